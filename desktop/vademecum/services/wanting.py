"""What is cited but not in the library: the instruments, what is known of them, where they are cited."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from vademecum.domain.instrument import Instrument
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.domain.places import place_in_words
from vademecum.services.shelf import Shelf, Shelved, Volume
from vademecum.storage.wanted import CitedBlock, cited_blocks, spans_of_repeats
from vademecum.text.citing.recogniser import Recogniser
from vademecum.text.citing.symbol_facts import document_address
from vademecum.text.sentences import sentence_around


@dataclass(frozen=True, slots=True)
class CitingPlace:
    """A block that cites an instrument, in how many sentences."""

    document: Shelved
    block: str
    label: str | None
    sentences: int

    @property
    def locator(self) -> Locator:
        """Where it is."""
        return Locator(self.document.head.key, self.document.head.lang, self.block)


@dataclass(frozen=True)
class Wanted:
    """An instrument that is cited but whose text is not on the shelf."""

    key: Key
    instrument: Instrument | None
    """What the register knows."""
    organ: str | None
    """Id of the organ, by the register or by the symbol itself."""
    date: str | None
    """Date of adoption, ISO 8601, as exact as known; at least the year when the symbol tells it."""
    lang: str
    """Language of its official address."""
    places: tuple[CitingPlace, ...]

    @cached_property
    def address(self) -> str:
        """Official address; empty for works without a UN symbol, and where a part of it is not known."""
        return document_address(self.key, self.lang)

    @cached_property
    def passages(self) -> int:
        """How many sentences cite it."""
        return sum(place.sentences for place in self.places)

    def title(self, lang: str) -> str:
        """Its title or subject, empty when not known."""
        return (self.instrument.title(lang) if self.instrument is not None else None) or ""

    def cited_in(self, lang: str) -> str:
        """The citing places in one line: documents by symbol or title, paragraphs in words of `lang`."""
        by_document: dict[str, dict[str, None]] = {}
        for place in self.places:
            head = place.document.head
            name = head.title if head.key.is_own else head.key.display(head.lang)
            words = place_in_words(place.block, lang)
            by_document.setdefault(name, {}).update({words: None} if words else {})
        return "; ".join(", ".join([name, *places]) for name, places in by_document.items())


class Wanting:
    """Tells what is missing on a shelf, by one reading of all citations."""

    def __init__(self, shelf: Shelf, recogniser: Recogniser) -> None:
        self._shelf = shelf
        self._recogniser = recogniser

    def missing(self, lang: str = "en") -> list[Wanted]:
        """Instruments cited by the documents on the shelf whose text is not there, most cited first.

        `lang` chooses the language of the official addresses.
        """
        held = {document.head.key.symbol for document in self._shelf.documents()}
        places: dict[str, list[CitingPlace]] = {}
        for volume in self._shelf.volumes:
            on_show = {
                document.head.row: document
                for document in self._shelf.documents()
                if document.volume is volume
            }
            for cited, sentences in _counted(volume, held):
                if cited.document in on_show:
                    place = CitingPlace(on_show[cited.document], cited.block, cited.label, sentences)
                    places.setdefault(cited.symbol, []).append(place)
        known: dict[Key, Instrument] = {}
        for instrument in self._shelf.instruments():
            known.setdefault(instrument.key, instrument)
        found = [self._wanted(Key(symbol), known, lang, at) for symbol, at in places.items()]
        return sorted(found, key=lambda wanted: (-wanted.passages, wanted.key))

    def _wanted(
        self, key: Key, known: dict[Key, Instrument], lang: str, places: Sequence[CitingPlace]
    ) -> Wanted:
        instrument, grammar = known.get(key), self._recogniser.describe(key)
        year = (instrument.year if instrument is not None else None) or grammar.year
        return Wanted(
            key,
            instrument,
            (instrument.organ if instrument is not None else None) or grammar.organ,
            (instrument.adopted if instrument is not None else None) or (str(year) if year else None),
            lang,
            tuple(places),
        )


def missing_table(
    missing: Iterable[Wanted], headings: Sequence[str], lang: str = "en"
) -> Iterator[Sequence[object]]:
    """What is missing as a table for a file; a key of ours is no symbol and is left out."""
    yield headings
    for wanted in missing:
        yield (
            "" if wanted.key.is_own else wanted.key.display(lang),
            wanted.title(lang),
            wanted.organ or "",
            wanted.date or "",
            wanted.address,
            wanted.passages,
            wanted.cited_in(lang),
        )


def _counted(volume: Volume, held: set[str]) -> Iterator[tuple[CitedBlock, int]]:
    """The citing blocks of a volume, each with the number of its sentences that cite."""
    repeats = spans_of_repeats(volume.library)
    for cited in cited_blocks(volume.library):
        if cited.symbol in held:
            continue
        if cited.times == 1:
            yield cited, 1
        else:
            text, spans = repeats[cited.symbol, cited.row]
            yield cited, len({sentence_around(text, start, end) for start, end in spans})
