"""Find the sentence around a place in a text, and where all sentences end, in six languages."""

import re
from bisect import bisect_right
from collections.abc import Iterable

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
_PARTS_ONLY = frozenset(";；")
"""Signs that end an item of a list, but no sentence where a text is parted."""
_CLAUSE = re.compile(r"[，；：؛،]|[,;:](?=\s|[^\x00-\x7f]|\Z)|[—–](?=\s)")
_SPACES = re.compile(r"[^\S\n]*\n?")


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


def sentence_ends(text: str) -> list[int]:
    """Where a text may be parted between sentences: behind each, with its closing marks and spaces.

    Offsets count code points and rise; the last is the length of the text, so that the parts between them
    are all of it. Semicolons end none, nor do stops inside a quotation of at most `REACH`.
    """
    quoted = [span for span in _quoted(text, 0, len(text)) if span[1] - span[0] <= REACH]
    starts = [start for start, _ in quoted]
    ends: list[int] = []
    for match in _END.finditer(text):
        if set(match.group()) <= _PARTS_ONLY:
            continue
        held = bisect_right(starts, match.start()) - 1
        if _ends_sentence(text, match, quoted[held : held + 1] if held >= 0 else []):
            ends.append(_behind(text, match))
    return _whole(ends, text)


def clause_ends(text: str) -> list[int]:
    """Where a text may be parted inside a sentence that is too long, `sentence_ends` included.

    Behind commas, colons, semicolons and dashes, but not inside a number such as 1,000.
    """
    return _whole({*sentence_ends(text), *(_behind(text, match) for match in _CLAUSE.finditer(text))}, text)


def _behind(text: str, match: re.Match[str]) -> int:
    """The offset behind a stop, the marks that close it, and the spaces and the line end after them."""
    closed = _CLOSING.match(text, match.end()) if match.group() != "\n" else None
    spaces = _SPACES.match(text, closed.end() if closed else match.end())
    return spaces.end() if spaces else match.end()


def _whole(ends: Iterable[int], text: str) -> list[int]:
    return sorted({*ends, len(text)} - {0})


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
