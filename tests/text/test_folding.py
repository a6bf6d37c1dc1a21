"""Folding: what a reader takes for the same becomes the same and knows where it came from."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.paths import resources
from vademecum.text.folding import fold, fold_text, load_simplified

SAME = [
    ("数字证据", "數字證據"),
    ("第1373(2001)号决议", "第１３７３（２００１）號決議"),
    ("第1373(2001)号决议", "第 1373 (2001) 号决议"),
    ("约100亿美元", "約 100 億美元"),
    ("X射线", "X 射線"),
    ("COVID-19大流行", "covid‑19 大流行"),
    ("网络,使用", "网络， 使用"),
    ("讨论", "讨\n论"),
    ('"综合性国际框架"', "“综合性国际框架”"),
    ('"综合性国际框架"', "「综合性国际框架」"),
    ('"综合性国际框架"', "«综合性国际框架»"),
    ("l'homme", "L’HOMME"),
    ("2020-2021", "2020–2021"),
    ("Mijatovic", "Mijatović"),
    ("Mijatović", "Mijatovic\u0301"),
    ("Koscak", "KOŠČAK"),
    ("ещё", "еще"),
    ("Совбез", "совбез"),
    ("й", "и\u0306"),
    ("القرار 1373", "ٱلْقَرَارُ ١٣٧٣"),
    ("الأمن", "الامن"),
    ("الجمعية", "الجمعيه"),
    ("cooperation", "co\u00adoper\u200bation"),
    ("financial", "ﬁnancial"),
    ("strasse", "Straße"),
    ("a b", "a \u3000\t b"),
    ("一", "⼀"),
    ("(一)", "㈠"),
    ("了解", "瞭解"),
    ("接着", "接著"),
    ("借此", "藉此"),
    ("...", "…"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_the_same_fold_alike(one, other):
    assert fold_text(one) == fold_text(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("目的", "目的的"),
        ("8/1", "8/11"),
        ("第24条", "第24段"),
        ("new york", "newyork"),
        ("が", "か"),
        ("كتب", "كتاب"),
    ],
)
def test_what_differs_stays_different(one, other):
    assert fold_text(one) != fold_text(other)


def test_white_space_stays_only_between_words_of_scripts_that_part_them():
    assert (
        fold_text(" The  special case 第 24 条 of 2020 年 , annex ")
        == "the special case第24条of 2020年,annex"
    )


def test_marks_that_were_dropped_belong_to_the_letter_before():
    folded = fold("Mijatovic\u0301 said")
    assert folded.to_source(0, 9) == (0, 10)


def test_a_phrase_is_found_in_the_source_with_the_spaces_inside_it():
    source = "全球每年价值约 100 亿美元。"
    folded = fold(source)
    at = folded.text.index("约100亿")
    begin, end = folded.to_source(at, at + 5)
    assert source[begin:end] == "约 100 亿"


def test_characters_beyond_the_basic_plane_count_as_one():
    folded = fold("𠮷田𪡛")
    assert folded.to_source(1, 2) == (1, 2)


texts = st.text(
    st.one_of(
        st.sampled_from("人工智能，。“”《》 (（1２٣aéйßﬁ…㈠\u00ad\u200b\u0301\t\n𠮷號決兒"),
        st.characters(exclude_categories=()),
    ),
    max_size=40,
)


@given(texts)
def test_both_ways_of_folding_agree(text):
    assert fold(text).text == fold_text(text)


@given(texts)
def test_folding_twice_changes_nothing(text):
    assert fold_text(fold_text(text)) == fold_text(text)


@given(texts, st.data())
def test_every_place_leads_back_to_what_it_was_made_from(text, data):
    folded = fold(text)
    assert folded.source_length == len(text)
    assert len(folded.starts) == len(folded.ends) == len(folded.text)
    assert list(folded.starts) == sorted(folded.starts)
    assert list(folded.ends) == sorted(folded.ends)
    if folded.text:
        begin = data.draw(st.integers(0, len(folded.text) - 1))
        end = data.draw(st.integers(begin + 1, len(folded.text)))
        source = text[slice(*folded.to_source(begin, end))]
        assert folded.text[begin:end].strip() in fold_text(source)
        assert folded.from_source(folded.starts[begin]) <= begin


@pytest.mark.slow
def test_every_character_folds_to_what_stays_as_it_is():
    unsteady = [
        hex(code) for code in range(sys.maxunicode + 1) if fold_text(folded := fold_text(chr(code))) != folded
    ]
    assert unsteady == []


def test_the_table_of_simplified_characters_is_whole():
    table = load_simplified(resources() / "data" / "simplified.txt")
    assert len(table) > 3_000
    assert table["據"] == "据"
    assert not [old for old, new in table.items() if new in table], "folding once must be enough"
