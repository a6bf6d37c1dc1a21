"""Tell whether a built library is there, fresh and sound, without building anything."""

import json
from pathlib import Path

from vademecum import __version__
from vademecum.paths import Places, source_code
from vademecum.services.manifest import NAME as MANIFEST
from vademecum.services.manifest import NotVerified, fingerprint, read_manifest, verify
from vademecum.storage.library import Library, LibraryDamaged

LIBRARY_FILE = "library.db"
INDEX_FOLDER = "index"

IMPORTS_BUILT_FROM = f"imports-{__version__}"
"""Stands in the manifest of the library of imports: a new version of the program makes it anew."""

_CODE_THAT_SHAPES = ("domain", "text", "importer", "storage", "search", "services")


def sources_fingerprint(places: Places) -> str:
    """A hash of all that a library is made from: corpus, grammar, folding data and our code."""
    return _fingerprint(places, source_code())


def packaged_fingerprint(places: Places) -> str:
    """What the packaged program, whose code does not change, takes for the hash of the same sources."""
    return _fingerprint(places, None)


def _fingerprint(places: Places, code: Path | None) -> str:
    named = {"corpus": places.corpus, "grammar": places.grammar, "data": places.resources / "data"}
    files = {
        f"{name}/{path.relative_to(folder).as_posix()}": path
        for name, folder in named.items()
        for path in folder.rglob("*")
        if path.is_file()
    }
    if code is not None:
        for part in _CODE_THAT_SHAPES:
            files |= {f"code/{p.relative_to(code).as_posix()}": p for p in (code / part).rglob("*.py")}
    return f"{__version__}-{fingerprint(files)}"


def is_fresh(folder: Path, built_from: str) -> bool:
    """Whether `folder` holds a library built from exactly these sources (its files are not read)."""
    try:
        return str(read_manifest(folder)["built_from"]) == built_from
    except NotVerified:
        return False


def is_sound(folder: Path, only: str = "") -> bool:
    """Whether the files of a built library whose name begins with `only` are what its manifest says."""
    try:
        verify(folder, only)
    except NotVerified:
        return False
    return True


def is_readable(folder: Path) -> bool:
    """Whether the library file in `folder` verifies and has the format of this program."""
    if not is_sound(folder, LIBRARY_FILE):
        return False
    try:
        Library(folder / LIBRARY_FILE).close()
    except LibraryDamaged:
        return False
    return True


def imports_are_ready(places: Places) -> bool:
    """Whether the library of imports can be read and is of this version, or there is nothing to import again.

    Its index is verified by whoever opens it.
    """
    if is_fresh(places.imports, IMPORTS_BUILT_FROM) and is_readable(places.imports):
        return True
    if places.imports.exists():
        return False
    if not places.import_sources.exists():
        return True
    # Imported here: only who has imported texts waits for it.
    from vademecum.services.kept_sources import KeptSources

    return KeptSources(places.import_sources).is_empty()


def imports_stamp(places: Places) -> tuple[int, int] | None:
    """What differs once the library of imports was written anew; None while there is none."""
    try:
        state = (places.imports / MANIFEST).stat()
    except OSError:
        return None
    return state.st_mtime_ns, state.st_ino


def updated_version(places: Places) -> str:
    """The version of the library taken from a file; empty when none was, or the program's own is as new."""
    try:
        told = json.loads((places.updated_library / "update.json").read_text("utf-8"))
    except FileNotFoundError:
        return ""
    except (OSError, ValueError):
        return ""
    # Imported here: few readers have taken an update.
    from vademecum.services.updating.form import version_key

    version = str(told.get("to", "")) if isinstance(told, dict) else ""
    return version if version_key(version) > version_key(__version__) else ""


def sound_library(places: Places) -> Path | None:
    """The folder whose library can be read: the bundled one, else the one rebuilt among the reader's data.

    An update that is newer than this program stands before both.
    A rebuilt one of today's sources stands before the bundled one: it was made because the bundled one is
    older than they are, or damaged, and cannot be written. The index is verified by whoever opens it, in the
    search thread.
    """
    folders = [places.library, places.rebuilt_library]
    if places.rebuilt_library.exists() and is_fresh(places.rebuilt_library, sources_fingerprint(places)):
        folders.reverse()
    if updated_version(places):
        folders.insert(0, places.updated_library)
    return next((folder for folder in folders if is_readable(folder)), None)
