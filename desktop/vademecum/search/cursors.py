"""Walk posting lists together: each cursor is asked for its first place at or after another's.

Whoosh's own conjunction reads every posting of every term; here the rarest term leads and the others only
catch up with it.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Protocol

from vademecum.search.effort import Effort

END = 1 << 40
"""Behind all places."""


class Cursor(Protocol):
    """Something that stands in places of the index, ascending."""

    def seek(self, target: int) -> int:
        """The first place at or after `target`, which never goes back; `END` when there is none."""
        ...


class Nowhere:
    """A term that the index does not hold."""

    def seek(self, target: int) -> int:
        """Always `END`."""
        del target
        return END


class BlockPostings(Protocol):
    """What a cursor needs of a term's postings."""

    def block_reaching(self, target: int) -> Sequence[int]:
        """The ascending places of the next block that goes as far as `target`; none at the end."""
        ...


class Listed:
    """The places of one term."""

    __slots__ = ("_at", "_effort", "_ids", "_number", "_postings")

    def __init__(self, postings: BlockPostings, effort: Effort) -> None:
        self._postings = postings
        self._effort = effort
        self._ids: Sequence[int] = ()
        self._number = 0
        self._at = -1

    def seek(self, target: int) -> int:
        if self._at >= target:
            return self._at
        ids = self._ids
        if not ids or ids[-1] < target:
            ids = self._ids = self._postings.block_reaching(target) if self._effort.step() else ()
            self._number = 0
            if not ids:
                self._at = END
                return END
        self._number = bisect_left(ids, target, self._number)
        self._at = ids[self._number]
        return self._at


class Fixed:
    """Places known beforehand, ascending."""

    __slots__ = ("_places",)

    def __init__(self, places: Sequence[int]) -> None:
        self._places = places

    def seek(self, target: int) -> int:
        number = bisect_left(self._places, target)
        return self._places[number] if number < len(self._places) else END


class Range:
    """All places from `first` up to, not including, `end`."""

    __slots__ = ("_end", "_first")

    def __init__(self, first: int, end: int) -> None:
        self._first = first
        self._end = end

    def seek(self, target: int) -> int:
        at = max(target, self._first)
        return at if at < self._end else END


class AllOf:
    """Places where every part stands; the first part should be the rarest."""

    __slots__ = ("_effort", "_lead", "_rest")

    def __init__(self, parts: Sequence[Cursor], effort: Effort) -> None:
        self._lead, *self._rest = parts
        self._effort = effort

    def seek(self, target: int) -> int:
        at = self._lead.seek(target)
        while at != END:
            if not self._effort.step():
                return END
            for other in self._rest:
                further = other.seek(at)
                if further != at:
                    at = further if further == END else self._lead.seek(further)
                    break
            else:
                return at
        return END


class AnyOf:
    """Places where at least one part stands."""

    __slots__ = ("_parts",)

    def __init__(self, parts: Sequence[Cursor]) -> None:
        self._parts = parts

    def seek(self, target: int) -> int:
        return min(part.seek(target) for part in self._parts)


def places(cursor: Cursor) -> Iterator[int]:
    """Every place of a cursor, ascending, found one at a time."""
    at = cursor.seek(0)
    while at != END:
        yield at
        at = cursor.seek(at + 1)
