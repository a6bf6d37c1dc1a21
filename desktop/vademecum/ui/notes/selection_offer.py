"""Offer the bar at selected words: when it comes, where it stands, when it goes."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from vademecum.domain.annotation import Colour
from vademecum.ui.notes.selection_bar import SelectionBar
from vademecum.ui.page_selection import selected_pieces
from vademecum.ui.page_view import PageView
from vademecum.ui.reader_pane import ReaderPane

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow
    from vademecum.ui.notes.marks_page import PageMarks
    from vademecum.ui.notes.marks_window import MarksInWindow

_MOST_LOOKED_UP = 20
"""Blocks of a selection of which is asked whether they are marked already."""

_SETTLED_MS = 350
"""After words were selected by keyboard, before the bar comes."""


class SelectionOffer(QObject):
    """One bar for all pages of a window."""

    def __init__(self, window: MainWindow, marks: MarksInWindow) -> None:
        super().__init__(marks)
        self._window = window
        self._marks = marks
        self._page: ReaderPane | None = None
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._on_settled)
        window.tabs.currentChanged.connect(lambda _number: self.close())

    # -- what others may ask ---------------------------------------------

    def watch(self, page: ReaderPane, marks: PageMarks) -> None:
        """Offer the bar on that page, too."""
        page.view.selectionChanged.connect(lambda: self._on_selection(page))
        page.view.moved.connect(lambda: self._on_moved(page))
        marks.fitted.connect(lambda: self._on_moved(page))
        marks.selected.connect(lambda: self._show(page))

    def close(self) -> bool:
        """Put the bar away until other words are selected; return whether it was there."""
        self._settled.stop()
        self._page = None
        if not self._has_bar or not self._bar.isVisible():
            return False
        self._bar.hide()
        return True

    def take_focus(self, page: ReaderPane) -> None:
        """Give the bar the keyboard; scroll to the words when it finds no room beside them."""
        self._show(page)
        pieces = selected_pieces(page.view)
        for piece, at in ((pieces[0], pieces[0].start), (pieces[-1], pieces[-1].end)):
            if not self._bar.isVisible():
                page.lead_to(piece.block, at)
                self._show(page)
        if self._bar.isVisible():
            self._bar.take_focus()

    # -- what the widgets tell us ----------------------------------------

    def _on_selection(self, page: ReaderPane) -> None:
        if self._has_bar and self._page is page:
            self._bar.hide()
        if page.view.textCursor().hasSelection():
            self._page = page
            self._settled.start()
        elif self._page is page:
            self.close()

    def _on_settled(self) -> None:
        is_dragging = bool(QApplication.mouseButtons() & Qt.MouseButton.LeftButton)
        if self._page is not None and not is_dragging:
            self._show(self._page)

    def _on_moved(self, page: ReaderPane) -> None:
        if self._page is page and self._has_bar and not self._settled.isActive():
            self._stand(page)

    def _on_colour(self, colour: Colour) -> None:
        page = self._page
        if page is not None:
            self._leave(page)
            self._marks.highlight(colour, page)

    def _on_note(self) -> None:
        if self._page is not None:
            self._leave(self._page)
            self._window.actions_by_id["notes.add"].trigger()

    def _on_copy(self) -> None:
        if self._page is not None:
            self._leave(self._page)
            self._window.commands.copy_citation()

    def _on_left(self) -> None:
        if self._page is not None:
            self._leave(self._page)

    # -- in detail -------------------------------------------------------------

    @property
    def _has_bar(self) -> bool:
        return "_bar" in self.__dict__

    @cached_property
    def _bar(self) -> SelectionBar:
        bar = SelectionBar(self._window.theme, self._window)
        bar.colour_chosen.connect(self._on_colour)
        bar.note_wanted.connect(self._on_note)
        bar.copy_wanted.connect(self._on_copy)
        bar.left.connect(self._on_left)
        return bar

    def _leave(self, page: ReaderPane) -> None:
        """Give the keyboard back before anything is done: the page at hand is the one that has it."""
        page.view.setFocus()
        self.close()

    def _show(self, page: ReaderPane) -> None:
        """Stand beside the selected words, or go where there are none."""
        view, document = page.view, page.document
        pieces = [] if view.link_reached() else selected_pieces(view)
        if not pieces or document is None or not view.isVisible() or self._marks.shown() is None:
            if self._has_bar:
                self._bar.hide()
            return
        self._settled.stop()
        self._page = page
        few = pieces if len(pieces) <= _MOST_LOOKED_UP else []
        target = self._window.desk.targeting.passage(document, few) if few else None
        same = self._window.notes.marking.on_words(target) if target is not None else None
        self._bar.show_colour(same.colour if same is not None else None)
        self._stand(page)

    def _stand(self, page: ReaderPane) -> None:
        """Stand beside the selected words as far as these are in view."""
        view, cursor = page.view, page.view.textCursor()
        if not cursor.hasSelection():
            self._bar.hide()
            return
        first = self._line(view, cursor.selectionStart())
        last = self._line(view, cursor.selectionEnd())
        self._bar.place(first, last, self._there(view, view.viewport().rect()))

    def _line(self, view: PageView, position: int) -> QRect:
        cursor = QTextCursor(view.document())
        cursor.setPosition(position)
        return self._there(view, view.cursorRect(cursor))

    def _there(self, view: PageView, rect: QRect) -> QRect:
        """A place of the viewport in coordinates of the window."""
        return QRect(view.viewport().mapTo(self._window, QPoint(rect.topLeft())), rect.size())
