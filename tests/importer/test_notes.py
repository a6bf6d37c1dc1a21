"""Note marks are found in their exact places; what could be read in two ways is not taken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.importer.markup import superscript
from vademecum.importer.notes import find_marks, numbers_where_marks_stand, without_marks


def marked(text: str, *defined: int, stars: tuple[str, ...] = ()) -> str:
    """The text with its marks shown as `‹n›`."""
    found = find_marks([text], defined, stars).found[0]
    plain, offsets = without_marks(text, found)
    for label, offset in reversed(offsets):
        plain = f"{plain[:offset]}‹{label}›{plain[offset:]}"
    return plain


@pytest.mark.parametrize(
    ("text", "defined", "read"),
    [
        ("步伐。³与此同时", (3,), "步伐。‹3›与此同时"),
        ("对策。³¹2019年12月", (31,), "对策。‹31›2019年12月"),
        ("越来越重要¹²。", (12,), "越来越重要‹12›。"),
        ("除被滥用之外,¹⁴还可以", (14,), "除被滥用之外,‹14›还可以"),
        ("收入。12017 年", (1,), "收入。‹1›2017 年"),
        ("收入。12017 年。2这些", (1, 2), "收入。‹1›2017 年。‹2›这些"),
        ("申请。6", (6,), "申请。‹6›"),
        ("Lamps are lit.¹ Oil burns.²", (1, 2), "Lamps are lit.‹1› Oil burns.‹2›"),
        ("as of 29 January 1942, 1", (1,), "as of 29 January 1942,‹1›"),
        ("灯光。¹ 照亮", (1,), "灯光。‹1›照亮"),
        ("灯光。1 照亮", (1,), "灯光。‹1›照亮"),
        ("Lamps.1 Oil.", (1,), "Lamps.‹1› Oil."),
        ("marks¹ ² together", (1, 2), "marks‹1›‹2› together"),
    ],
)
def test_a_mark_is_taken_out_and_its_place_kept(text, defined, read):
    assert marked(text, *defined) == read


@pytest.mark.parametrize(
    ("text", "defined"),
    [
        ("12 m² of glass and 3 km² of sea", (2,)),
        ("灯光。2017 年", (1, 2, 20)),
        ("灯光。6 个灯塔", (6,)),
        ("灯光。6个灯塔", (6,)),
        ("原则 13,14,33 和 44", (14,)),
        ("see No.6 and para.7", (6, 7)),
        ("the value 1.5 or 2,5", (5,)),
        ("灯光。6 照亮。6 海面", (6,)),
        ("灯光6照亮", (6,)),
        ("灯光。6照亮", ()),
        ("灯光。12017 年", (12,)),
    ],
)
def test_a_number_that_may_be_something_else_stays(text, defined):
    assert marked(text, *defined) == text


def test_a_plain_number_is_a_mark_only_between_its_neighbours():
    texts = ["甲。2乙。¹丙", "丁。2戊。³己"]
    found = find_marks(texts, (1, 2, 3)).found
    assert [[(mark.label, mark.is_plain) for mark in row] for row in found] == [
        [("1", False)],
        [("2", True), ("3", False)],
    ]


def test_a_footnote_without_a_mark_is_told():
    assert [why for _, _, why in find_marks(["灯光。"], (1,)).unsure] == [
        "Footnote 1 has no mark in the text."
    ]


def test_two_possible_places_are_told_and_neither_is_taken():
    (unsure,) = find_marks(["灯光。6 照亮。6 海面"], (6,)).unsure
    assert "2 places" in unsure[2]


def test_a_mark_out_of_sequence_is_told():
    assert [why for _, _, why in find_marks(["灯。²光。¹"], (1, 2)).unsure] == ["Mark 1 stands after mark 2."]


def test_a_star_is_a_mark_only_when_it_has_a_footnote():
    assert marked("临时议程*项目3", stars=("*",)) == "临时议程‹*›项目3"
    assert marked("2*3=6") == "2*3=6"


def test_numbers_where_marks_stand():
    assert numbers_where_marks_stand(["甲。¹乙。2丙", "lamp, 174", "Iran 3 and", "第4条"]) == {1, 2, 174, 3}


words = st.text("灯光照亮海面", min_size=1, max_size=8)


@given(st.lists(words, min_size=1, max_size=30), st.data())
def test_marks_are_found_again_wherever_they_are_put(parts, data):
    """Raised or plain, after every sentence: the sequence finds them, and the text comes back whole."""
    numbers = range(1, len(parts) + 1)
    raised = [data.draw(st.booleans()) for _ in parts]
    text = "".join(
        f"{part}。{superscript(number) if is_raised else number}"
        for part, number, is_raised in zip(parts, numbers, raised, strict=True)
    )
    found = find_marks([text], numbers).found[0]
    plain, offsets = without_marks(text, found)
    assert plain == "".join(f"{part}。" for part in parts)
    assert [label for label, _ in offsets] == [str(number) for number in numbers]
    assert [mark.is_plain for mark in found] == [not is_raised for is_raised in raised]


@given(st.text("灯。,1234 ¹²³*.a年", max_size=60), st.sets(st.integers(1, 40), max_size=6))
def test_any_text_keeps_everything_but_its_marks(text, defined):
    marks = find_marks([text], defined).found[0]
    plain, offsets = without_marks(text, marks)
    assert all(0 <= offset <= len(plain) for _, offset in offsets)
    assert [mark.start for mark in marks] == sorted(mark.start for mark in marks)
    rest = "".join(letter for at, letter in enumerate(text) if not any(m.start <= at < m.end for m in marks))
    assert "".join(plain.split()) == "".join(rest.split())
