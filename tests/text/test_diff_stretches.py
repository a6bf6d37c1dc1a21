"""Two texts as one: what stayed, what is gone, what is new."""

import re
import time

from hypothesis import given
from hypothesis import strategies as st

from vademecum.text.diff.stretches import Kind, stretches

texts = st.text(st.sampled_from("ab 偷运，.\n\t"), max_size=40)


def shown(a: str, b: str) -> str:
    signs = {Kind.SAME: "{}", Kind.GONE: "[-{}-]", Kind.NEW: "{{+{}+}}", Kind.SPACES: "~{}~"}
    return "".join(signs[one.kind].format(one.words) for one in stretches(a, b))


def test_words_are_compared_whole_and_chinese_by_character():
    assert shown("Ask the Secretariat", "Ask our Secretariat") == "Ask [-the-]{+our+} Secretariat"
    assert shown("偷运移民问题", "偷运移徙者问题") == "偷运移[-民-]{+徙者+}问题"


def test_lines_that_stay_are_not_touched():
    assert shown("one\ntwo\nthree", "one\n2\nthree") == "one\n[-two-]{+2+}\nthree"


def test_from_nothing_everything_is_new_and_to_nothing_everything_is_gone():
    assert shown("", "new\nlines") == "{+new\nlines+}"
    assert shown("old", "") == "[-old-]"
    assert stretches("", "") == ()


def test_other_spaces_are_told_apart_from_other_words():
    assert shown("one two", "one  two") == "~one  two~"
    assert shown("one\n\ntwo", "one\ntwo") == "one\n~~two"
    assert shown("one", "one") == "one"


@given(texts, texts)
def test_without_what_is_gone_it_is_the_new_text(a, b):
    found = stretches(a, b)
    assert "".join(one.words for one in found if one.kind is not Kind.GONE) == b


@given(texts, texts)
def test_without_what_is_new_it_is_the_old_text_but_for_spaces(a, b):
    found = stretches(a, b)
    old = "".join(one.words for one in found if one.kind is not Kind.NEW)
    assert re.sub(r"\s", "", old) == re.sub(r"\s", "", a)


@given(texts)
def test_a_text_does_not_differ_from_itself(a):
    assert {one.kind for one in stretches(a, a)} <= {Kind.SAME}


def test_the_longest_notes_are_compared_without_a_wait():
    a = "".join(chr(0x4E00 + n * 7919 % 20_000) for n in range(200_000))
    began = time.perf_counter()
    stretches(a, a[::-1])
    assert time.perf_counter() - began < 2
