"""What a reader means by “this place”: the paragraph at hand, the document of a sheet, an instrument."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from vademecum.domain.annotation import Target
from vademecum.domain.document import BlockKind
from vademecum.services.shelf import Shelved
from vademecum.ui.page_selection import selected_pieces
from vademecum.ui.reader_pane import ReaderPane

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class AtHand:
    """A place, the document it is in, and where it stands in the window."""

    target: Target
    document: Shelved | None
    where: QRect


def place_at_hand(window: MainWindow, block: str = "") -> AtHand | None:
    """The place at hand: of a selection the paragraph it begins in; `block` says which one is pressed.

    The title of a document means the document. None where nothing can be kept.
    """
    targeting = window.desk.targeting
    card = window.beside.card if window.right.has_focus and not window.beside.shows_document else None
    if card is not None:
        return AtHand(targeting.instrument(card.key), None, _top_of(window, window.beside))
    page = window.commands.page_in_hand
    if page is not None and page.document is not None:
        return _in_page(window, page, page.document, block)
    subject = window.tabs.subject
    document = window.desk.reading.find(subject.key, subject.lang) if subject is not None else None
    if document is None:
        return None
    return AtHand(targeting.document(document), document, _top_of(window, window.tabs))


def _in_page(window: MainWindow, page: ReaderPane, document: Shelved, block: str) -> AtHand | None:
    reached = page.view.link_reached()
    pieces = [] if reached or block else selected_pieces(page.view)
    wanted = block or (pieces[0].block if pieces else reached or page.block_here())
    stored = window.desk.reading.block(document, wanted) if wanted else None
    is_passed = stored is not None and stored.block.kind is BlockKind.HEADING and not block and not pieces
    if is_passed and wanted != page.view.block_in_focus():
        # A heading that only stands at the top of what is read: meant is the paragraph below it.
        below = window.desk.quoting.paragraph(document, wanted)
        wanted = below[0].block if below else wanted
    if stored is None or stored.block.kind in (BlockKind.TITLE, BlockKind.MASTHEAD):
        return AtHand(window.desk.targeting.document(document), document, _top_of(window, page))
    target = window.desk.targeting.paragraph(document, wanted)
    if target is None:
        return None
    return AtHand(target, document, _of_block(window, page, wanted))


def _of_block(window: MainWindow, page: ReaderPane, block: str) -> QRect:
    """Where a block begins, if that is in view; else the top of its page."""
    view = page.view
    cursor = view.page.span(block) if view.page is not None else None
    if cursor is None:
        return _top_of(window, page)
    rect = view.cursorRect(cursor)
    if not view.viewport().rect().contains(rect.center()):
        return _top_of(window, page)
    return QRect(view.viewport().mapTo(window, rect.topLeft()), rect.size())


def _top_of(window: MainWindow, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(24, 24)), QRect(0, 0, 1, 1).size())
