"""Keep revisions and layers in the notebook's file; every call that returns has written to the disk."""

import os
import sqlite3
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vademecum.domain.revision import Revision
from vademecum.storage.notebook.connection import BUSY_MS, WrongPassphrase, connect, connect_to_memory
from vademecum.storage.notebook.schema import APPLICATION_ID, STEPS, VERSION
from vademecum.storage.notebook.troubles import (
    NOT_ALLOWED,
    CannotKeep,
    NotebookDamaged,
    NotebookLocked,
    NotebookTooNew,
    NotebookTrouble,
    trouble_of,
)
from vademecum.words import mark

Connector = Callable[[Path, bool], sqlite3.Connection]
"""Opens a path, for writing or not: another one than ours opens a notebook with a passphrase."""

_COLUMNS = "id, item, kind, state, at, device, sequence, act"

_PAUSE_EVERY = 200
"""Revisions: about two milliseconds of work."""


@dataclass(frozen=True, slots=True)
class StoredLayer:
    """What a colleague gave; `colour` is the name of one of the five."""

    id: str
    name: str
    author: str
    colour: str
    is_shown: bool
    added: int
    """Milliseconds since 1970, UTC."""


@dataclass(frozen=True, slots=True)
class LayerItem:
    """One item of a layer, as canonical JSON."""

    layer: str
    item: str
    kind: str
    state: str


