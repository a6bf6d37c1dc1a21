"""Open the floor-time ruler on what is at hand: selected words, a paragraph, a section, a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vademecum.domain.locator import Locator
from vademecum.ui.page_selection import selected_pieces
from vademecum.ui.presenting.floor_sheet import Selected

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow


def open_floor(window: MainWindow) -> None:
    """Measure the words that are selected, else what the reader is at; without a text, one is typed."""
    page = window.commands.page_in_hand
    document = page.document if page is not None else None
    if page is None or document is None:
        subject = window.tabs.subject
        window.open_sheet(f"floor {subject}" if subject is not None else "floor")
        return
    reached = page.view.link_reached()
    pieces = [] if reached else selected_pieces(page.view)
    block = pieces[0].block if pieces else reached or page.block_here()
    window.open_sheet(f"floor {Locator(document.head.key, document.head.lang, block)}")
    sheet = window.tabs.sheet
    if pieces and sheet is not None:
        sheet.receive(Selected(tuple(pieces)))
