"""On a stick that cannot be written: one calm question, and what follows from each answer."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from notebooks import a_past, passage, write_notebook
from vademecum.domain.annotation import Annotation
from vademecum.paths import Keeping, choice_file
from vademecum.services.notebook.opening import open_notebook
from vademecum.storage.notebook.cipher import connector

pytest_plugins = ["libraries", "windows", "media"]

PAST = a_past(40)
COMPUTER, NOWHERE = "Keep notes on this computer", "Keep no notes"


@pytest.fixture
def computer(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    return tmp_path / "share" / "Vademecum"


@pytest.fixture
def medium(places, tmp_path, computer):
    """A stick with notes on it."""
    folder = tmp_path / "stick" / "portable"
    carried = replace(places, data=folder, portable=folder, keeping=Keeping.ASK)
    write_notebook(carried.notebook, PAST)
    return carried


@pytest.fixture
def locked(medium, closed_medium):
    closed_medium[0](medium.data)
    return medium


def buttons(person):
    return {one.text(): one for one in person.window.findChildren(QPushButton) if one.isVisible()}


def press(person, qtbot, words):
    button = buttons(person)[words]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    window = person.window
    qtbot.keyClick(button, Qt.Key.Key_Space)
    person.until(lambda: person.window is not window)
    with qtbot.waitActive(person.window):
        person.window.activateWindow()


def notice(person):
    return person.window.notice.accessibleName() if person.window.notice.isVisible() else ""


def notes(person):
    return {one.id for one in person.window.notes.notebook.items(Annotation)}


def test_the_question_is_asked_once_and_hinders_nothing(start, locked):
    person = start(at=locked)
    assert "cannot be written" in notice(person)
    assert {COMPUTER, NOWHERE} <= buttons(person).keys()
    person.go("24段")
    assert person.led_to("para_24")
    assert not choice_file().exists()
    assert locked.data.is_dir()


def test_another_sentence_lets_the_question_come_back(start, locked, qtbot):
    person = start(at=locked)
    person.window.say("Something else.")
    assert notice(person) == "Something else."
    qtbot.keyClick(person.window, Qt.Key.Key_Escape)
    assert "cannot be written" in notice(person)
    assert COMPUTER in buttons(person)
    qtbot.keyClick(person.window, Qt.Key.Key_Escape)
    assert notice(person) == ""


def test_notes_on_the_computer_begin_as_a_copy_and_take_along_what_waits(start, locked, qtbot, computer):
    person = start(at=locked)
    before = notes(person)
    waiting = person.window.notes.marking.note(passage(3), "written before the answer")
    press(person, qtbot, COMPUTER)
    assert str(computer) in notice(person)
    person.until(lambda: person.window.notes.unsaved == 0)
    assert notes(person) == before | {waiting.id}
    later = person.window.notes.marking.note(passage(4), "written after it")
    person.until(lambda: person.window.notes.unsaved == 0)
    person.leave()
    kept = open_notebook(replace(locked, data=computer))
    assert {one.id for one in kept.items(Annotation)} == before | {waiting.id, later.id}
    kept.keeper.close()
    assert '"computer"' in choice_file().read_text()


def test_notes_that_the_computer_has_already_are_joined_by_the_carried_ones(start, locked, qtbot, computer):
    others = a_past(9, seed=5, device="computer", items=10**9)
    write_notebook(computer / "notebook.db", others)
    person = start(at=locked)
    before = notes(person)
    press(person, qtbot, COMPUTER)
    person.until(lambda: notes(person) > before)
    assert notes(person) >= before
    assert any(one.item in notes(person) for one in others)


def test_who_wants_none_is_refused_with_a_sentence_and_reads_on(start, locked, qtbot, computer):
    person = start(at=locked)
    before = notes(person)
    press(person, qtbot, NOWHERE)
    assert "no notes are kept on this computer" in notice(person)
    for command in ("notes.add", "notes.document", "bookmarks.add"):
        person.go("24段")
        person.window.notice.hide()
        with qtbot.capture_exceptions() as caught:
            person.window.actions_by_id[command].trigger()
        said = [str(error) for _kind, error, _trace in caught] + [notice(person)]
        assert any("chose to keep no notes" in words for words in said), command
    assert notes(person) == before
    assert [path.name for path in computer.iterdir()] == ["read-only-media.json"]


def test_the_choice_is_changed_in_my_data(start, locked, qtbot):
    person = start(at=replace(locked, keeping=Keeping.NOWHERE))
    state = person.window.findChild(QLabel, "notebookState")
    assert "none can be added" in state.text()
    assert notice(person) == ""
    person.window.actions_by_id["notes.data"].trigger()
    assert NOWHERE not in buttons(person)
    press(person, qtbot, COMPUTER)
    note = person.window.notes.marking.note(passage(3), "now it can be kept")
    person.until(lambda: person.window.notes.unsaved == 0)
    assert note.id in notes(person)
    assert COMPUTER not in buttons(person)
    press(person, qtbot, NOWHERE)
    assert note.id not in notes(person)


def test_what_was_written_before_is_never_dropped_by_the_answer(start, locked, qtbot):
    person = start(at=locked)
    waiting = person.window.notes.marking.note(passage(3), "written before the answer")
    press(person, qtbot, NOWHERE)
    assert waiting.id in notes(person)
    assert person.window.notes.unsaved
    person.window.notes.give_up()


def test_a_locked_notebook_is_copied_as_it_is_and_opens_there(
    start, places, tmp_path, computer, closed_medium, qtbot
):
    folder = tmp_path / "stick" / "portable"
    carried = replace(places, data=folder, portable=folder, keeping=Keeping.ASK)
    folder.mkdir(parents=True)
    opened = open_notebook(carried, connector("four unlikely words"))
    opened.keeper.ask(lambda store: store.append(PAST))
    opened.keeper.close()
    closed_medium[0](folder)
    person = start(at=carried)
    person.until(lambda: person.window.notes.is_locked)
    while COMPUTER not in buttons(person):
        qtbot.keyClick(person.window, Qt.Key.Key_Escape)
    press(person, qtbot, COMPUTER)
    person.window.notes.unlock("four unlikely words")
    assert notes(person)
    person.window.notes.marking.note(passage(3), "kept")
    person.until(lambda: person.window.notes.unsaved == 0)
    assert (computer / "notebook.db").read_bytes()[:6] != b"SQLite"
