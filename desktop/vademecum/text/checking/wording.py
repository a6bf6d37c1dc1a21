"""Compare a quotation with its source: Chinese character by character, other languages word by word.

Forgiven are widths, spaces, line breaks, the shape of quotation marks and dashes, the capital of the first
word, marks left out (… or […]), words put in by the writer in square brackets, and a text written in
traditional characters throughout. Everything else is a difference.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache
from itertools import pairwise

from vademecum.paths import resources
from vademecum.text.folding import CJK, WORD, fold_text, load_simplified

LONGEST = 6_000
"""Code points of a quotation that is compared; a longer one is no quotation."""

_MARKS = "\u0300-\u036f\u0483-\u0487\u0610-\u061a\u064b-\u065f\u0670"
_TOKEN = re.compile(rf"[{CJK}]|(?:{WORD}[{_MARKS}]*)+|[^\s]")
_UNSEEN = re.compile("[\u00ad\u0640\u064b-\u065f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]")
_LEFT_OUT = re.compile(
    r"[\[(（［〔](?:…{1,3}|⋯{1,3}|\.{3,6}|\. \. \.)[\])）］〕]|…{1,3}|⋯{1,3}|\.{3,6}|\. \. \.(?: \.)?"
)
_PUT_IN = re.compile(rf"(?:{WORD})*[\[［〔][^\[\]［］〔〕\n]{{1,80}}[\]］〕](?:{WORD})*")
_SAME = {
    **dict.fromkeys("\"'“”„‟«»‹›「」『』〝〞〟‘’‚‛＂＇`´′", '"'),
    **dict.fromkeys("-‐‑‒–—―−－", "-"),
    **dict.fromkeys("。｡．", "."),
    **dict.fromkeys("·・‧•∙⋅", "·"),
    "〈": "《",
    "〉": "》",
    "〜": "~",
    "∼": "~",
}
_MOST_PAIRS = 120_000
"""Pairs of equal tokens that a comparison may have to look at: more, and only its middle is marked."""

_MOST_PUT_IN = 15
_MOST_LEFT_OUT = 500


@dataclass(frozen=True, slots=True)
class Token:
    """A Han character, a word or a sign, as it is compared, and where it stands."""

    text: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it is a word or a character, not a sign."""
        return self.text[:1].isalnum()


@dataclass(frozen=True, slots=True)
class Difference:
    """Where draft and source differ; spans in code points, half open. One may be empty."""

    draft: tuple[int, int]
    source: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a quotation stands to a piece of a source."""

    differences: tuple[Difference, ...]
    """In order; the spans count in the two texts that were compared."""
    source: tuple[int, int]
    """The passage of the source that answers the quotation."""
    likeness: float
    """From 0 to 1: how much of the quotation stands in the passage."""


@dataclass(frozen=True, slots=True)
class _Gap:
    """A place of the draft where the source may have more words."""

    at: int
    """Before the token of this number."""
    most: int


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation taken apart, ready to be compared."""

    tokens: tuple[Token, ...]
    gaps: tuple[_Gap, ...] = ()

    @property
    def span(self) -> tuple[int, int]:
        """From the first word to the last."""
        return (self.tokens[0].start, self.tokens[-1].end) if self.tokens else (0, 0)

    @property
    def pieces(self) -> list[tuple[int, int]]:
        """The spans between the gaps."""
        cuts = [0, *(gap.at for gap in self.gaps), len(self.tokens)]
        return [
            (self.tokens[first].start, self.tokens[last - 1].end)
            for first, last in pairwise(sorted(set(cuts)))
            if first < last
        ]

    def has_gap_at(self, number: int, length: int) -> bool:
        """Whether so many words of the source may be missing before this token."""
        return any(gap.at == number and length <= gap.most for gap in self.gaps)


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The words, Han characters and signs of `text[start:end]`; offsets count in `text`."""
    found = _TOKEN.finditer(text, start, len(text) if end is None else end)
    return [Token(form, *match.span()) for match in found if (form := _form(match.group()))]


def readings_of(text: str, start: int, end: int) -> list[Quoted]:
    """The ways to read a quotation: every bracket as its source has it, or as the writer's own."""
    span = text[start:end]
    plain = Quoted(tuple(_trimmed(tokens(text, start, end))))
    holes = [(m.start(), m.end(), _MOST_LEFT_OUT) for m in _LEFT_OUT.finditer(span)]
    holes += [
        (m.start(), m.end(), _MOST_PUT_IN)
        for m in _PUT_IN.finditer(span)
        if not any(m.start() < e and s < m.end() for s, e, _ in holes)
    ]
    if not holes:
        return [plain]
    kept: list[Token] = []
    gaps: list[_Gap] = []
    done = start
    for first, last, most in sorted(holes):
        kept += tokens(text, done, start + first)
        gaps.append(_Gap(len(kept), most))
        done = start + last
    kept += tokens(text, done, end)
    lead = next((n for n, token in enumerate(kept) if token.is_word), len(kept))
    trimmed = _trimmed(kept)
    moved = tuple(_Gap(gap.at - lead, gap.most) for gap in gaps if 0 < gap.at - lead < len(trimmed))
    return [Quoted(tuple(trimmed), moved), plain]


