"""What is looked for: an anchor's quotation with what stood around it, folded."""

import re
from dataclasses import dataclass
from typing import Self

from vademecum.domain.annotation import CONTEXT, Anchor
from vademecum.text.folding import CJK, fold

_HAN = re.compile(f"[{CJK}]")
_LETTER = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Sought:
    """A folded quotation inside its folded surroundings."""

    text: str
    start: int
    """Where the quotation begins in `text`: a character of the folded text, like `end`."""
    end: int
    weight: float
    """How much the whole tells: see `weight`."""
    quote_weight: float
    opens: bool
    """Whether the block is known to have begun with this text."""
    closes: bool
    """Whether the block is known to have ended with it."""
    has_context: bool
    """Whether it is known what stood around the quotation, be it the borders of the block."""

    @classmethod
    def of(cls, anchor: Anchor) -> Self:
        """Fold an anchor; of its surroundings `CONTEXT` code points on each side count."""
        before, after = anchor.before[-CONTEXT:], anchor.after[:CONTEXT]
        folded = fold(before + anchor.quote + after)
        start = folded.from_source(len(before))
        end = folded.from_source(len(before) + len(anchor.quote))
        has_context = bool(before or after or not anchor.start)
        return cls(
            folded.text,
            start,
            end,
            weight(folded.text),
            weight(folded.text[start:end]),
            has_context and anchor.start == len(before),
            has_context and len(after) < CONTEXT,
            has_context,
        )

    @property
    def quote(self) -> str:
        """The folded quotation; empty when nothing in it counts, as with mere white space."""
        return self.text[self.start : self.end]

    @property
    def around(self) -> int:
        """Characters of the surroundings."""
        return len(self.text) - (self.end - self.start)


def weight(folded: str) -> float:
    """How much a text tells: 1 for a Han character, a half for any other letter or digit."""
    return (len(_LETTER.findall(folded)) + len(_HAN.findall(folded))) / 2
