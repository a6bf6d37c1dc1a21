"""Take from a document what is to be read aloud: selected words, a paragraph, a section or all of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from vademecum.domain.document import Block, BlockKind
from vademecum.domain.excerpt import Piece
from vademecum.services.presenting.reading_time import Speech, speech_of
from vademecum.services.quoting import Quoting
from vademecum.services.reading import Reading
from vademecum.services.shelf import Shelved

_FRONT = frozenset({BlockKind.TITLE, BlockKind.MASTHEAD})
_HEADS = frozenset({BlockKind.HEADING, BlockKind.ANNEX})


class Scope(StrEnum):
    """How much of a document is read."""

    SELECTION = "selection"
    PARAGRAPH = "paragraph"
    SECTION = "section"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class FloorText:
    """What is read, how much of the document it is, and the block that names its place."""

    speech: Speech
    scope: Scope
    block: str
    """Empty for a whole document."""


class FloorTexts:
    """Finds in a document what a reader means."""

    def __init__(self, reading: Reading, quoting: Quoting) -> None:
        self._reading = reading
        self._quoting = quoting

    def meant(self, document: Shelved, block: str) -> FloorText:
        """By a block its paragraph with items is meant, by a heading its section, else the document."""
        stored = self._reading.block(document, block) if block else None
        if stored is None or stored.block.kind in _FRONT:
            return self.taken(document, "", Scope.DOCUMENT)
        is_head = stored.block.kind in _HEADS
        return self.taken(document, block, Scope.SECTION if is_head else Scope.PARAGRAPH)

    def taken(self, document: Shelved, block: str, scope: Scope) -> FloorText:
        """The paragraph or the section at a block, or the whole document."""
        library, head = document.volume.library, document.head
        row = self._reading.row_of(document, block) if block else None
        if row is None or scope is Scope.DOCUMENT:
            blocks = library.blocks(head, 0, head.blocks)
            return FloorText(speech_of(one.block for one in blocks), Scope.DOCUMENT, "")
        if scope is Scope.SECTION:
            entries = self._reading.outline(document)
            inside = [entry for entry in entries if entry.row <= row < entry.end]
            first = inside[-1].row if inside else head.first_row
            ends = [entry.row for entry in entries if entry.row > row]
            end = inside[-1].end if inside else min(ends, default=head.first_row + head.blocks)
            blocks = library.blocks(head, first - head.first_row, end - first)
            return FloorText(speech_of(one.block for one in blocks), scope, blocks[0].block.id)
        pieces = self._quoting.paragraph(document, block)
        return replace(self.selected(document, pieces), scope=Scope.PARAGRAPH)

    def selected(self, document: Shelved, pieces: Sequence[Piece]) -> FloorText:
        """Selected words."""
        found: list[Block] = []
        for piece in pieces:
            stored = self._reading.block(document, piece.block)
            if stored is not None:
                found.append(replace(stored.block, text=stored.block.text[piece.start : piece.end]))
        return FloorText(speech_of(found), Scope.SELECTION, found[0].id if found else "")
