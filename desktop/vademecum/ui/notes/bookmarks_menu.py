"""The menu Bookmarks: below its commands the top level of the reader's bookmarks, made when it opens."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from vademecum.domain.annotation import PLACES, Bookmark
from vademecum.services.notebook.bookmark_tree import TOP
from vademecum.ui.catalogue import say
from vademecum.ui.notes.bookmark_words import places_of, tree_of
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow

MOST = 40
"""Rows of one menu; the panel has them all."""

_LONGEST = 60
"""Code points of a row."""


class BookmarksMenu(QObject):
    """Fills the menu of one window."""

    def __init__(self, window: MainWindow, show_all: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._show_all = show_all
        self._made: list[QAction] = []
        menu = window.menuBar().findChild(QMenu, "menu.bookmarks")
        if isinstance(menu, QMenu):
            self._menu = menu
            menu.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Put the bookmarks of now into the menu, and name the numbered places."""
        for action in self._made:
            self._menu.removeAction(action)
            action.deleteLater()
        self._made = []
        self._name_places()
        if self._window.notes.notebook is None or self._window.notes.are_hidden:
            return
        before = len(self._menu.actions())
        self._add_folder(self._menu, TOP)
        self._made = self._menu.actions()[before:]

    # -- in detail -------------------------------------------------------------

    def _add_folder(self, menu: QMenu, folder: str) -> None:
        """Add what stands in a folder; folders inside it are filled when they are opened."""
        words = self._window.note_commands.bookmarks.words
        entries = tree_of(self._window.notes).children(folder)
        if folder == TOP and entries:
            menu.addSeparator()
        for entry in entries[:MOST]:
            title = _row(words.line(entry))
            if isinstance(entry, Bookmark):
                action = menu.addAction(title)
                action.setToolTip(words.tip(entry))
                action.triggered.connect(partial(self._open, entry.id))
            else:
                inside = menu.addMenu(title)
                inside.aboutToShow.connect(partial(self._fill_folder, inside, entry.id))
        if len(entries) > MOST:
            more = menu.addAction(say(mark("bookmarks", "All {count}…"), count=len(entries)))
            more.triggered.connect(lambda _on=False: self._show_all())

    def _fill_folder(self, menu: QMenu, folder: str) -> None:
        menu.clear()
        self._add_folder(menu, folder)
        if menu.isEmpty():
            menu.addAction(say(mark("bookmarks", "empty"))).setEnabled(False)

    def _open(self, item_id: str, _is_on: bool = False) -> None:
        self._window.note_commands.bookmarks.open(item_id)

    def _name_places(self) -> None:
        """Let the rows of the numbered places say what is set under them."""
        words = self._window.note_commands.bookmarks.words
        titles = {
            place.number: f"{place.number}   {words.line(place)}" for place in places_of(self._window.notes)
        }
        for number in PLACES:
            action = self._window.actions_by_id[f"places.go_{number}"]
            unset = say(mark("bookmarks", "{number}   not set"), number=number)
            action.setText("&" + _row(titles.get(number, unset)))


def _row(words: str) -> str:
    """Words as a row of a menu: not too long, and without signs for menu keys."""
    cut = words if len(words) <= _LONGEST else words[:_LONGEST].rstrip() + "…"
    return cut.replace("&", "&&")
