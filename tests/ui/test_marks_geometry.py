"""Where words stand on a set page: by lines, in both directions of writing, in any width."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from vademecum.ui.notes.marks_geometry import BlockLines

TEXT = "Every keeper of a 𠮷 lamp, 每一位看守人, shall light it at dusk and put it out at dawn. " * 6
ARABIC = "يقرر أن يبقي المسألة قيد نظره الفعلي في القرار 2396 (2017) وأن يعود إليها. " * 4


@pytest.fixture(scope="module")
def block_of(qapp):
    """A function that sets a text in lines of a width, and gives its one block."""
    kept = []

    def made(text, width):
        document = QTextDocument()
        document.setPlainText(text)
        document.setTextWidth(width)
        document.documentLayout().blockBoundingRect(document.firstBlock())
        kept.append(document)
        return document.firstBlock()

    return made


@settings(max_examples=60)
@given(st.integers(0, 400), st.integers(1, 300), st.integers(60, 900))
def test_words_fill_their_lines_from_where_they_begin_to_where_they_end(block_of, begin, length, width):
    block = block_of(TEXT, width)
    end = min(begin + length, block.length() - 1)
    rectangles = BlockLines(block).rectangles(begin, end)
    layout = block.layout()
    first, last = layout.lineForTextPosition(begin), layout.lineForTextPosition(end - 1)
    assert len(rectangles) <= last.lineNumber() - first.lineNumber() + 1
    assert [one.top() for one in rectangles] == sorted({one.top() for one in rectangles})
    if rectangles and TEXT[begin:end].strip():
        assert rectangles[0].left() == pytest.approx(first.cursorToX(begin)[0])
        assert all(one.right() <= width for one in rectangles)
    for one, two in pairwise(rectangles[1:]):
        assert one.left() == two.left(), "lines between begin at the edge"


def test_words_written_from_the_right_are_covered_too(block_of):
    block = block_of(ARABIC, 320)
    lines = BlockLines(block)
    number = ARABIC.index("2396")
    (digits,) = lines.rectangles(number, number + 4)
    everything = lines.rectangles(0, len(ARABIC))
    assert any(one.contains(digits.center()) for one in everything)
    half = lines.rectangles(0, 10)
    line = block.layout().lineAt(0)
    assert half[0].right() > line.rect().center().x(), "the beginning stands on the right"


def test_no_words_have_no_place(block_of):
    block = block_of(TEXT, 300)
    assert BlockLines(block).rectangles(5, 5) == []
