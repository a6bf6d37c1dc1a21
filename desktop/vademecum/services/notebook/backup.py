"""Back the notebook up into one file, and take backups, snapshots and other notebooks in again."""

from collections.abc import Callable, Iterable
from pathlib import Path

from vademecum.domain.revision import Revision
from vademecum.paths import Places
from vademecum.services.notebook.merging import Preview, preview, revisions_of
from vademecum.services.notebook.notebook import Notebook
from vademecum.services.notebook.opening import is_there
from vademecum.services.notebook.snapshots import write_copy
from vademecum.storage.notebook.store import Connector, NotebookStore
from vademecum.storage.notebook.troubles import NotebookDamaged, NotebookTrouble
from vademecum.words import Marked, mark

ENDING = ".vnb"
"""What the name of a backup ends with; the file is a notebook like any other."""


class NotOverwritten(NotebookTrouble):
    """A file of that name is there, and it is no backup."""

    kind = "not-overwritten"

    def __init__(self, path: Path) -> None:
        super().__init__(
            mark("trouble", "{name} is there already, and it is no backup of a notebook."),
            mark("trouble", "Choose another name."),
            name=path.name,
        )


def back_up(
    places: Places,
    target: Path,
    connector: Connector | None = None,
    also: Iterable[Revision] = (),
    pause: Callable[[], None] = lambda: None,
) -> int:
    """Write everything the notebook holds, and `also` what waits to be written, into one file.

    The file is written beside its place, read again and then renamed; it has the notebook's passphrase.
    Return how many revisions it holds. Raise `NotOverwritten`, `CannotKeep` or `NotebookDamaged`.
    """
    _demand_a_backup(target, connector)
    if is_there(places.notebook):
        store = NotebookStore(places.notebook, is_writing=False, connector=connector)
    else:
        store = NotebookStore.in_memory(places.notebook)
    try:
        return write_copy(store, target, connector, pause, also)
    finally:
        store.close()


def look_into(notebook: Notebook, path: Path, connector: Connector | None = None) -> Preview:
    """Count what taking a file in would change; changes nothing. Raise as `take_in` does."""
    revisions = revisions_of(path, connector)
    return notebook.keeper.ask(lambda store: preview(store, revisions))


def take_in(
    notebook: Notebook,
    path: Path,
    connector: Connector | None = None,
    label: Marked = mark("acts", "Merge"),  # noqa: B008 - a marked text never changes
) -> Preview:
    """Merge a backup, a snapshot or another notebook into this one, and count what changed; can be undone.

    Raise `NotebookDamaged` when nothing in it can be read, `NotebookLocked`, `NotebookTooNew`, `CannotKeep`.
    """
    revisions = revisions_of(path, connector)
    counted = notebook.keeper.ask(lambda store: preview(store, revisions))
    if not counted.is_nothing:
        notebook.bring(label, revisions)
    return counted


def _demand_a_backup(target: Path, connector: Connector | None) -> None:
    if not is_there(target):
        return
    try:
        NotebookStore(target, is_writing=False, connector=connector).close()
    except NotebookDamaged as error:
        raise NotOverwritten(target) from error
