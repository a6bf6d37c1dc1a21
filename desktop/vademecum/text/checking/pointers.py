"""Find every paragraph that a text points to, in six languages, with or without a document beside it."""

import re
from dataclasses import dataclass

from vademecum.text.citing.normalise import lowered, normalise

_SPACE = "[ \u00a0]?"
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_NUMERALS = "一二三四五六七八九十"
_LABEL = rf"(?:{_SPACE}\((?:[a-z]{{1,3}}|[ivx]{{1,5}}|[{_NUMERALS}])\))"
_NUMBER = rf"\d{{1,4}}(?![\d/.]){_LABEL}{{0,3}}"
_LIST = rf"{_NUMBER}(?:{_SPACE}(?:-|,|、|和|至|到|及|and|to|et|a|à|y|и|و){_SPACE}第?{_NUMBER}){{0,8}}"
_BEFORE = (
    r"(?<![a-z])(?:paragraphs?|paras?\.?|paragraphes?|pars?\.|párrafos?|parrafos?|parrs?\.|párrs?\.|¶)"
    r"|(?<![а-яё])(?:пункт(?:а|е|у|ом|ы|ов|ах|ам)?|пп?\.)|(?:ال)?فقر(?:ة|ات)"
)
_POINTER = re.compile(
    rf"第(?P<han>{_LIST}){_SPACE}段|(?:{_BEFORE}){_SPACE}(?P<other>{_LIST})",
)
_ONE = re.compile(rf"(?P<number>\d{{1,4}})(?P<labels>{_LABEL}{{0,3}})")
_INSIDE = re.compile(r"\(([^()]*)\)")


@dataclass(frozen=True, slots=True)
class Pointed:
    """A paragraph pointed to; offsets count code points of the text."""

    start: int
    end: int
    fragments: tuple[str, ...]
    """`para_24`, `para_2__e`, one for each number that is named."""


def paragraphs_pointed_to(text: str) -> list[Pointed]:
    """Every “para. 24”, “paragraphs 2 (e) and 3” and 第24、26段 of a text, in its order."""
    mapped = normalise(text)
    found: list[Pointed] = []
    for match in _POINTER.finditer(lowered(mapped.text)):
        fragments = []
        for one in _ONE.finditer(match["han"] or match["other"]):
            labels = [_label(inside) for inside in _INSIDE.findall(one["labels"])]
            fragments.append("__".join((f"para_{int(one['number'])}", *labels)))
        start, end = mapped.to_source(*match.span())
        found.append(Pointed(start, end, tuple(fragments)))
    return found


def _label(inside: str) -> str:
    return _ROMAN[_NUMERALS.index(inside)] if inside in _NUMERALS else inside
