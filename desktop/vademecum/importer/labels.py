"""Read what stands at the beginning of a line: a number, a letter, a bullet, a note mark, or nothing."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from vademecum.importer.numerals import (
    ABJAD,
    BRANCHES,
    ENCLOSED,
    HAN_NUMERAL,
    STEMS,
    from_han,
    from_letters,
    from_roman,
)
from vademecum.importer.script import SUPERSCRIPTS


class Form(StrEnum):
    """The shape of a line's beginning."""

    TEXT = "text"
    HASH = "hash"
    QUOTE = "quote"
    NUMBER = "number"
    NUMERAL = "numeral"
    CHAPTER = "chapter"
    ARTICLE = "article"
    ANNEX = "annex"
    ITEM = "item"
    BULLET = "bullet"
    NOTE = "note"
    STAR = "star"
    PLAIN_NOTE = "plain-note"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to count a label: (a) is letter 1, (i) is roman 1 or letter 9."""

    style: str
    number: int


@dataclass(frozen=True, slots=True)
class Marker:
    """What stands at the beginning of a line, and the text after it."""

    form: Form
    text: str
    label: str | None = None
    """As printed, without final punctuation."""
    readings: tuple[Reading, ...] = ()
    """The likelier first; empty when there is no label."""
    depth: int = 0
    """Number of # signs of a heading; columns of indentation of a bullet."""
    sign: str = ""
    """The bullet, also when it stands before a label (`- (a)`)."""

    @property
    def number(self) -> int:
        """The label's number in its likeliest reading; 0 when there is none."""
        return self.readings[0].number if self.readings else 0


_ITEM_LABEL = rf"[a-z]{{1,2}}|[ivxl]{{1,6}}|\d{{1,2}}|[{HAN_NUMERAL}]{{1,4}}|[{STEMS}{BRANCHES}{ABJAD}]"
_ARABIC_NUMBER = re.compile(r"(\d{1,5})\s?[-–]\s*([\u0621-\u064a].*)")
_HASH = re.compile(r"(#{1,6})\s+(\S.*)")
_QUOTE = re.compile(r">\s*(\S.*)")
_BULLET = re.compile(r"([-–—*·+])\s+(\S.*)|([•●○▪■◦‣\uf0b7\uf0a7])\s*(\S.*)")
_NUMBER = re.compile(r"(\d{1,5}(?:\s?(?:bis|ter|quater|之[一二三]))?)(?:[.．](?![\d.])\s*|、\s*)(\S.*)")
_HAN_NUMERAL = re.compile(rf"([{HAN_NUMERAL}]{{1,4}})[.．、]\s*(\S.*)")
_LATIN_NUMERAL = re.compile(r"([IVXLC]{1,7}|[A-Z])\.\s+(\S.*)")
_ITEM = re.compile(
    rf"[(（]({_ITEM_LABEL})[)）]\s*(\S.*)|([a-z]|[ivx]{{2,5}})\)\s+(\S.*)|([{ENCLOSED}])\s*(\S.*)"
)
_HAN_CHAPTER = re.compile(
    rf"(第\s?(?:[{HAN_NUMERAL}]{{1,5}}|\d{{1,3}})\s?([编部章节]))(?:[\s\u3000]+(\S.*))?"
)
_CHAPTER = re.compile(
    r"((Chapter|Part|Section|Chapitre|Partie|Capítulo|Parte|Глава|Часть)\s+([IVXLC]{1,7}|\d{1,3}))"
    r"(?:[.:]?\s+[-–—]?\s*(\S.*))?"
)
_HAN_ARTICLE = re.compile(rf"(第\s?([{HAN_NUMERAL}]{{1,5}}|\d{{1,3}})\s?条)(?:[\s\u3000]+(\S.*))?")
_ARTICLE = re.compile(r"((?:Article|Artículo|Статья|المادة)\s+(\d{1,3}))(?:[.:]?\s+(\S.*))?")
_ANNEX = re.compile(
    r"((?:Annexe?|ANNEXE?|Appendi(?:x|ce)|APPENDIX|Anexo|ANEXO|Apéndice|附件|附[录錄]|Приложение|ПРИЛОЖЕНИЕ|المرفق)"
    r"\s*([IVX]{1,5}|\d{1,2}|[一二三四五六七八九十]{1,3})?)"
)
_NOTE = re.compile(rf"([{SUPERSCRIPTS}]{{1,3}})\s*(\S.*)")
_STAR = re.compile(r"(\*{1,3})(\S.*)")
_PLAIN_NOTE = re.compile(r"(\d{1,3})\s+(\S.*)")
_BULLETS = "-–—*·+•●○▪■◦‣\uf0b7\uf0a7"
_DIVISIONS = (
    "第", "Chapter", "Part", "Section", "Article", "Chapitre", "Capítulo", "Artículo",
    "Глава", "Часть", "Статья", "المادة",
)  # fmt: skip
_ANNEXES = (
    "Annex", "Appendix", "Anexo", "Apéndice", "附件", "附录", "附錄", "Приложение", "المرفق",
    "ANNEX", "APPENDIX", "ANEXO", "ПРИЛОЖЕНИЕ",
)  # fmt: skip
_RULE = re.compile(r"[_＿]{3,}|[-–—─]{4,}")


