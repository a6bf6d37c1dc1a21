"""Keep revisions and layers in the notebook's file; every call that returns has written to the disk."""

import sqlite3
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from vademecum.domain.revision import Revision
from vademecum.domain.trouble import Trouble
from vademecum.storage.notebook.connection import WrongPassphrase, connect
from vademecum.storage.notebook.schema import APPLICATION_ID, STEPS, VERSION
from vademecum.words import mark

Connector = Callable[[Path, bool], sqlite3.Connection]
"""Opens a path, for writing or not: another one than ours opens a notebook with a passphrase."""

_COLUMNS = "id, item, kind, state, at, device, sequence, act"


class NotebookTrouble(Trouble):
    """The notebook cannot be read or written."""

    kind = "notebook"


class NotebookDamaged(NotebookTrouble):
    """The file is no notebook, or a damaged one."""

    kind = "notebook-damaged"

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            mark("trouble", "The notebook {name} is damaged: {reason}."),
            mark("trouble", "It is set aside; what can be read of it and the newest snapshot are offered."),
            name=path.name,
            reason=reason,
        )


class NotebookLocked(NotebookTrouble):
    """The notebook has a passphrase, and not the one that was given."""

    kind = "notebook-locked"

    def __init__(self, path: Path) -> None:
        super().__init__(
            mark("trouble", "The notebook {name} is locked by another passphrase."),
            mark("trouble", "Look at Caps Lock and at the input method, and type it again."),
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
            raise NotebookLocked(path) from error
        except sqlite3.OperationalError as error:
            raise CannotKeep(path, str(error)) from error
        except sqlite3.DatabaseError as error:
            raise NotebookDamaged(path, str(error)) from error
        try:
            self._bring_up_to_date()
        except BaseException:
            self._db.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    # -- revisions --------------------------------------------------------------

    def append(self, revisions: Iterable[Revision]) -> int:
        """Add revisions in one transaction and sync it; those that are there already are passed over.

        Return how many were new. Raise `CannotKeep`, after which none of them is in the file.
        """
        with self._transaction() as db:
            return sum(self._add(db, revision) for revision in revisions)

    def heads(self) -> list[Revision]:
        """The newest revisions of every item, deleted ones too; two or more of one item are a conflict."""
        return self._revisions("SELECT * FROM head ORDER BY sequence, id")

    def history(self, item: str) -> list[Revision]:
        """Every revision of an item, oldest first."""
        return self._revisions(f"SELECT {_COLUMNS} FROM revision WHERE item = ? ORDER BY sequence, id", item)

    def revisions(self) -> list[Revision]:
        """Every revision, oldest first."""
        return self._revisions(f"SELECT {_COLUMNS} FROM revision ORDER BY sequence, id")

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
        with self._reading() as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    # -- in detail ------------------------------------------------------------------

    def _bring_up_to_date(self) -> None:
        with self._reading() as db:
            (application,) = db.execute("PRAGMA application_id").fetchone()
            (version,) = db.execute("PRAGMA user_version").fetchone()
            (tables,) = db.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if tables and application != APPLICATION_ID:
            raise NotebookDamaged(self.path, "it is no notebook")
        if version > VERSION:
            raise NotebookTooNew(self.path)
        if version == VERSION:
            return
        if not self.is_writing:
            raise NotebookDamaged(self.path, "it is empty" if not tables else "it is of an older version")
        for number in range(version + 1, VERSION + 1):
            with self._transaction() as db:
                STEPS[number](db)
                db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                db.execute(f"PRAGMA user_version = {number}")
        if not self.meta("device"):
            self.set_meta("device", uuid.uuid4().hex[:12])

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

    def _revisions(self, query: str, *values: str) -> list[Revision]:
        with self._reading() as db:
            rows = db.execute(query, values).fetchall()
            followed: dict[str, list[str]] = {}
            if values:
                found = db.execute(
                    "SELECT p.revision, p.parent FROM parent p JOIN revision r ON r.id = p.revision"
                    " WHERE r.item = ?",
                    values,
                )
            else:
                found = db.execute("SELECT revision, parent FROM parent")
            for revision, parent in found:
                followed.setdefault(revision, []).append(parent)
        return [
            Revision(row[0], row[1], row[2], tuple(sorted(followed.get(row[0], ()))), *row[3:])
            for row in rows
        ]

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        try:
            yield self._db
        except sqlite3.OperationalError as error:
            raise CannotKeep(self.path, str(error)) from error
        except sqlite3.DatabaseError as error:
            raise NotebookDamaged(self.path, str(error)) from error

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._reading() as db:
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
                db.execute("COMMIT")
            except BaseException:
                if db.in_transaction:
                    db.execute("ROLLBACK")
                raise
