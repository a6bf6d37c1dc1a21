"""Import a reader's own texts into the library of imports, beside the bundled one."""

from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
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
from vademecum.services.former_edition import Former, forget_former, read_former, write_former
from vademecum.services.kept_sources import KeptSources, Said, UnreadableKept
from vademecum.services.library_making import CannotBuild, Progress, ready_library, write_volume
from vademecum.services.library_state import (
    IMPORTS_BUILT_FROM,
    LIBRARY_FILE,
    imports_are_ready,
    is_readable,
    is_sound,
    sound_library,
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


@dataclass(frozen=True, slots=True)
class Looked:
    """Files that were read and not kept yet."""

    read: tuple[Imported, ...]
    standings: tuple[Standing, ...]
    """One for each: what keeping it would do."""
    refused: tuple[Trouble, ...]

    def without(self, texts: Collection[tuple[Key, str]]) -> "Looked":
        """The same without some texts, named by key and language."""
        pairs = [
            (one, standing)
            for one, standing in zip(self.read, self.standings, strict=True)
            if (one.document.key, one.document.lang) not in texts
        ]
        return Looked(tuple(one for one, _ in pairs), tuple(standing for _, standing in pairs), self.refused)


class NoFormerEdition(Trouble):
    """There is no text to go back to."""

    kind = "no-former-edition"

    def __init__(self) -> None:
        super().__init__(
            mark("trouble", "The former text cannot be brought back: it is not there any more."),
            mark("trouble", "Import it again from its file."),
        )


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
        chosen = _each_once(imported)
        older = self._held()
        formers = self._formers(chosen, older)
        try:
            for one in chosen:
                name = self._sources.keep(one.source, one.said, _named(one.document))
                formers = [replace(f, taken=name) if _is_of(f, one.document) else f for f in formers]
        except OSError as error:
            raise CannotBuild(self._sources.folder, error.strerror or str(error)) from error
        changes = self._write([*older, *(one.document for one in chosen)], progress)
        if formers:
            with suppress(OSError):
                # The text is imported all the same; only the way back is not offered.
                write_former(self._places.former_edition, formers)
        return changes

    def go_back(self, progress: Progress | None = None) -> tuple[Former, ...]:
        """Put the texts that the last import replaced back in their place; what was taken stays kept.

        Raise `NoFormerEdition` when there is none, `CannotBuild` when the library cannot be written.
        """
        formers = read_former(self._places.former_edition)
        if not formers:
            raise NoFormerEdition
        found = [self._read_again(former) for former in formers if former.source]
        held = [one for one in self._held() if not any(_is_of(former, one) for former in formers)]
        try:
            for former in formers:
                self._use_former(former)
        except OSError as error:
            raise CannotBuild(self._sources.folder, error.strerror or str(error)) from error
        self._write([*held, *found], progress, even_nothing=True)
        forget_former(self._places.former_edition)
        return formers

    def bring(
        self, files: Sequence[Path], progress: Progress | None = None, *, symbol: str | None = None
    ) -> Brought:
        """Read and keep several files; one that cannot be read does not keep the others out.

        `symbol` is what the reader says a single file is.

        Raise `NotImported` or `UnreadableSource` when none can be read, else what `keep` raises.
        """
        return self.take(self.look(files, progress, symbol=symbol), progress)

    def look(
        self, files: Sequence[Path], progress: Progress | None = None, *, symbol: str | None = None
    ) -> Looked:
        """Read several files and keep nothing; raise what `bring` raises, and `SameDocument`."""
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
        _each_once(read)
        return Looked(tuple(read), self.standings(read), tuple(refused))

    def take(self, looked: Looked, progress: Progress | None = None) -> Brought:
        """Keep what was looked at; raise what `keep` raises."""
        self.keep(looked.read, progress)
        return Brought(tuple(one.document for one in looked.read), looked.standings, looked.refused)

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

    # -- in detail -------------------------------------------------------------

    def _formers(self, imported: Iterable[Imported], held: Sequence[Document]) -> list[Former]:
        """The texts that these would replace by other words: earlier imports, else bundled ones."""
        made: list[Former] = []
        earlier = {(document.key, document.lang): document for document in held}
        for one in imported:
            at = one.document.key, one.document.lang
            document = earlier.get(at) or self._bundled(*at)
            if document is None or _text_of(document) == _text_of(one.document):
                continue
            source = self._source_of(document) if at in earlier else ""
            if source is not None:
                made.append(Former(str(document.key), document.lang, document.title, "", source))
        return made

    def _bundled(self, key: Key, lang: str) -> Document | None:
        folder = sound_library(self._places)
        if folder is None:
            return None
        library = Library(folder / LIBRARY_FILE)
        try:
            head = next((one for one in library.documents() if (one.key, one.lang) == (key, lang)), None)
            return library.document(head) if head is not None else None
        finally:
            library.close()

    def _source_of(self, document: Document) -> str | None:
        """The name of the kept source that gave a document of the library of imports; None: it is gone."""
        for kept in reversed([*self._sources]):
            if kept.is_aside or kept.document not in ("", _named(document)):
                continue
            with suppress(UnreadableKept, Trouble):
                again = self._read(*kept.read()).document
                if (again.key, again.lang) == (document.key, document.lang):
                    name: str = kept.name
                    return name
        return None

    def _read_again(self, former: Former) -> Document:
        kept = self._sources.named(former.source)
        if kept is None:
            raise NoFormerEdition
        try:
            return self._read(*kept.read()).document
        except UnreadableKept as error:
            raise NoFormerEdition from error

    def _use_former(self, former: Former) -> None:
        """Have the kept sources give the former text when the library is made again from them."""
        kept = self._sources.named(former.source) if former.source else None
        if kept is not None:
            self._sources.keep(*kept.read(), f"{former.key}@{former.lang}")
        elif (taken := self._sources.named(former.taken)) is not None:
            self._sources.set_aside(taken)

    def _write(
        self, documents: Iterable[Document], progress: Progress | None, *, even_nothing: bool = False
    ) -> Changes:
        latest = {(document.key, document.lang): document for document in documents}
        if not latest and not even_nothing:
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
            if kept.is_aside:
                continue
            try:
                again.append(self._read(*kept.read()).document)
            except (UnreadableKept, Trouble):
                # One damaged source must not take the others with it; the doctor names it.
                continue
        return again


def _each_once(imported: Sequence[Imported]) -> list[Imported]:
    """One for each document; raise `SameDocument` when two different texts would be one."""
    chosen: dict[tuple[str, str], Imported] = {}
    for one in imported:
        at = str(one.document.key), one.document.lang
        if chosen.setdefault(at, one).source != one.source:
            raise SameDocument(one.document)
    return list(chosen.values())


def _named(document: Document) -> str:
    return f"{document.key}@{document.lang}"


def _is_of(former: Former, document: Document) -> bool:
    return (former.key, former.lang) == (str(document.key), document.lang)


def _text_of(document: Document) -> tuple[object, ...]:
    return document.title, *((block.id, block.label, block.text) for block in document.blocks)


def make_ready(places: Places, progress: Progress | None = None) -> Path:
    """Make what is missing, stale or damaged: the bundled library, and the library of imports.

    Returns the folder of the bundled library. Raise `CannotBuild` when one cannot be written.
    """
    folder = ready_library(places, progress)
    if places.updated_library.exists():
        # Imported here: few readers have taken an update.
        from vademecum.services.updating.library_update import mend

        mend(places)
    if not (imports_are_ready(places) and (is_sound(places.imports) or not places.imports.exists())):
        desk = Desk(places, Shelf.open(places))
        try:
            Importing.over(desk).renew(progress)
        finally:
            desk.close()
    return folder
