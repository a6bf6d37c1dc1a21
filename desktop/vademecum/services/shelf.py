"""The shelf: the bundled library and the reader's imports, read as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.domain.trouble import Trouble
from vademecum.paths import Places
from vademecum.services.library_state import LIBRARY_FILE, is_readable, sound_library
from vademecum.services.manifest import NotVerified
from vademecum.storage.library import DocumentHead, Library, StoredBlock, StoredCitation
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.domain.council_years import CouncilYears
    from vademecum.domain.instrument import Instrument


class UnknownDocument(Trouble):
    """No document of that key, or not in that language, is in the library."""

    kind = "unknown-key"

    def __init__(self, key: Key, lang: str | None) -> None:
        if lang is None:
            super().__init__(
                mark("trouble", "{key} is not in the library."),
                mark("trouble", "“vademecum list” names what is there; “vademecum import” adds a text."),
                key=str(key),
            )
        else:
            super().__init__(
                mark("trouble", "{key} is not in the library in the language “{lang}”."),
                mark("trouble", "“vademecum list” names what is there."),
                key=str(key),
                lang=lang,
            )


@dataclass(frozen=True, slots=True)
class Volume:
    """One library file with the folder of its index."""

    name: str
    """`bundled` or `imports`."""
    folder: Path
    library: Library


@dataclass(frozen=True, slots=True)
class Shelved:
    """A document and the volume that holds it."""

    volume: Volume
    head: DocumentHead

    @property
    def locator(self) -> Locator:
        """Where the document begins."""
        return Locator(self.head.key, self.head.lang)


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation, the block that holds it, and its document."""

    document: Shelved
    stored: StoredBlock
    citation: StoredCitation


class Shelf:
    """All volumes as one. The same document in a later volume stands before the earlier one."""

    def __init__(self, volumes: Sequence[Volume]) -> None:
        self.volumes = tuple(volumes)
        newest: dict[tuple[Key, str], Shelved] = {}
        for volume in self.volumes:
            for head in volume.library.documents():
                newest[head.key, head.lang] = Shelved(volume, head)
        self._documents = dict(sorted(newest.items()))
        self._held = frozenset(key for key, _ in newest)

    @classmethod
    def open(cls, places: Places) -> Shelf:
        """Open the verified volumes; raise `NotVerified` when the bundled library is missing or damaged.

        A damaged volume of imports is left out: `make_ready` makes it again.
        """
        folder = sound_library(places)
        if folder is None:
            raise NotVerified(LIBRARY_FILE)
        volumes = [Volume("bundled", folder, Library(folder / LIBRARY_FILE))]
        if is_readable(places.imports):
            volumes.append(Volume("imports", places.imports, Library(places.imports / LIBRARY_FILE)))
        return cls(volumes)

    def close(self) -> None:
        """Let go of every file."""
        for volume in self.volumes:
            volume.library.close()

    def documents(self) -> list[Shelved]:
        """Every document, by key and language."""
        return list(self._documents.values())

    def find(self, key: Key, lang: str | None = None) -> Shelved | None:
        """The document of that key, in `lang` if given, else in any language."""
        if lang is not None:
            return self._documents.get((key.whole, lang))
        return next((found for (k, _), found in self._documents.items() if k == key.whole), None)

    def holds(self, key: Key) -> bool:
        """Whether the text of an instrument is here, in any language."""
        return key.whole in self._held

    def demand(self, key: Key, lang: str | None = None) -> Shelved:
        """Like `find`, but raise `UnknownDocument` when there is none."""
        found = self.find(key, lang)
        if found is None:
            raise UnknownDocument(key, lang if self.find(key) else None)
        return found

    def versions(self, key: Key) -> list[Shelved]:
        """The same document in every language it is held in."""
        return [found for (k, _), found in self._documents.items() if k == key.whole]

    def instrument(self, key: Key) -> Instrument | None:
        """What the register of any volume knows."""
        return next((i for v in self.volumes if (i := v.library.instrument(key)) is not None), None)

    def instruments(self) -> list[Instrument]:
        """The registers of all volumes."""
        return [i for v in self.volumes for i in v.library.instruments()]

    def council_years(self) -> CouncilYears:
        """The year table of the bundled library."""
        return self.volumes[0].library.council_years()

    def known_years(self) -> CouncilYears:
        """The year table, and what it leaves open told by the resolutions held or registered."""
        # Imported here: a page is painted without the table.
        from vademecum.domain.council_years import CouncilYears

        keys = {key for key, _ in self._documents} | {instrument.key for instrument in self.instruments()}
        numbers = (key.council_number for key in keys)
        known = [(number[0], number[1]) for number in numbers if number is not None and number[1] is not None]
        return CouncilYears(self.council_years().rows(), known)

    def cited_symbols(self) -> list[str]:
        """Every symbol cited by a document on the shelf."""
        return sorted(frozenset().union(*(v.library.cited_keys() for v in self.volumes)))

    def citing(self, key: Key) -> list[Cited]:
        """Every citation of an instrument by the documents on the shelf, in their order."""
        made: list[Cited] = []
        for volume in self.volumes:
            citations = volume.library.citations_of(key)
            blocks = volume.library.stored(sorted({c.row for c in citations}))
            for citation in citations:
                stored = blocks[citation.row]
                document = self._documents[stored.key, stored.lang]
                if document.volume is volume and document.head.row == stored.document:
                    made.append(Cited(document, stored, citation))
        return made
