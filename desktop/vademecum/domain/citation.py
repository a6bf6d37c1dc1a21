"""A citation: a place in a text that names an instrument or a place inside one."""

from dataclasses import dataclass
from enum import StrEnum

from vademecum.domain.key import Key


class CitationKind(StrEnum):
    """How the text names the instrument."""

    RESOLUTION = "resolution"
    DECISION = "decision"
    STATEMENT = "statement"
    SYMBOL = "symbol"
    TREATY = "treaty"
    NAMED = "named"
    ANAPHOR = "anaphor"
    """该决议, “the same resolution”: drawn dotted, linked only when there is one antecedent."""


@dataclass(frozen=True, slots=True)
class Found:
    """A citation in a text; `start` and `end` count code points, half open."""

    start: int
    end: int
    surface: str
    key: Key
    kind: CitationKind
    is_assumed: bool = False
    """Whether the organ was guessed from the number alone (`45/30`)."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation inside a block of a document."""

    block: str
    start: int
    end: int
    surface: str
    key: Key
    kind: CitationKind
    verb: str | None = None
    """What the passage does with the instrument, an id of `resources/citations/verbs.toml`."""
    is_assumed: bool = False
