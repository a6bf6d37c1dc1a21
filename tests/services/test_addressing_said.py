"""What people say in the room, in six languages and any width; and what is answered when it leads nowhere."""

import pytest

from factories import document, paragraph
from vademecum.domain.document import Block, BlockKind
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.services.addressing import Addressing
from vademecum.services.candidates import What
from vademecum.services.reading import Reading
from vademecum.text.citing.recogniser import Recogniser

pytest_plugins = ["windows"]

PAPER = Locator(Key.parse("CTOC/COP/WG.7/2020/3"), "zh")
ANYWHERE = (None, PAPER)

SAID = [
    ("第２１７８〔2014〕号决议", "S/RES/2178(2014)"),
    ("第2178[2014]號決議", "S/RES/2178(2014)"),
    ("第2178【2014】号决议", "S/RES/2178(2014)"),
    ("UNSC 1373", "S/RES/1373(2001)"),
    ("SC res 1373", "S/RES/1373(2001)"),
    ("SCR 1373", "S/RES/1373(2001)"),
    ("安理会1373", "S/RES/1373(2001)"),
    ("СБ 1373", "S/RES/1373(2001)"),
    ("1373/2001", "S/RES/1373(2001)"),
    ("S/RES/1373/2001", "S/RES/1373(2001)"),
    ("٢٣٩٦", "S/RES/2396(2017)"),
    ("2790", "S/RES/2790(?)"),
    ("RES 74/247", "A/RES/74/247"),
    ("GA 74/247", "A/RES/74/247"),
    ("UNGA res. 74/247", "A/RES/74/247"),
    ("大会74/247", "A/RES/74/247"),
    ("217 A (III)", "A/RES/217A(III)"),
    ("3314 (XXIX)", "A/RES/3314(XXIX)"),
    ("HRC 45/30", "A/HRC/RES/45/30"),
    ("ECOSOC 2019/21", "E/RES/2019/21"),
    ("COP res 8/1", "CTOC/COP/RES/8/1"),
    ("PRST 2016/6", "S/PRST/2016/6"),
    ("主席声明2016/6", "S/PRST/2016/6"),
    ("2015/939", "S/2015/939"),
    ("a/74/335/add.1", "A/74/335/Add.1"),
    ("1373 op 2(e)", "S/RES/1373(2001)#para_2__e"),
    ("1373 2(e)", "S/RES/1373(2001)#para_2__e"),
    ("1373 ¶2e", "S/RES/1373(2001)#para_2__e"),
    ("1373第2(e)段", "S/RES/1373(2001)#para_2__e"),
    ("1373 (2001) 2 (e)", "S/RES/1373(2001)#para_2__e"),
    ("OP 5 of 2396", "S/RES/2396(2017)#para_5"),
    ("第5段 2396", "S/RES/2396(2017)#para_5"),
    ("2396 第五段", "S/RES/2396(2017)#para_5"),
    ("第2396(2017)号决议执行部分第5段", "S/RES/2396(2017)#para_5"),
    ("S/RES/2396 (2017), preambular paras. 2–4", "S/RES/2396(2017)#pp_2-4"),
    ("S/RES/2396 (2017), annex II, para. 3", "S/RES/2396(2017)#annex_2__para_3"),
    ("резолюция 1373, п. 2(e)", "S/RES/1373(2001)#para_2__e"),
    ("القرار ١٣٧٣ (٢٠٠١)، الفقرة ٢ (ه)", "S/RES/1373(2001)#para_2__e"),
    ("résolution 1373 (2001), par. 2 e)", "S/RES/1373(2001)#para_2__e"),
    ("resolución 1373, párr. 2 e)", "S/RES/1373(2001)#para_2__e"),
    ("art. 24 宪章", "VM/CHARTER#art_24"),
    ("宪章第二十四条", "VM/CHARTER#art_24"),
    ("Article 24 of the Charter", "VM/CHARTER#art_24"),
    ("charte art. 24", "VM/CHARTER#art_24"),
    ("巴勒莫公约第10条", "VM/UNTOC#art_10"),
    ("UNTOC art 10", "VM/UNTOC#art_10"),
    ("Charter", "VM/CHARTER"),
    ("https://docs.un.org/zh/S/RES/1373%282001%29", "S/RES/1373(2001)"),
    ("undocs.org/en/A/RES/74/247?x=1", "A/RES/74/247"),
    ("https://undocs.org/Home/Mobile?FinalSymbol=S%2FRES%2F1373(2001)&Language=E", "S/RES/1373(2001)"),
]


