"""Understand an address as it is said in the room: a symbol, a number, a paragraph, a quotation."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from vademecum.domain.key import Key, MalformedKey
from vademecum.domain.locator import Locator
from vademecum.services.address_advice import AddressAdvice, LeadsNowhere
from vademecum.services.candidates import Candidate, CandidateMaker
from vademecum.services.quoted_words import QuotedWords
from vademecum.services.reading import Reading
from vademecum.services.shelf import Shelf, Shelved
from vademecum.services.title_words import TitleWords
from vademecum.text.addresses.instruments import InstrumentReader, written_key
from vademecum.text.addresses.link import linked_address
from vademecum.text.addresses.places import PlaceReader, Split, value_of
from vademecum.text.addresses.plain import plain_address
from vademecum.text.addresses.readers import AddressReaders
from vademecum.text.addresses.web import read_web_address
from vademecum.text.citing.numbers import organ_of_body
from vademecum.text.citing.recogniser import Recogniser
from vademecum.text.quotations import part_quotation

LONGEST = 2_000
"""Code points of an address that are read; a pasted citation with its quotation fits in."""

_LONGEST_SAID = 400
_MOST = 12
_AROUND = " ,、.:;"
_PIECE = re.compile(r"[A-Za-z0-9.]+(?:/[A-Za-z0-9.]+(?:\([^()/]*\))?)+")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
_PARAGRAPH = re.compile(r"para_([0-9]+)")
_MOST_PARAGRAPHS = 999
"""No instrument has as many; a higher number behind a number is no paragraph."""
_LAST_COUNCIL_NUMBER = 2_999
"""Above this a bare number is no resolution: the Council needs decades to come there."""


class Addressing:
    """What the address box asks for."""

    def __init__(
        self, shelf: Shelf, reading: Reading, recogniser: Recogniser, readers: AddressReaders | None = None
    ) -> None:
        self._readers = readers or AddressReaders(recogniser)
        self._shelf = shelf
        self._reading = reading
        self._recogniser = recogniser
        self._years = shelf.known_years()
        self._make = CandidateMaker(shelf, reading, recogniser, self._years)
        self._titles = TitleWords(shelf, reading, recogniser, self._make)

    def candidates(self, text: str, here: Locator | None = None, lang: str = "en") -> list[Candidate]:
        """Where `text` may lead, the likeliest first; `here` is the document a bare paragraph number means.
        Instruments are named in `lang` where the register has a name in it.

        Never raises; an address that cannot be understood gives an empty list.
        """
        text = linked_address(text[:LONGEST]).strip()
        if not _LETTER_OR_DIGIT.search(text):
            return []
        document = self._shelf.find(here.key, here.lang) if here is not None else None
        langs = (document.head.lang, lang) if document is not None else (lang,)
        found = self._written(text, langs) or self._web(text, langs) or self._quoted(text, document, langs)
        if not found:
            found = self._said(plain_address(text[:_LONGEST_SAID]), document, langs)
        first = {(c.key, c.what, c.locator): c for c in reversed(found)}
        order = dict.fromkeys((c.key, c.what, c.locator) for c in found)
        return [self._with_reason(first[one]) for one in list(order)[:_MOST]]

    def why_not(self, text: str, here: Locator | None = None) -> LeadsNowhere:
        """Why an address has no candidates, in a sentence that helps."""
        document = self._shelf.find(here.key, here.lang) if here is not None else None
        return self._advice.why_not(linked_address(text[:LONGEST]).strip(), document)

    # -- the parts it asks -----------------------------------------------------

    @property
    def _places(self) -> PlaceReader:
        return self._readers.places

    @property
    def _instruments(self) -> InstrumentReader:
        return self._readers.instruments

    @property
    def _advice(self) -> AddressAdvice:
        return AddressAdvice(self._reading, self._years, self._places, self._recogniser.grammar)

    def _with_reason(self, candidate: Candidate) -> Candidate:
        """A candidate that lacks the place named, or cannot be, with the sentence that says so."""
        at = candidate.locator
        number, _ = candidate.key.council_number or (0, None)
        if at is None and number > _LAST_COUNCIL_NUMBER and candidate.key.symbol not in self._symbols:
            return replace(candidate, reason=self._advice.no_such_number(number))
        document = self._shelf.find(at.key, at.lang) if at is not None and candidate.lacks else None
        if document is None:
            return candidate
        return replace(candidate, reason=self._advice.no_such_place(document, candidate.lacks))

    @cached_property
    def _cited(self) -> frozenset[str]:
        return frozenset(self._shelf.cited_symbols())

    @cached_property
    def _symbols(self) -> frozenset[str]:
        """Every symbol that is held, cited or in the register."""
        held = (d.head.key.symbol for d in self._shelf.documents())
        return self._cited.union(held, (i.key.symbol for i in self._shelf.instruments()))

    @cached_property
    def _bodies(self) -> dict[str, str]:
        """The organs whose documents are held, each with the symbol of one of them."""
        organs = self._recogniser.grammar.organs
        bodies: dict[str, str] = {}
        for document in self._shelf.documents():
            organ = organ_of_body(organs, document.head.key.symbol)
            if organ is not None and not document.head.key.is_own:
                bodies.setdefault(organ.id, document.head.key.symbol)
        return bodies

    # -- ways to read ------------------------------------------------------------

    def _written(self, text: str, langs: tuple[str, ...]) -> list[Candidate]:
        """A key or a place as our own files and commands write it."""
        try:
            locator = Locator.parse(text)
        except MalformedKey:
            locator = None
        if locator is not None:
            document = self._shelf.find(locator.key, locator.lang)
            if document is not None:
                return [self._make.in_document(document, locator.block)]
            return self._make.of_key(Key(locator.key.symbol, locator.block), langs)
        key = written_key(text)
        is_known = key is not None and key.symbol in self._symbols
        return self._make.of_key(key, langs) if key is not None and is_known else []

    def _web(self, text: str, langs: tuple[str, ...]) -> list[Candidate]:
        """A pasted address of a document; it is only read, never opened."""
        address = read_web_address(text)
        if address is None or not address.is_un:
            return []
        named = (address.lang, *langs) if address.lang else langs
        for piece in address.pieces:
            key = written_key(piece)
            keys = [key] if key is not None and key.symbol in self._symbols else self._keys_in(piece)
            if keys:
                return self._make.of_key(keys[0], named)
        return []

    def _keys_in(self, piece: str) -> list[Key]:
        """The symbol that begins a piece of a web address."""
        found = self._recogniser.find(piece, "en")
        return [f.key for f in found if f.start == 0 and len(piece) - f.end <= len(".pdf")]

    def _quoted(self, text: str, document: Shelved | None, langs: tuple[str, ...]) -> list[Candidate]:
        """A quotation with its source behind it, as `Copy with citation` writes it."""
        parted = part_quotation(text)
        if parted is None:
            return []
        quote, source = parted
        found = self._cited_place(source, document, langs)
        return QuotedWords(self._shelf, self._reading).placed(quote, found, document)

    def _cited_place(self, source: str, document: Shelved | None, langs: tuple[str, ...]) -> list[Candidate]:
        """The source of a quotation: symbol and place, or title and heading."""
        if not source:
            return []
        by_title = self._titles.cited(source)
        return by_title or self._said(plain_address(source), document, langs)

    def _said(self, said: str, document: Shelved | None, langs: tuple[str, ...]) -> list[Candidate]:
        """What is said in the room."""
        keys = self._named(said)
        if keys:
            exact = {key.symbol for key in keys if key.fragment}
            wanted = [key for key in keys if key.fragment or key.symbol not in exact]
            return [c for key in wanted for c in self._make.of_key(key, langs)]
        found = self._in_open(said, document)
        found += [c for key in self._by_number(said) for c in self._make.of_key(key, langs)]
        if not found or not any(character.isdecimal() for character in said):
            found += self._titles.holding(said, document, langs)
        return found or self._work_at_place(said, langs) or self._begun(said, langs)

    def _named(self, said: str) -> list[Key]:
        """Instruments that a symbol, its end or a citation names, with the place behind or before."""
        if said.isdecimal():
            return []
        found = [*self._by_citation(said), *self._by_piece(said)]
        parted = self._parted(said)
        if found and any(key.fragment for key in found):
            # The grammar reads the first place of a range and its first label; a range says more.
            return [next((p for p in parted if _goes_on(key, p)), key) for key in found]
        return parted or found

    def _parted(self, said: str) -> list[Key]:
        """A work and a place, either of them first: `1373 op 2(e)`, `OP 5 of 2396`, `宪章第24条`."""
        for split in self._places.splits(said):
            rest = self._instruments.without_opening(split.rest)
            if not rest:
                continue
            annexed = self._annexed(split, rest)
            keys = annexed or self._by_citation(rest) or self._by_piece(rest) or self._by_number(rest)
            if keys:
                return annexed or [key.at(split.fragment) for key in keys if not key.fragment]
        return []

    def _annexed(self, split: Split, rest: str) -> list[Key]:
        """A paragraph of an annex: `…, annex II, para. 3`."""
        if not split.fragment.startswith("para_") or not any(
            inner.fragment.startswith("annex_") for inner in self._places.splits(rest)
        ):
            return []
        keys = [key for key in self._parted(rest) if key.fragment.startswith("annex_")]
        return [key.at(f"{key.fragment}__{split.fragment}") for key in keys]

    def _by_citation(self, said: str) -> list[Key]:
        """What the citation grammar finds; numbers without an organ first as any, then as a held body's."""
        keys = self._instruments.cited(said, None)
        if keys:
            return list(keys)
        for body in self._bodies.values():
            of_body = [key for key in self._instruments.cited(said, body) if key.symbol in self._cited]
            if of_body:
                return of_body
        return []

    def _by_piece(self, said: str) -> list[Key]:
        """The end of a known symbol, as `WG.7/2020/3`, with a place behind it."""
        match = _PIECE.match(said)
        if match is None:
            return []
        rest = said[match.end() :].strip(_AROUND)
        fragment = (self._places.fragment(rest) or self._places.bare(rest)) if rest else ""
        if rest and not fragment:
            return []
        piece = match[0].upper()
        fitting = sorted(s for s in self._symbols if s.upper().endswith("/" + piece) or s.upper() == piece)
        return [Key(symbol, fragment) for symbol in fitting]

    def _by_number(self, said: str) -> list[Key]:
        """An instrument by its number, with or without short words, year and place."""
        several = self._instruments.bare_numbers(said)
        if several:
            return [key for number in several for key in self._numbered(number)]
        found = self._numbered(said)
        if found:
            return found
        number, _, place = said.partition(" ")
        for rest, behind in ((number, place), _before_label(said)):
            fragment = self._places.bare(behind) if behind and rest else ""
            paragraph = _PARAGRAPH.match(fragment) if rest else None
            if paragraph is not None and int(paragraph[1]) < _MOST_PARAGRAPHS:
                found = [key.at(fragment) for key in self._numbered(rest)]
                if found:
                    return found
        return []

    def _numbered(self, said: str) -> list[Key]:
        spoken = self._instruments.said(said, tuple(self._bodies))
        if not spoken and re.fullmatch(r"[0-9]{1,9}", said) and self._years.year_of(int(said)) is not None:
            # A text that is held has its number, however high that is.
            spoken = [Key(f"S/RES/{int(said)}(?)")]
        keys = [self._years.completed(key) for key in spoken]
        likely = [key for key in keys if self._is_possible(key)]
        # What the library knows is meant; only where it knows none, all that may be are offered.
        likely = [key for key in likely if key.symbol in self._symbols] or likely
        documents = [
            k for k in self._instruments.documents(said) if k.symbol not in {x.symbol for x in likely}
        ]
        return likely + documents

    def _is_possible(self, key: Key) -> bool:
        """Whether a Council resolution of that number may be; its year is corrected where it is known."""
        number, year = key.council_number or (1, 1)
        if not 0 < number <= _LAST_COUNCIL_NUMBER and self._years.year_of(number) is None:
            return False
        if year is None:
            return not self._years.contradicts(key)
        return not self._years.contradicts(key) or self._years.corrected(key) is not None

    def _in_open(self, said: str, document: Shelved | None) -> list[Candidate]:
        """The place in the document being read; when it has none of that name, in every other."""
        fragment = "" if said.isdecimal() else self._places.fragment(said)
        if not fragment and document is not None:
            fragment = self._places.bare(said)
            if fragment:
                return [self._make.in_document(document, fragment)] if self._has(document, fragment) else []
            return self._section(document, _steps(said))
        if not fragment:
            return []
        others = [d for d in self._shelf.documents() if d.head.kind != "guide"]
        for some in ([document] if document else [], others):
            if fragment.startswith("sect_"):
                steps = tuple(int(step) for step in fragment.split("_")[1:])
                found = [c for d in some for c in self._section(d, steps)]
            else:
                found = [self._make.in_document(d, fragment) for d in some if self._has(d, fragment)]
            if found:
                return found
        return []

    def _has(self, document: Shelved, fragment: str) -> bool:
        """Whether the document has the place itself, not only what holds it."""
        first = fragment.partition("-")[0]
        nearest = self._reading.nearest_block(document, first)
        return bool(nearest) and (nearest == first or "__" in first)

    def _section(self, document: Shelved, steps: tuple[int, ...]) -> list[Candidate]:
        """The heading of that number: `III.A` is the first part of the third."""
        if not steps:
            return []
        wanted = "h_" + "_".join(map(str, steps))
        entry = next((e for e in self._reading.outline(document) if e.id == wanted and e.label), None)
        if entry is None or value_of(entry.label or "") != steps[-1]:
            return []
        return [self._make.in_document(document, entry.id, entry.line)]

    def _work_at_place(self, said: str, langs: tuple[str, ...]) -> list[Candidate]:
        """A treaty or document by a part of its name, with a place: `宪章第24条`, `Charter art. 24`."""
        for split in self._places.splits(said):
            rest = self._instruments.without_opening(split.rest)
            keys = self._titles.works(rest) if rest else []
            if keys:
                return [c for key in keys for c in self._make.of_key(key.at(split.fragment), langs)]
        return []

    def _begun(self, said: str, langs: tuple[str, ...]) -> list[Candidate]:
        """An instrument whose place is not typed to its end: `1373 o`, `S/RES/1373 第2`."""
        for begin, rest in _beginnings(said):
            if self._places.is_begun(rest):
                keys = self._named(begin) or self._by_number(begin)
                if keys:
                    return [c for key in keys for c in self._make.of_key(key.whole, langs)]
        return []


