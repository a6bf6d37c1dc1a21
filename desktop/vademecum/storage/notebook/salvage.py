"""Save what can be read of a damaged notebook: every revision whose id still fits the rest of it."""

import sqlite3
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from vademecum.domain.revision import Revision
from vademecum.storage.notebook.connection import connect
from vademecum.storage.notebook.page_scan import Row, scan
from vademecum.storage.notebook.schema import has_our_tables
from vademecum.storage.notebook.store import Connector, LayerItem, StoredLayer, revision_of

_END = 16**16
"""Behind the last id: ids are hexadecimal, and their first sixteen digits are taken as a number."""

_FEWEST_ROWS = 8
"""A gap that would hold fewer rows is given up: a page holds some thirteen."""

_MOST_TRIES = 80
"""So many ranges of one table may fail before it is given up: each costs the making of a passphrase's key."""

_MOST_IN_VAIN = 16
"""So many may fail before the first row was read: then what leads to the rows is damaged itself."""

_MOST_PARENTS = 10
"""So many neighbours are tried in every combination as the parents of a revision."""


@dataclass(slots=True)
class Salvage:
    """What was saved of a damaged notebook, and how much there had been."""

    revisions: list[Revision] = field(default_factory=list)
    """Oldest first; each is as it was written."""
    lost: dict[str, str] = field(default_factory=dict)
    """Ids of revisions that are named in the file and cannot be read, with their items."""
    meta: dict[str, str] = field(default_factory=dict)
    layers: list[StoredLayer] = field(default_factory=list)
    layer_items: list[LayerItem] = field(default_factory=list)

    @property
    def lost_items(self) -> set[str]:
        """Items of which not one revision could be read."""
        return set(self.lost.values()) - {one.item for one in self.revisions}


def salvage(path: Path, connector: Connector | None = None) -> Salvage:
    """Read what can be read, changing nothing; an empty answer when nothing can.

    SQLite is asked first, around what is damaged, since it alone reads what a passphrase hides; then
    the bytes themselves are looked through.
    """
    saved = Salvage()
    rows: dict[str, list[Row]] = {}
    pairs: set[tuple[str, str]] = set()
    entries: set[tuple[str, str]] = set()
    _ask_sqlite(path, connector, rows, pairs, saved)
    with suppress(OSError):
        scanned = scan(path)
        for name, found in scanned.rows.items():
            rows.setdefault(name, []).extend(found)
        pairs |= scanned.pairs
        entries = scanned.entries
    near: dict[str, set[str]] = {}
    for one, other in pairs:
        near.setdefault(one, set()).add(other)
        near.setdefault(other, set()).add(one)
    for name, found in rows.items():
        revision = _first_whole(found, near.get(name, set()))
        if revision is not None:
            saved.revisions.append(revision)
    saved.revisions.sort(key=lambda one: (one.sequence, one.id))
    saved.lost = _lost(entries, saved.revisions)
    return saved


def _lost(entries: Iterable[tuple[str, str]], revisions: Iterable[Revision]) -> dict[str, str]:
    """The entries of the index whose revision is not among those saved.

    An entry that is damaged itself names something that never was: it differs from a true one in a sign.
    """
    saved: dict[str, list[str]] = {}
    names: set[str] = set()
    for one in revisions:
        saved.setdefault(one.item, []).append(one.id)
        names.add(one.id)
    return {
        name: item
        for item, name in entries
        if name not in names and not any(_differ_in_a_sign(name, other) for other in saved.get(item, ()))
    }


def _differ_in_a_sign(one: str, other: str) -> bool:
    return sum(a != b for a, b in zip(one, other, strict=False)) <= 1


def _first_whole(rows: Iterable[Row], near: set[str]) -> Revision | None:
    """The revision that a row is, with those of its neighbours as parents that make its id right."""
    tried: list[tuple[str, ...]] = []
    for row in dict.fromkeys(rows):
        if not tried:
            tried = _subsets(near)
        for parents in tried:
            revision = revision_of(row, parents)
            if revision is not None:
                return revision
    return None


def _subsets(near: set[str]) -> list[tuple[str, ...]]:
    """Groups of neighbours, the likely ones first: one, none, all, then two and more."""
    ordered = sorted(near)
    groups: list[tuple[str, ...]] = [(one,) for one in ordered]
    groups += [(), tuple(ordered)]
    if len(ordered) <= _MOST_PARENTS:
        groups += [group for size in range(2, len(ordered)) for group in combinations(ordered, size)]
    return groups


