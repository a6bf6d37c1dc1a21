"""A paper: what is printed or written, without a word of how it is set."""

from dataclasses import dataclass
from enum import StrEnum


class PaperKind(StrEnum):
    """What a paper is for."""

    HANDOUT = "handout"
    SHEET = "sheet"
    KEY = "key"
    RUN = "run"


class PaperSize(StrEnum):
    """What a paper is printed on."""

    A4 = "a4"
    A5 = "a5"
    A5_BOOKLET = "a5-booklet"
    """Two pages of A5 on each side of A4, in the order in which the folded sheets are read."""
    LETTER = "letter"


class RunKind(StrEnum):
    """What a stretch of a paragraph is."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    MARK = "mark"
    """The mark of a footnote: raised, and no part of the text."""
    GAP = "gap"
    """A line to be filled in; it has no text."""
    NUMBER = "number"
    """The number of the gap that follows."""
    HINT = "hint"
    """The beginning of what a gap hides, as a help before it."""


class Style(StrEnum):
    """What a paragraph is."""

    BODY = "body"
    QUOTE = "quote"
    NOTE = "note"
    """A footnote."""
    SOURCE = "source"
    """Where a passage comes from."""
    QUESTION = "question"
    """What the room is asked."""
    GUIDE = "guide"
    """What is to be done with the sheet."""
    QUIET = "quiet"


class TableKind(StrEnum):
    """How a table is set."""

    PLAIN = "plain"
    """With a line under each row."""
    MATCHING = "matching"
    """Two columns whose rows belong to each other, but stand in another order."""
    BOX = "box"
    """A frame around one cell."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a paragraph."""

    text: str
    kind: RunKind = RunKind.PLAIN


GAP = Run("", RunKind.GAP)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the greatest below the title."""

    text: str
    level: int = 1
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its label in the margin."""

    runs: tuple[Run, ...]
    label: str = ""
    style: Style = Style.BODY
    indent: int = 0
    """Steps to the side: items stand inside their paragraph."""
    lang: str = ""
    """Of its words; empty: the paper's."""

    @property
    def text(self) -> str:
        """Its words alone, without marks of footnotes, gaps, hints and what we add."""
        return "".join(run.text for run in self.runs if run.kind in (RunKind.PLAIN, RunKind.STRONG))


@dataclass(frozen=True, slots=True)
class Lines:
    """Empty lines to write on."""

    count: int


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; each cell is one paragraph."""

    rows: tuple[tuple[Paragraph, ...], ...]
    widths: tuple[int, ...]
    """Of the columns, as shares of one another."""
    kind: TableKind = TableKind.PLAIN
    has_header: bool = False
    """Whether the first row names the columns, and stands again on each page."""


@dataclass(frozen=True, slots=True)
class Break:
    """What follows begins on a new page."""


Element = Heading | Paragraph | Lines | Table | Break


@dataclass(frozen=True, slots=True)
class Paper:
    """A hand-out, a workshop sheet, an answer key or a run sheet."""

    kind: PaperKind
    title: str
    lang: str
    """Of the paper's own words; its passages may have others."""
    foot: str
    """Where it comes from: symbol, language, edition, the day of printing. It stands on every page."""
    page: str
    """How the number of a page is said, with `{page}` and `{pages}`."""
    facts: tuple[str, ...] = ()
    """Lines under the title."""
    elements: tuple[Element, ...] = ()
    seed: int | None = None
    """What its choices were drawn with; None when nothing was drawn."""
