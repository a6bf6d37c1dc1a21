"""Notes on instruments, and notes as everyone meets them: by keyboard, by ear, in every look."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from note_takers import AI, add, notes, saved, select, written
from people import PAPER, spoken_name
from vademecum.domain.annotation import Scope
from vademecum.domain.changes import Changes
from vademecum.domain.locator import Locator
from vademecum.ui.notes.notes_list import NotesList

pytest_plugins = ["note_taking"]


# -- instruments ------------------------------------------------------------------------


def test_a_note_on_a_resolution_stands_among_its_facts(person):
    person.window.show_instrument(AI)
    pane = person.window.beside.instrument
    person.press(pane.notes, pane.notes.document().find("Add a note"))
    person.write("watch **this**")
    person.keys("Esc")
    (note,) = notes(person)
    assert (note.target.scope, note.target.key) == (Scope.INSTRUMENT, AI)
    person.until(lambda: "watch this" in pane.notes.toPlainText())
    person.keys("Ctrl+Shift+H")
    assert "watch this" not in pane.words()
    person.keys("Ctrl+Shift+H")
    person.press(pane.notes, pane.notes.document().find("On the whole"))
    assert written(person) == "watch **this**"


def test_notes_on_passages_of_a_text_stand_among_its_facts(person):
    add(person, "on a paragraph")
    person.window.actions_by_id["go.facts"].trigger()
    assert "On paragraph 24" in person.window.beside.instrument.words()


def test_a_tab_of_facts_hears_of_new_notes(person):
    person.window.open_sheet(f"facts {AI}")
    person.window.actions_by_id["notes.instrument"].trigger()
    person.write("in a tab")
    person.keys("Esc")
    assert [note.target.key for note in notes(person)] == [AI]
    person.until(lambda: "in a tab" in person.window.tabs.sheet.instrument.words())


# -- everyone -----------------------------------------------------------------------------


def test_every_part_of_the_panel_has_a_name_and_can_be_reached(person):
    add(person, "one")
    person.keys("Ctrl+Shift+N", "F2")
    panel = person.window.note_commands.shown.panel
    for stop in panel.stops:
        assert spoken_name(stop).strip(), stop.objectName()
    reached = []
    for _ in range(12):
        reached.append(spoken_name(QApplication.focusWidget()))
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert reached[0] == "Note"
    assert reached[1] == "Tags"


def test_large_type_sets_the_notes_larger(person):
    add(person, "one")
    person.keys("Ctrl+Shift+N", "F2")
    before = person.named("noteWriting").font().pixelSize()
    for _ in range(6):
        person.keys("Ctrl+=")
    assert person.named("noteWriting").font().pixelSize() > before


def test_a_place_that_is_gone_is_said_to_be_gone(person):
    add(person, "one")
    (note,) = notes(person)
    window = person.window
    assert window.desk.placing.places(note.target, person.page.document)
    window.note_commands.shown.lead(note.id)
    assert person.page.document.locator == Locator(PAPER, "zh")


def test_what_outlived_its_window_or_sheet_hears_nothing_more(person):
    person.keys("Ctrl+Shift+M", "Ctrl+Shift+N")
    person.window.actions_by_id["notes.data"].trigger()
    person.window.actions_by_id["view.toggle_theme"].trigger()
    person.rest()
    assert "No notes yet" not in person.words_on_screen(person.window.statusBar())
    person.keys("Ctrl+W")
    person.rest()
    person.window.notes.hide(True)
    person.window.notes.hide(False)
    person.window.notes.kept.emit(0)
    person.window.notes.changed.emit(Changes(notebook=True))
    person.rest()
    assert not person.window.notice.isVisible()


def test_a_new_note_is_the_one_at_hand_in_the_list_and_nothing_covers_the_page(person):
    add(person, "old")
    person.keys("Ctrl+Shift+N")
    listed_notes = person.named("notes", NotesList)
    assert listed_notes.current
    select(person, "para_25", 0, 6)
    person.until(lambda: bool(person.sees("Selected words")))
    person.keys("Ctrl+Alt+M")
    assert not person.sees("Selected words")
    assert not listed_notes.current
    person.write("new")
    saved(person)
    person.until(lambda: listed_notes.current == person.window.notes.open_note != "")
