"""The material of a paper: the published text of its passages, and what a plan asks the room."""

from dataclasses import dataclass

from vademecum.domain.citation import Citation
from vademecum.domain.document import Block, BlockKind, heading_text
from vademecum.domain.key import Key
from vademecum.domain.plan import StepKind
from vademecum.services.shelf import Shelved

HEADINGS = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.ANNEX})


@dataclass(frozen=True, slots=True)
class Portion:
    """A block, or what was selected of it: code points of its text, half open."""

    block: Block
    start: int
    end: int
    citations: tuple[Citation, ...] = ()
    """Those that stand whole in it, in order, not overlapping."""
    source: str = ""
    """Its citation in the document's language."""

    @property
    def text(self) -> str:
        """The words, exactly as published."""
        return self.block.text[self.start : self.end]

    @property
    def is_heading(self) -> bool:
        """Whether it stands above others."""
        return self.block.kind in HEADINGS

    @property
    def label(self) -> str:
        """Its label as it is printed before the text."""
        block = self.block
        match block.kind:
            case BlockKind.BULLET:
                return "•"
            case BlockKind.ITEM:
                return f"({block.label})" if block.label else ""
            case _:
                return f"{block.label}." if block.label else ""


@dataclass(frozen=True)
class Passage:
    """Text of one document in reading order."""

    document: Shelved
    portions: tuple[Portion, ...]
    source: str
    """The citation of all of it."""
    heading_path: tuple[str, ...] = ()
    """The headings above its beginning, outermost first."""
    notes: tuple[Block, ...] = ()
    """The footnotes that it calls, in the order of their marks."""
    note_citations: tuple[Citation, ...] = ()

    @property
    def lang(self) -> str:
        return self.document.head.lang

    @property
    def name(self) -> str:
        """Its own heading, else the nearest above it, else empty."""
        first = self.portions[0] if self.portions else None
        if first is not None and first.is_heading:
            return heading_text(first.block)
        return self.heading_path[-1] if self.heading_path else ""


@dataclass(frozen=True)
class Stop:
    """One step of a plan, or the only one of what is no plan. It never holds speaker's notes."""

    id: str
    kind: StepKind
    title: str = ""
    """The reader's own name for it; empty: none."""
    question: str = ""
    name: str = ""
    """What it shows: the citation of a passage, a document's title, an instrument's symbol."""
    passage: Passage | None = None
    key: Key | None = None
    """Of the instrument, or of the document mapped."""
    is_missing: bool = False
    """Whether its passage is not in the edition at hand."""


@dataclass(frozen=True)
class Material:
    """What a paper is made from."""

    name: str
    """Of the plan, the section or the document."""
    lang: str
    """Of most of its text."""
    stops: tuple[Stop, ...]

    @property
    def passages(self) -> tuple[Passage, ...]:
        """All texts, in order."""
        return tuple(stop.passage for stop in self.stops if stop.passage is not None)

    @property
    def sources(self) -> list[tuple[str, str, str]]:
        """Symbol (of a work without one its title), language and edition of each text, in order."""
        heads = [passage.document.head for passage in self.passages]
        return list(
            dict.fromkeys(
                (head.title if head.key.is_own else head.key.display(head.lang), head.lang, head.edition)
                for head in heads
            )
        )
