"""What can be wrong with a notebook's file, in sentences; the one place that reads what SQLite says of it."""

import sqlite3
from pathlib import Path

from vademecum.domain.trouble import Trouble
from vademecum.words import mark

NOT_ALLOWED = mark("trouble", "writing is not allowed there")

_IN_WORDS = {
    "locked": mark("trouble", "another program holds it"),
    "disk is full": mark("trouble", "the disk is full"),
    "readonly": NOT_ALLOWED,
    "unable to open": mark("trouble", "it cannot be opened there"),
    "disk I/O error": mark("trouble", "the disk reports an error"),
    "interrupted": mark("trouble", "it was interrupted"),
}
"""What SQLite says when a sound file cannot be read or written just now; anything else it says is damage."""

_DAMAGE = {
    "not a database": mark("trouble", "it is no notebook"),
    "malformed": mark("trouble", "parts of it cannot be read"),
}
"""What SQLite says most of a damaged one."""

NOT_THERE = mark("trouble", "there is no such file")

_CANNOT_READ = (
    sqlite3.SQLITE_IOERR_READ,
    sqlite3.SQLITE_IOERR_SHORT_READ,
    sqlite3.SQLITE_IOERR_CORRUPTFS,
)
"""Errors of a disk that will not go away by waiting."""


class NotebookTrouble(Trouble):
    """The notebook cannot be read or written."""

    kind = "notebook"


class NotebookDamaged(NotebookTrouble):
    """The file is no notebook, or a damaged one."""

    kind = "notebook-damaged"

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            mark("trouble", "The notebook {name} is damaged: {reason}."),
            mark(
                "trouble", "Open the window, or run “vademecum notes check --mend”: what can be read is kept."
            ),
            name=path.name,
            reason=reason,
        )
        self.reason = reason


class NothingToTakeIn(NotebookDamaged):
    """A file from elsewhere is not there, is no notebook, or nothing in it can be read."""

    def __init__(self, path: Path, reason: str) -> None:
        # Not that of a damaged notebook of one's own, which is mended.
        NotebookTrouble.__init__(
            self,
            mark("trouble", "Nothing can be taken in from {name}: {reason}."),
            mark("trouble", "Choose a backup (.vnb), a snapshot or another notebook; yours was not changed."),
            name=path.name,
            reason=reason,
        )
        self.reason = reason


class NotebookLocked(NotebookTrouble):
    """The notebook has a passphrase: none was given, or another one."""

    kind = "notebook-locked"

    def __init__(self, path: Path, *, is_tried: bool = False) -> None:
        """`is_tried`: a passphrase was given, and it is not the one."""
        if is_tried:
            super().__init__(
                mark("trouble", "This is not the passphrase of your notes."),
                mark("trouble", "Look at Caps Lock and at the input method, and type it again."),
                name=path.name,
            )
        else:
            super().__init__(
                mark("trouble", "Your notes are locked by a passphrase."),
                mark("trouble", "Unlock them in the menu Notes; the command line asks for the passphrase."),
                name=path.name,
            )


class NotebookTooNew(NotebookTrouble):
    """A newer version of the program wrote the file."""

    kind = "notebook-newer"

    def __init__(self, path: Path) -> None:
        super().__init__(
            mark("trouble", "The notebook {name} was written by a newer Vademecum."),
            mark("trouble", "Open it with that version. It was not changed."),
            name=path.name,
        )


class CannotKeep(NotebookTrouble):
    """What was written cannot be put on the disk."""

    kind = "cannot-keep"

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            mark("trouble", "Your notes cannot be saved in {folder}: {reason}."),
            mark("trouble", "They stay in this window; make room or allow writing, and they are saved then."),
            folder=path.parent.name,
            reason=reason,
        )
        self.reason = reason


def trouble_of(path: Path, error: sqlite3.Error) -> NotebookTrouble:
    """What an error of SQLite means for a notebook: it is damaged, or cannot be used just now."""
    if getattr(error, "sqlite_errorcode", None) not in _CANNOT_READ:
        for sign, reason in _IN_WORDS.items():
            if sign in str(error):
                return CannotKeep(path, reason)
    return NotebookDamaged(
        path, next((why for sign, why in _DAMAGE.items() if sign in str(error)), str(error))
    )


class NotebookMissing(NotebookTrouble):
    """There is no notebook, but copies of one are left."""

    kind = "notebook-missing"

    def __init__(self, path: Path) -> None:
        super().__init__(
            mark("trouble", "The notebook {name} is missing, but copies of it are left."),
            mark("trouble", "Put it back, or run “vademecum notes restore” with the newest snapshot."),
            name=path.name,
        )
