"""Pin what a machine would otherwise decide, and give tests their fixtures.

The guards that make the suite allergic stand in `allergies.py`, the comparison of pictures in
`golden_pictures.py`, the library that tests read in `libraries.py`.
"""

import gc
import json
import locale
import os
import sys
from pathlib import Path

import pytest
from hypothesis import configuration, settings

ROOT = Path(__file__).resolve().parents[1]
WORK = ROOT / "build" / "_work"
IN_CI = os.environ.get("CI", "").lower() in ("1", "true")

pytest_plugins = ["allergies", "golden_pictures", "libraries"]

# All of this is read when the first QApplication is made, so it is set before any test is collected.
os.environ["QT_QPA_PLATFORM"] = os.environ.get("VADEMECUM_TEST_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["QT_ENABLE_HIGHDPI_SCALING"] = "0"
os.environ["LC_ALL"] = "C.UTF-8"
# Some machines keep no compiled modules; hundreds of processes would compile the program's anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
os.environ["LANGUAGE"] = ""
locale.setlocale(locale.LC_ALL, "C.UTF-8")

_SCREEN = {"name": "desk", "x": 0, "y": 0, "width": 1920, "height": 1200, "logicalDpi": 96, "dpr": 1}
_WALL = _SCREEN | {"name": "projector", "x": 1920, "width": 1280, "height": 720}
"""A second display, for what is presented."""


def _write(file: Path, words: str) -> None:
    """Write a file that other processes of the same run read, unless it is there."""
    if not file.is_file() or file.read_text("utf-8") != words:
        new = file.with_name(f"{file.name}.{os.getpid()}")
        new.write_text(words, "utf-8")
        new.replace(file)


def _see_a_large_screen() -> None:
    """Give the offscreen platform room for a window with three columns; its own screen is 800 dots wide."""
    if os.environ["QT_QPA_PLATFORM"] == "offscreen":
        file = WORK / "screen-for-tests.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        # Whatever their order here, the platform takes them by their names.
        _write(file, json.dumps({"screens": [_SCREEN, _WALL]}))
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"


_see_a_large_screen()

_FONT_SETTINGS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
  <match target="pattern">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
"""


def _see_only_our_fonts() -> None:
    """Hide the system's fonts and its taste in hinting, which no two machines share."""
    fonts = WORK / "fonts"
    if any(fonts.glob("*.ttf")):
        said = _FONT_SETTINGS.format(fonts=fonts, cache=WORK / "fontconfig")
        file = WORK / "fonts-for-tests.conf"
        _write(file, said)
        os.environ["FONTCONFIG_FILE"] = str(file)


_see_only_our_fonts()

configuration.set_hypothesis_home_dir(WORK / "hypothesis")
settings.register_profile("vademecum", deadline=None, database=None, derandomize=IN_CI)
settings.load_profile("vademecum")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--all`."""
    parser.addoption("--all", action="store_true", help="run the slow tests too, as CI does")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the slow tests out unless they are asked for, by option, in CI, or by their own name."""
    if config.getoption("--all") or IN_CI or any("::" in argument for argument in config.args):
        return
    slow = [item for item in items if item.get_closest_marker("slow")]
    if slow:
        config.hook.pytest_deselected(items=slow)
        items[:] = [item for item in items if item not in slow]


@pytest.fixture(autouse=True, scope="module")
def _what_stays_is_no_garbage() -> None:
    """Look for garbage no longer among what is there to stay: modules, six thousand tests, what they left."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True, scope="session")
def _never_the_readers_own_data(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Turn every test, and every program it starts, away from the data of whoever runs the tests."""
    os.environ["VADEMECUM_HOME"] = str(tmp_path_factory.mktemp("home"))


@pytest.fixture
def data_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for the reader's own data, of this test only."""
    home = tmp_path / "data home"
    home.mkdir()
    monkeypatch.setenv("VADEMECUM_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def corpus_root() -> Path:
    """The folder of the sources and of the register."""
    return ROOT / "corpus"
