"""Find the organs named in the plain text, and tell which of them a number belongs to."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from vademecum.text.citing.grammar import Organ
from vademecum.text.citing.patterns import Patterns

LOOK_BACK = 80
"""How far before a place the recogniser looks, in code points: without a bound it turns quadratic."""

_ENDS = "。!?;\n"
_BEFORE_CUE = ("", " ", "'s ", "' ", "s ")


@dataclass(frozen=True, slots=True)
class NamedOrgan:
    """The name of an organ in the plain text."""

    start: int
    end: int
    organ: Organ


class OrgansNamed:
    """All organs that a text names, in order."""

    def __init__(self, lower: str, patterns: Patterns) -> None:
        self._lower = lower
        self._found: list[NamedOrgan] = []
        for match in patterns.organ.finditer(lower):
            organ = patterns.organ_of_name[match[match.lastgroup or 0]]
            if not lower[max(0, match.start() - 8) : match.start()].endswith(patterns.organ_unless[organ.id]):
                self._found.append(NamedOrgan(match.start(), match.end(), organ))
        self._starts = [named.start for named in self._found]

    def inside(self, start: int, end: int) -> NamedOrgan | None:
        """The first organ named within the span."""
        at = bisect_left(self._starts, start)
        if at < len(self._found) and self._found[at].end <= end:
            return self._found[at]
        return None

    def around(self, start: int, end: int) -> bool:
        """Whether the span lies inside an organ's name."""
        at = bisect_right(self._starts, start) - 1
        return at >= 0 and end <= self._found[at].end

    def just_before(self, offset: int, links: tuple[str, ...] = ()) -> NamedOrgan | None:
        """The organ whose name ends right before `offset`, at most a space or one of `links` between."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return None
        named = self._found[at]
        between = self._lower[named.end : offset] if named.end <= offset <= named.end + 8 else "?"
        return named if between in _BEFORE_CUE or between in links else None

    def before(self, offset: int) -> list[Organ]:
        """The organs named earlier in the sentence of `offset`, the nearest first."""
        floor = max(0, offset - LOOK_BACK)
        floor = max([floor, *(self._lower.rfind(sign, floor, offset) + 1 for sign in _ENDS)])
        stop = self._lower.rfind(". ", floor, offset)
        if stop >= 0 and not self._lower[max(0, stop - 4) : stop].endswith(
            ("no", "nos", "art", "para", "par", "п", "г")
        ):
            floor = stop + 1
        first, last = bisect_left(self._starts, floor), bisect_left(self._starts, offset)
        return [named.organ for named in reversed(self._found[first:last])]
