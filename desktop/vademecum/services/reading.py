"""Read a document: its outline, its portions, a block's place, its footnotes and corrections."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from vademecum.domain.citation import Citation
from vademecum.domain.document import Document, Doubt, Erratum
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.services.shelf import Shelf, Shelved
from vademecum.storage.library import OutlineEntry, StoredBlock

WHOLE_UP_TO = 2_000
"""A document of at most so many blocks is shown in one piece (a page lays out about 0.14 ms a block)."""

PORTION = 1_000
"""A longer one is shown in portions of about so many blocks, parted at headings where it has them."""


@dataclass(frozen=True, slots=True)
class Portion:
    """A run of a document's blocks that is shown as one page."""

    document: Shelved
    number: int
    """From 0."""
    of: int
    blocks: tuple[StoredBlock, ...]
    citations: Mapping[str, tuple[Citation, ...]]
    """By block id, in order, not overlapping."""
    held: frozenset[Key] = frozenset()
    """The instruments cited whose text is on the shelf too."""

    @property
    def is_first(self) -> bool:
        """Whether the document begins here."""
        return self.number == 0

    @property
    def is_last(self) -> bool:
        """Whether the document ends here."""
        return self.number == self.of - 1


class Reading:
    """What a page asks for."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._cuts = lru_cache(maxsize=64)(self._find_cuts)
        self._outline = lru_cache(maxsize=64)(self._read_outline)

    def documents(self) -> list[Shelved]:
        """Every document on the shelf."""
        return self._shelf.documents()

    def find(self, key: Key, lang: str | None = None) -> Shelved | None:
        """The document of that key, or None when it is not on the shelf."""
        return self._shelf.find(key, lang)

    def demand(self, key: Key, lang: str | None = None) -> Shelved:
        """The document of that key; raise `UnknownDocument` when it is not on the shelf."""
        return self._shelf.demand(key, lang)

    def outline(self, document: Shelved) -> tuple[OutlineEntry, ...]:
        """The document's headings in reading order."""
        return self._outline(document.locator)

    def portion(self, document: Shelved, number: int = 0) -> Portion:
        """One portion of a document by its number, the nearest when there is none of that number."""
        cuts = self._cuts(document.locator)
        number = max(0, min(number, len(cuts) - 2))
        library, head = document.volume.library, document.head
        first, end = cuts[number], cuts[number + 1]
        blocks = tuple(library.blocks(head, first, end - first))
        citations: dict[str, list[Citation]] = {}
        for stored in library.citations_in(head.first_row + first, head.first_row + end):
            found = citations.setdefault(stored.citation.block, [])
            if not found or stored.citation.start >= found[-1].end:
                found.append(stored.citation)
        cited = {citation.key.whole for row in citations.values() for citation in row}
        return Portion(
            document,
            number,
            len(cuts) - 1,
            blocks,
            {block: tuple(c) for block, c in citations.items()},
            frozenset(key for key in cited if self._shelf.holds(key)),
        )

    def portion_of(self, document: Shelved, block_id: str) -> int:
        """The number of the portion that holds a block; 0 when there is no such block."""
        row = document.volume.library.row_of(document.head, block_id)
        if row is None:
            return 0
        ordinal = row - document.head.first_row
        cuts = self._cuts(document.locator)
        return max(number for number, cut in enumerate(cuts[:-1]) if cut <= ordinal)

    def block(self, document: Shelved, block_id: str) -> StoredBlock | None:
        """A block by its id, or None."""
        library = document.volume.library
        row = library.row_of(document.head, block_id)
        return None if row is None else library.stored([row])[row]

    def row_of(self, document: Shelved, block_id: str) -> int | None:
        """The row of a block, which counts in reading order; None when there is no such block."""
        return document.volume.library.row_of(document.head, block_id)

    def rows(self, document: Shelved) -> dict[str, int]:
        """The row of every block of a document by its id."""
        return document.volume.library.rows(document.head)

    def citations_in(self, document: Shelved, block: StoredBlock) -> tuple[Citation, ...]:
        """The citations of one block."""
        found = document.volume.library.citations_in(block.row, block.row + 1)
        return tuple(stored.citation for stored in found)

    def place(self, key: Key, lang: str | None = None) -> Locator | None:
        """Where a key leads: the block its fragment names, the nearest that holds it, or the top."""
        document = self._shelf.find(key, lang) or self._shelf.find(key)
        if document is None:
            return None
        return Locator(key.whole, document.head.lang, self.nearest_block(document, key.fragment))

    def nearest_block(self, document: Shelved, fragment: str) -> str:
        """The id of the block a fragment names, or of the nearest that holds it; empty when none does."""
        library = document.volume.library
        wanted = fragment.partition("-")[0]
        while wanted:
            if library.row_of(document.head, wanted) is not None:
                return wanted
            wanted = wanted.rpartition("__")[0]
        return ""

    def carriers(self, document: Shelved, footnote_id: str) -> list[str]:
        """Ids of the blocks that carry a footnote's mark."""
        return document.volume.library.notes_to(document.head, footnote_id)

    def versions(self, key: Key) -> list[Shelved]:
        """The document in every language it is held in."""
        return self._shelf.versions(key)

    def errata(self, document: Shelved) -> tuple[Erratum, ...]:
        """Where the edition departs from its source, and which of its faults it keeps."""
        return document.volume.library.errata(document.head)

    def doubts(self, document: Shelved) -> tuple[Doubt, ...]:
        """What the importer was not sure of."""
        return document.volume.library.doubts(document.head)

    def whole(self, document: Shelved) -> Document:
        """The document with everything in it."""
        return document.volume.library.document(document.head)

    def _read_outline(self, at: Locator) -> tuple[OutlineEntry, ...]:
        document = self._shelf.demand(at.key, at.lang)
        return tuple(document.volume.library.outline(document.head))

    def _find_cuts(self, at: Locator) -> tuple[int, ...]:
        head = self._shelf.demand(at.key, at.lang).head
        if head.blocks <= WHOLE_UP_TO:
            return (0, head.blocks)
        return cut(head.blocks, [entry.row - head.first_row for entry in self._outline(at)])


def cut(length: int, headings: list[int]) -> tuple[int, ...]:
    """Part `length` blocks into portions of at most `PORTION`, at the last heading that allows it.

    Returns the first block of each portion and, last, `length`.
    """
    cuts = [0]
    while length - cuts[-1] > PORTION:
        limit = cuts[-1] + PORTION
        fitting = [at for at in headings if cuts[-1] + PORTION // 4 < at <= limit]
        cuts.append(fitting[-1] if fitting else limit)
    return (*cuts, length)
