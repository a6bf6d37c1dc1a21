"""Tell which citations a quotation belongs to: right behind it, in its sentence, before it, above it."""

from bisect import bisect_left
from dataclasses import dataclass

from vademecum.domain.citation import Found
from vademecum.services.checking.draft_text import DraftText
from vademecum.text.checking.quotations import Quotation
from vademecum.text.sentences import sentence_around

_BEHIND, _BEHIND_IN_BRACKETS, _BEFORE = 12, 60, 60
_FAR_BEFORE = 240
_OPENERS = frozenset('“«‹「『„〝"＂>')
_BRACKETS = frozenset("(（[［〔")
_MOST = 40


@dataclass(frozen=True, slots=True)
class Attached:
    """A citation that a quotation may belong to."""

    citation: Found
    is_close: bool
    """Whether nothing else can be meant: it stands right beside the quotation."""


def attached(draft: DraftText, quotation: Quotation, starts: list[int]) -> list[Attached]:
    """The citations a quotation may belong to, the likeliest first; `starts` are where citations begin."""
    paragraph = draft.paragraph_at(quotation.start)
    begin, end = draft.bounds(paragraph)
    sentence = sentence_around(draft.text, max(begin, quotation.start - 1), min(end, quotation.end + 1))
    here = bisect_left(starts, quotation.start)
    behind = [c for c in draft.citations[here : here + _MOST] if quotation.end <= c.start < end]
    before = [
        c
        for c in draft.citations[max(0, here - _MOST) : here]
        if begin <= c.start and c.end <= quotation.start
    ]
    found: list[Attached] = []
    second: list[Attached] = []
    if behind:
        gap = draft.text[quotation.end + (not quotation.is_block) : behind[0].start]
        is_bracketed = any(sign in _BRACKETS for sign in gap[:4])
        reach = _BEHIND_IN_BRACKETS if is_bracketed else _BEHIND
        is_close = len(gap) <= reach and not any(sign in _OPENERS for sign in gap)
        if is_close and is_bracketed:
            found.append(Attached(behind[0], is_close))
        elif is_close or behind[0].start < sentence[1]:
            second.append(Attached(behind[0], is_close))
    if before and before[-1].start >= sentence[0]:
        gap = draft.text[before[-1].end : quotation.start]
        found.append(Attached(before[-1], len(gap) <= _BEFORE))
        found += [Attached(c, is_close=False) for c in reversed(before[:-1]) if c.start >= sentence[0]][:5]
    found += second
    if not found and before and quotation.start - before[-1].end <= _FAR_BEFORE:
        found.append(Attached(before[-1], is_close=False))
    if not found and _stands_alone(draft.text, quotation, begin, end):
        found += _around(draft, paragraph, starts)
    return found


def _stands_alone(text: str, quotation: Quotation, begin: int, end: int) -> bool:
    """Whether the paragraph is the quotation and nothing else."""
    return (quotation.start - begin) + (end - quotation.end) <= 6 or not (
        text[begin : quotation.start].strip("“”\"'«»「」『』> \t　")
        or text[quotation.end : end].strip("“”\"'«»「」『』.。 ")
    )


def _around(draft: DraftText, paragraph: int, starts: list[int]) -> list[Attached]:
    """The last citation of the paragraph above, and the first of the one below when it is only a source."""
    found: list[Attached] = []
    above, below = paragraph - 1, paragraph + 1
    while above > 0 and not draft.text[slice(*draft.bounds(above))].strip():
        above -= 1
    if above >= 0:
        begin, end = draft.bounds(above)
        inside = draft.citations[bisect_left(starts, begin) : bisect_left(starts, end)]
        if inside:
            announces = draft.text[begin:end].rstrip().endswith((":", "："))
            found.append(Attached(inside[-1], announces))
    while below < len(draft.starts) and not draft.text[slice(*draft.bounds(below))].strip():
        below += 1
    if below < len(draft.starts):
        begin, end = draft.bounds(below)
        line = draft.text[begin:end].strip()
        inside = draft.citations[bisect_left(starts, begin) : bisect_left(starts, end)]
        if inside and len(line) < 120 and line[:1] in "(（—–-[":
            found.insert(0, Attached(inside[0], is_close=True))
    return found
