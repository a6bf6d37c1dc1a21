"""The commands of the menus Bookmarks and Notes; see `command_table.COMMANDS`."""

from vademecum.ui.command import DOCUMENT, Command
from vademecum.words import Marked, mark

NOTEBOOK = frozenset({"notebook"})
"""The notebook is open."""

ON_A_PAGE = NOTEBOOK | DOCUMENT
"""A page is in front: in a sheet F8 goes from difference to difference, or from finding to finding."""

KEYED = frozenset({"keyed"})
"""The notebook is open, and has a passphrase."""

_GO = (
    mark("commands", "Go to place &1"),
    mark("commands", "Go to place &2"),
    mark("commands", "Go to place &3"),
    mark("commands", "Go to place &4"),
    mark("commands", "Go to place &5"),
    mark("commands", "Go to place &6"),
    mark("commands", "Go to place &7"),
    mark("commands", "Go to place &8"),
    mark("commands", "Go to place &9"),
)
_SET = (
    mark("commands", "Set place &1"),
    mark("commands", "Set place &2"),
    mark("commands", "Set place &3"),
    mark("commands", "Set place &4"),
    mark("commands", "Set place &5"),
    mark("commands", "Set place &6"),
    mark("commands", "Set place &7"),
    mark("commands", "Set place &8"),
    mark("commands", "Set place &9"),
)


def _places(
    word: str, keys: str, titles: tuple[Marked, ...], explained: Marked, under: Marked
) -> tuple[Command, ...]:
    return tuple(
        Command(f"places.{word}_{n}", title, "bookmarks", explained, (f"{keys}+{n}",), NOTEBOOK, under=under)
        for n, title in enumerate(titles, 1)
    )


BOOKMARKS: tuple[Command, ...] = (
    Command(
        "bookmarks.add",
        mark("commands", "&Bookmark this place"),
        "bookmarks",
        mark("commands", "Keep the paragraph at hand; once more: name it, put it into a folder, tag it"),
        ("Ctrl+D",),
        NOTEBOOK,
        icon="bookmark",
    ),
    Command(
        "bookmarks.remove",
        mark("commands", "&Remove the bookmark here"),
        "bookmarks",
        mark("commands", "Take the bookmark of the paragraph at hand away"),
        (),
        NOTEBOOK,
    ),
    *_places(
        "go",
        "Ctrl",
        _GO,
        mark("commands", "Go to the place that was set under this number"),
        mark("commands", "&Go to a numbered place"),
    ),
    *_places(
        "set",
        "Ctrl+Shift",
        _SET,
        mark("commands", "Set the paragraph at hand under this number"),
        mark("commands", "&Set a numbered place"),
    ),
    Command(
        "bookmarks.panel",
        mark("commands", "&All bookmarks"),
        "bookmarks",
        mark("commands", "Show bookmarks, folders and numbered places in the side bar"),
        ("Ctrl+B",),
    ),
    Command(
        "bookmarks.folder",
        mark("commands", "New &folder…"),
        "bookmarks",
        mark("commands", "Make a folder for bookmarks"),
        (),
        NOTEBOOK,
    ),
)


def _highlight(colour: str, title: Marked, number: int) -> Command:
    words = mark("commands", "Highlight the selected words, or recolour the mark at hand; again removes")
    under = mark("commands", "&Highlight")
    return Command(
        f"notes.highlight_{colour}", title, "notes", words, (f"Alt+{number}",), NOTEBOOK, under=under
    )


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
        ON_A_PAGE,
    ),
    Command(
        "notes.previous_mark",
        mark("commands", "Pre&vious mark"),
        "notes",
        mark("commands", "Go to the highlight or note before"),
        ("Shift+F8",),
        ON_A_PAGE,
    ),
    Command(
        "notes.mark_actions",
        mark("commands", "&Colour or note for what is at hand…"),
        "notes",
        mark("commands", "Give the keyboard to the bar at the selected words, or to the card of the mark"),
        ("F4",),
        NOTEBOOK,
    ),
    Command(
        "notes.delete_mark",
        mark("commands", "Delete mar&k"),
        "notes",
        mark("commands", "Take the mark at hand away, with its note"),
        (),
        NOTEBOOK,
    ),
    Command(
        "notes.hide",
        mark("commands", "Hide m&y marks"),
        "notes",
        mark(
            "commands", "Hide everything personal on the screen, until it is shown again or the program ends"
        ),
        ("Ctrl+Shift+H",),
        NOTEBOOK,
        is_switch=True,
    ),
)

