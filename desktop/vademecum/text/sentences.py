"""Find the sentence around a place in a text, in six languages."""

import re

REACH = 600
"""How far a sentence is looked for on either side of the place, in code points."""

_END = re.compile(
    r"[。！？；]+|(?<=[^\x00-\x7f])[!?;]|[.!?؟۔…]+(?=[\"'”’»)\]]*(?:\s|\Z))|;(?=\s)|\n",
)
"""Where a sentence may end. Full-width and half-width semicolons part the sentences of a list."""
_CLOSING = re.compile(r"[\"'”’»」』）)\]]*")
_NOT_AN_END = re.compile(
    r"(?:(?<![^\W\d_])(?:nos?|nos|paras?|arts?|vols?|sects?|chaps?|pp?|op|figs?|cf|ed|eds|vs|st|dr|mr|mrs|ms|prof"
    r"|rev|add|corr|res|doc|i\.e|e\.g|etc|al|par|núm|párrs?|págs?|sr|sra|art|ст|п|пп|г|гг|см|стр|т|др)"
    r"|(?<![^\W\d_])[A-ZА-Я]|(?:\b[A-Z]\.)+[A-Z])\Z",
    re.IGNORECASE,
)
"""Words before a full stop that does not end a sentence: abbreviations and initials."""
_PAIRS = {"“": "”", "«": "»", "「": "」", "『": "』", "《": "》", "„": "“"}
_QUOTES = re.compile(rf"[{''.join({*_PAIRS, *_PAIRS.values()})}\n]")


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence that holds `text[start:end]`, half open, without spaces around it.

    Offsets count code points. A semicolon ends a sentence, as the items of a list do; full stops of
    abbreviations, symbols and numbers do not, nor does what stands inside quotation marks that both
    open and close within reach. A sentence never crosses a line break or reaches further than
    `REACH` from the place.
    """
    floor, ceiling = max(0, start - REACH), min(len(text), end + REACH)
    quoted = _quoted(text, floor, ceiling)
    first = floor
    last = ceiling
    for match in _END.finditer(text, floor, ceiling):
        if not _ends_sentence(text, match, quoted):
            continue
        closed = _CLOSING.match(text, match.end(), ceiling)
        stop = closed.end() if closed and match.group() != "\n" else match.end()
        if match.end() <= start:
            first = min(stop, start)
        elif match.start() >= end:
            last = match.start() if match.group() == "\n" else stop
            break
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return first, last


def _ends_sentence(text: str, match: re.Match[str], quoted: list[tuple[int, int]]) -> bool:
    at = match.start()
    if match.group() == "\n":
        return True
    if any(opened < at < closed - 1 for opened, closed in quoted):
        return False
    if match.group() == ".":
        before = text[max(0, at - 12) : at]
        following = text[match.end() : match.end() + 2].strip()
        return not _NOT_AN_END.search(before) and not following[:1].islower()
    return True


def _quoted(text: str, floor: int, ceiling: int) -> list[tuple[int, int]]:
    """Spans inside quotation marks, outermost, whose both marks lie within reach on one line.

    A mark at the very end of its span (`…。”`) leaves the stop before it as an end.
    """
    spans: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for match in _QUOTES.finditer(text, floor, ceiling):
        at, sign = match.start(), match.group()
        if sign == "\n":
            opened.clear()
        elif opened and sign == opened[-1][0]:
            start = opened.pop()[1]
            if not opened:
                spans.append((start, at))
        elif sign in _PAIRS:
            opened.append((_PAIRS[sign], at))
    return spans
