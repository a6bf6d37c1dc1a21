"""Find UN document symbols, and addresses that carry one, in the plain text."""

import re
from collections.abc import Iterator
from functools import cached_property
from urllib.parse import unquote

from vademecum.domain.citation import CitationKind
from vademecum.domain.key import UNKNOWN, Key
from vademecum.text.citing.grammar import SymbolGrammar
from vademecum.text.citing.mention import Claims, Mention

_LONGEST = 90
_MOST_COMPONENTS = 12
_ROMAN = "(?:E?S-)?[IVXLC]{1,8}"
_ADDRESS = re.compile(
    r"(?:https?://(?P<host>[a-z0-9.-]{1,60})|(?P<bare>(?:www\.)?(?:docs\.un|documents\.un|undocs)\.org))"
    r"(?P<path>[/?][A-Za-z0-9/?=&%.,:;_~#()!$'*+@-]{0,400})?",
    re.IGNORECASE | re.ASCII,
)
_ASCII_WORD = re.compile("[A-Za-z0-9]")
_ASCII_LETTER = re.compile("[A-Za-z]")
_NOT_BEFORE = frozenset("0123456789/._@\\")
_LETTER = re.compile(r" (?P<letter>[A-Z])(?![A-Za-z0-9/])(?!\.[A-Za-z0-9])")
_TAKES_LETTER = re.compile(r"/(?:RES|DEC)/[^/]+/\d+\Z")
_ARTICLE_FOLLOWED = re.compile(r" A (?!of\b|and\b|dated\b|on\b|to\b|или|du\b|de\b|et\b)[a-z]")


