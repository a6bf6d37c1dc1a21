"""Find the footnote marks in the text: raised numbers, stars, and plain digits told by their sequence."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from vademecum.importer.markup import plain_digits, superscript
from vademecum.importer.script import SUPERSCRIPTS
from vademecum.importer.spaces import is_stray_at_seam

_RAISED = re.compile(rf"[{SUPERSCRIPTS}]+")
_UNIT_BEFORE = re.compile(r"(?:^|[\s\d])(?:[kcdm]?m|ft|in)$")
_BEFORE_MARK = r"。！？；：，,.;:!?)）\]\"”’'」』》"
_PLAIN = re.compile(rf"(?<=[{_BEFORE_MARK}])(\d{{1,7}})(?!\d)")
_APART = re.compile(
    r"(?:(?<=[A-Za-z)”\"’])|(?<=[A-Za-z)”\"’],)|(?<= \d{4})|(?<= \d{4},)) ([1-9]\d{0,2})"
    r"(?= [a-z]+\b(?! \d)|$)"
)
"""A number between blanks, as recognition of a scan leaves a raised one: `the Secretary-General 6 on`."""
_NUMBERED_THING = re.compile(
    r"(?:^|[^\w-])(?:[a-z]\S*|[A-Z][a-z]?\.?|(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Articles?|Chapters?|Parts?|Annex|Sections?|Rules?|Nos?|Supplement|Paragraphs?|Resolutions?|Items?|Add|Corr|Rev"
    r"|Group|Phase|Committee of|Principle|Appendix|Table)\.?)$"
)
_PLAIN_AT_END = re.compile(rf"(?<=[{_BEFORE_MARK}]) (\d{{1,3}})$")
_YEAR_FOLLOWS = re.compile(r"(?:1[5-9]|20)\d\d\Z")
_COUNTED = re.compile(r"\s?(?:[年月日个個名项次条段岁种起份万亿页章节%％°]|[-–/]\d|[.,]\d|[a-z])")
_STAR = re.compile(r"(?<=\S)(\*{1,3})(?!\*)")
_ABBREVIATION = re.compile(r"(?:\b(?:No|Nos|para|paras|art|arts|vol|p|pp|chap|fig|sect|Add|Rev|Corr))\.$")
_LOOK = 8
_CONTEXT = 90
_MARK_IN_LINE = re.compile(
    rf"[{SUPERSCRIPTS}]{{1,3}}|(?<=[{_BEFORE_MARK}])\s?\d{{1,3}}(?!\d)|(?<=\S) \d{{1,3}}(?= |$)"
)

_CLAUSE_ENDS = tuple(".,;:。，；：")

Place = tuple[int, int]
"""Index of a text, offset in it (code points)."""

_Candidates = dict[int, list[tuple[Place, int]]]
"""For each number the places where its mark may stand, and the offset after it."""


@dataclass(frozen=True, slots=True)
class FoundMark:
    """A mark in a text: `text[start:end]` is taken out, `label` is printed there."""

    start: int
    end: int
    label: str
    is_plain: bool = False
    """Whether it was told from its place in the sequence, being printed like any number."""


@dataclass(slots=True)
class Marks:
    """For every text its marks from left to right, and what remained unsure."""

    found: list[list[FoundMark]]
    unsure: list[tuple[int | None, str, str]] = field(default_factory=list)
    """(index of a text, words around, reason)"""


def numbers_where_marks_stand(lines: Iterable[str]) -> frozenset[int]:
    """The numbers that stand, raised or not, at places where note marks stand."""
    numbers: set[int] = set()
    for line in lines:
        if not any(letter.isdigit() for letter in line):
            continue
        for found in _MARK_IN_LINE.finditer(line):
            digits = plain_digits(found[0].strip())
            if digits.isdecimal():
                numbers.add(int(digits))
    return frozenset(numbers)


def find_marks(texts: Sequence[str], defined: Collection[int], stars: Collection[str] = ()) -> Marks:
    """Find the marks of the footnotes numbered `defined` and of the starred ones.

    A raised number is a mark. A plain number is one only when a footnote of that number has no raised
    mark, the number stands directly after a mark of punctuation, between the marks before and after it,
    and nowhere else there. `。12017 年` is mark 1 and the year 2017 when mark 1 is what is missing.
    """
    marks = Marks([[] for _ in texts])
    known: dict[int, Place] = {}
    for index, text in enumerate(texts):
        for found in _RAISED.finditer(text):
            _add_raised(marks, known, index, text, found)
    _add_plain(marks, known, texts, defined)
    _add_stars(marks, texts, stars)
    for row in marks.found:
        row.sort(key=lambda found_mark: found_mark.start)
    return marks


def without_marks(text: str, marks: Sequence[FoundMark]) -> tuple[str, list[tuple[str, int]]]:
    """`text` without its marks, and (label, offset before which it stands) for each."""
    pieces: list[str] = []
    offsets: list[tuple[str, int]] = []
    length = done = 0
    end_of_words = len(text.rstrip())
    for found in marks:
        piece = text[done : found.start]
        if done and not piece.strip():
            piece = ""
        if found.end >= end_of_words:
            piece = piece.rstrip(" ")
        pieces.append(piece)
        length += len(piece)
        offsets.append((found.label, length))
        done = found.end
        before = text[max(0, found.start - _CONTEXT) : found.start]
        after = text[done + 1 : done + _CONTEXT]
        if text[done : done + 1] == " " and (pieces[-1].endswith(" ") or is_stray_at_seam(before, after)):
            done += 1
    pieces.append(text[done:])
    return "".join(pieces), offsets


def _add_raised(marks: Marks, known: dict[int, Place], index: int, text: str, found: re.Match[str]) -> None:
    digits = plain_digits(found[0])
    if digits in ("2", "3") and _UNIT_BEFORE.search(text[max(0, found.start() - _LOOK) : found.start()]):
        return
    if len(digits) > 3:
        marks.unsure.append(
            (index, found[0], "So long a raised number is no note mark; it was left in the text.")
        )
        return
    number = int(digits)
    marks.found[index].append(FoundMark(found.start(), found.end(), str(number)))
    place = (index, found.start())
    if number not in known:
        last = max(known, default=0)
        if number < last:
            marks.unsure.append((index, f"mark {number}", f"Mark {number} stands after mark {last}."))
        known[number] = place


def _add_plain(marks: Marks, known: dict[int, Place], texts: Sequence[str], defined: Collection[int]) -> None:
    missing = sorted(set(defined) - set(known))
    if not missing:
        return
    candidates = _candidates(texts, frozenset(missing))
    unsure = missing
    while True:
        left = [number for number in unsure if not _place_plain(marks, known, texts, number, candidates)]
        if len(left) == len(unsure):
            break
        unsure = left
    for number in unsure:
        between = _between(known, texts, number, candidates)
        why = (
            f"Mark {number} may stand at {len(between)} places; none was taken."
            if between
            else f"Footnote {number} has no mark in the text."
        )
        marks.unsure.append((None, f"mark {number}", why))
    _add_repeated(marks, known, texts, frozenset(missing) - set(unsure), candidates)


def _place_plain(
    marks: Marks, known: dict[int, Place], texts: Sequence[str], number: int, candidates: _Candidates
) -> bool:
    """Whether a mark stands at one place only between the marks before and after it; then it is taken."""
    between = _between(known, texts, number, candidates)
    if len(between) != 1:
        return False
    (index, start), end = between[0]
    marks.found[index].append(FoundMark(start, end, str(number), is_plain=True))
    known[number] = (index, start)
    return True


def _between(
    known: Mapping[int, Place], texts: Sequence[str], number: int, candidates: _Candidates
) -> list[tuple[Place, int]]:
    low = max((place for other, place in known.items() if other < number), default=(-1, 0))
    high = min((place for other, place in known.items() if other > number), default=(len(texts), 0))
    return [candidate for candidate in candidates.get(number, ()) if low < candidate[0] < high]


def _add_repeated(
    marks: Marks,
    known: Mapping[int, Place],
    texts: Sequence[str],
    numbers: Collection[int],
    candidates: _Candidates,
) -> None:
    """A footnote may be referred to again: the same number set close behind the mark that ends a clause."""
    for number in numbers:
        for (index, start), end in candidates.get(number, ()):
            text = texts[index]
            is_tight = text[start - 1 : start] in _CLAUSE_ENDS and end == len(text.rstrip())
            if is_tight and (index, start) > known[number]:
                marks.found[index].append(FoundMark(start, end, str(number), is_plain=True))


def _candidates(texts: Sequence[str], missing: frozenset[int]) -> _Candidates:
    """The places where a number may be a mark; those set off by a space only where no better ones are."""
    close: _Candidates = {}
    apart: _Candidates = {}
    for index, text in enumerate(texts):
        if not any(letter.isdecimal() for letter in text):
            continue
        for found in (*_PLAIN.finditer(text), *_PLAIN_AT_END.finditer(text)):
            if found.re is _PLAIN and _counts_something_before(text, found.start(1)):
                continue
            for length in range(1, min(3, len(found[1])) + 1):
                number = int(found[1][:length])
                end = found.start(1) + length
                if number in missing and found[1][0] != "0" and _may_end(text, end, found.end(1)):
                    close.setdefault(number, []).append(((index, found.start(1)), end))
        for found in _APART.finditer(text):
            number = int(found[1])
            if number in missing and not _NUMBERED_THING.search(
                text[max(0, found.start() - 30) : found.start()]
            ):
                apart.setdefault(number, []).append(((index, found.start()), found.end()))
    return {number: close.get(number) or apart[number] for number in {*close, *apart}}


def _counts_something_before(text: str, start: int) -> bool:
    """Whether the punctuation before belongs to a number (1,5; 2.3) or to an abbreviation (No.6)."""
    before = text[max(0, start - _LOOK) : start].rstrip(" ")
    return (before[-2:-1].isdecimal() and before[-1:] in ",.:;，：；") or bool(_ABBREVIATION.search(before))


def _may_end(text: str, end: int, run_end: int) -> bool:
    """Whether a mark may end here: the digits left over are none, or a year."""
    rest = text[end:run_end]
    following = text[run_end : run_end + 3]
    if rest:
        return bool(_YEAR_FOLLOWS.match(rest)) and following.lstrip()[:1] == "年"
    return not _COUNTED.match(following)


def _add_stars(marks: Marks, texts: Sequence[str], stars: Collection[str]) -> None:
    wanted = set(stars)
    for index, text in enumerate(texts):
        if "*" not in text:
            continue
        for found in _STAR.finditer(text):
            if found[1] in wanted:
                wanted.discard(found[1])
                marks.found[index].append(FoundMark(found.start(1), found.end(1), found[1]))
    for star in sorted(wanted):
        marks.unsure.append((None, star, f"Footnote {star} has no mark in the text."))


def shown_plain(text: str, found: FoundMark) -> tuple[str, str]:
    """A plain mark with its surroundings, as it stands and as it was read."""
    before, after = text[max(0, found.start - 3) : found.start], text[found.end : found.end + 4]
    return before + text[found.start : found.end] + after, before + superscript(found.label) + after
