"""Open the reader's notebook for one command."""

import contextlib
from collections.abc import Iterator

from vademecum.cli.notes.passphrase import key_for
from vademecum.paths import Places
from vademecum.services.notebook.notebook import Notebook
from vademecum.services.notebook.opening import open_notebook


@contextlib.contextmanager
def open_notes(places: Places) -> Iterator[Notebook]:
    """Open the notebook while it is needed; every act is on the disk when it returns.

    Raise a `NotebookTrouble`.
    """
    notebook = open_notebook(places, key_for(places))
    try:
        yield notebook
    finally:
        notebook.keeper.close()
