"""What is written into a library is read from it to the character, and the file cannot be changed."""

import dataclasses
import errno
import hashlib
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings

import factories
from factories import document, heading, paragraph
from vademecum.domain.citation import Citation, CitationKind
from vademecum.domain.council_years import CouncilYears
from vademecum.domain.document import Block, BlockKind, NoteMark
from vademecum.domain.instrument import Instrument
from vademecum.domain.key import Key
from vademecum.storage.library import Library
from vademecum.storage.library_builder import Contents, write_library


def written(path, *documents, **contents):
    path.unlink(missing_ok=True)
    write_library(path, Contents(documents, **contents))
    return Library(path)


def cites(block, start, end, key):
    return Citation(block, start, end, "", Key.parse(key), CitationKind.RESOLUTION)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(factories.libraries())
def test_every_document_comes_back_as_it_was(tmp_path, documents):
    library = written(tmp_path / "library.db", *documents)
    try:
        expected = sorted(documents, key=lambda d: (d.key, d.lang, d.edition))
        read = [library.document(head) for head in library.documents()]
        assert read == expected
        assert [one.doubts for one in read] == [one.doubts for one in expected]
        assert [list(one.facts.items()) for one in read] == [list(one.facts.items()) for one in expected]
        for head, one in zip(library.documents(), expected, strict=True):
            stored = library.blocks(head, 0, head.blocks)
            assert [s.heading_path for s in stored] == [one.heading_path(block) for block in one.blocks]
            assert (head.kind, head.organ, head.date) == tuple(map(one.facts.get, ("kind", "organ", "date")))
            assert (head.blocks, head.citations) == (len(one.blocks), len(one.citations))
    finally:
        library.close()


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(factories.libraries())
def test_the_same_documents_in_any_order_give_the_same_bytes(tmp_path, documents):
    hashes = set()
    for name, order in (("one", documents), ("other", documents[::-1])):
        written(tmp_path / name, *order).close()
        hashes.add(hashlib.sha256((tmp_path / name).read_bytes()).hexdigest())
    assert len(hashes) == 1


def test_instruments_years_names_and_facts_of_the_file_come_back(tmp_path):
    whole = Instrument(
        Key.parse("S/RES/1373(2001)"),
        "security-council",
        "1373",
        2001,
        "2001-09-28",
        "4385",
        "15-0-0",
        True,
        {"zh": "国际恐怖主义", "en": "threats"},
        "printed; register",
        "2001",
        "2003-09-29",
        {"en": "agenda"},
        {"vote": ("printed", "register")},
    )
    empty = Instrument(Key.parse("A/RES/65/230"), chapter_vii=False)
    years = CouncilYears([(2000, 1285, 1334), (2001, 1335, None)])
    names = [("宪章", "zh", "VM/CHARTER"), ("Charter", "en", "VM/CHARTER")]
    library = written(
        tmp_path / "library.db", instruments=(whole, empty), years=years, aliases=names, meta={"name": "x"}
    )
    assert library.instruments() == [empty, whole]
    assert library.instrument(whole.key.at("para_2")) == whole
    assert library.instrument(Key.parse("S/RES/1(1946)")) is None
    assert library.council_years() == years
    assert library.aliases() == sorted(names)
    assert library.meta() == {"name": "x"}
    library.check()
    library.close()


def test_without_a_table_of_years_it_is_empty(tmp_path):
    library = written(tmp_path / "library.db")
    assert library.council_years() == CouncilYears()
    assert library.documents() == []
    library.close()


# -- asking for parts ------------------------------------------------------------


@pytest.fixture
def library(tmp_path):
    one = document(
        Block("title", BlockKind.TITLE, None, 0, None, "试验"),
        heading("h_1", "导言"),
        paragraph(1, "第一段说明信通技术。", "h_1"),
        heading("h_1_1", "背景", 2, "h_1"),
        paragraph(2, "第二段。", "h_1_1"),
        Block("para_2__a", BlockKind.ITEM, "a", 2, "para_2", "项目。", (NoteMark("1", 2, "fn_1"),)),
        heading("h_2", "结论"),
        paragraph(3, "Third, on ICT.", "h_2"),
        Block("fn_1", BlockKind.FOOTNOTE, "1", 1, None, "Mijatović。"),
        citations=[
            cites("para_1", 0, 1, "S/RES/1373(2001)"),
            cites("para_3", 0, 1, "S/RES/1373(2001)#para_2"),
            cites("para_3", 2, 3, "A/RES/65/230"),
        ],
    )
    guide = document(
        heading("h_1", "Start"),
        paragraph(1, "Cites 1373.", "h_1"),
        key="VM/GUIDE",
        lang="en",
        kind="guide",
        citations=[cites("para_1", 6, 10, "S/RES/1373(2001)"), cites("para_1", 0, 5, "S/RES/1(1946)")],
    )
    opened = written(tmp_path / "library.db", one, guide)
    yield opened
    opened.close()


