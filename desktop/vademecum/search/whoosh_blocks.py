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
_Files: Any = FileStorage
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


class _Storage(_Files):  # type: ignore[misc]
    """A folder that remembers what was opened in it, because Whoosh leaves files open when opening fails."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self._opened: list[Any] = []

    def open_file(self, name: str, *args: Any, **kwargs: Any) -> Any:
        """Open a file of the folder."""
        file = super().open_file(name, *args, **kwargs)
        self._opened.append(file)
        return file

    def close_all(self) -> None:
        """Close what is still open."""
        for file in self._opened:
            if not file.is_closed:
                file.close()


def open_reader(folder: Path, name: str) -> Any:
    """Open the one segment of an index; raises whatever Whoosh raises when there is none."""
    storage = _Storage(folder)
    try:
        contents = TOC.read(storage, name)
        (segment,) = contents.segments
        return SegmentReader(storage, contents.schema, segment, codec=BlockCodec())
    except BaseException:
        storage.close_all()
        raise
