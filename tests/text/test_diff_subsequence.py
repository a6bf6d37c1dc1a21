"""What two sequences have in common: always a common part in order, the longest where that can be known."""

import random
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.text.diff import subsequence as module
from vademecum.text.diff.subsequence import common, heaviest_chain, ratio

sequences = st.lists(st.integers(0, 4), max_size=24)


def longest(a, b) -> int:
    """The textbook's table."""
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            table[i + 1][j + 1] = table[i][j] + 1 if x == y else max(table[i][j + 1], table[i + 1][j])
    return table[-1][-1]


def is_common(pairs, a, b) -> bool:
    rises = all(p[0] < q[0] and p[1] < q[1] for p, q in pairwise(pairs))
    return rises and all(a[i] == b[j] for i, j in pairs)


@given(sequences, sequences)
def test_it_is_as_long_as_the_table_of_the_textbook_says(a, b):
    pairs = common(a, b)
    assert is_common(pairs, a, b)
    assert len(pairs) == longest(a, b)


@given(sequences, sequences)
def test_likeness_is_twice_the_common_part_by_both_lengths_on_either_side(a, b):
    expected = 1.0 if not a and not b else 2 * longest(a, b) / max(1, len(a) + len(b))
    assert ratio(a, b) == pytest.approx(expected)
    assert ratio(b, a) == pytest.approx(ratio(a, b))


@given(sequences, sequences)
def test_what_is_too_long_for_a_table_is_still_common_and_in_order(a, b):
    pairs = module._by_anchors(a, b, (2, 1))
    assert is_common(pairs, a, b)


def test_anchors_hold_together_what_no_table_holds():
    chance = random.Random(5)
    a = [chance.randrange(10**6) for _ in range(30_000)]
    b = [*a[:100], -1, *a[105:20_000], *range(-900, -2), *a[20_000:]]
    pairs = common(a, b)
    assert is_common(pairs, a, b)
    assert len(pairs) == len(a) - 5


edges = st.lists(
    st.tuples(st.integers(0, 7), st.integers(0, 7), st.floats(0.1, 9)), max_size=10, unique_by=lambda e: e[:2]
)


@given(edges)
def test_no_choice_of_edges_that_do_not_cross_weighs_more_than_the_chain(some):
    chain = [some[number] for number in heaviest_chain(some)]
    assert all(p[0] < q[0] and p[1] < q[1] for p, q in pairwise(chain))

    def best(after=(-1, -1)) -> float:
        return max(
            (e[2] + best(e[:2]) for e in some if e[0] > after[0] and e[1] > after[1]),
            default=0.0,
        )

    assert sum(edge[2] for edge in chain) == pytest.approx(best())


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ([0] * 10_000, [0] * 9_999),
        ([0, 1] * 5_000, [1, 0] * 5_000),
        ([0] * 10_000 + [1], [1] + [0] * 10_000),
        ([n % 7 for n in range(10_000)], [n % 5 for n in range(10_000)]),
    ],
)
def test_repetition_does_not_hang_it(a, b):
    begun = time.process_time()
    assert is_common(common(a, b), a, b)
    assert time.process_time() - begun < 4
