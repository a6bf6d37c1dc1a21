"""Tell whether a whole query names an instrument, in any spelling: then citations answer it, not words.

`第1373号决议`, `1373(2001)`, `S/RES/2253`, `大会第74/247号决议`, `A/CONF.234/11 第41-48段`, `paragraph 42 of
General Assembly resolution 65/230`.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

from vademecum.domain.citation import CitationKind, Found
from vademecum.domain.key import Key
from vademecum.search.query import MOST_CHARACTERS, Cites
from vademecum.text.folding import fold_text

LONGEST = 200
"""A longer query is a text, not the name of an instrument."""

_NAMING = frozenset(
    {CitationKind.RESOLUTION, CitationKind.DECISION, CitationKind.STATEMENT, CitationKind.SYMBOL}
)
"""Articles of treaties (第24条) and titles (《马德里指导原则》) are searched as words."""

_NUMBER = r"\d{1,4}(?:-\d{1,4})?"
_POINTER = re.compile(
    rf"第?(?P<zh>{_NUMBER})段|[,(]?(?:paragraphs?|paras?\.?|paragraphes?|parrafos?|parr\.?|пункт\w*|пп?\.|الفقر\w+|¶+|op)"
    rf"\s?(?P<word>{_NUMBER})(?:\s?(?:of|de|del|от|من)\b)?"
)
_CUES = r"""联合国|安全理事会|安理会|人权理事会|经济及?社会理事会|经社理事会|缔约方会议|缔约国会议|大会|会议
    |第|号|决议|决定|主席声明|声明|文件|的|其|和|及|与|在|中
    |\b(?:united\ nations|security\ council|general\ assembly|human\ rights\ council
    |economic\ and\ social\ council
    |conference(?:\ of\ the\ parties)?|presidential\ statements?|resolutions?|decisions?|documents?
    |res|dec|doc|no|ecosoc|unsc|unga|un|sc|ga|hrc|of|the|its|in|and
    |resolutions?|conseil\ de\ securite|assemblee\ generale|conseil\ des\ droits\ de\ l'homme
    |conseil\ economique\ et\ social
    |declaration\ du\ president|d[ue]|la|les?|et|l
    |resolucion(?:es)?|decision(?:es)?|consejo\ de\ seguridad|asamblea\ general|consejo\ de\ derechos\ humanos
    |consejo\ economico\ y\ social|declaracion\ de\ la\ presidencia|del|y|el|las|los
    |резолюци\w*|решени\w*|совет\w*\ безопасности|генеральн\w*\ ассамбле\w*|оон|и
    |(?:ال)?قرار\w*|(?:ال)?مقرر\w*|مجلس\ الامن|الجمعيه\ العامه|رقم|و)\b
    |[\s,.;:、。()"'/#]"""
_LANGUAGES = (
    ("zh", "[\u2e80-\u9fff]"),
    ("ru", "[\u0400-\u04ff]"),
    ("ar", "[\u0600-\u06ff]"),
    ("fr", r"\b(?:paragraphe|conseil|assemblee|du|de|la)\b"),
    ("es", r"\b(?:parrafo|consejo|asamblea|resolucion\w*|decision(?:es)?|del|la)\b"),
)
"""Compiled, as the cues are, when the first instrument is asked for: together they take 6 ms."""
_HINT = re.compile(r"\d.*[/(]|[/(].*\d|决议|决定|号|段|resol|decision|резол|решен|قرار|مقرر")
"""What no spelling of an instrument does without; spares the recogniser most queries."""
_BARE_COUNCIL = re.compile(r"(\d{1,4})\((\d{4})\)")
_COUNCIL = re.compile(r"s/res/(\d{1,4})(?:\((\d{4}|\?)\))?")
_PARAGRAPHS = re.compile(r"para_(\d+)(?:-(\d+))?((?:__.*)?)")


class Finder(Protocol):
    """What is asked of the recogniser of citations."""

    def find(self, text: str, lang: str, body: str | None = None) -> Sequence[Found]:
        """Citations in a text of that language, in a document of that symbol."""
        ...


@dataclass(frozen=True, slots=True)
class CitationQuery:
    """Instruments a query names; each may be read in several ways when the text leaves its organ open."""

    mentions: tuple[tuple[Key, ...], ...]

    @property
    def understood(self) -> str:
        """As a query."""
        return " ".join(f"symbol:{readings[0]}" for readings in self.mentions)


def read_citation_query(
    text: str, finder: Finder, bodies: Sequence[str | None], cited: Collection[str]
) -> CitationQuery | None:
    """Read a query that names instruments and nothing else; None when it is a search for words.

    `bodies` are symbols whose organs may be meant when the query names none; of several readings those whose
    symbols are in `cited` win. Keys of the answer are of `cited` where possible.
    """
    if not text.strip() or len(text) > min(LONGEST, MOST_CHARACTERS):
        return None
    folded = fold_text(text)
    if bare := _BARE_COUNCIL.fullmatch(folded):
        found = [Key(f"S/RES/{bare[1]}({bare[2]})")]
        return CitationQuery((_known(found, cited),))
    if not _HINT.search(folded):
        return None
    for lang in _languages(folded):
        readings = [_mentions(finder.find(text, lang, body=body), text) for body in (None, *bodies)]
        whole = [mentions for mentions in readings if mentions]
        if whole:
            most = max(map(len, whole))
            alternatives = [mentions for mentions in whole if len(mentions) == most]
            return CitationQuery(tuple(_known(list(keys), cited) for keys in zip(*alternatives, strict=True)))
    return None


def same_instrument(asked: str, cited: str) -> bool:
    """Whether two symbols name one instrument; a missing year of a Council resolution fits every year."""
    one, other = asked.casefold(), cited.casefold()
    if one == other:
        return True
    left, right = _COUNCIL.fullmatch(one), _COUNCIL.fullmatch(other)
    return bool(left and right and left[1] == right[1] and (_open(left[2]) or _open(right[2])))


def is_meant(asked: Cites, cited: str) -> bool:
    """Whether a condition on citations means a symbol; the index answers the same for whole lists."""
    symbol = asked.symbol.partition("#")[0]
    if asked.is_prefix:
        return cited.casefold().startswith(symbol)
    return same_instrument(f"s/res/{symbol}" if symbol.isdecimal() else symbol, cited)


def other_years(asked: Key, cited: Collection[str]) -> list[str]:
    """Symbols of the Council resolution with the same number as one whose year is wrong."""
    number = _COUNCIL.fullmatch(asked.symbol.casefold())
    if number is None:
        return []
    return sorted(
        symbol
        for symbol in cited
        if (found := _COUNCIL.fullmatch(symbol.casefold())) and found[1] == number[1]
    )


def lies_in(cited: str, asked: str) -> bool:
    """Whether a cited place lies in, or overlaps, the place asked for; both are fragments of keys."""
    if not asked or cited == asked or cited.startswith(f"{asked}__"):
        return True
    one, other = _PARAGRAPHS.fullmatch(asked), _PARAGRAPHS.fullmatch(cited)
    if not one or not other or (one[3] and one[3] != other[3]):
        return False
    return int(one[1]) <= int(other[2] or other[1]) and int(other[1]) <= int(one[2] or one[1])


def _mentions(found: Sequence[Found], text: str) -> list[Key]:
    """The keys, when nothing but words that name instruments stands around them; else nothing."""
    if not found or any(one.kind not in _NAMING for one in found):
        return []
    rest, done = "", 0
    for one in found:
        rest += text[done : one.start] + " , "
        done = max(done, one.end)
    rest = fold_text(rest + text[done:])
    pointer = _POINTER.search(rest)
    if re.sub(_CUES, "", _POINTER.sub(" ", rest, count=1), flags=re.VERBOSE):
        return []
    keys = [one.key for one in found]
    if pointer and len(keys) == 1 and not keys[0].fragment:
        keys[0] = keys[0].at(f"para_{pointer['zh'] or pointer['word']}")
    return keys


def _known(keys: list[Key], cited: Collection[str]) -> tuple[Key, ...]:
    """The readings that are cited somewhere, under their full symbols; the first reading when none is."""
    known = [
        Key(symbol, key.fragment)
        for key in keys
        for symbol in sorted(cited)
        if same_instrument(key.symbol, symbol)
    ]
    return tuple(dict.fromkeys(known)) or (keys[0],)


def _languages(folded: str) -> list[str]:
    return [lang for lang, signs in _LANGUAGES if re.search(signs, folded)] or ["en"]


def _open(year: str | None) -> bool:
    return year in (None, "?")
