"""Show the card of a mark that was pressed or reached, and do what is chosen there."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from vademecum.domain.annotation import Colour
from vademecum.ui.notes.mark_card import MarkCard
from vademecum.ui.notes.marks_words import beginning, cut, kind_words
from vademecum.ui.reader_pane import ReaderPane

if TYPE_CHECKING:
    from vademecum.services.notebook.shown_marks import ShownMark
    from vademecum.ui.main_window import MainWindow
    from vademecum.ui.notes.marks_page import PageMarks
    from vademecum.ui.notes.marks_window import MarksInWindow

_MOST_TITLE = 60
"""Code points of a note that stand in a menu."""


class MarkShowing(QObject):
    """One card for all pages of a window."""

    def __init__(self, window: MainWindow, marks: MarksInWindow) -> None:
        super().__init__(marks)
        self._window = window
        self._marks = marks
        self._page: ReaderPane | None = None
        self._mark: ShownMark | None = None
        self._number, self._of = 0, 1
        self._is_moving = False
        window.tabs.currentChanged.connect(lambda _number: self.close())

    # -- what others may ask ---------------------------------------------

    def watch(self, page: ReaderPane, marks: PageMarks) -> None:
        """Show cards for that page's marks, too."""
        marks.pressed.connect(lambda mark, number, of: self.show_mark(page, mark, number, of))
        marks.released.connect(self.close)
        marks.sign_pressed.connect(lambda signs, where: self._on_sign(page, signs, where))
        page.view.moved.connect(self.close)
        page.view.selectionChanged.connect(self._on_selection)
        page.view.page_set.connect(self.close)

    def show_mark(
        self, page: ReaderPane, mark: ShownMark, number: int = 0, of: int = 1, *, takes_keyboard: bool = False
    ) -> None:
        """Show a mark's card near it; `number` from 0 among those `of` that lie at the place pressed."""
        self._page, self._mark, self._number, self._of = page, mark, number, of
        view = page.view
        lines = self._marks.of(page).painting.rectangles(mark)
        seen = [one for one in lines if view.viewport().rect().intersects(one)]
        where = [QRect(view.viewport().mapTo(self._window, one.topLeft()), one.size()) for one in seen]
        self._card.show_mark(mark, number, of, where)
        if takes_keyboard:
            self._card.take_focus()

    def close(self) -> bool:
        """Close the card; return whether it was open."""
        if "_card" not in self.__dict__ or not self._card.isVisible():
            return False
        had_focus = self._has_keyboard()
        self._card.hide()
        if had_focus and self._page is not None:
            self._page.view.setFocus()
        return True

    def refresh(self) -> None:
        """Show what the mark has become; close the card when it is gone."""
        if "_card" not in self.__dict__ or not self._card.isVisible():
            return
        page, mark = self._page, self._mark
        now = self._marks.of(page).by_id(mark.id) if page is not None and mark is not None else None
        if page is None or now is None:
            self.close()
        else:
            self._marks.of(page).stand_out(now)
            self.show_mark(page, now, self._number, self._of)

    # -- what the widgets tell us ----------------------------------------

    def _on_selection(self) -> None:
        if self._page is not None and self._page.view.textCursor().hasSelection():
            self.close()

    def _on_colour(self, colour: Colour) -> None:
        if self._page is not None and self._mark is not None:
            self._marks.dye(self._page, self._mark, colour)

    def _on_note(self) -> None:
        if self._page is not None and self._mark is not None:
            self._marks.open_note(self._page, self._mark)

    def _on_adoption(self) -> None:
        if self._mark is not None:
            self._marks.adopt(self._mark)

    def _on_removal(self) -> None:
        if self._page is not None and self._mark is not None:
            self._marks.remove(self._page, self._mark)

    def _on_next(self) -> None:
        """The next of those that lie on one another at the middle of this one."""
        page, mark = self._page, self._mark
        if page is None or mark is None:
            return
        painting = self._marks.of(page).painting
        here = self._together(page, mark)
        number = next((n for n, one in enumerate(here) if (one.id, one.layer) == (mark.id, mark.layer)), -1)
        following = here[(number + 1) % len(here)]
        self._marks.of(page).stand_out(following)
        painting.stand_out(following)
        had_focus = self._has_keyboard()
        self.show_mark(page, following, (number + 1) % len(here), len(here), takes_keyboard=had_focus)

    def _on_sign(self, page: ReaderPane, signs: list[ShownMark], where: QRect) -> None:
        """Open the note behind a sign; of several ask which."""
        if len(signs) == 1:
            self._marks.open_note(page, signs[0])
            return
        menu = QMenu(self._window)
        for one in signs:
            words = cut(beginning(one) or kind_words(one), _MOST_TITLE).replace("&", "&&")
            action = QAction(words, menu)
            action.triggered.connect(lambda _on=False, mark=one: self._marks.open_note(page, mark))
            menu.addAction(action)
        menu.exec(QPoint(where.left(), where.bottom() + 2))
        menu.deleteLater()

    # -- in detail -------------------------------------------------------------

    @cached_property
    def _card(self) -> MarkCard:
        card = MarkCard(self._window.theme, self._window)
        card.colour_chosen.connect(self._on_colour)
        card.note_wanted.connect(self._on_note)
        card.removal_wanted.connect(self._on_removal)
        card.adoption_wanted.connect(self._on_adoption)
        card.next_wanted.connect(self._on_next)
        card.left.connect(self.close)
        return card

    def _has_keyboard(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self._card.isAncestorOf(focus)

    def _together(self, page: ReaderPane, mark: ShownMark) -> list[ShownMark]:
        """The marks at the first words of a mark that lie on others, itself among them."""
        painting = self._marks.of(page).painting
        for line in painting.rectangles(mark):
            for place in (line.center(), line.topLeft() + QPoint(2, line.height() // 2)):
                here = painting.at(place)
                if len(here) == self._of:
                    return here
        return [mark]
