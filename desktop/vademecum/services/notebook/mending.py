"""Mend a damaged notebook: set it aside, and write what can be read of it into a new one."""

import contextlib
import os
import time
from collections.abc import Iterable
from pathlib import Path

from vademecum.domain.revision import Revision
from vademecum.services.notebook.checking import Account, Standing
from vademecum.services.notebook.merging import count_notes
from vademecum.storage.notebook.salvage import Salvage, salvage
from vademecum.storage.notebook.store import Connector, NotebookStore
from vademecum.storage.notebook.troubles import CannotKeep, NotebookTrouble

_LOG, _SHARED = "-wal", "-shm"
_NEW = ".new"


def set_aside(data: Path) -> list[Path]:
    """The damaged notebooks that were set aside, newest first."""
    return sorted(data.glob("notebook-damaged-*.db"), reverse=True)


def mend(
    path: Path, connector: Connector | None = None, also: Iterable[Revision] = ()
) -> tuple[NotebookStore, Account]:
    """Open a new notebook with what can be read of the damaged one, and with `also`.

    The damaged one is kept beside it with its log. Raise `CannotKeep` when there is no room; then nothing is
    changed.
    """
    saved = salvage(path, connector)
    # A failing machine may have stopped this before: then its log lies with the one that was set aside.
    for earlier in set_aside(path.parent)[:1]:
        saved.revisions.extend(salvage(earlier, connector).revisions)
    new = path.with_name(path.name + _NEW)
    try:
        _write(new, saved, connector, also)
        aside = _put_aside(path)
        new.replace(path)
    except OSError as error:
        raise CannotKeep(path, error.strerror or str(error)) from error
    sync_folder(path.parent)
    store = NotebookStore(path, connector=connector)
    return store, _account(store, saved, aside)


def sync_folder(folder: Path) -> None:
    """Put on the disk which files a folder holds; where a system cannot, it does so itself."""
    if os.name == "posix":
        with contextlib.suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def remove_with_log(path: Path) -> None:
    """Remove a file of ours that is not wanted any more, and what SQLite keeps beside it."""
    for file in (path, *(path.with_name(path.name + end) for end in (_LOG, _SHARED, "-journal"))):
        with contextlib.suppress(OSError):
            file.unlink(missing_ok=True)


# -- in detail -----------------------------------------------------------------


def _write(new: Path, saved: Salvage, connector: Connector | None, also: Iterable[Revision]) -> None:
    remove_with_log(new)
    made = NotebookStore(new, connector=connector)
    try:
        made.append([*saved.revisions, *also])
        for name, value in saved.meta.items():
            made.set_meta(name, value)
        for layer in saved.layers:
            made.put_layer(layer, [one for one in saved.layer_items if one.layer == layer.id])
        made.fold_log()
    except NotebookTrouble:
        made.close()
        remove_with_log(new)
        raise
    made.close()
    with new.open("rb+") as file:
        os.fsync(file.fileno())


def _put_aside(path: Path) -> Path:
    """Give the damaged notebook another name; its log goes first, or it would be read into the new one."""
    stamp = time.strftime("%Y-%m-%d-%H%M%S")
    aside = path.with_name(f"{path.stem}-damaged-{stamp}{path.suffix}")
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.stem}-damaged-{stamp}-{number}{path.suffix}")
    try:
        for ending in (_LOG, _SHARED):
            beside = path.with_name(path.name + ending)
            if beside.exists():
                beside.replace(aside.with_name(aside.name + ending))
        if path.exists():
            path.replace(aside)
    except OSError as error:
        raise CannotKeep(path, error.strerror or str(error)) from error
    sync_folder(path.parent)
    return aside


def _account(store: NotebookStore, saved: Salvage, aside: Path) -> Account:
    heads = store.heads()
    held = {one.item for one in saved.revisions}
    lost_items = {item for item in saved.lost_items if item not in held and len(item) > 1}
    return Account(
        Standing.MENDED,
        count_notes(heads),
        lost=len(lost_items),
        lost_versions=len(saved.lost),
        aside=aside,
    )
