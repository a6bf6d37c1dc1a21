"""What is drawn between and beside two compared pages: ribbons between counterparts, and the overview."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vademecum.domain.document import Block
from vademecum.text.diff.passages import Change, Row
from vademecum.ui.sheets.compare_column import CompareView
from vademecum.ui.sheets.compare_look import DifferenceColours

_RIBBON, _OVERVIEW = 40, 14
"""Widths in pixels."""


@dataclass(frozen=True, slots=True)
class Ribbon:
    """A difference in sight: where it begins and ends on each side, in pixels from the top of the strip."""

    change: Change
    left: tuple[float, float]
    right: tuple[float, float]
    is_current: bool = False


class Ribbons(QWidget):
    """The strip between the pages."""

    def __init__(self, colours: DifferenceColours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._in_sight: Callable[[], Sequence[Ribbon]] = lambda: ()
        self.setFixedWidth(_RIBBON)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_what(self, in_sight: Callable[[], Sequence[Ribbon]]) -> None:
        """Say who knows what is in sight."""
        self._in_sight = in_sight

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a band from each paragraph to its counterpart."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._colours.page)
        for ribbon in self._in_sight():
            is_old = ribbon.change is Change.GONE
            colour = QColor(self._colours.letters(ribbon.change, is_old=is_old))
            path = _band(ribbon, self.width())
            colour.setAlphaF(0.34 if ribbon.is_current else 0.16)
            painter.fillPath(path, colour)
            colour.setAlphaF(0.9 if ribbon.is_current else 0.5)
            painter.setPen(colour)
            painter.drawPath(path)
        painter.end()


class Overview(QWidget):
    """The whole comparison in one strip: a stroke for each difference; pressing one goes there."""

    chosen = Signal(int)
    """The number of a difference."""

    def __init__(self, colours: DifferenceColours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._strokes: tuple[tuple[float, Change], ...] = ()
        self._current = -1
        self.setFixedWidth(_OVERVIEW)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """As narrow as a scroll bar."""
        return QSize(_OVERVIEW, 100)

    def show_strokes(self, strokes: Sequence[tuple[float, Change]]) -> None:
        """Where each difference stands, from 0 (top) to 1, and what it is."""
        self._strokes = tuple(strokes)
        self.update()

    def show_current(self, number: int) -> None:
        """Let one stand out; -1 for none."""
        self._current = number
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the strokes; what is gone on the left half, what is new on the right, the rest across."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._colours.page)
        for number, (share, change) in enumerate(self._strokes):
            left = 2.0 if change is not Change.NEW else self.width() / 2
            right = self.width() - 2.0 if change is not Change.GONE else self.width() / 2
            is_current = number == self._current
            colour = self._colours.letters(change, is_old=change is Change.GONE)
            top = share * (self.height() - 6)
            painter.fillRect(QRectF(left, top, right - left, 6 if is_current else 3), colour)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the nearest difference."""
        if self._strokes:
            share = event.position().y() / max(1, self.height() - 6)
            nearest = min(range(len(self._strokes)), key=lambda n: abs(self._strokes[n][0] - share))
            self.chosen.emit(nearest)


def ribbons_in_sight(
    rows: Sequence[tuple[Row, tuple[Block | None, Block | None]]],
    views: tuple[CompareView, CompareView],
    strip: QWidget,
    current: Row | None,
) -> list[Ribbon]:
    """Of differences with their blocks, those in view on either side, as they are drawn in `strip`."""
    tops = [
        strip.mapFromGlobal(view.viewport().mapToGlobal(QPoint(0, 0))).y() - view.verticalScrollBar().value()
        for view in views
    ]
    found: list[Ribbon] = []
    for row, blocks in rows:
        spans = [_span(view, block, top) for view, block, top in zip(views, blocks, tops, strict=True)]
        if any(span is not None and span[1] >= 0 and span[0] <= strip.height() for span in spans):
            # Where a side has nothing, the ribbon ends in a point at the same height.
            points = [span and (sum(span) / 2, sum(span) / 2) for span in spans]
            left, right = spans[0] or points[1], spans[1] or points[0]
            if left is not None and right is not None:
                found.append(Ribbon(row.change, left, right, row is current))
    return found


def _span(view: CompareView, block: Block | None, top: float) -> tuple[float, float] | None:
    page = view.sheet_page
    extent = page.extent(block.id) if page is not None and block is not None else None
    return None if extent is None else (extent[0] + top, extent[1] + top)


def _band(ribbon: Ribbon, width: float) -> QPainterPath:
    (a0, a1), (b0, b1) = ribbon.left, ribbon.right
    middle = width / 2
    path = QPainterPath(QPointF(0, a0))
    path.cubicTo(QPointF(middle, a0), QPointF(middle, b0), QPointF(width, b0))
    path.lineTo(QPointF(width, b1))
    path.cubicTo(QPointF(middle, b1), QPointF(middle, a1), QPointF(0, a1))
    path.closeSubpath()
    return path
