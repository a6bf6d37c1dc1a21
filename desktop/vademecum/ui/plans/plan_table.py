"""The commands of the menu Present that are about lesson plans; see `command_table.COMMANDS`."""

from vademecum.ui.command import Command
from vademecum.ui.notes.note_table import NOTEBOOK
from vademecum.words import mark

PLANS: tuple[Command, ...] = (
    Command(
        "present.plans",
        mark("commands", "&Lesson plans"),
        "present",
        mark("commands", "What you present, passage by passage, with minutes and speaker's notes"),
        ("Ctrl+Alt+L",),
        icon="plan",
    ),
    Command(
        "present.add",
        mark("commands", "&Add to lesson plan…"),
        "present",
        mark("commands", "Add the selected words, or the paragraph, section, map or resolution at hand"),
        ("Ctrl+Shift+Ins",),
        NOTEBOOK,
    ),
)
