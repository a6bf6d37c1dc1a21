"""A small card at a place: the bookmark's name, folder and tags, and a way to remove it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from vademecum.domain.annotation import Bookmark
from vademecum.services.notebook.bookmark_tree import TOP, BookmarkTree
from vademecum.services.notebook.bookmarking import LONGEST_NAME
from vademecum.services.notebook.tagging import Tagging
from vademecum.ui.catalogue import say
from vademecum.ui.choice_box import ChoiceBox
from vademecum.ui.notes.bookmark_words import tree_of
from vademecum.ui.notes.readers_notes import ReadersNotes
from vademecum.ui.notes.tag_field import TagField
from vademecum.ui.theme import Theme
from vademecum.words import mark

_WIDTH = 380
_GAP = 6
_INSET = 12


class BookmarkCard(QFrame):
    """A child of the window, not a window of its own. It says what is wanted once, then it is done with."""

    kept = Signal(str, str, list)
    """Name, id of the folder, and tags: Enter, or the keyboard went elsewhere."""
    dropped = Signal()
    """Esc: nothing of this was meant."""
    removal_wanted = Signal()

    def __init__(
        self,
        bookmark: Bookmark,
        place: str,
        notes: ReadersNotes,
        theme: Theme,
        over: QWidget,
        *,
        is_new: bool,
    ) -> None:
        """`place` names the place, and the bookmark as long as it has no name of its own."""
        super().__init__(over)
        self._over = over
        self._is_done = False
        self._title = QLabel(self)
        self._name = QLineEdit(bookmark.name, self)
        self._folder = ChoiceBox(self)
        self._tags = TagField(
            lambda: Tagging(one) if (one := notes.notebook) is not None else None, theme, self
        )
        self._remove = QPushButton(say(mark("bookmarks", "Remove")), self)
        self._done = QPushButton(say(mark("bookmarks", "Done")), self)
        said = mark("bookmarks", "Bookmarked") if is_new else mark("bookmarks", "Edit bookmark")
        self._title.setText(say(said))
        self._name.setPlaceholderText(place)
        self._tags.show_tags(bookmark.tags)
        self._build(bookmark, tree_of(notes))
        self._connect()

    # -- what others may ask ---------------------------------------------

    def show_at(self, target: QRect) -> None:
        """Show below `target` (in coordinates of the window), or above it where there is no room."""
        over = self._over
        width = min(_WIDTH, over.width() - 2 * _INSET)
        self.setFixedWidth(width)
        height = self._height()
        self.resize(width, height)
        x = max(_INSET, min(target.left(), over.width() - width - _INSET))
        y = target.bottom() + _GAP
        if y + height > over.height() - _INSET:
            y = target.top() - _GAP - height
        self.move(x, max(_INSET, min(y, over.height() - height - _INSET)))
        self.show()
        self.raise_()
        self._name.setFocus(Qt.FocusReason.PopupFocusReason)
        self._name.selectAll()

    def keep(self) -> None:
        """Be done, with what stands in the card."""
        if not self._is_done:
            self._is_done = True
            self._tags.finish()
            self.kept.emit(self._name.text(), self._folder.currentData(), list(self._tags.names))

    def _height(self) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(self.width()) if layout is not None else self.height()

    # -- what the widgets tell us ----------------------------------------

    def _on_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        """Whoever goes elsewhere in the window is done; the list of folders is a window of its own."""
        del old
        if now is not None and now.window() is self.window() and not self.isAncestorOf(now):
            self.keep()

    def _on_remove(self) -> None:
        if not self._is_done:
            self._is_done = True
            self.removal_wanted.emit()

    # -- in Qt's words -----------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Be as high as the tags need."""
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.resize(self.width(), self._height())
            lowest = max(_INSET, self._over.height() - self.height() - _INSET)
            self.move(self.x(), min(self.y(), lowest))
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc drops, Enter keeps."""
        if event.key() == Qt.Key.Key_Escape:
            if not self._is_done:
                self._is_done = True
                self.dropped.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._remove.hasFocus():
                self._on_remove()
            else:
                self.keep()
        else:
            # What the card has no use for is not the page's either.
            event.accept()

    # -- building ------------------------------------------------------------

    def _build(self, bookmark: Bookmark, tree: BookmarkTree) -> None:
        self.setObjectName("card")
        self.setAccessibleName(self._title.text())
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        look = self._title.font()
        look.setBold(True)
        self._title.setFont(look)
        self._name.setMaxLength(LONGEST_NAME)
        self._folder.addItem(say(mark("bookmarks", "No folder")), TOP)
        for folder, depth in tree.folders():
            self._folder.addItem("    " * depth + folder.name, folder.id)
        self._folder.view().setAccessibleName(say(mark("bookmarks", "Folder")))
        self._folder.setMinimumHeight(self._name.sizeHint().height())
        self._folder.setCurrentIndex(max(0, self._folder.findData(tree.parent(bookmark.id))))
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 13, 16, 13)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._title, 0, 0, 1, 2)
        rows: Sequence[tuple[str, QWidget]] = (
            (say(mark("bookmarks", "Name")), self._name),
            (say(mark("bookmarks", "Folder")), self._folder),
            (say(mark("bookmarks", "Tags")), self._tags),
        )
        for number, (words, field) in enumerate(rows, 1):
            label = QLabel(words, self)
            label.setObjectName("quiet")
            label.setBuddy(field)
            field.setAccessibleName(words)
            grid.addWidget(label, number, 0)
            grid.addWidget(field, number, 1)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 4, 0, 0)
        buttons.addWidget(self._remove)
        buttons.addStretch(1)
        buttons.addWidget(self._done)
        grid.addLayout(buttons, len(rows) + 1, 0, 1, 2)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(26)
        shadow.setOffset(0, 5)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)
        self.hide()

    def _connect(self) -> None:
        self._remove.clicked.connect(self._on_remove)
        self._done.clicked.connect(self.keep)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)
