"""The text that is read aloud, with a ruler of minutes in its margin."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from vademecum.ui.catalogue import say
from vademecum.ui.fonts import font
from vademecum.ui.sheets.draft_editor import DraftEditor
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark

_GAP = 7
_TICK = 10


@dataclass(frozen=True, slots=True)
class RulerMark:
    """A place of the ruler."""

    offset: int
    """Code point before which it stands."""
    words: str
    """As the margin shows it."""
    is_target: bool = False


class FloorEditor(DraftEditor):
    """A text one types or pastes, with marks where the minutes fall and a ground behind what is too much."""

    def __init__(self, theme: Theme, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, lang, parent)
        self._marks: tuple[RulerMark, ...] = ()
        self._places: list[int] = []
        """Of the marks, as Qt counts."""
        self._scale = 1.0
        self._ruler = _Ruler(self)
        self.setObjectName("floorText")
        self.setAccessibleName(say(mark("floor", "Text that is read aloud")))
        self.setPlaceholderText(say(mark("floor", "Type, paste or drop a speech here.")))
        self.verticalScrollBar().valueChanged.connect(lambda _at: self._ruler.update())
        self._make_room()

    # -- what others may ask ---------------------------------------------

    def speak(self, lang: str) -> None:
        """Set the text in the type of its language."""
        look = font(lang, self.font().pixelSize())
        if look.families() != self.font().families():
            self.setFont(look)

    def dress(self, scale: float) -> None:
        """Set text and ruler so many times their usual size."""
        super().dress(scale)
        self._scale = scale
        self._make_room()

    def show_marks(self, marks: Sequence[RulerMark], too_much: int | None) -> None:
        """Show the marks, and a ground behind everything from the code point `too_much` on."""
        self._marks = tuple(marks)
        self._places = [self._units(one.offset) for one in marks]
        behind: list[QTextEdit.ExtraSelection] = []
        if too_much is not None:
            ground = QTextEdit.ExtraSelection()
            look = QTextCharFormat()
            look.setBackground(self._theme.colour("ground_pink"))
            ground.format = look
            ground.cursor = self._cursor(too_much, self.document().characterCount())
            behind.append(ground)
        self.setExtraSelections(behind)
        self._ruler.update()
        self.viewport().update()

    def go_to(self, offset: int) -> None:
        """Put the cursor before a code point and bring it into view, with some text before it."""
        cursor = self._cursor(offset, offset)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        below = self.cursorRect(cursor).top() - self.viewport().height() // 3
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + below)

    def selected(self) -> tuple[int, int]:
        """The selected code points, half open."""
        cursor = self.textCursor()
        return self._points(cursor.selectionStart()), self._points(cursor.selectionEnd())

    def cursor_at(self) -> int:
        """The code point before which the cursor stands."""
        return self._points(self.textCursor().position())

    def marks_in_view(self) -> list[tuple[RulerMark, QRect]]:
        """The marks that can be seen, and where their places stand in the viewport."""
        bottom = QPoint(self.viewport().width(), self.viewport().height())
        first = self.cursorForPosition(QPoint(0, 0)).position()
        last = self.cursorForPosition(bottom).position()
        found: list[tuple[RulerMark, QRect]] = []
        for number in range(bisect_left(self._places, first), bisect_right(self._places, last)):
            cursor = QTextCursor(self.document())
            cursor.setPosition(min(self._places[number], self.document().characterCount() - 1))
            found.append((self._marks[number], self.cursorRect(cursor)))
        return found

    def ruler_font_pixels(self) -> int:
        """The size of the ruler's words."""
        return round((UI_PIXELS - 1) * self._scale)

    def ruler_width(self) -> int:
        """Room for the longest words of a mark."""
        look = self._ruler.font()
        look.setBold(True)
        longest = (say(MINUTES, minutes=888), say(END, time="00:00"))
        words = max(QFontMetrics(look).horizontalAdvance(one) for one in longest)
        return words + 2 * _GAP + _TICK

    # -- in Qt's words -----------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines of the ruler over the text, up to the word before which a minute ends."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for one, where in self.marks_in_view():
            painter.setPen(self.pen_of(one))
            left = max(1, where.left())
            painter.drawLine(0, where.top(), left, where.top())
            painter.drawLine(left, where.top(), left, where.bottom())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The ruler stands left of the text."""
        super().resizeEvent(event)
        self._ruler.setGeometry(QRect(0, 0, self.ruler_width(), self.height()))

    def pen_of(self, one: RulerMark) -> QPen:
        """Minutes are drawn thin, the target thick and dashed."""
        pen = QPen(self._theme.colour("alarm" if one.is_target else "accent"), 2 if one.is_target else 1)
        if one.is_target:
            pen.setStyle(Qt.PenStyle.DashLine)
        return pen

    # -- in detail -------------------------------------------------------------

    def _make_room(self) -> None:
        self._ruler.setFont(font("zh", self.ruler_font_pixels()))
        self.setViewportMargins(self.ruler_width(), 0, 0, 0)
        self._ruler.setGeometry(QRect(0, 0, self.ruler_width(), self.height()))

    def _points(self, position: int) -> int:
        """The code point at a position as Qt counts."""
        behind = sum(1 for number, place in enumerate(self._astral) if place + number < position)
        return position - behind


class _Ruler(QWidget):
    """The margin with its minutes; the list of the minutes says the same to who cannot see it."""

    def __init__(self, editor: FloorEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return QSize(self._editor.ruler_width(), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        width = self.width()
        top = self._editor.viewport().y()
        metrics = self.fontMetrics()
        for one, where in self._editor.marks_in_view():
            y = where.top() + top
            pen = self._editor.pen_of(one)
            painter.setPen(pen)
            painter.drawLine(width - _TICK if not one.is_target else 0, y, width, y)
            painter.setPen(pen.color())
            look = painter.font()
            look.setBold(one.is_target)
            painter.setFont(look)
            words = QRect(0, y - metrics.height() // 2, width - _TICK - _GAP, metrics.height())
            if one.is_target:
                words.moveTop(y + 2)
            painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, one.words)
        painter.end()


MINUTES = mark("floor", "{minutes} min")
END = mark("floor", "end {time}")
