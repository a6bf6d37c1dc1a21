"""Open the reader's notebook, whatever has happened to it; what was found is told, never passed over."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from vademecum.domain.revision import Revision
from vademecum.domain.trouble import Trouble
from vademecum.paths import Keeping, Places
from vademecum.services.notebook import snapshots
from vademecum.services.notebook.checking import Account, NotesRefused, Standing
from vademecum.services.notebook.keeping import KeepAtOnce, KeepInBackground
from vademecum.services.notebook.mending import mend, set_aside
from vademecum.services.notebook.merging import count_notes
from vademecum.services.notebook.notebook import Notebook
from vademecum.services.notebook.privacy import Privacy
from vademecum.storage.notebook.cipher import is_encrypted
from vademecum.storage.notebook.salvage import salvage
from vademecum.storage.notebook.store import Connector, NotebookStore
from vademecum.storage.notebook.troubles import (
    CannotKeep,
    NotebookDamaged,
    NotebookLocked,
    NotebookMissing,
    NotebookTrouble,
)

Opens = Connector
"""What opens the files of a notebook behind its passphrase."""


@dataclass(frozen=True, slots=True)
class Hearing:
    """Who hears what becomes of the notebook; everything is called in a thread of the notebook's own."""

    kept: Callable[[int], None] = lambda _waiting: None
    """So many revisions still wait to be written."""
    trouble: Callable[[Trouble], None] = lambda _trouble: None
    """Why they cannot be written."""
    news: Callable[[], None] = lambda: None
    """The file holds what the notebook does not know: another program wrote it."""
    account: Callable[[Account], None] = lambda _account: None
    """The notebook was damaged while it was open, and has been mended."""


@dataclass(frozen=True, slots=True)
class Living:
    """The notebook of a window."""

    notebook: Notebook
    keeper: KeepInBackground
    account: Account
    places: Places
    connector: Connector | None = field(default=None, repr=False)


def open_notebook(
    places: Places, connector: Connector | None = None, *, may_begin_anew: bool = False
) -> Notebook:
    """The notebook for one command: every act is on the disk when it returns.

    Where nothing can be written it is opened for reading. Raise a `NotebookTrouble`: `NotebookMissing` when
    there is none but traces of an earlier one, `NotebookDamaged`, `NotebookLocked`, `NotebookTooNew`,
    `CannotKeep`.
    """
    _demand_open_door(places, connector)
    if not may_begin_anew and not is_there(places.notebook) and has_traces(places):
        raise NotebookMissing(places.notebook)
    try:
        store = NotebookStore(places.notebook, connector=connector)
    except CannotKeep:
        if is_there(places.notebook):
            store = NotebookStore(places.notebook, is_writing=False, connector=connector)
        else:
            store = NotebookStore.in_memory(places.notebook)
    try:
        notebook = Notebook(KeepAtOnce(store), store.heads(), store.meta("device"))
        if places.keeping is Keeping.NOWHERE:
            notebook.refusal = NotesRefused()
        return notebook
    except BaseException:
        store.close()
        raise


def open_living_notebook(
    places: Places, hearing: Hearing | None = None, connector: Connector | None = None
) -> Living:
    """The notebook for a window: acts are written in a thread of their own; see `KeepInBackground`.

    A damaged notebook is mended, and where nothing can be written notes live in memory: the account tells.
    Raise `NotebookLocked` or `NotebookTooNew`, after which there is no notebook.
    """
    hearing = hearing or Hearing()
    _demand_open_door(places, connector)
    store, heads, account = _opened(places, connector)
    device = store.meta("device")

    def again(old: NotebookStore, is_damaged: bool) -> NotebookStore:
        return _go_on(places, connector, old, hearing, notebook, is_damaged=is_damaged)

    keeper = KeepInBackground(store, hearing.kept, hearing.trouble, hearing.news, again)
    notebook = Notebook(keeper, heads, device)
    if places.keeping is Keeping.NOWHERE:
        notebook.refusal = NotesRefused()
        account = Account(Standing.REFUSING, account.notes)
    return Living(notebook, keeper, account, places, connector)


