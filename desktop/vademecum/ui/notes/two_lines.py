"""Draw rows of two lines: a name, and below it, more quietly, what else there is to say."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from vademecum.ui.catalogue import say
from vademecum.ui.fonts import font
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark

_PAD = 5
_ICON = 16
_GAP = 8


class TwoLines(QStyledItemDelegate):
    """Draws the display role and the role `about`; `lang` gives the language of a row's names.

    The decoration is an icon or a sign of one letter. Where `citation` holds, both ends of the first line are
    shown when there is no room. `longest` counts the code points of a name that is typed.
    """

    def __init__(
        self, theme: Theme, about: int, lang: int, citation: int, longest: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._citation = citation
        self._theme = theme
        self._about = about
        self._lang = lang
        self._longest = longest
        self._pixels = UI_PIXELS

    def dress(self, pixels: int) -> None:
        """Set the first line so many pixels high, the second a little lower."""
        self._pixels = pixels

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for two lines, the same for every row."""
        lines = (
            QFontMetrics(font("zh", self._pixels)).height()
            + QFontMetrics(font("zh", self._pixels - 1)).height()
        )
        return QSize(100, lines + 2 * _PAD)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw icon and both lines, cut where there is no room."""
        colours = self._theme.colours
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_chosen:
            painter.fillRect(rect, QColor(colours.chosen))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(colours.hover))
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        lang = index.data(self._lang)
        title = font(lang, self._pixels) if lang else QFont(option.font)
        title.setPixelSize(self._pixels)
        below = QFont(title)
        below.setPixelSize(self._pixels - 1)
        is_at_hand = is_chosen and bool(state & QStyle.StateFlag.State_HasFocus)
        lines = (
            (index.data(), title, colours.accent if is_at_hand else colours.ink),
            (index.data(self._about), below, colours.quiet),
        )
        top = rect.top() + _PAD
        left = rect.left() + 2 + _ICON + _GAP
        line = QFontMetrics(title).height()
        sign = QRect(rect.left() + 2, top + (line - _ICON) // 2, _ICON, _ICON)
        if isinstance(icon, QIcon):
            icon.paint(painter, sign)
        else:
            bold = QFont(title)
            bold.setBold(True)
            painter.setFont(bold)
            painter.setPen(QColor(colours.accent))
            painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, str(icon))
        is_first = True
        for words, look, colour in lines:
            metrics = QFontMetrics(look)
            painter.setFont(look)
            painter.setPen(QColor(colour))
            room = QRect(left, top, rect.right() - left - 6, metrics.height())
            shows_ends = is_first and index.data(self._citation)
            mode = Qt.TextElideMode.ElideMiddle if shows_ends else Qt.TextElideMode.ElideRight
            elided = metrics.elidedText(str(words), mode, room.width())
            is_first = False
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
            top += metrics.height()
        painter.restore()

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """A line for the name; what stands there without one is shown until something is typed."""
        line = QLineEdit(parent)
        line.setObjectName("rename")
        line.setMaxLength(self._longest)
        line.setAccessibleName(say(mark("bookmarks", "Name")))
        line.setPlaceholderText(str(index.data()))
        return line

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """In the middle of the row, right of its icon."""
        rect: QRect = option.rect
        height = min(rect.height() - 4, editor.sizeHint().height())
        left = rect.left() + 2 + _ICON + 2
        editor.setGeometry(left, rect.top() + (rect.height() - height) // 2, rect.right() - left - 4, height)
