"""Links of ours are read as what they are meant to be, and as nothing more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.text.addresses.link import LONGEST, linked_address

FORMS = [
    "vademecum://S/RES/1373(2001)#para_2",
    "vademecum:S/RES/1373(2001)#para_2",
    "vademecum:///S/RES/1373(2001)#para_2",
    "VADEMECUM://S/RES/1373(2001)#para_2",
    # What systems and browsers make of it.
    "vademecum://s/RES/1373(2001)#para_2",
    "vademecum://S/RES/1373%282001%29#para_2",
    "vademecum://S/RES/1373%25282001%2529#para_2",
    "vademecum://S/RES/1373(2001)/#para_2",
    "vademecum://S/RES/1373(2001)?utm=1#para_2",
    " <vademecum://S/RES/1373(2001)#para_2>\n",
]


@pytest.mark.parametrize("link", FORMS)
def test_every_form_of_a_link_is_the_address_in_it(link):
    assert linked_address(link) == "S/RES/1373(2001)#para_2"


def test_what_is_said_in_a_link_stays_what_is_said():
    assert linked_address("vademecum:2396%20op%205") == "2396 op 5"
    assert linked_address("vademecum://%E7%AC%AC24%E6%AE%B5") == "第24段"
    assert linked_address("vademecum://CTOC/COP/WG.7/2020/3") == "CTOC/COP/WG.7/2020/3"
    assert linked_address("vademecum://") == ""


@pytest.mark.parametrize(
    "text", ["", "1373", "S/RES/1373(2001)", "vademecum", "see vademecum://S/RES/1", "http://x/"]
)
def test_what_is_no_link_comes_back_as_it_is(text):
    assert linked_address(text) == text


def test_signs_that_show_nothing_are_gone_and_nothing_long_is_read():
    assert linked_address("vademecum://S/RES/%0A%00%1b[31m1373\u202e(2001)") == "S/RES/[31m1373(2001)"
    assert len(linked_address("vademecum://" + "%41" * 10_000)) < LONGEST


@given(st.text(max_size=300))
def test_any_link_is_read_without_failing_into_one_printable_line(rest):
    read = linked_address("vademecum://" + rest)
    assert "<" in rest or ">" in rest or read.isprintable()
