"""My notes: everything the reader wrote, in one place, to be searched, grouped, gone to and worked with."""

from __future__ import annotations

from collections.abc import Hashable
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from vademecum.domain.annotation import Fit, Scope
from vademecum.domain.changes import Changes
from vademecum.services.desk import Desk
from vademecum.services.notebook.browsing import Browsing
from vademecum.services.notebook.note_listing import Grouping, Listing, Narrowed
from vademecum.services.notebook.note_text import NoteText
from vademecum.services.notebook.note_words import NoteWords
from vademecum.services.notebook.tagging import Tagging
from vademecum.ui.catalogue import say
from vademecum.ui.names import key_name
from vademecum.ui.notes.my_notes_acts import NotesActs
from vademecum.ui.notes.my_notes_bar import NotesBar
from vademecum.ui.notes.my_notes_detail import NoteDetail
from vademecum.ui.notes.my_notes_list import NotesList
from vademecum.ui.notes.my_notes_model import rows_of
from vademecum.ui.notes.my_notes_places import NotesPlaces
from vademecum.ui.notes.my_notes_words import NotesInWords
from vademecum.ui.sheets.beside_or_below import BesideOrBelow
from vademecum.ui.sheets.sheet import Sheet
from vademecum.ui.theme import Theme
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.ui.notes.readers_notes import ReadersNotes

_WIDE = 940
"""Pixels; in a narrower sheet the note one is on stands below the list."""
_SHARES, _SHARES_BELOW = (62, 38), (58, 42)
_IDLE_MS = 6
"""So long is worked ahead at once in idle moments."""


