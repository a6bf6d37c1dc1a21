"""The rows and columns of a heat map as they are drawn: ordered, and what does not fit put together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from itertools import pairwise

from vademecum.services.coverage import CoverageMap

STEPS = 5
"""Most colours that a reader tells apart at a glance."""


class Order(Enum):
    """In which order the instruments stand."""

    YEAR = "year"
    COUNT = "count"


@dataclass(frozen=True)
class Grid:
    """A row or column of several numbers stands for all of them together, and is the last."""

    map: CoverageMap
    rows: tuple[tuple[int, ...], ...]
    columns: tuple[tuple[int, ...], ...]

    @classmethod
    def of(
        cls, made: CoverageMap, order: Order = Order.YEAR, most_columns: int = 0, most_rows: int = 0
    ) -> "Grid":
        """Every row and column, or at most so many: the most cited, and one more for all the others."""
        numbers = made.by_count if order is Order.COUNT else tuple(range(len(made.instruments)))
        kept = set(made.by_count[: most_columns - 1]) if 0 < most_columns < len(numbers) else set(numbers)
        sections = range(len(made.sections))
        heaviest = sorted(sections, key=lambda n: -made.section_counts[n])
        seen = set(heaviest[: most_rows - 1]) if 0 < most_rows < len(sections) else set(sections)
        return cls(made, _parted(sections, seen), _parted(numbers, kept))

    def count(self, row: int, column: int) -> int:
        """How many times what a row stands for cites what a column stands for."""
        cells = self.map.cells
        return sum(len(cells.get((r, c), ())) for r in self.rows[row] for c in self.columns[column])

    @property
    def first_counted(self) -> tuple[int, int]:
        """Row and column of the first cell, as one reads, that counts anything."""
        cells = ((r, c) for r in range(len(self.rows)) for c in range(len(self.columns)))
        return next((cell for cell in cells if self.count(*cell)), (0, 0))

    @cached_property
    def row_sums(self) -> tuple[int, ...]:
        """Citations in each row."""
        return tuple(sum(self.map.section_counts[n] for n in row) for row in self.rows)

    @cached_property
    def column_sums(self) -> tuple[int, ...]:
        """Citations in each column."""
        return tuple(sum(self.map.instruments[n].count for n in column) for column in self.columns)

    @cached_property
    def bounds(self) -> tuple[int, ...]:
        """The smallest count of each step of colour."""
        return steps_to(max((len(places) for places in self.map.cells.values()), default=0))

    def step(self, count: int) -> int:
        """The step of colour of a count above 0."""
        return max(n for n, bound in enumerate(self.bounds) if n == 0 or bound <= count)

    def legend(self) -> list[str]:
        """What each step of colour means: `1`, `2`, `3–4` …"""
        if not self.bounds:
            return []
        most = max(len(places) for places in self.map.cells.values())
        ends = [after - 1 for _, after in pairwise(self.bounds)] + [most]
        return [str(a) if a >= b else f"{a}–{b}" for a, b in zip(self.bounds, ends, strict=True)]


def steps_to(most: int) -> tuple[int, ...]:
    """The smallest count of each step: one by one as long as that is enough, else by equal ratios."""
    if most <= STEPS:
        return tuple(range(1, most + 1))
    bounds = [1]
    for number in range(1, STEPS):
        bounds.append(max(bounds[-1] + 1, round(most ** (number / STEPS))))
    return tuple(bounds)


def _parted(numbers: Sequence[int], kept: Iterable[int]) -> tuple[tuple[int, ...], ...]:
    shown = frozenset(kept)
    rest = tuple(n for n in numbers if n not in shown)
    return (*((n,) for n in numbers if n in shown), *((rest,) if rest else ()))
