"""The history of one note or bookmark: its versions, what each changed, and any of them restored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLabel

from vademecum.domain.annotation import Target
from vademecum.domain.changes import Changes
from vademecum.domain.item import Item
from vademecum.domain.trouble import Trouble
from vademecum.services.desk import Desk
from vademecum.services.notebook.journal import Journal
from vademecum.services.notebook.journal_changes import What, changed
from vademecum.services.notebook.journal_versions import History, Sitting, Version
from vademecum.services.notebook.notebook import target_of_item
from vademecum.ui.catalogue import say
from vademecum.ui.choice_box import ChoiceBox
from vademecum.ui.faults import words_of
from vademecum.ui.notes.journal_list import Row
from vademecum.ui.notes.journal_sheet import JournalSheet
from vademecum.ui.notes.journal_words import (
    change_words,
    computer_words,
    day_words,
    kind_words,
    moment_words,
    name_words,
    span_words,
    standing_words,
    time_words,
    versions_words,
)
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.ui.notes.readers_notes import ReadersNotes

_TITLE = 40
"""Code points of a note that stand in the sheet's title."""


class HistorySheet(JournalSheet):
    """Enter restores the version one is on; Ctrl+C copies its words."""

    def __init__(self, desk: Desk, theme: Theme, language: str, notes: ReadersNotes, item_id: str) -> None:
        names = say(mark("journal", "Versions")), say(mark("journal", "The version"))
        super().__init__(desk, theme, language, notes, names)
        self._item_id = item_id
        self._history = History(item_id, ())
        self._each = self.add_chip(say(mark("journal", "Every pause of typing")))
        self._with_label = QLabel(say(mark("journal", "Compared with")), self.bar)
        self._with = ChoiceBox(self.bar)
        self._restore = self.add_button(
            say(mark("journal", "&Restore this version")),
            say(mark("journal", "Make it again what it was in this version (Enter); it can be undone")),
        )
        self._copy = self.add_button(say(mark("journal", "&Copy text")))
        self._build()
        self._connect()
        self.reload()

    # -- what others may ask ---------------------------------------------

    @property
    def title(self) -> str:
        """Its name, with the first words of the note while they may be shown."""
        item = self._history.name
        if item is None or self.journal is None:
            return say(mark("journal", "History"))
        words = name_words(item)
        name = words if len(words) <= _TITLE else words[:_TITLE].rstrip() + "…"
        return say(mark("journal", "History: {name}"), name=name or kind_words("", item))

    @property
    def address(self) -> str:
        """The words that open it again; of a tag none, for its id is its name."""
        return "" if self._item_id.startswith("tag_") else f"journal {self._item_id}"

    @property
    def item_in_hand(self) -> str:
        """The item whose history it is."""
        return self._item_id

    @property
    def version(self) -> Version | None:
        """The version one is on."""
        current = self.list.current
        return current.last if isinstance(current, Sitting) else None

    def copy(self) -> None:
        """Copy what is selected, else the words of the version."""
        if self.text.hasFocus() and self.text.textCursor().hasSelection():
            self.text.copy()
        else:
            self._on_copy()

    def fill(self, journal: Journal) -> str:
        """Put the versions on show, the latest first; the one that one was on stays."""
        before, was_newest = self.version, self.list.currentIndex().row() <= 0
        history = self._history = journal.history(self._item_id)
        if not history.versions:
            self.forget()
            return say(mark("journal", "Nothing is known of this note."))
        sittings = history.singly() if self._each.isChecked() else history.sittings()
        self._each.setEnabled(self._each.isChecked() or len(sittings) < len(history.versions))
        self._show_head()
        rows = list(reversed(sittings))
        self.list.show_things(rows, self._row)
        at = 0
        if before is not None and not was_newest:
            fits = (n for n, one in enumerate(rows) if one.last.number <= before.number)
            at = next(fits, 0)
        self.list.choose(at)
        return ""

    def concerns(self, changes: Changes) -> bool:
        """Whether it is this item that was changed."""
        return self._item_id in changes.items

    def reload_when_seen(self) -> None:
        """Read it also while nobody looks when nothing is known yet: the title names the note."""
        if self._history.versions:
            super().reload_when_seen()
        else:
            self.reload()

    def forget(self) -> None:
        """Forget the note."""
        self._history = History(self._item_id, ())
        super().forget()

    def target_of(self, link: str) -> Target | None:
        """The place of the version one is on."""
        del link
        version = self.version
        return target_of_item(version.item) if version is not None and version.item is not None else None

    def show_one(self, thing: object | None) -> None:
        """Show a version in full, with what it changed or how it differs from now."""
        text = self.text
        text.begin(self.language)
        if isinstance(thing, Sitting):
            self._show_version(thing)
        text.done()
        version = thing.last if isinstance(thing, Sitting) else None
        item = version.item if version is not None else None
        is_now = version is not None and version.is_live and not self._history.is_conflict
        self._restore.setEnabled(item is not None and not is_now)
        self._copy.setEnabled(bool(_words_of(item)))

    # -- what the widgets tell us ----------------------------------------

    def _on_restore(self) -> None:
        version, journal = self.version, self.journal
        if version is None or journal is None:
            return
        try:
            is_news = journal.restore(version)
        except Trouble as trouble:
            self.said.emit(words_of(trouble))
            return
        if is_news:
            self.reload()
            self.list.choose(0)
            words = mark("journal", "Version {number} is restored. Ctrl+Z undoes it.")
        else:
            words = mark("journal", "It is as in version {number} already.")
        self.announce(say(words, number=version.number))

    def _on_copy(self) -> None:
        version = self.version
        words = _words_of(version.item) if version is not None else ""
        if words and version is not None:
            QApplication.clipboard().setText(words)
            copied = mark("journal", "The words of version {number} are copied.")
            self.announce(say(copied, number=version.number))

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        for words, is_now in (
            (mark("journal", "the version before"), False),
            (mark("journal", "what it is now"), True),
        ):
            self._with.addItem(say(words), is_now)
        self._with.setAccessibleName(say(mark("journal", "Compared with")))
        self._with.setObjectName("comparedWith")
        self._with_label.setObjectName("quiet")
        self._each.setToolTip(
            say(mark("journal", "Show every version that was kept, not only the last of each sitting"))
        )
        self.tools.addWidget(self._with_label)
        self.tools.addWidget(self._with)
        self.tools.addStretch(1)
        self.tools.addWidget(self._each)
        self.buttons.addStretch(1)
        for before, after in (
            (self._with, self._each),
            (self._each, self.list),
            (self.list, self.text),
            (self.text, self._restore),
            (self._restore, self._copy),
        ):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        self._each.toggled.connect(lambda _is_on: self.reload())
        self._with.currentIndexChanged.connect(lambda _number: self.show_one(self.list.current))
        self._restore.clicked.connect(self._on_restore)
        self._copy.clicked.connect(self._on_copy)
        self.list.wanted.connect(lambda _thing: self._on_restore())

    # -- in detail -------------------------------------------------------------

    def _show_head(self) -> None:
        history, item = self._history, self._history.name
        kind = kind_words(history.versions[-1].revision.kind, item)
        name = name_words(item)
        words = mark("journal", "{kind}: {name}")
        self.headline.setText(say(words, kind=kind, name=name[:90]) if name else kind)
        place = self.place_words(target_of_item(item)) if item is not None else ""
        gone = say(mark("journal", "Deleted")) if history.now is None else ""
        self.note.setText("  ·  ".join(part for part in (place, gone) if part))
        self.note.setVisible(bool(self.note.text()))
        if history.is_conflict:
            stand = mark(
                "journal", "Written differently on two computers: versions {numbers} both stand. Restore one."
            )
            self.alert.setText(say(stand, numbers=versions_words(sorted(v.number for v in history.live))))
        self.alert.setVisible(history.is_conflict)

    def _row(self, thing: object) -> Row:
        if not isinstance(thing, Sitting):
            return Row("")
        version = thing.last
        title = say(mark("journal", "Version {number}"), number=version.number)
        facts = self._facts(thing)
        if version.is_live and not self._history.is_conflict:
            facts.insert(0, say(mark("journal", "now")))
        elif version.is_live:
            others = sorted(one.number for one in self._history.live if one is not version)
            beside = mark("journal", "stands beside version {numbers}")
            facts.insert(0, say(beside, numbers=versions_words(others)))
        when = f"{day_words(version.revision.at)}, {self._time(thing)}"
        where = computer_words(version.is_own, version.revision.device)
        words = "  ·  ".join(facts if version.is_own else [where, *facts])
        spoken = ". ".join([title, *facts, when, where, " ".join(version.body.split())[:200]])
        item = version.item
        colour = getattr(item, "colour", None)
        is_alarming = bool(standing_words(version.standing)) or (
            version.is_live and self._history.is_conflict
        )
        return Row(title, words, when, spoken.rstrip(". "), colour, is_alarming)

    @staticmethod
    def _time(thing: Sitting) -> str:
        first, last = thing.first.revision.at, thing.last.revision.at
        return span_words(first, last) if thing.count > 1 else time_words(last)

    def _facts(self, thing: Sitting) -> list[str]:
        version = thing.last
        facts: list[str] = []
        if words := standing_words(version.standing):
            facts.append(words)
        if version.same_as is not None and thing.count == 1:
            facts.append(say(mark("journal", "as version {number} again"), number=version.same_as))
            return facts + [w for w in change_words(thing.changes) if thing.changes[0].what is What.BACK]
        facts += change_words(thing.changes)
        first = thing.first
        if len(first.follows) > 1:
            numbers = versions_words(first.follows)
            facts.append(say(mark("journal", "settles versions {numbers}"), numbers=numbers))
        return facts

    def _show_version(self, thing: Sitting) -> None:
        text, version = self.text, thing.last
        title = say(mark("journal", "Version {number}"), number=version.number)
        text.line(title, size=UI_PIXELS + 4, bold=True)
        where = computer_words(version.is_own, version.revision.device)
        when = moment_words(version.revision.at)
        text.line(f"{when}  ·  {where}", colour="quiet")
        if thing.count > 1:
            words = mark("journal", "Versions {first} to {last}, written at one sitting")
            text.line(say(words, first=thing.first.number, last=version.number), colour="quiet")
        self._show_doubts(thing)
        base = self._history.now if self._with.currentData() else self._history.version(thing.base)
        if self._with.currentData() and base is version:
            text.line(say(mark("journal", "This is what it is now.")), top=10)
        elif version.item is not None and base is not None and base.item is not None:
            text.changes(c for c in changed(base.item, version.item) if c.what is not What.BODY)
        item = version.item
        if item is None:
            if not standing_words(version.standing):
                text.line(say(mark("journal", "It was deleted here.")), top=10)
            return
        target = target_of_item(item)
        if version.body or (base is not None and base.body):
            number = base.number if base is not None else None
            text.differences(self._history.differences(version.number, number), target.lang if target else "")
        elif not target:
            text.line(name_words(item), top=12)
        tags = getattr(item, "tags", ())
        if tags:
            text.line(say(mark("journal", "Tags:")) + "  " + "  ".join(tags), top=12, colour="quiet")
        text.legend()
        if target is not None:
            text.line(top=20)
            text.link(self.place_words(target) or str(target.key), "place")
            if quote := " ".join(target.quote.split()):
                text.line(f"“{quote[:400]}”", lang=target.lang, colour="quiet", left=14)

    def _show_doubts(self, thing: Sitting) -> None:
        text, version, first = self.text, thing.last, thing.first
        if words := standing_words(version.standing):
            text.line(words, colour="alarm", top=6)
        if version.is_clock_odd:
            words = mark("journal", "The clock was wrong here or in the version before; the order is right.")
            text.line(say(words), colour="alarm", top=6)
        if not first.is_first and not first.follows:
            text.line(say(mark("journal", "What was before it is missing here.")), colour="alarm", top=6)
        if len(first.follows) > 1:
            words = mark("journal", "It settles versions {numbers}.")
            text.line(say(words, numbers=versions_words(first.follows)), top=6)
        elif first.follows and first.follows != (first.number - 1,):
            words = mark("journal", "It follows version {number}: others were written beside it.")
            text.line(say(words, number=first.follows[0]), top=6)


def _words_of(item: Item | None) -> str:
    """What is copied of a version: its own words, else those it stands on."""
    if item is None:
        return ""
    target = target_of_item(item)
    own = getattr(item, "body", "") or getattr(item, "name", "")
    return str(own) or (target.quote if target is not None else "")