def test_a_heading_holds_the_rows_up_to_the_next_of_its_level_and_no_footnotes(library):
    head = library.head(Key.parse("A/TEST/1"))
    assert [(e.id, e.row, e.end, e.parent) for e in library.outline(head)] == [
        ("h_1", 2, 7, None),
        ("h_1_1", 4, 7, "h_1"),
        ("h_2", 7, 9, None),
    ]


def test_the_path_of_a_block_names_the_headings_above_it(library):
    head = library.head(Key.parse("A/TEST/1"))
    paths = {s.block.id: s.heading_path for s in library.blocks(head, 0, head.blocks)}
    assert paths["para_2__a"] == ("导言", "背景")
    assert paths["h_1_1"] == ("导言",)
    assert paths["title"] == paths["fn_1"] == ()


def test_blocks_are_given_from_anywhere_and_never_beyond_their_document(library):
    head = library.head(Key.parse("A/TEST/1"))
    assert [s.block.id for s in library.blocks(head, 7, 100)] == ["para_3", "fn_1"]
    assert library.blocks(head, 100, 5) == []


def test_blocks_are_found_by_rows_however_many_are_asked_for(library):
    found = library.stored(list(range(-5, 2000)))
    assert sorted(found) == list(range(1, 12))
    assert found[3].block.text == "第一段说明信通技术。"
    assert library.folded([8])[8] == "third,on ict."


def test_what_holds_words_is_found_in_their_folded_form(library):
    head = library.head(Key.parse("A/TEST/1"))
    assert [s.block.id for s in library.holding(head, "ict")] == ["para_3"]
    assert [s.block.id for s in library.holding(head, "mijatovic")] == ["fn_1"]
    assert library.holding(head, "start") == []


def test_a_guide_cites_and_is_searched_for_nobody(library):
    assert [c.citation.block for c in library.citations_of(Key.parse("S/RES/1373(2001)"))] == [
        "para_1",
        "para_3",
    ]
    assert library.cited_keys() == {"S/RES/1373(2001)", "A/RES/65/230"}
    assert {document for _, document, *_ in library.every_block()} == {1}


def test_a_footnote_knows_who_carries_its_mark(library):
    head = library.head(Key.parse("A/TEST/1"))
    assert library.notes_to(head, "fn_1") == ["para_2__a"]
    assert library.notes_to(head, "fn_9") == []


def test_of_two_editions_the_last_is_the_document(tmp_path):
    one = document(paragraph(1, "alt"))
    library = written(
        tmp_path / "library.db", dataclasses.replace(one, edition="2"), dataclasses.replace(one, edition="1")
    )
    assert library.head(one.key, "zh").edition == "2"
    assert library.head(one.key, "en") is None
    library.close()


# -- writing ---------------------------------------------------------------------


def test_the_file_cannot_be_written_through_the_library(library):
    before = library.path.read_bytes()
    with pytest.raises(Exception, match="readonly"):
        library._db.execute("UPDATE block SET text = 'changed'")
    assert library.path.read_bytes() == before
    assert [path.name for path in library.path.parent.iterdir()] == ["library.db"]


def test_what_stands_there_is_not_written_over(tmp_path):
    path = tmp_path / "library.db"
    path.write_text("somebody's", "utf-8")
    with pytest.raises(FileExistsError):
        write_library(path, Contents([]))
    assert path.read_text("utf-8") == "somebody's"


def test_a_folder_that_is_not_there_is_an_error_of_the_system(tmp_path):
    with pytest.raises(OSError, match="unable to open"):
        write_library(tmp_path / "no folder" / "library.db", Contents([]))


FULL_DISK = """
import resource, sys
from pathlib import Path
from factories import paper
from vademecum.storage.library_builder import Contents, write_library
resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
try:
    write_library(Path(sys.argv[1]), Contents([paper(500)]))
except OSError as error:
    sys.exit(error.errno)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
def test_a_full_disk_is_an_error_of_the_system(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(FULL_DISK, "utf-8")
    environment = {"PYTHONPATH": ":".join(path for path in sys.path if path)}
    done = subprocess.run(
        [sys.executable, str(script), str(tmp_path / "library.db")],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (errno.EIO, "")


def test_progress_tells_of_each_document(tmp_path):
    heard = []
    documents = [document(paragraph(1, "x"), key=f"A/TEST/{n}") for n in range(3)]
    write_library(tmp_path / "library.db", Contents(documents), lambda done, of: heard.append((done, of)))
    assert heard == [(1, 3), (2, 3), (3, 3)]
