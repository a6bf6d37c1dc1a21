"""A wall of letters as wide as they are high: measures of text without Qt, for tests of what is presented."""

from dataclasses import dataclass
from math import ceil

from vademecum.domain.document import Block, BlockKind
from vademecum.services.presenting.screens import Area, Measure
from vademecum.services.presenting.script import Entry, Part, Scene, SceneKind, Script


@dataclass(frozen=True)
class CountedWall:
    """So many letters a line and so many lines; one line of room between parts."""

    letters: int = 20
    lines: int = 10

    def __call__(self, _lang: str, zoom: float, area: Area) -> Measure:
        """The measure of one area: half as many letters a line where two stand side by side."""
        wide = self.letters if area is Area.WHOLE else self.letters // 2
        return CountedMeasure(max(1, int(wide / zoom)), max(1, int(self.lines / zoom)))


@dataclass(frozen=True)
class CountedMeasure:
    """Counts lines; a heading takes two for each of its own."""

    letters: int
    room: float

    def height(self, part: Part, start: int, end: int) -> float:
        lines = max(1, ceil((end - start) / self.letters))
        return 2.0 * lines if part.is_heading else float(lines)

    def gap(self, above: Part, _below: Part) -> float:
        return 0.0 if above.is_heading else 1.0


def part(text: str, kind: BlockKind = BlockKind.PARAGRAPH, label: str | None = None) -> Part:
    """A part of that text; its id is made of its words."""
    return Part(Block(f"b_{abs(hash((text, label, kind)))}", kind, label, 1, None, text))


def scene(*parts: Part, first: int = 0) -> Scene:
    """A passage of these parts."""
    return Scene(SceneKind.PASSAGE, "zh", "试验", parts=parts, first=first)


def script(*scenes: Scene, start: int = 0) -> Script:
    """These scenes in order."""
    return Script(tuple(Entry(f"{n}", lambda one=one: one) for n, one in enumerate(scenes)), start)