def read_marker(line: str) -> Marker:
    """What stands at the beginning of `line`; every label is only a candidate, sequence decides later."""
    stripped = line.strip()
    bullet = _BULLET.fullmatch(stripped) if stripped[:1] in _BULLETS else None
    if bullet and not _RULE.fullmatch(stripped):
        sign, rest = (bullet[1], bullet[2]) if bullet[1] else (bullet[3], bullet[4])
        labelled = _labelled(rest)
        if labelled.form in (Form.NUMBER, Form.ITEM, Form.NUMERAL):
            return replace(labelled, sign=sign)
        return Marker(Form.BULLET, rest, depth=len(line) - len(line.lstrip()), sign=sign)
    return _labelled(stripped)


def _labelled(text: str) -> Marker:
    if not text:
        return Marker(Form.TEXT, "")
    first = text[0]
    if first in SUPERSCRIPTS + "*>#_＿-–—─":
        return _signed(text)
    marker = None
    if first.isdecimal() or first in HAN_NUMERAL or text[1:2] == "." or first in "IVXLC":
        marker = _numbered(text)
    if marker is None and (first in "(（" + ENCLOSED or ")" in text[1:6]):
        marker = _item(text)
    if marker is None and text.startswith(_DIVISIONS):
        marker = _divided(text)
    if marker is None and text.startswith(_ANNEXES):
        marker = _annex(text)
    return marker or Marker(Form.TEXT, text)


def _signed(text: str) -> Marker:
    if _RULE.fullmatch(text):
        return Marker(Form.RULE, text)
    for pattern, form in ((_HASH, Form.HASH), (_NOTE, Form.NOTE), (_STAR, Form.STAR)):
        found = pattern.fullmatch(text)
        if found:
            return Marker(form, found[2], label=found[1], depth=len(found[1]))
    quote = _QUOTE.fullmatch(text)
    return Marker(Form.QUOTE, quote[1]) if quote else Marker(Form.TEXT, text)


def _numbered(text: str) -> Marker | None:
    found = _NUMBER.fullmatch(text) or _ARABIC_NUMBER.fullmatch(text)
    if found:
        digits = re.match(r"\d+", found[1])
        value = int(digits[0]) if digits else 0
        return Marker(Form.NUMBER, found[2], found[1], (Reading("number", value),))
    plain = _PLAIN_NOTE.fullmatch(text)
    if plain:
        return Marker(Form.PLAIN_NOTE, text, plain[1], (Reading("note", int(plain[1])),))
    han = _HAN_NUMERAL.fullmatch(text)
    if han:
        value_of_han = from_han(han[1])
        return Marker(Form.NUMERAL, han[2], han[1], (Reading("han", value_of_han),)) if value_of_han else None
    latin = _LATIN_NUMERAL.fullmatch(text)
    if not latin:
        return None
    readings = _readings(latin[1], roman="roman-heading", letter="letter-heading")
    return Marker(Form.NUMERAL, latin[2], latin[1], readings) if readings else None


def _item(text: str) -> Marker | None:
    found = _ITEM.fullmatch(text)
    if not found:
        return None
    label, rest = (
        (found[1], found[2]) if found[1] else (found[3], found[4]) if found[3] else (found[5], found[6])
    )
    readings: tuple[Reading, ...]
    if label in ENCLOSED:
        readings = (Reading("enclosed", ENCLOSED.index(label) + 1),)
    elif label in STEMS:
        readings = (Reading("stem", STEMS.index(label) + 1),)
    elif label in ABJAD:
        readings = (Reading("abjad", ABJAD.index(label) + 1),)
    elif label in BRANCHES:
        readings = (Reading("branch", BRANCHES.index(label) + 1),)
    elif label.isdecimal():
        readings = (Reading("digit", int(label)),)
    elif label[0] in HAN_NUMERAL:
        value = from_han(label)
        readings = (Reading("han-item", value),) if value else ()
    else:
        readings = _readings(label, roman="roman", letter="letter")
    return Marker(Form.ITEM, rest, label, readings) if readings else None


def _readings(label: str, roman: str, letter: str) -> tuple[Reading, ...]:
    as_roman, as_letter = from_roman(label), from_letters(label)
    readings = []
    if as_letter:
        readings.append(Reading(letter, as_letter))
    if as_roman:
        readings.append(Reading(roman, as_roman))
    if len(label) > 1 or label.lower() == "i":
        readings.reverse()
    return tuple(readings)


def _divided(text: str) -> Marker | None:
    article = _HAN_ARTICLE.fullmatch(text) or _ARTICLE.fullmatch(text)
    if article:
        value = int(article[2]) if article[2].isdecimal() else from_han(article[2])
        return (
            Marker(Form.ARTICLE, article[3] or "", article[1], (Reading("article", value),))
            if value
            else None
        )
    han = _HAN_CHAPTER.fullmatch(text)
    if han:
        count = han[1].removeprefix("第").strip()[:-1].strip()
        value = int(count) if count.isdecimal() else from_han(count)
        return (
            Marker(Form.CHAPTER, han[3] or "", han[1], (Reading(f"chapter-{han[2]}", value),))
            if value
            else None
        )
    chapter = _CHAPTER.fullmatch(text)
    if not chapter:
        return None
    value = int(chapter[3]) if chapter[3].isdecimal() else from_roman(chapter[3])
    style = f"chapter-{chapter[2].lower()}"
    return Marker(Form.CHAPTER, chapter[4] or "", chapter[1], (Reading(style, value),)) if value else None


def _annex(text: str) -> Marker | None:
    found = _ANNEX.fullmatch(text.rstrip("*"))
    if not found:
        return None
    written = found[2] or ""
    value = int(written) if written.isdecimal() else from_roman(written) or from_han(written) or 0
    return Marker(Form.ANNEX, text.rstrip("*"), written or None, (Reading("annex", value),))
