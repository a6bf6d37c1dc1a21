"""A reader with notes imports a new edition: sees what would become of them, keeps, takes, and goes back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTextBrowser

from people import spoken_name
from vademecum.domain.annotation import Annotation, Colour, Fit
from vademecum.domain.excerpt import Piece
from vademecum.domain.key import Key
from vademecum.ui.notes.rehearsal_dialog import RehearsalDialog

pytest_plugins = ["windows"]

KEY = Key("A/HARBOURS/1")

FIRST = """1. Every harbour keeps a lamp that burns from dusk to dawn.

2. The keeper of the lamp writes down each ship that passes, with its flag and the hour.

3. A harbour without a keeper is closed to ships at night.

4. 港口管理人应当每月向秘书处报告所有过往船只的数目和国籍。
"""

SECOND = """1. Every harbour keeps a lamp that burns from dusk to dawn.

2. Each harbour names two keepers, who take turns by the week.

3. The keeper of the lamp notes down every ship that passes, with its flag, its port and the hour.

4. 港口管理人应当每季度向秘书处报告所有过往船只的数目和国籍。
"""

QUOTES = {
    "para_1": "keeps a lamp",
    "para_2": "The keeper of the lamp writes down each ship that passes",
    "para_3": "A harbour without a keeper is closed to ships at night.",
    "para_4": "每月向秘书处报告所有过往船只",
}


@pytest.fixture
def files(tmp_path):
    """Two editions of one text."""
    made = []
    for number, text in enumerate((FIRST, SECOND), 1):
        made.append(tmp_path / f"edition {number}.txt")
        made[-1].write_text(text, "utf-8")
    return made


def bring(reader, file):
    reader.window.import_as_wanted.emit(file, str(KEY))


def text(reader):
    desk = reader.window.desk
    held = desk.shelf.find(KEY)
    return "\n".join(row.text for row in held.volume.library.texts(held.head)) if held else ""


def places(reader):
    desk, notebook = reader.window.desk, reader.window.notes.notebook
    held = desk.shelf.find(KEY)
    return {one.id: desk.placing.places(one.target, held) for one in notebook.items(Annotation)}


def fits(reader):
    return {name: one[0].fit for name, one in places(reader).items()}


@pytest.fixture
def reader(start, files):
    """Somebody who imported the first edition and highlighted four passages of it."""
    person = start()
    person.until(lambda: person.window.notes.notebook is not None)
    bring(person, files[0])
    person.until(lambda: person.window.tabs.page is not None and "dusk" in text(person))
    person.until(lambda: person.application._job is None)
    highlight(person)
    return person


def highlight(person, quotes=QUOTES):
    desk = person.window.desk
    held = desk.shelf.find(KEY)
    made = []
    for block, quote in quotes.items():
        at = desk.reading.block(held, block).block.text.index(quote)
        target = desk.targeting.passage(held, [Piece(block, at, at + len(quote))])
        mark = person.window.notes.marking.highlight(target, Colour.GREEN)
        person.window.notes.marking.write(mark.id, f"on {block}")
        made.append(mark.id)
    return made


def dialog_of(reader):
    reader.until(lambda: isinstance(QApplication.activeModalWidget(), RehearsalDialog))
    return QApplication.activeModalWidget()


def press(widget, name):
    (button,) = (b for b in widget.findChildren(QPushButton) if spoken_name(b).replace("&", "") == name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def settled(reader):
    reader.until(lambda: reader.application._job is None and not QApplication.activeModalWidget())


def test_the_rehearsal_is_shown_and_nothing_is_imported_when_it_is_not_taken(reader, files):
    before, stood = text(reader), places(reader)
    bring(reader, files[1])
    dialog = dialog_of(reader)
    words = dialog.findChild(QTextBrowser).toPlainText()
    assert "Without a place    para. 3" in words
    assert "A harbour without a keeper" in words
    assert "para. 2 → para. 3" in words
    assert "Now: The keeper of the lamp writes down each ship" in words
    assert "New: The keeper of the lamp notes down every ship" in words
    assert "on para_3" in words
    assert text(reader) == before
    assert not reader.window.actions_by_id["notes.former_edition"].isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    reader.until(lambda: "stays" in reader.words_on_screen(reader.window.notice))
    assert text(reader) == before
    assert places(reader) == stood


def test_differences_are_marked_in_both_languages(reader, files):
    bring(reader, files[1])
    dialog = dialog_of(reader)
    document = dialog.findChild(QTextBrowser).document()
    struck, added = [], []
    block = document.begin()
    while block.isValid():
        for run in block:
            look = run.fragment().charFormat()
            if look.fontStrikeOut():
                struck.append(run.fragment().text())
            if look.fontUnderline():
                added.append(run.fragment().text())
        block = block.next()
    assert "月" in struck
    assert "季度" in added
    assert "writes down each" in struck
    assert "notes down every" in added
    dialog.reject()
    settled(reader)


def test_taken_and_given_back_also_after_a_restart(reader, files, start):
    before, stood = text(reader), places(reader)
    bring(reader, files[1])
    press(dialog_of(reader), "Take this edition")
    reader.until(lambda: "two keepers" in text(reader))
    settled(reader)
    assert sorted(fits(reader).values()) == sorted([Fit.EXACT, Fit.MOVED, Fit.MOVED, Fit.ORPHAN])
    said = reader.words_on_screen(reader.window.notice)
    assert "1 exact, 2 moved, 1 without a place" in said
    assert "Back to the former edition" in said
    after = places(reader)
    reader.leave()
    again = start(str(KEY))
    again.until(lambda: again.window.notes.notebook is not None)
    assert places(again) == after
    command = again.window.actions_by_id["notes.former_edition"]
    again.until(command.isEnabled)
    command.trigger()
    again.until(lambda: text(again) == before)
    settled(again)
    assert places(again) == stood
    assert "is back" in again.words_on_screen(again.window.notice)
    assert not again.window.actions_by_id["notes.former_edition"].isEnabled()


def test_nothing_is_asked_when_every_note_stays(reader, tmp_path):
    file = tmp_path / "longer.txt"
    file.write_text(FIRST + "\n5. One paragraph more.\n", "utf-8")
    bring(reader, file)
    reader.until(lambda: "One paragraph more" in text(reader))
    settled(reader)
    assert set(fits(reader).values()) == {Fit.EXACT}


def test_a_text_without_notes_is_replaced_without_a_question(start, files):
    person = start()
    person.until(lambda: person.window.notes.notebook is not None)
    for file, words in zip(files, ("closed to ships", "two keepers"), strict=True):
        bring(person, file)
        person.until(lambda words=words: words in text(person))
        settled(person)


# -- the tray ------------------------------------------------------------------


@pytest.fixture
def newer(reader, files):
    """The same reader, who took the second edition."""
    bring(reader, files[1])
    press(dialog_of(reader), "Take this edition")
    reader.until(lambda: "two keepers" in text(reader))
    settled(reader)
    return reader


def test_an_orphan_is_given_a_place_and_undo_takes_it_back(newer):
    window = newer.window
    orphan = next(name for name, fit in fits(newer).items() if fit is Fit.ORPHAN)
    old = window.notes.notebook.item(orphan).target
    window.actions_by_id["notes.without_place"].trigger()
    sheet = window.tabs.sheet
    newer.until(lambda: sheet.list.model().rowCount() > 0 and sheet.detail.place.isEnabled())
    sheet.list.go_in()
    newer.until(sheet.detail.place.isVisible)
    assert not sheet.detail.right.isVisible()
    shown = sheet.detail.findChild(QTextBrowser).toPlainText()
    assert "A harbour without a keeper" in shown
    press(sheet.detail, "Give it a place…")
    newer.until(lambda: window.tabs.page is not None)
    command = window.actions_by_id["notes.place_here"]
    newer.until(command.isEnabled)
    newer.keys("Alt+0")
    assert "Select the words first" in newer.words_on_screen(window.notice)
    span = newer.view.page.span("para_2", 0, 12)
    newer.view.setTextCursor(span)
    newer.view.setFocus()
    newer.keys("Alt+0")
    assert window.notes.notebook.item(orphan).target.quote == "Each harbour"
    assert fits(newer)[orphan] is Fit.EXACT
    assert not command.isEnabled()
    window.actions_by_id["edit.undo"].trigger()
    assert window.notes.notebook.item(orphan).target == old
    assert fits(newer)[orphan] is Fit.ORPHAN


def test_the_page_shows_the_marks_where_they_moved_to(newer):
    window = newer.window
    marks = window.note_commands.marks.of(newer.page)
    moved = [name for name, fit in fits(newer).items() if fit is Fit.MOVED]
    newer.until(lambda: all(marks.by_id(name) is not None for name in moved))
    found = {marks.by_id(name).pieces[0].block for name in moved}
    assert found == {"para_3", "para_4"}
    assert all(marks.by_id(name) is None for name, fit in fits(newer).items() if fit is Fit.ORPHAN)
    window.actions_by_id["notes.panel"].trigger()
    newer.until(lambda: "1 note without a place" in newer.words_on_screen(window.side))


SPLIT = """1. Every harbour keeps a lamp that burns from dusk to dawn.

