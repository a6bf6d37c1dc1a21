"""How the five colours of marks look on a page, and what they are called."""

from PySide6.QtGui import QColor

from vademecum.domain.annotation import Colour
from vademecum.ui.catalogue import say
from vademecum.ui.theme import Colours
from vademecum.words import Marked, mark

COLOUR_NAMES: dict[Colour, Marked] = {
    Colour.YELLOW: mark("colours", "Yellow"),
    Colour.GREEN: mark("colours", "Green"),
    Colour.BLUE: mark("colours", "Blue"),
    Colour.PINK: mark("colours", "Pink"),
    Colour.PURPLE: mark("colours", "Purple"),
}


def colour_name(colour: Colour) -> str:
    """What a colour is called, in the reader's language."""
    return say(COLOUR_NAMES[colour])


def ground(colours: Colours, colour: Colour) -> QColor:
    """The pale tone that stands behind letters."""
    return QColor(getattr(colours, f"ground_{colour}"))


def edge(colours: Colours, colour: Colour) -> QColor:
    """The strong tone for lines and rings; letters of it can be read on the page, too."""
    return QColor(getattr(colours, f"edge_{colour}"))


def blend(tones: list[QColor]) -> QColor:
    """The even mixture of some tones."""
    count = len(tones)
    return QColor(
        sum(tone.red() for tone in tones) // count,
        sum(tone.green() for tone in tones) // count,
        sum(tone.blue() for tone in tones) // count,
    )
