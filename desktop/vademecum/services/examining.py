"""The doctor: every file the program uses, its state, and what would mend it."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from vademecum.domain.trouble import Trouble
from vademecum.paths import Places
from vademecum.services.explaining import explain, state_of_update
from vademecum.services.kept_sources import Kept, KeptSources, UnreadableKept
from vademecum.services.library_state import (
    INDEX_FOLDER,
    LIBRARY_FILE,
    imports_are_ready,
    is_fresh,
    is_sound,
    sound_library,
    sources_fingerprint,
)
from vademecum.services.notebook.inspecting import inspect
from vademecum.storage.library import Library

GOOD = "good"
UNNEEDED = "absent, not needed"

_REBUILD = "Start the program, or run “vademecum build-library”: it is built anew from its sources."


@dataclass(frozen=True, slots=True)
class Examined:
    """One file or folder and how it is."""

    what: str
    path: Path
    state: str
    mend: str = ""

    @property
    def is_well(self) -> bool:
        """Whether nothing needs mending."""
        return not self.mend


def examine(places: Places) -> list[Examined]:
    """Look at everything the program reads or writes; changes nothing."""
    named = [
        *_sources(places),
        *_library(places),
        *_imports(places),
        _folder("fonts", places.fonts, "*.ttf", "System fonts are used. “python3 dev.py setup” brings ours."),
        _folder(
            "translations",
            places.translations,
            "*.qm",
            "The window speaks English. “python3 dev.py setup” makes them.",
        ),
        *_readers_own(places),
        *_update(places),
        *_notebook(places),
    ]
    return [*named, *_everything_else(places, named)]


def _sources(places: Places) -> list[Examined]:
    names = (
        ("corpus", places.corpus),
        ("register", places.register),
        ("citation grammar", places.grammar),
        ("icons", places.resources / "icons"),
    )
    mend = "The program is incomplete: get it again."
    return [
        Examined(what, path, GOOD if path.is_dir() else "missing", "" if path.is_dir() else mend)
        for what, path in names
    ]


def _library(places: Places) -> list[Examined]:
    used = sound_library(places)
    if used is None:
        state = "damaged" if (places.library / LIBRARY_FILE).exists() else "missing"
        return [Examined("library", places.library / LIBRARY_FILE, state, _REBUILD)]
    found = [_checked("library", used / LIBRARY_FILE)]
    index = used / INDEX_FOLDER
    is_good = is_sound(used, INDEX_FOLDER)
    found.append(Examined("index", index, GOOD if is_good else "damaged", "" if is_good else _REBUILD))
    if not is_fresh(used, sources_fingerprint(places)):
        found.append(Examined("library's age", used, "older than its sources", _REBUILD))
    return found


def _checked(what: str, path: Path) -> Examined:
    try:
        library = Library(path)
        try:
            library.check()
        finally:
            library.close()
    except Trouble as trouble:
        return Examined(what, path, str(trouble), _REBUILD)
    return Examined(what, path, GOOD)


def _imports(places: Places) -> list[Examined]:
    found = [
        Examined("imported source", kept.path, "damaged", "Import the text again, if you still have it.")
        for kept in KeptSources(places.import_sources)
        if not _is_readable(kept)
    ]
    if imports_are_ready(places) and not places.imports.exists():
        return [Examined("imports", places.imports, UNNEEDED)]
    if imports_are_ready(places) and is_sound(places.imports):
        return [_checked("imports", places.imports / LIBRARY_FILE), *found]
    state = "damaged" if places.imports.exists() else "missing"
    mend = "Start the program, or run “vademecum build-library”: it is built anew from the sources kept."
    return [Examined("imports", places.imports, state, mend), *found]


def _is_readable(kept: Kept) -> bool:
    try:
        kept.read()
    except UnreadableKept:
        return False
    return True


def _folder(what: str, path: Path, pattern: str, mend: str) -> Examined:
    return Examined(what, path, GOOD) if any(path.glob(pattern)) else Examined(what, path, "missing", mend)


def _readers_own(places: Places) -> list[Examined]:
    above = places.data
    while not above.exists():
        above = above.parent
    is_writable = above.is_dir() and os.access(above, os.W_OK)
    mend = (
        ""
        if is_writable
        else "Session, preferences and imports cannot be kept: choose another folder with --data-dir."
    )
    made = [Examined("your data", places.data, GOOD if is_writable else "cannot be written", mend)]
    for what, path in (("session", places.session), ("preferences", places.preferences)):
        made.append(Examined(what, path, GOOD if path.is_file() else UNNEEDED))
    return made


def _update(places: Places) -> list[Examined]:
    found = state_of_update(places)
    return [] if found is None else [Examined("library from a file", places.updated_library, *found)]


def _everything_else(places: Places, named: Sequence[Examined]) -> list[Examined]:
    """Of each file or folder that no line speaks of what it is for, or that it is not ours."""
    return [
        Examined(one.what or "not ours", one.path, "there" if one.what else "left alone")
        for one in explain(places)
        if not any(other.path.is_relative_to(one.path) for other in named)
    ]


def _notebook(places: Places) -> list[Examined]:
    found = inspect(places)
    made = [
        Examined(one.what, one.path, one.state, one.mend)
        for one in (found.notebook, *found.snapshots, *found.set_aside)
    ]
    if found.offer is not None:
        state = f"holds {found.offer.notes} notes that the notebook lacks or has in older versions"
        mend = "Run “vademecum notes restore” with it: what it holds is merged in."
        made.append(Examined("lost notes", found.offer.snapshot, state, mend))
    return made
