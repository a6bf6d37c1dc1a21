"""The measures of text on a wall: sizes, leading, margins, all derived from one text size."""

from dataclasses import dataclass

from PySide6.QtGui import QFont

from vademecum.domain.document import Block, BlockKind
from vademecum.services.presenting.script import Part
from vademecum.ui.block_label import block_label
from vademecum.ui.fonts import font

HAN_EMS = 28
"""Most Han characters of a line; more, and the eye loses the next line from the back row."""
_LATIN_EMS = 30
"""About 66 letters."""
_NARROW_EMS = 20
"""Below this a column has a smaller gutter, and headings that are hardly larger than text."""

_HAN = ("zh", "ja", "ko")
_HEADING_SIZES = {1: 1.24, 2: 1.12}
_LIST = (BlockKind.ITEM, BlockKind.BULLET)
_NUMBERED = (BlockKind.PARAGRAPH, BlockKind.PREAMBULAR, BlockKind.OPERATIVE, BlockKind.FOOTNOTE)
_SMALL = (BlockKind.MASTHEAD, BlockKind.CAPTION)


def is_right_to_left(lang: str) -> bool:
    """Whether a text of that language begins at the right."""
    return lang == "ar"


@dataclass(frozen=True, slots=True)
class WallStyle:
    """How a text of one language is set in one column."""

    lang: str
    pixels: int
    column: float
    """Width that there is, with the gutter."""

    @property
    def is_han(self) -> bool:
        """Whether lines are broken by the rules of Chinese."""
        return self.lang in _HAN

    @property
    def is_narrow(self) -> bool:
        """Whether lines are short."""
        return self.column < _NARROW_EMS * self.pixels

    @property
    def gutter(self) -> float:
        """Room beside the text for numbers, where lines begin."""
        return self.pixels * (1.9 if self.is_narrow else 2.5)

    @property
    def width(self) -> float:
        """Width of a line of text."""
        ems = HAN_EMS if self.is_han else _LATIN_EMS
        return min(self.column - self.gutter, ems * self.pixels)

    def size(self, block: Block) -> int:
        """Size of a block's letters."""
        match block.kind:
            case BlockKind.TITLE:
                return round(self.pixels * (1.15 if self.is_narrow else 1.5))
            case BlockKind.HEADING | BlockKind.ANNEX:
                return round(
                    self.pixels * (1.06 if self.is_narrow else _HEADING_SIZES.get(block.level, 1.06))
                )
            case kind if kind in _SMALL:
                return round(self.pixels * 0.8)
            case _:
                return self.pixels

    def face(self, part: Part) -> QFont:
        """The letters of a part."""
        return font(self.lang, self.size(part.block), bold=part.is_heading)

    def leading(self, part: Part) -> float:
        """Distance of base lines inside a part."""
        return self.leading_of(self.size(part.block), is_tight=part.is_heading)

    def leading_of(self, pixels: float, *, is_tight: bool) -> float:
        """Distance of base lines for letters of that size; headings are set tighter."""
        loose, tight = (1.62, 1.4) if self.is_han else (1.85, 1.7) if self.lang == "ar" else (1.45, 1.3)
        return pixels * (tight if is_tight else loose)

    def indent(self, block: Block) -> float:
        """How far a block's text is set in, besides the gutter."""
        step = self.pixels * (1.5 if self.is_narrow else 2.0)
        if block.kind in _LIST:
            # The label of an item has a place of its own; that of a paragraph stands in the gutter.
            return step * max(1, block.level - 1) if block.parent is not None else step
        return step if block.kind is BlockKind.QUOTE else 0.0

    def label(self, block: Block) -> str:
        """What hangs before the text."""
        return block_label(block)

    def label_face(self, part: Part) -> QFont:
        """The letters of a label: numbers of paragraphs are smaller than the text."""
        if part.block.kind in _NUMBERED:
            return font(self.lang, max(8, round(self.pixels * 0.72)))
        return self.face(part)

    def is_quiet_label(self, block: Block) -> bool:
        """Whether a label is a number that stands back, or belongs to the text as `(a)` does."""
        return block.kind in (*_NUMBERED, BlockKind.BULLET)

    def hang(self, block: Block) -> float:
        """How far before the text a label begins."""
        if block.kind in _LIST:
            return self.pixels * (1.5 if self.is_narrow else 2.0)
        return self.gutter

    def gap(self, above: Part, below: Part) -> float:
        """The room between two parts that follow one another."""
        if below.is_heading:
            return self.pixels * (0.35 if above.is_heading else 1.0)
        if above.is_heading:
            return self.pixels * 0.45
        if below.block.kind in _LIST:
            return self.pixels * 0.32
        return self.pixels * 0.6
