"""Import a reader's own texts into the library of imports, beside the bundled one."""

import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from vademecum import __version__
from vademecum.domain.changes import Changes
from vademecum.domain.council_years import CouncilYears
from vademecum.domain.document import Document
from vademecum.importer.corpus import read_bytes
from vademecum.importer.pipeline import import_text
from vademecum.importer.record import Record
from vademecum.paths import Places
from vademecum.services.citing import with_citations
from vademecum.services.desk import Desk
from vademecum.services.library_making import CannotBuild, Progress, write_volume
from vademecum.services.library_state import LIBRARY_FILE, is_sound
from vademecum.storage.library import Library
from vademecum.storage.library_builder import Contents
from vademecum.text.citing.recogniser import Recogniser
from vademecum.text.verbs import VerbTable


@dataclass(frozen=True, slots=True)
class Imported:
    """A source as it came, what the reader said of it, and the document it gave."""

    source: bytes
    symbol: str | None
    lang: str | None
    title: str | None
    document: Document


class Importing:
    """Reads files of the reader's and puts them on the shelf. Their sources are kept, so nothing is lost."""

    def __init__(self, places: Places, recogniser: Recogniser, verbs: VerbTable, years: CouncilYears) -> None:
        self._places = places
        self._recogniser = recogniser
        self._verbs = verbs
        self._years = years

    @classmethod
    def over(cls, desk: Desk) -> "Importing":
        """Importing with the grammar and the year table of a desk."""
        verbs = VerbTable.load(desk.places.grammar / "verbs.toml")
        return cls(desk.places, desk.recogniser, verbs, desk.shelf.council_years())

    def read(
        self, file: Path, *, symbol: str | None = None, lang: str | None = None, title: str | None = None
    ) -> Imported:
        """Read one file without keeping it; raise the importer's troubles for what cannot be read."""
        return self._read(read_bytes(file), symbol, lang, title)

    def keep(self, imported: Sequence[Imported], progress: Progress | None = None) -> Changes:
        """Add documents to the library of imports; one of the same key and language replaces the older one.

        The library is written anew and put in place when complete. Raise `CannotBuild` when it cannot be.
        """
        kept = {(d.key, d.lang): d for d in self._kept()}
        kept.update({(i.document.key, i.document.lang): i.document for i in imported})
        try:
            for one in imported:
                self._keep_source(one)
        except OSError as error:
            raise CannotBuild(self._sources, error.strerror or str(error)) from error
        write_volume(
            self._places.imports,
            Contents(list(kept.values()), meta={"name": "imports", "version": __version__}),
            "imports",
            progress or (lambda _what, _done, _all: None),
        )
        return Changes(library=True)

    @property
    def _sources(self) -> Path:
        return self._places.data / "imported"

    def _read(self, source: bytes, symbol: str | None, lang: str | None, title: str | None) -> Imported:
        document = import_text(source, Record.from_values(symbol, lang, title))
        cited = with_citations(document, self._recogniser, self._verbs, self._years)
        return Imported(source, symbol, lang, title, cited)

    def _keep_source(self, one: Imported) -> None:
        self._sources.mkdir(parents=True, exist_ok=True)
        said = {"symbol": one.symbol, "lang": one.lang, "title": one.title}
        name = hashlib.sha256(one.source + json.dumps(said, sort_keys=True).encode()).hexdigest()[:24]
        for suffix, data in ((".txt", one.source), (".json", json.dumps(said, ensure_ascii=False).encode())):
            new = self._sources / f"{name}{suffix}.new"
            with new.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            new.replace(self._sources / f"{name}{suffix}")

    def _kept(self) -> list[Document]:
        """What is in the library of imports; read again from the sources when that library is damaged."""
        if is_sound(self._places.imports, LIBRARY_FILE):
            library = Library(self._places.imports / LIBRARY_FILE)
            try:
                return [library.document(head) for head in library.documents()]
            finally:
                library.close()
        again = []
        for said_file in sorted(self._sources.glob("*.json"), key=lambda path: path.stat().st_mtime):
            said = json.loads(said_file.read_text(encoding="utf-8"))
            source = said_file.with_suffix(".txt").read_bytes()
            again.append(self._read(source, said["symbol"], said["lang"], said["title"]).document)
        return again
