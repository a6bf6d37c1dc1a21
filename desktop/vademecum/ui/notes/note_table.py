"""The commands of the menus Bookmarks and Notes; see `command_table.COMMANDS`."""

from vademecum.ui.command import Command
from vademecum.words import Marked, mark

NOTEBOOK = frozenset({"notebook"})
"""The notebook is open."""

BOOKMARKS: tuple[Command, ...] = ()


def _highlight(colour: str, title: Marked, number: int) -> Command:
    words = mark("commands", "Highlight the selected words, or recolour the mark at hand; again removes")
    return Command(f"notes.highlight_{colour}", title, "notes", words, (f"Alt+{number}",), NOTEBOOK)


MARKS: tuple[Command, ...] = (
    _highlight("yellow", mark("commands", "&Yellow highlight"), 1),
    _highlight("green", mark("commands", "&Green highlight"), 2),
    _highlight("blue", mark("commands", "&Blue highlight"), 3),
    _highlight("pink", mark("commands", "&Pink highlight"), 4),
    _highlight("purple", mark("commands", "P&urple highlight"), 5),
    Command(
        "notes.next_mark",
        mark("commands", "Ne&xt mark"),
        "notes",
        mark("commands", "Go to the next highlight or note; Enter opens its note, Delete removes it"),
        ("F8",),
        NOTEBOOK,
    ),
    Command(
        "notes.previous_mark",
        mark("commands", "Pre&vious mark"),
        "notes",
        mark("commands", "Go to the highlight or note before"),
        ("Shift+F8",),
        NOTEBOOK,
    ),
    Command(
        "notes.mark_actions",
        mark("commands", "&Colours of the words or mark at hand…"),
        "notes",
        mark("commands", "Give the keyboard to the bar at the selected words, or to the card of the mark"),
        ("Alt+Return",),
        NOTEBOOK,
    ),
    Command(
        "notes.delete_mark",
        mark("commands", "&Delete mark"),
        "notes",
        mark("commands", "Take the mark at hand away, with its note"),
        (),
        NOTEBOOK,
    ),
    Command(
        "notes.hide",
        mark("commands", "&Hide my marks"),
        "notes",
        mark(
            "commands", "Hide everything personal on the screen, until it is shown again or the program ends"
        ),
        ("Ctrl+Shift+H",),
        NOTEBOOK,
        is_switch=True,
    ),
)

NOTES: tuple[Command, ...] = (*MARKS,)