2. The keeper of the lamp writes down each ship

3. that passes, with its flag and the hour.

4. A harbour without a keeper is closed to ships at night.

5. 港口管理人应当每月向秘书处报告所有过往船只的数目和国籍。
"""


def test_a_doubtful_place_is_confirmed_and_undone(reader, tmp_path):
    file = tmp_path / "split.txt"
    file.write_text(SPLIT, "utf-8")
    bring(reader, file)
    dialog = dialog_of(reader)
    assert "Please check    para. 2" in dialog.findChild(QTextBrowser).toPlainText()
    press(dialog, "Take this edition")
    reader.until(lambda: "that passes" in text(reader).split("\n")[2])
    settled(reader)
    window = reader.window
    doubtful = next(name for name, fit in fits(reader).items() if fit is Fit.CHECK)
    old = window.notes.notebook.item(doubtful).target
    window.actions_by_id["notes.without_place"].trigger()
    sheet = window.tabs.sheet
    reader.until(lambda: sheet.list.model().rowCount() > 0)
    sheet.list.go_in()
    reader.until(sheet.detail.right.isVisible)
    shown = sheet.detail.findChild(QTextBrowser).toPlainText()
    assert "Found now: The keeper of the lamp writes down each ship" in shown
    assert "It stood between: – … , with its flag and the hour." in shown
    sheet.detail.right.setFocus()
    QTest.keyClick(sheet.detail.right, Qt.Key.Key_Space)
    now = window.notes.notebook.item(doubtful)
    assert now.target.quote == "The keeper of the lamp writes down each ship"
    assert now.body == "on para_2"
    assert fits(reader)[doubtful] is Fit.EXACT
    window.actions_by_id["edit.undo"].trigger()
    assert window.notes.notebook.item(doubtful).target == old


def test_a_rehearsal_is_stopped_and_nothing_is_imported(reader, files):
    before = text(reader)
    bring(reader, files[1])
    QTest.keyClick(reader.application._progress, Qt.Key.Key_Escape)
    reader.until(lambda: reader.application._job is None)
    assert "nothing was imported" in reader.words_on_screen(reader.window.notice)
    assert text(reader) == before
    assert not reader.window.desk.places.former_edition.exists()


def test_hidden_notes_are_counted_and_not_shown(reader, files):
    reader.window.actions_by_id["notes.hide"].trigger()
    bring(reader, files[1])
    dialog = dialog_of(reader)
    words = dialog.findChild(QTextBrowser).toPlainText()
    assert "hidden" in words
    assert "on para" not in words
    assert "harbour" not in words
    assert "You have 4 notes" in reader.words_on_screen(dialog)
    dialog.reject()
    settled(reader)
