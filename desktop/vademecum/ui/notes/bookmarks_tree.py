"""The tree of bookmarks: what its keys, its pointer and its menu key want."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame

from vademecum.ui.contents_panel import ArrowTree
from vademecum.ui.theme import Theme

_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Step(Enum):
    """Where a key moves what is selected."""

    UP = Qt.Key.Key_Up
    DOWN = Qt.Key.Key_Down
    OUT = Qt.Key.Key_Left
    IN = Qt.Key.Key_Right


class Way(Enum):
    """Where something is opened."""

    HERE = "here"
    BESIDE = "beside"
    APART = "apart"


_STEPS = {step.value: step for step in Step}


class BookmarksTree(ArrowTree):
    """Says what is wanted; knows nothing of bookmarks."""

    wanted = Signal(Way)
    """The current row is to be opened."""
    removal_wanted = Signal()
    step_wanted = Signal(Step)
    menu_wanted = Signal(QPoint)
    """A menu for what is selected, at a global place."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(16)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setAutoExpandDelay(700)

    # -- in Qt's words -----------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Alt and an arrow move rows here; elsewhere in the window they go back and forward."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Ctrl+Enter opens beside, Delete removes, Alt and an arrow move."""
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() in _ENTER:
            self.wanted.emit(Way.BESIDE if event.modifiers() & _CTRL else Way.HERE)
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.removal_wanted.emit()
        elif _is_ours(event):
            self.step_wanted.emit(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press opens, with the middle button in a tab; with Ctrl or Shift it only selects."""
        index = self.indexAt(event.position().toPoint())
        was_dragged = self.state() != QAbstractItemView.State.NoState
        is_arrow = index.isValid() and event.position().x() < self.visualRect(index).left()
        super().mouseReleaseEvent(event)
        if not index.isValid() or was_dragged or is_arrow or index != self.currentIndex():
            return
        if event.button() == Qt.MouseButton.MiddleButton:
            self.wanted.emit(Way.APART)
        elif event.button() == Qt.MouseButton.LeftButton and not event.modifiers():
            self.wanted.emit(Way.HERE)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A menu at the pointer, or by key below the current row."""
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self.menu_wanted.emit(at)


def _is_ours(event: QKeyEvent) -> bool:
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return plain == _ALT and event.key() in _STEPS
