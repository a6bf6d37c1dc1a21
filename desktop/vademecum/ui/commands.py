"""Actions made from the table of commands; menus, tool bar and the shortcut sheet use them."""

import re
from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from vademecum.ui.catalogue import say
from vademecum.ui.command import Command
from vademecum.ui.command_table import COMMANDS


def plain_title(command: Command) -> str:
    """A command's title without the sign of its menu key, as `&File` or `文件(&F)`."""
    title = say(command.title) if command.title.context else str(command.title)
    return re.sub(r"\(&.\)", "", title).replace("&", "")


def build_actions(parent: QWidget, handlers: Mapping[str, Callable[..., None]]) -> dict[str, QAction]:
    """Make an action for each command; a switch's handler hears whether it is on, others hear nothing.

    Raise `KeyError` when a command has no handler.
    """
    actions: dict[str, QAction] = {}
    groups: dict[str, QActionGroup] = {}
    for command in COMMANDS:
        handler = handlers[command.id]
        title = say(command.title) if command.title.context else str(command.title)
        action = QAction(title, parent)
        action.setObjectName(command.id)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{say(command.help)} ({keys})" if keys else say(command.help))
        action.setCheckable(command.is_switch)
        if command.group:
            groups.setdefault(command.group, QActionGroup(parent)).addAction(action)
        # `triggered` passes `checked`: a handler without a switch must not receive it.
        if command.is_switch:
            action.triggered.connect(handler)
        else:
            action.triggered.connect(lambda _checked=False, handle=handler: handle())
        parent.addAction(action)
        actions[command.id] = action
    return actions


def enable(actions: Mapping[str, QAction], context: frozenset[str]) -> None:
    """Enable the commands whose needs are met."""
    for command in COMMANDS:
        actions[command.id].setEnabled(command.needs <= context)
