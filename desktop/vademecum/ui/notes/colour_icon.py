"""A dot in one of the five colours, for buttons and menus."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap

from vademecum.domain.annotation import Colour
from vademecum.ui.notes.mark_colours import edge, ground
from vademecum.ui.theme import Theme

_SIDE = 14


def colour_icon(colour: Colour | None, theme: Theme) -> QIcon:
    """A filled dot; an empty ring for no colour."""
    picture = QPixmap(2 * _SIDE, 2 * _SIDE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("quiet") if colour is None else edge(theme.colours, colour), 3))
    if colour is not None:
        painter.setBrush(ground(theme.colours, colour))
    painter.drawEllipse(QPointF(_SIDE, _SIDE), _SIDE * 0.72, _SIDE * 0.72)
    painter.end()
    picture.setDevicePixelRatio(2.0)
    return QIcon(picture)
