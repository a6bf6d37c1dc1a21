"""Find treaties and documents that a text calls by their names."""

import re
from collections.abc import Iterator, Mapping

from vademecum.domain.citation import CitationKind
from vademecum.text.citing.grammar import Work
from vademecum.text.citing.mention import Claims, Mention
from vademecum.text.citing.organs import LOOK_BACK, OrgansNamed
from vademecum.text.citing.patterns import Patterns

_YEAR_BEFORE = re.compile(r"(?<!\d)(\d{4})(?:年| )?\Z")
_SYMBOL_NEXT = re.compile(r'"?》? ?\(')


def named_works(
    lower: str, patterns: Patterns, organs: OrgansNamed, symbols: Mapping[int, Mention], claims: Claims
) -> Iterator[Mention]:
    """Every treaty and titled document; `symbols` are the symbols of the text by where they start."""
    for match in patterns.work.finditer(lower):
        group = match.lastgroup or "name"
        start, end = match.span(group)
        if organs.around(start, end) or (lower[start] not in '《"' and lower[start - 1 : start] == "《"):
            continue
        for work in patterns.works_of_name[match[group]]:
            at = _start(lower, start, end, work, symbols)
            if at is not None and claims.take(at, end):
                yield Mention(at, end, work.key, work.kind)
                break


def statements(
    plain: str, lower: str, patterns: Patterns, symbols: list[Mention], claims: Claims
) -> Iterator[Mention]:
    """The words that name a presidential statement before its symbol in brackets."""
    words = patterns.words("cues.statement")
    for symbol in symbols:
        if not symbol.key.symbol.startswith("S/PRST/") or plain[symbol.start - 1 : symbol.start] != "(":
            continue
        floor = max(0, symbol.start - LOOK_BACK)
        if not any(lower.find(word, floor, symbol.start) >= 0 for word in words):
            continue
        match = patterns.statement_before.search(lower, floor, symbol.start)
        if match and claims.take(match.start(), match.end()):
            yield Mention(match.start(), match.end(), symbol.key.whole, CitationKind.STATEMENT)


def _start(lower: str, start: int, end: int, work: Work, symbols: Mapping[int, Mention]) -> int | None:
    """Where the mention begins, its year included; None when the name means another work here."""
    if work.after and not any(word in lower[max(0, start - LOOK_BACK) : start] for word in work.after):
        return None
    if work.with_symbol:
        bracket = _SYMBOL_NEXT.match(lower, end)
        symbol = symbols.get(bracket.end()) if bracket else None
        if symbol is None or symbol.key.whole != work.key:
            return None
    year = _YEAR_BEFORE.search(lower, max(0, start - 6), start) if work.year else None
    if year is None:
        return start
    return year.start() if year[1] == work.year else None
