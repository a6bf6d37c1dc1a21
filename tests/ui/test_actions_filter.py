"""The filter of operative verbs: the bar above the page, the excerpt, and the way back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QToolButton

from factories import document
from people import FACT_SHEET, PAPER, spoken_name
from vademecum.domain.document import Block, BlockKind
from vademecum.domain.locator import Locator
from vademecum.paths import resources
from vademecum.services.acting import Acting
from vademecum.services.finding_inside import find_inside
from vademecum.services.reading import Reading
from vademecum.text.actions.recogniser import ActionRecogniser
from vademecum.ui.actions_bar import ActionsBar
from vademecum.ui.find_bar import FindBar
from vademecum.ui.reader_pane import ReaderPane

pytest_plugins = ["windows"]

RECOGNISER = ActionRecogniser.load(resources() / "citations", resources() / "data" / "simplified.txt")


@pytest.fixture
def pane_over(qtbot, theme):
    """A function that opens a pane over a shelf, with the filter, and shows it."""

    def opened(shelf, language="en", size=(900, 600)):
        pane = ReaderPane(Reading(shelf), theme, 17, True)
        pane.seek_with(find_inside)
        pane.act_with(lambda: Acting(shelf, RECOGNISER), language)
        qtbot.addWidget(pane)
        pane.resize(*size)
        with qtbot.waitActive(pane):
            pane.show()
            pane.activateWindow()
        return pane

    return opened


@pytest.fixture
def paper_pane(qtbot, pane_over, shelf):
    """The paper, with the filter open."""
    pane = pane_over(shelf)
    pane.go_to(Locator(PAPER, "zh"))
    qtbot.waitUntil(lambda: pane.view.page.is_complete)
    pane.begin_actions()
    QApplication.processEvents()
    return pane


def on_show(pane):
    return [stored.block.id for stored in pane.view.page.portion.blocks]


def chips(pane):
    return [chip for chip in pane.findChildren(QToolButton, "chip") if chip.isVisible()]


def chip(pane, name):
    (found,) = (one for one in chips(pane) if one.text().startswith(name))
    return found


def words(pane):
    return "\n".join(label.text() for label in pane.findChildren(QLabel) if label.isVisible())


def test_only_the_paragraphs_that_act_are_on_show_under_their_headings(paper_pane):
    shown = on_show(paper_pane)
    assert {"title", "h_4", "h_4_2", "para_58", "para_64"} <= set(shown)
    assert {"para_44", "h_5", "fn_1"}.isdisjoint(shown)
    assert "29 of 91 paragraphs" in words(paper_pane)


def test_a_verb_switched_on_leaves_its_paragraphs_and_counts_are_true(paper_pane):
    chip(paper_pane, "Should").click()
    assert [b for b in on_show(paper_pane) if b.startswith("para")] == [
        "para_19",
        "para_37",
        "para_57",
        "para_64",
    ]
    assert "4 of 91 paragraphs" in words(paper_pane)
    chip(paper_pane, "Encourages").click()
    assert "5 of 91 paragraphs" in words(paper_pane)


def test_somebody_addressed_leaves_what_addresses_them(paper_pane):
    people = paper_pane.findChild(QComboBox)
    people.setCurrentIndex(people.findData("states-parties"))
    people.activated.emit(people.currentIndex())
    shown = [b for b in on_show(paper_pane) if b.startswith("para")]
    assert shown == ["para_19", "para_37", "para_58", "para_64"]
    assert not chip(paper_pane, "Decides").isEnabled()


def test_escape_brings_the_whole_text_back_where_the_reader_was(pane_over, shelf):
    pane = pane_over(shelf)
    pane.go_to(Locator(PAPER, "zh", "para_44"))
    QApplication.processEvents()
    before = pane.place()
    pane.begin_actions()
    assert pane.excerpt is not None
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert pane.excerpt is None
    assert pane.place() == before
    assert pane.view.hasFocus()


def test_after_scrolling_the_whole_text_comes_back_at_the_paragraph_in_view(paper_pane):
    paper_pane.view.go_to("para_59", emphasised=False)
    paper_pane.view.verticalScrollBar().setValue(paper_pane.view.verticalScrollBar().value() + 40)
    top = paper_pane.view.top_place()[0]
    assert paper_pane.close_topmost()
    assert paper_pane.excerpt is None
    assert paper_pane.view.top_place()[0] == top


def test_the_number_of_a_paragraph_leads_to_its_place(paper_pane):
    paper_pane.view.pressed.emit("place:para_58", False)
    assert paper_pane.excerpt is None
    assert paper_pane.block_here() == "para_58"
    assert "para_57" in on_show(paper_pane)


def test_a_paragraph_without_a_number_has_a_sign_that_is_never_copied(pane_over, shelf):
    pane = pane_over(shelf)
    pane.go_to(Locator(FACT_SHEET, "zh"))
    pane.begin_actions()
    assert "¶" in pane.view.toPlainText()
    pane.view.select_everything()
    assert "¶" not in pane.view.selected_text()
    assert "要求会员国" in pane.view.selected_text()


def test_arrows_go_from_verb_to_verb_and_space_switches(paper_pane):
    first, second = chips(paper_pane)[:2]
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert second.isChecked()
    QTest.keyClick(second, Qt.Key.Key_Home)
    assert first.hasFocus()


def test_find_looks_only_into_what_is_on_show(paper_pane):
    paper_pane.begin_find()
    paper_pane.findChild(FindBar).ask("偷运移民")
    found, _ = paper_pane.view.marks
    assert found
    assert {block for block, _, _ in found} <= set(on_show(paper_pane))


def test_a_document_that_asks_nothing_says_so_and_stays_whole(pane_over, shelf_of):
    quiet = document(Block("para_1", BlockKind.PARAGRAPH, "1", 1, None, "灯塔很高。"))
    pane = pane_over(shelf_of(quiet))
    pane.go_to(Locator(quiet.key, "zh"))
    pane.begin_actions()
    assert "No paragraph of this document" in words(pane)
    assert on_show(pane) == ["para_1"]


def test_a_language_without_verbs_is_named(pane_over, shelf_of):
    french = document(
        Block("para_1", BlockKind.PARAGRAPH, "1", 1, None, "Prie le Secrétaire général de faire rapport."),
        lang="fr",
    )
    pane = pane_over(shelf_of(french))
    pane.go_to(Locator(french.key, "fr"))
    pane.begin_actions()
    assert "this one is in French" in words(pane)
    assert on_show(pane) == ["para_1"]


def test_every_control_has_a_spoken_name_with_its_count_and_state(paper_pane):
    bar = paper_pane.findChild(ActionsBar)
    assert all(spoken_name(stop) for stop in bar.stops)
    first = chips(paper_pane)[0]
    assert spoken_name(first) == "May wish to, 23 paragraphs"
    first.click()
    assert QAccessible.queryAccessibleInterface(first).state().checked


def test_tab_goes_through_the_bar_into_the_page(paper_pane):
    bar = paper_pane.findChild(ActionsBar)
    stops = [stop for stop in bar.stops if stop.isEnabled()]
    stops[0].setFocus()
    for stop in stops:
        assert stop.hasFocus(), spoken_name(stop)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert paper_pane.view.hasFocus()


def test_another_size_of_text_keeps_the_choice(paper_pane, theme):
    chip(paper_pane, "Should").click()
    before = on_show(paper_pane)
    paper_pane.dress(theme, 24, True)
    assert on_show(paper_pane) == before


def test_sections_are_stepped_through_inside_the_excerpt(paper_pane):
    paper_pane.step_section(1)
    paper_pane.step_section(1)
    assert paper_pane.excerpt is not None
    assert paper_pane.view.block_in_focus() == "h_2"
    paper_pane.step_section(1)
    paper_pane.step_section(1)
    assert paper_pane.view.block_in_focus() == "h_3_2"
    paper_pane.step_section(-1)
    assert paper_pane.view.block_in_focus() == "h_3"


def test_another_place_wanted_shows_the_whole_text(paper_pane):
    paper_pane.go_to(Locator(PAPER, "zh", "para_44"))
    assert paper_pane.excerpt is None
    assert chips(paper_pane) == []
    assert "para_45" in on_show(paper_pane)


def test_the_keys_open_the_filter_and_escape_closes_the_topmost_thing_only(start):
    person = start("CTOC/COP/WG.7/2020/3 ¶58")
    person.keys("Ctrl+Shift+V")
    assert person.page.excerpt is not None
    person.keys("Ctrl+F")
    person.write("缔约国")
    person.keys("Escape")
    assert person.page.excerpt is not None
    person.keys("Escape")
    assert person.page.excerpt is None
    assert person.view.hasFocus()


def test_the_right_hand_pane_has_a_filter_of_its_own(start):
    person = start("CTOC/COP/WG.7/2020/3")
    person.keys("Ctrl+Alt+\\")
    reader = person.window.beside.reader
    reader.setFocus()
    person.keys("Ctrl+Shift+V")
    assert reader.excerpt is not None
    assert person.page.excerpt is None
    reader.view.setFocus()
    person.keys("Escape")
    assert reader.excerpt is None
