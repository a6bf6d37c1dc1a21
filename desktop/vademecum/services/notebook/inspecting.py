"""Look at every file of the notebook: how it is, and what would mend it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from vademecum.domain.trouble import Trouble
from vademecum.paths import Places
from vademecum.services.notebook import snapshots
from vademecum.services.notebook.checking import Offer
from vademecum.services.notebook.mending import set_aside
from vademecum.services.notebook.merging import count_notes
from vademecum.services.notebook.opening import has_traces, is_there
from vademecum.storage.notebook.cipher import is_encrypted
from vademecum.storage.notebook.salvage import salvage
from vademecum.storage.notebook.store import Connector, NotebookStore
from vademecum.storage.notebook.troubles import NotebookLocked, NotebookTrouble

GOOD = "good"
MISSING = "missing"
UNNEEDED = "absent, not needed"
LOCKED = "locked with a passphrase"

_UNREADABLE = "the passphrase opens its snapshots, but not the notebook: it is damaged"
_MEND = "Open the window, or run “vademecum notes check --mend”: what can be read is kept."


@dataclass(frozen=True, slots=True)
class Inspected:
    """One file of the notebook."""

    what: str
    """notebook, snapshot, or set aside."""
    path: Path
    state: str
    revisions: int = 0
    """So many can be read."""
    notes: int = 0
    """So many marks, notes, bookmarks, places and lesson plans it shows."""
    mend: str = ""


@dataclass(frozen=True, slots=True)
class Inspection:
    """Everything."""

    notebook: Inspected
    snapshots: tuple[Inspected, ...]
    set_aside: tuple[Inspected, ...]
    offer: Offer | None
    """A snapshot that holds what the notebook does not."""

    @property
    def is_well(self) -> bool:
        """Whether nothing needs mending."""
        is_read = self.notebook.state in (GOOD, UNNEEDED, LOCKED)
        return (
            is_read
            and not self.notebook.mend
            and not any(one.mend for one in self.snapshots)
            and self.offer is None
        )


def inspect(places: Places, connector: Connector | None = None) -> Inspection:
    """Read every revision of the notebook and of its copies; changes nothing."""
    notebook = _notebook(places, connector)
    offer = None
    if notebook.state == GOOD:
        store = NotebookStore(places.notebook, is_writing=False, connector=connector)
        try:
            offer = snapshots.find_offer(places, store, connector)
        finally:
            store.close()
    return Inspection(
        notebook,
        tuple(_inspected("snapshot", path, connector) for path in snapshots.files(places)),
        tuple(_set_aside(path, connector) for path in set_aside(places.data)),
        offer,
    )


def _notebook(places: Places, connector: Connector | None) -> Inspected:
    path = places.notebook
    if is_there(path):
        return _inspected("notebook", path, connector, snapshots.files(places))
    if not has_traces(places):
        return Inspected("notebook", path, UNNEEDED)
    return Inspected("notebook", path, MISSING, mend="Put it back, or restore the newest snapshot.")


def _inspected(what: str, path: Path, connector: Connector | None, copies: Sequence[Path] = ()) -> Inspected:
    if connector is None and is_encrypted(path):
        return Inspected(what, path, LOCKED)
    try:
        store = NotebookStore(path, is_writing=False, connector=connector)
        try:
            count = store.examine()
            return Inspected(what, path, GOOD, count, count_notes(store.heads()))
        finally:
            store.close()
    except NotebookLocked as trouble:
        # Another passphrase is no damage, unless this one opens what was copied from the notebook.
        is_damage = what == "notebook" and any(_opens(one, connector) for one in copies)
        return Inspected(
            what, path, _UNREADABLE if is_damage else str(trouble), mend=_MEND if is_damage else ""
        )
    except Trouble as trouble:
        is_ours = what == "notebook"
        mend = _MEND if is_ours else "The others are as good: it can be deleted."
        return Inspected(what, path, str(trouble), mend=mend)


def _opens(path: Path, connector: Connector | None) -> bool:
    try:
        NotebookStore(path, is_writing=False, connector=connector).close()
    except NotebookTrouble:
        return False
    return connector is not None and is_encrypted(path)


def _set_aside(path: Path, connector: Connector | None) -> Inspected:
    saved = salvage(path, connector)
    items = {one.item for one in saved.revisions}
    state = "damaged; what can be read of it was taken over"
    return Inspected("set aside", path, state, len(saved.revisions), len(items))
