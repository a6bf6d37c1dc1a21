"""Finding passages: in small made-up papers, and all that should be found in the two of the corpus."""

import csv
from pathlib import Path
from typing import Any

import pytest

from vademecum.domain.citation import Citation, CitationKind
from vademecum.domain.document import Block, BlockKind, Document
from vademecum.domain.key import Key
from vademecum.paths import find_places, resources
from vademecum.search.index import Index
from vademecum.search.query import Remark
from vademecum.services.finding import Finding, OpenVolume, Results
from vademecum.services.library_making import build_library, write_volume
from vademecum.services.library_state import INDEX_FOLDER, LIBRARY_FILE
from vademecum.storage.library import Library
from vademecum.storage.library_builder import Contents
from vademecum.text.citing.recogniser import Recogniser
from vademecum.text.folding import fold_text

PAPER, SHEET = Key("CTOC/COP/WG.7/2020/3"), Key("VM/CTED/CYBERSPACE")


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    return Recogniser.load(resources() / "citations")


class Patient(Finding):
    """Has all the time of the world, so that a slow machine changes no answer."""

    def search(self, text: str, **how: Any) -> Results:
        return super().search(text, **{"deadline_ms": 60_000, **how})


class Opened:
    """Volumes open for searching."""

    def __init__(self, recogniser: Recogniser, *folders: Path) -> None:
        self.volumes = [
            OpenVolume(Library(folder / LIBRARY_FILE), Index.open(folder / INDEX_FOLDER))
            for folder in folders
        ]
        self.finding = Patient(self.volumes, recogniser)

    def close(self) -> None:
        for volume in self.volumes:
            volume.index.close()
            volume.library.close()


def written(folder: Path, *documents: Document) -> Path:
    return write_volume(folder, Contents(documents), "test", lambda *_: None)


def paper(key: str, lang: str, *blocks: Block, citations: tuple[Citation, ...] = ()) -> Document:
    return Document(Key(key), lang, "1", blocks[0].text, {}, blocks, citations)


def block(name: str, kind: str, text: str, parent: str | None = None) -> Block:
    return Block(name, BlockKind(kind), None, 1, parent, text)


# -- the corpus -------------------------------------------------------------------


@pytest.fixture(scope="module")
def corpus(tmp_path_factory, recogniser):
    folder = tmp_path_factory.mktemp("corpus") / "library"
    build_library(find_places(tmp_path_factory.mktemp("data")), folder, "test")
    opened = Opened(recogniser, folder)
    yield opened.finding
    opened.close()


def expectations() -> list[dict[str, str]]:
    table = Path(__file__).with_name("queries_of_the_corpus.tsv")
    with table.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("row", expectations(), ids=lambda row: row["query"])
def test_each_query_finds_all_its_passages_and_no_other(corpus, row):
    results = corpus.search(row["query"])
    found = [f"{'paper' if hit.key == PAPER else 'sheet'}:{hit.block}" for hit in results.hits]
    wanted = row["passages"].split()
    assert sorted(found) == sorted(wanted)
    assert len(found) == len(set(found)) == results.total
    assert results.is_total_exact
    first = row["first"].split()
    assert found[: len(first)] == first


@pytest.mark.parametrize("row", expectations(), ids=lambda row: row["query"])
def test_what_was_understood_finds_the_same(corpus, row):
    results = corpus.search(row["query"])
    again = corpus.search(results.understood)
    assert [hit.row for hit in again.hits] == [hit.row for hit in results.hits]


@pytest.mark.parametrize("row", expectations(), ids=lambda row: row["query"])
def test_marks_stand_on_what_was_asked_for(corpus, row):
    words = {fold_text(word) for word in row["query"].replace("“", "").replace("”", "").split()}
    for hit in corpus.search(row["query"]).hits:
        marked = [hit.snippet[begin:end] for begin, end in hit.marks]
        if row["kind"] == "words":
            assert {fold_text(mark) for mark in marked} <= words
            assert marked
        elif row["kind"] == "citation":
            assert marked


@pytest.mark.parametrize(
    ("typed", "near"), [("区快链", "区块链"), ("Koscek", "Koscak"), ("区快链 虚拟资产", "区块链 虚拟资产")]
)
def test_a_slip_is_answered_with_the_nearest_that_is_there(corpus, typed, near):
    results = corpus.search(typed)
    assert results.hits == ()
    assert results.suggestions[0] == near
    assert corpus.search(near).hits


def test_a_wrong_year_is_answered_with_the_right_one(corpus):
    results = corpus.search("第1373(2002)号决议")
    assert results.hits == ()
    assert results.suggestions == ("symbol:S/RES/1373(2001)",)


def test_a_resolution_may_stand_among_words(corpus):
    results = corpus.search("第1373号决议 信通技术")
    assert [hit.block for hit in results.hits] == ["b_0003", "b_0001__b1"]
    assert results.understood == "symbol:S/RES/1373(2001) 信通技术"
    assert "1373(2001)" in [results.hits[1].snippet[slice(*mark)] for mark in results.hits[1].marks]


