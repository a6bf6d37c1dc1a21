"""A library that came from elsewhere: nothing but our tables may be in it, and they must be whole."""

import sqlite3
from pathlib import Path

from vademecum.storage.library import LibraryDamaged
from vademecum.storage.schema import APPLICATION_ID, TABLES, VERSION

_MOST_STEPS = 2_000
"""Times a thousand rows of work that a look at one file may take; a hostile one could take for ever."""


def demand_ours(path: Path) -> None:
    """Raise `LibraryDamaged` for what is no library of this version, or holds more than one does.

    Views and triggers would be run by reading, and tables of other kinds by code of theirs.
    """
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 1
        return int(steps > _MOST_STEPS)

    try:
        db = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            db.execute("PRAGMA trusted_schema = OFF")
            db.execute("PRAGMA cell_size_check = ON")
            db.set_progress_handler(count, 1000 * 1000)
            _look(db, path)
        finally:
            db.close()
    except (sqlite3.Error, ValueError) as error:
        raise LibraryDamaged(path, str(error)) from error


def _look(db: sqlite3.Connection, path: Path) -> None:
    (application,) = db.execute("PRAGMA application_id").fetchone()
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if (application, version) != (APPLICATION_ID, VERSION):
        raise LibraryDamaged(path, "it is no library of this version")
    for kind, name, table, said in db.execute("SELECT type, name, tbl_name, sql FROM sqlite_master"):
        is_plain = kind in ("table", "index") and table in TABLES
        if not is_plain or "virtual" in (said or "").lower().split("(")[0]:
            raise LibraryDamaged(path, f"{name} does not belong to it")
    for table, columns in TABLES.items():
        found = {row[1]: row[6] for row in db.execute(f'PRAGMA table_xinfo("{table}")')}
        if found.keys() != columns.keys() or any(found.values()):
            raise LibraryDamaged(path, f"the table {table} has another form")
    (answer,) = db.execute("PRAGMA integrity_check(1)").fetchone()
    if answer != "ok":
        raise LibraryDamaged(path, str(answer))
