"""Make a step of what the reader has at hand: words, a paragraph, a section, a resolution, a map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from vademecum.domain.document import BlockKind
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.domain.plan import Step
from vademecum.services.notebook.plans.composing import Composing
from vademecum.services.shelf import Shelved
from vademecum.ui.page_selection import selected_pieces
from vademecum.ui.reader_pane import ReaderPane
from vademecum.ui.results_list import HitRole, ResultsList
from vademecum.ui.sheets.facts_sheet import NAME as FACTS

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow

_FRONT = (BlockKind.TITLE, BlockKind.MASTHEAD)


def step_at_hand(window: MainWindow, block: str = "") -> Step | None:
    """The step that is meant; `block` is the one that is pressed, when a menu asks. None for nothing.

    Of a heading its whole section, of a title the whole text.
    """
    composing = Composing(window.desk)
    if not block and (led := _in_lists(window)) is not None:
        document = window.desk.reading.find(led.key, led.lang)
        return _at(window, composing, document, led.block) if document is not None else None
    card = window.beside.card if window.right.has_focus and not window.beside.shows_document else None
    if card is not None:
        return composing.instrument(card.key)
    page = window.commands.page_in_hand
    if page is not None and page.document is not None:
        return _in_page(window, composing, page, page.document, block)
    return _of_sheet(window, composing)


def _in_lists(window: MainWindow) -> Locator | None:
    """Where the search result or the node of the contents leads that the keyboard is on."""
    focus = QApplication.focusWidget()
    if isinstance(focus, ResultsList):
        hit = focus.currentIndex().data(HitRole)
        return Locator(hit.key, hit.lang, hit.block) if hit is not None else None
    if focus is not None and window.contents.isAncestorOf(focus):
        return window.contents.current
    return None


def _in_page(
    window: MainWindow, composing: Composing, page: ReaderPane, document: Shelved, block: str
) -> Step | None:
    reached = page.view.link_reached()
    pieces = [] if reached else selected_pieces(page.view)
    if block and block not in [piece.block for piece in pieces]:
        pieces = []
    if pieces and (step := composing.passage(document, pieces)) is not None:
        return step
    return _at(window, composing, document, block or reached or page.block_here())


def _at(window: MainWindow, composing: Composing, document: Shelved, block: str) -> Step | None:
    stored = window.desk.reading.block(document, block) if block else None
    if stored is None or stored.block.kind in _FRONT:
        return composing.document(document)
    return composing.paragraph(document, block)


def _of_sheet(window: MainWindow, composing: Composing) -> Step | None:
    sheet, subject = window.tabs.sheet, window.tabs.subject
    if sheet is None:
        return None
    kind, _, about = sheet.address.partition(" ")
    if kind == FACTS:
        return composing.instrument(Key.parse(about))
    document = window.desk.reading.find(subject.key, subject.lang) if subject is not None else None
    if document is None:
        return None
    if kind == "map":
        return composing.map(document)
    return composing.timeline(document) if kind == "timeline" else composing.document(document)
