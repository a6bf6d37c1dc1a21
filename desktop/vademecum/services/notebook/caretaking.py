"""Look after the notebook of a window in the background: check it, copy it every day, see what was lost."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from vademecum.domain.trouble import Trouble
from vademecum.services.notebook import snapshots
from vademecum.services.notebook.checking import Account, Offer, Standing
from vademecum.services.notebook.merging import count_notes
from vademecum.services.notebook.opening import Living
from vademecum.storage.notebook.store import NotebookStore
from vademecum.storage.notebook.troubles import NotebookDamaged

log = logging.getLogger(__name__)

CHECKED_AFTER_S = 2.0
COPIED_AFTER_S = 20.0
COPIED_AGAIN_S = 6 * 3600.0
"""A window may stay open for days."""

_WITHOUT_FILE = (Standing.IN_MEMORY, Standing.REFUSING)

_BREATH_S = 0.002
"""Between two pieces of work, so that what the reader does comes first."""


@dataclass(frozen=True, slots=True)
class Told:
    """Who hears what was found; everything is called in the caretaker's thread."""

    checked: Callable[[Account], None] = lambda _account: None
    """Every revision has been read."""
    offered: Callable[[Offer | None], None] = lambda _offer: None
    """A snapshot holds what the notebook does not; None: no snapshot does."""
    copied: Callable[[], None] = lambda: None
    """There is another snapshot than before."""


class Caretaker:
    """One thread that works now and then, on a connection of its own: writing never waits for it."""

    def __init__(
        self,
        living: Living,
        told: Told,
        *,
        check_after: float | None = None,
        copy_after: float = COPIED_AFTER_S,
    ) -> None:
        self._living = living
        self._told = told
        self._check_after = CHECKED_AFTER_S if check_after is None else check_after
        self._copy_after = copy_after
        self._is_stopped = False
        self._wishes: list[Callable[[], None]] = []
        self._wake = threading.Condition()
        self._thread = threading.Thread(target=self._run, name="caretaker", daemon=True)
        self._thread.start()

    def look_for_lost(self) -> None:
        """Soon see again whether a snapshot holds what the notebook does not."""
        with self._wake:
            self._wishes.append(self._look_for_lost)
            self._wake.notify()

    def stop(self) -> None:
        """End the work, waiting for what is being done."""
        with self._wake:
            self._is_stopped = True
            self._wake.notify()
        self._thread.join()

    # -- in detail ---------------------------------------------------------------

    def _run(self) -> None:
        now = time.monotonic()
        due = [
            (now + self._check_after, self._check),
            (now + self._check_after, self._look_for_lost),
            (now + self._copy_after, self._copy),
        ]
        while True:
            with self._wake:
                if not self._wishes and not self._is_stopped:
                    self._wake.wait(max(0.0, due[0][0] - time.monotonic()))
                if self._is_stopped:
                    return
                wish = self._wishes.pop(0) if self._wishes else None
            if wish is not None:
                self._do(wish)
            elif due[0][0] <= time.monotonic():
                self._do(due.pop(0)[1])
            if not due:
                due.append((time.monotonic() + COPIED_AGAIN_S, self._copy))

    def _do(self, work: Callable[[], None]) -> None:
        try:
            work()
        except _Stopped:
            return
        except Trouble as trouble:
            log.info("%s", trouble)
        except Exception:  # the thread's last line of defence: the notebook itself is not concerned
            log.exception("looking after the notebook failed")

    def _check(self) -> None:
        if self._living.account.standing in _WITHOUT_FILE:
            return
        store = self._open()
        try:
            store.examine(self._breathe)
            heads = store.heads()
        except NotebookDamaged as damage:
            store.close()
            log.info("%s", damage)
            self._living.keeper.replace()
            return
        finally:
            store.close()
        account = self._living.account
        if account.standing in (Standing.OPEN, Standing.NEW):
            standing = Standing.CHECKED if heads else Standing.NEW
            self._told.checked(replace(account, standing=standing, notes=count_notes(heads)))

    def _look_for_lost(self) -> None:
        living = self._living
        if living.account.standing in _WITHOUT_FILE:
            return
        store = self._open()
        try:
            self._told.offered(snapshots.find_offer(living.places, store, living.connector, self._breathe))
        finally:
            store.close()

    def _copy(self) -> None:
        if self._living.account.standing in (*_WITHOUT_FILE, Standing.READ_ONLY):
            return
        made = snapshots.take(self._living.places, self._living.connector, pause=self._breathe)
        if made is not None:
            self._told.copied()

    def _open(self) -> NotebookStore:
        living = self._living
        return NotebookStore(living.places.notebook, is_writing=False, connector=living.connector)

    def _breathe(self) -> None:
        time.sleep(_BREATH_S)
        if self._is_stopped:
            raise _Stopped


class _Stopped(Exception):
    """The window is closing."""
