"""The key of an instrument or document: its symbol without spaces, and a place inside it."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from vademecum.domain.places import comma, place_in_words
from vademecum.domain.trouble import Trouble
from vademecum.words import mark

OWN_PREFIX = "VM/"
"""First component of the keys we give to works that have no UN symbol (shown as ours)."""

UNKNOWN = "?"
"""Stands for a part of a key that the text does not tell, as in `S/RES/1373(?)`."""

_LONGEST = 200
_NEVER = r"\x00-\x1f/#()\ud800-\udfff"
"""Signs that no component holds; half a surrogate pair can stand in no file and in no database."""
_SYMBOL = re.compile(rf"(?P<head>[A-Z][A-Za-z]*)(?P<rest>(?:/[^ {_NEVER}]+(?:\([^{_NEVER}]*\))?)+)", re.ASCII)
_FRAGMENT = re.compile(r"[a-z][a-z0-9]*(?:_[A-Za-z0-9*?.-]+)*(?:__[A-Za-z0-9_.-]+)*", re.ASCII)
_LETTERED = re.compile(r"(/(?:RES|DEC)/(?:[^/]+/)?\d+)([A-Z])\b")
_SECURITY_COUNCIL = re.compile(r"S/RES/(?P<number>\d+)(?:\((?P<year>\d{4}|\?)\))?")


class MalformedKey(Trouble):
    """The text is not a key."""

    kind = "unknown-key"

    def __init__(self, text: str) -> None:
        super().__init__(
            mark("trouble", "“{text}” is not a key."),
            mark("trouble", "Keys look like S/RES/1373(2001) or CTOC/COP/WG.7/2020/3#para_24."),
            text=text if len(text) <= 60 else text[:57] + "…",
        )


class Series(StrEnum):
    """What kind of instrument a symbol names, told from the symbol alone."""

    RESOLUTION = "resolution"
    DECISION = "decision"
    STATEMENT = "statement"
    DOCUMENT = "document"
    OWN = "own"


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """A symbol such as `S/RES/1373(2001)`, and optionally a place inside it such as `para_2__e`.

    The same in every language. `Key.parse(str(key)) == key` always holds.
    """

    symbol: str
    fragment: str = ""

    @classmethod
    def parse(cls, text: str) -> "Key":
        """Read what `str()` writes; raise `MalformedKey` for anything else."""
        symbol, _, fragment = text.partition("#")
        if len(text) > _LONGEST or not _SYMBOL.fullmatch(symbol):
            raise MalformedKey(text)
        if "#" in text and not _FRAGMENT.fullmatch(fragment):
            raise MalformedKey(text)
        return cls(symbol, fragment)

    def __str__(self) -> str:
        return f"{self.symbol}#{self.fragment}" if self.fragment else self.symbol

    @property
    def whole(self) -> "Key":
        """The instrument itself, without the place inside it."""
        return Key(self.symbol) if self.fragment else self

    def at(self, fragment: str) -> "Key":
        """The same instrument at another place."""
        return replace(self, fragment=fragment)

    @property
    def is_own(self) -> bool:
        """Whether we gave this key because the work has no UN symbol."""
        return self.symbol.startswith(OWN_PREFIX)

    @property
    def has_unknown_part(self) -> bool:
        """Whether the text named the instrument only in part, as `S/RES/1373(?)`."""
        return UNKNOWN in self.symbol

    @property
    def series(self) -> Series:
        """The series, as far as the symbol tells."""
        if self.is_own:
            return Series.OWN
        components = self.symbol.split("/")
        if "RES" in components:
            return Series.RESOLUTION
        if "DEC" in components:
            return Series.DECISION
        if "PRST" in components:
            return Series.STATEMENT
        return Series.DOCUMENT

    @property
    def council_number(self) -> tuple[int, int | None] | None:
        """Number and year of a Security Council resolution (year None when unknown), else None."""
        found = _SECURITY_COUNCIL.fullmatch(self.symbol)
        if not found:
            return None
        year = found["year"]
        return int(found["number"]), None if year in (UNKNOWN, None) else int(year)

    def display(self, lang: str = "en") -> str:
        """The key as it is printed in `lang`: `S/RES/1373 (2001), para. 2 (e)`.

        The symbol is the same in every language; an unknown part is left out. The place follows the
        Editorial Manual's short forms; places that are only ours (`b_0001`, `h_3`) are not printed.
        """
        symbol = self.symbol.replace(f"({UNKNOWN})", "").replace("(", " (")
        symbol = _LETTERED.sub(r"\1 \2", symbol)
        place = place_in_words(self.fragment, lang)
        return f"{symbol}{comma(lang)}{place}" if place else symbol