class NotebookStore:
    """One notebook file. Use each object in one thread at a time."""

    def __init__(self, path: Path, *, is_writing: bool = True, connector: Connector | None = None) -> None:
        """Open `path`; make it when it is missing and to be written.

        Raise `NotebookDamaged`, `NotebookLocked`, `NotebookTooNew`; `CannotKeep` where it cannot be written.
        """
        self.path = path
        self.is_writing = is_writing
        try:
            if is_writing:
                path.parent.mkdir(parents=True, exist_ok=True)
            self._db = connector(path, is_writing) if connector else connect(path, is_writing=is_writing)
        except OSError as error:
            raise CannotKeep(path, error.strerror or str(error)) from error
        except WrongPassphrase as error:
            raise NotebookLocked(path, is_tried=True) from error
        except sqlite3.Error as error:
            raise trouble_of(path, error) from error
        try:
            self._bring_up_to_date()
            self._file = _identity(path)
        except BaseException:
            self._db.close()
            raise

    @classmethod
    def in_memory(cls, path: Path, revisions: Iterable[Revision] = ()) -> "NotebookStore":
        """A notebook that holds revisions for reading, when none can be opened or made at `path`."""
        made = cls(path, is_writing=False, connector=lambda _path, _is_writing: _memory())
        made.is_writing = True
        made.append(revisions)
        made.is_writing = False
        return made

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    @property
    def is_in_place(self) -> bool:
        """Whether the file that is open still is the one at `path`: somebody may have moved or removed it."""
        return self._file == _identity(self.path)

    def wait_at_most(self, milliseconds: int) -> None:
        """Wait so long from now on for another program that is writing."""
        with self._reading() as db:
            db.execute(f"PRAGMA busy_timeout = {milliseconds:d}")

    def wait_as_usual(self) -> None:
        """Wait again as long as at first."""
        self.wait_at_most(BUSY_MS)

    # -- revisions --------------------------------------------------------------

    def append(self, revisions: Iterable[Revision]) -> int:
        """Add revisions in one transaction and sync it; those that are there already are passed over.

        Return how many were new. Raise `CannotKeep`, after which none of them is in the file.
        """
        with self._transaction() as db:
            return sum(self._add(db, revision) for revision in revisions)

    def heads(self) -> list[Revision]:
        """The newest revisions of every item, deleted ones too; two or more of one item are a conflict.

        Like everything here that gives revisions, raise `NotebookDamaged` where one is not as it was written.
        """
        return self._revisions(
            f"SELECT {_COLUMNS} FROM head ORDER BY sequence, id",
            "SELECT p.revision, p.parent FROM head h JOIN parent p ON p.revision = h.id",
        )

    def history(self, item: str) -> list[Revision]:
        """Every revision of an item, oldest first."""
        return self._revisions(
            f"SELECT {_COLUMNS} FROM revision WHERE item = ? ORDER BY sequence, id",
            "SELECT p.revision, p.parent FROM revision r JOIN parent p ON p.revision = r.id WHERE r.item = ?",
            item,
        )

    def revisions(self) -> list[Revision]:
        """Every revision, oldest first."""
        return self._revisions(
            f"SELECT {_COLUMNS} FROM revision ORDER BY sequence, id", "SELECT revision, parent FROM parent"
        )

    def ids(self) -> set[str]:
        """The ids of all revisions."""
        with self._reading() as db:
            return {one for (one,) in db.execute("SELECT id FROM revision")}

    def followed(self) -> set[str]:
        """The ids of all revisions that others follow, held here or not."""
        with self._reading() as db:
            return {one for (one,) in db.execute("SELECT DISTINCT parent FROM parent")}

    def count(self) -> int:
        """How many revisions there are."""
        with self._reading() as db:
            (count,) = db.execute("SELECT count(*) FROM revision").fetchone()
        return int(count)

    def last_sequence(self) -> int:
        """The greatest sequence of all; 0 in an empty notebook."""
        with self._reading() as db:
            (greatest,) = db.execute("SELECT max(sequence) FROM revision").fetchone()
        return greatest or 0

    def data_version(self) -> int:
        """A number that changes when another connection has written to the file."""
        with self._reading() as db:
            (version,) = db.execute("PRAGMA data_version").fetchone()
        return int(version)

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """What a query that only reads finds: for those who look back, see `looking_back`."""
        with self._reading() as db:
            return db.execute(query, values).fetchall()

    # -- names ---------------------------------------------------------------------

    def meta(self, name: str, fallback: str = "") -> str:
        """What stands under a name, such as `device` (this notebook's own name) or `author`."""
        with self._reading() as db:
            row = db.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        return row[0] if row else fallback

    def set_meta(self, name: str, value: str) -> None:
        """Keep a value under a name; raise `CannotKeep`."""
        with self._transaction() as db:
            db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))

    # -- layers ----------------------------------------------------------------------

    def layers(self) -> list[StoredLayer]:
        """Every layer in the order it was added."""
        with self._reading() as db:
            rows = db.execute(
                "SELECT id, name, author, colour, is_shown, added FROM layer ORDER BY added, id"
            ).fetchall()
        return [
            StoredLayer(layer, name, author, colour, bool(is_shown), added)
            for layer, name, author, colour, is_shown, added in rows
        ]

    def layer_items(self) -> list[LayerItem]:
        """The items of all layers."""
        with self._reading() as db:
            rows = db.execute("SELECT layer, item, kind, state FROM layer_item ORDER BY layer, item")
            return [LayerItem(*row) for row in rows]

    def put_layer(self, layer: StoredLayer, items: Sequence[LayerItem] | None = None) -> None:
        """Add or replace a layer, and all its items when they are given; raise `CannotKeep`."""
        with self._transaction() as db:
            db.execute(
                "INSERT OR REPLACE INTO layer VALUES (?, ?, ?, ?, ?, ?)",
                (layer.id, layer.name, layer.author, layer.colour, int(layer.is_shown), layer.added),
            )
            if items is not None:
                db.execute("DELETE FROM layer_item WHERE layer = ?", (layer.id,))
                db.executemany(
                    "INSERT INTO layer_item VALUES (?, ?, ?, ?)",
                    [(one.layer, one.item, one.kind, one.state) for one in items],
                )

    def remove_layer(self, layer_id: str) -> None:
        """Remove a layer without a trace: its bytes are overwritten; raise `CannotKeep`."""
        with self._transaction() as db:
            db.execute("DELETE FROM layer_item WHERE layer = ?", (layer_id,))
            db.execute("DELETE FROM layer WHERE id = ?", (layer_id,))
        self.fold_log()

    # -- looking after the file ------------------------------------------------------

    def examine(self, pause: Callable[[], None] = lambda: None) -> int:
        """Read every page and every revision; return how many revisions there are, all of them whole.

        `pause` is called now and then. Raise `NotebookDamaged` at the first that is not.
        """
        with self._reading() as db:
            (said,) = db.execute("PRAGMA quick_check(1)").fetchone()
            if said != "ok":
                raise NotebookDamaged(self.path, said)
            followed = _by_revision(db.execute("SELECT revision, parent FROM parent"))
            count = 0
            for row in db.execute(f"SELECT {_COLUMNS} FROM revision"):
                self._made(row, followed)
                count += 1
                if count % _PAUSE_EVERY == 0:
                    pause()
        return count

    def fold_log(self) -> None:
        """Write what stands in the log into the file itself, and empty the log."""
        with self._reading() as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def leave_log(self) -> None:
        """Have everything in one file that can be read where nothing can be written, as a backup must be."""
        with self._reading() as db:
            db.execute("PRAGMA journal_mode = DELETE")

    def copy_to(self, target: Path) -> None:
        """Write the whole notebook as it is now into a new file, behind the same passphrase, and sync it.

        Others may write meanwhile. Raise `CannotKeep` when it cannot be written.
        """
        try:
            # A connection that only reads could not even write elsewhere.
            self._db.execute("PRAGMA query_only = OFF")
            self._db.execute("VACUUM INTO ?", (str(target),))
            if not self.is_writing:
                self._db.execute("PRAGMA query_only = ON")
            with target.open("rb+") as file:
                os.fsync(file.fileno())
        except sqlite3.Error as error:
            raise _about_copy(trouble_of(self.path, error), target) from error
        except OSError as error:
            raise CannotKeep(target, error.strerror or str(error)) from error

    # -- in detail ------------------------------------------------------------------

    def _bring_up_to_date(self) -> None:
        with self._reading() as db:
            (application,) = db.execute("PRAGMA application_id").fetchone()
            (tables,) = db.execute("SELECT count(*) FROM sqlite_master").fetchone()
        version = self._version()
        if tables and application != APPLICATION_ID:
            raise NotebookDamaged(self.path, mark("trouble", "it is no notebook"))
        if version > VERSION:
            raise NotebookTooNew(self.path)
        if version == VERSION:
            return
        if not self.is_writing:
            empty, older = mark("trouble", "it is empty"), mark("trouble", "it is of an older version")
            raise NotebookDamaged(self.path, older if tables else empty)
        for number in range(version + 1, VERSION + 1):
            with self._transaction() as db:
                # Another program may have done the same a moment ago.
                if self._version() >= number:
                    continue
                STEPS[number](db)
                db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                db.execute(f"PRAGMA user_version = {number}")
                db.execute("INSERT OR IGNORE INTO meta VALUES ('device', ?)", (uuid.uuid4().hex[:12],))

    def _version(self) -> int:
        with self._reading() as db:
            (version,) = db.execute("PRAGMA user_version").fetchone()
        return int(version)

    @staticmethod
    def _add(db: sqlite3.Connection, revision: Revision) -> int:
        added = db.execute(
            f"INSERT OR IGNORE INTO revision ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                revision.id,
                revision.item,
                revision.kind,
                revision.state,
                revision.at,
                revision.device,
                revision.sequence,
                revision.act,
            ),
        ).rowcount
        if added:
            db.executemany(
                "INSERT OR IGNORE INTO parent (revision, parent) VALUES (?, ?)",
                [(revision.id, parent) for parent in revision.parents],
            )
        return added

    def _revisions(self, query: str, parents: str, *values: str) -> list[Revision]:
        with self._reading() as db:
            rows = db.execute(query, values).fetchall()
            followed = _by_revision(db.execute(parents, values))
        return [self._made(row, followed) for row in rows]

    def _made(self, row: Sequence[object], followed: dict[str, list[str]]) -> Revision:
        made = revision_of(row, followed.get(str(row[0]), ()))
        if made is None:
            raise NotebookDamaged(self.path, mark("trouble", "a revision is not as it was written"))
        return made

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        try:
            yield self._db
        except sqlite3.Error as error:
            raise trouble_of(self.path, error) from error

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        if not self.is_writing:
            raise CannotKeep(self.path, NOT_ALLOWED)
        with self._reading() as db:
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
                db.execute("COMMIT")
            except BaseException:
                if db.in_transaction:
                    # A full disk can make SQLite roll back by itself, between our look and our word.
                    with suppress(sqlite3.Error):
                        db.execute("ROLLBACK")
                raise


