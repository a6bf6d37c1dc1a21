"""Open the reader's notebook."""

from collections.abc import Callable

from vademecum.domain.trouble import Trouble
from vademecum.paths import Places
from vademecum.services.notebook.keeping import KeepAtOnce, KeepInBackground
from vademecum.services.notebook.notebook import Notebook
from vademecum.storage.notebook.store import NotebookStore


def open_notebook(places: Places) -> Notebook:
    """The notebook for one command: every act is on the disk when it returns; raise a `NotebookTrouble`."""
    store = NotebookStore(places.notebook)
    return Notebook(KeepAtOnce(store), store.heads(), store.meta("device"))


def open_living_notebook(
    places: Places, on_kept: Callable[[int], None], on_trouble: Callable[[Trouble], None]
) -> Notebook:
    """The notebook for a window: acts are written in a thread of their own; see `KeepInBackground`."""
    store = NotebookStore(places.notebook)
    return Notebook(KeepInBackground(store, on_kept, on_trouble), store.heads(), store.meta("device"))
