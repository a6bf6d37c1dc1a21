"""Import a reader's own texts into the library of imports, beside the bundled one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from vademecum import __version__
from vademecum.domain.changes import Changes
from vademecum.domain.council_years import CouncilYears
from vademecum.domain.document import Document
from vademecum.domain.key import Key
from vademecum.domain.trouble import Trouble
from vademecum.importer.corpus import read_bytes
from vademecum.importer.pipeline import import_text
from vademecum.importer.record import Record
from vademecum.importer.text_source import UnreadableSource
from vademecum.paths import Places
from vademecum.services.arrivals import refuse_what_is_no_file
from vademecum.services.citing import with_citations
from vademecum.services.desk import Desk
from vademecum.services.kept_sources import KeptSources, Said, UnreadableKept
from vademecum.services.library_making import CannotBuild, Progress, ready_library, write_volume
from vademecum.services.library_state import (
    IMPORTS_BUILT_FROM,
    LIBRARY_FILE,
    imports_are_ready,
    is_readable,
    is_sound,
)
from vademecum.services.shelf import Shelf
from vademecum.storage.library import Library
from vademecum.storage.library_builder import Contents
from vademecum.text.citing.recogniser import Recogniser
from vademecum.text.verbs import VerbTable
from vademecum.words import mark


class NotImported(Trouble):
    """A file that was named cannot be imported; `kind` and advice are those of the reason."""

    def __init__(self, file: Path, reason: Trouble) -> None:
        super().__init__(
            mark("trouble", "{name} is not imported. {reason}"),
            reason.advice,
            **{**reason.values, "name": file.name, "reason": reason},
        )
        self.kind = reason.kind


class WrongYear(Trouble):
    """The symbol given names a Security Council resolution by a year that its number cannot be of."""

    kind = "wrong-year"

    def __init__(self, key: Key, years: CouncilYears) -> None:
        right = years.corrected(key)
        advice = (
            mark("trouble", "That number is {right}. Give the symbol that is meant.")
            if right
            else mark("trouble", "That number is of another year. Give the symbol that is meant.")
        )
        super().__init__(
            mark("trouble", "There is no resolution {key}."),
            advice,
            key=key.display(),
            right=right.display() if right else "",
        )


class SameDocument(Trouble):
    """Two different texts given at once would be the same document, and one would replace the other."""

    kind = "same-document"

    def __init__(self, document: Document) -> None:
        super().__init__(
            mark("trouble", "Two of the files would both be {key} in the language “{lang}”."),
            mark(
                "trouble",
                "Nothing was imported. Import each with its own symbol or language.",
            ),
            key=str(document.key),
            lang=document.lang,
        )


@dataclass(frozen=True, slots=True)
class Imported:
    """A source as it came, what the reader said of it, and the document it gave."""

    source: bytes
    said: Said
    document: Document


class Standing(StrEnum):
    """What an import does to the library of imports."""

    NEW = "new"
    UNCHANGED = "unchanged"
    """The same text was there already."""
    REPLACES = "replaces"
    """Another text of the same key and language was there; it is replaced."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of files brought together."""

    documents: tuple[Document, ...]
    standings: tuple[Standing, ...]
    """One for each document."""
    refused: tuple[Trouble, ...]


