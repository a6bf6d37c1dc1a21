"""Draw the rows of “My notes”: headings, and cards with place, quotation, note, tags and day."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QPolygonF,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from vademecum.domain.annotation import Colour
from vademecum.services.notebook.browsing import Browsing
from vademecum.services.notebook.note_listing import Grouping
from vademecum.services.notebook.note_text import NoteKind, NoteText
from vademecum.services.notebook.note_words import NoteWords
from vademecum.ui.card_drawing import draw_frame
from vademecum.ui.catalogue import say
from vademecum.ui.fonts import font
from vademecum.ui.notes.mark_colours import edge, ground
from vademecum.ui.notes.my_notes_model import Card, Heading, RowRole
from vademecum.ui.notes.my_notes_words import CARES, NotesInWords
from vademecum.ui.page_map import units
from vademecum.ui.theme import UI_PIXELS, Theme

_Index = QModelIndex | QPersistentModelIndex

_PAD = 11
_GAP = 6
_SIDE = 14
"""Pixels between a card and the edge of the list."""
_STRIPE = 4
_INDENT = 9
"""Pixels between the stripe's side of a card and its words."""
_BETWEEN = 5
"""Pixels below a text."""
_LINES = 2
"""Most lines of a text."""
_MOST = 500
"""Code points of a text that are laid out: two lines never hold more."""


