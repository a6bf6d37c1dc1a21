"""Look back in a notebook: the life of one item, revisions by their ids, and what was done, act by act."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from vademecum.domain.revision import Revision
from vademecum.storage.notebook.store import NotebookStore

_Row = tuple[Any, ...]

_COLUMNS = "id, item, kind, state, at, device, sequence, act"

_AT_ONCE = 500
"""So many ids are asked for in one query."""

Moment = tuple[int, int]
"""When an act was done (milliseconds since 1970, UTC) and the sequence of its first revision."""


@dataclass(frozen=True, slots=True)
class Followed:
    """A revision and those it follows."""

    revision: Revision
    before: tuple[Revision, ...]


def history(store: NotebookStore, item: str) -> list[Revision]:
    """Every revision of an item as it stands in the file, oldest first; damaged ones, too."""
    return _made(
        store,
        store.rows(f"SELECT {_COLUMNS} FROM revision WHERE item = ? ORDER BY sequence, id", item),
    )


def revisions(store: NotebookStore, ids: Sequence[str]) -> list[Revision]:
    """The revisions of some ids, as far as they are there, in no order."""
    return _made(store, _by_ids(store, f"SELECT {_COLUMNS} FROM revision WHERE id IN", ids))


def acts(store: NotebookStore, before: Moment | None, most: int) -> list[list[Followed]]:
    """Acts with all their revisions, the latest first: those before a moment, about `most` revisions.

    Reads the moments of all: there is no index of them. 40 ms for 50,000 revisions.
    """
    query, order = f"SELECT {_COLUMNS} FROM revision", " ORDER BY at DESC, sequence DESC LIMIT ?"
    if before is None:
        rows = store.rows(query + order, most)
    else:
        rows = store.rows(f"{query} WHERE (at, sequence) < (?, ?){order}", *before, most)
    if len(rows) == most:
        # The last act may go on: the next page has it whole, unless it fills this one.
        at, act = rows[-1][4], rows[-1][7]
        whole = [row for row in rows if (row[4], row[7]) != (at, act)]
        rows = whole or store.rows(f"{query} WHERE at = ? AND act = ? ORDER BY sequence DESC", at, act)
    made = _made(store, rows)
    ids = sorted({parent for one in made for parent in one.parents})
    followed = {one.id: one for one in revisions(store, ids)}
    grouped: dict[tuple[int, str], list[Followed]] = {}
    for one in made:
        parents = tuple(followed[parent] for parent in one.parents if parent in followed)
        grouped.setdefault((one.at, one.act), []).append(Followed(one, parents))
    return [act[::-1] for act in grouped.values()]


def _made(store: NotebookStore, rows: Sequence[_Row]) -> list[Revision]:
    """Revisions of rows, with their parents."""
    pairs = _by_ids(store, "SELECT revision, parent FROM parent WHERE revision IN", [row[0] for row in rows])
    parents: dict[str, list[str]] = {}
    for revision, parent in pairs:
        parents.setdefault(revision, []).append(parent)
    return [
        Revision(name, item, kind, tuple(sorted(parents.get(name, ()))), state, at, device, sequence, act)
        for name, item, kind, state, at, device, sequence, act in rows
    ]


def _by_ids(store: NotebookStore, query: str, ids: Sequence[str]) -> list[_Row]:
    """What a query finds for ids, in portions that SQLite takes."""
    return [
        row
        for first in range(0, len(ids), _AT_ONCE)
        for some in [ids[first : first + _AT_ONCE]]
        for row in store.rows(f"{query} ({', '.join('?' * len(some))})", *some)
    ]
