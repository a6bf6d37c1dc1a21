"""Measure how anchors survive simulated editions of the two papers, and how long ten thousand take."""

import random
import time
from dataclasses import dataclass

from findings import Group, Row, bounded, middle
from generated import generated
from surroundings import Surroundings

from anchor_trials import LENGTHS, PARAGRAPH, WHOLE, Blocks, Tally, Verdict, held_texts, marks, shares, tally
from simulated_editions import CHANGES, first_edition, settled
from vademecum.domain.annotation import Anchor
from vademecum.paths import source_root
from vademecum.text.anchoring.finding import find
from vademecum.text.anchoring.passages import Passages

_SEED = 20_260
_MOST_WRONG = 1.0
"""Percent of the anchors of a length that may be placed wrongly without a question."""

_EACH = 60
"""Anchors of a length under a change, in each paper and round."""

_PARAGRAPHS = _ANCHORS = 10_000
_SPEED_LENGTHS = (2, 8, 32, 100)
_MOST_MS = {
    "nothing": 1_000.0,
    "renumbered": 10_000.0,
    "1 % of characters": 30_000.0,
    "5 % of characters": 30_000.0,
    "all of these": 30_000.0,
}
"""The changes that are timed, and how long ten thousand anchors may take."""

_COLUMNS = tuple(Verdict)
_HEADINGS = ("what", *(verdict.value for verdict in _COLUMNS), "budget", "held")
_HOW = (
    "Percent of anchors of the CTED fact sheet and the CTOC paper, looked for in simulated later editions, "
    "the same for the same seed. A tenth of the paragraphs is inserted, deleted, merged, parted or moved; or "
    "characters are replaced, left out and put in, evenly; “all of these” is each of them, with 5 % of "
    "characters. Wrong: placed without a question elsewhere than where the characters went (of both spans "
    "three quarters must be shared). Check: shown as a question. Gone: more than half of the characters are "
    "left out, so that an orphan is right. A quotation of fewer than 8 Han characters must be found letter "
    "for letter: a changed one is an orphan."
)


@dataclass(frozen=True, slots=True)
class Shares:
    """How the anchors of one kind fared."""

    what: str
    of: dict[Verdict, float]
    most_wrong: float | None = None
    """Percent; None when nothing was promised."""

    @property
    def is_held(self) -> bool | None:
        """Whether few enough were wrong."""
        return None if self.most_wrong is None else self.of[Verdict.WRONG] <= self.most_wrong

    def cells(self) -> tuple[str, ...]:
        """The line of the table."""
        numbers = tuple(f"{self.of[verdict]:.2f}" for verdict in _COLUMNS)
        if self.most_wrong is None:
            return (self.what, *numbers, "", "")
        return (self.what, *numbers, f"wrong ≤ {self.most_wrong:g} %", "yes" if self.is_held else "**no**")


@dataclass(frozen=True, slots=True)
class WrongByChange:
    """The wrong ones of every length under one change."""

    what: str
    wrong: tuple[float, ...]
    is_held: None = None

    def cells(self) -> tuple[str, ...]:
        """The line of the table."""
        return (self.what, *(f"{share:.2f}" for share in self.wrong))


def anchors(where: Surroundings, rounds: int) -> list[Group]:
    """Try anchors of every length under every change, `rounds` times over; then measure the time."""
    texts = held_texts(where.places)
    tallied = Tally()
    for number in range(rounds):
        for blocks in texts:
            tallied += tally(blocks, _SEED + number, _EACH)
    said = f"{_HOW} {tallied.total():,} anchors, {rounds} editions of each kind."
    wrong = [
        WrongByChange(name, tuple(shares(tallied, length, name)[Verdict.WRONG] for length in LENGTHS))
        for name in CHANGES
    ]
    return [
        Group(
            "Anchors by the length of their quotation",
            said,
            tuple(Shares(_named(n), shares(tallied, n), _MOST_WRONG) for n in LENGTHS),
            _HEADINGS,
        ),
        Group(
            "Anchors by what became of the text",
            "The same anchors.",
            tuple(Shares(name, shares(tallied, None, name)) for name in CHANGES),
            _HEADINGS,
        ),
        Group(
            "Wrong anchors, by both",
            "Percent placed wrongly without a question.",
            tuple(wrong),
            ("what", *map(_named, LENGTHS)),
        ),
        _times(rounds),
    ]


def _named(length: int) -> str:
    named = {WHOLE: "all words of a block", PARAGRAPH: "a paragraph as such", 1: "1 character"}
    return named.get(length, f"{length} characters")


def _times(rounds: int) -> Group:
    document = generated(_PARAGRAPHS, source_root() / "corpus")
    blocks = [(block.id, block.label, block.text) for block in document.blocks]
    chance = random.Random(_SEED)
    each = _ANCHORS // len(_SPEED_LENGTHS)
    asked = [mark.anchor for length in _SPEED_LENGTHS for mark in marks(blocks, length, each, chance)]
    rows: list[Row] = []
    for name in _MOST_MS:
        rows += _timed(name, blocks, asked, rounds)
    return Group(
        f"Finding {_ANCHORS:,} anchors in a document of {_PARAGRAPHS:,} paragraphs",
        "A generated document with headings and footnotes; quotations of 2, 8, 32 and 100 characters; what "
        "is prepared once is counted in. Processor time; one round, but where nothing changed the median of "
        f"{rounds}.",
        tuple(rows),
    )


def _timed(name: str, blocks: Blocks, asked: list[Anchor], rounds: int) -> list[Row]:
    is_same = name == "nothing"
    edition = settled(CHANGES[name](first_edition(blocks), random.Random(_SEED)))
    took: list[float] = []
    for _ in range(rounds if is_same else 1):
        began = time.process_time()
        passages = Passages(edition)
        for anchor in asked:
            find(anchor, passages, same_edition=is_same)
        took.append(time.process_time() - began)
    what = "in the same edition" if is_same else name
    return [
        bounded(what, 1_000 * middle(took), "ms", _MOST_MS[name]),
        bounded(f"{what}, each", 1e6 * middle(took) / len(asked), "µs", None),
    ]