@pytest.mark.parametrize(("text", "key"), SAID)
def test_an_instrument_is_understood_as_it_is_said(desk, text, key):
    for here in ANYWHERE:
        found = desk.addressing.candidates(text, here)
        assert found, here
        assert str(found[0].key) == key


PLACES = [
    ("第七十二段", "para_72"),
    ("7２段", "para_72"),
    ("腳註14", "fn_14"),
    ("第14号脚注", "fn_14"),
    ("paras 24-26", "para_24"),
    ("第24至26段", "para_24"),
    ("sect. III", "h_3"),
    ("第三部分", "h_3"),
    ("三", "h_3"),
    ("III", "h_3"),
    ("三.1", "h_3_1"),
    ("结论", None),
    ("廣告", "h_3_1_1"),
]


@pytest.mark.parametrize(("text", "block"), PLACES)
def test_a_place_of_the_open_document_is_understood_as_it_is_said(desk, text, block):
    found = desk.addressing.candidates(text, PAPER)
    assert [c.locator.block for c in found][:1] == ([block] if block else [])


def test_several_numbers_are_several_resolutions(desk):
    for text in ("1373, 2178", "1373和2178", "1373 & 2178", "1373 vs 2178", "1373；2178"):
        found = desk.addressing.candidates(text)
        assert [c.key.symbol for c in found] == ["S/RES/1373(2001)", "S/RES/2178(2014)"], text


@pytest.mark.parametrize(
    "text", ["1373 o", "1373 op", "1373 第", "1373第2", "S/RES/1373 (2001), par", "1373 op 5 "]
)
def test_while_a_place_is_typed_its_instrument_stays(desk, text):
    assert desk.addressing.candidates(text)[0].key.symbol == "S/RES/1373(2001)"


@pytest.mark.parametrize("text", ["1373 xyz", "1373 op op", "hello 1373 world"])
def test_what_is_no_place_is_not_taken_for_the_beginning_of_one(desk, text):
    assert desk.addressing.candidates(text) == []


@pytest.mark.parametrize(
    "text", ["1373 (2001) 1000", "1373 (2001) 1205", "1373 1000(a)", "1373 1000bis", "1373 (2001) 999"]
)
def test_a_number_as_high_as_no_paragraph_is_none(desk, text):
    assert [c.key.fragment for c in desk.addressing.candidates(text) if c.key.fragment] == []


@pytest.mark.parametrize("number", [2, 99, 100, 998])
def test_a_number_behind_a_number_is_its_paragraph(desk, number):
    found = desk.addressing.candidates(f"1373 (2001) {number}")
    assert str(found[0].key) == f"S/RES/1373(2001)#para_{number}"


def test_a_number_whose_organ_is_not_said_offers_what_it_may_be(desk):
    keys = [str(c.key) for c in desk.addressing.candidates("45/30")]
    assert keys == ["A/RES/45/30", "A/HRC/RES/45/30", "A/45/30"]


def test_a_symbol_that_nobody_knows_tells_what_it_is(desk):
    (found,) = desk.addressing.candidates("S/2021/123")
    assert (found.what, found.locator) == (What.INSTRUMENT, None)
    assert (found.facts.organ, found.facts.series.value, found.facts.year) == (
        "security-council",
        "document",
        2021,
    )
    (old,) = desk.addressing.candidates("S/RES/24")
    assert (old.facts.year, old.facts.session) == (1947, None)
    (known,) = desk.addressing.candidates("1373")
    assert known.facts is None


def test_words_of_a_title_lead_to_documents_headings_and_instruments(desk):
    keys = [str(c.key) for c in desk.addressing.candidates("反恐")]
    assert keys[:2] == ["VM/CTED/CYBERSPACE", "VM/CTED/CYBERSPACE#h_1"]
    assert "S/2017/375" in keys
    assert [str(c.key) for c in desk.addressing.candidates("Madrid")] == ["S/2015/939"]
    assert [str(c.key) for c in desk.addressing.candidates("CTED")] == ["VM/CTED/CYBERSPACE"]


@pytest.fixture
def held(shelf_of, library_places):
    """Addresses over an invented resolution in three languages."""
    made = [
        document(
            Block("pp_1", BlockKind.PREAMBULAR, None, 1, None, "One,"),
            Block("para_1", BlockKind.OPERATIVE, "1", 1, None, "Decides;"),
            paragraph(2, "Requests."),
            key="S/RES/1(1946)",
            lang=lang,
            title=f"Invented {lang}",
        )
        for lang in ("zh", "en", "fr")
    ]
    shelf = shelf_of(*made)
    return Addressing(shelf, Reading(shelf), Recogniser.load(library_places.grammar))