class SymbolFinder:
    """Finds symbols by the closed list of heads and the shapes of components."""

    def __init__(self, grammar: SymbolGrammar, joiners: tuple[str, ...]) -> None:
        self._grammar = grammar
        self._joiners = joiners
        self._spelling = {word.upper(): word for word in (*grammar.numbered, *grammar.words)}
        self._numbered = {word.upper() for word in grammar.numbered}
        self._words = {word.upper() for word in grammar.words}
        self._heads = {*grammar.short_heads, *grammar.long_heads}
        self._longest_head = max(map(len, self._heads))

    @cached_property
    def _symbol(self) -> re.Pattern[str]:
        heads = "|".join(
            sorted((*self._grammar.short_heads, *self._grammar.long_heads), key=len, reverse=True)
        )
        numbered = "|".join(sorted(self._grammar.numbered, key=len, reverse=True))
        words = "|".join(sorted(self._grammar.words, key=len, reverse=True))
        parens = "|".join(sorted(set(self._grammar.parens), key=len, reverse=True))
        end = r"(?![A-Za-z0-9])"
        number = rf"(?:E?S-)?\d{{1,6}}(?:-\d{{1,4}})?(?-i:[A-Z])?{end}"
        named = rf"(?:{numbered})\.\d{{1,6}}(?:-\d{{1,4}})?(?-i:[A-Z])?{end}"
        component = rf"(?:{number}|{named}|(?:{words}|[A-Z]{{1,6}}){end})"
        return re.compile(
            rf"(?:S/RES/(?P<council>\d{{1,4}}){end}(?: ?\( ?(?P<year>(?:19|20)\d\d) ?\))?"
            rf"|(?P<old_head>[AET])/RES/(?P<old>\d{{1,4}}) ?(?P<old_letter>(?-i:[A-Z]))?"
            rf" ?\( ?(?P<old_session>(?-i:{_ROMAN})) ?\)"
            rf"|(?P<head>{heads})(?P<rest>(?:/{component}){{1,{_MOST_COMPONENTS}}})"
            rf"(?P<paren> ?\( ?(?:{parens})[^()/#\n]{{0,12}}\))?)",
            re.IGNORECASE | re.ASCII,
        )

    @cached_property
    def _more(self) -> re.Pattern[str]:
        joiners = "|".join(re.escape(word) for word in self._joiners)
        changes = "|".join(self._grammar.changes)
        return re.compile(rf" ?(?:,|{joiners}) ?(?P<change>(?:{changes})\.\d{{1,3}})(?![A-Za-z0-9/])")

    def addresses(self, plain: str, claims: Claims) -> Iterator[Mention]:
        """Every address of a UN document, whole; other addresses are taken so that nothing in them counts."""
        if "://" not in plain and ".org/" not in plain:
            return
        for match in _ADDRESS.finditer(plain):
            end = _end_of_address(plain, match.start(), match.end())
            if not claims.take(match.start(), end):
                continue
            host = (match["host"] or match["bare"]).lower()
            if host not in self._grammar.hosts:
                continue
            path = unquote(plain[match.start("path") if match["path"] else end : end])
            for place in re.finditer("[/=]", path):
                symbol = self._symbol.match(path, place.end())
                key = self._key(symbol) if symbol else None
                if key:
                    yield Mention(match.start(), end, key, CitationKind.SYMBOL)
                    break

    def symbols(self, plain: str, claims: Claims) -> Iterator[Mention]:
        """Every symbol outside addresses, in the order of the text."""
        done = 0
        while (slash := plain.find("/", done)) >= 0:
            done = slash + 1
            match = self._begun(plain, slash)
            if match is None:
                continue
            start, end = match.span()
            if plain[end : end + 1] == "/" and _ASCII_WORD.match(plain, end + 1):
                continue
            key = self._key(match)
            if key is None:
                continue
            if _TAKES_LETTER.search(key.symbol):
                letter = _LETTER.match(plain, end)
                if letter and not _ARTICLE_FOLLOWED.match(plain, end):
                    key, end = Key(key.symbol + letter["letter"]), letter.end()
            if not claims.take(start, end):
                continue
            done = end
            yield Mention(start, end, key, CitationKind.SYMBOL)
            yield from self._changes(plain, end, key, claims)

    def _begun(self, plain: str, slash: int) -> re.Match[str] | None:
        """The symbol whose head ends at the slash, if the letters before it are one."""
        start = slash
        while start and slash - start <= self._longest_head and _ASCII_LETTER.match(plain, start - 1):
            start -= 1
        if plain[start:slash].upper() not in self._heads or plain[start - 1 : start] in _NOT_BEFORE:
            return None
        match = self._symbol.match(plain, start)
        return None if match is None or _ASCII_WORD.match(plain, match.end()) else match

    def _changes(self, plain: str, end: int, key: Key, claims: Claims) -> Iterator[Mention]:
        while (more := self._more.match(plain, end)) and claims.take(*more.span("change")):
            yield Mention(*more.span("change"), Key(f"{key.symbol}/{more['change']}"), CitationKind.SYMBOL)
            end = more.end()

    def _key(self, match: re.Match[str]) -> Key | None:
        if match["council"]:
            return Key(f"S/RES/{int(match['council'])}({match['year'] or UNKNOWN})")
        if match["old"]:
            letter = match["old_letter"] or ""
            return Key(f"{match['old_head'].upper()}/RES/{match['old']}{letter}({match['old_session']})")
        head = match["head"].upper()
        parts = match["rest"][1:].split("/")
        if not self._is_sound(head, parts, is_small=match["head"].islower()):
            return None
        symbol = "/".join((head, *(self._spelled(part) for part in parts)))
        if match["paren"]:
            inside = match["paren"].strip()[1:-1].strip()
            symbol += f"({inside})"
        return Key(symbol) if len(symbol) <= _LONGEST else None

    def _is_sound(self, head: str, parts: list[str], is_small: bool) -> bool:
        if not any(char.isdigit() for part in parts for char in part):
            return False
        first = parts[0]
        name = first.split(".")[0].upper()
        is_named = name in (self._numbered if "." in first else self._words)
        if is_small and not is_named:
            return False
        if head not in self._grammar.short_heads:
            return len(parts) >= 2
        if is_named:
            return "." in first or len(parts) >= 2
        return self._is_sound_number(head, first, parts[1:])

    def _is_sound_number(self, head: str, first: str, rest: list[str]) -> bool:
        """Whether a short head and a number make a symbol: S/714, S/2015/939, A/S-30/2, but not A/4."""
        if first.upper().startswith(("S-", "ES-")):
            return head == "A" and bool(rest)
        if not first.isdigit():
            return False
        is_lone = len(first) in self._grammar.lone_digits
        if not rest:
            return is_lone
        is_first = any(int(first) in span for span in self._grammar.first_number.get(head, ()))
        return is_first or (is_lone and not rest[0][0].isdigit())

    def _spelled(self, part: str) -> str:
        name, dot, rest = part.partition(".")
        return self._spelling.get(name.upper(), name.upper()) + dot + rest.upper()


def _end_of_address(plain: str, start: int, end: int) -> int:
    """Where an address ends once the marks of the sentence around it are left off."""
    while end > start:
        last = plain[end - 1]
        is_closing = last == ")" and plain.count("(", start, end) < plain.count(")", start, end)
        if last not in ".,;:!?'*" and not is_closing:
            break
        end -= 1
    return end
