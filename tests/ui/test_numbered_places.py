"""Numbered places by whatever keyboard; places that are no longer what they were."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from keepers import Keeper, menu_of, target
from vademecum.domain.key import Key
from vademecum.ui.notes.bookmarks_model import AboutRole
from vademecum.ui.notes.digit_keys import digit_at

pytest_plugins = ["keeping"]


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
