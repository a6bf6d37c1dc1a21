"""Look up an instrument: its facts, the passages that cite it, its text when the library holds it."""

from dataclasses import dataclass

from vademecum.domain.instrument import Instrument
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.services.shelf import Cited, Shelf, Shelved
from vademecum.text.citing.recogniser import Recogniser
from vademecum.text.citing.symbol_facts import SymbolFacts, document_address
from vademecum.text.sentences import sentence_around


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence that cites an instrument; offsets count code points of its block's text."""

    place: Locator
    document_title: str
    label: str | None
    heading_path: tuple[str, ...]
    sentence: str
    marks: tuple[tuple[int, int], ...]
    """Where the instrument is named, in code points of `sentence`."""
    verb: str | None
    fragment: str


@dataclass(frozen=True, slots=True)
class InstrumentCard:
    """All the library knows of an instrument."""

    key: Key
    instrument: Instrument | None
    """What the register knows; None when it has no entry."""
    grammar: SymbolFacts
    """What the symbol itself tells."""
    corrected: Key | None
    """The key with the right year when number and year do not belong together."""
    held: tuple[Shelved, ...]
    """Its text, in every language on the shelf."""
    passages: tuple[Passage, ...]
    address: str
    """Official address, to copy; empty for works without a UN symbol."""


@dataclass(frozen=True, slots=True)
class Missing:
    """An instrument that is cited but whose text is not on the shelf."""

    key: Key
    instrument: Instrument | None
    address: str
    passages: tuple[Passage, ...]


class Lookup:
    """What the resolution pane asks for."""

    def __init__(self, shelf: Shelf, recogniser: Recogniser) -> None:
        self._shelf = shelf
        self._recogniser = recogniser
        self._years = shelf.council_years()

    def card(self, key: Key, lang: str = "en") -> InstrumentCard:
        """Everything about an instrument; `lang` chooses the language of the official address."""
        whole = self._years.completed(key.whole)
        return InstrumentCard(
            whole,
            self._shelf.instrument(whole),
            self._recogniser.describe(whole),
            self._years.corrected(whole),
            tuple(self._shelf.versions(whole)),
            self.passages(whole),
            document_address(whole, lang),
        )

    def passages(self, key: Key) -> tuple[Passage, ...]:
        """The sentences that cite an instrument, in the order of the shelf; each sentence once."""
        made: list[Passage] = []
        for cited in self._shelf.citing(key):
            passage = _passage(cited)
            last = made[-1] if made else None
            if last is not None and (last.place.document, last.place.block, last.sentence) == (
                passage.place.document,
                passage.place.block,
                passage.sentence,
            ):
                made[-1] = _joined(last, passage)
            else:
                made.append(passage)
        return tuple(made)

    def missing(self, lang: str = "en") -> list[Missing]:
        """Instruments that are cited but whose text is not on the shelf, most cited first."""
        found = []
        for symbol in self._shelf.cited_symbols():
            key = Key(symbol)
            passages = () if self._shelf.versions(key) else self.passages(key)
            # Without a passage it is cited only by a document that an import stands before.
            if passages:
                instrument = self._shelf.instrument(key)
                found.append(Missing(key, instrument, document_address(key, lang), passages))
        return sorted(found, key=lambda m: (-len(m.passages), m.key))


def _passage(cited: Cited) -> Passage:
    block, citation = cited.stored.block, cited.citation.citation
    start, end = sentence_around(block.text, citation.start, citation.end)
    return Passage(
        Locator(cited.stored.key, cited.stored.lang, block.id, (citation.start, citation.end)),
        cited.document.head.title,
        block.label,
        cited.stored.heading_path,
        block.text[start:end],
        ((citation.start - start, citation.end - start),),
        citation.verb,
        citation.key.fragment,
    )


def _joined(first: Passage, second: Passage) -> Passage:
    return Passage(
        first.place,
        first.document_title,
        first.label,
        first.heading_path,
        first.sentence,
        (*first.marks, *second.marks),
        first.verb or second.verb,
        first.fragment or second.fragment,
    )
