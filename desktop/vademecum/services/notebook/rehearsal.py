"""Show what becomes of the notes on a text before a new edition of it is taken."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from vademecum.domain.annotation import Annotation, Bookmark, Fit, NumberedPlace, Scope, Target
from vademecum.domain.document import Document
from vademecum.domain.item import Item
from vademecum.domain.key import Key
from vademecum.domain.plan import LessonPlan, Step
from vademecum.services.notebook.placing import Place, fit_of, is_same, look, unmoved
from vademecum.services.shelf import Shelved
from vademecum.text.anchoring.passages import Passages, TextBlock


@dataclass(frozen=True, slots=True)
class StepOfPlan:
    """A step of a lesson plan, which stands at a place of its own."""

    plan: LessonPlan
    step: Step
    target: Target

    @property
    def id(self) -> str:
        """What tells it from every other item."""
        return f"{self.plan.id} {self.step.id}"


Placed = Annotation | Bookmark | NumberedPlace | StepOfPlan
"""What stands at a place."""

_BEGINNING = 24
"""Code points of a block that name it when it has no label."""

_TOLD = 50
"""Progress is told after so many items."""


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """One item beside both texts."""

    item: Placed
    before: Fit
    after: Fit
    was_in: str
    """The id of the first block it stands in now; for an orphan of now the one it stood in."""
    was_at: str
    """The label of that block ("24"), else how it begins."""
    would_be_in: str
    """The id of the first block it would stand in; empty for an orphan."""
    would_be_at: str
    """The label of that block, else how it begins; empty for an orphan."""
    old_words: str
    """What it is written on, a line for each block: the words as they stand now, else its quotation."""
    new_words: str
    """The words of the new edition; empty for an orphan."""

    @property
    def is_affected(self) -> bool:
        """Whether the new edition changes anything for it: what has no place in either is as it was."""
        return self.after is not Fit.EXACT and not (self.before is self.after is Fit.ORPHAN)


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What a new edition of one text would do to all that stands on it."""

    key: Key
    lang: str
    title: str
    every: tuple[Rehearsed, ...]
    """In reading order of the text of now, as far as it is known."""

    @property
    def counts(self) -> Mapping[Fit, int]:
        """How many would be exact, moved, to check, and orphans."""
        return {fit: sum(one.after is fit for one in self.every) for fit in Fit}

    @property
    def affected(self) -> tuple[Rehearsed, ...]:
        """What would not stay as it is: orphans first, then those to check, then those that moved."""
        order = (Fit.ORPHAN, Fit.CHECK, Fit.MOVED)
        return tuple(one for fit in order for one in self.every if one.after is fit and one.is_affected)

    @property
    def asks(self) -> bool:
        """Whether the reader should see it before the edition is taken."""
        return any(one.is_affected for one in self.every)


class _Text:
    """One of the two texts, searched only when something does not stand where it stood."""

    def __init__(self, blocks: Sequence[TextBlock]) -> None:
        self._blocks = blocks
        self._by_id: dict[str, TextBlock] = {}
        for block in blocks:
            self._by_id.setdefault(block.id, block)

    @cached_property
    def _passages(self) -> Passages:
        return Passages(self._blocks)

    def places(self, target: Target, *, same_edition: bool) -> tuple[Place, ...]:
        return tuple(self._places(target, same_edition))

    def _places(self, target: Target, same_edition: bool) -> Iterator[Place]:
        for anchor in target.anchors:
            block = self._by_id.get(anchor.block)
            place = unmoved(anchor, target, block.text, same_edition=same_edition) if block else None
            yield place or look(anchor, target, self._passages, same_edition=same_edition)

    def words(self, places: Iterable[Place], target: Target) -> str:
        """The words at these places; of a paragraph as much as is quoted of it."""
        found = (one for one in places if one.fit is not Fit.ORPHAN)
        most = len(target.anchors[0].quote) if target.scope is Scope.PARAGRAPH else None
        return "\n".join(self._by_id[one.block].text[one.start : one.end][:most] for one in found)

    def first(self, places: Iterable[Place]) -> tuple[str, str]:
        """The id of the first block, and what it is called: its label, else how it begins."""
        first = next((one for one in places if one.fit is not Fit.ORPHAN), None)
        block = self._by_id.get(first.block) if first is not None else None
        if block is None:
            return "", ""
        return block.id, block.label or block.text[:_BEGINNING]

    def row(self, target: Target) -> int:
        """Where a target stood in reading order; after all others when its block is gone."""
        return self._rows.get(target.anchors[0].block, len(self._rows))

    @cached_property
    def _rows(self) -> dict[str, int]:
        return {block_id: row for row, block_id in enumerate(self._by_id)}


def items_on(items: Iterable[Item], key: Key, lang: str) -> list[Placed]:
    """Of many items those that stand in the words of one text; of lesson plans each step."""
    return [
        one
        for item in items
        for one in _placed(item)
        if one.target.anchors and one.target.lang == lang and one.target.key.whole == key.whole
    ]


def _placed(item: Item) -> Iterator[Placed]:
    match item:
        case Annotation() | Bookmark() | NumberedPlace():
            yield item
        case LessonPlan():
            yield from (StepOfPlan(item, one, one.target) for one in item.steps if one.target is not None)


def rehearse(
    items: Iterable[Item],
    new: Document,
    held: Shelved | None = None,
    tell: Callable[[int, int], None] = lambda _done, _of: None,
) -> Rehearsal:
    """Place every item that stands in a text in a new edition of it, beside the text that is held now.

    Nothing is written. `tell` hears how many of how many are done, and may raise to stop. An item that
    stays where it is takes microseconds, one that has to be searched for up to 0.1 s.
    """
    concerned = items_on(items, new.key, new.lang)
    after = _Text(new.blocks)
    before = _Text(held.volume.library.texts(held.head)) if held is not None and concerned else None
    if before is not None:
        concerned.sort(key=lambda item: (before.row(item.target), item.target.anchors[0].start, item.id))
    made: list[Rehearsed] = []
    for number, item in enumerate(concerned):
        if number % _TOLD == 0:
            tell(number, len(concerned))
        made.append(_rehearsed(item, before, after, held))
    return Rehearsal(new.key, new.lang, new.title, tuple(made))


def _rehearsed(item: Placed, before: _Text | None, after: _Text, held: Shelved | None) -> Rehearsed:
    target = item.target
    was: tuple[Place, ...] = ()
    if before is not None and held is not None:
        was = before.places(target, same_edition=is_same(target, held))
    will = after.places(target, same_edition=False)
    old_words = (before.words(was, target) if before is not None else "") or target.quote
    was_in, was_at = before.first(was) if before is not None else ("", "")
    stood = target.anchors[0]
    return Rehearsed(
        item,
        fit_of(was) if was else Fit.ORPHAN,
        fit_of(will),
        was_in or stood.block,
        was_at or stood.label or "",
        *after.first(will),
        old_words,
        after.words(will, target),
    )
