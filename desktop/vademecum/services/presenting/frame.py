"""A frame: everything that stands on the wall at one moment, and nothing else. The wall paints it."""

from dataclasses import dataclass

from vademecum.domain.excerpt import Piece
from vademecum.services.presenting.screens import Screen
from vademecum.services.presenting.script import Part, Scene


@dataclass(frozen=True)
class Beside:
    """What stands beside the text: the resolution that was cited, by screens of its own."""

    scene: Scene
    screen: Screen
    number: int
    """Of the screen, from 0."""
    of: int


@dataclass(frozen=True)
class Frame:
    """The wall at one moment."""

    scene: Scene
    screen: Screen
    """The pieces of text that have a place on this screen, revealed or not."""
    revealed: int
    """So many pieces of the screen are to be seen; the others leave their place empty."""
    current: int
    """The piece that the room is at, as a number in the screen; -1 where the scene has no text."""
    number: int
    """Of the screen in its scene, from 0."""
    of: int
    zoom: float = 1.0
    """How many times the size computed from the room."""
    is_spotlit: bool = False
    """Whether every piece but the current one is dimmed."""
    is_black: bool = False
    footnote: Part | None = None
    """The footnote that lies over the text."""
    beside: Beside | None = None
    marks: tuple[Piece, ...] = ()
    """Words marked live or from the beginning."""
    pointer: tuple[float, float] | None = None
    """Where the speaker points, as shares of the wall's width and height; None: nowhere."""
