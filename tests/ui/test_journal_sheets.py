"""The journal in the window: the history of a note, what was deleted, the diary."""

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPushButton,
    QTextBrowser,
    QToolButton,
)

from people import Person
from vademecum.domain.annotation import Annotation, Colour
from vademecum.domain.excerpt import Piece
from vademecum.domain.item_form import write_item
from vademecum.domain.revision import Revision
from vademecum.ui.notes.journal_list import JournalList, RowRole
from vademecum.ui.page_selection import select_pieces

pytest_plugins = ["windows"]

HERE = "CTOC/COP/WG.7/2020/3 para 24"


@pytest.fixture
def person(start) -> Person:
    """A reader at paragraph 24, with the notebook open."""
    someone = start(HERE)
    someone.until(lambda: someone.window.notes.notebook is not None)
    someone.rest()
    return someone


@pytest.fixture
def note(person) -> str:
    """A green note on words of paragraph 24, written twice and tagged; its id."""
    select_pieces(person.view, [Piece("para_24", 2, 9)])
    person.view.setFocus()
    person.keys("Alt+2")
    (made,) = person.window.notes.notebook.items(Annotation)
    marking = person.window.notes.marking
    marking.write(made.id, "Ask the Secretariat")
    marking.tag([made.id], ["border"])
    marking.write(made.id, "Ask our Secretariat")
    return made.id


def history(person, item_id):
    person.window.note_commands.open_journal(item_id)
    person.rest()
    return person.window.tabs.sheet


def rows(person, name="Versions"):
    model = person.named(name, JournalList).model()
    found = [model.index(row, 0).data(RowRole) for row in range(model.rowCount())]
    return [one for one in found if not one.is_heading]


def titles(person, name="Versions"):
    return [row.title for row in rows(person, name)]


def words(person, name="The version"):
    return person.named(name, QTextBrowser).toPlainText()


def struck_and_underlined(person):
    document = person.named("The version", QTextBrowser).document()
    found, block = {"out": [], "in": []}, document.begin()
    while block.isValid():
        for one in block:
            fragment = one.fragment()
            if fragment.charFormat().fontStrikeOut():
                found["out"].append(fragment.text())
            elif fragment.charFormat().fontUnderline() and not fragment.charFormat().isAnchor():
                found["in"].append(fragment.text())
        block = block.next()
    return found


def body(person, item_id):
    return person.window.notes.notebook.item(item_id).body


def button(person, name):
    return person.named(name, QPushButton)


def test_the_history_of_the_mark_at_hand_opens_with_the_latest_version(person, note):
    person.window.actions_by_id["notes.history"].trigger()
    person.rest()
    sheet = person.window.tabs.sheet
    assert sheet.address == f"journal {note}"
    assert sheet.title == "History: Ask our Secretariat"
    assert titles(person) == ["Version 4", "Version 3", "Version 2"]
    assert isinstance(QApplication.focusWidget(), JournalList)
    assert "now" in rows(person)[0].words


def test_what_was_taken_out_is_struck_through_and_what_was_put_in_underlined(person, note):
    history(person, note)
    assert struck_and_underlined(person) == {"out": ["the", "struck through"], "in": ["our", "underlined"]}
    view = person.named("The version", QTextBrowser)
    assert view.accessibleDescription() == "Taken out: the. Put in: our"


def test_enter_restores_a_version_and_undo_takes_that_back(person, note):
    history(person, note)
    person.keys("Down", "Down", "Return")
    assert body(person, note) == "Ask the Secretariat"
    assert person.window.notes.notebook.item(note).tags == ()
    person.rest()
    assert titles(person)[0] == "Version 5"
    assert rows(person)[0].words == "now  ·  as version 2 again"
    person.keys("Ctrl+Z")
    assert body(person, note) == "Ask our Secretariat"
    person.until(lambda: titles(person)[0] == "Version 6")