def _goes_on(key: Key, other: Key) -> bool:
    """Whether `other` is the same place and says more: `fn_14-15` for `fn_14`, an annex for a paragraph."""
    is_range = other.fragment.startswith(f"{key.fragment}-")
    is_inside = other.fragment.endswith(f"__{key.fragment}")
    return other.symbol == key.symbol and bool(key.fragment) and (is_range or is_inside)


def _before_label(said: str) -> tuple[str, str]:
    """`1373 (2001) 2 (e)` parted behind the year."""
    match = re.fullmatch(r"(.*?\((?:19|20)\d\d\)) ?(\d{1,3}.*)", said)
    return (match[1], match[2]) if match else ("", "")


def _steps(said: str) -> tuple[int, ...]:
    """The numbers of a heading said without a word: `III`, `三`, `III.A`; none for plain digits and words."""
    parts = [part for part in re.split(r"[. ]+", said.strip(_AROUND)) if part]
    if not parts or len(parts) > 4 or any(len(part) > 5 for part in parts) or parts[0].isdecimal():
        return ()
    values = tuple(value_of(part) for part in parts)
    return values if all(values) else ()


def _beginnings(said: str) -> Iterator[tuple[str, str]]:
    """Ways to cut off a place that is being typed: at each blank, and where a number or symbol ends."""
    for cut in re.finditer(r" |(?<=[\d号議议)])(?=[^\d\s./(])", said):
        begin, rest = said[: cut.start()].strip(_AROUND), said[cut.end() :].strip()
        if begin:
            yield begin, rest
