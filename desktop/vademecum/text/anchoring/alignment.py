"""Lay a short text over the most similar place of a longer one, letter for letter.

The costs are edit distances: one for each character put in, left out or replaced. They are computed bit by
bit as Myers did ("A fast bit-vector algorithm for approximate string matching based on dynamic programming",
1999) in the form of Hyyrö ("Explaining and extending the bit-parallel approximate string matching algorithm
of Myers", 2001); a column of the table is one Python integer, so a pattern may be of any length. The way back
through the table is read from the kept columns, as Hyyrö showed in 2004 ("A note on bit-parallel alignment
computation").
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat


@dataclass(frozen=True, slots=True)
class Alignment:
    """A place of the longer text that a pattern was laid over."""

    cost: int
    """Edits between the whole pattern and its place."""
    part_cost: int
    """Edits inside the part that was asked for."""
    after_cost: int
    """Edits behind it."""
    start: int
    """Where that part begins in the longer text: a code point."""
    end: int
    runner_up: int
    """The least cost of any other place, one that ends more than half a pattern away."""


class Pattern:
    """A text that is looked for, with the part of it whose place is wanted.

    Looking for it takes time and memory with the length of the text looked in times the length of the pattern
    divided by 30 (about 1 µs for each code point while the pattern has fewer than 200).
    """

    def __init__(self, text: str, part_start: int, part_end: int) -> None:
        """Prepare `text`, which must not be empty; `text[part_start:part_end]` is the part."""
        self.text = text
        self._part = part_start, part_end
        masks: dict[str, int] = {}
        for at, character in enumerate(text):
            masks[character] = masks.get(character, 0) | 1 << at
        self._masks = masks

    def least_cost(self, text: str) -> int:
        """What no place of `text` can cost less than: the characters of the pattern that it has nowhere."""
        return len(self._masks.keys() - set(text))

    def best_in(self, text: str) -> Alignment:
        """Lay the pattern over the most similar place of `text`; of equal ones over the first."""
        costs, rising, falling = self._table(text)
        least = min(costs)
        column = costs.index(least)
        apart = len(self.text) // 2
        others = costs[: max(0, column - apart)], costs[column + apart + 1 :]
        runner_up = min((min(some) for some in others if some), default=len(self.text))
        part_cost, after_cost, start, end = self._way_back(text, column, rising, falling)
        return Alignment(least, part_cost, after_cost, start, end, runner_up)

    def _table(self, text: str) -> tuple[list[int], list[int], list[int]]:
        """For each column the cost of ending there, and which rows cost one more or less than before."""
        cost = len(self.text)
        full = (1 << cost) - 1
        last = 1 << cost - 1
        more, less = full, 0
        costs, rising, falling = [cost], [more], [less]
        for same in map(self._masks.get, text, repeat(0)):
            level = (((same & more) + more) ^ more) | same | less
            right_more = less | (full & ~(level | more))
            right_less = level & more
            if right_more & last:
                cost += 1
            elif right_less & last:
                cost -= 1
            right_more <<= 1
            more = ((right_less << 1) | ~(level | right_more)) & full
            less = level & right_more & full
            costs.append(cost)
            rising.append(more)
            falling.append(less)
        return costs, rising, falling

    def _way_back(
        self, text: str, column: int, rising: Sequence[int], falling: Sequence[int]
    ) -> tuple[int, int, int, int]:
        """Follow a cheapest way from a column back to where the part begins.

        Return the edits inside the part, those behind it, and its span; what was put in at its borders stays
        outside.
        """
        first, last = self._part
        row, part_cost, after_cost, end = len(self.text), 0, 0, column
        while True:
            if row == last:
                end = column
            if row == first:
                return part_cost, after_cost, column, end
            bit = 1 << row - 1
            if rising[column] & bit:
                row, edits, is_inside = row - 1, 1, row <= last
            elif falling[column - 1] & bit:
                column, edits, is_inside = column - 1, 1, row < last
            else:
                row, column, is_inside = row - 1, column - 1, row <= last
                edits = int(text[column] != self.text[row])
            if is_inside:
                part_cost += edits
            else:
                after_cost += edits