def compare(quoted: Quoted, text: str, start: int = 0, end: int | None = None) -> Comparison:
    """Compare a quotation with the passage of `text[start:end]` that is most like it."""
    source = list(_tokens_of(text)) if (start, end) == (0, None) else tokens(text, start, end)
    mine = [token.text for token in quoted.tokens]
    if not quoted.gaps:
        source = _around(mine, source)
    theirs = [token.text for token in source]
    _lower_starts(quoted, mine, theirs)
    operations = _operations(mine, theirs)
    equal = sum(i2 - i1 for tag, i1, i2, _, _ in operations if tag == "equal")
    words = sum(token.is_word for token in quoted.tokens)
    alike = sum(
        quoted.tokens[i].is_word for tag, i1, i2, _, _ in operations if tag == "equal" for i in range(i1, i2)
    )
    if not equal:
        at = source[0].start if source else start
        return Comparison((Difference(quoted.span, (at, at)),), (at, at), 0.0)
    first, last = _extent(operations, len(theirs))
    unlike: list[_Operation] = []
    for tag, i1, i2, j1, j2 in operations:
        inside = (tag, i1, i2, max(j1, first), min(j2, last))
        is_forgiven = i1 == i2 and (inside[3] >= inside[4] or quoted.has_gap_at(i1, j2 - j1))
        unlike.append(("equal", *inside[1:]) if is_forgiven else inside)
    found = [
        Difference(_span(quoted.tokens, i1, i2, quoted.span[0]), _span(source, j1, max(j1, j2), start))
        for tag, i1, i2, j1, j2 in _joined(unlike)
        if tag != "equal"
    ]
    passage = (source[first].start, source[last - 1].end)
    return Comparison(tuple(found), passage, alike / max(1, words))


@lru_cache(maxsize=512)
def _tokens_of(text: str) -> tuple[Token, ...]:
    """The tokens of a source, which many quotations are compared with."""
    return tuple(tokens(text))


def is_traditional(draft: str, source: str, comparison: Comparison) -> bool:
    """Whether all differences are traditional characters and the draft writes them throughout."""
    differing = 0
    for one in comparison.differences:
        mine, theirs = draft[slice(*one.draft)], source[slice(*one.source)]
        if not mine or len(mine) != len(theirs) or fold_text(mine) != fold_text(theirs):
            return False
        if not all(re.match(f"[{CJK}]", sign) for sign in mine + theirs):
            return False
        differing += sum(a != b for a, b in zip(mine, theirs, strict=True))
    passage = source[slice(*comparison.source)]
    with_other_form = sum(sign in _with_traditional_form() for sign in passage)
    return differing > 0 and differing >= 0.6 * with_other_form


def _form(raw: str) -> str:
    if (same := _SAME.get(raw)) is not None:
        return same
    if raw.isascii():
        return raw
    form = unicodedata.normalize("NFKC", _UNSEEN.sub("", raw))
    return _SAME.get(form, form).strip()


def _around(mine: Sequence[str], source: list[Token]) -> list[Token]:
    """The part of the source around the longest run of tokens that both share."""
    theirs = [token.text for token in source]
    if len(theirs) <= len(mine) or _pairs(mine, theirs) > _MOST_PAIRS:
        return source
    run = SequenceMatcher(None, theirs, mine, autojunk=False).find_longest_match()
    room = 6 + len(mine) // 4
    first = max(0, run.a - run.b - room)
    return source[first : run.a + len(mine) - run.b + room]


def _pairs(mine: Sequence[str], theirs: Sequence[str]) -> int:
    counts, others = Counter(mine), Counter(theirs)
    return sum(count * others[word] for word, count in counts.items())


def _trimmed(found: list[Token]) -> list[Token]:
    """Without the signs at both ends: they belong to the sentence of the writer."""
    first, last = 0, len(found)
    while first < last and not found[first].is_word:
        first += 1
    while last > first and not found[last - 1].is_word:
        last -= 1
    return found[first:last]


