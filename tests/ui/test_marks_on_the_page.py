"""What a reader does with marks on the page: make, recolour, remove, press, hide, undo."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget

from marked_pages import begin, colour_at, colours_at, marks, press_mark, select
from people import Person, middle
from vademecum.domain.annotation import Annotation, Colour
from vademecum.domain.document import BlockKind
from vademecum.domain.excerpt import Piece
from vademecum.services.notebook.exchange.brought import Brought
from vademecum.ui.page_selection import selected_pieces

pytest_plugins = ["windows"]


@pytest.fixture
def marker(start) -> Person:
    """A reader who is about to mark paragraph 24."""
    return begin(start)


# -- making ------------------------------------------------------------------------


def test_selected_words_get_a_colour_and_another_and_lose_it(marker):
    select(marker, ("para_24", 2, 9))
    marker.keys("Alt+2")
    (mark,) = marks(marker)
    assert mark.colour is Colour.GREEN
    assert len(mark.target.quote) == 7
    assert not marker.view.textCursor().hasSelection(), "the colour must be seen"
    marker.keys("Alt+4")
    assert [one.colour for one in marks(marker)] == [Colour.PINK]
    assert colour_at(marker, "para_24", 4) == QColor(marker.window.theme.colours.ground_pink)
    marker.keys("Alt+4")
    assert marks(marker) == []
    assert len(marker.view.selected_text()) == 7, "so that one can choose again"
    marker.keys("Alt+1")
    assert [one.colour for one in marks(marker)] == [Colour.YELLOW]


def test_selecting_the_same_words_again_and_pressing_the_same_colour_removes(marker):
    select(marker, ("para_24", 2, 9))
    marker.keys("Alt+2")
    select(marker, ("para_24", 2, 9))
    marker.keys("Alt+2")
    assert marks(marker) == []


def test_undo_and_redo_reach_the_page(marker):
    select(marker, ("para_24", 2, 9))
    marker.keys("Alt+3")
    ground = colour_at(marker, "para_24", 4)
    marker.keys("Ctrl+Z")
    assert marks(marker) == []
    assert colour_at(marker, "para_24", 4) != ground
    marker.keys("Ctrl+Y")
    assert colour_at(marker, "para_24", 4) == ground


def test_numbers_and_note_marks_are_never_part_of_the_words(marker):
    blocks = [s.block for s in marker.view.page.portion.blocks]
    first = next(n for n, b in enumerate(blocks) if b.notes and b.kind is BlockKind.PARAGRAPH)
    one, two = blocks[first], blocks[first + 1]
    marker.page.lead_to(one.id)
    select(marker, (one.id, 0, len(one.text)), (two.id, 0, len(two.text)))
    marker.keys("Alt+1")
    (mark,) = marks(marker)
    assert [anchor.quote for anchor in mark.target.anchors] == [one.text.strip(), two.text.strip()]


def test_the_page_on_the_right_is_marked_when_it_has_the_keyboard(marker):
    marker.go("网络空间的反恐", enter="Ctrl+Return")
    beside = marker.window.beside.reader
    block = next(s.block for s in beside.view.page.portion.blocks if s.block.kind is BlockKind.PARAGRAPH)
    select(marker, (block.id, 0, 6), view=beside.view)
    marker.keys("Alt+5")
    (mark,) = marks(marker)
    assert mark.target.key == beside.document.head.key
    assert mark.target.quote == block.text[:6]


def test_both_pages_of_a_document_show_what_is_marked_on_one(marker):
    marker.window.actions_by_id["window.duplicate_beside"].trigger()
    beside = marker.window.beside.reader.view
    before = colour_at(marker, "para_24", 4, view=beside)
    select(marker, ("para_24", 2, 9))
    marker.keys("Alt+2")
    assert colour_at(marker, "para_24", 4, view=beside) != before
    assert colour_at(marker, "para_24", 4, view=beside) == colour_at(marker, "para_24", 4)


def test_in_an_excerpt_words_are_marked_as_in_the_text(marker):
    marker.keys("Ctrl+Shift+V")
    marker.until(lambda: marker.page.excerpt is not None)
    block = next(s.block for s in marker.view.page.portion.blocks if s.block.kind is BlockKind.PARAGRAPH)
    marker.page.lead_to(block.id)
    select(marker, (block.id, 1, 7))
    marker.keys("Alt+2")
    (mark,) = marks(marker)
    assert mark.target.quote == block.text[1:7]
    ground = colour_at(marker, block.id, 3)
    marker.keys("Escape")
    marker.page.lead_to(block.id)
    assert colour_at(marker, block.id, 3) == ground


def test_with_nothing_selected_and_no_mark_at_hand_a_sentence_helps(marker):
    marker.keys("Alt+1")
    assert "F8" in marker.words_on_screen(marker.window.notice)
    assert marks(marker) == []


def test_a_link_that_tab_has_reached_is_no_selection(marker):
    marker.view.setFocus()
    for _ in range(60):
        marker.keys("Tab")
        if marker.view.link_reached() and selected_pieces(marker.view):
            break
    assert marker.view.link_reached()
    assert selected_pieces(marker.view)
    marker.keys("Alt+1")
    assert marks(marker) == []


def test_copied_words_carry_no_mark(marker):
    select(marker, ("para_24", 2, 9))
    marker.keys("Alt+1")
    words = marks(marker)[0].target.quote
    select(marker, ("para_24", 2, 9))
    marker.keys("Ctrl+C")
    data = QApplication.clipboard().mimeData()
    assert data.text() == words
    assert not data.hasHtml()


# -- looks ---------------------------------------------------------------------------


def test_marks_are_painted_beneath_letters_and_search_hits(marker):
    colours = marker.window.theme.colours
    select(marker, ("para_24", 0, 20))
    marker.keys("Alt+3")
    assert colour_at(marker, "para_24", 4) == QColor(colours.ground_blue)
    marker.view.mark([("para_24", 3, 6)])
    assert colour_at(marker, "para_24", 4) == QColor(colours.found)
    assert colour_at(marker, "para_24", 10) == QColor(colours.ground_blue)


def test_what_lies_on_one_another_is_a_mixture_and_both_can_be_pressed(marker):
    select(marker, ("para_24", 0, 20))
    marker.keys("Alt+1")
    select(marker, ("para_24", 10, 16))
    marker.keys("Alt+3")
    colours = marker.window.theme.colours
    mixed = colour_at(marker, "para_24", 12)
    assert mixed not in (QColor(colours.ground_yellow), QColor(colours.ground_blue), QColor(colours.page))
    press_mark(marker, "para_24", 12)
    assert marker.sees("Blue: take away")
    assert marker.sees("1 of 2 here")
    press_mark(marker, "para_24", 12)
    assert marker.sees("Yellow: take away")
    press_mark(marker, "para_24", 12)
    assert marker.sees("Blue: take away")


def marked_letters(person, block, until):
    """Which letters of a block stand on green."""
    green = QColor(person.window.theme.colours.ground_green)
    return [at for at, colour in enumerate(colours_at(person, block, range(until))) if colour == green]


def test_marks_stay_under_their_letters_in_another_size_and_width(marker):
    select(marker, ("para_24", 40, 60))
    marker.keys("Alt+2")
    assert marked_letters(marker, "para_24", 90) == list(range(40, 60))
    for _ in range(4):
        marker.keys("Ctrl+=")
    assert marked_letters(marker, "para_24", 90) == list(range(40, 60))
    marker.window.resize(800, 900)
    marker.rest()
    assert marked_letters(marker, "para_24", 90) == list(range(40, 60))


def test_marking_words_that_end_below_the_page_moves_nothing(marker):
    select(marker, ("para_24", 2, 9), ("para_40", 0, 9))
    before = marker.still()
    marker.keys("Alt+2")
    assert len(marks(marker)) == 1
    assert marker.still() == before
    marker.keys("Alt+2")
    assert marks(marker) == []
    assert marker.still() == before


def test_a_page_made_anew_in_another_look_has_its_marks(marker):
    select(marker, ("para_24", 2, 9))
    marker.keys("Alt+2")
    marker.keys("Ctrl+Shift+L")
    marker.until(lambda: marker.window.theme.is_night and marker.window.isVisible())
    marker.until(lambda: marker.view.underlay is not None)
    assert colour_at(marker, "para_24", 4) == QColor(marker.window.theme.colours.ground_green)


# -- pressing ------------------------------------------------------------------------


def test_a_press_shows_the_card_and_what_is_chosen_there_is_done(marker):
    select(marker, ("para_24", 2, 9))
    marker.keys("Alt+2")
    press_mark(marker, "para_24", 4)
    marker.press_widget("Purple")
    assert marks(marker)[0].colour is Colour.PURPLE
    assert marker.sees("Purple: take away"), "the card stays"
    marker.press_widget("Delete")
    assert marks(marker) == []
    assert not marker.sees("Purple: take away")
    marker.keys("Ctrl+Z")
    assert len(marks(marker)) == 1


def test_esc_closes_the_card_only(marker):
    select(marker, ("para_24", 2, 9))
    marker.keys("Alt+2")
    marker.window.say("A notice.")
    press_mark(marker, "para_24", 4)
    marker.keys("Escape")
    assert not marker.sees("Green: take away")
    assert marker.window.notice.isVisible()


def test_a_press_beside_the_mark_lets_it_go(marker):
    select(marker, ("para_24", 2, 9))
    marker.keys("Alt+2")
    press_mark(marker, "para_24", 4)
    press_mark(marker, "para_24", 60)
    assert not marker.sees("Green: take away")
    marker.keys("Alt+1")
    assert marks(marker)[0].colour is Colour.GREEN


def test_a_footnote_mark_inside_a_mark_still_shows_its_footnote(marker):
    blocks = [stored.block for stored in marker.view.page.portion.blocks]
    block = next(b for b in blocks if b.notes and b.notes[0].offset < len(b.text) - 9)
    marker.page.lead_to(block.id)
    offset = block.notes[0].offset
    select(marker, (block.id, offset - 9, offset + 9))
    marker.keys("Alt+1")
    sign = marker.view.page.span(block.id, 0, offset)
    sign.setPosition(sign.selectionEnd() + 1)
    assert marker.window.note_commands.marks.of(marker.page).painting.at(middle(marker.view, sign))
    marker.press(marker.view, sign)
    marker.rest()
    assert marker.sees("card"), "the footnote's"
    assert not marker.sees("Yellow: take away")


def test_a_citation_inside_a_mark_still_leads_where_it_leads(marker):
    page = marker.view.page
    cited = next(b for b, c in page.portion.citations.items() if c and b.startswith("para_"))
    citation = page.portion.citations[cited][0]
    marker.page.lead_to(cited)
    select(marker, (cited, 0, citation.end + 3))
    marker.keys("Alt+1")
    press_mark(marker, cited, citation.start + 1)
    assert marker.window.beside.isVisible()
    assert not marker.sees("Yellow: take away")


def test_resting_on_a_mark_says_its_colour_note_and_tags(marker):
    select(marker, ("para_24", 2, 9))
    marker.keys("Alt+2")
    (mark,) = marks(marker)
    marker.window.notes.marking.write(mark.id, "**Ask** the Secretariat")
    marker.window.notes.marking.tag([mark.id], ["training"])
    at = marker.view.viewport().mapFromGlobal(marker.where("para_24", 4).center()) + QPoint(4, 0)
    QCoreApplication.sendEvent(
        marker.view.viewport(),
        QHelpEvent(QEvent.Type.ToolTip, at, marker.view.viewport().mapToGlobal(at)),
    )
    said = QToolTip.text()
    QToolTip.hideText()
    assert "Green highlight" in said
    assert "Ask the Secretariat" in said
    assert "training" in said
    marker.until(lambda: not QToolTip.isVisible())


def test_the_menu_of_the_page_highlights_and_names_the_mark_under_the_pointer(marker, qtbot):
    select(marker, ("para_24", 2, 9))
    marker.keys("Alt+2")
    menu = QMenu(marker.window)
    at = marker.where("para_24", 4).center() + QPoint(4, 0)
    marker.window.note_commands.add_to_menu(menu, marker.page, at)
    titles = {action.text(): action.menu() for action in menu.actions() if action.text()}
    (highlight, mark) = titles
    assert highlight == "&Highlight"
    assert mark.startswith("Green highlight: ")
    assert {"Add a note", "Delete"} <= {action.text() for action in titles[mark].actions()}
    colours = titles[highlight].actions()
    assert colours[0].text() == "Yellow\tAlt+1"
    colours[4].trigger()
    assert marks(marker)[0].colour is Colour.PURPLE
    menu.deleteLater()


def test_a_colleagues_mark_is_read_in_its_card_and_adopted(marker):
    desk = marker.window.desk
    target = desk.targeting.passage(marker.page.document, [Piece("para_24", 2, 9)])
    theirs = Annotation("theirs", target, Colour.BLUE, "Ask *me* first")
    marker.window.notes.layers.add(Brought((theirs,)), "Amina Diallo", Colour.PURPLE, "amina")
    assert marks(marker) == []
    press_mark(marker, "para_24", 4)
    (card,) = marker.sees("Blue highlight, by Amina Diallo: " + target.quote + "\nNote: Ask me first")
    assert "Ask *me* first" in marker.words_on_screen(card)
    marker.keys("Alt+1")
    assert "Adopt" in marker.words_on_screen(marker.window.notice)
    marker.press_widget("Adopt")
    (mine,) = marks(marker)
    assert (mine.author, mine.colour) == ("Amina Diallo", Colour.BLUE)
    press_mark(marker, "para_24", 4)
    assert marker.sees("Blue: take away"), "it is shown once, and as one's own"
    marker.keys("Ctrl+Z")
    assert marks(marker) == []


# -- hiding ------------------------------------------------------------------------------


def test_one_command_hides_everything_and_shows_it_again(marker):
    select(marker, ("para_24", 2, 9))
    marker.keys("Alt+2")
    marker.window.notes.marking.write(marks(marker)[0].id, "A note")
    ground = colour_at(marker, "para_24", 4)
    press_mark(marker, "para_24", 4)
    marker.keys("Ctrl+Shift+H")
    assert marker.window.notes.are_hidden
    assert colour_at(marker, "para_24", 4) == QColor(marker.window.theme.colours.page)
    assert not marker.sees("Signs of notes")
    assert not marker.sees("Green: take away")
    assert "Marks hidden" in marker.words_on_screen(marker.window.statusBar())
    assert marker.window.actions_by_id["notes.hide"].isChecked()
    select(marker, ("para_25", 2, 9))
    marker.keys("Alt+1")
    assert len(marks(marker)) == 1
    assert "hidden" in marker.words_on_screen(marker.window.notice)
    marker.keys("Ctrl+Shift+H")
    assert colour_at(marker, "para_24", 4) == ground
    assert marker.sees("Signs of notes")
    assert "Marks hidden" not in marker.words_on_screen(marker.window.statusBar())


def test_a_new_look_keeps_what_is_hidden_hidden_and_a_new_start_does_not(marker, start):
    marker.keys("Ctrl+Shift+H", "Ctrl+Shift+L")
    marker.until(lambda: marker.window.theme.is_night and marker.window.isVisible())
    marker.until(lambda: marker.view.underlay is not None)
    assert marker.window.actions_by_id["notes.hide"].isChecked()
    marker.leave()
    other: Person = start()
    assert not other.window.notes.are_hidden


# -- signs in the margin -------------------------------------------------------------------


def test_a_sign_stands_for_each_note_and_one_for_several_on_a_line(marker):
    notes, desk = marker.window.notes.marking, marker.window.desk
    select(marker, ("para_24", 2, 9))
    marker.keys("Alt+2")
    strip = marker.window.findChildren(QWidget)
    strip = next(
        one for one in strip if one.accessibleName() == "Signs of notes" and one.parent() is marker.view
    )
    assert not strip.isVisible(), "a highlight alone has none"
    notes.write(marks(marker)[0].id, "One")
    assert [len(sign.marks) for sign in strip.signs()] == [1]
    notes.note(desk.targeting.paragraph(marker.page.document, "para_24"), "Two")
    notes.note(desk.targeting.paragraph(marker.page.document, "para_25"), "Three")
    assert [len(sign.marks) for sign in strip.signs()] == [2, 1]
    line = marker.where("para_24")
    sign = strip.signs()[0].where
    assert abs(strip.mapToGlobal(sign.center()).y() - line.center().y()) <= line.height() // 2
    asked = []
    marker.window.note_commands.marks.note_wanted.connect(asked.append)
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.signs()[1].where.center())
    assert len(asked) == 1
    item = marker.window.notes.notebook.item(asked[0])
    assert isinstance(item, Annotation)
    assert item.body == "Three"


def test_a_note_on_the_document_has_its_sign_at_the_title(marker):
    notes, desk = marker.window.notes.marking, marker.window.desk
    notes.note(desk.targeting.document(marker.page.document), "Of all of it")
    marker.keys("Home")
    strip = next(one for one in marker.sees("Signs of notes") if one.parent() is marker.view)
    (sign,) = strip.signs()
    title = next(s.block for s in marker.view.page.portion.blocks if s.block.kind is BlockKind.TITLE)
    line = marker.where(title.id)
    assert abs(strip.mapToGlobal(sign.where.center()).y() - line.center().y()) <= line.height()
