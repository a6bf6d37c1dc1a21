"""The notebook's diary: what was done, day by day; and everything that was deleted, to be brought back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QToolButton

from vademecum.domain.annotation import Item, Target
from vademecum.domain.changes import Changes
from vademecum.domain.trouble import Trouble
from vademecum.services.desk import Desk
from vademecum.services.notebook.journal import PAGE, Act, Gone, Journal, Step
from vademecum.services.notebook.journal_changes import What
from vademecum.services.notebook.journal_versions import Standing
from vademecum.services.notebook.notebook import target_of_item
from vademecum.text.diff.stretches import stretches
from vademecum.ui.catalogue import say
from vademecum.ui.faults import words_of
from vademecum.ui.notes.journal_list import Row
from vademecum.ui.notes.journal_sheet import JournalSheet
from vademecum.ui.notes.journal_words import (
    act_words,
    change_words,
    computer_words,
    day_words,
    kind_words,
    moment_words,
    name_words,
    span_words,
    standing_words,
)
from vademecum.ui.sheets.table_sheet import FilterLine
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.ui.notes.readers_notes import ReadersNotes

_MOST_STEPS = 40
"""So many items of one act are told in full."""

_AROUND = 60
"""So many deleted items are read at once when one of them comes into view."""

_SETTLED_MS = 120
"""Changes that come together are read together."""

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
        self._numbers: dict[str, int] = {}
        self._shown: list[Gone] = []
        self._last: Act | None = None
        self._links: list[Item] = []
        self._acts = _chip(say(mark("journal", "Everything done")), self)
        self._deleted = _chip(say(mark("journal", "Deleted notes")), self)
        self._words = FilterLine(self.bar)
        self._later = QTimer(self)
        self._typed = QTimer(self)
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
            self._gone = journal.deleted()
            return self._show_found(journal, before, row)
        self._last = None
        first = self._page(journal)
        self.headline.setText(say(mark("journal", "What was done in this notebook")))
        self.note.setText(say(mark("journal", "Nothing written here is ever overwritten or thrown away.")))
        self.list.show_things(first, self._act_row, partial(self._page, journal))
        same = (
            n
            for n, one in enumerate(self.list.things)
            if isinstance(one, Act) and isinstance(before, Act) and one.id == before.id
        )
        self.list.choose(next(same, 0) if row > 1 else 0)
        return "" if first else say(mark("journal", "Nothing was written in this notebook yet."))

    def concerns(self, changes: Changes) -> bool:
        """Every act is told here; acts that follow one another closely are read together."""
        if changes.items and self.isVisible():
            self._later.start()
            return False
        return bool(changes.items)

    def forget(self) -> None:
        """Forget everything personal."""
        self._gone, self._shown, self._links, self._last = [], [], [], None
        super().forget()

    def target_of(self, link: str) -> Target | None:
        """The place of an item in the words."""
        item = self._links[int(link)] if link.isdecimal() and int(link) < len(self._links) else None
        return target_of_item(item) if item is not None else None

    def show_one(self, thing: object | None) -> None:
        """Show what an act did, or what a deleted item was."""
        self._links = []
        self.text.begin(self.language)
        try:
            if isinstance(thing, Act):
                self._show_act(thing)
            elif isinstance(thing, Gone):
                self._show_deleted(thing)
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
        for timer, milliseconds in ((self._later, _SETTLED_MS), (self._typed, _WORDS_MS)):
            timer.setSingleShot(True)
            timer.setInterval(milliseconds)
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
        self._later.timeout.connect(self.reload)
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
        self._shown = found = journal.among(self._gone, self._words.text())
        self._numbers = {one.id: number for number, one in enumerate(found)}
        total = len(self._gone)
        if len(found) == total:
            headline = say(mark("journal", "{count} deleted"), count=total)
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

    def _act_row(self, thing: object) -> Row:
        if not isinstance(thing, Act):
            return Row("")
        item = thing.steps[0].after or thing.steps[0].before
        title, names = act_words(thing), [name_words(one.after or one.before) for one in thing.steps[:4]]
        where = "" if thing.is_own else computer_words(thing.is_own, thing.device)
        words = "  ·  ".join(part for part in (where, *names) if part)
        when = span_words(thing.began, thing.at)
        spoken = ". ".join(part for part in (title, words, day_words(thing.at), when) if part)
        is_alarming = any(one.standing in (Standing.NEWER, Standing.DAMAGED) for one in thing.steps)
        return Row(title, words, when, spoken, getattr(item, "colour", None), is_alarming)

    def _gone_row(self, journal: Journal, thing: object) -> Row:
        if not isinstance(thing, Gone):
            return Row("")
        if not thing.is_read:
            at = max(0, self._numbers.get(thing.id, 0) - _AROUND // 2)
            try:
                journal.read([thing, *self._shown[at : at + _AROUND]])
            except Trouble as trouble:
                return Row(kind_words(thing.kind, None), words_of(trouble), is_alarming=True)
        item = thing.item
        target = target_of_item(item) if item is not None else None
        place = self.place_words(target)
        title = "  ·  ".join(part for part in (kind_words(thing.kind, item), place) if part)
        words = name_words(item) or self._unread_words(thing)
        when = day_words(thing.end.at)
        spoken = ". ".join(part for part in (title, words, when) if part)
        return Row(title, words, when, spoken, getattr(item, "colour", None), item is None)

    @staticmethod
    def _unread_words(thing: Gone) -> str:
        if thing.item is not None:
            return ""
        words = mark("journal", "What it was before is missing in this notebook.")
        return standing_words(thing.standing) or say(words)

    def _show_act(self, act: Act) -> None:
        text = self.text
        text.line(act_words(act), size=UI_PIXELS + 4, bold=True)
        where = computer_words(act.is_own, act.device)
        when = f"{day_words(act.at)}, {span_words(act.began, act.at)}"
        text.line(f"{when}  ·  {where}", colour="quiet")
        for step in act.steps[:_MOST_STEPS]:
            self._show_step(step, is_alone=len(act.steps) == 1)
        more = len(act.steps) - _MOST_STEPS
        if more > 0:
            text.line(say(mark("journal", "and {count} more"), count=more), colour="quiet", top=14)

    def _show_step(self, step: Step, *, is_alone: bool) -> None:
        text, item = self.text, step.after or step.before
        if not is_alone:
            title = "  ·  ".join([kind_words(step.kind, item), *change_words(step.changes)])
            text.line(title, top=16, bold=True)
        if words := standing_words(step.standing):
            text.line(words, colour="alarm", top=4)
        if item is None:
            return
        shown = [one for one in step.changes if one.what in (What.COLOUR, What.TAGS, What.NAME)]
        text.changes(shown)
        self._show_item(item, self._body(step.before) if step.before is not None else "", step)

    def _show_item(self, item: Item, before: str, step: Step | None = None) -> None:
        """Where an item stood, and its words; with a step, what was changed of them."""
        text, target = self.text, target_of_item(item)
        lang = target.lang if target is not None else ""
        if target is not None:
            text.line(top=10)
            text.link(self.place_words(target) or str(target.key), str(len(self._links)))
            self._links.append(item)
            if quote := " ".join(target.quote.split()):
                text.line(f"“{quote[:400]}”", lang=lang, colour="quiet", left=14)
        body = self._body(item)
        is_changed = step is not None and any(one.what is What.BODY for one in step.changes)
        if is_changed:
            text.differences(stretches(before, body), lang)
        elif body:
            text.line(body, top=10, leading=1.7, lang=lang)
        elif target is None:
            text.line(name_words(item), top=10)

    def _show_deleted(self, thing: Gone) -> None:
        text, item = self.text, thing.item
        text.line(kind_words(thing.kind, item), size=UI_PIXELS + 4, bold=True)
        where = computer_words(thing.end.device == self._own_device, thing.end.device)
        words = mark("journal", "Deleted {when}  ·  {where}")
        text.line(say(words, when=moment_words(thing.end.at), where=where), colour="quiet")
        if item is None:
            text.line(self._unread_words(thing), colour="alarm", top=10)
            return
        self._show_item(item, "")
        tags = getattr(item, "tags", ())
        if tags:
            text.line(say(mark("journal", "Tags")) + ":  " + "  ".join(tags), top=12, colour="quiet")

    @property
    def _own_device(self) -> str:
        notebook = self.notes.notebook
        return notebook.device if notebook is not None else ""

    @staticmethod
    def _body(item: Item) -> str:
        return str(getattr(item, "body", "") or getattr(item, "name", ""))

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


def _chip(words: str, sheet: JournalSheet) -> QToolButton:
    chip = QToolButton(sheet.bar)
    chip.setObjectName("chip")
    chip.setText(words)
    chip.setAccessibleName(words)
    chip.setCheckable(True)
    chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return chip
