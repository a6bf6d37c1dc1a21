"""Remember words of a block: the quotation, where it stands, and what stands around it."""

from vademecum.domain.annotation import CONTEXT, PARAGRAPH_QUOTE, Anchor


def anchor_for(block: str, label: str | None, text: str, start: int, end: int) -> Anchor:
    """An anchor on `text[start:end]` of the block, white space at both ends of the selection left out.

    Offsets count code points and may come in any order; what lies outside the text is cut off. A selection
    of nothing but white space stays as it is.
    """
    first, last = sorted((_inside(start, text), _inside(end, text)))
    chosen = text[first:last]
    if words := chosen.strip():
        first += len(chosen) - len(chosen.lstrip())
        last = first + len(words)
    return Anchor(
        block,
        label,
        first,
        last,
        text[first:last],
        text[max(0, first - CONTEXT) : first],
        text[last : last + CONTEXT],
    )


def paragraph_anchor(block: str, label: str | None, text: str) -> Anchor:
    """An anchor on a block as a whole: its quotation is the first `PARAGRAPH_QUOTE` code points."""
    return anchor_for(block, label, text, 0, PARAGRAPH_QUOTE)


def _inside(offset: int, text: str) -> int:
    return min(max(offset, 0), len(text))
