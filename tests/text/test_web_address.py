"""Web addresses of documents are parsed only: hosts, languages, layers of encoding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.text.addresses.web import read_web_address

SYMBOL = "S/RES/1373(2001)"

FORMS = [
    ("https://docs.un.org/zh/S/RES/1373(2001)", "zh"),
    ("https://docs.un.org/zh/S/RES/1373%282001%29", "zh"),
    ("https://docs.un.org/en/S/RES/1373%2528 2001".replace(" ", ""), "en"),
    ("HTTPS://UNDOCS.ORG/S/RES/1373(2001)", ""),
    ("undocs.org/ar/S/RES/1373(2001)", "ar"),
    ("http://www.undocs.org/S/RES/1373(2001)?x=1#page=2", ""),
    ("https://undocs.org/Home/Mobile?FinalSymbol=S%2FRES%2F1373(2001)&Language=E&DeviceType=Desktop", "en"),
    ("https://documents.un.org/api/symbol/access?s=S/RES/1373(2001)&l=ru&t=pdf", "ru"),
    ("<https://docs.un.org/S/RES/1373(2001)>", ""),
    ("(https://docs.un.org/S/RES/1373(2001)).", ""),
]


@pytest.mark.parametrize(("text", "lang"), FORMS)
def test_the_symbol_stands_among_the_pieces_with_the_language(text, lang):
    address = read_web_address(text)
    assert address.is_un
    assert address.lang == lang
    assert any(piece.startswith("S/RES/1373") for piece in address.pieces)


def test_a_bracket_of_the_symbol_stays_and_one_of_the_sentence_goes():
    assert SYMBOL in read_web_address("(https://docs.un.org/S/RES/1373(2001))").pieces


def test_other_hosts_are_told_apart():
    for text in (
        "https://example.org/S/RES/1373(2001)",
        "https://un.org.example.com/S/1",
        "http://fun.org/x/1",
    ):
        assert not read_web_address(text).is_un


@pytest.mark.parametrize(
    "text", ["", "1373", "WG.7/2020/3", "A/CONF.234/11", "fn.14", "undocs.org", "a b.org/x", "宪章"]
)
def test_what_is_no_web_address_is_none(text):
    assert read_web_address(text) is None


@given(st.text(max_size=200))
def test_any_text_behind_a_host_is_read_without_failing(rest):
    read_web_address("https://docs.un.org/" + rest)
    read_web_address(rest)
