"""Go where the system sends the program: to an address, a link of ours, or a file that it is to open."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, QUrl
from PySide6.QtGui import QFileOpenEvent

from vademecum.services.arrivals import look_at
from vademecum.ui.catalogue import together
from vademecum.ui.faults import words_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from vademecum.ui.main_window import MainWindow
    from vademecum.ui.notes.readers_notes import ReadersNotes

_LONGEST = 4_000
_AGAIN_MS = 100
_PATIENCE = 300
"""So many times the notebook is asked whether it is open: half a minute."""


def settled(asked: str) -> str:
    """What was asked for, a file by its whole path: the window that opens it may stand in another folder."""
    file = _file_named(asked)
    return asked if file is None else str(file)


class Outside(QObject):
    """Brings the window to what was asked for from outside."""

    def __init__(
        self,
        app: QApplication,
        window: Callable[[], MainWindow | None],
        bring: Callable[[Sequence[Path]], None],
        notes: ReadersNotes,
    ) -> None:
        super().__init__(app)
        self._window = window
        self._bring = bring
        self._notes = notes
        if sys.platform == "darwin":
            # macOS asks by events, where others start the program anew with an argument.
            self.listen(app)

    def listen(self, app: QApplication) -> None:
        """Hear of links and files by the system's events from now on."""
        app.installEventFilter(self)

    def go(self, asked: str) -> None:
        """Go to an address or link, or bring a file as if it had been dropped on the window."""
        window = self._window()
        if window is None or not asked:
            return
        file = _file_named(asked)
        if file is None:
            window.go_to_address(asked)
            return
        arrivals = look_at([file])
        if arrivals.refused:
            window.say(together(words_of(reason) for reason in arrivals.refused))
        if arrivals.taken:
            self._bring(arrivals.taken)
        for notes in arrivals.notes:
            self._take_notes(notes, _PATIENCE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear what macOS asks for."""
        if event.type() == QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent):
            self.go((event.file() or event.url().toString())[:_LONGEST])
            return True
        return super().eventFilter(watched, event)

    def _take_notes(self, file: Path, patience: int) -> None:
        """Offer to take in notes, as soon as the notebook is open."""
        window = self._window()
        if window is None or patience == 0:
            return
        if self._notes.is_settled:
            window.note_commands.take_in(file)
        else:
            QTimer.singleShot(_AGAIN_MS, self, lambda: self._take_notes(file, patience - 1))


def _file_named(asked: str) -> Path | None:
    """The file that is asked for by its path or by a `file:` address; None when there is none."""
    if not 0 < len(asked) <= _LONGEST or "\0" in asked:
        return None
    url = QUrl(asked)
    if asked.lower().startswith("file:"):
        # A file of another computer is none of ours.
        path = Path(url.toLocalFile()) if url.isLocalFile() and not url.host() else None
    else:
        path = Path(asked)
    try:
        # An address that happens to be a folder, such as `S`, stays an address.
        return path.absolute() if path is not None and path.suffix and path.is_file() else None
    except (OSError, ValueError):
        return None
