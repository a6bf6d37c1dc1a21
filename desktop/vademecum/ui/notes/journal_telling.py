"""Tell acts and deleted items: each as a row, and in full."""

from __future__ import annotations

from collections.abc import Callable

from vademecum.domain.annotation import Target
from vademecum.domain.item import Item
from vademecum.services.notebook.journal import Act, Step
from vademecum.services.notebook.journal_changes import What
from vademecum.services.notebook.journal_gone import Gone
from vademecum.services.notebook.journal_versions import Standing
from vademecum.services.notebook.notebook import target_of_item
from vademecum.text.diff.stretches import stretches
from vademecum.ui.catalogue import say
from vademecum.ui.notes.journal_list import Row
from vademecum.ui.notes.journal_text import JournalText
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
from vademecum.ui.theme import UI_PIXELS
from vademecum.words import mark

_MOST_STEPS = 40
"""So many items of one act are told in full."""

_MOST_NAMES = 4
"""So many of them are named in its row."""

_MOST_QUOTE = 400
"""Code points of a quotation."""


class Telling:
    """Knows how places are called; what is told last can be led to by the numbers of its links."""

    def __init__(self, text: JournalText, place_words: Callable[[Target | None], str]) -> None:
        self._text = text
        self._place_words = place_words
        self.links: list[Item] = []
        """What each link of the words is about."""

    # -- rows ------------------------------------------------------------------

    def act_row(self, thing: object) -> Row:
        """The row of an act."""
        if not isinstance(thing, Act):
            return Row("")
        item = thing.steps[0].after or thing.steps[0].before
        title = act_words(thing)
        names = [name_words(one.after or one.before) for one in thing.steps[:_MOST_NAMES]]
        where = "" if thing.is_own else computer_words(thing.is_own, thing.device)
        words = "  ·  ".join(part for part in (where, *names) if part)
        when = span_words(thing.began, thing.at)
        spoken = ". ".join(part for part in (title, words, day_words(thing.at), when) if part)
        is_alarming = any(one.standing in (Standing.NEWER, Standing.DAMAGED) for one in thing.steps)
        return Row(title, words, when, spoken, getattr(item, "colour", None), is_alarming)

    def gone_row(self, thing: Gone) -> Row:
        """The row of a deleted item."""
        item = thing.item
        place = self._place_words(target_of_item(item) if item is not None else None)
        title = "  ·  ".join(part for part in (kind_words(thing.kind, item), place) if part)
        words = name_words(item) or _unread_words(thing)
        when = day_words(thing.end.at)
        spoken = ". ".join(part for part in (title, words, when) if part)
        return Row(title, words, when, spoken, getattr(item, "colour", None), item is None)

    # -- in full -----------------------------------------------------------------

    def tell_act(self, act: Act) -> None:
        """Set what an act did to each item."""
        text = self._text
        text.line(act_words(act), size=UI_PIXELS + 4, bold=True)
        where = computer_words(act.is_own, act.device)
        when = f"{day_words(act.at)}, {span_words(act.began, act.at)}"
        text.line(f"{when}  ·  {where}", colour="quiet")
        for step in act.steps[:_MOST_STEPS]:
            self._tell_step(step, is_alone=len(act.steps) == 1)
        more = len(act.steps) - _MOST_STEPS
        if more > 0:
            text.line(say(mark("journal", "and {count} more"), count=more), colour="quiet", top=14)
        text.legend()

    def tell_gone(self, thing: Gone, *, is_own: bool) -> None:
        """Set what a deleted item was; `is_own`: it was deleted on this computer."""
        text, item = self._text, thing.item
        text.line(kind_words(thing.kind, item), size=UI_PIXELS + 4, bold=True)
        words = mark("journal", "Deleted: {when}  ·  {where}")
        where = computer_words(is_own, thing.end.device)
        text.line(say(words, when=moment_words(thing.end.at), where=where), colour="quiet")
        if item is None:
            text.line(_unread_words(thing), colour="alarm", top=10)
            return
        if thing.standing is Standing.DAMAGED:
            text.line(standing_words(thing.standing), colour="alarm", top=6)
        self._tell_item(item)
        tags = getattr(item, "tags", ())
        if tags:
            text.line(say(mark("journal", "Tags:")) + "  " + "  ".join(tags), top=12, colour="quiet")

    # -- in detail -----------------------------------------------------------------

    def _tell_step(self, step: Step, *, is_alone: bool) -> None:
        text, item = self._text, step.after or step.before
        if not is_alone:
            title = "  ·  ".join([kind_words(step.kind, item), *change_words(step.changes)])
            text.line(title, top=16, bold=True)
        if words := standing_words(step.standing):
            text.line(words, colour="alarm", top=4)
        if item is None:
            return
        text.changes(one for one in step.changes if one.what in (What.COLOUR, What.TAGS, What.NAME))
        self._tell_item(item, step)

    def _tell_item(self, item: Item, step: Step | None = None) -> None:
        """Set where an item stood, and its words; with a step, what was changed of them."""
        text, target = self._text, target_of_item(item)
        lang = target.lang if target is not None else ""
        if target is not None:
            text.line(top=10)
            text.link(self._place_words(target) or str(target.key), str(len(self.links)))
            self.links.append(item)
            if quote := " ".join(target.quote.split()):
                text.line(f"“{quote[:_MOST_QUOTE]}”", lang=lang, colour="quiet", left=14)
        if step is not None and any(one.what is What.BODY for one in step.changes):
            before = _body(step.before) if step.before is not None else ""
            text.differences(stretches(before, _body(item)), lang)
        elif body := _body(item):
            text.words(body, lang)
        elif target is None:
            text.line(name_words(item), top=10)


def _body(item: Item) -> str:
    return str(getattr(item, "body", "") or getattr(item, "name", ""))


def _unread_words(thing: Gone) -> str:
    """Why nothing of a deleted item can be shown; empty when it can."""
    if thing.item is not None:
        return ""
    missing = mark("journal", "What it was before is missing in this notebook.")
    return standing_words(thing.standing) or say(missing)
