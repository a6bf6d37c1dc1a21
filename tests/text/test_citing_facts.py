"""What a symbol tells by itself, and where its document officially stands."""

import pytest

from vademecum.domain.key import Key, Series
from vademecum.paths import resources
from vademecum.text.citing.recogniser import Recogniser
from vademecum.text.citing.symbol_facts import document_address

RECOGNISER = Recogniser.load(resources() / "citations")


@pytest.mark.parametrize(
    ("symbol", "organ", "series", "number", "year", "session"),
    [
        ("S/RES/1373(2001)", "security-council", Series.RESOLUTION, "1373", 2001, None),
        ("S/RES/1373(?)", "security-council", Series.RESOLUTION, "1373", None, None),
        ("S/PRST/2016/6", "security-council", Series.STATEMENT, "6", 2016, None),
        ("S/2015/939", "security-council", Series.DOCUMENT, "939", 2015, None),
        ("A/RES/74/247", "general-assembly", Series.RESOLUTION, "247", None, "74"),
        ("A/RES/217A(III)", "general-assembly", Series.RESOLUTION, "217A", None, "III"),
        ("A/HRC/RES/45/30", "human-rights-council", Series.RESOLUTION, "30", None, "45"),
        ("E/RES/2008/23", "economic-and-social-council", Series.RESOLUTION, "23", 2008, None),
        ("CTOC/COP/RES/8/1", "ctoc-conference", Series.RESOLUTION, "1", None, "8"),
        ("CTOC/COP/WG.7/2020/3", "ctoc-conference", Series.DOCUMENT, "3", 2020, None),
        ("A/CONF.234/11", "general-assembly", Series.DOCUMENT, None, None, None),
        ("ST/SGB/2019/2", "secretariat", Series.DOCUMENT, "2", 2019, None),
        ("VM/UNTOC/SMUGGLING-PROTOCOL", "treaty", Series.OWN, None, None, None),
        ("VM/CHARTER", "treaty", Series.OWN, None, None, None),
    ],
)
def test_the_facts_of_a_symbol(symbol, organ, series, number, year, session):
    facts = RECOGNISER.describe(Key(symbol))
    told = (facts.organ, facts.series, facts.number, facts.year, facts.session)
    assert told == (organ, series, number, year, session)


def test_a_session_never_becomes_a_year():
    assert RECOGNISER.describe(Key("A/RES/74/247")).year is None
    assert RECOGNISER.describe(Key("A/74/2019")).year is None


def test_restricted_draft_and_revised_papers_say_so():
    assert RECOGNISER.describe(Key("S/AC.37/2004/R.5")).is_restricted
    facts = RECOGNISER.describe(Key("A/C.3/68/L.75/Rev.1"))
    assert (facts.is_draft, facts.revises, facts.is_restricted) == (True, "Rev.1", False)


@pytest.mark.parametrize(
    ("key", "lang", "address"),
    [
        ("S/RES/1373(2001)", "zh", "https://docs.un.org/zh/S/RES/1373(2001)"),
        ("A/RES/65/230#para_42", "en", "https://docs.un.org/en/A/RES/65/230"),
        ("HRI/GEN/1/Rev.9(Vol. I)", "fr", "https://docs.un.org/fr/HRI/GEN/1/Rev.9(Vol.%20I)"),
        ("A/66/551", "de", "https://docs.un.org/en/A/66/551"),
        ("VM/CHARTER", "zh", ""),
        ("S/RES/1373(?)", "zh", ""),
    ],
)
def test_the_official_address(key, lang, address):
    assert document_address(Key.parse(key), lang) == address
