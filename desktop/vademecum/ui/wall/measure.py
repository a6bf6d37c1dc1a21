"""How much room text takes in a column of the wall, set as it is painted; asked again, it costs nothing."""

from bisect import bisect_left
from collections.abc import Callable, Hashable
from typing import TypeVar

from vademecum.services.presenting.script import Part
from vademecum.ui.wall.laid_piece import LaidPiece
from vademecum.ui.wall.look import WallLook
from vademecum.ui.wall.style import WallStyle

_MOST_RUNS, _MOST_PIECES = 2_000, 64
"""So much is remembered: the heights of some scenes, the lines of a few screens."""

_ENOUGH = 1.5
"""Rooms that are laid out of a long text; whoever asks wants to know whether it fits into one."""

_DENSEST = 0.4
"""Ems of a sign in a line of small letters, to guess how much text fills a room."""

_T = TypeVar("_T")


class _Run:
    """The lines of a part from one code point on, a room and a half of them at most.

    Lines do not depend on what comes after them: one run tells the height of every stretch that begins there.
    """

    def __init__(self, measure: "WallMeasure", part: Part, start: int) -> None:
        length, step = len(part.block.text), measure.roughly_fitting
        while True:
            end = min(length, start + step)
            piece = measure.set_piece(part, start, end, most_height=_ENOUGH * measure.room)
            if end == length or not piece.lines.is_whole:
                break
            step *= 2
        self._leading = piece.lines.leading
        self._ends = piece.line_ends()

    def height(self, end: int) -> float:
        """Of the lines up to a code point."""
        return self._leading * min(bisect_left(self._ends, end) + 1, max(1, len(self._ends)))


class WallMeasure:
    """Measures and sets text in one column; a `Measure` of `services.presenting.screens`."""

    def __init__(self, style: WallStyle, look: WallLook, room: float) -> None:
        self.style = style
        self.look = look
        self._room = room
        self._runs: dict[Hashable, tuple[Part, _Run]] = {}
        self._pieces: dict[Hashable, tuple[Part, LaidPiece]] = {}

    @property
    def room(self) -> float:
        """The height that there is for text."""
        return self._room

    @property
    def roughly_fitting(self) -> int:
        """About as many code points as a room and a half holds, rather more."""
        lines = self._room * _ENOUGH / self.style.leading_of(self.style.pixels, is_tight=True) + 2
        return round(lines * self.style.width / (_DENSEST * self.style.pixels)) + 1

    def height(self, part: Part, start: int, end: int) -> float:
        """The height of a part's code points `start` to `end`, set as they will be painted.

        What is higher than one and a half rooms is told to be as high as that.
        """
        run = _kept(self._runs, (id(part), start), part, lambda: _Run(self, part, start), _MOST_RUNS)
        return run.height(end)

    def gap(self, above: Part, below: Part) -> float:
        """The room between two parts that follow one another."""
        return self.style.gap(above, below)

    def piece(self, part: Part, start: int, end: int, *, is_dim: bool = False) -> LaidPiece:
        """A piece with its lines, to paint it or to ask it for places."""

        def made() -> LaidPiece:
            return self.set_piece(part, start, end, is_dim=is_dim)

        return _kept(self._pieces, (id(part), start, end, is_dim), part, made, _MOST_PIECES)

    def set_piece(
        self, part: Part, start: int, end: int, *, is_dim: bool = False, most_height: float = 0.0
    ) -> LaidPiece:
        """Set a piece anew, with `most_height` only so much of it."""
        return LaidPiece(part, start, end, self.style, self.look, is_dim=is_dim, most_height=most_height)


def _kept(
    kept: dict[Hashable, tuple[Part, _T]], at: Hashable, part: Part, make: Callable[[], _T], most: int
) -> _T:
    """What was made before, or make it; the oldest is forgotten.

    Parts are told apart as objects, which the memory keeps alive: to compare long texts takes time.
    """
    if at not in kept:
        if len(kept) >= most:
            del kept[next(iter(kept))]
        kept[at] = (part, make())
    return kept[at][1]
