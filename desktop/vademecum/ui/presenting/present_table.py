"""The commands of the Present menu."""

from vademecum.ui.command import Command
from vademecum.words import mark

PRESENT: tuple[Command, ...] = (
    Command(
        "present.start",
        mark("commands", "&Present from here"),
        "present",
        mark("commands", "Put what is at hand on the wall: a section, selected words, a resolution, a plan"),
        ("F5",),
        icon="present",
    ),
    Command(
        "present.rehearse",
        mark("commands", "&Rehearse"),
        "present",
        mark("commands", "Run through what is at hand without a wall, with the clock"),
        ("Shift+F5",),
    ),
    Command(
        "present.floor",
        mark("commands", "&Floor time…"),
        "present",
        mark("commands", "How long these words take read aloud, and where the minutes fall"),
        ("Ctrl+Shift+Y",),
        icon="clock",
    ),
)
