"""Search for the places of notes that moved, in the background: no page and no list waits for it."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from vademecum.domain.annotation import Target
from vademecum.domain.changes import Changes
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.paths import Places
from vademecum.services.notebook.placing import Known, Placing
from vademecum.services.reading import Reading
from vademecum.services.shelf import Shelf, Shelved
from vademecum.ui.jobs import Once, Tell

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow

_Wanted = dict[Locator, tuple[Shelved, dict[Target, None]]]


class PlacesAhead(QObject):
    """Takes on what the desk's `Placing` puts off, and announces what was found."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._wanted: _Wanted = {}
        self._searched: set[tuple[Locator, Target]] = set()
        self._job: Once | None = None
        self._stop = threading.Event()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._search)
        window.desk.placing.put_off = self._put_off
        window.closing.connect(self._finish)

    # -- what happens ------------------------------------------------------------

    def _put_off(self, target: Target, document: Shelved) -> None:
        at = document.locator
        if (at, target) not in self._searched:
            self._searched.add((at, target))
            self._wanted.setdefault(at, (document, {}))[1][target] = None
            if self._job is None:
                self._soon.start()

    def _search(self) -> None:
        wanted, self._wanted = self._wanted, {}
        if not wanted or self._job is not None:
            return
        places, stop = self._window.desk.places, self._stop

        def work(_tell: Tell) -> object:
            return _found(places, wanted, stop)

        # Owned by what outlives the window: a thread cannot tell of its end to what is gone.
        self._job = Once(work, self._window.notes)
        self._job.done.connect(self._on_found)
        self._job.failed.connect(self._on_failed)
        self._job.start()

    def _on_found(self, found: object) -> None:
        self._end()
        if isinstance(found, Mapping):
            self._window.desk.placing.learn(found)
            self._announce(frozenset(at.key.whole for at, _, _ in found))
        if self._wanted:
            self._soon.start()

    def _on_failed(self, _trouble: object) -> None:
        """The library cannot be opened once more: whoever wants a place searches for it at once."""
        self._end()
        self._window.desk.placing.put_off = None
        self._announce(frozenset(at.key.whole for at, _ in self._searched))

    def _finish(self) -> None:
        """The window closes: end the search, which takes as long as one note."""
        self._stop.set()
        if self._job is not None:
            self._job.wait()

    # -- in detail -------------------------------------------------------------

    def _end(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = None

    def _announce(self, keys: frozenset[Key]) -> None:
        notebook = self._window.notes.notebook
        if notebook is not None and keys:
            notebook.announce(Changes(keys=keys))


def _found(places: Places, wanted: _Wanted, stop: threading.Event) -> Known:
    """The places of targets in the texts of a shelf opened for this thread.

    A text that was replaced since the window read it is passed over: the window is about to be made anew.
    """
    shelf = Shelf.open(places)
    try:
        placing = Placing(Reading(shelf))
        for at, (known, targets) in wanted.items():
            document = shelf.find(at.key, at.lang)
            if document is None or document.head != known.head:
                continue
            for target in targets:
                if stop.is_set():
                    return {}
                placing.places(target, document)
        return placing.found
    finally:
        shelf.close()
