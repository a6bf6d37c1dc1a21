"""The desk: all use cases over one shelf, each made, and its modules read, when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from functools import cached_property, partial
from typing import TYPE_CHECKING

from vademecum.paths import Places
from vademecum.services.contents import Contents
from vademecum.services.library_state import INDEX_FOLDER
from vademecum.services.manifest import verify
from vademecum.services.reading import Reading
from vademecum.services.shelf import Shelf

if TYPE_CHECKING:
    from vademecum.domain.citation import Found
    from vademecum.services.acting import Acting
    from vademecum.services.addressing import Addressing
    from vademecum.services.comparing import Comparing
    from vademecum.services.coverage import Coverage
    from vademecum.services.ledger import Ledgers
    from vademecum.services.lookup import Lookup
    from vademecum.services.notebook.notebook import Notebook
    from vademecum.services.notebook.place_names import PlaceNames
    from vademecum.services.notebook.placing import Placing
    from vademecum.services.notebook.targeting import Targeting
    from vademecum.services.quoting import Quoting
    from vademecum.services.wanting import Wanting
    from vademecum.text.addresses.readers import AddressReaders
    from vademecum.text.citing.recogniser import Recogniser


class Desk:
    """What the window and the command line work with. The grammar is only read when it is needed."""

    def __init__(
        self, places: Places, shelf: Shelf, notebook: Callable[[], Notebook | None] = lambda: None
    ) -> None:
        """`notebook` gives the reader's open notebook, None while there is none."""
        self.places = places
        self.shelf = shelf
        self._notebook = notebook

    @cached_property
    def reading(self) -> Reading:
        return Reading(self.shelf)

    @cached_property
    def contents(self) -> Contents:
        return Contents(self.reading)

    @cached_property
    def recogniser(self) -> Recogniser:
        return _recogniser(self.places)

    @cached_property
    def lookup(self) -> Lookup:
        # Imported here, as below: the first page is painted before any of this is needed.
        from vademecum.services.lookup import Lookup
        from vademecum.services.notebook.on_instruments import NotesOnInstruments
        from vademecum.services.own_verbs import own_verbs

        notes = NotesOnInstruments(self._notebook, self.reading, lambda: self.placing)
        return Lookup(self.shelf, self.recogniser, own_verbs(self.places), notes)

    @cached_property
    def wanting(self) -> Wanting:
        # Imported here: see above.
        from vademecum.services.wanting import Wanting

        return Wanting(self.shelf, self.recogniser)

    @cached_property
    def ledgers(self) -> Ledgers:
        # Imported here: see above.
        from vademecum.services.ledger import Ledgers
        from vademecum.text.footnotes.cues import CueTable

        return Ledgers(CueTable.load(self.places.grammar / "footnotes.toml"))

    @cached_property
    def addressing(self) -> Addressing:
        # Imported here: see above.
        from vademecum.services.addressing import Addressing

        return Addressing(self.shelf, self.reading, self.recogniser, self.address_readers)

    @cached_property
    def address_readers(self) -> AddressReaders:
        """What addressing reads with; another thread may make it ready, for it knows no library."""
        # Imported here: see above.
        from vademecum.text.addresses.readers import AddressReaders

        return AddressReaders(self.recogniser)

    @cached_property
    def quoting(self) -> Quoting:
        # Imported here: see above.
        from vademecum.services.quoting import Quoting

        return Quoting(self.shelf, self.reading)

    @cached_property
    def coverage(self) -> Coverage:
        # Imported here: see above.
        from vademecum.services.coverage import Coverage

        return Coverage(self.shelf, lambda key: self.recogniser.describe(key).organ)

    @cached_property
    def comparing(self) -> Comparing:
        # Imported here: see above.
        from vademecum.services.comparing import Comparing

        return Comparing(self.shelf)

    @cached_property
    def acting(self) -> Acting:
        # Imported here: see above.
        from vademecum.services.acting import Acting
        from vademecum.text.actions.recogniser import ActionRecogniser

        characters = self.places.resources / "data" / "simplified.txt"
        return Acting(self.shelf, ActionRecogniser.load(self.places.grammar, characters))

    @cached_property
    def targeting(self) -> Targeting:
        # Imported here: see above.
        from vademecum.services.notebook.targeting import Targeting

        return Targeting(self.reading)

    @cached_property
    def placing(self) -> Placing:
        # Imported here: see above.
        from vademecum.services.notebook.placing import Placing

        return Placing(self.reading)

    @cached_property
    def place_names(self) -> PlaceNames:
        # Imported here: see above.
        from vademecum.services.notebook.place_names import PlaceNames

        return PlaceNames(self.shelf, lambda: self.quoting, self.placing)

    def warm_up(self) -> None:
        """Read and compile the tables that the first panes would wait for; no library file is touched.

        Meant for another thread than the one that asks: what both make at the same time is made twice.
        """
        langs = dict.fromkeys(document.head.lang for document in self.shelf.documents())
        self.acting.recogniser.warm_up(langs)
        self.ledgers.warm_up(langs)

    def close(self) -> None:
        """Let go of the library's files."""
        self.shelf.close()


class LaterRecogniser:
    """Reads the grammar when it is first asked: search is usable before that."""

    def __init__(self, make: Callable[[], Recogniser]) -> None:
        self._make = make

    def find(self, text: str, lang: str, body: str | None = None) -> Sequence[Found]:
        """Citations in a text, as `Recogniser.find` gives them."""
        return self._recogniser.find(text, lang, body)

    @cached_property
    def _recogniser(self) -> Recogniser:
        return self._make()


class Searching:
    """A `Finding` with files of its own, for the thread that opens it."""

    def __init__(self, places: Places, recogniser: Callable[[], Recogniser] | None = None) -> None:
        """Open every volume anew; raise `NotVerified` when an index is damaged.

        `recogniser` gives one that is shared with other threads; without it the grammar is read here.
        """
        # Imported in the search thread: the window stands before a search can be asked for.
        from vademecum.search.index import Index
        from vademecum.services.finding import Finding, OpenVolume

        self._recogniser = LaterRecogniser(recogniser or partial(_recogniser, places))
        with ExitStack() as opened:
            shelf = Shelf.open(places)
            opened.callback(shelf.close)
            volumes = []
            for volume in shelf.volumes:
                verify(volume.folder, INDEX_FOLDER)
                index = Index.open(volume.folder / INDEX_FOLDER)
                opened.callback(index.close)
                volumes.append(OpenVolume(volume.library, index))
            self.finding = Finding(volumes, self._recogniser)
            self._opened = opened.pop_all()

    def warm_up(self) -> None:
        """Read the grammar of citations before a question waits for it."""
        self._recogniser.find("", "zh")

    def close(self) -> None:
        """Let go of the files."""
        self._opened.close()


def _recogniser(places: Places) -> Recogniser:
    # Imported here: see above.
    from vademecum.text.citing.recogniser import Recogniser

    return Recogniser.load(places.grammar)
