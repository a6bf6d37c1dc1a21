"""Put what the reader did on the disk: at once, or by one worker so that nobody waits."""

import logging
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Protocol, TypeVar

from vademecum.domain.revision import Revision
from vademecum.domain.trouble import Trouble
from vademecum.storage.notebook.store import NotebookStore
from vademecum.storage.notebook.troubles import NotebookDamaged

log = logging.getLogger(__name__)

T = TypeVar("T")

AGAIN_S = 5.0
"""What could not be put on the disk is tried again after so many seconds, and when more comes."""

LOOK_S = 3.0
"""So often the keeper looks whether another program has written."""

_PATIENCE_MS = 300
"""Whoever asks does not wait longer than this for another program before what waits is put off."""

Again = Callable[[NotebookStore, bool], NotebookStore]
"""Gives a store in place of one that cannot be written, has lost its file, or (True) is damaged.

It closes the old one when it gives another, and raises a `Trouble` when there is none.
"""


class Keeper(Protocol):
    """Owns the notebook's file; everything that reads or writes it goes through here."""

    @property
    def waiting(self) -> tuple[Revision, ...]:
        """What is not on the disk yet."""

    def keep(self, revisions: Sequence[Revision]) -> None:
        """Put revisions on the disk, now or soon, in the order they come."""

    def ask(self, question: Callable[[NotebookStore], T]) -> T:
        """Do something with the file after all that was to be kept, and wait for it."""

    def close(self) -> None:
        """Keep what is left and let go of the file; raise a `Trouble` when something cannot be kept."""


class KeepAtOnce:
    """Writes before it returns: for the command line and for tests."""

    def __init__(self, store: NotebookStore) -> None:
        self._store = store

    @property
    def waiting(self) -> tuple[Revision, ...]:
        return ()

    def keep(self, revisions: Sequence[Revision]) -> None:
        self._store.append(revisions)

    def ask(self, question: Callable[[NotebookStore], T]) -> T:
        return question(self._store)

    def close(self) -> None:
        self._store.close()


class KeepInBackground:
    """Writes in a thread of its own, so that typing never waits for the disk.

    `on_kept` hears how many revisions still wait after each writing (0: all are on the disk), `on_trouble`
    hears why they cannot be written, `on_news` that the file holds what another program wrote; all are called
    in that thread. Nothing is dropped: what cannot be written waits, and is tried again.
    """

    def __init__(
        self,
        store: NotebookStore,
        on_kept: Callable[[int], None] = lambda _waiting: None,
        on_trouble: Callable[[Trouble], None] = lambda _trouble: None,
        on_news: Callable[[], None] = lambda: None,
        again: Again | None = None,
    ) -> None:
        self._store = store
        self._on_kept = on_kept
        self._on_trouble = on_trouble
        self._on_news = on_news
        self._again = again
        self._waiting: list[Revision] = []
        self._is_closing = False
        self._looks = False
        self._wake = threading.Condition()
        self._file = threading.RLock()
        self._trouble: Trouble | None = None
        self._version = store.data_version()
        self._thread = threading.Thread(target=self._run, name="notebook", daemon=True)
        self._thread.start()

    @property
    def waiting(self) -> tuple[Revision, ...]:
        with self._wake:
            return tuple(self._waiting)

    @property
    def trouble(self) -> Trouble | None:
        """Why what waits cannot be written; None when it can."""
        return self._trouble

    def keep(self, revisions: Sequence[Revision]) -> None:
        with self._wake:
            self._waiting.extend(revisions)
            self._wake.notify()

    def ask(self, question: Callable[[NotebookStore], T]) -> T:
        """As the protocol says; what cannot be written does not hinder a question that only reads."""
        with self._file:
            if self.waiting:
                with suppress(Trouble):
                    self._store.wait_at_most(_PATIENCE_MS)
                self._write()
                with suppress(Trouble):
                    self._store.wait_as_usual()
            return question(self._store)

    def look(self) -> None:
        """Look soon whether another program has written, as when the reader comes back to the window."""
        with self._wake:
            self._looks = True
            self._wake.notify()

    def replace(self) -> None:
        """Go on with another store, since damage was found; raise a `Trouble` when there is none."""
        with self._file:
            self._renew(is_damaged=True)
        self._on_news()

    def close(self) -> None:
        self._end()
        with self._file:
            self._write()
            self._store.close()
        if self._waiting and self._trouble is not None:
            raise self._trouble

    def give_up(self) -> None:
        """Let go of the file whatever still waits: the reader has decided so."""
        self._end()
        with self._file:
            self._store.close()

    # -- in detail ---------------------------------------------------------------

    def _end(self) -> None:
        with self._wake:
            self._is_closing = True
            self._wake.notify()
        self._thread.join()

    def _run(self) -> None:
        is_written = True
        while True:
            with self._wake:
                # What comes now wakes us; what could not be written is tried again after a while.
                if not (self._waiting and is_written) and not self._looks and not self._is_closing:
                    self._wake.wait(LOOK_S if is_written else AGAIN_S)
                if self._is_closing:
                    return
                self._looks = False
            try:
                with self._file:
                    is_written = self._write()
                    self._look()
            except Exception:  # the thread's last line of defence: what waits is tried again
                log.exception("the notebook cannot be kept")
                is_written = False

    def _look(self) -> None:
        """Tell when another program has written, or has put another file in this one's place."""
        try:
            if self._store.is_writing and not self._store.is_in_place:
                self._renew()
                self._on_news()
            version = self._store.data_version()
        except Trouble as trouble:
            log.info("the notebook cannot be looked at: %s", trouble)
            return
        if version != self._version:
            self._version = version
            self._on_news()

    def _write(self) -> bool:
        """Write what waits; whether nothing waits any more. The caller holds the file."""
        with self._wake:
            batch = list(self._waiting)
        if not batch:
            return True
        try:
            self._append(batch)
        except Trouble as trouble:
            is_news = self._trouble is None
            self._trouble = trouble
            if is_news:
                log.info("notes wait: %s", trouble)
                self._on_trouble(trouble)
            return False
        self._trouble = None
        with self._wake:
            del self._waiting[: len(batch)]
            left = len(self._waiting)
        self._on_kept(left)
        return left == 0

    def _append(self, batch: Sequence[Revision]) -> None:
        if not self._store.is_writing or not self._store.is_in_place:
            self._renew()
            self._on_news()
        try:
            self._store.append(batch)
        except NotebookDamaged:
            if self._again is None:
                raise
            self._renew(is_damaged=True)
            self._on_news()
            self._store.append(batch)

    def _renew(self, *, is_damaged: bool = False) -> None:
        if self._again is not None:
            self._store = self._again(self._store, is_damaged)
            self._version = self._store.data_version()
