"""The tree of headings: levels from the style of their numbers, ids from their place."""

from dataclasses import dataclass, field

from vademecum.importer.labels import Reading

_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Place:
    """Where a heading stands."""

    id: str
    level: int
    parent: str | None
    is_certain: bool = True
    """False for a heading without number or explicit depth, whose level was told from its neighbours."""


@dataclass(slots=True)
class _Open:
    id: str
    level: int
    style: str
    number: int
    children: int = 0


@dataclass(slots=True)
class Outline:
    """Headings as they come; the last one of each level is open."""

    _open: list[_Open] = field(default_factory=list)
    _roots: int = 0
    _level_of: dict[str, int] = field(default_factory=dict)
    _last_of: dict[str, int] = field(default_factory=dict)
    """The last number of each style: articles are counted on from chapter to chapter."""
    _ids: set[str] = field(default_factory=set)

    @property
    def current(self) -> str | None:
        """Id of the heading under which text stands now."""
        return self._open[-1].id if self._open else None

    @property
    def has_numbers(self) -> bool:
        """Whether any open heading is numbered."""
        return any(heading.style for heading in self._open)

    def reading_of(self, readings: tuple[Reading, ...]) -> Reading:
        """How to count a label: as the style that it continues, else as the one it can begin."""
        for heading in reversed(self._open):
            for reading in readings:
                if heading.style == reading.style and heading.number + 1 == reading.number:
                    return reading
        return next((reading for reading in readings if reading.number == 1), readings[0])

    def continues(self, reading: Reading) -> bool:
        """Whether a heading of that style is open and this is its next number, or it begins a new count."""
        last = next((heading for heading in reversed(self._open) if heading.style == reading.style), None)
        if last is None and reading.number == self._last_of.get(reading.style, 0) + 1:
            return True
        return reading.number == (last.number + 1 if last else 1)

    def place(self, reading: Reading | None, depth: int = 0, own_id: str = "") -> Place:
        """Open a heading and close those it ends. `depth` is an explicit level, `own_id` an id to prefer."""
        style = reading.style if reading else ""
        level = min(depth or self._level(style), _DEEPEST)
        while self._open and self._open[-1].level >= level:
            self._open.pop()
        parent = self._open[-1] if self._open else None
        if parent:
            parent.children += 1
            ordinal = parent.children
            proposed = f"{parent.id}_{ordinal}" if parent.id.startswith("h_") else f"{parent.id}__h_{ordinal}"
        else:
            self._roots += 1
            proposed = f"h_{self._roots}"
        heading_id = self._unique(own_id or proposed)
        self._open.append(_Open(heading_id, level, style, reading.number if reading else 0))
        if reading:
            self._level_of[style] = level
            self._last_of[style] = reading.number
        return Place(heading_id, level, parent.id if parent else None, bool(style or depth))

    def _level(self, style: str) -> int:
        numbered = [heading for heading in self._open if heading.style]
        if style:
            for heading in reversed(numbered):
                if heading.style == style:
                    return heading.level
            below = numbered[-1].level + 1 if numbered else 1
            known = self._level_of.get(style, below)
            return min(known, below)
        return numbered[-1].level + 1 if numbered else 1

    def begin_annex(self, annex_id: str) -> None:
        """Close everything: what follows stands in the annex."""
        self._open[:] = [_Open(annex_id, 1, "annex", 0)]
        self._level_of.clear()
        self._last_of.clear()

    def _unique(self, proposed: str) -> str:
        unique, count = proposed, 1
        while unique in self._ids:
            count += 1
            unique = f"{proposed}_{count}"
        self._ids.add(unique)
        return unique
