"""Two texts side by side in the window: differences, steps, linked scrolling, by keyboard and pointer."""

import shutil
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QToolButton
from test_spoken_names import nameless

import editions
from people import spoken_name
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.ui.page_document import Aside
from vademecum.ui.sheets.compare_chooser import CompareChooser
from vademecum.ui.sheets.compare_column import CompareView
from vademecum.ui.sheets.compare_sheet import CompareSheet

pytest_plugins = ["windows"]

OLD_ZH, NEW_ZH = f"{editions.OLD}@zh", f"{editions.NEW}@zh"
A_LINE = 4
"""Pixels: far less than a line."""

EDITIONS = f"compare {OLD_ZH} {NEW_ZH}"
LANGUAGES = f"compare {OLD_ZH} {editions.OLD}@en"


@pytest.fixture(scope="module")
def kept_editions(library_places, tmp_path_factory):
    """A function that gives the folder of a reader who imported these editions; each is imported once."""
    made = {}

    def imported(*names):
        if names not in made:
            home = tmp_path_factory.mktemp("editions")
            editions.imported(replace(library_places, data=home), home, *editions.editions(*names))
            made[names] = home
        return made[names]

    return imported


@pytest.fixture
def with_editions(places, kept_editions):
    """A function that gives the reader of this test these editions."""

    def given(*names):
        shutil.copytree(kept_editions(*names), places.data, dirs_exist_ok=True)

    return given


@pytest.fixture
def comparing(start, with_editions):
    """A function that opens a comparison of editions and gives its reader and the sheet."""

    def opened(address, *names):
        with_editions(*names)
        person = start()
        person.window.open_sheet(address)
        return person, compared(person)

    return opened


def compared(person) -> CompareSheet:
    """The comparison in front, once it is made."""
    sheet = person.window.tabs.sheet
    assert isinstance(sheet, CompareSheet)
    person.until(lambda: sheet.can_export)
    person.rest()
    return sheet


def views(sheet) -> list[CompareView]:
    """The two pages, from left to right."""
    found = sheet.findChildren(CompareView)
    return sorted(found, key=lambda view: view.mapTo(sheet, view.rect().topLeft()).x())


def text_of(view) -> str:
    return view.document().toPlainText()


def top(view, block) -> int:
    """How far below the top of a view a block begins."""
    return view.cursorRect(view.page.span(block)).top()


def words_on(sheet) -> str:
    return "\n".join(label.text() for label in sheet.findChildren(QLabel) if label.isVisible())


def scroll_to(view, block) -> None:
    """Scroll by hand until a block begins at the top."""
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + top(view, block))


def marked_words(view, block) -> list[str]:
    """The words of a block that stand out, each with how."""
    cursor = view.page.span(block)
    found = []
    pieces = cursor.block().begin()
    while not pieces.atEnd():
        look = pieces.fragment().charFormat()
        if look.fontStrikeOut() or look.fontUnderline():
            found.append(("-" if look.fontStrikeOut() else "+") + pieces.fragment().text())
        pieces += 1
    return found


def test_differences_are_said_in_words_and_marked_in_the_text(comparing):
    _, sheet = comparing(EDITIONS, "old zh", "new zh")
    left, right = views(sheet)
    assert "2 changed" in words_on(sheet)
    assert "1 moved  ·  1 new  ·  1 gone" in words_on(sheet)
    assert "− gone" in text_of(left)
    assert "↷ moved to paragraph 7" in text_of(left)
    assert "+ new" in text_of(right)
    assert "↷ moved from paragraph 3" in text_of(right)
    assert marked_words(left, "para_4") == ["-十"]
    assert marked_words(right, "para_3") == ["+五", "+书面"]
    assert marked_words(right, "para_2") == []
    assert marked_words(right, "para_5") == []


def test_what_is_copied_is_the_text_alone(comparing, qapp):
    person, sheet = comparing(EDITIONS, "old zh", "new zh")
    sheet.focus_content()
    person.keys("Ctrl+A", "Ctrl+C")
    copied = qapp.clipboard().text()
    assert "油灯的玻璃罩应当每周清洗，清洗时不得使用海水。" in copied
    assert "gone" not in copied
    assert "4" not in copied.replace("1/4", "")


def test_f8_goes_from_difference_to_difference_and_round(comparing):
    person, sheet = comparing(EDITIONS, "old zh", "new zh")
    person.window.focus_front()
    said = []
    for _ in range(6):
        person.keys("F8")
        said.append(words_on(sheet).partition("Difference ")[2].partition("\n")[0])
    assert said == [
        "1 of 5: paragraph 1, changed",
        "2 of 5: paragraph 3, changed",
        "3 of 5: paragraph 5, gone",
        "4 of 5: paragraph 5, new",
        "5 of 5: paragraph 7, moved",
        "1 of 5: paragraph 1, changed",
    ]
    person.keys("Shift+F8")
    assert "5 of 5" in words_on(sheet)


