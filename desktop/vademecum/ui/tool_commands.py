"""What each command of the Tools menu does to the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow


class ToolCommands(QObject):
    """Handlers by command id; see `tool_table.TOOLS`."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def handlers(self) -> dict[str, Callable[..., None]]:
        """One handler for each command."""
        return {
            "file.export": self._window.tabs.export,
            "file.print": self._window.tabs.print_out,
            "tools.actions": self._actions,
        }

    # -- in detail -------------------------------------------------------------

    def _actions(self) -> None:
        page = self._window.commands.page_in_hand
        if page is not None:
            page.begin_actions()

    def _open_about(self, name: str) -> None:
        """Open the sheet of that name about the document in front."""
        subject = self._window.tabs.subject
        if subject is not None:
            self._window.open_sheet(f"{name} {subject}")
