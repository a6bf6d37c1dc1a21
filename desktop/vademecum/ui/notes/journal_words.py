"""What the journal says: kinds, changes, moments, computers, and why a version cannot be had."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from PySide6.QtCore import QDateTime, QLocale

from vademecum.domain.annotation import Annotation, Bookmark, Colour, Folder, NumberedPlace, Tag
from vademecum.domain.item import Item
from vademecum.domain.plan import LessonPlan
from vademecum.services.notebook.journal import Act, Step
from vademecum.services.notebook.journal_changes import Changed, What
from vademecum.services.notebook.journal_versions import Standing
from vademecum.services.notebook.note_listing import day_of
from vademecum.ui.catalogue import say
from vademecum.ui.names import day
from vademecum.ui.notes.mark_colours import colour_name
from vademecum.words import Marked, mark

_LONGEST = 200
"""Code points of a note or quotation in one line."""

_KINDS: dict[str, Marked] = {
    "annotation": mark("journal", "Note"),
    "bookmark": mark("journal", "Bookmark"),
    "folder": mark("journal", "Folder"),
    "place": mark("journal", "Numbered place"),
    "tag": mark("journal", "Tag"),
    "plan": mark("journal", "Lesson plan"),
}

_PLAIN: dict[What, Marked] = {
    What.MADE: mark("journal", "made"),
    What.PLACE: mark("journal", "set on other words"),
    What.EDITION: mark("journal", "found again in another edition"),
    What.FOLDER: mark("journal", "put into another folder"),
    What.ORDER: mark("journal", "moved in its folder"),
    What.STEP: mark("plans", "steps changed"),
    What.MINUTES: mark("plans", "minutes changed"),
    What.REHEARSED: mark("plans", "rehearsed"),
    What.AUTHOR: mark("journal", "another author"),
    What.CREATED: mark("journal", "another date"),
    What.DELETED: mark("journal", "deleted"),
    What.BACK: mark("journal", "brought back"),
}

_STANDINGS: dict[Standing, Marked] = {
    Standing.NEWER: mark("journal", "Written by a newer Vademecum: it is kept, but cannot be read here."),
    Standing.DAMAGED: mark("journal", "Damaged: this is not what was written."),
}


def kind_words(kind: str, item: Item | None) -> str:
    """What an item is; a note without words is a highlight."""
    if isinstance(item, Annotation) and not item.body and item.colour is not None:
        return say(mark("journal", "Highlight"))
    return say(_KINDS[kind]) if kind in _KINDS else say(mark("journal", "Something newer"))


def name_words(item: Item | None) -> str:
    """The first words of an item in one line: its own, else those it stands on."""
    words = ""
    match item:
        case Annotation():
            words = item.body or item.target.quote
        case Bookmark():
            words = item.name or item.target.quote
        case Folder() | Tag() | LessonPlan():
            words = item.name
        case NumberedPlace():
            words = f"{item.number}  {item.target.quote}"
    return " ".join(words[: _LONGEST * 3].split())[:_LONGEST]


def change_words(changes: Iterable[Changed]) -> list[str]:
    """What was changed, each in a few words."""
    return [words for one in changes for words in _change(one)]


def _change(one: Changed) -> Iterator[str]:
    match one.what:
        case What.BODY:
            yield _body(one)
        case What.COLOUR if one.new:
            yield say(mark("journal", "colour: {colour}"), colour=colour_name(Colour(one.new[0])))
        case What.COLOUR:
            yield say(mark("journal", "without colour"))
        case What.TAGS:
            signed = [*(f"+{tag}" for tag in one.added), *(f"−{tag}" for tag in one.removed)]
            if signed:
                yield say(mark("journal", "tags: {tags}"), tags="  ".join(signed))
            else:
                yield say(mark("journal", "tags in another order"))
        case What.STEPS:
            yield from _steps(one)
        case What.NAME if one.new:
            yield say(mark("journal", "name: {name}"), name=one.new[0])
        case What.NAME:
            yield say(mark("journal", "without a name of its own"))
        case _:
            yield say(_PLAIN[one.what])


def _body(one: Changed) -> str:
    if not one.old:
        return say(mark("journal", "words written"))
    return say(mark("journal", "words changed") if one.new else mark("journal", "words taken away"))


def _steps(one: Changed) -> Iterator[str]:
    if one.added:
        yield say(mark("plans", "steps added: {count}"), count=len(one.added))
    if one.removed:
        yield say(mark("plans", "steps taken away: {count}"), count=len(one.removed))
    if not one.added and not one.removed:
        yield say(mark("plans", "steps in another order"))


def standing_words(standing: Standing) -> str:
    """What should be known of a version that cannot be read; empty for any other."""
    return say(_STANDINGS[standing]) if standing in _STANDINGS else ""


def versions_words(numbers: Iterable[int]) -> str:
    """Some versions: “2 and 3”."""
    *some, last = map(str, numbers)
    return say(mark("journal", "{some} and {last}"), some=", ".join(some), last=last) if some else last


def computer_words(is_own: bool, device: str) -> str:
    """Where something was written."""
    if is_own:
        return say(mark("journal", "this computer"))
    return say(mark("journal", "another computer ({name})"), name=device[:4])


def day_words(at: int) -> str:
    """The day of a moment by this machine's calendar."""
    when = day_of(at)
    today = datetime.now(UTC).astimezone().date()
    if when == today:
        return say(mark("journal", "Today"))
    if (today - when).days == 1:
        return say(mark("journal", "Yesterday"))
    return day(when.isoformat()) if 1 < when.year < 9999 else say(mark("journal", "Day not known"))


def time_words(at: int) -> str:
    """The time of day of a moment."""
    made = QDateTime.fromMSecsSinceEpoch(at)
    return QLocale().toString(made, "HH:mm") if made.isValid() else ""


def moment_words(at: int) -> str:
    """Day and time of a moment."""
    return f"{day_words(at)}, {time_words(at)}".rstrip(", ")


def span_words(began: int, at: int) -> str:
    """When something was begun and done, by the clock: “14:02 – 14:05”."""
    first, last = time_words(began), time_words(at)
    return first if first == last else f"{first} – {last}"


def act_words(act: Act) -> str:
    """What an act did, in one line."""
    if len(act.steps) == 1:
        step = act.steps[0]
        kind = kind_words(step.kind, step.after or step.before)
        return "  ·  ".join([kind, *_step(step)])
    same = {tuple(change_words(step.changes)) for step in act.steps}
    what = ", ".join(same.pop()) if len(same) == 1 else ""
    count = say(mark("journal", "{count} notes or bookmarks"), count=len(act.steps))
    return "  ·  ".join(part for part in (count, what) if part)


def _step(step: Step) -> list[str]:
    words = change_words(step.changes)
    if not words and step.standing in _STANDINGS:
        return [standing_words(step.standing)]
    return words or [say(mark("journal", "settled or written again"))]
