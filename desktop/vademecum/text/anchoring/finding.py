"""Find the words of an anchor again, and say how sure that is.

The order is the one that is known to work: the same place, checked against the quotation; the same words with
the same words around them; the most similar place, judged by the quotation and by what stands around it. An
anchor that could as well stand somewhere else is an orphan: a note in the wrong place is worse than one in
the tray.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vademecum.domain.annotation import CONTEXT, Anchor, Fit
from vademecum.text.anchoring.alignment import Alignment, Pattern
from vademecum.text.anchoring.passages import NEAR, Passages
from vademecum.text.anchoring.sought import SHORT, Sought

_MOVED, _CHECK = 0.85, 0.70
_LEAD = 0.1


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
    """Find the words of `anchor` in the blocks of an edition."""
    if stays := _where_it_stood(anchor, passages, same_edition):
        return stays
    sought = Sought.of(anchor)
    if not sought.quote:
        return ORPHAN
    if (place := _unchanged(sought, anchor, passages)) is not None:
        return place
    return _changed(sought, anchor, passages)


def _where_it_stood(anchor: Anchor, passages: Passages, same_edition: bool) -> Found | None:
    number = passages.number_of(anchor.block)
    if number is None or anchor.start < 0:
        return None
    text = passages.block(number).text
    start, end = anchor.start, anchor.start + len(anchor.quote)
    if not text.startswith(anchor.quote, start) or start > len(text):
        return None
    before, after = anchor.before[-CONTEXT:], anchor.after[:CONTEXT]
    if not same_edition:
        if not text.endswith(before, 0, start) or not text.startswith(after, end):
            return None
        if len(before) + len(anchor.quote) + len(after) < 12 and len(text) != end + len(after):
            return None
    return Found(Fit.EXACT, anchor.block, start, end, 1.0)


def _unchanged(sought: Sought, anchor: Anchor, passages: Passages) -> Found | None:
    """Where the quotation stands with the very words that stood around it; None when it does so nowhere."""
    spots = passages.likely.exactly(sought.text, 64)
    if not spots:
        return None
    if sought.weight < 12:
        spots = [spot for spot in spots if _has_its_borders(sought, spot, passages)]
        if not spots:
            return None
    own = [spot for spot in spots if passages.block_at(spot) in set(passages.homes(anchor))]
    if len(spots) == 1:
        fit = Fit.MOVED if own or sought.weight >= 3 else Fit.ORPHAN
    elif len(own) == 1:
        spots, fit = own, Fit.MOVED
    else:
        return ORPHAN
    if fit is Fit.ORPHAN:
        return ORPHAN
    start = spots[0] + sought.quote_start
    return _found(fit, anchor, passages, start, start + len(sought.quote), 1.0)


def _has_its_borders(sought: Sought, spot: int, passages: Passages) -> bool:
    first, last = passages.bounds(number := passages.block_at(spot), number)
    return (not sought.opens or spot == first) and (not sought.closes or spot + len(sought.text) == last)


@dataclass(frozen=True, slots=True)
class _Place:
    alignment: Alignment
    offset: int
    is_near: bool

    @property
    def start(self) -> int:
        return self.offset + self.alignment.start

    @property
    def end(self) -> int:
        return self.offset + self.alignment.end


def _changed(sought: Sought, anchor: Anchor, passages: Passages) -> Found:
    if sought.weight < 8:
        return ORPHAN
    pattern = Pattern(sought.text, sought.quote_start, sought.quote_start + len(sought.quote))
    near = list(_near(anchor, passages))
    places: list[_Place] = []
    for start, end in _windows(sought, near, passages):
        alignment = pattern.best_in(passages.flat[start:end])
        if alignment.start == alignment.end:
            continue
        at = passages.block_at(start + alignment.start)
        places.append(_Place(alignment, start, any(at in some for some in near)))
    if not places:
        return ORPHAN
    places.sort(key=lambda place: (place.alignment.cost, not place.is_near))
    best = places[0]
    others = [place.alignment.cost for place in places[1:]]
    lead = min([best.alignment.runner_up, *others]) - best.alignment.cost
    fit, score = _judged(sought, best, lead)
    if fit is Fit.ORPHAN:
        return ORPHAN
    return _found(fit, anchor, passages, best.start, best.end, score)


def _near(anchor: Anchor, passages: Passages) -> Iterator[range]:
    for home in passages.homes(anchor):
        yield range(max(0, home - NEAR), min(len(passages), home + NEAR + 1))


def _windows(sought: Sought, near: Sequence[range], passages: Passages) -> Iterator[tuple[int, int]]:
    spans = [range(*passages.bounds(some.start, some.stop - 1)) for some in near]
    joined: list[tuple[int, int]] = []
    for start, end in sorted(passages.likely.alike(sought.text, spans, 4)):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    yield from joined


def _judged(sought: Sought, place: _Place, lead: int) -> tuple[Fit, float]:
    made = place.alignment
    size = len(sought.quote)
    score = 1 - made.part_cost / size
    around = len(sought.text) - size
    around_cost = made.cost - made.part_cost
    context = 1 - around_cost / around if around else 0.0
    if lead < max(3, _LEAD * len(sought.text)):
        return Fit.ORPHAN, 0.0
    if sought.quote_weight < SHORT:
        if made.part_cost == 0 and context >= 0.6 and around - around_cost >= 8:
            return Fit.MOVED, score
        return Fit.ORPHAN, 0.0
    if score >= _MOVED and (place.is_near or score == 1) and (context >= 0.5 or sought.quote_weight >= 16):
        return Fit.MOVED, score
    if score >= _CHECK:
        return Fit.CHECK, score
    return Fit.ORPHAN, 0.0


def _found(fit: Fit, anchor: Anchor, passages: Passages, start: int, end: int, score: float) -> Found:
    number, first, last = passages.main_part(start, end)
    is_cut = (first, last) != (start, end)
    block = passages.block(number)
    begin, stop = passages.to_block(number, first, last)
    if is_cut:
        fit = Fit.CHECK
        score = score * (last - first) / (end - start)
    elif (
        (block.id, begin) == (anchor.block, anchor.start) and block.text[begin:stop] == anchor.quote
    ):
        fit = Fit.EXACT
    return Found(fit, block.id, begin, stop, score)
