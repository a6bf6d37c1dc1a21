"""The panel with bookmarks, their folders and the numbered places."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from vademecum.domain.annotation import Bookmark, Folder, NumberedPlace
from vademecum.domain.changes import Changes
from vademecum.services.desk import Desk
from vademecum.services.notebook.bookmark_tree import TOP, Entry
from vademecum.services.notebook.bookmarking import LONGEST_NAME
from vademecum.ui.catalogue import say
from vademecum.ui.notes.bookmark_words import RowWords, counted, tree_of
from vademecum.ui.notes.bookmarks_model import AboutRole, BookmarksModel, CitationRole, LangRole
from vademecum.ui.notes.bookmarks_tree import BookmarksTree, Step, Way
from vademecum.ui.notes.readers_notes import ReadersNotes
from vademecum.ui.notes.two_lines import TwoLines
from vademecum.ui.theme import Theme
from vademecum.words import mark

_FILTER_MS = 120

_AHEAD_MS, _AHEAD_S = 40, 0.004
"""Names are folded for the filter before it is asked, in pieces so short and so far from one another."""

_IN_A_SENTENCE = 40
"""Code points of a name."""

_MOST_UNFOLDED = 500
"""Rows that fit a filter; when more do, folders stay closed."""


class BookmarksPanel(QWidget):
    """Bookmarks in the reader's order; everything can be done by keyboard, and what was done is spoken."""

    chosen = Signal(str, Way)
    """The id of a bookmark or numbered place that is to be opened."""
    card_wanted = Signal(str, QRect)
    """Name, folder and tags of a bookmark are to be edited beside its row (in global coordinates)."""

    def __init__(
        self,
        notes: ReadersNotes,
        desk: Desk,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._notes = notes
        self._names = desk.place_names
        self._words = RowWords(notes, desk)
        self._theme = theme
        self._open = notes.open_folders
        self._model = BookmarksModel(notes, self._words, theme, self)
        self._filter = QLineEdit(self)
        self._new = QToolButton(self)
        self._tree = BookmarksTree(theme)
        self._lines = TwoLines(theme, AboutRole, LangRole, CitationRole, LONGEST_NAME, self._tree)
        self._empty = QLabel(self)
        self._told = QLabel(self)
        self._wait = QTimer(self)
        self._ahead = QTimer(self)
        self._left: Iterator[Entry] = iter(())
        self._is_stale = False
        self._build()
        self._connect()
        self._unfold()

    # -- what others may ask ---------------------------------------------

    @property
    def stops(self) -> Sequence[QWidget]:
        """What Tab goes through, in order."""
        return (self._filter, self._new, self._tree)

    def dress(self, pixels: int) -> None:
        """Set names so many pixels high."""
        self._lines.dress(pixels)
        for label in (self._empty, self._told):
            face = label.font()
            face.setPixelSize(pixels - 1)
            label.setFont(face)
        self._tree.scheduleDelayedItemsLayout()

    @property
    def item_in_hand(self) -> str:
        """The bookmark, folder or numbered place one is on."""
        index = self._tree.currentIndex()
        return self._model.id_of(index) if self._model.row_at(index) is not None else ""

    def focus_content(self) -> None:
        """Give the keyboard to the tree, at a row."""
        if self._tree.isHidden():
            self._filter.setFocus()
            return
        if not self._tree.currentIndex().isValid():
            self._make_current(self._model.index(0, 0))
        self._tree.setFocus()

    def show_row(self, row_id: str) -> None:
        """Choose a row and bring it into view."""
        self._reload()
        index = self._model.index_of(row_id)
        if index.isValid():
            self._make_current(index)
            self._tree.scrollTo(index)

    def new_folder(self) -> None:
        """Make a folder where the current row stands, and let the reader name it."""
        if self._model.is_filtered:
            self._filter.clear()
            self._on_filter()
        row = self._model.row_at(self._tree.currentIndex())
        tree = tree_of(self._notes)
        parent = row.id if isinstance(row, Folder) else tree.parent(row.id) if row is not None else TOP
        made = self._notes.bookmarking.folder(say(mark("bookmarks", "New folder")), parent)
        if parent:
            self._open.add(parent)
        self.show_row(made.id)
        self._tree.setFocus()
        self._tree.edit(self._tree.currentIndex())

    # -- what the widgets tell us ----------------------------------------

    def _on_changed(self, changes: Changes) -> None:
        """Show what changed, now or when the panel is looked at next."""
        if changes.notebook or any(self._model.knows(one) for one in changes.items):
            self._is_stale = True
            if self.isVisible():
                self._reload()

    def _on_hidden(self, _are_hidden: bool) -> None:
        self._on_changed(Changes(notebook=True))

    def _on_filter(self) -> None:
        self._wait.stop()
        self._model.filter(self._filter.text())
        self._unfold()
        self._show_told("")

    def _on_wanted(self, way: Way) -> None:
        index = self._tree.currentIndex()
        row = self._model.row_at(index)
        if isinstance(row, Bookmark | NumberedPlace):
            self.chosen.emit(row.id, way)
        elif index.isValid():
            self._tree.setExpanded(index, not self._tree.isExpanded(index))

    def _on_expanded(self, index: QModelIndex) -> None:
        if not self._model.is_filtered:
            self._open.add(self._model.id_of(index))

    def _on_collapsed(self, index: QModelIndex) -> None:
        if not self._model.is_filtered:
            self._open.discard(self._model.id_of(index))

    def _on_removal(self) -> None:
        rows = self._selected()
        places = [row for row in rows if isinstance(row, NumberedPlace)]
        entries = [row for row in rows if isinstance(row, Bookmark | Folder)]
        if not rows:
            return
        below = self._tree.indexBelow(self._tree.currentIndex())
        above = self._tree.indexAbove(self._tree.currentIndex())
        near = [self._model.id_of(one) for one in (below, above) if one.isValid()]
        name = self._words.title(rows[0])
        for place in places:
            self._notes.numbering.clear(place.number)
        gone = self._notes.bookmarking.remove(one.id for one in entries) if entries else 0
        for row_id in near:
            if (index := self._model.index_of(row_id)).isValid():
                self._make_current(index)
                break
        if len(rows) == 1 and not isinstance(rows[0], Folder):
            self._tell(say(mark("bookmarks", "Deleted “{name}”. Ctrl+Z brings it back."), name=_short(name)))
        else:
            words = mark("bookmarks", "Deleted: {count}. Ctrl+Z brings everything back.")
            self._tell(say(words, count=counted(gone + len(places))))

    def _on_step(self, step: Step) -> None:
        if self._model.is_filtered:
            self._tell(say(mark("bookmarks", "Empty the filter first: now not every row is shown.")))
            return
        tree = tree_of(self._notes)
        moving = tree.outermost(row.id for row in self._selected())
        if not moving:
            return
        ids = [one.id for one in moving]
        parent = tree.parent(ids[0])
        staying = [one for one in tree.children(parent) if one.id not in ids]
        order = [one.id for one in tree.children(parent)]
        first = order.index(ids[0])
        last = max(order.index(one) for one in ids if one in order)
        before = [one for one in order[:first] if one not in ids]
        after = [one for one in order[last + 1 :] if one not in ids]
        match step:
            case Step.UP if before:
                self._move(ids, parent, before[-1])
            case Step.DOWN if after:
                self._move(ids, parent, after[1] if len(after) > 1 else "")
            case Step.OUT if parent:
                outer = tree.children(tree.parent(parent))
                at = [one.id for one in outer].index(parent)
                self._move(ids, tree.parent(parent), outer[at + 1].id if at + 1 < len(outer) else "")
            case Step.IN if (into := _folder_above(staying, before)) is not None:
                self._move(ids, into, "")
            case Step.UP:
                self._tell(say(mark("bookmarks", "This is the first row here.")))
            case Step.DOWN:
                self._tell(say(mark("bookmarks", "This is the last row here.")))
            case Step.OUT:
                self._tell(say(mark("bookmarks", "This stands in no folder.")))
            case Step.IN:
                self._tell(say(mark("bookmarks", "No folder stands right above.")))

    def _on_moved(self, ids: Sequence[str], folder: str) -> None:
        if folder:
            self._open.add(folder)
        moved = [one.id for one in tree_of(self._notes).outermost(ids)]
        self._select(moved)
        self._tell_where(moved, folder)

    def _on_ahead(self) -> None:
        """Fold some more names for the filter, as long as nobody waits for it."""
        until = time.perf_counter() + _AHEAD_S
        for entry in self._left:
            self._words.folded(entry)
            if time.perf_counter() > until:
                return
        self._ahead.stop()

    def _on_menu(self, at: QPoint) -> None:
        menu = self.make_menu()
        menu.exec(at)
        menu.deleteLater()

    # -- in Qt's words -----------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed meanwhile."""
        super().showEvent(event)
        if self._is_stale:
            self._reload()
        self._left = tree_of(self._notes).below()
        self._ahead.start(_AHEAD_MS)

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 0, 0)
        layout.setSpacing(6)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(4)
        self._filter.setPlaceholderText(say(mark("bookmarks", "Filter bookmarks")))
        self._filter.setAccessibleName(say(mark("bookmarks", "Filter bookmarks")))
        self._filter.setClearButtonEnabled(True)
        self._filter.setMaxLength(200)
        self._new.setIcon(self._theme.icon("folder-new"))
        self._new.setAccessibleName(say(mark("bookmarks", "New folder")))
        self._new.setToolTip(say(mark("bookmarks", "New folder")))
        self._new.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.addWidget(self._filter, 1)
        row.addWidget(self._new)
        self._tree.setModel(self._model)
        self._tree.setAccessibleName(say(mark("bookmarks", "Bookmarks")))
        self._tree.setItemDelegate(self._lines)
        self._empty.setObjectName("quiet")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(6, 4, 10, 0)
        self._told.setObjectName("quiet")
        self._told.setWordWrap(True)
        self._told.setContentsMargins(4, 4, 10, 8)
        self._told.hide()
        layout.addLayout(row)
        layout.addWidget(self._tree, 1)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._told)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_FILTER_MS)

    def _connect(self) -> None:
        self._filter.textChanged.connect(lambda _words: self._wait.start())
        self._filter.returnPressed.connect(self._on_entered)
        self._new.clicked.connect(self.new_folder)
        self._wait.timeout.connect(self._on_filter)
        self._ahead.timeout.connect(self._on_ahead)
        self._tree.wanted.connect(self._on_wanted)
        self._tree.removal_wanted.connect(self._on_removal)
        self._tree.step_wanted.connect(self._on_step)
        self._tree.menu_wanted.connect(self._on_menu)
        self._tree.expanded.connect(self._on_expanded)
        self._tree.collapsed.connect(self._on_collapsed)
        self._model.moved.connect(self._on_moved)
        self._notes.changed.connect(self._on_changed)
        self._notes.hidden_changed.connect(self._on_hidden)

    def make_menu(self) -> QMenu:
        """What one can do with what is selected."""
        menu = QMenu(self)
        row = self._model.row_at(self._tree.currentIndex())
        rows = self._selected()
        if isinstance(row, Bookmark | NumberedPlace):
            for words, way, keys in (
                (mark("bookmarks", "&Open"), Way.HERE, "Return"),
                (mark("bookmarks", "Open &beside"), Way.BESIDE, "Ctrl+Return"),
                (mark("bookmarks", "Open in a &tab"), Way.APART, ""),
            ):
                action = menu.addAction(_keyed(say(words), keys))
                action.triggered.connect(lambda _on=False, way=way: self._on_wanted(way))
            menu.addSeparator()
        if isinstance(row, Bookmark | Folder):
            rename = menu.addAction(_keyed(say(mark("bookmarks", "&Rename")), "F2"))
            rename.triggered.connect(lambda: self._tree.edit(self._tree.currentIndex()))
        if isinstance(row, Bookmark):
            edit = menu.addAction(say(mark("bookmarks", "&Name, folder and tags…")))
            edit.triggered.connect(self._want_card)
        menu.addAction(say(mark("bookmarks", "New &folder"))).triggered.connect(self.new_folder)
        folder = row.id if isinstance(row, Folder) else tree_of(self._notes).parent(row.id) if row else TOP
        if len(tree_of(self._notes).children(folder)) > 1:
            sort = menu.addAction(say(mark("bookmarks", "&Sort by name")))
            sort.triggered.connect(lambda: self._sort(folder))
        if any(one is not None for one in rows):
            menu.addSeparator()
            remove = menu.addAction(_keyed(say(mark("bookmarks", "&Delete")), "Del"))
            remove.triggered.connect(self._on_removal)
        return menu

    # -- in detail -------------------------------------------------------------

    def _on_entered(self) -> None:
        self._on_filter()
        self.focus_content()

    def _want_card(self) -> None:
        index = self._tree.currentIndex()
        rect = self._tree.visualRect(index)
        at = QRect(self._tree.viewport().mapToGlobal(rect.topLeft()), rect.size())
        self.card_wanted.emit(self._model.id_of(index), at)

    def _selected(self) -> list[Bookmark | Folder | NumberedPlace]:
        """What is selected, in the order of the rows."""
        indexes = sorted(self._tree.selectionModel().selectedIndexes(), key=_path)
        return [row for index in indexes if (row := self._model.row_at(index)) is not None]

    def _select(self, ids: Sequence[str]) -> None:
        self._reload()
        indexes = self._choose(ids)
        if indexes:
            self._tree.scrollTo(indexes[-1])

    def _move(self, ids: Sequence[str], folder: str, before: str) -> None:
        if self._notes.bookmarking.move(ids, folder, before):
            self._on_moved(ids, folder)

    def _tell_where(self, ids: Sequence[str], folder: str) -> None:
        """Say where what was moved stands now."""
        tree = tree_of(self._notes)
        order = [one.id for one in tree.children(folder)]
        first = order.index(ids[0]) + 1 if ids and ids[0] in order else 1
        holder = tree.entry(folder)
        if isinstance(holder, Folder):
            words = mark("bookmarks", "Now {number} of {count} in “{folder}”")
            self._tell(say(words, number=first, count=len(order), folder=_short(holder.name)))
        else:
            words = mark("bookmarks", "Now {number} of {count} at the top level")
            self._tell(say(words, number=first, count=len(order)))

    def _sort(self, folder: str) -> None:
        def key(entry: Entry) -> tuple[bool, list[tuple[int, int, bytes]], str]:
            name = entry.name if isinstance(entry, Folder) else self._names.name(entry)
            return isinstance(entry, Bookmark), self._names.in_order(name), entry.id

        if self._notes.bookmarking.sort(folder, key):
            self._tell(say(mark("bookmarks", "Sorted by name. Ctrl+Z brings the old order back.")))
        else:
            self._tell(say(mark("bookmarks", "These stand in the order of their names already.")))

    def _tell(self, words: str) -> None:
        """Say what happened, below the tree and aloud."""
        self._show_told(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._tree, words))

    def _show_told(self, words: str) -> None:
        self._told.setText(words)
        self._told.setVisible(bool(words))

    def _reload(self) -> None:
        """Show the tree of now; what was selected, open and in view stays so."""
        if not self._is_stale:
            return
        self._is_stale = False
        current = self._model.id_of(self._tree.currentIndex())
        selected = [row.id for row in self._selected()]
        scrolled = self._tree.verticalScrollBar().value()
        self._model.reload()
        self._unfold()
        if self._model.id_of(self._tree.currentIndex()) != current:
            self._choose([current, *selected])
            self._tree.verticalScrollBar().setValue(scrolled)
        # Folders count what is in them.
        self._tree.viewport().update()

    def _make_current(self, index: QModelIndex) -> None:
        """Choose one row alone, whatever keys are held just now: Qt would look at them."""
        alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._tree.selectionModel().setCurrentIndex(index, alone)

    def _choose(self, ids: Sequence[str]) -> list[QModelIndex]:
        """Choose these rows, the first as the current one; return those that are there."""
        indexes = [index for one in ids if one and (index := self._model.index_of(one)).isValid()]
        if indexes:
            self._make_current(indexes[0])
        for index in indexes[1:]:
            self._tree.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
        return indexes

    def _unfold(self) -> None:
        """Open the folders that stood open, or all while filtered; say so where there is nothing."""
        if self._model.is_filtered and self._model.shown <= _MOST_UNFOLDED:
            self._tree.expandAll()
        for one in tuple(self._open):
            index = self._model.index_of(one)
            if index.isValid() and not self._tree.isExpanded(index):
                self._tree.setExpanded(index, True)
        is_empty = self._model.rowCount() == 0
        self._tree.setVisible(not is_empty)
        self._empty.setVisible(is_empty)
        self._new.setEnabled(self._notes.notebook is not None and not self._notes.are_hidden)
        if is_empty and self._notes.notebook is None:
            self._empty.setText(say(mark("bookmarks", "Your notebook is not open.")))
        elif is_empty and self._notes.are_hidden:
            self._empty.setText(
                say(mark("bookmarks", "Your bookmarks are hidden. Ctrl+Shift+H shows them again."))
            )
        elif is_empty and self._model.is_filtered:
            words = mark("bookmarks", "No bookmark holds “{words}” in its name, place, words or tags.")
            self._empty.setText(say(words, words=self._filter.text().strip()))
        elif is_empty:
            self._empty.setText(
                say(
                    mark(
                        "bookmarks",
                        "No bookmarks yet. Ctrl+D keeps the paragraph you are at; Ctrl+Shift+1 to 9 set nine "
                        "places that Ctrl+1 to 9 go to.",
                    )
                )
            )


def _short(name: str) -> str:
    """A name inside a sentence."""
    return name if len(name) <= _IN_A_SENTENCE else name[:_IN_A_SENTENCE].rstrip() + "…"


def _path(index: QModelIndex) -> list[int]:
    """Sorts rows as they stand below one another."""
    path: list[int] = []
    while index.isValid():
        path.append(index.row())
        index = index.parent()
    return path[::-1]


def _folder_above(staying: Sequence[Entry], before: Sequence[str]) -> str | None:
    """The folder that stands right above, if a folder stands there."""
    above = next((one for one in staying if before and one.id == before[-1]), None)
    return above.id if isinstance(above, Folder) else None


def _keyed(words: str, keys: str) -> str:
    """The words of a menu row with keys that the tree hears itself."""
    shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return f"{words}\t{shown}" if keys else words
