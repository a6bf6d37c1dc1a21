"""The window from start to end: look and language, the session, imports, damage, and a second start."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar

from people import FACT_SHEET, PAPER, PATIENCE_MS
from vademecum.app.latch import Latch
from vademecum.app.single import hand_over
from vademecum.app.window import Application
from vademecum.cli.arguments import parse
from vademecum.cli.main import run_command
from vademecum.domain.key import Key
from vademecum.ui.results_list import ResultsList

pytest_plugins = ["windows"]

ROOT = Path(__file__).resolve().parents[2]
NOTE = """A Note on Harbours

1. Every harbour keeps a lantern, as resolution 1373 (2001) does not say.

2. The lantern burns with zyxwvut oil, and 𠮷 is the name of its keeper.
"""


@pytest.fixture
def note(tmp_path):
    """A text of the reader's own."""
    path = tmp_path / "harbours.txt"
    path.write_text(NOTE, "utf-8")
    return path


@pytest.fixture
def busy(start):
    """Someone with two tabs, a place, a search and facts beside."""
    person = start()
    person.go("WG.7/2020/3 ¶30")
    person.keys("Ctrl+T")
    person.go("网络空间的反恐")
    person.go("2396")
    person.search("众筹")
    person.keys("Ctrl+Shift+Tab")
    return person


# -- look and language ---------------------------------------------------------


@pytest.mark.parametrize("command", ["view.toggle_theme", "view.chinese"])
def test_look_and_language_change_at_once_and_nothing_moves(busy, command):
    busy.rest()
    old, before, tabs = busy.window, busy.still()[:3], busy.window.tabs.count()
    busy.window.actions_by_id[command].trigger()
    busy.until(lambda: busy.window is not old and busy.window.isVisible())
    busy.until(lambda: any(one.isVisible() for one in busy.window.findChildren(ResultsList)))
    assert busy.still()[:3] == before
    assert busy.window.tabs.count() == tabs
    assert busy.window.search.words == "众筹"
    assert busy.window.beside.instrument.card.key == Key("S/RES/2396(2017)")
    busy.keys("Alt+Left")
    assert busy.page.title == "Welcome to Vademecum"


def test_chinese_is_spoken_everywhere_and_english_again(start):
    person = start()
    person.window.actions_by_id["view.chinese"].trigger()
    person.until(lambda: person.window.language == "zh" and person.window.isVisible())
    assert person.sees("目录")
    assert person.window.actions_by_id["search.library"].text().split("(")[0] == "搜索文库"
    person.window.actions_by_id["view.english"].trigger()
    person.until(lambda: person.window.language == "en" and person.window.isVisible())
    assert person.sees("Contents")


def test_the_dark_look_reaches_the_page(start):
    person = start()
    person.keys("Ctrl+Shift+L")
    person.until(lambda: person.window.theme.is_night and person.window.isVisible())
    paper = person.view.grab().toImage().pixelColor(5, 5)
    assert paper.name() == person.window.theme.colours.page


# -- the session ----------------------------------------------------------------


def test_everything_is_as_it_was_after_leaving_and_coming_back(busy, start):
    busy.window.splitter.setSizes([350, 700, 390])
    busy.rest()
    before, tabs = busy.still()[:3], [page.place() for page in busy.window.tabs.pages()]
    widths, size = busy.window.splitter.sizes(), busy.window.size()
    busy.leave()
    again = start(size=None)
    again.rest()
    assert again.window.size() == size
    assert again.window.splitter.sizes() == widths
    assert [page.place() for page in again.window.tabs.pages()] == tabs
    assert again.still()[:3] == before
    assert again.window.beside.instrument.card.key == Key("S/RES/2396(2017)")
    assert again.window.side.in_front == busy.window.side.in_front


def test_a_document_beside_is_there_again_at_its_place(start):
    person = start()
    person.go("WG.7/2020/3 ¶30", enter="Ctrl+Return")
    person.rest()
    place = person.window.beside.reader.place()
    person.leave()
    again = start(size=None)
    again.rest()
    assert again.window.beside.isVisible()
    assert again.window.beside.reader.place() == place


def test_the_side_bar_keeps_its_width_though_nothing_stood_beside(start):
    person = start()
    person.window.splitter.setSizes([420, 1000, 0])
    width = person.window.splitter.sizes()[0]
    person.leave()
    assert start(size=None).window.splitter.sizes()[0] == width


