"""The steps of a plan in their order: drawn as rows, gone through and moved by keyboard, dragged."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from vademecum.domain.plan import Step
from vademecum.services.notebook.plans.stepping import Concern, StepNow
from vademecum.ui.catalogue import say
from vademecum.ui.plans.plan_words import SHORT, kind_words, minutes, step_name, step_words
from vademecum.ui.theme import Theme
from vademecum.words import mark

RowRole = Qt.ItemDataRole.UserRole + 1
DRAGGED = "application/x-vademecum-steps"

_Index = QModelIndex | QPersistentModelIndex
_FLAG = QItemSelectionModel.SelectionFlag
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step as it is listed."""

    number: int
    """From 1."""
    step: Step
    now: StepNow | None
    """None as long as nobody has looked."""
    clock: str
    """When it begins."""

    @property
    def name(self) -> str:
        """What it is called."""
        return step_name(self.step, self.now)

    @property
    def words(self) -> str:
        """What stands below its name."""
        return step_words(self.step, self.now)

    @property
    def care(self) -> str:
        """Why it should be looked at, in a word or two; empty for no reason."""
        concern = self.now.concern if self.now is not None else Concern.NONE
        return say(SHORT[concern]) if concern in SHORT else ""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        time = minutes(self.step.seconds) if self.step.seconds else ""
        parts = [
            f"{self.number}. {self.name}",
            self.care,
            kind_words(self.step),
            time,
            self.clock,
            self.words,
        ]
        return ", ".join(dict.fromkeys(part for part in parts if part))


