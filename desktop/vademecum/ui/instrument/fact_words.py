"""Facts of an instrument in words: its vote, its meeting, whether it acts under Chapter VII."""

import re

from vademecum.ui.catalogue import say
from vademecum.words import mark

_NUMBER = re.compile(r"\d+")


def meeting_words(known: str) -> str:
    """The meeting's number; of a printed line that holds no number or several, the line."""
    numbers = _NUMBER.findall(known)
    return numbers[0] if len(numbers) == 1 else known


def vote_words(vote: str) -> str:
    """A vote such as `15-0-0` in words."""
    for_it, against, abstaining = vote.split("-")
    return say(
        mark("instrument", "{for_it} in favour, {against} against, {abstaining} abstaining"),
        for_it=for_it,
        against=against,
        abstaining=abstaining,
    )


def chapter_words(is_under: bool | None) -> str:
    """Yes or no; empty when it is not known."""
    if is_under is None:
        return ""
    return say(mark("instrument", "yes") if is_under else mark("instrument", "no"))