def _ask_sqlite(
    path: Path,
    connector: Connector | None,
    rows: dict[str, list[Row]],
    pairs: set[tuple[str, str]],
    saved: Salvage,
) -> None:
    def take_row(row: Row) -> None:
        rows.setdefault(str(row[0]), []).append(row)

    def take_pair(row: Row) -> None:
        pairs.add((str(row[0]), str(row[1])))

    columns = "id, item, kind, state, at, device, sequence, act"
    asking = _Asking(path, connector)
    try:
        asking.open()
        saved.meta = {str(name): str(value) for name, value in asking.all("SELECT name, value FROM meta")}
        for name, title, author, colour, is_shown, added in asking.all(
            "SELECT id, name, author, colour, is_shown, added FROM layer"
        ):
            if isinstance(added, int):
                layer = StoredLayer(str(name), str(title), str(author), str(colour), bool(is_shown), added)
                saved.layers.append(layer)
        for row in asking.all("SELECT layer, item, kind, state FROM layer_item"):
            layer_id, item, kind, state = map(str, row)
            saved.layer_items.append(LayerItem(layer_id, item, kind, state))
        asking.in_ranges(columns, "revision", take_row)
        asking.in_ranges("parent, revision", "parent", lambda row: take_pair(row[::-1]))
        asking.in_ranges("revision, parent", "parent INDEXED BY parent_revision", take_pair)
    except (sqlite3.Error, OSError):
        return
    finally:
        asking.close()


class _Asking:
    """A connection to a damaged file; opened anew after each failure, since SQLCipher stops at the first."""

    def __init__(self, path: Path, connector: Connector | None) -> None:
        self._path = path
        self._connector = connector
        self._db: sqlite3.Connection | None = None

    def open(self) -> sqlite3.Connection:
        """The connection; raise `sqlite3.Error` when the tables themselves are not known any more."""
        if self._db is None:
            opens = self._connector
            self._db = opens(self._path, False) if opens else connect(self._path, is_writing=False)
            # A page with one bad cell is refused as a whole otherwise.
            self._db.execute("PRAGMA cell_size_check = OFF")
            if not has_our_tables(self._db):
                raise sqlite3.DatabaseError("other tables")
            self._db.text_factory = lambda data: data.decode("utf-8", "replace")
        return self._db

    def close(self) -> None:
        """Let go of the file."""
        if self._db is not None:
            self._db.close()
            self._db = None

    def all(self, query: str) -> list[Row]:
        """The rows up to the first that cannot be read."""
        rows: list[Row] = []
        try:
            rows.extend(self.open().execute(query))
        except sqlite3.Error:
            self.close()
        return rows

    def in_ranges(self, columns: str, table: str, take: Callable[[Row], None]) -> None:
        """Read all rows by their first column: upwards to the first that cannot be read, then downwards
        to the last, then both again in the halves of what lies between.

        Ids are digests, so that rows are spread evenly over them: what a gap holds can be told.
        """
        by = columns.partition(",")[0]
        query = f"SELECT {columns} FROM {table} WHERE {by} >= ? AND {by} < ? ORDER BY {by}"
        gaps, unread, read, tries = deque([(0, _END)]), _END, 0, 0
        while gaps and tries < (_MOST_TRIES if read else _MOST_IN_VAIN):
            low, high = gaps.popleft()
            unread -= high - low
            # A gap is expected to hold as many rows as a range that could be read.
            if read and read * (high - low) < _FEWEST_ROWS * (_END - unread - (high - low)):
                continue
            for order in ("ASC", "DESC"):
                last, is_whole, found = self._one_way(f"{query} {order}", low, high, take)
                read += found
                if is_whole:
                    break
                tries += 1
                if last is not None:
                    low, high = (max(low, last), high) if order == "ASC" else (low, min(high, last + 1))
            else:
                middle = (low + high) // 2
                if low < middle < high:
                    gaps += [(low, middle), (middle, high)]
                    unread += high - low

    def _one_way(
        self, query: str, low: int, high: int, take: Callable[[Row], None]
    ) -> tuple[int | None, bool, int]:
        """Take rows up to a damaged one; return where the last was, whether all were read, how many."""
        last, found = None, 0
        db = self.open()
        try:
            for row in db.execute(query, (_id(low), _id(high))):
                take(row)
                last, found = _place(str(row[0])), found + 1
        except sqlite3.Error:
            self.close()
            return last, False, found
        return last, True, found


def _id(place: int) -> str:
    """What all ids from that place on are not smaller than."""
    return f"{place:016x}" if place < _END else "g"


def _place(name: str) -> int | None:
    """Where an id stands among all; None for what is no id."""
    try:
        return int(name[:16].ljust(16, "0"), 16)
    except ValueError:
        return None
