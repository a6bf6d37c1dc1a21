"""Which year a Security Council resolution is of: its number tells, because the numbers run on from 1946."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from vademecum.domain.key import Key

YearRow = tuple[int, int, int | None]
"""A year, and its first and last resolution; the last is None while the year is open."""


def broken_row(rows: Sequence[YearRow]) -> int | None:
    """Return the index of the first row that does not continue the row before it, or None.

    Years and numbers leave no gap, and only the last row may be open.
    """
    for index, (year, first, last) in enumerate(rows):
        if last is None:
            if index < len(rows) - 1:
                return index
        elif last < first:
            return index
        if index:
            year_before, _, last_before = rows[index - 1]
            if last_before is None or (year, first) != (year_before + 1, last_before + 1):
                return index
    return None


@dataclass(frozen=True, slots=True, init=False)
class CouncilYears:
    """First and last Security Council resolution of each year.

    The numbers are one sequence since 1946, so a number gives its year and a mistyped pair shows. An open
    last year has a first number only: what lies above it may be of that year or of a later one, and is left
    unknown. The bundled table and where it comes from: `corpus/register/`. Resolutions that are `known`,
    each by its number and year, tell the years of numbers that the table leaves open.
    """

    _rows: tuple[YearRow, ...]
    _known: tuple[tuple[int, int], ...]

    def __init__(self, ranges: Iterable[YearRow] = (), known: Iterable[tuple[int, int]] = ()) -> None:
        rows = tuple((year, first, last) for year, first, last in ranges)
        broken = broken_row(rows)
        if broken is not None:
            raise ValueError(f"the table of years breaks at {rows[broken]}")
        object.__setattr__(self, "_rows", rows)
        object.__setattr__(self, "_known", tuple(sorted(set(known))))

    def rows(self) -> tuple[YearRow, ...]:
        """The table as it was given, oldest year first."""
        return self._rows

    def year_of(self, number: int) -> int | None:
        """The year of the resolution of that number; None when neither the table nor a known one tells."""
        index = bisect_right(self._rows, number, key=lambda row: row[1]) - 1
        if index >= 0:
            year, first, last = self._rows[index]
            if number <= (first if last is None else last):
                return year
        years = self._years_known(number)
        return years[0] if len(years) == 1 else None

    def contradicts(self, key: Key) -> bool:
        """Whether the key is a Security Council resolution whose number cannot be of its year.

        Also true for a number above the table with a year inside it, although its right year is not known.
        """
        number, year = key.council_number or (0, None)
        if year is None or not self._rows:
            return False
        known = self.year_of(number)
        if known is not None:
            return year != known
        if year in self._years_known(number):
            return False
        oldest, newest = self._rows[0], self._rows[-1]
        if number < oldest[1]:
            return year >= oldest[0]
        return year < newest[0] or (year == newest[0] and newest[2] is not None)

    def corrected(self, key: Key) -> Key | None:
        """The same place under the right year when number and year do not go together, else None.

        None as well when they surely do not but the right year is not known: see `contradicts`.
        """
        return self._with_known_year(key) if self.contradicts(key) else None

    def completed(self, key: Key) -> Key:
        """Fill in the year of `S/RES/1373(?)` or `S/RES/1373` where the table tells it; else the same key."""
        _, year = key.council_number or (0, 0)
        return self._with_known_year(key) or key if year is None else key

    def _years_known(self, number: int) -> list[int]:
        """The years of the known resolutions of that number: two, when one of them was filed wrongly."""
        begin = bisect_left(self._known, (number, 0))
        end = bisect_left(self._known, (number + 1, 0))
        return [year for _, year in self._known[begin:end]]

    def _with_known_year(self, key: Key) -> Key | None:
        number, _ = key.council_number or (0, None)
        year = self.year_of(number)
        return None if year is None else replace(key, symbol=f"S/RES/{number}({year})")
