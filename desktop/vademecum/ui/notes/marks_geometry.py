"""Where words stand on a page, line by line, and which blocks are in view."""

from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QTextBlock, QTextLine

from vademecum.domain.excerpt import Piece
from vademecum.ui.page_view import PageView


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


def line_rectangles(block: QTextBlock, begin: int, end: int) -> list[QRectF]:
    """The words from `begin` to `end`, in units, one rectangle a line and more where directions change.

    Pixels from the block's own place, which is that of its layout.
    """
    layout = block.layout()
    if begin >= end or not layout.lineCount():
        return []
    first = layout.lineForTextPosition(begin).lineNumber()
    last = layout.lineForTextPosition(end - 1).lineNumber()
    parts = _runs if _has_other_direction(block.text()) else _run
    made: list[QRectF] = []
    for number in range(first, last + 1):
        line = layout.lineAt(number)
        start = line.textStart()
        made += parts(line, max(begin, start), min(end, start + line.textLength()))
    return made


def _run(line: QTextLine, begin: int, end: int) -> list[QRectF]:
    """Words that run from left to right."""
    box = line.rect()
    left, right = _x(line, begin), min(_x(line, end), box.right())
    return [QRectF(left, box.top(), right - left, box.height())] if right > left else []


def _runs(line: QTextLine, begin: int, end: int) -> list[QRectF]:
    """Words of a line in which directions may change."""
    box = line.rect()
    inked = (run.boundingRect() for run in line.glyphRuns(begin, end - begin))
    return [QRectF(run.left(), box.top(), run.width(), box.height()) for run in inked if run.width() > 0]


def _x(line: QTextLine, position: int) -> float:
    # Typed as a number, it is a pair: where, and the position that was meant.
    place: tuple[float, int] = line.cursorToX(position)  # type: ignore[assignment]
    return place[0]


@lru_cache(maxsize=512)
def _has_other_direction(text: str) -> bool:
    """Whether there are letters of Hebrew, Arabic and their like."""
    return any("\u0590" <= letter <= "\u08ff" or "\ufb1d" <= letter <= "\ufefc" for letter in text)
