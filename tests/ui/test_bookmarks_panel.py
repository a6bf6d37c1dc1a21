"""The panel of bookmarks: rows are opened, named, moved, dragged, filtered, sorted and deleted."""

from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTreeView

from keepers import Keeper, actions, menu_rows, target
from people import PAPER
from vademecum.ui.notes.bookmarks_model import MIME, AboutRole

pytest_plugins = ["keeping"]


# -- the panel ------------------------------------------------------------------


def test_one_key_shows_the_panel_with_a_sentence_while_it_is_empty(reader):
    reader.keys("Ctrl+B")
    filled = reader.named("Filter bookmarks", QLineEdit)
    assert QApplication.focusWidget() is filled
    labels = [one.text() for one in filled.parentWidget().findChildren(QLabel) if one.isVisible()]
    assert labels[0].startswith("No bookmarks yet. Ctrl+D keeps")


def test_rows_say_where_they_lead_and_enter_goes_there(reader):
    reader.keys("Ctrl+D", "Return")
    reader.go("41")
    reader.keys("Ctrl+B")
    index = reader.row("CTOC/COP/WG.7/2020/3，第24段")
    assert index.data(AboutRole).startswith("正在使用的先进技术")
    reader.choose("CTOC/COP/WG.7/2020/3，第24段")
    reader.keys("Return")
    assert reader.led_to("para_24")
    assert reader.view.block_in_focus() == "para_24"
    assert QApplication.focusWidget() is reader.view


def test_ctrl_enter_opens_beside_and_the_menu_in_a_tab(reader):
    reader.keys("Ctrl+D", "Return", "Ctrl+B")
    reader.choose("CTOC/COP/WG.7/2020/3，第24段")
    reader.keys("Ctrl+Return")
    assert reader.window.beside.is_reading
    tabs = reader.window.tabs.count()
    actions(reader)["Open in a tab"].trigger()
    assert reader.window.tabs.count() == tabs + 1


