"""The rows of the journal: versions, acts by day, or what was deleted; quick with tens of thousands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from vademecum.domain.annotation import Colour
from vademecum.ui.card_drawing import draw_frame, draw_line
from vademecum.ui.fonts import font
from vademecum.ui.notes.mark_colours import edge
from vademecum.ui.theme import UI_PIXELS, Theme

_Index = QModelIndex | QPersistentModelIndex

RowRole = Qt.ItemDataRole.UserRole + 1

_PAD = 9
_GAP = 5
_STRIP = 4
_BETWEEN = 3
_ROW_STATE = QItemSelectionModel.SelectionFlag


@dataclass(frozen=True, slots=True)
class Row:
    """One row, or the heading of those below it."""

    title: str
    words: str = ""
    when: str = ""
    spoken: str = ""
    colour: Colour | None = None
    is_alarming: bool = False
    is_heading: bool = False


class JournalModel(QAbstractTableModel):
    """Things of which each is put into words when it comes into view; more are fetched when the end does."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._things: list[object] = []
        self._rows: dict[int, Row] = {}
        self._describe: Callable[[object], Row] = lambda _thing: Row("")
        self._more: Callable[[], Sequence[object]] | None = None

    # -- what others may ask ---------------------------------------------

    @property
    def things(self) -> Sequence[object]:
        """What is on show."""
        return self._things

    def show(
        self,
        things: Sequence[object],
        describe: Callable[[object], Row],
        more: Callable[[], Sequence[object]] | None = None,
    ) -> None:
        """Put other things on show; `more` gives those that follow, none when there are no more."""
        self.beginResetModel()
        self._things, self._rows = list(things), {}
        self._describe, self._more = describe, more
        self.endResetModel()

    # -- in Qt's words -----------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        """One row for each thing."""
        return 0 if parent.isValid() else len(self._things)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        """One column."""
        return 0 if parent.isValid() else 1

    def canFetchMore(self, parent: _Index) -> bool:
        """Whether there may be more."""
        return not parent.isValid() and self._more is not None

    def fetchMore(self, parent: _Index) -> None:
        """Put more on show."""
        found = self._more() if self._more is not None else []
        if not found:
            self._more = None
            return
        self.beginInsertRows(QModelIndex(), len(self._things), len(self._things) + len(found) - 1)
        self._things.extend(found)
        self.endInsertRows()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row, and what is said of it aloud."""
        if not index.isValid():
            return None
        if role == RowRole:
            return self._row(index.row())
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            row = self._row(index.row())
            return row.spoken or row.title
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A heading cannot be chosen."""
        if isinstance(self._things[index.row()], Row):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def _row(self, number: int) -> Row:
        if number not in self._rows:
            thing = self._things[number]
            self._rows[number] = thing if isinstance(thing, Row) else self._describe(thing)
        return self._rows[number]


class _Rows(QStyledItemDelegate):
    """Paints a row: a strip of colour, what it is and when, and its words."""

    def __init__(self, theme: Theme, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self.dress(1.0)

    def dress(self, scale: float) -> None:
        """Draw rows with letters so many times their usual size."""
        self._plain = font(self._language, round(UI_PIXELS * scale))
        self._small = font(self._language, round((UI_PIXELS - 1) * scale))
        self._bold = font(self._language, round(UI_PIXELS * scale), bold=True)

    @property
    def height(self) -> int:
        """Pixels of a row: two lines; headings take as much."""
        lines = QFontMetrics(self._plain).height() + QFontMetrics(self._small).height()
        return 2 * _PAD + lines + _BETWEEN + _GAP

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        row = index.data(RowRole)
        if not isinstance(row, Row):
            return
        colours = self._theme.colours
        rect: QRect = option.rect.adjusted(2, 1, -8, -_GAP + 1)
        painter.save()
        # Over the ground that a table gives to a chosen row: here the card shows it.
        painter.fillRect(option.rect, QColor(colours.chrome))
        if row.is_heading:
            height = QFontMetrics(self._bold).height()
            inner = rect.adjusted(_PAD, 0, -_PAD, 0)
            draw_line(painter, inner, rect.bottom() - height - 3, row.title, self._bold, colours.ink)
            painter.restore()
            return
        draw_frame(painter, QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), option.state, colours)
        if row.colour is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(edge(colours, row.colour)))
            painter.drawRoundedRect(QRectF(rect.left() + 4, rect.top() + 7, _STRIP, rect.height() - 14), 2, 2)
        inner = rect.adjusted(_PAD + _STRIP + 3, _PAD - 1, -_PAD, -_PAD + 1)
        taken = QFontMetrics(self._small).horizontalAdvance(row.when) + 10 if row.when else 0
        when = QRect(inner.right() - taken + 10, inner.top(), taken, inner.height())
        if row.when:
            draw_line(painter, when, inner.top() + 1, row.when, self._small, colours.quiet)
        tone = colours.alarm if row.is_alarming else colours.ink
        top = inner.top()
        top += draw_line(painter, inner.adjusted(0, 0, -taken, 0), top, row.title, self._plain, tone)
        draw_line(painter, inner, top + _BETWEEN, row.words, self._small, colours.quiet)
        painter.restore()


