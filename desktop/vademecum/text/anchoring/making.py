"""Remember a passage or a paragraph with its words and what stands around them."""

from vademecum.domain.annotation import CONTEXT, PARAGRAPH_QUOTE, Anchor


def anchor_for(block: str, label: str | None, text: str, start: int, end: int) -> Anchor | None:
    """The words from `start` to `end` (code points, half open) without blank ends; None of blanks alone."""
    start, end = max(0, start), min(end, len(text))
    quote = text[start:end]
    start += len(quote) - len(quote.lstrip())
    quote = quote.strip()
    if not quote:
        return None
    end = start + len(quote)
    return Anchor(
        block, label, start, end, quote, text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    )


def paragraph_anchor(block: str, label: str | None, text: str) -> Anchor:
    """A block as a whole, by the words it begins with."""
    quote = text[:PARAGRAPH_QUOTE]
    return Anchor(block, label, 0, len(quote), quote, "", text[len(quote) : len(quote) + CONTEXT])
