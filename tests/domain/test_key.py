"""Keys are written and read back alike, and printed as the United Nations prints them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.domain.key import Key, MalformedKey, Series
from vademecum.domain.places import place_in_words

CANONICAL = [
    "S/RES/1373(2001)", "S/RES/1373(?)", "A/RES/217A(III)", "A/RES/3362(S-VII)", "A/RES/S-13/2",
    "A/RES/ES-10/21", "A/RES/68/247B", "A/DEC/31/308", "E/RES/1503(XLVIII)", "E/RES/2008/23",
    "A/HRC/RES/45/30", "CTOC/COP/RES/8/1", "CTOC/COP/WG.7/2020/3", "A/C.3/68/L.75/Rev.1",
    "CEDAW/C/CHN/CO/7-8", "ST/AI/189/Add.9/Rev.2", "E/CN.4/Sub.2/AC.2/1987/WP.4/Add.1",
    "A/68/PV.70", "S/PV.9004", "S/714", "A/68/49(Vol.I)", "HRI/GEN/1/Rev.9(Vol. I)",
    "S/PRST/2016/6", "A/CONF.234/11", "VM/CTED/CYBERSPACE", "VM/UNTOC",
    "VM/UNTOC/SMUGGLING-PROTOCOL",
]  # fmt: skip
FRAGMENTS = [
    "para_24", "para_2__e", "para_8__a__iii", "para_41-48", "para_12bis", "pp_3", "fn_14",
    "fn_star", "annex_1", "art_24", "art_18__1", "art_18__1__a", "title", "masthead_1", "h_3_1",
    "b_0001", "b_0001__b1", "para_3__b1",
]  # fmt: skip

numbers = st.integers(1, 9999)
symbols = st.one_of(
    st.sampled_from(CANONICAL),
    st.builds("S/RES/{}({})".format, numbers, st.one_of(st.integers(1946, 2199), st.just("?"))),
    st.builds("A/RES/{}/{}{}".format, st.integers(31, 199), numbers, st.sampled_from(["", "A", "B"])),
    st.builds("CTOC/COP/WG.{}/{}/{}/Add.{}".format, numbers, numbers, numbers, numbers),
)
fragments = st.one_of(
    st.just(""),
    st.sampled_from(FRAGMENTS),
    st.builds("para_{}__{}".format, numbers, st.sampled_from(["a", "e", "iii"])),
    st.builds("para_{}-{}".format, numbers, numbers),
)


@given(st.builds(Key, symbols, fragments))
def test_what_is_written_can_be_read_back(key):
    assert Key.parse(str(key)) == key
    assert Key.parse(str(key.whole)) == key.whole


@given(st.text(max_size=40))
def test_a_text_is_a_key_that_prints_the_same_or_no_key(text):
    try:
        key = Key.parse(text)
    except MalformedKey:
        return
    assert str(key) == text


@pytest.mark.parametrize("symbol", CANONICAL)
def test_canonical_symbols_are_keys(symbol):
    assert str(Key.parse(symbol)) == symbol


@pytest.mark.parametrize("fragment", FRAGMENTS)
def test_every_fragment_of_the_house_is_one(fragment):
    assert Key.parse(f"S/RES/1373(2001)#{fragment}").fragment == fragment


@pytest.mark.parametrize(
    "text",
    [
        "",
        "S",
        "S/",
        "/RES/1",
        "S/RES/1373 (2001)",
        "S/RES/1#",
        "S/RES/1#X Y",
        "s res",
        "A" * 300,
        "S/RES/1\n",
        "S/RES/1\x01",
        "S/RES/1\ud800",
        "S/RES/1(\udcff)",
    ],
)
def test_what_is_no_key_is_a_trouble(text):
    with pytest.raises(MalformedKey):
        Key.parse(text)


@pytest.mark.parametrize(
    ("key", "lang", "shown"),
    [
        ("S/RES/1373(2001)", "zh", "S/RES/1373 (2001)"),
        ("S/RES/1373(2001)", "ar", "S/RES/1373 (2001)"),
        ("S/RES/1373(?)", "en", "S/RES/1373"),
        ("A/RES/217A(III)", "en", "A/RES/217 A (III)"),
        ("A/RES/68/247B", "fr", "A/RES/68/247 B"),
        ("HRI/GEN/1/Rev.9(Vol. I)", "en", "HRI/GEN/1/Rev.9 (Vol. I)"),
        ("S/RES/1373(2001)#para_2__e", "en", "S/RES/1373 (2001), para. 2 (e)"),
        ("S/RES/1373(2001)#para_2__e", "zh", "S/RES/1373 (2001)，第2(e)段"),
        ("S/RES/1373(2001)#para_2__e", "fr", "S/RES/1373 (2001), par. 2 e)"),
        ("S/RES/1373(2001)#para_2__e", "ru", "S/RES/1373 (2001), п. 2(e)"),
        ("CTOC/COP/WG.7/2020/3#para_24", "zh", "CTOC/COP/WG.7/2020/3，第24段"),
        ("CTOC/COP/WG.7/2020/3#para_24", "en", "CTOC/COP/WG.7/2020/3, para. 24"),
        ("CTOC/COP/WG.7/2020/3#para_24", "es", "CTOC/COP/WG.7/2020/3, párr. 24"),
        ("CTOC/COP/WG.7/2020/3#para_24", "ar", "CTOC/COP/WG.7/2020/3، الفقرة 24"),
        ("A/CONF.234/11#para_41-48", "en", "A/CONF.234/11, paras. 41–48"),
        ("A/CONF.234/11#para_41-48", "zh", "A/CONF.234/11，第41至48段"),
        ("A/CONF.234/11#para_41-48", "fr", "A/CONF.234/11, par. 41 à 48"),
        ("A/CONF.234/11#para_41-48", "es", "A/CONF.234/11, párrs. 41 a 48"),
        ("A/CONF.234/11#para_41-48", "ru", "A/CONF.234/11, пп. 41–48"),
        ("A/CONF.234/11#para_41-48", "ar", "A/CONF.234/11، الفقرات 41 إلى 48"),
        ("S/RES/1373(2001)#pp_2-4", "en", "S/RES/1373 (2001), preambular paras. 2–4"),
        ("S/RES/1373(2001)#pp_2-4", "zh", "S/RES/1373 (2001)，序言部分第2至4段"),
        ("S/RES/1373(2001)#pp_2-4", "fr", "S/RES/1373 (2001), alinéas 2 à 4 du préambule"),
        ("S/RES/1373(2001)#para_2__a-c", "en", "S/RES/1373 (2001), para. 2 (a)–(c)"),
        ("S/RES/1373(2001)#para_2__a-c", "zh", "S/RES/1373 (2001)，第2(a)至(c)段"),
        ("S/RES/1373(2001)#para_2__a-c", "fr", "S/RES/1373 (2001), par. 2 a) à c)"),
        ("S/RES/1373(2001)#para_8__a__i-iii", "en", "S/RES/1373 (2001), para. 8 (a) (i)–(iii)"),
        ("S/RES/1373(2001)#para_8__a__i-iii", "zh", "S/RES/1373 (2001)，第8(a)㈠至㈢段"),
        ("CTOC/COP/WG.7/2020/3#fn_3-5", "en", "CTOC/COP/WG.7/2020/3, footnotes 3–5"),
        ("CTOC/COP/WG.7/2020/3#fn_3-5", "zh", "CTOC/COP/WG.7/2020/3，脚注3至5"),
        ("S/2015/939#annex_2__para_3", "en", "S/2015/939, annex II, para. 3"),
        ("S/2015/939#annex_2__para_3", "zh", "S/2015/939，附件二，第3段"),
        ("S/RES/1373(2001)#para_8__a__iii", "zh", "S/RES/1373 (2001)，第8(a)㈢段"),
        ("VM/UNTOC#art_18__1", "zh", "VM/UNTOC，第18条第1款"),
        ("VM/UNTOC#art_18__1", "en", "VM/UNTOC, art. 18, para. 1"),
        ("CTOC/COP/WG.7/2020/3#para_3__b1", "zh", "CTOC/COP/WG.7/2020/3，第3段"),
        ("S/2015/939#annex_2", "zh", "S/2015/939，附件二"),
        ("S/2015/939#annex_2", "en", "S/2015/939, annex II"),
        ("VM/CTED/CYBERSPACE#b_0001", "en", "VM/CTED/CYBERSPACE"),
    ],
)
def test_a_key_is_printed_as_the_language_prints_it(key, lang, shown):
    assert Key.parse(key).display(lang) == shown


@given(fragments, st.sampled_from(["ar", "en", "es", "fr", "ru", "zh", "xx"]))
def test_a_place_is_said_in_words_or_not_at_all(fragment, lang):
    words = place_in_words(fragment, lang)
    assert "{" not in words
    assert bool(words) == fragment.startswith(("para_", "pp_", "fn_1", "annex_", "art_"))


def test_the_series_stands_in_the_symbol():
    assert Key("CTOC/COP/RES/8/1").series is Series.RESOLUTION
    assert Key("A/DEC/31/308").series is Series.DECISION
    assert Key("S/PRST/2016/6").series is Series.STATEMENT
    assert Key("S/2015/939").series is Series.DOCUMENT
    assert Key("VM/CHARTER").series is Series.OWN


def test_number_and_year_of_a_council_resolution():
    assert Key("S/RES/1373(2001)").council_number == (1373, 2001)
    assert Key("S/RES/1373(?)").council_number == (1373, None)
    assert Key("A/RES/65/230").council_number is None
