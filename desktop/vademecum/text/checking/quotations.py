"""Find what a text puts between quotation marks of any kind, or sets apart as a quotation."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from vademecum.text.checking.wording import LONGEST, words_and_characters

PAIRS = {
    "“": "”",
    "‘": "’",
    "«": "»",
    "‹": "›",
    "「": "」",
    "『": "』",
    "„": "“”",
    "〝": "〞〟",
    '"': '"',
    "＂": "＂",
}
"""Opening marks, and what closes each."""

LEAST_HAN, LEAST_WORDS = 6, 4
"""Shorter ones are terms: quotations of a text only when a source stands right beside them."""

_CLOSING = {mark: opening for opening, closing in PAIRS.items() for mark in closing}
_MARK = re.compile("[" + re.escape("".join(sorted({*PAIRS, *_CLOSING}))) + "]")
_LONGEST_TERM = 40
_MOST_MARKS = 1_000
"""In one paragraph; one with more is no speech."""
_DEEPEST = 6
_BLOCK_SIGN = ">"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words; offsets count code points of the text, half open, without the marks."""

    start: int
    end: int
    is_block: bool = False
    """Whether it is a paragraph set apart, without marks."""
    is_term: bool = False
    """Whether it is as short as a term is."""


def quotations(text: str, set_apart: Sequence[tuple[int, int]] = ()) -> list[Quotation]:
    """Every outermost quotation, in the order of the text.

    `set_apart` are paragraphs that the draft's form shows as quotations; a line that begins with `>` is one
    too. An opening mark without its fellow opens nothing, unless the next paragraph opens with the same
    mark: then the quotation goes on there.
    """
    blocks = dict(set_apart)
    found: list[Quotation] = []
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        begin = start
        while begin < end and text[begin].isspace():
            begin += 1
        if start in blocks or begin in blocks or text.startswith(_BLOCK_SIGN, begin):
            while begin < end and (text[begin] == _BLOCK_SIGN or text[begin].isspace()):
                begin += 1
            inside = list(_in_line(text, begin, end))
            if len(inside) == 1 and inside[0].end - inside[0].start >= (end - begin) * 0.8:
                found += inside
            elif _is_long_enough(text, begin, end):
                found.append(Quotation(begin, end, is_block=True))
        else:
            found += _in_line(text, start, end)
        start = end + 1
    return found


def _in_line(text: str, start: int, end: int) -> Iterator[Quotation]:
    """The outermost quotations of one paragraph."""
    opened: list[tuple[str, int]] = []
    closed: list[tuple[int, int]] = []
    for mark in islice(_MARK.finditer(text, start, end), _MOST_MARKS):
        at, sign = mark.start(), mark.group()
        depth = _closes(opened, sign)
        if depth is not None and not _is_apostrophe(text, at, end):
            first = opened[depth][1]
            del opened[depth:]
            while closed and closed[-1][0] >= first:
                closed.pop()
            closed.append((first, at))
        elif sign in PAIRS and len(opened) < _DEEPEST:
            opened.append((sign, at + 1))
    if opened and _goes_on(text, opened[0][0], end):
        first = opened[0][1]
        closed = [span for span in closed if span[0] < first] + [(first, end)]
    for first, last in closed:
        if last - first <= LONGEST and _is_long_enough(text, first, last):
            yield Quotation(first, last)
        elif 2 <= last - first <= _LONGEST_TERM and not text[first:last].isspace():
            yield Quotation(first, last, is_term=True)


def _closes(opened: Sequence[tuple[str, int]], sign: str) -> int | None:
    """The number of the open mark that `sign` closes."""
    for depth in range(len(opened) - 1, -1, -1):
        if sign in PAIRS[opened[depth][0]]:
            return depth
    return None


def _is_apostrophe(text: str, at: int, end: int) -> bool:
    return text[at] == "’" and at + 1 < end and text[at + 1].isalpha() and text[at + 1] < "\u2e80"


def _goes_on(text: str, mark: str, end: int) -> bool:
    """Whether the next paragraph opens with the same mark, as a quotation of several paragraphs does."""
    at = end
    while at < len(text) and text[at].isspace() and at - end < 200:
        at += 1
    return text.startswith(mark, at) and mark not in _CLOSING


def _is_long_enough(text: str, start: int, end: int) -> bool:
    if end - start < LEAST_HAN or end - start > LONGEST:
        return False
    words, han = words_and_characters(text[start:end])
    return han >= LEAST_HAN or words >= LEAST_WORDS
