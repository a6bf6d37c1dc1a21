"""Set a portion of a document as a page: one text block of Qt for each block, filled a little at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextOption,
)

from vademecum.domain.citation import Citation, CitationKind
from vademecum.domain.document import Block, BlockKind, NoteMark
from vademecum.services.reading import Portion
from vademecum.ui.block_label import block_label
from vademecum.ui.fonts import families
from vademecum.ui.page_map import BlockMap, mark_on_page, units
from vademecum.ui.text_style import TextStyle

_NUMBERED = (BlockKind.PARAGRAPH, BlockKind.PREAMBULAR, BlockKind.OPERATIVE)
_RAGGED = (
    BlockKind.TITLE,
    BlockKind.HEADING,
    BlockKind.MASTHEAD,
    # Justified, the letters of their labels would part too, and push the text off its edge.
    BlockKind.PREAMBULAR,
    BlockKind.OPERATIVE,
)
"""Set ragged also where Chinese is justified."""
_FEWEST_EVEN = 18
"""Characters of a line below which Chinese is not justified: what does not fit leaves too wide gaps."""
_FEWEST_WIDE = 10
"""Ems of a line below which titles and headings are set without the gutter, and hardly larger than text.

Otherwise a long word of theirs would not fit and break inside.
"""
_DISPLAY = (BlockKind.TITLE, BlockKind.HEADING, BlockKind.ANNEX, BlockKind.MASTHEAD)

NEVER_COPIED = QTextFormat.Property.UserProperty + 1
"""Set on what stands on the page but is not text: paragraph numbers, note marks, our own lines."""

FIRST_STEP = 60
"""Blocks set before the page is shown the first time."""

BAR_ROOM = 10
"""Pixels left of the numbers, for the bar beside the block one was led to."""

PLACE = "¶"
"""Stands where an excerpt's paragraph has no number, and leads to its place."""

STEP = 40
"""Blocks set at each idle moment after that (about 10 ms): scrolling goes on meanwhile."""


@dataclass(frozen=True, slots=True)
class Aside:
    """A line of ours on the page: words, and where pressing them leads."""

    words: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Touch:
    """Words of a block that are lightly marked in an excerpt: code points, half open."""

    start: int
    end: int
    is_verb: bool
    """The verb that acts; else somebody whom it addresses."""


