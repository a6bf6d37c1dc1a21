"""What a delegate does with the right-hand side: look up, filter, follow, go back, pin, exchange, keep."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from factories import document, paragraph
from people import FACT_SHEET, PAPER, spoken_name
from vademecum.domain.citation import Citation, CitationKind
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.services.desk import Desk
from vademecum.services.importing import Importing
from vademecum.services.lookup import Lookup
from vademecum.services.own_notes import OwnNote
from vademecum.services.shelf import Shelf
from vademecum.ui.instrument_view import InstrumentView
from vademecum.ui.page_document import NEVER_COPIED
from vademecum.ui.sheets.facts_sheet import FactsSheet

pytest_plugins = ["windows"]

K2396, K1373 = Key("S/RES/2396(2017)"), Key("S/RES/1373(2001)")
LAMPS = Key("A/RES/99/321")
RESOLUTION = """
United Nations
A/RES/99/321
General Assembly
Distr.: General
5 March 2025

Resolution adopted by the General Assembly on 3 March 2025

99/321. Keeping of lighthouses

The General Assembly,

Recalling its resolution 98/100 of 1 March 2024 on lamps and oil,

Recalling also Security Council resolution 2396 (2017),

Reaffirming that ships need light,

1. Decides that every lighthouse shall be lit at dusk;

2. Requests the keepers to trim the lamps;

3. Calls upon Member States to buy oil, and to keep it dry;

4. Decides to remain seized of the matter.