def test_a_difference_gone_to_stands_beside_its_counterpart(comparing):
    person, sheet = comparing(EDITIONS, "old zh", "new zh")
    left, right = views(sheet)
    for _ in range(2):
        person.keys("F8")
    assert abs(top(left, "para_4") - top(right, "para_3")) <= 30
    for _ in range(3):
        person.keys("F8")
    assert abs(top(left, "para_3") - top(right, "para_7")) <= 30
    assert (left.block_in_focus(), right.block_in_focus()) == ("para_3", "para_7")


def test_what_stands_at_the_top_has_its_counterpart_at_the_top_of_the_other_side(comparing):
    _, sheet = comparing(EDITIONS, "old zh", "new zh")
    sheet.resize(900, 300)
    left, right = views(sheet)
    assert sheet.is_linked
    for old, new in (("para_1", "para_1"), ("para_4", "para_3"), ("para_6", "para_4"), ("h_3", "h_3")):
        scroll_to(left, old)
        assert abs(top(right, new)) < A_LINE, old
    for old, new in (("para_7", "para_6"), ("h_2", "h_2")):
        scroll_to(right, new)
        assert abs(top(left, old)) < A_LINE, old


def test_the_switch_parts_both_sides_and_its_key_links_them_again(comparing):
    person, sheet = comparing(EDITIONS, "old zh", "new zh")
    left, right = views(sheet)
    action = person.window.actions_by_id["view.link_scrolling"]
    assert action.isEnabled()
    assert action.isChecked()
    person.press_widget("Scroll both sides together")
    assert not action.isChecked()
    before = right.verticalScrollBar().value()
    scroll_to(left, "para_4")
    assert right.verticalScrollBar().value() == before
    person.keys("Ctrl+Shift+\\")
    assert sheet.is_linked
    assert abs(top(right, "para_3")) < A_LINE


def test_only_differences_can_be_shown(comparing):
    person, sheet = comparing(EDITIONS, "old zh", "new zh")
    person.press_widget("Only differences")
    left, right = views(sheet)
    assert not left.page.holds("para_2")
    assert left.page.holds("para_5")
    assert right.page.holds("para_5")
    assert "… 3 the same" in text_of(right)
    person.keys("F8", "F8")
    assert "2 of 5" in words_on(sheet)
    person.press_widget("Only differences")
    assert views(sheet)[0].page.holds("para_2")


def test_a_paragraph_opens_in_its_document(comparing):
    person, sheet = comparing(EDITIONS, "old zh", "new zh")
    person.keys("F8", "F8")
    views(sheet)[1].setFocus()
    person.keys("Return")
    reader = person.window.beside.reader
    assert reader.document.locator == Locator(Key(editions.NEW), "zh")
    assert reader.block_here() == "para_3"
    view = views(sheet)[0]
    cursor = view.page.span("para_5", 3)
    view.ensureCursorVisible()
    scroll_to(view, "para_5")
    QTest.mouseDClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        view.cursorRect(cursor).center(),
    )
    assert reader.document.locator == Locator(Key(editions.OLD), "zh")
    assert reader.block_here() == "para_5"


def test_the_line_of_a_moved_paragraph_leads_to_where_it_is_now(comparing):
    _, sheet = comparing(EDITIONS, "old zh", "new zh")
    left, right = views(sheet)
    left.pressed.emit(next(line.href for line in hrefs(left) if "moved" in line.words), False)
    assert right.block_in_focus() == "para_7"


def hrefs(view):
    """The lines of ours on a page that lead somewhere."""
    found = []
    block = view.document().begin()
    while block.isValid():
        pieces = block.begin()
        if block.userState() < 0 and not pieces.atEnd():
            found.append(Aside(block.text(), pieces.fragment().charFormat().anchorHref()))
        block = block.next()
    return [one for one in found if one.href]


def test_two_languages_stand_beside_each_other(comparing):
    person, sheet = comparing(LANGUAGES, "old zh", "shorter en")
    assert "2 without" in words_on(sheet)
    left, right = views(sheet)
    assert "○ no counterpart" in text_of(left)
    sheet.resize(900, 300)
    scroll_to(left, "para_6")
    assert abs(top(right, "para_6")) < A_LINE
    person.keys("F8")
    assert "Difference 1 of 2: heading “结论”, no counterpart" in words_on(sheet)


def test_the_sides_can_be_swapped_and_the_address_says_so(comparing):
    person, sheet = comparing(EDITIONS, "old zh", "new zh")
    person.press_widget("Swap the sides")
    assert sheet.address == f"compare {NEW_ZH} {OLD_ZH}"
    person.until(lambda: sheet.can_export)
    assert "+ new" in text_of(views(sheet)[1])
    assert marked_words(views(sheet)[0], "para_3") == ["-五", "-书面"]


def test_it_is_there_again_in_the_next_session_and_in_another_look(comparing, start, places):
    person, _ = comparing(EDITIONS, "old zh", "new zh")
    person.keys("Ctrl+Shift+L")
    person.until(lambda: person.window.theme.is_night and person.window.isVisible())
    compared(person)
    person.leave()
    again = start("", places)
    sheet = again.window.tabs.sheet
    assert sheet is not None
    assert sheet.address == EDITIONS


