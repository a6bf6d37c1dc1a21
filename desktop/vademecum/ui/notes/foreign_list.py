"""A list of notes that are not in the reader's notebook: those of a file, those of a layer."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from vademecum.domain.annotation import Annotation, Bookmark
from vademecum.services.notebook.exchange.printable import one_line
from vademecum.services.reading import Reading
from vademecum.text.markdown.plain import plain
from vademecum.ui.catalogue import say
from vademecum.ui.fonts import font
from vademecum.ui.notes.tag_dots import tag_icon
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark

MOST_ROWS = 500
"""More notes of a file are counted, not listed."""

_ID = Qt.ItemDataRole.UserRole + 1
_ABOUT = Qt.ItemDataRole.UserRole + 2
_LANG = Qt.ItemDataRole.UserRole + 3
_PAD, _ICON, _GAP = 6, 14, 8
_LONGEST = 300
_READ = 2_000


class ForeignList(QListWidget):
    """Each row has the words meant and the note, and below them the place."""

    def __init__(self, theme: Theme, reading: Reading, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reading = reading
        self.setAccessibleName(name)
        self.setItemDelegate(_Rows(theme, self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_items(
        self, items: Iterable[Annotation | Bookmark], adopted: frozenset[str] = frozenset()
    ) -> None:
        """Show the first `MOST_ROWS` of them; those adopted are said to be."""
        self.clear()
        for number, item in enumerate(items):
            if number >= MOST_ROWS:
                break
            self._add(item, is_adopted=item.id in adopted)
        if self.count():
            self.setCurrentRow(0)

    def chosen_ids(self) -> list[str]:
        """The ids of the selected notes, in their order."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [str(self.item(row).data(_ID)) for row in rows]

    # -- in detail -------------------------------------------------------------

    def _add(self, item: Annotation | Bookmark, *, is_adopted: bool) -> None:
        words = one_line(item.target.quote)[:_LONGEST]
        own = one_line(plain(item.body[:_READ]) if isinstance(item, Annotation) else item.name)[:_LONGEST]
        first = own or words or self._work(item)
        about = [self._place(item), *(f"#{one_line(tag)}" for tag in item.tags)]
        if own and words:
            about.append(words)
        if is_adopted:
            about.insert(0, say(mark("layers", "adopted")))
        row = QListWidgetItem(first, self)
        colour = item.colour if isinstance(item, Annotation) else None
        row.setIcon(tag_icon(colour, self._theme))
        row.setData(_ID, item.id)
        row.setData(_ABOUT, "  ·  ".join(about))
        row.setData(_LANG, item.target.lang)
        row.setToolTip(f"{first}\n{row.data(_ABOUT)}")
        row.setData(Qt.ItemDataRole.AccessibleTextRole, f"{first}, {', '.join(about)}")

    def _work(self, item: Annotation | Bookmark) -> str:
        key = item.target.key
        document = self._reading.find(key, item.target.lang) if item.target.lang else None
        if document is not None:
            return str(document.head.title)
        return str(key.whole) if key.is_own else str(key.whole.display(item.target.lang or "en"))

    def _place(self, item: Annotation | Bookmark) -> str:
        target = item.target
        if target.key.is_own:
            return self._work(item)
        block = target.anchors[0].block if target.anchors else target.key.fragment
        return str(target.key.at(block).display(target.lang or "en"))


class _Rows(QStyledItemDelegate):
    """Paints a dot, the words, and below them, more quietly, the place."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for two lines."""
        heights = (QFontMetrics(font("zh", pixels)).height() for pixels in (UI_PIXELS, UI_PIXELS - 1))
        return QSize(100, sum(heights) + 2 * _PAD)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw both lines, cut where there is no room."""
        colours = self._theme.colours
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_chosen:
            painter.fillRect(rect, QColor(colours.chosen))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(colours.hover))
        is_at_hand = is_chosen and bool(state & QStyle.StateFlag.State_HasFocus)
        left, top = rect.left() + 10, rect.top() + _PAD
        ink = colours.accent if is_at_hand else colours.ink
        for number, (words, colour) in enumerate(((index.data(), ink), (index.data(_ABOUT), colours.quiet))):
            look = QFont(font(str(index.data(_LANG) or "en"), UI_PIXELS - number))
            metrics = QFontMetrics(look)
            if not number:
                icon = index.data(Qt.ItemDataRole.DecorationRole)
                at = QRect(left, top + (metrics.height() - _ICON) // 2, _ICON, _ICON)
                if isinstance(icon, QIcon):
                    icon.paint(painter, at)
            room = QRect(left + _ICON + _GAP, top, rect.right() - left - _ICON - _GAP - 10, metrics.height())
            painter.setFont(look)
            painter.setPen(QColor(colour))
            elided = metrics.elidedText(str(words), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
            top += metrics.height()
        painter.restore()
