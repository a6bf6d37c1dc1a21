"""Look up an instrument: its facts, the passages that cite it, its text when the library holds it."""

from dataclasses import dataclass

from vademecum.domain.instrument import Instrument
from vademecum.domain.key import Key
from vademecum.domain.trouble import Trouble
from vademecum.services.lens import Lens, Passage
from vademecum.services.own_notes import NoNotes, NotesOn, OwnNote
from vademecum.services.own_verbs import NO_VERBS, OwnVerbs
from vademecum.services.shelf import Shelf, Shelved
from vademecum.text.citing.recogniser import Recogniser
from vademecum.text.citing.symbol_facts import SymbolFacts, document_address

_NO_NOTES = NoNotes()


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
    lens: Lens
    """Who cites it, and for what."""
    address: str
    """Official address, to copy; empty for works without a UN symbol."""
    notes: tuple[OwnNote, ...] = ()
    """What the reader wrote on it."""
    trouble: Trouble | None = None
    """Why the reader's own table of verbs is not in force, when it is not."""

    def printed(self, fact: str) -> str | None:
        """What a held text says of itself: `adopted`, `meeting`, `vote` in its own words, `chapter_vii`."""
        return next((said for text in self.held if (said := text.head.facts.get(fact))), None)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Every citing passage with its sentence; many are read slowly, `lens` gives some."""
        return self.lens.passages


class Lookup:
    """What the resolution pane asks for."""

    def __init__(
        self, shelf: Shelf, recogniser: Recogniser, verbs: OwnVerbs = NO_VERBS, notes: NotesOn = _NO_NOTES
    ) -> None:
        self._shelf = shelf
        self._recogniser = recogniser
        self._verbs = verbs
        self._notes = notes
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
            self.lens(whole),
            document_address(whole, lang),
            self.notes(whole),
            self._verbs.trouble,
        )

    def notes(self, key: Key) -> tuple[OwnNote, ...]:
        """What the reader wrote on an instrument and on its text."""
        return tuple(self._notes.on(key.whole))

    def lens(self, key: Key) -> Lens:
        """Who cites an instrument, and for what."""
        return Lens(self._shelf, key.whole, self._verbs.table)

    def passages(self, key: Key) -> tuple[Passage, ...]:
        """The sentences that cite an instrument, in the order of the shelf; each sentence once."""
        return self.lens(key).passages
