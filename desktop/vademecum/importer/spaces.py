"""Find the spaces that line ends of the printed page left inside Chinese text.

Chinese is set without spaces between characters, and a comma or colon of half width that stands for one
of full width has none after it. Spaces between a character and a number or a Latin word are the
document's own habit and stay, as do all spaces of Latin text.
"""

import re
from dataclasses import dataclass
from enum import Enum

from vademecum.importer.script import (
    FULL_WIDTH_CLOSERS,
    FULL_WIDTH_MARKS,
    FULL_WIDTH_OPENERS,
    HAN_RANGES,
    SUPERSCRIPTS,
    is_han,
)

_GAP = re.compile(r"(?<=[^ \t\u00a0])[ \t\u00a0]+(?=[^ \t\u00a0])")
_HALF_WIDTH_MARKS = ",;:?!"
_CLOSERS = ')]"”’'
_OPENERS = '(["“‘'
_ENUMERATOR = re.compile(
    r"[(（](?:[一二三四五六七八九十百]{1,4}|[甲乙丙丁戊己庚辛壬癸]|[a-z]{1,2}|[ivxl]{1,5}|\d{1,2})[)）]$"
)
_BRACKET_WITH_HAN = re.compile(f"[(\\[][^()\\[\\]]{{0,80}}?[{HAN_RANGES}]")
_SPACES = " \t\u00a0"
_TRANSPARENT = _CLOSERS + FULL_WIDTH_CLOSERS + SUPERSCRIPTS + _SPACES
"""What does not tell whether the words before are Chinese."""
_LOOK = 8
_COLUMN_GAP = 3


class _Verdict(Enum):
    STRAY = "stray"
    OWN = "own"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Healed:
    """A line without stray spaces; `mends` are (old, new) with the characters around; `unsure` are kept."""

    text: str
    mends: tuple[tuple[str, str], ...] = ()
    unsure: tuple[str, ...] = ()


def heal(text: str) -> Healed:
    """Take stray spaces out of one line; linear in its length."""
    if " " not in text and "\t" not in text and "\u00a0" not in text:
        return Healed(text)
    pieces: list[str] = []
    mends: list[tuple[str, str]] = []
    unsure: list[str] = []
    done = 0
    for gap in _GAP.finditer(text):
        start, end = gap.span()
        verdict = _verdict(text, start, end)
        before, after = text[max(0, start - 3) : start], text[end : end + 1]
        if verdict is _Verdict.STRAY:
            filling = ""
        elif verdict is _Verdict.UNSURE:
            unsure.append(before + gap[0] + text[end : end + 3])
            continue
        elif gap[0] == " " or gap[0] == "\u00a0":
            continue
        else:
            filling = " "
        pieces += [text[done:start], filling]
        done = end
        mends.append((before + gap[0] + after, before + filling + after))
    if not mends:
        return Healed(text, (), tuple(unsure))
    return Healed("".join([*pieces, text[done:]]), tuple(mends), tuple(unsure))


def is_stray_at_seam(left: str, right: str) -> bool:
    """Whether a space between the two texts would be a stray one."""
    tail, head = left[-_LOOK * 2 :], right[: _LOOK * 12]
    return bool(tail and head) and _verdict(f"{tail} {head}", len(tail), len(tail) + 1) is _Verdict.STRAY


def _verdict(text: str, start: int, end: int) -> _Verdict:
    left_at = _over_superscripts(text, start - 1, -1)
    right_at = _over_superscripts(text, end, 1)
    left, right = text[max(0, left_at)], text[min(right_at, len(text) - 1)]
    if left in FULL_WIDTH_MARKS + FULL_WIDTH_OPENERS or right in FULL_WIDTH_MARKS + FULL_WIDTH_CLOSERS:
        return _Verdict.STRAY
    if left in _HALF_WIDTH_MARKS:
        return _after_half_width_mark(text, left_at, right)
    if left in _CLOSERS or left in FULL_WIDTH_CLOSERS:
        return _after_closer(text, left_at, right, right_at)
    if not is_han(left):
        return _Verdict.STRAY if left in _OPENERS and is_han(right) else _Verdict.OWN
    return _after_han(text, right, right_at, end - start)


def _after_han(text: str, right: str, right_at: int, width: int) -> _Verdict:
    if not is_han(right):
        return _before_mark_or_opener(text, right, right_at)
    return _Verdict.UNSURE if width >= _COLUMN_GAP else _Verdict.STRAY


def _after_half_width_mark(text: str, left_at: int, right: str) -> _Verdict:
    core = _core(text, left_at - 1)
    if is_han(core):
        return _Verdict.STRAY
    if is_han(right) and (core.isdigit() or core == ""):
        return _Verdict.UNSURE
    return _Verdict.OWN


def _after_closer(text: str, left_at: int, right: str, right_at: int) -> _Verdict:
    if _ENUMERATOR.search(text[max(0, left_at - _LOOK) : left_at + 1]):
        return _Verdict.OWN
    if text[left_at] not in FULL_WIDTH_CLOSERS and not is_han(_core(text, left_at)):
        return _Verdict.OWN
    if is_han(right) or right in FULL_WIDTH_OPENERS:
        return _Verdict.STRAY
    return _before_mark_or_opener(text, right, right_at)


def _before_mark_or_opener(text: str, right: str, right_at: int) -> _Verdict:
    """What stands after a Chinese character: a mark of half width, an opening bracket or quotation mark."""
    if right in ",;:?!)]”’" or right in FULL_WIDTH_OPENERS:
        return _Verdict.STRAY
    if right in "([":
        return _Verdict.STRAY if _BRACKET_WITH_HAN.match(text, right_at) else _Verdict.OWN
    if right in '"“‘':
        return (
            _Verdict.STRAY
            if is_han(text[right_at + 1 : right_at + _LOOK].lstrip(_SPACES)[:1])
            else _Verdict.OWN
        )
    return _Verdict.OWN


def _core(text: str, at: int) -> str:
    """The nearest character at or before `at` that is no closing mark, superscript or space."""
    for position in range(at, max(-1, at - _LOOK), -1):
        letter = text[position]
        if letter not in _TRANSPARENT:
            return letter
    return ""


def _over_superscripts(text: str, at: int, step: int) -> int:
    for _ in range(_LOOK):
        if not (0 <= at < len(text)) or text[at] not in SUPERSCRIPTS + _SPACES:
            break
        at += step
    return at
