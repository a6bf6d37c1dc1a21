"""Paint notes as cards: a strip of colour, the place, the quotation, the first lines, tags and day."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from vademecum.ui.card_drawing import draw_frame, laid_out
from vademecum.ui.fonts import font
from vademecum.ui.notes.mark_colours import edge
from vademecum.ui.notes.note_rows import Row, RowRole
from vademecum.ui.theme import UI_PIXELS, Theme

_Index = QModelIndex | QPersistentModelIndex

_SIDE = 8
_PAD = 10
_STRIP = 4
_GAP = 7
_INNER = 4
_LEADING = 1.5
_MOST_QUOTE = 160
_QUOTE_LINES, _NOTE_LINES = 2, 4
_MOST_KEPT = 200
"""Cards whose lines are kept set: some screens full."""


@dataclass(frozen=True, slots=True)
class _Part:
    """Some words of a card, and how many lines they may have."""

    words: str
    pixels: int
    is_bold: bool
    colour: str
    most_lines: int
    lang: str

    @property
    def leading(self) -> int:
        return round(self.pixels * _LEADING)

    @property
    def face(self) -> QFont:
        return font(self.lang, self.pixels, bold=self.is_bold)


class NoteCards(QStyledItemDelegate):
    """Works out each card's height once for each width, and sets its lines when it is painted."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pixels = UI_PIXELS
        self._heights: dict[tuple[str, int], int] = {}
        self._set: dict[tuple[str, int], list[tuple[QTextLayout, int, str]]] = {}
        self._metrics: dict[tuple[str, int, bool], QFontMetricsF] = {}

    # -- what others may ask ---------------------------------------------

    def forget(self, *item_ids: str) -> None:
        """Set the lines of some notes anew; without an id, of all."""
        gone = frozenset(item_ids)
        self._heights = {at: height for at, height in self._heights.items() if gone and at[0] not in gone}
        self._set = {at: lines for at, lines in self._set.items() if gone and at[0] not in gone}

    def dress(self, pixels: int) -> None:
        """Set the words so many pixels high."""
        self._pixels = pixels
        self._metrics = {}
        self.forget()

    # -- in Qt's words -----------------------------------------------------

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as its lines."""
        width = option.rect.width() if option.rect.width() > 0 else 280
        if isinstance(option.widget, QListView):
            width = option.widget.viewport().width()
        row: Row = index.data(RowRole)
        height = self._heights.get((row.id, width))
        if height is None:
            height = self._heights[row.id, width] = self._height(row, _room(width))
        return QSize(width, height + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the card."""
        rect: QRect = option.rect
        row: Row = index.data(RowRole)
        colours = self._theme.colours
        frame = QRectF(rect.adjusted(_SIDE, 1, -_SIDE, -_GAP + 1)).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.save()
        draw_frame(painter, frame, option.state, colours)
        is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        colour = row.written.note.colour
        if colour is not None:
            strip = QRectF(frame.left() + 4, frame.top() + 6, _STRIP, frame.height() - 12)
            if is_mirrored:
                strip.moveRight(frame.right() - 4)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(edge(colours, colour))
            painter.drawRoundedRect(strip, _STRIP / 2, _STRIP / 2)
        left = frame.left() + (_PAD if is_mirrored else _PAD + _STRIP)
        for layout, top, name in self._lines(row, rect.width()):
            painter.setPen(QColor(getattr(colours, name)))
            layout.draw(painter, QPointF(left, frame.top() + top))
        painter.restore()

    # -- in detail -------------------------------------------------------------

    def _parts(self, row: Row) -> Iterator[_Part]:
        note = row.written.note
        lang = note.target.lang or "zh"
        small = max(10, self._pixels - 2)
        tags = "   ".join(f"#{tag}" for tag in note.tags)
        for part in (
            _Part(row.place, small, True, "ink", 1, "zh"),
            _Part(row.quote[:_MOST_QUOTE], self._pixels, False, "quiet", _QUOTE_LINES, lang),
            _Part(_paragraphs(row.words), self._pixels, False, "ink", _NOTE_LINES, lang),
            _Part(row.remark, small, True, "alarm", 1, "zh"),
            _Part(tags, small, False, "accent", 1, "zh"),
            _Part(row.day, small, False, "quiet", 1, "zh"),
        ):
            if part.words:
                yield part

    def _height(self, row: Row, room: int) -> int:
        height = 2 * _PAD - 2 - _INNER
        for part in self._parts(row):
            height += self._count(part, room) * part.leading + _INNER
        return height

    def _count(self, part: _Part, room: int) -> int:
        """How many lines a part has; set only where measuring alone does not tell, since setting is slow."""
        if part.most_lines == 1:
            return 1
        metric = self._metric(part)
        widths = [metric.horizontalAdvance(words) for words in part.words.split("\u2028")]
        fewest = sum(max(1, ceil(width / room)) for width in widths)
        if fewest >= part.most_lines or fewest == len(widths):
            return min(fewest, part.most_lines)
        return laid_out(part.words, (), part.face, "", room, part.leading, part.most_lines).lineCount()

    def _metric(self, part: _Part) -> QFontMetricsF:
        known = (part.lang, part.pixels, part.is_bold)
        if known not in self._metrics:
            self._metrics[known] = QFontMetricsF(part.face)
        return self._metrics[known]

    def _lines(self, row: Row, width: int) -> list[tuple[QTextLayout, int, str]]:
        """The lines of a card, where they begin, and their colours."""
        known = self._set.get((row.id, width))
        if known is None:
            known, top, room = [], _PAD - 2, _room(width)
            for part in self._parts(row):
                layout = _cut(part, room)
                known.append((layout, top, part.colour))
                top += layout.lineCount() * part.leading + _INNER
            if len(self._set) > _MOST_KEPT:
                self._set.clear()
            self._set[row.id, width] = known
        return known


def _room(width: int) -> int:
    """Pixels for words in a card of some width."""
    return max(40, width - 2 * (_SIDE + _PAD) - _STRIP)


def _paragraphs(words: str) -> str:
    """Lines that are not empty, parted as a layout parts them."""
    return "\u2028".join(line.rstrip() for line in words.split("\n") if line.strip())


def _cut(part: _Part, room: int) -> QTextLayout:
    """At most so many lines of some words; what is cut is seen to be cut."""
    face, leading = part.face, part.leading
    layout = laid_out(part.words, (), face, "", room, leading, part.most_lines)
    last = layout.lineAt(layout.lineCount() - 1)
    end = last.textStart() + last.textLength()
    written = part.words.encode("utf-16-le")
    if 2 * end < len(written):
        # Room for the dots is made where the line is full.
        has_room = last.naturalTextWidth() + QFontMetricsF(face).horizontalAdvance("…") <= room
        kept = end if has_room else max(0, end - 2)
        shown = written[: 2 * kept].decode("utf-16-le", "ignore").rstrip()
        layout = laid_out(f"{shown}…", (), face, "", room, leading, part.most_lines)
    return layout
