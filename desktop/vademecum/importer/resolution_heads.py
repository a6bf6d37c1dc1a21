"""Read the line that names a resolution: `Resolution 242 (1967)`, `3 (1946). Resolution of …`, 第…号决议."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from vademecum.importer.dates import find_date
from vademecum.importer.numerals import han_value
from vademecum.importer.script import SUPERSCRIPTS

_HAN = "一二三四五六七八九十百千〇零○"
_WORDS = (
    r"(?:United Nations Security Council |Security Council |UN )?"
    r"(?:Resolution|Résolution|Resolución|Резолюция|القرار|قرار)"
)
_NUMBERED = (
    r"(?P<number>\d{1,4})(?:\s?(?P<letter>[A-Z]))?\s?\((?P<session>\d{4}|[IVXLC]{1,8}|E?S-[IVXLC]{1,8})\)"
)
_SESSIONED = r"(?P<at>(?:E?S-)?\d{1,4})/(?P<ordinal>\d{1,4})(?: ?(?P<part>[A-Z]))?"
_TAIL = r"(?P<tail>[,，]?\s*(?:(?:of|du|de|от)\s+)?\d[^.;:]{5,30})?"
_MARKS = rf"[{SUPERSCRIPTS}*]{{0,3}}"
_WHOLE = re.compile(rf"{_WORDS}\s+(?:{_NUMBERED}|{_SESSIONED}){_MARKS}{_TAIL}\.?", re.IGNORECASE)
_LABELLED = re.compile(rf"(?P<label>{_NUMBERED}|{_SESSIONED})\s?\.\s+(?P<text>\S.*)")
_CHINESE = re.compile(rf"第\s?(?:{_NUMBERED}|{_SESSIONED})\s?[号號](?:决议|決議)案?{_MARKS}")
_CHINESE_OLD = re.compile(
    rf"(?P<label>(?P<han>[{_HAN}]{{1,7}})\s?\((?P<han_year>[{_HAN}]{{4}})\))[.．。、]\s*(?P<text>[^.．。;；,，]{{6,24}}(?:决议|決議)案?{_MARKS})"
)
_WIDE = str.maketrans("（）０１２３４５６７８９", "()0123456789")
_MENTION = re.compile(
    rf"第\s?(\d{{1,4}})\s?\((\d{{4}})\)\s?[号號](?:决议|決議)|{_WORDS}\s+(\d{{1,4}})\s?\((\d{{4}})\)",
    re.IGNORECASE,
)
_NUMBER_ALONE = re.compile(r"第\s?(\d{1,4})\s?[号號](?:决议|決議)")
_FIRST_SLASH_SESSION = 31
_LONGEST = 300

_SERIES = {
    "general-assembly": "A/RES",
    "economic-and-social-council": "E/RES",
    "human-rights-council": "A/HRC/RES",
    "ctoc-conference": "CTOC/COP/RES",
}
"""How the resolutions of an organ that numbers them by session or year begin."""


@dataclass(frozen=True, slots=True)
class ResolutionHead:
    """What a heading says of the resolution below it."""

    number: str
    session: str
    """Year (2001), roman session (XV) or session before the slash (61)."""
    is_slashed: bool = False
    part: str = ""
    label: str | None = None
    """The number as printed, where a title follows it."""
    text: str = ""
    """The title after the label, else the whole line."""
    date: str = ""
    """ISO 8601; empty when the line has none."""
    line: str = ""
    """The whole line as printed."""

    @property
    def is_of_the_council(self) -> bool:
        """Whether number and year are those of a Security Council resolution."""
        return not self.is_slashed and self.session.isdecimal()

    def symbol(self, organ: str | None) -> str | None:
        """The symbol, as far as heading and organ tell it with certainty; None when they do not."""
        if self.is_slashed:
            series = _SERIES.get(organ or "")
            too_early = (
                series == "A/RES" and self.session.isdecimal() and int(self.session) < _FIRST_SLASH_SESSION
            )
            return (
                None if series is None or too_early else f"{series}/{self.session}/{self.number}{self.part}"
            )
        if self.is_of_the_council:
            return f"S/RES/{self.number}({self.session})" if organ in (None, "security-council") else None
        return f"A/RES/{self.number}{self.part}({self.session})" if organ == "general-assembly" else None


def read_head(line: str) -> ResolutionHead | None:
    """Read a line that names a resolution and holds nothing else but its title or date; else None."""
    text = line.strip()
    if len(text) > _LONGEST:
        return None
    plain = text.translate(_WIDE)
    old = _CHINESE_OLD.fullmatch(plain)
    if old:
        number, year = han_value(old["han"]), han_value(old["han_year"])
        if number is None or year is None:
            return None
        return ResolutionHead(
            str(number),
            str(year),
            label=_as_printed(old, "label", text),
            text=_as_printed(old, "text", text),
            date=_date(text),
            line=text,
        )
    labelled = _LABELLED.fullmatch(plain)
    if labelled:
        return _made(
            labelled, _as_printed(labelled, "label", text), _as_printed(labelled, "text", text), text
        )
    whole = _WHOLE.fullmatch(plain) or _CHINESE.fullmatch(plain)
    if whole and not ((whole.groupdict().get("tail") or "") and not _date(text)):
        return _made(whole, None, text, text)
    return None


def named_in(lines: Iterable[str]) -> tuple[str, str] | None:
    """Number and year of the one Security Council resolution that the lines above a text name.

    A page of a web site also names its neighbours: then a number that stands there alone (第1455号决议)
    tells which is meant. None when it cannot be told.
    """
    found: list[tuple[str, str]] = []
    alone: set[str] = set()
    for line in lines:
        plain = line[:_LONGEST].translate(_WIDE)
        found += [(m[1] or m[3], m[2] or m[4]) for m in _MENTION.finditer(plain)]
        alone.update(_NUMBER_ALONE.findall(plain))
    distinct = list(dict.fromkeys(found))
    if len(distinct) == 1:
        return distinct[0]
    told = [pair for pair in distinct if pair[0] in alone]
    return told[0] if len(told) == 1 else None


def _made(found: re.Match[str], label: str | None, text: str, whole: str) -> ResolutionHead:
    groups = found.groupdict()
    is_slashed = bool(groups.get("at"))
    return ResolutionHead(
        groups["ordinal"] if is_slashed else groups["number"],
        groups["at"] if is_slashed else groups["session"].upper(),
        is_slashed,
        groups.get("part") or groups.get("letter") or "",
        label,
        text,
        _date(text),
        whole,
    )


def _as_printed(found: re.Match[str], group: str, text: str) -> str:
    return text[found.start(group) : found.end(group)]


def _date(text: str) -> str:
    dated = find_date(text)
    return dated[0] if dated else ""
