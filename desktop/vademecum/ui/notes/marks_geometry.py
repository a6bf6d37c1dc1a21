"""Where words stand on a page, line by line, and which blocks are in view."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QTextBlock

from vademecum.domain.excerpt import Piece
from vademecum.ui.page_view import PageView

_OTHER_DIRECTION = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")


def blocks_in(view: PageView, exposed: QRect) -> Iterator[tuple[str, QTextBlock]]:
    """The blocks of the text that stand in a rectangle of the viewport, from the top, with their ids.

    They are laid out: one may ask them where their lines are.
    """
    if view.page is None:
        return
    stored = view.page.portion.blocks
    scrolled = view.verticalScrollBar().value()
    # Asked for the place below first, the page lays out all that is above it, too.
    last = view.cursorForPosition(QPoint(1, exposed.bottom())).block().blockNumber()
    block = view.cursorForPosition(QPoint(1, exposed.top())).block()
    while block.isValid() and block.blockNumber() <= last:
        if block.layout().position().y() - scrolled > exposed.bottom():
            return
        if block.userState() >= 0:
            yield stored[block.userState()].block.id, block
        block = block.next()


def block_of(view: PageView, piece: Piece) -> QTextBlock | None:
    """A piece's block of the page, set and laid out; None when the page has no such block."""
    cursor = view.page.span(piece.block) if view.page is not None else None
    if cursor is None:
        return None
    view.document().documentLayout().blockBoundingRect(cursor.block())
    return cursor.block()


def units_of(view: PageView, block: QTextBlock, piece: Piece) -> tuple[int, int]:
    """From where to where a piece reaches in its block of the page, in UTF-16 units; note marks count."""
    cursor = view.page.span(piece.block, piece.start, piece.end) if view.page is not None else None
    if cursor is None:
        return 0, 0
    return cursor.selectionStart() - block.position(), cursor.selectionEnd() - block.position()


class BlockLines:
    """The lines of one block of the page as they are set now, asked of Qt once."""

    def __init__(self, block: QTextBlock) -> None:
        layout = block.layout()
        self._lines = [layout.lineAt(number) for number in range(layout.lineCount())]
        self._starts = [line.textStart() for line in self._lines]
        self._boxes = [line.rect() for line in self._lines]
        self._parts = self._runs if _has_other_direction(block.text()) else self._run
        self._known: dict[tuple[int, int], float] = {}

    def rectangles(self, begin: int, end: int) -> list[QRectF]:
        """The words from `begin` to `end`, in units, one rectangle a line; more where directions change.

        Pixels from the block's own place, which is that of its layout.
        """
        if begin >= end or not self._lines:
            return []
        made: list[QRectF] = []
        last = bisect_left(self._starts, end)
        for number in range(max(0, bisect_right(self._starts, begin) - 1), last):
            start = self._starts[number]
            until = start + self._lines[number].textLength() if number + 1 == len(self._starts) else 0
            until = until or self._starts[number + 1]
            made += self._parts(number, max(begin, start), min(end, until))
        return made

    def _run(self, number: int, begin: int, end: int) -> list[QRectF]:
        """Words that run from left to right."""
        box = self._boxes[number]
        left, right = self._x(number, begin), min(self._x(number, end), box.right())
        return [QRectF(left, box.top(), right - left, box.height())] if right > left else []

    def _runs(self, number: int, begin: int, end: int) -> list[QRectF]:
        """Words of a line in which directions may change."""
        box = self._boxes[number]
        inked = (run.boundingRect() for run in self._lines[number].glyphRuns(begin, end - begin))
        return [QRectF(run.left(), box.top(), run.width(), box.height()) for run in inked if run.width() > 0]

    def _x(self, number: int, position: int) -> float:
        known = self._known.get((number, position))
        if known is None:
            # Typed as a number, it is a pair: where, and the position that was meant.
            place: tuple[float, int] = self._lines[number].cursorToX(position)  # type: ignore[assignment]
            known = self._known[number, position] = place[0]
        return known


def _has_other_direction(text: str) -> bool:
    """Whether there are letters of Hebrew, Arabic and their like."""
    return _OTHER_DIRECTION.search(text) is not None
