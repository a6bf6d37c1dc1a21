"""Fold a text for search: spellings that a reader takes for the same become the same characters.

Full-width and half-width, traditional and simplified, capitals and small letters, letters with and
without accents, all quotes, all dashes, all digits fold together. White space stays only, as one blank,
between two words of a script that parts its words: `约 100 亿` folds like `约100亿`, `X 射线` like `X射线`,
`1373 (2001)` like `1373(2001)`. Folded text is only ever compared, never shown.
"""

import re
import unicodedata
from array import array
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from vademecum.paths import resources
from vademecum.text.offset_map import MappedText

CJK = (
    "\u2e80-\u2fff\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303c\u3041-\u30ff\u3105-\u312f\u31a0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Inside a character class: Han characters, kana, bopomofo: scripts that do not part words."""

WORD = rf"[^\W_{CJK}]"
"""A letter or digit of a script that parts its words."""

_UNEVEN = "\uffff"
"""Stands, while offsets are worked out, for a character that does not fold to exactly one."""

_GAP = re.compile(" +")
_IS_CJK = re.compile(f"[{CJK}]").match

_PLAIN = {
    **dict.fromkeys('"“”„‟«»「」『』〝〞〟❝❞', '"'),
    **dict.fromkeys("'‘’‚‛′‹›ʼʻˈ`´", "'"),
    **dict.fromkeys("-‐‑‒–—―⁃−", "-"),
    **dict.fromkeys("~〜∼", "~"),
    **dict.fromkeys("/⁄∕", "/"),
    **dict.fromkeys("·・‧•∙⋅", "·"),
    "⸺": "--",
    "⸻": "---",
    "⋯": "...",
    "ı": "i",
    "ł": "l",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "æ": "ae",
    "œ": "oe",
    "ة": "ه",
    "ى": "ي",
    "ی": "ي",
    "ک": "ك",
    "ٱ": "ا",
    "ـ": "",
}
"""What Unicode's compatibility forms and decompositions leave different."""

_DROPPED_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4"
    "\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\U000e0100-\U000e01ef]"
)
"""Accents, points and vowel marks of Latin, Greek, Cyrillic, Hebrew and Arabic, and variation selectors."""

_COUNTING = array("I", range(4097))


def fold(text: str) -> MappedText:
    """Fold `text`, remembering which code points of it stand behind each folded one."""
    tables = _tables()
    folded = text.translate(tables.even)
    if _UNEVEN not in folded:
        return _squeezed(folded, _count(0, len(text)), _count(1, len(text) + 1), len(text))
    pieces: list[str] = []
    starts: array[int] = array("I")
    ends: array[int] = array("I")
    for offset, character in enumerate(text):
        piece = tables.whole[ord(character)]
        if piece:
            pieces.append(piece)
            starts.extend([offset] * len(piece))
            ends.extend([offset + 1] * len(piece))
        elif ends and ends[-1] == offset and _DROPPED_MARKS.match(character):
            ends[-1] = offset + 1
    return _squeezed("".join(pieces), starts, ends, len(text))


def fold_text(text: str) -> str:
    """The same as `fold(text).text`, faster."""
    folded = text.translate(_tables().whole)
    if " " not in folded:
        return folded
    words = folded.split()
    pieces = words[:1]
    for before, word in pairwise(words):
        if _parts_words(before[-1]) and _parts_words(word[0]):
            pieces.append(" ")
        pieces.append(word)
    return "".join(pieces)


def load_simplified(path: Path) -> dict[str, str]:
    """Read the table of traditional characters and their simplified forms."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return {line[0]: line[1] for line in lines if len(line) == 2}


class _WholeTable(dict[int, str]):
    """What each character folds to, worked out when it is first met."""

    def __init__(self, simplified: dict[str, str]) -> None:
        super().__init__()
        self._simplified = simplified

    def __missing__(self, code: int) -> str:
        before, folded = "", chr(code)
        while folded != before:
            before, folded = folded, "".join(map(self._once, folded))
        self[code] = folded
        return folded

    def _once(self, character: str) -> str:
        if (known := _PLAIN.get(character)) is not None:
            return known
        if character.isspace():
            return " "
        category = unicodedata.category(character)
        if category in ("Cf", "Cc", "Cs"):
            return ""
        if category == "Nd":
            return str(unicodedata.decimal(character))
        decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", character).casefold())
        composed = unicodedata.normalize("NFKC", _DROPPED_MARKS.sub("", decomposed))
        return self._simplified.get(composed, composed)


class _EvenTable(dict[int, str]):
    """The same, with `_UNEVEN` for characters that give none or several: lengths are kept."""

    def __init__(self, whole: _WholeTable) -> None:
        super().__init__()
        self._whole = whole

    def __missing__(self, code: int) -> str:
        folded = self._whole[code]
        self[code] = kept = folded if len(folded) == 1 else _UNEVEN
        return kept


@dataclass(frozen=True, slots=True)
class _Tables:
    whole: _WholeTable
    even: _EvenTable


@cache
def _tables() -> _Tables:
    whole = _WholeTable(load_simplified(resources() / "data" / "simplified.txt"))
    return _Tables(whole, _EvenTable(whole))


def _squeezed(folded: str, starts: "array[int]", ends: "array[int]", source_length: int) -> MappedText:
    """Take out the white space that does not count."""
    if " " not in folded:
        return MappedText(folded, starts, ends, source_length)
    pieces: list[str] = []
    kept_starts: array[int] = array("I")
    kept_ends: array[int] = array("I")
    done = 0
    for gap in _GAP.finditer(folded):
        begin, end = gap.span()
        pieces.append(folded[done:begin])
        kept_starts += starts[done:begin]
        kept_ends += ends[done:begin]
        if begin > 0 and end < len(folded) and _parts_words(folded[begin - 1]) and _parts_words(folded[end]):
            pieces.append(" ")
            kept_starts.append(starts[begin])
            kept_ends.append(ends[end - 1])
        done = end
    pieces.append(folded[done:])
    return MappedText("".join(pieces), kept_starts + starts[done:], kept_ends + ends[done:], source_length)


def _parts_words(character: str) -> bool:
    """Whether a blank beside this character counts."""
    return character.isalnum() and (character < "\u2e80" or not _IS_CJK(character))


def _count(first: int, end: int) -> "array[int]":
    return _COUNTING[first:end] if end <= len(_COUNTING) else array("I", range(first, end))
