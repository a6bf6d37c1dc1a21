"""Tell how one order of rows becomes another, so that a view need not be made anew."""

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

_MOST = 90_000
"""Pairs of rows that are compared with one another; beyond that all are exchanged."""


def differences(then: Sequence[str], now: Sequence[str]) -> list[tuple[str, int, int, int, int]]:
    """The steps from one order to another, as `SequenceMatcher.get_opcodes` gives them; none where equal."""
    if list(then) == list(now):
        return []
    begin = _same(zip(then, now, strict=False))
    end = _same(zip(reversed(then[begin:]), reversed(now[begin:]), strict=False))
    old, new = then[begin : len(then) - end], now[begin : len(now) - end]
    if len(old) * len(new) > _MOST:
        return [("replace", begin, begin + len(old), begin, begin + len(new))]
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [(what, i1 + begin, i2 + begin, j1 + begin, j2 + begin) for what, i1, i2, j1, j2 in codes]


def _same(pairs: Iterable[tuple[str, str]]) -> int:
    """How many pairs are equal before the first that is not."""
    count = 0
    for one, other in pairs:
        if one != other:
            break
        count += 1
    return count
