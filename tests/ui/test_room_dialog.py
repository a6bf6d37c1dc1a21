"""The room in a few numbers, remembered for each display, and the line shown as it will be."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QDoubleSpinBox, QLabel
from test_spoken_names import nameless

from people import spoken_name
from vademecum.services.presenting.room import USUAL, Room
from vademecum.ui.preferences import Preferences
from vademecum.ui.presenting.room_dialog import RoomDialog
from vademecum.ui.presenting.room_memory import keep_room, room_of

pytest_plugins = ["windows"]

HD = (1920, 1080)
DISPLAY = "HDMI-1/Epson = hall [2]"


@pytest.fixture
def preferences(tmp_path):
    return Preferences(tmp_path / "preferences.ini")


@pytest.fixture
def opened(qtbot, theme, preferences):
    def made(lang="zh", display=DISPLAY):
        dialog = RoomDialog(display, HD, lang, preferences, theme)
        qtbot.addWidget(dialog)
        dialog.resize(600, 560)
        dialog.show()
        return dialog

    return made


def spin(dialog, name):
    (found,) = [one for one in dialog.findChildren(QDoubleSpinBox) if spoken_name(one).startswith(name)]
    return found


def labels(dialog):
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def test_a_room_is_remembered_for_its_display_only(opened, preferences, tmp_path):
    dialog = opened()
    assert dialog.room == USUAL
    spin(dialog, "Metres to").setValue(25)
    spin(dialog, "Width").setValue(4)
    dialog.accept()
    assert dialog.result() == QDialog.DialogCode.Accepted
    again = Preferences(tmp_path / "preferences.ini")
    assert room_of(again, DISPLAY) == Room(25, 4)
    assert room_of(again, "eDP-1") == USUAL
    assert room_of(again, DISPLAY.replace("/", "//")) == USUAL
    assert opened().room == Room(25, 4)


def test_esc_changes_nothing(opened, preferences):
    dialog = opened()
    spin(dialog, "Metres to").setValue(40)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert room_of(preferences, DISPLAY) == USUAL


@pytest.mark.parametrize("stored", ["", "far away", "12", "1e9 2", "nan 2", "12 0", "12 2 3"])
def test_numbers_that_are_no_room_are_the_usual_one(preferences, stored):
    keep_room(preferences, DISPLAY, Room(30, 3))
    (name,) = preferences._settings.allKeys()
    preferences.store(name, stored)
    assert room_of(preferences, DISPLAY) == USUAL


def test_the_diagonal_is_another_word_for_the_width(opened):
    dialog = opened()
    spin(dialog, "Diagonal").setValue(100)
    assert spin(dialog, "Width").value() == pytest.approx(2.21, abs=0.01)
    spin(dialog, "Width").setValue(1.22)
    assert spin(dialog, "Diagonal").value() == 55


def test_presets_are_numbers_to_begin_with(opened):
    dialog = opened()
    (presets,) = dialog.findChildren(QComboBox)
    presets.setCurrentIndex(3)
    presets.activated.emit(3)
    assert dialog.room == Room(25, 5)
    spin(dialog, "Metres to").setValue(26)
    assert presets.currentText() == "Your own numbers"
    spin(dialog, "Metres to").setValue(25)
    assert presets.currentText() == "Large hall"


def test_a_room_that_is_too_deep_is_told(opened):
    dialog = opened()
    assert not [words for words in labels(dialog) if words.startswith("■")]
    spin(dialog, "Width").setValue(2)
    spin(dialog, "Metres to").setValue(25)
    (words,) = [words for words in labels(dialog) if words.startswith("■")]
    assert words.startswith("■ From 25 m, a line on a picture 2 m wide would hold only 8 characters.")
    assert dialog.fit.characters == 12


def test_every_control_has_a_name(opened):
    assert nameless(opened()) == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_pictures_of_the_room(opened, golden, lang):
    dialog = opened(lang)
    if lang == "en":
        spin(dialog, "Width").setValue(2)
        spin(dialog, "Metres to").setValue(25)
    # The cursor is in a field: selected numbers blink on no machine alike.
    dialog.findChildren(QComboBox)[0].setFocus()
    golden(dialog, f"presenting/room_{lang}")
