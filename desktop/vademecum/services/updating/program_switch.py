"""Switch one program for another in a folder, so that at every moment one of them starts.

What a program needs lies in a folder of its own version, `_internal-0.2.0`, which its starter knows by name:
the new one is put beside the present one, and only then is the starter replaced, in one step. Power that
fails anywhere leaves the program before or the new one, each with what it needs. The files at the top that
were replaced lie in `former`; the folders of both versions stay where they are.
"""

import os
import shutil
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vademecum.services.updating.form import MANIFEST

FORMER = "former"
CONTENTS = "_internal-"
"""How the folder is called that a program needs, before its version; `build/identity.py` says it too."""
NEW = ".update-new-"


@dataclass(frozen=True, slots=True)
class Program:
    """A program in a folder of its own."""

    folder: Path
    starter: str
    """The name of what is started."""
    contents: str
    """The name of the folder that what is started needs."""


class Switch:
    """One switch, which can be undone until it is decided that it stays."""

    def __init__(self, program: Program, new: Path) -> None:
        self._program = program
        self._new = new
        self._former = program.folder / FORMER
        self._before = Path(tempfile.mkdtemp(prefix=NEW, dir=program.folder))
        """Where what lay in `former` lies for now, and what is in the way."""
        self._is_begun = False
        """Whether what lies in `former` is of this switch."""
        self._placed: list[str] = []

    def do(self) -> None:
        """Put what lies in `new` in place of the program, and the program's own files into `former`.

        `new` may be `former` itself. Raise OSError when it cannot be done; then it is undone.
        """
        folder = self._program.folder
        try:
            if self._former.exists():
                self._former.replace(self._before / FORMER)
            if self._new == self._former:
                self._new = self._before / FORMER
            self._former.mkdir()
            self._is_begun = True
            if not (self._new / MANIFEST).exists() and (folder / MANIFEST).exists():
                (folder / MANIFEST).replace(self._former / MANIFEST)
            for path in _in_order(self._new, self._program.starter):
                if path.is_dir() and not path.is_symlink():
                    self._make_way(path.name)
                _put(path, folder / path.name, self._former)
                self._placed.append(path.name)
        except OSError:
            self.undo()
            raise
        read_on_from(self._former / self._program.starter)

    def undo(self) -> None:
        """Put back what was replaced, as far as it came."""
        folder = self._program.folder
        for name in reversed(self._placed):
            if os.path.lexists(self._former / name):
                _put(self._former / name, folder / name, self._new)
            else:
                (folder / name).replace(self._new / name)
        read_on_from(folder / self._program.starter)
        if self._is_begun:
            if (self._former / MANIFEST).exists():
                (self._former / MANIFEST).replace(folder / MANIFEST)
            shutil.rmtree(self._former, ignore_errors=True)
        for path in self._before.iterdir():
            path.replace(folder / path.name)
        self._before.rmdir()

    def stay(self, *contents: str) -> None:
        """Remove what was in `former`, and every folder but those `contents` that a program needs."""
        shutil.rmtree(self._before, ignore_errors=True)
        for path in self._program.folder.glob(f"{CONTENTS}*"):
            if path.name not in contents:
                shutil.rmtree(path, ignore_errors=True)

    def _make_way(self, name: str) -> None:
        """A folder of this version may lie there, of an update that was gone back from."""
        there = self._program.folder / name
        if os.path.lexists(there):
            there.replace(self._before / name)


def all_contents(folder: Path) -> list[str]:
    """The names of the folders that programs in `folder` need."""
    return [path.name for path in folder.glob(f"{CONTENTS}*")]


def read_on_from(starter: Path) -> None:
    """Let the running program read its modules from `starter`, where the one it was started from lies now.

    A program packed by PyInstaller reads each module out of its executable when it is first imported, by the
    executable's name: there lies another one now. The names are PyInstaller's own and not public: its version
    is pinned, and this does nothing in a program that is not packed.
    """
    archive: Any = getattr(sys.modules.get("pyimod02_importers"), "pyz_archive", None)
    if hasattr(archive, "_filename") and starter.exists():
        archive._filename = str(starter)  # noqa: SLF001 -- see above


# -- in detail -----------------------------------------------------------------


def _in_order(new: Path, starter: str) -> list[Path]:
    """What is to be put in place: folders first, and last what is started, which needs them."""
    return sorted(new.iterdir(), key=lambda path: (path.name == starter, not path.is_dir(), path.name))


def _put(source: Path, target: Path, kept: Path) -> None:
    """Put a file or folder where it belongs and what was there into `kept`; no file is missing between."""
    if os.path.lexists(target):
        if os.name == "posix" and not target.is_dir():
            _keep(target, kept / target.name)
        else:
            # A program that runs cannot be replaced on Windows, only be called otherwise.
            target.replace(kept / target.name)
    source.replace(target)


def _keep(path: Path, kept: Path) -> None:
    """Have a file a second time under another name; where that is not possible, as on a stick, a copy."""
    with suppress(OSError):
        os.link(path, kept, follow_symlinks=False)
        return
    shutil.copy2(path, kept, follow_symlinks=False)
