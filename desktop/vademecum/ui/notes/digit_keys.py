"""Hear Ctrl and a digit by the place of its key: on some keyboards digits need Shift, or Shift hides them."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence

_WINDOWS_FIRST = 2
"""Scan code of the key 1 of the upper row; the others follow."""
_X11_FIRST = 10
"""The same plus 8 for X11 and Wayland."""
_MAC = (18, 19, 20, 21, 23, 22, 26, 28, 25)
"""Virtual key codes of 1 to 9: macOS gives no scan codes."""

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class DigitKeys(QObject):
    """Calls `go` for Ctrl and the key of a digit, `set` for Ctrl, Shift and that key, whatever they print.

    A key that is another command's by what is printed on it stays that command's: on a French keyboard
    Ctrl and 6 are Ctrl and minus. Where the system tells no place of a key, the shortcuts of the commands
    do the same by its name.
    """

    def __init__(
        self,
        window: QObject,
        go: Callable[[int], None],
        set_place: Callable[[int], None],
        others: list[QAction],
    ) -> None:
        super().__init__(window)
        self._go = go
        self._set = set_place
        self._taken = {keys.toString() for action in others for keys in action.shortcuts()}
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim our keys before shortcuts are looked up, and act when they come."""
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        number = self._number(event) if isinstance(event, QKeyEvent) else 0
        if not isinstance(event, QKeyEvent) or not number:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            (self._set if event.modifiers() & _SHIFT else self._go)(number)
        return True

    def _number(self, event: QKeyEvent) -> int:
        """The digit that a key means; 0 for any other key."""
        # Alt and Ctrl together are AltGr, which writes signs.
        if event.modifiers() not in (_CTRL, _CTRL | _SHIFT):
            return 0
        number = digit_at(event.nativeScanCode(), event.nativeVirtualKey(), sys.platform)
        if not number:
            return 0
        # By number: keys that print other letters have no name in `Qt.Key`.
        plain, whole = (QKeySequence(keys.value | event.key()) for keys in (_CTRL, event.modifiers()))
        return 0 if {plain.toString(), whole.toString()} & self._taken else number


def digit_at(scan_code: int, virtual_key: int, platform: str) -> int:
    """The digit 1 to 9 at the place of a key in the upper row; 0 for another key or an unknown place."""
    if platform == "darwin":
        return _MAC.index(virtual_key) + 1 if not scan_code and virtual_key in _MAC else 0
    first = _WINDOWS_FIRST if platform == "win32" else _X11_FIRST
    number = scan_code - first + 1
    return number if 1 <= number <= 9 else 0
