"""Say how well a block answers a query, from its text alone.

Headings stand before bodies and bodies before footnotes. Within the bodies: a block right under a heading
that matches, a block that defines the term by putting it in brackets, many occurrences, a paragraph before
its items, density, an early place.
"""

from collections.abc import Sequence

from vademecum.domain.document import BlockKind
from vademecum.search.conditions import occurrences
from vademecum.search.query import Phrase, Tier
from vademecum.text.folding import fold_text

FLOOR = {Tier.HEADING: 3.0, Tier.BODY: 1.0, Tier.FOOTNOTE: 0.0}
"""Least score of each tier; the next higher one begins above its highest."""

_UNDER_HEADING = 0.5
_DEFINES = 0.4
_OFTEN = 0.5
_TOGETHER = 0.3
_PARAGRAPH = 0.2
_DENSE = 0.15
_EARLY = 0.05
_BODY_SUM = _UNDER_HEADING + _DEFINES + _OFTEN + _TOGETHER + _PARAGRAPH + _DENSE + _EARLY
_BODY_WIDTH = 1.99
_HALF_OFTEN = 1.2
"""With so many occurrences a term counts half of what it can."""

_PARTS = frozenset({BlockKind.ITEM, BlockKind.BULLET})


class Ranking:
    """Scores the hits of one query."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self._phrases = [(phrase.text, occurrences(phrase)) for phrase in phrases]
        self._together = fold_text(" ".join(phrase.shown for phrase in phrases)) if len(phrases) > 1 else ""

    def score(self, folded: str, tier: Tier, kind: BlockKind, *, is_under_match: bool) -> float:
        """From 0 to 4; `is_under_match` says whether the heading right above the block is a hit itself."""
        often, covered, first, defines = 0.0, 0, len(folded), False
        for text, find in self._phrases:
            spans = find(folded)
            if spans:
                often += len(spans) / (len(spans) + _HALF_OFTEN)
                covered += len(spans) * len(text)
                first = min(first, spans[0][0])
                defines = defines or f"({text})" in folded
        often /= len(self._phrases) or 1
        dense = min(1.0, covered / (len(folded) or 1))
        early = 1 - first / (len(folded) or 1)
        if tier is Tier.HEADING:
            return FLOOR[tier] + 0.9 * dense + 0.09 * early
        if tier is Tier.FOOTNOTE:
            return FLOOR[tier] + 0.5 * often + 0.3 * dense + 0.19 * early
        weight = _OFTEN * often + _DENSE * dense + _EARLY * early
        weight += _UNDER_HEADING * is_under_match + _DEFINES * defines
        weight += _PARAGRAPH * (kind not in _PARTS)
        weight += _TOGETHER * bool(self._together and self._together in folded)
        return FLOOR[tier] + _BODY_WIDTH * weight / _BODY_SUM
