"""The commands of the Present menu."""

from vademecum.ui.command import Command
from vademecum.words import mark

PRESENT: tuple[Command, ...] = (
    Command(
        "present.floor",
        mark("commands", "&Floor time…"),
        "present",
        mark("commands", "How long these words take read aloud, and where the minutes fall"),
        ("Ctrl+Shift+Y",),
        icon="clock",
    ),
)
