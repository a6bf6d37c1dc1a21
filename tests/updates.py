"""Make updates for tests: a changed library, a program that is a few lines of shell, and broken files."""

import json
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path

from vademecum import __version__
from vademecum.paths import Places
from vademecum.services.updating.form import Kind
from vademecum.services.updating.making import make_update

NEWER = f"{__version__}.1"
PROGRAM_VERSION = "9.0.0"

CONTENTS = {"old": f"_internal-{__version__}", "new": f"_internal-{PROGRAM_VERSION}"}
WORKS = """#!/bin/sh
[ "$1" = self-test ] || exit 2
grep -q {part} "$(dirname "$0")/{contents}/part" || exit 1
"""


def changed_library(places: Places, folder: Path, change: Callable[[sqlite3.Connection], object]) -> Path:
    """A copy of the bundled library's file with a change in it."""
    folder.mkdir(parents=True)
    shutil.copy(places.library / "library.db", folder)
    db = sqlite3.connect(folder / "library.db")
    change(db)
    db.commit()
    db.close()
    return folder


def library_update(
    places: Places,
    target: Path,
    change: Callable[[sqlite3.Connection], object] = lambda _db: None,
    to: str = NEWER,
) -> Path:
    """A file with a library that was changed."""
    folder = changed_library(places, target.with_name(target.name + " from"), change)
    make_update(Kind.LIBRARY, folder, target, [__version__], to)
    return target


def a_program(folder: Path, words: str = WORKS, part: str = "old") -> Path:
    """A program in a folder, with a reader's data and a picture beside it."""
    contents = folder / CONTENTS[part]
    contents.mkdir(parents=True)
    (contents / "part").write_text(part)
    (folder / "README.txt").write_text(part)
    starter = folder / "vademecum"
    starter.write_text(words.format(part=part, contents=contents.name))
    starter.chmod(0o755)
    return folder


def program_update(target: Path, words: str = WORKS, part: str = "new") -> Path:
    """A file with a new program."""
    folder = a_program(target.with_name(target.name + " from"), words, part)
    make_update(Kind.PROGRAM, folder, target, [__version__], PROGRAM_VERSION)
    return target


def repacked(
    source: Path, target: Path, manifest: Callable[[dict], object] = lambda _told: None, **files: bytes
):
    """A copy of an update with another manifest, or with more files ("library.db" is `library_db`)."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        told = json.loads(old.read("update.json"))
        manifest(told)
        new.writestr("update.json", json.dumps(told))
        given = {name.replace("_", "."): data for name, data in files.items()}
        for name in [one for one in old.namelist() if one != "update.json"]:
            if given.get(name, b"?") is not None:
                new.writestr(name, given.pop(name, None) or old.read(name))
        for name, data in given.items():
            if data is not None:
                new.writestr(name, data)
    return target
