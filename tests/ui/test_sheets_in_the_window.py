"""Sheets beside pages in one window: what a command does from a sheet, and what a notice outlives."""

from vademecum.domain.locator import Locator

pytest_plugins = ["windows"]


def test_operative_verbs_begin_in_a_page_of_the_document_that_a_sheet_is_about(start):
    person = start("CTOC/COP/WG.7/2020/3")
    person.window.open_sheet(f"map {Locator.parse('CTOC/COP/WG.7/2020/3@zh')}")
    assert person.window.tabs.page is None
    person.keys("Ctrl+Shift+V")
    assert person.page.document.head.key.symbol == "CTOC/COP/WG.7/2020/3"
    assert person.page._actions.is_open
    assert person.window.tabs.count() == 2, "the page that is open already"
    person.window.tabs.close_page(0)
    person.keys("Ctrl+Shift+V")
    assert person.page._actions.is_open


def test_a_notice_of_one_tab_does_not_cover_another(start):
    person = start("CTOC/COP/WG.7/2020/3")
    person.window.open_sheet("ledger CTOC/COP/WG.7/2020/3@zh")
    person.window.tabs.sheet.said.emit("33 rows written to ledger.csv.")
    assert person.window.notice.isVisible()
    person.keys("Ctrl+Tab")
    assert not person.window.notice.isVisible()
    person.window.say("The library was made anew.", stays=True)
    person.keys("Ctrl+Tab")
    assert person.window.notice.isVisible()