def is_there(path: Path) -> bool:
    """Whether there is a notebook's file with anything in it."""
    try:
        return path.stat().st_size > 0
    except OSError:
        return False


def has_traces(places: Places) -> bool:
    """Whether there has been a notebook: copies of it are left."""
    return bool(snapshots.files(places) or set_aside(places.data))


# -- in detail -----------------------------------------------------------------


def _demand_open_door(places: Places, connector: Connector | None) -> None:
    """Raise `NotebookLocked` where the reader's passphrase is needed: no plain notebook takes its place."""
    path = places.notebook
    Privacy(places).recover()
    if is_there(path):
        if connector is None and is_encrypted(path):
            raise NotebookLocked(path)
        return
    copies = [one for one in snapshots.files(places) if is_encrypted(one)]
    if copies and connector is None:
        raise NotebookLocked(path)
    if copies and connector is not None:
        # Any words would open a new notebook: they are to be those of its copies.
        with suppress(NotebookDamaged, CannotKeep):
            NotebookStore(copies[0], is_writing=False, connector=connector).close()


def _opened(places: Places, connector: Connector | None) -> tuple[NotebookStore, list[Revision], Account]:
    path = places.notebook
    was_there = is_there(path)
    try:
        if not was_there and set_aside(places.data):
            # A failing machine may have stopped the mending in its middle: what was set aside is read again.
            return _mended(places, connector)
        store = NotebookStore(path, connector=connector)
        heads = _heads(store)
    except NotebookDamaged:
        return _mended(places, connector)
    except CannotKeep as trouble:
        return _opened_for_reading(places, connector, trouble)
    standing = Standing.OPEN if was_there else Standing.NEW
    return store, heads, Account(standing, count_notes(heads))


def _heads(store: NotebookStore) -> list[Revision]:
    try:
        return store.heads()
    except BaseException:
        store.close()
        raise


def _mended(places: Places, connector: Connector | None) -> tuple[NotebookStore, list[Revision], Account]:
    try:
        store, account = mend(places.notebook, connector)
    except CannotKeep as trouble:
        saved = salvage(places.notebook, connector).revisions
        store = NotebookStore.in_memory(places.notebook, saved)
        heads = store.heads()
        return store, heads, Account(Standing.READ_ONLY, count_notes(heads), trouble=trouble)
    return store, store.heads(), account


def _opened_for_reading(
    places: Places, connector: Connector | None, trouble: Trouble
) -> tuple[NotebookStore, list[Revision], Account]:
    path = places.notebook
    if is_there(path):
        try:
            store = NotebookStore(path, is_writing=False, connector=connector)
            heads = _heads(store)
            return store, heads, Account(Standing.READ_ONLY, count_notes(heads), trouble=trouble)
        except NotebookDamaged:
            store = NotebookStore.in_memory(path, salvage(path, connector).revisions)
            heads = store.heads()
            return store, heads, Account(Standing.READ_ONLY, count_notes(heads), trouble=trouble)
        except CannotKeep:
            # Not even that, as when another program keeps it to itself.
            pass
    return NotebookStore.in_memory(path), [], Account(Standing.IN_MEMORY, trouble=trouble)


def _go_on(
    places: Places,
    connector: Connector | None,
    old: NotebookStore,
    hearing: Hearing,
    notebook: Notebook,
    *,
    is_damaged: bool,
) -> NotebookStore:
    """A store that can be written, in place of one that cannot, whose file is gone, or that is damaged."""
    # Another window may have set a passphrase meanwhile: what waits here is not to be written plainly.
    _demand_open_door(places, connector)
    if is_damaged:
        old.close()
        store, account = mend(places.notebook, connector, notebook.heads)
        hearing.account(account)
        return store
    try:
        store = NotebookStore(places.notebook, connector=connector)
    except NotebookDamaged:
        store, account = mend(places.notebook, connector)
        hearing.account(account)
    if old.is_writing:
        # Its file was moved or removed; what it holds can still be read, and is not lost with it.
        with suppress(NotebookTrouble):
            store.append(old.revisions())
    store.append(notebook.heads)
    old.close()
    return store
