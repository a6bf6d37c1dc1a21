"""Read JSON that anybody may have written, within bounds, and check every item made of it."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from vademecum.domain.annotation import (
    Anchor,
    Annotation,
    Bookmark,
    Folder,
    NumberedPlace,
    Scope,
    Tag,
    Target,
)
from vademecum.domain.item import Item
from vademecum.domain.plan import LessonPlan, Step, StepKind
from vademecum.domain.trouble import Trouble
from vademecum.services.notebook.marking import LONGEST_NOTE
from vademecum.words import Marked, mark

LARGEST = 64 * 1024 * 1024
"""Bytes of a file of notes; 10,000 notes take about 8 MB."""
MOST_ITEMS = 200_000
LAST_MOMENT = 253_402_300_799_999
"""Milliseconds since 1970: the end of the year 9999."""

_MOST_PARTS = 4_000_000
"""Objects and lists in a file: each takes some hundred bytes in memory, however short it is written."""
_LONGEST_NUMBER = 18
_LONGEST_NAME = 500
_MOST_TAGS = 200
_MOST_ANCHORS = 5_000
_LONGEST_BLOCK = 10_000_000
_LARGEST_RANK = 1e15
_BLOCK = re.compile(r"[A-Za-z0-9_.*?-]{0,100}")
_LANG = re.compile(r"(?:[a-z]{2,3})?")
_ID = re.compile(r"\S(?:[^\x00-\x1f\x7f]{0,250}\S)?")
_SCOPES: dict[StepKind, tuple[Scope, ...]] = {
    StepKind.PASSAGE: (Scope.PASSAGE, Scope.PARAGRAPH, Scope.DOCUMENT),
    StepKind.INSTRUMENT: (Scope.INSTRUMENT,),
    StepKind.MAP: (Scope.DOCUMENT,),
    StepKind.TIMELINE: (Scope.DOCUMENT,),
    StepKind.PAUSE: (),
}
"""What a step of each kind can be about."""
_HOSTILE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")

DAMAGED = mark("note-import", "a part of it is missing or damaged")
TOO_LONG = mark("note-import", "it is too long")
UNKNOWN_KIND = mark("note-import", "this version does not know its kind")
NO_DOCUMENT = mark("note-import", "it does not say which document it is about")
NO_WORDS = mark("note-import", "it says neither which words nor which paragraph it is about")
TWICE = mark("note-import", "it is in the file twice")
TAKEN = mark("note-import", "its id belongs to something else in your notebook")


class CannotTakeIn(Trouble):
    """A file that should hold notes cannot be read as such."""

    kind = "notes-unreadable"


class Refused(Exception):
    """One item cannot be taken; `reason` says why."""

    def __init__(self, reason: Marked) -> None:
        super().__init__(reason)
        self.reason = reason


def bytes_of(path: Path) -> bytes:
    """What a file holds, a little more than the largest at most; raise `CannotTakeIn`."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise CannotTakeIn(
            mark("trouble", "{name} cannot be read: {reason}."),
            mark("trouble", "Check the name and that you may read the file."),
            name=path.name,
            reason=reason,
        ) from error


def load(data: bytes, name: str) -> Any:
    """The JSON in `data`; raise `CannotTakeIn`. `name` is that of the file, for the sentence.

    A number with more digits than any of ours becomes infinite, which no check lets pass.
    """
    if len(data) > LARGEST or sum(data.count(sign) for sign in (b"[", b"{")) > _MOST_PARTS:
        raise CannotTakeIn(
            mark("trouble", "{name} is too large for a file of notes."),
            mark("trouble", "Files of up to {most} MB are read; have the notes exported in parts."),
            name=name,
            most=LARGEST // (1024 * 1024),
        )
    try:
        return json.loads(data.decode("utf-8-sig"), parse_int=_whole)
    except (ValueError, RecursionError) as error:
        raise CannotTakeIn(
            mark("trouble", "{name} holds no notes that Vademecum can read."),
            mark("trouble", "Notes come in as .vnotes of Vademecum or as Web Annotations (.jsonld, .ann)."),
            name=name,
        ) from error


