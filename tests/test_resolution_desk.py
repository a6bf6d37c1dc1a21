"""What a delegate in a hurry asks of the resolution desk, by keyboard only, in the real window."""

import json

import pytest
from PySide6.QtWidgets import QTableView, QTextEdit

from people import FACT_SHEET, PAPER
from vademecum.domain.key import Key
from vademecum.ui.sheets.coverage_sheet import CoverageSheet
from vademecum.ui.sheets.draft_sheet import DraftSheet
from vademecum.ui.sheets.finding_list import FindingList
from vademecum.ui.sheets.sheet import Sheet

pytest_plugins = ["windows"]


@pytest.fixture
def delegate(start):
    """Somebody who reads the paper."""
    return start(str(PAPER))


def sheet_of(person, kind: type[Sheet]):
    """The sheet in front, which must be of that kind."""
    sheet = person.window.tabs.sheet
    assert isinstance(sheet, kind)
    return sheet


def test_what_is_2331_and_who_cites_it_for_what(delegate):
    before = delegate.still()
    delegate.go("2331")
    card = delegate.window.beside.instrument.card
    assert card.key == Key("S/RES/2331(2016)")
    assert card.instrument.adopted == "2016-12-20"
    words = delegate.words_on_screen(delegate.window.beside)
    assert "calls upon" in words
    assert "pursuant to" in words
    assert before[0] == delegate.still()[0]


def test_what_does_paragraph_43_say(delegate):
    delegate.go("43")
    assert delegate.page.block_here() == "para_43"
    assert delegate.led_to("para_43")


def test_which_resolutions_does_the_section_on_financing_rest_on(start):
    delegate = start(str(FACT_SHEET))
    delegate.keys("Ctrl+Shift+G")
    sheet = sheet_of(delegate, CoverageSheet)
    delegate.rest()
    table = sheet.findChild(QTableView)
    model = table.model()
    row = next(r for r in range(model.rowCount()) if "新的金融工具" in model.index(r, 0).data())
    delegate.keys(*["Down"] * (row - table.currentIndex().row()))
    assert table.currentIndex().row() == row
    cited = [
        model.index(row, column).data()
        for column in range(model.columnCount())
        if "not cited" not in model.index(row, column).data()
    ]
    assert len(cited) == 3
    assert all(any(number in cell for cell in cited) for number in ("1526 (2004)", "2253 (2015)", "2462"))


def test_is_my_drafts_citing_right(delegate):
    delegate.keys("Ctrl+Shift+D")
    sheet = sheet_of(delegate, DraftSheet)
    delegate.rest()
    editor = sheet.findChild(QTextEdit)
    assert editor.hasFocus()
    editor.insertPlainText("安全理事会第2396(2016)号决议。CTOC/COP/WG.7/2020/3，第99段。")
    findings = sheet.findChild(FindingList)
    delegate.until(lambda: findings.model() is not None and findings.model().rowCount() == 2)
    words = [findings.model().index(row, 0).data() for row in range(2)]
    assert "2396(2016)" in words[0]
    assert "99" in words[1]


def test_sheets_are_there_again_after_a_new_start_but_never_a_draft(start, places):
    delegate = start(str(PAPER))
    delegate.keys("Ctrl+Shift+G")
    delegate.keys("Ctrl+Shift+D")
    delegate.rest()
    delegate.window.tabs.sheet.findChild(QTextEdit).insertPlainText("机密稿件")
    delegate.leave()
    kept = places.session.read_text("utf-8")
    assert "机密" not in kept
    assert [tab["sheet"] for tab in json.loads(kept)["tabs"] if "sheet" in tab] == [
        f"map {PAPER}@zh",
        "draft",
    ]
    again = start()
    assert [sheet.address for sheet in again.window.tabs.sheets()] == [f"map {PAPER}@zh", "draft"]
    assert again.window.tabs.sheet.findChild(QTextEdit).toPlainText() == ""


def test_a_draft_lives_on_when_the_look_changes(delegate):
    delegate.keys("Ctrl+Shift+D")
    delegate.rest()
    delegate.window.tabs.sheet.findChild(QTextEdit).insertPlainText("一次发言")
    old = delegate.window
    delegate.keys("Ctrl+Shift+L")
    delegate.until(lambda: delegate.window is not old)
    assert delegate.window.tabs.sheet.findChild(QTextEdit).toPlainText() == "一次发言"


def test_a_closed_sheet_is_brought_back_and_is_not_opened_twice(delegate):
    delegate.keys("Ctrl+Shift+G")
    delegate.window.tabs.setCurrentIndex(0)
    delegate.keys("Ctrl+Shift+G")
    assert len(delegate.window.tabs.sheets()) == 1
    delegate.keys("Ctrl+W")
    assert delegate.window.tabs.sheets() == []
    delegate.keys("Ctrl+Shift+T")
    sheet_of(delegate, CoverageSheet)


@pytest.mark.parametrize(
    "address",
    ["map S/RES/1(1946)@zh", "map nonsense", "unknown sheet", "ledger VM/GONE@zh", "", "compare a b"],
)
def test_a_session_with_sheets_that_cannot_be_opens_without_them(start, places, address):
    places.session.parent.mkdir(parents=True, exist_ok=True)
    session = {"format": 1, "tabs": [{"sheet": address}, {"at": f"{PAPER}@zh", "scrolled": 0}], "current": 1}
    places.session.write_text(json.dumps(session), "utf-8")
    delegate = start()
    assert delegate.window.tabs.sheets() == []
    assert delegate.page.document.head.key == PAPER


def test_words_that_no_title_holds_are_searched_for(start, qtbot):
    delegate = start(str(PAPER))
    delegate.keys("Ctrl+L")
    delegate.write("比特币")
    with qtbot.waitSignal(delegate.window.search.painted):
        delegate.keys("Return")
    assert delegate.window.search.words == "比特币"
    assert delegate.window.search.isVisible()
