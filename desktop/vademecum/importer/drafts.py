"""A block while it is being made, and the making of its id."""

from dataclasses import dataclass, field

from vademecum.domain.document import BlockKind, NoteMark
from vademecum.importer.labels import Reading
from vademecum.importer.numerals import to_roman


@dataclass(slots=True)
class Draft:
    """A block whose note marks are still in its text."""

    id: str
    kind: BlockKind
    label: str | None
    level: int
    parent: str | None
    text: str
    line: int
    origins: list[tuple[int, int]] = field(default_factory=list)
    notes: tuple[NoteMark, ...] = ()
    bullets: int = 0
    """How many bullets it holds already."""

    def line_at(self, offset: int) -> int:
        """The source line on which the code point `offset` of the text stands."""
        found = self.line
        for start, line in self.origins:
            if start > offset:
                break
            found = line
        return found


@dataclass(slots=True)
class Ids:
    """Hands out ids that occur once."""

    _given: dict[str, int] = field(default_factory=dict)
    unnumbered: int = 0

    def unique(self, proposed: str) -> tuple[str, bool]:
        """`proposed`, or with `_2`, `_3` … behind it; and whether it was still free."""
        times = self._given.get(proposed, 0) + 1
        self._given[proposed] = times
        if times == 1:
            return proposed, True
        return self.unique(f"{proposed}_{times}")[0], False

    def next_unnumbered(self) -> str:
        """`b_0001`, `b_0002` …, counted through the document."""
        self.unnumbered += 1
        return self.unique(f"b_{self.unnumbered:04d}")[0]


def item_fragment(reading: Reading, label: str, is_nested: bool) -> str:
    """An item's label as it stands in an id: a, iii, 2; Chinese numbers of the second degree are roman."""
    if reading.style in ("enclosed", "branch") or (reading.style == "han-item" and is_nested):
        return to_roman(reading.number)
    if reading.style in ("stem", "abjad"):
        return chr(96 + reading.number)
    if reading.style in ("letter", "roman"):
        return label
    return str(reading.number)
