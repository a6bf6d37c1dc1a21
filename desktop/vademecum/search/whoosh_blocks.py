"""Read Whoosh's postings a block at a time, and jump inside a block instead of walking.

Whoosh's `skip_to` steps through a block posting by posting, which made searches several times slower. The
names of `W3LeafMatcher` used here are its own and not public: Whoosh is pinned, and
`tests/search/test_index.py` watches them.
"""

from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

from whoosh.codec.whoosh3 import W3Codec, W3LeafMatcher
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC
from whoosh.reading import SegmentReader

_Matcher: Any = W3LeafMatcher
_Codec: Any = W3Codec
"""Whoosh's types are half written: mypy sees abstract classes where there are none."""


class BlockMatcher(_Matcher):  # type: ignore[misc]
    """The postings of one term, block by block."""

    def block_reaching(self, target: int) -> Sequence[int]:
        """The ascending places of the next block that goes as far as `target`; none at the end."""
        while self.is_active() and self._maxid < target:
            self._next_block()
        if not self.is_active():
            return ()
        self._read_data()
        return tuple(accumulate(self._data[0]))


class BlockCodec(_Codec):  # type: ignore[misc]
    """Whoosh's codec, giving `BlockMatcher`. Only for reading: it is never written into an index."""

    def postings_reader(
        self, dbfile: Any, terminfo: Any, format_: Any, term: Any = None, scorer: Any = None
    ) -> BlockMatcher:
        """The postings of a term. None of ours stand inside the term's entry: the writer puts none there."""
        offset, length = terminfo.extent()
        return BlockMatcher(dbfile, offset, length, format_, term=term, scorer=scorer)


def open_reader(folder: Path, name: str) -> Any:
    """Open the one segment of an index; raises whatever Whoosh raises when there is none."""
    storage = FileStorage(str(folder))
    contents = TOC.read(storage, name)
    (segment,) = contents.segments
    return SegmentReader(storage, contents.schema, segment, codec=BlockCodec())
