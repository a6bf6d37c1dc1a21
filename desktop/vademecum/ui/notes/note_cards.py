"""Paint notes as cards: a strip of colour, the place, the quotation, the first lines, tags and day."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout
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
_QUOTE_LINES, _NOTE_LINES, _TAG_LINES = 2, 4, 2


@dataclass(frozen=True, slots=True)
class _Part:
    """Some lines of a card."""

    layout: QTextLayout
    top: int
    colour: str


@dataclass(frozen=True, slots=True)
class _Card:
    """A card whose lines are set."""

    parts: tuple[_Part, ...]
    height: int


class NoteCards(QStyledItemDelegate):
    """Sets the lines of each card once for each width."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pixels = UI_PIXELS
        self._set: dict[tuple[str, int], _Card] = {}

    # -- what others may ask ---------------------------------------------

    def forget(self, item_id: str = "") -> None:
        """Set the lines of a note anew; without an id, of all."""
        self._set = {at: card for at, card in self._set.items() if item_id and at[0] != item_id}

    def dress(self, pixels: int) -> None:
        """Set the words so many pixels high."""
        self._pixels = pixels
        self.forget()

    # -- in Qt's words -----------------------------------------------------

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as its lines."""
        width = option.rect.width() if option.rect.width() > 0 else 280
        if isinstance(option.widget, QListView):
            width = option.widget.viewport().width()
        return QSize(width, self._card(index, width).height + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the card."""
        rect: QRect = option.rect
        card = self._card(index, rect.width())
        colours = self._theme.colours
        frame = QRectF(rect.adjusted(_SIDE, 1, -_SIDE, -_GAP + 1)).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.save()
        draw_frame(painter, frame, option.state, colours)
        row: Row = index.data(RowRole)
        is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        colour = row.written.note.colour
        if colour is not None:
            strip = QRectF(frame.left() + 4, frame.top() + 6, _STRIP, frame.height() - 12)
            if is_mirrored:
                strip.moveRight(frame.right() - 4)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(edge(self._theme.colours, colour))
            painter.drawRoundedRect(strip, _STRIP / 2, _STRIP / 2)
        left = frame.left() + (_PAD if is_mirrored else _PAD + _STRIP)
        for part in card.parts:
            painter.setPen(QColor(getattr(colours, part.colour)))
            part.layout.draw(painter, QPointF(left, frame.top() + part.top))
        painter.restore()

    # -- in detail -------------------------------------------------------------

    def _card(self, index: _Index, width: int) -> _Card:
        row: Row = index.data(RowRole)
        known = self._set.get((row.id, width))
        if known is None:
            room = max(40, width - 2 * (_SIDE + _PAD) - _STRIP)
            known = self._set[row.id, width] = self._lay_out(row, room)
        return known

    def _lay_out(self, row: Row, room: int) -> _Card:
        note = row.written.note
        lang = note.target.lang or "zh"
        small = max(10, self._pixels - 2)
        parts: list[_Part] = []
        top = _PAD - 2
        for words, pixels, bold, colour, lines, face in (
            (row.place, small, True, "ink", 1, "zh"),
            (row.quote[:_MOST_QUOTE], self._pixels, False, "quiet", _QUOTE_LINES, lang),
            (row.words, self._pixels, False, "ink", _NOTE_LINES, lang),
            (row.remark, small, True, "alarm", 2, "zh"),
            ("   ".join(f"#{tag}" for tag in note.tags), small, False, "accent", _TAG_LINES, "zh"),
            (row.day, small, False, "quiet", 1, "zh"),
        ):
            if not words:
                continue
            look = font(face, pixels, bold=bold)
            leading = round(pixels * _LEADING)
            layout = _cut(words, look, room, leading, lines)
            parts.append(_Part(layout, top, colour))
            top += layout.lineCount() * leading + _INNER
        return _Card(tuple(parts), top - _INNER + _PAD)


def _cut(words: str, face: QFont, room: int, leading: int, most_lines: int) -> QTextLayout:
    """At most so many lines of some words; what is cut is seen to be cut."""
    text = "\u2028".join(line.rstrip() for line in words.split("\n") if line.strip())
    layout = laid_out(text, (), face, "", room, leading, most_lines)
    last = layout.lineAt(layout.lineCount() - 1)
    end = last.textStart() + last.textLength()
    written = text.encode("utf-16-le")
    if 2 * end < len(written):
        shown = written[: 2 * max(0, end - 2)].decode("utf-16-le", "ignore").rstrip()
        layout = laid_out(f"{shown}…", (), face, "", room, leading, most_lines)
    return layout
