"""Tell whether a window already stands for a data folder, without knocking at it."""

import contextlib
from pathlib import Path

from PySide6.QtCore import QLockFile

NAME = "window.lock"


class Latch:
    """Held as long as a window stands; a latch left behind by a dead process counts as open."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._file = QLockFile(str(data / NAME))
        # Only a dead owner makes it stale, not its age: a window may stand for weeks.
        self._file.setStaleLockTime(0)

    def shut(self) -> bool:
        """Hold the latch; return False when another window holds it, or when the folder cannot be written."""
        with contextlib.suppress(OSError):
            self._data.mkdir(parents=True, exist_ok=True)
        return self._file.tryLock(0)

    def is_held_by_another(self) -> bool:
        """Whether the last `shut` failed because another window stands."""
        return self._file.error() == QLockFile.LockError.LockFailedError

    def open(self) -> None:
        """Let go of it."""
        self._file.unlock()
