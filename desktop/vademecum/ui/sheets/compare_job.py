"""Compare in the background, and give up at once when nobody wants to know any more."""

import threading

from PySide6.QtCore import QObject, Signal

from vademecum.domain.locator import Locator
from vademecum.domain.trouble import Trouble
from vademecum.paths import Places
from vademecum.services.comparing import Comparing
from vademecum.ui.jobs import Once, Tell, Work


class _GivenUp(Trouble):
    """The comparison is no longer wanted."""

    kind = "given-up"


class CompareJob(QObject):
    """Runs one comparison at a time in a thread with library files of its own."""

    progressed = Signal(int)
    """Percent."""
    done = Signal(object)
    """The `Comparison`."""
    failed = Signal(object)
    """A `Trouble`, or an error of ours."""

    def __init__(self, places: Places, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places = places
        self._given_up = threading.Event()
        self._once: Once | None = None

    @property
    def is_running(self) -> bool:
        """Whether an answer is still to come."""
        return self._once is not None

    def start(self, a: Locator, b: Locator) -> None:
        """Compare two documents, unless it has begun."""
        if self._once is not None:
            return
        self._given_up = threading.Event()
        self._once = Once(self._work(a, b, self._given_up), self)
        self._once.progressed.connect(self._on_progressed)
        self._once.done.connect(self._on_done)
        self._once.failed.connect(self._on_failed)
        self._once.start()

    def give_up(self) -> None:
        """Want no answer; waits until the thread has heard of it."""
        once, self._once = self._once, None
        if once is not None:
            self._given_up.set()
            once.wait()
            once.deleteLater()

    # -- what the thread tells -------------------------------------------

    def _on_progressed(self, _what: str, done: int, _of: int) -> None:
        if self.sender() is self._once:
            self.progressed.emit(done)

    def _on_done(self, comparison: object) -> None:
        if self.sender() is self._once:
            self._once = None
            self.done.emit(comparison)

    def _on_failed(self, failure: object) -> None:
        if self.sender() is self._once:
            self._once = None
            self.failed.emit(failure)

    # -- in the thread -----------------------------------------------------

    def _work(self, a: Locator, b: Locator, given_up: threading.Event) -> Work:
        places = self._places

        def work(tell: Tell) -> object:
            told = -1

            def watch(share: float) -> None:
                nonlocal told
                if given_up.is_set():
                    raise _GivenUp("")
                if int(100 * share) > told:
                    told = int(100 * share)
                    tell("compare", told, 100)

            comparing = Comparing.open(places)
            try:
                return comparing.compare(a.key, b.key, a.lang, b.lang, watch)
            finally:
                comparing.close()

        return work
