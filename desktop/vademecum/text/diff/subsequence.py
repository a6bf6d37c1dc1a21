"""Find what two sequences have in common, in order, within bounds of time and memory whatever they hold."""

from bisect import bisect_left
from collections.abc import Hashable, Sequence

Pair = tuple[int, int]
"""A place in the one sequence and a place in the other."""

_LARGEST_TABLE = 200_000_000
"""Bits of the largest table that is worked out exactly: 25 MB, about 0.2 s."""

_LARGEST_GAP = 20_000_000
"""The same for each of the many gaps between anchors."""

_ANCHORS = (6, 1)
"""So many elements in a row that occur once on each side are an anchor; tried in this order."""


def common(a: Sequence[Hashable], b: Sequence[Hashable]) -> list[Pair]:
    """Return the longest list of places, rising on both sides, that hold equal elements.

    Where more than 200 million pairs of places would have to be looked at it is a long list, not always the
    longest: runs that occur once on each side are held together first, and a stretch between two of them that
    is still too long is left unmatched.
    """
    return _solved(a, b, _LARGEST_TABLE, _ANCHORS)


def ratio(a: Sequence[Hashable], b: Sequence[Hashable]) -> float:
    """How alike two sequences are, from 0 to 1: twice what they have in common, by both lengths.

    Takes time with the product of the lengths: for short sequences.
    """
    if not a or not b:
        return 1.0 if len(a) == len(b) else 0.0
    first, last = _ends(a, b)
    left, right = a[first : len(a) - last], b[first : len(b) - last]
    places = _places(left)
    full = row = (1 << len(left)) - 1
    for element in right:
        met = row & places.get(element, 0)
        row = ((row + met) | (row - met)) & full
    return 2 * (first + last + len(left) - row.bit_count()) / (len(a) + len(b))


def heaviest_chain(edges: Sequence[tuple[int, int, float]]) -> list[int]:
    """Of edges (place, place, weight > 0), the numbers of those that never cross and weigh most together.

    No two edges of the answer share a place; they come in the order of their places.
    """
    columns = {column: rank for rank, column in enumerate(sorted({edge[1] for edge in edges}), start=1)}
    # A Fenwick tree of the best chain that ends at or before a column.
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(columns) + 1)
    before = [-1] * len(edges)
    # Of one row, the rightmost first: no edge may follow another of its own row.
    for number in sorted(range(len(edges)), key=lambda number: (edges[number][0], -edges[number][1])):
        rank = columns[edges[number][1]]
        weight, before[number] = _best_up_to(best, rank - 1)
        weight += edges[number][2]
        while rank < len(best):
            if weight > best[rank][0]:
                best[rank] = (weight, number)
            rank += rank & -rank
    chain: list[int] = []
    _, number = _best_up_to(best, len(columns))
    while number >= 0:
        chain.append(number)
        number = before[number]
    return chain[::-1]


def _best_up_to(best: Sequence[tuple[float, int]], rank: int) -> tuple[float, int]:
    found = (0.0, -1)
    while rank > 0:
        if best[rank][0] > found[0]:
            found = best[rank]
        rank -= rank & -rank
    return found


def _solved(
    a: Sequence[Hashable], b: Sequence[Hashable], largest: int, anchors: tuple[int, ...]
) -> list[Pair]:
    """Match what both begin and end with, and solve the rest without what stands on one side only."""
    first, last = _ends(a, b)
    in_a, in_b = range(first, len(a) - last), range(first, len(b) - last)
    both = {a[at] for at in in_a} & {b[at] for at in in_b}
    at_a = [at for at in in_a if a[at] in both]
    at_b = [at for at in in_b if b[at] in both]
    left, right = [a[at] for at in at_a], [b[at] for at in at_b]
    if len(left) * len(right) <= largest:
        found = _by_table(left, right)
    else:
        found = _by_anchors(left, right, anchors)
    return [
        *((at, at) for at in range(first)),
        *((at_a[i], at_b[j]) for i, j in found),
        *((len(a) - at, len(b) - at) for at in range(last, 0, -1)),
    ]


def _ends(a: Sequence[Hashable], b: Sequence[Hashable]) -> tuple[int, int]:
    """How many elements both begin with, and how many of the rest both end with."""
    shortest = min(len(a), len(b))
    first = last = 0
    while first < shortest and a[first] == b[first]:
        first += 1
    while last < shortest - first and a[-1 - last] == b[-1 - last]:
        last += 1
    return first, last


def _by_table(a: Sequence[Hashable], b: Sequence[Hashable]) -> list[Pair]:
    """Work out the table of longest common subsequences, each row one number (Hyyrö 2004), and walk it back.

    Bit `i` of row `j` is clear where `a[:i + 1]` has one more in common with `b[:j]` than `a[:i]` has.
    """
    places = _places(a)
    full = row = (1 << len(a)) - 1
    rows = [row]
    for element in b:
        met = row & places.get(element, 0)
        row = ((row + met) | (row - met)) & full
        rows.append(row)
    pairs: list[Pair] = []
    i, j = len(a), len(b)
    while i and j:
        if a[i - 1] == b[j - 1]:
            i, j = i - 1, j - 1
            pairs.append((i, j))
        elif rows[j] >> (i - 1) & 1:
            i -= 1
        else:
            j -= 1
    return pairs[::-1]


def _places(sequence: Sequence[Hashable]) -> dict[Hashable, int]:
    """For each element, a number with a bit set for each of its places."""
    places: dict[Hashable, int] = {}
    for at, element in enumerate(sequence):
        places[element] = places.get(element, 0) | 1 << at
    return places


def _by_anchors(a: Sequence[Hashable], b: Sequence[Hashable], lengths: tuple[int, ...]) -> list[Pair]:
    """Hold together what occurs once on each side, and solve what lies between."""
    if not lengths:
        return []
    once_a, once_b = _once(a, lengths[0]), _once(b, lengths[0])
    anchors = _rising([(at, once_b[run]) for run, at in once_a.items() if run in once_b])
    if not anchors:
        return _by_anchors(a, b, lengths[1:])
    pairs: list[Pair] = []
    from_a = from_b = 0
    for i, j in [*anchors, (len(a), len(b))]:
        if i > from_a and j > from_b:
            between = _solved(a[from_a:i], b[from_b:j], _LARGEST_GAP, lengths[1:])
            pairs += [(from_a + x, from_b + y) for x, y in between]
        if i < len(a):
            pairs.append((i, j))
        from_a, from_b = i + 1, j + 1
    return pairs


def _once(sequence: Sequence[Hashable], length: int) -> dict[tuple[Hashable, ...], int]:
    """The runs of that length that occur once, and where they begin."""
    seen: dict[tuple[Hashable, ...], int] = {}
    for at, run in enumerate(zip(*(sequence[skipped:] for skipped in range(length)), strict=False)):
        seen[run] = -1 if run in seen else at
    return {run: at for run, at in seen.items() if at >= 0}


def _rising(pairs: Sequence[Pair]) -> list[Pair]:
    """The longest choice of pairs that rises on both sides; on the first they rise already."""
    ends: list[int] = []
    numbers: list[int] = []
    before: list[int] = []
    for number, (_, column) in enumerate(pairs):
        at = bisect_left(ends, column)
        before.append(numbers[at - 1] if at else -1)
        if at == len(ends):
            ends.append(column)
            numbers.append(number)
        else:
            ends[at], numbers[at] = column, number
    chain: list[Pair] = []
    number = numbers[-1] if numbers else -1
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    return chain[::-1]
