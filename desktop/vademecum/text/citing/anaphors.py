"""Find “that resolution” and its like, and what they point back to when only one thing is possible."""

from collections.abc import Iterator, Sequence

from vademecum.domain.citation import CitationKind
from vademecum.domain.key import Key, Series
from vademecum.text.citing.mention import Claims, Mention
from vademecum.text.citing.patterns import Patterns

_ENDS = "。!?;.\n"


def anaphors(
    lower: str, patterns: Patterns, mentions: Sequence[Mention], claims: Claims
) -> Iterator[Mention]:
    """Every anaphor with one antecedent: the last resolution named before it in its paragraph.

    `mentions` must be in order. A list of several resolutions is no antecedent, and a bare “the
    resolution also …” needs a paragraph that has named one resolution only.
    """
    resolutions = [one for one in mentions if one.key.series is Series.RESOLUTION]
    following = 0
    group: set[Key] = set()
    all_named: set[Key] = set()
    group_end = -1
    paragraph_end = -1
    for match in patterns.anaphor.finditer(lower):
        start, end = match.span(match.lastgroup or 0)
        if start > paragraph_end:
            group, all_named, group_end = set(), set(), -1
            paragraph_start = lower.rfind("\n", 0, start) + 1
            paragraph_end = lower.find("\n", start)
            paragraph_end = len(lower) if paragraph_end < 0 else paragraph_end
            while following < len(resolutions) and resolutions[following].start < paragraph_start:
                following += 1
        while following < len(resolutions) and resolutions[following].start < start:
            one = resolutions[following]
            head, tail = one.phrase
            goes_on = group_end >= head or (
                group_end >= 0 and patterns.joined.fullmatch(lower, group_end, head)
            )
            group = {*group, one.key.whole} if goes_on else {one.key.whole}
            all_named.add(one.key.whole)
            group_end = tail
            following += 1
        candidates = all_named if match["bare"] else group
        if len(candidates) != 1 or (match["bare"] and not _begins_sentence(lower, start)):
            continue
        if claims.take(start, end):
            yield Mention(start, end, next(iter(candidates)), CitationKind.ANAPHOR)


def _begins_sentence(lower: str, offset: int) -> bool:
    """Whether only spaces and quotation marks stand between `offset` and the end of a sentence."""
    while offset and lower[offset - 1] in ' "':
        offset -= 1
    return offset == 0 or lower[offset - 1] in _ENDS
