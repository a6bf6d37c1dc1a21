"""A candidate: where an address may lead, with what a reader must know to choose it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from vademecum.domain.council_years import CouncilYears
from vademecum.domain.document import BlockKind
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.domain.trouble import Trouble
from vademecum.services.reading import Reading
from vademecum.services.shelf import Shelf, Shelved
from vademecum.text.citing.recogniser import Recogniser
from vademecum.text.citing.symbol_facts import SymbolFacts

_FIRST_WORDS = 80
"""Code points of a paragraph that stand for it."""

Span = tuple[str, int, int]
"""Block id, and code points of its text from … to, half open."""


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
    """Title, heading or first words of the place, in the document's own language."""
    locator: Locator | None
    """None when the library does not hold the text."""
    note: Key | None = None
    """The key as the reader gave it, when its year was wrong and was corrected."""
    facts: SymbolFacts | None = None
    """What the symbol tells, when neither text nor register knows the instrument."""
    marks: tuple[Span, ...] = ()
    """The words that were meant, when the address quoted some."""
    within: tuple[str, ...] = ()
    """The document's title, then the headings above the place."""
    lacks: str = ""
    """The place that was named, when the document has none such: then this leads to where it begins."""
    reason: Trouble | None = None
    """Says so in a sentence."""
    is_one_of_several: bool = False
    """Whether the library holds the document in other languages too."""


class CandidateMaker:
    """Makes candidates of keys and places, by what the library holds and the register knows."""

    def __init__(self, shelf: Shelf, reading: Reading, recogniser: Recogniser, years: CouncilYears) -> None:
        self._shelf = shelf
        self._reading = reading
        self._recogniser = recogniser
        self._years = years

    def of_key(self, key: Key, langs: Sequence[str]) -> list[Candidate]:
        """What a key leads to: its text in each language, `langs` first, or else what is known of it."""
        key = self._years.completed(key)
        corrected = self._years.corrected(key)
        note, key = (key, corrected) if corrected is not None else (None, key)
        versions = self._shelf.versions(key)
        if versions:
            order = sorted(versions, key=lambda v: (_rank(v.head.lang, langs), v.head.lang))
            several = len(versions) > 1
            made = [self.in_document(v, key.fragment, note=note) for v in order]
            return [replace(candidate, is_one_of_several=several) for candidate in made]
        instrument = self._shelf.instrument(key)
        title = instrument.title(_written(langs)) if instrument is not None else None
        facts = None if title else self._recogniser.describe(key)
        return [Candidate(key, What.INSTRUMENT, title or key.symbol, None, note, facts)]

    def in_document(
        self, document: Shelved, fragment: str, words: str = "", note: Key | None = None
    ) -> Candidate:
        """A place of a document; a place it does not have leads to the document, and does not pretend."""
        block_id = self._reading.nearest_block(document, fragment)
        stored = self._reading.block(document, block_id) if block_id else None
        what, display = What.DOCUMENT, document.head.title
        within: tuple[str, ...] = ()
        if stored is not None:
            display = words or stored.block.text[:_FIRST_WORDS]
            within = (document.head.title, *stored.heading_path)
            match stored.block.kind:
                case BlockKind.HEADING | BlockKind.ANNEX:
                    what = What.HEADING
                case BlockKind.FOOTNOTE:
                    what = What.FOOTNOTE
                case _:
                    what = What.PARAGRAPH
        locator = Locator(document.head.key, document.head.lang, block_id)
        key = Key(document.head.key.symbol, fragment if block_id else "")
        lacks = "" if block_id else fragment
        return Candidate(key, what, display, locator, note, within=within, lacks=lacks)


def _rank(lang: str, langs: Sequence[str]) -> int:
    return langs.index(lang) if lang in langs else len(langs)


def _written(langs: Sequence[str]) -> str:
    """The language that titles are written in: the interface's, which stands last."""
    return langs[-1] if langs else "en"