def test_a_press_opens_and_ctrl_presses_choose_several(reader):
    reader.keys("Ctrl+D", "Return")
    reader.keep("a", "b")
    reader.go("41")
    reader.keys("Ctrl+B")
    where = [reader.tree.visualRect(reader.row(name)).center() for name in ("a", "b")]
    for at in where:
        QTest.mouseClick(
            reader.tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, at
        )
    assert {index.data() for index in reader.tree.selectedIndexes()} >= {"a", "b"}
    assert reader.window.beside.card is None
    at = reader.tree.visualRect(reader.row("CTOC/COP/WG.7/2020/3，第24段")).center()
    QTest.mouseClick(reader.tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert reader.led_to("para_24")


def test_alt_and_arrows_move_rows_and_say_where_they_are(reader):
    reader.bookmarking.folder("Training")
    reader.keep("a", "b", "c")
    reader.keys("Ctrl+B")
    reader.choose("c")
    reader.keys("Alt+Up")
    assert reader.rows() == ["Training", "a", "c", "b"]
    assert "Now 3 of 4 at the top level" in reader.told()
    reader.keys("Alt+Up", "Alt+Right")
    assert reader.rows() == ["Training", "a", "b"]
    assert reader.rows(reader.row("Training")) == ["c"]
    assert "Now 1 of 1 in “Training”" in reader.told()
    assert reader.tree.currentIndex().data() == "c"
    assert reader.tree.isExpanded(reader.row("Training"))
    reader.keys("Alt+Right")
    assert "No folder stands right above." in reader.told()
    reader.keys("Alt+Left", "Alt+Down")
    assert reader.rows() == ["Training", "a", "c", "b"]
    reader.keys("Alt+Left")
    assert "This stands in no folder." in reader.told()
    reader.keys("Ctrl+Z")
    assert reader.rows() == ["Training", "c", "a", "b"]
    assert reader.window.tabs.page.document.head.key == PAPER


def test_several_rows_move_together(reader):
    reader.keep("a", "b", "c", "d")
    reader.keys("Ctrl+B")
    reader.keys("Home", "Down", "Shift+Down", "Alt+Down")
    assert reader.rows() == ["a", "d", "b", "c"]
    assert {index.data() for index in reader.tree.selectedIndexes()} == {"b", "c"}
    reader.keys("Alt+Down")
    assert "This is the last row here." in reader.told()


def test_f2_names_and_the_keyboard_stays_in_the_tree(reader):
    reader.keep("a", "b")
    reader.keys("Ctrl+B")
    reader.choose("a")
    reader.keys("F2")
    reader.clear()
    reader.write("第一天")
    reader.keys("Return")
    reader.until(lambda: reader.rows() == ["第一天", "b"])
    assert QApplication.focusWidget() is reader.tree
    assert reader.tree.currentIndex().data() == "第一天"
    reader.keys("F2")
    reader.clear()
    reader.keys("Return")
    reader.until(lambda: reader.rows() == ["S/RES/1 (2001)", "b"])


def test_a_new_folder_is_named_at_once_where_the_reader_is(reader):
    reader.keys("Ctrl+B")
    reader.window.actions_by_id["bookmarks.folder"].trigger()
    reader.clear()
    reader.write("Training")
    reader.keys("Return")
    reader.until(lambda: reader.rows() == ["Training"])
    reader.press_widget("New folder")
    reader.keys("Escape")
    reader.until(lambda: reader.rows(reader.row("Training")) == ["New folder"])


def test_delete_takes_a_folder_with_all_in_it_and_one_undo_brings_all_back(reader):
    folder = reader.bookmarking.folder("Training")
    reader.keep("a", "b", folder=folder.id)
    reader.keep("c")
    reader.keys("Ctrl+B")
    reader.choose("Training")
    reader.keys("Delete")
    assert reader.rows() == ["c"]
    assert "Deleted: 2 bookmarks." in reader.told()
    assert reader.tree.currentIndex().data() == "c"
    reader.keys("Ctrl+Z")
    assert reader.rows() == ["Training", "c"]
    assert reader.rows(reader.row("Training")) == ["a", "b"]


def test_the_filter_looks_into_names_places_words_and_tags(reader):
    folder = reader.bookmarking.folder("Training")
    reader.keep("a", folder=folder.id)
    kept = reader.bookmarking.bookmark(target(reader), "mine")
    reader.bookmarking.change(kept.id, tags=["海上"])
    reader.keys("Ctrl+B", "Shift+Tab", "Shift+Tab")
    assert QApplication.focusWidget() is reader.named("Filter bookmarks", QLineEdit)
    for words, rows in (
        ("海上", ["mine"]),
        ("第２４段 生物", ["mine"]),
        ("MINE", ["mine"]),
        ("res/1", ["Training"]),
        ("traini", ["Training"]),
    ):
        reader.clear()
        reader.write(words)
        reader.until(lambda rows=rows: reader.rows() == rows)
    assert reader.rows(reader.row("Training")) == ["a"]
    reader.keys("Return", "Down", "Alt+Up")
    assert "Empty the filter first" in reader.told()
    reader.keys("Shift+Tab", "Shift+Tab")
    reader.write("zzz")
    reader.until(lambda: not reader.sees("Bookmarks", QTreeView))
    reader.clear()
    reader.until(lambda: bool(reader.sees("Bookmarks", QTreeView)))
    assert reader.rows() == ["Training", "mine"]


def test_sorting_by_name_is_an_act(reader):
    reader.keep("第24段", "b", "第3段", "A")
    reader.bookmarking.folder("z")
    reader.keys("Ctrl+B")
    reader.choose("b")
    actions(reader)["Sort by name"].trigger()
    assert reader.rows() == ["z", "A", "b", "第3段", "第24段"]
    assert "Sorted by name." in reader.told()
    reader.keys("Ctrl+Z")
    assert reader.rows() == ["第24段", "b", "第3段", "A", "z"]


def test_the_menu_opens_the_card_beside_the_row(reader):
    reader.keep("a")
    reader.keys("Ctrl+B")
    reader.choose("a")
    actions(reader)["Name, folder and tags…"].trigger()
    assert reader.named("Name", QLineEdit).text() == "a"
    reader.write("b")
    reader.keys("Return")
    reader.until(lambda: reader.rows() == ["b"])
    assert QApplication.focusWidget() is reader.tree


def test_open_folders_stay_open_and_the_panel_in_front_when_the_look_changes(reader):
    folder = reader.bookmarking.folder("Training")
    reader.keep("a", folder=folder.id)
    reader.keys("Ctrl+B")
    reader.choose("Training")
    reader.keys("Right", "Ctrl+Shift+L")
    reader.until(lambda: reader.window.theme.is_night and bool(reader.sees("Bookmarks", QTreeView)))
    assert reader.tree.isExpanded(reader.row("Training"))
    reader.keep("b")
    assert reader.rows() == ["Training", "b"]


def test_the_panel_in_front_is_in_front_at_the_next_start(reader, start):
    reader.keep("a")
    reader.keys("Ctrl+B")
    reader.leave()
    again = start()
    again.__class__ = Keeper
    again.until(lambda: bool(again.sees("Bookmarks", QTreeView)))
    assert again.rows() == ["a"]


def test_f6_goes_round_through_the_panel(reader):
    reader.keep("a")
    reader.keys("Ctrl+B")
    assert QApplication.focusWidget() is reader.tree
    reader.keys("F6")
    assert QApplication.focusWidget() is reader.view
    reader.keys("F6")
    assert QApplication.focusWidget() is reader.tree


def test_what_is_hidden_is_not_in_the_panel_nor_in_the_menu(reader):
    reader.keep("a")
    reader.keys("Ctrl+B")
    reader.window.notes.hide(True)
    assert not reader.sees("Bookmarks", QTreeView)
    assert "a" not in menu_rows(reader)
    reader.window.notes.hide(False)
    assert reader.rows() == ["a"]
    assert "a" in menu_rows(reader)


# -- dragging ---------------------------------------------------------------------


def drag(reader: Keeper, *rows: QModelIndex) -> QMimeData:
    return reader.model.mimeData(list(rows))


def drop(reader: Keeper, data: QMimeData, row: int, parent: QModelIndex | None = None) -> bool:
    move, parent = Qt.DropAction.MoveAction, parent or QModelIndex()
    is_possible = reader.model.canDropMimeData(data, move, row, 0, parent)
    assert reader.model.dropMimeData(data, move, row, 0, parent) == is_possible
    return is_possible


def test_dragged_rows_stand_where_they_are_dropped(reader):
    reader.bookmarking.folder("Training")
    reader.keep("a", "b", "c")
    reader.keys("Ctrl+B")
    data = drag(reader, reader.row("c"), reader.row("b"))
    assert data.text() == "c\nb"
    assert drop(reader, data, 1)
    assert reader.rows() == ["Training", "b", "c", "a"]
    assert drop(reader, data, -1, reader.row("Training"))
    assert reader.rows() == ["Training", "a"]
    assert reader.rows(reader.row("Training")) == ["b", "c"]
    assert {index.data() for index in reader.tree.selectedIndexes()} == {"b", "c"}
    assert "Now 1 of 2 in “Training”" in reader.told()
    assert drop(reader, drag(reader, reader.row("Training", "c")), 0, reader.row("Training"))
    assert reader.rows(reader.row("Training")) == ["c", "b"]
    reader.keys("Ctrl+Z", "Ctrl+Z")
    assert reader.rows() == ["Training", "b", "c", "a"]


def test_nothing_is_dropped_where_it_cannot_stand(reader):
    outer = reader.bookmarking.folder("outer")
    reader.bookmarking.folder("inner", outer.id)
    reader.keep("a")
    reader.keys("Ctrl+Shift+1", "Ctrl+B")
    folder = drag(reader, reader.row("outer"))
    assert not drop(reader, folder, 0, reader.row("outer"))
    assert not drop(reader, folder, 0, reader.row("outer", "inner"))
    bookmark = drag(reader, reader.row("a"))
    assert not drop(reader, bookmark, 0, reader.row("Numbered places"))
    assert not drop(reader, drag(reader, reader.row("Numbered places")), 1)
    for foreign in (b"[1, 2]", b"no list", b"{}", b'["nobody"]'):
        data = QMimeData()
        data.setData(MIME, foreign)
        before = reader.rows()
        reader.model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
        assert reader.rows() == before
    assert drop(reader, bookmark, 0)
    assert reader.rows() == ["Numbered places", "a", "outer"]


def test_the_tree_takes_drags_by_pointer(reader):
    reader.keep("a")
    reader.keys("Ctrl+B")
    assert reader.tree.dragEnabled()
    assert reader.tree.acceptDrops()
    flags = reader.model.flags(reader.row("a"))
    assert flags & Qt.ItemFlag.ItemIsDragEnabled
    assert not flags & Qt.ItemFlag.ItemIsDropEnabled
