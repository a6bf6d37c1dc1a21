"""The only place that turns a failure into pixels: a notice with a sentence and advice."""

import logging
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from vademecum.domain.trouble import Trouble
from vademecum.ui.catalogue import say, together
from vademecum.ui.theme import Theme
from vademecum.words import Marked, mark

log = logging.getLogger(__name__)

_STAYS_MS = 9_000


def words_of(failure: BaseException) -> str:
    """A sentence with advice, in the reader's language."""
    if isinstance(failure, Trouble):
        return together(_said(part, failure.values) for part in (failure.summary, failure.advice) if part)
    return say(
        mark(
            "faults",
            "Something went wrong inside Vademecum. Nothing you opened was changed; details are in the log.",
        )
    )


def _said(words: str, values: Mapping[str, object]) -> str:
    """`words` with their fields filled in; a field may hold words of ours or another failure."""
    spoken = {name: _field(value) for name, value in values.items()}
    return say(words, **spoken) if isinstance(words, Marked) else words.format(**spoken)


def _field(value: object) -> object:
    if isinstance(value, Trouble):
        return _said(value.summary, value.values)
    return say(value) if isinstance(value, Marked) else value


Acts = Sequence[tuple[str, Callable[[], object]]]
"""Titles of buttons, and what each does."""


class Notice(QFrame):
    """A line above the page; it leaves by itself or when it is closed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QToolButton(self)
        close.setIcon(theme.icon("close"))
        close.setAccessibleName(say(mark("faults", "Close notice")))
        close.setToolTip(say(mark("faults", "Close notice")))
        close.clicked.connect(self.leave)
        self._acts: list[QPushButton] = []
        self._question: tuple[str, Acts] | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 6, 8, 6)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(close)
        self._leaves = QTimer(self)
        self._leaves.setSingleShot(True)
        self._leaves.timeout.connect(self.leave)
        self.hide()

    def show_words(self, words: str, *, stays: bool = False) -> None:
        """Show a sentence; it leaves after a while unless it `stays`. A question comes back after it."""
        self._offer(())
        self._show(words, stays=stays)

    def ask(self, words: str, acts: Acts) -> None:
        """Show a question with a button for each answer; it stays until it is answered or put away."""
        self._question = words, acts
        self._offer(acts)
        self._show(words, stays=True)

    def leave(self) -> None:
        """Put away what stands there; a question that it had covered is shown again."""
        if self._acts:
            self._question = None
        self._leaves.stop()
        self.hide()
        if self._question is not None:
            self.ask(*self._question)

    def _show(self, words: str, *, stays: bool) -> None:
        self._words.setText(words)
        self.setAccessibleName(words)
        self.show()
        if stays:
            self._leaves.stop()
        else:
            self._leaves.start(_STAYS_MS)

    def _offer(self, acts: Acts) -> None:
        for old in self._acts:
            old.hide()
            old.deleteLater()
        self._acts = []
        for number, (title, act) in enumerate(acts, start=1):
            button = QPushButton(title, self)
            button.clicked.connect(self.leave)
            button.clicked.connect(lambda _checked=False, do=act: do())
            self._row.insertWidget(number, button)
            self._acts.append(button)

    def pass_on(self) -> None:
        """Let go a sentence that would leave by itself: the reader is elsewhere."""
        if self._leaves.isActive():
            self.leave()


def catch_everything(show: Callable[[str], None]) -> None:
    """Send what no one caught to the log and, as a sentence, to the reader."""

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if not isinstance(error, Trouble):
            log.error("not caught", exc_info=(kind, error, trace))
        # Only the window's own thread may touch the window.
        if threading.current_thread() is threading.main_thread():
            show(words_of(error))

    sys.excepthook = caught
