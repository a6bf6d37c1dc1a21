"""Set the passages of two texts against each other: the same, changed, moved, new, gone.

First what is equal but for spaces and widths, in order; then, between those, what is alike; then what is
equal or very much alike elsewhere. Of the pairs found, those that can stand in order are the spine, chosen so
that as little text as possible counts as moved; the others are moved.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import chain

from vademecum.text.diff.inside import Edit, edits
from vademecum.text.diff.likeness import Words, candidates, likeness
from vademecum.text.diff.subsequence import Pair, common, heaviest_chain
from vademecum.text.diff.tokens import flat, sameness, words_of

ALIKE = 0.4
"""Likeness from which a passage in the same place counts as changed, not as gone and new."""

ALIKE_ELSEWHERE = 0.6
"""The same for a passage in another place."""

_FEW = 36
"""Between two equal passages, so many pairs are all looked at."""

_STEP = 200
"""Passages between two signs of life."""


class Change(StrEnum):
    """What became of a passage."""

    SAME = "same"
    CHANGED = "changed"
    MOVED = "moved"
    MOVED_CHANGED = "moved-changed"
    NEW = "new"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, heading, footnote … as it is compared."""

    text: str
    label: str | None = None
    """Its printed number: passages of one number are compared first where nothing else tells."""
    group: str = ""
    """Only passages of one group (footnotes, headings, …) count as changed into one another."""


@dataclass(frozen=True, slots=True)
class Row:
    """A passage on each side, by its number from 0, or None where there is none."""

    a: int | None
    b: int | None
    change: Change
    edits: tuple[Edit, ...] = ()
    score: float | None = None
    """How alike both sides are, from 0 to 1; None when one is missing or nothing was measured."""


Watch = Callable[[float], None]
"""Hears how much is done, from 0 to 1; what it raises ends the work."""


def compare(a: Sequence[Passage], b: Sequence[Passage], watch: Watch = lambda _share: None) -> list[Row]:
    """Set `a`, the older side, against `b`; every passage of both stands in exactly one row.

    The rows follow `b`; what is gone stands where it stood in `a`, and what moved where it stands now.
    """
    # Most passages of two versions are the same to the letter, and are read once.
    key_of = cache(lambda text: sameness(flat(text)))
    keys_a = [key_of(passage.text) for passage in a]
    keys_b = [key_of(passage.text) for passage in b]
    watch(0.1)
    equal = common(keys_a, keys_b)
    watch(0.2)
    matched = dict.fromkeys(equal, 1.0)
    matched.update(dict.fromkeys(_equal_elsewhere(keys_a, keys_b, equal), 1.0))
    matched.update(_alike(a, b, equal, matched, watch))
    pairs = sorted(matched)
    weights = [(i, j, 1.0 + min(len(keys_a[i]), len(keys_b[j]))) for i, j in pairs]
    spine = {pairs[number] for number in heaviest_chain(weights)}
    rows: dict[Pair, Row] = {}
    for number, (i, j) in enumerate(pairs):
        rows[i, j] = _row(
            a[i].text, b[j].text, (i, j), (i, j) in spine, keys_a[i] == keys_b[j], matched[i, j]
        )
        if number % _STEP == 0:
            watch(0.6 + 0.4 * number / len(pairs))
    return list(in_order(rows, sorted(spine), len(a), len(b)))


def in_order(rows: dict[Pair, Row], spine: Sequence[Pair], length_a: int, length_b: int) -> Iterator[Row]:
    """Put the rows of pairs, and those of what has no counterpart, in the order of reading.

    `spine` holds the pairs that stand in order, rising on both sides.
    """
    by_b = {row.b: row for row in rows.values()}
    paired_a = {row.a for row in rows.values()}
    from_a = from_b = 0
    for i, j in [*spine, (length_a, length_b)]:
        yield from (Row(at, None, Change.GONE) for at in range(from_a, i) if at not in paired_a)
        yield from (by_b.get(at) or Row(None, at, Change.NEW) for at in range(from_b, j))
        if (i, j) in rows:
            yield rows[i, j]
        from_a, from_b = i + 1, j + 1