WRITING: tuple[Command, ...] = (
    Command(
        "notes.add",
        mark("commands", "&Add note"),
        "notes",
        mark("commands", "Write a note on the selected words, or on the paragraph at hand"),
        ("Ctrl+Alt+M",),
        frozenset({"notebook", "document"}),
        icon="note",
    ),
    Command(
        "notes.document",
        mark("commands", "N&ote on this document"),
        "notes",
        mark("commands", "Write a note on the document as a whole"),
        (),
        frozenset({"notebook", "subject"}),
    ),
    Command(
        "notes.instrument",
        mark("commands", "Note on this &resolution"),
        "notes",
        mark("commands", "Write a note on the resolution or other instrument at hand, in whatever language"),
        (),
        frozenset({"notebook", "instrument"}),
    ),
    Command(
        "notes.panel",
        mark("commands", "&Notes of this document"),
        "notes",
        mark("commands", "Show what you wrote on this document, in the side bar"),
        ("Ctrl+Shift+N",),
    ),
    Command(
        "notes.tags",
        mark("commands", "&Tags…"),
        "notes",
        mark("commands", "Rename, colour and delete tags"),
        (),
        frozenset({"notebook"}),
    ),
)

ALL: tuple[Command, ...] = (
    Command(
        "notes.all",
        mark("commands", "&My notes"),
        "notes",
        mark("commands", "Everything you highlighted, wrote and kept, in one place"),
        ("Ctrl+Shift+M",),
        icon="notes",
    ),
)

EDITIONS: tuple[Command, ...] = (
    Command(
        "notes.without_place",
        mark("commands", "Notes &without a place…"),
        "notes",
        mark("commands", "Notes whose words are not in the text any more, or should be checked"),
        (),
        NOTEBOOK,
    ),
    Command(
        "notes.place_here",
        mark("commands", "&Give the waiting note this place"),
        "notes",
        mark("commands", "Give the note that waits for a place the selected words, or the paragraph at hand"),
        ("Alt+0",),
        frozenset({"placing"}),
    ),
    Command(
        "notes.former_edition",
        mark("commands", "Back to the &former edition"),
        "notes",
        mark("commands", "Put the text back that the last import replaced, with your notes where they stood"),
        (),
        frozenset({"former"}),
    ),
)

EXCHANGE: tuple[Command, ...] = (
    Command(
        "notes.export",
        mark("commands", "&Export notes…"),
        "notes",
        mark("commands", "Write notes as Markdown, Word, web page, table, Web Annotations or losslessly"),
        (),
        NOTEBOOK,
    ),
    Command(
        "notes.import",
        mark("commands", "&Import notes…"),
        "notes",
        mark("commands", "Take in a file of notes, as your own or as a colleague's layer"),
        (),
        NOTEBOOK,
    ),
    Command(
        "notes.layers",
        mark("commands", "&Layers…"),
        "notes",
        mark("commands", "Colleagues' notes beside your own: show, adopt from, remove"),
        (),
        NOTEBOOK,
    ),
)

_FILES = mark("commands", "My &data")

