"""Bigger text is bigger in every sheet, and normal again as it was; so is a sheet that is opened later."""

import pytest
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTextEdit

from people import PAPER
from vademecum.ui.sheets.heat_table import HeatTable
from vademecum.ui.sheets.rows_table import RowsTable
from vademecum.ui.sheets.timeline_view import TimelineView

pytest_plugins = ["windows"]

SHEETS = [
    f"ledger {PAPER}@zh",
    "missing",
    f"map {PAPER}@zh",
    f"timeline {PAPER}@zh",
    "draft",
    f"floor {PAPER}@zh#h_3_2_1_1",
]
STEPS = 8


def opened(person, address):
    person.window.open_sheet(address)
    sheet = person.window.tabs.sheet
    if address == "draft":
        person.until(lambda: bool(person.sees("Your draft", QTextEdit)))
        person.named("Your draft", QTextEdit).setPlainText("安全理事会第2396(2016)号决议。")
        person.until(lambda: bool(rows(sheet)))
        person.keys("F8")
    person.rest()
    return sheet


def rows(sheet):
    return [
        view for view in sheet.findChildren(QAbstractItemView) if view.isVisible() and view.model().rowCount()
    ]


def heights(sheet):
    """How high the words of a sheet are: the first rows of its lists and tables, and of its texts."""
    found = {}
    for number, view in enumerate(sheet.findChildren(QAbstractItemView)):
        is_empty = not view.model() or not view.model().rowCount()
        if not view.isVisible() or is_empty or isinstance(view, QHeaderView):
            continue
        if isinstance(view, HeatTable | TimelineView):
            found[f"drawing {number}"] = view.look.pixels
        else:
            found[f"{view.objectName()} {number}"] = view.visualRect(view.model().index(0, 0)).height()
        if isinstance(view, RowsTable):
            found["titles"] = view.horizontalHeader().height()
    for number, text in enumerate(sheet.findChildren(QTextEdit)):
        if text.isVisible() and text.toPlainText():
            layout = text.document().begin().layout()
            found[f"text {number}"] = layout.lineAt(0).height()
    return found


@pytest.mark.parametrize("address", SHEETS)
def test_a_sheet_follows_the_size_of_the_text_there_and_back(start, address):
    person = start()
    sheet = opened(person, address)
    before = heights(sheet)
    assert before
    for _ in range(STEPS):
        person.keys("Ctrl+=")
    person.rest()
    bigger = heights(sheet)
    assert {name: bigger[name] > 1.2 * before[name] for name in before} == dict.fromkeys(before, True)
    person.keys("Ctrl+0")
    person.rest()
    assert heights(sheet) == before


def test_a_sheet_that_is_opened_later_is_as_big_at_once(start):
    person = start()
    usual = heights(opened(person, "missing"))
    person.keys("Ctrl+W")
    for _ in range(STEPS):
        person.keys("Ctrl+=")
    later = heights(opened(person, "missing"))
    assert all(later[name] > 1.2 * usual[name] for name in usual)


@pytest.mark.parametrize("address", [f"ledger {PAPER}@zh", "missing"])
def test_bigger_words_leave_room_for_what_takes_the_rest_of_a_narrow_table(start, address):
    person = start()
    person.window.resize(720, 900)
    sheet = opened(person, address)
    for _ in range(STEPS):
        person.keys("Ctrl+=")
    person.rest()
    (table,) = sheet.findChildren(RowsTable)
    (rest,) = (n for n, column in enumerate(table.model().columns) if not column.width)
    assert table.columnWidth(rest) > 60
    assert not table.horizontalScrollBar().isVisible()
