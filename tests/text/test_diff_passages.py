"""Passages of two texts set against each other: every one in exactly one row, moved ones found."""

import time
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.text.diff.passages import Change, Passage, compare

SEA = "各缔约方应当在沿海的每一座灯塔配备两名看守人，昼夜轮流值班。"
OIL = "油灯的玻璃罩应当每周清洗，清洗时不得使用海水或者沙子。"
FOG = "雾笛的气压应当在每次起雾之前测量，测量结果记入值班日志。"
BELL = "钟声每隔五分钟敲响一次，直到能见度恢复到三海里以上为止。"
ROPE = "缆绳和滑轮由港务局统一采购，每年春季分发到各个岛屿。"


def changes(a, b, groups=("", "")) -> list[str]:
    rows = compare([Passage(x, group=groups[0]) for x in a], [Passage(x, group=groups[1]) for x in b])
    return [
        f"{row.change} {'-' if row.a is None else row.a} {'-' if row.b is None else row.b}" for row in rows
    ]


def test_what_is_equal_but_for_spaces_and_widths_is_the_same():
    assert changes(["见第 5 段, 及附件"], ["见第５段，及附件"]) == ["same 0 0"]


def test_a_passage_with_another_wording_is_changed():
    assert changes([SEA, OIL], [SEA.replace("两名", "三名"), OIL]) == ["changed 0 0", "same 1 1"]


def test_what_has_nothing_alike_is_gone_and_new():
    assert changes([SEA, OIL, BELL], [SEA, FOG, BELL]) == ["same 0 0", "gone 1 -", "new - 1", "same 2 2"]


def test_what_stands_elsewhere_is_moved_and_stands_where_it_is_now():
    assert changes([SEA, OIL, FOG, BELL], [OIL, FOG, BELL, SEA]) == [
        "same 1 0",
        "same 2 1",
        "same 3 2",
        "moved 0 3",
    ]


def test_the_shorter_text_counts_as_moved_not_the_one_with_fewer_passages():
    short = ["一、会议地点。", "二、会议时间。", "三、会议费用。"]
    long = SEA * 8
    assert changes([*short, long], [long, *short]) == [
        "same 3 0",
        "moved 0 1",
        "moved 1 2",
        "moved 2 3",
    ] or Counter(c.split()[0] for c in changes([*short, long], [long, *short])) == {"same": 1, "moved": 3}


def test_what_moved_and_was_changed_is_both():
    assert changes([SEA, OIL, FOG, BELL], [OIL, FOG, BELL, SEA.replace("两名", "三名")])[-1] == (
        "moved-changed 0 3"
    )


def test_a_footnote_never_becomes_a_paragraph_by_being_alike():
    almost = SEA.replace("两名", "三名")
    assert changes([SEA], [almost]) == ["changed 0 0"]
    assert changes([SEA], [almost], ("", "footnote")) == ["gone 0 -", "new - 0"]


def test_paragraphs_that_hardly_differ_keep_their_numbers():
    old = [Passage(f"第{n}次会议在港口城市举行。", str(n)) for n in range(1, 100)]
    new = [Passage(f"第{n}次会议在海岛城市举行。", str(n)) for n in range(1, 100)]
    rows = compare(old, new)
    assert [(row.a, row.b, row.change) for row in rows] == [(n, n, Change.CHANGED) for n in range(99)]


@given(
    st.lists(st.sampled_from([SEA, OIL, FOG, BELL, ROPE, "", "一", SEA[:20], OIL + FOG]), max_size=9),
    st.lists(st.sampled_from([SEA, OIL, FOG, BELL, ROPE, "", "一", SEA[5:], FOG + OIL]), max_size=9),
)
def test_every_passage_stands_in_exactly_one_row(a, b):
    rows = compare([Passage(x) for x in a], [Passage(x) for x in b])
    assert sorted(row.a for row in rows if row.a is not None) == list(range(len(a)))
    # The rows follow the new text, and of the old one what did not move.
    assert [row.b for row in rows if row.b is not None] == list(range(len(b)))
    moved = (Change.MOVED, Change.MOVED_CHANGED)
    kept = [row.a for row in rows if row.a is not None and row.change not in moved]
    assert kept == sorted(kept)
    for row in rows:
        assert (row.a is None) == (row.change is Change.NEW)
        assert (row.b is None) == (row.change is Change.GONE)
        assert bool(row.edits) == (row.change in (Change.CHANGED, Change.MOVED_CHANGED))
        assert row.score is None or 0 < row.score <= 1


@given(st.lists(st.sampled_from([SEA, OIL, FOG, BELL, ROPE]), max_size=7), st.randoms())
def test_what_is_new_from_one_side_is_gone_from_the_other(a, chance):
    b = [x for x in a if chance.random() < 0.7]
    there = Counter(row.change for row in compare([Passage(x) for x in a], [Passage(x) for x in b]))
    back = Counter(row.change for row in compare([Passage(x) for x in b], [Passage(x) for x in a]))
    assert there[Change.NEW] == back[Change.GONE]
    assert there[Change.GONE] == back[Change.NEW]
    assert there[Change.SAME] + there[Change.MOVED] == back[Change.SAME] + back[Change.MOVED]


def test_it_can_be_given_up():
    class Enough(Exception):
        pass

    def stop(share):
        if share > 0.3:
            raise Enough

    with pytest.raises(Enough):
        compare(
            [Passage(SEA + str(n)) for n in range(500)], [Passage(OIL + str(n)) for n in range(500)], stop
        )


def test_it_tells_how_far_it_is_and_never_goes_back():
    told = []
    compare(
        [Passage(SEA + str(n)) for n in range(900)],
        [Passage(SEA + str(n + 5)) for n in range(900)],
        told.append,
    )
    assert told == sorted(told)
    assert 0 <= told[0] <= told[-1] <= 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (["同上。"] * 10_000, ["同上。"] * 9_000),
        (["甲", "乙"] * 5_000, ["乙", "甲"] * 5_000),
        ([f"第{n}段的正文。" for n in range(10_000)], [f"第{n}段的正文。" for n in range(20_000, 30_000)]),
    ],
)
def test_ten_thousand_paragraphs_that_repeat_themselves_do_not_hang_it(a, b):
    begun = time.process_time()
    rows = compare([Passage(x) for x in a], [Passage(x) for x in b])
    assert sum(row.a is not None for row in rows) == len(a)
    assert time.process_time() - begun < 10
