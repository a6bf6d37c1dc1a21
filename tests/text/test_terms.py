"""Terms are found without a dictionary: marked by the text itself, or recurring beside different words."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.text.terms import terms_in


def found(texts, lang):
    return [
        [text[start:end] for start, end in spans]
        for text, spans in zip(texts, terms_in(texts, lang), strict=True)
    ]


def test_what_a_text_marks_itself_is_a_term_in_every_language():
    assert found(["The “dark web” and the TOC-2 of UNODC, see CTOC/COP/WG.7 and “One. Two”."], "fr") == [
        ["dark web", "TOC-2", "UNODC"]
    ]
    assert found(["所谓“区块链”与 COVID-19 的关系"], "zh") == [["区块链", "COVID-19"]]


def test_a_chinese_phrase_that_recurs_beside_different_words_is_a_term_and_its_halves_are_none():
    texts = ["甲说数字证据很难。", "取得数字证据，乙也说。", "没有数字证据时，丙问。", "各国的数字证据法。"]
    assert found(texts, "zh") == [["数字证据"]] * 4


def test_a_part_of_a_longer_name_is_no_term():
    texts = [
        "甲找毒品和犯罪问题办公室谈。",
        "乙去犯罪问题办公室了。",
        "丙写给犯罪问题办公室。",
        "问犯罪问题办公室，丁。",
    ]
    assert not [words for words in found(texts, "zh") if "犯罪问题" in words]


def test_an_english_phrase_that_recurs_is_a_term_and_ends_in_no_plain_word():
    texts = [
        "Advance passenger information helps.",
        "States use advance passenger information in ports.",
        "No advance passenger information of the travellers.",
    ]
    assert [words[0].lower() for words in found(texts, "en")] == ["advance passenger information"] * 3


@given(
    st.lists(st.text("数字证据的和ab AB“”「」。, ", max_size=30), max_size=6),
    st.sampled_from(["zh", "en", "ar"]),
)
def test_terms_stand_in_order_and_do_not_overlap(texts, lang):
    for text, spans in zip(texts, terms_in(texts, lang), strict=True):
        edges = [edge for span in spans for edge in span]
        assert edges == sorted(edges)
        assert all(text[start:end].strip() for start, end in spans)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_long_text_is_looked_through_in_time(lang):
    texts = ["数字证据甲乙丙丁戊己庚辛" * 40 + "one two three " * 40] * 300
    began = time.process_time()
    terms_in(texts, lang)
    assert time.process_time() - began < 15