DATA: tuple[Command, ...] = (
    Command(
        "notes.data",
        mark("commands", "&State and copies"),
        "notes",
        mark("commands", "How the notebook is, where it lies, and its daily copies"),
        (),
        under=_FILES,
    ),
    Command(
        "notes.take_snapshot",
        mark("commands", "&Take the newest snapshot"),
        "notes",
        mark("commands", "Bring back what a snapshot holds and the notebook does not; Undo takes that back"),
        (),
        frozenset({"notebook", "offer"}),
        under=_FILES,
    ),
    Command(
        "notes.back_up",
        mark("commands", "&Back up…"),
        "notes",
        mark("commands", "Write the whole notebook into one file"),
        (),
        NOTEBOOK,
        under=_FILES,
    ),
    Command(
        "notes.restore",
        mark("commands", "&Restore or merge…"),
        "notes",
        mark("commands", "Merge a backup or the notebook of another machine in; nothing is lost"),
        (),
        NOTEBOOK,
        under=_FILES,
    ),
    Command(
        "notes.folder",
        mark("commands", "Show my data &folder"),
        "notes",
        mark("commands", "Open the folder where notebook, copies and imports lie"),
        (),
        under=_FILES,
    ),
)


_LOCK = mark("commands", "&Passphrase")


def _lock_after(minutes: int, title: Marked) -> Command:
    return Command(
        f"notes.lock_after_{minutes}",
        title,
        "notes",
        mark("commands", "Lock notes with a passphrase when no key is pressed for so long"),
        (),
        KEYED,
        is_switch=True,
        group="lock",
        under=_LOCK,
    )


PRIVACY: tuple[Command, ...] = (
    Command(
        "notes.unlock",
        mark("commands", "&Unlock my notes…"),
        "notes",
        mark("commands", "Open notes that a passphrase locks"),
        (),
        frozenset({"locked"}),
    ),
    Command(
        "notes.lock",
        mark("commands", "&Lock now"),
        "notes",
        mark("commands", "Close notes that have a passphrase, until it is typed again"),
        (),
        KEYED,
        under=_LOCK,
    ),
    Command(
        "notes.passphrase_set",
        mark("commands", "&Set a passphrase…"),
        "notes",
        mark("commands", "Encrypt your notes and their snapshots"),
        (),
        frozenset({"plain"}),
        under=_LOCK,
    ),
    Command(
        "notes.passphrase_change",
        mark("commands", "&Change the passphrase…"),
        "notes",
        mark("commands", "Encrypt your notes with another passphrase"),
        (),
        KEYED,
        under=_LOCK,
    ),
    Command(
        "notes.passphrase_remove",
        mark("commands", "&Remove the passphrase…"),
        "notes",
        mark("commands", "Keep your notes as they are written"),
        (),
        KEYED,
        under=_LOCK,
    ),
    _lock_after(5, mark("commands", "Lock after &5 minutes")),
    _lock_after(15, mark("commands", "Lock after &15 minutes")),
    _lock_after(60, mark("commands", "Lock after an &hour")),
    _lock_after(0, mark("commands", "&Never lock by itself")),
)

JOURNAL: tuple[Command, ...] = (
    Command(
        "notes.history",
        mark("commands", "Hi&story of this note"),
        "notes",
        mark("commands", "Every version of the note, mark or bookmark at hand; restore any of them"),
        (),
        NOTEBOOK,
        icon="history",
    ),
    Command(
        "notes.deleted",
        mark("commands", "&Bring back deleted notes"),
        "notes",
        mark("commands", "Everything that was deleted, however long ago, to be brought back"),
        (),
        NOTEBOOK,
    ),
    Command(
        "notes.journal",
        mark("commands", "&Journal"),
        "notes",
        mark("commands", "What was written, changed and deleted in the notebook, day by day"),
        (),
        NOTEBOOK,
    ),
)

NOTES: tuple[Command, ...] = (*ALL, *WRITING, *MARKS, *JOURNAL, *EDITIONS, *EXCHANGE, *DATA, *PRIVACY)
