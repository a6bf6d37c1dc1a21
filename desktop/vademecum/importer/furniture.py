"""Take out what belongs to the printed page and not to the text: running heads, job and page numbers."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from vademecum.domain.document import Erratum
from vademecum.importer.text_source import SourceLine

_JOB = r"(?:[A-Z]{1,4}\.)?\d{2}-\d{5}"
_JOB_TAIL = r"(?:\s*\([A-Z]\))?(?:\s+[A-Z]{2,3})?(?:\s+\d{6}){0,3}(?:\s+\*\d{5,9}\*)?"
_PAGE = r"(?P<page>\d{1,4})\s?/\s?(?P<pages>\d{1,4})"
_FOOTERS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<job>{_JOB})\s+{_PAGE}",
        rf"{_PAGE}\s+(?P<job>{_JOB})",
        rf"(?:\d{{1,4}}\s+)?(?P<job>{_JOB}){_JOB_TAIL}(?:\s+\d{{1,4}})?",
    )
)
_PAGE_ALONE = re.compile(_PAGE)
_PAGE_WORDS = re.compile(
    r"(?:[Pp]age|[Pp]ágina|[Сс]тр\.?)\s+\d{1,4}(?:\s*(?:/|of|de)\s*\d{1,4})?|第\s?\d{1,4}\s?页|[-–—]\s*\d{1,4}\s*[-–—]"
)
_BARCODE = re.compile(r"\*\d{6,9}\*")
_NUMBER_ALONE = re.compile(r"\d{1,4}")
_CONTENTS = re.compile(r"\.{5}|(?:\. ){5}|…{3}")
SYMBOL = re.compile(r"[A-Z]{1,5}(?:/[A-Za-z0-9.-]+){1,8}(?:\s?\([0-9A-Z]{1,6}\))?")
"""A symbol standing alone; longer forms are the citation grammar's business."""

_SYMBOL_BESIDE = re.compile(rf"(?:(?<=\s\s){SYMBOL.pattern}$)")
_LETTERHEAD_LINES = 12
_LONGEST_RUNNING_HEAD = 90
_TIMES = 3
_NEAR = 2


@dataclass(frozen=True, slots=True)
class Page:
    """The lines without furniture (each taken line is left empty, so that numbers stay) and what it told."""

    lines: tuple[SourceLine, ...]
    ends: frozenset[int]
    """Numbers of lines at which a page of the source ends or begins."""
    facts: dict[str, str] = field(default_factory=dict)
    mends: tuple[Erratum, ...] = ()


def without_furniture(lines: Sequence[SourceLine]) -> Page:
    """Take out footers, running heads, page numbers, bar codes and lines of a table of contents."""
    taken: dict[int, str] = {}
    facts: dict[str, str] = {}
    texts = [line.text.strip() for line in lines]
    for index, text in enumerate(texts):
        if not text or len(text) > 400:
            continue
        why = _footer(text, facts)
        if why:
            taken[index] = why
    _take_lone_pages(texts, taken, facts)
    _take_lone_numbers(lines, texts, taken)
    _take_running_heads(lines, texts, taken, facts)
    ends = frozenset(
        {lines[index].number for index, why in taken.items() if why != "table of contents"}
        | {line.number for line in lines if line.begins_page}
    )
    mends = tuple(
        Erratum(lines[index].number, texts[index], "", f"{why} taken out", by_hand=False)
        for index, why in sorted(taken.items())
    )
    left = tuple(
        SourceLine(line.number, "", line.begins_page) if index in taken else line
        for index, line in enumerate(lines)
    )
    return Page(left, ends, facts, mends)


def _footer(text: str, facts: dict[str, str]) -> str | None:
    if not any(letter.isdecimal() for letter in text):
        return None
    for pattern in _FOOTERS:
        found = pattern.fullmatch(text)
        if found:
            groups = found.groupdict()
            facts.setdefault("job_number", groups["job"])
            if groups.get("pages"):
                facts.setdefault("pages", groups["pages"])
            return "page footer"
    if _PAGE_WORDS.fullmatch(text):
        return "page number"
    if _BARCODE.fullmatch(text):
        return "bar code"
    if _CONTENTS.search(text) and text[-1].isdigit():
        return "table of contents"
    return None


def _take_lone_pages(texts: Sequence[str], taken: dict[int, str], facts: dict[str, str]) -> None:
    """`3/13` alone is a page number when another says the same total, or the footers do."""
    lone = {
        index: found
        for index, text in enumerate(texts)
        if index not in taken
        and (found := _PAGE_ALONE.fullmatch(text))
        and int(found["page"]) <= int(found["pages"])
    }
    totals = Counter(found["pages"] for found in lone.values())
    for index, found in lone.items():
        if totals[found["pages"]] > 1 or facts.get("pages") == found["pages"]:
            taken[index] = "page number"
            facts.setdefault("pages", found["pages"])


def _take_lone_numbers(lines: Sequence[SourceLine], texts: Sequence[str], taken: dict[int, str]) -> None:
    """Numbers alone on their lines are page numbers when they count up, or stand where a page ends."""
    lone = [index for index, text in enumerate(texts) if index not in taken and _NUMBER_ALONE.fullmatch(text)]
    for position, index in enumerate(lone):
        value = int(texts[index])
        beside = [int(texts[lone[near]]) for near in (position - 1, position + 1) if 0 <= near < len(lone)]
        counts_up = any(abs(value - other) in (1, 2) for other in beside)
        at_break = any(
            0 <= near < len(lines) and (lines[near].begins_page or taken.get(near) == "page footer")
            for near in range(index - 1, index + 3)
        )
        if counts_up or at_break:
            taken[index] = "page number"


def _take_running_heads(
    lines: Sequence[SourceLine], texts: Sequence[str], taken: dict[int, str], facts: dict[str, str]
) -> None:
    """Lines that come again where pages begin; the first symbol standing alone is the document's own."""
    times = Counter(text for index, text in enumerate(texts) if text and index not in taken)
    letterheads = _symbols_in_letterheads(texts)
    symbols = [
        text
        for text in times
        if len(text) <= 40 and SYMBOL.fullmatch(text) and (times[text] > 1 or text in letterheads)
    ]
    if symbols:
        facts.setdefault("symbol", symbols[0])
    repeated = {
        text for text, count in times.items() if count >= _TIMES and len(text) <= _LONGEST_RUNNING_HEAD
    }
    if not repeated and not symbols:
        return
    filled = [index for index, text in enumerate(texts) if text]
    seen = set(letterheads)
    for position, index in enumerate(filled):
        text = texts[index]
        if index in taken:
            continue
        if text in symbols:
            if text in seen:
                taken[index] = "running head"
            seen.add(text)
        elif text in repeated and _stands_at_page(filled, position, lines, taken):
            taken[index] = "running head"


def _symbols_in_letterheads(texts: Sequence[str]) -> frozenset[str]:
    """Symbols that stand on the first lines beside other words: `United Nations   S/RES/1373 (2001)`."""
    first = [text for text in texts[:_LETTERHEAD_LINES] if len(text) <= _LONGEST_RUNNING_HEAD * 2]
    return frozenset(
        found[0] for text in first for found in _SYMBOL_BESIDE.finditer(text) if found[0] != text
    )


def _stands_at_page(
    filled: Sequence[int], position: int, lines: Sequence[SourceLine], taken: dict[int, str]
) -> bool:
    near = filled[max(0, position - _NEAR) : position + _NEAR + 1]
    return lines[filled[position]].begins_page or any(
        index in taken and taken[index] != "table of contents" for index in near
    )
