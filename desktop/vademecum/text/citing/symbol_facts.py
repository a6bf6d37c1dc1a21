"""What a symbol tells by itself: whose it is, and its session, year or number; and its official address."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from vademecum.domain.key import UNKNOWN, Key, Series
from vademecum.text.citing.grammar import Organ
from vademecum.text.citing.numbers import organ_of_body

_ADOPTED = re.compile(
    r"(?P<body>.+?)/(?:RES|DEC|PRST)/(?:(?P<session>[^/()]+)/(?P<slash>[^/()]+)|(?P<number>[^/()]+)(?:\((?P<when>[^)]*)\))?)"
)
_YEAR = re.compile(r"19[4-9]\d|20\d\d")
_LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")


@dataclass(frozen=True, slots=True)
class SymbolFacts:
    """Facts that stand in the symbol; None where it does not tell them."""

    organ: str | None
    """Id of the organ that adopted or issued it, such as `security-council`."""
    series: Series
    number: str | None = None
    """Number inside its series, letter included: `1373`, `217A`, `230`."""
    year: int | None = None
    """Only a year that is printed in the symbol: a session does not tell a date."""
    session: str | None = None
    """`74`, `S-13`, `III`."""
    is_restricted: bool = False
    """Whether the symbol belongs to a restricted series (/R.)."""
    is_draft: bool = False
    """Whether the symbol belongs to a limited series (/L.), as drafts do."""
    revises: str | None = None
    """Last component that changes another document: `Rev.1`, `Add.2`, `Corr.1`."""


def describe(key: Key, organs: tuple[Organ, ...], documents: Mapping[str, str]) -> SymbolFacts:
    """The facts of `key`'s symbol, by the organs of the grammar and the owners of other documents."""
    components = key.symbol.split("/")
    last = components[-1]
    adopted = _ADOPTED.match(key.symbol)
    number = year = session = None
    if adopted and adopted["slash"]:
        number, session = adopted["slash"], adopted["session"]
    elif adopted:
        number, session = adopted["number"], adopted["when"]
    elif not key.is_own:
        year = next((component for component in components[1:-1] if _YEAR.fullmatch(component)), None)
        after = components[components.index(year) + 1 :] if year else []
        number = after[0] if after else None
    if session and _YEAR.fullmatch(session):
        session, year = None, session
    return SymbolFacts(
        organ=_organ(key, adopted["body"] if adopted else None, organs, documents),
        series=key.series,
        number=number,
        year=int(year) if year else None,
        session=None if session in (UNKNOWN, "") else session,
        is_restricted=any(re.fullmatch(r"R\.\d+.*", component) for component in components),
        is_draft=any(re.fullmatch(r"L\.\d+.*", component) for component in components),
        revises=last if re.match(r"(?:Add|Amend|Corr|Rev)\.", last) else None,
    )


def document_address(key: Key, lang: str) -> str:
    """The official address of `key` in `lang`; empty for keys of ours and where a part is unknown.

    The address opens the document as a whole. It is never opened silently.
    """
    if key.is_own or key.has_unknown_part:
        return ""
    language = lang if lang in _LANGUAGES else "en"
    return f"https://docs.un.org/{language}/{quote(key.symbol, safe='/().-')}"


def _organ(key: Key, body: str | None, organs: tuple[Organ, ...], documents: Mapping[str, str]) -> str | None:
    if body is not None:
        adopting = next((organ.id for organ in organs if organ.prefix == body), None)
        if adopting:
            return adopting
    for beginning in sorted(documents, key=len, reverse=True):
        if key.symbol.startswith(beginning):
            return documents[beginning]
    organ = organ_of_body(organs, key.symbol)
    return organ.id if organ else None
