"""Draw words around the text: facts, titles, the foot. What does not fit ends with an ellipsis."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from vademecum.ui.wall.lines import Lines

_LEADING = 1.4


def words_height(words: str, face: QFont, width: float, most_lines: int = 0) -> float:
    """How high words are in a column."""
    return Lines(words, face, width, _leading(face), most_lines=most_lines).height if words else 0.0


def draw_words(
    painter: QPainter,
    room: QRectF,
    words: str,
    face: QFont,
    colour: QColor,
    *,
    most_lines: int = 0,
    is_right_to_left: bool = False,
) -> float:
    """Draw words from the top of a room down, in at most so many lines; return where they end below."""
    leading = _leading(face)
    fitting = max(1, int(room.height() / leading + 0.01))
    most = min(most_lines, fitting) if most_lines else fitting
    lines = Lines(words, face, room.width(), leading, is_right_to_left=is_right_to_left, most_lines=most)
    if not lines.is_whole:
        start = lines.ends[-2] if len(lines.ends) > 1 else 0
        shown = words.encode("utf-16-le")
        rest = shown[2 * start :].decode("utf-16-le", "ignore")
        last = QFontMetricsF(face).elidedText(rest, Qt.TextElideMode.ElideRight, room.width())
        head = shown[: 2 * start].decode("utf-16-le", "ignore")
        # The line that is cut is set anew with its ellipsis, which makes it shorter than the room.
        lines = Lines(
            head + last, face, room.width(), leading, is_right_to_left=is_right_to_left, most_lines=most
        )
    painter.setPen(colour)
    lines.layout.draw(painter, room.topLeft())
    return room.top() + lines.height


def draw_line(
    painter: QPainter, room: QRectF, words: str, face: QFont, colour: QColor, *, at_right: bool = False
) -> float:
    """Draw one line in the middle of a room's height; return how wide it is."""
    metrics = QFontMetricsF(face)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0.0, room.width()))
    wide = metrics.horizontalAdvance(shown)
    base = room.center().y() + (metrics.ascent() - metrics.descent()) / 2
    painter.setFont(face)
    painter.setPen(colour)
    painter.drawText(QPointF(room.right() - wide if at_right else room.left(), base), shown)
    return wide


def _leading(face: QFont) -> float:
    return _LEADING * face.pixelSize()
