"""Make many QR codes a few at a time, so that the window stays awake."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from vademecum.services.qr import Modules, modules

Codes = dict[str, Modules]

_AT_ONCE = 3
"""Codes made before the window may answer again; each takes some 10 ms."""


class Coding(QObject):
    """Makes the codes of some texts and hands them over; asked again, it begins anew."""

    progressed = Signal(int, int)
    """How many codes are made, and of how many."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._made: Codes = {}
        self._wanted: list[str] = []
        self._then: Callable[[Codes], None] = lambda _codes: None
        self._tick = QTimer(self)
        self._tick.timeout.connect(self._go_on)

    def make(self, texts: Sequence[str], then: Callable[[Codes], None]) -> None:
        """Make the codes of `texts`, then call `then` with all of them; those made before are kept."""
        self._wanted = list(dict.fromkeys(texts))
        self._then = then
        self._tick.start(0)

    def _go_on(self) -> None:
        left = [text for text in self._wanted if text not in self._made]
        for text in left[:_AT_ONCE]:
            self._made[text] = modules(text)
        left = left[_AT_ONCE:]
        self.progressed.emit(len(self._wanted) - len(left), len(self._wanted))
        if not left:
            self._tick.stop()
            self._then({text: self._made[text] for text in self._wanted})
