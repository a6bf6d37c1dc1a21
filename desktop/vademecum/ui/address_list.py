"""The list below the address box: candidates and addresses gone to, with a line that says what keys do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QListView, QMenu, QVBoxLayout, QWidget

from vademecum.ui.address_history import Gone
from vademecum.ui.address_rows import CandidateRole, GoneRole, RowRole, Rows, row_of
from vademecum.ui.catalogue import say
from vademecum.ui.theme import Theme
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.services.candidates import Candidate

_ROWS = 8
_WIDTH = 620
_GAP = 3


class AddressList(QFrame):
    """An ordinary child of the window, never a pop-up window: input methods fail there."""

    pressed = Signal(object, Qt.KeyboardModifier)
    """A `Candidate` that was pressed, and the keys held."""
    removed = Signal(object)
    """A `Gone` that is to be forgotten."""
    cleared = Signal()

    def __init__(self, theme: Theme, language: str, box: QWidget) -> None:
        super().__init__(box.window())
        self._over = box.window()
        self._box = box
        self._language = language
        self._model = QStandardItemModel(self)
        self._list = QListView(self)
        self._hint = QLabel(self)
        self._build(theme)

    # -- what others may ask ---------------------------------------------

    def show_rows(
        self,
        candidates: Sequence[Candidate],
        gone: Sequence[tuple[Gone, Candidate]],
        reason: str,
        *,
        is_chosen: bool,
    ) -> None:
        """Show what an address may mean, then what was gone to; without either, the `reason` alone.

        The first row is chosen at once when `is_chosen`, else only by a key.
        """
        self._model.clear()
        for candidate in candidates:
            self._add(candidate, None)
        for entry, candidate in gone:
            self._add(candidate, entry)
        self._list.setVisible(self._model.rowCount() > 0)
        if self._model.rowCount():
            self._hint.setText(self._keys(has_gone=bool(gone)))
        else:
            self._hint.setText(reason)
        self._list.scrollToTop()
        self._list.setCurrentIndex(self._model.index(0, 0) if is_chosen else QModelIndex())
        self.show()
        self.raise_()
        # Only what is shown has its type, and so its height.
        self.place()

    def forget(self) -> None:
        """Show nothing any more."""
        self._model.clear()
        self.hide()

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self._model.rowCount()

    @property
    def candidate(self) -> Candidate | None:
        """The one that is chosen now."""
        index = self._list.currentIndex()
        chosen: Candidate | None = index.data(CandidateRole) if index.isValid() else None
        return chosen

    @property
    def gone(self) -> Gone | None:
        """The address gone to that is chosen now."""
        index = self._list.currentIndex()
        gone = index.data(GoneRole) if index.isValid() else None
        return gone if isinstance(gone, Gone) else None

    def step(self, by: int) -> None:
        """Choose another row, round the ends."""
        if self.count:
            row = self._list.currentIndex().row()
            row = (row + by) % self.count if row >= 0 else (0 if by > 0 else self.count - 1)
            self._list.setCurrentIndex(self._model.index(row, 0))

    def place(self) -> None:
        """Stand below the box, inside the window."""
        window = self._over
        corner = self._box.mapTo(window, QPoint(0, self._box.height() + _GAP))
        width = min(max(self._box.width(), _WIDTH), window.width() - 16)
        self._hint.setFixedWidth(width - 2)
        room = window.height() - corner.y() - 8
        hint = self._hint.heightForWidth(width - 2)
        row = max(30, self._list.sizeHintForRow(0))
        rows = min(_ROWS, self.count) * row + 10 if self.count else 0
        self._list.setFixedHeight(max(0, min(rows, room - hint - 2)))
        x = min(corner.x(), window.width() - width - 8)
        self.setGeometry(max(8, x), corner.y(), width, min(room, self._list.height() * bool(rows) + hint + 2))

    # -- what the widgets tell us ----------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear presses with the keys held, and the window's new size."""
        if event.type() == QEvent.Type.Resize and watched is self._over and self.isVisible():
            self.place()
        if (
            watched is self._list.viewport()
            and isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and event.button() == Qt.MouseButton.LeftButton
        ):
            index = self._list.indexAt(event.position().toPoint())
            if index.isValid():
                self._list.setCurrentIndex(index)
                self.pressed.emit(index.data(CandidateRole), event.modifiers())
                return True
        return super().eventFilter(watched, event)

    def _on_menu(self, at: QPoint) -> None:
        index = self._list.indexAt(at)
        gone = index.data(GoneRole) if index.isValid() else None
        if not isinstance(gone, Gone):
            return
        menu = QMenu(self)
        menu.addAction(say(mark("address", "&Forget this address"))).triggered.connect(
            lambda: self.removed.emit(gone)
        )
        menu.addAction(say(mark("address", "Forget &all addresses"))).triggered.connect(self.cleared)
        menu.exec(self._list.viewport().mapToGlobal(at))
        menu.deleteLater()

    # -- building ------------------------------------------------------------

    def _build(self, theme: Theme) -> None:
        self.setObjectName("candidatesPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._list.setObjectName("candidates")
        self._list.setModel(self._model)
        self._list.setItemDelegate(Rows(theme, self._list))
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.setAccessibleName(say(mark("address", "Where the address may lead")))
        self._list.customContextMenuRequested.connect(self._on_menu)
        self._list.viewport().installEventFilter(self)
        self._hint.setObjectName("candidatesHint")
        self._hint.setWordWrap(True)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._list)
        column.addWidget(self._hint)
        self._over.installEventFilter(self)
        self.hide()

    # -- in detail -------------------------------------------------------------

    def _add(self, candidate: Candidate, gone: Gone | None) -> None:
        row = row_of(candidate, self._language)
        item = QStandardItem(row.spoken)
        item.setData(candidate, CandidateRole)
        item.setData(row, RowRole)
        if gone is not None:
            item.setData(gone, GoneRole)
        item.setToolTip(row.spoken)
        self._model.appendRow(item)

    def _keys(self, *, has_gone: bool) -> str:
        keys = say(mark("address", "Enter opens  ·  Ctrl+Enter beside  ·  Alt+Enter in a new tab"))
        forget = say(mark("address", "Shift+Delete forgets a row"))
        return f"{keys}  ·  {forget}" if has_gone else keys
