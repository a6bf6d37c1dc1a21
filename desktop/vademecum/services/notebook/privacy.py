"""Put the notebook, and every copy we made of it, behind a passphrase; change it, take it away."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from vademecum.domain.trouble import Trouble
from vademecum.paths import Places
from vademecum.storage.notebook import cipher
from vademecum.storage.notebook.page_scan import scan
from vademecum.storage.notebook.store import Connector, NotebookStore
from vademecum.storage.notebook.troubles import NotebookLocked, NotebookTrouble
from vademecum.words import mark

SHORTEST = 8
"""Code points of the shortest passphrase that is taken."""

_NEW, _OLD = ".new", ".old"
_YOUNG_S = 60
_BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a file while it is open."""


class WeakPassphrase(Trouble):
    """The passphrase is too easy to guess."""

    kind = "weak-passphrase"

    def __init__(self) -> None:
        super().__init__(
            mark("trouble", "The passphrase is too short."),
            mark(
                "trouble",
                "Take at least {shortest} characters; four words that do not belong together are good.",
            ),
            shortest=SHORTEST,
        )


class NotLocked(NotebookTrouble):
    """The passphrase could not be set, changed or removed; everything is as it was."""

    kind = "not-locked"

    def __init__(self, reason: str) -> None:
        super().__init__(
            mark("trouble", "The passphrase was not changed: {reason}."),
            mark("trouble", "Your notes are as they were. Make room or allow writing, and try again."),
            reason=reason,
        )


@dataclass(frozen=True, slots=True)
class Converted:
    """What was done."""

    files: int
    """The notebook and its snapshots."""
    wiped: int
    """Notebooks set aside and damaged snapshots that were removed, because anyone could have read in them."""


def key_of(passphrase: str) -> Connector:
    """What opens the notebook with a passphrase; given to `open_notebook` and `open_living_notebook`."""
    return cipher.connector(passphrase)


class Privacy:
    """Works on the files of a notebook that nobody has open; a failure leaves everything as it was."""

    def __init__(self, places: Places) -> None:
        self._places = places

    @property
    def is_locked(self) -> bool:
        """Whether the notebook opens with a passphrase only, or was such a one when it was last seen."""
        path = self._places.notebook
        if path.exists() and path.stat().st_size:
            return cipher.is_encrypted(path)
        copies = [_beside(path, _OLD), *self._places.snapshots.glob("*.db")]
        return any(map(cipher.is_encrypted, copies))

    def set(self, passphrase: str) -> Converted:
        """Encrypt the notebook and its snapshots, and overwrite what was plain.

        Raise `WeakPassphrase`, or `NotLocked` when it cannot be done.
        """
        _demand_strong(passphrase)
        done = self._convert(
            lambda source, target: cipher.copy_encrypted(source, target, passphrase), None, passphrase
        )
        return Converted(done, self._wipe_plain())

    def change(self, old: str, new: str) -> Converted:
        """Encrypt everything anew; raise `NotebookLocked` for a wrong `old`, and else as `set` does."""
        _demand_strong(new)
        self.demand(old)
        return Converted(
            self._convert(lambda source, target: cipher.copy_rekeyed(source, target, old, new), old, new), 0
        )

    def remove(self, passphrase: str) -> Converted:
        """Write everything as plain files; raise `NotebookLocked`, or `NotLocked` when it cannot be done."""
        self.demand(passphrase)
        return Converted(
            self._convert(
                lambda source, target: cipher.copy_plain(source, target, passphrase), passphrase, None
            ),
            0,
        )

    def demand(self, passphrase: str) -> None:
        """Raise `NotebookLocked` unless that is the passphrase."""
        NotebookStore(self._places.notebook, is_writing=False, connector=cipher.connector(passphrase)).close()

    def recover(self) -> None:
        """Finish or take back what a failing machine left half done; called before the notebook is opened."""
        for path in [self._places.notebook, *sorted(self._places.snapshots.glob("*.db" + _OLD))]:
            file = path if path.suffix != _OLD else path.with_suffix("")
            with contextlib.suppress(OSError):
                _recover(file)
        for leftover in self._files_ending(_NEW):
            with contextlib.suppress(OSError):
                # A young one is being written by another program.
                if time.time() - leftover.stat().st_mtime > _YOUNG_S:
                    cipher.wipe(leftover)

    # -- in detail ---------------------------------------------------------------

    def _convert(self, copy: Callable[[Path, Path], None], old: str | None, new: str | None) -> int:
        """Write a copy of every file beside it, prove that it holds the same, then let it take its place."""
        files = [path for path in (self._places.notebook, *self._snapshots(old)) if path.exists()]
        try:
            for file in files:
                target = _beside(file, _NEW)
                _remove(target)
                copy(file, target)
                if _ids(file, old) != _ids(target, new):
                    raise NotLocked("a copy is not what it should be")
            for file in files:
                _take_place(file)
        except NotebookLocked:
            raise
        except (OSError, NotebookTrouble) as error:
            for file in files:
                with contextlib.suppress(OSError):
                    _remove(_beside(file, _NEW))
                    _recover(file)
            raise NotLocked(str(error)) from error
        return len(files)

    def _snapshots(self, passphrase: str | None) -> list[Path]:
        """The snapshots that can be read as the notebook can."""
        return [path for path in sorted(self._places.snapshots.glob("*.db")) if _opens(path, passphrase)]

    def _wipe_plain(self) -> int:
        """Overwrite and remove what is left plain: notebooks set aside, and snapshots that are damaged."""
        left = [*self._places.data.glob("notebook-*.db*"), *self._places.snapshots.glob("*.db*")]
        wiped = 0
        for path in sorted(left):
            if path.is_file() and (not cipher.is_encrypted(path) or scan(path).rows):
                with contextlib.suppress(OSError):
                    cipher.wipe(path)
                    wiped += 1
        return wiped

    def _files_ending(self, ending: str) -> Iterator[Path]:
        for folder in (self._places.data, self._places.snapshots):
            yield from folder.glob("*.db" + ending)


def _demand_strong(passphrase: str) -> None:
    if len(passphrase.strip()) < SHORTEST or len(set(passphrase)) < SHORTEST // 2:
        raise WeakPassphrase


def _take_place(file: Path) -> None:
    """Let the new file stand where the old one stood, and overwrite the old one.

    Whatever moment the machine fails at, `_recover` finds either the old file or the new one whole.
    """
    old = _beside(file, _OLD)
    file.replace(old)
    for ending in _BESIDE:
        _remove(_beside(file, ending))
    _beside(file, _NEW).replace(file)
    _sync_folder(file.parent)
    cipher.wipe(old)


def _recover(file: Path) -> None:
    old = _beside(file, _OLD)
    if old.exists():
        if file.exists():
            cipher.wipe(old)
        else:
            old.replace(file)


def _opens(path: Path, passphrase: str | None) -> bool:
    try:
        _ids(path, passphrase)
    except NotebookTrouble:
        return False
    return True


def _ids(path: Path, passphrase: str | None) -> tuple[object, ...]:
    """All that a notebook holds, to compare copies."""
    opener = cipher.connector(passphrase) if passphrase is not None else None
    store = NotebookStore(path, is_writing=False, connector=opener)
    try:
        return (
            [one.id for one in store.revisions() if one.is_whole],
            store.layers(),
            store.layer_items(),
            store.meta("device"),
        )
    finally:
        store.close()


def _beside(file: Path, ending: str) -> Path:
    return file.with_name(file.name + ending)


def _remove(path: Path) -> None:
    if path.exists():
        cipher.wipe(path)


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
