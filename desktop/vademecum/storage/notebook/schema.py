"""The tables of a notebook file, their history, and the steps from one version to the next.

Version 1 (2026): first form. `revision` and `parent` are only ever added to; `head` shows what counts now.
`layer` and `layer_item` hold what colleagues gave; `meta` holds the notebook's own name and the reader's.

The columns of a key stand first and in its order: otherwise SQLite 3.40 takes a sound table for a damaged
one.
"""

import sqlite3
from collections.abc import Callable

APPLICATION_ID = 0x56_41_44_4E
"""“VADN”: tells a notebook from other SQLite files."""

Step = Callable[[sqlite3.Connection], None]


def first_form(db: sqlite3.Connection) -> None:
    """Make the tables of revisions, layers and names."""
    for statement in (
        """CREATE TABLE revision (
            id TEXT PRIMARY KEY,
            item TEXT NOT NULL,
            kind TEXT NOT NULL,
            state TEXT,
            at INTEGER NOT NULL,
            device TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            act TEXT NOT NULL
        ) WITHOUT ROWID""",
        "CREATE INDEX revision_item ON revision (item, sequence)",
        """CREATE TABLE parent (
            parent TEXT NOT NULL,
            revision TEXT NOT NULL,
            PRIMARY KEY (parent, revision)
        ) WITHOUT ROWID""",
        "CREATE INDEX parent_revision ON parent (revision)",
        """CREATE VIEW head AS
            SELECT r.* FROM revision r WHERE NOT EXISTS (SELECT 1 FROM parent p WHERE p.parent = r.id)""",
        """CREATE TRIGGER revision_stays BEFORE UPDATE ON revision
            BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END""",
        """CREATE TRIGGER revision_is_kept BEFORE DELETE ON revision
            BEGIN SELECT RAISE(ABORT, 'a revision is never deleted'); END""",
        """CREATE TABLE layer (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            author TEXT NOT NULL,
            colour TEXT NOT NULL,
            is_shown INTEGER NOT NULL,
            added INTEGER NOT NULL
        ) WITHOUT ROWID""",
        """CREATE TABLE layer_item (
            layer TEXT NOT NULL,
            item TEXT NOT NULL,
            kind TEXT NOT NULL,
            state TEXT NOT NULL,
            PRIMARY KEY (layer, item)
        ) WITHOUT ROWID""",
        "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    ):
        db.execute(statement)


STEPS: dict[int, Step] = {1: first_form}
"""The step that leads to each version; every one runs in a transaction of its own."""

VERSION = max(STEPS)


def has_our_tables(db: sqlite3.Connection) -> bool:
    """Whether revisions and parents are plain tables made by our own steps: no views, nothing computed."""
    ours = sqlite3.connect(":memory:")
    try:
        for step in STEPS.values():
            step(ours)
        query = "SELECT name, type, sql FROM sqlite_master WHERE name IN ('revision', 'parent') ORDER BY name"
        return _flat(ours.execute(query).fetchall()) == _flat(db.execute(query).fetchall())
    finally:
        ours.close()


def _flat(rows: list[tuple[object, ...]]) -> list[list[str]]:
    return [" ".join(str(cell) for cell in row).split() for row in rows]
