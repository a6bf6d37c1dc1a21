"""What a reader writes: marks and notes on texts, bookmarks in folders, numbered places, tags.

Every one of these is an item: it has an id that never changes, and is replaced as a whole when it is changed.
"""

from dataclasses import dataclass
from enum import StrEnum

from vademecum.domain.key import Key

CONTEXT = 32
"""Code points of the block kept before and after a quotation."""

PARAGRAPH_QUOTE = 240
"""Most code points of a paragraph that are kept as its quotation when the whole paragraph is meant."""

PLACES = range(1, 10)
"""The numbers of numbered places."""


class Colour(StrEnum):
    """The five colours of highlights, of tags and of layers, in the order of their keys."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"
    PURPLE = "purple"


class Scope(StrEnum):
    """How much of a text a target means."""

    PASSAGE = "passage"
    """Words inside one or more blocks."""
    PARAGRAPH = "paragraph"
    """One block as a whole."""
    DOCUMENT = "document"
    """A text in one language."""
    INSTRUMENT = "instrument"
    """A resolution or other instrument, in any language, held or not."""


class Fit(StrEnum):
    """How sure it is that an anchor was found again."""

    EXACT = "exact"
    """The same words at the same place."""
    MOVED = "moved"
    """The same or nearly the same words elsewhere, beyond doubt."""
    CHECK = "check"
    """Probably these words: the reader should look."""
    ORPHAN = "orphan"
    """Nowhere: the quotation is shown without a place."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words of one block, remembered so that they are found again in another edition.

    `start` and `end` count code points of the block's text, half open. `before` and `after` are up to
    `CONTEXT` code points of the same block. `label` is the block's label as printed ("24"), or None.
    """

    block: str
    label: str | None
    start: int
    end: int
    quote: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """What an item is about.

    `lang` and `edition` are empty for an instrument. Anchors are in reading order: none for a document or
    an instrument, one for a paragraph (its quotation is the beginning, up to `PARAGRAPH_QUOTE`), one for
    each block of a passage.
    """

    scope: Scope
    key: Key
    lang: str = ""
    edition: str = ""
    anchors: tuple[Anchor, ...] = ()

    @property
    def quote(self) -> str:
        """The words meant, one line for each block."""
        return "\n".join(anchor.quote for anchor in self.anchors)


@dataclass(frozen=True, slots=True)
class Annotation:
    """A highlight, a note, or both: without `colour` a note alone, without `body` a highlight alone."""

    id: str
    target: Target
    colour: Colour | None = None
    body: str = ""
    """Markdown, as the reader wrote it."""
    tags: tuple[str, ...] = ()
    """Names of tags as written, each once, in the reader's order."""
    created: int = 0
    """Milliseconds since 1970, UTC, by the clock of the machine it was made on."""
    author: str = ""
    """Who wrote it, when it was adopted from somebody else; empty for the reader's own."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place kept in a folder."""

    id: str
    target: Target
    name: str = ""
    """Empty: named after its place."""
    folder: str = ""
    """The id of a folder; empty at the top."""
    rank: float = 0.0
    """Its order among what stands in the same folder; equal ranks are ordered by id."""
    tags: tuple[str, ...] = ()
    created: int = 0


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of bookmarks."""

    id: str
    name: str
    parent: str = ""
    rank: float = 0.0


@dataclass(frozen=True, slots=True)
class NumberedPlace:
    """A place set under a number from 1 to 9. Its id is `place_N`, so that two notebooks mean the same."""

    id: str
    number: int
    target: Target


@dataclass(frozen=True, slots=True)
class Tag:
    """The colour of a tag. Its id is made of its folded name, so that two notebooks mean the same."""

    id: str
    name: str
    colour: Colour | None = None
