"""What the check of a draft says: findings with what is wrong, what is right, and where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.text.checking.wording import Difference
from vademecum.words import Marked, mark


class FindingKind(StrEnum):
    """What a finding is about."""

    YEAR = "wrong-year"
    NUMBER = "impossible-number"
    SYMBOL = "malformed-symbol"
    PARAGRAPH = "no-such-paragraph"
    QUOTATION = "quotation-differs"
    ELSEWHERE = "quotation-elsewhere"
    UNCITED = "quotation-without-citation"
    UNCHECKED = "cannot-be-checked"


class Level(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    """Something is wrong."""
    ADVICE = "advice"
    """Nothing is wrong, but something may be bettered."""
    UNKNOWN = "unknown"
    """It may be right or wrong: the library does not tell."""


KIND_NAMES: Mapping[FindingKind, Marked] = {
    FindingKind.YEAR: mark("draft", "Number and year"),
    FindingKind.NUMBER: mark("draft", "No such number"),
    FindingKind.SYMBOL: mark("draft", "Symbol"),
    FindingKind.PARAGRAPH: mark("draft", "Paragraph"),
    FindingKind.QUOTATION: mark("draft", "Quotation differs"),
    FindingKind.ELSEWHERE: mark("draft", "Quotation from elsewhere"),
    FindingKind.UNCITED: mark("draft", "Quotation without source"),
    FindingKind.UNCHECKED: mark("draft", "Cannot be checked"),
}


@dataclass(frozen=True, slots=True)
class Change:
    """What puts a finding right: the code points from `start` to `end` become `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One place of a draft; `start` and `end` count code points of its whole text, half open."""

    kind: FindingKind
    level: Level
    start: int
    end: int
    surface: str
    paragraph: int
    """Number of the draft's paragraph, from 1; empty lines are not counted."""
    message: Marked
    """A marked sentence with fields, filled from `values`."""
    values: Mapping[str, str] = field(default_factory=dict)
    key: Key | None = None
    """What the draft cites, or should cite."""
    place: Locator | None = None
    """The source's passage in the library."""
    right: str = ""
    """What would be right, as it would stand in the draft; empty when that cannot be told."""
    change: Change | None = None
    """The one change that puts it right, where there is one."""
    differences: tuple[Difference, ...] = ()
    """Spans of the draft's text, and of `source_text`."""
    source_text: str = ""

    @property
    def is_error(self) -> bool:
        """Whether something is wrong."""
        return self.level is Level.ERROR

    @property
    def sentence(self) -> str:
        """The message in English."""
        return self.message.format(**self.values)


@dataclass(frozen=True, slots=True)
class Checked:
    """The findings of a draft in its order, and how much was looked at."""

    lang: str
    """The language most of the draft is written in."""
    findings: tuple[Finding, ...] = ()
    citations: int = 0
    quotations: int = 0
    is_whole: bool = True
    """Whether every citation and quotation was looked at; not so in a draft that is nothing else."""

    @property
    def errors(self) -> int:
        """How many findings are errors."""
        return sum(finding.is_error for finding in self.findings)

    @property
    def needing_attention(self) -> int:
        """How many findings are errors or advice."""
        return sum(finding.level is not Level.UNKNOWN for finding in self.findings)


def summary(checked: Checked) -> tuple[Marked, dict[str, object]]:
    """The whole check in one marked sentence with its values."""
    values: dict[str, object] = {
        "citations": checked.citations,
        "quotations": checked.quotations,
        "attention": checked.needing_attention,
        "unknown": len(checked.findings) - checked.needing_attention,
    }
    attention, unknown = checked.needing_attention, values["unknown"]
    if not checked.citations and not checked.quotations and not checked.findings:
        return mark("draft", "There is no citation and no quotation in this draft."), {}
    if attention and unknown:
        return mark(
            "draft",
            "Citations: {citations}, quotations: {quotations}. Need attention: {attention}. "
            "Cannot be checked: {unknown}.",
        ), values
    if attention:
        return mark(
            "draft", "Citations: {citations}, quotations: {quotations}. Need attention: {attention}."
        ), values
    if unknown:
        return mark(
            "draft",
            "Citations: {citations}, quotations: {quotations}. Nothing wrong found. "
            "Cannot be checked: {unknown}.",
        ), values
    return mark("draft", "Citations: {citations}, quotations: {quotations}. All is right."), values
