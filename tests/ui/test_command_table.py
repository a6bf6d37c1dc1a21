"""The table of commands: nothing twice, nothing without handler, title and help, no key that others need."""

import re
from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QTreeWidget

from vademecum.domain.annotation import Colour
from vademecum.paths import source_root
from vademecum.ui.catalogue import LANGUAGES
from vademecum.ui.command_table import COMMANDS, MENUS, SEPARATED
from vademecum.ui.commands import build_actions, plain_title
from vademecum.ui.shortcuts_dialog import ShortcutsDialog

pytest_plugins = ["windows"]

PRODUCT_KEYS = {
    "edit.copy_citation": "Ctrl+Shift+C",
    "edit.find": "Ctrl+F",
    "edit.find_next": "F3",
    "edit.find_previous": "Shift+F3",
    "search.library": "Ctrl+Shift+F",
    "go.address": "Ctrl+L",
    "go.back": "Alt+Left",
    "go.forward": "Alt+Right",
    "view.contents": "Ctrl+Shift+O",
    "view.side_bar": "F7",
    "go.next_section": "Alt+PgDown",
    "go.previous_section": "Alt+PgUp",
    "view.bigger": "Ctrl+=",
    "view.smaller": "Ctrl+-",
    "view.normal": "Ctrl+0",
    "window.tab": "Ctrl+T",
    "file.close": "Ctrl+W",
    "file.reopen": "Ctrl+Shift+T",
    "window.next_tab": "Ctrl+Tab",
    "view.full_screen": "F11",
    "view.beside": "Ctrl+\\",
    "view.link_scrolling": "Ctrl+Shift+\\",
    "window.next_pane": "F6",
    "tools.map": "Ctrl+Shift+G",
    "help.guide": "F1",
    "file.print": "Ctrl+P",
    "bookmarks.add": "Ctrl+D",
    "bookmarks.panel": "Ctrl+B",
    **{f"places.go_{n}": f"Ctrl+{n}" for n in range(1, 10)},
    **{f"places.set_{n}": f"Ctrl+Shift+{n}" for n in range(1, 10)},
    "notes.add": "Ctrl+Alt+M",
    "notes.panel": "Ctrl+Shift+N",
    "present.plans": "Ctrl+Alt+L",
    "present.add": "Ctrl+Shift+Ins",
    "edit.undo": "Ctrl+Z",
    "present.start": "F5",
    "edit.redo": "Ctrl+Y",
    **{f"notes.highlight_{colour}": f"Alt+{n}" for n, colour in enumerate(Colour, 1)},
}
TAKEN_FOR_LATER = {
    *("Ctrl+K", "Ctrl+Shift+I", "Ctrl+,"),
}
FORBIDDEN = re.compile(r"Ctrl\+Space|Ctrl\+Alt\+\d|(Shift\+)?[A-Za-z0-9]")


def every_key():
    return [QKeySequence(keys).toString() for command in COMMANDS for keys in command.keys]


def test_no_id_and_no_key_is_there_twice():
    assert [one for one, n in Counter(command.id for command in COMMANDS).items() if n > 1] == []
    assert [one for one, n in Counter(every_key()).items() if n > 1] == []


def test_every_key_is_one_qt_understands():
    assert all(every_key())


def test_no_key_takes_what_input_methods_and_letters_need():
    assert [keys for keys in every_key() if FORBIDDEN.fullmatch(keys)] == []


def test_no_key_is_taken_that_is_promised_to_another_command():
    assert TAKEN_FOR_LATER.isdisjoint(every_key())


@pytest.mark.parametrize(("command", "keys"), PRODUCT_KEYS.items())
def test_the_keys_of_the_product_are_there(command, keys):
    (found,) = (one for one in COMMANDS if one.id == command)
    assert keys in found.keys


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_guide_names_the_key_of_the_coverage_map(lang):
    guide = source_root() / "corpus" / f"welcome-{lang}" / "welcome.txt"
    (line,) = (
        one for one in guide.read_text("utf-8").splitlines() if re.match("- (Coverage map|覆盖图)", one)
    )
    assert re.findall(r"Ctrl\+[\w+]+", line) == [PRODUCT_KEYS["tools.map"]]


