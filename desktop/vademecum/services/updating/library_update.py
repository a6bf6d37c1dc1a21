"""Take a new library: tried beside the one in use, then switched in; the one before is kept to go back to.

It lies among the reader's data, so that no administrator is needed and the program's own folder stays as it
is. Its index is made here: one from elsewhere could hold pickles, which are programs.
"""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from vademecum import __version__
from vademecum.domain.document import Document
from vademecum.domain.item import Item
from vademecum.domain.trouble import Trouble
from vademecum.paths import Places
from vademecum.services.desk import Searching
from vademecum.services.library_making import Progress, index_volume, new_folder, remove_leftovers
from vademecum.services.library_state import LIBRARY_FILE, is_readable, is_sound, updated_version
from vademecum.services.manifest import write_manifest
from vademecum.services.notebook.rehearsal import Rehearsal, items_on, rehearse
from vademecum.services.shelf import Shelf
from vademecum.services.updating.form import MANIFEST
from vademecum.services.updating.form import write_manifest as manifest_bytes
from vademecum.services.updating.unpacking import NotAnUpdate, Tell, Update, demand_newer, unpack
from vademecum.storage.library import Library
from vademecum.storage.library_foreign import demand_ours
from vademecum.words import mark

_NEW = ".library-updated-new-"


class FailsItsTest(Trouble):
    """What an update brought does not work on this machine."""

    kind = "fails-its-test"

    def __init__(self, reason: str) -> None:
        super().__init__(
            mark("updates", "The update was tried and does not work here: {reason}."),
            mark("updates", "Nothing was changed; all is as it was before."),
            reason=reason,
        )


class CannotUpdate(Trouble):
    """The update cannot be written where it belongs."""

    kind = "cannot-update"

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(
            mark("updates", "The update cannot be written in {folder}: {reason}."),
            mark(
                "updates",
                "Nothing was changed. Free some space, or copy the program to a medium that can be written.",
            ),
            folder=str(folder),
            reason=reason,
        )


class NothingToGoBackTo(Trouble):
    """No update was taken, or what was before it is no longer there."""

    kind = "nothing-to-go-back-to"

    def __init__(self) -> None:
        super().__init__(
            mark("updates", "There is nothing to go back to."),
            mark("updates", "What is in use came with the program."),
        )


@dataclass(frozen=True, slots=True)
class Ready:
    """A new library that lies beside the one in use, tried and not yet taken."""

    folder: Path
    documents: int
    rehearsals: tuple[Rehearsal, ...]
    """What becomes of the notes on each text that it changes or no longer holds."""

    @property
    def asks(self) -> bool:
        """Whether the reader should see that before it is taken."""
        return any(one.asks for one in self.rehearsals)


def version_in_use(places: Places) -> str:
    """The version of the bundled library, or of the update that stands before it."""
    return updated_version(places) or __version__


@contextmanager
def made_ready(places: Places, update: Update, items: Sequence[Item], tell: Tell) -> Iterator[Ready]:
    """Unpack, verify and try a library; it is gone at the end unless it was taken.

    Raise `NotAnUpdate`, `NotNewer`, `FailsItsTest` or `CannotUpdate`; then nothing has changed.
    """
    demand_newer(version_in_use(places), update.manifest)
    made: Path | None = None
    try:
        places.data.mkdir(parents=True, exist_ok=True)
        remove_leftovers(places.updated_library)
        made = Path(tempfile.mkdtemp(prefix=_NEW, dir=places.data))
        unpack(update, made, tell)
        _complete(made, update, tell)
        documents = _try(places, made)
        yield Ready(made, documents, _rehearsals(places, made, items, tell))
    except OSError as error:
        raise CannotUpdate(places.data, error.strerror or str(error)) from error
    finally:
        if made is not None:
            shutil.rmtree(made, ignore_errors=True)


