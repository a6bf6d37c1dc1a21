"""The list of “My notes”: cards under headings, of which many can be selected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from itertools import chain

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from vademecum.services.notebook.note_text import NoteText
from vademecum.ui.catalogue import say
from vademecum.ui.notes.my_notes_cards import NoteCards
from vademecum.ui.notes.my_notes_model import Card, Heading, NotesModel, Row
from vademecum.ui.theme import Theme
from vademecum.words import mark

_FLAG = QItemSelectionModel.SelectionFlag
_CTRL = Qt.KeyboardModifier.ControlModifier
_AT_ONCE, _EACH_TIME = 120, 600
"""Rows whose heights are set before the list is painted, and in each idle moment after."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NotesList(QTableView):
    """A press selects an entry, a double press or Enter goes there. Left and Right fold a group."""

    opened = Signal(object, bool)
    """An entry to go to; True: beside."""
    edit_wanted = Signal(object)
    delete_wanted = Signal()
    menu_wanted = Signal(QPoint)
    """At a place on the screen."""
    chosen = Signal(object)
    """Another entry is current, or None."""
    selected = Signal()
    """Other entries are selected."""
    fold_wanted = Signal(object, bool)
    """The name of a group, and whether to fold it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = NoteCards(theme, self)
        self._model = NotesModel(lambda _entry: "", self)
        self._is_settling = False
        self._width = 0
        self._heights: list[int] = []
        self._usual = self._set = 0
        self._later = QTimer(self)
        self._rows_by_id: dict[str, int] = {}
        self._headings: dict[Hashable, int] = {}
        self._build()
        self._connect()

    # -- what others may ask ---------------------------------------------

    def speak_with(self, spoken: Callable[[NoteText], str]) -> None:
        """Have a listener hear of entries what this says."""
        self._model.speak_with(spoken)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Put other rows on show; what stays is still selected, and the list does not jump."""
        before, stood = self._model.rows, self.currentIndex().row()
        selected = self._selected()
        top = self._top()
        self._is_settling = True
        self._model.show(rows)
        self._rows_by_id, self._headings = {}, {}
        for number, row in enumerate(rows):
            if isinstance(row, Card):
                self._rows_by_id.setdefault(row.entry.id, number)
            else:
                self._headings[row.name] = number
        self._set_heights(max(self._now(top[0]) if top[0] is not None else 0, stood, 0))
        self._select(selected)
        self._go_back(before, stood if selected or self.hasFocus() else -1)
        self._scroll_back(top)
        self._is_settling = False
        self.chosen.emit(self.current())
        self.selected.emit()

    def redress(self) -> None:
        """Set the rows anew after the size of the letters changed."""
        self._set_heights(max(0, self.currentIndex().row()))
        self.viewport().update()

    def current(self) -> NoteText | None:
        """The entry one is on, or None."""
        row = self._model.row(self.currentIndex())
        return row.entry if isinstance(row, Card) else None

    def selected_ids(self) -> list[str]:
        """Ids of the entries selected, each once, in their order; of the one one is on when none is."""
        current = self.current()
        return self._selected() or ([current.id] if current is not None else [])

    def go_to(self, item_id: str) -> bool:
        """Make an entry current and select it alone; return whether it is on show."""
        number = self._rows_by_id.get(item_id)
        if number is None:
            return False
        self._set_more(len(self._heights))
        index = self._model.index(number, 0)
        self.selectionModel().setCurrentIndex(index, _FLAG.ClearAndSelect | _FLAG.Rows)
        self.scrollTo(index)
        return True

    def go_in(self) -> None:
        """Take the keyboard; what one is on is selected."""
        self.setFocus()
        index = self.currentIndex()
        if not self.selectionModel().hasSelection() and isinstance(self._model.row(index), Card):
            self.selectionModel().select(index, _FLAG.ClearAndSelect)

    # -- in Qt's words -----------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A wider card needs fewer lines; what stood at the upper edge stays there."""
        super().resizeEvent(event)
        if self.viewport().width() != self._width:
            top = self._top()
            self._set_heights(max(0, self.rowAt(0), self.currentIndex().row()))
            self._scroll_back(top)
        if self.hasFocus():
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there, Ctrl+Enter beside; F2 edits, Delete deletes; Left, Right and Space fold."""
        row, key = self._model.row(self.currentIndex()), event.key()
        if isinstance(row, Card):
            if key in _ENTER:
                self.opened.emit(row.entry, bool(event.modifiers() & _CTRL))
                return
            if key == Qt.Key.Key_F2:
                self.edit_wanted.emit(row.entry)
                return
            if key == Qt.Key.Key_Delete:
                self.delete_wanted.emit()
                return
            if key == Qt.Key.Key_Left:
                self._go_to_heading(row.group)
                return
        elif isinstance(row, Heading) and self._folds(row, key):
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a heading folds it; on a card it selects."""
        row = self._model.row(self.indexAt(event.position().toPoint()))
        if isinstance(row, Heading) and event.button() == Qt.MouseButton.LeftButton:
            self.selectionModel().setCurrentIndex(self.indexAt(event.position().toPoint()), _FLAG.NoUpdate)
            self.fold_wanted.emit(row.name, not row.is_folded)
            return
        is_other = event.button() == Qt.MouseButton.RightButton
        if is_other and isinstance(row, Card) and row.entry.id in self.selected_ids():
            # The menu is about all that is selected.
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double press on a card leads there, as in every table; on a heading it folds twice."""
        row = self._model.row(self.indexAt(event.position().toPoint()))
        if isinstance(row, Heading):
            self.mousePressEvent(event)
        elif isinstance(row, Card) and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(row.entry, bool(event.modifiers() & _CTRL))
        else:
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of what is selected, at the pointer or at the row one is on."""
        where = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            where = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.menu_wanted.emit(where)

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.setModel(self._model)
        self.setItemDelegate(self.cards)
        self.setObjectName("myNotes")
        self.setAccessibleName(say(mark("my notes", "My notes")))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self._later.setInterval(0)
        # Heights are set from the rows: else Qt asks for all of thousands of them.
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def _connect(self) -> None:
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.selectionModel().selectionChanged.connect(self._tell_selected)
        self._later.timeout.connect(self._set_more)

    # -- in detail -------------------------------------------------------------

    def _tell(self) -> None:
        if not self._is_settling:
            self.chosen.emit(self.current())

    def _tell_selected(self) -> None:
        if not self._is_settling:
            self.selected.emit()

    def _set_heights(self, upto: int = 0) -> None:
        """Set the rows' heights: up to a row and a few screens at once, the rest in idle moments."""
        heading = self.cards.heading_height
        self._width = self.viewport().width()
        height = self.cards.heights(self._width)
        rows = self._model.rows
        self._heights = [height(row.entry) if isinstance(row, Card) else heading for row in rows]
        usual = Counter(self._heights).most_common(1)[0][0] if rows else heading
        # This gives every row that height.
        self.verticalHeader().setDefaultSectionSize(usual)
        self._usual, self._set = usual, 0
        self._set_more(upto + _AT_ONCE)

    def _set_more(self, count: int = _EACH_TIME) -> None:
        """Set the heights of so many more rows."""
        header, usual = self.verticalHeader(), self._usual
        end = min(len(self._heights), self._set + count)
        header.blockSignals(True)
        for number in range(self._set, end):
            if self._heights[number] != usual:
                header.resizeSection(number, self._heights[number])
        header.blockSignals(False)
        self._set = end
        self.updateGeometries()
        if end < len(self._heights):
            self._later.start()
        else:
            self._later.stop()

    def _select(self, ids: Sequence[str]) -> None:
        numbers = sorted(number for one in ids if (number := self._rows_by_id.get(one)) is not None)
        selection = QItemSelection()
        first = last = -2
        for number in [*numbers, -9]:
            if number == last + 1:
                last = number
                continue
            if first >= 0:
                selection.select(self._model.index(first, 0), self._model.index(last, 0))
            first = last = number
        self.selectionModel().select(selection, _FLAG.ClearAndSelect)

    def _selected(self) -> list[str]:
        rows = self._model.rows
        chosen: dict[str, int] = {}
        selection = self.selectionModel().selection()
        for part in (selection.at(number) for number in range(selection.count())):
            for number in range(part.top(), min(part.bottom() + 1, len(rows))):
                row = rows[number]
                if isinstance(row, Card):
                    chosen[row.entry.id] = min(number, chosen.get(row.entry.id, number))
        return sorted(chosen, key=lambda one: chosen[one])

    def _go_back(self, before: Sequence[Row], number: int) -> None:
        """Stand where one stood among the rows before, or at what took its place; else at the first card."""
        rows = self._model.rows
        target = -1
        if 0 <= number < len(before):
            behind = (self._now(row) for row in before[number:])
            ahead = (self._now(row) for row in reversed(before[:number]))
            target = next((at for at in chain(behind, ahead) if at >= 0), -1)
        if target < 0:
            target = next((n for n, row in enumerate(rows) if isinstance(row, Card)), -1)
        if target >= 0:
            self.selectionModel().setCurrentIndex(self._model.index(target, 0), _FLAG.NoUpdate)

    def _now(self, row: Row) -> int:
        """Where a row stands now; -1 when it is gone."""
        return (
            self._rows_by_id.get(row.entry.id, -1)
            if isinstance(row, Card)
            else self._headings.get(row.name, -1)
        )

    def _top(self) -> tuple[Row | None, int]:
        """The row at the upper edge, and how many pixels of it are above the edge."""
        number = self.rowAt(0)
        if number < 0:
            return None, 0
        return self._model.rows[number], -self.rowViewportPosition(number)

    def _scroll_back(self, top: tuple[Row | None, int]) -> None:
        row, above = top
        number = self._now(row) if row is not None else -1
        if number >= 0:
            self.verticalScrollBar().setValue(self.verticalHeader().sectionPosition(number) + above)

    def _go_to_heading(self, name: Hashable) -> None:
        number = self._headings.get(name, -1)
        if number >= 0:
            self.selectionModel().setCurrentIndex(self._model.index(number, 0), _FLAG.ClearAndSelect)

    def _folds(self, heading: Heading, key: int) -> bool:
        """Fold or unfold a group by keyboard; return whether the key meant that."""
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        back, on = Qt.Key.Key_Left, Qt.Key.Key_Right
        if is_mirrored:
            back, on = on, back
        if key in (*_ENTER, Qt.Key.Key_Space):
            self.fold_wanted.emit(heading.name, not heading.is_folded)
        elif key in (back, on):
            self.fold_wanted.emit(heading.name, key == back)
        else:
            return False
        return True
