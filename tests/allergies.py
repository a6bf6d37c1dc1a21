"""Make every test fail for what usually passes unseen: warnings in logs; windows, threads, timers left over.

Python's own warnings are errors by `filterwarnings`, Qt's messages by `qt_log_level_fail`, both in pyproject.
"""

import gc
import logging
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

Started = TypeVar("Started", bound=QObject)

PATIENCE = 2.0
"""Seconds a thread has to come to its end after the test."""


class _Listener(logging.Handler):
    """Keeps every record of WARNING and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture
def expected_logs() -> list[logging.LogRecord]:
    """The warnings that a test means to cause: it must cause one, and may look at them."""
    return []


@pytest.fixture(autouse=True)
def _no_warnings_in_logs(request: pytest.FixtureRequest) -> Iterator[None]:
    listener = _Listener()
    expected = "expected_logs" in request.fixturenames
    if expected:
        listener.records = request.getfixturevalue("expected_logs")
    logging.getLogger().addHandler(listener)
    yield
    logging.getLogger().removeHandler(listener)
    said = [f"{record.name}: {record.getMessage()}" for record in listener.records]
    if expected:
        assert said, "the test expects a warning in the log, and there was none"
    else:
        assert not said, f"logged at WARNING or above: {said}"


@pytest.fixture(autouse=True)
def _nothing_left_over(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    threads_before = set(threading.enumerate())
    windows_before = set(_open_windows())
    timers = _remember_started(monkeypatch, QTimer)
    qt_threads = _remember_started(monkeypatch, QThread)
    yield
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    windows = [window for window in _open_windows() if window not in windows_before]
    for window in windows:
        window.close()
    left = [f"window {type(window).__name__} {window.objectName()!r}" for window in windows]
    left += [f"thread {thread.name}" for thread in _python_threads(threads_before)]
    left += [f"thread {thread!r}" for thread in _alive(qt_threads) if not thread.wait(int(PATIENCE * 1000))]
    if not QThreadPool.globalInstance().waitForDone(int(PATIENCE * 1000)):
        left.append("work in Qt's thread pool")
    running = [timer for timer in _alive(timers) if timer.isActive()]
    if running:
        # What nobody holds any more is not left over, it is only not collected yet.
        del running
        gc.collect()
        running = [timer for timer in _alive(timers) if timer.isActive()]
    for timer in running:
        timer.stop()
        left.append(f"timer of {timer.parent()!r}, every {timer.interval()} ms")
    assert not left, f"left over: {'; '.join(left)}"


def _open_windows() -> list[QWidget]:
    if not isinstance(QCoreApplication.instance(), QApplication):
        return []
    return [window for window in QApplication.topLevelWidgets() if window.isVisible()]


def _python_threads(before: set[threading.Thread]) -> list[threading.Thread]:
    """Threads of Python that do not end; those that Qt started are dummies to Python and checked apart."""
    deadline = time.monotonic() + PATIENCE
    while True:
        new = [
            thread
            for thread in threading.enumerate()
            if thread not in before and not isinstance(thread, threading._DummyThread)
        ]
        if not new or time.monotonic() > deadline:
            return new
        new[0].join(0.05)


def _remember_started(monkeypatch: pytest.MonkeyPatch, kind: type[Started]) -> list[weakref.ref[Started]]:
    """Keep, without holding them, all objects of `kind` that are started from now on."""
    started: list[weakref.ref[Started]] = []
    start: Callable[..., None] = kind.start

    def remember(self: Started, *arguments: object) -> None:
        started.append(weakref.ref(self))
        start(self, *arguments)

    monkeypatch.setattr(kind, "start", remember)
    return started


def _alive(started: list[weakref.ref[Started]]) -> list[Started]:
    found = {id(thing): thing for reference in started if (thing := reference()) is not None}
    return [thing for thing in found.values() if isValid(thing)]
