"""The table of commands: menus, keys, tool bar and the shortcut sheet are made from it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from vademecum.ui.catalogue import say
from vademecum.words import Marked, mark


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a reader can do. `needs` names what must be there: document, back, forward, closed."""

    id: str
    title: Marked
    menu: str
    help: Marked
    keys: tuple[str, ...] = ()
    needs: frozenset[str] = frozenset()
    is_switch: bool = False
    group: str = ""
    """Commands of one group exclude one another."""
    icon: str = ""


MENUS: dict[str, Marked] = {
    "file": mark("commands", "&File"),
    "edit": mark("commands", "&Edit"),
    "view": mark("commands", "&View"),
    "go": mark("commands", "&Go"),
    "search": mark("commands", "&Search"),
    "window": mark("commands", "&Window"),
    "help": mark("commands", "&Help"),
}

_DOCUMENT = frozenset({"document"})

COMMANDS: tuple[Command, ...] = (
    Command(
        "file.import",
        mark("commands", "&Import a text…"),
        "file",
        mark("commands", "Add a text file to your own library"),
        ("Ctrl+O",),
    ),
    Command(
        "file.reopen",
        mark("commands", "&Reopen closed tab"),
        "file",
        mark("commands", "Bring back the tab closed last"),
        ("Ctrl+Shift+T",),
        frozenset({"closed"}),
    ),
    Command(
        "file.close",
        mark("commands", "&Close tab"),
        "file",
        mark("commands", "Close this tab"),
        ("Ctrl+W",),
        _DOCUMENT,
    ),
    Command(
        "file.quit",
        mark("commands", "&Quit"),
        "file",
        mark("commands", "Leave; everything is kept"),
        ("Ctrl+Q",),
    ),
    Command(
        "edit.copy",
        mark("commands", "&Copy"),
        "edit",
        mark("commands", "Copy the selected text, without numbers and note marks"),
        ("Ctrl+C",),
        _DOCUMENT,
        icon="copy",
    ),
    Command(
        "edit.select_all",
        mark("commands", "Select &all"),
        "edit",
        mark("commands", "Select the text on this page"),
        ("Ctrl+A",),
        _DOCUMENT,
    ),
    Command(
        "edit.find",
        mark("commands", "&Find in document"),
        "edit",
        mark("commands", "Find words in this document"),
        ("Ctrl+F",),
        _DOCUMENT,
    ),
    Command(
        "edit.find_next",
        mark("commands", "Find &next"),
        "edit",
        mark("commands", "Go to the next place found"),
        ("F3",),
        _DOCUMENT,
    ),
    Command(
        "edit.find_previous",
        mark("commands", "Find &previous"),
        "edit",
        mark("commands", "Go to the previous place found"),
        ("Shift+F3",),
        _DOCUMENT,
    ),
    Command(
        "view.contents",
        mark("commands", "&Contents"),
        "view",
        mark("commands", "Show the tree of contents"),
        ("Ctrl+Shift+O",),
        icon="contents",
    ),
    Command(
        "view.side_bar",
        mark("commands", "&Side bar"),
        "view",
        mark("commands", "Show or hide the side bar"),
        ("F7",),
        is_switch=True,
    ),
    Command(
        "view.beside",
        mark("commands", "Side &by side"),
        "view",
        mark("commands", "Show or close the right-hand pane"),
        ("Ctrl+\\",),
        is_switch=True,
        icon="beside",
    ),
    Command(
        "view.bigger",
        mark("commands", "B&igger text"),
        "view",
        mark("commands", "Make the text bigger"),
        ("Ctrl+=", "Ctrl++"),
        icon="bigger",
    ),
    Command(
        "view.smaller",
        mark("commands", "S&maller text"),
        "view",
        mark("commands", "Make the text smaller"),
        ("Ctrl+-",),
        icon="smaller",
    ),
    Command(
        "view.normal",
        mark("commands", "&Normal size"),
        "view",
        mark("commands", "Text in its normal size"),
        ("Ctrl+0",),
    ),
    Command(
        "view.numbers",
        mark("commands", "&Paragraph numbers"),
        "view",
        mark("commands", "Show or hide paragraph numbers in the margin"),
        (),
        is_switch=True,
    ),
    Command(
        "view.theme_system",
        mark("commands", "Colours of the s&ystem"),
        "view",
        mark("commands", "Light or dark as the system is"),
        (),
        is_switch=True,
        group="theme",
    ),
    Command(
        "view.theme_day",
        mark("commands", "&Light"),
        "view",
        mark("commands", "Dark letters on a light page"),
        (),
        is_switch=True,
        group="theme",
    ),
    Command(
        "view.theme_night",
        mark("commands", "&Dark"),
        "view",
        mark("commands", "Light letters on a dark page"),
        (),
        is_switch=True,
        group="theme",
    ),
    Command(
        "view.toggle_theme",
        mark("commands", "Light or dark"),
        "",
        mark("commands", "Change between light and dark"),
        ("Ctrl+Shift+L",),
        icon="night",
    ),
    Command(
        "view.english",
        Marked("", "&English"),
        "view",
        mark("commands", "Speak English"),
        (),
        is_switch=True,
        group="language",
    ),
    Command(
        "view.chinese",
        Marked("", "中文"),
        "view",
        mark("commands", "Speak Chinese"),
        (),
        is_switch=True,
        group="language",
    ),
    Command(
        "view.full_screen",
        mark("commands", "&Full screen"),
        "view",
        mark("commands", "Use the whole screen"),
        ("F11",),
        is_switch=True,
    ),
    Command(
        "go.address",
        mark("commands", "&Address…"),
        "go",
        mark("commands", "Go to a symbol, number or paragraph"),
        ("Ctrl+L",),
        icon="address",
    ),
    Command(
        "go.back",
        mark("commands", "&Back"),
        "go",
        mark("commands", "Go to the place before"),
        ("Alt+Left",),
        frozenset({"back"}),
        icon="back",
    ),
    Command(
        "go.forward",
        mark("commands", "&Forward"),
        "go",
        mark("commands", "Go to the place after"),
        ("Alt+Right",),
        frozenset({"forward"}),
        icon="forward",
    ),
    Command(
        "go.next_section",
        mark("commands", "&Next section"),
        "go",
        mark("commands", "Go to the next heading"),
        ("Alt+PgDown",),
        _DOCUMENT,
    ),
    Command(
        "go.previous_section",
        mark("commands", "&Previous section"),
        "go",
        mark("commands", "Go to the previous heading"),
        ("Alt+PgUp",),
        _DOCUMENT,
    ),
    Command(
        "go.facts",
        mark("commands", "Facts and citing passages of this &document"),
        "go",
        mark("commands", "Open beside who cites this document, and what is known of it"),
        (),
        _DOCUMENT,
    ),
    Command(
        "search.library",
        mark("commands", "&Search the library"),
        "search",
        mark("commands", "Search every text, results come while typing"),
        ("Ctrl+Shift+F",),
        icon="search",
    ),
    Command(
        "search.selection",
        mark("commands", "Search for the se&lected words"),
        "search",
        mark("commands", "Search the library for the selected words"),
        (),
        _DOCUMENT,
    ),
    Command(
        "search.missing",
        mark("commands", "&Cited but not in the library…"),
        "search",
        mark("commands", "Instruments that are cited, whose text is not here"),
    ),
    Command(
        "window.tab",
        mark("commands", "&New tab"),
        "window",
        mark("commands", "Open this document in another tab"),
        ("Ctrl+T",),
        _DOCUMENT,
    ),
    Command(
        "window.next_tab",
        mark("commands", "Ne&xt tab"),
        "window",
        mark("commands", "Go to the next tab"),
        ("Ctrl+Tab",),
        _DOCUMENT,
    ),
    Command(
        "window.previous_tab",
        mark("commands", "P&revious tab"),
        "window",
        mark("commands", "Go to the previous tab"),
        ("Ctrl+Shift+Tab",),
        _DOCUMENT,
    ),
    Command(
        "window.next_pane",
        mark("commands", "Next &pane"),
        "window",
        mark("commands", "Go round: contents, page, right-hand pane"),
        ("F6",),
    ),
    Command(
        "window.duplicate_beside",
        mark("commands", "This document on the r&ight too"),
        "window",
        mark("commands", "Open this document beside itself"),
        ("Ctrl+Alt+\\",),
        _DOCUMENT,
    ),
    Command(
        "help.guide",
        mark("commands", "&Guide"),
        "help",
        mark("commands", "What Vademecum can do, as a page of the library"),
        ("F1",),
        icon="guide",
    ),
    Command(
        "help.shortcuts",
        mark("commands", "&Keys"),
        "help",
        mark("commands", "Every command and its keys"),
        ("Ctrl+Shift+K",),
    ),
    Command(
        "help.corrections",
        mark("commands", "&Corrections in this document…"),
        "help",
        mark("commands", "What this edition mended in its source"),
        (),
        _DOCUMENT,
    ),
    Command(
        "help.about", mark("commands", "&About Vademecum"), "help", mark("commands", "Version and licences")
    ),
)

SEPARATED = frozenset(
    {
        "file.reopen",
        "file.quit",
        "edit.select_all",
        "edit.find",
        "view.bigger",
        "view.numbers",
        "view.theme_system",
        "view.english",
        "view.full_screen",
        "go.back",
        "go.next_section",
        "go.facts",
        "search.missing",
        "window.next_pane",
        "help.corrections",
        "help.about",
    }
)
"""Commands with a line above them in their menu."""


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
