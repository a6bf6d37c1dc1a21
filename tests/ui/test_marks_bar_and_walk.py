"""The bar at selected words, and the walk from mark to mark by keyboard."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from marked_pages import begin, marks, select
from people import Person
from vademecum.domain.annotation import Colour

pytest_plugins = ["windows"]


@pytest.fixture
def marker(start) -> Person:
    """A reader who is about to mark paragraph 24."""
    return begin(start)


# -- the bar at the words --------------------------------------------------------------------


def bar_of(person):
    return next(iter(person.sees("Selected words")), None)


def test_the_bar_comes_at_the_words_covers_none_of_them_and_leaves_with_them(marker):
    select(marker, ("para_24", 2, 60))
    marker.until(lambda: bar_of(marker) is not None)
    assert QApplication.focusWidget() is marker.view, "it takes no keyboard"
    bar = bar_of(marker)
    place = bar.mapToGlobal(QPoint(0, 0))
    top, bottom = marker.where("para_24", 2).top(), marker.where("para_24", 60).bottom()
    assert place.y() + bar.height() <= top or place.y() >= bottom
    cursor = marker.view.textCursor()
    cursor.clearSelection()
    marker.view.setTextCursor(cursor)
    marker.until(lambda: bar_of(marker) is None)


def test_the_bar_is_reached_by_keyboard_and_esc_gives_it_back(marker):
    select(marker, ("para_24", 2, 9))
    marker.keys("F4")
    assert bar_of(marker).isAncestorOf(QApplication.focusWidget())
    marker.keys("Right", "Return")
    assert marks(marker)[0].colour is Colour.GREEN
    assert QApplication.focusWidget() is marker.view
    select(marker, ("para_24", 2, 9))
    marker.keys("F4")
    assert marker.named("Green: take away").hasFocus()
    marker.keys("Escape")
    assert bar_of(marker) is None
    assert QApplication.focusWidget() is marker.view
    assert marker.view.textCursor().hasSelection()
    marker.view.verticalScrollBar().setValue(marker.view.verticalScrollBar().value() + 5)
    assert bar_of(marker) is None, "it was sent away"


def test_the_bar_copies_with_citation(marker):
    select(marker, ("para_24", 2, 9))
    marker.keys("F4")
    marker.press_widget("Copy with citation")
    assert "CTOC/COP/WG.7/2020/3" in QApplication.clipboard().text()


def test_the_bar_begins_a_note_on_the_words(marker):
    select(marker, ("para_24", 2, 9))
    marker.keys("F4")
    marker.press_widget("Note…")
    marker.write("Ask")
    marker.until(lambda: any(one.body == "Ask" for one in marks(marker)))
    assert len(marks(marker)[0].target.quote) == 7


def test_for_words_that_fill_the_page_the_bar_waits_until_it_is_asked_for(marker):
    marker.keys("Ctrl+A")
    marker.rest()
    assert bar_of(marker) is None
    marker.keys("F4")
    assert bar_of(marker) is not None


# -- the walk ------------------------------------------------------------------------------------


@pytest.fixture
def walker(marker):
    """Someone whose paper has a mark in paragraph 3, two in 24 and a note on 60."""
    for block, start, end, key in (
        ("para_3", 0, 5, "Alt+1"),
        ("para_24", 2, 30, "Alt+2"),
        ("para_24", 10, 14, "Alt+3"),
    ):
        marker.page.lead_to(block)
        select(marker, (block, start, end))
        marker.keys(key)
    desk = marker.window.desk
    target = desk.targeting.paragraph(marker.page.document, "para_60")
    marker.window.notes.marking.note(target, "A note")
    marker.keys("Home")
    marker.view.setFocus()
    return marker


def test_f8_leads_from_mark_to_mark_round_the_ends_and_selects_nothing(walker):
    marks_there = walker.window.note_commands.marks
    reached = []
    for _ in range(5):
        walker.keys("F8")
        current = marks_there.of(walker.page).current
        reached.append((current.pieces[0].block, current.pieces[0].start))
        assert walker.in_view(*reached[-1])
        assert not walker.view.textCursor().hasSelection()
        assert QApplication.focusWidget() is walker.view
    assert reached == [("para_3", 0), ("para_24", 2), ("para_24", 10), ("para_60", 0), ("para_3", 0)]
    walker.keys("Shift+F8")
    assert marks_there.of(walker.page).current.pieces[0].block == "para_60"


def test_a_mark_that_was_reached_is_told_opened_and_deleted_by_keys(walker):
    asked = []
    walker.window.note_commands.marks.note_wanted.connect(asked.append)
    walker.keys("F8", "F8")
    assert walker.sees("Green: take away"), "the card tells of it"
    walker.keys("Return")
    assert len(asked) == 1
    walker.view.setFocus()
    walker.keys("Delete")
    assert len(marks(walker)) == 3
    walker.keys("Ctrl+Z")
    assert len(marks(walker)) == 4


def test_f4_gives_the_card_the_keyboard(walker):
    walker.keys("F8", "F4")
    assert walker.named("Yellow: take away").hasFocus()
    walker.keys("Right", "Right", "Return")
    assert marks(walker)[0].colour in (Colour.BLUE, Colour.GREEN, Colour.YELLOW)
    assert Colour.YELLOW not in {one.colour for one in marks(walker)}
    walker.keys("Escape")
    assert QApplication.focusWidget() is walker.view
