"""What is read aloud from a document: a paragraph with its items, the smallest section, or all of it."""

import pytest

from people import PAPER
from vademecum.domain.document import BlockKind
from vademecum.domain.excerpt import Piece
from vademecum.services.presenting.floor import FloorTexts, Scope
from vademecum.services.presenting.reading_time import Speech
from vademecum.services.quoting import Quoting
from vademecum.services.reading import Reading


@pytest.fixture
def texts(shelf):
    reading = Reading(shelf)
    return FloorTexts(reading, Quoting(shelf, reading))


@pytest.fixture
def paper(shelf):
    return shelf.demand(PAPER, "zh")


def test_a_paragraph_is_read_with_its_items(texts, paper, shelf):
    whole = Reading(shelf).whole(paper)
    items = [block for block in whole.blocks if block.kind is BlockKind.ITEM]
    parent = items[0].parent
    read = texts.meant(paper, parent)
    assert (read.scope, read.block) == (Scope.PARAGRAPH, parent)
    assert read.speech.text.split("\n")[0] == whole.block(parent).text
    assert items[0].text in read.speech.text.split("\n")


def test_a_heading_means_its_section_with_the_headings_inside(texts, paper):
    read = texts.meant(paper, "h_3_2_1_1")
    assert (read.scope, read.block) == (Scope.SECTION, "h_3_2_1_1")
    assert read.speech.text.startswith("自动检测设备\n")
    assert read.speech.headings == {0}
    above = texts.taken(paper, "h_3_2_1", Scope.SECTION)
    assert read.speech.text in above.speech.text
    assert len(above.speech.headings) > 1


def test_the_section_of_a_paragraph_is_the_smallest_around_it(texts, paper):
    assert texts.taken(paper, "para_24", Scope.SECTION) == texts.meant(paper, "h_3_2_1_1")


def test_what_stands_before_the_first_heading_is_a_section_too(texts, paper, shelf):
    whole = Reading(shelf).whole(paper)
    title = next(block for block in whole.blocks if block.kind is BlockKind.TITLE)
    read = texts.taken(paper, title.id, Scope.SECTION)
    assert read.scope is Scope.SECTION
    assert title.text in read.speech.text
    assert "导言" not in read.speech.text


@pytest.mark.parametrize("block", ["", "no_such_block"])
def test_no_place_means_the_whole_document_without_its_footnotes(texts, paper, shelf, block):
    read = texts.meant(paper, block)
    assert (read.scope, read.block) == (Scope.DOCUMENT, "")
    whole = Reading(shelf).whole(paper)
    notes = [one.text for one in whole.blocks if one.kind is BlockKind.FOOTNOTE]
    assert notes
    assert not set(notes) & set(read.speech.text.split("\n"))


def test_the_title_means_the_whole_document(texts, paper, shelf):
    title = next(b for b in Reading(shelf).whole(paper).blocks if b.kind is BlockKind.TITLE)
    assert texts.meant(paper, title.id).scope is Scope.DOCUMENT


def test_selected_words_are_read_piece_by_piece(texts, paper):
    read = texts.selected(paper, [Piece("para_24", 0, 4), Piece("gone", 0, 3), Piece("para_25", 0, 2)])
    assert read.speech == Speech("正在使用\n例如")
    assert (read.scope, read.block) == (Scope.SELECTION, "para_24")
    assert texts.selected(paper, []).speech == Speech("")
