"""Put anchors on a document, look for them in simulated editions of it, and judge where they were found."""

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from simulated_editions import CHANGES, Change, Whereabouts, first_edition, settled
from vademecum.domain.annotation import Anchor, Fit
from vademecum.domain.key import Key
from vademecum.paths import Places
from vademecum.services.shelf import Shelf
from vademecum.text.anchoring.finding import Found, find, find_block
from vademecum.text.anchoring.making import anchor_for, paragraph_anchor
from vademecum.text.anchoring.passages import Passages

WHOLE = 0
"""Stands for the length of a quotation that is a whole block."""

PARAGRAPH = -1
"""Stands for an anchor on a paragraph as such: what is found is a block."""

LENGTHS = (1, 2, 4, 8, 16, 32, 64, WHOLE, PARAGRAPH)

_OVERLAP = 0.75
"""A span is the right one when it shares so much with the true one, of what both cover together."""


class Verdict(StrEnum):
    """What became of an anchor."""

    RIGHT = "right"
    """Placed without a question, where the words went."""
    WRONG = "wrong"
    """Placed without a question, somewhere else."""
    CHECK_RIGHT = "check, right"
    CHECK_WRONG = "check, wrong"
    ORPHAN_DUE = "orphan, gone"
    """Not placed; more than half of the words are gone."""
    ORPHAN = "orphan"
    """Not placed although the words stand there."""


Blocks = Sequence[tuple[str, str | None, str]]
Tally: TypeAlias = Counter[tuple[int, str, Verdict]]
"""How many anchors of a length under a change met with a verdict."""


@dataclass(frozen=True, slots=True)
class Mark:
    """An anchor and where it was made."""

    anchor: Anchor
    block: int


def marks(blocks: Blocks, length: int, count: int, chance: random.Random) -> Iterator[Mark]:
    """Anchors on words of that length, evenly over all characters of the blocks."""
    long_enough = [number for number, block in enumerate(blocks) if len(block[2].strip()) >= max(length, 1)]
    weights = [len(blocks[number][2]) for number in long_enough]
    while count:
        number = chance.choices(long_enough, weights)[0]
        block_id, label, text = blocks[number]
        if length == PARAGRAPH:
            yield Mark(paragraph_anchor(block_id, label, text), number)
            count -= 1
            continue
        start = chance.randint(0, len(text) - length) if length else 0
        words = text[start : start + (length or len(text))]
        if words == words.strip():
            yield Mark(anchor_for(block_id, label, text, start, start + len(words)), number)
            count -= 1


def trials(
    blocks: Blocks, seed: int, count: int, changes: Mapping[str, Change] = CHANGES
) -> Iterator[tuple[int, str, Verdict, Mark, Found]]:
    """Try `count` anchors of each length under each change; the same for the same seed."""
    for name, change in changes.items():
        chance = random.Random(f"{seed} {name}")
        edition = change(first_edition(blocks), chance)
        passages, whereabouts = Passages(settled(edition)), Whereabouts(edition)
        for length in LENGTHS:
            for mark in marks(blocks, length, count, chance):
                looked = find_block if length == PARAGRAPH else find
                found = looked(mark.anchor, passages, same_edition=name == "nothing")
                truth = whereabouts.of(mark.block, mark.anchor.start, mark.anchor.end)
                if length == PARAGRAPH and truth is not None and truth[0] == found.block:
                    truth = (found.block, found.start, found.end)
                yield length, name, verdict(found, truth), mark, found


def verdict(found: Found, truth: tuple[str, int, int] | None) -> Verdict:
    """Judge an answer by where the words really went."""
    if found.fit is Fit.ORPHAN:
        return Verdict.ORPHAN_DUE if truth is None else Verdict.ORPHAN
    is_right = truth is not None and found.block == truth[0] and _overlap(found, truth) >= _OVERLAP
    if found.fit is Fit.CHECK:
        return Verdict.CHECK_RIGHT if is_right else Verdict.CHECK_WRONG
    return Verdict.RIGHT if is_right else Verdict.WRONG


def _overlap(found: Found, truth: tuple[str, int, int]) -> float:
    both = min(found.end, truth[2]) - max(found.start, truth[1])
    return max(0, both) / (max(found.end, truth[2]) - min(found.start, truth[1]))


def tally(blocks: Blocks, seed: int, count: int, changes: Mapping[str, Change] = CHANGES) -> Tally:
    """The verdicts of `trials`."""
    return Counter(some[:3] for some in trials(blocks, seed, count, changes))


def shares(tallied: Tally, length: int | None = None, change: str | None = None) -> dict[Verdict, float]:
    """Percent of the anchors of a length, or under a change, that met with each verdict."""
    counts = Counter[Verdict]()
    for (some_length, name, met), count in tallied.items():
        if length in (None, some_length) and change in (None, name):
            counts[met] += count
    return {one: 100 * counts[one] / (counts.total() or 1) for one in Verdict}


def held_texts(places: Places) -> list[Blocks]:
    """The blocks of the two UN papers in the bundled library."""
    shelf = Shelf.open(places)
    try:
        papers = [shelf.demand(Key(key), "zh") for key in ("VM/CTED/CYBERSPACE", "CTOC/COP/WG.7/2020/3")]
        return [
            [(row.id, row.label, row.text) for row in paper.volume.library.texts(paper.head)]
            for paper in papers
        ]
    finally:
        shelf.close()
