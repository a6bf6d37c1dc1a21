"""Set a part of a comparison as two pages: blocks, what stands above each difference, counterparts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vademecum.domain.document import Block
from vademecum.services.comparing import Comparison, ComparisonKind, Side
from vademecum.services.comparison_parts import Part
from vademecum.services.reading import Portion
from vademecum.text.diff.passages import Change, Row
from vademecum.ui.catalogue import say
from vademecum.ui.linked_scrolling import Ends
from vademecum.ui.page_document import Aside
from vademecum.ui.sheets.compare_look import SIGNS, DifferenceColours, change_name, place_name
from vademecum.ui.sheets.compare_page import ComparePage, Look
from vademecum.ui.text_style import TextStyle
from vademecum.ui.theme import Theme
from vademecum.words import mark

_MOVED = (Change.MOVED, Change.MOVED_CHANGED)


@dataclass(frozen=True, slots=True)
class PartSetting:
    """The two pages of a part."""

    pages: tuple[ComparePage, ComparePage]
    pairs: tuple[Ends, ...]
    """Counterparts in order, for scrolling together."""


class Setting:
    """Sets the parts of one comparison in one look."""

    def __init__(self, comparison: Comparison, theme: Theme, text_size: int, parts: Sequence[Part]) -> None:
        self._comparison = comparison
        self._theme = theme
        self._text_size = text_size
        self._parts = parts
        self._colours = DifferenceColours.of(theme)
        self._is_diff = comparison.kind is ComparisonKind.DIFF
        self._row_of = (
            {row.a: (number, row) for number, row in enumerate(comparison.rows) if row.a is not None},
            {row.b: (number, row) for number, row in enumerate(comparison.rows) if row.b is not None},
        )

    def part(self, part: Part, *, only_differences: bool) -> PartSetting:
        """The pages of one part."""
        shown = tuple(
            [
                at
                for at in within
                if not only_differences or self._row_of[side][at][1].change is not Change.SAME
            ]
            for side, within in enumerate((part.a, part.b))
        )
        pages = tuple(self._page(side, part, shown[side]) for side in (0, 1))
        seen_b = set(shown[1])
        pairs = []
        for at in shown[0]:
            row = self._row_of[0][at][1]
            if row.b is not None and row.b in seen_b and row.change not in _MOVED:
                pairs.append((self._block(0, at).id, self._block(1, row.b).id))
        return PartSetting((pages[0], pages[1]), tuple(pairs))

    def about(self, row: Row) -> str:
        """What a screen reader says of a row: paragraph 12, changed."""
        a, b = self._comparison.block(row)
        block = b or a
        words = change_name(row.change, is_diff=self._is_diff)
        if block is None:
            return words
        return say(mark("compare", "{place}, {change}"), place=place_name(block), change=words)

    # -- in detail -------------------------------------------------------------

    def _side(self, side: int) -> Side:
        return self._comparison.b if side else self._comparison.a

    def _block(self, side: int, at: int) -> Block:
        return self._side(side).blocks[at].block

    def _page(self, side: int, part: Part, shown: Sequence[int]) -> ComparePage:
        of = self._side(side)
        blocks = tuple(of.blocks[at] for at in shown)
        portion = Portion(of.document, part.number, len(self._parts), blocks, of.citations)
        looks: dict[str, Look] = {}
        for at in shown:
            number, row = self._row_of[side][at]
            if row.change is not Change.SAME:
                looks[self._block(side, at).id] = self._look(side, number, row)
        before = [Aside(say(mark("reader", "↑ Previous part")), f"part:{part.number - 1}")]
        after = [Aside(say(mark("reader", "↓ Next part")), f"part:{part.number + 1}")]
        return ComparePage(
            portion,
            TextStyle(of.document.head.lang, self._text_size, self._theme.colours),
            looks,
            self._left_out(side, (part.a, part.b)[side], shown),
            before if part.number else (),
            after if part.number + 1 < len(self._parts) else (),
            say(mark("reader", "Footnotes")),
        )

    def _look(self, side: int, number: int, row: Row) -> Look:
        is_old = side == 0
        colours, change = self._colours, row.change
        spans = [edit.a if is_old else edit.b for edit in row.edits]
        is_alone = row.a is None or row.b is None
        return Look(
            self._words(side, row),
            "" if is_alone else f"row:{number}",
            colours.letters(change, is_old=is_old),
            colours.behind_block(change, is_old=is_old),
            colours.behind_words(is_old=is_old),
            is_old,
            tuple((start, end) for start, end in spans if end > start),
        )

    def _words(self, side: int, row: Row) -> str:
        sign = SIGNS[row.change] if self._is_diff else "○"
        name = change_name(row.change, is_diff=self._is_diff)
        other = self._comparison.block(row)[1 - side]
        if other is not None and row.change in _MOVED:
            where = (
                mark("compare", "{change} to {place}")
                if side == 0
                else mark("compare", "{change} from {place}")
            )
            return f"{sign} {say(where, change=name, place=place_name(other))}"
        return f"{sign} {name}"

    def _left_out(self, side: int, within: range, shown: Sequence[int]) -> Mapping[str, str]:
        """Before which blocks how many others are left out."""
        words: dict[str, str] = {}
        before = within.start - 1
        for at in shown:
            if at - before > 1:
                count = at - before - 1
                words[self._block(side, at).id] = (
                    say(mark("compare", "… {count} the same"), count=count)
                    if self._is_diff
                    else say(mark("compare", "… {count} with a counterpart"), count=count)
                )
            before = at
        return words
