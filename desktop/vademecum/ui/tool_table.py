"""The commands of the Tools menu: maps, ledgers, comparisons and checks."""

from vademecum.ui.command import SUBJECT, Command
from vademecum.words import mark

TOOLS: tuple[Command, ...] = (
    Command(
        "tools.actions",
        mark("commands", "&Operative verbs"),
        "tools",
        mark("commands", "Show only the paragraphs that decide, request, urge, encourage or invite"),
        ("Ctrl+Shift+V",),
        SUBJECT,
    ),
    Command(
        "tools.compare",
        mark("commands", "Co&mpare with…"),
        "tools",
        mark("commands", "Set this document beside another, or its languages beside each other"),
        (),
        SUBJECT,
    ),
    Command(
        "tools.ledger",
        mark("commands", "&Footnote ledger"),
        "tools",
        mark("commands", "The footnotes of this document as a table, with 同上 and ibid. resolved"),
        (),
        SUBJECT,
        icon="ledger",
    ),
    Command(
        "tools.map",
        mark("commands", "&Coverage map"),
        "tools",
        mark("commands", "Map which sections of this document rest on which instruments"),
        ("Ctrl+Shift+G",),
        SUBJECT,
        icon="map",
    ),
    Command(
        "tools.timeline",
        mark("commands", "&Timeline of the instruments cited"),
        "tools",
        mark("commands", "Show the instruments that this document cites by their years"),
        (),
        SUBJECT,
    ),
    Command(
        "tools.draft",
        mark("commands", "Check a &draft"),
        "tools",
        mark("commands", "Check the numbers, symbols, paragraphs and quotations of a speech"),
        ("Ctrl+Shift+D",),
        icon="draft",
    ),
)
