"""What is cited but not held is found by one reading, with everything one needs to fetch it."""

import csv
import io

import pytest

from factories import document, paragraph
from people import PAPER
from vademecum.domain.citation import Citation, CitationKind
from vademecum.domain.document import Block, BlockKind
from vademecum.domain.key import Key
from vademecum.services.exporting import csv_bytes
from vademecum.services.library_making import write_volume
from vademecum.services.library_state import IMPORTS_BUILT_FROM
from vademecum.services.shelf import Shelf
from vademecum.services.wanting import Wanting, missing_table
from vademecum.storage.library_builder import Contents

UNKNOWN = Key.parse("S/RES/9901(?)")


def cites(block, start, end, key):
    return Citation(block, start, end, "引" * (end - start), Key.parse(key), CitationKind.RESOLUTION)


@pytest.fixture
def wanting(places, desk):
    """A function that tells what is missing on the built shelf with documents imported."""
    opened = []

    def over(*documents):
        write_volume(places.imports, Contents(documents), IMPORTS_BUILT_FROM, lambda *_: None)
        opened.append(Shelf.open(places))
        return {one.key.symbol: one for one in Wanting(opened[-1], desk.recogniser).missing()}

    yield over
    for shelf in opened:
        shelf.close()


def test_the_most_cited_stands_first_and_the_counts_are_those_of_the_sentences(desk):
    missing = desk.wanting.missing()
    counts = [one.passages for one in missing]
    assert counts == sorted(counts, reverse=True)
    assert counts == [len(desk.lookup.passages(one.key)) for one in missing]
    symbols = [one.key.symbol for one in missing]
    assert len(symbols) == len(set(symbols)) == 34
    assert {"S/RES/1373(2001)", "CTOC/COP/RES/8/1", "VM/UNTOC"} <= set(symbols)
    assert "VM/WELCOME" not in symbols
    assert all(one.instrument is not None for one in missing)


def test_the_address_is_in_the_language_asked_for_and_works_of_ours_have_none(desk):
    addresses = {one.key.symbol: one.address for one in desk.wanting.missing("zh")}
    assert addresses["S/RES/1373(2001)"] == "https://docs.un.org/zh/S/RES/1373(2001)"
    assert addresses["VM/UNTOC"] == ""


def test_what_was_imported_is_no_longer_missing_and_hidden_documents_miss_nothing(wanting):
    mine = document(
        paragraph(1, "引用。"),
        key=str(PAPER),
        title="我的",
        citations=[cites("para_1", 0, 1, "S/RES/2617(2021)")],
    )
    council = document(paragraph(1, "决定"), key="S/RES/2396(2017)", title="决议")
    missing = wanting(mine, council)
    assert "S/RES/2396(2017)" not in missing
    assert "A/RES/74/247" not in missing
    assert missing["S/RES/2617(2021)"].passages == 2


def test_a_paragraph_counts_once_for_each_sentence_that_cites(wanting):
    text = "引一引二。引三。"
    spans = [(0, 1), (2, 3), (5, 6)]
    mine = document(
        paragraph(1, text),
        key="A/TEST/9901",
        citations=[cites("para_1", start, end, "A/TEST/9902") for start, end in spans],
    )
    (place,) = wanting(mine)["A/TEST/9902"].places
    assert (place.block, place.label, place.sentences) == ("para_1", "1", 2)


def test_a_symbol_known_in_part_has_no_address_and_a_guide_misses_nothing(wanting):
    mine = document(paragraph(1, "引"), key="A/TEST/9901", citations=[cites("para_1", 0, 1, str(UNKNOWN))])
    guide = document(
        paragraph(1, "引"),
        key="VM/TEST/GUIDE",
        citations=[cites("para_1", 0, 1, "A/TEST/9903")],
        kind="guide",
    )
    missing = wanting(mine, guide)
    assert missing[UNKNOWN.symbol].address == ""
    assert "A/TEST/9903" not in missing


def test_the_table_names_documents_as_they_are_cited_and_no_key_of_ours(desk):
    rows = csv_bytes(missing_table(desk.wanting.missing(), ["symbol", "title"], "en"))
    table = list(csv.reader(io.StringIO(rows.decode("utf-8-sig"))))
    by_symbol = {row[0]: row for row in table}
    assert by_symbol["A/CONF.234/11"][6] == (
        "CTOC/COP/WG.7/2020/3, para. 7, para. 11, para. 15, para. 34, footnote 32"
    )
    assert "VM/" not in rows.decode("utf-8")


def test_words_of_a_title_are_harmless_in_a_table(wanting):
    block = Block("para_1", BlockKind.PARAGRAPH, "1", 1, None, "引")
    mine = document(block, key="VM/TEST/9904", title="=1+1", citations=[cites("para_1", 0, 1, "A/TEST/9905")])
    (row,) = [row for row in missing_table(wanting(mine).values(), ["x"]) if row[0] == "A/TEST/9905"]
    assert "'=1+1" in csv_bytes([row]).decode("utf-8-sig")
