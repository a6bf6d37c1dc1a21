"""Understand an address as it is said in the room: a symbol, a number, a paragraph, a heading."""

import re
from dataclasses import dataclass, replace
from enum import Enum

from vademecum.domain.document import BlockKind
from vademecum.domain.key import Key, MalformedKey
from vademecum.domain.locator import Locator
from vademecum.services.reading import Reading
from vademecum.services.shelf import Shelf, Shelved
from vademecum.text.citing.normalise import normalise
from vademecum.text.citing.recogniser import Recogniser
from vademecum.text.folding import fold_text

_LONGEST = 400
_MOST = 12
_AROUND = " ,，、.:：;"

_LABELS = r"((?:\s*\([a-z]{1,5}\))*)"
_PARAGRAPH = re.compile(
    r"(?:第|¶|§|paragraphe|paragraph|paras|para|parrafo|parr|par|пункт|п|الفقرة|فقرة)\.?\s*"
    rf"(?P<after>\d{{1,5}}){_LABELS}\s*段?{_LABELS}|(?P<before>\d{{1,5}}){_LABELS}\s*段{_LABELS}",
    re.IGNORECASE,
)
_FOOTNOTE = re.compile(r"(?:脚注|注|footnote|fn|note|nota|сноска|الحاشية)\.?\s*(\d{1,4})", re.IGNORECASE)
_OPERATIVE = re.compile(r"(?:op|执行部分第?)\.?\s*(\d{1,3})段?", re.IGNORECASE)
_PREAMBULAR = re.compile(r"(?:pp|序言部分第?)\.?\s*(\d{1,3})段?", re.IGNORECASE)
_LABEL = re.compile(r"\(([a-z]+)\)")
_NUMBER = re.compile(
    r"(?:第|res(?:olution)?\.?)?\s*(?P<number>\d{1,5})(?:\s*\((?P<year>\d{4})\))?(?:\s*号)?(?:\s*决议)?"
    r"(?P<place>\D.*)?",
    re.IGNORECASE,
)
_PIECE = re.compile(r"[A-Za-z0-9.]+(?:/[A-Za-z0-9.()]+)+")
_SCRIPTS = (
    ("zh", re.compile("[\u3400-\u9fff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
)
_LATIN = ("en", "fr", "es")


class What(Enum):
    """What a candidate is."""

    INSTRUMENT = "instrument"
    DOCUMENT = "document"
    PARAGRAPH = "paragraph"
    FOOTNOTE = "footnote"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Where an address may lead."""

    key: Key
    """With the fragment the reader named."""
    what: What
    display: str
    """Label and words of the place, in the document's own language."""
    locator: Locator | None
    """None when the library does not hold the text."""
    note: Key | None = None
    """The key as the reader gave it, when its year was wrong and was corrected."""


class Addressing:
    """What the address box asks for."""

    def __init__(self, shelf: Shelf, reading: Reading, recogniser: Recogniser) -> None:
        self._shelf = shelf
        self._reading = reading
        self._recogniser = recogniser
        self._years = shelf.council_years()

    def candidates(self, text: str, here: Locator | None = None, lang: str = "en") -> list[Candidate]:
        """Where `text` may lead, the likeliest first; `here` is the document a bare paragraph number means.
        Instruments are named in `lang` where the register has a name in it.

        Never raises; an address that cannot be understood gives an empty list.
        """
        said = " ".join(normalise(text[:_LONGEST]).text.split())
        if not said:
            return []
        document = self._shelf.find(here.key, here.lang) if here is not None else None
        named = [*self._by_key(said), *self._by_citation(said), *self._by_piece(said)]
        exact = {candidate.key.symbol for candidate in named if candidate.key.fragment}
        found = [c for c in named if c.key.fragment or c.key.symbol not in exact]
        if not found:
            found += self._by_place(said, document)
            found += self._by_number(said)
        if not found or not any(character.isdecimal() for character in said):
            found += self._by_heading(said, document)
        first = {(c.key, c.what, c.locator): c for c in reversed(found)}
        kept = list(dict.fromkeys(first[c.key, c.what, c.locator] for c in found))[:_MOST]
        return [self._named(candidate, lang) for candidate in kept]

    def _by_key(self, said: str) -> list[Candidate]:
        try:
            key = Key.parse(said.replace(" (", "("))
        except MalformedKey:
            return []
        known = self._shelf.find(key) or self._shelf.instrument(key) or self._shelf.citing(key)
        return [self._instrument(key)] if known else []

    def _by_citation(self, said: str) -> list[Candidate]:
        bodies = [
            None,
            *sorted({d.head.key.symbol for d in self._shelf.documents() if not d.head.key.is_own}),
        ]
        cited = set(self._shelf.cited_symbols())
        for body in bodies:
            readings: list[list[Key]] = []
            for lang in _languages(said):
                keys = [self._years.completed(f.key) for f in self._recogniser.find(said, lang, body=body)]
                readings.append([k for k in keys if body is None or k.symbol in cited])
            best = max(readings, key=lambda keys: (len(keys), sum(bool(key.fragment) for key in keys)))
            if best:
                return [self._instrument(key) for key in dict.fromkeys(best)]
        return []

    def _by_piece(self, said: str) -> list[Candidate]:
        """The end of a symbol on the shelf, as `WG.7/2020/3`, with a place behind it."""
        match = _PIECE.match(said)
        if match is None:
            return []
        piece = match[0].upper()
        symbols = {d.head.key.symbol for d in self._shelf.documents()} | set(self._shelf.cited_symbols())
        fitting = sorted(s for s in symbols if s.upper().endswith("/" + piece) or s.upper() == piece)
        place = said[match.end() :].strip(_AROUND)
        fragment = f"para_{int(place)}" if place.isdecimal() else _fragment(place)
        return [self._instrument(Key(s, fragment)) for s in fitting]

    def _by_place(self, said: str, document: Shelved | None) -> list[Candidate]:
        """The place in the document being read; when it has none of that name, in every other."""
        fragment = _fragment(said)
        if not fragment and document is not None and said.isdecimal():
            fragment = f"para_{int(said)}"
            if not self._reading.nearest_block(document, fragment):
                return []
        if not fragment:
            return []
        others = [d for d in self._shelf.documents() if d.head.kind != "guide"]
        for some in ([document] if document else [], others):
            holding = [d for d in some if self._reading.nearest_block(d, fragment)]
            if holding:
                return [self._in_document(d, fragment) for d in holding]
        return []

    def _by_number(self, said: str) -> list[Candidate]:
        """A Security Council resolution by its number, with or without year and place."""
        number = _NUMBER.fullmatch(said)
        if number is None:
            return []
        fragment = _fragment(number["place"] or "")
        if (number["place"] or "").strip(_AROUND) and not fragment:
            return []
        key = self._years.completed(Key(f"S/RES/{int(number['number'])}({number['year'] or '?'})", fragment))
        is_impossible = self._years.contradicts(key) and self._years.corrected(key) is None
        return [] if key.has_unknown_part or is_impossible else [self._instrument(key)]

    def _by_heading(self, said: str, document: Shelved | None) -> list[Candidate]:
        wanted = fold_text(said)
        if len(wanted) < 2:
            return []
        made: list[Candidate] = []
        others = [d for d in self._shelf.documents() if document is None or d.locator != document.locator]
        for shelved in ([document] if document else []) + others:
            if wanted in fold_text(shelved.head.title):
                made.append(self._in_document(shelved, ""))
            made += [
                self._in_document(shelved, entry.id, entry.line)
                for entry in self._reading.outline(shelved)
                if wanted in fold_text(entry.line)
            ]
        return made[:_MOST]

    def _instrument(self, key: Key) -> Candidate:
        corrected = self._years.corrected(key)
        note, key = (key, corrected) if corrected is not None else (None, key)
        document = self._shelf.find(key)
        if document is not None:
            return self._in_document(document, key.fragment, note=note)
        return Candidate(key, What.INSTRUMENT, key.symbol, None, note)

    def _named(self, candidate: Candidate, lang: str) -> Candidate:
        instrument = self._shelf.instrument(candidate.key) if candidate.what is What.INSTRUMENT else None
        title = instrument.title(lang) if instrument is not None else None
        return replace(candidate, display=title) if title else candidate

    def _in_document(
        self, document: Shelved, fragment: str, words: str = "", note: Key | None = None
    ) -> Candidate:
        block_id = self._reading.nearest_block(document, fragment)
        stored = self._reading.block(document, block_id) if block_id else None
        what, display = What.DOCUMENT, document.head.title
        if stored is not None:
            display = words or stored.block.text[:80]
            match stored.block.kind:
                case BlockKind.HEADING | BlockKind.ANNEX:
                    what = What.HEADING
                case BlockKind.FOOTNOTE:
                    what = What.FOOTNOTE
                case _:
                    what = What.PARAGRAPH
        # A place the document does not have leads to the document, and does not pretend to be there.
        fragment = fragment if block_id else ""
        locator = Locator(document.head.key, document.head.lang, block_id)
        return Candidate(Key(document.head.key.symbol, fragment), what, display, locator, note)


def _languages(said: str) -> tuple[str, ...]:
    """The languages an address may be in, by its script."""
    return tuple(lang for lang, script in _SCRIPTS if script.search(said)) or _LATIN


def _fragment(said: str) -> str:
    """The fragment that words such as `¶12`, `第72段`, `op 5`, `fn 14` name; empty when they name none."""
    said = said.strip(_AROUND)
    for pattern, made in ((_FOOTNOTE, "fn_{}"), (_PREAMBULAR, "pp_{}"), (_OPERATIVE, "para_{}")):
        if match := pattern.fullmatch(said):
            return made.format(int(match[1]))
    if match := _PARAGRAPH.fullmatch(said):
        labels = _LABEL.findall(said.lower())
        return "__".join([f"para_{int(match['after'] or match['before'])}", *labels])
    return ""
