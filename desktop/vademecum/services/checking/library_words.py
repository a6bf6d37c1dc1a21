"""All words of the library, folded, in one piece: where a quotation stands, or what is most like it."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from vademecum.domain.document import BlockKind
from vademecum.services.shelf import Shelf, Shelved
from vademecum.storage.library import StoredBlock
from vademecum.text.folding import CJK, fold_text

CJK_RUN = re.compile(f"[{CJK}]+")

_SEEDS, _SEEDS_FAR = 24, 8
_PLACES, _PLACES_FAR = 40, 8
"""Pieces of a quotation that are looked for, and places of each, in a document and in everything."""

_FAR = 60_000
"""Code points: a longer stretch is more than a document."""

_KEPT = 2_048
"""Answers that are kept: while a draft is typed the same quotations come again and again."""

_BUCKET = 24
_RUNNING = frozenset(
    {
        BlockKind.PARAGRAPH,
        BlockKind.ITEM,
        BlockKind.BULLET,
        BlockKind.PREAMBULAR,
        BlockKind.OPERATIVE,
        BlockKind.QUOTE,
        BlockKind.ANNEX,
    }
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the folded words, half open: a document, a paragraph with its items, everything."""

    start: int
    end: int


class _Row(NamedTuple):
    """A block; made by the ten thousand."""

    document: int
    row: int
    is_running: bool


class LibraryWords:
    """The folded texts of every document on the shelf, each block on a line of its own.

    Reading them costs a few milliseconds for a thousand paragraphs, and nothing when asked again.
    """

    def __init__(self, shelf: Shelf) -> None:
        self._documents = shelf.documents()
        numbers = {(id(d.volume), d.head.row): n for n, d in enumerate(self._documents)}
        texts: list[str] = []
        self._rows: list[_Row] = []
        begins: dict[int, int] = {}
        ends: dict[int, int] = {}
        self._starts: list[int] = []
        length = 0
        for volume in shelf.volumes:
            for row, document, _lang, kind, folded in volume.library.every_block():
                number = numbers.get((id(volume), document))
                if number is None:
                    continue
                self._starts.append(length)
                self._rows.append(_Row(number, row, kind in _RUNNING))
                begins.setdefault(number, length)
                ends[number] = length + len(folded)
                texts.append(folded)
                length += len(folded) + 1
        self._stretches = {number: Stretch(start, ends[number]) for number, start in begins.items()}
        self._text = "\n".join(texts)
        self.places = lru_cache(maxsize=_KEPT)(self._places)
        self.likeliest = lru_cache(maxsize=_KEPT)(self._likeliest)
        self._numbers = {d.locator: n for n, d in enumerate(self._documents)}

    @property
    def everything(self) -> Stretch:
        """The whole library."""
        return Stretch(0, len(self._text))

    def of_document(self, document: Shelved) -> Stretch:
        """A document; empty for one that has no running text or is a guide."""
        return self._stretches.get(self._numbers[document.locator], Stretch(0, 0))

    def of_rows(self, document: Shelved, first: int, end: int) -> Stretch:
        """The blocks of a document from row `first` up to, not including, row `end`."""
        whole = self.of_document(document)
        if whole.end <= whole.start:
            return Stretch(0, 0)
        begin = bisect_right(self._starts, whole.start) - 1
        # The rows of a document follow one another.
        start = begin + max(0, first - self._rows[begin].row)
        last = begin + end - 1 - self._rows[begin].row
        if start > last or last >= len(self._rows):
            return Stretch(0, 0)
        stop = self._starts[last + 1] - 1 if last + 1 < len(self._starts) else len(self._text)
        return Stretch(self._starts[start], stop)

    def _places(self, folded: str, within: Stretch, most: int = 20) -> tuple[int, ...]:
        """Where folded words stand, at most so many places, in the order of the library."""
        found: list[int] = []
        at = self._text.find(folded, within.start, within.end)
        while at >= 0 and len(found) < most:
            found.append(at)
            at = self._text.find(folded, at + 1, within.end)
        return tuple(found)

    def _likeliest(self, folded: str, within: Stretch, most: int = 3) -> tuple[int, ...]:
        """Offsets at which words like these may begin, the likeliest first: by the pieces they share."""
        han = sum(map(len, CJK_RUN.findall(folded)))
        is_far = within.end - within.start > _FAR
        length = (6 if is_far else 4) if han * 2 > len(folded) else (18 if is_far else 10)
        if len(folded) < length:
            return ()
        step = max(1, (len(folded) - length) // (_SEEDS_FAR if is_far else _SEEDS))
        places = _PLACES_FAR if is_far else _PLACES
        votes: Counter[int] = Counter()
        for offset in range(0, len(folded) - length + 1, step):
            for at in self._places(folded[offset : offset + length], within, places):
                votes[(at - offset) // _BUCKET] += 1
        for bucket in list(votes):
            votes[bucket] += votes.get(bucket + 1, 0)
        found: list[int] = []
        for bucket, _ in votes.most_common(most * 3):
            at = max(within.start, bucket * _BUCKET)
            if all(abs(at - other) > 2 * _BUCKET for other in found):
                found.append(at)
        return tuple(found[:most])

    def blocks_between(self, start: int, end: int) -> tuple[Shelved, list[StoredBlock], bool]:
        """The document and the blocks that hold these offsets, and whether all are running text.

        Blocks of one document only: that of the first offset.
        """
        first = max(0, bisect_right(self._starts, max(0, start)) - 1)
        last = max(first, bisect_right(self._starts, max(start, end - 1)) - 1)
        rows = [row for row in self._rows[first : last + 1] if row.document == self._rows[first].document]
        document = self._documents[rows[0].document]
        stored = document.volume.library.stored([row.row for row in rows])
        return document, [stored[row.row] for row in rows], all(row.is_running for row in rows)

    def is_empty(self) -> bool:
        """Whether there is nothing to compare with."""
        return not self._rows


def folded_pieces(pieces: Sequence[str]) -> list[str]:
    """Pieces of a quotation, folded; those without words left out."""
    return [folded for piece in pieces if (folded := fold_text(piece).strip())]
