"""The coverage map and the timeline: read by pointer, by keyboard and by ear, and taken home on paper."""

from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QToolButton

from factories import document, heading, paragraph
from people import FACT_SHEET, PAPER, spoken_name
from vademecum.domain.citation import Citation, CitationKind
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.services.coverage import CitedInstrument, Coverage
from vademecum.ui.sheets.coverage_look import contrast, paper_look, screen_look
from vademecum.ui.sheets.coverage_page import Handout
from vademecum.ui.sheets.coverage_sheet import CoverageSheet, page_points
from vademecum.ui.sheets.heat_grid import Grid, Order, steps_to
from vademecum.ui.sheets.heat_table import HeatTable
from vademecum.ui.sheets.passages_list import PassagesList
from vademecum.ui.sheets.timeline_drawing import lay_out
from vademecum.ui.sheets.timeline_view import TimelineView
from vademecum.ui.theme import NIGHT, Theme

pytest_plugins = ["windows"]


@pytest.fixture
def sheet(qtbot, desk, theme):
    """A function that shows the sheet of a document."""

    def shown(key=FACT_SHEET, *, is_timeline=False, size=(1100, 700)):
        made = CoverageSheet(desk.coverage, desk.reading.demand(key), theme, "en", is_timeline=is_timeline)
        qtbot.addWidget(made)
        made.resize(*size)
        with qtbot.waitExposed(made):
            made.show()
        made.focus_content()
        return made

    return shown


@pytest.fixture
def many(qtbot, theme, shelf_of):
    """The sheet of a document of 30 sections that cites 80 resolutions."""
    blocks, citations = [], []
    for number in range(1, 31):
        blocks += [
            heading(f"h_{number}", f"第{number}节"),
            paragraph(number, "甲乙丙丁。" * 3, f"h_{number}"),
        ]
    for number in range(80):
        key = Key(f"S/RES/{99000 + number}({1990 + number // 4})")
        for turn in range(1 + number % 3):
            block = f"para_{1 + (number + turn) % 30}"
            citations.append(Citation(block, number % 4, number % 4 + 1, "甲", key, CitationKind.RESOLUTION))
    shelf = shelf_of(document(*blocks, citations=citations))
    (one,) = shelf.documents()
    made = CoverageSheet(Coverage(shelf, lambda _: "security-council"), one, theme, "en")
    qtbot.addWidget(made)
    made.resize(700, 700)
    made.show()
    made.focus_content()
    return made


def table(sheet) -> HeatTable:
    return sheet.findChild(HeatTable)


def timeline(sheet) -> TimelineView:
    return sheet.findChild(TimelineView)


def passages(sheet) -> list[str]:
    model = sheet.findChild(PassagesList).model()
    return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def button(sheet, words, kind=QPushButton):
    (found,) = [b for b in sheet.findChildren(kind) if b.text() == words and b.isVisible()]
    return found


# -- the heat map ------------------------------------------------------------


def test_typing_a_number_goes_to_its_column_and_enter_reads(qtbot, sheet):
    shown = sheet()
    QTest.keyClicks(table(shown), "2462")
    assert spoken(table(shown)).startswith("Introduction, S/RES/2462 (2019), cited 2 times")
    QTest.keyClick(table(shown), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(table(shown), "1526")
    assert spoken(table(shown)) == "新的金融工具, S/RES/1526 (2004), cited once"
    QTest.keyClick(table(shown), Qt.Key.Key_Return)
    assert shown.focusWidget() is shown.findChild(PassagesList)
    with qtbot.waitSignal(shown.place_wanted) as wanted:
        QTest.keyClick(shown.findChild(PassagesList), Qt.Key.Key_Return)
    place, apart = wanted.args
    assert (place.block, apart) == ("b_0014", False)
    assert place.span is not None
    assert shown.close_topmost()
    assert shown.focusWidget() is table(shown)


def spoken(view) -> str:
    """What a screen reader says of the current cell, through Qt's own interface."""
    index = view.currentIndex()
    return cell(view, index.row(), index.column())


def cell(view, row: int, column: int) -> str:
    """What a screen reader says of a cell; row or column -1 are the titles of a table."""
    interface = QAccessible.queryAccessibleInterface(view)
    if isinstance(view, TimelineView):
        return interface.child(row).text(QAccessible.Text.Name)
    wide = view.model().columnCount() + 1
    return interface.child((row + 1) * wide + column + 1).text(QAccessible.Text.Name)


def test_arrows_home_and_end_move_and_tab_leaves(sheet):
    shown = sheet()
    grid = table(shown)
    last = (grid.model().rowCount() - 1, grid.model().columnCount() - 1)
    for key, modifier, at in (
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier, (0, last[1])),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, (0, 0)),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, (0, 1)),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, (1, 1)),
        (Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier, last),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier, (0, 0)),
    ):
        QTest.keyClick(grid, key, modifier)
        assert (grid.currentIndex().row(), grid.currentIndex().column()) == at
    QTest.keyClick(grid, Qt.Key.Key_Tab)
    assert shown.focusWidget() is not grid


