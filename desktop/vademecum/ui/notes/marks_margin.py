"""Signs in the margin of a page: here is a note, or so many of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QToolTip, QWidget

from vademecum.domain.excerpt import Piece
from vademecum.ui.catalogue import say
from vademecum.ui.notes.mark_colours import edge, ground
from vademecum.ui.notes.marks_geometry import BlockLines, blocks_in, units_of
from vademecum.ui.notes.marks_words import beginning, hover_words
from vademecum.ui.page_view import PageView
from vademecum.words import mark as marked

if TYPE_CHECKING:
    from vademecum.services.notebook.shown_marks import ShownMark

_SIDE = 15
"""Pixels of a sign; less where the margin is narrow."""
_WIDEST = 26
_MOST_SHOWN = 4
"""Notes of one sign whose beginning is shown."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign: its notes and where it stands in the strip."""

    marks: tuple[ShownMark, ...]
    where: QRect


class MarksMargin(QWidget):
    """A strip right of the text; the notes behind its signs are reached by keyboard as marks are."""

    pressed = Signal(list, QRect)
    """The marks behind a sign, and where it stands in this widget."""

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view = view
        self._signs: dict[str, list[tuple[ShownMark, Piece]]] = {}
        """By block id: marks, and the piece with which each begins."""
        self.setMouseTracking(True)
        self.setAccessibleName(say(marked("marks", "Signs of notes")))
        view.verticalScrollBar().valueChanged.connect(lambda _value: self.update())
        self.fit()

    # -- what others may ask ---------------------------------------------

    def show_marks(self, marks: Sequence[ShownMark]) -> None:
        """Put up a sign for each of these that has something to read."""
        self._signs = {}
        page = self._view.page
        for mark in marks:
            begin = next((one for one in mark.pieces if page is not None and page.holds(one.block)), None)
            if mark.has_sign and begin is not None:
                self._signs.setdefault(begin.block, []).append((mark, begin))
        self.setVisible(bool(self._signs))
        self.update()

    def fit(self) -> None:
        """Stand beside the text, wherever that is now."""
        text = self._view.viewport().geometry()
        is_mirrored = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        room = text.left() if is_mirrored else self._view.contentsRect().right() - text.right()
        room -= 0 if is_mirrored else self._view.verticalScrollBar().width()
        width = max(0, min(_WIDEST, room))
        left = text.left() - width if is_mirrored else text.right() + 1
        self.setGeometry(left, text.top(), width, text.height())

    def signs(self) -> list[Sign]:
        """What is in view, from the top."""
        made: list[Sign] = []
        for mark, top in self._tops():
            side = min(_SIDE, self.width() - 2)
            where = QRect((self.width() - side) // 2, top, side, side)
            if made and where.top() <= made[-1].where.bottom() + 1:
                made[-1] = Sign((*made[-1].marks, mark), made[-1].where)
            else:
                made.append(Sign((mark,), where))
        return made

    # -- in Qt's words -----------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the signs."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for sign in self.signs():
            self._draw(painter, sign)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Show how the notes begin while the pointer rests on their sign."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            sign = self._at(event.pos())
            if sign is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), _hover(sign), self, sign.where)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be pressed."""
        is_over = self._at(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open what stands behind a sign."""
        sign = self._at(event.position().toPoint())
        if sign is not None and event.button() == Qt.MouseButton.LeftButton:
            QToolTip.hideText()
            self.pressed.emit(list(sign.marks), sign.where)

    # -- in detail -------------------------------------------------------------

    def _tops(self) -> Iterator[tuple[ShownMark, int]]:
        """Marks with a sign, and where the line begins that they stand on."""
        if self._view.page is None or not self._signs:
            return
        scrolled = self._view.verticalScrollBar().value()
        found: list[tuple[int, ShownMark]] = []
        for block_id, block in blocks_in(self._view, self._view.viewport().rect()):
            for mark, piece in self._signs.get(block_id, ()):
                begin, _end = units_of(self._view, block, piece)
                (line, *_) = BlockLines(block).rectangles(begin, begin + 1) or [QRectF()]
                middle = block.layout().position().y() + line.center().y() - scrolled
                found.append((round(middle - min(_SIDE, self.width() - 2) / 2), mark))
        for top, mark in sorted(found, key=lambda one: one[0]):
            yield mark, top

    def _at(self, position: QPoint) -> Sign | None:
        near = (sign for sign in self.signs() if sign.where.adjusted(-4, -3, 4, 3).contains(position))
        return next(near, None)

    def _draw(self, painter: QPainter, sign: Sign) -> None:
        """A sheet with a folded corner; a count or an exclamation mark on it."""
        page = self._view.page
        if page is None:
            return
        colours, mark = page.style.colours, sign.marks[0]
        has_conflict = any(one.has_conflict for one in sign.marks)
        tone = mark.layer_colour or mark.annotation.colour
        line = QColor(colours.alarm if has_conflict else colours.quiet)
        fill = QColor(colours.card)
        if tone is not None and not has_conflict:
            line, fill = edge(colours, tone), ground(colours, tone)
        box = QRectF(sign.where).adjusted(1, 1, -1, -1)
        fold = box.width() * 0.32
        painter.setPen(QPen(line, 1.3))
        painter.setBrush(fill)
        painter.drawPolygon(
            QPolygonF(
                [
                    box.topLeft(),
                    box.topRight(),
                    QPointF(box.right(), box.bottom() - fold),
                    QPointF(box.right() - fold, box.bottom()),
                    box.bottomLeft(),
                ]
            )
        )
        words = "!" if has_conflict else str(min(len(sign.marks), 99)) if len(sign.marks) > 1 else ""
        if words:
            face = painter.font()
            face.setPixelSize(max(8, round(box.height() * (0.75 if len(words) == 1 else 0.6))))
            face.setBold(True)
            painter.setFont(face)
            painter.setPen(QColor(colours.alarm if has_conflict else colours.ink))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
            return
        for number in (1, 2):
            height = box.top() + box.height() * number / 3.2
            painter.drawLine(QPointF(box.left() + 3, height), QPointF(box.right() - 3, height))


def _hover(sign: Sign) -> str:
    """The beginnings of its notes, as rich text that wraps."""
    if len(sign.marks) == 1:
        said = [hover_words(sign.marks[0])]
    else:
        said = [f"• {beginning(mark) or hover_words(mark)}" for mark in sign.marks[:_MOST_SHOWN]]
        if (left := len(sign.marks) - len(said)) > 0:
            said.append(say(marked("marks", "and {count} more"), count=left))
    return as_tooltip("\n".join(said))


def as_tooltip(words: str) -> str:
    """Plain lines as rich text, so that long ones are wrapped."""
    return "<div>" + "<br>".join(escape(line) for line in words.split("\n")) + "</div>"
