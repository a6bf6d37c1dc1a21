"""Tell which shared libraries programs need, on Linux: those to pack, and those the system must have."""

import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from console import NotPossible

_NEEDED = re.compile(r"\(NEEDED\)\s+Shared library: \[([^\]]+)\]")
_GLIBC_VERSION = re.compile(r"Name: GLIBC_(2\.[0-9]+)")
_LINKED = ("BINARY", "EXTENSION")
_MAGIC = b"\x7fELF"

Entry = tuple[str, str, str]
"""What PyInstaller collects: path inside the folder, path of the file, kind."""

GLIBC = re.compile(r"(ld-linux[\w-]*|lib(c|m|dl|pthread|rt|util|resolv))\.so\.\d+")
"""Every Linux that the program runs on has these; which version is needed is said in `build/README.md`."""

OPTIONAL = re.compile(r"libcups\.so\.\d+")
"""Needed by a plugin that Qt goes without: paper is printed where CUPS is."""


def needed_outside(folder: Path) -> set[str]:
    """The libraries that files of `folder` are linked with and that are neither in it nor on every Linux."""
    files = list(_programs(folder))
    shipped = {path.name for path in folder.rglob("*")}
    needed = {name for file in files for name in _needed_by(file)}
    return {name for name in needed - shipped if not (GLIBC.fullmatch(name) or OPTIONAL.fullmatch(name))}


def glibc_needed(folder: Path) -> str:
    """The oldest C library that the programs in `folder` run with, such as `2.36`."""
    versions = {
        tuple(int(part) for part in found.split("."))
        for file in _programs(folder)
        for found in _GLIBC_VERSION.findall(_readelf("-V", file))
    }
    return ".".join(str(part) for part in max(versions, default=(2, 34)))


def only_needed(entries: Sequence[Entry]) -> tuple[list[Entry], list[Entry]]:
    """Part what PyInstaller collected: what stays, and shared libraries that nothing which stays needs.

    PyInstaller takes along what plugins are linked with that are left out here, GTK for example, when the
    system that builds has it. On systems other than Linux everything stays.
    """
    if sys.platform != "linux":
        return list(entries), []
    loose = {
        inside: file
        for inside, file, kind in entries
        # The bootloader asks for Python by name.
        if kind == "BINARY" and "/" not in inside and not inside.startswith("libpython")
    }
    needed: set[str] = set()
    waiting = [file for inside, file, kind in entries if inside not in loose and kind in _LINKED]
    while waiting:
        fresh = {name for file in waiting for name in _needed_by(Path(file))} - needed
        needed |= fresh
        waiting = [loose[name] for name in fresh if name in loose]
    stays = [entry for entry in entries if entry[0] not in loose or entry[0] in needed]
    goes = [entry for entry in entries if entry[0] in loose and entry[0] not in needed]
    return stays, goes


def _programs(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == _MAGIC:
                    yield path


def _needed_by(file: Path) -> list[str]:
    return _NEEDED.findall(_readelf("-d", file))


def _readelf(what: str, file: Path) -> str:
    try:
        done = subprocess.run(["readelf", what, str(file)], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError) as reason:
        raise NotPossible(f"readelf does not read {file.name}: install binutils and try again.") from reason
    return done.stdout
