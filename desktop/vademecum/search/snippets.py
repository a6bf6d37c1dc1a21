"""Cut the best piece out of a long text, with marks on the words that were found.

The snippet is the original text, never the folded one; only white space becomes a blank and what is cut away
becomes “…”.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from vademecum.search.terms import is_han, is_word
from vademecum.text.folding import fold, fold_text

SHORTEST = 60
LONGEST = 90
"""Code points of a snippet, unless the text is shorter or one match longer."""

ELLIPSIS = "…"

Span = tuple[int, int]

_CLAUSE_END = re.compile("[。；，、：！？,;:.!?)）」』”]")
_WHITE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a text; marks are half-open spans in code points of `text`, ascending, not overlapping."""

    text: str
    marks: tuple[Span, ...]


def source_spans(text: str, folded: str, spans: Sequence[Span]) -> list[Span]:
    """Where spans of the folded text stand in the text itself, in code points of it."""
    if len(text) == len(folded) and all(fold_text(text[b:e]) == folded[b:e] for b, e in spans):
        return list(spans)
    found = _literal_spans(text, folded, spans)
    if len(found) == len(spans):
        return found
    mapped = fold(text)
    found = []
    for begin, end in spans:
        span = mapped.to_source(begin, min(end, len(mapped.text)))
        if span[0] < span[1] and (not found or found[-1][1] <= span[0]):
            found.append(span)
    return found


def _literal_spans(text: str, folded: str, spans: Sequence[Span]) -> list[Span]:
    """The spans, as far as they are Chinese standing in the text as it is, shifted by white space before.

    Folding a long text with its offsets takes far longer, and most of what is searched is of this kind.
    """
    shift = max(0, len(text) - len(folded))
    found: list[Span] = []
    done = 0
    for begin, end in spans:
        if not (is_han(folded[begin]) and is_han(folded[end - 1])):
            break
        at = text.find(folded[begin:end], max(begin, done), end + shift)
        if at < 0:
            break
        done = at + end - begin
        found.append((at, done))
    return found


def snippet(text: str, marks: Sequence[Span]) -> Snippet:
    """The piece around the most marks; `marks` are ascending spans of `text` that do not overlap."""
    if len(text) <= LONGEST:
        return Snippet(_without_lines(text), tuple(marks))
    first, last = _cluster(marks)
    begin = _begin(text, first, max(0, LONGEST - (last - first)) // 2)
    end = _end(text, begin, last)
    for mark in marks:
        if mark[0] < begin < mark[1]:
            begin = mark[1]
        if mark[0] < end < mark[1]:
            end = mark[0]
    while begin < first and text[begin].isspace():
        begin += 1
    while end > last and text[end - 1].isspace():
        end -= 1
    before = ELLIPSIS if begin else ""
    after = ELLIPSIS if end < len(text) else ""
    shift = len(before) - begin
    return Snippet(
        before + _without_lines(text[begin:end]) + after,
        tuple((b + shift, e + shift) for b, e in marks if begin <= b and e <= end),
    )


def _without_lines(piece: str) -> str:
    """The same with a blank for each line end, tab or other white space."""
    return piece if piece.isprintable() else _WHITE.sub(" ", piece)


def _cluster(marks: Sequence[Span]) -> Span:
    """Where the most marks stand close together, the first of several such places."""
    if not marks:
        return 0, 0
    best, best_count, left = marks[0], 0, 0
    for right, (_, end) in enumerate(marks):
        while left < right and end - marks[left][0] > SHORTEST:
            left += 1
        if right - left + 1 > best_count:
            best, best_count = (marks[left][0], end), right - left + 1
    return best


def _begin(text: str, first: int, room: int) -> int:
    """Where to begin before `first`: at a clause if one begins near, else at a word."""
    earliest = max(0, first - room)
    if not earliest:
        return 0
    for clause in _CLAUSE_END.finditer(text, earliest - 1, first):
        if not _is_inside_word(text, clause.end()):
            return clause.end()
    at = earliest
    while at < first and _is_inside_word(text, at):
        at += 1
    return at


def _end(text: str, begin: int, last: int) -> int:
    """Where to end after `last`: after a clause if one ends near, else after a word."""
    latest = min(len(text), max(begin + LONGEST, last))
    if latest == len(text):
        return latest
    clauses = [clause.end() for clause in _CLAUSE_END.finditer(text, max(last, begin + SHORTEST), latest)]
    for at in reversed(clauses):
        if not _is_inside_word(text, at):
            return at
    at = latest
    while at > last and _is_inside_word(text, at):
        at -= 1
    return at


def _is_inside_word(text: str, at: int) -> bool:
    """Whether a cut before `text[at]` would part a word, a number or an accented letter."""
    if at <= 0 or at >= len(text):
        return False
    before, after = text[at - 1], text[at]
    if unicodedata.combining(after):
        return True
    if before in ".,:" and after.isdigit():
        return True
    return is_word(before) and is_word(after)
