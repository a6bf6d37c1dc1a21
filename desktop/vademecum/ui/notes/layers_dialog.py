"""The layers: whose notes are shown beside one's own; switch, dye, adopt from, remove."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from vademecum.domain.annotation import Annotation, Bookmark
from vademecum.domain.changes import Changes
from vademecum.domain.locator import Locator
from vademecum.services.notebook.layers import LONGEST_NAME, Layer, Layers
from vademecum.services.reading import Reading
from vademecum.ui.catalogue import say
from vademecum.ui.notes.export_notes import may_show
from vademecum.ui.notes.foreign_list import MOST_ROWS, ForeignList
from vademecum.ui.notes.import_notes import ColourBox, ask_and_import, layer_name
from vademecum.ui.notes.readers_notes import ReadersNotes
from vademecum.ui.notes.tag_dots import tag_icon
from vademecum.ui.theme import Theme
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow

_ID = Qt.ItemDataRole.UserRole + 1


def show_layers(window: MainWindow) -> None:
    """Show the layers until the reader is done with them."""
    if window.notes.notebook is None or not may_show(window):
        return
    dialog = LayersDialog(window.notes, window.desk.reading, window.theme, window)
    dialog.add_wanted.connect(lambda: ask_and_import(window, as_layer=True))
    wanted: list[Locator] = []
    dialog.place_wanted.connect(wanted.append)
    dialog.exec()
    window.refresh_commands()
    if wanted:
        window.open(wanted[0])
        window.focus_front()


class LayersDialog(QDialog):
    """On the left the layers, each with its switch; on the right what the chosen one holds."""

    add_wanted = Signal()
    place_wanted = Signal(Locator)

    def __init__(
        self, notes: ReadersNotes, reading: Reading, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._notes = notes
        self._layers: Layers = notes.layers
        self._reading = reading
        self._theme = theme
        self._list = QListWidget(self)
        self._author = QLineEdit(self)
        self._colour = ColourBox(theme, self)
        self._items = ForeignList(theme, reading, say(mark("layers", "Notes of the layer")), self)
        self._none = QLabel(self)
        self._said = QLabel(self)
        self._is_filling = False
        self._build(parent)
        self._connect()
        self._fill()

    # -- building ------------------------------------------------------------

    def _build(self, parent: QWidget | None) -> None:
        self.setWindowTitle(say(mark("layers", "Layers")))
        room = parent.width() - 20 if parent is not None else 900
        self.resize(min(900, room), 560)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        about = QLabel(
            say(mark("layers", "A layer shows a colleague's notes beside your own, which stay as they are.")),
            self,
        )
        about.setObjectName("quiet")
        about.setWordWrap(True)
        column.addWidget(about)
        sides = QSplitter(Qt.Orientation.Horizontal, self)
        sides.addWidget(self._left())
        sides.addWidget(self._right())
        sides.setStretchFactor(1, 1)
        sides.setSizes([300, 560])
        sides.setChildrenCollapsible(False)
        sides.setHandleWidth(1)
        column.addWidget(sides, 1)
        self._said.setWordWrap(True)
        column.addWidget(self._said)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        for title, keys, handle in (
            (mark("layers", "Undo"), QKeySequence.StandardKey.Undo, self._undo),
            (mark("layers", "Redo"), QKeySequence.StandardKey.Redo, self._redo),
        ):
            action = QAction(say(title), self)
            action.setShortcut(keys)
            action.triggered.connect(handle)
            self.addAction(action)

    def _left(self) -> QWidget:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 6, 10, 0)
        self._list.setAccessibleName(say(mark("layers", "Layers")))
        self._list.setUniformItemSizes(True)
        self._list.setIconSize(QSize(12, 12))
        column.addWidget(self._list, 1)
        row = QHBoxLayout()
        self._author.setMaxLength(LONGEST_NAME)
        self._author.setAccessibleName(say(mark("layers", "Author")))
        row.addWidget(self._author, 1)
        row.addWidget(self._colour)
        column.addLayout(row)
        below = QHBoxLayout()
        self._add = _button(say(mark("layers", "A&dd…")), left)
        self._remove = _button(say(mark("layers", "&Remove")), left)
        below.addWidget(self._add)
        below.addWidget(self._remove)
        below.addStretch(1)
        column.addLayout(below)
        return left

    def _right(self) -> QWidget:
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(10, 6, 0, 0)
        self._none.setObjectName("quiet")
        self._none.setWordWrap(True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._none)
        column.addWidget(self._items, 1)
        row = QHBoxLayout()
        self._go = _button(say(mark("layers", "Show in the &text")), right)
        self._adopt = _button(say(mark("layers", "Ad&opt")), right)
        self._adopt.setToolTip(
            say(mark("layers", "Copy the selected notes into your own, with their author"))
        )
        row.addStretch(1)
        row.addWidget(self._go)
        row.addWidget(self._adopt)
        column.addLayout(row)
        return right

    def _connect(self) -> None:
        self._list.currentItemChanged.connect(lambda _new, _old: self._show())
        self._list.itemChanged.connect(self._on_switched)
        self._author.editingFinished.connect(self._on_renamed)
        self._colour.activated.connect(self._on_dyed)
        self._add.clicked.connect(self._on_add)
        self._remove.clicked.connect(self._on_remove)
        self._items.itemActivated.connect(lambda _row: self._on_go())
        self._items.itemSelectionChanged.connect(self._refresh)
        self._go.clicked.connect(self._on_go)
        self._adopt.clicked.connect(self._on_adopt)
        self._notes.changed.connect(self._on_changed)

    # -- what the widgets tell us ----------------------------------------

    def _on_changed(self, changes: Changes) -> None:
        if changes.notebook and self._notes.notebook is None:
            self.reject()
        elif changes.layers or changes.notebook or changes.items:
            self._fill()

    def _on_switched(self, row: QListWidgetItem) -> None:
        if not self._is_filling:
            self._layers.show(str(row.data(_ID)), row.checkState() == Qt.CheckState.Checked)

    def _on_renamed(self) -> None:
        layer = self._chosen()
        if layer is not None:
            self._layers.rename(layer.id, self._author.text())

    def _on_dyed(self, _index: int) -> None:
        layer = self._chosen()
        if layer is not None:
            self._layers.recolour(layer.id, self._colour.colour)

    def _on_add(self) -> None:
        known = {layer.id for layer in self._layers.all()}
        self.add_wanted.emit()
        added = next((layer for layer in self._layers.all() if layer.id not in known), None)
        if added is not None:
            self._choose(added.id)

    def _on_remove(self) -> None:
        layer = self._chosen()
        if layer is not None:
            self._layers.remove(layer.id)
            words = mark("layers", "The notes of {author} are removed. Ctrl+Z brings them back.")
            self._said.setText(say(words, author=layer_name(layer)))
            self._list.setFocus()

    def _on_adopt(self) -> None:
        layer = self._chosen()
        if layer is not None:
            count = len(self._layers.adopt(layer.id, self._items.chosen_ids()))
            words = mark("layers", "{count} notes adopted: they are among your own now.")
            self._said.setText(say(words, count=count))

    def _on_go(self) -> None:
        layer, ids = self._chosen(), self._items.chosen_ids()
        found = self._layers.items(layer.id) if layer is not None and ids else []
        item = next((one for one in found if one.id == ids[0]), None)
        place = self._place(item) if item is not None else None
        if place is None:
            self._said.setText(say(mark("layers", "The text of this note is not in your library.")))
            return
        self.place_wanted.emit(place)
        self.accept()

    # -- in detail -------------------------------------------------------------

    def _undo(self) -> None:
        label = self._notes.undo()
        if label is not None:
            self._said.setText(say(mark("acts", "Undone: {act}"), act=say(label)))

    def _redo(self) -> None:
        label = self._notes.redo()
        if label is not None:
            self._said.setText(say(mark("acts", "Done again: {act}"), act=say(label)))

    def _place(self, item: Annotation | Bookmark) -> Locator | None:
        target = item.target
        document = self._reading.find(target.key, target.lang or None)
        if document is None:
            return None
        if not target.anchors:
            return document.locator
        anchor = target.anchors[0]
        if self._reading.row_of(document, anchor.block) is None:
            return document.locator
        head = document.head
        return Locator(head.key, head.lang, anchor.block, (anchor.start, anchor.end))

    def _chosen_id(self) -> str:
        return str(self._list.currentItem().data(_ID)) if self._list.currentRow() >= 0 else ""

    def _chosen(self) -> Layer | None:
        return self._layers.layer(self._chosen_id())

    def _choose(self, layer_id: str) -> None:
        for number in range(self._list.count()):
            if self._list.item(number).data(_ID) == layer_id:
                self._list.setCurrentRow(number)

    def _fill(self) -> None:
        """Show the layers as they are now; the one chosen stays chosen."""
        chosen, number = self._chosen_id(), max(0, self._list.currentRow())
        self._is_filling = True
        self._list.clear()
        for layer in self._layers.all():
            words = f"{layer_name(layer)}  ({layer.count})"
            made = QListWidgetItem(tag_icon(layer.colour, self._theme), words, self._list)
            made.setData(_ID, layer.id)
            made.setFlags(made.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            made.setCheckState(Qt.CheckState.Checked if layer.is_shown else Qt.CheckState.Unchecked)
            made.setToolTip(layer.name)
            made.setData(Qt.ItemDataRole.AccessibleTextRole, words)
        self._is_filling = False
        self._list.setCurrentRow(min(number, self._list.count() - 1))
        self._choose(chosen)
        self._show()

    def _show(self) -> None:
        if self._is_filling:
            return
        layer = self._chosen()
        self._author.setText(layer.author if layer is not None else "")
        if layer is not None:
            self._colour.choose(layer.colour)
        items = self._layers.items(layer.id) if layer is not None else []
        adopted = frozenset(
            item.id for item in items if layer is not None and self._layers.is_adopted(layer.id, item.id)
        )
        self._items.show_items(items, adopted)
        words = ""
        if layer is None:
            words = say(mark("layers", "No layers yet. Add a file of notes that a colleague exported."))
        elif len(items) > MOST_ROWS:
            words = say(
                mark("layers", "The first {shown} of {count} notes"), shown=MOST_ROWS, count=len(items)
            )
        self._none.setText(words)
        self._none.setVisible(bool(words))
        self._items.setVisible(layer is not None)
        self._refresh()

    def _refresh(self) -> None:
        layer = self._chosen()
        for part in (self._author, self._colour, self._remove):
            part.setVisible(layer is not None)
        chosen = self._items.chosen_ids() if layer is not None else []
        for button in (self._go, self._adopt):
            button.setVisible(layer is not None)
        self._go.setEnabled(bool(chosen))
        self._adopt.setEnabled(
            any(layer is not None and not self._layers.is_adopted(layer.id, one) for one in chosen)
        )


def _button(words: str, parent: QWidget) -> QPushButton:
    button = QPushButton(words, parent)
    button.setAutoDefault(False)
    return button
