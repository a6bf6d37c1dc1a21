"""What a search answers: hits, and how complete they are."""

from collections.abc import Sequence
from dataclasses import dataclass

from vademecum.domain.document import BlockKind
from vademecum.domain.key import Key
from vademecum.search.query import Remark
from vademecum.search.snippets import Span, snippet
from vademecum.storage.library import StoredBlock


@dataclass(frozen=True, slots=True)
class Hit:
    """A block that answers; `marks` are half-open spans in code points of `snippet`."""

    key: Key
    lang: str
    block: str
    row: int
    """Row of the block in its library file."""
    volume: int
    """Which of the volumes searched, from 0."""
    kind: BlockKind
    label: str | None
    heading_path: tuple[str, ...]
    snippet: str
    marks: tuple[Span, ...]
    score: float
    """Never higher than that of the hit before."""
    note: str = ""
    """The id of the reader's note that answers, in the place of a block; empty for a block."""


@dataclass(frozen=True, slots=True)
class Results:
    """The answer to a query."""

    query: str
    understood: str
    """What was searched, as a query: typed again it means the same. Empty when nothing was."""
    hits: tuple[Hit, ...]
    total: int
    is_total_exact: bool
    """Otherwise `total` is a lower bound."""
    is_ranked: bool
    """Otherwise there are many, and they stand in the order of the library, headings first."""
    suggestions: tuple[str, ...]
    """Queries near this one that do find something; only when this one finds nothing."""
    remarks: tuple[Remark, ...]
    took_ms: float
    steps: int
    """Work done: postings moved to, terms looked up, texts compared."""
    noted: int = 0
    """How many of the reader's notes would answer the same words."""


def hit_of(volume: int, block: StoredBlock, marks: Sequence[Span], score: float) -> Hit:
    """Make a hit of a stored block; `marks` are spans in code points of its text."""
    cut = snippet(block.block.text, marks)
    return Hit(
        block.key,
        block.lang,
        block.block.id,
        block.row,
        volume,
        block.block.kind,
        block.block.label,
        block.heading_path,
        cut.text,
        cut.marks,
        score,
    )
