"""What the standalone program leaves out: every rule has a reason, and none takes what is needed."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import PySide6
import pytest
from hypothesis import given
from hypothesis import strategies as st

import icu_data
import leaving_out
import shared_libraries
import sizes

ROOT = Path(__file__).resolve().parents[1]
LIST = tomllib.loads(leaving_out.LIST.read_text("utf-8"))

KEPT = [
    "PySide6/Qt/plugins/platforms/libqxcb.so",
    "PySide6/Qt/plugins/platforms/libqwayland.so",
    "PySide6/Qt/plugins/platforms/libqoffscreen.so",
    "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
    "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
    "PySide6/Qt/plugins/imageformats/libqsvg.so",
    "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
    "PySide6/Qt/translations/qtbase_zh_CN.qm",
    "PySide6/Qt/lib/libQt6DBus.so.6",
    "PySide6/plugins/platforms/qwindows.dll",
    "PySide6/Qt6Core.dll",
    "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
    "lxml/etree.cpython-311-x86_64-linux-gnu.so",
    "lxml/_elementpath.cpython-311-x86_64-linux-gnu.so",
    "docx/templates/default.docx",
    "sqlcipher3/_sqlite3.cpython-311-x86_64-linux-gnu.so",
    "libsqlite3.so.0",
    "libxcb-cursor.so.0",
    "python3.11/lib-dynload/_codecs_hk.cpython-311-x86_64-linux-gnu.so",
    "python3.11/lib-dynload/termios.cpython-311-x86_64-linux-gnu.so",
    "fonts/NotoSansSC-Regular.ttf",
    "fonts/OFL-NotoSansSC.txt",
    "licences/lxml-LICENSE.txt",
    "corpus/register/instruments.toml",
    "PIL/_imaging.cpython-311-x86_64-linux-gnu.so",
    "pillow.libs/libtiff-20b7e810.so.6.3.0",
]
LEFT = [
    "PySide6/Qt/lib/libQt6Network.so.6",
    "PySide6/Qt/plugins/tls/libqopensslbackend.so",
    "PySide6/plugins/tls/qopensslbackend.dll",
    "PySide6/Qt/translations/qt_gl.qm",
    "libcrypto.so.3",
    "libcrypto-3.dll",
    "click-8.5.1.dist-info/METADATA",
    "PIL/_avif.cpython-311-x86_64-linux-gnu.so",
    "pillow.libs/libavif-c6062d5f.so.16.4.2",
]


def every_rule() -> list[leaving_out.Rule]:
    return [rule for system in ("linux", "darwin", "win32") for rule in leaving_out.rules(system)]


@pytest.mark.parametrize("path", KEPT)
def test_what_the_program_needs_stays_on_every_system(path):
    assert [rule.why for rule in every_rule() if rule.pattern.search(path)] == []


@pytest.mark.parametrize("path", LEFT)
def test_what_nobody_needs_is_left_out(path):
    assert any(rule.pattern.search(path) for rule in every_rule())


def test_every_entry_says_why_and_for_which_systems():
    for entry in (*LIST["module"], *LIST["file"], *LIST["icu"]):
        assert len(entry["why"]) > 15, entry
        assert set(entry) <= {"names", "pattern", "systems", "why"}
        assert set(entry.get("systems", [])) <= {"linux", "darwin", "win32"}


def test_none_of_our_modules_imports_what_is_not_packed():
    code = [path.read_text("utf-8") for path in (ROOT / "desktop" / "vademecum").rglob("*.py")]
    wanted = set(re.findall(r"^\s*(?:from|import) ([\w.]+)", "\n".join(code), re.MULTILINE))
    names = leaving_out.left_out_modules()
    assert {name for name in wanted for left in names if name == left or name.startswith(f"{left}.")} == set()


def test_what_is_not_packed_is_not_imported_by_what_the_program_is_made_of():
    # Every module of ours in one process: nothing that is left out may come in with it.
    script = (
        "import sys\n"
        "bare = set(sys.modules)\n"
        f"left = {leaving_out.left_out_modules()!r}\n"
        "class Missing:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if any(name == one or name.startswith(one + '.') for one in left):\n"
        "            raise ImportError(name + ' is left out')\n"
        "sys.meta_path.insert(0, Missing())\n"
        "import importlib, pkgutil, vademecum\n"
        "for found in pkgutil.walk_packages(vademecum.__path__, 'vademecum.'):\n"
        "    if found.name != 'vademecum.__main__':\n"
        "        importlib.import_module(found.name)\n"
        "import sqlite_utils, whoosh.index, whoosh.codec.whoosh3, docx, markdown_it, segno, lxml.etree\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_entries_are_parted_by_the_first_rule_that_fits(tmp_path):
    (tmp_path / "x").write_bytes(b"12345")
    entries = [
        (path, str(tmp_path / "x"), "BINARY") for path in ("fonts/a.ttf", "libcups.so.2", "libcrypto.so.3")
    ]
    rules = leaving_out.rules("linux")
    parted = leaving_out.part(entries, rules)
    assert [entry[0] for entry in parted.kept] == ["fonts/a.ttf"]
    told = leaving_out.told(parted, rules)
    assert [one["bytes"] for one in told][:3] == [5, 5, 0]


# -- ICU -----------------------------------------------------------------


names = st.text("abcdefghijklmnopqrstuvwxyz_/.", min_size=1, max_size=20)
tables = st.dictionaries(
    names.map(lambda name: f"icudt73l/{name}"), st.binary(min_size=1, max_size=100), max_size=12
)


@given(tables)
def test_a_table_of_icu_is_read_as_it_was_written(items):
    padded = {name: block + bytes(-len(block) % 16) for name, block in items.items()}
    head = bytes([32, 0]) + bytes(10) + b"CmnD" + bytes(16)
    table = icu_data.Table(head, tuple(sorted(padded.items())))
    written = table.write()
    assert icu_data.Table.read(written) == table


@given(st.binary(max_size=300))
def test_what_is_no_table_is_said_to_be_none(data):
    with pytest.raises(icu_data.NotUnderstood):
        icu_data.Table.read(data)
    with pytest.raises(icu_data.NotUnderstood):
        icu_data.slim(b"\x7fELF\x02\x01" + data, lambda _name: True)


def icu() -> Path | None:
    return next((Path(PySide6.__file__).parent / "Qt" / "lib").glob("libicudata.so.*"), None)


SORTED = """
import functools
from PySide6.QtCore import QCollator, QLocale
words = "阿富汗 安徽 北京 重庆 上海 中国 été ete Été zebra Äpfel apple ñu nube أحمد باب تاج Яблоко ёлка ель"
words = words.split()
for name in ("zh_CN", "en_GB", "fr_FR", "es_ES", "ru_RU", "ar_EG"):
    print(sorted(words, key=functools.cmp_to_key(QCollator(QLocale(name)).compare)))
