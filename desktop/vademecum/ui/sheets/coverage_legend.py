"""The legend below the map or the timeline on the screen."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vademecum.ui.sheets.coverage_look import CoverageLook
from vademecum.ui.sheets.heat_drawing import draw_legend
from vademecum.ui.sheets.heat_grid import Grid
from vademecum.ui.sheets.timeline_drawing import draw_organs

_SIDE, _TOP = 16, 6


class CoverageLegend(QWidget):
    """What colours and sizes mean; only looked at."""

    def __init__(self, grid: Grid, look: CoverageLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self._look = look
        self._is_timeline = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_grid(self, grid: Grid, *, is_timeline: bool) -> None:
        """Explain another picture."""
        self._grid, self._is_timeline = grid, is_timeline
        self._fit()

    def dress(self, look: CoverageLook) -> None:
        """Draw with other letters."""
        self._look = look
        self._fit()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(200, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._look.colour("page"))
        self._draw(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """It takes more lines when it is narrow."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # Drawn once where nobody sees it: the lines that it takes tell its height.
        nowhere = QPixmap(1, 1)
        painter = QPainter(nowhere)
        height = round(self._draw(painter) + 2 * _TOP)
        painter.end()
        self.setFixedHeight(height)
        self.update()

    def _draw(self, painter: QPainter) -> float:
        look, grid = self._look, self._grid
        area = QRectF(_SIDE, _TOP, max(80, self.width() - 2 * _SIDE), 26)
        instruments = grid.map.instruments
        if self._is_timeline:
            return draw_organs(painter, area, instruments, look)
        line = QRectF(area.left(), area.top(), area.width(), 2 * look.pixels)
        wide = draw_legend(painter, line, grid, look)
        beside = area.adjusted(wide + 24, 0, 0, 0)
        if beside.width() > 26 * look.pixels:
            return draw_organs(painter, beside, instruments, look, with_sizes=False)
        below = area.translated(0, 2 * look.pixels)
        return 2 * look.pixels + draw_organs(painter, below, instruments, look, with_sizes=False)