class PageDocument(QTextDocument):
    """The page of a portion. Texts are never changed; labels, marks and asides are added around them."""

    def __init__(
        self,
        portion: Portion,
        style: TextStyle,
        about: Sequence[Aside] = (),
        before: Sequence[Aside] = (),
        after: Sequence[Aside] = (),
        notes_title: str = "",
        parent: QObject | None = None,
        *,
        touches: Mapping[str, Sequence[Touch]] | None = None,
    ) -> None:
        """Set the first blocks of `portion`.

        `about` follows the title; `before` and `after` lead to the neighbouring portions. With `touches`, by
        block id, the page is an excerpt: the number of each paragraph leads to its place in the text.
        """
        super().__init__(parent)
        self.portion = portion
        self.style = style
        self.citations: list[Citation] = []
        """In the order of the `cite:<n>` links."""
        self._about, self._after, self._notes_title = tuple(about), tuple(after), notes_title
        self._number = {stored.block.id: n for n, stored in enumerate(portion.blocks)}
        self._maps: list[BlockMap] = []
        self._qt_blocks: list[int] = []
        self._formats = lru_cache(maxsize=64)(self._make_formats)
        self._touches = touches
        self._is_empty = True
        self._is_narrow = False
        self._has_notes = False
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        self._dress()
        for aside in before:
            self._set_aside(aside, top=0)
        self.fill(FIRST_STEP)

    # -- filling -------------------------------------------------------------

    @property
    def is_complete(self) -> bool:
        """Whether every block is set."""
        return len(self._maps) == len(self.portion.blocks)

    def fill(self, count: int) -> bool:
        """Set `count` more blocks; return whether more remain."""
        if self.is_complete and not self._is_empty:
            return False
        cursor = QTextCursor(self)
        cursor.beginEditBlock()
        done = len(self._maps)
        for stored in self.portion.blocks[done : done + count]:
            self._set_block(stored.block)
        if self.is_complete:
            for aside in self._after:
                self._set_aside(aside, top=self.style.pixels * 2)
        cursor.endEditBlock()
        return not self.is_complete

    def fill_to(self, block_id: str) -> None:
        """Set blocks up to and including that one."""
        number = self._number.get(block_id, -1)
        if number >= len(self._maps):
            self.fill(number - len(self._maps) + 20)

    def fit(self, width: int) -> None:
        """Set the text for lines of that width, gutter and all: ragged where justified lines would gape."""
        option = self.defaultTextOption()
        holds = (width - self.style.gutter) / self.style.pixels
        is_even = self.style.is_han and holds >= _FEWEST_EVEN
        alignment = Qt.AlignmentFlag.AlignJustify if is_even else Qt.AlignmentFlag.AlignLeading
        if option.alignment() != alignment:
            option.setAlignment(alignment)
            self.setDefaultTextOption(option)
        if self._is_narrow != (holds < _FEWEST_WIDE):
            self._is_narrow = not self._is_narrow
            self._formats.cache_clear()
            self._set_display_again()

    # -- places ----------------------------------------------------------------

    def holds(self, block_id: str) -> bool:
        """Whether the portion has that block."""
        return block_id in self._number

    def span(self, block_id: str, start: int = 0, end: int | None = None) -> QTextCursor | None:
        """A cursor that selects code points `start` to `end` of a block; None when the block is not here."""
        number = self._number.get(block_id)
        if number is None:
            return None
        self.fill_to(block_id)
        begin = self.findBlockByNumber(self._qt_blocks[number]).position()
        where = self._maps[number]
        cursor = QTextCursor(self)
        cursor.setPosition(begin + where.to_page(start))
        if end is not None:
            cursor.setPosition(begin + where.to_page(end, is_end=True), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def place(self, position: int) -> tuple[str, int] | None:
        """The block id and code point at a position of the page; None on a line of ours."""
        qt_block = self.findBlock(position)
        number = qt_block.userState()
        if number < 0:
            return None
        return self.portion.blocks[number].block.id, self._maps[number].to_text(
            position - qt_block.position()
        )

    # -- setting -----------------------------------------------------------------

    def _dress(self) -> None:
        base = QFont()
        base.setFamilies(families(self.style.lang))
        base.setPixelSize(self.style.pixels)
        base.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self.setDefaultFont(base)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if self.style.is_han:
            option.setAlignment(Qt.AlignmentFlag.AlignJustify)
        self.setDefaultTextOption(option)
        frame = QTextFrameFormat()
        frame.setTopMargin(self.style.pixels * 2)
        frame.setBottomMargin(self.style.pixels * 4)
        self.rootFrame().setFrameFormat(frame)

    def _next(self, block_format: QTextBlockFormat, characters: QTextCharFormat) -> QTextCursor:
        cursor = QTextCursor(self)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if self._is_empty:
            cursor.setBlockFormat(block_format)
            cursor.setBlockCharFormat(characters)
            self._is_empty = False
        else:
            cursor.insertBlock(block_format, characters)
        return cursor

    def _set_block(self, block: Block) -> None:
        if block.kind is BlockKind.FOOTNOTE and not self._has_notes:
            self._has_notes = True
            if self._notes_title:
                self._set_aside(Aside(self._notes_title), top=self.style.pixels * 3)
        block_format, characters = self._formats(block.kind, block.level)
        cursor = self._next(block_format, characters)
        prefix = self._set_label(cursor, block, characters)
        cursor.block().setUserState(len(self._maps))
        self._qt_blocks.append(cursor.block().blockNumber())
        self._maps.append(BlockMap(block.text, prefix, block.notes))
        self._set_text(cursor, block, characters)
        if block.kind is BlockKind.TITLE:
            for aside in self._about:
                self._set_aside(aside, top=round(self.style.pixels * 0.25))

    def _make_formats(self, kind: BlockKind, level: int) -> tuple[QTextBlockFormat, QTextCharFormat]:
        style = self.style
        set_as, letters = QTextBlockFormat(), QTextCharFormat()
        pixels, top, bottom = style.pixels, 0, style.paragraph_gap
        indent = style.gutter
        weight, colour = QFont.Weight.Normal, style.colours.ink
        leading = style.leading(pixels)
        match kind:
            case BlockKind.TITLE:
                pixels = style.narrow_title_pixels if self._is_narrow else style.title_pixels
                weight = QFont.Weight.Bold
                leading, bottom = style.heading_leading(pixels), round(style.pixels * 0.3)
            case BlockKind.HEADING | BlockKind.ANNEX:
                pixels = style.heading_pixels(3 if self._is_narrow else level)
                weight = QFont.Weight.Bold
                leading = style.heading_leading(pixels)
                top = round(style.pixels * {1: 2.1, 2: 1.5}.get(level, 1.0))
                bottom = round(style.pixels * 0.5)
            case BlockKind.MASTHEAD:
                pixels, colour = style.small_pixels, style.colours.quiet
                leading, bottom = style.heading_leading(pixels), round(style.pixels * 0.15)
            case BlockKind.FOOTNOTE:
                pixels, bottom = style.small_pixels, round(style.pixels * 0.3)
                leading = round(pixels * (1.65 if style.is_han else 1.5))
            case BlockKind.ITEM | BlockKind.BULLET:
                indent += round(2.2 * style.pixels) * max(1, level - 1)
            case BlockKind.QUOTE:
                indent += 2 * style.pixels
            case BlockKind.CAPTION:
                colour = style.colours.quiet
            case _:
                pass
        set_as.setTopMargin(top)
        set_as.setBottomMargin(bottom)
        set_as.setLeftMargin(self._edge if kind in _DISPLAY else indent)
        set_as.setLineHeight(leading, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        if kind in _RAGGED:
            set_as.setAlignment(Qt.AlignmentFlag.AlignLeading)
        if kind in (BlockKind.TITLE, BlockKind.HEADING, BlockKind.ANNEX):
            set_as.setHeadingLevel(1 if kind is BlockKind.TITLE else min(6, level + 1))
        letters.setFontFamilies(families(style.lang))
        letters.setProperty(QTextFormat.Property.FontPixelSize, pixels)
        letters.setFontWeight(weight)
        letters.setForeground(QColor(colour))
        return set_as, letters

    def _set_label(self, cursor: QTextCursor, block: Block, characters: QTextCharFormat) -> int:
        """Hang the label into the margin; return its length in units."""
        label = self._label(block)
        if not label:
            return 0
        look = QTextCharFormat(characters)
        hang = (
            self.style.gutter - BAR_ROOM
            if block.kind not in (BlockKind.ITEM, BlockKind.BULLET)
            else round(2.2 * self.style.pixels)
        )
        if block.kind in (*_NUMBERED, BlockKind.FOOTNOTE, BlockKind.BULLET):
            look.setForeground(QColor(self.style.colours.quiet))
        if block.kind in (*_NUMBERED, BlockKind.FOOTNOTE):
            look.setProperty(NEVER_COPIED, True)
            look.setProperty(QTextFormat.Property.FontPixelSize, self.style.small_pixels)
        if block.kind is BlockKind.FOOTNOTE:
            look.setAnchor(True)
            look.setAnchorHref(f"return:{block.id}")
        elif self._touches is not None and block.id in self._touches:
            look.setAnchor(True)
            look.setAnchorHref(f"place:{block.id}")
            look.setForeground(QColor(self.style.colours.accent))
            if not self._is_printed(block):
                look.setProperty(NEVER_COPIED, True)
        cursor.setBlockFormat(self._hung(cursor.blockFormat(), block.kind, hang))
        cursor.insertText(label, look)
        gap = QTextCharFormat(characters)
        if look.property(NEVER_COPIED):
            gap.setProperty(NEVER_COPIED, True)
        cursor.insertText("\t", gap)
        return units(label) + 1

    @property
    def _edge(self) -> int:
        """Where titles, headings and lines of ours begin."""
        return BAR_ROOM if self._is_narrow else self.style.gutter

    def _hung(self, block_format: QTextBlockFormat, kind: BlockKind, hang: int) -> QTextBlockFormat:
        """The format with a place for the label, in the gutter where the block has one."""
        hung = QTextBlockFormat(block_format)
        hung.setTextIndent(0 if self._is_narrow and kind in _DISPLAY else -hang)
        hung.setTabPositions([QTextOption.Tab(hang, QTextOption.TabType.LeftTab)])
        return hung

    def _set_display_again(self) -> None:
        """Set titles, headings and lines of ours anew, for lines of another width."""
        cursor = QTextCursor(self)
        cursor.beginEditBlock()
        shown = self.begin()
        while shown.isValid():
            number = shown.userState()
            block = self.portion.blocks[number].block if number >= 0 else None
            cursor.setPosition(shown.position())
            if block is None:
                look = QTextBlockFormat(shown.blockFormat())
                look.setLeftMargin(self._edge)
                cursor.setBlockFormat(look)
            elif block.kind in _DISPLAY:
                look, characters = self._formats(block.kind, block.level)
                if tabs := shown.blockFormat().tabPositions():
                    look = self._hung(look, block.kind, round(tabs[0].position))
                cursor.setBlockFormat(look)
                self._resize(cursor, shown, characters)
            shown = shown.next()
        cursor.endEditBlock()

    def _resize(self, cursor: QTextCursor, shown: QTextBlock, characters: QTextCharFormat) -> None:
        """Give the words of a block another size; its note marks keep theirs."""
        size = QTextCharFormat()
        pixels = QTextFormat.Property.FontPixelSize
        size.setProperty(pixels, characters.property(pixels))
        pieces, spans = shown.begin(), []
        while not pieces.atEnd():
            piece = pieces.fragment()
            if piece.charFormat().verticalAlignment() == QTextCharFormat.VerticalAlignment.AlignNormal:
                spans.append((piece.position(), piece.position() + piece.length()))
            pieces += 1
        for begin, end in spans:
            cursor.setPosition(begin)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(size)

    def _label(self, block: Block) -> str:
        if self._touches is not None and block.id in self._touches and not self._is_printed(block):
            return PLACE
        return self._printed_label(block)

    def _is_printed(self, block: Block) -> bool:
        """Whether the document prints a label of its own before the block."""
        return bool(self._printed_label(block))

    def _printed_label(self, block: Block) -> str:
        return block_label(block, shows_numbers=self.style.shows_numbers)

    def _set_text(self, cursor: QTextCursor, block: Block, characters: QTextCharFormat) -> None:
        citations = self.portion.citations.get(block.id, ())
        notes = list(block.notes)
        touches = self._touches.get(block.id, ()) if self._touches is not None else ()
        edges = sorted({0, len(block.text), *(n.offset for n in notes), *_edges(citations), *_edges(touches)})
        linked = {c.start: c for c in citations}
        current: Citation | None = None
        look = characters
        for begin, end in zip(edges, [*edges[1:], len(block.text)], strict=True):
            while notes and notes[0].offset <= begin:
                note = notes.pop(0)
                cursor.insertText(mark_on_page(note), self._mark_look(characters, note))
            if current is not None and begin >= current.end:
                current, look = None, characters
            if begin in linked:
                current = linked[begin]
                look = self._link_look(characters, current)
            if end > begin:
                touch = next((t for t in touches if t.start <= begin < t.end), None)
                cursor.insertText(
                    block.text[begin:end], look if touch is None else self._touched(look, touch)
                )

    def _mark_look(self, characters: QTextCharFormat, note: NoteMark) -> QTextCharFormat:
        look = QTextCharFormat(characters)
        look.setForeground(QColor(self.style.colours.accent))
        if note.marker.strip("*"):
            # An asterisk stands high in its own letter.
            look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
            look.setProperty(QTextFormat.Property.FontPixelSize, self.style.mark_pixels)
        look.setFontWeight(QFont.Weight.Normal)
        look.setProperty(NEVER_COPIED, True)
        if note.target is not None:
            look.setAnchor(True)
            look.setAnchorHref(f"note:{note.target}")
        return look

    def _touched(self, look: QTextCharFormat, touch: Touch) -> QTextCharFormat:
        touched = QTextCharFormat(look)
        if touch.is_verb:
            touched.setBackground(QColor(self.style.colours.chosen))
        else:
            touched.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            touched.setUnderlineColor(QColor(self.style.colours.accent))
        return touched

    def _link_look(self, characters: QTextCharFormat, citation: Citation) -> QTextCharFormat:
        look = QTextCharFormat(characters)
        look.setAnchor(True)
        look.setAnchorHref(f"cite:{len(self.citations)}")
        look.setForeground(QColor(self.style.colours.accent))
        if citation.kind is CitationKind.ANAPHOR:
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            look.setUnderlineColor(QColor(self.style.colours.accent))
        elif citation.key.whole in self.portion.held:
            # Its text is here: the link is lit.
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            look.setUnderlineColor(QColor(self.style.colours.accent))
        self.citations.append(citation)
        return look

    def _set_aside(self, aside: Aside, top: int) -> None:
        set_as, look = QTextBlockFormat(), QTextCharFormat()
        set_as.setTopMargin(top)
        set_as.setBottomMargin(round(self.style.pixels * 0.4))
        set_as.setLeftMargin(self._edge)
        set_as.setAlignment(Qt.AlignmentFlag.AlignLeading)
        look.setFontFamilies(families(self.style.lang))
        look.setProperty(QTextFormat.Property.FontPixelSize, self.style.small_pixels)
        look.setForeground(QColor(self.style.colours.accent if aside.href else self.style.colours.quiet))
        look.setProperty(NEVER_COPIED, True)
        if aside.href:
            look.setAnchor(True)
            look.setAnchorHref(aside.href)
        cursor = self._next(set_as, look)
        cursor.block().setUserState(-1)
        cursor.insertText(aside.words, look)


def _edges(spans: Sequence[Citation] | Sequence[Touch]) -> list[int]:
    return [edge for span in spans for edge in (span.start, span.end)]