def test_a_document_that_is_gone_is_left_out_and_the_same_tab_is_in_front(busy, start, places):
    busy.keys("Ctrl+Shift+Tab")
    front = busy.page.document.head.key
    busy.leave()
    stored = json.loads(places.session.read_text("utf-8"))
    stored["tabs"].insert(0, {"at": "S/2050/1@zh#para_1", "scrolled": 3})
    stored["current"] += 1
    places.session.write_text(json.dumps(stored), "utf-8")
    again = start()
    assert again.window.tabs.count() == 2
    assert again.page.document.head.key == front


@pytest.mark.parametrize(
    "damage", ["", "{", '{"format": 1, "tabs": [{"at": "VM/NOTHING@zh"}], "widths": [1, 2]}']
)
def test_a_damaged_session_opens_the_welcome(start, places, damage):
    places.session.write_text(damage, "utf-8")
    assert start().page.title == "Welcome to Vademecum"


def test_an_address_given_at_the_start_is_opened(start):
    person = start("WG.7/2020/3 ¶12")
    assert person.page.document.head.key == PAPER
    person.until(lambda: person.led_to("para_12"))


@pytest.mark.parametrize("words", ["smuggling 43", "走私43"])
def test_words_with_a_number_that_lead_nowhere_are_searched(start, words):
    person = start()
    person.go(words)
    assert person.window.search.words == words
    assert "see where texts do" in person.words_on_screen(person.window.notice)


@pytest.mark.parametrize("address", ["XYZ/2020/5", "99999", "1373 xyz", "s2015", "fn 99"])
def test_what_is_no_word_is_not_searched_but_explained(start, address):
    person = start()
    person.go(address)
    assert not person.window.search.words
    assert person.window.notice.isVisible()


# -- the reader's own texts --------------------------------------------------------


def test_an_imported_text_is_opened_in_the_tree_and_found_by_search(start, note):
    person = start()
    person.window.import_wanted.emit([note])
    person.until(lambda: person.page.title == "A Note on Harbours")
    assert person.page.document.volume.name == "imports"
    person.open_branch("My imports", "A Note on Harbours")
    person.search("zyxwvut")
    assert [hit.block for hit in person.hits()] == ["para_2"]
    person.keys("Return", "Return")
    assert person.marked() == ["zyxwvut"]
    person.press_text("para_1", NOTE.index("1373") - NOTE.index("Every"))
    assert person.window.beside.instrument.card.key == Key("S/RES/1373(2001)")


def test_a_text_imported_on_the_command_line_is_there_when_one_comes_back(start, note, places, qapp):
    person = start(str(PAPER))
    window = person.window
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert person.window is window
    assert run_command(parse(["import", str(note), "--symbol", "A/HARBOURS/1"]), places) == 0
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert person.window is window
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert person.window is not window
    assert person.page.document.head.key == PAPER
    person.window.go_to_address("A/HARBOURS/1")
    assert person.page.title == "A Note on Harbours"


def test_what_is_copied_keeps_rare_characters(start, note):
    person = start()
    person.window.import_wanted.emit([note])
    person.until(lambda: person.page.title == "A Note on Harbours")
    person.view.setFocus()
    person.keys("Ctrl+A", "Ctrl+C")
    wanted = [line.removeprefix("1. ").removeprefix("2. ") for line in NOTE.splitlines() if line]
    assert QApplication.clipboard().text().splitlines() == wanted


def test_a_text_that_cannot_be_read_gets_a_sentence_and_changes_nothing(start, tmp_path):
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    person = start()
    person.window.import_wanted.emit([empty])
    person.until(person.window.notice.isVisible)
    assert "empty.txt" in person.words_on_screen(person.window.notice) or "empty" in person.words_on_screen(
        person.window.notice
    )
    assert not QApplication.activeModalWidget()
    assert person.page.title == "Welcome to Vademecum"


def test_a_text_that_comes_while_another_is_imported_is_named_with_advice(start, note, tmp_path):
    other = tmp_path / "lamps.txt"
    other.write_text(NOTE.replace("Harbours", "Lamps"), "utf-8")
    person = start()
    said = []
    person.window.import_wanted.emit([note])
    person.window.import_wanted.emit([other])
    said.append(person.words_on_screen(person.window.notice))
    person.until(lambda: person.page.title == "A Note on Harbours")
    assert "Not imported: lamps.txt." in said[0]
    assert "bring it again" in said[0]
    person.window.import_wanted.emit([other])
    person.until(lambda: person.page.title == "A Note on Lamps")


