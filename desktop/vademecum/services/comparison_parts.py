"""Cut a long comparison into parts that are shown one at a time, where both sides stand at the same place."""

from dataclasses import dataclass
from itertools import pairwise

from vademecum.services.comparing import Comparison
from vademecum.text.diff.passages import Change, Row

WHOLE_UP_TO = 3_000
"""Blocks of both sides together that are shown in one piece."""

PART = 2_000
"""A longer comparison is shown in parts of about so many blocks of both sides together."""

_MOVED = (Change.MOVED, Change.MOVED_CHANGED)


@dataclass(frozen=True, slots=True)
class Part:
    """A run of blocks of each side, by their numbers."""

    number: int
    a: range
    b: range


def spine(comparison: Comparison) -> list[Row]:
    """The rows whose both sides stand in the same order in both documents."""
    return [r for r in comparison.rows if r.a is not None and r.b is not None and r.change not in _MOVED]


def parts(comparison: Comparison) -> tuple[Part, ...]:
    """The parts, in order; together they hold every block of both sides once."""
    length_a, length_b = len(comparison.a.blocks), len(comparison.b.blocks)
    cuts = [(0, 0)]
    if length_a + length_b > WHOLE_UP_TO:
        ends = [(row.a, row.b) for row in spine(comparison) if row.a is not None and row.b is not None]
        for i, j in [*ends, (length_a, length_b)]:
            # Without a place where both meet, a part ends after so many blocks of each side.
            while i + j - sum(cuts[-1]) > 2 * PART:
                before_a, before_b = cuts[-1]
                cuts.append((min(i, before_a + PART // 2), min(j, before_b + PART // 2)))
            if i + j - sum(cuts[-1]) > PART:
                cuts.append((i, j))
    if cuts[-1] != (length_a, length_b) or len(cuts) == 1:
        cuts.append((length_a, length_b))
    return tuple(
        Part(number, range(first[0], end[0]), range(first[1], end[1]))
        for number, (first, end) in enumerate(pairwise(cuts))
    )


def differing(comparison: Comparison) -> list[Row]:
    """The rows a reader goes through: all but those that are the same or have their counterpart."""
    return [row for row in comparison.rows if row.change is not Change.SAME]
