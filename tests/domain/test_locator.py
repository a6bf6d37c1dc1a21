"""A place is written and read back alike, and nothing else is taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.domain.key import Key, MalformedKey
from vademecum.domain.locator import Locator

keys = st.sampled_from(
    [
        Key("S/RES/1373(2001)"),
        Key("S/RES/1373(?)"),
        Key("CTOC/COP/WG.7/2020/3"),
        Key("VM/CTED/CYBERSPACE"),
        Key("HRI/GEN/1/Rev.9(Vol. I)"),
        Key("S/RES/1373(2001)", "para_2__e"),
    ]
)
langs = st.sampled_from(["ar", "en", "es", "fr", "ru", "zh"])
blocks = st.sampled_from(["title", "para_24", "para_2__a", "b_0001__b1", "fn_star", "h_3_2_1", "para_41-48"])
spans = st.tuples(st.integers(0, 10**6), st.integers(0, 10**6))
locators = st.one_of(
    st.builds(Locator, keys, langs),
    st.builds(Locator, keys, langs, blocks, st.none() | spans),
)


@given(locators)
def test_what_is_written_can_be_read_back(locator):
    assert Locator.parse(str(locator)) == locator


@given(locators)
def test_the_document_of_a_place_is_the_place_without_block(locator):
    assert locator.document == Locator(locator.key, locator.lang)
    assert str(locator).startswith(str(locator.document))


@given(st.text(st.sampled_from("S/RES(1)@zhen#para_24:-, "), max_size=40))
def test_a_text_is_a_place_or_no_key(text):
    try:
        locator = Locator.parse(text)
    except MalformedKey:
        return
    assert Locator.parse(str(locator)) == locator


@pytest.mark.parametrize(
    "text",
    [
        "",
        "@zh",
        "S/RES/1373(2001)",
        "S/RES/1373(2001)@",
        "S/RES/1373(2001)@chinese",
        "S/RES/1373(2001)@ZH",
        "S/RES/1373(2001)@zh#",
        "S/RES/1373(2001)@zh#para_1:",
        "S/RES/1373(2001)@zh#para_1:2",
        "S/RES/1373(2001)@zh#para_1:2-",
        "S/RES/1373(2001)@zh#para_1:-2-3",
        "no key@zh",
    ],
)
def test_what_is_no_place_is_refused(text):
    with pytest.raises(MalformedKey):
        Locator.parse(text)
