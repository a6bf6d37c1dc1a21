"""What search knows of each block besides its terms: one small file beside the Whoosh files.

Places of the index are numbered tier by tier: first all headings and titles, then bodies, then footnotes,
each in the order of the library. So the order of postings is already the order in which hits are shown.

History of the format. 1 (2026): first form.
"""

import json
import sys
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from vademecum.domain.document import BlockKind
from vademecum.search.query import Tier

FORMAT = 1
FILE = "blocks.bin"
HEAD_FILE = "index.json"

KINDS = tuple(BlockKind)
_TIERS = {
    BlockKind.TITLE: Tier.HEADING,
    BlockKind.HEADING: Tier.HEADING,
    BlockKind.FOOTNOTE: Tier.FOOTNOTE,
}
NONE_ABOVE = 0xFFFFFFFF


class Placed(Protocol):
    """What the table needs to know of a block."""

    @property
    def row(self) -> int: ...
    @property
    def document(self) -> int: ...
    @property
    def lang(self) -> str: ...
    @property
    def kind(self) -> str: ...


@dataclass(frozen=True, slots=True)
class BlockTable:
    """Of each place: the block's row in the library, its document's row, its kind, the heading above it."""

    rows: "array[int]"
    documents: "array[int]"
    above: "array[int]"
    """Row of the nearest heading before the block in its document; `NONE_ABOVE` for none, for footnotes."""
    kinds: bytes
    langs: dict[int, str]
    """Language by document."""
    bounds: tuple[int, int, int]
    """End of the headings, of the bodies, of the footnotes."""

    def __len__(self) -> int:
        return len(self.rows)

    def tier(self, place: int) -> Tier:
        """The tier of a place."""
        headings, bodies, _ = self.bounds
        return Tier.HEADING if place < headings else Tier.BODY if place < bodies else Tier.FOOTNOTE

    def span(self, tier: Tier) -> tuple[int, int]:
        """First place of a tier, and one past its last."""
        return (0, *self.bounds)[tier.value], self.bounds[tier.value]

    def place(self, row: int) -> int | None:
        """The place of a block by its row in the library; None for a row that is not in the index."""
        for tier in Tier:
            first, end = self.span(tier)
            place = bisect_left(self.rows, row, first, end)
            if place < end and self.rows[place] == row:
                return place
        return None

    def kind(self, place: int) -> BlockKind:
        """The kind of the block of a place."""
        return KINDS[self.kinds[place]]

    def write(self, folder: Path) -> None:
        """Write the table's two files into `folder`."""
        head = {
            "format": FORMAT,
            "blocks": len(self.rows),
            "bounds": list(self.bounds),
            "langs": {str(document): lang for document, lang in sorted(self.langs.items())},
        }
        with (folder / FILE).open("wb") as file:
            for numbers in (self.rows, self.documents, self.above):
                file.write(_little_endian(numbers).tobytes())
            file.write(self.kinds)
        (folder / HEAD_FILE).write_text(json.dumps(head, indent=1) + "\n", encoding="utf-8")

    @classmethod
    def read(cls, folder: Path) -> "BlockTable":
        """Read the table; raise `ValueError`, `KeyError` or `OSError` when it is not one of this format."""
        head = json.loads((folder / HEAD_FILE).read_text(encoding="utf-8"))
        content = (folder / FILE).read_bytes()
        count, bounds = int(head["blocks"]), head["bounds"]
        if head["format"] != FORMAT or len(bounds) != 3 or len(content) != count * 13:
            raise ValueError("another format")
        columns = []
        for number in range(3):
            column = array("I", content[number * 4 * count : (number + 1) * 4 * count])
            columns.append(_little_endian(column))
        return cls(
            columns[0],
            columns[1],
            columns[2],
            content[12 * count :],
            {int(document): str(lang) for document, lang in head["langs"].items()},
            (int(bounds[0]), int(bounds[1]), int(bounds[2])),
        )


def in_order(entries: Sequence[Placed]) -> list[int]:
    """The places' order: numbers of `entries`, tier by tier."""
    return sorted(range(len(entries)), key=lambda number: _tier(entries[number]).value)


def make_table(entries: Sequence[Placed]) -> BlockTable:
    """The table of blocks given in the order of the library."""
    above: dict[int, int] = {}
    document, heading = -1, NONE_ABOVE
    for entry in entries:
        if entry.document != document:
            document, heading = entry.document, NONE_ABOVE
        above[entry.row] = heading if _tier(entry) is not Tier.FOOTNOTE else NONE_ABOVE
        if entry.kind == BlockKind.HEADING:
            heading = entry.row
    placed = [entries[number] for number in in_order(entries)]
    tiers = [_tier(entry).value for entry in placed]
    headings, bodies = (sum(tier <= bound for tier in tiers) for bound in (0, 1))
    return BlockTable(
        array("I", (entry.row for entry in placed)),
        array("I", (entry.document for entry in placed)),
        array("I", (above[entry.row] for entry in placed)),
        bytes(KINDS.index(BlockKind(entry.kind)) for entry in placed),
        {entry.document: entry.lang for entry in entries},
        (headings, bodies, len(placed)),
    )


def _tier(entry: Placed) -> Tier:
    return _TIERS.get(BlockKind(entry.kind), Tier.BODY)


def _little_endian(numbers: "array[int]") -> "array[int]":
    if sys.byteorder == "big":
        numbers = array("I", numbers)
        numbers.byteswap()
    return numbers
