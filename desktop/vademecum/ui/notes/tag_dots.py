"""A dot that shows the colour of a tag or a layer."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap

from vademecum.domain.annotation import Colour
from vademecum.ui.notes.mark_colours import edge
from vademecum.ui.theme import Theme


def tag_icon(colour: Colour | None, theme: Theme, pixels: int = 12) -> QIcon:
    """A dot so many pixels wide; a ring where there is no colour."""
    picture = QPixmap(pixels * 2, pixels * 2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if colour is None:
        painter.setPen(QPen(theme.colour("quiet"), 2))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(edge(theme.colours, colour))
    painter.drawEllipse(QPointF(pixels, pixels), pixels * 0.75, pixels * 0.75)
    painter.end()
    picture.setDevicePixelRatio(2.0)
    return QIcon(picture)
