"""What is said in the room is understood, with a document open or without; what is not is no error."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factories import document, paragraph
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.services.addressing import Addressing
from vademecum.services.candidates import What
from vademecum.services.library_making import write_volume
from vademecum.services.library_state import IMPORTS_BUILT_FROM
from vademecum.services.reading import Reading
from vademecum.services.shelf import Shelf
from vademecum.storage.library_builder import Contents

PAPER = Locator(Key.parse("CTOC/COP/WG.7/2020/3"), "zh")
SHEET = Locator(Key.parse("VM/CTED/CYBERSPACE"), "zh")
ANYWHERE = (None, PAPER, SHEET)


def first(desk, text, here=None):
    return next(iter(desk.addressing.candidates(text, here)), None)


INSTRUMENTS = [
    ("2396 op 5", "S/RES/2396(2017)#para_5"),
    ("2396 OP5", "S/RES/2396(2017)#para_5"),
    ("2396, para. 5", "S/RES/2396(2017)#para_5"),
    ("2396 ¶5", "S/RES/2396(2017)#para_5"),
    ("2396第5段", "S/RES/2396(2017)#para_5"),
    ("2178 pp 3", "S/RES/2178(2014)#pp_3"),
    ("1373", "S/RES/1373(2001)"),
    ("１３７３", "S/RES/1373(2001)"),
    ("1373(2001)", "S/RES/1373(2001)"),
    ("1373 (2001)", "S/RES/1373(2001)"),
    ("1373（2001）", "S/RES/1373(2001)"),
    ("1373 (2001), para. 2 (e)", "S/RES/1373(2001)#para_2__e"),
    ("res 1373", "S/RES/1373(2001)"),
    ("resolution 1373", "S/RES/1373(2001)"),
    ("第1373号", "S/RES/1373(2001)"),
    ("第1373号决议", "S/RES/1373(2001)"),
    ("安理会第1373号决议第2段", "S/RES/1373(2001)#para_2"),
    ("第2178(2014)号决议", "S/RES/2178(2014)"),
    ("第２１７８（２０１４）号决议", "S/RES/2178(2014)"),
    ("résolution 2178 (2014)", "S/RES/2178(2014)"),
    ("paragraphe 5 de la résolution 2178 (2014)", "S/RES/2178(2014)#para_5"),
    ("resolución 2178 (2014)", "S/RES/2178(2014)"),
    ("резолюция 2178 (2014)", "S/RES/2178(2014)"),
    ("القرار 2178 (2014)", "S/RES/2178(2014)"),
    ("القرار ٢١٧٨ (٢٠١٤)", "S/RES/2178(2014)"),
    ("S/RES/1373", "S/RES/1373(2001)"),
    ("S/RES/1373 (2001)", "S/RES/1373(2001)"),
    ("s/res/1373(2001)", "S/RES/1373(2001)"),
    ("s/prst/2016/6", "S/PRST/2016/6"),
    ("74/247", "A/RES/74/247"),
    ("大会第74/247号决议", "A/RES/74/247"),
    ("第8/1号决议", "CTOC/COP/RES/8/1"),
    ("8/1", "CTOC/COP/RES/8/1"),
    ("《联合国宪章》", "VM/CHARTER"),
    ("VM/UNTOC#art_24", "VM/UNTOC#art_24"),
]


@pytest.mark.parametrize(("text", "key"), INSTRUMENTS)
def test_an_instrument_is_understood_wherever_the_reader_is(desk, text, key):
    for here in ANYWHERE:
        found = first(desk, text, here)
        assert found is not None, here
        assert (str(found.key), found.what, found.locator) == (key, What.INSTRUMENT, None)
        assert found.note is None
        assert found.display


PLACES = [
    ("72段", "para_72"),
    ("７２段", "para_72"),
    ("第72段", "para_72"),
    ("¶72", "para_72"),
    ("§ 72", "para_72"),
    ("para 72", "para_72"),
    ("para. 72", "para_72"),
    ("Paragraph 72", "para_72"),
    ("paragraphe 72", "para_72"),
    ("párrafo 72", "para_72"),
    ("пункт 72", "para_72"),
    ("п. 72", "para_72"),
    ("الفقرة 72", "para_72"),
    ("الفقرة ٧٢", "para_72"),
    ("op 5", "para_5"),
    ("para. 2 (e)", "para_2__e"),
    ("第2(e)段", "para_2__e"),
    ("第2段(e)", "para_2__e"),
    ("fn 14", "fn_14"),
    ("脚注14", "fn_14"),
    ("footnote 14", "fn_14"),
    ("сноска 14", "fn_14"),
    ("الحاشية 14", "fn_14"),
]


@pytest.mark.parametrize(("text", "block"), PLACES)
def test_a_place_is_one_of_the_open_document_or_else_of_the_one_that_has_it(desk, text, block):
    for here in ANYWHERE:
        found = first(desk, text, here)
        assert found is not None, here
        assert found.locator == Locator(PAPER.key, "zh", block)
        assert found.what is (What.FOOTNOTE if block.startswith("fn") else What.PARAGRAPH)


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("WG.7/2020/3 ¶12", "para_12"),
        ("wg.7/2020/3 ¶12", "para_12"),
        ("WG.7/2020/3 fn 14", "fn_14"),
        ("WG.7/2020/3", ""),
        ("CTOC/COP/WG.7/2020/3", ""),
        ("ctoc/cop/wg.7/2020/3", ""),
        ("CTOC/COP/WG.7/2020/3#para_24", "para_24"),
        ("CTOC/COP/WG.7/2020/3, para. 24", "para_24"),
        ("CTOC/COP/WG.7/2020/3，第24段", "para_24"),
        ("CTOC/COP/WG.7/2020/3 第2(e)段", "para_2__e"),
        ("CTOC/COP/WG.7/2020/3 fn 14", "fn_14"),
        ("VM/CTED/CYBERSPACE", None),
    ],
)
def test_a_symbol_whole_or_in_part_leads_into_the_library(desk, text, block):
    for here in ANYWHERE:
        candidates = desk.addressing.candidates(text, here)
        assert len(candidates) == 1
        at = SHEET if block is None else Locator(PAPER.key, "zh", block)
        assert candidates[0].locator == at


def test_a_bare_number_is_a_paragraph_of_the_open_document_before_a_resolution(desk):
    assert [str(c.key) for c in desk.addressing.candidates("24", PAPER)] == [
        "CTOC/COP/WG.7/2020/3#para_24",
        "S/RES/24(1947)",
    ]
    for here in (None, SHEET):
        assert [str(c.key) for c in desk.addressing.candidates("24", here)] == ["S/RES/24(1947)"]
    assert [str(c.key) for c in desk.addressing.candidates("1373", PAPER)] == ["S/RES/1373(2001)"]


def test_a_wrong_year_is_corrected_and_what_was_said_is_remembered(desk):
    for said in ("第1373(2002)号决议", "1373 (2002)", "S/RES/1373(2002)"):
        found = first(desk, said)
        assert found.key == Key.parse("S/RES/1373(2001)")
        assert found.note == Key.parse("S/RES/1373(2002)")


def test_several_resolutions_are_offered_in_the_order_in_which_they_were_said(desk):
    said = desk.addressing.candidates("resolutions 2396 (2017), 1373 (2001) and 2178 (2014)")
    assert [c.key.symbol for c in said] == ["S/RES/2396(2017)", "S/RES/1373(2001)", "S/RES/2178(2014)"]
    two = desk.addressing.candidates("S/RES/1373(2001) and S/RES/1624(2005)")
    assert [c.key.symbol for c in two] == ["S/RES/1373(2001)", "S/RES/1624(2005)"]


def test_a_heading_is_found_by_its_words_in_the_open_document_first(desk):
    assert [c.locator.block for c in desk.addressing.candidates("廣告")] == ["h_3_1_1"]
    for here, key in ((PAPER, PAPER.key), (SHEET, SHEET.key), (None, PAPER.key)):
        candidates = desk.addressing.candidates("人工智能", here)
        assert len(candidates) == 3
        assert candidates[0].locator.key == key
        assert {c.what for c in candidates} == {What.HEADING}


def test_a_title_is_found_in_every_language_it_is_held_in(places, desk):
    one = document(paragraph(1, "x"), key="A/TEST/1", lang="en", title="Welcome paper")
    other = document(paragraph(1, "x"), key="A/TEST/1", lang="fr", title="Papier welcome")
    write_volume(places.imports, Contents([one, other]), IMPORTS_BUILT_FROM, lambda *_: None)
    shelf = Shelf.open(places)
    addressing = Addressing(shelf, Reading(shelf), desk.recogniser)
    titles = [c.display for c in addressing.candidates("welcome")]
    assert {"Welcome paper", "Papier welcome", "Welcome to Vademecum"} <= set(titles)
    shelf.close()


def test_of_two_documents_with_that_paragraph_the_open_one_is_meant(places, desk):
    mine = document(paragraph(72, "我的第七十二段。"), key="A/TEST/1", title="我的")
    write_volume(places.imports, Contents([mine]), IMPORTS_BUILT_FROM, lambda *_: None)
    shelf = Shelf.open(places)
    addressing = Addressing(shelf, Reading(shelf), desk.recogniser)
    here = Locator(mine.key, "zh")
    assert [c.locator for c in addressing.candidates("72段", here)] == [Locator(mine.key, "zh", "para_72")]
    assert [c.locator.key for c in addressing.candidates("72段", PAPER)] == [PAPER.key]
    assert [c.locator.key for c in addressing.candidates("72段")] == [mine.key, PAPER.key]
    shelf.close()


# -- what cannot be understood -------------------------------------------------------

NONSENSE = [
    "",
    "   ",
    "，。；：！？",
    "((((((",
    "\x00",
    "\ud800",
    "99999",
    "0",
    "第0段",
    "第99999段",
    "9999 (2001)",
    "op",
    "#para_24",
    "S/RES/",
    "a/b/c",
    "²³",
    "一千三百七十三",
    "x" * 10_000,
    "1" * 10_000,
    "第" * 10_000,
    "。" * 10_000,
    "/" * 10_000,
]


@pytest.mark.parametrize("text", NONSENSE, ids=lambda text: ascii(text[:12]))
def test_nonsense_leads_nowhere_and_never_fails(desk, text):
    for here in ANYWHERE:
        assert desk.addressing.candidates(text, here) == []


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(
        st.text(max_size=60),
        st.lists(
            st.sampled_from(
                [
                    "第",
                    "段",
                    "1373",
                    "(2001)",
                    "op",
                    "fn",
                    "¶",
                    "/",
                    "S/RES/",
                    "号决议",
                    " ",
                    "72",
                    "(e)",
                    "#",
                    "п.",
                    "-",
                ]
            ),
            max_size=9,
        ).map("".join),
    ),
    st.sampled_from(ANYWHERE),
)
def test_whatever_is_typed_every_candidate_is_a_key_and_leads_to_a_place_that_is_there(desk, text, here):
    for candidate in desk.addressing.candidates(text, here):
        assert Key.parse(str(candidate.key)) == candidate.key
        if candidate.locator is not None:
            found = desk.reading.demand(candidate.locator.key, candidate.locator.lang)
            assert not candidate.locator.block or desk.reading.block(found, candidate.locator.block)


def test_the_page_that_is_open_may_be_gone_from_the_library(desk):
    gone = Locator(Key.parse("A/TEST/GONE"), "zh")
    assert first(desk, "72段", gone).locator.key == PAPER.key


@pytest.mark.parametrize(
    "link",
    [
        "vademecum://CTOC/COP/WG.7/2020/3#para_24",
        "vademecum://ctoc/COP/WG.7/2020/3/#para_24",
        "vademecum:CTOC%2FCOP%2FWG.7%2F2020%2F3%23para_24",
        "vademecum:WG.7/2020/3 ¶24",
    ],
)
def test_a_link_of_ours_leads_where_its_address_leads(desk, link):
    first = desk.addressing.candidates(link)[0]
    assert (str(first.key), first.locator.block) == ("CTOC/COP/WG.7/2020/3#para_24", "para_24")


def test_a_link_that_leads_nowhere_is_refused_like_the_address_in_it(desk):
    for link in ("vademecum://", "vademecum:--data-dir", "vademecum:///../../x", "vademecum://%00%00"):
        assert desk.addressing.candidates(link) == []
        assert str(desk.addressing.why_not(link))
