"""Cut a text that is too long for a screen: after a sentence, else a clause, else where a line may end."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import lru_cache

from vademecum.text.sentences import clause_ends, sentence_ends

_HAN = r"\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_NEVER_FIRST = r"\s，。、；：？！）》」』】〉”’…—·,.;:?!)\]}»%"
_NEVER_LAST = r"（《「『【〈“‘(\[{«"
_BREAK = re.compile(
    rf"(?<=\s)(?=[^{_NEVER_FIRST}])|(?<=[{_HAN}])(?=[^{_NEVER_FIRST}])|(?<=[，。、；：？！）》」』】〉”’])(?=[^{_NEVER_FIRST}])"
)
"""After a space, around Han characters, after full-width punctuation."""
_MAY_NOT_BEGIN = re.compile(rf"[{_NEVER_FIRST}]")
_OPENS = re.compile(rf"[{_NEVER_LAST}]\s*\Z")

Fits = Callable[[int, int], bool]
"""Whether code points from one to another fit; a longer stretch never fits where a shorter one does not."""


def cut_to_fit(text: str, start: int, fits: Fits) -> int:
    """How far a text reaches from `start` where not all of it fits: always further than `start`.

    The last sentence end that fits, else the last end of a clause, else the last place where a line may end;
    where not even that fits, the shortest stretch there is.
    """
    if fits(start, len(text)):
        return len(text)
    breaks = _breaks(text)
    for places in (_sentences(text), _clauses(text), breaks):
        found = _last_fitting(places, start, fits)
        if found is not None:
            return found
    following = bisect_right(breaks, start)
    return breaks[following] if following < len(breaks) else len(text)


def _last_fitting(places: Sequence[int], start: int, fits: Fits) -> int | None:
    """The last of growing places that fits; they are halved, not walked through."""
    low, high = bisect_right(places, start), len(places)
    first = low
    while low < high:
        middle = (low + high) // 2
        if fits(start, places[middle]):
            low = middle + 1
        else:
            high = middle
    return places[low - 1] if low > first else None


@lru_cache(maxsize=64)
def _sentences(text: str) -> tuple[int, ...]:
    return tuple(end for end in sentence_ends(text) if not _MAY_NOT_BEGIN.match(text, end))


@lru_cache(maxsize=64)
def _clauses(text: str) -> tuple[int, ...]:
    return tuple(end for end in clause_ends(text) if not _MAY_NOT_BEGIN.match(text, end))


@lru_cache(maxsize=64)
def _breaks(text: str) -> tuple[int, ...]:
    return tuple(
        match.start()
        for match in _BREAK.finditer(text)
        if not _OPENS.search(text[max(0, match.start() - 2) : match.start()])
    )
