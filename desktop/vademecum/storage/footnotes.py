"""The footnotes of a document and where their marks stand, without reading the rest of its text."""

from collections.abc import Sequence
from dataclasses import dataclass

from vademecum.domain.citation import Citation
from vademecum.storage.library import DocumentHead, Library


@dataclass(frozen=True, slots=True)
class StoredNote:
    """A footnote's block."""

    row: int
    id: str
    label: str | None
    text: str


@dataclass(frozen=True, slots=True)
class StoredMark:
    """A footnote mark: before the code point `offset` of a block; `target` is None when no text is there."""

    row: int
    block: str
    kind: str
    label: str | None
    marker: str
    offset: int
    target: str | None


def footnotes(library: Library, head: DocumentHead) -> list[StoredNote]:
    """The footnotes of a document in reading order."""
    return [
        StoredNote(*found)
        for found in library.select(
            "SELECT row, id, label, text FROM block"
            " WHERE row >= ? AND row < ? AND kind = 'footnote' ORDER BY row",
            (head.first_row, head.first_row + head.blocks),
        )
    ]


def marks(library: Library, head: DocumentHead) -> list[StoredMark]:
    """Every footnote mark of a document in reading order, those in footnotes too.

    A block without a number goes by that of the paragraph that holds it.
    """
    return [
        StoredMark(*found)
        for found in library.select(
            "SELECT b.row, b.id, b.kind, coalesce(b.label, above.label), n.marker, n.offset, n.target"
            " FROM note_mark n JOIN block b ON b.row = n.block"
            " LEFT JOIN block above ON above.document = b.document AND above.id = b.parent"
            " AND above.kind IN ('paragraph', 'operative')"
            " WHERE n.block >= ? AND n.block < ? ORDER BY n.block, n.ordinal",
            (head.first_row, head.first_row + head.blocks),
        )
    ]


def citations_of(library: Library, notes: Sequence[StoredNote]) -> dict[str, list[Citation]]:
    """The citations of a document's footnotes, given in reading order, by their block."""
    found: dict[str, list[Citation]] = {}
    if notes:
        inside = {note.id for note in notes}
        for stored in library.citations_in(notes[0].row, notes[-1].row + 1):
            if stored.citation.block in inside:
                found.setdefault(stored.citation.block, []).append(stored.citation)
    return found
