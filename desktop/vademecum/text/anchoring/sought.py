"""What is looked for: an anchor's quotation with what stood around it, folded."""

import re
from dataclasses import dataclass

from vademecum.domain.annotation import CONTEXT, Anchor
from vademecum.text.folding import CJK, fold

SHORT = 8.0
"""Han characters, or twice as many letters of other scripts: a quotation of fewer must be found letter for letter."""

_HAN = re.compile(f"[{CJK}]")
_LETTER = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Sought:
    """A folded quotation inside its folded surroundings."""

    text: str
    quote_start: int
    quote: str
    weight: float
    """How much there is to go by: see `weight`."""
    quote_weight: float
    opens: bool
    """Whether the block began with this text."""
    closes: bool
    """Whether the block ended with it."""

    @classmethod
    def of(cls, anchor: Anchor) -> "Sought":
        """Fold an anchor; of its surroundings `CONTEXT` code points on each side count."""
        before, after = anchor.before[-CONTEXT:], anchor.after[:CONTEXT]
        folded = fold(before + anchor.quote + after)
        start = folded.from_source(len(before))
        end = folded.from_source(len(before) + len(anchor.quote))
        quote = folded.text[start:end]
        knows_context = bool(before or after or not anchor.start)
        return cls(
            folded.text,
            start,
            quote,
            weight(folded.text),
            weight(quote),
            knows_context and anchor.start == len(before),
            knows_context and len(after) < CONTEXT,
        )


def weight(folded: str) -> float:
    """How much a text tells: 1 for a Han character, a half for any other letter or digit."""
    return (len(_LETTER.findall(folded)) + len(_HAN.findall(folded))) / 2
