"""Find for each passage the few on the other side that may be the same one with another wording."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, pairwise

from vademecum.text.diff.subsequence import ratio

Words = Sequence[str]
"""The tokens of a passage."""

_RAREST = 32
"""Shingles of a passage that are looked up: its rarest ones."""

_TOO_COMMON = 48
"""A shingle that so many passages have tells nothing."""

_MOST = 3
"""Passages looked at more closely for each one."""

_LONGEST_TABLE = 4_000_000
"""Longer pairs are compared by their words alone, without their order."""


def candidates(a: Mapping[int, Words], b: Mapping[int, Words]) -> Iterator[tuple[int, int]]:
    """Pairs of passages that share rare runs of two tokens; at most three for each passage of `a`."""
    holders: dict[object, list[int]] = {}
    for at, words in b.items():
        for shingle in _shingles(words):
            holders.setdefault(shingle, []).append(at)
    for at, words in a.items():
        found = [there for shingle in _shingles(words) if (there := holders.get(shingle)) is not None]
        rare = sorted((there for there in found if len(there) <= _TOO_COMMON), key=len)[:_RAREST]
        shared = Counter(chain.from_iterable(rare)).most_common(_MOST)
        # What shares far less than the best does is not it.
        yield from ((at, other) for other, count in shared if 3 * count >= shared[0][1])


def likeness(a: Words, b: Words, at_least: float) -> float:
    """How alike two passages are, from 0 to 1 (`subsequence.ratio` of their tokens); 0 below `at_least`."""
    both = len(a) + len(b)
    if not both or 2 * min(len(a), len(b)) < at_least * both:
        return 0.0
    if len(a) * len(b) <= _LONGEST_TABLE:
        score = ratio(a, b)
    else:
        score = 2 * (Counter(a) & Counter(b)).total() / both
    return score if score >= at_least else 0.0


def _shingles(words: Words) -> set[object]:
    return set(pairwise(words)) if len(words) > 1 else set(words)
