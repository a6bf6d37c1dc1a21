"""The panel of notes in the side bar: what was written on the text in front, and the note that is open."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QToolButton, QVBoxLayout, QWidget

from vademecum.domain.annotation import Fit, Target
from vademecum.ui.catalogue import say
from vademecum.ui.fonts import font
from vademecum.ui.notes.note_editor import NoteEditor
from vademecum.ui.notes.note_rows import Row
from vademecum.ui.notes.notes_list import NotesList
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark

_LOW = 30
"""Times the height of letters: a lower panel has no room for a list beside an open note."""


class NotesPanel(QWidget):
    """A list above, the open note below."""

    chosen = Signal(str)
    """The note whose place is wanted."""
    removed = Signal(list)
    """Ids of notes to take away."""
    document_note_wanted = Signal()
    tags_wanted = Signal()
    stale = Signal()
    """The panel comes into view: what it lists may be old."""
    left = Signal()
    """The keyboard is to go back to the page."""

    def __init__(
        self,
        editor: NoteEditor,
        theme: Theme,
        language: str,
        why_empty: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        """`why_empty` says why nothing is listed, and what would help."""
        super().__init__(parent)
        self._language = language
        self._theme = theme
        self._why_empty = why_empty
        self._came_from_list = False
        self._pixels = UI_PIXELS
        self._count = QLabel(self)
        self._add = QToolButton(self)
        self._tags = QToolButton(self)
        self._empty = QLabel(self)
        self._parts = QSplitter(Qt.Orientation.Vertical, self)
        self.list = NotesList(theme, self)
        self.editor = editor
        self._build()
        self._connect()

    # -- what others may ask ---------------------------------------------

    @property
    def stops(self) -> Sequence[QWidget]:
        """What Tab goes through, in order."""
        return [self._add, self._tags, self.list, *self.editor.stops]

    def show_rows(self, rows: Sequence[Row]) -> None:
        """List other notes."""
        self.list.show_rows(rows)
        opened = self.editor.item_id
        if opened and opened != self.list.current and not self.list.hasFocus():
            self.list.go_to(opened)
        lost = sum(row.written.fit is Fit.ORPHAN for row in rows)
        self._count.setText(_counted(len(rows), lost) if rows else "")
        self._empty.setText("" if rows else self._why_empty())
        self._arrange()

    def begin(self, target: Target) -> None:
        """Open a new note on something, and give it the keyboard."""
        self._came_from_list = False
        self.editor.begin(target)
        self.list.go_nowhere()
        self._arrange()
        self.editor.focus_content()

    @property
    def item_in_hand(self) -> str:
        """The note that one is on in the list, else the one that is open."""
        return self.list.current if self.list.hasFocus() else self.editor.item_id

    def open(self, item_id: str, *, is_writing: bool = True) -> bool:
        """Open a note and give it the keyboard; return whether there is one of that id."""
        self._came_from_list = self.list.hasFocus()
        if not self.editor.open(item_id, is_writing=is_writing):
            return False
        self._arrange()
        self.list.go_to(item_id)
        self.editor.focus_content()
        return True

    def restore(self, item_id: str, *, is_writing: bool) -> None:
        """Open the note again that was open before; the keyboard stays where it is."""
        self.editor.open(item_id, is_writing=is_writing)
        self._arrange()

    def focus_content(self) -> None:
        """Give the keyboard to the list, or to the open note."""
        if self.editor.is_writing:
            self.editor.focus_content()
        elif self.list.rows:
            if not self.list.currentIndex().isValid():
                self.list.go_to(self.list.rows[0].id)
            self.list.setFocus()
        elif self.editor.is_open:
            self.editor.focus_content()
        else:
            self._add.setFocus()

    def dress(self, pixels: int) -> None:
        """Set all words so many pixels high."""
        self._pixels = pixels
        self.list.dress(pixels)
        self.editor.dress(pixels)
        for label in (self._count, self._empty):
            label.setFont(font(self._language, pixels))
        self._arrange()

    # -- what the widgets tell us ----------------------------------------

    def _on_chosen(self, item_id: str) -> None:
        self.chosen.emit(item_id)
        row = next((row for row in self.list.rows if row.id == item_id), None)
        if row is not None and (row.written.note.body or row.written.has_conflict):
            self.editor.open(item_id, is_writing=False)
            self._arrange()

    def _on_reached(self, item_id: str) -> None:
        if self.editor.is_open and not self.editor.is_writing:
            self.editor.open(item_id, is_writing=False)

    def _on_ended(self) -> None:
        """Writing is done: the keyboard goes back to where it came from."""
        if self._came_from_list and self.list.isVisible():
            self.list.setFocus()
        else:
            self.left.emit()

    def _on_closed(self) -> None:
        had_focus = self.editor.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self._arrange()
        if had_focus and self.isVisible():
            self._on_ended()

    # -- in Qt's words -----------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the open note."""
        if event.key() == Qt.Key.Key_Escape and self.editor.is_open:
            had_list = self.list.hasFocus()
            self.editor.close_note()
            if had_list:
                self.list.setFocus()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """List what there is now."""
        super().showEvent(event)
        self.stale.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the room to the note where there is little."""
        super().resizeEvent(event)
        self._arrange()

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(10, 6, 8, 4)
        head.setSpacing(2)
        self._count.setObjectName("quiet")
        self._count.setWordWrap(True)
        head.addWidget(self._count, 1)
        for button, icon, words in (
            (self._add, "note", mark("notes", "Note on this document")),
            (self._tags, "tag", mark("notes", "Tags")),
        ):
            button.setIcon(self._theme.icon(icon))
            button.setToolTip(say(words))
            button.setAccessibleName(say(words))
            head.addWidget(button)
        column.addLayout(head)
        self._empty.setObjectName("quiet")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(14, 8, 14, 8)
        column.addWidget(self._empty)
        self._parts.addWidget(self.list)
        self._parts.addWidget(self.editor)
        self._parts.setHandleWidth(1)
        self._parts.setChildrenCollapsible(False)
        self._parts.setStretchFactor(0, 3)
        self._parts.setStretchFactor(1, 2)
        column.addWidget(self._parts, 1)
        self.dress(UI_PIXELS)

    def _connect(self) -> None:
        self._add.clicked.connect(self.document_note_wanted)
        self._tags.clicked.connect(self.tags_wanted)
        self.list.chosen.connect(self._on_chosen)
        self.list.reached.connect(self._on_reached)
        self.list.writing_wanted.connect(self.open)
        self.list.removed.connect(self.removed)
        self.editor.ended.connect(self._on_ended)
        self.editor.closed.connect(self._on_closed)

    # -- in detail -------------------------------------------------------------

    def _arrange(self) -> None:
        """Show what there is to show."""
        is_open, has_rows = self.editor.is_open, bool(self.list.rows)
        self.editor.setVisible(is_open)
        self.list.setVisible(has_rows and not (is_open and self.height() < _LOW * self._pixels))
        self._empty.setVisible(not has_rows and not is_open)
        self._parts.setVisible(is_open or has_rows)


def _counted(count: int, lost: int) -> str:
    words = say(mark("notes", "{count} notes and highlights"), count=count)
    if count == 1:
        words = say(mark("notes", "1 note or highlight"))
    if lost == 1:
        return words + "  ·  " + say(mark("notes", "1 note without a place"))
    return words + ("  ·  " + say(mark("notes", "{count} notes without a place"), count=lost) if lost else "")
