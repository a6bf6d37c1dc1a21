"""Answer a query that names instruments: the passages that cite them, the places in their own text."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from vademecum.domain.document import BlockKind
from vademecum.domain.key import Key
from vademecum.search.citation_query import CitationQuery, lies_in
from vademecum.search.snippets import Span
from vademecum.storage.library import DocumentHead, Library

_BLOCKS_AT_ONCE = 200
_BLOCKS_OF_FRONT_MATTER = 20

CITING_SCORE = 4.0
ADDRESSED_SCORE = 5.0


@dataclass(frozen=True, slots=True)
class Answer:
    """A block that answers; `marks` are in code points of its text."""

    volume: int
    row: int
    marks: tuple[Span, ...]
    score: float


def answers(
    asked: CitationQuery, libraries: Sequence[Library], searched: Sequence[Collection[int]]
) -> list[Answer]:
    """Blocks of the documents `searched` (rows, for each library): those addressed, then those that cite.

    Several instruments must be cited by the same block.
    """
    found: list[Answer] = []
    if len(asked.mentions) == 1:
        for key in asked.mentions[0]:
            found += _addressed(key, libraries, searched)
    marks = [_citing(keys, libraries) for keys in asked.mentions]
    shared = set.intersection(*map(set, marks))
    for volume, row in sorted(shared):
        if _document_of(libraries[volume], row) in searched[volume]:
            together = sorted({span for one in marks for span in one[volume, row]})
            found.append(Answer(volume, row, tuple(together), CITING_SCORE))
    return found


def _citing(keys: Sequence[Key], libraries: Sequence[Library]) -> dict[tuple[int, int], list[Span]]:
    found: dict[tuple[int, int], list[Span]] = {}
    for volume, library in enumerate(libraries):
        for key in keys:
            for stored in library.citations_of(key.whole):
                if lies_in(stored.citation.key.fragment, key.fragment):
                    spans = found.setdefault((volume, stored.row), [])
                    spans.append((stored.citation.start, stored.citation.end))
    return found


def _addressed(
    key: Key, libraries: Sequence[Library], searched: Sequence[Collection[int]]
) -> Iterator[Answer]:
    for volume, library in enumerate(libraries):
        for head in library.documents():
            if head.key == key.whole and head.row in searched[volume]:
                for row in _rows_at(library, head, key.fragment):
                    yield Answer(volume, row, (), ADDRESSED_SCORE)


def _rows_at(library: Library, head: DocumentHead, fragment: str) -> Iterator[int]:
    """The block a fragment names and the items inside it; without fragment the document's title."""
    if not fragment:
        opening = library.blocks(head, 0, _BLOCKS_OF_FRONT_MATTER)
        titles = [block.row for block in opening if block.block.kind is BlockKind.TITLE]
        yield from titles[:1] or [head.first_row]
        return
    first, _, last = fragment.partition("-")
    stem = first.rpartition("_")[0]
    begin = library.row_of(head, first)
    end = library.row_of(head, f"{stem}_{last}") if last else begin
    if begin is None or end is None:
        return
    yield from range(begin, end + 1)
    inside = f"{stem}_{last}__" if last else f"{first}__"
    for block in library.blocks(head, end + 1 - head.first_row, _BLOCKS_AT_ONCE):
        if not block.block.id.startswith(inside):
            return
        yield block.row


def _document_of(library: Library, row: int) -> int:
    """The row of the document that holds a block."""
    return next(h.row for h in library.documents() if h.first_row <= row < h.first_row + h.blocks)