def _lower_starts(quoted: Quoted, mine: list[str], theirs: list[str]) -> None:
    """Forgive the capital of the first word, and of the first after words left out."""
    for number in {0, *(gap.at for gap in quoted.gaps)}:
        if number < len(mine) and mine[number] not in theirs:
            word = mine[number]
            other = word[:1].swapcase() + word[1:]
            if other in theirs:
                mine[number] = other


_Operation = tuple[str, int, int, int, int]


def _operations(mine: Sequence[str], theirs: Sequence[str]) -> list[_Operation]:
    if _pairs(mine, theirs) > _MOST_PAIRS:
        return _crude(mine, theirs)
    matcher = SequenceMatcher(None, theirs, mine, autojunk=False)
    turned = {"insert": "delete", "delete": "insert"}
    operations = [(turned.get(tag, tag), j1, j2, i1, i2) for tag, i1, i2, j1, j2 in matcher.get_opcodes()]
    return _without_strays(operations, len(mine), len(theirs))


def _crude(mine: Sequence[str], theirs: Sequence[str]) -> list[_Operation]:
    """Common beginning and end, and one difference between: for texts that repeat themselves endlessly."""
    shorter = min(len(mine), len(theirs))
    head = next((n for n in range(shorter) if mine[n] != theirs[n]), shorter)
    rest = shorter - head
    tail = next((n for n in range(rest) if mine[-1 - n] != theirs[-1 - n]), rest)
    made: list[_Operation] = [("equal", 0, head, 0, head)] if head else []
    if head + tail < max(len(mine), len(theirs)):
        made.append(("replace", head, len(mine) - tail, head, len(theirs) - tail))
    if tail:
        made.append(("equal", len(mine) - tail, len(mine), len(theirs) - tail, len(theirs)))
    return made


def _without_strays(operations: list[_Operation], mine: int, theirs: int) -> list[_Operation]:
    """Take single equal tokens that stand far from the rest for chance, at either end."""
    kept = list(operations)
    for end in (0, -1):
        while len(kept) > 3:
            outer, beside = (kept[0], kept[1]) if end == 0 else (kept[-1], kept[-2])
            is_lone = outer[0] == "equal" and outer[2] - outer[1] <= 2
            if not (is_lone and beside[0] != "equal" and beside[4] - beside[3] > 12):
                break
            merged = (
                "replace",
                min(outer[1], beside[1]),
                max(outer[2], beside[2]),
                min(outer[3], beside[3]),
                max(outer[4], beside[4]),
            )
            kept[0 if end == 0 else -1] = merged
            del kept[1 if end == 0 else -2]
    return kept if kept and (mine or theirs) else operations


def _joined(operations: Sequence[_Operation]) -> list[_Operation]:
    """Differences with one equal sign or character between them, as one: easier to read."""
    made: list[_Operation] = []
    for place, one in enumerate(operations):
        following = operations[place + 1][0] if place + 1 < len(operations) else "equal"
        before = made[-1][0] if made else "equal"
        is_between = one[2] - one[1] == 1 and before != "equal" and following != "equal"
        if made and before != "equal" and (one[0] != "equal" or is_between):
            made[-1] = ("replace", made[-1][1], one[2], made[-1][3], one[4])
        else:
            made.append(one)
    return made


def _extent(operations: Sequence[_Operation], theirs: int) -> tuple[int, int]:
    """The tokens of the source that answer the quotation: not what stands before and behind it."""
    first, last = 0, theirs
    tag, i1, i2, j1, j2 = operations[0]
    if tag != "equal":
        first = max(j1, j2 - (i2 - i1))
    tag, i1, i2, j1, j2 = operations[-1]
    if tag != "equal":
        last = min(j2, j1 + (i2 - i1))
    return first, max(last, first + 1)


def _span(all_tokens: Sequence[Token], first: int, last: int, otherwise: int) -> tuple[int, int]:
    if first < last:
        return all_tokens[first].start, all_tokens[last - 1].end
    at = all_tokens[first - 1].end if first else all_tokens[0].start if all_tokens else otherwise
    return at, at


@cache
def _with_traditional_form() -> frozenset[str]:
    """Simplified characters that have another, traditional form."""
    return frozenset(load_simplified(resources() / "data" / "simplified.txt").values())


@lru_cache(maxsize=4096)
def words_and_characters(text: str) -> tuple[int, int]:
    """How many words of other scripts, and how many Han characters, a text holds."""
    han = sum(1 for _ in re.finditer(f"[{CJK}]", text))
    return sum(1 for _ in re.finditer(f"{WORD}+", text)), han
