"""Tell which pieces of a document's text are selected on its page, and select them."""

from collections.abc import Sequence

from PySide6.QtGui import QTextCursor

from vademecum.domain.excerpt import Piece
from vademecum.ui.page_view import PageView


def selected_pieces(view: PageView) -> list[Piece]:
    """The selected pieces in the order of the page; numbers, note marks and lines of ours do not count."""
    cursor, page = view.textCursor(), view.page
    if page is None or not cursor.hasSelection():
        return []
    begin, end = cursor.selectionStart(), cursor.selectionEnd()
    pieces: list[Piece] = []
    block = page.findBlock(begin)
    while block.isValid() and block.position() < end:
        first = page.place(max(begin, block.position()))
        last = page.place(min(end, block.position() + block.length() - 1))
        if first is not None and last is not None and first[1] < last[1]:
            pieces.append(Piece(first[0], first[1], last[1]))
        block = block.next()
    return pieces


def select_pieces(view: PageView, pieces: Sequence[Piece]) -> None:
    """Select from the first piece's beginning to the last one's end; the page stays where it is."""
    page = view.page
    if page is None or not pieces:
        return
    first, last = page.span(pieces[0].block, pieces[0].start), page.span(pieces[-1].block, 0, pieces[-1].end)
    if first is not None and last is not None:
        first.setPosition(last.selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
        view.setTextCursor(first)


def put_cursor(view: PageView, block: str, at: int) -> None:
    """Let the text cursor stand before a code point of a block, nothing selected; the page stays."""
    cursor = view.page.span(block, 0, at) if view.page is not None else None
    if cursor is not None:
        cursor.setPosition(cursor.selectionEnd())
        view.setTextCursor(cursor)
