"""The footnote ledger and the list of missing texts, worked by keyboard and seen on the screen."""

import csv
import io

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QTextBrowser,
)
from test_spoken_names import nameless

from factories import document
from people import FACT_SHEET, PAPER, Person
from vademecum.domain.document import Block, BlockKind, NoteMark
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.services.desk import Desk
from vademecum.services.qr import QUIET, modules
from vademecum.ui.sheets.coding import Coding
from vademecum.ui.sheets.ledger_sheet import LedgerSheet
from vademecum.ui.sheets.missing_checklist import CODE_MM, checklist
from vademecum.ui.sheets.missing_sheet import MissingSheet

pytest_plugins = ["windows"]


class Alone(Person):
    """Someone who works with a sheet that stands alone, which is made in no time."""

    def __init__(self, sheet, qtbot):
        self.sheet = sheet
        self.said = []
        self.places = []
        self._qtbot = qtbot
        sheet.said.connect(self.said.append)
        sheet.place_wanted.connect(lambda place, apart: self.places.append((place, apart)))

    @property
    def window(self):
        return self.sheet


def shown(sheet, qtbot, size=(1300, 800)):
    qtbot.addWidget(sheet)
    sheet.resize(*size)
    with qtbot.waitActive(sheet):
        sheet.show()
        sheet.activateWindow()
    sheet.focus_content()
    return Alone(sheet, qtbot)


@pytest.fixture
def ledger(qtbot, theme, desk):
    """Someone with the ledger of the paper."""
    return shown(LedgerSheet(desk, theme, "en", Locator(PAPER, "zh")), qtbot)


@pytest.fixture
def missing(qtbot, theme, desk):
    """Someone with the list of missing texts."""
    return shown(MissingSheet(desk, theme, "en"), qtbot)


@pytest.fixture
def person(start):
    """Someone with the ledger of the paper in the window."""
    someone = start("WG.7/2020/3")
    someone.window.actions_by_id["tools.ledger"].trigger()
    someone.rest()
    return someone


def table_of(person):
    (table,) = [view for view in person.window.findChildren(QTableView) if view.isVisible()]
    return table


def column(person, number):
    model = table_of(person).model()
    return [model.index(row, number).data() for row in range(model.rowCount())]


def text_of(person, name):
    return person.named(name, QTextBrowser).toPlainText()


def press_link(person, name, words):
    """Press a link of a text by its words."""
    view = person.named(name, QTextBrowser)
    found = view.document().find(words)
    while not found.isNull() and not found.charFormat().isAnchor():
        found = view.document().find(words, found)
    view.anchorClicked.emit(QUrl(found.charFormat().anchorHref()))


def answer(monkeypatch, path, method="getSaveFileName"):
    monkeypatch.setattr(QFileDialog, method, lambda *_args, **_more: (str(path), ""))


# -- the ledger ---------------------------------------------------------------


def test_the_ledger_is_sorted_by_number_then_stars_and_has_the_keyboard(person):
    assert column(person, 0) == [*(str(n) for n in range(1, 33)), "*"]
    assert QApplication.focusWidget() is table_of(person)
    assert "《2018年全球偷运移民问题报告》" in text_of(person, "The footnote")
    assert person.window.tabs.sheet.address == f"ledger {PAPER}@zh"


def test_enter_leads_to_the_mark_beside_and_ctrl_enter_in_a_tab(person):
    person.keys(*["Down"] * 12)
    assert "It points to footnote 12; the source stands in full in footnote 7." in text_of(
        person, "The footnote"
    )
    person.keys("Return")
    beside = person.window.beside.reader
    assert beside.document.head.key == PAPER
    assert person.in_view("para_18", 110, beside.view)
    assert person.window.tabs.sheet is not None
    table_of(person).setFocus()
    person.keys("Ctrl+Return")
    assert person.page.document.head.key == PAPER
    assert person.in_view("para_18", 110)


def test_a_link_goes_to_the_first_footnote_even_when_the_filter_hides_it(ledger):
    ledger.named("Filter the footnotes", QLineEdit).setFocus()
    ledger.write("同上")
    assert column(ledger, 0) == ["13"]
    press_link(ledger, "The footnote", "7")
    assert ledger.named("Filter the footnotes", QLineEdit).text() == ""
    assert text_of(ledger, "The footnote").startswith("Footnote 7\n")
    press_link(ledger, "The footnote", "12")
    assert text_of(ledger, "The footnote").startswith("Footnote 12\n")