def take(places: Places, ready: Ready) -> None:
    """Switch a library in that is ready; raise `CannotUpdate`, then the one before stands."""
    try:
        shutil.rmtree(places.former_library, ignore_errors=True)
        if places.updated_library.exists():
            places.updated_library.replace(places.former_library)
        try:
            ready.folder.replace(places.updated_library)
        except OSError:
            if places.former_library.exists():
                places.former_library.replace(places.updated_library)
            raise
    except OSError as error:
        raise CannotUpdate(places.data, error.strerror or str(error)) from error


def go_back(places: Places) -> str:
    """Use the library before the last update again; return its version. Raise `NothingToGoBackTo`."""
    if not places.updated_library.exists():
        raise NothingToGoBackTo
    aside = places.updated_library.with_name(f"{_NEW}aside")
    try:
        places.updated_library.replace(aside)
        if places.former_library.exists():
            places.former_library.replace(places.updated_library)
    except OSError as error:
        raise CannotUpdate(places.data, error.strerror or str(error)) from error
    shutil.rmtree(aside, ignore_errors=True)
    return version_in_use(places)


def mend(places: Places) -> None:
    """Make the index of an update anew when it is damaged; one whose texts are damaged is not used anyway."""
    folder = places.updated_library
    if updated_version(places) and not is_sound(folder) and is_readable(folder):
        with new_folder(folder) as made:
            for name in (LIBRARY_FILE, MANIFEST):
                shutil.copyfile(folder / name, made / name)
            index_volume(made, lambda _what, _done, _of: None)
            write_manifest(made, f"update-{updated_version(places)}")


# -- in detail -----------------------------------------------------------------


def _complete(made: Path, update: Update, tell: Progress) -> None:
    """Check that it is a library and nothing else, and give it its index and its manifest."""
    try:
        demand_ours(made / LIBRARY_FILE)
        index_volume(made, tell)
    except Trouble as trouble:
        raise NotAnUpdate(update.path) from trouble
    (made / MANIFEST).write_bytes(manifest_bytes(update.manifest))
    write_manifest(made, f"update-{update.manifest.to}")


def _try(places: Places, made: Path) -> int:
    """Open it and find every text of it by its title; return how many there are."""
    with tempfile.TemporaryDirectory() as scratch:
        apart = replace(places, library=made, data=Path(scratch))
        searching = None
        try:
            shelf = Shelf.open(apart)
            try:
                heads = [one.head for one in shelf.documents() if one.head.kind != "guide"]
            finally:
                shelf.close()
            searching = Searching(apart)
            lost = [
                one.key
                for one in heads
                if not searching.finding.search(one.title, within=one.key, limit=1).hits
            ]
        except Trouble as trouble:
            raise FailsItsTest(str(trouble)) from trouble
        finally:
            if searching is not None:
                searching.close()
    if not heads or lost:
        raise FailsItsTest(f"{lost[0]} is not found" if lost else "it holds no text")
    return len(heads)


def _rehearsals(places: Places, made: Path, items: Sequence[Item], tell: Tell) -> tuple[Rehearsal, ...]:
    """For each bundled text with notes on it what becomes of them; a text that is gone leaves all without."""
    shelf, library = Shelf.open(places), Library(made / LIBRARY_FILE)
    found: list[Rehearsal] = []
    try:
        new = {(one.key, one.lang): one for one in library.documents()}
        for held in shelf.documents():
            if held.volume.name != "bundled" or not items_on(items, held.head.key, held.head.lang):
                continue
            old = held.volume.library.document(held.head)
            head = new.get((held.head.key, held.head.lang))
            document = library.document(head) if head is not None else replace(old, blocks=())
            if _words(document) != _words(old):
                found.append(rehearse(items, document, held, lambda done, of: tell("notes", done, of)))
    finally:
        library.close()
        shelf.close()
    return tuple(found)


def _words(document: Document) -> list[tuple[str, str]]:
    return [(block.id, block.text) for block in document.blocks]