class Importing:
    """Reads files of the reader's and puts them on the shelf. Their sources are kept, so nothing is lost."""

    def __init__(self, places: Places, recogniser: Recogniser, verbs: VerbTable, years: CouncilYears) -> None:
        self._places = places
        self._sources = KeptSources(places.import_sources)
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
        """Read one file without keeping it; one that has neither title nor symbol is called like the file.

        Raise `NotImported` for what is no text, `MalformedKey`, `WrongYear` and `UnknownLanguage` for what
        was said of it.
        """
        source = read_bytes(file)
        try:
            imported = self._read(source, Said(symbol, lang, title))
            if imported.document.title == str(imported.document.key):
                imported = self._read(source, Said(symbol, lang, file.stem))
            return imported
        except UnreadableSource as reason:
            raise NotImported(file, reason) from reason

    def keep(self, imported: Sequence[Imported], progress: Progress | None = None) -> Changes:
        """Add documents to the library of imports; one of the same key and language replaces the older one.

        The library is written anew and put in place when complete. Raise `SameDocument` when two different
        texts at once would be one document, `CannotBuild` when the library cannot be written.
        """
        chosen: dict[tuple[str, str], Imported] = {}
        for one in imported:
            at = str(one.document.key), one.document.lang
            if chosen.setdefault(at, one).source != one.source:
                raise SameDocument(one.document)
        older = self._held()
        try:
            for one in chosen.values():
                self._sources.keep(one.source, one.said)
        except OSError as error:
            raise CannotBuild(self._sources.folder, error.strerror or str(error)) from error
        return self._write([*older, *(one.document for one in chosen.values())], progress)

    def bring(
        self, files: Sequence[Path], progress: Progress | None = None, *, symbol: str | None = None
    ) -> Brought:
        """Read and keep several files; one that cannot be read does not keep the others out.

        `symbol` is what the reader says a single file is.

        Raise `NotImported` or `UnreadableSource` when none can be read, else what `keep` raises.
        """
        read: list[Imported] = []
        refused: list[Trouble] = []
        for number, file in enumerate(files):
            if progress is not None:
                progress(file.name, number, len(files))
            try:
                refuse_what_is_no_file(file)
                read.append(self.read(file, symbol=symbol))
            except Trouble as reason:
                refused.append(reason)
        if not read:
            raise refused[0]
        standings = self.standings(read)
        self.keep(read, progress)
        return Brought(tuple(one.document for one in read), standings, tuple(refused))

    def standings(self, imported: Sequence[Imported]) -> tuple[Standing, ...]:
        """What keeping each of these would do to the library of imports as it is now."""
        if not is_readable(self._places.imports):
            return (Standing.NEW,) * len(imported)
        library = Library(self._places.imports / LIBRARY_FILE)
        try:
            heads = {(head.key, head.lang): head for head in library.documents()}
            made: list[Standing] = []
            for one in imported:
                head = heads.get((one.document.key, one.document.lang))
                if head is None:
                    made.append(Standing.NEW)
                elif _text_of(library.document(head)) == _text_of(one.document):
                    made.append(Standing.UNCHANGED)
                else:
                    made.append(Standing.REPLACES)
            return tuple(made)
        finally:
            library.close()

    def renew(self, progress: Progress | None = None) -> Changes:
        """Write the library of imports anew, from what it holds or, if it is damaged, from the sources kept.

        Raise `CannotBuild` when it cannot be written.
        """
        return self._write(self._held(), progress)

    def _write(self, documents: Iterable[Document], progress: Progress | None) -> Changes:
        latest = {(document.key, document.lang): document for document in documents}
        if not latest:
            return Changes()
        meta = {"name": "imports", "version": __version__}
        contents = Contents(list(latest.values()), meta=meta)
        tell = progress or (lambda _what, _done, _all: None)
        write_volume(self._places.imports, contents, IMPORTS_BUILT_FROM, tell)
        return Changes(library=True)

    def _read(self, source: bytes, said: Said) -> Imported:
        record = Record.from_values(said.symbol, said.lang, said.title)
        if record.key is not None and self._years.contradicts(record.key):
            raise WrongYear(record.key, self._years)
        document = import_text(source, record, years=self._years)
        return Imported(source, said, with_citations(document, self._recogniser, self._verbs, self._years))

    def _held(self) -> list[Document]:
        """What is in the library of imports; read again from the sources when that library cannot be read."""
        if is_readable(self._places.imports):
            library = Library(self._places.imports / LIBRARY_FILE)
            try:
                return [library.document(head) for head in library.documents()]
            finally:
                library.close()
        again: list[Document] = []
        for kept in self._sources:
            try:
                again.append(self._read(*kept.read()).document)
            except (UnreadableKept, Trouble):
                # One damaged source must not take the others with it; the doctor names it.
                continue
        return again


def _text_of(document: Document) -> tuple[object, ...]:
    return document.title, *((block.id, block.label, block.text) for block in document.blocks)


def make_ready(places: Places, progress: Progress | None = None) -> Path:
    """Make what is missing, stale or damaged: the bundled library, and the library of imports.

    Returns the folder of the bundled library. Raise `CannotBuild` when one cannot be written.
    """
    folder = ready_library(places, progress)
    if not (imports_are_ready(places) and (is_sound(places.imports) or not places.imports.exists())):
        desk = Desk(places, Shelf.open(places))
        try:
            Importing.over(desk).renew(progress)
        finally:
            desk.close()
    return folder