class JournalList(QTableView):
    """Shows rows; says which one the reader came to, and which one is wanted by Enter.

    A table of one column: a list asks for every one of tens of thousands of rows whenever it is laid out.
    """

    reached = Signal(object)
    """A thing, or None when none is chosen any more."""
    wanted = Signal(object)
    """Enter, or a double press, on a thing."""

    def __init__(self, theme: Theme, language: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = JournalModel(self)
        self.setModel(self._model)
        self._drawing = _Rows(theme, language, self)
        self.setItemDelegate(self._drawing)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self._build()
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(lambda *_: self.reached.emit(self.current))
        self.doubleClicked.connect(lambda _index: self._want())

    # -- what others may ask ---------------------------------------------

    @property
    def things(self) -> Sequence[object]:
        """What is on show, as far as it was fetched."""
        return self._model.things

    @property
    def current(self) -> object | None:
        """What is chosen."""
        index = self.currentIndex()
        return self._model.things[index.row()] if index.isValid() else None

    def chosen(self) -> list[object]:
        """Everything that is selected, in its order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self._model.things[row] for row in rows]

    def show_things(
        self,
        things: Sequence[object],
        describe: Callable[[object], Row],
        more: Callable[[], Sequence[object]] | None = None,
    ) -> None:
        """Put other things on show; see `JournalModel.show`."""
        self._model.show(things, describe, more)

    def choose(self, row: int) -> None:
        """Choose a row alone; a heading gives way to what is below it."""
        while 0 <= row < len(self.things) and isinstance(self.things[row], Row):
            row += 1
        index = self._model.index(row, 0)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, _ROW_STATE.ClearAndSelect)
            self.scrollTo(index)
        else:
            self.reached.emit(None)

    def dress(self, scale: float) -> None:
        """Set the rows so many times their usual size."""
        self._drawing.dress(scale)
        self.verticalHeader().setDefaultSectionSize(self._drawing.height)
        self.scrollTo(self.currentIndex())

    # -- in Qt's words -----------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter wants the row one is on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self._want()
            return
        super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End lead to the first and the last row; headings are passed over."""
        moves = QAbstractItemView.CursorAction
        index, by = super().moveCursor(action, modifiers), 1
        if action is moves.MoveHome:
            index = self._model.index(0, 0)
        elif action is moves.MoveEnd:
            index, by = self._model.index(len(self.things) - 1, 0), -1
        elif index.row() < self.currentIndex().row():
            by = -1
        row = index.row()
        while 0 <= row < len(self.things) and isinstance(self.things[row], Row):
            row += by
        return self._model.index(row, 0) if 0 <= row < len(self.things) else self.currentIndex()

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.setObjectName("journal")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        # Every row of one height: with heights of their own Qt asks all of thousands of rows.
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self._drawing.height)

    def _want(self) -> None:
        if self.current is not None:
            self.wanted.emit(self.current)
