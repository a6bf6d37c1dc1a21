"""What the ruler says: how long it takes, what is too much, where each minute falls."""

from dataclasses import dataclass

from vademecum.services.presenting.reading_time import Reading, Unit
from vademecum.ui.catalogue import say
from vademecum.ui.presenting.floor_editor import END, MINUTES, RulerMark
from vademecum.ui.presenting.spans_of_time import in_words, on_a_clock
from vademecum.words import mark

_MINUTE = 60
_AHEAD = 18
"""Code points that are quoted of what follows a mark."""

_ABOUT = {
    Unit.CHARACTERS: mark("floor", "About {time} at {number} characters a minute"),
    Unit.WORDS: mark("floor", "About {time} at {number} words a minute"),
}
_TOO_LONG = {
    Unit.CHARACTERS: mark("floor", "{time} too long: the last {count} characters"),
    Unit.WORDS: mark("floor", "{time} too long: the last {count} words"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """A reading against the time there is."""

    total: str
    verdict: str
    """Empty when there is no limit, or nothing to read."""
    is_too_long: bool
    too_much: int | None
    """The code point from which on it is too long."""
    marks: tuple[RulerMark, ...]
    """In the order of the text."""


def told(reading: Reading, target: int) -> Told:
    """All that is said of a reading, when there are `target` seconds; 0: no limit."""
    unit = reading.pace.unit
    total = say(_ABOUT[unit], time=in_words(reading.seconds), number=reading.pace.per_minute)
    marks = [
        RulerMark(offset, say(MINUTES, minutes=number)) for number, offset in enumerate(reading.marks(), 1)
    ]
    over = reading.seconds - target
    if not target or not reading.units:
        return Told(total, "", False, None, tuple(marks))
    if round(over) < 1:
        verdict = say(mark("floor", "{time} to spare"), time=in_words(over)) if round(over) else ""
        return Told(total, verdict or say(mark("floor", "Just in time")), False, None, tuple(marks))
    at = reading.offset_at(target)
    verdict = say(_TOO_LONG[unit], time=in_words(over), count=reading.units_after(at))
    ending = say(END, time=on_a_clock(target))
    # Where the time ends with a minute, one mark says both.
    others = [one for one in marks if one.offset != at]
    both = sorted([*others, RulerMark(at, ending, is_target=True)], key=lambda one: one.offset)
    return Told(total, verdict, True, at, tuple(both))


def place_said(one: RulerMark, text: str) -> str:
    """A mark and the words it stands before, in one line."""
    ahead = text[one.offset : one.offset + _AHEAD + 1].partition("\n")[0]
    ahead = f"{ahead[:_AHEAD]}…" if len(ahead) > _AHEAD else ahead
    return say(mark("floor", "{mark}, before “{words}”"), mark=one.words, words=ahead)


def with_marks(text: str, marks: tuple[RulerMark, ...]) -> str:
    """The text with the marks in square brackets where they fall."""
    parts: list[str] = []
    at = 0
    for one in marks:
        parts += [text[at : one.offset], f"[{one.words}] "]
        at = one.offset
    return "".join([*parts, text[at:]])
