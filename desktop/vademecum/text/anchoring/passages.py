"""The text of a document as anchors are looked for in it: its blocks, folded and in one piece."""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Protocol

from vademecum.domain.annotation import Anchor
from vademecum.text.anchoring.likely import LikelyPlaces
from vademecum.text.folding import fold, fold_text
from vademecum.text.offset_map import MappedText

NEAR = 3
"""So many blocks before and after the anchor's own count as near."""


class TextBlock(Protocol):
    """A block, or anything that tells the same of it."""

    @property
    def id(self) -> str:
        """Its id, which speaks: `para_24`."""

    @property
    def label(self) -> str | None:
        """Its label as printed ("24"), or None."""

    @property
    def text(self) -> str:
        """Its words."""


class Passages:
    """The blocks of one edition of a document, in reading order.

    Making one costs a few microseconds for each block. What anchors that moved need besides is made when the
    first one asks and kept: the folded text (about 0.2 s for 10,000 paragraphs of 160 characters) and where
    its words stand (`LikelyPlaces`, about 0.8 s). Not for several threads at once.
    """

    def __init__(self, blocks: Iterable[TextBlock]) -> None:
        self._blocks = tuple(blocks)
        self._numbers: dict[str, int] = {}
        self._labelled: dict[str, int] = {}
        for number, block in enumerate(self._blocks):
            self._numbers.setdefault(block.id, number)
            if block.label is not None:
                self._labelled[block.label] = -1 if block.label in self._labelled else number
        self._mapped: dict[int, MappedText] = {}

    def __len__(self) -> int:
        return len(self._blocks)

    def block(self, number: int) -> TextBlock:
        """The block of that number, counted from 0."""
        return self._blocks[number]

    def number_of(self, block_id: str) -> int | None:
        """The number of the block with that id; of several the first."""
        return self._numbers.get(block_id)

    def homes(self, anchor: Anchor) -> Iterator[int]:
        """The numbers of the blocks an anchor may have been made on: by its id, by a unique label."""
        by_id = self._numbers.get(anchor.block)
        if by_id is not None:
            yield by_id
        by_label = -1 if anchor.label is None else self._labelled.get(anchor.label, -1)
        if by_label not in (-1, by_id):
            yield by_label

    # -- the folded text -----------------------------------------------------

    @property
    def flat(self) -> str:
        """All blocks folded, one behind the other; a blank between two words of a script that parts them."""
        return self._laid_out[0]

    @property
    def _starts(self) -> "array[int]":
        """Where each block begins in `flat`, and where the last one ends."""
        return self._laid_out[1]

    @cached_property
    def _laid_out(self) -> "tuple[str, array[int]]":
        pieces: list[str] = []
        starts = array("Q")
        at, before = 0, ""
        for block in self._blocks:
            folded = fold_text(block.text)
            if folded and before and " " in fold_text(f"{before} {folded[0]}"):
                pieces.append(" ")
                at += 1
            starts.append(at)
            pieces.append(folded)
            at += len(folded)
            before = folded[-1:] or before
        starts.append(at)
        return "".join(pieces), starts

    def bounds(self, first: int, last: int) -> tuple[int, int]:
        """The span of the folded text that blocks `first` to `last`, both included, take up."""
        return self._starts[first], self._starts[last + 1]

    @cached_property
    def likely(self) -> LikelyPlaces:
        """Where in `flat` a passage may stand that was changed."""
        return LikelyPlaces(self.flat)

    # -- back to the blocks --------------------------------------------------

    def block_at(self, offset: int) -> int:
        """The number of the block that holds this character of the folded text."""
        return bisect_right(self._starts, offset, hi=len(self._blocks)) - 1

    def main_part(self, start: int, end: int) -> tuple[int, int, int]:
        """Of a span of `flat`, not empty, the block that holds most of it, and the part inside that block."""
        first, last = self.block_at(start), self.block_at(end - 1)
        if first == last:
            return first, start, end
        parts = (
            (number, max(start, self._starts[number]), min(end, self._starts[number + 1]))
            for number in range(first, last + 1)
        )
        return max(parts, key=lambda part: part[2] - part[1])

    def to_block(self, number: int, start: int, end: int) -> tuple[int, int]:
        """The code points of the block's own text behind a span of `flat` that lies inside the block."""
        mapped = self._mapped.get(number)
        if mapped is None:
            mapped = self._mapped[number] = fold(self._blocks[number].text)
        begin = self._starts[number]
        length = len(mapped.text)
        return mapped.to_source(min(start - begin, length), min(end - begin, length))
