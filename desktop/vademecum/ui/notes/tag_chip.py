"""One tag in a field: a small button with its colour, its name and a cross that takes it away."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from vademecum.domain.annotation import Colour
from vademecum.ui.catalogue import say
from vademecum.ui.notes.mark_colours import edge
from vademecum.ui.theme import Theme
from vademecum.words import mark

_DOT = 8
_PAD = 7
_GAP = 5
_WIDEST = 16
"""Times the height of its type: longer names are cut."""

_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Left, Qt.Key.Key_Right)


class TagChip(QAbstractButton):
    """Delete or Backspace removes it, Left and Right lead to its neighbours."""

    removed = Signal()
    """The cross was pressed."""
    pressed_key = Signal(int)
    """Delete, Backspace, Left or Right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour: Colour | None = None
        self._name = ""
        # Tab leads over a row of tags, not through it.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMouseTracking(True)

    # -- what others may ask ---------------------------------------------

    def show_tag(self, name: str, colour: Colour | None) -> None:
        """Stand for another tag."""
        self._name, self._colour = name, colour
        self.setText(name.replace("&", "&&"))
        spoken = say(mark("tags", "Tag {name}. Delete removes it."), name=name)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.updateGeometry()
        self.update()

    # -- in Qt's words -----------------------------------------------------

    def sizeHint(self) -> QSize:
        """Room for dot, name and cross."""
        metrics = self.fontMetrics()
        name = min(metrics.horizontalAdvance(self._name), metrics.height() * _WIDEST)
        dot = _DOT + _GAP if self._colour is not None else 0
        return QSize(2 * _PAD + dot + name + _GAP + self._cross(), metrics.height() + 6)

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be."""
        return QSize(2 * _PAD + self._cross() * 2, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button."""
        del event
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        width = 2.0 if self.hasFocus() else 1.0
        painter.setPen(QPen(QColor(colours.accent if self.hasFocus() else colours.line), width))
        painter.setBrush(QColor(colours.hover if self.underMouse() else colours.chrome))
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left, middle = float(_PAD), self.height() / 2
        if self._colour is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(edge(self._theme.colours, self._colour))
            dot = QRectF(left, middle - _DOT / 2, _DOT, _DOT)
            painter.drawEllipse(self._turned(dot) if is_mirrored else dot)
            left += _DOT + _GAP
        room = QRectF(left, 0, self.width() - left - _PAD - _GAP - self._cross(), self.height())
        painter.setPen(QColor(colours.ink))
        words = self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, int(room.width()) + 1)
        where = self._turned(room) if is_mirrored else room
        painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
        painter.setPen(QPen(QColor(colours.quiet), 1.4))
        cross = self._turned(self._cross_room()) if is_mirrored else self._cross_room()
        arm = cross.adjusted(cross.width() * 0.25, cross.width() * 0.25, -cross.width() * 0.25, 0)
        arm.setHeight(arm.width())
        painter.drawLine(arm.topLeft(), arm.bottomRight())
        painter.drawLine(arm.topRight(), arm.bottomLeft())
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The cross removes the tag."""
        super().mouseReleaseEvent(event)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        cross = self._turned(self._cross_room()) if is_mirrored else self._cross_room()
        reach = cross.adjusted(-_GAP, -self.height(), _PAD, self.height())
        if event.button() == Qt.MouseButton.LeftButton and reach.contains(event.position()):
            self.removed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of the keys that mean something here."""
        if event.key() in _KEYS:
            self.pressed_key.emit(event.key())
        else:
            event.ignore()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stand out under the pointer."""
        super().enterEvent(event)
        self.update()

    # -- in detail -------------------------------------------------------------

    def _cross(self) -> int:
        """Pixels of the cross's room."""
        return round(self.fontMetrics().height() * 0.6)

    def _cross_room(self) -> QRectF:
        side = self._cross()
        return QRectF(self.width() - _PAD - side, (self.height() - side) / 2, side, side)

    def _turned(self, where: QRectF) -> QRectF:
        """The same place in a row that begins at the right."""
        return QRectF(self.width() - where.right(), where.top(), where.width(), where.height())
