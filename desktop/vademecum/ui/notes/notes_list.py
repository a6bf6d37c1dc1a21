"""The list of what was written on one text: quotation, words, tags and day, in reading order."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from vademecum.ui.catalogue import say
from vademecum.ui.notes.note_cards import NoteCards
from vademecum.ui.notes.note_rows import Row, RowRole, spoken
from vademecum.ui.theme import Theme
from vademecum.words import mark

_Index = QModelIndex | QPersistentModelIndex


class NotesModel(QAbstractListModel):
    """Rows in reading order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    @property
    def rows(self) -> Sequence[Row]:
        """What is listed."""
        return self._rows

    def show(self, rows: Sequence[Row]) -> None:
        """List other notes."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def change(self, number: int, row: Row) -> None:
        """Show one row anew."""
        self._rows[number] = row
        at = self.index(number, 0)
        self.dataChanged.emit(at, at)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """How many notes."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row, and what a screen reader says of it."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == RowRole:
            return row
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return spoken(row)
        return None


class NotesList(QListView):
    """Enter leads to the place, F2 writes, Delete takes away."""

    chosen = Signal(str)
    """The note whose place is wanted."""
    writing_wanted = Signal(str)
    removed = Signal(list)
    """Ids of notes to take away."""
    reached = Signal(str)
    """The keyboard or pointer came to a note."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = NotesModel(self)
        self._cards = NoteCards(theme, self)
        self._build()

    # -- what others may ask ---------------------------------------------

    @property
    def rows(self) -> Sequence[Row]:
        """What is listed."""
        return self._model.rows

    @property
    def current(self) -> str:
        """The id of the note the keyboard is at; empty when there is none."""
        row = self.currentIndex().data(RowRole)
        return row.id if isinstance(row, Row) else ""

    def show_rows(self, rows: Sequence[Row]) -> None:
        """List other notes; the keyboard stays at the same note, else at the same place of the list."""
        known = {row.id: row for row in self._model.rows}
        changed = [row.id for row in rows if row != known.get(row.id)]
        if changed:
            self._cards.forget(*changed)
        if [row.id for row in rows] == list(known):
            for number, row in enumerate(rows):
                if row != known[row.id]:
                    self._model.change(number, row)
            return
        current, number = self.current, self.currentIndex().row()
        self.blockSignals(True)
        self._model.show(rows)
        self.blockSignals(False)
        there = next((n for n, row in enumerate(rows) if row.id == current), None)
        if there is None and number >= 0 and rows:
            there = min(number, len(rows) - 1)
        if there is not None:
            self._set_current(there)

    def go_to(self, item_id: str) -> bool:
        """Bring the keyboard to a note; return whether it is listed."""
        number = next((n for n, row in enumerate(self.rows) if row.id == item_id), None)
        if number is not None:
            self._set_current(number)
            self.scrollTo(self._model.index(number, 0))
        return number is not None

    def go_nowhere(self) -> None:
        """Be at no note: the one that is open is not listed yet."""
        self._set_current(-1)

    def dress(self, pixels: int) -> None:
        """Set the words so many pixels high."""
        self._cards.dress(pixels)
        self.scheduleDelayedItemsLayout()

    # -- what the widgets tell us ----------------------------------------

    def _on_current(self, index: QModelIndex) -> None:
        row = index.data(RowRole)
        if isinstance(row, Row):
            self.reached.emit(row.id)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = index.data(RowRole)
        if isinstance(row, Row):
            self.chosen.emit(row.id)

    # -- in Qt's words -----------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead to the place, write, take away."""
        current = self.current
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if current:
                self.chosen.emit(current)
            case Qt.Key.Key_F2 if current:
                self.writing_wanted.emit(current)
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace if current:
                self.removed.emit(self._selected())
            case _:
                super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the note."""
        index = self.indexAt(event.pos())
        is_keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_keyboard else index
        row = index.data(RowRole)
        if isinstance(row, Row):
            rect = self.visualRect(index)
            at = self.viewport().mapToGlobal(rect.center()) if is_keyboard else event.globalPos()
            self._show_menu(row, at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the lines anew in another width."""
        if event.size().width() != event.oldSize().width():
            self._cards.forget()
        super().resizeEvent(event)

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.setModel(self._model)
        self.setItemDelegate(self._cards)
        self.setObjectName("notes")
        self.setAccessibleName(say(mark("notes", "Notes and highlights of this document")))
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(24)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(lambda index: self.writing_wanted.emit(index.data(RowRole).id))
        self.selectionModel().currentChanged.connect(lambda now, _before: self._on_current(now))

    # -- in detail -------------------------------------------------------------

    def _selected(self) -> list[str]:
        rows = [index.data(RowRole) for index in self.selectionModel().selectedIndexes()]
        return [row.id for row in rows if isinstance(row, Row)] or [self.current]

    def _set_current(self, number: int) -> None:
        """Without telling: the reader did not go there."""
        self.selectionModel().blockSignals(True)
        self.setCurrentIndex(self._model.index(number, 0))
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def _show_menu(self, row: Row, at: QPoint) -> None:
        menu = QMenu(self)
        there = menu.addAction(say(mark("notes", "Go to its place")))
        there.triggered.connect(lambda: self.chosen.emit(row.id))
        write = menu.addAction(say(mark("notes", "Write")) + "\tF2")
        write.triggered.connect(lambda: self.writing_wanted.emit(row.id))
        menu.addSeparator()
        ids = self._selected()
        ids = ids if row.id in ids else [row.id]
        away = menu.addAction(say(mark("notes", "Delete")))
        away.triggered.connect(lambda: self.removed.emit(ids))
        menu.exec(at)
        menu.deleteLater()
