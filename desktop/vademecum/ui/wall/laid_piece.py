"""A piece of a part as it is painted: its lines, its label, and the way between code points and the wall."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextFormat,
    QTextLayout,
)

from vademecum.domain.citation import CitationKind
from vademecum.domain.document import NoteMark
from vademecum.services.presenting.script import Part
from vademecum.ui.page_map import BlockMap, mark_on_page, units
from vademecum.ui.wall.lines import Lines, cursor_x
from vademecum.ui.wall.look import WallLook
from vademecum.ui.wall.style import WallStyle, is_right_to_left
from vademecum.ui.wall.type_case import Inked, TypeCase

_RAISED = 1.05
"""Size of a note mark in sizes of its text; Qt shrinks raised text to two thirds."""

_DOT = 0.06
"""Thickness of the dotted line below what refers to something said before, in sizes of its text."""

_BEHIND_LABEL = 0.35
"""Least room between a label and the text, in ems."""


def notes_in(part: Part, start: int, end: int) -> tuple[NoteMark, ...]:
    """The note marks of a stretch of a part, their places counted from its start.

    A mark stands behind what it belongs to: one at `end` is still in, one at `start` stood before.
    """
    notes = part.block.notes
    inside = (n for n in notes if start < n.offset <= end or (n.offset == start == 0))
    return tuple(NoteMark(n.marker, n.offset - start, n.target) for n in inside)


class LaidPiece:
    """Code points `start` to `end` of a part, set in a column."""

    def __init__(
        self,
        part: Part,
        start: int,
        end: int,
        style: WallStyle,
        look: WallLook,
        *,
        is_dim: bool = False,
        most_height: float = 0.0,
    ) -> None:
        """Set the piece; `is_dim` where the spotlight leaves it."""
        self.part = part
        self.start = start
        self.end = end
        self.style = style
        self._look = look
        self.is_dim = is_dim
        self._notes = notes_in(part, start, end)
        self._text = part.block.text[start:end]
        self._map = BlockMap(self._text, 0, self._notes)
        self.label = style.label(part.block) if start == 0 else ""
        self.inset = style.gutter + style.indent(part.block)
        """From the column's edge, where lines begin, to the text."""
        formats = self._formats()
        self.lines = Lines(
            self._set_text(),
            style.face(part),
            max(style.pixels, style.width - style.indent(part.block)),
            style.leading(part),
            formats=formats,
            is_right_to_left=is_right_to_left(style.lang),
            first_indent=self._first_indent(),
            most_height=most_height,
        )
        self._inked = self._inked_by(formats)

    @property
    def height(self) -> float:
        """Of all lines."""
        return self.lines.height

    # -- painting ------------------------------------------------------------

    def left(self, column: QRectF) -> float:
        """Where the text block begins at the left."""
        if self.lines.is_right_to_left:
            return column.right() - self.inset - self.lines.width
        return column.left() + self.inset

    def draw(self, painter: QPainter, column: QRectF, top: float, case: TypeCase) -> None:
        """Draw the lines with their label; `top` is that of the first line."""
        self._draw_label(painter, column, top)
        corner = QPointF(self.left(column), top)
        painter.setPen(self._colour("ink"))
        case.draw(painter, self.lines.layout, corner, self._inked, self.style.size(self.part.block))
        size = self.style.size(self.part.block)
        dots = QPen(self._colour("accent"), _DOT * size, Qt.PenStyle.DotLine, Qt.PenCapStyle.FlatCap)
        painter.setPen(dots)
        for citation in self.part.citations:
            if citation.kind is CitationKind.ANAPHOR:
                for rect in self.rects(citation.start, citation.end):
                    y = corner.y() + rect.bottom() - 0.17 * self.lines.leading
                    painter.drawLine(
                        QPointF(corner.x() + rect.left(), y), QPointF(corner.x() + rect.right(), y)
                    )

    def _draw_label(self, painter: QPainter, column: QRectF, top: float) -> None:
        if not self.label:
            return
        face = self.style.label_face(self.part)
        metrics = QFontMetricsF(face)
        wide = metrics.horizontalAdvance(self.label)
        body = QFontMetricsF(self.style.face(self.part))
        base = top + (self.lines.leading + body.ascent() - body.descent()) / 2
        hang = self.style.hang(self.part.block)
        if self.lines.is_right_to_left:
            x = self.left(column) + self.lines.width + hang - wide
        else:
            x = self.left(column) - hang
        painter.setFont(face)
        painter.setPen(self._colour("quiet" if self.style.is_quiet_label(self.part.block) else "ink"))
        painter.drawText(QPointF(x, base), self.label)

    # -- places --------------------------------------------------------------

    def line_ends(self) -> list[int]:
        """The code point before which each line ends."""
        return [self.start + self._map.to_text(unit) for unit in self.lines.ends]

    def rects(self, start: int, end: int) -> Iterator[QRectF]:
        """Where code points of the part stand, line by line, from the upper left corner of the text block."""
        first = self._map.to_page(max(start, self.start) - self.start)
        last = self._map.to_page(min(end, self.end) - self.start, is_end=True)
        yield from self._unit_rects(first, last)

    def note_rects(self) -> Iterator[tuple[NoteMark, list[QRectF]]]:
        """The note marks, and where they stand."""
        passed = 0
        for note in self._notes:
            length = units(mark_on_page(note))
            begin = units(self._text[: note.offset]) + passed
            yield note, list(self._unit_rects(begin, begin + length))
            passed += length

    def offset_at(self, x: float, y: float) -> int | None:
        """The code point of the part whose sign stands at a place of the text block; None beside the text."""
        if not self.lines.ends or not 0 <= y < self.height:
            return None
        line = self.lines.layout.lineAt(self.lines.line_at(y))
        text = line.naturalTextRect()
        if not text.left() - 1 <= x <= text.right() + 1:
            return None
        between = line.xToCursor(x)
        edge = cursor_x(line, between)
        is_before = x < edge if not self.lines.is_right_to_left else x > edge
        unit = max(line.textStart(), between - 1 if is_before else between)
        return min(self.start + self._map.to_text(unit), max(self.start, self.end - 1))

    def _unit_rects(self, first: int, last: int) -> Iterator[QRectF]:
        begin = 0
        for number, end in enumerate(self.lines.ends):
            left, right = max(first, begin), min(last, end)
            if left < right:
                line = self.lines.layout.lineAt(number)
                one, other = sorted((cursor_x(line, left), cursor_x(line, right)))
                yield QRectF(one, number * self.lines.leading, other - one, self.lines.leading)
            begin = end

    # -- in detail -------------------------------------------------------------

    def _colour(self, name: str) -> QColor:
        return self._look.colour("dim" if self.is_dim else name)

    def _first_indent(self) -> float:
        """How much a label that is wider than its place pushes the first line in."""
        if not self.label:
            return 0.0
        wide = QFontMetricsF(self.style.label_face(self.part)).horizontalAdvance(self.label)
        return max(0.0, wide + _BEHIND_LABEL * self.style.pixels - self.style.hang(self.part.block))

    def _set_text(self) -> str:
        made, at = [], 0
        for note in self._notes:
            made += [self._text[at : note.offset], mark_on_page(note)]
            at = note.offset
        return "".join([*made, self._text[at:]])

    def _formats(self) -> list[QTextLayout.FormatRange]:
        made = []
        for citation in self.part.citations:
            start, end = max(citation.start, self.start), min(citation.end, self.end)
            if start < end:
                look = QTextCharFormat()
                look.setForeground(self._colour("accent"))
                first = self._map.to_page(start - self.start)
                made.append(_range(first, self._map.to_page(end - self.start, is_end=True), look))
        passed = 0
        for note in self._notes:
            look = QTextCharFormat()
            look.setForeground(self._colour("accent"))
            if note.marker.strip("*"):
                # An asterisk stands high in its own letter.
                look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
                size = round(self.style.size(self.part.block) * _RAISED)
                look.setProperty(QTextFormat.Property.FontPixelSize, size)
            begin = units(self._text[: note.offset]) + passed
            length = units(mark_on_page(note))
            made.append(_range(begin, begin + length, look))
            passed += length
        return made

    def _inked_by(self, formats: list[QTextLayout.FormatRange]) -> list[Inked]:
        """The text in stretches of one colour."""
        inked, at, ink = [], 0, self._colour("ink")
        for one in sorted(formats, key=lambda one: one.start):
            inked.append(Inked(at, one.start, ink))
            inked.append(Inked(one.start, one.start + one.length, one.format.foreground().color()))
            at = one.start + one.length
        inked.append(Inked(at, units(self.lines.layout.text()), ink))
        return [stretch for stretch in inked if stretch.begin < stretch.end]


def _range(begin: int, end: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = begin, end - begin, look
    return made