def _row(old: str, new: str, at: Pair, is_in_place: bool, is_equal: bool, score: float) -> Row:
    inner = () if is_equal else edits(old, new)
    if inner:
        change = Change.CHANGED if is_in_place else Change.MOVED_CHANGED
        # Rounding must never make what differs look equal.
        return Row(*at, change, inner, min(score, 0.999))
    return Row(*at, Change.SAME if is_in_place else Change.MOVED, (), 1.0)


def _equal_elsewhere(keys_a: Sequence[str], keys_b: Sequence[str], equal: Sequence[Pair]) -> Iterator[Pair]:
    """Pair what is equal but stands elsewhere, the first with the first."""
    in_a, in_b = {i for i, _ in equal}, {j for _, j in equal}
    waiting: dict[str, list[int]] = {}
    for j in range(len(keys_b) - 1, -1, -1):
        if j not in in_b:
            waiting.setdefault(keys_b[j], []).append(j)
    for i, key in enumerate(keys_a):
        if i not in in_a and waiting.get(key):
            yield i, waiting[key].pop()


def _alike(
    a: Sequence[Passage], b: Sequence[Passage], equal: Sequence[Pair], taken: dict[Pair, float], watch: Watch
) -> dict[Pair, float]:
    """Pair what is alike: first between two equal passages, in order, then anywhere."""
    taken_a, taken_b = {i for i, _ in taken}, {j for _, j in taken}
    words_a = {i: words_of(flat(p.text)) for i, p in enumerate(a) if i not in taken_a}
    words_b = {j: words_of(flat(p.text)) for j, p in enumerate(b) if j not in taken_b}
    if not words_a or not words_b:
        return {}
    watch(0.3)
    gap_a, gap_b = _gaps(words_a, [i for i, _ in equal]), _gaps(words_b, [j for _, j in equal])
    edges: dict[Pair, float] = {}
    settled: set[int] = set()
    looked_at = chain(
        candidates(words_a, words_b), _neighbours(a, b, _by_gap(gap_a), _by_gap(gap_b), settled)
    )
    for number, (i, j) in enumerate(looked_at):
        if (i, j) not in edges and a[i].group == b[j].group:
            is_near = gap_a[i] == gap_b[j]
            score = likeness(words_a[i], words_b[j], ALIKE if is_near else ALIKE_ELSEWHERE)
            edges[i, j] = score
            if is_near and score:
                settled.add(i)
        if number % _STEP == 0:
            watch(0.3 + 0.3 * min(1.0, number / (4 * len(words_a))))
    in_place = [(i, j, score) for (i, j), score in edges.items() if score and gap_a[i] == gap_b[j]]
    found = {in_place[n][:2]: in_place[n][2] for n in heaviest_chain(in_place)}
    used_a, used_b = {i for i, _ in found}, {j for _, j in found}
    elsewhere = sorted((-score, i, j) for (i, j), score in edges.items() if score >= ALIKE_ELSEWHERE)
    for negative, i, j in elsewhere:
        if i not in used_a and j not in used_b:
            found[i, j] = -negative
            used_a.add(i)
            used_b.add(j)
    return found


def _neighbours(
    a: Sequence[Passage],
    b: Sequence[Passage],
    gaps_a: Mapping[int, Sequence[int]],
    gaps_b: Mapping[int, Sequence[int]],
    settled: AbstractSet[int],
) -> Iterator[Pair]:
    """Pairs between the same two equal passages that are worth a look although they share nothing rare.

    All of them where they are few, else those of one number and of one place; `settled` may grow meanwhile.
    """
    for gap, left in gaps_a.items():
        right = gaps_b.get(gap, ())
        if len(left) * len(right) <= _FEW:
            yield from ((i, j) for i in left for j in right)
            continue
        labelled = {(b[j].group, b[j].label): j for j in right if b[j].label}
        for at, i in enumerate(left):
            if i in settled:
                continue
            if (same := labelled.get((a[i].group, a[i].label))) is not None:
                yield i, same
            if at < len(right):
                yield i, right[at]
            if len(left) - at <= len(right):
                yield i, right[at - len(left)]


def _gaps(places: Mapping[int, Words], equal: Sequence[int]) -> dict[int, int]:
    """Between which two equal passages each place lies."""
    return {place: bisect_left(equal, place) for place in places}


def _by_gap(gaps: Mapping[int, int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for place, gap in gaps.items():
        found.setdefault(gap, []).append(place)
    return found
