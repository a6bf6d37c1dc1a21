"""What the window says and does about the notebook's files: damage, copies, backups, unsaved notes."""

import os
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox, QPushButton

from notebooks import a_past, passage, write_notebook
from vademecum.domain.annotation import Annotation
from vademecum.services.notebook import caretaking, snapshots
from vademecum.services.notebook.marking import Marking
from vademecum.services.notebook.opening import open_notebook
from vademecum.ui.sheets.rows_table import RowsTable

pytest_plugins = ["libraries", "windows"]

PAST = a_past(60)


@pytest.fixture(autouse=True)
def _soon(monkeypatch):
    monkeypatch.setattr(caretaking, "CHECKED_AFTER_S", 0.0)


@pytest.fixture
def written(places):
    write_notebook(places.notebook, PAST)
    return places


def run(person, command):
    person.window.actions_by_id[command].trigger()


def notice(person):
    return person.window.notice.accessibleName() if person.window.notice.isVisible() else ""


def state(person):
    return person.window.findChild(QLabel, "notebookState")


def notes(person):
    return len(person.window.notes.notebook.items(Annotation))


def button(person, words):
    (found,) = [
        one for one in person.window.findChildren(QPushButton) if one.text() == words and one.isVisible()
    ]
    return found


def press(person, qtbot, words):
    qtbot.mouseClick(button(person, words), Qt.MouseButton.LeftButton)


def shown_texts(person):
    return [one.text() for one in person.window.tabs.sheet.findChildren(QLabel) if one.isVisible()]


def test_the_status_line_says_that_all_notes_are_readable(start, written):
    person = start()
    person.until(lambda: "all readable" in state(person).text())
    assert state(person).text() == f"{notes(person)} notes, all readable"
    assert notice(person) == ""


def test_a_damaged_notebook_is_told_and_its_snapshot_taken(start, written):
    snapshots.take(written, today="2026-11-20")
    written.notebook.write_bytes(b"no notebook " * 900)
    person = start()
    person.until(lambda: "20 November 2026" in notice(person))
    assert "Your notebook was damaged. Nothing in it could be read" in notice(person)
    action = person.window.actions_by_id["notes.take_snapshot"]
    assert action.isEnabled()
    assert "20 November 2026" in action.text()
    action.trigger()
    person.until(lambda: notes(person) > 0)
    person.until(lambda: not action.isEnabled())
    run(person, "edit.undo")
    assert notes(person) == 0


def test_my_data_shows_copies_and_what_merging_one_would_change(start, written, tmp_path, qtbot):
    snapshots.take(written, today="2026-11-20")
    other = tmp_path / "other.vnb"
    write_notebook(other, a_past(9, seed=5, device="other", items=10**9))
    person = start()
    run(person, "notes.data")
    table = person.window.tabs.sheet.findChild(RowsTable)
    person.until(lambda: bool(table.rows()))
    assert [(row.day, row.versions) for row in table.rows()] == [("2026-11-20", len(PAST))]
    assert str(written.data) in shown_texts(person)
    before = notes(person)
    person.window.tabs.sheet._acts.look_into(other)
    person.until(lambda: any("Nothing that is here is lost" in words for words in shown_texts(person)))
    assert notes(person) == before
    press(person, qtbot, "Merge")
    person.until(lambda: "Undo" in notice(person))
    assert notes(person) > before
    run(person, "edit.undo")
    assert notes(person) == before


def test_a_selected_copy_is_looked_into_by_keyboard(start, written, qtbot):
    snapshots.take(written, today="2026-11-20")
    person = start()
    run(person, "notes.data")
    table = person.window.tabs.sheet.findChild(RowsTable)
    person.until(lambda: bool(table.rows()))
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Home)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    person.until(lambda: any("everything in it is here already" in one for one in shown_texts(person)))
    qtbot.keyClick(person.window, Qt.Key.Key_Escape)
    assert not any("here already" in one for one in shown_texts(person))


def test_a_backup_is_written_where_the_reader_wants_it(start, written, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine"), ""))
    person = start()
    run(person, "notes.back_up")
    person.until(lambda: "Backed up into mine.vnb" in notice(person))
    assert snapshots.examine(tmp_path / "mine.vnb") == len(PAST)


def test_what_another_program_writes_is_seen(start, written):
    person = start()
    other = open_notebook(written)
    note = Marking(other).note(passage(3), "from the command line")
    other.keeper.close()
    person.window.notes.look()
    person.until(lambda: person.window.notes.notebook.item(note.id) is not None)


def test_the_folder_is_opened_by_the_system_or_its_path_copied(start, written, monkeypatch):
    person = start()
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: not opened.append(url.toLocalFile()))
    run(person, "notes.folder")
    assert opened == [str(written.data)]
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    run(person, "notes.folder")
    assert QApplication.clipboard().text() == str(written.data)
    assert str(written.data) in notice(person)


@pytest.mark.skipif(os.name != "posix", reason="the folder is closed with POSIX means")
def test_a_window_with_unsaved_notes_does_not_close_without_a_question(
    start, written, tmp_path, monkeypatch, qtbot
):
    person = start()
    # Nobody can write where the folder's name leads to a file.
    person.until(lambda: "all readable" in state(person).text())
    moved = tmp_path / "moved"
    written.data.rename(moved)
    written.data.write_text("in the way")
    try:
        note = person.window.notes.marking.note(passage(4), "not saved")
        person.until(lambda: "not saved yet" in state(person).text())
        person.window.close()
        person.until(lambda: person.window.findChild(QMessageBox) is not None)
        assert person.window.isVisible()
        box = person.window.findChild(QMessageBox)
        assert "not saved" in box.text()
        next(one for one in box.buttons() if one.text() == "Stay").click()
        assert person.window.isVisible()
        copy = tmp_path / "rescued.vnb"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(copy), ""))
        person.window.close()
        person.until(lambda: any(one.isVisible() for one in person.window.findChildren(QMessageBox)))
        box = next(one for one in person.window.findChildren(QMessageBox) if one.isVisible())
        next(one for one in box.buttons() if one.text().startswith("Save a copy")).click()
        person.until(lambda: not person.window.isVisible())
    finally:
        written.data.unlink()
        moved.rename(written.data)
    other = replace(written, data=tmp_path / "other")
    other.data.mkdir()
    copy.rename(other.notebook)
    rescued = open_notebook(other)
    assert rescued.item(note.id).body == "not saved"
    rescued.keeper.close()
