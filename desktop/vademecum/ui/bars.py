"""The menu bar and the tool bar, made from the table of commands."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QSizePolicy, QToolBar, QWidget

from vademecum.ui.catalogue import say
from vademecum.ui.command_table import COMMANDS, MENUS, SEPARATED
from vademecum.ui.commands import plain_title
from vademecum.ui.theme import Theme
from vademecum.words import mark

_LEFT = ("go.back", "go.forward", "", "view.contents", "search.library")
_RIGHT = ("view.smaller", "view.bigger", "view.toggle_theme", "", "view.beside")
"""Commands on both sides of the address box; an empty name is a line between."""


def fill_menus(bar: QMenuBar, actions: Mapping[str, QAction]) -> None:
    """Put every command into its menu."""
    menus: dict[str, QMenu] = {menu: bar.addMenu(say(title)) for menu, title in MENUS.items()}
    for name, menu in menus.items():
        menu.setObjectName(f"menu.{name}")
    for command in COMMANDS:
        if command.menu:
            if command.id in SEPARATED:
                menus[command.menu].addSeparator()
            inside = f"{command.menu} {command.under}" if command.under else command.menu
            if command.under and inside not in menus:
                menus[inside] = menus[command.menu].addMenu(say(command.under))
            menus[inside].addAction(actions[command.id])


def make_tool_bar(
    parent: QWidget, actions: Mapping[str, QAction], theme: Theme, address: QWidget
) -> QToolBar:
    """Make the tool bar: icons left and right, the address box in the middle."""
    bar = QToolBar(say(mark("window", "Tools")), parent)
    bar.setMovable(False)
    bar.setIconSize(QSize(20, 20))
    bar.toggleViewAction().setEnabled(False)
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    _add(bar, _LEFT, actions, theme)
    bar.addWidget(_room(bar))
    address.setMinimumWidth(200)
    address.setMaximumWidth(520)
    address.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    bar.addWidget(address)
    bar.addWidget(_room(bar))
    _add(bar, _RIGHT, actions, theme)
    return bar


def _add(bar: QToolBar, names: tuple[str, ...], actions: Mapping[str, QAction], theme: Theme) -> None:
    icons = {command.id: command.icon for command in COMMANDS}
    titles = {command.id: plain_title(command) for command in COMMANDS}
    icons["view.toggle_theme"] = "day" if theme.is_night else "night"
    for name in names:
        if not name:
            bar.addSeparator()
            continue
        action = actions[name]
        action.setIcon(theme.icon(icons[name]))
        action.setIconVisibleInMenu(False)
        bar.addAction(action)
        button = bar.widgetForAction(action)
        button.setAccessibleName(titles[name])
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)


def _room(bar: QToolBar) -> QWidget:
    room = QWidget(bar)
    room.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return room
