"""Scroll two pages together: the tops of both show counterparts."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from vademecum.ui.page_document import PageDocument
from vademecum.ui.page_view import PageView

Ends = tuple[str, str]
"""A block of the first page and its counterpart on the second, by their ids."""


@dataclass(frozen=True, slots=True)
class _Known:
    """Where counterparts stand on one page."""

    page: PageDocument | None
    ordinals: dict[str, int]
    """Of each block, its number on the page."""
    places: list[int]
    """Of each pair on the page, the number of its block, rising."""
    numbers: list[int]
    """Of each of these, the number of its pair."""


class LinkedScrolling(QObject):
    """Moves the other page when one is scrolled.

    Between two counterparts the other page moves in proportion, so that it never jumps.
    """

    wanted = Signal(int, str)
    """The counterpart is not on that page (0 or 1): its owner may show the portion that holds it."""

    def __init__(self, first: PageView, second: PageView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._views = (first, second)
        self._pairs: tuple[Ends, ...] = ()
        self._seen: list[_Known | None] = [None, None]
        self._is_on = False
        self._is_held = False
        first.moved.connect(self._on_first_moved)
        second.moved.connect(self._on_second_moved)

    # -- what others may ask ---------------------------------------------

    @property
    def is_on(self) -> bool:
        """Whether the pages move together."""
        return self._is_on

    def pair(self, pairs: Sequence[Ends]) -> None:
        """Say which blocks are counterparts, in the order of reading of both pages."""
        self._pairs = tuple(pairs)
        self._seen = [None, None]

    def switch(self, is_on: bool, leader: int = 0) -> None:
        """Move the pages together from now on, beginning with what the leader shows; or no more."""
        self._is_on = is_on
        self.follow(leader)

    def follow(self, leader: int) -> None:
        """Bring the other page to where the leader (0 or 1) is."""
        if not self._is_on or self._is_held or not self._pairs:
            return
        with self.held():
            self._follow(leader)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Let the pages move alone meanwhile."""
        was_held, self._is_held = self._is_held, True
        try:
            yield
        finally:
            self._is_held = was_held

    # -- what the widgets tell us ----------------------------------------

    def _on_first_moved(self) -> None:
        self.follow(0)

    def _on_second_moved(self) -> None:
        self.follow(1)

    # -- in detail -------------------------------------------------------------

    def _follow(self, leader: int) -> None:
        ahead, behind = self._views[leader], self._views[1 - leader]
        place = ahead.top_place()
        if ahead.page is None or behind.page is None or place is None:
            return
        known = self._known(leader)
        ordinals, numbers = known.places, known.numbers
        ordinal = known.ordinals[place[0]]
        # A line of ours above the block may stand at the top: then the block is only coming.
        above = (bisect_right(ordinals, ordinal) if place[1] >= 0 else bisect_left(ordinals, ordinal)) - 1
        number = numbers[above] if above >= 0 else -1
        following = numbers[above + 1] if above + 1 < len(numbers) else -1
        if number >= 0 and not behind.page.holds(self._pairs[number][1 - leader]):
            self.wanted.emit(1 - leader, self._pairs[number][1 - leader])
        begin, end = self._stretch(leader, number, following)
        there, beyond = self._stretch(1 - leader, number, following)
        share = (ahead.verticalScrollBar().value() - begin) / (end - begin) if end > begin else 0.0
        behind.verticalScrollBar().setValue(round(there + share * (beyond - there)))

    def _known(self, side: int) -> _Known:
        """Where the pairs stand on a page; worked out anew when another page is shown."""
        page = self._views[side].page
        known = self._seen[side]
        if known is None or known.page is not page:
            blocks = page.portion.blocks if page is not None else ()
            ordinals = {stored.block.id: ordinal for ordinal, stored in enumerate(blocks)}
            found = [(ordinals[e[side]], n) for n, e in enumerate(self._pairs) if e[side] in ordinals]
            known = _Known(page, ordinals, [ordinal for ordinal, _ in found], [number for _, number in found])
            self._seen[side] = known
        return known

    def _stretch(self, side: int, number: int, following: int) -> tuple[float, float]:
        """From the top of one counterpart to the top of the next; the page's ends where there is none."""
        begin = self._top(side, number) if number >= 0 else 0.0
        end = self._top(side, following) if following >= 0 else self._views[side].document().size().height()
        return begin, max(begin, end)

    def _top(self, side: int, number: int) -> float:
        """Where the first line of a counterpart begins, in pixels from the top of its page."""
        view = self._views[side]
        cursor = view.page.span(self._pairs[number][side]) if view.page is not None else None
        return 0.0 if cursor is None else view.cursorRect(cursor).top() + view.verticalScrollBar().value()
