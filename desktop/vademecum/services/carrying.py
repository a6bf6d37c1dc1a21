"""Carry the program on a medium that cannot be written: the reader decides where notes go."""

import json
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from vademecum.domain.revision import Revision
from vademecum.domain.trouble import Trouble
from vademecum.paths import Keeping, Places, choice_file, system_folder
from vademecum.services.exporting import CannotExport, write_whole
from vademecum.services.notebook.merging import revisions_of
from vademecum.services.notebook.opening import Opens, is_there
from vademecum.words import mark

_WHOLE = ("imports", "imported")
_SINGLE = ("preferences.ini", "session.json", "addresses.json", "former-edition.json", "verbs.toml")


class CannotDecide(Trouble):
    """What the reader decided cannot be written down on this computer."""

    kind = "cannot-decide"

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(
            mark("carrying", "Nothing can be kept in {folder}: {reason}."),
            mark(
                "carrying",
                "Free some space there, or start the program with --data-dir and a folder of yours.",
            ),
            folder=str(folder),
            reason=reason,
        )


def decide(places: Places, keeping: Keeping) -> Places:
    """Remember what the reader decided on this computer; return where everything lies from now on.

    What is kept on the computer begins as a copy of what the medium carries, as far as the computer has
    nothing of that kind yet. Raise `CannotDecide`; then nothing has changed.
    """
    if places.portable is None:
        return places
    home = system_folder()
    try:
        home.mkdir(parents=True, exist_ok=True)
        if keeping is Keeping.COMPUTER:
            _bring_along(places.portable, home)
        write_whole(choice_file(), (json.dumps({"keeping": keeping.value}) + "\n").encode())
    except CannotExport as error:
        raise CannotDecide(home, str(error.values["reason"])) from error
    except OSError as error:
        raise CannotDecide(home, error.strerror or str(error)) from error
    return replace(places, keeping=keeping, data=home if keeping is Keeping.COMPUTER else places.portable)


def carried_revisions(places: Places, opens: Opens | None) -> list[Revision]:
    """What the notebook on the medium holds; nothing when it cannot be read with this passphrase."""
    if places.portable is None:
        return []
    with suppress(Trouble):
        return revisions_of(places.portable / places.notebook.name, opens)
    return []


def _bring_along(medium: Path, home: Path) -> None:
    """Copy what the computer lacks; nothing writes on the medium meanwhile, so that files are whole."""
    if is_there(medium / "notebook.db") and not is_there(home / "notebook.db"):
        for name in ("notebook.db-wal", "notebook.db"):
            _copy(medium / name, home / name)
    for name in _SINGLE:
        if not (home / name).exists():
            _copy(medium / name, home / name)
    if not (home / "imports").exists() and not (home / "imported").exists():
        for name in _WHOLE:
            for file in _files(medium / name):
                _copy(file, home / file.relative_to(medium))


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def _copy(source: Path, target: Path) -> None:
    """Copy a file, if it is there, so that it is whole under its name or not there."""
    if source.is_file():
        target.parent.mkdir(parents=True, exist_ok=True)
        new = target.with_name(f".{target.name}.new")
        shutil.copyfile(source, new)
        new.replace(target)
