"""What the commands that begin a presentation do to the window; see `present_table.PRESENT`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vademecum.ui.catalogue import say
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow
    from vademecum.ui.sheets.sheet import Sheet


class PresentCommands(QObject):
    """Handlers by command id."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def handlers(self) -> dict[str, Callable[..., None]]:
        """One handler for each command."""
        return {
            "present.start": self._start,
            "present.rehearse": lambda: self._start(is_rehearsal=True),
            "present.floor": self._floor,
        }

    def watch(self, sheet: Sheet) -> None:
        """Do what a sheet wants to have presented."""
        sheet.present_wanted.connect(lambda plan, step: self._begin(_plan(plan, step)))
        sheet.rehearse_wanted.connect(lambda plan: self._begin(_plan(plan, is_rehearsal=True)))

    # -- in detail -------------------------------------------------------------

    def _start(self, *, is_rehearsal: bool = False) -> None:
        """Present what is at hand, or run through it without a wall."""
        # Imported when it is asked for, as below: the first page does not wait for it.
        from vademecum.ui.presenting.starting import at_hand

        wanted = at_hand(self._window)
        if wanted is None:
            self._window.say(say(mark("speaker", "There is nothing here to present.")))
        else:
            self._begin(replace(wanted, is_rehearsal=is_rehearsal))

    def _begin(self, wanted: object) -> None:
        for sheet in self._window.tabs.sheets():
            sheet.keep_typed()
        self._window.present_wanted.emit(wanted)

    def _floor(self) -> None:
        # Imported here: see above.
        from vademecum.ui.presenting.floor_command import open_floor

        open_floor(self._window)


def _plan(plan_id: str, step_id: str = "", *, is_rehearsal: bool = False) -> object:
    # Imported when it is asked for: see above.
    from vademecum.ui.presenting.starting import Wanted

    return Wanted(plan=plan_id, step=step_id, is_rehearsal=is_rehearsal)
