"""The tree of contents holds every paragraph once, and no branch is too long."""

import time

import pytest

from factories import document, heading, paper, paragraph
from vademecum.domain.key import Key
from vademecum.services.contents import RANGE, Contents
from vademecum.services.library_making import write_volume
from vademecum.services.reading import Reading
from vademecum.services.shelf import Shelf, Volume
from vademecum.storage.library import Library
from vademecum.storage.library_builder import Contents as LibraryContents

PAPER = Key.parse("CTOC/COP/WG.7/2020/3")


@pytest.fixture(scope="module")
def long_contents(tmp_path_factory):
    folder = tmp_path_factory.mktemp("long") / "library"
    papers = [
        paper(3 * RANGE + 1, key="A/TEST/FLAT"),
        paper(6_000, every=3, key="A/TEST/MANY"),
        document(
            heading("h_1", "空"), heading("h_2", "有"), paragraph(1, "字" * 100, "h_2"), key="A/TEST/EMPTY"
        ),
    ]
    write_volume(folder, LibraryContents(papers), "test", lambda *_: None)
    shelf = Shelf([Volume("bundled", folder, Library(folder / "library.db"))])
    yield Contents(Reading(shelf))
    shelf.close()


def shelved(contents, key):
    return next(d for d in contents.documents() if str(d.head.key) == key)


def leaves(contents, of, branch=None):
    found = []
    for child in contents.under(of, branch):
        found += leaves(contents, of, child) if child.has_children else [child.block]
    return found


def test_the_tree_of_the_paper_holds_its_chapters_and_every_paragraph_once(desk):
    of = desk.reading.demand(PAPER)
    top = desk.contents.under(of, None)
    assert [branch.title.partition(".")[0] for branch in top] == ["一", "二", "三", "四", "五"]
    numbered = [block for block in leaves(desk.contents, of) if block.startswith("para_")]
    assert numbered == [f"para_{number}" for number in range(1, 73)]


def test_the_tree_of_the_fact_sheet_holds_its_paragraphs_without_numbers(desk):
    of = desk.reading.demand(Key.parse("VM/CTED/CYBERSPACE"))
    assert len([block for block in leaves(desk.contents, of) if block.startswith("b_")]) == 14


def test_a_branch_without_headings_is_parted_into_ranges(long_contents):
    of = shelved(long_contents, "A/TEST/FLAT")
    ranges = long_contents.under(of, None)
    assert [branch.title for branch in ranges] == ["1 – 500", "501 – 1000", "1001 – 1500", "1501 – 1501"]
    assert [len(long_contents.under(of, branch)) for branch in ranges] == [500, 500, 500, 1]
    assert leaves(long_contents, of) == [f"para_{number}" for number in range(1, 3 * RANGE + 2)]


def test_a_heading_that_holds_nothing_has_no_arrow_and_long_paragraphs_are_cut(long_contents):
    of = shelved(long_contents, "A/TEST/EMPTY")
    empty, full = long_contents.under(of, None)
    assert (empty.has_children, full.has_children) == (False, True)
    (leaf,) = long_contents.under(of, full)
    assert leaf.title == "1  " + "字" * 60 + "…"
    assert leaf.tip == "字" * 100


def test_the_filter_keeps_what_fits_with_the_headings_above_it(desk):
    of = desk.reading.demand(PAPER)
    assert [branch.block for branch in desk.contents.filtered(of, "廣告")] == ["h_3", "h_3_1", "h_3_1_1"]
    assert [branch.block for branch in desk.contents.filtered(of, " 24 ")] == [
        "h_3",
        "h_3_2",
        "h_3_2_1",
        "h_3_2_1_1",
        "para_24",
    ]
    assert desk.contents.filtered(of, "没有这样的标题") == []
    assert len(desk.contents.filtered(of, "")) == 29


def test_a_document_fits_by_title_and_by_symbol(desk):
    of = desk.reading.demand(PAPER)
    assert desk.contents.title_fits(of, "偷運移民")
    assert desk.contents.title_fits(of, "wg.7/2020")
    assert not desk.contents.title_fits(of, "反恐")


def test_two_thousand_headings_keep_nobody_waiting(long_contents):
    of = shelved(long_contents, "A/TEST/MANY")
    assert len(long_contents.under(of, None)) == 2_000
    began = time.perf_counter()
    long_contents.under(of, None)
    long_contents.filtered(of, "章")
    assert time.perf_counter() - began < 0.5
