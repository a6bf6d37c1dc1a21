"""Journeys through the real window over the real library: a delegate's, a trainer's."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QPushButton, QTreeView

from people import FACT_SHEET, PAPER, middle
from vademecum.domain.key import Key

pytest_plugins = ["windows"]

CITATION = ("b_0001__b5", 43)
"""Where the fact sheet names resolution 2396 the first time."""


@pytest.fixture
def delegate(start):
    """Someone in a meeting, with the fact sheet open a little way down."""
    person = start()
    person.go("网络空间的反恐")
    person.go("与私营部门合作")
    assert person.page.document.head.key == FACT_SHEET
    return person


@pytest.fixture
def trainer(start):
    """Someone in a workshop, with the background paper open at its top."""
    person = start()
    person.go("WG.7/2020/3")
    assert person.page.document.head.key == PAPER
    return person


# -- opening and going to a place --------------------------------------------


def test_the_first_start_shows_the_welcome_with_something_to_try(start):
    person = start()
    assert person.page.title == "Welcome to Vademecum"
    assert person.window.windowTitle() == "Welcome to Vademecum – Vademecum"
    assert "2396 (2017)" in person.view.toPlainText()
    assert QApplication.focusWidget() is person.view


def test_a_document_is_opened_in_the_tree_by_keyboard(start):
    person = start()
    person.keys("Ctrl+Shift+O", "Home", "Down", "Return")
    assert person.page.document.head.key == PAPER


def test_a_section_is_opened_in_the_tree_by_mouse(start):
    person = start()
    tree = person.named("Contents", QTreeView)
    index = person.open_branch("Library", "网络空间的反恐", "数字证据")
    tree.scrollTo(index)
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(index).center())
    assert person.page.document.head.key == FACT_SHEET
    assert person.in_view("h_4")


def test_the_filter_leaves_what_fits_and_enter_leads_there(start):
    person = start()
    person.keys("Ctrl+Shift+O")
    person.named("Filter the contents").setFocus()
    person.write("法庭上")
    tree = person.named("Contents", QTreeView)
    person.until(lambda: tree.model().rowCount() == 1)
    person.keys("Return", "End", "Return")
    assert person.in_view("h_3_2_3")


def test_a_resolution_number_shows_the_facts_beside_and_the_page_does_not_move_one_pixel(delegate):
    before = delegate.still()
    delegate.go("2396")
    facts = delegate.window.beside.instrument
    assert delegate.still() == before
    assert "S/RES/2396 (2017)" in facts.words()
    assert "Security Council" in facts.words()


def test_pressing_a_citation_shows_the_facts_beside_and_the_page_does_not_move_one_pixel(delegate):
    delegate.go("网络空间的反恐")
    before = delegate.still()
    delegate.press_text(*CITATION)
    assert delegate.still() == before
    assert delegate.window.beside.instrument.card.key == Key("S/RES/2396(2017)")
    assert delegate.window.tabs.count() == 1


def test_pressing_a_citing_passage_moves_the_page_there_with_the_words_marked(delegate):
    delegate.go("2396")
    facts = delegate.window.beside.instrument
    passage = next(p for p in facts.card.passages if p.place.block == "b_0011")
    delegate.press(facts.lens.sentences, seek(facts.lens.sentences.document(), passage.sentence[:20]))
    assert delegate.in_view("b_0011", 271)
    assert delegate.marked() == ["2396(2017)"]
    assert facts.isVisible()


def test_a_citation_is_opened_by_keyboard_too(delegate):
    delegate.go("网络空间的反恐")
    delegate.keys("Tab", "Tab", "Return")
    assert delegate.window.beside.instrument.card is not None


def test_the_end_of_a_symbol_and_a_paragraph_lead_there(start):
    person = start()
    person.go("WG.7/2020/3 ¶12")
    assert person.in_view("para_12")
    assert person.named("Address").text() == "CTOC/COP/WG.7/2020/3 ¶ 12"
    assert QApplication.focusWidget() is person.view


@pytest.mark.parametrize(
    ("said", "block"),
    [("第24段", "para_24"), ("24", "para_24"), ("fn 14", "fn_14"), ("脚注14", "fn_14"), ("72段", "para_72")],
)
def test_a_place_in_the_document_one_reads_needs_no_symbol(trainer, said, block):
    trainer.go(said)
    assert trainer.page.document.head.key == PAPER
    assert trainer.in_view(block)
    assert trainer.page.block_here() == block


def test_ctrl_enter_opens_beside_and_the_page_does_not_move(delegate):
    before = delegate.still()
    delegate.go("WG.7/2020/3 ¶12", enter="Ctrl+Return")
    beside = delegate.window.beside.reader
    assert delegate.still() == before
    assert beside.isVisible()
    assert beside.document.head.key == PAPER
    assert delegate.led_to("para_12", view=beside.view)


def test_the_candidates_come_while_typing_and_esc_closes_only_them(delegate):
    delegate.keys("Ctrl+L")
    delegate.write("数字证据")
    delegate.until(lambda: bool(delegate.sees("candidates")))
    delegate.keys("Escape")
    assert not delegate.sees("candidates")
    assert QApplication.focusWidget() is delegate.window.address


def test_down_chooses_the_second_candidate(start):
    person = start()
    person.keys("Ctrl+L")
    person.write("人工智能")
    person.until(lambda: bool(person.sees("candidates")))
    lines = person.named("candidates", QListView).model()
    second = lines.index(1, 0).data()
    person.keys("Down", "Return")
    assert person.page.heading_here().split(" › ")[-1] in second


def test_a_wrong_year_leads_to_the_resolution_and_says_so(delegate):
    delegate.go("S/RES/2396(2016)")
    assert delegate.window.beside.instrument.card.key == Key("S/RES/2396(2017)")
    assert "2396 (2017)" in delegate.words_on_screen(delegate.window.notice)


def test_an_address_no_one_understands_gets_a_sentence_and_moves_nothing(delegate):
    before = delegate.still()[:3]
    delegate.go("xyzzy/!")
    assert "leads nowhere" in delegate.words_on_screen(delegate.window.notice)
    assert delegate.still()[:3] == before


# -- searching ---------------------------------------------------------------


def test_results_come_while_typing_and_enter_lands_on_the_paragraph_with_the_words_marked(start):
    person = start()
    person.search("众筹")
    hits = person.hits()
    assert {hit.block for hit in hits} >= {"b_0014", "b_0001__b8"}
    person.keys("Down", "Return")
    assert person.page.document.head.key == FACT_SHEET
    assert person.in_view(hits[0].block, hits[0].snippet.index("众筹"))
    assert set(person.marked()) == {"众筹"}


def test_every_key_gives_newer_results_and_stale_ones_are_never_shown(start, qtbot):
    person = start()
    person.keys("Ctrl+Shift+F")
    shown = []
    person.window.search.painted.connect(lambda: shown.append((person.window.search.words, person.hits())))
    for letter in "数字证据":
        person.write(letter)
    person.until(lambda: bool(shown) and shown[-1][0] == "数字证据" and bool(shown[-1][1]))
    qtbot.wait(50)
    for words, hits in shown:
        assert all(words[0] in hit.snippet for hit in hits)
    assert all("数字证据" in hit.snippet for hit in shown[-1][1])


def test_letters_still_under_way_in_the_input_method_search_nothing(start, qtbot):
    person = start()
    person.search("数字证据")
    count = len(person.hits())
    QApplication.sendEvent(QApplication.focusWidget(), QInputMethodEvent("ren gong", []))
    qtbot.wait(80)
    assert len(person.hits()) == count


def test_nothing_found_offers_the_nearest_words_and_pressing_them_finds(start, qtbot):
    person = start()
    person.search("数字证剧")
    (suggestion,) = (b for b in person.window.search.findChildren(QPushButton) if b.isVisible())
    assert "数字证据" in suggestion.text()
    with qtbot.waitSignal(person.window.search.painted):
        QTest.mouseClick(suggestion, Qt.MouseButton.LeftButton)
    assert person.window.search.words == "数字证据"
    assert all("数字证据" in hit.snippet for hit in person.hits())


def test_emptying_the_search_line_shows_the_examples_again(start):
    person = start()
    person.search("众筹")
    person.clear()
    assert not person.sees("Search results")
    assert "Results come while you type" in person.words_on_screen(person.window.search)


# -- finding in the document ---------------------------------------------------


def test_find_goes_on_goes_back_and_round_the_end(trainer):
    trainer.keys("Ctrl+F")
    trainer.write("电子证据")
    bar = trainer.named("Find in this document", QLineEdit).parentWidget()
    total = len(trainer.marked())
    assert total > 1
    assert f"1 of {total}" in trainer.words_on_screen(bar)
    trainer.keys("F3")
    assert f"2 of {total}" in trainer.words_on_screen(bar)
    trainer.keys("Shift+F3", "Shift+F3")
    assert f"{total} of {total}" in trainer.words_on_screen(bar)
    trainer.keys("F3")
    assert f"1 of {total}" in trainer.words_on_screen(bar)
    assert set(trainer.marked()) == {"电子证据"}


def test_esc_closes_only_the_topmost_thing(trainer):
    trainer.window.say("Stay.", stays=True)
    trainer.keys("Ctrl+F")
    trainer.write("移民")
    trainer.keys("Ctrl+L")
    trainer.write("导言")
    trainer.until(lambda: bool(trainer.sees("candidates")))
    trainer.keys("Escape")
    assert not trainer.sees("candidates")
    assert trainer.sees("Find in this document")
    trainer.keys("Escape")
    assert not trainer.sees("Find in this document")
    assert not trainer.marked()
    assert trainer.window.notice.isVisible()
    trainer.keys("Escape")
    assert not trainer.window.notice.isVisible()


# -- footnotes -------------------------------------------------------------------


def test_a_note_mark_shows_the_footnote_exactly_and_esc_gives_the_focus_back(trainer, reading):
    trainer.go("24段")
    trainer.go("第43段")
    before = trainer.still()
    press_mark(trainer, "para_43", "24")
    card = trainer.named("card")
    shown = QTextDocument()
    shown.setHtml(trainer.words_on_screen(card))
    note = reading.block(trainer.page.document, "fn_24").block
    assert shown.toPlainText() == f"{note.label}  {note.text}"
    assert card.isAncestorOf(QApplication.focusWidget())
    trainer.keys("Escape")
    assert not trainer.sees("card")
    assert QApplication.focusWidget() is trainer.view
    assert trainer.still() == before


def test_a_citation_in_a_footnotes_card_opens_beside_by_keyboard(trainer):
    trainer.go("第59段")
    press_mark(trainer, "para_59", "31")
    trainer.keys("Tab", "Return")
    assert not trainer.sees("card")
    assert trainer.window.beside.instrument.card.key == Key("A/RES/65/230")


def test_the_number_of_a_footnote_returns_to_its_mark(trainer):
    trainer.go("fn 14")
    qt_block = trainer.view.page.span("fn_14").block()
    label = QTextCursor(qt_block)
    label.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
    trainer.press(trainer.view, label)
    assert trainer.in_view("para_20", 98)
    assert trainer.page.block_here() == "para_20"


def test_resting_on_a_citation_shows_a_card_that_leaves_with_the_pointer(delegate):
    delegate.go("网络空间的反恐")
    view = delegate.view
    delegate.point(view, middle(view, view.page.span(*CITATION)))
    delegate.until(lambda: bool(delegate.sees("card")))
    assert "S/RES/2396 (2017)" in delegate.words_on_screen(delegate.named("card"))
    delegate.point(view, QPoint(2, 2))
    delegate.until(lambda: not delegate.sees("card"))


# -- tabs, back and forward ------------------------------------------------------


def test_tabs_are_opened_left_closed_and_brought_back_at_their_place(trainer):
    trainer.go("第30段")
    trainer.keys("Ctrl+T")
    tabs = trainer.window.tabs
    assert tabs.count() == 2
    trainer.go("网络空间的反恐")
    trainer.keys("Ctrl+Tab")
    assert trainer.page.document.head.key == PAPER
    place = trainer.page.place()
    trainer.keys("Ctrl+W")
    assert tabs.count() == 1
    trainer.keys("Ctrl+Shift+T")
    assert tabs.count() == 2
    assert trainer.page.place() == place


def test_ctrl_and_the_mouse_open_a_citation_of_a_held_document_in_a_tab(start):
    person = start()
    person.go("WG.7/2020/3")
    person.go("¶ 65")
    tabs = person.window.tabs.count()
    start_of = 36
    person.press_text("para_65", start_of, keys=Qt.KeyboardModifier.ControlModifier)
    # Its text is not in the library: its facts are shown, no empty tab.
    assert person.window.tabs.count() == tabs
    assert person.window.beside.instrument.card.key == Key("CTOC/COP/WG.7/2019/4")


def test_back_and_forward_return_to_the_same_line_in_each_tab(trainer):
    trainer.go("第30段")
    trainer.keys("PgDown")
    first = trainer.page.place()
    trainer.go("第60段")
    second = trainer.page.place()
    trainer.keys("Alt+Left")
    assert trainer.page.place() == first
    trainer.keys("Alt+Right")
    assert trainer.page.place() == second
    trainer.keys("Ctrl+T")
    trainer.go("网络空间的反恐")
    trainer.keys("Ctrl+Tab", "Alt+Left")
    assert trainer.page.place() == first


def test_sections_are_stepped_through_forth_and_back(trainer):
    trainer.go("二. 供讨论的问题")
    seen = []
    for keys in ("Alt+PgDown", "Alt+PgDown", "Alt+PgUp", "Alt+PgUp"):
        trainer.keys(keys)
        seen.append([h for h in ("h_2", "h_3", "h_3_1", "h_3_1_1") if trainer.led_to(h)])
    assert seen == [["h_3"], ["h_3_1"], ["h_3"], ["h_2"]]


# -- how the page looks --------------------------------------------------------


def test_bigger_and_smaller_text_keep_the_line(trainer):
    trainer.go("第30段")
    top = trainer.view.top_place()[0]
    height = trainer.where("para_30").height()
    trainer.keys("Ctrl+=", "Ctrl+=", "Ctrl+=")
    assert trainer.view.top_place()[0] == top
    assert trainer.where("para_30").height() > height
    trainer.keys("Ctrl+-")
    trainer.keys("Ctrl+0")
    assert trainer.view.top_place()[0] == top
    assert trainer.where("para_30").height() == height


def test_numbers_are_hidden_and_shown_and_the_line_stays(trainer):
    trainer.go("第30段")
    block = trainer.view.page.span("para_30").block
    assert block().text().startswith("30\t")
    before = trainer.view.top_place()
    trainer.window.actions_by_id["view.numbers"].trigger()
    assert not trainer.view.page.span("para_30").block().text().startswith("30")
    assert trainer.view.top_place()[0] == before[0]
    trainer.window.actions_by_id["view.numbers"].trigger()
    assert trainer.view.page.span("para_30").block().text().startswith("30\t")
    assert trainer.view.top_place() == before


def test_what_is_copied_is_the_text_without_numbers_and_note_marks(trainer, reading):
    trainer.go("第4段")
    first, last = (reading.block(trainer.page.document, b).block.text for b in ("para_4", "para_6"))
    middle_one = reading.block(trainer.page.document, "para_5").block.text
    cursor = trainer.view.page.span("para_4", 0, None)
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
    end = trainer.view.page.span("para_6", len(last))
    cursor.setPosition(end.position(), QTextCursor.MoveMode.KeepAnchor)
    trainer.view.setTextCursor(cursor)
    trainer.keys("Ctrl+C")
    assert QApplication.clipboard().text() == f"{first}\n{middle_one}\n{last}"


def test_the_whole_document_is_copied_as_its_text(delegate, reading):
    delegate.keys("Ctrl+A", "Ctrl+C")
    texts = [stored.block.text for stored in reading.portion(delegate.page.document).blocks]
    copied = QApplication.clipboard().text().splitlines()
    assert [line.removeprefix("• ") for line in copied] == texts


# -- side by side ---------------------------------------------------------------


def test_two_documents_stand_side_by_side_and_scroll_apart(delegate):
    before = delegate.still()
    delegate.go("WG.7/2020/3 ¶30", enter="Ctrl+Return")
    beside = delegate.window.beside.reader
    beside.view.setFocus()
    delegate.keys("PgDown", "PgDown")
    assert delegate.still() == before
    delegate.press_widget("Open as a tab")
    assert delegate.window.tabs.count() == 2
    assert delegate.page.document.head.key == PAPER


def test_f6_goes_round_the_window(delegate):
    delegate.go("2396")
    delegate.view.setFocus()
    seen = []
    for _ in range(3):
        delegate.keys("F6")
        focus = QApplication.focusWidget()
        window = delegate.window
        seen.append(next(p for p in (window.side, window.tabs, window.beside) if p.isAncestorOf(focus)))
    assert seen == [delegate.window.beside, delegate.window.side, delegate.window.tabs]


def test_a_narrow_window_shows_two_columns_and_the_line_stays(trainer):
    trainer.go("第30段")
    trainer.window.resize(900, 800)
    assert trainer.led_to("para_30")
    trainer.keys("PgDown")
    line = trainer.view.top_line()
    trainer.window.resize(700, 800)
    again = trainer.view.top_line()
    # Lines break elsewhere now; the line that holds the first word one read is the first.
    assert again.block_id == line.block_id
    assert again.start <= line.start < again.start + 40
    trainer.window.resize(900, 800)
    trainer.go("2396")
    assert trainer.window.beside.isVisible()
    assert not trainer.window.side.isVisible()
    trainer.keys("Ctrl+Shift+F")
    assert trainer.window.side.isVisible()
    assert not trainer.window.beside.isVisible()
    assert trainer.window.width() == 900


def press_mark(person, block: str, marker: str) -> None:
    """Press the mark of a footnote in a block."""
    stored = next(s.block for s in person.view.page.portion.blocks if s.block.id == block)
    offset = next(n.offset for n in stored.notes if n.marker == marker)
    behind = person.view.page.span(block, offset)
    cursor = QTextCursor(behind)
    cursor.setPosition(behind.position() - len(marker), QTextCursor.MoveMode.KeepAnchor)
    person.press(person.view, cursor)


def seek(document: QTextDocument, words: str) -> QTextCursor:
    """Where words stand in a document of Qt."""
    found = document.find(words)
    assert not found.isNull(), words
    return found
