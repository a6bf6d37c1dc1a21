"""Put what the reader did on the disk: at once, or by one worker so that nobody waits."""

import logging
import threading
from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from vademecum.domain.revision import Revision
from vademecum.domain.trouble import Trouble
from vademecum.storage.notebook.store import NotebookStore

log = logging.getLogger(__name__)

T = TypeVar("T")

AGAIN_S = 5.0
"""What could not be put on the disk is tried again after so many seconds, and when more comes."""


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
    hears why they cannot be written; both are called in that thread. Nothing is dropped: what cannot be
    written waits, and is tried again.
    """

    def __init__(
        self,
        store: NotebookStore,
        on_kept: Callable[[int], None] = lambda _waiting: None,
        on_trouble: Callable[[Trouble], None] = lambda _trouble: None,
    ) -> None:
        self._store = store
        self._on_kept = on_kept
        self._on_trouble = on_trouble
        self._waiting: list[Revision] = []
        self._is_closing = False
        self._wake = threading.Condition()
        self._file = threading.Lock()
        self._trouble: Trouble | None = None
        self._thread = threading.Thread(target=self._run, name="notebook", daemon=True)
        self._thread.start()

    @property
    def waiting(self) -> tuple[Revision, ...]:
        with self._wake:
            return tuple(self._waiting)

    def keep(self, revisions: Sequence[Revision]) -> None:
        with self._wake:
            self._waiting.extend(revisions)
            self._wake.notify()

    def ask(self, question: Callable[[NotebookStore], T]) -> T:
        """As the protocol says; what cannot be written does not hinder a question that only reads."""
        with self._file:
            self._write()
            return question(self._store)

    def close(self) -> None:
        with self._wake:
            self._is_closing = True
            self._wake.notify()
        self._thread.join()
        with self._file:
            self._write()
            self._store.close()
        if self._waiting and self._trouble is not None:
            raise self._trouble

    def _run(self) -> None:
        while True:
            with self._wake:
                while not self._waiting and not self._is_closing:
                    self._wake.wait()
                if self._is_closing:
                    return
            with self._file:
                is_written = self._write()
            if not is_written:
                with self._wake:
                    self._wake.wait(AGAIN_S)

    def _write(self) -> bool:
        """Write what waits; whether nothing waits any more. The caller holds the file."""
        with self._wake:
            batch = list(self._waiting)
        if not batch:
            return True
        try:
            self._store.append(batch)
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
