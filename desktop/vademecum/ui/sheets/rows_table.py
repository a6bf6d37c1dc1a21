"""A table of things: sorted by any column, filtered by its owner, copied as rows, quick with thousands."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from vademecum.ui.fonts import font
from vademecum.ui.theme import UI_PIXELS

_Index = QModelIndex | QPersistentModelIndex

_PAD = 13
"""Pixels around the words of a row, as the style sheet sets them."""
_MOST_OF_TABLE = 0.4
"""The share of a table that one column may take when words are bigger than usual."""
_LEFT = 190
"""Pixels that must be left for the column that takes what is left."""


@dataclass(frozen=True)
class Column:
    """What one column says of a thing, and how it is sorted."""

    title: str
    words: Callable[[Any], str]
    order: Callable[[Any], Any]
    width: int
    """Pixels; 0 takes what is left."""
    is_number: bool = False
    spared: int = 0
    """A narrow table goes without the columns of 1, then of 2 …; never without those of 0."""


class RowsModel(QAbstractTableModel):
    """Things in rows."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: list[Any] = []
        self._sorted_by = 0
        self._order = Qt.SortOrder.AscendingOrder
        self._look: QFont | None = None
        """Of the titles; None as everywhere in the window."""

    # -- what others may ask ---------------------------------------------

    @property
    def rows(self) -> Sequence[Any]:
        """The things on show, in their order."""
        return self._rows

    def show(self, rows: Sequence[Any]) -> None:
        """Put other things on show, in the order chosen."""
        self.beginResetModel()
        self._rows = self._in_order(rows)
        self.endResetModel()

    def dress(self, look: QFont) -> None:
        """Set the column titles in this type: a header with a style sheet heeds no font of its own."""
        self._look = look
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def row(self, index: _Index) -> Any:
        """The thing at an index."""
        return self._rows[index.row()]

    # -- in Qt's words -----------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """How many things."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """How many columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell; they are its tooltip as well, since they may be cut off."""
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.words(self._rows[index.row()])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The title of a column."""
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                # Room for the arrow, which Qt sets over the end of words on the right.
                return self.columns[section].title + ("\u2003" if self.columns[section].is_number else "")
            if role == Qt.ItemDataRole.FontRole:
                return self._look
            if role == Qt.ItemDataRole.TextAlignmentRole and self.columns[section].is_number:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; things that are equal in it stay as they were."""
        self._sorted_by, self._order = column, order
        self.show(self._rows)

    def _in_order(self, rows: Sequence[Any]) -> list[Any]:
        key = self.columns[self._sorted_by].order
        return sorted(rows, key=key, reverse=self._order is Qt.SortOrder.DescendingOrder)


