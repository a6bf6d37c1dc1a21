"""Places are read as they are said, in six languages; what is printed by us is read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.domain.places import place_in_words
from vademecum.paths import resources
from vademecum.text.addresses.places import PlaceReader, value_of
from vademecum.text.addresses.plain import plain_address
from vademecum.text.addresses.words import SaidWords
from vademecum.text.citing.grammar import Grammar

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")


@pytest.fixture(scope="module")
def places():
    return PlaceReader(SaidWords.load(Grammar.load(resources() / "citations")))


SAID = [
    ("第七十二段", "para_72"),
    ("７２ 段", "para_72"),
    ("para 2e", "para_2__e"),
    ("para 2(e)(iii)", "para_2__e__iii"),
    ("第8(a)㈢段", "para_8__a__iii"),
    ("第二段(甲)", "para_2__a"),
    ("para. 12 bis", "para_12bis"),
    ("п. 2(д)", "para_2__e"),
    ("الفقرة ٢ (ه)", "para_2__e"),
    ("párr. 2 e)", "para_2__e"),
    ("¶¶ 24-26", "para_24-26"),
    ("第24至26段", "para_24-26"),
    ("par. 24 à 26", "para_24-26"),
    ("الفقرات 24 إلى 26", "para_24-26"),
    ("OP4", "para_4"),
    ("執行部分第四段", "para_4"),
    ("op 2(e)", "para_2__e"),
    ("PP3", "pp_3"),
    ("序言部分第三段", "pp_3"),
    ("alinéa 3 du préambule", "pp_3"),
    ("п. 3 преамбулы", "pp_3"),
    ("腳註14", "fn_14"),
    ("第14号脚注", "fn_14"),
    ("сн. 14", "fn_14"),
    ("الحاشية ١٤", "fn_14"),
    ("art. 24", "art_24"),
    ("第二十四条", "art_24"),
    ("第18条第1款(a)项", "art_18__1__a"),
    ("المادة 24", "art_24"),
    ("Annex II", "annex_2"),
    ("附件二", "annex_2"),
    ("section III.A", "sect_3_1"),
    ("第三节", "sect_3"),
    ("раздел III", "sect_3"),
]


@pytest.mark.parametrize(("said", "fragment"), SAID)
def test_a_place_is_read_as_it_is_said(places, said, fragment):
    assert places.fragment(plain_address(said)) == fragment


@pytest.mark.parametrize(
    "said", ["", "第", "第0段", "op", "feet", "1373", "para", "fn fn", "III", "24", "第段", "¶"]
)
def test_what_names_no_place_is_none(places, said):
    assert places.fragment(plain_address(said)) == ""


@pytest.mark.parametrize(
    ("said", "rest", "fragment"),
    [
        ("1373 op 2(e)", "1373", "para_2__e"),
        ("第5段 2396", "2396", "para_5"),
        ("op 5 of resolution 2396", "resolution 2396", "para_5"),
        ("宪章第二十四条", "宪章", "art_24"),
        ("Article 24 of the Charter", "Charter", "art_24"),
        ("S/RES/2396 (2017), preambular paras. 2–4", "S/RES/2396 (2017)", "pp_2-4"),
        ("CTOC/COP/WG.7/2020/3，第12段", "CTOC/COP/WG.7/2020/3", "para_12"),
    ],
)
def test_a_work_and_its_place_are_parted_whichever_stands_first(places, said, rest, fragment):
    split = next(places.splits(plain_address(said)))
    assert (split.rest, split.fragment) == (rest, fragment)


def test_a_place_that_is_being_typed_is_known_as_a_beginning(places):
    assert all(places.is_begun(said) for said in ("", "o", "op", "par", "第", "第2", "第2(", "fn 1"))
    assert not any(places.is_begun(said) for said in ("xyz", "hello", "op op"))


numbers = st.integers(1, 999)
letters = st.sampled_from("abcdefgh")
fragments = st.one_of(
    st.builds("para_{}".format, numbers),
    st.builds("para_{}__{}".format, numbers, letters),
    st.builds("para_{}__{}__{}".format, numbers, letters, st.sampled_from(["i", "ii", "iii", "iv"])),
    st.builds(lambda first, more: f"para_{first}-{first + more}", numbers, st.integers(1, 50)),
    st.builds("para_{}__a-{}".format, numbers, st.sampled_from("bcdef")),
    st.builds("pp_{}".format, numbers),
    st.builds(lambda first, more: f"pp_{first}-{first + more}", numbers, st.integers(1, 9)),
    st.builds("fn_{}".format, numbers),
    st.builds(lambda first, more: f"fn_{first}-{first + more}", numbers, st.integers(1, 9)),
    st.builds("annex_{}".format, st.integers(1, 10)),
    st.builds("art_{}".format, numbers),
    st.builds("art_{}__{}".format, numbers, st.integers(1, 20)),
)


@given(fragments, st.sampled_from(LANGUAGES))
def test_a_place_that_we_print_is_read_back(places, fragment, lang):
    assert places.fragment(plain_address(place_in_words(fragment, lang))) == fragment


@given(st.integers(1, 99))
def test_numerals_of_all_kinds_have_their_value(number):
    digits = "〇一二三四五六七八九"
    tens = "" if number < 10 else ("" if number // 10 == 1 else digits[number // 10]) + "十"
    assert value_of(tens + (digits[number % 10] if number % 10 else "")) == number
    assert value_of(str(number)) == number


@given(st.text(max_size=80))
def test_no_text_is_too_strange(places, text):
    plain = plain_address(text)
    places.fragment(plain)
    places.bare(plain)
    places.is_begun(plain)
    list(places.splits(plain))