def test_a_citation_in_a_footnote_opens_the_instrument_and_its_paragraph(person):
    table_of(person).go_to(("fn_31", 31))
    press_link(person, "The footnote", "65/230")
    assert person.window.beside.instrument.card.key == Key.parse("A/RES/65/230")


def test_the_filter_takes_words_and_kinds_and_esc_empties_it(ledger):
    line = ledger.named("Filter the footnotes", QLineEdit)
    line.setFocus()
    ledger.write("欧警署")
    assert column(ledger, 0) == ["7", "12", "13", "16"]
    ledger.keys("Down")
    assert QApplication.focusWidget() is table_of(ledger)
    assert ledger.sheet.close_topmost()
    assert not ledger.sheet.close_topmost()
    assert (line.text(), len(column(ledger, 0))) == ("", 33)
    kinds = ledger.named("kinds", QComboBox)
    assert kinds.itemText(0) == "All kinds (33)"
    kinds.setCurrentIndex(kinds.findText("Treaty (1)"))
    assert column(ledger, 0) == ["24"]
    ledger.write("")
    line.setFocus()
    ledger.write("灯塔")
    assert "No footnote fits" in ledger.words_on_screen(ledger.sheet)


def test_the_order_is_chosen_by_keyboard_and_what_one_is_on_stays(ledger):
    ledger.keys("Down")
    order = ledger.named("order", QComboBox)
    order.activated.emit(3)
    assert column(ledger, 3) == sorted(column(ledger, 3))
    assert table_of(ledger).current().marker == "2"
    order.activated.emit(3)
    assert column(ledger, 3) == sorted(column(ledger, 3), reverse=True)
    assert order.currentText() == "By text"


def test_selected_footnotes_are_copied_as_text_and_as_a_table(ledger):
    ledger.keys("Shift+Down")
    ledger.sheet.copy()
    data = QApplication.clipboard().mimeData()
    first, second = data.text().split("\n")
    assert first.split("\t")[:4] == ["1", "4", "Publication", column(ledger, 3)[0]]
    assert second.startswith("2\t4\tWeb page\t")
    assert data.html().count("<tr>") == 3
    ledger.sheet.select_all()
    ledger.sheet.copy()
    assert len(QApplication.clipboard().text().split("\n")) == 33


def test_what_is_on_show_is_exported(ledger, monkeypatch, tmp_path):
    answer(monkeypatch, tmp_path / "notes.csv")
    ledger.named("Filter the footnotes", QLineEdit).setFocus()
    ledger.write("欧警署")
    ledger.sheet.export()
    rows = list(csv.reader(io.StringIO((tmp_path / "notes.csv").read_text("utf-8-sig"))))
    assert [row[0] for row in rows] == ["Footnote", "7", "12", "13", "16"]
    assert rows[3][2:5] == ["Publication", "同上。", "7"]


def test_a_file_that_cannot_be_written_is_said_to_be_so(ledger, monkeypatch, tmp_path):
    answer(monkeypatch, tmp_path / "no folder" / "notes.csv")
    ledger.sheet.export()
    assert "notes.csv cannot be written" in ledger.said[-1]


def test_the_ledger_stays_as_it_was_when_the_look_changes(person):
    person.named("Filter the footnotes", QLineEdit).setFocus()
    person.write("欧警署")
    person.keys("Down", "Down")
    person.window.actions_by_id["view.toggle_theme"].trigger()
    person.until(lambda: person.window.tabs.sheet is not None and person.window.isVisible())
    assert column(person, 0) == ["7", "12", "13", "16"]
    assert table_of(person).current().marker == "12"


def test_a_document_without_footnotes_says_so(qtbot, theme, desk):
    empty = shown(LedgerSheet(desk, theme, "en", Locator(FACT_SHEET, "zh")), qtbot)
    assert "This document has no footnotes." in empty.words_on_screen(empty.sheet)
    assert not empty.sheet.can_export


