"""Someone who takes notes in the real window, and what stands on the screen then."""

from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTextBrowser

from people import Person
from vademecum.domain.annotation import Annotation
from vademecum.domain.key import Key
from vademecum.services.notebook.notebook import Notebook
from vademecum.ui.notes.note_editor import NoteEditor
from vademecum.ui.notes.note_rows import spoken
from vademecum.ui.notes.notes_list import NotesList

AI = Key("S/RES/2396(2017)")


def notebook(person: Person) -> Notebook:
    opened = person.window.notes.notebook
    assert opened is not None
    return opened


def notes(person: Person) -> list[Annotation]:
    return notebook(person).items(Annotation)


def select(person: Person, block: str, start: int, end: int) -> None:
    """Select words of the page, as with the mouse."""
    person.view.setTextCursor(person.view.page.span(block, start, end))


def written(person: Person) -> str:
    """What stands in the editor."""
    return person.named("noteWriting", QPlainTextEdit).toPlainText()


def read(person: Person) -> QTextBrowser:
    return person.named("noteText", QTextBrowser)


def listed(person: Person) -> list[str]:
    """What a screen reader hears of the list, row by row."""
    return [spoken(row) for row in person.named("notes", NotesList).rows]


def labels(person: Person) -> list[str]:
    (editor,) = person.window.findChildren(NoteEditor)
    return [label.text() for label in editor.findChildren(QLabel) if label.isVisible()]


def saved(person: Person) -> None:
    """Wait as long as a pause of typing takes."""
    person.until(lambda: "Saved" in labels(person))


def add(person: Person, words: str) -> None:
    """Write a note on the paragraph at hand, and come back to the page."""
    person.keys("Ctrl+Alt+M")
    person.write(words)
    person.keys("Esc")
