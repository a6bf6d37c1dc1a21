"""Say why an address leads nowhere, in a sentence that helps."""

import re

from vademecum.domain.council_years import CouncilYears
from vademecum.domain.key import Key
from vademecum.domain.trouble import Trouble
from vademecum.services.reading import Reading
from vademecum.services.shelf import Shelved
from vademecum.text.addresses.places import PlaceReader
from vademecum.text.addresses.plain import plain_address
from vademecum.text.addresses.web import read_web_address
from vademecum.text.citing.grammar import Grammar
from vademecum.words import mark

_SHOWN = 60
_COUNCIL = re.compile(r"\D*?(?P<number>\d{1,6})(?: ?\( ?(?P<year>\d{4}) ?\))?\D*")
_SYMBOL = re.compile(r"(?P<head>[A-Za-z]{1,12})(?:/[A-Za-z0-9.()-]+)+")
_MOST_PARAGRAPHS = 1 << 17


class LeadsNowhere(Trouble):
    """An address that nobody understands, or that names what is not there."""

    kind = "unknown-address"
    may_be_begun = False
    """Whether more letters may make an address of it."""
    is_unknown = False
    """Whether nothing of it was understood."""


class AddressAdvice:
    """Looks for the reason why an address has no candidates."""

    def __init__(self, reading: Reading, years: CouncilYears, places: PlaceReader, grammar: Grammar) -> None:
        self._reading = reading
        self._years = years
        self._places = places
        self._grammar = grammar

    def why_not(self, text: str, document: Shelved | None) -> LeadsNowhere:
        """The reason, for the reader of `document` if one is open."""
        said = plain_address(text)
        return (
            self._web(text)
            or self._place(said, document)
            or self._council(said)
            or self._symbol(said)
            or self._nothing(text)
        )

    def _web(self, text: str) -> LeadsNowhere | None:
        address = read_web_address(text)
        if address is None:
            return None
        if not address.is_un:
            return LeadsNowhere(
                mark("trouble", "This is no address of a United Nations document."),
                mark(
                    "trouble", "Paste one of docs.un.org, undocs.org or documents.un.org, or type a symbol."
                ),
            )
        return LeadsNowhere(
            mark("trouble", "This address does not tell the symbol of its document."),
            mark("trouble", "Type the symbol that is printed at the top of the document."),
        )

    def _place(self, said: str, document: Shelved | None) -> LeadsNowhere | None:
        fragment = self._places.fragment(said) or (self._places.bare(said) if document is not None else "")
        if not fragment or (document is not None and said.isdecimal() and len(said) >= len("1373")):
            return None
        if document is None:
            return LeadsNowhere(
                mark("trouble", "No document of the library has this place: {place}."),
                mark("trouble", "Name the document too: 2396 op 5, WG.7/2020/3 ¶12."),
                place=said[:_SHOWN],
            )
        advice = mark("trouble", "Name the document too: 2396 op 5, WG.7/2020/3 ¶12.")
        return self.no_such_place(document, fragment, advice)

    def no_such_place(self, document: Shelved, fragment: str, advice: str = "") -> LeadsNowhere:
        """That a document does not have a place, and which it has; `advice` where that does not help."""
        kind = fragment.partition("_")[0]
        last = self._last(document, kind)
        if kind == "para" and last:
            return LeadsNowhere(
                mark("trouble", "This document has no such paragraph: its numbers go from 1 to {last}."),
                last=last,
            )
        if kind == "fn" and last:
            return LeadsNowhere(
                mark("trouble", "This document has no such footnote: they go from 1 to {last}."), last=last
            )
        words = {
            "para": mark("trouble", "The paragraphs of this document bear no numbers."),
            "pp": mark("trouble", "This document has no such paragraph of a preamble."),
            "fn": mark("trouble", "This document has no footnotes."),
            "annex": mark("trouble", "This document has no such annex."),
            "art": mark("trouble", "This document has no articles."),
        }
        return LeadsNowhere(words.get(kind, mark("trouble", "This document has no such section.")), advice)

    def _council(self, said: str) -> LeadsNowhere | None:
        match = _COUNCIL.fullmatch(said)
        rows = self._years.rows()
        if match is None or not rows or "/" in said:
            return None
        number, year = int(match["number"]), int(match["year"] or 0)
        row = next((row for row in rows if row[0] == year), None)
        if row is not None and row[2] is not None and self._years.contradicts(Key(f"S/RES/{number}({year})")):
            return LeadsNowhere(
                mark("trouble", "In {year} the Security Council adopted resolutions {first} to {last}."),
                mark("trouble", "Check the number or the year."),
                year=year,
                first=row[1],
                last=row[2],
            )
        if number == 0 or (number > rows[-1][1] and self._years.year_of(number) is None):
            return self.no_such_number(number)
        return None

    def no_such_number(self, number: int) -> LeadsNowhere:
        """That the Council has not come to a number, or never had it."""
        summary = mark("trouble", "There is no Security Council resolution {number} that we know of.")
        rows = self._years.rows()
        if not rows:
            return LeadsNowhere(summary, number=number)
        return LeadsNowhere(
            summary,
            mark("trouble", "The numbers began with 1 in 1946; {first} was the first of {year}."),
            number=number,
            first=rows[-1][1],
            year=rows[-1][0],
        )

    def _symbol(self, said: str) -> LeadsNowhere | None:
        match = _SYMBOL.match(said)
        heads = {*self._grammar.symbols.short_heads, *self._grammar.symbols.long_heads}
        if match is None:
            return None
        if match["head"].upper() not in heads:
            return LeadsNowhere(
                mark("trouble", "No symbol that we know begins with {head}/."),
                mark("trouble", "Symbols begin like S/, A/, E/, CTOC/ or CAC/."),
                head=match["head"],
            )
        made = LeadsNowhere(
            mark("trouble", "{symbol} is no whole symbol."),
            mark("trouble", "Symbols look like S/2015/939, A/RES/74/247 or CTOC/COP/WG.7/2020/3."),
            symbol=match[0][:_SHOWN],
        )
        made.may_be_begun = True
        return made

    def _nothing(self, text: str) -> LeadsNowhere:
        made = LeadsNowhere(
            mark("trouble", "“{text}” leads nowhere."),
            mark(
                "trouble",
                "Try a symbol (S/2015/939), a resolution number (2396), a paragraph (第24段) or a heading.",
            ),
            text=text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…",
        )
        made.may_be_begun = made.is_unknown = True
        return made

    def _last(self, document: Shelved, kind: str) -> int:
        """The last number of a run of paragraphs or footnotes without gaps; 0 when there is no 1."""

        def has(number: int) -> bool:
            return self._reading.row_of(document, f"{kind}_{number}") is not None

        if not has(1):
            return 0
        known, above = 1, 2
        while above < _MOST_PARAGRAPHS and has(above):
            known, above = above, above * 2
        while above - known > 1:
            middle = (known + above) // 2
            known, above = (middle, above) if has(middle) else (known, middle)
        return known
