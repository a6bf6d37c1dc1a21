"""Open the journal in a window: of the note at hand, of everything, or of what was deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtWidgets import QApplication, QWidget

from vademecum.ui.catalogue import say
from vademecum.ui.notes.journal_diary import DiarySheet
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow


@runtime_checkable
class HoldsItem(Protocol):
    """A widget that knows which item of the notebook the reader is on."""

    @property
    def item_in_hand(self) -> str:
        """Its id; empty when there is none."""


def open_journal(window: MainWindow, item_id: str = "") -> None:
    """Open the history of an item; without an id the notebook's diary."""
    if not item_id:
        _turn_diary(window, is_gone=False)
    window.open_sheet(f"journal {item_id}".rstrip())


def open_deleted(window: MainWindow) -> None:
    """Open the list of what was deleted."""
    _turn_diary(window, is_gone=True)
    window.open_sheet("journal deleted")


def _turn_diary(window: MainWindow, *, is_gone: bool) -> None:
    """Turn the diary that is open: it is one sheet with two sides."""
    for sheet in window.tabs.sheets():
        if isinstance(sheet, DiarySheet):
            sheet.turn(is_gone=is_gone)


def open_history_in_hand(window: MainWindow) -> None:
    """Open the history of the item at hand; say how to get one to hand when there is none."""
    item_id = item_in_hand(window)
    if item_id:
        open_journal(window, item_id)
    else:
        words = mark("journal", "Go to a mark, a note or a bookmark first: F8 leads to the next mark.")
        window.say(say(words))


def item_in_hand(window: MainWindow) -> str:
    """The item that the keyboard is in, else that of the sheet in front, else the mark at hand.

    Whatever has the keyboard, and every widget around it, may say by `item_in_hand` which item it holds.
    """
    widget = QApplication.focusWidget()
    while widget is not None:
        if found := _held(widget):
            return found
        widget = widget.parentWidget()
    if window.tabs.sheet is not None:
        return _held(window.tabs.sheet)
    page = window.commands.page_in_hand
    mark_there = window.note_commands.marks.at_hand(page) if page is not None else None
    return mark_there.id if mark_there is not None else ""


def _held(widget: QWidget) -> str:
    return widget.item_in_hand if isinstance(widget, HoldsItem) else ""
