"""The page of a portion: each piece of the text is found on it, and it is set a little at a time."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextFormat

from factories import document, heading, paper, paragraph
from people import FACT_SHEET, PAPER
from vademecum.domain.document import Block, BlockKind, NoteMark
from vademecum.services.reading import PORTION, Reading
from vademecum.ui.page_document import FIRST_STEP, STEP, Aside, PageDocument
from vademecum.ui.page_map import mark_on_page, units
from vademecum.ui.text_style import TextStyle
from vademecum.ui.theme import DAY

pytest_plugins = ["windows"]


def set_as_page(portion, **asides) -> PageDocument:
    return PageDocument(portion, TextStyle(portion.document.head.lang, 17, DAY), **asides)


def whole(portion) -> PageDocument:
    page = set_as_page(portion)
    while page.fill(500):
        pass
    return page


def selected(page: PageDocument, *span) -> str:
    return page.span(*span).selectedText()


@pytest.fixture(params=[PAPER, FACT_SHEET], ids=["paper", "fact sheet"])
def portion(request, shelf):
    """The whole of each document of the first library."""
    return Reading(shelf).portion(shelf.demand(request.param, "zh"))


def test_each_citation_is_a_link_on_exactly_its_words(qapp, portion):
    page = whole(portion)
    cited = [citation for found in portion.citations.values() for citation in found]
    assert len(cited) > 20
    assert page.citations == [c for b in portion.blocks for c in portion.citations.get(b.block.id, ())]
    for number, citation in enumerate(page.citations):
        assert selected(page, citation.block, citation.start, citation.end) == citation.surface
        before = page.span(citation.block, citation.start)
        before.movePosition(QTextCursor.MoveOperation.NextCharacter)
        assert before.charFormat().anchorHref() == f"cite:{number}"
        behind = page.span(citation.block, citation.end)
        behind.movePosition(QTextCursor.MoveOperation.NextCharacter)
        assert behind.charFormat().anchorHref() != f"cite:{number}"


@pytest.mark.parametrize("width", range(300, 700, 25))
def test_no_note_mark_begins_a_line(qapp, shelf, width):
    page = whole(Reading(shelf).portion(shelf.demand(PAPER, "zh")))
    page.setTextWidth(width)
    page.documentLayout().documentSize()
    marks = [(s.block.id, note) for s in page.portion.blocks for note in s.block.notes if note.offset]
    for block_id, note in marks:
        behind = page.span(block_id, note.offset)
        block, at = behind.block(), behind.positionInBlock()
        line = block.layout().lineForTextPosition(at - 1)
        assert line.textStart() < at - units(mark_on_page(note)), (block_id, note)


def test_each_note_mark_stands_between_the_words_it_belongs_between(qapp, shelf):
    reading = Reading(shelf)
    page = whole(reading.portion(shelf.demand(PAPER, "zh")))
    marks = [(s.block, note) for s in page.portion.blocks for note in s.block.notes]
    assert len(marks) == 33
    for block, note in marks:
        behind = page.span(block.id, note.offset)
        end = behind.position()
        behind.setPosition(end - len(note.marker))
        behind.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        assert behind.selectedText() == note.marker
        assert behind.charFormat().anchorHref() == f"note:{note.target}"
        before = page.span(block.id, note.offset - 1, note.offset)
        assert before.selectedText() == block.text[note.offset - 1 : note.offset]


def test_each_block_is_found_again_from_any_place_of_it_on_the_page(qapp, portion):
    page = whole(portion)
    for stored in portion.blocks:
        block = stored.block
        assert selected(page, block.id, 0, len(block.text)).replace("\u2029", "") != ""
        for offset in {0, len(block.text) // 3, len(block.text)}:
            assert page.place(page.span(block.id, offset).position()) == (block.id, offset)


def test_a_place_beyond_what_is_set_is_set_on_the_way(qapp, portion):
    page = set_as_page(portion)
    last = portion.blocks[-1].block
    assert page.span(last.id, 0, len(last.text)).selectedText() == last.text


def test_a_block_of_another_document_is_nowhere(qapp, portion):
    assert whole(portion).span("para_9999") is None


def test_lines_of_ours_are_no_places(qapp, portion):
    page = set_as_page(portion, before=[Aside("↑ before", "part:0")])
    assert page.begin().text() == "↑ before"
    assert page.place(2) is None


def test_a_page_is_set_in_steps_and_in_the_end_the_same(qapp, portion):
    stepwise, at_once = set_as_page(portion), set_as_page(portion)
    steps = 1
    while stepwise.fill(STEP):
        steps += 1
    at_once.fill(10_000)
    assert steps <= 1 + (len(portion.blocks) - FIRST_STEP) // STEP + 1
    assert stepwise.is_complete
    assert not stepwise.fill(STEP)
    assert stepwise.toPlainText() == at_once.toPlainText()


def test_numbers_are_set_in_the_margin_or_left_out(qapp, shelf):
    portion = Reading(shelf).portion(shelf.demand(PAPER, "zh"))
    shown = PageDocument(portion, TextStyle("zh", 17, DAY, shows_numbers=True))
    hidden = PageDocument(portion, TextStyle("zh", 17, DAY, shows_numbers=False))
    assert shown.span("para_24").block().text().startswith("24\t")
    text = next(s.block.text for s in portion.blocks if s.block.id == "para_24")
    assert hidden.span("para_24").block().text() == text


def test_rare_characters_and_marks_beside_one_another_keep_every_span_exact(qapp, shelf_of):
    text = "𠮷野家的𠮷"
    notes = (NoteMark("1", 1, None), NoteMark("2", 1, None), NoteMark("*", 5, None))
    block = Block("para_1", BlockKind.PARAGRAPH, "1", 1, None, text, notes)
    opened = shelf_of(document(block, paragraph(2, "后")))
    page = whole(Reading(opened).portion(opened.documents()[0]))
    assert [selected(page, "para_1", n, n + 1) for n in range(5)] == list(text)
    assert selected(page, "para_1", 0, 5) == "𠮷\u20601\u20602野家的𠮷"
    assert page.span("para_1").block().text() == "1\t𠮷\u20601\u20602野家的𠮷\u2060*"


def test_a_document_without_blocks_is_an_empty_page(qapp, shelf_of):
    opened = shelf_of(document())
    page = set_as_page(Reading(opened).portion(opened.documents()[0]))
    assert page.is_complete
    assert page.toPlainText() == ""


def test_a_long_document_is_shown_in_portions_that_meet(qapp, shelf_of):
    opened = shelf_of(paper(5_000, every=100))
    reading, shelved = Reading(opened), opened.documents()[0]
    count = reading.portion(shelved).of
    portions = [reading.portion(shelved, number) for number in range(count)]
    assert count >= 5
    assert all(len(portion.blocks) <= PORTION for portion in portions)
    ids = [s.block.id for portion in portions for s in portion.blocks]
    assert ids == [block.id for block in reading.whole(shelved).blocks]


def display(page: PageDocument) -> list[tuple[int, int]]:
    """Left margin and size of each title and heading."""
    page.fill(500)
    found = []
    for stored in page.portion.blocks:
        if stored.block.kind in (BlockKind.TITLE, BlockKind.HEADING):
            cursor = page.span(stored.block.id, 0, 1)
            size = cursor.charFormat().property(QTextFormat.Property.FontPixelSize)
            found.append((cursor.blockFormat().leftMargin(), size))
    return found


def test_no_word_of_a_title_breaks_where_large_text_has_little_room(qapp, shelf_of):
    title = Block("title", BlockKind.TITLE, None, 0, None, "Resolution 99901 of the Lighthouses")
    shelf = shelf_of(document(title, paragraph(1, "Lamps are lit."), heading("h_1", "Oil"), lang="en"))
    page = PageDocument(Reading(shelf).portion(shelf.documents()[0]), TextStyle("en", 28, DAY))
    wide = display(page)
    page.fit(250)
    page.setTextWidth(250)
    page.documentLayout().documentSize()
    block = page.span("title").block()
    lines = [block.layout().lineAt(number) for number in range(block.layout().lineCount())]
    starts = {line.textStart() for line in lines[1:]}
    assert starts
    assert all(block.text()[start - 1] == " " for start in starts)
    assert display(page) != wide
    page.fit(900)
    assert display(page) == wide


def is_justified(page: PageDocument, block_id: str) -> bool:
    """Whether the first line of a block is set as wide as the page."""
    block = page.span(block_id).block()
    page.documentLayout().documentSize()
    line = block.layout().lineAt(1)
    end = line.cursorToX(line.textStart() + line.textLength())[0]
    return abs(line.x() + line.width() - end) < 1


@pytest.mark.parametrize(("pixels", "is_even"), [(17, True), (40, False)])
def test_chinese_is_justified_only_where_a_line_holds_enough_characters(qapp, shelf_of, pixels, is_even):
    # A link word that cannot be parted leaves room at the end of the line before it.
    text = "甲乙丙丁。" * 4 + "CTOC/COP/WG.7" + "甲乙丙丁戊己庚辛壬癸" * 12
    (shelved,) = shelf_of(document(paragraph(1, text))).documents()
    page = PageDocument(
        Reading(shelf_of(document(paragraph(1, text)))).portion(shelved), TextStyle("zh", pixels, DAY)
    )
    page.fit(500)
    page.setTextWidth(500)
    assert (page.defaultTextOption().alignment() == Qt.AlignmentFlag.AlignJustify) is is_even
    assert is_justified(page, "para_1") is is_even
