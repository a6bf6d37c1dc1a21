"""An excerpt: words copied out of a document, and exactly where they stand in it."""

from dataclasses import dataclass

from vademecum.domain.key import Key


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of one block that was copied; offsets count code points of the block's text, half open."""

    block: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Pieces in the order of the document, and their words, a line for each piece."""

    key: Key
    lang: str
    edition: str
    pieces: tuple[Piece, ...]
    words: str
