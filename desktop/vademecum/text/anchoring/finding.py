"""Find the words of an anchor again, and say how sure that is.

The order is the one that is known to work: the same place, checked against the quotation; the very words with
the very surroundings; the most similar place, judged by the quotation and by its surroundings; the very words
alone. An anchor that could as well stand somewhere else is an orphan: a note in a wrong place is worse than
one in the tray.

No anchor takes more than about 0.1 s, whatever it holds and whatever the document holds, once that is
prepared (`Passages`): a quotation longer than `LONGEST` is only looked for where it stood, and one longer
than `LONG` is laid over the text by its two ends.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from vademecum.domain.annotation import CONTEXT, Anchor, Fit
from vademecum.text.anchoring.alignment import Pattern
from vademecum.text.anchoring.judging import (
    ALIKE,
    DOUBTFUL,
    SHORT,
    SPEAKS_FOR_ITSELF,
    Place,
    judged,
    lead_wanted,
)
from vademecum.text.anchoring.passages import NEAR, Passages
from vademecum.text.anchoring.sought import Sought

LONG = 1_000
"""Characters of a quotation that is compared as a whole."""

LONGEST = 20_000
"""Code points of a quotation that is looked for at all, except where it stood."""

_TELLING = 12.0
"""So much text in all (`Sought.weight`) hardly stands twice by chance."""
_FEW = 4.0
"""So short a quotation (`Sought.quote_weight`) says nothing without its surroundings."""
_RIVAL = 0.25
"""Share of edits up to which the anchor's own block is a rival of the very words elsewhere."""
_CANDIDATES = 4
_MOST_SPOTS = 64
_LARGEST_HOME = 4_000
_END = 500
"""Characters of either end of a long quotation that are laid over the text."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where the words of an anchor stand now."""

    fit: Fit
    block: str = ""
    """The id of the block; empty for an orphan."""
    start: int = 0
    """Code points of that block's text, half open."""
    end: int = 0
    score: float = 0.0
    """How much of the quotation stands there, from 0 to 1."""


ORPHAN = Found(Fit.ORPHAN)


def find(anchor: Anchor, passages: Passages, *, same_edition: bool) -> Found:
    """Find the words of `anchor` in the blocks of an edition.

    `same_edition` says that the anchor was made on this very edition: its offsets are then believed when the
    quotation stands there, else only when the surroundings do too (see `stands`). Exact means the same code
    points at the same offsets of the same block. Words that now lie on both sides of a block's border are a
    question at best, and the larger part of them is given. Never raises.
    """
    if stays := _where_it_stood(anchor, passages, same_edition):
        return stays
    if len(anchor.quote) > LONGEST:
        return ORPHAN
    search = _Search(anchor, Sought.of(anchor), passages)
    return search.result() if search.sought.quote else ORPHAN


def find_block(anchor: Anchor, passages: Passages, *, same_edition: bool) -> Found:
    """Find the block that a paragraph's anchor means; the span is the whole block.

    A block in which the paragraph's words do not come first is a question at best.
    """
    found = find(anchor, passages, same_edition=same_edition)
    number = passages.number_of(found.block)
    if found.fit is Fit.ORPHAN or number is None:
        return ORPHAN
    text = passages.block(number).text
    is_first = len(text[: found.start].strip()) <= len(anchor.quote) * (1 - ALIKE)
    fit = found.fit if is_first or found.fit is Fit.EXACT else Fit.CHECK
    return replace(found, fit=fit, start=0, end=len(text))


def stands(anchor: Anchor, text: str, *, same_edition: bool) -> bool:
    """Whether an anchor's words stand in their block's text of now exactly where they stood.

    In another edition their surroundings are to stand there, too, and both together be enough to tell the
    place from others.
    """
    start, end = anchor.start, anchor.start + len(anchor.quote)
    if start < 0 or not text.startswith(anchor.quote, start):
        return False
    if same_edition:
        return True
    before, after = anchor.before[-CONTEXT:], anchor.after[:CONTEXT]
    if not (text.endswith(before, 0, start) and text.startswith(after, end)):
        return False
    return end - start + len(before) + len(after) >= _TELLING or end + len(after) == len(text)


