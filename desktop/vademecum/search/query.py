"""What a reader asks for: words, phrases and conditions, read from a line of text.

    人工智能 移民            both, anywhere in one paragraph, heading, item or footnote
    "数字证据" 「数字证据」     exactly so; any kind of double quotes
    移民 OR 难民   NOT 边境   -边境   (A OR B) C        capitals; AND may be written
    人工智能 NEAR/20 偏见     at most so many words or Han characters between them
    heading:广告  footnote:Koscak  note:海关  symbol:S/RES/1373(2001)  symbol:A/CONF.234*  lang:zh
    securit*                words that begin so

Reading never fails: what makes no sense as an operator is a word or is left out, and `understood` says,
in the same language, what is searched.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from vademecum.words import mark

MOST_CHARACTERS = 1_000
MOST_CLAUSES = 32
DEEPEST = 16
WIDEST = 100
NEAR = 10
"""Distance of NEAR without a number, in words or Han characters."""


TRIMMED = " ,.;:!?、。…'*，．；：！？＊’"
"""What does not count at the ends of a word without quotes."""


class Tier(Enum):
    """Where in a document a hit stands, in the order hits are shown."""

    HEADING = 0
    BODY = 1
    FOOTNOTE = 2


@dataclass(frozen=True, slots=True)
class Phrase:
    """A folded text that must occur; at its ends, words of scripts that part words are whole."""

    text: str
    is_prefix: bool = False
    """Whether its last word may go on."""
    shown: str = field(default="", compare=False)
    """As the reader wrote it."""


@dataclass(frozen=True, slots=True)
class Cites:
    """A block must cite this instrument; small letters, no spaces."""

    symbol: str
    is_prefix: bool = False


@dataclass(frozen=True, slots=True)
class InLang:
    """A block must be in this language."""

    lang: str


@dataclass(frozen=True, slots=True)
class InTier:
    """A block must be a heading, or a footnote, and fulfil the condition."""

    tier: Tier
    part: "Node"


@dataclass(frozen=True, slots=True)
class InNotes:
    """A note of the reader's on the block must fulfil the condition."""

    part: "Node"


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part must be fulfilled by the same block."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part must be fulfilled."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part must not be fulfilled."""

    part: "Node"


@dataclass(frozen=True, slots=True)
class Near:
    """Both must occur with at most `within` words or Han characters between them."""

    left: Phrase
    right: Phrase
    within: int


Node = Phrase | Cites | InLang | InTier | InNotes | AllOf | AnyOf | Not | Near


class Remark(Enum):
    """What a reader should know about how a query was taken; the value is a marked sentence."""

    EMPTY = mark("search", "Type a word, a phrase or a symbol to search for.")
    ONLY_NOT = mark("search", "A search needs at least one word that must occur.")
    TOO_LONG = mark("search", "Only the beginning of this long query was searched; a few words find more.")
    TOO_DEEP = mark("search", "Brackets inside more than 16 others were left out.")
    MANY_WORDS = mark("search", "Many words begin so; only the first 64 were searched. Type one more letter.")
    STOPPED = mark("search", "The search was stopped before its end; another word makes it quicker.")


@dataclass(frozen=True, slots=True)
class Query:
    """A query as it was understood."""

    node: Node | None
    """None when there is nothing to search for."""
    understood: str
    remarks: tuple[Remark, ...] = ()


def phrases(node: Node | None) -> Iterator[Phrase]:
    """The phrases that may stand in a hit, in the order of the query; none of those forbidden by NOT."""
    match node:
        case Phrase():
            yield node
        case Near(left, right):
            yield left
            yield right
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from phrases(part)
        case InTier(_, part):
            yield from phrases(part)


def instruments(node: Node | None) -> Iterator[Cites]:
    """The instruments that a hit may cite, in the order of the query; none of those forbidden by NOT."""
    match node:
        case Cites():
            yield node
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from instruments(part)
        case InTier(_, part):
            yield from instruments(part)


def can_begin(node: Node) -> bool:
    """Whether a condition names anything that must be there, so that a search can start from it."""
    match node:
        case Phrase() | Cites() | Near() | InNotes():
            return True
        case AllOf(parts):
            return any(map(can_begin, parts))
        case AnyOf(parts):
            return all(map(can_begin, parts))
        case InTier(_, part):
            return can_begin(part)
        case _:
            return False


def is_about_notes(node: Node | None) -> bool:
    """Whether a query asks for notes themselves: all its words stand behind `note:`."""
    match node:
        case None | Phrase() | Cites() | Near() | InTier():
            return False
        case InNotes():
            return True
        case InLang():
            return False
        case Not(part):
            return is_about_notes(part)
        case AllOf(parts):
            others = [part for part in parts if not isinstance(part, InLang)]
            return bool(others) and all(map(is_about_notes, others))
        case AnyOf(parts):
            return all(map(is_about_notes, parts))


def asks_notes(node: Node | None) -> bool:
    """Whether the reader's notes take part in a query."""
    match node:
        case InNotes():
            return True
        case Not(part) | InTier(_, part):
            return asks_notes(part)
        case AllOf(parts) | AnyOf(parts):
            return any(map(asks_notes, parts))
        case _:
            return False
