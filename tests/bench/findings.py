"""What the bench finds: rows of a table, printed and written down."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Protocol

HEADINGS = ("what", "measured", "reference", "ratio", "budget", "held")


class Line(Protocol):
    """One line of a table, whatever its columns."""

    @property
    def what(self) -> str:
        """What was measured."""

    @property
    def is_held(self) -> bool | None:
        """Whether the budget was; None when nothing was promised."""

    def cells(self) -> tuple[str, ...]:
        """The line as the table shows it."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the usual table."""

    what: str
    measured: str
    reference: str = ""
    """The same thing done by what it is compared with, in the same run."""
    ratio: str = ""
    budget: str = ""
    is_held: bool | None = None
    """None when nothing was promised."""

    def cells(self) -> tuple[str, ...]:
        """The row as the table shows it."""
        held = {True: "yes", False: "**no**", None: ""}[self.is_held]
        return (self.what, self.measured, self.reference, self.ratio, self.budget, held)


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that were measured together, and how."""

    title: str
    how: str
    rows: tuple[Line, ...]
    headings: tuple[str, ...] = HEADINGS

    def table(self) -> str:
        """Its rows as a Markdown table."""
        return as_table(self.rows, self.headings)


def compared(what: str, ours: float, other: float, unit: str, most: float | None = None) -> Row:
    """A row for two medians and the largest ratio allowed between them."""
    ratio = ours / other if other else float("inf")
    return Row(
        what,
        shown(ours, unit),
        shown(other, unit),
        f"{ratio:.2f}",
        "" if most is None else f"≤ {most:g} ×",
        None if most is None else ratio <= most,
    )


def bounded(what: str, value: float, unit: str, most: float | None) -> Row:
    """A row for a value and the most it may be."""
    budget = "" if most is None else f"≤ {most:g} {unit}"
    return Row(what, shown(value, unit), budget=budget, is_held=None if most is None else value <= most)


def shown(value: float, unit: str) -> str:
    """A value with as many digits as mean something."""
    return (
        f"{value:.2f} {unit}"
        if value < 10
        else f"{value:.1f} {unit}"
        if value < 100
        else f"{value:.0f} {unit}"
    )


def high(values: Sequence[float]) -> float:
    """The 95th percentile: of values in order, the first that at most one in twenty exceeds."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, -(-95 * len(ordered) // 100) - 1)]


def middle(values: Sequence[float]) -> float:
    """The median."""
    return float(median(values))


def as_table(rows: Sequence[Line], headings: tuple[str, ...] = HEADINGS) -> str:
    """Rows as a Markdown table, its columns aligned for the eye."""
    lines = [headings, *(row.cells() for row in rows)]
    widths = [max(_wide(line[column]) for line in lines) for column in range(len(headings))]
    rule = tuple("-" * width for width in widths)
    return "\n".join(
        "| "
        + " | ".join(cell + " " * (width - _wide(cell)) for cell, width in zip(line, widths, strict=True))
        + " |"
        for line in (lines[0], rule, *lines[1:])
    )


def _wide(cell: str) -> int:
    """Columns of a terminal that a cell takes; Han characters take two."""
    return sum(2 if "\u2e80" <= character <= "\uffef" else 1 for character in cell)
