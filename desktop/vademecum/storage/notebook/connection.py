"""Open the notebook's file so that what was written once stays written."""

import shutil
import sqlite3
import tempfile
from pathlib import Path


class WrongPassphrase(sqlite3.DatabaseError):
    """The file does not open with that passphrase: it is another one, or the file is damaged."""


BUSY_MS = 3_000
"""So long a second program that writes at the same moment is waited for."""


def connect(path: Path, *, is_writing: bool) -> sqlite3.Connection:
    """A connection in WAL mode where every transaction is synced; raise `sqlite3.Error`.

    Without `is_writing` the file is only read, and must exist. A file on a medium that cannot be written is
    read as it is, with what stands in its log.
    """
    db = _open(str(path) if is_writing else f"{path.absolute().as_uri()}?mode=ro")
    try:
        prepare(db, is_writing=is_writing)
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        db.close()
        # A notebook in WAL mode wants to write beside itself even when it is only read.
        if is_writing or not path.exists() or _can_be_written(path.parent):
            raise
        return _from_closed_medium(path)
    except BaseException:
        db.close()
        raise
    return db


def connect_to_memory() -> sqlite3.Connection:
    """A connection to an empty database that is gone when it is closed."""
    db = _open(":memory:")
    prepare(db, is_writing=True)
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


def _open(name: str) -> sqlite3.Connection:
    return sqlite3.connect(
        name,
        uri=name.startswith("file:"),
        isolation_level=None,
        check_same_thread=False,
        timeout=BUSY_MS / 1000,
    )


def _can_be_written(folder: Path) -> bool:
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def _from_closed_medium(path: Path) -> sqlite3.Connection:
    """Read a notebook where nothing can be written; nobody else can be writing it either."""
    log = path.with_name(path.name + "-wal")
    if not log.exists() or not log.stat().st_size:
        db = _open(f"{path.absolute().as_uri()}?mode=ro&immutable=1")
        prepare(db, is_writing=False)
        return db
    # What stands in the log is read from a copy, which is gone before this returns.
    with tempfile.TemporaryDirectory() as folder:
        for file in (path, log):
            shutil.copy(file, folder)
        copy = _open(str(Path(folder) / path.name))
        try:
            db = _open(":memory:")
            copy.backup(db)
        finally:
            copy.close()
    prepare(db, is_writing=False)
    return db
