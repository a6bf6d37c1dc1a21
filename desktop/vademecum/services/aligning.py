"""Set two language versions of one document beside each other, by their numbers and by the order of kinds.

Symbol and paragraph number are the same in every language, so numbered paragraphs, items, footnotes and
annexes are paired by their ids, which come from the numbers. What has no number (titles, headings, masthead
lines, unnumbered paragraphs) is paired between two numbered ones, in order, kind with kind, and where a side
has more of them than the other by which lengths go together (after Gale and Church, 1993).
"""

import re
from collections.abc import Sequence
from math import inf, log

from vademecum.domain.document import Block, BlockKind
from vademecum.text.diff.passages import Change, Row, in_order
from vademecum.text.diff.subsequence import Pair, heaviest_chain

_BY_NUMBER = re.compile(r"(?:^|__)(?:para|pp|fn|art|annex)_[^_]+(?:__(?!b_|h_)[^_]+)*(?:_\d+)?$")

_HAS_NUMBER = frozenset(
    {
        BlockKind.PARAGRAPH,
        BlockKind.OPERATIVE,
        BlockKind.PREAMBULAR,
        BlockKind.ITEM,
        BlockKind.BULLET,
        BlockKind.FOOTNOTE,
        BlockKind.ANNEX,
    }
)

_ALIKE_KINDS = {BlockKind.OPERATIVE: BlockKind.PARAGRAPH, BlockKind.BULLET: BlockKind.ITEM}
"""Kinds that two importers' eyes may tell apart and a reader would not."""

_SKIPPED = 0.9
"""What leaving a block without counterpart costs; a pair costs the logarithm of how far its lengths are from
what is usual between the two languages."""

_LARGEST = 160_000
"""Pairs of blocks between two numbered ones that are weighed; more are paired one after the other."""


def align(a: Sequence[Block], b: Sequence[Block]) -> tuple[list[Row], bool]:
    """The rows, in the order of `b`, and whether they are approximate: nothing is numbered in both.

    A pair counts as `Change.SAME`; its score is 1 when numbers paired it and None when the order did.
    """
    by_id = {block.id: j for j, block in enumerate(b) if _is_numbered(block)}
    numbered = {
        (i, by_id[block.id]): 1.0
        for i, block in enumerate(a)
        if _is_numbered(block) and block.id in by_id and _kind(block) == _kind(b[by_id[block.id]])
    }
    pairs = sorted(numbered)
    spine = [pairs[number] for number in heaviest_chain([(i, j, 1.0) for i, j in pairs])]
    taken_a, taken_b = {i for i, _ in pairs}, {j for _, j in pairs}
    usual = _usual_ratio(a, b, pairs)
    whole: list[Pair] = []
    from_a = from_b = 0
    for i, j in [*spine, (len(a), len(b))]:
        left = [at for at in range(from_a, i) if at not in taken_a]
        right = [at for at in range(from_b, j) if at not in taken_b]
        whole += _paired([a[at] for at in left], [b[at] for at in right], left, right, usual)
        if (i, j) in numbered:
            whole.append((i, j))
        from_a, from_b = i + 1, j + 1
    rows = {pair: Row(*pair, Change.SAME, (), numbered.get(pair)) for pair in whole}
    for pair in pairs:
        rows.setdefault(pair, Row(*pair, Change.MOVED, (), 1.0))
    return list(in_order(rows, whole, len(a), len(b))), not pairs


def _is_numbered(block: Block) -> bool:
    return block.kind in _HAS_NUMBER and _BY_NUMBER.search(block.id) is not None


def _kind(block: Block) -> BlockKind:
    return _ALIKE_KINDS.get(block.kind, block.kind)


def _usual_ratio(a: Sequence[Block], b: Sequence[Block], pairs: Sequence[Pair]) -> float:
    """How many times as long `b` is as `a`, where they are surely paired, else as a whole."""
    left = sum(len(a[i].text) for i, _ in pairs) or sum(len(block.text) for block in a)
    right = sum(len(b[j].text) for _, j in pairs) or sum(len(block.text) for block in b)
    return (right + 1) / (left + 1)


def _paired(
    a: Sequence[Block], b: Sequence[Block], at_a: Sequence[int], at_b: Sequence[int], usual: float
) -> list[Pair]:
    """Pair unnumbered blocks in order, kind with kind, with the least that lengths speak against it."""
    if not a or not b:
        return []
    if len(a) * len(b) > _LARGEST:
        return _one_after_the_other(a, b, at_a, at_b)
    costs = [[_SKIPPED * (i + j) for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i, block in enumerate(a, start=1):
        above, here = costs[i - 1], costs[i]
        for j, other in enumerate(b, start=1):
            here[j] = min(
                above[j - 1] + _cost(block, other, usual), above[j] + _SKIPPED, here[j - 1] + _SKIPPED
            )
    pairs: list[Pair] = []
    i, j = len(a), len(b)
    while i and j:
        if costs[i][j] == costs[i - 1][j - 1] + _cost(a[i - 1], b[j - 1], usual):
            i, j = i - 1, j - 1
            pairs.append((at_a[i], at_b[j]))
        elif costs[i][j] == costs[i - 1][j] + _SKIPPED:
            i -= 1
        else:
            j -= 1
    return pairs[::-1]


def _cost(a: Block, b: Block, usual: float) -> float:
    if _kind(a) is not _kind(b):
        return inf
    # A few code points more or less say nothing about a short line.
    unlike = abs(log((len(b.text) + 8) / (len(a.text) * usual + 8)))
    return unlike + (0.4 if a.level != b.level else 0.0)


def _one_after_the_other(
    a: Sequence[Block], b: Sequence[Block], at_a: Sequence[int], at_b: Sequence[int]
) -> list[Pair]:
    pairs: list[Pair] = []
    j = 0
    for i, block in enumerate(a):
        if j < len(b) and _kind(b[j]) is _kind(block):
            pairs.append((at_a[i], at_b[j]))
            j += 1
    return pairs
