"""A page in its pane: portions, places, links and what is copied, over documents of every length."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from factories import document, paper, paragraph
from people import FACT_SHEET, PAPER, middle
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.services.finding_inside import find_inside
from vademecum.services.reading import Reading
from vademecum.services.shelf import UnknownDocument
from vademecum.ui.page_document import PageDocument
from vademecum.ui.reader_pane import ReaderPane

pytest_plugins = ["windows"]

LONG = Key("A/TEST/LONG")


@pytest.fixture
def pane_over(qtbot, theme):
    """A function that opens a pane over a shelf, and shows it."""

    def opened(shelf, size=(900, 700)):
        pane = ReaderPane(Reading(shelf), theme, 17, True)
        pane.seek_with(find_inside)
        qtbot.addWidget(pane)
        pane.resize(*size)
        with qtbot.waitActive(pane):
            pane.show()
            pane.activateWindow()
        return pane

    return opened


@pytest.fixture
def pane(pane_over, shelf):
    """A pane over the built library."""
    return pane_over(shelf)


@pytest.fixture
def long_pane(pane_over, shelf_of):
    """A pane with a paper of 5,000 paragraphs."""
    made = pane_over(shelf_of(paper(5_000, every=100)))
    made.go_to(Locator(LONG, "zh"))
    return made


def press_link(pane, words):
    """Press a line of ours on the page."""
    found = pane.view.document().find(words)
    assert not found.isNull(), words
    pane.view.setTextCursor(found)
    pane.view.ensureCursorVisible()
    found.clearSelection()
    pane.view.setTextCursor(found)
    found = pane.view.document().find(words)
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=middle(pane.view, found))


def shown(pane, block):
    return pane.view.page.holds(block) and pane.view.viewport().rect().contains(
        pane.view.cursorRect(pane.view.page.span(block)).center()
    )


def test_the_next_part_begins_where_this_one_ends_and_the_previous_leads_back(long_pane):
    last = long_pane.view.page.portion.blocks[-1].row
    long_pane.view.select_everything()
    press_link(long_pane, "↓ Next part")
    assert long_pane.view.page.portion.blocks[0].row == last + 1
    assert long_pane.view.verticalScrollBar().value() == 0
    press_link(long_pane, "↑ Previous part")
    assert long_pane.view.page.portion.number == 0
    assert "↑ Previous part" not in long_pane.view.toPlainText()


def test_the_last_part_leads_nowhere_further(long_pane):
    long_pane.go_to(Locator(LONG, "zh", "para_5000"))
    long_pane.view.select_everything()
    assert "↓ Next part" not in long_pane.view.toPlainText()
    assert shown(long_pane, "para_5000")


@pytest.mark.parametrize("number", [1, 999, 1000, 1001, 2500, 4321, 5000])
def test_any_paragraph_is_gone_to_at_once_in_its_part(long_pane, number):
    long_pane.go_to(Locator(LONG, "zh", f"para_{number}"))
    assert shown(long_pane, f"para_{number}")
    assert long_pane.paragraph_here() == f"¶ {number}"
    assert long_pane.heading_here() == f"第{(number - 1) // 100 + 1}章"


def test_a_place_in_another_part_is_come_back_to(long_pane):
    long_pane.go_to(Locator(LONG, "zh", "para_3333"))
    kept = long_pane.place()
    long_pane.go_to(Locator(LONG, "zh", "para_10"))
    long_pane.restore(kept)
    assert long_pane.place() == kept
    assert shown(long_pane, "para_3333")


def test_words_are_found_in_every_part(long_pane, qtbot):
    long_pane.begin_find()
    line = QApplication.focusWidget()
    line.setText("第4321段")
    assert shown(long_pane, "para_4321")
    line.setText("第12段")
    assert shown(long_pane, "para_12")


def test_sections_are_stepped_through_across_parts(long_pane):
    edge = long_pane.view.page.portion.blocks[-1].block
    long_pane.go_to(Locator(LONG, "zh", edge.id))
    number = int(edge.id.split("_")[1])
    long_pane.step_section(1)
    assert long_pane.heading_here() == f"第{number // 100 + 1}章"
    long_pane.step_section(-1)
    assert long_pane.heading_here() == f"第{number // 100}章"


def test_pages_that_were_left_are_let_go(pane):
    for _ in range(4):
        pane.go_to(Locator(PAPER, "zh"))
        pane.go_to(Locator(FACT_SHEET, "zh"))
    QTest.qWait(1)
    assert len(pane.findChildren(PageDocument)) <= 1


def test_a_document_that_is_not_there_raises_and_changes_nothing(pane):
    pane.go_to(Locator(PAPER, "zh", "para_9"))
    before = pane.place()
    with pytest.raises(UnknownDocument):
        pane.go_to(Locator(Key("S/2050/1"), "zh"))
    assert pane.place() == before
    assert pane.document.head.key == PAPER


def test_a_block_that_is_not_there_leads_to_the_document(pane):
    pane.go_to(Locator(PAPER, "zh", "para_9999"))
    assert pane.document.head.key == PAPER


def test_the_corrections_are_one_press_away_under_the_title(pane, qtbot):
    pane.go_to(Locator(PAPER, "zh"))
    with qtbot.waitSignal(pane.corrections_wanted):
        press_link(pane, "This edition mends")


def test_the_page_says_which_paragraph_and_heading_one_is_at(pane):
    pane.go_to(Locator(PAPER, "zh", "para_24"))
    assert pane.paragraph_here() == "¶ 24"
    assert pane.heading_here().split(" › ") == [
        "三. 问题和相关主题概述",
        "2. 利用现代技术预防和解决偷运移民问题",
        "边境管制和管理",
        "自动检测设备",
    ]


def test_space_turns_pages_and_end_and_home_go_to_the_ends(pane):
    pane.go_to(Locator(PAPER, "zh"))
    view = pane.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Space)
    once = view.verticalScrollBar().value()
    assert view.viewport().height() * 0.7 < once < view.viewport().height()
    QTest.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert view.verticalScrollBar().value() == 0
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.qWait(20)
    assert shown(pane, "fn_32")
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.verticalScrollBar().value() == 0


def test_the_wheel_with_ctrl_asks_for_another_size_and_does_not_scroll(pane, qtbot):
    pane.go_to(Locator(PAPER, "zh", "para_9"))
    before = pane.view.verticalScrollBar().value()
    at = QPointF(300, 300)
    for turned, step in ((120, 1), (-120, -1)):
        event = QWheelEvent(
            at,
            pane.view.viewport().mapToGlobal(at),
            QPoint(),
            QPoint(0, turned),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        with qtbot.waitSignal(pane.zoomed) as asked:
            QApplication.sendEvent(pane.view.viewport(), event)
        assert asked.args == [step]
    assert pane.view.verticalScrollBar().value() == before


def test_part_of_a_selection_through_a_note_mark_is_copied_without_the_mark(pane):
    pane.go_to(Locator(PAPER, "zh", "para_4"))
    block = next(s.block for s in pane.view.page.portion.blocks if s.block.id == "para_4")
    offset = block.notes[0].offset
    pane.view.setTextCursor(pane.view.page.span("para_4", offset - 5, offset + 5))
    assert (
        pane.view.textCursor().selectedText()
        == block.text[offset - 5 : offset] + "\u20601" + block.text[offset : offset + 5]
    )
    assert pane.view.selected_text() == block.text[offset - 5 : offset + 5]


def test_rare_characters_are_copied_whole(pane_over, shelf_of):
    pane = pane_over(shelf_of(document(paragraph(1, "𠮷野家𠮷"), paragraph(2, "a𠮷"))))
    pane.go_to(Locator(Key("A/TEST/1"), "zh"))
    pane.view.select_everything()
    assert pane.view.selected_text() == "𠮷野家𠮷\na𠮷"
    pane.view.setTextCursor(pane.view.page.span("para_1", 0, 1))
    assert pane.view.selected_text() == "𠮷"


def test_an_empty_document_is_shown_without_harm(pane_over, shelf_of, theme):
    pane = pane_over(shelf_of(document()))
    pane.go_to(Locator(Key("A/TEST/1"), "zh"))
    pane.find_step(1)
    pane.step_section(1)
    pane.step_section(-1)
    pane.dress(theme, 20, False)
    assert pane.place().locator == Locator(Key("A/TEST/1"), "zh")
