"""The five colours of marks and tags: their names, and dots that show them."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from vademecum.domain.annotation import Colour
from vademecum.ui.theme import Theme
from vademecum.words import Marked, mark

COLOUR_NAMES: dict[Colour, Marked] = {
    Colour.YELLOW: mark("colours", "Yellow"),
    Colour.GREEN: mark("colours", "Green"),
    Colour.BLUE: mark("colours", "Blue"),
    Colour.PINK: mark("colours", "Pink"),
    Colour.PURPLE: mark("colours", "Purple"),
}

_DAY = {
    Colour.YELLOW: "#c99700",
    Colour.GREEN: "#3f9d4e",
    Colour.BLUE: "#2f7fd0",
    Colour.PINK: "#d6478a",
    Colour.PURPLE: "#8457c9",
}
_NIGHT = {
    Colour.YELLOW: "#e6bf3a",
    Colour.GREEN: "#6cc67a",
    Colour.BLUE: "#6aaef0",
    Colour.PINK: "#ee7fb2",
    Colour.PURPLE: "#b394ec",
}
"""At least 3 : 1 on everything a dot or a strip stands on."""


def dot_colour(colour: Colour, theme: Theme) -> QColor:
    """A full tint for what is small: dots, strips, signs."""
    return QColor((_NIGHT if theme.is_night else _DAY)[colour])


def dot_icon(colour: Colour | None, theme: Theme, pixels: int = 12) -> QIcon:
    """A dot as an icon, so many pixels wide; a ring where there is no colour."""
    pixmap = QPixmap(pixels * 2, pixels * 2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if colour is None:
        pen = painter.pen()
        pen.setColor(theme.colour("quiet"))
        pen.setWidth(2)
        painter.setPen(pen)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(dot_colour(colour, theme))
    painter.drawEllipse(QPointF(pixels, pixels), pixels * 0.75, pixels * 0.75)
    painter.end()
    pixmap.setDevicePixelRatio(2.0)
    return QIcon(pixmap)
