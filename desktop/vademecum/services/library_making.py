"""Build the library and its index from the corpus, and put them in place only when they are complete."""

import contextlib
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from vademecum import __version__
from vademecum.domain.document import Document
from vademecum.domain.trouble import Trouble
from vademecum.importer.corpus import corpus_folders, read_corpus_folder
from vademecum.importer.register import read_register
from vademecum.paths import Places
from vademecum.search.index_builder import Entry, build_index
from vademecum.services.citing import with_citations
from vademecum.services.library_state import (
    INDEX_FOLDER,
    LIBRARY_FILE,
    is_fresh,
    is_sound,
    sources_fingerprint,
)
from vademecum.services.manifest import write_manifest
from vademecum.storage.library import Library
from vademecum.storage.library_builder import Contents, write_library
from vademecum.text.citing.recogniser import Recogniser
from vademecum.text.verbs import VerbTable
from vademecum.words import mark

Progress = Callable[[str, int, int], None]
"""Hears what is being done (`read`, `library`, `index`), how much is done, and of how much."""


ABANDONED_S = 3600
"""What a build has not touched for so long is left over from one that was cut off."""


class CannotBuild(Trouble):
    """The library cannot be written where it belongs."""

    kind = "cannot-build"

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(
            mark("trouble", "The library cannot be built in {folder}: {reason}."),
            mark(
                "trouble",
                "Free some space or give the folder back its rights, or choose another with --data-dir.",
            ),
            folder=str(folder),
            reason=reason,
        )


def ready_library(places: Places, progress: Progress | None = None) -> Path:
    """Return the folder of a library that is fresh and verified, building it first when it is not.

    When the library's own folder cannot be written, or is that of the packaged program, it is built among the
    reader's data instead. Raise `CannotBuild` when neither can be written.
    """
    built_from = sources_fingerprint(places)
    for folder in (places.library, places.rebuilt_library):
        if is_fresh(folder, built_from) and is_sound(folder):
            return folder
    if places.is_packaged:
        return build_library(places, places.rebuilt_library, built_from, progress)
    try:
        return build_library(places, places.library, built_from, progress)
    except CannotBuild:
        if is_fresh(places.library, built_from) and is_sound(places.library):
            # Another start of the program was quicker.
            return places.library
        return build_library(places, places.rebuilt_library, built_from, progress)


def build_library(places: Places, folder: Path, built_from: str, progress: Progress | None = None) -> Path:
    """Build library and index from the corpus into `folder`, replacing what stands there only when complete.

    Raise `CannotBuild` when the folder cannot be written, and the importer's troubles for bad sources.
    """
    _demand_writable(folder)
    tell = progress or (lambda _what, _done, _all: None)
    recogniser = Recogniser.load(places.grammar)
    verbs = VerbTable.load(places.grammar / "verbs.toml")
    register = read_register(places.register)
    documents: list[Document] = []
    sources = corpus_folders(places.corpus)
    for number, source in enumerate(sources, start=1):
        documents.append(with_citations(read_corpus_folder(source), recogniser, verbs, register.years))
        tell("read", number, len(sources))
    meta = {"name": "bundled", "version": __version__}
    contents = Contents(documents, register.instruments, register.years, sorted(recogniser.aliases()), meta)
    return write_volume(folder, contents, built_from, tell)


def write_volume(folder: Path, contents: Contents, built_from: str, tell: Progress) -> Path:
    """Write a library file, its index and manifest beside `folder`, then put them in its place."""
    with new_folder(folder) as made:
        write_library(made / LIBRARY_FILE, contents, lambda done, of: tell("library", done, of))
        index_volume(made, tell)
        write_manifest(made, built_from)
    return folder


def index_volume(folder: Path, tell: Progress) -> None:
    """Write the index of the library file in `folder`, which has none."""
    library = Library(folder / LIBRARY_FILE)
    try:
        build_index(folder / INDEX_FOLDER, _entries(library), lambda done, of: tell("index", done, of))
    finally:
        library.close()


def _entries(library: Library) -> list[Entry]:
    keys: dict[int, list[str]] = {}
    for head in library.documents():
        for stored in library.citations_in(head.first_row, head.first_row + head.blocks):
            keys.setdefault(stored.row, []).append(stored.citation.key.symbol)
    return [
        Entry(row=row, document=document, lang=lang, kind=kind, folded=folded, keys=tuple(keys.get(row, ())))
        for row, document, lang, kind, folded in library.every_block()
    ]


def _demand_writable(folder: Path) -> None:
    """Raise `CannotBuild` before a long build, not after it, when nothing can be written beside `folder`."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        Path(tempfile.mkdtemp(prefix=_prefix(folder), dir=folder.parent)).rmdir()
    except OSError as error:
        raise CannotBuild(folder, error.strerror or str(error)) from error


@contextlib.contextmanager
def new_folder(folder: Path) -> Iterator[Path]:
    """Give a new folder beside `folder` to write into; exchange them when all went well, else remove it."""
    made: Path | None = None
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        remove_leftovers(folder)
        made = Path(tempfile.mkdtemp(prefix=_prefix(folder), dir=folder.parent))
        made.chmod(0o755)
        yield made
        _exchange(made, folder)
    except OSError as error:
        raise CannotBuild(folder, error.strerror or str(error)) from error
    finally:
        if made is not None:
            shutil.rmtree(made, ignore_errors=True)


def _exchange(made: Path, folder: Path) -> None:
    old = made.with_name(made.name + "-old")
    if folder.exists():
        folder.replace(old)
    try:
        made.replace(folder)
    except OSError:
        if old.exists():
            old.replace(folder)
        raise
    _remove(old)


def remove_leftovers(folder: Path) -> None:
    """Delete what builds of `folder` that were cut off left beside it; what is new may be still at work."""
    for left in folder.parent.glob(_prefix(folder) + "*"):
        with contextlib.suppress(FileNotFoundError):
            if time.time() - left.stat().st_mtime > ABANDONED_S:
                _remove(left)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def _prefix(folder: Path) -> str:
    return f".{folder.name}-new-"