def test_the_first_doubt_about_a_text_is_said_in_words(start, tmp_path):
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("Resolution 9905 (2099)\n\nThe Security Council,\n\nDecides to wait.\n", "utf-8")
    person = start()
    person.window.import_as_wanted.emit(wrong, "S/RES/2396(2017)")
    person.until(lambda: "is imported" in person.words_on_screen(person.window.notice))
    words = person.words_on_screen(person.window.notice)
    assert "Places to check: 1" in words
    assert "First: The text says that it is S/RES/9905 (2099); it is imported" in words


# -- damage ------------------------------------------------------------------------


def test_a_damaged_library_is_built_anew_with_progress_shown(start, own_library, qtbot):
    damaged = own_library.library / "library.db"
    damaged.write_bytes(damaged.read_bytes()[:5_000])
    shown = []
    watch = QTimer(interval=5)
    watch.timeout.connect(lambda: shown.extend(bars()))
    watch.start()
    person = start("WG.7/2020/3", at=own_library)
    watch.stop()
    assert "The library is being built anew from its sources." in shown
    assert person.page.document.head.key == PAPER


def test_a_damaged_index_is_built_anew_while_one_reads_on(start, own_library):
    for part in (own_library.library / "index").iterdir():
        part.write_bytes(b"damaged")
    person = start("WG.7/2020/3 ¶12", at=own_library)
    old = person.window
    person.until(lambda: person.window is not old and person.window.isVisible())
    assert "built anew" in person.words_on_screen(person.window.notice)
    assert person.page.document.head.key == PAPER
    person.search("众筹")
    assert person.hits()


def test_without_a_library_it_is_built_before_the_window_opens(start, places, tmp_path):
    person = start(at=replace(places, library=tmp_path / "not yet" / "library"))
    assert person.page.title == "Welcome to Vademecum"


def test_a_library_that_cannot_be_built_is_told_in_a_sentence(start, places, tmp_path, qtbot, qapp):
    (tmp_path / "in the way").write_text("", "utf-8")
    nowhere = tmp_path / "in the way" / "folder"
    told = []

    def look():
        told.extend(words for words in texts() if "cannot be built" in words)
        if told:
            for window in qapp.topLevelWidgets():
                window.close()

    watch = QTimer(interval=20)
    watch.timeout.connect(look)
    watch.start()
    application = Application(qapp, replace(places, library=nowhere / "library", data=nowhere / "data"))
    application.start()
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    watch.stop()
    application.stop()
    application.deleteLater()


def test_a_data_folder_that_cannot_be_written_does_not_keep_the_window_from_opening(start, places, tmp_path):
    (tmp_path / "in the way").write_text("", "utf-8")
    person = start(at=replace(places, data=tmp_path / "in the way" / "data"))
    person.go("网络空间的反恐")
    person.keys("Ctrl+=")
    assert person.page.document.head.key == FACT_SHEET
    person.leave()


# -- a second start -----------------------------------------------------------------


def test_no_one_is_heard_where_no_window_is_open(places, qapp):
    assert not hand_over(places.data, "2396")


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
@pytest.mark.parametrize(("address", "block"), [("第24段", "para_24"), ("WG.7/2020/3 ¶12", "para_12")])
def test_a_second_program_hands_over_its_address_and_leaves_with_zero(start, places, address, block):
    latch = Latch(places.data)
    assert latch.shut()
    person = start("WG.7/2020/3")
    command = [sys.executable, "-m", "vademecum", "--data-dir", str(places.data), "open", address]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "desktop")}
    with subprocess.Popen(command, env=environment) as second:
        try:
            person.until(lambda: second.poll() is not None)
        finally:
            second.kill()
            latch.open()
    assert second.returncode == 0
    assert person.page.document.head.key == PAPER
    assert person.led_to(block)


def bars() -> list[str]:
    """What the progress bars on the screen are named."""
    return [
        bar.accessibleName()
        for window in QApplication.topLevelWidgets()
        for bar in window.findChildren(QProgressBar)
        if bar.isVisible()
    ]


def texts() -> list[str]:
    """Every label on the screen."""
    windows = QApplication.topLevelWidgets()
    return [label.text() for w in windows for label in w.findChildren(QLabel) if label.isVisible()]
