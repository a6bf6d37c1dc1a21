"""Paint marks beneath the letters of a page, and tell which of them stand at a place of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock

from vademecum.domain.annotation import Colour, Fit
from vademecum.domain.excerpt import Piece
from vademecum.ui.notes.mark_colours import blend, edge, ground
from vademecum.ui.notes.marks_geometry import BlockLines, block_of, blocks_in, units_of
from vademecum.ui.page_document import PageDocument
from vademecum.ui.page_view import PageView
from vademecum.ui.theme import Colours

if TYPE_CHECKING:
    from vademecum.services.notebook.shown_marks import ShownMark

MOST_BLENDED = 3
"""So many colours are mixed where marks lie on one another; a mixture of more is mud."""

_LEVELS = 3
"""Lines under marks that lie on one another; a fourth one takes the first place again."""
_LINE = 2.0
"""Pixels of the line under marked words."""
_STEP = 3.0
"""Pixels from one such line to the next."""


_Look = tuple[Colour, bool]
"""A colour, and whether it is pale."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A mark's part of one block, in units, and how far down its line is drawn."""

    mark: ShownMark
    begin: int
    end: int
    level: int


@dataclass(slots=True)
class _Drawn:
    """What is drawn in one block, in pixels from the block's place."""

    fills: dict[int, list[QRectF]] = field(default_factory=dict)
    """By colour: what is drawn at once costs little."""
    lines: dict[int, list[QRectF]] = field(default_factory=dict)
    strokes: list[tuple[QLineF, QPen]] = field(default_factory=list)
    frames: list[tuple[QRectF, QPen]] = field(default_factory=list)
    words: list[tuple[QRectF, ShownMark]] = field(default_factory=list)


class MarksPainting:
    """Draws what is in sight, and remembers where it stands until the text is set in another width."""

    def __init__(self, view: PageView) -> None:
        self._view = view
        self._marks: dict[str, list[tuple[ShownMark, Piece]]] = {}
        """By block id."""
        self._drawn: dict[str, _Drawn] = {}
        self._mixed: dict[tuple[_Look, ...], QColor] = {}
        self._page: PageDocument | None = None
        """The page that all this is about."""
        self._width = -1.0
        self._current: tuple[str, str] | None = None

    # -- what others may ask ---------------------------------------------

    def show(self, marks: Sequence[ShownMark]) -> None:
        """Draw these marks from now on; the page must be the one on which they stand."""
        old, page = self._marks, self._view.page
        self._marks = {}
        for mark in marks:
            for piece in mark.pieces if mark.is_on_words else ():
                self._marks.setdefault(piece.block, []).append((mark, piece))
        if page is not self._page:
            self._page, self._drawn, self._mixed = page, {}, {}
        # Most blocks are as they were: one mark more costs the drawing of one block.
        self._drawn = {b: drawn for b, drawn in self._drawn.items() if self._marks.get(b) == old.get(b)}
        self._view.viewport().update()

    def stand_out(self, mark: ShownMark | None) -> None:
        """Draw a frame around that mark alone."""
        self._current = _name(mark) if mark is not None else None
        self._view.viewport().update()

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        """Draw what stands in a rectangle of the viewport; the letters come later."""
        if not self._marks:
            return
        scrolled = self._view.verticalScrollBar().value()
        for block, drawn in self._in(exposed):
            at = block.layout().position()
            painter.translate(at.x(), at.y() - scrolled)
            self._stroke(painter, drawn)
            if self._current is not None:
                self._frame(painter, drawn, at.x())
            painter.resetTransform()

    def at(self, position: QPoint) -> list[ShownMark]:
        """The marks at a place of the viewport, the shortest first: the longer can be pressed elsewhere."""
        if not self._marks:
            return []
        scrolled = self._view.verticalScrollBar().value()
        for block, drawn in self._in(QRect(position, position)):
            place = QPointF(position) + QPointF(0, scrolled) - block.layout().position()
            here = {_name(mark): mark for rect, mark in drawn.words if rect.contains(place)}
            if here:
                return sorted(here.values(), key=lambda mark: (_length(mark), mark.layer, mark.id))
        return []

    def rectangles(self, mark: ShownMark) -> list[QRect]:
        """Where a mark stands in the viewport, line by line; also what is scrolled away."""
        scrolled = self._view.verticalScrollBar().value()
        made: list[QRect] = []
        for piece in mark.pieces:
            block = block_of(self._view, piece)
            if block is not None:
                begin, end = units_of(self._view, block, piece)
                at = block.layout().position() - QPointF(0, scrolled)
                made += [
                    rect.translated(at).toAlignedRect() for rect in BlockLines(block).rectangles(begin, end)
                ]
        return made

    # -- in detail -------------------------------------------------------------

    @staticmethod
    def _stroke(painter: QPainter, drawn: _Drawn) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for areas in (drawn.fills, drawn.lines):
            for colour, rectangles in areas.items():
                painter.setBrush(QColor.fromRgb(colour))
                painter.drawRects(rectangles)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for line, pen in drawn.strokes:
            painter.setPen(pen)
            painter.drawLine(line)
        for rect, pen in drawn.frames:
            painter.setPen(pen)
            painter.drawRect(rect)

    def _frame(self, painter: QPainter, drawn: _Drawn, left: float) -> None:
        """Draw the frame of the mark that stands out; seen on all sides, also where a line fills the page."""
        room = QRectF(1 - left, -1e6, self._view.viewport().width() - 2, 2e6)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._colours.accent), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for rect, mark in drawn.words:
            if _name(mark) == self._current:
                painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1).intersected(room), 2, 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    @property
    def _colours(self) -> Colours:
        page = self._view.page
        assert page is not None
        return page.style.colours

    def _in(self, exposed: QRect) -> Iterator[tuple[QTextBlock, _Drawn]]:
        width = self._view.document().textWidth()
        if width != self._width:
            self._width, self._drawn = width, {}
        for block_id, block in blocks_in(self._view, exposed):
            if block_id not in self._marks:
                continue
            drawn = self._drawn.get(block_id)
            if drawn is None:
                drawn = self._drawn[block_id] = self._draw(block, self._marks[block_id])
            yield block, drawn

    def _draw(self, block: QTextBlock, marks: Sequence[tuple[ShownMark, Piece]]) -> _Drawn:
        drawn, lines = _Drawn(), BlockLines(block)
        stretches = _levelled([(mark, *units_of(self._view, block, piece)) for mark, piece in marks])
        for begin, end, here in _overlaps(stretches):
            looks = tuple(look for one in here if (look := _look(one.mark)) is not None)
            if looks:
                mixed = self._mixed.get(looks)
                if mixed is None:
                    mixed = self._mixed[looks] = self._mixture(looks)
                bands = [_band(rect) for rect in lines.rectangles(begin, end)]
                drawn.fills.setdefault(mixed.rgb(), []).extend(bands)
        for one in stretches:
            for rect in lines.rectangles(one.begin, one.end):
                band = _band(rect)
                drawn.words.append((band, one.mark))
                self._underline(drawn, band, one)
        return drawn

    def _underline(self, drawn: _Drawn, band: QRectF, one: _Stretch) -> None:
        """The line of its colour; dashes where the place is not sure, dots where there is a note alone."""
        colours, mark = self._colours, one.mark
        top = band.bottom() - _LINE + one.level * _STEP
        colour = mark.layer_colour or mark.annotation.colour
        tone = QColor(colours.quiet) if colour is None else edge(colours, colour)
        if mark.fit is Fit.CHECK:
            pen = QPen(tone, 1.2, Qt.PenStyle.DashLine)
            drawn.frames.append((band.adjusted(0, 0, 0, one.level * _STEP), pen))
        elif mark.annotation.colour is None:
            pen = QPen(tone, _LINE, Qt.PenStyle.DotLine)
            middle = top + _LINE / 2
            drawn.strokes.append((QLineF(band.left(), middle, band.right(), middle), pen))
        else:
            line = QRectF(band.left(), top, band.width(), _LINE)
            drawn.lines.setdefault(tone.rgb(), []).append(line)

    def _mixture(self, looks: Sequence[_Look]) -> QColor:
        """What stands behind words of some marks."""
        page = QColor(self._colours.page)
        tones = [ground(self._colours, colour) for colour, _ in looks]
        return blend(
            [
                blend([tone, page]) if is_pale else tone
                for tone, (_, is_pale) in zip(tones, looks, strict=True)
            ]
        )