class MyNotesSheet(Sheet):
    """Lists the notebook; follows every change of it, and keeps what is selected and where one was."""

    def __init__(self, desk: Desk, theme: Theme, language: str, notes: ReadersNotes, words: str = "") -> None:
        super().__init__()
        self._desk = desk
        self._language = language
        self._notes = notes
        self._browsing: Browsing | None = None
        self._in_words: NotesInWords | None = None
        self._listing: Listing | None = None
        self._is_stale = True
        self._folded: dict[Grouping, set[Hashable]] = {}
        self._wanted_id = ""
        self._cared = 0
        self.bar = NotesBar(theme, self)
        self.list = NotesList(theme, self)
        self.detail = NoteDetail(theme, self)
        self._acts = NotesActs(theme, lambda: notes.marking, self._tagging, self)
        self._places = NotesPlaces(desk, notes, self)
        self._tag = QPushButton(say(mark("my notes", "Tag")), self)
        self._colour = QPushButton(say(mark("my notes", "Colour")), self)
        self._delete = QPushButton(say(mark("my notes", "Delete")), self)
        self._export = QPushButton(say(mark("sheet", "Export…")), self)
        self._splitter = BesideOrBelow(_WIDE, _SHARES, _SHARES_BELOW, self)
        self._empty = QWidget(self)
        self._empty_words = QLabel(self._empty)
        self._clear = QPushButton(say(mark("my notes", "Show everything")), self._empty)
        self._idle = QTimer(self)
        self._build()
        self.bar.words.setText(words)
        self._connect()

    # -- what others may ask ---------------------------------------------

    @property
    def title(self) -> str:
        """Its name."""
        return say(mark("my notes", "My notes"))

    @property
    def address(self) -> str:
        """The word that opens it again. What is searched is not kept: it may be out of a locked notebook."""
        return "notes"

    @property
    def can_export(self) -> bool:
        """Whether there is anything on show."""
        return self._listing is not None and self._listing.found > 0

    def export(self) -> None:
        """Export what is selected when there are several, else everything on show."""
        ids = self.list.selected_ids()
        if len(ids) < 2 and self._listing is not None and self._browsing is not None:
            ids = self._browsing.ids(entry for group in self._listing.groups for entry in group.entries)
        self.notes_export_wanted.emit(ids)

    def dress(self, text_size: int) -> None:
        """Set the cards and the note in proportion to the text of pages."""
        pixels = round(text_size * 0.82)
        self.list.cards.dress(pixels)
        self.list.redress()
        self.detail.dress(pixels)
        self._show_detail(self.list.current())

    @property
    def item_in_hand(self) -> str:
        """The id of the note one is on."""
        current = self.list.current()
        return current.id if current is not None else ""

    def focus_content(self) -> None:
        """Give the keyboard to the words, or to the list when something is selected in it."""
        if self.list.selectionModel().hasSelection():
            self.list.setFocus()
        else:
            self.bar.words.setFocus()

    def next_part(self) -> bool:
        """From the bar to the list, from there to the note."""
        focus = QApplication.focusWidget()
        if focus is not None and self.bar.isAncestorOf(focus) and self._splitter.isVisible():
            self.list.go_in()
            return True
        if focus is self.list and self.detail.isVisible() and self.detail.isEnabled():
            self.detail.stops[0].setFocus()
            return True
        return False

    def lead_to_search(self) -> None:
        """Give the keyboard to the filter, as a search that is asked for once more."""
        self.bar.words.setFocus()
        self.bar.words.selectAll()

    def copy(self) -> None:
        """Copy the entries selected, each with where it stands."""
        if not self.list.hasFocus():
            if self.detail.isAncestorOf(QApplication.focusWidget() or self):
                self.detail.copy()
                return
            super().copy()
            return
        said, texts = self._in_words, self._selected()
        if said is not None and texts:
            QApplication.clipboard().setText("\n\n".join(said.copied(entry) for entry in texts))
            words = (
                mark("my notes", "Copied.") if len(texts) == 1 else mark("my notes", "{count} notes copied.")
            )
            self.said.emit(say(words, count=len(texts)))

    def select_all(self) -> None:
        """Select every entry on show, when the list has the keyboard."""
        if self.list.hasFocus():
            self.list.selectAll()
        else:
            super().select_all()

    def close_topmost(self) -> bool:
        """Narrow nothing any more."""
        if not self.bar.is_narrowing:
            return False
        self.bar.forget()
        return True

    def keepsake(self) -> object | None:
        """What is asked, which groups are folded, and the entry one is on."""
        current = self.list.current()
        return self.bar.state(), self._folded, current.id if current is not None else ""

    def receive(self, keepsake: object) -> None:
        """Take over what was kept."""
        if isinstance(keepsake, tuple):
            state, self._folded, self._wanted_id = keepsake
            self.bar.restore(state)

    # -- what the widgets tell us ----------------------------------------

    def _on_changed(self, changes: Changes) -> None:
        if changes.notebook or self._browsing is None:
            self._browsing = None
            self._reload_soon()
        elif self._browsing.heed(changes):
            self._reload_soon()

    def _on_narrowed(self) -> None:
        if self._browsing is None:
            self._is_stale = True
        else:
            self._reload()
            self.list.scrollToTop()

    def _on_fold(self, name: Hashable, folds: bool) -> None:
        folded = self._folded.setdefault(self.bar.grouped_by, set())
        if folds:
            folded.add(name)
        else:
            folded.discard(name)
        self._show_rows()

    def _on_opened(self, entry: NoteText, beside: bool) -> None:
        browsing = self._browsing
        if browsing is None:
            return
        found = browsing.where(entry)
        if entry.target.scope is Scope.INSTRUMENT:
            self.instrument_wanted.emit(entry.key)
        elif found is None:
            words = mark("my notes", "The text of {name} is not in your library. Your note stays here.")
            self.said.emit(say(words, name=key_name(entry.key)))
        else:
            place, marks = found
            if entry.colour is not None:
                # The page shows them in their colour.
                marks = ()
            self.page_wanted.emit(place, marks, beside)
            if browsing.fit(entry) is Fit.ORPHAN:
                words = mark(
                    "my notes", "These words are not in the text any more; here is where they stood."
                )
                self.said.emit(say(words))

    def _on_edit(self, entry: NoteText) -> None:
        self.edit_wanted.emit(entry.id)

    def _on_delete(self) -> None:
        ids = self.list.selected_ids()
        if ids:
            self.said.emit(self._acts.delete(ids))

    def _on_selected(self) -> None:
        count = len(self.list.selected_ids()) if self._splitter.isVisibleTo(self) else 0
        for button in (self._tag, self._colour, self._delete):
            button.setEnabled(count > 0)
        words = say(mark("sheet", "Export…"))
        if count > 1:
            words = say(mark("my notes", "Export {count} selected…"), count=count)
        if self._export.text() != words:
            self._export.setText(words)
            self._export.setAccessibleName(words)
        self._show_headline(count)

    def _on_menu(self, where: QPoint) -> None:
        current = self.list.current()
        if current is not None:
            menu = self.menu_for(current)
            menu.exec(where)
            menu.deleteLater()

    def menu_for(self, current: NoteText) -> QMenu:
        """What can be done with the entry one is on, and with all that are selected."""
        entries = self._selected()
        menu = QMenu(self)
        go = menu.addAction(say(mark("my notes", "&Go there")))
        go.triggered.connect(lambda: self._on_opened(current, False))
        beside = menu.addAction(say(mark("my notes", "Open &beside")))
        beside.triggered.connect(lambda: self._on_opened(current, True))
        edit = menu.addAction(say(mark("my notes", "&Edit")))
        edit.triggered.connect(lambda: self._on_edit(current))
        if self._browsing is not None:
            self._places.fill(menu, entries, self._browsing)
        menu.addSeparator()
        self._acts.fill_tags(menu.addMenu(say(mark("my notes", "&Tag"))), entries, self._all())
        self._acts.fill_colours(menu.addMenu(say(mark("my notes", "&Colour"))), entries)
        menu.addSeparator()
        if item_id := self.item_in_hand:
            history = menu.addAction(say(mark("my notes", "&History")))
            history.triggered.connect(lambda: self.sheet_wanted.emit(f"journal {item_id}"))
        menu.addAction(say(mark("my notes", "C&opy"))).triggered.connect(self.copy)
        menu.addAction(say(mark("my notes", "E&xport…"))).triggered.connect(self.export)
        menu.addAction(say(mark("my notes", "&Delete"))).triggered.connect(self._on_delete)
        return menu

    # -- in Qt's words -----------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the list up to date: what changed while it was hidden was only remembered."""
        super().showEvent(event)
        if self._is_stale:
            self._reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the note one is on beside the list, or below it where there is no room."""
        super().resizeEvent(event)
        self._splitter.fit(self.width())

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for button in (self._tag, self._colour):
            button.setMenu(QMenu(button))
        for button in (self._tag, self._colour, self._delete, self._export):
            button.setAccessibleName(button.text())
            self.bar.add_action(button)
        column.addWidget(self.bar)
        column.addWidget(self._splitter, 1)
        column.addWidget(self._empty, 1)
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(self.detail)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.share()
        self.list.setMinimumSize(240, 120)
        self.detail.setMinimumSize(200, 150)
        inner = QVBoxLayout(self._empty)
        inner.setContentsMargins(30, 30, 30, 30)
        inner.addStretch(1)
        inner.addWidget(self._empty_words)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._clear)
        row.addStretch(1)
        inner.addLayout(row)
        inner.addStretch(2)
        self._empty_words.setObjectName("quiet")
        self._empty_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty_words.setWordWrap(True)
        self._clear.setAccessibleName(self._clear.text())
        self._empty.hide()
        self._idle.setInterval(0)
        acts: list[QWidget] = [self._tag, self._colour, self._delete, self._export]
        asked: list[QWidget] = [self.bar.words, self.bar.since, self.bar.grouping]
        for before, after in pairwise([*acts, *asked, self.list, *self.detail.stops]):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.bar.changed.connect(self._on_narrowed)
        self.bar.regrouped.connect(self._on_narrowed)
        self.bar.words.left.connect(self.list.go_in)
        self.list.chosen.connect(self._show_detail)
        self.list.selected.connect(self._on_selected)
        self.list.opened.connect(self._on_opened)
        self.list.edit_wanted.connect(self._on_edit)
        self.list.delete_wanted.connect(self._on_delete)
        self.list.fold_wanted.connect(self._on_fold)
        self.list.menu_wanted.connect(self._on_menu)
        self.detail.open_wanted.connect(self._on_opened)
        self.detail.edit_wanted.connect(self._on_edit)
        self.detail.right_wanted.connect(lambda entry: self._places.confirm([entry]))
        self.detail.place_wanted.connect(self._places.begin)
        self._places.said.connect(self.said)
        self._places.page_wanted.connect(self.page_wanted)
        self._tag.menu().aboutToShow.connect(
            lambda: self._acts.fill_tags(self._tag.menu(), self._selected(), self._all())
        )
        self._colour.menu().aboutToShow.connect(
            lambda: self._acts.fill_colours(self._colour.menu(), self._selected())
        )
        self._delete.clicked.connect(self._on_delete)
        self._export.clicked.connect(self.export)
        self._clear.clicked.connect(self.bar.forget)
        self._idle.timeout.connect(self._work_ahead)
        self._notes.changed.connect(self._on_changed)
        self._notes.hidden_changed.connect(self._on_hidden)

    # -- in detail -------------------------------------------------------------

    def _on_hidden(self, _are_hidden: bool) -> None:
        self._reload_soon()

    def _reload_soon(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._reload()

    def _reload(self) -> None:
        """List anew what is asked for."""
        self._is_stale = False
        browsing = self._browsed()
        if browsing is None or self._notes.are_hidden:
            # It is opened after the first page: until then there is nothing to say.
            words = say(mark("my notes", "Your notebook is not open.")) if self._notes.is_settled else " "
            if browsing is not None:
                words = say(mark("my notes", "Your notes are hidden. Ctrl+Shift+H shows them again."))
            self._listing = None
            self.list.show_rows([])
            self.detail.clear()
            self.bar.hide()
            self._show_emptiness(words, can_clear=False)
            self.renamed.emit()
            return
        self.bar.show()
        bar = self.bar
        narrowed = Narrowed(
            bar.words.text(), bar.kinds, bar.colours, bar.tags, bar.cares, since=bar.first_day
        )
        asked = narrowed.words.strip()
        self.list.cards.words = NoteWords.reading(asked, is_typing=True) if asked else None
        self.list.cards.grouping = bar.grouped_by
        self._cared = browsing.cared
        self._listing = listing = browsing.listing(narrowed, bar.grouped_by)
        bar.show_counts(listing.counts, browsing.tag_colours())
        self._show_rows()
        self._show_headline(len(self.list.selected_ids()))
        if not listing.total:
            begin = mark(
                "my notes",
                "Nothing here yet.\n\nSelect words in a text and press Alt+1 to highlight them, or Ctrl+Alt+M"
                " to write a note; Ctrl+D keeps a bookmark. Everything you keep stands here.",
            )
            self._show_emptiness(say(begin), can_clear=False)
        elif not listing.found:
            self._show_emptiness(say(mark("my notes", "Nothing fits. Other words may.")), can_clear=True)
        else:
            self._show_emptiness("", can_clear=False)
        self._idle.start()
        self.renamed.emit()

    def _browsed(self) -> Browsing | None:
        """What lists the notebook; None while none is open."""
        notebook = self._notes.notebook
        if self._browsing is None and notebook is not None:
            self._browsing = Browsing(notebook, self._desk.reading, self._desk.placing)
            self._in_words = NotesInWords(self._browsing, self._language)
            self.list.speak_with(self._in_words.spoken)
            self.list.cards.speak_of(self._browsing, self._in_words)
        return self._browsing

    def _show_rows(self) -> None:
        listing, said, grouping = self._listing, self._in_words, self.bar.grouped_by
        if listing is None or said is None:
            return
        folded = frozenset(self._folded.get(grouping, ()))
        self.list.show_rows(rows_of(listing.groups, lambda group: said.group(grouping, group), folded))
        if self._wanted_id and self.list.go_to(self._wanted_id):
            self._wanted_id = ""

    def _show_headline(self, selected: int) -> None:
        listing = self._listing
        if listing is None:
            return
        if selected > 1:
            words = say(mark("my notes", "{count} selected"), count=selected)
        elif listing.found < listing.total:
            words = say(mark("my notes", "{count} of {total}"), count=listing.found, total=listing.total)
        else:
            words = say(mark("my notes", "My notes: {count}"), count=listing.total)
        self.bar.headline.setText(words)
        self.bar.headline.setAccessibleName(words)

    def _show_detail(self, entry: NoteText | None) -> None:
        if self._browsing is not None and self._in_words is not None:
            if entry is not None:
                self._browsing.fit(entry)
            self.detail.show_entry(entry, self._browsing, self._in_words)

    def _show_emptiness(self, words: str, *, can_clear: bool) -> None:
        self._empty_words.setText(words)
        self._empty.setVisible(bool(words))
        self._clear.setVisible(can_clear)
        self._splitter.setVisible(not words)

    def _selected(self) -> list[NoteText]:
        browsing = self._browsing
        if browsing is None:
            return []
        found = (browsing.texts.get(one) for one in self.list.selected_ids())
        return [entry for entry in found if entry is not None]

    def _tagging(self) -> Tagging | None:
        notebook = self._notes.notebook
        return Tagging(notebook) if notebook is not None else None

    def _all(self) -> tuple[NoteText, ...]:
        return self._browsing.texts.all if self._browsing is not None else ()

    def _work_ahead(self) -> None:
        """Fold texts and find out how they fit, a little at a time; show what needs the reader's eye."""
        browsing = self._browsing
        if browsing is None or not self.isVisible():
            self._idle.stop()
            return
        if browsing.fold_ahead(_IDLE_MS) or browsing.look_ahead(_IDLE_MS):
            return
        self._idle.stop()
        if browsing.cared != self._cared:
            self._reload()