def test_every_cell_and_title_speaks(sheet):
    grid = table(sheet())
    assert QAccessible.queryAccessibleInterface(grid).role() == QAccessible.Role.Table
    names = {cell(grid, r, c) for r in range(8) for c in range(24)}
    assert len(names) == 8 * 24
    assert "打击暴力极端主义和恐怖主义宣传, S/RES/2354 (2017), cited 4 times" in names
    assert "人工智能, S/RES/1373 (2001), not cited" in names
    assert cell(grid, 0, -1) == "Introduction, 23 citations"
    assert cell(grid, -1, 1) == "S/RES/1373 (2001), cited 4 times"


def test_a_press_on_a_cell_shows_its_passages(sheet):
    shown = sheet()
    grid = table(shown)
    place = grid.visualRect(grid.model().index(0, 1)).center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert len(passages(shown)) == 1
    assert "1373" in passages(shown)[0]


@pytest.mark.parametrize("way", ["name", "sum", "keys"])
def test_a_section_tells_all_that_it_rests_on(qtbot, sheet, way):
    shown = sheet(size=(1400, 800))
    header = table(shown).verticalHeader()
    if way == "keys":
        table(shown).setCurrentIndex(table(shown).model().index(7, 0))
        QTest.keyClick(table(shown), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    else:
        at = QPoint(20 if way == "name" else header.width() - 8, header.sectionViewportPosition(7) + 4)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    words = [label.text().replace("\u00a0", " ") for label in shown._reading.findChildren(QLabel)]
    assert words[:2] == ["新的金融工具", "1526 (2004) × 1  ·  2253 (2015) × 1  ·  2462 (2019) × 1"]
    cited = [line.split(".")[0] for line in passages(shown)]
    assert cited == ["S/RES/1526 (2004)", "S/RES/2253 (2015)", "S/RES/2462 (2019)"]
    assert shown.focusWidget() is shown.findChild(PassagesList)
    with qtbot.waitSignal(shown.place_wanted) as place:
        button(shown, "Go to the section").click()
    assert place.args == [Locator(FACT_SHEET, "zh", "h_7"), False]
    assert shown.close_topmost()
    assert shown.focusWidget() is table(shown)


def test_twenty_four_columns_and_their_rows_fit_beside_the_contents(sheet):
    """As wide as the sheet is in a window of 1480 pixels with the side bar and the right-hand pane."""
    grid = table(sheet(size=(776, 760)))
    assert len(grid.grid.columns) == 24
    assert grid.horizontalScrollBar().maximum() == 0
    assert grid.verticalScrollBar().maximum() == 0
    assert grid.columnWidth(0) >= grid.fontMetrics().horizontalAdvance("00")


def test_titles_lead_to_the_instrument(qtbot, sheet):
    shown = sheet(size=(1400, 800))
    header = table(shown).horizontalHeader()
    with qtbot.waitSignal(shown.instrument_wanted) as wanted:
        at = QPoint(header.sectionViewportPosition(1) + 4, 20)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert wanted.args == [Key("S/RES/1373(2001)")]
    table(shown).setCurrentIndex(table(shown).model().index(7, 2))
    with qtbot.waitSignal(shown.instrument_wanted) as again:
        button(shown, "About S/RES/1526 (2004)").click()
    assert again.args == [Key("S/RES/1526(2004)")]


def test_the_timeline_reads_about_the_instrument_that_the_map_stood_on(sheet):
    shown = sheet()
    table(shown).setCurrentIndex(table(shown).model().index(7, 4))
    button(shown, "Timeline", QToolButton).click()
    words = [label.text() for label in shown._reading.findChildren(QLabel)]
    assert words[0] == "S/RES/2129 (2013)"
    assert "not cited" not in words[1]
    assert len(passages(shown)) == 1
    assert spoken(timeline(shown)).startswith("2013, S/RES/2129 (2013), cited once")


def test_the_years_stay_in_sight_in_a_low_window(sheet):
    shown = sheet(is_timeline=True, size=(776, 640))
    view = timeline(shown)
    assert view.verticalScrollBar().maximum() == 0
    assert view._fitted.pixels < view.look.pixels


def test_an_instrument_that_is_not_cited_is_said(qtbot, sheet):
    shown = sheet()
    with qtbot.waitSignal(shown.said) as said:
        QTest.keyClicks(table(shown), "9")
    assert "9" in said.args[0]


def test_eighty_instruments_are_cut_and_the_rest_is_one_press_away(many):
    grid = table(many).grid
    assert len(grid.columns) == 40
    assert len(grid.columns[-1]) == 41
    assert sum(grid.column_sums) == grid.map.total
    assert table(many).horizontalScrollBar().maximum() > 0
    hidden = grid.map.instruments[grid.columns[-1][-1]].key.council_number[0]
    QTest.keyClicks(table(many), str(hidden))
    assert len(table(many).grid.columns) == 80
    column = table(many).grid.columns[table(many).currentIndex().column()]
    assert table(many).grid.map.instruments[column[0]].key.council_number[0] == hidden


def test_depth_and_order_change_the_map_and_keep_the_place(sheet):
    shown = sheet(PAPER)
    grid = table(shown)
    QTest.keyClicks(grid, "74/247")
    shown._bar.order_chosen.emit(Order.COUNT)
    first = grid.grid.map.instruments[grid.grid.columns[0][0]]
    assert first.key == Key("VM/UNTOC/SMUGGLING-PROTOCOL")
    now = grid.grid.columns[grid.currentIndex().column()]
    assert grid.grid.map.instruments[now[0]].key == Key("A/RES/74/247")
    shown._bar.depth_chosen.emit(1)
    assert len(grid.grid.rows) == 6
    assert sum(grid.grid.row_sums) == grid.grid.map.total == 24


# -- the timeline ------------------------------------------------------------


def test_the_timeline_is_walked_by_arrows_and_speaks(qtbot, sheet):
    shown = sheet(is_timeline=True)
    view = timeline(shown)
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert spoken(view) == "1945, Charter of the United Nations, cited once, Treaty"
    seen = [view.currentIndex().row()]
    for _ in range(40):
        QTest.keyClick(view, Qt.Key.Key_Right)
        seen.append(view.currentIndex().row())
    years = [view.instruments[row].year for row in seen]
    assert sorted(set(years)) == sorted({one.year for one in view.instruments if one.year is not None})
    QTest.keyClick(view, Qt.Key.Key_End)
    assert spoken(view).startswith("Year not known, United Nations Global Counter-Terrorism")
    QTest.keyClicks(view, "2354")
    assert spoken(view) == "2017, S/RES/2354 (2017), cited 6 times, Security Council"
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert shown.focusWidget() is shown.findChild(PassagesList)
    assert len(passages(shown)) >= 4


def test_every_circle_is_reached_by_arrows(sheet):
    view = timeline(sheet(is_timeline=True))
    reached, waiting = {0}, [0]
    keys = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
    while waiting:
        row = waiting.pop()
        for key in keys:
            view.setCurrentIndex(view.model().index(row, 0))
            QTest.keyClick(view, key)
            now = view.currentIndex().row()
            if now not in reached:
                reached.add(now)
                waiting.append(now)
    assert reached == set(range(len(view.instruments)))


def test_a_circle_is_pressed_where_it_is_drawn(qtbot, sheet):
    view = timeline(sheet(is_timeline=True))
    index = view.model().index(6, 0)
    with qtbot.waitSignal(view.chosen) as chosen:
        at = view.visualRect(index).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert chosen.args == [6]


def cited(number, year, count):
    return CitedInstrument(Key(f"S/RES/{number}({year or '?'})"), {}, "security-council", year, count)


@pytest.mark.parametrize("width", [360, 700, 1400])
def test_no_two_names_touch_and_years_stand_to_scale(qapp, theme, width):
    some = [cited(90000 + n, 1946 + (n * 7) % 20 + 50 * (n % 2), 1 + n % 9) for n in range(60)]
    some += [cited(91000 + n, None, 2) for n in range(9)]
    picture = lay_out(some, screen_look(theme, "en", "zh", 13), width)
    for one, other in combinations(picture.spots, 2):
        assert not one.label.intersects(other.label)
    for begin, end, first, last in picture.runs:
        each = (end - begin) / (last - first + 1)
        for year, x in picture.years.items():
            if first <= year <= last:
                assert x == pytest.approx(begin + (year - first + 0.5) * each)
    ticks = sorted(x for x, _ in picture.ticks)
    assert all(b - a > 25 for a, b in pairwise(ticks))
    assert all(QRectF(-1, -1, picture.width + 2, picture.height + 2).contains(s.label) for s in picture.spots)


def test_the_area_of_a_circle_is_as_its_count(qapp, theme):
    picture = lay_out([cited(1, 2001, 2), cited(2, 2002, 8)], screen_look(theme, "en", "zh", 13), 500)
    small, large = picture.spots
    assert (large.radius / small.radius) ** 2 == pytest.approx(4)


def test_an_unknown_year_has_no_place_on_the_axis(qapp, theme):
    picture = lay_out([cited(1, 2001, 2), cited(2, None, 8)], screen_look(theme, "en", "zh", 13), 500)
    assert list(picture.years) == [2001]
    assert picture.spots[1].centre.y() > picture.undated_top > picture.axis


# -- the sheet ---------------------------------------------------------------


def test_the_two_pictures_are_exchanged_by_a_visible_switch(sheet):
    shown = sheet()
    assert shown.address == f"map {FACT_SHEET}@zh"
    button(shown, "Timeline", QToolButton).click()
    assert timeline(shown).isVisible()
    assert (shown.address, shown.title) == (
        f"timeline {FACT_SHEET}@zh", "Timeline of the instruments cited: 网络空间的反恐",
    )  # fmt: skip


def test_what_cites_nothing_says_so(qtbot, desk, theme):
    shown = CoverageSheet(desk.coverage, desk.reading.demand(Key("VM/WELCOME"), "en"), theme, "en")
    qtbot.addWidget(shown)
    shown.show()
    shown.focus_content()
    assert not shown.can_export
    assert not table(shown).isVisible()


@pytest.mark.parametrize("is_night", [False, True])
def test_numbers_are_read_on_every_colour(theme, is_night, library_places):
    look = screen_look(theme, "en", "zh", 13)
    if is_night:
        dark = Theme(NIGHT, library_places.resources / "icons", is_night=True)
        look = screen_look(dark, "en", "zh", 13)
    for steps in range(1, 6):
        fills = [look.fill(step, steps) for step in range(steps)]
        assert len({fill.name() for fill in fills}) == steps
        assert all(contrast(look.ink_on(fill), fill) >= 4.5 for fill in fills)
    page = look.colour("page")
    organs = ["security-council", "general-assembly", "treaty", "ctoc-conference", "secretariat"]
    assert all(contrast(look.organ(organ), page) >= 3 for organ in organs)


@pytest.mark.parametrize("most", [1, 2, 5, 6, 12, 40, 1000])
def test_the_steps_of_colour_grow_and_reach_the_top(most):
    bounds = steps_to(most)
    assert bounds[0] == 1
    assert list(bounds) == sorted(set(bounds))
    assert bounds[-1] <= most
    assert len(bounds) <= 5


# -- paper -------------------------------------------------------------------


@pytest.mark.parametrize("is_timeline", [False, True])
@pytest.mark.parametrize("kind", ["pdf", "svg", "png"])
def test_the_picture_is_exported_with_where_it_comes_from(sheet, tmp_path, monkeypatch, kind, is_timeline):
    path = tmp_path / f"map.{kind}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    shown = sheet(is_timeline=is_timeline)
    said = []
    shown.said.connect(said.append)
    button(shown, "Export…").click()
    assert said == [f"Written: map.{kind}"]
    data = path.read_bytes()
    if kind == "svg":
        text = data.decode()
        assert "网络空间的反恐" in text
        assert "Made with Vademecum" in text
        assert "the library of Vademecum" in text
    elif kind == "pdf":
        assert data.count(b"/Type /Page\n") == 1
        assert b"NotoSansSC" in data
    else:
        image = QImage(str(path))
        assert (image.width(), image.height()) == tuple(round(3 * points) for points in page_points())


def test_a_page_holds_what_fits_and_says_what_it_leaves_out(many, qapp):
    made = table(many).grid.map
    for is_timeline in (False, True):
        page = Handout(made, Order.YEAR, "en", is_timeline, "the library")
        image = QImage(842, 595, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFFFF)
        painter = QPainter(image)
        page.draw(painter, QRectF(0, 0, 842, 595))
        painter.end()
        edges = [image.pixelColor(x, 590).name() for x in range(0, 842, 7)]
        edges += [image.pixelColor(836, y).name() for y in range(0, 595, 5)]
        assert set(edges) == {"#ffffff"}
    grid = Grid.of(made, Order.COUNT, 20, 10)
    assert (len(grid.columns), len(grid.rows)) == (20, 10)
    assert sum(grid.column_sums) == sum(grid.row_sums) == made.total
    assert sum(grid.count(r, c) for r in range(10) for c in range(20)) == made.total
    assert paper_look("en", "zh", 8).colour("page").name() == "#fffefb"


# -- in the window -----------------------------------------------------------


def test_the_tools_menu_opens_both_and_a_passage_is_read_beside(start):
    person = start()
    person.go("网络空间的反恐")
    person.window.actions_by_id["tools.map"].trigger()
    grid = person.named("Coverage map: sections by instruments", HeatTable)
    assert grid.hasFocus()
    QTest.keyClick(grid, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(grid, "2462")
    person.keys("Return", "Return")
    person.until(lambda: person.window.beside.isVisible() and person.window.beside.shows_document)
    person.rest()
    view = person.window.beside.reader.view
    assert person.marked(view) == ["2462(2019)"]
    (selection,) = view.extraSelections()
    assert view.viewport().rect().contains(view.cursorRect(selection.cursor).center())
    person.keys("Escape")
    assert grid.hasFocus()
    person.window.actions_by_id["tools.timeline"].trigger()
    assert person.named("Timeline of the instruments cited", TimelineView).hasFocus()
    assert {spoken_name(s) for s in person.window.tabs.sheets()} != {""}


def test_the_sheet_is_there_again_after_a_change_of_look(start):
    person = start()
    person.go("WG.7/2020/3")
    person.window.actions_by_id["tools.map"].trigger()
    grid = person.named("Coverage map: sections by instruments", HeatTable)
    QTest.keyClicks(grid, "74/247")
    here = spoken(grid)
    person.keys("Ctrl+Shift+L")
    person.until(lambda: person.window.theme.is_night and person.window.isVisible())
    person.rest()
    assert spoken(person.named("Coverage map: sections by instruments", HeatTable)) == here
