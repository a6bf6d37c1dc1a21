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
    """Draws the display role and the role `about`; `lang` gives the language of a row's names."""

    def __init__(self, theme: Theme, about: int, lang: int, longest: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._about = about
        self._lang = lang
        self._longest = longest

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for two lines, the same for every row."""
        lines = (
            QFontMetrics(font("zh", UI_PIXELS)).height() + QFontMetrics(font("zh", UI_PIXELS - 1)).height()
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
        title = font(lang, UI_PIXELS) if lang else QFont(option.font)
        title.setPixelSize(UI_PIXELS)
        below = QFont(title)
        below.setPixelSize(UI_PIXELS - 1)
        is_at_hand = is_chosen and bool(state & QStyle.StateFlag.State_HasFocus)
        lines = (
            (index.data(), title, colours.accent if is_at_hand else colours.ink),
            (index.data(self._about), below, colours.quiet),
        )
        top = rect.top() + _PAD
        left = rect.left() + 2 + _ICON + _GAP
        if isinstance(icon, QIcon):
            line = QFontMetrics(title).height()
            icon.paint(painter, QRect(rect.left() + 2, top + (line - _ICON) // 2, _ICON, _ICON))
        for words, look, colour in lines:
            metrics = QFontMetrics(look)
            painter.setFont(look)
            painter.setPen(QColor(colour))
            room = QRect(left, top, rect.right() - left - 6, metrics.height())
            elided = metrics.elidedText(str(words), Qt.TextElideMode.ElideRight, room.width())
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
