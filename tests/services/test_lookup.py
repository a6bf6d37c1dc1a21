"""Every citation leads to a card, and every card to the sentences that cite."""

import pytest

from factories import document, paragraph
from vademecum.domain.citation import Citation, CitationKind
from vademecum.domain.key import Key
from vademecum.services.library_making import write_volume
from vademecum.services.library_state import IMPORTS_BUILT_FROM
from vademecum.services.lookup import Lookup
from vademecum.services.shelf import Shelf
from vademecum.storage.library_builder import Contents

PAPER = Key.parse("CTOC/COP/WG.7/2020/3")


def test_every_citation_of_the_corpus_leads_to_a_card_that_knows_it(desk):
    cited = 0
    for shelved in desk.reading.documents():
        whole = desk.reading.whole(shelved)
        for citation in whole.citations:
            card = desk.lookup.card(citation.key)
            assert card.key == citation.key.whole
            assert card.instrument is not None, card.key
            assert card.instrument.title("zh"), card.key
            assert card.corrected is None
            assert bool(card.address) is not card.key.is_own
            if shelved.head.kind != "guide":
                cited += 1
                at = [
                    p
                    for p in card.passages
                    if (p.place.key, p.place.block) == (shelved.head.key, citation.block)
                ]
                assert any(citation.surface in {p.sentence[slice(*m)] for m in p.marks} for p in at), citation
    assert cited == 84


def test_a_passage_is_the_sentence_with_the_place_of_the_name(desk):
    (passage,) = desk.lookup.passages(Key.parse("CTOC/COP/RES/8/1"))
    assert (passage.place.key, passage.place.block, passage.label) == (PAPER, "para_58", "58")
    assert passage.sentence[slice(*passage.marks[0])] == "8/1"
    assert passage.sentence.endswith("。")
    assert passage.heading_path[0].startswith("四. ")
    block = desk.reading.block(desk.reading.demand(PAPER), "para_58").block
    assert block.text[slice(*passage.place.span)] == "8/1"


def test_a_sentence_that_cites_twice_is_one_passage_with_two_marks(desk):
    passages = desk.lookup.passages(Key.parse("S/RES/1373(2001)"))
    assert len({(p.place.document, p.place.block, p.sentence) for p in passages}) == len(passages)
    assert max(len(p.marks) for p in passages) == 2


def test_a_wrong_year_is_corrected_and_a_missing_one_filled_in(desk):
    wrong = desk.lookup.card(Key.parse("S/RES/1373(2002)"))
    assert wrong.corrected == Key.parse("S/RES/1373(2001)")
    assert wrong.passages == ()
    filled = desk.lookup.card(Key.parse("S/RES/1373(?)#para_2"))
    assert filled.key == Key.parse("S/RES/1373(2001)")
    assert filled.corrected is None
    assert filled.passages


def test_of_what_nobody_knows_the_symbol_still_tells_something(desk):
    card = desk.lookup.card(Key.parse("A/RES/60/1"))
    assert card.instrument is None
    assert (card.grammar.organ, card.grammar.session, card.passages, card.held) == (
        "general-assembly",
        "60",
        (),
        (),
    )
    assert card.address.endswith("/en/A/RES/60/1")
    assert desk.lookup.card(Key.parse("A/RES/60/1"), "zh").address.endswith("/zh/A/RES/60/1")


def test_a_card_of_a_document_that_is_held_names_its_texts(desk):
    assert [d.head.lang for d in desk.lookup.card(PAPER).held] == ["zh"]


def imported(places, *documents):
    write_volume(places.imports, Contents(documents), IMPORTS_BUILT_FROM, lambda *_: None)
    return Shelf.open(places)


@pytest.fixture
def with_import(places, desk):
    """Lookup over a shelf on which an import stands before the paper."""
    cites = Citation("para_1", 0, 1, "引", Key.parse("S/RES/2617(2021)"), CitationKind.RESOLUTION)
    mine = document(paragraph(1, "引用。"), key=str(PAPER), title="我的", citations=[cites])
    council = document(paragraph(1, "决定"), key="S/RES/2396(2017)", title="决议")
    shelf = imported(places, mine, council)
    yield Lookup(shelf, desk.recogniser)
    shelf.close()


def test_what_was_imported_is_held_and_cites_with_the_others(with_import):
    assert with_import.card(Key.parse("S/RES/2396(2017)")).held[0].head.title == "决议"
    assert len(with_import.passages(Key.parse("S/RES/2617(2021)"))) == 2
