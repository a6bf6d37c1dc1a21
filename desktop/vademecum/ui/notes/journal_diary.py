"""The notebook's diary: what was done, day by day; and everything that was deleted, to be brought back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication

from vademecum.domain.annotation import Target
from vademecum.domain.changes import Changes
from vademecum.domain.trouble import Trouble
from vademecum.services.desk import Desk
from vademecum.services.notebook.journal import PAGE, Act, Journal
from vademecum.services.notebook.journal_gone import Gone
from vademecum.services.notebook.journal_versions import Standing
from vademecum.services.notebook.notebook import target_of_item
from vademecum.ui.catalogue import say
from vademecum.ui.faults import words_of
from vademecum.ui.notes.journal_list import Row
from vademecum.ui.notes.journal_sheet import JournalSheet
from vademecum.ui.notes.journal_telling import Telling
from vademecum.ui.notes.journal_words import day_words, kind_words
from vademecum.ui.sheets.table_sheet import FilterLine
from vademecum.ui.theme import Theme
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.ui.notes.readers_notes import ReadersNotes

_AROUND = 60
"""So many deleted items are read at once when one of them comes into view."""

_IDLE_MS = 6
"""So long is read ahead at once in idle moments."""

_WORDS_MS = 60
"""So long after the last letter what was deleted is searched."""


class DiarySheet(JournalSheet):
    """Enter opens the history of what one is on; of what was deleted, it brings it back."""

    def __init__(
        self, desk: Desk, theme: Theme, language: str, notes: ReadersNotes, *, is_gone: bool = False
    ) -> None:
        names = say(mark("journal", "What was done")), say(mark("journal", "What it was"))
        super().__init__(desk, theme, language, notes, names)
        self._is_gone = is_gone
        self._gone: list[Gone] = []
        self._notebook = notes.notebook
        """Where these were deleted."""
        self._numbers: dict[str, int] = {}
        self._shown: list[Gone] = []
        self._last: Act | None = None
        self._telling = Telling(self.text, self.place_words)
        self._acts = self.add_chip(say(mark("journal", "Everything done")))
        self._deleted = self.add_chip(say(mark("journal", "Deleted notes")))
        self._words = FilterLine(self.bar)
        self._typed = QTimer(self)
        self._idle = QTimer(self)
        self._is_read = False
        """Whether everything deleted has been read, so that it can be searched while one types."""
        self._open = self.add_button(
            say(mark("journal", "&History")), say(mark("journal", "Every version of it"))
        )
        self._back = self.add_button(
            say(mark("journal", "&Bring back")), say(mark("journal", "As it was last; it can be undone"))
        )
        self._copy = self.add_button(say(mark("journal", "&Copy text")))
        self._build()
        self._connect()
        self.reload()

    # -- what others may ask ---------------------------------------------

    @property
    def title(self) -> str:
        """Its name."""
        return say(mark("journal", "Deleted notes") if self._is_gone else mark("journal", "Journal"))

    @property
    def address(self) -> str:
        """The words that open it again."""
        return "journal deleted" if self._is_gone else "journal"

    @property
    def item_in_hand(self) -> str:
        """The item one is on."""
        ids = self._ids()
        return ids[0] if len(ids) == 1 else ""

    def turn(self, *, is_gone: bool) -> None:
        """Show what was deleted, or everything that was done."""
        if is_gone != self._is_gone:
            self._is_gone = is_gone
            self.list.setCurrentIndex(self.list.model().index(-1, 0))
            self.reload()

    def copy(self) -> None:
        """Copy what is selected, else the words of what one is on."""
        if self.text.hasFocus() and self.text.textCursor().hasSelection():
            self.text.copy()
        elif QApplication.focusWidget() is self._words:
            self._words.copy()
        else:
            self._on_copy()

    def select_all(self) -> None:
        """Select every deleted note when the keyboard is there."""
        if QApplication.focusWidget() is self.list and self._is_gone:
            self.list.selectAll()
        else:
            super().select_all()

    def close_topmost(self) -> bool:
        """Empty the filter."""
        if not self._is_gone or not self._words.text():
            return False
        self._words.clear()
        return True

    def keepsake(self) -> object | None:
        """The words of the filter."""
        return self._words.text()

    def receive(self, keepsake: object) -> None:
        """Take over the words of the filter."""
        if isinstance(keepsake, str):
            self._words.setText(keepsake)

    def fill(self, journal: Journal) -> str:
        """Put what was done or deleted on show; the row one was on stays, else its neighbour."""
        self._acts.setChecked(not self._is_gone)
        self._deleted.setChecked(self._is_gone)
        self._words.setVisible(self._is_gone)
        self._back.setVisible(True)
        before, row = self.list.current, self.list.currentIndex().row()
        names = mark("journal", "Deleted notes") if self._is_gone else mark("journal", "What was done")
        self.list.setAccessibleName(say(names))
        modes = QAbstractItemView.SelectionMode
        self.list.setSelectionMode(modes.ExtendedSelection if self._is_gone else modes.SingleSelection)
        if self._is_gone:
            if self._notebook is not self.notes.notebook:
                self._notebook, self._gone = self.notes.notebook, []
            self._gone = journal.deleted(self._gone)
            self._is_read = all(one.is_folded for one in self._gone)
            self._idle.start()
            return self._show_found(journal, before, row)
        self._last = None
        first = self._page(journal)
        self.headline.setText(say(mark("journal", "What was done in this notebook")))
        self.note.setText(say(mark("journal", "Nothing written here is ever overwritten or thrown away.")))
        self.list.show_things(first, self._telling.act_row, partial(self._page, journal))
        same = (
            n
            for n, one in enumerate(self.list.things)
            if isinstance(one, Act) and isinstance(before, Act) and one.id == before.id
        )
        self.list.choose(next(same, 0) if row > 1 else 0)
        return "" if first else say(mark("journal", "Nothing was written in this notebook yet."))

    def concerns(self, changes: Changes) -> bool:
        """Every act is told here."""
        return bool(changes.items)

    def forget(self) -> None:
        """Forget everything personal."""
        self._gone, self._shown, self._last = [], [], None
        self._telling.links.clear()
        self._is_read = False
        super().forget()

    def target_of(self, link: str) -> Target | None:
        """The place of an item in the words."""
        links = self._telling.links
        is_there = link.isdecimal() and int(link) < len(links)
        return target_of_item(links[int(link)]) if is_there else None

    def show_one(self, thing: object | None) -> None:
        """Show what an act did, or what a deleted item was."""
        self._telling.links.clear()
        self.text.begin(self.language)
        try:
            if isinstance(thing, Act):
                self._telling.tell_act(thing)
            elif isinstance(thing, Gone):
                self._telling.tell_gone(thing, is_own=self._is_own(thing))
        except Trouble as trouble:
            self.text.line(words_of(trouble), colour="alarm")
        self.text.done()
        self._open.setEnabled(bool(self.item_in_hand))
        self._back.setEnabled(bool(self._can_come_back()))
        self._copy.setEnabled(thing is not None)

    # -- what the widgets tell us ----------------------------------------

    def _on_words(self) -> None:
        journal = self.journal
        if journal is not None and self._is_gone:
            why = self._show_found(journal, self.list.current, self.list.currentIndex().row())
            self.show_emptiness(why)

    def _on_back(self) -> None:
        journal, wanted = self.journal, self._can_come_back()
        if journal is None or not wanted:
            return
        try:
            count = journal.bring_back(wanted)
        except Trouble as trouble:
            self.said.emit(words_of(trouble))
            return
        unread = len(wanted) - count
        if unread:
            words = mark("journal", "{count} brought back; {unread} cannot be read by this version.")
            self.announce(say(words, count=count, unread=unread))
        elif count == 1:
            self.announce(say(mark("journal", "Brought back. Ctrl+Z undoes it.")))
        else:
            self.announce(say(mark("journal", "{count} brought back. Ctrl+Z undoes it."), count=count))

    def _on_open(self) -> None:
        if self.item_in_hand:
            self.sheet_wanted.emit(f"journal {self.item_in_hand}")

    def _on_wanted(self, thing: object) -> None:
        if isinstance(thing, Gone):
            self._on_back()
        else:
            self._on_open()

    def _on_copy(self) -> None:
        words = self.text.toPlainText().strip()
        if words:
            QApplication.clipboard().setText(words)
            self.announce(say(mark("journal", "Copied.")))

    def _on_idle(self) -> None:
        """Read ahead what was deleted, so that a search need not wait; answer one that waits."""
        journal = self.journal
        is_left = False
        if journal is not None and self._is_gone and self.isVisible():
            try:
                is_left = journal.look_ahead(self._gone, _IDLE_MS)
            except Trouble as trouble:
                self.said.emit(words_of(trouble))
            if not is_left:
                self._is_read = True
                if self._words.text():
                    self._on_words()
        if not is_left:
            self._idle.stop()

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        placeholder = say(mark("journal", "Words in what was deleted"))
        self._words.setPlaceholderText(placeholder)
        self._words.setAccessibleName(placeholder)
        self._words.setClearButtonEnabled(True)
        self._words.setMaxLength(200)
        self.tools.addWidget(self._acts)
        self.tools.addWidget(self._deleted)
        self.tools.addWidget(self._words, 1)
        self.tools.addStretch(0)
        self.buttons.addStretch(1)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_WORDS_MS)
        for before, after in (
            (self._acts, self._deleted),
            (self._deleted, self._words),
            (self._words, self.list),
            (self.list, self.text),
            (self.text, self._open),
            (self._open, self._back),
            (self._back, self._copy),
        ):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        self._acts.clicked.connect(lambda: self._choose(False))
        self._deleted.clicked.connect(lambda: self._choose(True))
        self._words.textChanged.connect(lambda _words: self._typed.start())
        self._words.left.connect(self.list.setFocus)
        self._typed.timeout.connect(self._on_words)
        self._idle.timeout.connect(self._on_idle)
        self._open.clicked.connect(self._on_open)
        self._back.clicked.connect(self._on_back)
        self._copy.clicked.connect(self._on_copy)
        self.list.wanted.connect(self._on_wanted)
        self.list.selectionModel().selectionChanged.connect(
            lambda *_: self._back.setEnabled(bool(self._can_come_back()))
        )

    # -- in detail -------------------------------------------------------------

    def _choose(self, is_gone: bool) -> None:
        self.turn(is_gone=is_gone)
        self._acts.setChecked(not self._is_gone)
        self._deleted.setChecked(self._is_gone)

    def _page(self, journal: Journal) -> Sequence[object]:
        """The next acts, each day under a heading of its own."""
        last = self._last
        try:
            acts = journal.acts(last.moment if last is not None else None, PAGE)
        except Trouble as trouble:
            if last is None:
                raise
            self.said.emit(words_of(trouble))
            return ()
        things: list[object] = []
        day = day_words(last.at) if last is not None else ""
        for act in acts:
            if (its := day_words(act.at)) != day:
                day = its
                things.append(Row(day, is_heading=True))
            things.append(act)
            self._last = act
        return things

    def _show_found(self, journal: Journal, before: object | None, row: int) -> str:
        words = self._words.text() if self._is_read else ""
        self._shown = found = journal.among(self._gone, words)
        self._numbers = {one.id: number for number, one in enumerate(found)}
        total = len(self._gone)
        if len(found) == total:
            headline = say(mark("journal", "{count} deleted"), count=total)
            if self._words.text() and not self._is_read:
                headline = say(mark("journal", "Looking through {count} deleted…"), count=total)
        else:
            headline = say(mark("journal", "{count} of {total} deleted"), count=len(found), total=total)
        self.headline.setText(headline)
        self.note.setText(say(mark("journal", "Everything comes back as it was last, however long ago.")))
        self.list.show_things(found, partial(self._gone_row, journal))
        at = self._numbers.get(before.id, -1) if isinstance(before, Gone) else -1
        self.list.choose(at if at >= 0 else max(0, min(row, len(found) - 1)))
        if not total:
            return say(mark("journal", "Nothing is deleted."))
        return "" if found else say(mark("journal", "Nothing that was deleted holds these words."))

    def _is_own(self, thing: Gone) -> bool:
        notebook = self.notes.notebook
        return notebook is not None and thing.end.device == notebook.device

    def _gone_row(self, journal: Journal, thing: object) -> Row:
        """The row of a deleted item; its neighbours are read with it."""
        if not isinstance(thing, Gone):
            return Row("")
        if not thing.is_read:
            at = max(0, self._numbers.get(thing.id, 0) - _AROUND // 2)
            try:
                journal.read([thing, *self._shown[at : at + _AROUND]])
            except Trouble as trouble:
                return Row(kind_words(thing.kind, None), words_of(trouble), is_alarming=True)
        return self._telling.gone_row(thing)

    def _ids(self) -> list[str]:
        current = self.list.current
        if isinstance(current, Gone):
            return [current.id]
        return [step.item_id for step in current.steps] if isinstance(current, Act) else []

    def _can_come_back(self) -> list[Gone]:
        """What of that which one is on, or has selected, is deleted."""
        journal = self.journal
        if journal is None:
            return []
        if self._is_gone:
            return [one for one in self.list.chosen() if isinstance(one, Gone)]
        current = self.list.current
        if not isinstance(current, Act) or not any(one.after is None for one in current.steps):
            return []
        ids = {one.item_id for one in current.steps if one.standing is Standing.DELETED}
        return [one for one in journal.deleted() if one.id in ids]
