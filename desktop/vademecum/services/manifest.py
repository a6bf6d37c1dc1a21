"""The manifest beside a library: what it was built from and the hash of each of its files."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from vademecum.domain.trouble import Trouble
from vademecum.words import mark

NAME = "manifest.json"
FORMAT = 1
_CHUNK = 1 << 20


class NotVerified(Trouble):
    """The library's files are not those that were built."""

    kind = "library-damaged"

    def __init__(self, what: str) -> None:
        super().__init__(
            mark("trouble", "The library does not verify: {what}."),
            mark("trouble", "It is built anew from its sources when the program starts."),
            what=what,
        )


def digest(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    found = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            found.update(chunk)
    return found.hexdigest()


def fingerprint(files: Mapping[str, Path]) -> str:
    """One hash over the names and contents of files, whatever order they come in and wherever they lie."""
    whole = hashlib.sha256()
    for name in sorted(files):
        whole.update(f"{name}\0{digest(files[name])}\n".encode())
    return whole.hexdigest()


def write_manifest(folder: Path, built_from: str) -> None:
    """Record every file of `folder` with its hash."""
    files = {
        path.relative_to(folder).as_posix(): digest(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path != folder / NAME
    }
    text = json.dumps({"format": FORMAT, "built_from": built_from, "files": files}, indent=1)
    (folder / NAME).write_text(text + "\n", encoding="utf-8")


def verify(folder: Path, only: str = "") -> str:
    """Check each file whose name begins with `only` against the manifest; return what it was built from.

    Raise `NotVerified` when a file is missing, changed or unknown. Unknown ones count because Whoosh reads
    whatever lies in its folder, and keeps pickles there.
    """
    manifest = read_manifest(folder)
    wanted = {n: h for n, h in manifest["files"].items() if n.startswith(only)}
    if not wanted:
        raise NotVerified(f"{NAME} names no {only or 'file'}")
    unknown = sorted(_names(folder, only) - wanted.keys())
    if unknown:
        raise NotVerified(f"{unknown[0]} does not belong to it")
    for name, expected in wanted.items():
        path = folder / name
        if ".." in Path(name).parts or Path(name).is_absolute() or not path.is_file():
            raise NotVerified(f"{name} is missing")
        try:
            found = digest(path)
        except OSError as error:
            raise NotVerified(f"{name} cannot be read") from error
        if found != expected:
            raise NotVerified(f"{name} has changed")
    return str(manifest["built_from"])


def _names(folder: Path, only: str) -> set[str]:
    files = (path for path in folder.rglob("*") if path.is_file() and path != folder / NAME)
    return {name for path in files if (name := path.relative_to(folder).as_posix()).startswith(only)}


def read_manifest(folder: Path) -> dict[str, dict[str, str]]:
    """The manifest as written; raise `NotVerified` when it cannot be read."""
    try:
        manifest = json.loads((folder / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise NotVerified(f"{NAME} cannot be read") from error
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise NotVerified(f"{NAME} has another format")
    if not isinstance(manifest.get("files"), dict) or not isinstance(manifest.get("built_from"), str):
        raise NotVerified(f"{NAME} has another format")
    return manifest
