"""The two documents, from the sources in the corpus to what a reader finds: all of it, and nothing else."""

import csv
import re
from pathlib import Path

import pytest

from vademecum.domain.document import BlockKind
from vademecum.domain.key import Key
from vademecum.services.desk import Searching

TESTS = Path(__file__).parent
DOCUMENTS = {"ctoc": Key("CTOC/COP/WG.7/2020/3"), "cted": Key("VM/CTED/CYBERSPACE")}
NAMES = {DOCUMENTS["ctoc"]: "paper", DOCUMENTS["cted"]: "sheet"}


def rows(path):
    with (TESTS / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


QUERIES = rows("services/queries_of_the_corpus.tsv")
CITATIONS = rows("text/citations_of_the_corpus.tsv")


@pytest.fixture(scope="module")
def finding(library_places):
    searching = Searching(library_places)
    yield searching.finding
    searching.close()


@pytest.mark.parametrize("row", QUERIES, ids=lambda row: row["query"])
def test_each_query_finds_what_it_should_in_the_library_as_it_is_shipped(finding, row):
    found = [f"{NAMES[hit.key]}:{hit.block}" for hit in finding.search(row["query"]).hits]
    assert sorted(found) == sorted(row["passages"].split())


@pytest.fixture(scope="module")
def whole(desk):
    return {name: desk.reading.whole(desk.reading.demand(key, "zh")) for name, key in DOCUMENTS.items()}


def block_of(row):
    """The block a place means; the fact sheet's `p01.b8` is the eighth bullet of its first paragraph."""
    paragraph, _, bullet = row["place"].partition(".")
    if row["document"] == "ctoc":
        return row["place"]
    return f"b_{int(paragraph[1:]):04}" + (f"__{bullet}" if bullet else "")


def surfaces(row):
    return re.findall(r"<(\d+)>(.*?)</\1>", row["paragraph"])


@pytest.mark.parametrize("row", CITATIONS, ids=lambda row: f"{row['document']} {row['place']}")
def test_each_passage_of_the_library_cites_what_a_careful_reader_sees(whole, row):
    document = whole[row["document"]]
    block = document.block(block_of(row))
    found = [citation for citation in document.citations if citation.block == block.id]
    assert [str(citation.key) for citation in found] == row["keys"].split()
    assert [citation.surface for citation in found] == [surface for _, surface in surfaces(row)]
    assert [block.text[c.start : c.end] for c in found] == [c.surface for c in found]


def test_no_other_passage_cites_anything(whole):
    expected = {(row["document"], block_of(row)) for row in CITATIONS if row["keys"]}
    assert {(name, c.block) for name, document in whole.items() for c in document.citations} == expected


def test_every_pointer_of_a_citation_is_a_place_such_instruments_have(whole):
    fragments = {c.key.fragment for document in whole.values() for c in document.citations}
    assert fragments >= {"para_41-48", "art_24"}
    assert all(not f or re.fullmatch(r"(para|art|fn|annex)_[0-9-]+(__[a-z0-9]+)*", f) for f in fragments)


def test_the_numbered_paragraphs_run_from_1_to_72_without_a_gap(whole):
    numbered = [b for b in whole["ctoc"].blocks if b.kind is BlockKind.PARAGRAPH and b.label]
    assert [block.label for block in numbered] == [str(number) for number in range(1, 73)]
    assert [block.id for block in numbered] == [f"para_{number}" for number in range(1, 73)]


def test_every_footnote_has_its_mark_and_every_mark_its_footnote(whole):
    notes = [b for b in whole["ctoc"].blocks if b.kind is BlockKind.FOOTNOTE]
    assert [note.label for note in notes] == ["*", *(str(number) for number in range(1, 33))]
    marks = [mark for block in whole["ctoc"].blocks for mark in block.notes]
    assert {mark.target for mark in marks} == {note.id for note in notes}
    assert [mark.marker for mark in marks if mark.marker != "*"] == [str(number) for number in range(1, 33)]


def test_no_text_carries_a_space_that_only_a_line_end_left(whole):
    for document in whole.values():
        for block in document.blocks:
            assert not re.search("[\u4e00-\u9fff] [\u4e00-\u9fff]", block.text), block.id
            assert block.text == block.text.strip()
            assert "\n" not in block.text


def test_every_doubt_names_a_block_that_is_there_and_says_why(whole):
    for document in whole.values():
        for doubt in document.doubts:
            assert doubt.block is None or document.block(doubt.block), doubt
            assert doubt.why.endswith(".")
