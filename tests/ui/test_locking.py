"""A reader who puts a passphrase on the notes, locks them, and comes back."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from people import PAPER, Person
from vademecum.domain.annotation import Annotation
from vademecum.ui.faults import Notice
from vademecum.ui.notes.passphrase_dialog import PassphraseDialog
from vademecum.ui.results_list import ResultsList

pytest_plugins = ["windows"]

WORDS = "four words 不 belonging"
SECRET = "unforgettable 秘密词"


@pytest.fixture
def reader(start) -> Person:
    """A reader with one note."""
    someone = start("CTOC/COP/WG.7/2020/3 para 24")
    someone.until(lambda: someone.window.notes.notebook is not None)
    target = someone.window.desk.targeting.instrument(PAPER)
    someone.window.notes.marking.note(target, SECRET)
    return someone


def do(person: Person, command: str, *typed: str) -> str:
    """Choose a command, type into its dialog and press Enter; what it says, when it stays open."""
    said, failed = [], []

    def type_into() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, PassphraseDialog) or not dialog.isActiveWindow():
            # Not yet: the dialog is to have the keyboard first.
            QTimer.singleShot(20, type_into)
            return
        try:
            fields = [field for field in dialog.findChildren(QLineEdit) if not field.isHidden()]
            for field, words in zip(fields, typed, strict=True):
                field.setFocus()
                person.write(words)
            person.keys("Return")
            if dialog.isVisible():
                said.append(dialog.findChild(QLabel, "passphrase_said").text())
        except Exception as error:  # noqa: BLE001 - raised again when the dialog is closed
            failed.append(error)
        finally:
            dialog.reject()

    QTimer.singleShot(0, type_into)
    person.window.actions_by_id[command].trigger()
    person.rest()
    if failed:
        raise failed[0]
    return "".join(said)


def can_do(person: Person, command: str) -> bool:
    return person.window.actions_by_id[command].isEnabled()


def bodies(person: Person) -> list[str]:
    notebook = person.window.notes.notebook
    return [] if notebook is None else [note.body for note in notebook.items(Annotation)]


def readable(places) -> list[str]:
    files = [file for file in places.data.rglob("*") if file.is_file()]
    return [file.name for file in files if b"unforgettable" in file.read_bytes()]


def test_a_passphrase_is_set_and_the_notes_are_locked_and_unlocked(reader, places):
    assert not can_do(reader, "notes.lock")
    assert do(reader, "notes.passphrase_set", WORDS, WORDS) == ""
    assert bodies(reader) == [SECRET]
    assert readable(places) == []
    reader.window.actions_by_id["notes.lock"].trigger()
    assert reader.window.notes.notebook is None
    assert not can_do(reader, "notes.highlight_yellow")
    assert "not the passphrase" in do(reader, "notes.unlock", "something else")
    assert do(reader, "notes.unlock", WORDS) == ""
    assert bodies(reader) == [SECRET]


def test_a_new_start_finds_them_locked(reader, places, start):
    do(reader, "notes.passphrase_set", WORDS, WORDS)
    reader.leave()
    later = start()
    later.until(lambda: later.window.notes.is_locked)
    assert "locked" in later.words_on_screen(later.window.findChild(Notice))
    assert can_do(later, "notes.unlock")
    assert do(later, "notes.unlock", WORDS) == ""
    assert bodies(later) == [SECRET]


def test_two_different_new_passphrases_are_no_passphrase(reader):
    assert "not the same" in do(reader, "notes.passphrase_set", WORDS, WORDS + "!")
    assert "too short" in do(reader, "notes.passphrase_set", "abc", "abc")
    assert bodies(reader) == [SECRET]
    assert not reader.window.notes.has_passphrase


def test_it_is_changed_and_taken_away(reader, places):
    do(reader, "notes.passphrase_set", WORDS, WORDS)
    assert "not the passphrase" in do(
        reader, "notes.passphrase_change", "wrong words", "new words here", "new words here"
    )
    assert do(reader, "notes.passphrase_change", WORDS, "new words here", "new words here") == ""
    assert bodies(reader) == [SECRET]
    assert do(reader, "notes.passphrase_remove", "new words here") == ""
    assert bodies(reader) == [SECRET]
    assert not reader.window.notes.has_passphrase
    assert readable(places) != []


def test_they_lock_by_themselves(reader):
    do(reader, "notes.passphrase_set", WORDS, WORDS)
    locking = reader.window.note_commands.locking
    reader.window.actions_by_id["notes.lock_after_5"].trigger()
    timer = locking.findChild(QTimer)
    assert timer.isActive()
    assert timer.interval() == 5 * 60_000
    timer.setInterval(30)
    reader.until(lambda: reader.window.notes.is_locked)
    assert reader.window.notes.notebook is None
    assert not timer.isActive()


def found_notes(person: Person) -> list[str]:
    """The notes in the list of search results; it is not on the screen when nothing is found."""
    (results,) = person.window.search.findChildren(ResultsList)
    hits = person.hits() if results.isVisible() else []
    return [hit.note for hit in hits if hit.note]


def shown_of_the_secret(person: Person) -> list[str]:
    """The widgets that still hold words of the notes, on the screen or not."""
    found = []
    for widget in person.window.findChildren(QWidget):
        words = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QTextEdit | QPlainTextEdit):
            words.append(widget.toPlainText())
        elif hasattr(widget, "text") and not isinstance(widget, QLineEdit):
            words.append(widget.text())
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            model = widget.model()
            words += [str(model.index(row, 0).data()) for row in range(model.rowCount())]
        # What the reader searched for may stand there: that nothing is found.
        if any("unforgettable" in str(word).replace("note:unforgettable", "") for word in words):
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def test_locked_notes_leave_the_screen_and_no_word_of_them_is_kept(reader, places):
    do(reader, "notes.passphrase_set", WORDS, WORDS)
    reader.window.activateWindow()
    reader.until(reader.window.isActiveWindow)
    reader.search("note:unforgettable")
    reader.until(lambda: bool(found_notes(reader)))
    reader.keys("Ctrl+Shift+M")
    reader.rest()
    reader.window.tabs.sheet.bar.words.setText("unforgettable")
    reader.rest()
    reader.window.actions_by_id["notes.lock"].trigger()
    reader.rest()
    reader.until(lambda: not found_notes(reader))
    assert shown_of_the_secret(reader) == []
    reader.leave()
    assert readable(places) == []


def test_what_was_found_among_notes_is_hidden_with_them(reader):
    reader.search("note:unforgettable")
    reader.until(lambda: bool(found_notes(reader)))
    reader.window.notes.hide(True)
    reader.until(lambda: not found_notes(reader))
    reader.window.notes.hide(False)
    reader.until(lambda: bool(found_notes(reader)))