def _look(mark: ShownMark) -> _Look | None:
    """Its colour; paler when the reader should look, or when somebody else wrote it."""
    colour = mark.annotation.colour
    return None if colour is None else (colour, mark.fit is Fit.CHECK or bool(mark.layer))


def _name(mark: ShownMark) -> tuple[str, str]:
    return mark.layer, mark.id


def _length(mark: ShownMark) -> int:
    return sum(piece.end - piece.start for piece in mark.pieces)


def _band(rect: QRectF) -> QRectF:
    """The height of the letters: a line of text leaves room above them."""
    return rect.adjusted(0, rect.height() * 0.05, 0, -rect.height() * 0.02)


def _levelled(marks: Sequence[tuple[ShownMark, int, int]]) -> list[_Stretch]:
    """Marks that lie on one another get lines one below the other."""
    made: list[_Stretch] = []
    ends = [0] * _LEVELS
    for mark, begin, end in sorted(marks, key=lambda one: (one[1], -one[2], one[0].layer, one[0].id)):
        level = next((level for level, until in enumerate(ends) if until <= begin), 0)
        ends[level] = max(ends[level], end)
        made.append(_Stretch(mark, begin, end, level))
    return made


def _overlaps(stretches: Sequence[_Stretch]) -> Iterator[tuple[int, int, list[_Stretch]]]:
    """Parts of a block from edge to edge, each with the first marks that lie there."""
    edges = sorted({edge for one in stretches for edge in (one.begin, one.end)})
    waiting = iter(sorted(stretches, key=lambda one: one.begin))
    following = next(waiting, None)
    here: dict[int, _Stretch] = {}
    for begin, end in pairwise(edges):
        while following is not None and following.begin <= begin:
            here[id(following)] = following
            following = next(waiting, None)
        for gone in [name for name, one in here.items() if one.end <= begin]:
            del here[gone]
        if here:
            yield begin, end, list(islice(here.values(), MOST_BLENDED))
