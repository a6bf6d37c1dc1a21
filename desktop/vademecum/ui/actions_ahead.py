"""Survey the operative verbs of the document in front in idle moments, so that the filter opens at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from vademecum.services.acting import Acting
from vademecum.services.shelf import Shelved

_SETTLED_MS = 700
"""A document that is left again sooner is not surveyed."""

_REST_MS = 25
"""Between two bits of some 10 ms: keys, pointer and painting come first."""


class ActionsAhead(QObject):
    """Works on the document in front; ten thousand paragraphs take some two seconds of idle moments."""

    def __init__(
        self, acting: Callable[[], Acting], in_front: Callable[[], Shelved | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._acting = acting
        self._in_front = in_front
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    def look(self) -> None:
        """Begin, a while from now, with the document in front."""
        self._timer.start(_SETTLED_MS)

    def _go_on(self) -> None:
        document = self._in_front()
        if document is not None and self._acting().read_ahead(document):
            self._timer.start(_REST_MS)
        else:
            self._timer.stop()