def test_every_command_has_a_title_a_help_line_and_a_menu_that_is_there():
    for command in COMMANDS:
        assert command.title.strip("& "), command.id
        assert len(command.help) > 5, command.id
        assert command.menu in ("", *MENUS), command.id
    assert {command.id for command in COMMANDS} >= SEPARATED


def test_a_command_in_no_menu_has_a_key():
    assert [command.id for command in COMMANDS if not command.menu and not command.keys] == []


def test_no_two_entries_of_a_menu_share_their_letter():
    for menu in {(command.menu, command.under) for command in COMMANDS if command.menu}:
        letters = [re.findall(r"&(\w)", c.title.lower()) for c in COMMANDS if (c.menu, c.under) == menu]
        twice = [one for one, n in Counter(letter for some in letters for letter in some).items() if n > 1]
        assert twice == [], menu


def test_a_command_without_handler_is_an_error(qtbot):
    with pytest.raises(KeyError):
        build_actions(QMenu(), {})


def test_every_command_has_a_handler_and_none_is_left_over(start):
    window = start().window
    presenting = (window.plans, window.presenting, window.papers)
    all_parts = (window.commands, window.tools, window.note_commands, *presenting)
    parts = [part.handlers().keys() for part in all_parts]
    handlers = set().union(*parts)
    assert sum(map(len, parts)) == len(handlers)
    assert handlers == {command.id for command in COMMANDS}
    assert set(window.actions_by_id) == {command.id for command in COMMANDS}


def test_handlers_without_a_switch_never_hear_whether_they_are_checked(qtbot):
    heard = {}

    def handler(command):
        def of_switch(is_on):
            heard[command.id] = (is_on,)

        def of_others(*said):
            heard[command.id] = said

        return of_switch if command.is_switch else of_others

    handlers = {command.id: handler(command) for command in COMMANDS}
    menu = QMenu()
    qtbot.addWidget(menu)
    actions = build_actions(menu, handlers)
    for command in COMMANDS:
        actions[command.id].trigger()
        assert len(heard[command.id]) == int(command.is_switch), command.id


def test_commands_that_need_something_sleep_until_it_is_there(start):
    person = start()
    actions = person.window.actions_by_id
    assert not actions["go.back"].isEnabled()
    assert not actions["file.reopen"].isEnabled()
    person.go("WG.7/2020/3")
    assert actions["go.back"].isEnabled()
    person.keys("Ctrl+W")
    assert actions["file.reopen"].isEnabled()
    assert not actions["edit.find"].isEnabled()
    assert not actions["window.tab"].isEnabled()
    person.keys("Ctrl+Shift+T")
    assert actions["edit.find"].isEnabled()


def test_the_sheet_of_keys_names_every_command_and_can_be_filtered(qtbot, theme):
    sheet = ShortcutsDialog()
    qtbot.addWidget(sheet)
    sheet.show()
    (tree,) = sheet.findChildren(QTreeWidget)

    def lines():
        groups = [tree.topLevelItem(n) for n in range(tree.topLevelItemCount())]
        items = [
            group.child(row) for group in groups for row in range(group.childCount()) if not group.isHidden()
        ]
        return {item.text(0): item.text(1) for item in items if not item.isHidden()}

    shown = lines()
    assert set(shown) == {plain_title(command) for command in COMMANDS}
    for command in COMMANDS:
        assert bool(shown[plain_title(command)]) == bool(command.keys), command.id
    (line,) = sheet.findChildren(QLineEdit)
    QTest.keyClicks(line, "ctrl+shift+f")
    assert list(lines()) == ["Search the library"]
    sheet.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_menus_are_there_in_every_language(start, language):
    person = start()
    if language != "en":
        person.window.actions_by_id["view.chinese"].trigger()
        person.until(lambda: person.window.language == language and person.window.isVisible())
    titles = [action.text() for action in person.window.menuBar().actions()]
    assert len(titles) == len(set(titles)) == len(MENUS)
