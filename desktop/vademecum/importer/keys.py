"""Find the key of a text that came without one: from the symbol it prints, or the head of a resolution."""

import hashlib
from collections.abc import Mapping

from vademecum.domain.council_years import CouncilYears
from vademecum.domain.document import Doubt
from vademecum.domain.key import Key, MalformedKey
from vademecum.importer.masthead import Masthead
from vademecum.importer.masthead_lines import SYMBOL_IN_LINE
from vademecum.importer.resolution_heads import named_in

_OWN_LENGTH = 12


def find_key(
    facts: Mapping[str, str], masthead: Masthead, data: bytes, years: CouncilYears, doubts: list[Doubt]
) -> Key:
    """The key that the text itself tells, else one of ours made from its bytes; never a guess.

    A symbol printed in the masthead is believed first, then the line that heads a resolution, then what the
    lines above the text name together. Number and year of a Security Council resolution must belong
    together in the table of years; where they do not, the printed date decides or the key is left open.
    """
    key = _printed(facts, doubts) or _headed(facts, masthead, doubts) or _named(masthead, doubts)
    if key is not None and years.contradicts(key):
        corrected = years.corrected(key)
        number = key.council_number
        printed = str(key.whole)
        key = None
        if corrected and corrected.council_number and number:
            adopted = facts.get("adopted") or facts.get("date") or ""
            if adopted[:4] == str(corrected.council_number[1]):
                key = corrected
        what = f"Number and year do not belong together: resolution {number[0] if number else ''}"
        doubts.append(
            Doubt("title", printed, f"{what} is {corrected}." if corrected else f"{what} is of another year.")
        )
    if key is not None:
        return key
    doubts.append(
        Doubt(
            None,
            "symbol",
            "The text does not say which document it is; the key is made from the content of the file. "
            "Import it again with its symbol.",
        )
    )
    return Key(f"VM/IMPORT/{hashlib.sha256(data).hexdigest()[:_OWN_LENGTH].upper()}")


def _printed(facts: Mapping[str, str], doubts: list[Doubt]) -> Key | None:
    symbol = facts.get("symbol")
    if symbol is None:
        return None
    key = _parsed(symbol)
    if key is None:
        doubts.append(Doubt(None, symbol, "It stands where the symbol stands but is none."))
    return key


def _headed(facts: Mapping[str, str], masthead: Masthead, doubts: list[Doubt]) -> Key | None:
    head = masthead.resolution
    if head is None:
        return None
    symbol = head.symbol(facts.get("organ"))
    if symbol is None or not head.is_of_the_council:
        return _parsed(symbol) if symbol else None
    doubts.append(
        Doubt("title", head.label or head.text, "The symbol was made from the heading of the resolution.")
    )
    return _parsed(symbol)


def _named(masthead: Masthead, doubts: list[Doubt]) -> Key | None:
    """What the lines above the text name, when they name one thing only."""
    symbols = {found[0] for line in masthead.above for found in SYMBOL_IN_LINE.finditer(line[:1000])}
    council = named_in(masthead.above)
    if council is not None and not symbols:
        what = f"{council[0]} ({council[1]})"
        doubts.append(Doubt("title", what, "The symbol was made from the heading of the resolution."))
        return Key(f"S/RES/{council[0]}({council[1]})")
    if len(symbols) == 1 and council is None:
        symbol = symbols.pop()
        doubts.append(Doubt(None, symbol, "The symbol was taken from the lines above the text."))
        return _parsed(symbol)
    return None


def _parsed(symbol: str) -> Key | None:
    try:
        return Key.parse("".join(symbol.split()))
    except MalformedKey:
        return None
