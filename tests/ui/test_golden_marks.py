"""Pictures of marks on a page, of the bar at selected words, and of a mark's card."""

import pytest

from marked_pages import begin, marks, press_mark, select
from vademecum.domain.annotation import Colour
from vademecum.ui.page_selection import selected_pieces

pytest_plugins = ["windows"]


@pytest.fixture
def marked(start):
    """A page with every kind of mark: alone, on one another, with notes, without colour."""
    person = begin(start)
    marking, targeting = person.window.notes.marking, person.window.desk.targeting
    for block, start_, end, keys in (
        ("para_24", 2, 30, "Alt+1"),
        ("para_24", 20, 50, "Alt+3"),
        ("para_24", 90, 110, "Alt+2"),
        ("para_25", 0, 40, "Alt+4"),
        ("para_25", 10, 70, "Alt+2"),
        ("para_25", 30, 36, "Alt+5"),
    ):
        select(person, (block, start_, end))
        person.keys(keys)
    blue = next(one for one in marks(person) if one.colour is Colour.BLUE)
    marking.write(blue.id, "与第**43**段相呼应；请在讨论中引用。")
    marking.tag([blue.id], ["合作", "技术"])
    select(person, ("para_26", 5, 40))
    document = person.page.document
    bare = targeting.passage(document, selected_pieces(person.view))
    marking.note(bare, "A note on words that have no colour")
    for words in ("One", "Two"):
        marking.note(targeting.paragraph(document, "para_26"), words)
    cursor = person.view.textCursor()
    cursor.clearSelection()
    person.view.setTextCursor(cursor)
    person.window.note_commands.marks.of(person.page).stand_out(None)
    person.rest()
    return person


def test_a_page_with_marks_by_day(marked, golden):
    golden(marked.page, "page/marks_day")


def test_a_page_with_marks_by_night(marked, golden):
    marked.keys("Ctrl+Shift+L")
    marked.until(lambda: marked.window.theme.is_night and marked.window.isVisible())
    marked.until(lambda: marked.view.underlay is not None)
    marked.rest()
    golden(marked.page, "page/marks_night")


def test_the_card_of_a_mark(marked, golden):
    press_mark(marked, "para_24", 45)
    (dot,) = marked.sees("Blue: take away")
    golden(dot.parentWidget().parentWidget(), "panel/mark_card")


def test_the_bar_at_selected_words(marked, golden):
    select(marked, ("para_24", 2, 30))
    marked.keys("F4")
    golden(marked.named("Selected words"), "panel/selection_bar")
