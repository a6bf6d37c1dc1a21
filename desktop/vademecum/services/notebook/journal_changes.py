"""What of an item was changed from one version to the next, in the words of a reader's acts."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from vademecum.domain.annotation import Annotation, Bookmark, Folder, NumberedPlace, Tag
from vademecum.domain.item import Item
from vademecum.domain.item_form import write_item
from vademecum.domain.plan import LessonPlan, Step
from vademecum.services.notebook.notebook import target_of_item


class What(StrEnum):
    """What can be changed of an item."""

    MADE = "made"
    BODY = "body"
    COLOUR = "colour"
    TAGS = "tags"
    PLACE = "place"
    """Other words of a text, or another text."""
    EDITION = "edition"
    """The same words, found again in another edition."""
    NAME = "name"
    FOLDER = "folder"
    ORDER = "order"
    STEPS = "steps"
    """Which steps a lesson plan has, by their ids, and their order."""
    STEP = "step"
    """What steps say that were there before and are there still."""
    MINUTES = "minutes"
    """The time planned, for steps or for all of it."""
    REHEARSED = "rehearsed"
    AUTHOR = "author"
    CREATED = "created"
    DELETED = "deleted"
    BACK = "back"
    """It is there again after it was deleted."""


@dataclass(frozen=True, slots=True)
class Changed:
    """One thing that was changed, from what to what; empty: there was or is none."""

    what: What
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()

    @property
    def added(self) -> tuple[str, ...]:
        """Of several, what is new."""
        return tuple(one for one in self.new if one not in self.old)

    @property
    def removed(self) -> tuple[str, ...]:
        """Of several, what is gone."""
        return tuple(one for one in self.old if one not in self.new)


def changed(before: Item | None, after: Item | None) -> tuple[Changed, ...]:
    """What makes the one version of the other; None: it was not there, or is deleted."""
    if after is None:
        return (Changed(What.DELETED),) if before is not None else ()
    if before is None:
        return (Changed(What.MADE),)
    if isinstance(before, LessonPlan) and isinstance(after, LessonPlan):
        stay = {step.id for step in before.steps} & {step.id for step in after.steps}
        old, new = dict(_facts_of_plan(before, stay)), dict(_facts_of_plan(after, stay))
    else:
        old, new = dict(_facts(before)), dict(_facts(after))
    found = [
        Changed(what, old.get(what, ()), new.get(what, ()))
        for what in What
        if old.get(what, ()) != new.get(what, ())
    ]
    if any(one.what is What.PLACE for one in found):
        found = [one for one in found if one.what is not What.EDITION]
    return tuple(found)


def _facts(item: Item) -> Iterator[tuple[What, tuple[str, ...]]]:
    """What is compared; what is empty is left out."""
    for what, values in _all_facts(item):
        if any(values):
            yield what, values


def _all_facts(item: Item) -> Iterator[tuple[What, tuple[str, ...]]]:
    if (target := target_of_item(item)) is not None:
        yield What.PLACE, (target.scope, str(target.key), target.lang, target.quote)
        where = (f"{one.block} {one.start} {one.end} {one.label}" for one in target.anchors)
        around = (f"{one.before}|{one.after}" for one in target.anchors)
        yield What.EDITION, (target.edition, *where, *around)
    match item:
        case Annotation():
            yield What.BODY, (item.body,)
            yield What.COLOUR, (item.colour or "",)
            yield What.TAGS, item.tags
            yield What.AUTHOR, (item.author,)
            yield What.CREATED, (str(item.created),)
        case Bookmark():
            yield What.NAME, (item.name,)
            yield What.FOLDER, (item.folder,)
            yield What.ORDER, (repr(item.rank),)
            yield What.TAGS, item.tags
            yield What.CREATED, (str(item.created),)
        case Folder():
            yield What.NAME, (item.name,)
            yield What.FOLDER, (item.parent,)
            yield What.ORDER, (repr(item.rank),)
        case NumberedPlace():
            yield What.NAME, (str(item.number),)
        case Tag():
            yield What.NAME, (item.name,)
            yield What.COLOUR, (item.colour or "",)


def _facts_of_plan(plan: LessonPlan, stay: Collection[str]) -> Iterator[tuple[What, tuple[str, ...]]]:
    """What is compared of plans; of steps only those that are in both say something."""
    stable = sorted((step for step in plan.steps if step.id in stay), key=lambda step: step.id)
    yield What.NAME, (plan.name,) if plan.name else ()
    yield What.STEPS, tuple(step.id for step in plan.steps)
    yield What.STEP, tuple(_said(step) for step in stable)
    yield What.MINUTES, (str(plan.seconds), *(str(step.seconds) for step in stable))
    yield What.REHEARSED, tuple(repr(one) for one in plan.rehearsals)
    yield What.CREATED, (str(plan.created),) if plan.created else ()


def _said(step: Step) -> str:
    """A step without its time, as it is written."""
    return write_item(LessonPlan("", "", (replace(step, seconds=0),)))
