"""Open an update and unpack it beside what it replaces; not one byte of it is used before all is verified."""

import hashlib
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from vademecum import __version__
from vademecum.domain.trouble import Trouble
from vademecum.services.updating.form import (
    LARGEST_MANIFEST,
    MANIFEST,
    MOST_MEMBERS,
    Kind,
    Malformed,
    Manifest,
    Member,
    read_manifest,
    this_system,
    version_key,
)
from vademecum.words import mark

_CHUNK = 1 << 20

Tell = Callable[[str, int, int], None]
"""Hears what is being done, how much of it is done, and of how much; may raise to stop."""


class NotAnUpdate(Trouble):
    """The file is no update, or a damaged one."""

    kind = "not-an-update"

    def __init__(self, path: Path) -> None:
        super().__init__(
            mark("updates", "{name} is no update of Vademecum, or it is damaged."),
            mark("updates", "Nothing was changed. Get the file once more."),
            name=path.name,
        )


class NotForThis(Trouble):
    """It is an update, but not for this program, system or version."""

    kind = "not-for-this"

    def __init__(self, path: Path, manifest: Manifest) -> None:
        super().__init__(
            mark(
                "updates",
                "{name} is for version {versions} on {system}; this is version {version} on {here}.",
            ),
            mark("updates", "Nothing was changed. Get the file that was made for this version and system."),
            name=path.name,
            versions=", ".join(manifest.takers),
            system=manifest.system or mark("updates", "any system"),
            version=__version__,
            here=this_system(),
        )


class NotNewer(Trouble):
    """What the update brings is not newer than what is there."""

    kind = "not-newer"

    def __init__(self, has: str, brings: str) -> None:
        super().__init__(
            mark("updates", "The update brings version {brings}; version {has} is here already."),
            mark("updates", "Nothing was changed, and nothing needs to be."),
            brings=brings,
            has=has,
        )


@dataclass(frozen=True, slots=True)
class Update:
    """An update that was opened; only its manifest has been read."""

    path: Path
    manifest: Manifest


def open_update(path: Path) -> Update:
    """Read what a file says of itself; raise `NotAnUpdate` or `NotForThis`."""
    try:
        with zipfile.ZipFile(path) as packed:
            update = Update(path, _manifest(packed))
    except (OSError, ValueError, zipfile.BadZipFile, zlib.error, EOFError, RuntimeError) as error:
        # `Malformed` is a `ValueError`; what is encrypted or packed otherwise raises a `RuntimeError`.
        raise NotAnUpdate(path) from error
    manifest = update.manifest
    fits = __version__ in manifest.takers and manifest.system in ("", this_system())
    if not fits or (manifest.kind is Kind.PROGRAM and not manifest.system):
        raise NotForThis(path, manifest)
    return update


def demand_newer(has: str, manifest: Manifest) -> None:
    """Raise `NotNewer` unless the update brings a later version than there is."""
    if version_key(manifest.to) <= version_key(has):
        raise NotNewer(has, manifest.to)


def unpack(update: Update, folder: Path, tell: Tell = lambda _what, _done, _of: None) -> None:
    """Unpack everything into an empty folder, each file checked while it is written.

    Raise `NotAnUpdate` for what is not as the manifest says, `OSError` when it cannot be written.
    """
    manifest = update.manifest
    done = 0
    try:
        with zipfile.ZipFile(update.path) as packed:
            if _manifest(packed) != manifest:
                raise Malformed("the file was exchanged meanwhile")
            for member in manifest.members:
                tell("update", done, manifest.size)
                _write(packed, member, folder / member.name)
                done += member.size
        for link in manifest.links:
            made = folder / link.name
            made.parent.mkdir(parents=True, exist_ok=True)
            made.symlink_to(link.to)
    except (ValueError, zipfile.BadZipFile, zlib.error, EOFError, RuntimeError) as error:
        raise NotAnUpdate(update.path) from error
    tell("update", manifest.size, manifest.size)


def _manifest(packed: zipfile.ZipFile) -> Manifest:
    """The manifest, when the archive holds just what it names."""
    about = packed.infolist()
    if not about or len(about) > MOST_MEMBERS + 1:
        raise Malformed("nothing in it, or too much")
    with packed.open(MANIFEST) if MANIFEST in packed.NameToInfo else _none() as inside:
        manifest = read_manifest(inside.read(LARGEST_MANIFEST + 1))
    sizes = {one.name: one.size for one in manifest.members}
    held = {one.filename: one.file_size for one in about if one.filename != MANIFEST}
    if held != sizes or len(about) != len(sizes) + 1:
        raise Malformed("the archive holds something else")
    if any(one.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for one in about):
        raise Malformed("an unknown compression")
    return manifest


def _none() -> zipfile.ZipExtFile:
    raise Malformed("there is no manifest")


def _write(packed: zipfile.ZipFile, member: Member, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    found, size = hashlib.sha256(), 0
    with packed.open(member.name) as inside, path.open("xb") as file:
        while chunk := inside.read(_CHUNK):
            size += len(chunk)
            if size > member.size:
                raise Malformed(f"{member.name} is longer than it says")
            found.update(chunk)
            file.write(chunk)
    if (size, found.hexdigest()) != (member.size, member.sha256):
        raise Malformed(f"{member.name} is not what it was")
    path.chmod(0o755 if member.runs else 0o644)