71st plenary meeting
3 March 2025
"""


@pytest.fixture
def delegate(start):
    """Someone in a meeting, with the fact sheet open and resolution 2396 beside it."""
    person = start("VM/CTED/CYBERSPACE")
    person.go("2396")
    person.rest()
    return person


@pytest.fixture
def with_text(places, tmp_path):
    """The library with a resolution of our own making in it."""
    (tmp_path / "lamps.txt").write_text(RESOLUTION, "utf-8")
    desk = Desk(places, Shelf.open(places))
    importing = Importing.over(desk)
    importing.keep([importing.read(tmp_path / "lamps.txt")])
    desk.close()
    return places


def pane(person):
    return person.window.beside


def face(person) -> InstrumentView:
    return pane(person).instrument


def press_words(person, text, words):
    cursor = text.document().find(words)
    assert not cursor.isNull(), words
    person.press(text, cursor)


def chip(view, beginning):
    (button,) = (
        b for b in view.findChildren(QToolButton) if b.isVisible() and b.text().startswith(beginning)
    )
    return button


# -- what it is ------------------------------------------------------------------


def test_the_facts_say_what_is_known(delegate):
    words = face(delegate).facts.toPlainText()
    for known in (
        "S/RES/2396 (2017)",
        "Resolution",
        "Security Council",
        "21 December 2017",
        "8148",
        "15 in favour",
    ):
        assert known in words
    assert "Its text is not in this library." in words
    assert "docs.un.org/en/S/RES/2396(2017)" in words


def test_the_official_address_is_copied(delegate, qapp):
    press_words(delegate, face(delegate).facts, "Copy address")
    assert qapp.clipboard().text() == "https://docs.un.org/en/S/RES/2396(2017)"
    assert "Copied" in delegate.words_on_screen(delegate.window.notice)


def test_the_code_grows_with_enter_and_esc_makes_it_small_again(delegate):
    code = face(delegate).code
    assert code.accessibleDescription() == "https://docs.un.org/en/S/RES/2396(2017)"
    small = code.width()
    code.setFocus()
    delegate.keys("Space")
    assert code.width() > 3 * small
    delegate.keys("Escape")
    assert code.width() == small
    assert pane(delegate).isVisible()


def test_the_code_is_dark_on_white_by_night_too(delegate):
    delegate.keys("Ctrl+Shift+L")
    delegate.until(lambda: delegate.window.theme.is_night and delegate.window.isVisible())
    delegate.rest()
    picture = face(delegate).code.grab().toImage()
    assert picture.pixelColor(3, 3).name() == "#ffffff"


def test_an_unknown_symbol_says_what_it_is_by_its_grammar(start):
    person = start()
    person.window.show_instrument(Key("A/RES/99/999"))
    words = face(person).words()
    for told in ("A/RES/99/999", "Resolution", "General Assembly", "session 99", "number 999"):
        assert told in words
    assert "Its text is not in this library." in words
    assert "docs.un.org/en/A/RES/99/999" in words
    assert "No passage of the library cites it." in person.words_on_screen(face(person))
    assert "Not known to this library: title and date." in words
    assert not face(person).together.isVisible()


def test_the_meeting_of_an_imported_text_is_said_by_its_number(start, with_text):
    person = start(at=with_text)
    person.window.show_instrument(LAMPS)
    words = face(person).facts.toPlainText()
    assert "Meeting\u200271" in words
    assert "plenary meeting" not in words


def test_passages_of_a_resolution_stand_in_its_preamble_or_operative_part(start, with_text):
    person = start(at=with_text)
    person.window.show_instrument(Key("A/RES/98/100"))
    assert "Preamble" in face(person).words()
    assert "Introduction" not in face(person).words()


def test_a_wrong_year_leads_to_the_right_resolution(start):
    person = start()
    person.window.show_instrument(Key("S/RES/2396(2016)"))
    press_words(person, face(person).facts, "S/RES/2396 (2017)")
    assert face(person).card.key == K2396


# -- who cites it, and for what ----------------------------------------------------


def test_passages_stand_under_what_is_done_and_chips_filter(delegate):
    view = face(delegate)
    assert len(view.lens.passages) == 5
    QTest.mouseClick(chip(view, "confirms"), Qt.MouseButton.LeftButton)
    assert [p.place.block for p in view.lens.passages] == ["b_0001__b6", "b_0006"]
    assert {p.verb for p in view.lens.passages} == {"confirms"}
    assert spoken_name(chip(view, "confirms")) == "confirms: 2 passages"


def test_arrow_keys_go_from_chip_to_chip(delegate):
    view = face(delegate)
    chip(view, "All").setFocus()
    delegate.keys("Right")
    assert QApplication.focusWidget() is chip(view, "confirms")
    assert len(view.lens.passages) == 2


def test_the_switch_groups_by_document(start):
    person = start()
    person.window.show_instrument(Key("A/RES/65/230"))
    person.window.show_instrument(K2396)
    view = face(person)
    QTest.mouseClick(chip(view, "By document"), Qt.MouseButton.LeftButton)
    words = view.lens.sentences.toPlainText()
    assert words.startswith("网络空间的反恐")
    assert words.count("网络空间的反恐") == 1
    assert "calls upon" in words
    person.window.show_instrument(K1373)
    assert view.lens.facet == "documents"


def test_a_passage_is_opened_by_keyboard_with_the_citation_marked(delegate):
    before = delegate.window.tabs.count()
    delegate.keys("F6")
    assert QApplication.focusWidget() is face(delegate).lens.sentences
    delegate.keys("Tab", "Return")
    passage = face(delegate).lens.passages[0]
    assert delegate.in_view(passage.place.block, passage.place.span[0])
    assert delegate.marked() == ["2396(2017)"]
    assert delegate.window.tabs.count() == before


def test_ctrl_enter_opens_a_passage_in_a_tab(delegate):
    before = delegate.window.tabs.count()
    delegate.keys("F6", "Tab", "Ctrl+Return")
    assert delegate.window.tabs.count() == before + 1
    assert delegate.marked() == ["2396(2017)"]


def test_tab_brings_each_passage_into_view(delegate):
    view = face(delegate)
    delegate.keys("F6", *["Tab"] * 5)
    text = view.lens.sentences
    where = text.mapTo(view.viewport(), text.cursorRect(text.textCursor()).center())
    assert view.viewport().rect().contains(where)
    assert view.scrolled > 0


def test_what_is_cited_together_is_ranked_and_leads_on(delegate):
    view = face(delegate)
    assert view.together.toPlainText().splitlines()[0].startswith("S/RES/2341 (2017)")
    assert "4 paragraphs" in view.together.toPlainText().splitlines()[0] or view.card.lens.together[0][1] > 1
    press_words(delegate, view.together, "S/RES/2341 (2017)")
    assert view.card.key == Key("S/RES/2341(2017)")


def test_many_passages_come_a_few_at_a_time(shelf_of, desk, theme, qtbot):
    blocks = [paragraph(n, f"第{n}段回顾甲决议。") for n in range(1, 61)]
    key = Key("A/RES/98/100")
    citations = [
        Citation(b.id, len(b.text) - 4, len(b.text) - 1, "甲决议", key, CitationKind.RESOLUTION, "recalls")
        for b in blocks
    ]
    view = InstrumentView(theme, "en", str)
    qtbot.addWidget(view)
    view.show_card(Lookup(shelf_of(document(*blocks, citations=citations)), desk.recogniser).card(key))
    view.resize(500, 900)
    view.show()
    assert len(view.lens.passages) == 25
    cursor = view.lens.sentences.document().find("Show more (35 left)")
    assert not cursor.isNull()
    view.lens.sentences.pressed.emit("more:recalls", False)
    assert len(view.lens.passages) == 60


def test_notes_have_a_place_that_is_seen_only_when_there_are_some(shelf_of, desk, theme, qtbot):
    class Notebook:
        def on(self, key):
            return [OwnNote("1", "Ask about lamps.")] if key == LAMPS else []

    lookup = Lookup(shelf_of(document(paragraph(1, "甲。"))), desk.recogniser, notes=Notebook())
    view = InstrumentView(theme, "en", str)
    qtbot.addWidget(view)
    view.show_card(lookup.card(LAMPS))
    view.show()
    title = next(label for label in view.findChildren(QLabel) if label.text() == "Your notes")
    assert title.isVisible()
    assert "Ask about lamps." in view.words()
    view.show_card(lookup.card(K2396))
    assert not title.isVisible()
    assert not view.notes.isVisible()


def test_a_damaged_table_of_ones_own_verbs_is_said_in_the_pane(start, places):
    places.own_verbs.parent.mkdir(parents=True, exist_ok=True)
    places.own_verbs.write_text("[lights", "utf-8")
    person = start()
    person.window.show_instrument(K2396)
    assert "Your own table of verbs verbs.toml is ignored" in face(person).words()
    assert len(face(person).lens.passages) == 5


# -- its text ------------------------------------------------------------------------


def test_the_text_is_one_key_away_and_back(start, with_text):
    person = start(at=with_text)
    person.window.show_instrument(LAMPS)
    assert person.sees("Text", QToolButton)
    person.keys("F6", "F9")
    assert pane(person).shows_document
    assert QApplication.focusWidget() is pane(person).reader.view
    assert "every lighthouse" in pane(person).reader.view.toPlainText()
    person.press_widget("Facts and citations")
    assert not pane(person).shows_document
    assert "Its text is not" not in face(person).words()


def test_there_is_no_switch_where_there_is_no_text_and_the_key_says_so(delegate):
    assert not delegate.sees("Text", QToolButton)
    delegate.keys("F9")
    assert "is not in this library" in delegate.words_on_screen(delegate.window.notice)


def test_paragraphs_are_called_as_delegates_call_them_and_it_is_never_copied(start, with_text):
    person = start(at=with_text)
    person.window.show_beside(Locator(LAMPS, "en"))
    view = pane(person).reader.view
    words = view.toPlainText()
    assert "PP3\tReaffirming" in words
    assert "OP2\tRequests" in words
    view.select_everything()
    assert "PP3" not in view.selected_text()
    assert "OP2" not in view.selected_text()
    label = view.document().find("PP3")
    assert label.charFormat().hasProperty(NEVER_COPIED)


@pytest.mark.parametrize(
    ("said", "block"), [("A/RES/99/321#pp_3", "pp_3"), ("A/RES/99/321#para_4", "para_4")]
)
def test_an_address_leads_to_the_paragraph(start, with_text, said, block):
    person = start(at=with_text)
    person.go(said)
    assert person.page.document.head.key == LAMPS
    assert person.page.block_here() == block


def test_the_text_opens_at_the_paragraph_that_was_cited(start, with_text):
    person = start(at=with_text)
    person.window.show_instrument(LAMPS.at("para_4"))
    person.keys("F9")
    assert pane(person).reader.block_here() == "para_4"


# -- the way through it --------------------------------------------------------------


def test_back_and_forward_act_on_the_side_that_has_the_keyboard(delegate):
    delegate.window.show_instrument(K1373)
    delegate.keys("F6")
    delegate.keys("Alt+Left")
    assert face(delegate).card.key == K2396
    delegate.keys("Alt+Right")
    assert face(delegate).card.key == K1373
    delegate.press_widget("Back on this side (Alt+Left)")
    assert face(delegate).card.key == K2396


def test_back_on_the_left_does_not_move_the_right(delegate):
    delegate.window.show_instrument(K1373)
    delegate.go("WG.7/2020/3")
    delegate.keys("Alt+Left")
    assert delegate.page.document.head.key == FACT_SHEET
    assert face(delegate).card.key == K1373


def test_the_way_back_leads_to_the_line_one_left(delegate):
    bar = face(delegate).verticalScrollBar()
    bar.setValue(bar.maximum())
    left_at = face(delegate).scrolled
    delegate.window.show_instrument(K1373)
    assert face(delegate).scrolled == 0
    delegate.window.right.back()
    assert face(delegate).scrolled == left_at > 0


def test_the_way_back_outlives_another_look(delegate):
    delegate.window.show_instrument(K1373)
    delegate.keys("Ctrl+Shift+L")
    delegate.until(lambda: delegate.window.theme.is_night and delegate.window.isVisible())
    delegate.window.right.back()
    assert face(delegate).card.key == K2396


def test_a_citation_in_the_text_on_the_right_leads_on_there(start, with_text):
    person = start(at=with_text)
    person.window.show_beside(Locator(LAMPS, "en"))
    person.window.right.pin(True)
    reader = pane(person).reader
    person.press(reader.view, reader.view.document().find("2396 (2017)"))
    assert face(person).card.key == K2396
    person.window.right.back()
    assert pane(person).shows_document


# -- pinned, exchanged, in a tab -----------------------------------------------------


def test_a_pinned_side_stays_and_a_citation_opens_in_a_tab(delegate):
    delegate.press_widget("Keep this here when citations are pressed (Shift+F9)")
    tabs = delegate.window.tabs.count()
    delegate.window.leading.follow_citation(
        Citation("b_0001__b1", 0, 1, "", K1373, CitationKind.RESOLUTION), False
    )
    assert face(delegate).card.key == K2396
    assert delegate.window.tabs.count() == tabs + 1
    sheet = delegate.window.tabs.sheet
    assert isinstance(sheet, FactsSheet)
    assert sheet.title == "S/RES/1373 (2001)"
    assert "pinned" in delegate.words_on_screen(delegate.window.notice)
    delegate.keys("Shift+F9")
    delegate.window.show_instrument(K1373)
    assert face(delegate).card.key == K1373


def test_facts_open_as_a_tab_and_their_passages_beside_it(delegate):
    delegate.press_widget("Open as a tab")
    sheet = delegate.window.tabs.sheet
    assert (sheet.address, sheet.title) == ("facts S/RES/2396(2017)", "S/RES/2396 (2017)")
    press_words(delegate, sheet.instrument.lens.sentences, "2396(2017)")
    assert pane(delegate).shows_document
    assert pane(delegate).reader.document.head.key == FACT_SHEET


def test_both_sides_are_exchanged_at_the_same_lines_and_back(start):
    person = start("VM/CTED/CYBERSPACE")
    person.go("数字证据")
    person.go("WG.7/2020/3 ¶43", enter="Ctrl+Return")
    person.rest()
    left, right = person.page.view.top_place(), pane(person).reader.view.top_place()
    person.keys("Ctrl+F9")
    assert person.page.document.head.key == PAPER
    assert pane(person).reader.document.head.key == FACT_SHEET
    assert (person.page.view.top_place()[0], pane(person).reader.view.top_place()[0]) == (right[0], left[0])
    person.keys("Ctrl+F9")
    assert person.page.document.head.key == FACT_SHEET
    assert person.page.view.top_place()[0] == left[0]
    assert person.window.tabs.count() == 1


def test_facts_and_a_page_are_exchanged_and_back(delegate):
    delegate.keys("Ctrl+F9")
    assert delegate.window.tabs.sheet.address == "facts S/RES/2396(2017)"
    assert pane(delegate).reader.document.head.key == FACT_SHEET
    delegate.keys("Ctrl+F9")
    assert delegate.page.document.head.key == FACT_SHEET
    assert face(delegate).card.key == K2396
    assert not delegate.window.tabs.sheets()


def test_pin_and_tabs_of_facts_are_there_again_after_a_new_start(start, places):
    person = start("VM/CTED/CYBERSPACE")
    person.go("2396")
    person.window.open_sheet("facts S/RES/1373(2001)")
    person.keys("Shift+F9")
    person.leave()
    again = start()
    assert pane(again).is_pinned
    assert face(again).card.key == K2396
    assert [sheet.address for sheet in again.window.tabs.sheets()] == ["facts S/RES/1373(2001)"]


def test_words_of_the_pane_are_copied(delegate, qapp):
    text = face(delegate).facts
    text.setFocus()
    delegate.keys("Ctrl+A", "Ctrl+C")
    assert "S/RES/2396 (2017)" in qapp.clipboard().text()
    assert text.textCursor().hasSelection()
    assert isinstance(text.textCursor(), QTextCursor)