def test_the_version_that_is_now_cannot_be_restored_and_any_other_can(person, note):
    history(person, note)
    assert not button(person, "Restore this version").isEnabled()
    person.keys("Down")
    assert button(person, "Restore this version").isEnabled()
    button(person, "Restore this version").click()
    assert body(person, note) == "Ask the Secretariat"


def test_every_pause_of_typing_can_be_shown(person, note):
    person.window.notes.marking.write(note, "Ask our Secretariat today")
    history(person, note)
    assert titles(person) == ["Version 5", "Version 3", "Version 2"]
    person.named("Every pause of typing", QToolButton).click()
    assert titles(person) == [f"Version {n}" for n in (5, 4, 3, 2, 1)]


def test_a_version_can_be_compared_with_what_it_is_now(person, note):
    history(person, note)
    person.keys("End")
    person.named("comparedWith", QComboBox).setCurrentIndex(1)
    assert "−border" in struck_and_underlined(person)["out"]
    assert "our" in struck_and_underlined(person)["out"]


def test_the_words_of_a_version_are_copied(person, note):
    history(person, note)
    person.keys("Down", "Down", "Ctrl+C")
    assert QApplication.clipboard().text() == "Ask the Secretariat"


def test_the_sheet_follows_what_is_written_and_stays_where_the_reader_is(person, note):
    sheet = history(person, note)
    person.keys("Down")
    number = sheet.version.number
    person.window.notes.marking.recolour([note], Colour.BLUE)
    person.until(lambda: titles(person)[0] == "Version 5")
    assert sheet.version.number == number


def test_both_versions_of_a_conflict_stand_there_and_one_is_chosen(person, note):
    notebook = person.window.notes.notebook
    versions = notebook.keeper.ask(lambda store: store.history(note))
    other = write_item(notebook.item(note).__class__(**fields(notebook.item(note), body="Ask nobody")))
    there = Revision.made(
        note,
        "annotation",
        (versions[-2].id,),
        other,
        at=versions[-1].at,
        device="ffff",
        sequence=4,
        act="there",
    )
    notebook.keeper.ask(lambda store: store.append([there]))
    notebook.reload()
    sheet = history(person, note)
    assert "Written differently on two computers" in person.words_on_screen(sheet)
    assert [row.is_alarming for row in rows(person)][:2] == [True, True]
    person.keys("Down")
    kept = sheet.version.body
    person.keys("Return")
    assert body(person, note) == kept
    assert notebook.conflicts() == []
    assert "settles" not in person.words_on_screen(sheet)


def fields(item, **more):
    return {name: getattr(item, name) for name in item.__slots__} | more


def test_hidden_marks_are_hidden_here_too(person, note):
    sheet = history(person, note)
    assert "Secretariat" in person.words_on_screen(sheet)
    person.keys("Ctrl+Shift+H")
    assert "Secretariat" not in person.words_on_screen(sheet)
    assert "Secretariat" not in sheet.title + person.window.windowTitle()
    assert not sheet.text.toPlainText()
    assert not person.sees("Versions", JournalList)
    person.keys("Ctrl+Shift+H")
    assert titles(person)


def test_without_anything_at_hand_the_reader_is_told_how(person):
    person.window.actions_by_id["notes.history"].trigger()
    assert "F8" in person.words_on_screen(person.window.notice)


def test_the_note_one_is_on_in_my_notes_is_at_hand(person, note):
    person.window.actions_by_id["notes.all"].trigger()
    person.rest()
    sheet = person.window.tabs.sheet
    person.until(lambda: sheet.list.go_to(note))
    sheet.list.setFocus()
    person.window.actions_by_id["notes.history"].trigger()
    assert person.window.tabs.sheet.address == f"journal {note}"


def test_the_note_open_in_the_side_bar_is_at_hand(person, note):
    assert person.window.note_commands.shown.open(note)
    person.window.actions_by_id["notes.history"].trigger()
    assert person.window.tabs.sheet.address == f"journal {note}"


