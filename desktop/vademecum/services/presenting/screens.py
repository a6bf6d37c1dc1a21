"""Set a scene as screens: what stands on the wall together never moves while it is revealed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

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


def set_screens(parts: Sequence[Part], measure: Measure) -> tuple[Screen, ...]:
    """All screens of a scene in order; one empty screen where it has no text.

    A part that does not fit on what is left of a screen begins the next one. One that is higher than a whole
    screen is parted at the ends of sentences, else of clauses, else at any place where a line may end. A
    heading never stands last on a screen.
    """
    raise NotImplementedError
