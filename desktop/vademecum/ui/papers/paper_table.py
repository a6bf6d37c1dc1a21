"""The commands about papers; see `command_table.COMMANDS`."""

from vademecum.ui.command import TAB, Command
from vademecum.words import mark

PAPERS: tuple[Command, ...] = (
    Command(
        "present.handout",
        mark("commands", "&Hand-outs and sheets…"),
        "present",
        mark("commands", "Make a hand-out, a workshop sheet or slides from what is at hand"),
        ("Ctrl+Alt+P",),
        TAB,
    ),
)
