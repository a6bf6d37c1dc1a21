"""Set a scene as screens: what stands on the wall together never moves while it is revealed."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from vademecum.services.presenting.cutting import cut_to_fit
from vademecum.services.presenting.script import Part


@dataclass(frozen=True, slots=True)
class Shown:
    """A piece of a part on a screen: code points of the block's text, half open."""

    part: int
    """Number of the part in its scene."""
    start: int
    end: int
    is_first: bool
    """Whether the part begins here; its label stands only there."""
    is_last: bool


Screen = tuple[Shown, ...]
"""What has a place on the wall at the same time, from the top down."""


class Measure(Protocol):
    """How much room text takes on a wall, in pixels of the wall."""

    @property
    def room(self) -> float:
        """The height that there is for text."""
        ...

    def height(self, part: Part, start: int, end: int) -> float:
        """The height of a part's code points `start` to `end`, set as they will be painted."""
        ...

    def gap(self, above: Part, below: Part) -> float:
        """The room between two parts that follow one another."""
        ...


class Area(StrEnum):
    """Which part of the wall a text stands on."""

    WHOLE = "whole"
    TEXT = "text"
    """What is left of it while a resolution stands beside."""
    BESIDE = "beside"


class Measuring(Protocol):
    """Gives measures; whoever has a wall can."""

    def __call__(self, lang: str, zoom: float, area: Area) -> Measure:
        """The measure of a text in that language; `zoom` multiplies the size computed from the room."""
        ...


def set_screens(parts: Sequence[Part], measure: Measure) -> tuple[Screen, ...]:
    """All screens of a scene in order; one empty screen where it has no text.

    A part that does not fit on what is left of a screen begins the next one. One that is higher than a whole
    screen is parted at the ends of sentences, else of clauses, else at any place where a line may end. A
    heading never stands last on a screen.
    """
    setting = _Setting(parts, measure)
    for number in range(len(parts)):
        setting.add(number)
    return setting.done()


class _Setting:
    """Screens that grow part by part."""

    def __init__(self, parts: Sequence[Part], measure: Measure) -> None:
        self._parts = parts
        self._measure = measure
        self._done: list[Screen] = []
        self._now: list[Shown] = []
        self._used = 0.0

    def done(self) -> tuple[Screen, ...]:
        """The screens, the last one too."""
        if self._now or not self._done:
            self._done.append(tuple(self._now))
            self._now = []
        return tuple(self._done)

    def add(self, number: int) -> None:
        """Give a part its place."""
        part = self._parts[number]
        length = len(part.block.text)
        height = self._measure.height(part, 0, length)
        if self._gap(number) + height > self._left:
            self._turn()
        if self._gap(number) + height <= self._left:
            self._put(number, 0, length)
        else:
            self._part(number)

    def _part(self, number: int) -> None:
        """Spread a part that is too high for one screen over several."""
        part = self._parts[number]
        text, start = part.block.text, 0
        while start < len(text):
            room = self._left - self._gap(number)

            def fits(begin: int, end: int, room: float = room) -> bool:
                return self._measure.height(part, begin, end) <= room

            end = cut_to_fit(text, start, fits)
            if self._now and not fits(start, end) and self._now[-1].part != number:
                # Not even the shortest stretch fits below the headings: they stand alone.
                self._turn_all()
                continue
            self._put(number, start, end)
            start = end
            if start < len(text):
                self._turn_all()

    def _put(self, number: int, start: int, end: int) -> None:
        part = self._parts[number]
        self._used += self._gap(number) + self._measure.height(part, start, end)
        self._now.append(Shown(number, start, end, start == 0, end == len(part.block.text)))

    def _turn(self) -> None:
        """Begin a screen; headings at the end of the old one go with what follows, where there is room."""
        taken = len(self._now)
        while taken and self._parts[self._now[taken - 1].part].is_heading:
            taken -= 1
        moving = self._now[taken:]
        if not taken:
            # Only headings stand here: what follows goes below them, parted if it must be.
            return
        del self._now[taken:]
        self._turn_all()
        for one in moving:
            self._put(one.part, one.start, one.end)

    def _turn_all(self) -> None:
        if self._now:
            self._done.append(tuple(self._now))
        self._now, self._used = [], 0.0

    def _gap(self, number: int) -> float:
        if not self._now:
            return 0.0
        return self._measure.gap(self._parts[self._now[-1].part], self._parts[number])

    @property
    def _left(self) -> float:
        return self._measure.room - self._used
