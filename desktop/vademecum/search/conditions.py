"""Compare a query with a text: whether it matches, and where."""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import NamedTuple

from vademecum.search.query import AllOf, Cites, InLang, InNotes, InTier, Near, Node, Not, Phrase, Tier
from vademecum.search.terms import is_word
from vademecum.text.folding import CJK, WORD

Span = tuple[int, int]
"""Half open, in code points of a folded text."""

MOST_SPANS = 200
"""Occurrences of one phrase in one text that are looked at."""


@cache
def _unit() -> re.Pattern[str]:
    """One Han character, or one word; compiled when distances are first counted, which takes 5 ms."""
    return re.compile(f"[{CJK}]|{WORD}+")


class Passage(NamedTuple):
    """A block as conditions see it. (A tuple, because a search makes hundreds of them.)"""

    place: int
    folded: str
    tier: Tier
    lang: str


Standing = Callable[[Cites | InNotes], frozenset[int]]
"""Gives the places where something is that no text tells."""


class Condition:
    """A query made ready to be compared with many texts."""

    def __init__(self, node: Node, standing: Standing) -> None:
        """`standing` gives the places that cite an instrument or bear a note; asked at most once for each."""
        self._spans = _compiled(node, standing)

    def spans(self, passage: Passage) -> list[Span] | None:
        """Where the query's phrases stand, ascending, not overlapping; None when the query does not match."""
        found = self._spans(passage)
        return None if found is None else merged(found)


_Spans = Callable[[Passage], list[Span] | None]


def occurrences(phrase: Phrase) -> Callable[[str], list[Span]]:
    """Give a function that finds a phrase in folded texts, ascending, not overlapping."""
    text, length = phrase.text, len(phrase.text)
    begins, ends = is_word(text[0]), is_word(text[-1]) and not phrase.is_prefix

    def scan(folded: str) -> list[Span]:
        spans: list[Span] = []
        at = folded.find(text)
        while at >= 0 and len(spans) < MOST_SPANS:
            end = at + length
            if (begins and at and is_word(folded[at - 1])) or (ends and is_word(folded[end : end + 1])):
                end = at + 1
            else:
                spans.append((at, end))
            at = folded.find(text, end)
        return spans

    return scan


def _compiled(node: Node, standing: Standing) -> _Spans:
    match node:
        case Phrase():
            spans = _one(node)
        case Near(left, right, within):
            spans = _near(occurrences(left), occurrences(right), within)
        case Cites() | InNotes():
            spans = _where(partial(_is_among, standing(node)))
        case InLang(lang):
            spans = _where(lambda passage: passage.lang == lang)
        case InTier(tier, part):
            spans = _all([_where(lambda passage: passage.tier is tier), _compiled(part, standing)])
        case Not(part):
            forbidden = _compiled(part, standing)
            spans = _where(lambda passage: forbidden(passage) is None)
        case AllOf(parts):
            spans = _all([_compiled(part, standing) for part in parts])
        case _:
            spans = _any([_compiled(part, standing) for part in node.parts])
    return spans


def _one(phrase: Phrase) -> _Spans:
    find = occurrences(phrase)
    return lambda passage: find(passage.folded) or None


def _where(holds: Callable[[Passage], bool]) -> _Spans:
    return lambda passage: [] if holds(passage) else None


def _is_among(places: frozenset[int], passage: Passage) -> bool:
    return passage.place in places


def _all(parts: Sequence[_Spans]) -> _Spans:
    def spans(passage: Passage) -> list[Span] | None:
        together: list[Span] = []
        for part in parts:
            found = part(passage)
            if found is None:
                return None
            together += found
        return together

    return spans


def _any(parts: Sequence[_Spans]) -> _Spans:
    def spans(passage: Passage) -> list[Span] | None:
        found = [one for part in parts if (one := part(passage)) is not None]
        return [span for one in found for span in one] if found else None

    return spans


def _near(
    find_left: Callable[[str], list[Span]], find_right: Callable[[str], list[Span]], within: int
) -> _Spans:
    def spans(passage: Passage) -> list[Span] | None:
        lefts, rights = find_left(passage.folded), find_right(passage.folded)
        if not lefts or not rights:
            return None
        units = [unit.start() for unit in _unit().finditer(passage.folded)]
        near: dict[Span, None] = {}
        for left in lefts:
            for right in rights:
                begin, end = min(left[1], right[1]), max(left[0], right[0])
                if left != right and bisect_left(units, end) - bisect_left(units, begin) <= within:
                    near[left] = near[right] = None
        return list(near) or None

    return spans


def merged(spans: list[Span]) -> list[Span]:
    """The same spans ascending; those that overlap become one."""
    if len(spans) < 2:
        return spans
    spans.sort()
    merged = [spans[0]]
    for begin, end in spans[1:]:
        if begin < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((begin, end))
    return merged
