"""The reader's notebook as the parts of the window see it: not open yet, open, or not to be opened."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from vademecum.domain.trouble import Trouble
from vademecum.words import Marked

if TYPE_CHECKING:
    from vademecum.services.notebook.marking import Marking
    from vademecum.services.notebook.notebook import Notebook

Opener = Callable[[Callable[[int], None], Callable[[Trouble], None]], "Notebook"]
"""Opens the notebook; is given who hears how much waits to be written, and of troubles in writing."""


class ReadersNotes(QObject):
    """Outlives the window, which is made anew with look, language and library.

    Every part listens to `changed` and asks `notebook`, which is None as long as there is none.
    """

    changed = Signal(object)
    """`Changes`: items were written or removed, or the whole notebook is another one."""
    kept = Signal(int)
    """So many revisions still wait to be written; 0: everything is on the disk."""
    hidden_changed = Signal(bool)
    """Personal marks and notes are hidden on the screen, or shown again."""
    trouble = Signal(object)
    """A `Trouble`: the notebook cannot be opened or written."""
    _opened = Signal(object)
    _kept_there = Signal(int)
    _trouble_there = Signal(object)

    def __init__(self, opener: Opener, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opener = opener
        self._notebook: Notebook | None = None
        self._are_hidden = False
        self._hush: Callable[[], None] = lambda: None
        queued = Qt.ConnectionType.QueuedConnection
        self._kept_there.connect(self.kept, queued)
        self._trouble_there.connect(self.trouble, queued)

    # -- what others may ask ---------------------------------------------

    @property
    def notebook(self) -> Notebook | None:
        """The open notebook."""
        return self._notebook

    @property
    def are_hidden(self) -> bool:
        """Whether nothing personal may stand on the screen; never kept for the next start."""
        return self._are_hidden

    def hide(self, are_hidden: bool) -> None:
        """Hide personal marks and notes on the screen, or show them again."""
        if are_hidden != self._are_hidden:
            self._are_hidden = are_hidden
            self.hidden_changed.emit(are_hidden)

    @cached_property
    def marking(self) -> Marking:
        """What can be done with marks and notes; raise `RuntimeError` while no notebook is open."""
        # Imported when something is marked: the first page does not wait for it.
        from vademecum.services.notebook.marking import Marking

        return Marking(self._demand())

    def open(self) -> None:
        """Open the notebook, and tell of it or of the trouble."""
        try:
            notebook = self._opener(self._kept_there.emit, self._trouble_there.emit)
        except Trouble as trouble:
            self.trouble.emit(trouble)
            return
        self.take(notebook)

    def take(self, notebook: Notebook | None) -> None:
        """Work with that notebook from now on; None: with none, as when it is locked."""
        self._hush()
        self._notebook = notebook
        self.__dict__.pop("marking", None)
        if notebook is not None:
            self._hush = notebook.listen(self.changed.emit)
        # Imported when there is a notebook: see above.
        from vademecum.domain.changes import Changes

        self.changed.emit(Changes(notebook=True))

    def close(self) -> None:
        """Write what waits and let go of the file; raise a `Trouble` when something cannot be written."""
        if self._notebook is not None:
            notebook, self._notebook = self._notebook, None
            self._hush()
            notebook.keeper.close()

    def undo(self) -> Marked | None:
        """Undo the last act; return its label, None when there is none."""
        return self._notebook.undo() if self._notebook is not None else None

    def redo(self) -> Marked | None:
        """Do the last undone act again; return its label, None when there is none."""
        return self._notebook.redo() if self._notebook is not None else None

    # -- in detail ---------------------------------------------------------

    def _demand(self) -> Notebook:
        if self._notebook is None:
            raise RuntimeError("no notebook is open")
        return self._notebook
