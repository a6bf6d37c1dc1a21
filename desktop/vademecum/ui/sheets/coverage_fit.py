"""Fit the map and the timeline into a room, on paper or on the wall; what does not fit is put together."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF, QPainter

from vademecum.services.coverage import CitedInstrument, CoverageMap, most_cited
from vademecum.ui.sheets.coverage_look import CoverageLook
from vademecum.ui.sheets.heat_drawing import (
    column_name,
    draw_cell,
    draw_column_label,
    draw_row_label,
    row_name,
    upward_length,
)
from vademecum.ui.sheets.heat_grid import Grid, Order
from vademecum.ui.sheets.timeline_drawing import Picture, draw_timeline, lay_out

_MOST_SPOTS = 120
"""Most instruments that a timeline is tried with."""

_WIDE, _HIGH = 1.75, 1.5
"""Least size of a cell, in ems."""


class MapFit:
    """How large the parts of a heat map are so that it fills a room, and how much of it the room holds."""

    def __init__(
        self, made: CoverageMap, order: Order, look: CoverageLook, room: QSizeF, largest: int, smallest: int
    ) -> None:
        """Fit the map with letters between two sizes."""
        grid = Grid.of(made, order)
        for size in range(largest, smallest - 1, -1):
            look = look.sized(size)
            self._measure(grid, look, room)
            if self.wide >= _WIDE * size and self.high >= _HIGH * size:
                break
        columns = max(2, int((room.width() - self.titles) / (_WIDE * look.pixels)))
        rows = max(2, int((room.height() - self.above) / (_HIGH * look.pixels)))
        if columns < len(grid.columns) or rows < len(grid.rows):
            grid = Grid.of(made, order, columns, rows)
            self._measure(grid, look, room)
        self.grid, self.look = grid, look

    def draw(self, painter: QPainter, corner: QPointF) -> float:
        """Draw rows and columns with their upper left corner there; return where they end below."""
        for column in range(len(self.grid.columns)):
            left = corner.x() + self.titles + column * self.wide
            place = QRectF(left, corner.y(), self.wide, self.above)
            draw_column_label(painter, place, self.grid, column, self.look)
        for row in range(len(self.grid.rows)):
            y = corner.y() + self.above + row * self.high
            title = QRectF(corner.x(), y, self.titles, self.high)
            draw_row_label(painter, title, self.grid, row, self.look)
            for column in range(len(self.grid.columns)):
                cell = QRectF(title.right() + column * self.wide, y, self.wide, self.high)
                draw_cell(painter, cell, self.grid, self.grid.count(row, column), self.look)
        return corner.y() + self.above + len(self.grid.rows) * self.high

    def _measure(self, grid: Grid, look: CoverageLook, room: QSizeF) -> None:
        em, width = look.pixels, room.width()
        face = QFontMetricsF(look.font(bold=True, of_document=True))
        longest = max(face.horizontalAdvance(row_name(grid, n)) for n in range(len(grid.rows)))
        names = [column_name(grid, n, look.language) for n in range(len(grid.columns))]
        label = max(upward_length(name, look.font()) for name in names)
        self.above = min(label, 14 * em, 0.4 * room.height()) + 3 * em
        self.titles = min(
            longest + 6.5 * em, max(0.36 * width, width - len(names) * 2.4 * em, 12 * em), 0.6 * width
        )
        self.wide = min((width - self.titles) / len(names), 8 * em)
        self.high = min((room.height() - self.above) / len(grid.rows), 2.6 * em)


@dataclass(frozen=True)
class TimelineFit:
    """A timeline as large as a room allows, and which instruments it holds."""

    picture: Picture
    look: CoverageLook
    shown: Sequence[CitedInstrument]
    scale: float

    @classmethod
    def of(
        cls,
        instruments: Sequence[CitedInstrument],
        look: CoverageLook,
        room: QSizeF,
        largest: int,
        smallest: int,
    ) -> "TimelineFit":
        """Fit it with letters between two sizes; where there are too many, those cited most."""

        def fits(picture: Picture) -> bool:
            return picture.height <= room.height() and picture.width <= room.width() + 1

        shown: Sequence[CitedInstrument] = most_cited(instruments, _MOST_SPOTS)
        look = look.sized(smallest)
        while not fits(picture := lay_out(shown, look, room.width())) and len(shown) > 1:
            shown = most_cited(shown, max(1, len(shown) * 5 // 6))
        for size in range(smallest + 1, largest + 1):
            larger = lay_out(shown, look.sized(size), room.width())
            if not fits(larger):
                break
            picture, look = larger, look.sized(size)
        scale = min(1.0, room.width() / picture.width, room.height() / max(1.0, picture.height))
        return cls(picture, look, shown, scale)

    def draw(self, painter: QPainter, room: QRectF) -> None:
        """Draw it a third down what is left of the room."""
        painter.save()
        painter.translate(
            room.left(), room.top() + max(0.0, (room.height() - self.picture.height * self.scale) / 3)
        )
        painter.scale(self.scale, self.scale)
        draw_timeline(painter, self.picture, self.look)
        painter.restore()
