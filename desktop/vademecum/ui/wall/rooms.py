"""Where text, head and foot stand on a wall of some size, be it whole or parted for a resolution."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF

from vademecum.services.presenting.screens import Area
from vademecum.ui.wall.look import WallLook
from vademecum.ui.wall.style import WallStyle

_SAFE = 0.05
"""Share of the wall at each edge that stays empty: projectors and frames of screens take some of it."""

_PARTED = 0.55
"""Share of the wall for the text while a resolution stands beside it."""

_FEWEST_EMS, _PARTED_EMS = 8.0, 14.0
"""A column is never shorter than so many ems; of a parted wall it has so many, unless one zooms.

Twelve Han characters a line are read as in a newspaper's column, and the letters stay as large as can be.
"""

_HEAD_EMS = 24.0
"""A head has so many ems in a line, for a long symbol and a date."""

_FEWEST_LINES = 3
"""Lines that always fit."""

_SMALL = 0.5
"""Size of foot and head in sizes of the text."""

_SMALLEST = 9.0
"""Pixels below which nothing is set."""


@dataclass(frozen=True)
class Rooms:
    """The places of one wall, in its pixels."""

    size: QSizeF
    look: WallLook

    @property
    def wall(self) -> QRectF:
        """All of it."""
        return QRectF(0.0, 0.0, self.size.width(), self.size.height())

    @property
    def safe(self) -> QRectF:
        """What can be seen in any room."""
        across, down = _SAFE * self.size.width(), _SAFE * self.size.height()
        return self.wall.adjusted(across, down, -across, -down)

    @property
    def small(self) -> int:
        """Size of the letters at the foot and at the head; they stay as they are when one zooms."""
        return round(max(_SMALLEST, min(_SMALL * self.look.pixels, self.size.height() / 24)))

    @property
    def foot(self) -> QRectF:
        """The line with path and citation."""
        safe = self.safe
        high = 1.5 * self.small
        return QRectF(safe.left(), safe.bottom() - high, safe.width(), high)

    @property
    def parting(self) -> float:
        """Where the wall is parted."""
        return _PARTED * self.size.width()

    def column(self, area: Area) -> QRectF:
        """Where text stands, with its gutter; below the head where it has one."""
        across = self._across(area)
        top = across.top() if area is Area.WHOLE else self.head(area).bottom() + 0.5 * self.small
        return QRectF(across.left(), top, across.width(), max(1.0, across.bottom() - top))

    def head(self, area: Area) -> QRectF:
        """Where a parted wall names the text below: a line of facts and two of a title."""
        across = self._across(area)
        return QRectF(across.left(), across.top(), across.width(), 4.6 * self.head_size)

    @property
    def head_size(self) -> int:
        """Size of the letters in both heads, so that texts below begin at one height."""
        return round(max(_SMALLEST, min(self.small, self._across(Area.BESIDE).width() / _HEAD_EMS)))

    def style(self, lang: str, zoom: float, area: Area) -> WallStyle:
        """How a text is set; so that lines stay readable, a parted wall has smaller letters."""
        column = self.column(area)
        wanted = self.look.pixels
        if area is not Area.WHOLE:
            wanted = min(wanted, column.width() / _PARTED_EMS)
        # The loosest leading of all languages.
        most = min(column.width() / _FEWEST_EMS, column.height() / (_FEWEST_LINES * 1.85))
        return WallStyle(lang, round(max(_SMALLEST, min(wanted * zoom, most))), column.width())

    def _across(self, area: Area) -> QRectF:
        safe, apart = self.safe, 0.75 * self.small
        foot = self.foot.top() - self.small
        left = self.parting + 2 * apart if area is Area.BESIDE else safe.left()
        right = self.parting - 2 * apart if area is Area.TEXT else safe.right()
        return QRectF(left, safe.top(), right - left, max(1.0, foot - safe.top()))