def test_lost_marks_and_lost_footnotes_are_shown_as_such(qtbot, theme, shelf_of, library_places):
    carrier = Block(
        "para_1",
        BlockKind.PARAGRAPH,
        "1",
        1,
        None,
        "灯。",
        (NoteMark("1", 1, None), NoteMark("2", 2, "fn_2")),
    )
    notes = [Block(f"fn_{n}", BlockKind.FOOTNOTE, str(n), 1, None, "灯塔。") for n in (2, 3)]
    desk = Desk(library_places, shelf_of(document(carrier, *notes)))
    sheet = LedgerSheet(desk, theme, "en", Locator(Key("A/TEST/1"), "zh"))
    qtbot.addWidget(sheet)
    sheet.resize(900, 600)
    sheet.show()
    assert "missing in the source" in sheet.findChild(QTextBrowser).toPlainText()
    sheet.table.go_to(("fn_3", 1))
    assert "Its mark does not stand in the text." in sheet.findChild(QTextBrowser).toPlainText()


# -- what is missing --------------------------------------------------------------


def test_the_most_cited_stands_first_with_its_passages(missing):
    passages = [int(words) for words in column(missing, 4)]
    assert (len(passages), passages) == (34, sorted(passages, reverse=True))
    missing.keys("Down")
    assert missing.named("Official address", QLineEdit).text() == "https://docs.un.org/en/S/RES/2354(2017)"
    assert missing.named("QR code of the official address").isVisible()
    assert "Cited in 6 passages" in text_of(missing, "Citing passages")


def test_a_work_of_ours_has_no_code_and_no_address(missing):
    assert column(missing, 0)[0] == "no UN symbol"
    assert missing.sees("QR code of the official address") == []
    assert missing.sees("Official address") == []
    assert "It has no UN symbol" in missing.words_on_screen(missing.sheet)


def test_a_passage_leads_to_its_place_and_enter_to_the_facts(missing, desk):
    asked = []
    missing.sheet.instrument_wanted.connect(asked.append)
    key = Key.parse("A/CONF.234/11")
    missing.keys("Down", "Down")
    press_link(missing, "Citing passages", "Paragraph 11")
    assert missing.places == [(desk.lookup.passages(key)[1].place, False)]
    table_of(missing).setFocus()
    missing.keys("Return")
    assert asked == [key]


def test_the_address_is_copied(missing):
    missing.keys("Down")
    missing.press_widget("Copy address")
    assert QApplication.clipboard().text() == "https://docs.un.org/en/S/RES/2354(2017)"


def test_the_list_is_filtered_by_words_of_both_languages_and_by_organ(missing):
    line = missing.named("Filter what is missing", QLineEdit)
    line.setFocus()
    missing.write("外国恐怖主义作战人员")
    assert "S/RES/2396 (2017)" in column(missing, 0)
    missing.clear()
    missing.write("res/2354")
    assert column(missing, 0) == ["S/RES/2354 (2017)"]
    missing.clear()
    organs = missing.named("kinds", QComboBox)
    organs.setCurrentIndex(1)
    assert set(column(missing, 2)) == {"Security Council"}


def test_symbols_are_sorted_by_the_value_of_their_numbers(missing):
    missing.named("order", QComboBox).activated.emit(0)
    symbols = [words for words in column(missing, 0) if words.startswith("S/RES/")]
    numbers = [int(words.split("/")[2].split()[0]) for words in symbols]
    assert numbers == sorted(numbers)
    assert column(missing, 0)[-1] == "no UN symbol"


def test_what_is_selected_is_exported_else_all(missing, monkeypatch, tmp_path):
    answer(monkeypatch, tmp_path / "list.csv")
    missing.keys("Down", "Shift+Down", "Shift+Down")
    assert missing.named("Export 3 selected…", QPushButton)
    missing.sheet.export()
    rows = list(csv.reader(io.StringIO((tmp_path / "list.csv").read_text("utf-8-sig"))))
    assert rows[0] == [
        "Symbol",
        "Title or subject",
        "Organ",
        "Date",
        "Official address",
        "Passages",
        "Cited in",
    ]
    assert [row[0] for row in rows[1:]] == ["S/RES/2354 (2017)", "A/CONF.234/11", "S/RES/2396 (2017)"]
    table_of(missing).go_to(Key.parse("A/CONF.234/11"))
    missing.sheet.export()
    assert len((tmp_path / "list.csv").read_text("utf-8-sig").splitlines()) == 35


def test_the_checklist_is_a_pdf_with_pages(missing, monkeypatch, tmp_path):
    answer(monkeypatch, tmp_path / "list.pdf")
    missing.sheet.export()
    missing.until((tmp_path / "list.pdf").exists)
    data = (tmp_path / "list.pdf").read_bytes()
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") >= 4
    assert missing.said == ["34 rows written to list.pdf."]


