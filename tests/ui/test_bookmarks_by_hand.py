"""Bookmarks as a reader makes, names and removes them in the window, and finds them in the menu."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QTreeView
from test_spoken_names import nameless

from keepers import menu_of, menu_rows, target
from people import FACT_SHEET, PAPER, spoken_name
from vademecum.domain.annotation import Bookmark, Folder, Scope
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.ui.notes.bookmarks_menu import MOST
from vademecum.ui.notes.bookmarks_model import AboutRole
from vademecum.words import mark

pytest_plugins = ["keeping"]


# -- keeping a place -----------------------------------------------------------


def test_one_key_keeps_the_paragraph_and_enter_closes_its_card(reader):
    reader.keys("Ctrl+D")
    assert reader.is_carding()
    assert QApplication.focusWidget() is reader.named("Name", QLineEdit)
    reader.write("开幕时引用")
    reader.keys("Return")
    assert not reader.is_carding()
    (made,) = reader.bookmarks
    assert (made.target, made.name, made.folder) == (target(reader), "开幕时引用", "")
    assert QApplication.focusWidget() is reader.view


def test_adding_and_naming_are_undone_as_one(reader):
    reader.keys("Ctrl+D")
    reader.write("x")
    reader.keys("Return", "Ctrl+Z")
    assert reader.bookmarks == []
    assert reader.notebook.undo_label is None
    reader.keys("Ctrl+Y")
    assert reader.bookmarks[0].name == "x"


def test_esc_undoes_the_adding(reader):
    reader.keys("Ctrl+D")
    reader.write("x")
    reader.keys("Escape")
    assert not reader.is_carding()
    assert reader.bookmarks == []
    assert reader.notebook.undo_label is None
    assert reader.said().startswith("Not bookmarked.")


def test_the_same_key_again_names_what_is_kept_and_esc_leaves_it_as_it_was(reader):
    reader.keys("Ctrl+D", "Return", "Ctrl+D")
    assert reader.named("Name", QLineEdit).text() == ""
    assert "第24段" in reader.named("Name", QLineEdit).placeholderText()
    reader.write("x")
    reader.keys("Escape")
    assert [one.name for one in reader.bookmarks] == [""]
    reader.keys("Ctrl+D", "Ctrl+D")
    assert not reader.is_carding()
    assert len(reader.bookmarks) == 1


def test_the_card_takes_folder_and_tags_by_keyboard(reader):
    folder = reader.bookmarking.folder("Training")
    reader.keys("Ctrl+D", "Tab")
    box = QApplication.focusWidget()
    assert isinstance(box, QComboBox)
    QTest.keyClick(box, Qt.Key.Key_Down)
    reader.keys("Tab")
    reader.write("海上")
    reader.keys("Return", "Return")
    (made,) = reader.bookmarks
    assert (made.folder, made.tags) == (folder.id, ("海上",))
    assert not reader.is_carding()


def test_what_is_typed_as_a_tag_is_one_when_the_card_is_left(reader):
    reader.keys("Ctrl+D", "Tab", "Tab")
    reader.write("海上")
    reader.press_text("para_24", 5)
    assert not reader.is_carding()
    assert reader.bookmarks[0].tags == ("海上",)


def test_the_card_removes_and_undo_brings_back(reader):
    reader.keys("Ctrl+D", "Return", "Ctrl+D")
    reader.press_widget("Remove")
    assert reader.bookmarks == []
    assert "Ctrl+Z" in reader.said()
    reader.keys("Ctrl+Z")
    assert len(reader.bookmarks) == 1


def test_a_command_removes_the_bookmark_here_or_says_there_is_none(reader):
    remove = reader.window.actions_by_id["bookmarks.remove"]
    remove.trigger()
    assert reader.said().startswith("There is no bookmark here.")
    reader.keys("Ctrl+D", "Return")
    remove.trigger()
    assert reader.bookmarks == []


def test_of_a_selection_the_paragraph_it_begins_in_is_kept(reader):
    cursor = reader.view.page.span("para_25", 3)
    cursor.setPosition(reader.view.page.span("para_26", 2).position(), QTextCursor.MoveMode.KeepAnchor)
    reader.view.setTextCursor(cursor)
    reader.keys("Ctrl+D", "Return")
    assert reader.bookmarks[0].target == target(reader, "para_25")


def test_a_heading_one_was_led_to_is_kept_and_one_passed_by_means_the_paragraph_below(reader):
    heading = next(entry.id for entry in reader.window.desk.reading.outline(reader.page.document))
    reader.window.open(Locator(PAPER, "zh", heading))
    reader.keys("Ctrl+D", "Return")
    assert reader.bookmarks[0].target.anchors[0].block == heading
    reader.go("41")
    passed = next(one.block.id for one in reader.page_blocks() if one.block.text == "边境管制和管理")
    bar = reader.view.verticalScrollBar()
    bar.setValue(bar.value() + reader.view.cursorRect(reader.view.page.span(passed)).top())
    assert reader.page.block_here() == passed
    reader.keys("Ctrl+D", "Return")
    assert reader.bookmarks[1].target.anchors[0].block.startswith("para_")


def test_the_title_a_sheet_and_facts_mean_the_whole(reader):
    reader.window.open(Locator(FACT_SHEET, "zh"))
    reader.keys("Ctrl+D", "Return")
    reader.window.tabs.bring_page(Locator(FACT_SHEET, "zh"))
    reader.window.open_sheet(f"ledger {PAPER}@zh")
    reader.keys("Ctrl+D", "Return")
    reader.window.show_instrument(Key("S/RES/2396(2017)"))
    reader.window.beside.focus_content()
    reader.keys("Ctrl+D", "Return")
    kept = [(one.target.scope, one.target.key) for one in reader.bookmarks]
    assert kept == [
        (Scope.DOCUMENT, FACT_SHEET),
        (Scope.DOCUMENT, PAPER),
        (Scope.INSTRUMENT, Key("S/RES/2396(2017)")),
    ]


def test_where_nothing_can_be_kept_it_says_so(reader):
    while reader.window.tabs.count():
        reader.window.tabs.close_page(0)
    reader.keys("Ctrl+D")
    assert reader.said().startswith("There is no place here that can be kept.")


# -- the menu ------------------------------------------------------------------------


def test_the_menu_lists_the_top_level_with_folders_as_menus(reader):
    folder = reader.bookmarking.folder("R & D")
    reader.keep("a", folder=folder.id)
    reader.bookmarking.folder("none", folder.id)
    reader.keys("Ctrl+D", "Return")
    reader.go("41")
    rows = {action.text(): action for action in menu_of(reader).actions()}
    inside = rows["R && D"].menu()
    inside.aboutToShow.emit()
    assert [action.text() for action in inside.actions()] == ["a", "none"]
    deeper = inside.actions()[1].menu()
    deeper.aboutToShow.emit()
    assert [(action.text(), action.isEnabled()) for action in deeper.actions()] == [("empty", False)]
    (line,) = [text for text in rows if text.startswith("CTOC/COP/WG.7/2020/3，第24段  正在使用")]
    rows[line].trigger()
    assert reader.led_to("para_24")
    count = len(menu_rows(reader))
    assert len(menu_rows(reader)) == count


def test_a_long_menu_ends_with_a_way_to_all(reader):
    before = len(menu_rows(reader))
    reader.keep(*(f"n{n}" for n in range(MOST + 5)))
    rows = menu_of(reader).actions()
    assert len(rows) == before + 1 + MOST + 1
    rows[-1].trigger()
    assert QApplication.focusWidget() is reader.tree


# -- together ---------------------------------------------------------------------------------


def test_every_control_of_panel_and_card_has_a_name(reader):
    reader.keep("a")
    reader.keys("Ctrl+B")
    reader.tree.setFocus()
    reader.window.focus_front()
    reader.keys("Ctrl+D")
    assert reader.is_carding()
    assert nameless(reader.tree.parentWidget()) == []
    assert nameless(reader.named("Done", QPushButton).parentWidget()) == []
    order = []
    for _ in range(5):
        order.append(spoken_name(QApplication.focusWidget()))
        reader.keys("Tab")
    # On Linux Qt gives a box of choices the choice as its name, and its label by relation.
    assert order in (["Name", one, "Tags", "Remove", "Done"] for one in ("Folder", "No folder"))


def test_nothing_of_a_locked_notebook_stays_on_the_screen(reader):
    reader.keep("a")
    reader.keys("Ctrl+B")
    reader.window.focus_front()
    reader.keys("Ctrl+D")
    reader.write("private")
    notebook = reader.notebook
    reader.window.notes.take(None)
    assert not reader.is_carding()
    assert not reader.sees("Bookmarks", QTreeView)
    assert not reader.named("New folder").isEnabled()
    assert "a" not in menu_rows(reader)
    reader.keys("Ctrl+3", "Ctrl+Shift+3", "Ctrl+D")
    reader.window.notes.take(notebook)
    assert reader.rows()[0] == "a"


def test_hiding_closes_the_card_and_keeps_what_was_written(reader):
    reader.keys("Ctrl+D")
    reader.write("private")
    reader.window.notes.hide(True)
    assert not reader.is_carding()
    assert reader.bookmarks[0].name == "private"
    reader.keys("Ctrl+D")
    assert not reader.is_carding()


def test_the_card_stays_inside_a_narrow_window(reader):
    reader.window.resize(580, 500)
    reader.rest()
    reader.keys("Ctrl+D")
    card = reader.named("Done", QPushButton).parentWidget()
    assert reader.window.rect().contains(QRect(card.pos(), card.size()))
    reader.keys("Tab", "Tab")
    for number in range(5):
        reader.write(f"a tag of some length {number},")
    reader.until(lambda: card.height() > 220)
    assert reader.window.rect().contains(QRect(card.pos(), card.size()))
    reader.keys("Escape")
    assert not reader.is_carding()


@pytest.mark.slow
def test_ten_thousand_bookmarks_open_at_once(reader):
    there = target(reader)
    folders = [Folder(f"f{n}", f"Folder {n}", f"f{n // 10}" if n >= 10 else "", float(n)) for n in range(100)]
    many = [Bookmark(f"b{n}", there, f"n{n}", f"f{n % 100}", float(n)) for n in range(10_000)]
    reader.notebook.act(mark("acts", "Do"), [*folders, *many])
    reader.keys("Ctrl+B")
    assert reader.rows() == [f"Folder {n}" for n in range(10)]
    assert reader.row("Folder 1").data(AboutRole) == "1100 bookmarks"


def test_the_paragraph_that_was_pressed_is_the_one_at_hand(reader):
    blocks = [stored.block.id for stored in reader.view.page.portion.blocks]
    second = next(one for one in blocks if reader.in_view(one, 4) and one != reader.page.block_here())
    reader.press_text(second, 4)
    reader.rest()
    assert reader.page.block_here() == second
