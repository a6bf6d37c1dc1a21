"""Choose what a document is compared with: a list with a filter, the likeliest first."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from vademecum.domain.locator import Locator
from vademecum.services.shelf import Shelved
from vademecum.text.folding import fold_text
from vademecum.ui.catalogue import say
from vademecum.ui.fonts import font
from vademecum.ui.names import LANGS, key_name, named
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark

_LOCATOR = Qt.ItemDataRole.UserRole + 1
_FOLDED = Qt.ItemDataRole.UserRole + 2
_ABOUT = Qt.ItemDataRole.UserRole + 3

_PAD = 6


class _TwoLines(QStyledItemDelegate):
    """Paints a title, and below it, more quietly, what else tells the document apart."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for two lines."""
        lines = (
            QFontMetrics(font("zh", UI_PIXELS)).height() + QFontMetrics(font("zh", UI_PIXELS - 1)).height()
        )
        return QSize(100, lines + 2 * _PAD)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw both lines, cut where there is no room."""
        colours = self._theme.colours
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.chosen))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(colours.hover))
        top = rect.top() + _PAD
        lines = ((index.data(), UI_PIXELS, colours.ink), (index.data(_ABOUT), UI_PIXELS - 1, colours.quiet))
        for number, (words, pixels, colour) in enumerate(lines):
            look = QFont(option.font) if number else font(index.data(_LOCATOR).lang, pixels)
            look.setPixelSize(pixels)
            metrics = QFontMetrics(look)
            painter.setFont(look)
            painter.setPen(QColor(colour))
            room = QRect(rect.left() + 12, top, rect.width() - 24, metrics.height())
            elided = metrics.elidedText(str(words), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
            top += metrics.height()
        painter.restore()


class CompareChooser(QDialog):
    """The document in front is one side; Enter takes the chosen one as the other."""

    chosen = Signal(Locator)

    def __init__(
        self,
        document: Shelved,
        counterparts: Sequence[Shelved],
        beside: Shelved | None,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        """`counterparts` in the order in which they are offered; `beside` stands on the right now."""
        super().__init__(parent)
        self._document = document
        self._filter = QLineEdit(self)
        self._list = QListWidget(self)
        self._list.setItemDelegate(_TwoLines(theme, self))
        self._list.setMouseTracking(True)
        self._none = QLabel(say(mark("compare", "Nothing in the library fits.")), self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._build()
        first = [beside] if beside is not None and beside.locator != document.locator else []
        for other in [
            *first,
            *(one for one in counterparts if one.locator not in [f.locator for f in first]),
        ]:
            self._add(other, is_beside=other in first)
        self._show_fitting("")
        self._filter.textChanged.connect(self._show_fitting)
        self._filter.returnPressed.connect(self._take)
        self._list.itemActivated.connect(lambda _item: self._take())
        self._open.clicked.connect(self._take)
        self._buttons.rejected.connect(self.reject)
        self._filter.installEventFilter(self)
        self._filter.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down choose while one types."""
        if watched is self._filter and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            step = steps.get(Qt.Key(event.key()))
            if step is not None:
                self._step(step)
                return True
        return super().eventFilter(watched, event)

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.setWindowTitle(say(mark("compare", "Compare with…")))
        self.resize(620, 460)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        head = self._document.head
        words = mark("compare", "{title} ({language}) is compared with:")
        heading = QLabel(say(words, title=head.title, language=named(LANGS, head.lang)), self)
        heading.setWordWrap(True)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        layout.addWidget(heading)
        self._filter.setPlaceholderText(say(mark("compare", "Symbol, words of the title or language")))
        self._filter.setAccessibleName(say(mark("compare", "Filter the documents")))
        self._filter.setClearButtonEnabled(True)
        self._list.setAccessibleName(say(mark("compare", "Documents to compare with")))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._none.setObjectName("quiet")
        layout.addWidget(self._filter)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._none)
        self._open = self._buttons.addButton(
            say(mark("compare", "Compare")), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._open.setDefault(True)
        layout.addWidget(self._buttons)

    # -- in detail -------------------------------------------------------------

    def _add(self, other: Shelved, *, is_beside: bool) -> None:
        head = other.head
        facts = [key_name(head.key), named(LANGS, head.lang)]
        if is_beside:
            facts.append(say(mark("compare", "on the right now")))
        elif head.key == self._document.head.key:
            facts.append(say(mark("compare", "another language of this document")))
        elif head.lang != self._document.head.lang:
            facts.append(say(mark("compare", "in another language: paragraphs are only set side by side")))
        about = "  ·  ".join(facts)
        item = QListWidgetItem(head.title, self._list)
        item.setData(_ABOUT, about)
        item.setToolTip(f"{head.title}\n{about}")
        item.setData(_LOCATOR, other.locator)
        item.setData(_FOLDED, fold_text(f"{head.title} {head.key} {about}"))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{head.title}, {', '.join(facts)}")

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(row) for row in range(self._list.count())]

    def _show_fitting(self, words: str) -> None:
        wanted = fold_text(words).split()
        for item in self._items():
            item.setHidden(not all(word in item.data(_FOLDED) for word in wanted))
        fitting = [item for item in self._items() if not item.isHidden()]
        self._none.setVisible(not fitting)
        self._open.setEnabled(bool(fitting))
        if fitting and self._list.currentItem() not in fitting:
            self._list.setCurrentItem(fitting[0])

    def _step(self, by: int) -> None:
        fitting = [item for item in self._items() if not item.isHidden()]
        if fitting:
            at = fitting.index(self._list.currentItem()) if self._list.currentItem() in fitting else -by
            self._list.setCurrentItem(fitting[(at + by) % len(fitting)])

    def _take(self) -> None:
        item = self._list.currentItem()
        if item in self._items() and not item.isHidden():
            self.accept()
            self.chosen.emit(item.data(_LOCATOR))
