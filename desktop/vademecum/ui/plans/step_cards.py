"""Draw the steps of a plan: number, clock, kind, name, first words, minutes, and why one should look."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from vademecum.ui.card_drawing import draw_frame
from vademecum.ui.fonts import font
from vademecum.ui.plans.plan_words import ICONS, minutes
from vademecum.ui.plans.step_list import RowRole, StepRow
from vademecum.ui.theme import UI_PIXELS, Theme

_SIDE, _GAP, _PAD = 10, 5, 9
_MOST = 200
"""Code points of a name or of words that are drawn."""

_Index = QModelIndex | QPersistentModelIndex


class StepCards(QStyledItemDelegate):
    """Every row is of one height: two lines."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.dress(1.0)

    def dress(self, scale: float) -> None:
        """Set the words so many times their usual size."""
        self._pixels = round(UI_PIXELS * scale)
        self._name = font("zh", self._pixels, bold=True)
        self._small = font("zh", max(11, round(self._pixels * 0.92)))
        self._line = QFontMetrics(self._name).height()
        self._below = QFontMetrics(self._small).height()

    # -- in Qt's words -----------------------------------------------------

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Two lines and some room."""
        return QSize(200, self._line + self._below + 4 + 2 * _PAD + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """One row."""
        row = index.data(RowRole)
        if not isinstance(row, StepRow):
            return
        painter.save()
        colours = self._theme.colours
        rect: QRect = option.rect.adjusted(_SIDE, 0, -_SIDE, -_GAP)
        draw_frame(painter, QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), option.state, colours)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 7, 7)
        self._draw(painter, rect.adjusted(_PAD, _PAD, -_PAD, -_PAD), row, option.direction)
        painter.restore()

    # -- in detail -------------------------------------------------------------

    def _draw(self, painter: QPainter, room: QRect, row: StepRow, direction: Qt.LayoutDirection) -> None:
        colours = self._theme.colours
        small = QFontMetrics(self._small)
        first = QRect(room.left(), room.top(), room.width(), self._line)
        second = QRect(room.left(), first.bottom() + 5, room.width(), self._below)
        lead = max(small.horizontalAdvance("00:00"), small.horizontalAdvance("000")) + 12
        side = self._pixels + 2
        is_mirrored = direction == Qt.LayoutDirection.RightToLeft

        def place(line: QRect, left: int, width: int) -> QRect:
            """A part of a line, counted from where one begins to read."""
            x = line.right() + 1 - left - width if is_mirrored else line.left() + left
            return QRect(x, line.top(), max(0, width), line.height())

        def write(part: QRect, words: str, colour: str, *, is_far: bool = False) -> None:
            near = (Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft)[is_far is is_mirrored]
            painter.setPen(QColor(colour))
            shown = painter.fontMetrics().elidedText(words[:_MOST], Qt.TextElideMode.ElideRight, part.width())
            flags = near | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
            painter.drawText(part, flags, shown)

        time = minutes(row.step.seconds) if row.step.seconds else "–"
        painter.setFont(self._small)
        write(place(first, 0, lead - 8), str(row.number), colours.quiet)
        write(place(second, 0, lead - 8), row.clock, colours.quiet)
        wide = small.horizontalAdvance(time) + 4
        write(place(first, room.width() - wide, wide), time, colours.ink, is_far=True)
        icon = place(first, lead, side)
        self._theme.icon(ICONS[row.step.kind], "quiet").paint(painter, icon)
        painter.setFont(self._name)
        at = lead + side + 8
        write(place(first, at, room.width() - at - wide - 12), row.name, colours.ink)
        painter.setFont(self._small)
        left = room.width() - at
        if row.care:
            care = small.horizontalAdvance(row.care) + 4
            write(place(second, room.width() - care, care), row.care, colours.alarm, is_far=True)
            left -= care + 12
        write(place(second, at, left), row.words, colours.quiet)
