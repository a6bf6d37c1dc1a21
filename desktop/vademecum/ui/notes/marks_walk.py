"""Walk from mark to mark by keyboard, through the whole document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect

from vademecum.ui.catalogue import say
from vademecum.ui.notes.marks_words import spoken
from vademecum.ui.page_selection import put_cursor
from vademecum.words import mark as marked

if TYPE_CHECKING:
    from vademecum.services.notebook.shown_marks import ShownMark
    from vademecum.ui.main_window import MainWindow
    from vademecum.ui.notes.marks_window import MarksInWindow
    from vademecum.ui.reader_pane import ReaderPane


class MarksWalk(QObject):
    """Leads to the next or previous mark, selects nothing, and says what it is."""

    def __init__(self, window: MainWindow, marks: MarksInWindow) -> None:
        super().__init__(marks)
        self._window = window
        self._marks = marks

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) mark of the page at hand, round the ends."""
        page, shown = self._window.commands.page_in_hand, self._marks.shown()
        if page is None or page.document is None:
            return
        if shown is None:
            self._window.say(say(marked("marks", "Your marks are hidden: show them first (Ctrl+Shift+H).")))
            return
        excerpt = page.excerpt
        every = [
            mark
            for mark in shown.of(page.document, page.view.page.portion if page.view.page else None)
            if excerpt is None or any(excerpt.shows(piece.block) for piece in mark.pieces)
        ]
        if not every:
            self._window.say(say(marked("marks", "There are no marks and notes on what is on show here.")))
            return
        number = self._number(page, every, by)
        self.lead(
            page, every[number], say(marked("marks", "{number} of {of}"), number=number + 1, of=len(every))
        )

    def lead(self, page: ReaderPane, mark: ShownMark, prefix: str = "") -> None:
        """Bring a mark into view, let it stand out, and say what it is."""
        excerpt = page.excerpt
        piece = next((p for p in mark.pieces if excerpt is None or excerpt.shows(p.block)), mark.pieces[0])
        if not self._is_in_view(page, mark):
            page.lead_to(piece.block, piece.start)
        marks = self._marks.of(page)
        here = next((one for one in marks.marks if (one.id, one.layer) == (mark.id, mark.layer)), None)
        marks.stand_out(here)
        put_cursor(page.view, piece.block, piece.start)
        page.view.setFocus()
        if here is not None:
            self._marks.showing.show_mark(page, here)
        words = spoken(mark)
        self._marks.announce(page.view, f"{words}\n{prefix}" if prefix else words)

    # -- in detail -------------------------------------------------------------

    def _number(self, page: ReaderPane, every: list[ShownMark], by: int) -> int:
        """From the mark at hand while it is in view, else from the top of what is in view."""
        now = self._marks.of(page).current
        if now is not None and self._is_in_view(page, now):
            at = next((n for n, one in enumerate(every) if (one.id, one.layer) == (now.id, now.layer)), None)
            if at is not None:
                return (at + by) % len(every)
        top = page.view.top_place()
        row = page.row_of(top[0]) if top is not None else None
        rows = {block: page.row_of(block) or 0 for block in {mark.pieces[0].block for mark in every}}
        before = sum(rows[mark.pieces[0].block] < (row or 0) for mark in every)
        return (before if by > 0 else before - 1) % len(every)

    def _is_in_view(self, page: ReaderPane, mark: ShownMark) -> bool:
        """Whether a mark begins in view."""
        view = page.view
        if view.page is None or not any(view.page.holds(piece.block) for piece in mark.pieces):
            return False
        lines = self._marks.of(page).painting.rectangles(mark)
        sight = QRect(view.viewport().rect())
        return bool(lines) and sight.contains(lines[0].center())
