"""Cut the column of a paper into pages: never through a line, a heading never last, no line alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPen,
    QTextBlock,
    QTextTable,
    QTextTableCell,
)

from vademecum.services.papers.paper import Paper, PaperSize, Table, TableKind
from vademecum.ui.papers.paper_style import PaperStyle
from vademecum.ui.papers.paper_text import QUIET, PaperText, paper_font

_RULE, _FRAME = QColor("#b4b4ac"), QColor("#8c8c84")
_INSIDE = 0.5
"""So much less than a slice is painted: what only touches its edge stands on another page."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What is never cut: a line, two lines that stay together, a row of a table."""

    top: float
    bottom: float
    keeps_next: bool = False
    is_on_new_page: bool = False
    header: tuple[float, float] | None = None
    """The head of the table that it is a row of; it stands again on each page."""
    breaks: tuple[float, ...] = ()
    """Where it is cut when it is higher than a page: between lines."""


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of the column on a page."""

    top: float
    bottom: float
    at: float
    """Where it begins on the page, below the upper margin."""


@dataclass(slots=True)
class _Page:
    slices: list[Slice] = field(default_factory=list)
    used: float = 0.0
    end: float = 0.0
    """Where in the column the last slice ends."""


class PaperPages:
    """The pages of a paper, painted one by one."""

    def __init__(self, paper: Paper, size: PaperSize) -> None:
        self.style = PaperStyle(size)
        self.paper = paper
        self._text = PaperText(paper, self.style)
        self._rules: list[tuple[float, float, float]] = []
        """Lines: y, and from where to where."""
        self._frames: list[QRectF] = []
        self._slices = _cut([self._breakable(unit) for unit in self._units()], self.style.room)

    def __len__(self) -> int:
        return len(self._slices)

    def paint(self, painter: QPainter, number: int, of: str | None = None) -> None:
        """Paint a page, from 0, in units with its corner at the origin; `of` says how many there are."""
        style = self.style
        for part in self._slices[number]:
            painter.save()
            painter.translate(style.side, style.top + part.at - part.top)
            area = QRectF(0, part.top + _INSIDE, style.measure, part.bottom - part.top - 2 * _INSIDE)
            self._paint_text(painter, area)
            self._paint_rules(painter, part)
            painter.restore()
        self._paint_foot(painter, number + 1, of or str(len(self)))

    # -- painting ------------------------------------------------------------------

    def _paint_text(self, painter: QPainter, area: QRectF) -> None:
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = area
        painter.save()
        painter.setClipRect(area.adjusted(-self.style.side, 0, self.style.side, 0))
        self._text.document.documentLayout().draw(painter, context)
        painter.restore()

    def _paint_rules(self, painter: QPainter, part: Slice) -> None:
        painter.setPen(QPen(_RULE, 6))
        for y, left, right in self._rules:
            if part.top < y <= part.bottom:
                painter.drawLine(QPointF(left, y), QPointF(right, y))
        painter.setPen(QPen(_FRAME, 7))
        for frame in self._frames:
            if part.top <= frame.center().y() <= part.bottom:
                painter.drawRect(frame)

    def _paint_foot(self, painter: QPainter, number: int, of: str) -> None:
        style, lang = self.style, self.paper.lang
        painter.save()
        painter.setFont(paper_font(lang, style.foot))
        painter.setPen(QPen(_RULE, 5))
        top = style.height - style.bottom + style.bottom * 0.3
        painter.drawLine(QPointF(style.side, top), QPointF(style.width - style.side, top))
        painter.setPen(QUIET)
        page = self.paper.page.format(page=number, pages=of)
        metrics = painter.fontMetrics()
        room = QRectF(style.side, top + 40, style.measure, style.foot * 3.1)
        wide = metrics.horizontalAdvance(page)
        beside = room.adjusted(0, 0, -wide - 120, 0)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if lang == "ar":
            painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            left, right = right, left
            beside = room.adjusted(wide + 120, 0, 0, 0)
        above = Qt.AlignmentFlag.AlignTop
        painter.drawText(room, right | above | Qt.AlignmentFlag.AlignAbsolute, page)
        flags = left | above | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextWordWrap
        # A line ends behind a dot, never before it.
        painter.drawText(beside, int(flags), self.paper.foot.replace(" · ", "\u00a0· "))
        painter.restore()

    # -- what is never cut -------------------------------------------------------------

    def _units(self) -> Iterator[Unit]:
        document = self._text.document
        tables = {table.firstPosition(): (table, data) for table, data in self._text.tables}
        block = document.firstBlock()
        while block.isValid():
            found = tables.get(block.position())
            if found is not None:
                yield from self._rows(*found)
                block = document.findBlock(found[0].lastPosition() + 1)
                continue
            yield from self._lines(block)
            block = block.next()

    def _breakable(self, unit: Unit) -> Unit:
        """The unit; with the places between its lines where it is higher than a page."""
        if unit.bottom - unit.top <= self.style.room:
            return unit
        layout = self._text.document.documentLayout()
        lines: list[tuple[float, float]] = []
        block = self._text.document.firstBlock()
        while block.isValid():
            box = layout.blockBoundingRect(block)
            if unit.top <= box.top() and box.bottom() <= unit.bottom:
                every = [block.layout().lineAt(number) for number in range(block.layout().lineCount())]
                lines += [(box.top() + one.y(), box.top() + one.y() + one.height()) for one in every]
            block = block.next()
        ends = sorted({bottom for _, bottom in lines})
        # Cells stand beside each other: a line of one must not cross the end of a line of another.
        free = [end for end in ends if not any(top + 1 < end < bottom - 1 for top, bottom in lines)]
        return replace(unit, breaks=tuple(free))

    def _lines(self, block: QTextBlock) -> Iterator[Unit]:
        """A block's lines; the first two and the last two stay together."""
        box = self._text.document.documentLayout().blockBoundingRect(block)
        setting = self._text.setting(block)
        count = block.layout().lineCount()
        if setting.has_line:
            self._rules.append((box.bottom(), block.blockFormat().leftMargin(), self.style.measure))
        is_behind_a_table = block.length() == 1 and block.userState() < 0
        if count == 0 or box.height() <= 0 or is_behind_a_table:
            return
        edges = [box.top() + block.layout().lineAt(number).y() for number in range(count)]
        edges = [box.top(), *edges[1:], box.bottom()]
        kept = set(range(1, count)) - {1, count - 1} if not setting.is_heading else set()
        cuts = [0, *sorted(kept), count]
        for first, end in pairwise(cuts):
            yield Unit(
                edges[first],
                edges[end],
                setting.keeps_next and end == count,
                setting.is_on_new_page and first == 0,
            )

    def _rows(self, table: QTextTable, data: Table) -> Iterator[Unit]:
        layout = self._text.document.documentLayout()
        padding = table.format().cellPadding()
        box = layout.frameBoundingRect(table)
        columns = range(table.columns())

        def cells(row: int) -> list[QTextTableCell]:
            return [table.cellAt(row, column) for column in columns]

        def top(cell: QTextTableCell) -> float:
            return layout.blockBoundingRect(cell.firstCursorPosition().block()).top()

        def bottom(cell: QTextTableCell) -> float:
            return layout.blockBoundingRect(cell.lastCursorPosition().block()).bottom()

        tops = [min(map(top, cells(row))) - padding for row in range(table.rows())]
        end = max(map(bottom, cells(table.rows() - 1))) + padding
        edges = [*tops, end]
        header = (edges[0], edges[1]) if data.has_header else None
        for row, (above, below) in enumerate(pairwise(edges)):
            if data.kind is TableKind.PLAIN:
                self._rules.append((below, 0, self.style.measure))
            is_head = header is not None and row == 0
            yield Unit(above, below, is_head, False, None if is_head else header)
        if data.kind is TableKind.BOX:
            self._frames.append(QRectF(0, edges[0], box.width(), end - edges[0]))