def test_each_language_of_a_document_is_offered_the_readers_first(held):
    here = Locator(Key("S/RES/1(1946)"), "zh")
    for here_now, lang, order in (
        (here, "en", "zh en fr"),
        (None, "en", "en fr zh"),
        (None, "fr", "fr en zh"),
    ):
        found = held.candidates("S/RES/1(1946) op 2", here_now, lang)
        assert [c.locator.lang for c in found] == order.split()
        assert all(c.is_one_of_several and c.locator.block == "para_2" for c in found)
    web = held.candidates("https://docs.un.org/fr/S/RES/1(1946)", None, "en")
    assert web[0].locator.lang == "fr"
    assert held.candidates("PP1", here)[0].locator == Locator(Key("S/RES/1(1946)"), "zh", "pp_1")
    assert held.candidates("OP1", here)[0].locator.block == "para_1"


@pytest.mark.parametrize("text", ["S/RES/99999(2031)", "S/RES/99999", "S/RES/9999 (2031)"])
def test_a_resolution_that_cannot_be_is_offered_with_the_reason(desk, text):
    (found,) = desk.addressing.candidates(text)
    number = found.key.council_number[0]
    assert str(found.reason) == f"There is no Security Council resolution {number} that we know of."
    assert "was the first of" in found.reason.advice_text
    for may_be in ("S/RES/2790(2031)", "S/RES/2790", "S/RES/1373(2031)"):
        assert desk.addressing.candidates(may_be)[0].reason is None


REASONS = [
    ("99段", PAPER, "from 1 to 72"),
    ("99", PAPER, ""),
    ("fn 99", PAPER, "from 1 to 32"),
    ("PP3", PAPER, "preamble"),
    ("第24条", PAPER, "no articles"),
    ("annex I", PAPER, "no such annex"),
    ("99段", None, "No document"),
    ("9999", None, "9999"),
    ("9999 (2001)", None, "1335 to 1386"),
    ("https://example.org/S/RES/1373(2001)", None, "no address of a United Nations document"),
    ("https://documents.un.org/doc/undoc/gen/n01/557/43/pdf/n0155743.pdf", None, "does not tell the symbol"),
    ("XYZ/2020/5", None, "begins with XYZ/"),
    ("A/4", None, "no whole symbol"),
    ("hello", None, "leads nowhere"),
]


@pytest.mark.parametrize(("text", "here", "words"), REASONS)
def test_what_cannot_be_meant_gets_a_sentence_that_helps(desk, text, here, words):
    reason = desk.addressing.why_not(text, here)
    if words:
        assert desk.addressing.candidates(text, here) == []
        assert words in str(reason)
        assert str(reason).endswith(".")


@pytest.mark.parametrize("text", ["", " ", "x" * 5_000, "/" * 500, "第" * 500, "“" * 100, "\x00", "https://"])
def test_there_is_a_reason_for_anything(desk, text):
    for here in ANYWHERE:
        assert str(desk.addressing.why_not(text, here))


def test_what_we_write_ourselves_is_understood(desk):
    at = Locator(PAPER.key, "zh", "para_24")
    assert desk.addressing.candidates(str(at))[0].locator == at
    gone = desk.addressing.candidates("A/TEST/GONE@zh#para_1")
    assert [c.locator for c in gone] == [None]


def test_a_resolution_that_is_held_is_found_by_its_number_however_high(shelf_of, library_places):
    shelf = shelf_of(document(paragraph(1, "Decides so."), key="S/RES/9905(2099)", lang="en", title="Lamps"))
    addressing = Addressing(shelf, Reading(shelf), Recogniser.load(library_places.grammar))
    for said in ("9905", "9905 (2099)", "S/RES/9905", "9905 para 1"):
        found = addressing.candidates(said)
        assert [str(one.locator.key) for one in found[:1] if one.locator] == ["S/RES/9905(2099)"], said


@pytest.mark.parametrize(
    "said", ["WG.7/2020/3 para 999", "WG.7/2020/3 ¶999", "CTOC/COP/WG.7/2020/3, para. 999"]
)
def test_a_place_that_a_document_does_not_have_leads_to_it_and_says_so(desk, said):
    for here in ANYWHERE:
        (found, *_) = desk.addressing.candidates(said, here)
        assert found.locator == PAPER
        assert str(found.reason) == "This document has no such paragraph: its numbers go from 1 to 72."
    (found, *_) = desk.addressing.candidates("WG.7/2020/3 para 12")
    assert found.reason is None
