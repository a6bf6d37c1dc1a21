"""A document as a careful reader sees it: blocks in reading order, marks, citations, corrections."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from vademecum.domain.citation import Citation
from vademecum.domain.key import Key


class BlockKind(StrEnum):
    """What a block of text is."""

    TITLE = "title"
    MASTHEAD = "masthead"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    BULLET = "bullet"
    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
    QUOTE = "quote"
    TABLE = "table"
    CAPTION = "caption"
    FOOTNOTE = "footnote"
    ANNEX = "annex"


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A footnote mark: printed as `marker` before the code point `offset` of its block's text."""

    marker: str
    offset: int
    target: str | None
    """Id of the footnote's block; None when the footnote's text is missing."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, item, footnote … with an id that stays when the text is mended."""

    id: str
    kind: BlockKind
    label: str | None
    """As printed, without final punctuation: "24", "a", "一"; None when nothing is printed."""
    level: int
    """Depth: 1 for a chapter or a paragraph standing free, one more for each step inside."""
    parent: str | None
    """Id of the heading or paragraph that holds this block; None at the top."""
    text: str
    notes: tuple[NoteMark, ...] = ()
    line: int = 0
    """Line of the source on which the block begins, from 1; 0 when it has no line."""


@dataclass(frozen=True, slots=True)
class Erratum:
    """One place where the edition departs from the source (or keeps its fault: old == new)."""

    line: int
    old: str
    new: str
    why: str
    by_hand: bool = True
    """Whether a person decided it; otherwise the importer mended it by rule."""
    reasons: tuple[tuple[str, str], ...] = ()
    """The reason in other languages: pairs of a language's code and a sentence."""

    @property
    def is_kept(self) -> bool:
        """Whether the source's wording stands although it looks wrong (sic)."""
        return self.old == self.new

    def reason(self, lang: str) -> str:
        """Why, in that language where it is written in it, else in English."""
        return dict(self.reasons).get(lang, self.why)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something the importer is not sure of."""

    block: str | None
    what: str
    why: str


@dataclass(frozen=True)
class Document:
    """A document in one language and one edition."""

    key: Key
    lang: str
    edition: str
    title: str
    facts: Mapping[str, str]
    """What the masthead and the record tell: organ, kind, date, session, agenda item …"""
    blocks: tuple[Block, ...]
    citations: tuple[Citation, ...] = ()
    errata: tuple[Erratum, ...] = ()
    doubts: tuple[Doubt, ...] = field(default=(), compare=False)

    @cached_property
    def _by_id(self) -> dict[str, Block]:
        return {block.id: block for block in self.blocks}

    def block(self, block_id: str) -> Block | None:
        """The block of that id, or None."""
        return self._by_id.get(block_id)

    def heading_path(self, block: Block) -> tuple[str, ...]:
        """The headings above a block, outermost first, each with its label as printed."""
        path: list[str] = []
        above = block.parent
        while above is not None:
            holder = self._by_id[above]
            if holder.kind is BlockKind.HEADING:
                path.append(heading_text(holder))
            above = holder.parent
        return tuple(reversed(path))


def heading_text(block: Block) -> str:
    """A heading as one line: its label, then its words."""
    return f"{block.label}. {block.text}" if block.label else block.text
