"""What each command about notes, marks and bookmarks does to the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vademecum.ui.catalogue import say
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow


class NoteCommands(QObject):
    """Handlers by command id; see `note_table`."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def handlers(self) -> dict[str, Callable[..., None]]:
        """One handler for each command."""
        return {
            "edit.undo": self._undo,
            "edit.redo": self._redo,
        }

    def context(self) -> frozenset[str]:
        """What is there for commands: an open notebook, something to undo or to do again."""
        notebook = self._window.notes.notebook
        if notebook is None:
            return frozenset()
        there = {
            "notebook": True,
            "undo": notebook.undo_label is not None,
            "redo": notebook.redo_label is not None,
        }
        return frozenset(name for name, is_there in there.items() if is_there)

    # -- in detail -------------------------------------------------------------

    def _undo(self) -> None:
        label = self._window.notes.undo()
        if label is not None:
            self._window.say(say(mark("acts", "Undone: {act}"), act=say(label)))
        self._window.refresh_commands()

    def _redo(self) -> None:
        label = self._window.notes.redo()
        if label is not None:
            self._window.say(say(mark("acts", "Done again: {act}"), act=say(label)))
        self._window.refresh_commands()
