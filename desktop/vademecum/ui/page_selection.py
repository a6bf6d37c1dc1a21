"""Tell which pieces of a document's text are selected on its page."""

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
