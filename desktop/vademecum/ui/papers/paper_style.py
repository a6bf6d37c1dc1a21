"""The measures of a paper: its page, its type and its room, in tenths of a point."""

from dataclasses import dataclass

from vademecum.services.papers.paper import PaperSize

UNIT = 10
"""Units of a point: type of 10.5 points is 105 units high, and no size is rounded to a screen's dots."""

UNITS_PER_INCH = 72 * UNIT
_MM = UNITS_PER_INCH / 25.4
_SIZES = {
    PaperSize.A4: (210.0, 297.0),
    PaperSize.LETTER: (215.9, 279.4),
    PaperSize.A5: (148.0, 210.0),
    PaperSize.A5_BOOKLET: (148.0, 210.0),
}
_HEADINGS = {1: 1.32, 2: 1.16, 3: 1.06}


@dataclass(frozen=True, slots=True)
class PaperStyle:
    """How one paper is set; all measures are units."""

    size: PaperSize

    @property
    def is_small(self) -> bool:
        """Whether its pages are A5."""
        return self.size in (PaperSize.A5, PaperSize.A5_BOOKLET)

    @property
    def millimetres(self) -> tuple[float, float]:
        """Width and height of a page."""
        return _SIZES[self.size]

    @property
    def width(self) -> float:
        return self.millimetres[0] * _MM

    @property
    def height(self) -> float:
        return self.millimetres[1] * _MM

    @property
    def side(self) -> float:
        """What stays empty on the left and on the right."""
        return (15 if self.is_small else 24) * _MM

    @property
    def top(self) -> float:
        return (14 if self.is_small else 20) * _MM

    @property
    def bottom(self) -> float:
        """What stays empty of text below; the foot stands in it."""
        return (19 if self.is_small else 25) * _MM

    @property
    def measure(self) -> float:
        """The width of the text."""
        return self.width - 2 * self.side

    @property
    def room(self) -> float:
        """The height that there is for text."""
        return self.height - self.top - self.bottom

    @property
    def body(self) -> int:
        """The type of the text."""
        return 92 if self.is_small else 105

    @property
    def small(self) -> int:
        """The type of footnotes and sources."""
        return round(self.body * 0.84)

    @property
    def foot(self) -> int:
        return 68 if self.is_small else 76

    @property
    def title(self) -> int:
        return round(self.body * 1.75)

    @property
    def step(self) -> float:
        """Between a label and its text, and between the steps of an indent."""
        return 2.5 * self.body

    @property
    def writing(self) -> int:
        """Between lines to write on."""
        return 230 if self.is_small else 260

    def heading(self, level: int) -> int:
        """The type of a heading."""
        return round(self.body * _HEADINGS.get(level, 1.0))

    def leading(self, pixels: int, lang: str) -> int:
        """The distance of base lines of a type in a language."""
        return round(pixels * {"zh": 1.62, "ar": 1.7}.get(lang, 1.42))
