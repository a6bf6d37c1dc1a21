"""What “My notes” does for notes that lost their place: say that one is right, give one another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from vademecum.services.desk import Desk
from vademecum.services.notebook.browsing import Browsing
from vademecum.services.notebook.note_listing import Care
from vademecum.services.notebook.note_text import NoteText
from vademecum.services.notebook.reanchoring import Reanchoring
from vademecum.services.notebook.whereabouts import where
from vademecum.ui.catalogue import say
from vademecum.ui.names import key_name
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.ui.notes.readers_notes import ReadersNotes


class NotesPlaces(QObject):
    """Acts of the tray; each is one step to undo."""

    said = Signal(str)
    page_wanted = Signal(object, object, bool)
    """A place to go to, words to mark, and whether beside."""

    def __init__(self, desk: Desk, notes: ReadersNotes, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._notes = notes

    def confirm(self, entries: Sequence[NoteText]) -> None:
        """Write the anchors of entries to check where they were found."""
        acts = reanchoring(self._notes, self._desk)
        count = acts.confirm(entry.id for entry in entries) if acts is not None else 0
        if count == 1:
            self.said.emit(say(mark("my notes", "Its place is kept. Ctrl+Z takes that back.")))
        elif count:
            words = mark("my notes", "{count} places are kept. Ctrl+Z takes that back.")
            self.said.emit(say(words, count=count))

    def begin(self, entry: NoteText) -> None:
        """Lead to where an entry stood, and have the next words that are chosen be its place."""
        place = where(entry.target, self._desk.reading, self._desk.placing)
        if place is None:
            words = mark("my notes", "The text of {name} is not in your library. Your note stays here.")
            self.said.emit(say(words, name=key_name(entry.key)))
            return
        self._notes.placing = entry.id
        self.page_wanted.emit(place[0], (), False)
        words = mark(
            "my notes", "Go to the paragraph that is meant, then press Alt+0 to place the note there."
        )
        acts = reanchoring(self._notes, self._desk)
        if acts is not None and acts.takes_words(entry.id):
            words = mark(
                "my notes", "Select the words that are meant, then press Alt+0 to place the note there."
            )
        self.said.emit(say(words))

    def fill(self, menu: QMenu, entries: Sequence[NoteText], browsing: Browsing) -> None:
        """Add to a menu what can be done with the places of entries."""
        doubtful = [entry for entry in entries if Care.CHECK in browsing.cares(entry)]
        lost = [entry for entry in entries if browsing.cares(entry) & {Care.CHECK, Care.ORPHAN}]
        if not lost:
            return
        menu.addSeparator()
        if doubtful:
            right = menu.addAction(say(mark("my notes", "This place is &right")))
            right.triggered.connect(lambda: self.confirm(doubtful))
        if len(lost) == 1:
            give = menu.addAction(say(mark("my notes", "Give it another &place…")))
            give.triggered.connect(lambda: self.begin(lost[0]))


def reanchoring(notes: ReadersNotes, desk: Desk) -> Reanchoring | None:
    """What writes anchors anew; None while no notebook is open."""
    notebook = notes.notebook
    if notebook is None:
        return None
    return Reanchoring(notebook, desk.reading, desk.targeting, desk.placing)