def clean(text: str) -> str:
    """The text without what no text needs: control characters, half surrogate pairs."""
    return _HOSTILE.sub("", text) if _HOSTILE.search(text) else text


def cleaned(value: Any) -> Any:
    """Plain values with every text in them clean; as deep as `load` lets them be."""
    match value:
        case str():
            return clean(value)
        case list():
            return [cleaned(one) for one in value]
        case dict():
            return {clean(name): cleaned(one) for name, one in value.items()}
        case _:
            return value


def checked(item: Item) -> Item:
    """The item, when everything in it is within bounds; raise `Refused`."""
    if not _ID.fullmatch(item.id):
        raise Refused(DAMAGED)
    match item:
        case Annotation():
            if len(item.body) > LONGEST_NOTE:
                raise Refused(TOO_LONG)
            _check_moment(item.created)
            _check_names(item.author)
            return replace(item, target=_target(item.target), tags=_tags(item.tags))
        case Bookmark():
            _check_moment(item.created)
            _check_names(item.name, item.folder)
            _check_rank(item.rank)
            return replace(item, target=_target(item.target), tags=_tags(item.tags))
        case Folder():
            _check_names(item.name, item.parent)
            _check_rank(item.rank)
        case NumberedPlace():
            if item.id != f"place_{item.number}":
                raise Refused(DAMAGED)
            _target(item.target)
        case Tag():
            _check_names(item.name)
            if not item.name.strip():
                raise Refused(DAMAGED)
        case LessonPlan():
            return _plan(item)
    return item


def _whole(digits: str) -> int | float:
    return int(digits) if len(digits) <= _LONGEST_NUMBER else float("inf")


def _plan(plan: LessonPlan) -> LessonPlan:
    _check_moment(plan.created)
    _check_names(plan.name, *(step.title for step in plan.steps))
    for rehearsal in plan.rehearsals:
        _check_moment(rehearsal.at)
        _check_names(*(step_id for step_id, _ in rehearsal.used))
    return replace(plan, name=_one_line(plan.name), steps=tuple(map(_step, plan.steps)))


def _step(step: Step) -> Step:
    if not _ID.fullmatch(step.id):
        raise Refused(DAMAGED)
    if step.target is not None:
        _target(step.target)
        if step.target.scope not in _SCOPES[step.kind]:
            raise Refused(DAMAGED)
    return replace(step, title=_one_line(step.title))


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _target(target: Target) -> Target:
    is_in_text = target.scope in (Scope.PASSAGE, Scope.PARAGRAPH)
    if is_in_text != bool(target.anchors) or not _LANG.fullmatch(target.lang):
        raise Refused(DAMAGED)
    if len(target.anchors) > _MOST_ANCHORS:
        raise Refused(TOO_LONG)
    _check_names(target.edition)
    for anchor in target.anchors:
        _check_anchor(anchor)
    return target


def _check_anchor(anchor: Anchor) -> None:
    if not _BLOCK.fullmatch(anchor.block) or anchor.end > _LONGEST_BLOCK:
        raise Refused(DAMAGED)
    if not anchor.block and not anchor.quote:
        raise Refused(NO_WORDS)
    _check_names(anchor.label or "", anchor.before, anchor.after)


def _tags(tags: tuple[str, ...]) -> tuple[str, ...]:
    if len(tags) > _MOST_TAGS:
        raise Refused(TOO_LONG)
    _check_names(*tags)
    return tuple(tag for tag in tags if tag.strip())


def _check_names(*names: str) -> None:
    if any(len(name) > _LONGEST_NAME for name in names):
        raise Refused(TOO_LONG)


def _check_moment(created: int) -> None:
    if not 0 <= created <= LAST_MOMENT:
        raise Refused(DAMAGED)


def _check_rank(rank: float) -> None:
    if abs(rank) > _LARGEST_RANK:
        raise Refused(DAMAGED)
