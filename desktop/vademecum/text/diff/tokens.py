"""Part a text into what a reader compares: Han characters one by one, words, numbers and symbols whole."""

import re
import unicodedata
from dataclasses import dataclass

from vademecum.text.folding import CJK

_DROPPED = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""Characters that only steer how a text is set; they never count."""

_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\ufe00-\ufe0f"
    rf"\U000e0100-\U000e01ef{_DROPPED}"
)
"""What stands inside a word without being a letter of it."""

_LETTER = rf"[^\W_{CJK}]"
_WORD = rf"(?:{_LETTER}[{_MARKS}]*+)++"

_TOKEN = re.compile(
    # A symbol with its slashes: A/RES/74/247, S/RES/1373 (2001), CTOC/COP/WG.7/2020/3.
    r"[A-Z][A-Za-z]{0,7}+(?:/[A-Za-z0-9][A-Za-z0-9.\-]*+(?:\s{0,2}\(\d{4}\))?)++"
    # A number with its year or session: 1373 (2001), 3362 (S-VII), 1,200.5.
    rf"|\d++(?:[.,]\d++){{0,8}}+(?!{_LETTER})(?:\s{{0,3}}\((?:\d{{4}}|[IVXLC]{{1,8}}|S-[IVX]{{1,5}})\))?"
    rf"|{_WORD}(?:['’]{_WORD})*+"
    rf"|[{CJK}][\ufe00-\ufe0f\U000e0100-\U000e01ef]*+"
    rf"|[^\s{_MARKS}]"
)

_SPACES = re.compile(rf"[\s{_DROPPED}]+")
_DROPS = re.compile(f"[{_DROPPED}]+")
_WIDTHS = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
"""Full-width forms and their half-width ones, one for one: lengths are kept."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text as they are compared, and where each stands in it (code points, half open)."""

    words: list[str]
    starts: list[int]
    ends: list[int]


def flat(text: str) -> str:
    """Give every full-width form its half-width one; the length stays. What follows takes flat texts."""
    return text.translate(_WIDTHS)


def tokens(text: str) -> Tokens:
    """Part a flat text; white space parts tokens and is none."""
    spans = [found.span() for found in _TOKEN.finditer(text)]
    words = [text[start:end] for start, end in spans]
    return Tokens(_plain(words, text), [start for start, _ in spans], [end for _, end in spans])


def words_of(text: str) -> list[str]:
    """The same as `tokens(text).words`, faster."""
    return _plain(_TOKEN.findall(text), text)


def sameness(text: str) -> str:
    """What two flat texts have in common that differ in spaces only.

    White space counts only between two letters or digits of scripts that part their words: `第 5 段` is
    `第5段`, `the Council` is not `theCouncil`. Letters, case and punctuation count.
    """
    pieces = _DROPS.sub("", unicodedata.normalize("NFC", text)).split()
    made = pieces[:1]
    for piece in pieces[1:]:
        if _parts_words(made[-1][-1]) and _parts_words(piece[0]):
            made.append(" ")
        made.append(piece)
    return "".join(made)


def _plain(words: list[str], text: str) -> list[str]:
    """Take out of each token what does not count."""
    if not unicodedata.is_normalized("NFC", text):
        words = [unicodedata.normalize("NFC", word) for word in words]
    if _SPACES.search(text) is None:
        return words
    return [_SPACES.sub("", word) if len(word) > 1 else word for word in words]


def _parts_words(character: str) -> bool:
    """Whether a blank beside this character counts."""
    return character.isalnum() and not _IS_CJK(character)


_IS_CJK = re.compile(f"[{CJK}]").match
