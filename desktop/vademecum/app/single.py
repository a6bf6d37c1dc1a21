"""One window for one data folder: a second start hands its address to the first and leaves.

The first watches a folder among the reader's data; the second puts a file with its address there and waits
until it is taken away. A local socket would need QtNetwork: 3 MB, and the only library of ours that could go
online.
"""

import contextlib
import os
import time
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

_FOLDER = "door"
_KNOCK = "*.knock"
_PATIENCE_S = 3
"""A window that stands opens its door within so many seconds, and hears a knock within as many."""
_LONGEST = 4_000


def hand_over(data: Path, address: str, *, is_there: bool = False) -> bool:
    """Hand `address` to a running window; return whether one heard it.

    When one `is_there` for certain, wait until it has opened its door.
    """
    door = data / _FOLDER
    patience = time.monotonic() + _PATIENCE_S
    while is_there and not door.is_dir() and time.monotonic() < patience:
        time.sleep(0.02)
    knock = door / f"{os.getpid()}.knock"
    try:
        _write(knock, address[:_LONGEST])
        patience = time.monotonic() + _PATIENCE_S
        while knock.exists() and time.monotonic() < patience:
            time.sleep(0.02)
        was_heard = not knock.exists()
        knock.unlink(missing_ok=True)
    except OSError:
        return False
    return was_heard


class Door(QObject):
    """Listens for second starts; who cannot write into the reader's folder cannot knock."""

    knocked = Signal(str)
    """The address a second start was given, maybe empty."""

    def __init__(self, data: Path, parent: QObject | None = None) -> None:
        """Open the door. In a folder that cannot be written there is none, and each start gets a window."""
        super().__init__(parent)
        self._folder = data / _FOLDER
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._on_change)
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            self._watcher.addPath(str(self._folder))
            # Who knocked before anyone watched.
            QTimer.singleShot(0, self, self._on_change)

    def close(self) -> None:
        """Listen no more."""
        self._watcher.removePath(str(self._folder))
        with contextlib.suppress(OSError):
            for knock in self._folder.iterdir():
                knock.unlink()
            self._folder.rmdir()

    def _on_change(self) -> None:
        for knock in sorted(self._folder.glob(_KNOCK)):
            with contextlib.suppress(OSError):
                words = knock.read_text("utf-8", "replace").replace("\n", " ").strip()
                knock.unlink()
                self.knocked.emit(words[:_LONGEST])


def _write(knock: Path, address: str) -> None:
    """Put a whole file there at once: one that is half written must not be read."""
    new = knock.with_suffix(".new")
    new.write_text(address, "utf-8")
    new.replace(knock)
