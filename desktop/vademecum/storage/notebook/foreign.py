"""Read the revisions of a notebook that came from elsewhere, believing nothing it says of itself."""

import re
import sqlite3
import time
from collections.abc import Iterable
from pathlib import Path

from vademecum.domain.revision import Revision
from vademecum.storage.notebook.cipher import is_encrypted
from vademecum.storage.notebook.connection import connect
from vademecum.storage.notebook.salvage import salvage
from vademecum.storage.notebook.schema import APPLICATION_ID, VERSION, has_our_tables
from vademecum.storage.notebook.store import Connector, revision_of
from vademecum.storage.notebook.troubles import (
    NOT_THERE,
    NotebookDamaged,
    NotebookLocked,
    NotebookTooNew,
    NothingToTakeIn,
    trouble_of,
)
from vademecum.words import mark

LARGEST = 2_000_000_000
"""Bytes of a notebook that is read."""

MOST_REVISIONS = 2_000_000

LONGEST_STATE = 4_000_000
"""Code points of an item as JSON: the longest note, with every sign escaped, and what belongs to it."""

LONGEST_NAME = 200
"""Code points of the id of an item, the name of a device or of a kind."""

FURTHEST = 2**53
"""Sequences and times beyond this (two hundred thousand years) are made up."""

_LONGEST_READING_S = 120
_STEPS = 10_000
_ID = re.compile("[0-9a-f]{32}")


def read_foreign(path: Path, connector: Connector | None = None) -> list[Revision]:
    """Every revision of another notebook, a backup or a snapshot that is as it was written, oldest first.

    A damaged one gives what can be read of it. Raise `NothingToTakeIn` when nothing can, or when it is no
    notebook, `NotebookTooNew`, `NotebookLocked`, or `CannotKeep` when another program holds it.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise NothingToTakeIn(path, mark("trouble", "it is too large"))
    except FileNotFoundError as error:
        raise NothingToTakeIn(path, NOT_THERE) from error
    except OSError as error:
        raise NothingToTakeIn(path, error.strerror or str(error)) from error
    # What comes from another machine may be plain where this notebook has a passphrase, or the other way.
    if not is_encrypted(path):
        connector = None
    elif connector is None:
        raise NotebookLocked(path)
    try:
        found = _read(path, connector)
    except NotebookDamaged as damage:
        found = salvage(path, connector).revisions
        if not found:
            raise NothingToTakeIn(path, damage.reason) from damage
    return sorted(filter(is_acceptable, found), key=lambda one: (one.sequence, one.id))


def is_acceptable(revision: Revision) -> bool:
    """Whether a revision from elsewhere is whole, and nothing in it is out of all proportion."""
    return (
        _ID.fullmatch(revision.id) is not None
        and 0 <= revision.sequence < FURTHEST
        and abs(revision.at) < FURTHEST
        and all(0 < len(one) <= LONGEST_NAME for one in (revision.item, revision.kind))
        and all(len(one) <= LONGEST_NAME for one in (revision.device, revision.act))
        and len(revision.state or "") <= LONGEST_STATE
        and all(_ID.fullmatch(parent) for parent in revision.parents)
        and revision.is_whole
    )


def _read(path: Path, connector: Connector | None) -> list[Revision]:
    try:
        db = connector(path, False) if connector else connect(path, is_writing=False)
    except sqlite3.Error as error:
        raise trouble_of(path, error) from error
    try:
        return _revisions(db, path)
    except sqlite3.Error as error:
        raise trouble_of(path, error) from error
    finally:
        db.close()


def _revisions(db: sqlite3.Connection, path: Path) -> list[Revision]:
    end = time.monotonic() + _LONGEST_READING_S
    db.set_progress_handler(lambda: time.monotonic() > end, _STEPS)
    if hasattr(db, "setlimit"):
        db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 4 * LONGEST_STATE)
    (application,) = db.execute("PRAGMA application_id").fetchone()
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID:
        raise NotebookDamaged(path, mark("trouble", "it is no notebook"))
    if version > VERSION:
        raise NotebookTooNew(path)
    if not has_our_tables(db):
        raise NotebookDamaged(path, mark("trouble", "its tables are not those of a notebook"))
    followed = _parents(db)
    rows = db.execute(
        "SELECT id, item, kind, state, at, device, sequence, act FROM revision LIMIT ?", (MOST_REVISIONS,)
    )
    found = [revision_of(row, followed.get(str(row[0]), ())) for row in rows]
    if None in found:
        # What is not whole here may be so elsewhere in the file.
        raise NotebookDamaged(path, mark("trouble", "a revision is not as it was written"))
    return [one for one in found if one is not None]


def _parents(db: sqlite3.Connection) -> dict[str, list[str]]:
    pairs: Iterable[tuple[object, object]] = db.execute(
        "SELECT revision, parent FROM parent LIMIT ?", (2 * MOST_REVISIONS,)
    )
    followed: dict[str, list[str]] = {}
    for revision, parent in pairs:
        followed.setdefault(str(revision), []).append(str(parent))
    return followed
