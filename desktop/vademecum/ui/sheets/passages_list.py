"""The passages behind a cell of the map, in full, with the citations marked."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
    QTextLayout,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from vademecum.domain.document import BlockKind
from vademecum.services.coverage import CitingPassage
from vademecum.ui.card_drawing import draw_frame, laid_out
from vademecum.ui.catalogue import say
from vademecum.ui.fonts import font
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark

PassageRole = Qt.ItemDataRole.UserRole + 1

_PAD, _GAP = 10, 6
_LEADING = 1.6

_Index = QModelIndex | QPersistentModelIndex


def place_name(passage: CitingPassage, section: str) -> str:
    """Where a passage stands, in few words."""
    where = ""
    if passage.label and passage.kind is BlockKind.FOOTNOTE:
        where = say(mark("coverage", "Footnote {label}"), label=passage.label)
    elif passage.label and passage.kind in (BlockKind.PARAGRAPH, BlockKind.OPERATIVE):
        where = say(mark("coverage", "Paragraph {label}"), label=passage.label)
    return "  ·  ".join(part for part in (where, section) if part)


class PassagesModel(QAbstractListModel):
    """Passages in reading order, each with the name of its section."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: list[tuple[CitingPassage, str]] = []

    def show_passages(self, passages: Sequence[tuple[CitingPassage, str]]) -> None:
        """Put others on show."""
        self.beginResetModel()
        self._shown = list(passages)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """How many passages."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The passage, and what a screen reader says of it."""
        if not index.isValid():
            return None
        passage, _ = self._shown[index.row()]
        if role == PassageRole:
            return passage
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return ". ".join(part for part in (self.place(index.row()), passage.sentence) if part)
        return None

    def place(self, row: int) -> str:
        """Where the passage of that row stands."""
        return place_name(*self._shown[row])


class _Cards(QStyledItemDelegate):
    """Paints a passage as a card, as high as it needs."""

    def __init__(self, theme: Theme, view: "PassagesList") -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Room for the place and the whole sentence."""
        del option
        passage = index.data(PassageRole)
        width = self._view.viewport().width()
        if not isinstance(passage, CitingPassage):
            return QSize(width, 0)
        lines = self._laid_out(passage, self._inner(QRect(0, 0, width, 0)).width()).lineCount()
        return QSize(width, self._place_height(index) + lines * self._line() + 2 * _PAD + _GAP + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the card."""
        passage, model = index.data(PassageRole), index.model()
        if not isinstance(passage, CitingPassage) or not isinstance(model, PassagesModel):
            return
        colours = self._theme.colours
        state: QStyle.StateFlag = option.state
        painter.save()
        draw_frame(painter, QRectF(option.rect).adjusted(2.5, 1.5, -8.5, -_GAP + 0.5), state, colours)
        inner = self._inner(option.rect)
        face = font(passage.place.lang, self._view.sized(UI_PIXELS - 1))
        painter.setFont(face)
        painter.setPen(QColor(colours.quiet))
        height = self._place_height(index)
        words = QFontMetrics(face).elidedText(
            model.place(index.row()), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(
            QRect(inner.left(), inner.top(), inner.width(), height), Qt.AlignmentFlag.AlignLeft, words
        )
        painter.setPen(QColor(colours.ink))
        self._laid_out(passage, inner.width()).draw(painter, QPointF(inner.left(), inner.top() + height))
        painter.restore()

    def _inner(self, rect: QRect) -> QRect:
        return rect.adjusted(2 + _PAD, 1 + _PAD, -8 - _PAD, -_GAP - _PAD)

    def _place_height(self, index: _Index) -> int:
        model, passage = index.model(), index.data(PassageRole)
        if not isinstance(model, PassagesModel) or not model.place(index.row()):
            return 0
        return QFontMetrics(font(passage.place.lang, self._view.sized(UI_PIXELS - 1))).height() + 2

    def _line(self) -> int:
        return self._view.sized(UI_PIXELS * _LEADING)

    def _laid_out(self, passage: CitingPassage, width: int) -> QTextLayout:
        face, ground = font(passage.place.lang, self._view.sized(UI_PIXELS)), self._theme.colours.found
        return laid_out(passage.sentence, passage.marks, face, ground, max(60, width), self._line())


class PassagesList(QListView):
    """Passages one below the other; says which one the reader wants."""

    chosen = Signal(CitingPassage, bool)
    """A passage, and whether to open it in a tab of its own."""

    def __init__(self, theme: Theme, copy: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._copy = copy
        self._scale = 1.0
        self._passages = PassagesModel(self)
        self.setModel(self._passages)
        self.setItemDelegate(_Cards(theme, self))
        self.setObjectName("passages")
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(say(mark("coverage", "Passages")))
        self.clicked.connect(lambda index: self._on_chosen(index, apart=False))

    def show_passages(self, passages: Sequence[tuple[CitingPassage, str]]) -> None:
        """Put others on show, from the top, each with the name of its section."""
        self._passages.show_passages(passages)
        self.scrollToTop()

    def dress(self, scale: float) -> None:
        """Set the passages so many times their usual size."""
        self._scale = scale
        self.doItemsLayout()

    def sized(self, pixels: float) -> int:
        """So many pixels of the usual size in the size of now."""
        return round(pixels * self._scale)

    def read(self) -> None:
        """Give the list the keyboard, at its first passage."""
        if self._passages.rowCount():
            self.setCurrentIndex(self._passages.index(0, 0))
            self.setFocus()

    def copy_current(self) -> None:
        """Copy the sentence of the current passage."""
        passage = self.currentIndex().data(PassageRole)
        if isinstance(passage, CitingPassage):
            self._copy(passage.sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter reads the passage in its document; with Ctrl in a tab of its own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            apart = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._on_chosen(self.currentIndex(), apart=apart)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_current()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, e: QResizeEvent) -> None:
        """Cards are as wide as the list."""
        super().resizeEvent(e)
        self.scheduleDelayedItemsLayout()

    def _on_chosen(self, index: QModelIndex, *, apart: bool) -> None:
        passage = index.data(PassageRole)
        if isinstance(passage, CitingPassage):
            self.chosen.emit(passage, apart)