def test_no_entry_of_the_checklist_is_cut_and_its_codes_are_whole_modules(desk, qapp, theme):
    missing = desk.wanting.missing("en")
    made = checklist(missing, "en")
    address = missing[1].address
    picture = made.resource(QTextDocument.ResourceType.ImageResource.value, QUrl("code1"))
    rows = modules(address)
    step = picture.width() // (len(rows) + 2 * QUIET)
    assert picture.width() == step * (len(rows) + 2 * QUIET)
    seen = tuple(
        tuple(
            picture.pixelColor((x + QUIET) * step + step // 2, (y + QUIET) * step + step // 2).value() < 128
            for x in range(len(rows))
        )
        for y in range(len(rows))
    )
    assert seen == rows
    assert CODE_MM * len(rows) / (len(rows) + 2 * QUIET) >= 22
    words = made.toPlainText()
    assert "VM/" not in words
    assert words.count("https://docs.un.org/en/") == sum(bool(one.address) for one in missing)


def test_codes_are_made_a_few_at_a_time_and_made_once(qtbot):
    coding = Coding()
    handed, steps = [], []
    coding.progressed.connect(lambda done, of: steps.append((done, of)))
    coding.make([f"https://lamps.example/{n}" for n in range(7)], handed.append)
    qtbot.waitUntil(lambda: len(handed) == 1)
    assert (len(handed[0]), steps) == (7, [(3, 7), (6, 7), (7, 7)])
    coding.make([], handed.append)
    qtbot.waitUntil(lambda: handed[1:] == [{}])


def test_a_text_imported_for_one_takes_it_off_the_list(start, monkeypatch, tmp_path):
    person = start("WG.7/2020/3")
    person.window.actions_by_id["search.missing"].trigger()
    file = tmp_path / "paper.txt"
    file.write_text("灯塔文件\n\n1. 灯塔应当发光。\n\n2. 看守人应当醒着。\n", "utf-8")
    answer(monkeypatch, file, "getOpenFileName")
    person.keys("Down", "Down")
    assert table_of(person).current().key == Key.parse("A/CONF.234/11")
    person.press_widget("Import its text…")
    person.until(lambda: person.window.desk.shelf.find(Key.parse("A/CONF.234/11")) is not None)
    person.window.open_sheet("missing")
    assert len(column(person, 0)) == 33
    assert "A/CONF.234/11" not in column(person, 0)


def test_when_nothing_is_missing_it_says_so(qtbot, theme, shelf_of, library_places):
    sheet = MissingSheet(Desk(library_places, shelf_of(document())), theme, "en")
    qtbot.addWidget(sheet)
    sheet.show()
    assert [label for label in sheet.findChildren(QLabel) if label.text() == "Nothing is missing."]
    assert not sheet.can_export
    sheet.focus_content()


# -- both -------------------------------------------------------------------------


@pytest.mark.parametrize("made", ["missing", "ledger"])
def test_every_control_has_a_name_and_tab_goes_down_the_sheet(request, made):
    sheet = request.getfixturevalue(made).sheet
    assert nameless(sheet) == []
    sheet.bar.words.setFocus()
    visited = [QApplication.focusWidget()]
    for _ in range(4):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        visited.append(QApplication.focusWidget())
    assert visited == [sheet.bar.words, sheet.bar.kinds, sheet.bar.order, sheet.bar.export, sheet.table]


@pytest.mark.parametrize("made", ["missing", "ledger"])
def test_a_narrow_sheet_spares_columns_and_puts_the_detail_below(request, made):
    reader = request.getfixturevalue(made)
    sheet, table = reader.sheet, reader.sheet.table
    sheet.resize(440, 700)
    reader.rest()
    assert table.isColumnHidden(2)
    assert sheet.detail.y() > table.y()
    assert table.horizontalScrollBar().maximum() == 0
    sheet.resize(1700, 900)
    reader.rest()
    assert not table.isColumnHidden(2)
    assert sheet.detail.x() > table.x()


def test_a_sheet_of_the_last_session_is_there_again_and_one_of_a_lost_document_is_not(start, places):
    person = start("WG.7/2020/3")
    person.window.open_sheet("missing")
    person.window.open_sheet(f"ledger {PAPER}@zh")
    person.leave()
    again = start()
    assert [sheet.address for sheet in again.window.tabs.sheets()] == ["missing", f"ledger {PAPER}@zh"]
    again.window.open_sheet("ledger A/99/901@zh")
    assert "A/99/901 is not in the library" in again.words_on_screen(again.window.notice)
