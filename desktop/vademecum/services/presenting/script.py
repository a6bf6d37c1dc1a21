"""What is presented: scenes in their order, each made of the published text."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from vademecum.domain.citation import Citation
from vademecum.domain.document import Block, BlockKind
from vademecum.domain.excerpt import Piece
from vademecum.domain.instrument import Instrument
from vademecum.domain.key import Key
from vademecum.services.shelf import Shelved

HEADINGS = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.ANNEX})
"""What stands above text and is revealed together with the first thing below it."""

NUMBERED = frozenset({BlockKind.PARAGRAPH, BlockKind.OPERATIVE, BlockKind.PREAMBULAR})
"""What is meant by the number of a paragraph, before items of the same label."""


class SceneKind(StrEnum):
    """What stands on the wall during a scene."""

    PASSAGE = "passage"
    INSTRUMENT = "instrument"
    MAP = "map"
    TIMELINE = "timeline"
    PAUSE = "pause"


@dataclass(frozen=True, slots=True)
class Part:
    """A block of a text as it is presented: always whole, never changed."""

    block: Block
    citations: tuple[Citation, ...] = ()
    """Those of the block, in order, not overlapping."""
    heading_path: tuple[str, ...] = ()
    """The headings above it, outermost first."""
    source: str = ""
    """Its citation in the document's language: `CTOC/COP/WG.7/2020/3，第24段`."""

    @property
    def is_heading(self) -> bool:
        """Whether it stands above others and is revealed with the first of them."""
        return self.block.kind in HEADINGS


@dataclass(frozen=True)
class Scene:
    """One thing after another on the wall: a passage, an instrument, a map, a pause."""

    kind: SceneKind
    lang: str
    """Of the text on the wall; of a pause or of an instrument without a text the interface's."""
    title: str = ""
    """Of the document or instrument, as published; empty for a pause."""
    source: str = ""
    """The citation of all of it."""
    parts: tuple[Part, ...] = ()
    """In reading order; none for a map, a timeline, a pause, or an instrument whose text is not held."""
    document: Shelved | None = None
    """Whose text, map or timeline it is."""
    key: Key | None = None
    """Of the document or instrument; its fragment names the paragraph that was cited, if one was."""
    instrument: Instrument | None = None
    """What the register knows of it."""
    marks: tuple[Piece, ...] = ()
    """Words marked from the beginning: those that were selected when it was begun."""
    first: int = 0
    """The part with which it begins, where the place that was asked for is not the beginning."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A scene that is made when its turn comes, and what it is called until then."""

    name: str
    """In published words: a heading, a citation, the title of an instrument."""
    make: Callable[[], Scene]
    """Raises nothing: a text that is gone makes a scene without parts."""


@dataclass(frozen=True, slots=True)
class Script:
    """Scenes in the order in which they are presented, and where one begins."""

    entries: tuple[Entry, ...]
    start: int = 0
    """The entry with which it begins."""
