"""Work in the background: one owner for each kind, and old answers are dropped."""

import logging
import threading
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from vademecum.domain.trouble import Trouble

log = logging.getLogger(__name__)


Tell = Callable[[str, int, int], None]
"""Hears what is being done, how much of it is done, and of how much."""

Work = Callable[[Tell], object]


class _Worker(QObject):
    """Lives in the thread, and so does all it makes."""

    ready = Signal()
    answered = Signal(int, object)
    failed = Signal(int, object)

    def __init__(self, make: Callable[[], object], is_stale: Callable[[int], bool]) -> None:
        super().__init__()
        self._make = make
        self._is_stale = is_stale
        self._made: object | None = None
        self._failure: Exception | None = None

    @Slot()
    def open(self) -> None:
        """Make the thing that answers, in the thread that will use it."""
        try:
            self._made = self._make()
            self.ready.emit()
        except Trouble as trouble:
            self._failure = trouble
            self.failed.emit(0, trouble)
        except Exception as error:  # what no one catches here would surface in the wrong thread
            log.exception("nothing to work with")
            self._failure = error
            self.failed.emit(0, error)

    @Slot(int, object)
    def work(self, number: int, question: Callable[[object], object]) -> None:
        """Answer one question, unless a newer one was asked meanwhile."""
        if self._is_stale(number):
            return
        if self._made is None:
            self.failed.emit(number, self._failure)
            return
        try:
            answer = question(self._made)
        except Trouble as trouble:
            self.failed.emit(number, trouble)
            return
        except Exception as error:
            log.exception("a question failed")
            self.failed.emit(number, error)
            return
        self.answered.emit(number, answer)

    @Slot(object)
    def prepare(self, act: Callable[[object], object]) -> None:
        """Do something that later questions will be glad of."""
        if self._made is not None:
            # What fails now fails again when a question needs it, and is told then.
            with suppress(Trouble):
                act(self._made)

    @Slot()
    def close(self) -> None:
        """Let go of what was opened, in the thread that opened it."""
        close = getattr(self._made, "close", None)
        if close is not None:
            close()
        self._made = None


class Latest(QObject):
    """Asks questions of one thing that lives in a thread of its own; only the newest answer is heard.

    `make` is called in the thread. `answered` and `failed` are emitted in the window's thread.
    """

    ready = Signal()
    answered = Signal(object)
    failed = Signal(object)
    _ask = Signal(int, object)
    _prepare = Signal(object)

    def __init__(self, make: Callable[[], object], name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest = 0
        self._thread = QThread(self)
        self._thread.setObjectName(name)
        self._worker = _Worker(make, self._is_stale)
        self._worker.moveToThread(self._thread)
        queued = Qt.ConnectionType.QueuedConnection
        self._thread.started.connect(self._worker.open)
        self._thread.finished.connect(self._worker.close, Qt.ConnectionType.DirectConnection)
        self._ask.connect(self._worker.work, queued)
        self._prepare.connect(self._worker.prepare, queued)
        self._worker.ready.connect(self.ready, queued)
        self._worker.answered.connect(self._on_answered, queued)
        self._worker.failed.connect(self._on_failed, queued)

    def start(self) -> None:
        """Start the thread; it opens what it needs."""
        self._thread.start(QThread.Priority.LowPriority)

    def ask(self, question: Callable[..., object]) -> None:
        """Ask; every earlier question is stale from now on."""
        self._newest += 1
        self._ask.emit(self._newest, question)

    def prepare(self, act: Callable[..., object]) -> None:
        """Have something done between questions; it makes no question stale and gives no answer."""
        self._prepare.emit(act)

    def forget(self) -> None:
        """Want no answer to what was asked."""
        self._newest += 1

    def stop(self) -> None:
        """End the thread; waits for the question in work."""
        self.forget()
        self._thread.quit()
        self._thread.wait()

    def _is_stale(self, number: int) -> bool:
        return number != self._newest

    @Slot(int, object)
    def _on_answered(self, number: int, answer: object) -> None:
        if not self._is_stale(number):
            self.answered.emit(answer)

    @Slot(int, object)
    def _on_failed(self, number: int, trouble: object) -> None:
        if number == 0 or not self._is_stale(number):
            self.failed.emit(trouble)


class Once(QObject):
    """Does one long thing in a plain thread and tells how far it is."""

    progressed = Signal(str, int, int)
    done = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._thread = threading.Thread(target=self._run, name="once", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def wait(self) -> None:
        """Wait for the end."""
        self._thread.join()

    def _run(self) -> None:
        try:
            self.done.emit(self._work(self.progressed.emit))
        except Trouble as trouble:
            self.failed.emit(trouble)
        except Exception as error:  # the thread's last line of defence: the window must hear of every end
            log.exception("background work failed")
            self.failed.emit(error)
