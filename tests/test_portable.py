"""The program on a stick: all data beside it, nothing left on the computer, nothing that names a drive."""

import json
import sys

import pytest

from conftest import WORK
from sticks import hashes
from vademecum.paths import HOME_VARIABLE, Keeping, find_places

pytest_plugins = ["libraries", "media"]

WINDOW = """
import vademecum.app.window as window
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

began = window.Application.start
def start(self, address=""):
    began(self, address)
    def look():
        if self.window is None or not self.window.notes.is_settled:
            return
        timer.stop()
        self.window.actions_by_id["bookmarks.add"].trigger()
        self._preferences.text_size = 20
        dialog = QFileDialog(self.window, "", sys.argv[-1])
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.show()
        dialog.reject()
        dialog.deleteLater()
        QTimer.singleShot(0, self.window.close)
    timer = QTimer(self)
    timer.timeout.connect(look)
    timer.start(50)
window.Application.start = start
from vademecum.__main__ import main
sys.exit(main([]))
"""
"""Open the window, bookmark the page, choose a size and a file in Qt's own dialog, and leave."""

TEXT = "联合国大会第9901号决议\n\n1. 决定继续审议此事项；\n2. 请秘书长提出报告。\n"


@pytest.fixture
def used(stick, tmp_path):
    """A stick that was used: a text imported, notes taken, the window opened."""
    text = stick.computer / "text.txt"
    text.write_text(TEXT, "utf-8")
    stick.ask("import", str(text), "--symbol", "X/1", "--lang", "zh")
    text.unlink()
    done = stick.run(str(stick.program.parent), script=WINDOW)
    assert done.returncode == 0, done.stderr
    return stick


def test_a_portable_folder_wins_over_the_system_and_the_variable_over_it(stick):
    assert str(stick.portable) in stick.run("doctor").stdout
    moved = stick.run("doctor", VADEMECUM_HOME=str(stick.computer / "x")).stdout
    (data,) = [line for line in moved.splitlines() if "your data:" in line]
    assert data.endswith(str(stick.computer / "x"))
    stick.portable.rmdir()
    assert str(stick.home) in stick.run("doctor").stdout


def test_the_computer_is_left_as_it_was(used):
    assert hashes(used.computer) == {"home": "folder", "temp": "folder", "share": "folder"}


FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt asks no fontconfig")
def test_lists_of_fonts_are_carried_too(stick, tmp_path):
    if not any(WORK.joinpath("fonts").glob("*.ttf")):
        pytest.skip("the fonts could not be made here")
    settings = tmp_path / "fonts.conf"
    settings.write_text(FONTS.format(fonts=WORK / "fonts"))
    done = stick.run(str(stick.program.parent), script=WINDOW, FONTCONFIG_FILE=str(settings))
    assert done.returncode == 0, done.stderr
    assert list((stick.portable / "cache" / "fontconfig").iterdir())
    assert hashes(stick.computer) == {"home": "folder", "temp": "folder", "share": "folder"}


def test_all_data_lies_in_the_folder(used):
    names = {path.name for path in used.portable.iterdir()}
    assert {"notebook.db", "imports", "imported", "session.json", "preferences.ini"} <= names
    assert used.ask("notes", "list")["notes"]


@pytest.mark.slow
def test_the_program_s_own_folder_is_never_written(stick, request):
    before = stick.own_files()
    request.getfixturevalue("used")
    stick.run("self-test")
    stick.ask("search", "反恐")
    stick.ask("doctor")
    assert stick.own_files() == before


def test_not_even_a_damaged_library_is_mended_there(stick):
    (stick.program / "_internal" / "library" / "library.db").write_bytes(b"damaged")
    before = stick.own_files()
    assert stick.ask("list")["documents"]
    assert stick.own_files() == before
    assert (stick.portable / "library" / "library.db").exists()


def test_no_file_of_the_data_names_the_place_where_the_stick_was(used):
    place = str(used.program.parent)
    for path in used.portable.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            for form in (place.encode(), place.encode("utf-16-le"), str(used.computer).encode()):
                assert form not in data, path.name


@pytest.mark.slow
def test_under_another_drive_letter_everything_is_there(used, tmp_path):
    def seen():
        return used.ask("list"), used.ask("notes", "list"), used.ask("search", "秘书长提出报告")["hits"]

    before = seen()
    elsewhere = tmp_path / "another drive" / "Vademecum"
    elsewhere.parent.mkdir()
    used.program.rename(elsewhere)
    used.program = elsewhere
    files = hashes(used.portable)
    assert [one["key"] for one in seen()[0]["documents"]] == [one["key"] for one in before[0]["documents"]]
    assert seen()[1] == before[1]
    assert [hit["block"] for hit in seen()[2]] == [hit["block"] for hit in before[2]] != []
    assert hashes(used.portable / "imports") == {
        name.removeprefix("imports/"): found for name, found in files.items() if name.startswith("imports/")
    }, "the imports were not made anew"
    wrong = [one for one in used.ask("doctor")["files"] if one["mend"]]
    assert {one["what"] for one in wrong} <= {"fonts", "translations", "library's age"}
    assert used.run(str(elsewhere.parent), script=WINDOW).returncode == 0
    session = json.loads((used.portable / "session.json").read_text("utf-8"))
    assert session["tabs"]


# -- where nothing can be written ------------------------------------------------------


def test_on_a_locked_stick_everything_can_be_read_and_nothing_is_left(used, closed_medium):
    stick = used
    notes = stick.ask("notes", "list")
    closed_medium[0](stick.program)
    assert stick.ask("notes", "list") == notes
    assert stick.ask("search", "秘书长提出报告")["hits"]
    done = stick.run("notes", "import", str(stick.computer / "none.vnotes"))
    assert done.returncode == 3
    assert hashes(stick.computer) == {"home": "folder", "temp": "folder", "share": "folder"}


def test_the_choice_is_the_computer_s_and_only_asked_for_on_locked_sticks(stick, monkeypatch, tmp_path):
    asked = "from vademecum.paths import find_places; p = find_places(); print(p.keeping.value, p.data)"

    def now():
        return stick.run(script=asked).stdout.split()

    choice = stick.home / "read-only-media.json"
    choice.parent.mkdir()
    choice.write_text('{"keeping": "computer"}')
    assert now() == ["usual", str(stick.portable)]


@pytest.mark.parametrize(
    ("written", "keeping", "at_home"),
    [
        (None, Keeping.ASK, False),
        ('{"keeping": "computer"}', Keeping.COMPUTER, True),
        ('{"keeping": "nowhere"}', Keeping.NOWHERE, False),
        ('{"keeping": "usual"}', Keeping.ASK, False),
        ("[]", Keeping.ASK, False),
        ("no json", Keeping.ASK, False),
    ],
)
def test_what_was_decided_is_remembered(stick, closed_medium, written, keeping, at_home):
    asked = "from vademecum.paths import find_places; p = find_places(); print(p.keeping.value, p.data)"
    if written is not None:
        stick.home.mkdir()
        (stick.home / "read-only-media.json").write_text(written)
    closed_medium[0](stick.program)
    wanted = stick.home if at_home else stick.portable
    assert stick.run(script=asked).stdout.split() == [keeping.value, str(wanted)]


def test_a_folder_that_was_named_is_not_asked_about(monkeypatch, tmp_path):
    monkeypatch.delenv(HOME_VARIABLE)
    places = find_places(tmp_path)
    assert (places.portable, places.keeping, places.is_portable) == (None, Keeping.USUAL, False)
