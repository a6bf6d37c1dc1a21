"""The ledger of a document's footnotes: marks, kinds, sources named before, filter and table."""

import csv
import io

import pytest

from factories import document, paragraph
from people import FACT_SHEET, PAPER
from vademecum.domain.citation import Citation, CitationKind
from vademecum.domain.document import Block, BlockKind, NoteMark
from vademecum.domain.key import Key
from vademecum.domain.note_source import BackReference, SourceKind, Unresolved
from vademecum.services.exporting import csv_bytes
from vademecum.services.ledger import Ledgers, ledger_table
from vademecum.text.footnotes.cues import CueTable

pytest_plugins = ["windows"]

PUBLICATION, RESOLUTION = SourceKind.PUBLICATION, SourceKind.RESOLUTION


def note(marker, text, block_id=None):
    return Block(block_id or f"fn_{marker}", BlockKind.FOOTNOTE, marker, 1, None, text)


def marked(number, text, *marks):
    return Block(
        f"para_{number}", BlockKind.PARAGRAPH, str(number), 1, None, text, tuple(NoteMark(*m) for m in marks)
    )


@pytest.fixture
def ledger(shelf_of, library_places):
    """A function that makes the ledger of a document of these blocks."""

    def made(*blocks, **facts):
        shelf = shelf_of(document(*blocks, **facts))
        cues = CueTable.load(library_places.grammar / "footnotes.toml")
        return Ledgers(cues).of(shelf.documents()[0])

    return made


@pytest.fixture
def paper(desk):
    """The ledger of the paper."""
    return desk.ledgers.of(desk.reading.demand(PAPER))


def test_every_footnote_of_the_paper_stands_in_it_with_its_mark(desk, paper):
    assert [row.marker for row in sorted(paper.rows, key=lambda row: row.marker_order)] == [
        *(str(n) for n in range(1, 33)),
        "*",
    ]
    for row in paper.rows:
        place = paper.locator(row)
        assert place.block == desk.reading.carriers(paper.document, row.id)[0]
        block = desk.reading.block(paper.document, place.block).block
        assert (row.marker, place.span[0]) in [(n.marker, n.offset) for n in block.notes]
    assert [row.marks[0].label for row in paper.rows if row.marker == "32"] == ["60"]


def test_the_kinds_of_the_paper_are_those_read_by_hand(paper):
    by_hand = {
        "*": "document",
        "2": "web",
        "11": "document",
        "16": "publication remark",
        "18": "web",
        "24": "treaty",
        "31": "resolution",
        "32": "document",
    }
    told = {row.marker: " ".join(kind.value for kind in row.kinds) for row in paper.rows}
    assert told == {marker: by_hand.get(marker, "publication") for marker in told}
    assert sum(paper.counts.values()) == 34
    assert next(iter(paper.counts)) is SourceKind.DOCUMENT


def test_the_repeats_of_the_paper_are_those_read_by_hand(paper):
    found = {
        row.marker: (one.traced.how, paper.row(one.traced.first).marker, one.traced.is_sure)
        for row in paper.rows
        for one in row.before
    }
    repeat = BackReference.REPEAT
    assert found == {
        "8": (repeat, "5", False),
        "9": (repeat, "1", False),
        "10": (repeat, "5", False),
        "12": (repeat, "7", True),
        "13": (BackReference.SAME, "7", True),
        "20": (repeat, "5", False),
        "23": (repeat, "21", False),
    }


def test_a_filter_finds_words_in_any_spelling_and_what_rests_on_a_source(paper):
    assert [row.marker for row in paper.filtered("歐警署 報告")] == ["7", "12", "13", "16"]
    assert [row.marker for row in paper.filtered("mijatovic")] == ["28"]
    assert [row.marker for row in paper.filtered("", RESOLUTION)] == ["31"]
    assert [row.marker for row in paper.filtered("13")] == ["13"]
    assert paper.filtered("灯塔") == []
    assert paper.filtered("  ") == list(paper.rows)


def test_a_document_without_footnotes_has_an_empty_ledger(desk):
    empty = desk.ledgers.of(desk.reading.demand(FACT_SHEET))
    assert (empty.rows, dict(empty.counts), empty.filtered("x")) == ((), {}, [])


def test_a_ledger_is_made_once(desk, paper):
    assert desk.ledgers.of(desk.reading.demand(PAPER)) is paper


def test_several_marks_of_one_footnote_lost_footnotes_and_lost_marks(ledger):
    made = ledger(
        marked(1, "灯塔。", ("1", 3, "fn_1")),
        marked(2, "灯油。", ("1", 1, "fn_1"), ("2", 3, None)),
        note("1", "港务局，《灯塔年度报告》（2015年）。"),
        note("3", "同上。"),
    )
    rows = {row.marker: row for row in made.rows}
    assert [(place.block, place.offset) for place in rows["1"].marks] == [("para_1", 3), ("para_2", 1)]
    assert (rows["2"].id, rows["2"].text, made.locator(rows["2"]).block) == ("", "", "para_2")
    assert (rows["3"].marks, made.locator(rows["3"]).block) == ((), "fn_3")
    assert rows["3"].kinds == (PUBLICATION,)


def test_letters_do_not_follow_numbers_and_are_sorted_behind_them(ledger):
    made = ledger(
        marked(1, "灯", ("10", 1, "fn_10"), ("2", 1, "fn_2"), ("a", 1, "fn_a"), ("*", 1, "fn_star")),
        note("10", "港务局，《灯塔年度报告》（2015年）。"),
        note("a", "同上。"),
        note("*", "A/99/901。", "fn_star"),
        note("2", "同上。"),
    )
    assert [row.marker for row in sorted(made.rows, key=lambda row: row.marker_order)] == [
        "2",
        "10",
        "*",
        "a",
    ]
    before = {row.marker: row.before[0].traced for row in made.rows if row.before}
    assert before["a"].why is Unresolved.NOTHING_BEFORE
    assert before["2"].first == "fn_10"


def test_a_mark_in_an_item_goes_by_its_paragraph(ledger):
    item = Block("para_4__b1", BlockKind.BULLET, None, 2, "para_4", "灯", (NoteMark("1", 1, "fn_1"),))
    made = ledger(paragraph(4, "如下："), item, note("1", "A/99/901。"))
    assert [(place.block, place.label) for place in made.rows[0].marks] == [("para_4__b1", "4")]


def test_the_table_is_harmless_and_names_symbols(ledger):
    key = Key.parse("A/99/901#para_12")
    cited = Citation("fn_1", 1, 9, "A/99/901", key, CitationKind.SYMBOL)
    made = ledger(
        marked(7, "灯", ("1", 1, "fn_1")),
        note("1", "=A/99/901，第12段。"),
        note("2", "见脚注1。"),
        citations=[cited],
    )
    data = csv_bytes(ledger_table(made, made.rows, ["n", "p", "k", "t", "f", "c"]))
    assert data.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))[1:] == [
        ["1", "第7段", "document", "'=A/99/901，第12段。", "", "A/99/901，第12段"],
        ["2", "", "document", "见脚注1。", "1", ""],
    ]
