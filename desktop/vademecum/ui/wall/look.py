"""How the wall looks: its colours by day and night, and the one size from which all others follow.

Projectors wash colours out, so every letter that is to be read has 7 : 1 on what it stands on (WCAG AAA).
Only what the spotlight leaves has less, and still 3 : 1; nor is it told by colour alone, for the piece that
the room is at has a bar beside it.
"""

from dataclasses import dataclass, replace
from functools import cached_property

from PySide6.QtGui import QColor

from vademecum.ui.sheets.coverage_look import CoverageLook
from vademecum.ui.theme import DAY, NIGHT


@dataclass(frozen=True, slots=True)
class WallColours:
    """Every colour of the wall, by what it is for."""

    page: str
    ink: str
    quiet: str
    """Numbers, the foot, what is said beside the text."""
    accent: str
    """Citations and note marks."""
    dim: str
    """Every letter that the spotlight leaves."""
    line: str
    """Between areas; no words stand in it."""
    found: str
    """Behind marked words."""
    found_edge: str
    """Below marked words: they are not told by the ground alone."""
    card: str
    """Behind a footnote, and behind facts."""


WALL_DAY = WallColours(
    page="#ffffff",
    ink="#14171b",
    quiet="#4d5158",
    accent="#0a4f80",
    dim="#8a8d92",
    line="#c9ccd1",
    found="#ffec99",
    found_edge="#8a6d00",
    card="#f2f3f5",
)

WALL_NIGHT = WallColours(
    page="#0e1013",
    ink="#f3f4f5",
    quiet="#b7bcc4",
    accent="#9fd0f7",
    dim="#6f747c",
    line="#41464e",
    found="#4a3c08",
    found_edge="#e0b93a",
    card="#1b1f24",
)


@dataclass(frozen=True)
class WallLook:
    """What the drawing needs besides the frame."""

    pixels: float
    """Size of the text, in pixels of the wall, as computed from the room; all sizes follow from it."""
    language: str
    """Of the interface, for the few words that are ours."""
    is_night: bool = False

    @property
    def colours(self) -> WallColours:
        """The colours in force."""
        return WALL_NIGHT if self.is_night else WALL_DAY

    def colour(self, name: str) -> QColor:
        """A colour by its name in `WallColours`."""
        return self._made[name]

    def of_pictures(self, lang: str, pixels: float) -> CoverageLook:
        """The look of the coverage map and of the timeline of a document in that language."""
        own = self.colours
        colours = replace(
            NIGHT if self.is_night else DAY,
            page=own.page,
            ink=own.ink,
            quiet=own.quiet,
            accent=own.accent,
            line=own.line,
        )
        return CoverageLook(colours, self.is_night, self.language, lang, pixels)

    @cached_property
    def _made(self) -> dict[str, QColor]:
        return {name: QColor(getattr(self.colours, name)) for name in WallColours.__slots__}
