"""Read an index: which terms there are, and where each stands.

Use each object in one thread only: Whoosh's readers share file positions and give wrong answers when two
threads read through one of them. Opening imports Whoosh (about 0.1 s), which is why that happens in
`Index.open` and not when this module is imported: open the index in the search thread, after the window
stands.
"""

from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Protocol

from vademecum.domain.trouble import Trouble
from vademecum.search.block_table import BlockTable
from vademecum.search.cursors import BlockPostings, Cursor, Listed
from vademecum.search.effort import Effort
from vademecum.search.terms import Field, Term
from vademecum.words import mark

NAME = "VADEMECUM"
"""Whoosh's name of the index, which begins the names of its files."""


class IndexDamaged(Trouble):
    """The folder holds no index, or one that cannot be read."""

    kind = "index-damaged"

    def __init__(self, folder: Path) -> None:
        super().__init__(
            mark("trouble", "The search index in {name} cannot be read."),
            mark("trouble", "It is built anew when the program starts; until then search finds nothing."),
            name=folder.name,
        )


class Reader(Protocol):
    """What is used of a Whoosh reader."""

    def doc_frequency(self, fieldname: str, text: bytes) -> int: ...
    def postings(self, fieldname: str, text: bytes) -> BlockPostings: ...
    def expand_prefix(self, fieldname: str, prefix: bytes) -> Iterable[bytes]: ...
    def close(self) -> None: ...


class Index:
    """An index folder, open for reading in the thread that opened it."""

    def __init__(self, reader: Reader, blocks: BlockTable) -> None:
        self._reader = reader
        self.blocks = blocks

    @classmethod
    def open(cls, folder: Path) -> "Index":
        """Open an index folder; raise `IndexDamaged` when it holds no index of this format.

        The folder must be ours and verified: Whoosh keeps pickles in it.
        """
        # Imported here so that a window can stand before Whoosh is loaded.
        from vademecum.search.whoosh_blocks import open_reader

        try:
            blocks = BlockTable.read(folder)
            reader = open_reader(folder, NAME)
        # Whoosh raises whatever its parts raise: struct, pickle, zlib, OS, key and assertion errors.
        except Exception as error:
            raise IndexDamaged(folder) from error
        if reader.doc_count_all() != len(blocks):
            reader.close()
            raise IndexDamaged(folder)
        return cls(reader, blocks)

    def close(self) -> None:
        """Let go of the files; Windows cannot replace the folder before."""
        self._reader.close()

    def frequency(self, term: Term) -> int:
        """In how many blocks a term stands."""
        return self._reader.doc_frequency(term.field.value, term.text.encode())

    def cursor(self, term: Term, effort: Effort) -> Cursor:
        """The places of a term; it must stand somewhere."""
        effort.step()
        return Listed(self._reader.postings(term.field.value, term.text.encode()), effort)

    def beginning(self, field: Field, prefix: str, most: int) -> list[str]:
        """At most `most` terms that begin with `prefix`, in the order of their code points."""
        found = self._reader.expand_prefix(field.value, prefix.encode())
        return [term.decode() for term in islice(found, most)]
