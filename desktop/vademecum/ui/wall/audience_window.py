"""The window on the wall: a frame over all of it, and nothing else, ever."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QScreen,
)
from PySide6.QtWidgets import QWidget

from vademecum.services.presenting.frame import Frame
from vademecum.ui.wall.look import WallLook
from vademecum.ui.wall.pictures import MapOf
from vademecum.ui.wall.wall import Wall

_CURSOR_MS = 2_000
"""The mouse cursor is hidden when it rested so long."""


class AudienceWindow(QWidget):
    """Shows frames on one screen; keys and presses go to whoever presents."""

    key_pressed = Signal(QKeyEvent)
    """Valid while the signal is handled; `ignore()` it to let the window have it."""
    pressed = Signal(float, float)
    """Where, as shares of width and height."""
    measure_wanted = Signal()
    """The wall has another size, look or density of pixels: `wall` is a new one, and screens are set anew."""
    closed = Signal()
    """By the window system; the window is there still, and can be shown again."""

    def __init__(self, look: WallLook, map_of: MapOf, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._map_of = map_of
        self._frame: Frame | None = None
        self._picture = QPixmap()
        self._is_drawn = False
        self._ratio = self.devicePixelRatioF()
        self._rest = QTimer(self)
        self.wall = Wall(QSizeF(self.size()), look, map_of)
        self._build()
        self._connect()

    # -- what others may ask ---------------------------------------------

    @property
    def frame(self) -> Frame | None:
        """What is on the wall."""
        return self._frame

    def show_on(self, screen: QScreen, *, is_whole: bool = True) -> None:
        """Come up on a screen, over all of it or as a window among others."""
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint, is_whole)
        # Full screen on another display: Qt takes the one that the window's corner is on.
        self.setScreen(screen)
        area = screen.geometry()
        if is_whole:
            self.setGeometry(area)
            self.showFullScreen()
        else:
            size = area.size() * 0.6
            self.setGeometry(
                QRect(area.center() - QPointF(size.width() / 2, size.height() / 2).toPoint(), size)
            )
            self.showNormal()
        self.raise_()

    def show_look(self, look: WallLook) -> None:
        """Take another look or another size of type; whoever sets screens is told."""
        if look != self.wall.look:
            self._make_wall(look)

    def show_frame(self, frame: Frame) -> None:
        """Put another frame on the wall; of one that shows a little more, only that is painted."""
        before, self._frame = self._frame, frame
        areas = self.wall.changed(before, frame) if before is not None and self._is_drawn else None
        if before is None or areas is None or not self._ratio.is_integer():
            # Between the pixels of the screen no edge would be exact.
            self._is_drawn = False
            self.update()
            return
        self._draw_again([area.toAlignedRect() for area in areas])
        for one in (before, frame):
            self.update(self.wall.pointer_area(one).toAlignedRect())

    def prepare(self, frame: Frame) -> None:
        """Make ready what another frame needs, at an idle moment: it will be painted sooner."""
        scrap = QPixmap(1, 1)
        scrap.setDevicePixelRatio(self.devicePixelRatioF())
        painter = QPainter(scrap)
        self.wall.draw_still(painter, frame)
        painter.end()

    def picture(self) -> QPixmap:
        """The wall without its pointer, in the pixels of its screen."""
        if not self._is_drawn:
            self._draw()
        return self._picture

    # -- in Qt's words -----------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Put the picture up, and the pointer over it."""
        painter = QPainter(self)
        if self._frame is None:
            painter.fillRect(event.rect(), self.wall.look.colour("page"))
            return
        picture = self.picture()
        ratio = picture.devicePixelRatio()
        area = event.rect()
        part = QRect(area.topLeft() * ratio, area.size() * ratio)
        painter.drawPixmap(area, picture, part)
        self.wall.draw_pointer(painter, self._frame)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be a wall of another size."""
        super().resizeEvent(event)
        self._make_wall(self.wall.look)

    def event(self, event: QEvent) -> bool:
        """Draw anew on a screen of another density; show no tips."""
        if event.type() == QEvent.Type.ToolTip:
            return True
        if event.type() == QEvent.Type.DevicePixelRatioChange and self.devicePixelRatioF() != self._ratio:
            self._ratio = self.devicePixelRatioF()
            self._make_wall(self.wall.look)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give every key to whoever presents."""
        event.accept()
        self.key_pressed.emit(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Say where the wall was pressed."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(*shares(event.position(), QSizeF(self.size())))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the cursor as long as it moves."""
        self.unsetCursor()
        self._rest.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget the picture: it is large."""
        super().hideEvent(event)
        self._picture, self._is_drawn = QPixmap(), False

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let whoever presents decide what follows."""
        super().closeEvent(event)
        self.closed.emit()

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        # Never the name of a document: the title is seen in the task bar and in the list of windows.
        self.setWindowTitle("Vademecum")
        self.setAccessibleName("Vademecum")
        self.setObjectName("wall")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_CURSOR_MS)

    def _connect(self) -> None:
        self._rest.timeout.connect(self._on_rest)

    # -- what the widgets tell us ----------------------------------------

    def _on_rest(self) -> None:
        self.setCursor(Qt.CursorShape.BlankCursor)

    # -- in detail -------------------------------------------------------------

    def _make_wall(self, look: WallLook) -> None:
        self.wall = Wall(QSizeF(self.size()), look, self._map_of)
        self._is_drawn = False
        self.measure_wanted.emit()
        self.update()

    def _draw_again(self, areas: Sequence[QRect]) -> None:
        """Draw parts of the picture anew."""
        if not areas or self._frame is None:
            return
        painter = QPainter(self._picture)
        for area in areas:
            painter.setClipRect(area)
            self.wall.draw_still(painter, self._frame)
            self.update(area)
        painter.end()

    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        size = (self.wall.size * ratio).toSize()
        if self._picture.size() != size or self._picture.devicePixelRatio() != ratio:
            self._picture = QPixmap(size)
            self._picture.setDevicePixelRatio(ratio)
        painter = QPainter(self._picture)
        if self._frame is not None:
            self.wall.draw_still(painter, self._frame)
        painter.end()
        self._is_drawn = True


def shares(position: QPointF, size: QSizeF) -> tuple[float, float]:
    """A place as shares of width and height, never outside."""
    across = position.x() / max(1.0, size.width())
    down = position.y() / max(1.0, size.height())
    return min(1.0, max(0.0, across)), min(1.0, max(0.0, down))
