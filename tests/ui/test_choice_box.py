"""Choices can be read whole in a narrow window, and explanations where they stand."""

from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QTreeWidget

from vademecum.ui.shortcuts_dialog import ShortcutsDialog

pytest_plugins = ["windows"]


def room(box: QComboBox) -> int:
    """Pixels that a choice has for its words."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    return box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, box).width()


def test_what_is_chosen_can_be_read_in_a_narrow_window(start):
    person = start("CTOC/COP/WG.7/2020/3", size=(700, 700))
    person.window.open_sheet("ledger CTOC/COP/WG.7/2020/3@zh")
    person.window.open_beside()
    bar = person.window.tabs.sheet.bar
    assert bar.order.currentText() == "By footnote"
    for box in (bar.kinds, bar.order):
        assert room(box) >= box.fontMetrics().horizontalAdvance(box.currentText())


def test_the_sheet_of_keys_has_room_for_what_commands_do(qtbot, theme):
    dialog = ShortcutsDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    sheet = dialog.findChild(QTreeWidget)
    for group in map(sheet.topLevelItem, range(sheet.topLevelItemCount())):
        for row in map(group.child, range(group.childCount())):
            assert sheet.fontMetrics().horizontalAdvance(row.text(2)) + 8 <= sheet.columnWidth(2)
