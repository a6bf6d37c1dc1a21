"""Compute the size of type on the wall from the depth of the room, by the angle under which it is seen.

Sources
- Latin letters: lower case is seen under 1/200 radian (17.2 minutes of arc) from the back row, the factor
  200 of ANSI/INFOCOMM V202.01:2016 (DISCAS) for "basic decision making". Capitals are then seen under 23
  minutes; ISO 9241-3 prefers 20 to 22 for the height of characters and wants 16 at least.
- Chinese characters: 1.54 times lower-case Latin letters for the same reserve of sight (Zhang et al., Visual
  Demand and Acuity Reserve of Chinese versus English Newspapers, Optometry and Vision Science 97 (2020),
  865-870): 26.5 minutes of arc.
- Heights of letters are measured in the fonts that come with the program.
The rule of thumb "no further than six times the height of the picture" asks for a larger picture because
slides have small type. Here the type grows instead, so the rule is not applied.

Margins, leading and both limits of a line are our own assumptions.
"""

import math
from dataclasses import dataclass

from vademecum.words import Marked, mark

NEAREST, FURTHEST = 1.0, 100.0
"""Metres to the back row."""
NARROWEST, WIDEST = 0.2, 30.0
"""Metres of the picture's width."""

_LATIN_ANGLE = 1 / 200
"""Radians of the height of lower-case letters."""
_HAN_ANGLE = 1.54 * _LATIN_ANGLE
_X_HEIGHT, _HAN_HEIGHT = 0.536, 0.89
"""Shares of an em, in Noto Sans and Noto Sans SC."""

_FEWEST, _MOST = 12, 34
"""Ems in a line: fewer break every sentence to pieces, more are hard to follow on a wall."""
_ACROSS, _DOWN = 0.9, 0.8
"""Shares of the picture's width and height that text may take."""
_HAN_LEADING, _LATIN_LEADING = 1.5, 1.35
_LATIN_WIDTH = 0.5
"""Ems of a Latin letter, spaces included."""
_INCH = 0.0254


@dataclass(frozen=True, slots=True)
class Room:
    """How deep the room is and how wide the picture, in metres; bounded."""

    depth: float
    width: float

    def __post_init__(self) -> None:
        if not NEAREST <= self.depth <= FURTHEST or not NARROWEST <= self.width <= WIDEST:
            raise ValueError(f"no room: {self.depth} m deep, picture {self.width} m wide")


@dataclass(frozen=True, slots=True)
class Preset:
    """Numbers to begin with; the reader's own are better."""

    name: Marked
    room: Room


PRESETS = (
    Preset(mark("room", "Meeting room"), Room(6.0, 1.5)),
    Preset(mark("room", "Conference room"), Room(12.0, 2.5)),
    Preset(mark("room", "Large hall"), Room(25.0, 5.0)),
)
"""Our own starting numbers, no standard."""

USUAL = PRESETS[1].room


@dataclass(frozen=True, slots=True)
class Fit:
    """Type on a wall."""

    em: float
    """Pixels of the display."""
    characters: int
    """So many fit into a line: Chinese characters, or letters with their spaces."""
    lines: int
    holds: int
    """So many would fit into a line if the type were as large as the back row needs."""
    reaches: float
    """From so many metres this type is read with ease."""
    room: Room

    @property
    def is_enough(self) -> bool:
        """Whether the back row reads with ease."""
        return self.reaches >= self.room.depth * (1 - 1e-9)

    @property
    def whole_metres(self) -> int:
        """The same, never more than it is: a row that is promised too much cannot read."""
        return _whole(self.reaches)

    def whole_metres_at(self, pixels: float) -> int:
        """From so many metres letters of another size are read with ease."""
        return _whole(self.reaches * pixels / self.em)

    def remark(self) -> tuple[Marked, dict[str, object]] | None:
        """A marked sentence and its values when the room is too deep for the picture."""
        if self.is_enough:
            return None
        values: dict[str, object] = {
            "depth": f"{self.room.depth:g}",
            "width": f"{self.room.width:g}",
            "holds": self.holds,
            "characters": self.characters,
            "reaches": self.whole_metres,
        }
        return TOO_DEEP, values


TOO_DEEP = mark(
    "room",
    "From {depth} m, a line on a picture {width} m wide would hold only {holds} characters. "
    "It is set with {characters}, which is read with ease from up to {reaches} m: "
    "move the chairs closer, widen the picture or zoom.",
)


def width_of(diagonal: float, pixels: tuple[int, int]) -> float:
    """The width in metres of a picture with that diagonal in inches and so many pixels across and down."""
    across, down = pixels
    return diagonal * _INCH * across / math.hypot(across, down)


def fit(room: Room, pixels: tuple[int, int], lang: str) -> Fit:
    """The type that the back row of a room reads on a display of so many pixels across and down."""
    across, down = pixels
    if across <= 0 or down <= 0:
        raise ValueError("a display without pixels")
    is_han = lang == "zh"
    per_metre = _HAN_ANGLE / _HAN_HEIGHT if is_han else _LATIN_ANGLE / _X_HEIGHT
    leading = _HAN_LEADING if is_han else _LATIN_LEADING
    letter = 1.0 if is_han else _LATIN_WIDTH
    line = room.width * _ACROSS
    needed = room.depth * per_metre
    em = min(max(needed, line / _MOST), line / _FEWEST)
    pixel = room.width / across
    return Fit(
        em=em / pixel,
        characters=_whole(line / (em * letter)),
        lines=max(1, _whole(down * pixel * _DOWN / (em * leading))),
        holds=_whole(line / (needed * letter)),
        reaches=em / per_metre,
        room=room,
    )


def _whole(number: float) -> int:
    """Rounded down, but not for an error in the last place."""
    return math.floor(number + 1e-9)
