"""A document is read in portions, and every fragment leads to a block that is there."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import document, heading, paper, paragraph
from vademecum.domain.citation import Citation, CitationKind
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.services.library_making import write_volume
from vademecum.services.reading import PORTION, WHOLE_UP_TO, Reading, cut
from vademecum.services.shelf import Shelf, Volume
from vademecum.storage.library import Library
from vademecum.storage.library_builder import Contents

PAPER = Key.parse("CTOC/COP/WG.7/2020/3")


@st.composite
def long_documents(draw):
    """A length in blocks and where its headings stand."""
    length = draw(st.integers(1, 9 * PORTION))
    return length, sorted(draw(st.sets(st.integers(0, length - 1), max_size=60)))


@given(long_documents())
def test_portions_leave_nothing_out_and_are_never_too_long(made):
    length, headings = made
    cuts = cut(length, headings)
    assert (cuts[0], cuts[-1]) == (0, length)
    assert all(0 < after - before <= PORTION for before, after in pairwise(cuts))


@given(long_documents())
def test_portions_begin_at_the_last_heading_that_allows_it(made):
    length, headings = made
    for before, after in pairwise(cut(length, headings)[:-1]):
        fitting = [at for at in headings if before + PORTION // 4 < at <= before + PORTION]
        assert after == (fitting[-1] if fitting else before + PORTION)


@pytest.fixture(scope="module")
def long_reading(tmp_path_factory):
    folder = tmp_path_factory.mktemp("long") / "library"
    cited = document(
        heading("h_1", "导言"),
        paragraph(1, "第1373(2001)号决议第2(e)段。", "h_1"),
        key="A/TEST/CITES",
        citations=[
            Citation("para_1", 1, 11, "1373(2001)", Key("S/RES/1373(2001)"), CitationKind.RESOLUTION),
            Citation("para_1", 3, 9, "73(200", Key("S/RES/73(1949)"), CitationKind.RESOLUTION),
            Citation("para_1", 11, 12, "号", Key("S/RES/1(1946)"), CitationKind.RESOLUTION),
        ],
    )
    papers = [paper(2 * PORTION + 700, every=300), paper(WHOLE_UP_TO, key="A/TEST/WHOLE"), cited]
    write_volume(folder, Contents(papers), "test", lambda *_: None)
    shelf = Shelf([Volume("bundled", folder, Library(folder / "library.db"))])
    yield Reading(shelf)
    shelf.close()


def test_a_long_document_is_read_whole_portion_by_portion(long_reading):
    found = long_reading.demand(Key.parse("A/TEST/LONG"))
    first = long_reading.portion(found)
    portions = [long_reading.portion(found, number) for number in range(first.of)]
    assert [p.is_first for p in portions] == [True, *[False] * (first.of - 1)]
    assert [p.is_last for p in portions] == [*[False] * (first.of - 1), True]
    assert [b.block for p in portions for b in p.blocks] == list(long_reading.whole(found).blocks)
    assert first.of > 2
    for number, portion in enumerate(portions):
        ids = [stored.block.id for stored in portion.blocks]
        assert {long_reading.portion_of(found, block_id) for block_id in (ids[0], ids[-1])} == {number}
        assert ids[0].startswith("h_")


def test_a_document_up_to_the_limit_is_one_portion(long_reading):
    found = long_reading.demand(Key.parse("A/TEST/WHOLE"))
    portion = long_reading.portion(found)
    assert (portion.of, len(portion.blocks)) == (1, WHOLE_UP_TO)


@pytest.mark.parametrize(("number", "shown"), [(-5, 0), (99, -1)])
def test_a_portion_that_is_not_there_is_the_nearest(long_reading, number, shown):
    found = long_reading.demand(Key.parse("A/TEST/LONG"))
    portion = long_reading.portion(found, number)
    assert portion.number == shown % portion.of


def test_a_block_that_is_not_there_is_in_the_first_portion(long_reading):
    assert long_reading.portion_of(long_reading.demand(Key.parse("A/TEST/LONG")), "para_x") == 0


def test_of_citations_that_overlap_the_first_is_a_link(long_reading):
    portion = long_reading.portion(long_reading.demand(Key.parse("A/TEST/CITES")))
    assert [(c.start, c.end) for c in portion.citations["para_1"]] == [(1, 11), (11, 12)]


# -- the corpus --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fragment", "block"),
    [
        ("", ""),
        ("para_24", "para_24"),
        ("para_2__e", "para_2__e"),
        ("para_2__z", "para_2"),
        ("para_2__e__iii", "para_2__e"),
        ("para_41-48", "para_41"),
        ("fn_14", "fn_14"),
        ("h_3_1_1", "h_3_1_1"),
        ("para_99", ""),
        ("pp_3", ""),
    ],
)
def test_a_fragment_leads_to_the_block_it_names_or_to_what_holds_it(desk, fragment, block):
    assert desk.reading.nearest_block(desk.reading.demand(PAPER), fragment) == block
    assert desk.reading.place(PAPER.at(fragment)) == Locator(PAPER, "zh", block)


def test_a_place_in_a_language_that_is_not_held_is_shown_in_one_that_is(desk):
    assert desk.reading.place(PAPER.at("para_24"), "fr") == Locator(PAPER, "zh", "para_24")
    assert desk.reading.place(Key.parse("VM/WELCOME"), "en").lang == "en"
    assert desk.reading.place(Key.parse("S/RES/1373(2001)"), "zh") is None


def test_a_block_is_found_with_its_place_and_its_citations(desk):
    paper = desk.reading.demand(PAPER)
    block = desk.reading.block(paper, "para_59")
    assert block.heading_path[0].startswith("四. ")
    found = desk.reading.citations_in(paper, block)
    assert {str(c.key) for c in found} == {"A/RES/74/247"}
    assert [block.block.text[c.start : c.end] for c in found] == [c.surface for c in found]
    assert desk.reading.block(paper, "para_99") is None


def test_every_footnote_of_the_paper_is_carried_by_a_block(desk):
    paper = desk.reading.demand(PAPER)
    whole = desk.reading.whole(paper)
    notes = [block.id for block in whole.blocks if block.kind == "footnote"]
    assert len(notes) == 33
    for note in notes:
        carriers = desk.reading.carriers(paper, note)
        assert carriers
        assert all(note in {n.target for n in whole.block(block).notes} for block in carriers)


def test_corrections_are_told_and_the_same_document_is_read_as_was_imported(desk):
    paper = desk.reading.demand(PAPER)
    assert any(erratum.by_hand for erratum in desk.reading.errata(paper))
    assert desk.reading.whole(paper).errata == desk.reading.errata(paper)
    assert desk.reading.whole(paper).doubts == desk.reading.doubts(paper)
