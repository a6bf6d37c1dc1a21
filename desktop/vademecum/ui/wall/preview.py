"""The wall in small, for the speaker: the same drawing, and a ring around the citation that is at hand."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from vademecum.services.presenting.frame import Frame
from vademecum.ui.catalogue import say
from vademecum.ui.theme import Theme
from vademecum.ui.wall.audience_window import shares
from vademecum.ui.wall.wall import Wall
from vademecum.words import mark


class WallPreview(QWidget):
    """Draws a frame as the wall does, as large as there is room."""

    pointed = Signal(float, float)
    """Where the mouse moves over the wall, as shares of its width and height."""
    pressed = Signal(float, float)
    left = Signal()
    """The mouse is no longer over the wall."""

    def __init__(self, theme: Theme, name: str = "", parent: QWidget | None = None) -> None:
        """`name` is what a screen reader calls it."""
        super().__init__(parent)
        self._theme = theme
        self._wall: Wall | None = None
        self._frame: Frame | None = None
        self._ring: tuple[QRectF, ...] = ()
        self._picture = QPixmap()
        self._is_drawn = False
        self.setAccessibleName(name or say(mark("wall", "What stands on the wall")))
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # -- what others may ask ---------------------------------------------

    def show_frame(self, wall: Wall, frame: Frame | None) -> None:
        """Show a frame as that wall shows it; None: nothing is there."""
        before = (self._wall, self._frame)
        self._wall, self._frame = wall, frame
        self._ring = ()
        if before != (wall, frame):
            self._is_drawn = False
        self.update()

    def show_ring(self, rects: Sequence[QRectF]) -> None:
        """Draw a ring around places of the wall, for the speaker only; none takes it away."""
        self._ring = tuple(rects)
        self.update()

    @property
    def area(self) -> QRectF:
        """Where the wall stands in the widget."""
        if self._wall is None or self._wall.size.isEmpty():
            return QRectF(self.rect())
        size = self._wall.size.scaled(QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio)
        corner = QPointF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2)
        return QRectF(corner, size)

    # -- in Qt's words -----------------------------------------------------

    def sizeHint(self) -> QSize:
        """Large enough to read headings."""
        return QSize(480, 270)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Put the small wall up."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("chrome"))
        wall, frame = self._wall, self._frame
        if wall is None or frame is None:
            return
        area = self.area
        ratio = self.devicePixelRatioF()
        wanted = (area.size() * ratio).toSize()
        if not self._is_drawn or self._picture.size() != wanted:
            self._draw(wall, frame, wanted)
        painter.drawPixmap(area, self._picture, QRectF(self._picture.rect()))
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawRect(area.adjusted(0, 0, -1, -1))
        if self._ring:
            self._draw_ring(painter, wall, area)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say where the speaker points."""
        area = self.area
        if area.contains(event.position()):
            self.pointed.emit(*shares(event.position() - area.topLeft(), area.size()))
        else:
            self.left.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Say where the wall was pressed."""
        area = self.area
        if event.button() == Qt.MouseButton.LeftButton and area.contains(event.position()):
            self.pressed.emit(*shares(event.position() - area.topLeft(), area.size()))

    def leaveEvent(self, event: object) -> None:
        """Say that nothing is pointed at."""
        self.left.emit()

    # -- in detail -------------------------------------------------------------

    def _draw(self, wall: Wall, frame: Frame, size: QSize) -> None:
        """Paint in the wall's own pixels, scaled: lines break as they do on the wall."""
        self._picture = QPixmap(size)
        painter = QPainter(self._picture)
        painter.scale(size.width() / wall.size.width(), size.height() / wall.size.height())
        wall.draw(painter, frame)
        painter.end()
        self._is_drawn = True

    def _draw_ring(self, painter: QPainter, wall: Wall, area: QRectF) -> None:
        scale = area.width() / wall.size.width()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        for rect in self._ring:
            place = QRectF(rect.topLeft() * scale + area.topLeft(), rect.size() * scale)
            painter.drawRoundedRect(place.adjusted(-2, -1, 2, 1), 3, 3)
