"""Say how long something takes: “3 min 20 s” in a sentence, “3:20” on a clock."""

from vademecum.ui.catalogue import say
from vademecum.words import mark

_MINUTE = 60
_HOUR = 60 * _MINUTE


def in_words(seconds: float) -> str:
    """A span in minutes and seconds, without a sign."""
    minutes, rest = divmod(round(abs(seconds)), _MINUTE)
    if not minutes:
        return say(mark("floor", "{seconds} s"), seconds=rest)
    if not rest:
        return say(mark("floor", "{minutes} min"), minutes=minutes)
    return say(mark("floor", "{minutes} min {seconds} s"), minutes=minutes, seconds=rest)


def on_a_clock(seconds: float) -> str:
    """A span as a clock shows it: `3:20`, `−0:05`, `1:02:30`."""
    whole = round(abs(seconds))
    sign = "−" if seconds < 0 and whole else ""
    hours, rest = divmod(whole, _HOUR)
    minutes, left = divmod(rest, _MINUTE)
    if hours:
        return f"{sign}{hours}:{minutes:02d}:{left:02d}"
    return f"{sign}{minutes}:{left:02d}"