def _where_it_stood(anchor: Anchor, passages: Passages, same_edition: bool) -> Found | None:
    number = passages.number_of(anchor.block)
    if number is None or not stands(anchor, passages.block(number).text, same_edition=same_edition):
        return None
    return Found(Fit.EXACT, anchor.block, anchor.start, anchor.start + len(anchor.quote), 1.0)


class _Search:
    """The search for one anchor that does not stand where it stood."""

    def __init__(self, anchor: Anchor, sought: Sought, passages: Passages) -> None:
        self._anchor = anchor
        self.sought = sought
        self._passages = passages
        self._homes = tuple(passages.homes(anchor))
        last = len(passages)
        self._near = [range(max(0, home - NEAR), min(last, home + NEAR + 1)) for home in self._homes]

    def result(self) -> Found:
        """Go through the ways to find it, the surest first."""
        spots = self._spots(self.sought.text)
        if self.sought.weight < _TELLING:
            spots = [spot for spot in spots if self._has_its_borders(spot)]
        if spots:
            return self._unchanged([spot + self.sought.start for spot in spots])
        if len(self.sought.quote) > LONG:
            return self._by_both_ends()
        changed = self._changed()
        if changed.fit in (Fit.EXACT, Fit.MOVED):
            return changed
        alone = self._alone()
        return changed if alone.fit is Fit.ORPHAN else alone

    # -- the very words ------------------------------------------------------

    def _spots(self, folded: str) -> list[int]:
        return self._passages.likely.exactly(folded, _MOST_SPOTS)

    def _has_its_borders(self, spot: int) -> bool:
        number = self._passages.block_at(spot)
        first, last = self._passages.bounds(number, number)
        sought = self.sought
        return (not sought.opens or spot == first) and (not sought.closes or spot + len(sought.text) == last)

    def _own(self, spots: Sequence[int]) -> list[int]:
        return [spot for spot in spots if self._passages.block_at(spot) in self._homes]

    def _unchanged(self, spots: Sequence[int]) -> Found:
        """Choose among the places where the words stand with their surroundings, if these are known."""
        sought, own = self.sought, self._own(spots)
        if not sought.has_context:
            return self._alone()
        if len(own) == 1:
            return self._found(Fit.MOVED, own[0])
        if len(spots) > 1:
            return ORPHAN
        is_known = sought.weight >= _TELLING or (sought.opens and sought.closes)
        return self._found(Fit.MOVED if is_known and not self._has_rival_at_home() else Fit.CHECK, spots[0])

    def _has_rival_at_home(self) -> bool:
        """Whether the anchor's own block holds nearly the same."""
        sought = self.sought
        pattern: Pattern | None = None
        for home in self._homes:
            first, last = self._passages.bounds(home, home)
            if first < last <= first + _LARGEST_HOME and len(sought.text) <= LONG:
                text, most = self._passages.flat[first:last], _RIVAL * len(sought.text)
                pattern = pattern or Pattern(sought.text, sought.start, sought.end)
                if pattern.least_cost(text) <= most and pattern.best_in(text).cost <= most:
                    return True
        return False

    def _alone(self) -> Found:
        """Where the quotation stands once, whatever stands around it."""
        sought = self.sought
        if sought.quote_weight < _FEW:
            return ORPHAN
        spots = self._spots(sought.quote)
        own = self._own(spots)
        is_long = sought.quote_weight >= SHORT
        if len(spots) == 1:
            enough = SHORT if own or not sought.has_context else SPEAKS_FOR_ITSELF
            if sought.quote_weight >= enough or (own and not sought.has_context):
                return self._found(Fit.MOVED, spots[0])
            is_near = any(self._passages.block_at(spots[0]) in some for some in self._near)
            return self._found(Fit.CHECK, spots[0]) if is_near or is_long else ORPHAN
        if len(own) == 1 and (is_long or not sought.has_context):
            return self._found(Fit.CHECK if sought.has_context else Fit.MOVED, own[0])
        return ORPHAN

    # -- words that were changed ---------------------------------------------

    def _changed(self) -> Found:
        best, lead = self._best_place(self.sought)
        if best is None:
            return ORPHAN
        fit, score = judged(self.sought, best, lead)
        return self._found(fit, best.start, best.end, score)

    def _by_both_ends(self) -> Found:
        """Lay the first and the last words of a long quotation over the text, and take what is between."""
        whole = self.sought
        first = replace(whole, text=whole.text[: whole.start + _END], end=whole.start + _END)
        skipped = whole.end - _END
        last = replace(whole, text=whole.text[skipped:], start=0, end=_END)
        places = [self._best_place(first), self._best_place(last)]
        (head, lead), (tail, other_lead) = places
        if head is None or tail is None:
            return ORPHAN
        judgements = [judged(first, head, lead), judged(last, tail, other_lead)]
        fits = {fit for fit, _ in judgements}
        ratio = (tail.end - head.start) / (whole.end - whole.start)
        if Fit.ORPHAN in fits or not DOUBTFUL <= ratio <= 1 / DOUBTFUL:
            return ORPHAN
        is_sure = fits == {Fit.MOVED} and ALIKE <= ratio <= 1 / ALIKE
        score = min(ratio, 1 / ratio, *(score for _, score in judgements))
        return self._found(Fit.MOVED if is_sure else Fit.CHECK, head.start, tail.end, score)

    def _best_place(self, sought: Sought) -> tuple[Place | None, int]:
        """The place most like quotation and surroundings, and by how many edits the next is behind."""
        pattern = Pattern(sought.text, sought.start, sought.end)
        windows = [(start, self._passages.flat[start:end]) for start, end in self._windows(sought)]
        places: list[Place] = []
        for least, start, text in sorted((pattern.least_cost(text), start, text) for start, text in windows):
            if places and least >= min(place.alignment.cost for place in places) + lead_wanted(sought):
                break
            alignment = pattern.best_in(text)
            at = self._passages.block_at(start + alignment.start)
            places.append(Place(alignment, start, any(at in some for some in self._near)))
        if not places:
            return None, 0
        places.sort(key=lambda place: (place.alignment.cost, not place.is_near))
        best = places[0]
        next_best = min([best.alignment.runner_up, *(place.alignment.cost for place in places[1:])])
        return (best if best.start < best.end else None), next_best - best.alignment.cost

    def _windows(self, sought: Sought) -> Iterator[tuple[int, int]]:
        """Where to look closely: spans of the folded text that do not overlap."""
        near = [range(*self._passages.bounds(some.start, some.stop - 1)) for some in self._near]
        first, last = -1, -1
        for start, end in sorted(self._passages.likely.alike(sought.text, near, _CANDIDATES)):
            if start > last:
                if last >= 0:
                    yield first, last
                first = start
            last = max(last, end)
        if last >= 0:
            yield first, last

    # -- the answer ----------------------------------------------------------

    def _found(self, fit: Fit, start: int, end: int = 0, score: float = 1.0) -> Found:
        """The answer for a span of the folded text; without an end, it is as long as the quotation."""
        if fit is Fit.ORPHAN:
            return ORPHAN
        end = end or start + len(self.sought.quote)
        number, first, last = self._passages.main_part(start, end)
        block = self._passages.block(number)
        begin, stop = self._passages.to_block(number, first, last)
        if (first, last) != (start, end):
            return Found(Fit.CHECK, block.id, begin, stop, score * (last - first) / (end - start))
        anchor = self._anchor
        if (block.id, begin) == (anchor.block, anchor.start) and block.text[begin:stop] == anchor.quote:
            fit = Fit.EXACT
        return Found(fit, block.id, begin, stop, score)
