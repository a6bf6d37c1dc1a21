"""Find what is meant as a symbol but is not written as one, and what was probably meant.

`S/RES2396(2017)`, `A/RES74/247`, `CTOC/COP/WG7/2020/3`, `s/res/1373`, a letter O for a zero, letters of
another script that look the same. TCP/IP, 24/7, A/B, dates and the like are left alone: a suggestion must
begin with a head of the grammar and either be known to the library or have the whole shape of an adopted text
or of a document.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from vademecum.domain.council_years import CouncilYears
from vademecum.domain.key import Key
from vademecum.text.citing.grammar import SymbolGrammar

_MOST = 2_000
"""Candidates that are looked at in one text."""

_ALIKE = str.maketrans("АВЕКМНОРСТХаеорсхΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEKMHOPCTXaeopcxABEZHIKMNOPTYX")
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0x2044: 0x2F, 0x2215: 0x2F}
_LETTERS = "A-Za-z\uff21-\uff3a\uff41-\uff5aАВЕКМНОРСТХаеорсхΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"
_SLASH = "/\uff0f\u2044\u2215\\\\|"
_BRACKET = r"[ \u00a0]?[(（\[［][ ]?(?:[0-9０-９OoIl]{1,5}|[IVXLC]{1,8})[ ]?[)）\]］]?"
_PIECE = rf"[{_LETTERS}0-9０-９.．-]"
_CANDIDATE = re.compile(
    rf"(?<![{_LETTERS}0-9０-９{_SLASH}@:_.])(?=[{_LETTERS}])(?:"
    rf"(?P<spaced>[AESАЕS][ .\-{_SLASH}]{{0,3}}R[EЕ]S[ .\-:{_SLASH}]{{0,3}}{_PIECE}{{1,14}}"
    rf"(?:[ ]?[{_SLASH}][ ]?{_PIECE}{{1,14}}){{0,2}}(?:{_BRACKET})?)"
    rf"|(?P<slashed>{_PIECE}{{1,12}}(?:[ ]?[{_SLASH}]{{1,2}}[ ]?{_PIECE}{{1,14}}){{1,9}}(?:{_BRACKET})?)"
    r")"
)
_ADOPTED = re.compile(
    r"S/RES/\d{1,4}(?:\((?:(?:19|20)\d\d|\?)\))?(?:/Add\.\d+|/Corr\.\d+|/Rev\.\d+)*"
    r"|[AET]/RES/(?:(?:S-|ES-)?\d{1,4}/\d{1,3}[A-Z]{0,2}|\d{1,4}[A-Z]?\((?:E?S-)?[IVXLC]+\))(?:/.+)?"
    r"|[A-Z][^()]*/(?:RES|DEC)/(?:\d{4}|\d{1,3}|S-\d+)/\d{1,3}[A-Z]{0,2}(?:/.+)?"
    r"|S/PRST/\d{4}/\d{1,3}(?:/.+)?"
)
_SERIES = re.compile(r"/(?:RES|DEC|PRST)(?:/|\Z)")
_OF_YEAR = re.compile(
    r"(?:第|resolution |resolución |résolution |резолюци[яиюей]+ |القرار )"
    r"(?P<number>\d{3,4})/(?P<year>(?:19|20)\d\d)(?![\d/])",
    re.IGNORECASE,
)
_PUT_RIGHT = (
    # A slash is missing before the number, or the series.
    (re.compile(r"\A([AEST])/?[ .-]*(RES|PRST|DEC)[ .:-]*/?(?=\d|S-|ES-)"), r"\1/\2/"),
    (re.compile(r"(?<=[A-Z])/?(RES|PRST|DEC)/?(?=\d)"), r"/\1/"),
    # The year behind a slash or in other brackets, or a bracket left open.
    (re.compile(r"\A(S/RES/\d{1,4})/((?:19|20)\d\d)\Z"), r"\1(\2)"),
    (re.compile(r"\A(S/RES/\d{1,4})[-.]((?:19|20)\d\d)\Z"), r"\1(\2)"),
    (re.compile(r"\A([AES]/RES/\d{1,4}[A-Z]?) ?[\[(]((?:19|20)\d\d|[IVXLC]+)[\])]?\Z"), r"\1(\2)"),
    (re.compile(r"\A(S/RES/\d{1,4}) ?\((?!(?:19|20)\d\d\))\d{1,5}\)?\Z"), r"\1"),
    (re.compile(r"\A(A/RES/\d{2,3})[-.](\d{1,3})\Z"), r"\1/\2"),
)


@dataclass(frozen=True, slots=True)
class NearSymbol:
    """What is not a symbol, and the symbol that was meant; offsets count code points, half open."""

    start: int
    end: int
    meant: Key


class NearSymbols:
    """Looks for symbols that are written wrongly."""

    def __init__(
        self, grammar: SymbolGrammar, read: Callable[[str], Key | None], known: Mapping[str, Key]
    ) -> None:
        """`read` tells the key of a whole symbol; `known` holds keys by what `skeleton` makes of them."""
        self._grammar = grammar
        self._read = read
        self._known = known
        self._heads = frozenset((*grammar.short_heads, *grammar.long_heads))
        words = "|".join(sorted(grammar.numbered, key=len, reverse=True))
        self._undotted = re.compile(rf"(?<=/)({words})[ -]?(?=\d{{1,4}}(?:/|\Z))", re.IGNORECASE)

    def find(self, text: str, years: CouncilYears) -> Iterator[NearSymbol]:
        """Every place of `text` that is no symbol as it stands, with what was meant."""
        for match in islice(_CANDIDATE.finditer(text), _MOST):
            written = match.group().rstrip(".．- ")
            if meant := self._meant(written, years):
                yield NearSymbol(match.start(), match.start() + len(written), meant)
        for match in islice(_OF_YEAR.finditer(text), _MOST):
            number, year = int(match["number"]), int(match["year"])
            if years.year_of(number) == year:
                yield NearSymbol(*match.span("number")[:1], match.end("year"), Key(f"S/RES/{number}({year})"))

    def _meant(self, written: str, years: CouncilYears) -> Key | None:
        narrow = written.translate(_WIDE)
        is_wide = any(
            sign != other for sign, other in zip(written, narrow, strict=True) if sign not in "（）　"
        )
        plain = " ".join(narrow.split())
        if not is_wide and (key := self._read(plain)) and _is_well_formed(key):
            is_meant = _has_small_letters(plain, key) and self._is_meant(key, plain)
            return years.corrected(key) or years.completed(key) if is_meant else None
        for attempt in self._attempts(plain):
            key = self._read(attempt)
            if key is not None and _is_well_formed(key) and self._is_meant(key, plain):
                return years.corrected(key) or years.completed(key)
        return self._known.get(skeleton(plain)) if self._has_head(plain) else None

    def _attempts(self, plain: str) -> Iterator[str]:
        """The symbol with one fault after another put right."""
        tried = plain.translate(_ALIKE)
        yield tried
        tried = re.sub(r" ?[/\\|]+ ?", "/", tried).strip("/")
        yield tried
        tried = _with_digits(tried)
        yield tried
        for fault, right in _PUT_RIGHT:
            tried = fault.sub(right, tried)
        tried = self._undotted.sub(r"\1.", tried)
        yield tried

    def _is_meant(self, key: Key, plain: str) -> bool:
        """Whether the key is no chance: it is known, or has the whole shape of what it would be."""
        if skeleton(key.symbol) in self._known or _ADOPTED.fullmatch(key.symbol):
            return True
        components = key.symbol.split("/")
        numbered = sum("." in component for component in components)
        digits = [component for component in components if component.isdigit()]
        is_of_session = any(len(digit) == 4 or 30 <= int(digit) <= 199 for digit in digits)
        return numbered >= 1 and is_of_session and len(components) >= 4 and self._has_head(plain)

    def _has_head(self, plain: str) -> bool:
        head = re.match("[A-Za-z]+", plain.translate(_ALIKE))
        return bool(head) and "/" in plain and head is not None and head.group().upper() in self._heads


def skeleton(symbol: str) -> str:
    """What is left of a symbol when a writer forgets its signs: capitals and digits."""
    narrow = symbol.translate(_WIDE).translate(_ALIKE).upper()
    return "".join(sign for sign in narrow if sign.isascii() and sign.isalnum()).replace("O", "0")


def _with_digits(text: str) -> str:
    """Read the letters O, l and I as digits where they stand among digits."""
    return "".join(_digits(piece) for piece in re.split(r"([/.() -]+)", text))


def _digits(piece: str) -> str:
    found = re.fullmatch(r"(RES|WG|AC|CN|L(?=\d))?([0-9OolI]+)", piece)
    if found is None or not any(sign.isdigit() for sign in piece):
        return piece
    return (found[1] or "") + found[2].translate(str.maketrans("OolI", "0011"))


def _has_small_letters(written: str, key: Key) -> bool:
    """Whether small letters stand where the symbol has capitals: `s/res/1373`, `A/74/335/add.1`."""
    letters = [[sign for sign in text if sign.isalpha()] for text in (written, key.symbol)]
    return any(sign.islower() and meant == sign.upper() for sign, meant in zip(*letters, strict=False))


def _is_well_formed(key: Key) -> bool:
    """Whether a symbol that the grammar reads has the shape its series has."""
    if key.symbol.startswith("A/RES/") and re.fullmatch(r"A/RES/\d{1,3}-\d{1,3}", key.symbol):
        return False
    if _SERIES.search(key.symbol):
        return bool(_ADOPTED.fullmatch(key.symbol))
    return True