def test_a_note_that_is_written_on_elsewhere_is_read_when_the_sheet_is_seen_again(person, note):
    history(person, note)
    person.keys("Ctrl+Tab")
    person.window.notes.marking.write(note, "Written while nobody looked")
    person.keys("Ctrl+Tab")
    person.until(lambda: titles(person)[:1] == ["Version 5"])


def test_a_deleted_note_is_found_and_brought_back(person, note):
    person.window.notes.marking.remove([note])
    person.window.actions_by_id["notes.deleted"].trigger()
    person.rest()
    assert titles(person, "Deleted notes") == ["Note  ·  CTOC/COP/WG.7/2020/3，第24段"]
    assert "Ask our Secretariat" in words(person, "What it was")
    person.named("Words in what was deleted", QLineEdit).setFocus()
    person.write("nowhere")
    person.until(lambda: not person.sees("Deleted notes", JournalList))
    person.keys("Esc")
    person.until(lambda: bool(person.sees("Deleted notes", JournalList)))
    person.keys("Down", "Return")
    assert body(person, note) == "Ask our Secretariat"
    person.until(lambda: "Nothing is deleted." in person.words_on_screen(person.window.tabs.sheet))
    person.keys("Ctrl+Z")
    person.until(lambda: titles(person, "Deleted notes") != [])


def test_several_deleted_notes_come_back_at_once(person):
    marking, desk = person.window.notes.marking, person.window.desk
    made = [
        marking.note(desk.targeting.passage(person.page.document, [Piece(f"para_{n}", 0, 5)]), f"note {n}")
        for n in (3, 4, 5)
    ]
    marking.remove([one.id for one in made])
    person.window.actions_by_id["notes.deleted"].trigger()
    person.rest()
    person.keys("Ctrl+A")
    button(person, "Bring back").click()
    assert all(person.window.notes.notebook.item(one.id) == one for one in made)
    person.keys("Ctrl+Z")
    assert person.window.notes.notebook.items(Annotation) == []


def test_the_diary_tells_the_day_and_leads_to_the_history(person, note):
    person.window.notes.marking.remove([note])
    person.window.actions_by_id["notes.journal"].trigger()
    person.rest()
    assert [one.split("  ·  ")[-1] for one in titles(person, "What was done")][:2] == [
        "deleted",
        "words changed",
    ]
    model = person.named("What was done", JournalList).model()
    assert model.index(0, 0).data(RowRole).title == "Today"
    assert button(person, "Bring back").isEnabled()
    person.keys("Return")
    assert person.window.tabs.sheet.address == f"journal {note}"


def test_the_keyboard_passes_over_the_days(person, note):
    person.window.note_commands.open_journal()
    sheet = person.window.tabs.sheet
    first = sheet.list.current
    person.keys("Up", "Home")
    assert sheet.list.current is first
    person.keys("End")
    assert sheet.list.current is sheet.list.things[-1]


def test_one_diary_turns_from_all_to_the_deleted_and_back(person, note):
    person.window.note_commands.open_journal()
    sheet = person.window.tabs.sheet
    person.window.actions_by_id["notes.deleted"].trigger()
    assert person.window.tabs.sheet is sheet
    assert sheet.address == "journal deleted"
    person.named("Everything done", QToolButton).click()
    assert sheet.address == "journal"


def test_a_place_in_the_journal_leads_there(person, note):
    history(person, note)
    view = person.named("The version", QTextBrowser)
    cursor = view.document().find("第24段")
    assert isinstance(cursor, QTextCursor)
    view.anchorClicked.emit(cursor.charFormat().anchorHref())
    assert person.in_view("para_24", 2, person.window.beside.reader.view)


def test_the_journal_is_there_again_at_the_next_start(start, person, note):
    history(person, note)
    person.window.close()
    again = start()
    again.until(lambda: again.window.notes.notebook is not None)
    again.until(lambda: bool(again.sees("Versions", JournalList)))
    assert titles(again)[0] == "Version 4"
