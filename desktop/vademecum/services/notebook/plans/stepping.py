"""How the steps of a plan stand in the texts held now: where each leads, what it is called, what changed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256
from itertools import takewhile

from vademecum.domain.annotation import Fit, Scope, Target
from vademecum.domain.document import Block, BlockKind
from vademecum.domain.locator import Locator
from vademecum.domain.plan import LessonPlan, Step, StepKind
from vademecum.services.desk import Desk
from vademecum.services.notebook.notebook import Notebook
from vademecum.services.notebook.placing import Place, Placing
from vademecum.services.notebook.reanchoring import found_again
from vademecum.services.notebook.whereabouts import Marks, text_of, where, words_now
from vademecum.services.reading import Reading
from vademecum.services.shelf import Shelved
from vademecum.words import mark

_HEADINGS = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.ANNEX})
_UNREAD = frozenset({BlockKind.FOOTNOTE, BlockKind.MASTHEAD})
"""What a section is presented without."""
_BETWEEN = "\n"
"""No id holds it."""
_MOST_READ = 2_000
"""Blocks of a section that its digest is made of."""
_PORTION = 32
"""Blocks that are read at once when it is not known how many are wanted."""
_DIGITS = 16
"""Of a digest."""


class Concern(StrEnum):
    """Why a reader should look at a step before it is presented."""

    NONE = "none"
    REWORDED = "reworded"
    """Its place is sure, but some of its words are others now."""
    CHECK = "check"
    """Probably these words."""
    GONE = "gone"
    """The text is held, and does not have these words."""
    NOT_HELD = "not-held"
    """The text is not held."""


@dataclass(frozen=True, slots=True)
class StepNow:
    """A step as it stands in the texts held now."""

    step: Step
    fit: Fit
    concern: Concern
    place: Locator | None
    """Where it leads; None for a pause and for what is not held. The words of an orphan lead near to where
    they stood."""
    spans: Marks
    """The words meant, where these are words and have a place."""
    citation: str
    """In the document's language: `CTOC/COP/WG.7/2020/3，第24段`; empty for a pause."""
    words: str
    """The first words in one line; of a whole text or instrument its title, of a pause its question."""

    @property
    def name(self) -> str:
        """The reader's own title, else citation and first words; empty for a pause without words."""
        return self.step.title or "  ".join(part for part in (self.citation, self.words) if part)


