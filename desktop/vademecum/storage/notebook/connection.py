"""Open the notebook's file so that what was written once stays written."""

import sqlite3
from pathlib import Path


class WrongPassphrase(sqlite3.DatabaseError):
    """The file does not open with that passphrase: it is another one, or the file is damaged."""


BUSY_MS = 3_000
"""So long a second program that writes at the same moment is waited for."""


def connect(path: Path, *, is_writing: bool) -> sqlite3.Connection:
    """A connection in WAL mode where every transaction is synced; raise `sqlite3.Error`.

    Without `is_writing` the file is only read, and must exist. A file on a medium that cannot be written is
    read as it is, when no other program can be writing it.
    """
    if is_writing:
        db = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=BUSY_MS / 1000)
    else:
        db = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None, check_same_thread=False
        )
    try:
        prepare(db, is_writing=is_writing)
    except BaseException:
        db.close()
        raise
    return db


def prepare(db: sqlite3.Connection, *, is_writing: bool) -> None:
    """Set what every connection needs: nothing of the file is trusted, every transaction is synced."""
    db.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    db.execute("PRAGMA trusted_schema = OFF")
    db.execute("PRAGMA cell_size_check = ON")
    if is_writing:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA secure_delete = ON")
    else:
        db.execute("PRAGMA query_only = ON")
