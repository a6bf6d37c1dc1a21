"""Make an update out of a folder; for those who publish one."""

import hashlib
import os
import stat
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from vademecum.services.updating.form import (
    MANIFEST,
    Kind,
    Link,
    Manifest,
    Member,
    read_manifest,
    this_system,
    write_manifest,
)

_CHUNK = 1 << 20
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The same folder gives the same bytes, whenever it is packed."""


def make_update(kind: Kind, folder: Path, target: Path, takers: Sequence[str], to: str) -> Manifest:
    """Pack a library's file, or everything in a program's folder but a reader's data, into `target`.

    Raise `Malformed` when something in the folder cannot be in an update.
    """
    paths = [folder / "library.db"] if kind is Kind.LIBRARY else list(_files(folder))
    links = tuple(
        Link(path.relative_to(folder).as_posix(), path.readlink().as_posix())
        for path in paths
        if path.is_symlink()
    )
    files = [path for path in paths if not path.is_symlink()]
    members = tuple(_member(path, folder) for path in files)
    system = this_system() if kind is Kind.PROGRAM else ""
    # Read again at once: what nobody could take is not written.
    manifest = read_manifest(write_manifest(Manifest(kind, tuple(takers), to, members, links, system)))
    new = target.with_name(target.name + ".new")
    with zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        packed.writestr(zipfile.ZipInfo(MANIFEST, _LONG_AGO), write_manifest(manifest), zipfile.ZIP_DEFLATED)
        for path in files:
            about = zipfile.ZipInfo(path.relative_to(folder).as_posix(), _LONG_AGO)
            about.compress_type = zipfile.ZIP_DEFLATED
            about.file_size = path.stat().st_size
            with path.open("rb") as source, packed.open(about, "w") as inside:
                while chunk := source.read(_CHUNK):
                    inside.write(chunk)
    new.replace(target)
    return manifest


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        top = path.relative_to(folder).parts[0]
        if top not in ("portable", "former") and (path.is_symlink() or path.is_file()):
            yield path


def _member(path: Path, folder: Path) -> Member:
    found = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            found.update(chunk)
    runs = os.name == "posix" and bool(path.stat().st_mode & stat.S_IXUSR)
    return Member(path.relative_to(folder).as_posix(), path.stat().st_size, found.hexdigest(), runs)