class RowsTable(QTableView):
    """The table itself; keeps what is selected when the rows change."""

    wanted = Signal(object, bool)
    """Enter, or a double press, on a thing; True with Ctrl."""
    chosen = Signal(object)
    """Another thing is current, or None."""
    selected = Signal()
    """Other things are selected."""

    def __init__(
        self,
        columns: Sequence[Column],
        name: str,
        id_of: Callable[[Any], Hashable],
        *,
        lines: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = RowsModel(columns, self)
        self._id_of = id_of
        self._lines = lines
        self._scale = 1.0
        self._is_settling = False
        self.setAccessibleName(name)
        self._build()
        self._connect()

    # -- what others may ask ---------------------------------------------

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Put other things on show; what stays is still selected, else the first thing is current."""
        self._keeping(lambda: self._model.show(rows))

    def rows(self) -> Sequence[Any]:
        """The things on show, in their order."""
        return self._model.rows

    def current(self) -> Any:
        """The thing one is on, or None."""
        index = self.currentIndex()
        return self._model.row(index) if index.isValid() else None

    def chosen_rows(self) -> list[Any]:
        """The things selected, in their order."""
        return [self._model.row(index) for index in sorted(self.selectionModel().selectedRows())]

    def go_to(self, wanted: Hashable) -> bool:
        """Make the thing of that id current; return whether it is on show."""
        for number, row in enumerate(self._model.rows):
            if self._id_of(row) == wanted:
                # Not `selectRow`, which heeds the keys that are down.
                index = self._model.index(number, 0)
                flag = QItemSelectionModel.SelectionFlag
                self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
                self.scrollTo(index)
                return True
        return False

    def sort_by(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort, and show in the header by what."""
        self.horizontalHeader().setSortIndicator(column, order)

    def dress(self, scale: float) -> None:
        """Set words and columns so many times their usual size."""
        self._scale = scale
        look = font("zh", round(UI_PIXELS * scale))
        look.setFamilies(self.font().families())
        self.setFont(look)
        self._model.dress(look)
        self._size()
        self._spare()
        self.scrollTo(self.currentIndex())

    # -- in Qt's words -----------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter wants the thing one is on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current() is not None:
            self.wanted.emit(self.current(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide in a narrow table what can be spared."""
        super().resizeEvent(event)
        if self._scale > 1:
            self._size()
        self._spare()

    def _spare(self) -> None:
        widths = [self._width(column) for column in self._model.columns]
        room = self.viewport().width() - sum(widths)
        spared = sorted(enumerate(self._model.columns), key=lambda one: one[1].spared)
        for number, column in spared:
            if column.spared:
                self.setColumnHidden(number, room < _LEFT * self._scale)
                room += widths[number] if room < _LEFT * self._scale else 0

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.setModel(self._model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(self._lines > 1)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().hide()
        # Every row of one height: with heights of their own Qt asks all of thousands of rows.
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(44)
        for number, column in enumerate(self._model.columns):
            if not column.width:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        self._size()
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorShown(True)
        header.setSectionsClickable(True)

    def _size(self) -> None:
        """Set rows and columns as high and wide as their words need."""
        line = QFontMetrics(font("zh", round(UI_PIXELS * self._scale))).height()
        self.verticalHeader().setDefaultSectionSize(self._lines * line + _PAD)
        for number, column in enumerate(self._model.columns):
            if column.width:
                self.setColumnWidth(number, self._width(column))

    def _width(self, column: Column) -> int:
        """The width of a column; bigger words do not take more of a narrow table than they must."""
        most = max(column.width, round(self.viewport().width() * _MOST_OF_TABLE))
        return min(round(column.width * self._scale), most)

    def _connect(self) -> None:
        self.horizontalHeader().sortIndicatorChanged.connect(
            lambda column, order: self._keeping(lambda: self._model.sort(column, order))
        )
        self.doubleClicked.connect(lambda index: self.wanted.emit(self._model.row(index), False))
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.selectionModel().selectionChanged.connect(self._tell_selected)

    # -- in detail -------------------------------------------------------------

    def _tell(self) -> None:
        if not self._is_settling:
            self.chosen.emit(self.current())

    def _tell_selected(self) -> None:
        if not self._is_settling:
            self.selected.emit()

    def _keeping(self, act: Callable[[], None]) -> None:
        """Change the rows; keep what is selected and current by its id."""
        before = self.current()
        current = self._id_of(before) if before is not None else None
        chosen = {self._id_of(row) for row in self.chosen_rows()}
        self._is_settling = True
        act()
        selection = QItemSelection()
        at = -1
        last = self._model.columnCount() - 1
        for number, row in enumerate(self._model.rows):
            its = self._id_of(row)
            if its == current:
                at = number
            if its in chosen:
                selection.select(self._model.index(number, 0), self._model.index(number, last))
        if at < 0 and self._model.rows:
            at = 0
            selection.select(self._model.index(0, 0), self._model.index(0, last))
        model = self.selectionModel()
        if at >= 0:
            model.setCurrentIndex(self._model.index(at, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if at >= 0:
            self.scrollTo(self._model.index(at, 0))
        self._is_settling = False
        self.chosen.emit(self.current())
        self.selected.emit()
