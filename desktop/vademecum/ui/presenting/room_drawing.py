"""A little drawing of the room: the picture on the wall with a line of type on it, and the back row."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from vademecum.services.presenting.room import NEAREST, Fit, Room
from vademecum.ui.catalogue import say
from vademecum.ui.fonts import font
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark

_SAMPLES = {
    "zh": "坐在最后一排的人也能毫不费力地读清墙上的每一个字，不必眯着眼睛猜。",
    "": "Whoever sits in the last row reads every word on the wall without effort, and need not guess. ",
}
_OFTEN = 8
"""So often it is repeated, to fill the picture."""
_MARGIN = 0.05
_GAP = 12
_FURTHEST_DRAWN = 40.0
"""Metres that fit into the drawing; deeper rooms are drawn as this one."""
_EYES = 0.62
"""How far down the drawing a sitting person's eyes are."""


class RoomDrawing(QWidget):
    """Left the picture as the room sees it, its type to scale; right the depth of the room from the side."""

    def __init__(self, theme: Theme, lang: str, pixels: tuple[int, int], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lang = lang
        self._pixels = pixels
        self._fit: Fit | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(420, 190)

    def show_fit(self, fit: Fit) -> None:
        """Draw this type in its room."""
        self._fit = fit
        self.update()

    # -- in Qt's words -----------------------------------------------------

    def sizeHint(self) -> QSize:
        """As large as explains it."""
        return QSize(560, 220)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw picture and room."""
        if self._fit is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = (self.width() - _GAP) / 2
        self._paint_picture(painter, QRectF(0, 0, half, self.height()), self._fit)
        self._paint_room(painter, QRectF(half + _GAP, 0, half, self.height()), self._fit.room)
        painter.end()

    # -- in detail -------------------------------------------------------------

    def _paint_picture(self, painter: QPainter, area: QRectF, fit: Fit) -> None:
        across, down = self._pixels
        scale = min(area.width() / across, area.height() / down)
        picture = QRectF(0, 0, across * scale, down * scale)
        picture.moveCenter(area.center())
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.setBrush(self._theme.colour("page"))
        painter.drawRect(picture)
        painter.setPen(self._theme.colour("ink"))
        em = fit.em * scale
        look = font(self._lang, 1)
        look.setPixelSize(max(1, round(em)))
        margin = picture.width() * _MARGIN
        place = QPointF(picture.left() + margin, picture.top() + margin)
        leading = (picture.height() - 2 * margin) / max(fit.lines, 1)
        words = _SAMPLES.get(self._lang, _SAMPLES[""]) * _OFTEN
        layout = QTextLayout(words, look)
        layout.beginLayout()
        for number in range(fit.lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(picture.width() - 2 * margin)
            line.setPosition(QPointF(0, number * leading))
        layout.endLayout()
        layout.draw(painter, place)

    def _paint_room(self, painter: QPainter, area: QRectF, room: Room) -> None:
        floor = area.bottom() - 2 * _GAP
        wall = area.left() + _GAP
        reach = area.width() - 3 * _GAP
        depth = min(room.depth, _FURTHEST_DRAWN)
        # From the nearest row to the deepest hall: near rooms stay legible in the same drawing.
        back = wall + reach * (0.25 + 0.75 * (depth - NEAREST) / (_FURTHEST_DRAWN - NEAREST))
        eyes = QPointF(back, area.top() + area.height() * _EYES)
        painter.setPen(QPen(self._theme.colour("quiet"), 2))
        painter.drawLine(QPointF(wall, area.top() + _GAP), QPointF(wall, floor))
        painter.drawLine(QPointF(wall, floor), QPointF(area.right(), floor))
        painter.setPen(QPen(self._theme.colour("accent"), 5))
        top, bottom = area.top() + 1.5 * _GAP, area.top() + area.height() * 0.5
        painter.drawLine(QPointF(wall + 3, top), QPointF(wall + 3, bottom))
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawLine(QPointF(wall + 6, top), eyes)
        painter.drawLine(QPointF(wall + 6, bottom), eyes)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("ink"))
        painter.drawEllipse(eyes, 5, 5)
        painter.drawRoundedRect(QRectF(back - 5, eyes.y() + 7, 10, floor - eyes.y() - 7), 4, 4)
        painter.setPen(self._theme.colour("ink"))
        painter.setFont(font(self._lang, UI_PIXELS - 1))
        words = say(mark("room", "{depth} m"), depth=f"{room.depth:g}")
        line = QRectF(wall, floor + 2, max(back - wall, 70), 2 * _GAP - 2)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, words)