def revision_of(row: Sequence[object], parents: Iterable[str]) -> Revision | None:
    """The revision of a row in the order of the table's columns; None when it is not as it was written."""
    name, item, kind, state, at, device, sequence, act = row
    if (
        isinstance(name, str)
        and isinstance(item, str)
        and isinstance(kind, str)
        and isinstance(state, str | None)
        and isinstance(at, int)
        and isinstance(device, str)
        and isinstance(sequence, int)
        and isinstance(act, str)
    ):
        made = Revision(name, item, kind, tuple(sorted(parents)), state, at, device, sequence, act)
        return made if made.is_whole else None
    return None


def _memory() -> sqlite3.Connection:
    db = connect_to_memory()
    for step in STEPS.values():
        step(db)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {VERSION}")
    db.execute("INSERT INTO meta VALUES ('device', ?)", (uuid.uuid4().hex[:12],))
    return db


def _by_revision(pairs: Iterable[tuple[object, object]]) -> dict[str, list[str]]:
    followed: dict[str, list[str]] = {}
    for revision, parent in pairs:
        followed.setdefault(str(revision), []).append(str(parent))
    return followed


def _identity(path: Path) -> tuple[int, int] | None:
    """What tells a file from another of the same name; None when there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _about_copy(trouble: NotebookTrouble, target: Path) -> NotebookTrouble:
    """The same trouble, said of the folder in which a copy was to be written."""
    return CannotKeep(target, trouble.reason) if isinstance(trouble, CannotKeep) else trouble
