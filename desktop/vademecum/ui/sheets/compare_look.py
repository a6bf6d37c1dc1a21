"""How differences look and are called: a sign, a word and a colour for each, never a colour alone."""

from dataclasses import dataclass

from PySide6.QtGui import QColor

from vademecum.domain.document import Block, BlockKind
from vademecum.services.comparing import Comparison, ComparisonKind
from vademecum.text.diff.passages import Change
from vademecum.ui.catalogue import say
from vademecum.ui.theme import Theme
from vademecum.words import Marked, mark

SIGNS = {
    Change.SAME: "",
    Change.CHANGED: "≠",
    Change.MOVED: "↷",
    Change.MOVED_CHANGED: "↷≠",
    Change.NEW: "+",
    Change.GONE: "−",
}

_NAMES: dict[Change, Marked] = {
    Change.SAME: mark("compare", "the same"),
    Change.CHANGED: mark("compare", "changed"),
    Change.MOVED: mark("compare", "moved"),
    Change.MOVED_CHANGED: mark("compare", "moved and changed"),
    Change.NEW: mark("compare", "new"),
    Change.GONE: mark("compare", "gone"),
}

_TINT = 0.13
"""Share of a colour behind words of that colour's kind."""
_WASH = 0.05
"""The same behind a whole paragraph."""


@dataclass(frozen=True, slots=True)
class DifferenceColours:
    """What is only on the left, what is only on the right, and what is elsewhere."""

    gone: QColor
    fresh: QColor
    moved: QColor
    page: QColor

    @classmethod
    def of(cls, theme: Theme) -> "DifferenceColours":
        """Colours of letters that stand out enough on the page and on the tints made of them."""
        fresh, moved = ("#86c79a", "#c3aef0") if theme.is_night else ("#1c6a3a", "#6a4a9c")
        return cls(theme.colour("alarm"), QColor(fresh), QColor(moved), theme.colour("page"))

    def letters(self, change: Change, *, is_old: bool) -> QColor:
        """The colour of what says so."""
        if change in (Change.MOVED, Change.MOVED_CHANGED):
            return self.moved
        return self.gone if is_old else self.fresh

    def behind_words(self, *, is_old: bool) -> QColor:
        """Behind words that were taken out or put in."""
        return _mixed(self.gone if is_old else self.fresh, self.page, _TINT)

    def behind_block(self, change: Change, *, is_old: bool) -> QColor:
        """Behind a whole paragraph."""
        return _mixed(self.letters(change, is_old=is_old), self.page, _WASH)


def change_name(change: Change, *, is_diff: bool) -> str:
    """What became of a paragraph, in a word."""
    if not is_diff and change in (Change.NEW, Change.GONE):
        return say(mark("compare", "no counterpart"))
    return say(_NAMES[change])


def place_name(block: Block) -> str:
    """What a block is called: paragraph 12, heading II, footnote 3, title."""
    label = block.label or ""
    match block.kind:
        case BlockKind.PARAGRAPH | BlockKind.OPERATIVE if label:
            return say(mark("compare", "paragraph {label}"), label=label)
        case BlockKind.FOOTNOTE:
            return say(mark("compare", "footnote {label}"), label=label)
        case BlockKind.ITEM if label:
            return say(mark("compare", "item ({label})"), label=label)
        case BlockKind.TITLE:
            return say(mark("compare", "title"))
        case BlockKind.HEADING | BlockKind.ANNEX:
            return say(mark("compare", "heading “{words}”"), words=_short(block.text))
        case _:
            return f"“{_short(block.text)}”"


def counts_in_words(comparison: Comparison) -> str:
    """What a comparison found."""
    if comparison.kind is ComparisonKind.LANGUAGES:
        words = say(
            mark("compare", "{count} with a counterpart, {alone} without"),
            count=comparison.count(Change.SAME, Change.MOVED),
            alone=comparison.count(Change.NEW, Change.GONE),
        )
        if comparison.is_approximate:
            why = mark("compare", "approximate: paired by order, for no number stands on both sides")
            words += f"  ·  {say(why)}"
        return words
    counts = (
        (mark("compare", "{count} changed"), comparison.count(Change.CHANGED)),
        (mark("compare", "{count} moved"), comparison.count(Change.MOVED, Change.MOVED_CHANGED)),
        (mark("compare", "{count} new"), comparison.count(Change.NEW)),
        (mark("compare", "{count} gone"), comparison.count(Change.GONE)),
        (mark("compare", "{count} the same"), comparison.count(Change.SAME)),
    )
    if not any(count for _, count in counts[:-1]):
        return say(mark("compare", "No difference but in spaces and widths"))
    return "  ·  ".join(say(words, count=count) for words, count in counts if count)


def _short(words: str) -> str:
    return words if len(words) <= 24 else words[:22].rstrip() + "…"


def _mixed(colour: QColor, page: QColor, share: float) -> QColor:
    return QColor.fromRgbF(
        share * colour.redF() + (1 - share) * page.redF(),
        share * colour.greenF() + (1 - share) * page.greenF(),
        share * colour.blueF() + (1 - share) * page.blueF(),
    )
