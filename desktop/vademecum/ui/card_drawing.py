"""Draw cards in lists: the frame that shows what is chosen, and a text with words marked in it."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle

from vademecum.ui.page_map import units
from vademecum.ui.theme import Colours

_ROUND = 8
"""Pixels of a card's corners."""


def draw_frame(painter: QPainter, frame: QRectF, state: QStyle.StateFlag, colours: Colours) -> None:
    """Draw a card's ground and line: one under the pointer or chosen stands out."""
    is_chosen = bool(state & QStyle.StateFlag.State_Selected)
    is_under = bool(state & QStyle.StateFlag.State_MouseOver)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(colours.accent if is_chosen else colours.line))
    painter.setBrush(QColor(colours.chosen if is_chosen else colours.hover if is_under else colours.card))
    painter.drawRoundedRect(frame, _ROUND, _ROUND)


def draw_line(painter: QPainter, inner: QRect, top: int, words: str, look: QFont, colour: str) -> int:
    """Draw words in one line, shortened to the width of `inner`; return how many pixels high it is."""
    metrics = QFontMetrics(look)
    painter.setFont(look)
    painter.setPen(QColor(colour))
    room = QRect(inner.left(), top, inner.width(), metrics.height())
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
    return metrics.height()


def laid_out(
    text: str,
    marks: Iterable[tuple[int, int]],
    face: QFont,
    ground: str,
    width: int,
    leading: int,
    most_lines: int = 0,
) -> QTextLayout:
    """A text in lines of `width` pixels, `leading` pixels apart, with spans of code points on `ground`.

    0 for `most_lines` sets all of it.
    """
    layout = QTextLayout(text, face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats([_marked(text, start, end, ground) for start, end in marks])
    layout.beginLayout()
    number = 0
    while (not most_lines or number < most_lines) and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, number * leading))
        number += 1
    layout.endLayout()
    return layout


def _marked(text: str, start: int, end: int, ground: str) -> QTextLayout.FormatRange:
    marked = QTextLayout.FormatRange()
    marked.start = units(text[:start])
    marked.length = units(text[start:end])
    look = QTextCharFormat()
    look.setBackground(QColor(ground))
    marked.format = look
    return marked