def test_bigger_text_is_bigger_on_both_sides_at_the_same_place(comparing):
    person, sheet = comparing(EDITIONS, "old zh", "new zh")
    before = views(sheet)[0].page.style.pixels
    scroll_to(views(sheet)[0], "para_4")
    person.keys("Ctrl+=", "Ctrl+=")
    assert [view.page.style.pixels for view in views(sheet)] == [before + 2] * 2
    assert views(sheet)[0].top_place()[0] == "para_4"


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_control_has_a_name(comparing, lang):
    person, sheet = comparing(EDITIONS, "old zh", "new zh")
    if lang == "zh":
        person.window.actions_by_id["view.chinese"].trigger()
        person.until(lambda: person.window.language == "zh" and person.window.isVisible())
        sheet = compared(person)
    assert nameless(sheet) == []
    assert len({spoken_name(button) for button in sheet.findChildren(QToolButton)}) >= 5
    assert all(spoken_name(bar) for bar in sheet.findChildren(QProgressBar))


def test_the_chooser_offers_the_likeliest_first_and_filters(start, with_editions):
    with_editions("old zh", "old en", "new zh")
    person = start(editions.OLD)
    person.window.open(Locator(Key(editions.OLD), "zh"))
    seen = {}

    def look():
        chooser = QApplication.activeModalWidget()
        if chooser is None or chooser.focusWidget() is None:
            QTimer.singleShot(50, look)
            return
        seen["kind"] = type(chooser)
        seen["nameless"] = nameless(chooser)
        try:
            QTest.keyClicks(chooser.focusWidget(), "rev.1")
            QTest.keyClick(chooser.focusWidget(), Qt.Key.Key_Down)
            QTest.keyClick(chooser.focusWidget(), Qt.Key.Key_Return)
        finally:
            chooser.reject()

    QTimer.singleShot(50, look)
    person.window.actions_by_id["tools.compare"].trigger()
    assert seen == {"kind": CompareChooser, "nameless": []}
    assert person.window.tabs.sheet.address == EDITIONS
    compared(person)


def test_a_document_that_is_gone_is_said_and_opens_no_sheet(start):
    person = start()
    person.window.open_sheet("compare LTH/1@zh LTH/2@zh")
    assert person.window.tabs.sheet is None
    assert person.window.notice.isVisible()
    person.window.open_sheet("compare nonsense")
    assert person.window.tabs.sheet is None
    person.window.open_sheet("compare HRI/GEN/1/Rev.9(Vol. I)@en LTH/1@zh")
    assert "is not in the library" in person.words_on_screen(person.window.notice)


def test_a_sheet_that_is_closed_while_it_compares_leaves_nothing_behind(comparing):
    person, _ = comparing(EDITIONS, "old zh", "new zh")
    person.window.open_sheet(f"compare {NEW_ZH} {OLD_ZH}")
    person.window.tabs.close_page(person.window.tabs.currentIndex())
    person.rest()


def test_a_page_and_its_other_language_scroll_together_when_linked(start, with_editions):
    with_editions("old zh", "old en", "new zh")
    person = start(editions.OLD, size=(1440, 420))
    window, action = person.window, person.window.actions_by_id["view.link_scrolling"]
    window.open(Locator(Key(editions.OLD), "zh"))
    assert not action.isEnabled()
    window.show_beside(Locator(Key(editions.OLD), "en"))
    assert action.isEnabled()
    assert not action.isChecked()
    person.keys("Ctrl+Shift+\\")
    assert action.isChecked()
    other = window.beside.reader.view
    for block in ("para_2", "h_2", "para_4"):
        scroll_to(person.view, block)
        assert abs(top(other, block)) < A_LINE, block
    scroll_to(other, "para_3")
    assert abs(top(person.view, "para_3")) < A_LINE

    # Two documents have no counterparts: the switch says so, and waits.
    window.show_beside(Locator(Key(editions.NEW), "zh"))
    person.until(lambda: not action.isEnabled())
    (button,) = person.sees("Scroll both sides together (Ctrl+Shift+\\)") or person.sees(
        "Scroll both sides together"
    )
    assert "two documents" in button.toolTip()
    before = other.verticalScrollBar().value()
    scroll_to(person.view, "para_4")
    assert other.verticalScrollBar().value() == before
    window.show_beside(Locator(Key(editions.OLD), "zh"))
    person.until(action.isChecked)


def test_a_comparison_is_written_as_pdf(comparing, tmp_path, monkeypatch):
    person, _ = comparing(EDITIONS, "old zh", "new zh")
    file = tmp_path / "comparison.pdf"
    monkeypatch.setattr(
        "PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_args, **_more: (str(file), "PDF (*.pdf)")
    )
    person.window.actions_by_id["file.export"].trigger()
    assert file.read_bytes().startswith(b"%PDF")
    assert "Written: comparison.pdf" in person.words_on_screen(person.window.notice)