class StepsModel(QAbstractListModel):
    """Steps in order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[StepRow] = []
        self.plan_id = ""

    def show(self, rows: Sequence[StepRow]) -> bool:
        """Put other rows on show; return whether they are other steps or in another order."""
        is_other = [row.step.id for row in rows] != [row.step.id for row in self.rows]
        if is_other:
            self.beginResetModel()
            self.rows = list(rows)
            self.endResetModel()
            return True
        for number, (old, new) in enumerate(zip(self.rows, rows, strict=True)):
            if old != new:
                self.rows[number] = new
                index = self.index(number)
                self.dataChanged.emit(index, index)
        return False

    # -- in Qt's words -----------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """How many steps."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Steps are dragged; something is let go between them."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled | flag.ItemNeverHasChildren

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row, and what a screen reader says of it."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == RowRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in (row.name, row.words) if part)
        return None

    def mimeTypes(self) -> list[str]:
        """Steps of a plan."""
        return [DRAGGED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Which steps of which plan are dragged."""
        ids = [self.rows[row].step.id for row in sorted(index.row() for index in indexes)]
        made = QMimeData()
        made.setData(DRAGGED, json.dumps([self.plan_id, *ids]).encode())
        return made

    def supportedDropActions(self) -> Qt.DropAction:
        """They are moved."""
        return Qt.DropAction.MoveAction


class StepList(QListView):
    """A press selects; Enter goes to the text; Alt+Up and Alt+Down move; Delete removes; F2 writes."""

    chosen = Signal(object)
    """The `Step` one is on, or None."""
    opened = Signal(object)
    """A `StepRow` to go to."""
    moved = Signal(list, str)
    """Ids of steps, and the id of the step they are to stand before; empty: at the end."""
    shifted = Signal(list, int)
    """Ids of steps, and -1 or 1."""
    remove_wanted = Signal(list)
    write_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = StepsModel(self)
        self._drop = -1
        self._is_settling = False
        self._build()
        self.selectionModel().currentChanged.connect(self._tell)

    # -- what others may ask ---------------------------------------------

    @property
    def rows(self) -> Sequence[StepRow]:
        """The steps on show."""
        return self._model.rows

    def show_rows(self, plan_id: str, rows: Sequence[StepRow], go_to: str = "") -> None:
        """Put other rows on show; what stays is still selected. `go_to` is the id of a step to stand at."""
        self._model.plan_id = plan_id
        current, chosen = self.current_id(), set(self.selected_ids())
        stood = self.currentIndex().row()
        top = self.verticalScrollBar().value()
        self._is_settling = True
        is_other = self._model.show(rows)
        if is_other or go_to:
            self.verticalScrollBar().setValue(top)
            self._select({go_to} if go_to else chosen, go_to or current, stood)
        self._is_settling = False
        self._tell()

    def redress(self) -> None:
        """Set the rows anew after the size of the letters changed."""
        self.doItemsLayout()
        self.scrollTo(self.currentIndex())

    def current(self) -> StepRow | None:
        """The row one is on."""
        index = self.currentIndex()
        return self._model.rows[index.row()] if index.isValid() else None

    def current_id(self) -> str:
        """The id of the step one is on; empty for none."""
        row = self.current()
        return row.step.id if row is not None else ""

    def selected_ids(self) -> list[str]:
        """Ids of the steps selected, in order; of the one one is on when none is."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        ids = [self._model.rows[row].step.id for row in rows]
        return ids or ([self.current_id()] if self.current_id() else [])

    def go_to(self, step_id: str) -> None:
        """Stand at a step."""
        self._select({step_id}, step_id, -1)

    # -- in Qt's words -----------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, remove, open and write by keyboard."""
        key, ids = event.key(), self.selected_ids()
        is_alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if ids and is_alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.shifted.emit(ids, -1 if key == Qt.Key.Key_Up else 1)
        elif ids and key == Qt.Key.Key_Delete:
            self.remove_wanted.emit(ids)
        elif ids and key in _ENTER:
            self.opened.emit(self.current())
        elif ids and key == Qt.Key.Key_F2:
            self.write_wanted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of what is selected, at the pointer or at the row one is on."""
        where = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            where = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.menu_wanted.emit(where)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take steps of this plan only."""
        if self._dragged(event):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where they would go, and scroll at the edges."""
        super().dragMoveEvent(event)
        if self._dragged(event):
            self._drop = self._row_at(event.position().toPoint())
            self.viewport().update()
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show nothing any more."""
        super().dragLeaveEvent(event)
        self._end_drag()

    def dropEvent(self, event: QDropEvent) -> None:
        """Say where the steps are to stand; the notebook moves them, and the list follows."""
        ids = self._dragged(event)
        row = self._row_at(event.position().toPoint())
        self._end_drag()
        if not ids:
            event.ignore()
            return
        # As a copy: of what was moved Qt would remove the old rows itself.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.moved.emit(ids, self._model.rows[row].step.id if row < len(self._model.rows) else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and a line where dragged ones would go."""
        super().paintEvent(event)
        if self._drop < 0 or not self._model.rows:
            return
        is_last = self._drop >= len(self._model.rows)
        rect = self.visualRect(self._model.index(min(self._drop, len(self._model.rows) - 1)))
        y = rect.bottom() if is_last else rect.top()
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        painter.drawLine(rect.left() + 8, max(1, y), rect.right() - 8, max(1, y))
        painter.end()

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.setModel(self._model)
        self.setObjectName("steps")
        self.setAccessibleName(say(mark("plans", "Steps")))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        self.setViewportMargins(0, 8, 0, 0)
        self.doubleClicked.connect(lambda _index: self.opened.emit(self.current()))

    # -- in detail -------------------------------------------------------------

    def _tell(self) -> None:
        if not self._is_settling:
            row = self.current()
            self.chosen.emit(row.step if row is not None else None)

    def _select(self, ids: set[str], current: str, stood: int) -> None:
        numbers = {row.step.id: number for number, row in enumerate(self._model.rows)}
        selection = QItemSelection()
        for number in sorted(numbers[one] for one in ids if one in numbers):
            index = self._model.index(number)
            selection.merge(QItemSelection(index, index), _FLAG.Select)
        at = numbers.get(current, min(max(stood, 0), len(self._model.rows) - 1))
        if at < 0:
            return
        index = self._model.index(at)
        if selection.isEmpty():
            selection.select(index, index)
        self.selectionModel().setCurrentIndex(index, _FLAG.NoUpdate)
        self.selectionModel().select(selection, _FLAG.ClearAndSelect)
        self.scrollTo(index)

    def _dragged(self, event: QDropEvent) -> list[str]:
        """Ids of the steps that are dragged; none when they are no steps of this plan."""
        if not event.mimeData().hasFormat(DRAGGED):
            return []
        plan_id, *ids = json.loads(bytes(event.mimeData().data(DRAGGED).data()))
        known = {row.step.id for row in self._model.rows}
        return [one for one in ids if one in known] if plan_id == self._model.plan_id else []

    def _row_at(self, at: QPoint) -> int:
        """Before which row something is let go; one past the last for the end."""
        index = self.indexAt(at)
        if not index.isValid():
            return len(self._model.rows)
        return index.row() + (at.y() > self.visualRect(index).center().y())

    def _end_drag(self) -> None:
        self._drop = -1
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