class Stepping:
    """Looks at steps. What was found in a text once is remembered by `placing`."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def look(self, step: Step) -> StepNow:
        """How a step stands now. One that has to be searched for takes up to 0.1 s."""
        target = step.target
        if target is None:
            return StepNow(step, Fit.EXACT, Concern.NONE, None, (), "", " ".join(step.question.split()))
        reading, placing = self._desk.reading, self._desk.placing
        document = text_of(target, reading)
        fit = placing.fit(target, document)
        led = where(target, reading, placing)
        place, spans = led if led is not None else (None, ())
        names = self._desk.place_names
        concern = _concern(target, fit, reading, placing, is_held=document is not None)
        if concern is Concern.NONE and step.digest not in ("", _digest_now(target, self._desk)):
            # Behind the beginning that is kept, or below a heading.
            concern = Concern.REWORDED
        return StepNow(step, fit, concern, place, spans, names.source(target), names.words(target))

    def look_at_all(self, plan: LessonPlan) -> tuple[StepNow, ...]:
        """Every step of a plan in its order."""
        return tuple(map(self.look, plan.steps))

    def words_kept(self, step: Step) -> str:
        """The words as they were when the step was made, a line for each block."""
        return step.target.quote if step.target is not None else ""

    def text(self, step: Step, most: int = 200) -> tuple[Block, ...]:
        """The text of a step as it stands now, at most so many blocks; of words only those words.

        Of a heading all that stands below it, without footnotes. Empty for what is not found or has no text.
        """
        target = step.target
        if target is None or step.kind in (StepKind.MAP, StepKind.TIMELINE):
            return ()
        document = text_of(target, self._desk.reading)
        if document is None:
            return ()
        if not target.anchors:
            return tuple(_read(document, 0, document.head.blocks, most))
        places = _found(target, document, self._desk)
        if target.scope is Scope.PARAGRAPH and places:
            return section(self._desk.reading, document, places[0].block, most)
        found = ((place, self._desk.reading.block(document, place.block)) for place in places[:most])
        return tuple(
            replace(stored.block, text=stored.block.text[place.start : place.end], notes=())
            for place, stored in found
            if stored is not None
        )


def section(reading: Reading, document: Shelved, block_id: str, most: int = _MOST_READ) -> tuple[Block, ...]:
    """A block by itself; a heading with everything below it, at most so many blocks, without footnotes."""
    stored = reading.block(document, block_id)
    if stored is None:
        return ()
    if stored.block.kind not in _HEADINGS:
        below = f"{block_id}__"
        first = stored.row - document.head.first_row
        items = takewhile(lambda block: block.id.startswith(below), _onward(document, first + 1, most))
        return (stored.block, *items)
    first_row = document.head.first_row
    ends = (entry.end for entry in reading.outline(document) if entry.id == block_id)
    end = next(ends, stored.row + 1) - first_row
    return tuple(_read(document, stored.row - first_row, end, most))


def digest_of(blocks: Iterable[Block]) -> str:
    """What tells whether a text is the same, to the character; numbers of paragraphs may change."""
    text = "\n".join(block.text for block in blocks)
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def confirmed(steps: Iterable[Step], desk: Desk) -> list[Step]:
    """Those of some steps that have a place and words that changed, anchored where they were found."""
    made: list[Step] = []
    for step in steps:
        target = step.target
        if target is None:
            continue
        found = found_again(target, desk.reading, desk.targeting, desk.placing, (Fit.CHECK, Fit.MOVED))
        digest = _digest_now(target, desk) if step.digest else ""
        if found is not None or (digest and digest != step.digest):
            made.append(replace(step, target=found or target, digest=digest or step.digest))
    return made


class Replacing:
    """Gives steps their place again, where they were found or where the reader says; each is one act."""

    def __init__(self, notebook: Notebook, desk: Desk) -> None:
        self._notebook = notebook
        self._desk = desk

    def confirm(self, plan_id: str, step_ids: Iterable[str]) -> int:
        """Have steps, whose place the reader has looked at, stand where they were found; return how many."""
        plan = self._notebook.item(plan_id)
        if not isinstance(plan, LessonPlan):
            return 0
        wanted = set(step_ids)
        made = {
            step.id: step
            for step in confirmed((step for step in plan.steps if step.id in wanted), self._desk)
        }
        steps = tuple(made.get(step.id, step) for step in plan.steps)
        self._notebook.act(mark("acts", "Place confirmed"), [replace(plan, steps=steps)])
        return len(made)

    def takes_words(self, where: str) -> bool:
        """Whether the step at `where` means words; else it means a paragraph or a whole text."""
        step = self._find(where)[1]
        return step is not None and step.target is not None and step.target.scope is Scope.PASSAGE

    def place(self, where: str, target: Target) -> bool:
        """Have the step at `where` stand at `target` from now on; return whether there is such a passage."""
        plan, step = self._find(where)
        if plan is None or step is None or step.kind is not StepKind.PASSAGE:
            return False
        step_id = step.id
        placed = replace(step, target=target, digest=_digest_now(target, self._desk))
        steps = tuple(placed if one.id == step_id else one for one in plan.steps)
        self._notebook.act(mark("acts", "Place given anew"), [replace(plan, steps=steps)])
        return True

    def _find(self, where: str) -> tuple[LessonPlan | None, Step | None]:
        plan_id, _, step_id = where.partition(_BETWEEN)
        plan = self._notebook.item(plan_id)
        return (plan, plan.step(step_id)) if isinstance(plan, LessonPlan) else (None, None)


def step_at(plan_id: str, step_id: str) -> str:
    """One word for a step of a plan, as `Replacing` takes it."""
    return f"{plan_id}{_BETWEEN}{step_id}"


def is_step(where: str) -> bool:
    """Whether a word is one that `step_at` made, and not the id of an item."""
    return _BETWEEN in where


def _digest_now(target: Target, desk: Desk) -> str:
    """The digest of the paragraph or section that a target means now; empty for anything else."""
    document = text_of(target, desk.reading)
    if document is None or target.scope is not Scope.PARAGRAPH:
        return ""
    found = _found(target, document, desk)
    return digest_of(section(desk.reading, document, found[0].block)) if found else ""


def _found(target: Target, document: Shelved, desk: Desk) -> list[Place]:
    """Where the words of a target stand, without those that stand nowhere."""
    return [place for place in desk.placing.places(target, document) if place.fit is not Fit.ORPHAN]


def _concern(target: Target, fit: Fit, reading: Reading, placing: Placing, *, is_held: bool) -> Concern:
    if fit is Fit.ORPHAN:
        return Concern.GONE if is_held else Concern.NOT_HELD
    if fit is Fit.CHECK:
        return Concern.CHECK
    if fit is Fit.MOVED:
        now = words_now(target, reading, placing)
        # Of a paragraph its beginning is kept.
        is_same = now == target.quote or (target.scope is Scope.PARAGRAPH and now.startswith(target.quote))
        return Concern.NONE if is_same else Concern.REWORDED
    return Concern.NONE


def _onward(document: Shelved, first: int, most: int) -> Iterator[Block]:
    """At most so many blocks from a row on, a few at a time: who needs few reads few."""
    end = min(first + most, document.head.blocks)
    for begin in range(first, end, _PORTION):
        yield from _read(document, begin, end, _PORTION)


def _read(document: Shelved, first: int, end: int, most: int) -> list[Block]:
    found = document.volume.library.blocks(document.head, first, min(end - first, most))
    return [stored.block for stored in found if stored.block.kind not in _UNREAD]
