"""Where a library names an instrument, and what it names beside it, without reading any text."""

from collections.abc import Collection
from typing import NamedTuple

from vademecum.domain.key import Key
from vademecum.storage.library import Library


class StoredMention(NamedTuple):
    """A citation and the block that holds it; `start` and `end` count code points of the block's text.

    A tuple, as `Mention` is: thousands are made while the reader waits, and a dataclass takes longer.
    """

    row: int
    document: int
    block: str
    kind: str
    label: str | None
    start: int
    end: int
    fragment: str
    verb: str | None


def mentions_of(library: Library, key: Key) -> list[StoredMention]:
    """Every citation of an instrument in reading order, by one query."""
    return [
        StoredMention._make(found)
        for found in library.select(
            "SELECT c.block, b.document, b.id, b.kind, b.label, c.start, c.end, c.fragment, c.verb"
            " FROM citation c JOIN block b ON b.row = c.block WHERE c.key = ? ORDER BY c.block, c.start",
            (key.symbol,),
        )
    ]


def texts_of(library: Library, key: Key, at_least: int) -> dict[int, str]:
    """The texts of the blocks that name an instrument at least so many times, by row."""
    return dict(
        library.select(
            "SELECT row, text FROM block WHERE row IN"
            " (SELECT block FROM citation WHERE key = ? GROUP BY block HAVING count(*) >= ?)",
            (key.symbol, at_least),
        )
    )


def carriers(library: Library, first_row: int, end_row: int) -> dict[str, frozenset[int]]:
    """The rows of the blocks that carry a mark of each footnote, among rows `first_row` up to `end_row`."""
    found: dict[str, set[int]] = {}
    for target, row in library.select(
        "SELECT target, block FROM note_mark WHERE block >= ? AND block < ? AND target IS NOT NULL",
        (first_row, end_row),
    ):
        found.setdefault(target, set()).add(row)
    return {target: frozenset(rows) for target, rows in found.items()}


def named_beside(library: Library, key: Key, hidden: Collection[int]) -> dict[str, int]:
    """How many blocks name each other instrument together with `key`; documents `hidden` do not count."""
    marks = ",".join("?" * len(hidden))
    return dict(
        library.select(
            "SELECT c.key, count(DISTINCT c.block) FROM citation one JOIN citation c ON c.block = one.block"
            " JOIN block b ON b.row = c.block"
            f" WHERE one.key = ? AND c.key <> ? AND b.document NOT IN ({marks}) GROUP BY c.key",
            (key.symbol, key.symbol, *hidden),
        )
    )
