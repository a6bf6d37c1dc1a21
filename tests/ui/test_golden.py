"""Pictures of the window's parts, compared exactly: a change of look must be meant."""

import pytest

from people import Person

pytest_plugins = ["windows"]

PAPER_59 = "CTOC/COP/WG.7/2020/3 para 59"


@pytest.fixture
def at_59(start) -> Person:
    """A reader at paragraph 59 of the paper."""
    person = start(PAPER_59)
    person.rest()
    return person


def test_the_page_of_the_paper_by_day(at_59, golden):
    golden(at_59.page, "page/paper_day")


def test_the_page_of_the_paper_by_night(at_59, golden):
    at_59.keys("Ctrl+Shift+L")
    at_59.until(lambda: at_59.window.theme.is_night and at_59.window.isVisible())
    at_59.rest()
    golden(at_59.page, "page/paper_night")


def test_the_page_in_large_type(at_59, golden):
    for _ in range(9):
        at_59.keys("Ctrl+=")
    at_59.rest()
    golden(at_59.page, "page/paper_large")


def test_the_page_of_the_fact_sheet(start, golden):
    person = start("VM/CTED/CYBERSPACE")
    person.rest()
    golden(person.page, "page/fact_sheet")


def test_the_welcome(start, golden):
    person = start()
    person.rest()
    golden(person.page, "page/welcome")


def test_the_footnotes(start, golden):
    person = start("CTOC/COP/WG.7/2020/3 fn 24")
    person.rest()
    golden(person.page, "page/footnotes")


def test_the_contents(at_59, golden):
    golden(at_59.window.contents, "panel/contents")


def test_the_resolution_pane(start, golden):
    person = start("2396")
    person.rest()
    golden(person.window.beside, "panel/resolution")


def test_a_narrow_window(start, golden):
    person = start(PAPER_59, size=(760, 640))
    person.go("2354")
    person.rest()
    golden(person.window, "window/narrow")
