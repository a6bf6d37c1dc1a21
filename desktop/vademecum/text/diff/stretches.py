"""Set a text and what was made of it into one: what stayed, what was taken out, what was put in."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from vademecum.text.diff.inside import edits
from vademecum.text.diff.subsequence import common

_LARGEST = 100_000_000
"""Pairs of code points up to which two stretches of changed lines are compared word by word."""


class Kind(StrEnum):
    """What became of a stretch."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"
    SPACES = "spaces"
    """The same words; blanks, line ends or widths are others."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words in a row with one fate; never empty but where blanks only were taken out."""

    kind: Kind
    words: str


def stretches(a: str, b: str) -> tuple[Stretch, ...]:
    """What makes `b` of `a`: everything but what is gone, put together, is `b`.

    Lines that both have stay as they are; what lies between them is compared word by word, Chinese by
    character, unless it is so long that the reader would wait: then it is gone as a whole and new as a whole.
    """
    made: list[Stretch] = []
    for one in _all(a, b):
        words = made.pop().words if made and made[-1].kind is one.kind else ""
        made.append(Stretch(one.kind, words + one.words))
    return tuple(made)


def _all(a: str, b: str) -> Iterator[Stretch]:
    left, right = a.splitlines(keepends=True), b.splitlines(keepends=True)
    from_a = from_b = 0
    for i, j in [*common(left, right), (len(left), len(right))]:
        yield from _between("".join(left[from_a:i]), "".join(right[from_b:j]))
        if j < len(right):
            yield Stretch(Kind.SAME, right[j])
        from_a, from_b = i + 1, j + 1


def _between(a: str, b: str) -> Iterator[Stretch]:
    if not a.strip() and not b.strip():
        if a != b:
            yield Stretch(Kind.SPACES, b)
        return
    if not a.strip() or not b.strip() or len(a) * len(b) > _LARGEST:
        if a.strip():
            yield Stretch(Kind.GONE, a)
        if b:
            yield Stretch(Kind.NEW if b.strip() else Kind.SAME, b)
        return
    found = edits(a, b)
    if not found:
        yield Stretch(Kind.SPACES if a != b else Kind.SAME, b)
        return
    at = 0
    for edit in found:
        if edit.b[0] > at:
            yield Stretch(Kind.SAME, b[at : edit.b[0]])
        if edit.a[1] > edit.a[0]:
            yield Stretch(Kind.GONE, a[slice(*edit.a)])
        if edit.b[1] > edit.b[0]:
            yield Stretch(Kind.NEW, b[slice(*edit.b)])
        at = edit.b[1]
    if at < len(b):
        yield Stretch(Kind.SAME, b[at:])
