"""The texts of the notebook as the search of the library takes them: a list that never changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vademecum.domain.changes import Changes
from vademecum.services.notebook.note_text import NoteText
from vademecum.services.notebook.note_texts import NoteTexts

if TYPE_CHECKING:
    from vademecum.ui.notes.readers_notes import ReadersNotes


class TextsAtHand(QObject):
    """Follows the notebook, whichever is open."""

    def __init__(self, notes: ReadersNotes) -> None:
        super().__init__(notes)
        self._notes = notes
        self._texts: NoteTexts | None = None
        notes.changed.connect(self._on_changed)

    @property
    def now(self) -> tuple[NoteText, ...]:
        """Every text; none while no notebook is open. Another thread may go through it."""
        notebook = self._notes.notebook
        if notebook is None:
            return ()
        if self._texts is None:
            self._texts = NoteTexts(notebook)
        return self._texts.all

    def _on_changed(self, changes: Changes) -> None:
        if changes.notebook:
            self._texts = None
        elif self._texts is not None:
            self._texts.heed(changes)