def test_a_document_named_alone_opens_at_its_title(corpus):
    assert [hit.block for hit in corpus.search("CTOC/COP/WG.7/2020/3").hits] == ["title"]


def test_a_paragraph_that_does_not_exist_finds_nothing(corpus):
    assert corpus.search("CTOC/COP/WG.7/2020/3 第99段").hits == ()


def test_hits_carry_their_place(corpus):
    hit = corpus.search("欺诈性证件的在线交易").hits[0]
    assert (hit.key, hit.lang, hit.block, hit.label, hit.kind) == (
        PAPER,
        "zh",
        "para_17",
        "17",
        BlockKind.PARAGRAPH,
    )
    assert hit.heading_path[-1] == "欺诈性证件"
    assert corpus.search("footnote:Koscak").hits[0].kind is BlockKind.FOOTNOTE


def test_a_search_is_narrowed_to_a_document_or_a_language(corpus):
    everywhere = corpus.search("人工智能")
    inside = corpus.search("人工智能", within=SHEET)
    assert {hit.key for hit in everywhere.hits} == {PAPER, SHEET}
    assert {hit.key for hit in inside.hits} == {SHEET}
    assert corpus.search("人工智能", lang="en").hits == ()
    assert corpus.search("第1373号决议", within=PAPER).hits == ()
    assert corpus.search("人工智能", within=Key("A/1/1")).total == 0


def test_the_limit_cuts_the_hits_but_not_the_total(corpus):
    results = corpus.search("移民", limit=3)
    assert len(results.hits) == 3
    assert results.total > 50


def test_counting_agrees_with_searching(corpus):
    for typed in ("移民", "移民 -技术", "第1373号决议", "没有这个", "NOT 移民"):
        assert corpus.count(typed) == (corpus.search(typed, limit=500).total, True)


@pytest.mark.parametrize("typed", ["", "，。！？", "(((", '"', "人" * 10_000, "a" * 10_000, "\ud800", "\0"])
def test_bad_input_gets_an_answer_and_a_remark(corpus, typed):
    results = corpus.search(typed)
    assert results.hits == ()
    assert results.suggestions == ()
    assert results.remarks or typed == "\0"


def test_a_remark_is_a_sentence_to_be_translated(corpus):
    remark = corpus.search("").remarks[0]
    assert remark is Remark.EMPTY
    assert remark.value.context == "search"


# -- volumes ------------------------------------------------------------------------


@pytest.fixture
def two_volumes(tmp_path, recogniser):
    old = paper(
        "A/1/1", "en", block("title", "title", "A border paper"), block("b_0001", "paragraph", "border one")
    )
    other = paper(
        "A/1/2", "en", block("title", "title", "Another"), block("b_0001", "paragraph", "border two")
    )
    new = paper(
        "A/1/1",
        "en",
        block("title", "title", "A border paper"),
        block("b_0001", "paragraph", "border three, see resolution 1373 (2001)"),
        citations=(
            Citation(
                "b_0001", 29, 40, "1373 (2001)", Key("S/RES/1373(2001)", "para_2"), CitationKind.RESOLUTION
            ),
        ),
    )
    opened = Opened(recogniser, written(tmp_path / "bundled", old, other), written(tmp_path / "imports", new))
    yield opened.finding
    opened.close()


def test_a_later_volume_hides_the_same_document_in_an_earlier_one(two_volumes):
    results = two_volumes.search("border")
    assert {(hit.key.symbol, hit.block, hit.volume) for hit in results.hits} == {
        ("A/1/1", "title", 1),
        ("A/1/1", "b_0001", 1),
        ("A/1/2", "b_0001", 0),
    }
    assert results.total == 3


def test_citations_are_found_in_every_volume(two_volumes):
    (hit,) = two_volumes.search("S/RES/1373").hits
    assert (hit.volume, hit.snippet[slice(*hit.marks[0])]) == (1, "1373 (2001)")
    assert len(two_volumes.search("S/RES/1373 (2001), para. 2").hits) == 1
    assert two_volumes.search("S/RES/1373 (2001), para. 3").hits == ()


def test_words_are_completed_while_typing(two_volumes):
    assert two_volumes.search("bord").hits == ()
    assert two_volumes.search("bord", is_typing=True).total == 3
    assert two_volumes.search("bord", is_typing=True).understood == "bord*"


def test_a_library_without_documents_finds_nothing(tmp_path, recogniser):
    opened = Opened(recogniser, written(tmp_path / "empty"))
    assert opened.finding.search("移民").hits == ()
    assert opened.finding.search("第1373号决议").hits == ()
    opened.close()


def test_no_volumes_at_all_find_nothing(recogniser):
    assert Finding([], recogniser).search("移民").total == 0
