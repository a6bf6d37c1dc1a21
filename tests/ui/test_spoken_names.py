"""Every control that takes the focus has something for a screen reader to say."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QDialogButtonBox, QWidget

from people import PAPER
from vademecum.ui.corrections_dialog import CorrectionsDialog
from vademecum.ui.missing_dialog import MissingDialog
from vademecum.ui.progress_window import ProgressWindow
from vademecum.ui.shortcuts_dialog import ShortcutsDialog

pytest_plugins = ["windows"]


def silent(root: QWidget) -> list[str]:
    """The controls under `root` that take the focus and have no name."""
    found = []
    for widget in root.findChildren(QWidget):
        if (
            not widget.isVisible()
            or widget.focusPolicy() == Qt.FocusPolicy.NoFocus
            or widget.focusProxy() is not None
        ):
            continue
        if isinstance(widget.parentWidget(), QAbstractScrollArea) or isinstance(widget, QDialogButtonBox):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}")
    return found


def test_every_control_of_the_window_has_a_name(start):
    person = start("CTOC/COP/WG.7/2020/3 para 59")
    person.go("2396")
    person.keys("Ctrl+F")
    person.keys("Ctrl+Shift+F")
    person.rest()
    assert silent(person.window) == []


@pytest.mark.parametrize("which", ["corrections", "missing", "shortcuts", "progress"])
def test_every_control_of_a_dialog_has_a_name(desk, qtbot, theme, which):
    paper = desk.reading.demand(PAPER)
    make = {
        "corrections": lambda: CorrectionsDialog("", desk.reading.errata(paper), desk.reading.doubts(paper)),
        "missing": lambda: MissingDialog(desk.lookup.missing(), "en"),
        "shortcuts": ShortcutsDialog,
        "progress": lambda: ProgressWindow("One moment"),
    }
    dialog = make[which]()
    qtbot.addWidget(dialog)
    dialog.show()
    assert silent(dialog) == []
