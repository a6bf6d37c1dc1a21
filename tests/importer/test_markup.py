"""Notation of extracting programs goes, the text's own brackets stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.importer.markup import without_markup
from vademecum.importer.text_source import SourceLine


def cleaned(text: str) -> str:
    return without_markup(SourceLine(1, text))[0].text


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        (r"第 [1373\(2001\)](#) 号", "第 1373(2001) 号"),
        (r"[2322\(2016\)](#)、[2331\(2016\)](#)", "2322(2016)、2331(2016)"),
        ("([S/2015/939](#))和", "(S/2015/939)和"),
        ("[A/1](https://docs.example/A/RES/1(2001)) says", "A/1 says"),
        ("[a note](#note-1)", "a note"),
        ("[现为联合国反恐怖主义办公室(反恐办)]协调", "[现为联合国反恐怖主义办公室(反恐办)]协调"),
        ("[sic](see below)", "[sic](see below)"),
        ("[Alternative 1] (the text)", "[Alternative 1] (the text)"),
        ("^{12} See A/1", "¹² See A/1"),
        ("^{1《2018}年报告》", "¹《2018年报告》"),
        ("^{*} A/1", "* A/1"),
        ("the 19^{th} day", "the 19th day"),
        ("lamp$^{3}$", "lamp³"),
        ("lamp<sup>7</sup>", "lamp⁷"),
        ("lamp[^4] and oil", "lamp⁴ and oil"),
        (r"1\. Lamps \*", "1. Lamps *"),
        ("**Decides** to", "Decides to"),
        ("2 * 3 ** 4", "2 * 3 ** 4"),
    ],
)
def test_notation_is_taken_out(written, printed):
    assert cleaned(written) == printed


def test_every_piece_taken_out_is_told():
    _, mends = without_markup(SourceLine(7, r"[1373\(2001\)](#) 和 [S/1](#)"))
    assert [(m.line, m.old, m.new, m.by_hand) for m in mends] == [
        (7, r"[1373\(2001\)](#)", "1373(2001)", False),
        (7, "[S/1](#)", "S/1", False),
    ]


def test_a_line_without_notation_is_left_alone():
    line = SourceLine(1, "第 1373(2001) 号 (a) [b]")
    assert without_markup(line) == (line, [])


@given(st.text("ab()[]#\\^{}*1 中<>sup/", max_size=60))
def test_cleaning_drops_signs_only(text):
    """Letters and Chinese characters always survive; nothing but raised digits is put in."""
    kept = [letter for letter in cleaned(text.replace("sup", "")) if letter in "ab中"]
    wanted = [letter for letter in text.replace("sup", "") if letter in "ab中"]
    assert kept == wanted or "](" in text


@given(st.lists(st.sampled_from(["S/2015/939", "中文", "A (B)", "1373"]), min_size=1, max_size=5))
def test_a_link_gives_its_words(words):
    written = "、".join(f"[{word}](#)".replace("(B)", r"\(B\)") for word in words)
    assert cleaned(written) == "、".join(words)