class NoteCards(QStyledItemDelegate):
    """Paints headings and cards; tells how high each is."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._browsing: Browsing | None = None
        self._in_words: NotesInWords | None = None
        self.words: NoteWords | None = None
        """What is searched: marked where it stands."""
        self.grouping = Grouping.DOCUMENT
        self.dress(UI_PIXELS)

    # -- what others may ask ---------------------------------------------

    def speak_of(self, browsing: Browsing, in_words: NotesInWords) -> None:
        """Take words and places from these."""
        self._browsing, self._in_words = browsing, in_words

    def dress(self, pixels: int) -> None:
        """Set quotations and notes so many pixels high."""
        self._pixels = pixels
        self._small = max(UI_PIXELS - 2, round(pixels * 0.86))
        self._leading = round(pixels * 1.55)
        self._line = QFontMetrics(font("zh", self._small)).height()

    @property
    def heading_height(self) -> int:
        """Pixels of a heading."""
        return QFontMetrics(font("zh", self._pixels, bold=True)).height() + 20

    def heights(self, width: int) -> Callable[[NoteText], int]:
        """Give a function: pixels of an entry's card in a list so many pixels wide."""
        room = self._room(width)
        bare = self._line + 2 * _PAD + _GAP
        body = (0, self._leading + _BETWEEN, _LINES * self._leading + _BETWEEN)

        def height(entry: NoteText) -> int:
            quote, own = entry.extent
            return bare + body[(quote > 0) + (quote > room)] + body[(own > 0) + (own > room)]

        return height

    def _room(self, width: int) -> float:
        """The room of a line, in the height of its letters."""
        return (width - 2 * _SIDE - 2 * _PAD - _INDENT) / self._pixels

    # -- in Qt's words -----------------------------------------------------

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as the row is set."""
        row = index.data(RowRole)
        width = option.rect.width()
        height = self.heights(width)(row.entry) if isinstance(row, Card) else self.heading_height
        return QSize(option.rect.width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the row."""
        row = index.data(RowRole)
        painter.save()
        if isinstance(row, Heading):
            self._heading(painter, option, row)
        elif isinstance(row, Card):
            self._card(painter, option, row.entry)
        painter.restore()

    # -- in detail -------------------------------------------------------------

    def _heading(self, painter: QPainter, option: QStyleOptionViewItem, heading: Heading) -> None:
        colours = self._theme.colours
        rect: QRect = option.rect.adjusted(_SIDE, 6, -_SIDE, 0)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if has_focus or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(QColor(colours.accent)) if has_focus else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.hover))
            painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -1.5), 6, 6)
        is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        middle = rect.center().y()
        x = rect.right() - 12 if is_mirrored else rect.left() + 12
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.quiet))
        painter.drawPolygon(_arrow(x, middle, heading.is_folded, -1 if is_mirrored else 1))
        room = rect.adjusted(26, 0, -8, 0) if not is_mirrored else rect.adjusted(8, 0, -26, 0)
        if isinstance(heading.name, Colour):
            side = self._pixels * 0.8
            left = room.right() - side if is_mirrored else room.left()
            painter.setPen(QPen(edge(colours, heading.name), 1.5))
            painter.setBrush(ground(colours, heading.name))
            painter.drawEllipse(QRectF(left, middle - side / 2, side, side))
            room = (
                room.adjusted(0, 0, -round(side) - 8, 0)
                if is_mirrored
                else room.adjusted(round(side) + 8, 0, 0, 0)
            )
        face, small = font("zh", self._pixels, bold=True), font("zh", self._small)
        count = str(heading.count)
        wide = QFontMetrics(small).horizontalAdvance(count) + 14
        name = QFontMetrics(face).elidedText(heading.words, Qt.TextElideMode.ElideRight, room.width() - wide)
        painter.setFont(face)
        painter.setPen(QColor(colours.ink))
        side_flag = Qt.AlignmentFlag.AlignLeft if not is_mirrored else Qt.AlignmentFlag.AlignRight
        flags = side_flag | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(room, flags, name)
        used = QFontMetrics(face).horizontalAdvance(name) + 10
        painter.setFont(small)
        painter.setPen(QColor(colours.quiet))
        rest = room.adjusted(0, 0, -used, 0) if is_mirrored else room.adjusted(used, 0, 0, 0)
        painter.drawText(rest, flags, count)

    def _card(self, painter: QPainter, option: QStyleOptionViewItem, entry: NoteText) -> None:
        colours = self._theme.colours
        rect: QRect = option.rect.adjusted(_SIDE, 0, -_SIDE, -_GAP)
        draw_frame(painter, QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), option.state, colours)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 7, 7)
        is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        if entry.colour is not None:
            left = rect.right() - _STRIPE - 5 if is_mirrored else rect.left() + 6
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(edge(colours, entry.colour))
            painter.drawRoundedRect(QRectF(left, rect.top() + 8, _STRIPE, rect.height() - 16), 2, 2)
        inner = rect.adjusted(_PAD + _INDENT, _PAD - 1, -_PAD, 0)
        if is_mirrored:
            inner = rect.adjusted(_PAD, _PAD - 1, -_PAD - _INDENT, 0)
        self._facts(painter, QRect(inner.left(), inner.top(), inner.width(), self._line), entry, is_mirrored)
        top = inner.top() + self._line + 4
        room = self._room(option.rect.width())
        wide, own = entry.extent
        if quote := " ".join(entry.target.quote[: 4 * _MOST].split()):
            behind = ground(colours, entry.colour) if entry.colour is not None else None
            lines = _LINES if wide > room else 1
            top = self._text(painter, inner, top, quote, lines, entry.lang or "en", behind)
        if words := " ".join(entry.own[: 4 * _MOST].split()):
            lines = _LINES if own > room else 1
            is_name = entry.kind is NoteKind.BOOKMARK
            self._text(painter, inner, top, words, lines, "zh", None, is_bold=is_name)

    def _facts(self, painter: QPainter, room: QRect, entry: NoteText, is_mirrored: bool) -> None:
        """Place (and title) at one end; what is to be looked at, tags and day at the other."""
        colours, said = self._theme.colours, self._in_words
        if said is None or self._browsing is None:
            return
        small, strong = font("zh", self._small), font("zh", self._small, bold=True)
        metrics = QFontMetrics(small)
        near, far = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if is_mirrored:
            near, far = far, near
        upright = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        cares = [say(CARES[care]) for care in sorted(self._browsing.cares(entry))]
        kind = said.kind(entry) if entry.kind in (NoteKind.BOOKMARK, NoteKind.PLACE) else ""
        day = said.day(entry) if self.grouping is not Grouping.DAY else ""
        right = "  ·  ".join(part for part in (*(f"#{tag}" for tag in entry.tags), kind, day) if part)
        right = metrics.elidedText(right, Qt.TextElideMode.ElideRight, room.width() // 2)
        painter.setFont(small)
        painter.setPen(QColor(colours.quiet))
        painter.drawText(room, far | upright, right)
        used = metrics.horizontalAdvance(right) + 12
        if cares:
            care = "  ·  ".join(cares)
            painter.setPen(QColor(colours.alarm))
            rest = room.adjusted(used, 0, 0, 0) if is_mirrored else room.adjusted(0, 0, -used, 0)
            painter.drawText(rest, far | upright, care)
            used += metrics.horizontalAdvance(care) + 12
        place = said.place(entry)
        title = said.title(entry) if self.grouping is not Grouping.DOCUMENT or not place else ""
        rest = room.adjusted(used, 0, 0, 0) if is_mirrored else room.adjusted(0, 0, -used, 0)
        bold = QFontMetrics(strong)
        shown = bold.elidedText(place, Qt.TextElideMode.ElideRight, rest.width())
        painter.setFont(strong)
        painter.setPen(QColor(colours.ink))
        painter.drawText(rest, near | upright, shown)
        taken = bold.horizontalAdvance(shown) + (10 if shown else 0)
        if title and taken < rest.width() - 40:
            rest = rest.adjusted(0, 0, -taken, 0) if is_mirrored else rest.adjusted(taken, 0, 0, 0)
            painter.setFont(small)
            painter.setPen(QColor(colours.quiet))
            painter.drawText(
                rest, near | upright, metrics.elidedText(title, Qt.TextElideMode.ElideRight, rest.width())
            )

    def _text(
        self,
        painter: QPainter,
        inner: QRect,
        top: int,
        text: str,
        lines: int,
        lang: str,
        behind: QColor | None,
        *,
        is_bold: bool = False,
    ) -> int:
        """Draw a text in so many lines from `top`; return where the next begins."""
        marks: Iterable[tuple[int, int]] = ()
        if self.words is not None:
            text, marks = self.words.piece(text)
        text = text[:_MOST]
        formats = [] if behind is None else [_format(0, units(text), behind)]
        found = QColor(self._theme.colours.found_now)
        formats += [
            _format(units(text[:start]), units(text[start:end]), found)
            for start, end in marks
            if start < len(text)
        ]
        face = font(lang, self._pixels, bold=is_bold)
        layout = in_lines(text, face, formats, inner.width(), self._leading, lines)
        painter.setPen(QColor(self._theme.colours.ink))
        layout.draw(painter, QPointF(inner.left(), top))
        return top + lines * self._leading + _BETWEEN


def in_lines(
    text: str,
    face: QFont,
    formats: list[QTextLayout.FormatRange],
    width: int,
    leading: int,
    most: int,
) -> QTextLayout:
    """A text in at most so many lines of `width` pixels; what has no room gives way to dots."""
    layout = _laid(text, face, formats, width, leading, most)
    if layout.lineCount() == most:
        last = layout.lineAt(most - 1)
        end = last.textStart() + last.textLength()
        if end < units(text):
            encoded = text.encode("utf-16-le")
            before = encoded[: 2 * last.textStart()].decode("utf-16-le", "ignore")
            rest = encoded[2 * last.textStart() : 2 * (end + last.textLength() + 8)].decode(
                "utf-16-le", "ignore"
            )
            cut = QFontMetrics(face).elidedText(rest + "……", Qt.TextElideMode.ElideRight, max(20, width - 2))
            layout = _laid(before + cut, face, formats, width, leading, most)
    return layout


def _laid(
    text: str,
    face: QFont,
    formats: list[QTextLayout.FormatRange],
    width: int,
    leading: int,
    most: int,
) -> QTextLayout:
    layout = QTextLayout(text, face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(formats)
    layout.beginLayout()
    number = 0
    while number < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, number * leading))
        number += 1
    layout.endLayout()
    return layout


def _format(start: int, length: int, behind: QColor) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, length
    look = QTextCharFormat()
    look.setBackground(behind)
    made.format = look
    return made


def _arrow(x: float, y: float, is_folded: bool, forward: int) -> QPolygonF:
    """A triangle that points down, or to the side where one reads on when the group is folded."""
    if is_folded:
        points = ((-3 * forward, -5), (-3 * forward, 5), (4 * forward, 0))
    else:
        points = ((-5, -3), (5, -3), (0, 4))
    return QPolygonF([QPointF(x + dx, y + dy) for dx, dy in points])
