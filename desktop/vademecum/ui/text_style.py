"""The measures of a page of text: sizes, leading, margins, all derived from one text size."""

from dataclasses import dataclass

from vademecum.ui.theme import Colours

MEASURE_EMS = {"zh": 38, "ja": 38, "ko": 38}
"""Width of a line of text in ems; other scripts take `_LATIN_EMS` (about 75 letters)."""

_LATIN_EMS = 35
_HEADING_SIZES = {1: 1.36, 2: 1.2, 3: 1.08}


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a page of one language is set, at one size (pixels of the text's em)."""

    lang: str
    pixels: int
    colours: Colours
    shows_numbers: bool = True

    @property
    def is_han(self) -> bool:
        """Whether the text is set by the rules of Chinese."""
        return self.lang in MEASURE_EMS

    @property
    def gutter(self) -> int:
        """Room left of the text for paragraph numbers."""
        return round(2.9 * self.pixels)

    @property
    def measure(self) -> int:
        """Width of the text without the gutter."""
        return MEASURE_EMS.get(self.lang, _LATIN_EMS) * self.pixels

    @property
    def column(self) -> int:
        """Width of gutter and text."""
        return self.gutter + self.measure

    def leading(self, pixels: int) -> int:
        """Distance of base lines for a type of that size."""
        return round(pixels * (1.85 if self.is_han else 1.62))

    def heading_leading(self, pixels: int) -> int:
        """Distance of base lines inside a heading."""
        return round(pixels * 1.5)

    def heading_pixels(self, level: int) -> int:
        """Size of a heading of that level."""
        return round(self.pixels * _HEADING_SIZES.get(level, 1.0))

    @property
    def title_pixels(self) -> int:
        return round(self.pixels * 1.72)

    @property
    def narrow_title_pixels(self) -> int:
        """Size of a title where lines are short."""
        return round(self.pixels * 1.25)

    @property
    def small_pixels(self) -> int:
        """Size of footnotes and the masthead."""
        return max(11, round(self.pixels * 0.84))

    @property
    def mark_pixels(self) -> int:
        """Size of a footnote mark; Qt shrinks raised text to two thirds, so this is set larger."""
        return round(self.pixels * 1.05)

    @property
    def paragraph_gap(self) -> int:
        return round(self.pixels * 0.62)
