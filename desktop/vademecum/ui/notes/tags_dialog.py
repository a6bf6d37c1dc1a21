"""All tags: rename, colour and delete them; every change can be undone."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vademecum.domain.annotation import Colour
from vademecum.services.notebook.notebook import Notebook
from vademecum.services.notebook.tagging import Tagging, tidy
from vademecum.text.folding import fold_text
from vademecum.ui.catalogue import say
from vademecum.ui.notes.mark_colours import colour_name
from vademecum.ui.notes.readers_notes import ReadersNotes
from vademecum.ui.notes.tag_dots import tag_icon
from vademecum.ui.theme import Theme
from vademecum.words import mark

_NAME, _COUNT = 0, 1
_NameRole = Qt.ItemDataRole.UserRole + 1


class TagsDialog(QDialog):
    """F2 renames, Delete deletes, the dots colour; Ctrl+Z takes the last change back."""

    def __init__(
        self, notes: ReadersNotes, notebook: Notebook, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._notes = notes
        self._tagging = Tagging(notebook)
        self._theme = theme
        self._tags = QTreeWidget(self)
        self._dots: list[QToolButton] = []
        self._rename = QPushButton(say(mark("tags", "Rename")), self)
        self._delete = QPushButton(say(mark("tags", "Delete")), self)
        self._said = QLabel(self)
        self._build()
        self._connect()
        self.reload()

    # -- what others may ask ---------------------------------------------

    def reload(self, name: str = "") -> None:
        """Show the tags there are now; the keyboard stays at a tag of that name, else at the same row."""
        row = max(0, self._tags.currentIndex().row())
        self._tags.blockSignals(True)
        self._tags.clear()
        for tag in self._tagging.all():
            item = QTreeWidgetItem([tag.name, str(tag.count)])
            item.setIcon(_NAME, tag_icon(tag.colour, self._theme))
            item.setData(_NAME, _NameRole, tag.name)
            item.setTextAlignment(_COUNT, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            spoken = say(mark("tags", "{name}, used {count} times"), name=tag.name, count=tag.count)
            if tag.colour is not None:
                spoken = f"{spoken}, {colour_name(tag.colour)}"
            item.setData(_NAME, Qt.ItemDataRole.AccessibleTextRole, spoken)
            self._tags.addTopLevelItem(item)
            if fold_text(tag.name) == fold_text(name):
                row = self._tags.topLevelItemCount() - 1
        count = self._tags.topLevelItemCount()
        if count:
            self._tags.setCurrentIndex(self._tags.model().index(min(row, count - 1), _NAME))
        self._tags.blockSignals(False)
        for widget in (*self._dots, self._rename, self._delete):
            widget.setEnabled(count > 0)
        if not count:
            self._said.setText(say(mark("tags", "No tags yet. Write some below a note or a bookmark.")))

    # -- what the widgets tell us ----------------------------------------

    def _on_edited(self, item: QTreeWidgetItem, column: int) -> None:
        old, new = item.data(_NAME, _NameRole), tidy(item.text(_NAME))
        if column != _NAME or not isinstance(old, str) or old == new:
            if old != item.text(_NAME):
                self.reload(str(old))
            return
        there = {fold_text(tag.name) for tag in self._tagging.all()} - {fold_text(old)}
        self._tagging.rename(old, new)
        if new and fold_text(new) in there:
            self._said.setText(say(mark("tags", "“{old}” and “{new}” are one tag now."), old=old, new=new))
        self.reload(new or old)

    def _on_colour(self, colour: Colour | None) -> None:
        name = self._current()
        if name:
            self._tagging.colour(name, colour)
            self.reload(name)

    def _on_delete(self) -> None:
        name = self._current()
        if name:
            self._tagging.delete(name)
            self.reload()
            words = mark("tags", "“{name}” is deleted; notes and bookmarks stay. Ctrl+Z brings it back.")
            self._said.setText(say(words, name=name))

    def _on_rename(self) -> None:
        item = self._tags.currentItem()
        if item is not None:
            self._tags.setFocus()
            self._tags.editItem(item, _NAME)

    def _on_undo(self) -> None:
        label = self._notes.undo()
        if label is not None:
            self._said.setText(say(mark("acts", "Undone: {act}"), act=say(label)))
        self.reload(self._current())

    # -- in Qt's words -----------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete deletes the tag that the keyboard is at."""
        if watched is not self._tags or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        is_delete = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete
        if is_delete:
            self._on_delete()
        return is_delete

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.setWindowTitle(say(mark("tags", "Tags")))
        self.resize(460, 480)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        self._tags.setHeaderLabels([say(mark("tags", "Tag")), say(mark("tags", "Used"))])
        self._tags.setAccessibleName(say(mark("tags", "Tags")))
        self._tags.setRootIsDecorated(False)
        self._tags.setUniformRowHeights(True)
        self._tags.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
        )
        header = self._tags.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_NAME, header.ResizeMode.Stretch)
        header.setSectionResizeMode(_COUNT, header.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._tags.installEventFilter(self)
        column.addWidget(self._tags, 1)
        row = QHBoxLayout()
        row.setSpacing(4)
        for colour in (*Colour, None):
            row.addWidget(self._dot(colour))
        row.addStretch(1)
        for button in (self._rename, self._delete):
            button.setAutoDefault(False)
            row.addWidget(button)
        column.addLayout(row)
        self._said.setObjectName("quiet")
        self._said.setWordWrap(True)
        column.addWidget(self._said)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        column.addWidget(buttons)
        self._tags.setFocus()

    def _dot(self, colour: Colour | None) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(tag_icon(colour, self._theme, 16))
        name = colour_name(colour) if colour is not None else say(mark("tags", "No colour"))
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self._on_colour(colour))
        self._dots.append(button)
        return button

    def _connect(self) -> None:
        # Later: the editor of the row is still at work when it tells.
        self._tags.itemChanged.connect(self._on_edited, Qt.ConnectionType.QueuedConnection)
        self._rename.clicked.connect(self._on_rename)
        self._delete.clicked.connect(self._on_delete)
        # Qt keeps the window's own undo from a dialog that stands before it.
        QShortcut(QKeySequence.StandardKey.Undo, self, self._on_undo)

    # -- in detail -------------------------------------------------------------

    def _current(self) -> str:
        item = self._tags.currentItem()
        name = item.data(_NAME, _NameRole) if item is not None else ""
        return name if isinstance(name, str) else ""
