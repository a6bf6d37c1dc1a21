"""Say what was changed inside a passage: Chinese by character, others by word, set so that it reads."""

from collections.abc import Sequence
from dataclasses import dataclass

from vademecum.text.diff.subsequence import Pair, common
from vademecum.text.diff.tokens import Tokens, flat, tokens

_ISLET = 4
"""Unchanged code points between two replacements that are taken into them when both are as long."""

_SPECK = 1
"""The same in tokens where one of the changes only puts in or takes out."""

_FARTHEST_SLIDE = 60
"""Tokens that a change may slide along equal ones to stand at the edge of a clause."""

Span = tuple[int, int]
"""Code points of a text, half open."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of the one text that stands in the place of a stretch of the other; one may be empty."""

    a: Span
    b: Span


@dataclass(slots=True)
class _Hunk:
    """The same in tokens."""

    a0: int
    a1: int
    b0: int
    b1: int

    @property
    def replaces(self) -> bool:
        """Whether something stands on both sides."""
        return self.a1 > self.a0 and self.b1 > self.b0


def edits(a: str, b: str) -> tuple[Edit, ...]:
    """What makes `b` of `a`, in order; empty when they differ in spaces and widths only.

    What lies between the edits is equal on both sides but for spaces and widths. Each takes in tiny islands
    that were left unchanged between two changes by chance, and stands at the edge of a clause if it can.
    """
    left, right = tokens(flat(a)), tokens(flat(b))
    hunks = _joined(_hunks(common(left.words, right.words), len(left.words), len(right.words)), left, right)
    for number, hunk in enumerate(hunks):
        _slide(
            hunk,
            left,
            right,
            hunks[number - 1].a1 if number else 0,
            hunks[number + 1].a0 if number + 1 < len(hunks) else len(left.words),
        )
    return tuple(
        Edit(_span(left, hunk.a0, hunk.a1, len(a)), _span(right, hunk.b0, hunk.b1, len(b))) for hunk in hunks
    )


def _hunks(pairs: Sequence[Pair], length_a: int, length_b: int) -> list[_Hunk]:
    """The stretches between what both have in common."""
    hunks: list[_Hunk] = []
    from_a = from_b = 0
    for i, j in [*pairs, (length_a, length_b)]:
        if i > from_a or j > from_b:
            hunks.append(_Hunk(from_a, i, from_b, j))
        from_a, from_b = i + 1, j + 1
    return hunks


def _joined(hunks: Sequence[_Hunk], left: Tokens, right: Tokens) -> list[_Hunk]:
    """Join hunks over islands too small to read."""
    joined: list[_Hunk] = []
    for hunk in hunks:
        whole = hunk
        while joined and _is_islet(joined[-1], whole, left, right):
            before = joined.pop()
            whole = _Hunk(before.a0, whole.a1, before.b0, whole.b1)
        joined.append(whole)
    return joined


def _is_islet(before: _Hunk, after: _Hunk, left: Tokens, right: Tokens) -> bool:
    length = _length(left, before.a1, after.a0)
    if length > min(_ISLET, _weight(before, left, right), _weight(after, left, right)):
        return False
    return (before.replaces and after.replaces) or after.a0 - before.a1 <= _SPECK


def _weight(hunk: _Hunk, left: Tokens, right: Tokens) -> int:
    """The code points of the longer side."""
    return max(_length(left, hunk.a0, hunk.a1), _length(right, hunk.b0, hunk.b1))


def _length(side: Tokens, first: int, end: int) -> int:
    return side.ends[end - 1] - side.starts[first] if end > first else 0


def _slide(hunk: _Hunk, left: Tokens, right: Tokens, lowest: int, highest: int) -> None:
    """Move what was only put in or only taken out to where it begins or ends with a clause.

    Moving it along equal tokens changes nothing of what it means. `lowest` and `highest` are the places on
    the left that neighbouring hunks begin at.
    """
    if (hunk.a1 > hunk.a0) == (hunk.b1 > hunk.b0):
        return
    side, first, end = (left, hunk.a0, hunk.a1) if hunk.a1 > hunk.a0 else (right, hunk.b0, hunk.b1)
    words = side.words
    down = up = 0
    most_down = min(_FARTHEST_SLIDE, hunk.a0 - lowest)
    most_up = min(_FARTHEST_SLIDE, highest - hunk.a1)
    while down < most_down and words[first - down - 1] == words[end - down - 1]:
        down += 1
    while up < most_up and words[first + up] == words[end + up]:
        up += 1
    best = max(range(-down, up + 1), key=lambda by: (_fits(side, first + by, end + by), by))
    hunk.a0, hunk.a1 = hunk.a0 + best, hunk.a1 + best
    hunk.b0, hunk.b1 = hunk.b0 + best, hunk.b1 + best


def _fits(side: Tokens, first: int, end: int) -> int:
    """How well a stretch is cut: at an edge of the text, after punctuation, with its own punctuation."""
    words = side.words
    score = 0
    if first == 0 or _is_mark(words[first - 1]):
        score += 1
    if end == len(words) or _is_mark(words[end - 1]):
        score += 1
    return score


def _is_mark(word: str) -> bool:
    return not word[0].isalnum()


def _span(side: Tokens, first: int, end: int, length: int) -> Span:
    if end > first:
        return side.starts[first], side.ends[end - 1]
    at = side.starts[first] if first < len(side.starts) else length
    return at, at
