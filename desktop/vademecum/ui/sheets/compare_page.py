"""One side of a comparison as a page: what became of each paragraph is said, its changed words are marked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor

from vademecum.domain.document import Block, BlockKind
from vademecum.services.reading import Portion
from vademecum.text.diff.inside import Span
from vademecum.ui.page_document import Aside, PageDocument
from vademecum.ui.text_style import TextStyle

_MOST_SPANS = 2_000
"""Marked one by one in a paragraph; what lies behind is marked as one."""

_ROOM_BELOW = 30
"""Ems below the last paragraph."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph that differs is shown."""

    words: str
    """Above it, such as `≠ changed`."""
    href: str
    """Where pressing these words leads; empty for nowhere."""
    letters: QColor
    behind: QColor
    behind_words: QColor
    is_old: bool
    """Whether marked words were taken out (struck through), not put in (underlined)."""
    spans: tuple[Span, ...] = ()


class ComparePage(PageDocument):
    """A `PageDocument` with the differences on it."""

    def __init__(
        self,
        portion: Portion,
        style: TextStyle,
        looks: Mapping[str, Look],
        left_out: Mapping[str, str],
        before: Sequence[Aside] = (),
        after: Sequence[Aside] = (),
        notes_title: str = "",
    ) -> None:
        """`looks` by block id; `left_out` says before which blocks others are left out, in words."""
        # Known before anything is set, and the first blocks are set by what follows.
        self._looks = looks
        self._left_out = left_out
        super().__init__(portion, style, (), before, after, notes_title)

    def extent(self, block_id: str) -> tuple[float, float] | None:
        """Top and bottom of a block on the page, in pixels; None when it is not set yet or not here."""
        number = self._number.get(block_id)
        if number is None or number >= len(self._maps):
            return None
        rect = self.documentLayout().blockBoundingRect(self.findBlockByNumber(self._qt_blocks[number]))
        return rect.top(), rect.bottom()

    # -- setting -----------------------------------------------------------------

    def _dress(self) -> None:
        super()._dress()
        # Room below, so that the last paragraphs too can stand beside their counterparts.
        frame = self.rootFrame().frameFormat()
        frame.setBottomMargin(self.style.pixels * _ROOM_BELOW)
        self.rootFrame().setFrameFormat(frame)

    def _set_block(self, block: Block) -> None:
        if block.kind is BlockKind.FOOTNOTE and not self._has_notes:
            self._has_notes = True
            if self._notes_title:
                self._set_aside(Aside(self._notes_title), top=self.style.pixels * 3)
        if block.id in self._left_out:
            self._set_aside(Aside(self._left_out[block.id]), top=round(self.style.pixels * 0.4))
        look = self._looks.get(block.id)
        if look is not None:
            self._set_aside(Aside(look.words, look.href), top=round(self.style.pixels * 0.5))
            self._colour_line(look.letters)
        super()._set_block(block)
        if look is not None:
            self._mark(block, look)

    def _colour_line(self, colour: QColor) -> None:
        cursor = QTextCursor(self)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        letters = QTextCharFormat()
        letters.setForeground(colour)
        cursor.mergeCharFormat(letters)

    def _mark(self, block: Block, look: Look) -> None:
        cursor = QTextCursor(self)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        ground = cursor.blockFormat()
        ground.setBackground(look.behind)
        cursor.setBlockFormat(ground)
        spans = look.spans
        if len(spans) > _MOST_SPANS:
            spans = (*spans[: _MOST_SPANS - 1], (spans[_MOST_SPANS - 1][0], spans[-1][1]))
        marked = QTextCharFormat()
        marked.setBackground(look.behind_words)
        if look.is_old:
            marked.setFontStrikeOut(True)
        else:
            marked.setFontUnderline(True)
        for start, end in spans:
            found = self.span(block.id, start, end)
            if found is not None:
                found.mergeCharFormat(marked)
