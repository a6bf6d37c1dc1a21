"""Decide whether a text is finished, and what belongs between two halves of a broken one."""

import re

from vademecum.importer.script import SUPERSCRIPTS, han_count, is_chinese, is_han, reads_as_chinese
from vademecum.importer.spaces import is_stray_at_seam

_NOTE_AT_END = re.compile(rf"(?:[{SUPERSCRIPTS}]{{1,3}}|(?<=[。！？；，.!?;,])\s?\d{{1,3}}|\*{{1,3}})$")
_CLOSERS = ")]\"”’'）】」』》"
_FINAL = "。！？；：.!?;:…؟؛"
_PAUSING = "，、,،"
_OPENING = "([（【《“「『"
_CLOSING = ")]）】》”」』"
_BRACKET = re.compile(f"[{re.escape(_OPENING + _CLOSING)}]")
_LONGEST_HEADING_CHINESE = 60
_LONGEST_HEADING = 160
_COMMAS_CHINESE = 1
"""A Chinese line with more clauses is the beginning of a sentence, not a heading."""
_COMMAS = 4
_SHORTEST_PROSE = 2
_OWN_SPACE_AT_SEAM = re.compile(r"[A-Za-z0-9]")


def is_closed(text: str) -> bool:
    """Whether `text` ends with a mark that closes a sentence or announces a list."""
    bare = without_final_notes(text)
    return bare.rstrip(_CLOSERS)[-1:] in _FINAL if bare else True


def pauses(text: str) -> bool:
    """Whether `text` ends with a comma."""
    bare = without_final_notes(text)
    return bool(bare) and bare[-1] in _PAUSING


def without_final_notes(text: str) -> str:
    """`text` without note marks at its end."""
    bare = text.rstrip()[-60:]
    while True:
        shorter = _NOTE_AT_END.sub("", bare).rstrip()
        if shorter == bare:
            return bare
        bare = shorter


def open_brackets(text: str) -> int:
    """How many more brackets are opened than closed; negative when more are closed."""
    if not _BRACKET.search(text):
        return 0
    opened = sum(text.count(sign) for sign in _OPENING)
    return opened - sum(text.count(sign) for sign in _CLOSING)


def goes_on(text: str) -> bool:
    """Whether `text` cannot be the beginning of a sentence."""
    first = text.lstrip()[:1]
    return first.islower() or (bool(first) and first in _CLOSING + _PAUSING + "。；：")


def looks_like_heading(text: str) -> bool:
    """Whether `text` is as short as a heading, does not go on and has no final mark."""
    if len(text) > _LONGEST_HEADING:
        return False
    bare = without_final_notes(text)
    if not bare or goes_on(text) or pauses(text) or not any(letter.isalpha() for letter in bare):
        return False
    chinese = reads_as_chinese(text)
    if len(text) > (_LONGEST_HEADING_CHINESE if chinese else _LONGEST_HEADING):
        return False
    commas = text.count(",") + text.count("，")
    return commas <= (_COMMAS_CHINESE if chinese else _COMMAS) and (not is_closed(text) or bare[-1] in "?？")


def is_prose(text: str) -> bool:
    """Whether `text` is a sentence: it has a final mark and more than a word."""
    return is_closed(text) and len(text) >= _SHORTEST_PROSE


def seam(left: str, right: str) -> tuple[str, bool]:
    """What stands between two halves (a space or nothing), and whether that is certain."""
    before, after = left[-1:], right[:1]
    if not before or not after or is_stray_at_seam(left, right):
        return "", True
    if is_chinese(before) or is_chinese(after):
        beside = after if is_han(before) else before
        return "", not (_OWN_SPACE_AT_SEAM.match(beside) and han_count(before + after) == 1)
    if before == "-" and left[-2:-1].isalpha():
        return "", not after.islower()
    if before == "/":
        return "", True
    return " ", True
