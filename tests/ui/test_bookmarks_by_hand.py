"""Bookmarks and numbered places as a reader makes, names, moves, opens and removes them in the window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QItemSelectionModel, QMimeData, QModelIndex, QRect, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QMenu, QPushButton, QTreeView

from people import FACT_SHEET, PAPER, Person
from vademecum.domain.annotation import Bookmark, Folder, NumberedPlace, Scope, Target
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.ui.notes.bookmarks_menu import MOST
from vademecum.ui.notes.bookmarks_model import MIME, AboutRole
from vademecum.ui.notes.digit_keys import digit_at
from vademecum.words import mark

pytest_plugins = ["windows"]


class Keeper(Person):
    """Someone who keeps places."""

    @property
    def notebook(self):
        return self.window.notes.notebook

    @property
    def bookmarking(self):
        return self.window.notes.bookmarking

    @property
    def bookmarks(self) -> list[Bookmark]:
        return self.notebook.items(Bookmark)

    @property
    def tree(self) -> QTreeView:
        return self.named("Bookmarks", QTreeView)

    @property
    def model(self):
        return self.tree.model()

    def place(self, number: int) -> NumberedPlace | None:
        return self.window.notes.numbering.place(number)

    def page_blocks(self):
        return self.window.desk.reading.portion(self.page.document).blocks

    def is_carding(self) -> bool:
        return bool(self.sees("Done", QPushButton))

    def said(self) -> str:
        return self.words_on_screen(self.window.notice)

    def told(self) -> str:
        """What the panel says below its tree."""
        panel = self.tree.parentWidget()
        return " ".join(one.text() for one in panel.findChildren(QLabel) if one.isVisible())

    def rows(self, parent: QModelIndex | None = None) -> list[str]:
        parent = parent or QModelIndex()
        return [self.model.index(n, 0, parent).data() for n in range(self.model.rowCount(parent))]

    def row(self, *titles: str) -> QModelIndex:
        index = QModelIndex()
        for title in titles:
            index = self.model.index(self.rows(index).index(title), 0, index)
        return index

    def choose(self, *titles: str) -> None:
        alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.tree.selectionModel().setCurrentIndex(self.row(*titles), alone)
        self.tree.setFocus()

    def keep(self, *names: str, folder: str = "") -> list[str]:
        """Bookmarks of resolutions under these names; their ids."""
        made = [Target(Scope.INSTRUMENT, Key(f"S/RES/{n + 1}(2001)")) for n in range(len(names))]
        return [self.bookmarking.bookmark(t, n, folder).id for t, n in zip(made, names, strict=True)]


@pytest.fixture
def reader(start):
    person = start()
    person.__class__ = Keeper
    person.until(lambda: person.notebook is not None)
    person.rest()
    person.go("WG.7/2020/3 24")
    return person


def target(reader: Keeper, block: str = "para_24") -> Target:
    desk = reader.window.desk
    return desk.targeting.paragraph(desk.reading.demand(PAPER, "zh"), block)


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


def actions(reader: Keeper) -> dict[str, object]:
    menu = reader.window.note_commands.bookmarks.panel.make_menu()
    menu.aboutToHide.connect(menu.deleteLater)
    return {action.text().split("\t")[0].replace("&", ""): action for action in menu.actions()}


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
    reader.rest()
    assert reader.rows() == ["第一天", "b"]
    assert QApplication.focusWidget() is reader.tree
    assert reader.tree.currentIndex().data() == "第一天"
    reader.keys("F2")
    reader.clear()
    reader.keys("Return")
    reader.rest()
    assert reader.rows() == ["S/RES/1 (2001)", "b"]


def test_a_new_folder_is_named_at_once_where_the_reader_is(reader):
    reader.keys("Ctrl+B")
    reader.window.actions_by_id["bookmarks.folder"].trigger()
    reader.clear()
    reader.write("Training")
    reader.keys("Return")
    reader.rest()
    assert reader.rows() == ["Training"]
    reader.press_widget("New folder")
    reader.keys("Escape")
    reader.rest()
    assert reader.rows(reader.row("Training")) == ["New folder"]


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
    reader.rest()
    assert reader.rows() == ["b"]
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


# -- the menu ------------------------------------------------------------------------


def menu_of(reader: Keeper) -> QMenu:
    menu = reader.window.menuBar().findChild(QMenu, "menu.bookmarks")
    menu.aboutToShow.emit()
    return menu


def menu_rows(reader: Keeper) -> list[str]:
    return [action.text() for action in menu_of(reader).actions()]


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


# -- numbered places --------------------------------------------------------------------


def test_a_place_is_set_and_gone_to_with_a_word_each_time(reader):
    reader.keys("Ctrl+Shift+3")
    assert "Place 3 is now CTOC/COP/WG.7/2020/3，第24段." in reader.said()
    reader.go("41")
    reader.keys("Ctrl+3")
    assert reader.led_to("para_24")
    assert "Place 3: CTOC/COP/WG.7/2020/3，第24段" in reader.said()
    reader.keys("Alt+Left")
    assert reader.led_to("para_41")


def test_a_place_that_is_not_set_says_how_to_set_it(reader):
    before = reader.still()
    reader.keys("Ctrl+7")
    assert "Place 7 is not set. Ctrl+Shift+7 sets it" in reader.said()
    assert reader.still() == before


def test_a_replaced_place_comes_back_with_undo(reader):
    reader.keys("Ctrl+Shift+3")
    reader.go("41")
    reader.keys("Ctrl+Shift+3")
    assert "it was CTOC/COP/WG.7/2020/3，第24段. Ctrl+Z" in reader.said()
    reader.keys("Ctrl+Z")
    assert reader.place(3).target == target(reader)


def test_places_are_listed_in_panel_and_menu(reader):
    reader.keys("Ctrl+Shift+3", "Ctrl+B")
    group = reader.row("Numbered places")
    assert reader.rows(group) == ["CTOC/COP/WG.7/2020/3，第24段"]
    spoken = reader.model.index(0, 0, group).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Place 3, CTOC/COP/WG.7/2020/3，第24段, 正在使用")
    menu_of(reader)
    assert reader.window.actions_by_id["places.go_3"].text().startswith("&3   CTOC/COP/WG.7/2020/3，第24段")
    assert reader.window.actions_by_id["places.go_4"].text() == "&4   not set"
    reader.choose("Numbered places", "CTOC/COP/WG.7/2020/3，第24段")
    reader.keys("Delete")
    assert reader.place(3) is None
    reader.keys("Ctrl+Z")
    assert reader.place(3) is not None


X11_1 = 10
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def press(reader: Keeper, key: Qt.Key, scan_code: int, keys: Qt.KeyboardModifier) -> bool:
    """Press a key of the upper row as a keyboard sends it; whether the window claimed it for itself."""
    focus = QApplication.focusWidget()
    claim = QKeyEvent(QEvent.Type.ShortcutOverride, key, keys, scan_code, 0, 0)
    claim.ignore()
    QCoreApplication.sendEvent(focus, claim)
    if claim.isAccepted():
        QCoreApplication.sendEvent(focus, QKeyEvent(QEvent.Type.KeyPress, key, keys, scan_code, 0, 0))
    return claim.isAccepted()


@pytest.mark.parametrize(
    ("plain", "shifted"),
    [
        pytest.param(Qt.Key.Key_2, Qt.Key.Key_At, id="American"),
        pytest.param(Qt.Key.Key_2, Qt.Key.Key_QuoteDbl, id="German"),
        pytest.param(Qt.Key.Key_Eacute, Qt.Key.Key_2, id="French"),
        pytest.param(0x11A, Qt.Key.Key_2, id="Czech"),
    ],
)
@pytest.mark.skipif("sys.platform != 'linux'", reason="scan codes of X11 and Wayland")
def test_the_key_of_a_digit_works_whatever_it_prints(reader, plain, shifted):
    assert press(reader, shifted, X11_1 + 1, CTRL | SHIFT)
    assert reader.place(2).target == target(reader)
    reader.go("41")
    assert press(reader, plain, X11_1 + 1, CTRL)
    assert reader.led_to("para_24")


@pytest.mark.skipif("sys.platform != 'linux'", reason="scan codes of X11 and Wayland")
def test_keys_that_are_others_stay_theirs(reader):
    assert not press(reader, Qt.Key.Key_Minus, X11_1 + 5, CTRL)
    assert not press(reader, Qt.Key.Key_At, X11_1 + 1, CTRL | ALT)
    assert not press(reader, Qt.Key.Key_2, X11_1 + 1, SHIFT)
    assert not press(reader, Qt.Key.Key_0, X11_1 + 9, CTRL)
    assert not press(reader, Qt.Key.Key_F, 41, CTRL)
    assert all(reader.place(number) is None for number in range(1, 10))


@pytest.mark.skipif("sys.platform != 'linux'", reason="scan codes of X11 and Wayland")
def test_digits_work_where_words_are_typed_too(reader):
    reader.keys("Ctrl+Shift+F")
    reader.write("生物")
    assert press(reader, Qt.Key.Key_Exclam, X11_1, CTRL | SHIFT)
    assert reader.place(1).target == target(reader)
    assert reader.window.search.words == "生物"


def test_the_key_of_a_digit_is_known_on_every_system():
    assert [digit_at(code, 0, "linux") for code in (9, 10, 18, 19)] == [0, 1, 9, 0]
    assert [digit_at(code, 0, "win32") for code in (1, 2, 10, 11)] == [0, 1, 9, 0]
    assert [digit_at(0, code, "darwin") for code in (18, 23, 22, 25, 29)] == [1, 5, 6, 9, 0]


# -- places that are no longer what they were ---------------------------------------------


def test_words_that_are_gone_are_said_with_their_quotation(reader):
    there = target(reader)
    gone = replace(there, anchors=(replace(there.anchors[0], quote="原来的话已经删去"),))
    reader.bookmarking.bookmark(gone, "Gone")
    reader.go("41")
    before = reader.still()
    reader.keys("Ctrl+B")
    assert reader.row("Gone").data(AboutRole) == "No longer in the text: 原来的话已经删去"
    reader.choose("Gone")
    reader.keys("Return")
    assert "no longer in the text. There stood: “原来的话已经删去”" in reader.said()
    assert reader.still() == before


def test_a_text_that_is_not_here_is_said_with_the_quotation(reader):
    reader.window.notes.numbering.set(5, replace(target(reader), key=Key("S/2031/7")))
    reader.keys("Ctrl+5")
    assert "The text of S/2031/7，第24段 is not in the library. There stood: “正在使用" in reader.said()
    reader.keys("Ctrl+B")
    about = reader.model.index(0, 0, reader.row("Numbered places")).data(AboutRole)
    assert about.startswith("Text not here: 正在使用")


def test_a_text_held_in_another_language_opens_there_and_says_so(reader):
    reader.window.notes.numbering.set(5, replace(target(reader), lang="en"))
    reader.go("41")
    reader.keys("Ctrl+5")
    assert reader.led_to("para_24")
    assert "only in another language: Chinese" in reader.said()


def test_a_bookmarked_instrument_opens_beside(reader):
    reader.keep("resolution")
    reader.keys("Ctrl+B")
    reader.choose("resolution")
    reader.keys("Return")
    assert reader.window.beside.card.key == Key("S/RES/1(2001)")


# -- together ---------------------------------------------------------------------------------


def test_the_card_stays_inside_a_narrow_window(reader):
    reader.window.resize(580, 500)
    reader.rest()
    reader.keys("Ctrl+D")
    card = reader.named("Done", QPushButton).parentWidget()
    assert reader.window.rect().contains(QRect(card.pos(), card.size()))
    assert card.childAt(reader.named("Done", QPushButton).geometry().center()) is not None
    reader.keys("Escape")


@pytest.mark.slow
def test_ten_thousand_bookmarks_open_at_once(reader):
    there = target(reader)
    folders = [Folder(f"f{n}", f"Folder {n}", f"f{n // 10}" if n >= 10 else "", float(n)) for n in range(100)]
    many = [Bookmark(f"b{n}", there, f"n{n}", f"f{n % 100}", float(n)) for n in range(10_000)]
    reader.notebook.act(mark("acts", "Do"), [*folders, *many])
    reader.keys("Ctrl+B")
    assert reader.rows() == [f"Folder {n}" for n in range(10)]
    assert reader.row("Folder 1").data(AboutRole) == "1100 bookmarks"
