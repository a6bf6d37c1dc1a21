"""Markdown without its marks: the words, line for line, and nothing that is not a mark is lost."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.text.markdown.plain import plain


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("", ""),
        ("  海关  ", "海关"),
        ("# Title #\ntext", "Title\ntext"),
        ("**海关**检查", "海关检查"),
        ("__one__ *two* _three_ ~~four~~ `five`", "one two three four five"),
        ("- a\n* b\n+ c\n1. d", "• a\n• b\n• c\n1. d"),
        ("- [ ] open\n- [x] done", "☐ open\n☑ done"),
        ("> said\n> twice", "said\ntwice"),
        ("[text](https://x.y/a(b)) and ![picture](file:///p.png)", "text and picture"),
        ("see <https://docs.un.org>", "see https://docs.un.org"),
        ("```python\nx = 1\n```", "x = 1"),
        ("one\n\n---\n\ntwo", "one\n\n\ntwo"),
        (r"1\. not a list, 2 \* 3", "1. not a list, 2 * 3"),
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
        ("a < b > c, A/RES/1 [2] (3)", "a < b > c, A/RES/1 [2] (3)"),
        ("<b>not HTML</b>", "<b>not HTML</b>"),
        ("-5 degrees", "-5 degrees"),
    ],
)
def test_marks_are_taken_away(markdown, words):
    assert plain(markdown) == words


@given(st.text(alphabet=st.characters(categories=["L", "N"]), max_size=200))
def test_words_without_marks_stay_as_they_are(words):
    assert plain(words) == words


@given(st.text(alphabet="ab*_`~[]()#> \n\\-!", max_size=60))
def test_letters_are_never_lost(markdown):
    kept = [letter for letter in plain(markdown) if letter in "ab"]
    linked = "](" in markdown or "```" in markdown or "~~~" in markdown
    assert linked or kept == [letter for letter in markdown if letter in "ab"]


@pytest.mark.parametrize("piece", ["**a", "[a](", "`a", "*a ", "> ", "_a", "<https://"])
def test_long_and_hostile_notes_are_read_at_once(piece):
    began = time.perf_counter()
    plain(piece * (40_000 // len(piece)))
    assert time.perf_counter() - began < 2