print(QLocale("tr_TR").toUpper("istanbul"), QLocale("en").toUpper("straße"))
"""


@pytest.mark.slow
@pytest.mark.skipif(icu() is None, reason="Qt brings ICU on Linux only")
def test_with_less_data_six_languages_are_sorted_as_before(tmp_path):
    whole = icu()
    patterns = leaving_out.icu_patterns()
    less = icu_data.slim(
        whole.read_bytes(), lambda name: not any(pattern.fullmatch(name) for pattern in patterns)
    )
    assert len(less) < whole.stat().st_size / 4
    (tmp_path / whole.name).write_bytes(less)

    def sorted_with(*paths):
        environment = {
            "LD_PRELOAD": ":".join(map(str, paths)),
            "PYTHONIOENCODING": "utf-8",
            "LC_ALL": "C.UTF-8",
        }
        done = subprocess.run(
            [sys.executable, "-c", SORTED], env=environment, capture_output=True, text=True, check=True
        )
        return done.stdout

    assert sorted_with(tmp_path / whole.name) == sorted_with()
    assert "阿富汗', '安徽', '北京', '重庆', '上海', '中国" in sorted_with()


# -- shared libraries and sizes ------------------------------------------


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing is asked of readelf")
def test_only_libraries_that_something_needs_are_packed():
    plugin = Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    somewhere = str(plugin)
    entries = [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", somewhere, "BINARY"),
        ("libxcb-cursor.so.0", somewhere, "BINARY"),
        ("libgtk-3.so.0", somewhere, "BINARY"),
        ("libpython3.11.so.1.0", somewhere, "BINARY"),
        ("fonts/a.ttf", "/nowhere", "DATA"),
    ]
    stays, goes = shared_libraries.only_needed(entries)
    assert [entry[0] for entry in goes] == ["libgtk-3.so.0"]
    assert len(stays) == 4


def test_each_file_is_weighed_once_and_the_rest_is_other(tmp_path):
    for name, size in (
        ("fonts/a.ttf", 10),
        ("_internal/libz.so.1", 20),
        ("unknown", 5),
        ("lxml/etree.so", 7),
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(bytes(size))
    weights = sizes.weigh(tmp_path)
    assert sum(size for size, _ in weights.values()) == 42
    assert weights["fonts"] == (10, 1)
    assert weights["lxml, for Word files"] == (7, 1)
    assert weights["other"] == (5, 1)
    assert sizes.too_much(tmp_path) == []
    assert "42" in sizes.table({"all of it": (42_000_000, 1)})
