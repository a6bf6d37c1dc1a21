"""What each command about notes, marks and bookmarks does to the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QMenu

from vademecum.ui.catalogue import say
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow
    from vademecum.ui.notes.marks_window import MarksInWindow
    from vademecum.ui.reader_pane import ReaderPane

_COLOURS = ("yellow", "green", "blue", "pink", "purple")
"""As in `Colour`, which is imported later."""


class NoteCommands(QObject):
    """Handlers by command id; see `note_table`."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.notes.changed.connect(self._begin)
        # A window made anew finds the notebook open; its first page does not wait for the marks either.
        window.ready.connect(lambda: QTimer.singleShot(0, self, self._begin))

    @cached_property
    def marks(self) -> MarksInWindow:
        """The marks on the pages of the window."""
        # Imported when the notebook is open: the first page does not wait for it.
        from vademecum.ui.notes.marks_window import MarksInWindow

        return MarksInWindow(self._window)

    def close_topmost(self) -> bool:
        """Close what floats over the page; return whether there was something."""
        return "marks" in self.__dict__ and self.marks.close_topmost()

    def add_to_menu(self, menu: QMenu, page: ReaderPane, at: QPoint) -> None:
        """Add to a page's context menu what can be done with the words and marks at a global place."""
        if self._window.notes.notebook is not None:
            # Imported when a menu is opened: see above.
            from vademecum.ui.notes.marks_menu import add_highlighting

            menu.addSeparator()
            add_highlighting(menu, self._window, self.marks, page, at)

    def handlers(self) -> dict[str, Callable[..., None]]:
        """One handler for each command."""
        return {
            "edit.undo": self._undo,
            "edit.redo": self._redo,
            **{f"notes.highlight_{name}": partial(self._highlight, name) for name in _COLOURS},
            "notes.next_mark": partial(self._walk, 1),
            "notes.previous_mark": partial(self._walk, -1),
            "notes.mark_actions": self._open_actions,
            "notes.delete_mark": self._delete_mark,
            "notes.hide": self._window.notes.hide,
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

    def _begin(self) -> None:
        """Show the marks as soon as there is a notebook."""
        if self._window.notes.notebook is not None:
            self.marks  # noqa: B018 -- made by being asked for

    def _highlight(self, name: str) -> None:
        # Imported when words are marked: see above.
        from vademecum.domain.annotation import Colour

        self.marks.highlight(Colour(name))

    def _walk(self, by: int) -> None:
        self.marks.walk.step(by)

    def _open_actions(self) -> None:
        self.marks.open_actions()

    def _delete_mark(self) -> None:
        self.marks.remove_at_hand()

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
