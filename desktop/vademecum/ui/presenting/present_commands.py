"""What each command of the Present menu does to the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vademecum.domain.locator import Locator
from vademecum.ui.catalogue import say
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow


class PresentCommands(QObject):
    """Handlers by command id; see `present_table.PRESENT`."""

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

    def _start(self, *, is_rehearsal: bool = False) -> None:
        """Present what is at hand, or run through it without a wall."""
        # Imported when it is asked for: the first page does not wait for it.
        from vademecum.ui.presenting.starting import at_hand

        wanted = at_hand(self._window)
        if wanted is None:
            self._window.say(say(mark("speaker", "There is nothing here to present.")))
        else:
            self._window.present_wanted.emit(replace(wanted, is_rehearsal=is_rehearsal))

    def _floor(self) -> None:
        """Measure the selected words, else what is at hand: a paragraph, a section, a document."""
        # Imported when it is asked for: the first page does not wait for it.
        from vademecum.ui.page_selection import selected_pieces
        from vademecum.ui.presenting.floor_sheet import Selected

        window = self._window
        page = window.commands.page_in_hand
        document = page.document if page is not None else None
        if page is None or document is None:
            subject = window.tabs.subject
            window.open_sheet(f"floor {subject}" if subject is not None else "floor")
            return
        reached = page.view.link_reached()
        pieces = [] if reached else selected_pieces(page.view)
        block = pieces[0].block if pieces else reached or page.block_here()
        place = Locator(document.head.key, document.head.lang, block)
        window.open_sheet(f"floor {place}")
        sheet = window.tabs.sheet
        if pieces and sheet is not None:
            sheet.receive(Selected(tuple(pieces)))
