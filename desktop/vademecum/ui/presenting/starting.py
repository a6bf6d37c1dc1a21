"""What is at hand when presenting begins: a place, words, an instrument, a map or a lesson plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from vademecum.domain.excerpt import Piece
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be presented; exactly one of place, instrument and plan is there."""

    place: Locator | None = None
    """A text, from this block on."""
    pieces: tuple[Piece, ...] = ()
    """Selected words of it."""
    instrument: Key | None = None
    picture: str = ""
    """`map` or `timeline` of the text."""
    plan: str = ""
    """The id of a lesson plan."""
    step: str = ""
    """The step of it to begin with."""
    is_rehearsal: bool = False


def at_hand(window: MainWindow) -> Wanted | None:
    """What one is at in a window; None where there is nothing to present."""
    focus = QApplication.focusWidget()
    return (
        _in_panels(window, focus)
        or _in_sheet(window)
        or _beside(window, focus)
        or _on_page(window)
        or _subject(window)
    )


def _in_panels(window: MainWindow, focus: QWidget | None) -> Wanted | None:
    """A search result or an entry of the contents that has the keyboard."""
    if focus is None:
        return None
    if window.search.isAncestorOf(focus):
        place = window.search.place_at_hand()
    elif window.contents.isAncestorOf(focus):
        place = window.contents.place_at_hand()
    else:
        return None
    return Wanted(place) if place is not None else None


def _in_sheet(window: MainWindow) -> Wanted | None:
    sheet = window.tabs.sheet
    if sheet is None:
        return None
    kind, _, rest = sheet.address.partition(" ")
    if kind in ("map", "timeline"):
        return Wanted(Locator.parse(rest), picture=kind)
    if kind == "facts":
        return Wanted(instrument=Key.parse(rest))
    # Imported when it is asked for: see below.
    from vademecum.ui.plans.plan_sheet import PlanSheet
    from vademecum.ui.plans.plans_sheet import PlansSheet

    if isinstance(sheet, PlanSheet):
        return Wanted(plan=rest, step=sheet.step_id)
    chosen = sheet.item_in_hand if isinstance(sheet, PlansSheet) else ""
    return Wanted(plan=chosen) if chosen else None


def _beside(window: MainWindow, focus: QWidget | None) -> Wanted | None:
    """The instrument whose facts have the keyboard."""
    if window.beside.card is None or focus is None:
        return None
    facts = window.beside.instrument
    if facts.card is None or not (focus is facts or facts.isAncestorOf(focus)):
        return None
    return Wanted(instrument=facts.card.key)


def _on_page(window: MainWindow) -> Wanted | None:
    """The selected words, else the paragraph at hand."""
    # Imported when it is asked for: the first page does not wait for it.
    from vademecum.ui.page_selection import selected_pieces

    page = window.commands.page_in_hand
    if page is None or page.document is None:
        return None
    head = page.document.head
    reached = page.view.link_reached()
    pieces = () if reached else tuple(selected_pieces(page.view))
    block = pieces[0].block if pieces else reached or page.block_here()
    return Wanted(Locator(head.key, head.lang, block), pieces)


def _subject(window: MainWindow) -> Wanted | None:
    subject = window.tabs.subject
    return Wanted(subject) if subject is not None else None
