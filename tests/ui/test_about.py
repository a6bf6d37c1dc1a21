"""Help → About: the version, and the licence of everything that comes with the program."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QListWidget, QPlainTextEdit

from people import spoken_name
from vademecum.paths import find_places
from vademecum.services.licences import Component, components
from vademecum.ui.about_dialog import AboutDialog

pytest_plugins = ["windows"]


@pytest.fixture
def about(qtbot, theme, tmp_path):
    (tmp_path / "one.txt").write_text("You may.")
    (tmp_path / "two.txt").write_text("You may, too.")
    first = Component("Qt", "6.11.3", "LGPL-3.0-only", "Draws the window.", (tmp_path / "one.txt",))
    second = Component("Noto Sans", "", "OFL-1.1", "A font.", (tmp_path / "two.txt",))
    dialog = AboutDialog([first, second])
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return dialog


def shown(dialog):
    return dialog.findChild(QPlainTextEdit).toPlainText()


def test_the_first_licence_is_there_and_the_arrow_brings_the_next(about, qtbot):
    assert shown(about) == "Draws the window.\n\nLicence: LGPL-3.0-only\n\nYou may."
    names = about.findChild(QListWidget)
    assert names.hasFocus()
    qtbot.keyClick(names, Qt.Key.Key_Down)
    assert shown(about).endswith("You may, too.")
    assert [names.item(row).text() for row in range(2)] == ["Qt 6.11.3", "Noto Sans"]


def test_everything_that_takes_the_focus_has_a_name_and_escape_closes(about, qtbot):
    assert all(spoken_name(about.findChild(kind)) for kind in (QListWidget, QPlainTextEdit))
    qtbot.keyClick(about, Qt.Key.Key_Escape)
    assert not about.isVisible()


def test_where_nothing_was_gathered_a_sentence_says_what_to_do(qtbot, theme):
    dialog = AboutDialog([])
    qtbot.addWidget(dialog)
    assert "python3 dev.py setup" in shown(dialog)


def test_the_command_shows_what_the_set_up_has_gathered(start, qtbot):
    if not components(find_places().licences):
        pytest.skip("the set-up has not gathered the licences")
    person = start()
    seen = []

    def look():
        dialog = person.window.findChild(AboutDialog)
        names = dialog.findChild(QListWidget)
        seen.extend(names.item(row).text() for row in range(names.count()))
        dialog.reject()

    QTimer.singleShot(0, look)
    person.window.actions_by_id["help.about"].trigger()
    assert seen[0] == "Vademecum"
    assert any(name.startswith("Qt 6.") for name in seen)
