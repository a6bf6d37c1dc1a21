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
    from vademecum.ui.notes.bookmark_commands import BookmarkCommands
    from vademecum.ui.notes.bookmarks_panel import BookmarksPanel
    from vademecum.ui.notes.marks_window import MarksInWindow
    from vademecum.ui.reader_pane import ReaderPane

_COLOURS = ("yellow", "green", "blue", "pink", "purple")
"""As in `Colour`, which is imported later."""

_PLACES = range(1, 10)
"""As in `annotation.PLACES`, which is imported later."""


class NoteCommands(QObject):
    """Handlers by command id; see `note_table`."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        title = say(mark("side", "Bookmarks"))
        self._bookmarks_panel = window.side.add_later(title, self._make_bookmarks_panel)
        window.notes.changed.connect(self._on_notes)
        window.ready.connect(lambda: QTimer.singleShot(0, self, self._complete))
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
            "bookmarks.add": self._add_bookmark,
            "bookmarks.remove": self._remove_bookmark,
            "bookmarks.panel": self._show_bookmarks,
            "bookmarks.folder": self._new_folder,
            **{f"places.go_{number}": partial(self._go, number) for number in _PLACES},
            **{f"places.set_{number}": partial(self._set, number) for number in _PLACES},
        }

    @cached_property
    def bookmarks(self) -> BookmarkCommands:
        """Bookmarks in this window; only asked for while a notebook is open."""
        # Imported when bookmarks are wanted: the first page does not wait for it.
        from vademecum.ui.notes.bookmark_commands import BookmarkCommands

        return BookmarkCommands(self._window)

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

    def _on_notes(self, _changes: object) -> None:
        self._window.side.complete()

    def _add_bookmark(self) -> None:
        self.bookmarks.add()

    def _remove_bookmark(self) -> None:
        self.bookmarks.remove()

    def _show_bookmarks(self) -> None:
        self._window.toggle_side_bar(self._bookmarks_panel)
        self._window.side.focus_panel()

    def _new_folder(self) -> None:
        self._show_bookmarks()
        self.bookmarks.new_folder()

    def _go(self, number: int) -> None:
        if self._window.notes.notebook is not None:
            self.bookmarks.go(number)

    def _set(self, number: int) -> None:
        if self._window.notes.notebook is not None:
            self.bookmarks.set_place(number)

    def _make_bookmarks_panel(self) -> tuple[BookmarksPanel, BookmarksPanel] | None:
        if self._window.notes.notebook is None:
            return None
        panel = self.bookmarks.make_panel()
        return panel, panel

    def _complete(self) -> None:
        """Add what the first page did not wait for: keys by their place, and what stands in the menu."""
        # Imported only now, for that reason.
        from vademecum.ui.notes.bookmarks_menu import BookmarksMenu
        from vademecum.ui.notes.digit_keys import DigitKeys

        actions = self._window.actions_by_id
        others = [action for name, action in actions.items() if not name.startswith("places.")]
        DigitKeys(self._window, self._go, self._set, others)
        BookmarksMenu(self._window, self._show_bookmarks)
