"""A query that names an instrument is told from a query for words."""

import pytest

from vademecum.domain.citation import Found
from vademecum.domain.key import Key
from vademecum.paths import resources
from vademecum.search.citation_query import (
    is_meant,
    lies_in,
    other_years,
    read_citation_query,
    same_instrument,
)
from vademecum.search.query import Cites
from vademecum.text.citing.recogniser import Recogniser

CITED = frozenset(
    {
        "S/RES/1373(2001)",
        "S/RES/2253(2015)",
        "S/RES/2322(2016)",
        "S/RES/2331(2016)",
        "S/PRST/2016/6",
        "A/RES/74/247",
        "A/RES/65/230",
        "A/CONF.234/11",
        "CTOC/COP/RES/8/1",
        "CTOC/COP/WG.7/2020/3",
        "S/2018/1177",
    }
)
BODIES = ["CTOC/COP/WG.7/2020/3", "VM/CTED/CYBERSPACE"]


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    return Recogniser.load(resources() / "citations")


def keys(recogniser: Recogniser, typed: str) -> list[str] | None:
    asked = read_citation_query(typed, recogniser, BODIES, CITED)
    return None if asked is None else [str(readings[0]) for readings in asked.mentions]


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("第1373号决议", "S/RES/1373(2001)"),
        ("1373(2001)", "S/RES/1373(2001)"),
        ("1373 (2001)", "S/RES/1373(2001)"),
        ("１３７３（２００１）", "S/RES/1373(2001)"),
        ("安理会第1373（2001）号决议", "S/RES/1373(2001)"),
        ("安理會第1373號決議", "S/RES/1373(2001)"),
        ("安全理事会第 1373 (2001) 号决议", "S/RES/1373(2001)"),
        ("S/RES/2253", "S/RES/2253(2015)"),
        ("s/res/2253 (2015)", "S/RES/2253(2015)"),
        ("s/prst/2016/6", "S/PRST/2016/6"),
        ("大会第74/247号决议", "A/RES/74/247"),
        ("第8/1号决议", "CTOC/COP/RES/8/1"),
        ("A/CONF.234/11 第41-48段", "A/CONF.234/11#para_41-48"),
        ("A/CONF.234/11，第41-48段", "A/CONF.234/11#para_41-48"),
        ("CTOC/COP/WG.7/2020/3 第24段", "CTOC/COP/WG.7/2020/3#para_24"),
        ("CTOC/COP/WG.7/2020/3, para. 24", "CTOC/COP/WG.7/2020/3#para_24"),
        ("大会第65/230号决议第42段", "A/RES/65/230#para_42"),
        ("paragraph 42 of General Assembly resolution 65/230", "A/RES/65/230#para_42"),
        ("Security Council resolution 1373 (2001)", "S/RES/1373(2001)"),
        ("résolution 1373 (2001) du Conseil de sécurité", "S/RES/1373(2001)"),
        ("resolución 1373 (2001) del Consejo de Seguridad", "S/RES/1373(2001)"),
        ("резолюция 1373 (2001) Совета Безопасности", "S/RES/1373(2001)"),
        ("القرار 1373 (2001)", "S/RES/1373(2001)"),
        ("第1540号决议", "S/RES/1540(?)"),
    ],
)
def test_an_instrument_is_named_in_any_spelling(recogniser, typed, named):
    assert keys(recogniser, typed) == [named]


def test_several_instruments_are_several(recogniser):
    assert keys(recogniser, "第2322(2016)和2331(2016)号决议") == ["S/RES/2322(2016)", "S/RES/2331(2016)"]


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "第24条",
        "《有组织犯罪公约》第24条",
        "《马德里指导原则》",
        "1373",
        "决议",
        "第24段",
        "COVID-19",
        "人工智能",
        "第1373号决议 信通技术",
        "约100亿美元",
        "2016年5月11日",
        "and/or",
        "S/RES/1373(2001) " * 40,
        "(" * 500,
    ],
)
def test_words_are_words(recogniser, typed):
    assert keys(recogniser, typed) is None


class Listener:
    """Stands where the recogniser stands and only notes what it is asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, str | None]] = []

    def find(self, text: str, lang: str, body: str | None = None) -> list[Found]:
        self.asked.append((text, lang, body))
        return []


def test_words_that_cannot_name_an_instrument_are_not_even_looked_at():
    listener = Listener()
    for typed in ("人工智能", "COVID-19", "约100亿美元", "1373", "X射线", "Koscak", "S" * 1_000):
        assert read_citation_query(typed, listener, BODIES, CITED) is None
    assert listener.asked == []
    assert read_citation_query("1373(2001)", listener, BODIES, CITED) is not None


def test_a_missing_year_fits_every_year_and_a_wrong_one_none():
    assert same_instrument("S/RES/1373(?)", "S/RES/1373(2001)")
    assert same_instrument("s/res/1373", "S/RES/1373(2001)")
    assert not same_instrument("S/RES/1373(2002)", "S/RES/1373(2001)")
    assert not same_instrument("S/RES/137", "S/RES/1373(2001)")
    assert not same_instrument("S/RES/8/1", "S/2018/1177")
    assert other_years(Key("S/RES/1373(2002)"), CITED) == ["S/RES/1373(2001)"]
    assert other_years(Key("A/RES/74/247"), CITED) == []


@pytest.mark.parametrize(
    ("cited", "asked", "lies"),
    [
        ("", "", True),
        ("para_24", "", True),
        ("", "para_24", False),
        ("para_24", "para_24", True),
        ("para_41-48", "para_41-48", True),
        ("para_41-48", "para_42", True),
        ("para_42", "para_41-48", True),
        ("para_64-69", "para_41-48", False),
        ("para_2__e", "para_2", True),
        ("para_2", "para_2__e", False),
        ("para_2__a", "para_2__e", False),
        ("para_24", "para_2", False),
        ("annex_1", "annex_1", True),
        ("annex_1", "para_1", False),
    ],
)
def test_a_place_lies_in_another(cited, asked, lies):
    assert lies_in(cited, asked) is lies


def test_a_written_symbol_may_be_begun_or_lack_its_year():
    assert is_meant(Cites("a/conf.234", is_prefix=True), "A/CONF.234/11")
    assert not is_meant(Cites("a/conf.234"), "A/CONF.234/11")
    assert is_meant(Cites("1373"), "S/RES/1373(2001)")
    assert is_meant(Cites("s/res/1373#para_2"), "S/RES/1373(2001)")