def _cut(units: Sequence[Unit], room: float) -> list[list[Slice]]:
    """The slices of each page."""
    pages = [_Page()]
    for group in _groups(units):
        is_short = group[-1].bottom - group[0].top <= room
        is_begun = bool(pages[-1].slices)
        if (group[0].is_on_new_page and is_begun) or (is_short and not _fits(pages[-1], group[-1], room)):
            pages.append(_Page())
        for unit in group:
            _place(pages, unit, room)
    return [page.slices for page in pages]


def _groups(units: Sequence[Unit]) -> Iterator[list[Unit]]:
    """Units that have to stand on one page."""
    group: list[Unit] = []
    for unit in units:
        if unit.is_on_new_page and group:
            yield group
            group = []
        group.append(unit)
        if not unit.keeps_next:
            yield group
            group = []
    if group:
        yield group


def _fits(page: _Page, last: Unit, room: float) -> bool:
    return not page.slices or page.used + last.bottom - page.end <= room


def _place(pages: list[_Page], unit: Unit, room: float) -> None:
    """Put a unit on the last page, or on a new one; what is higher than a page is cut after all."""
    if not _fits(pages[-1], unit, room):
        pages.append(_Page())
    page = pages[-1]
    if not page.slices and unit.header is not None and len(pages) > 1:
        top, bottom = unit.header
        page.slices.append(Slice(top, bottom, 0))
        page.used = bottom - top
        page.end = unit.top
    elif not page.slices:
        page.end = unit.top
    top = unit.top
    while top < unit.bottom:
        page = pages[-1]
        gap = max(0.0, top - page.end) if page.slices else 0.0
        bottom = min(unit.bottom, top + max(room - page.used - gap, 1.0))
        if bottom < unit.bottom:
            bottom = max((end for end in unit.breaks if top < end <= bottom), default=bottom)
        _add(page, Slice(top, bottom, page.used + gap))
        top = bottom
        if top < unit.bottom:
            pages.append(_Page(end=top))


def _add(page: _Page, part: Slice) -> None:
    """Add a slice; one that goes on the last grows together with it."""
    last = page.slices[-1] if page.slices else None
    if (
        last is not None
        and abs((last.at - last.top) - (part.at - part.top)) < 0.01
        and part.top >= last.bottom
    ):
        page.slices[-1] = Slice(last.top, part.bottom, last.at)
    else:
        page.slices.append(part)
    page.used = part.at + part.bottom - part.top
    page.end = part.bottom
