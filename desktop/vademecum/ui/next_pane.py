"""Go round the parts of the window by keyboard: side bar, page, what stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow


def go_round(window: MainWindow) -> None:
    """Give the keyboard to the part after the one that has it; to the page when none has."""
    stops: list[QWidget] = [window.side, window.tabs, window.beside]
    seen = [stop for stop in stops if stop.isVisible()]
    focus = QApplication.focusWidget()
    inside = [n for n, stop in enumerate(seen) if focus is not None and stop.isAncestorOf(focus)]
    target = seen[(inside[0] + 1) % len(seen)] if inside else window.tabs
    if target is window.side:
        window.side.focus_panel()
    elif target is window.beside:
        window.beside.focus_content()
    else:
        window.focus_front()
