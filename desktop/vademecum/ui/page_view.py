"""The page one reads: a column of comfortable width, links, note marks, marked words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from vademecum.ui.own_viewport import own_viewport
from vademecum.ui.page_document import STEP, PageDocument
from vademecum.ui.text_style import TextStyle

_HOVER_MS = 280
_MOST_MARKS = 400
"""Marks drawn at once; building more would show between keystrokes."""

Span = tuple[str, int, int]
"""Block id, and code points of its text from … to, half open."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page by the code point it begins with, and how far below the view's top it stands."""

    block_id: str
    start: int
    top: int


class PageView(QTextBrowser):
    """Shows a `PageDocument`; knows nothing of libraries and tabs."""

    pressed = Signal(str, bool)
    """A link by its address, and whether it is to open apart (Ctrl or middle button)."""
    hovered = Signal(str, QRect)
    """The pointer rests on a link that covers a rectangle (in coordinates of this widget)."""
    left = Signal()
    """The pointer left the link."""
    moved = Signal()
    """The reader scrolled."""
    painted = Signal()
    """The page was painted the first time since it was set."""
    page_set = Signal()
    """Another page is on show, not painted yet."""
    zoomed = Signal(int)
    """The reader turned the wheel with Ctrl: steps up or down."""
    menu_wanted = Signal(QPoint, str)
    """A context menu at a global place, and the link under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: PageDocument | None = None
        self.underlay: Callable[[QPainter, QRect], None] | None = None
        """Paints beneath the letters what of it stands in a rectangle of the viewport."""
        self._focus_block = ""
        self._led_block = ""
        self._accent = QColor("#0b5c94")
        self._is_fresh = False
        self._marks: tuple[tuple[Span, ...], int] = ((), -1)
        self._come_back: Callable[[], None] | None = None
        self._is_led = False
        self._is_short = False
        self._is_sized = False
        self._hover_href = ""
        self._tabbed = (0, 0)
        self._filling = QTimer(self)
        self._hover = QTimer(self)
        self._build()
        self._connect()

    # -- what others may ask ---------------------------------------------

    @property
    def page(self) -> PageDocument | None:
        """The page on show."""
        return self._page

    @property
    def marks(self) -> tuple[tuple[Span, ...], int]:
        """The words marked, and which of them stands out."""
        return self._marks

    def show_page(self, page: PageDocument) -> None:
        """Put another page on show, at its top."""
        self.mark([])
        if self._page is None:
            # Qt sets the text as soon as it is shown: the width comes first.
            self._centre(page.style)
        old, self._page = self._page, None
        page.setParent(self)
        self.setDocument(page)
        if old is not None:
            old.deleteLater()
        self._page = page
        self._accent = QColor(page.style.colours.accent)
        self._focus_block = ""
        self._led_block = ""
        self._come_back = None
        self._is_fresh = True
        self._centre(page.style)
        self._filling.stop()
        self.page_set.emit()

    def go_to(self, block_id: str, start: int = 0, *, emphasised: bool = True) -> None:
        """Bring a block to a comfortable height, with a bar beside it when `emphasised`."""
        if self._page is None:
            return
        if not self._page.holds(block_id):
            return
        self._led_block = block_id
        self._focus_block = block_id if emphasised else ""
        self._lead(partial(self._scroll_to, block_id, start))
        self.viewport().update()

    def block_in_focus(self) -> str:
        """The block the reader was led to, while its beginning is in view; else empty."""
        cursor = self._page.span(self._led_block) if self._page is not None and self._led_block else None
        if cursor is None or not self.viewport().rect().contains(self.cursorRect(cursor).center()):
            return ""
        return self._led_block

    def top_place(self) -> tuple[str, int] | None:
        """The first block in view, and how many pixels of it are scrolled away."""
        if self._page is None:
            return None
        scrolled = self.verticalScrollBar().value()
        block = self.cursorForPosition(QPoint(self.viewport().width() // 2, 6)).block()
        while block.isValid() and block.userState() < 0:
            block = block.next()
        if not block.isValid():
            return None
        top = self.document().documentLayout().blockBoundingRect(block).top()
        return self._page.portion.blocks[block.userState()].block.id, round(scrolled - top)

    def restore_place(self, block_id: str, scrolled: int) -> None:
        """Scroll back to where `top_place` said."""
        if self._page is not None and self._page.holds(block_id):
            self._lead(partial(self._scroll_past, block_id, scrolled))

    def top_line(self) -> Line | None:
        """The first line in view; None at the top of the page, where there is nothing to come back to."""
        place = self.top_place()
        if self._page is None or place is None or self.verticalScrollBar().value() == 0:
            return None
        cursor = self.cursorForPosition(QPoint(self.viewport().width() // 2, 6))
        cursor.movePosition(QTextCursor.MoveOperation.StartOfLine)
        at = self._page.place(cursor.position()) or (place[0], 0)
        here = self._page.span(*at)
        return None if here is None else Line(*at, self.cursorRect(here).top())

    def bring_line(self, line: Line | None) -> None:
        """Put a line where it was, also when the text is set in another size or width meanwhile."""
        if line is not None and self._page is not None and self._page.holds(line.block_id):
            self._lead(partial(self._scroll_line, line))

    def mark(self, spans: Sequence[Span], current: int = -1) -> None:
        """Mark words; the one numbered `current` stands out. An empty list clears the marks."""
        if self._page is None:
            return
        self._marks = tuple(spans), current
        selections = []
        begin = max(0, current - _MOST_MARKS // 2)
        for number, (block_id, start, end) in enumerate(spans[begin : begin + _MOST_MARKS], begin):
            cursor = self._page.span(block_id, start, end)
            if cursor is None:
                continue
            selection = QTextEdit.ExtraSelection()
            selection.cursor = cursor
            colours = self._page.style.colours
            background = colours.found_now if number == current else colours.found
            selection.format.setBackground(QColor(background))
            selections.append(selection)
        self.setExtraSelections(selections)

    def block_at(self, at: QPoint) -> str:
        """The block at a place of the screen; empty on a line of ours."""
        cursor = self.cursorForPosition(self.viewport().mapFromGlobal(at))
        place = self._page.place(cursor.position()) if self._page is not None else None
        return place[0] if place is not None else ""

    def select_everything(self) -> None:
        """Select the whole page, also what is not set yet."""
        self._fill_all()
        self.selectAll()

    def link_reached(self) -> str:
        """The block of the link that the keyboard came to by Tab: Qt selects it, the reader did not."""
        cursor = self.textCursor()
        is_reached = cursor.hasSelection() and _ends(cursor) == self._tabbed
        place = self._page.place(cursor.selectionStart()) if is_reached and self._page is not None else None
        return place[0] if place is not None else ""

    def selected_text(self) -> str:
        """The selected text without numbers and note marks, one line for each paragraph."""
        # Imported when words are copied: the first page does not wait for it.
        from vademecum.ui.page_words import plain_words

        return plain_words(self.textCursor())

    def link_rectangle(self, cursor: QTextCursor) -> QRect:
        """Where a piece of text stands, in coordinates of this widget."""
        begin = QTextCursor(cursor)
        begin.setPosition(cursor.selectionStart())
        end = QTextCursor(cursor)
        end.setPosition(cursor.selectionEnd())
        first, last = self.cursorRect(begin), self.cursorRect(end)
        rect = first.united(last) if first.top() == last.top() else first.adjusted(0, 0, 40, 0)
        return QRect(self.viewport().mapTo(self, rect.topLeft()), rect.size())

    # -- what the widgets tell us ----------------------------------------

    def _on_fill(self) -> None:
        if self._page is None or not self._page.fill(STEP):
            self._filling.stop()
        if self._is_short and self._come_back is not None:
            self._come_back()

    def _on_moved(self) -> None:
        if not self._is_led:
            self._come_back = None
        self.moved.emit()

    def _on_anchor(self, url: QUrl) -> None:
        self.left.emit()
        self.pressed.emit(url.toString(), False)

    def _on_hover(self) -> None:
        position = self.viewport().mapFromGlobal(self.cursor().pos())
        href = self.anchorAt(position)
        if href and href == self._hover_href:
            line = self.cursorRect(self.cursorForPosition(position))
            rect = QRect(position.x() - 4, line.top(), 8, line.height())
            self.hovered.emit(href, QRect(self.viewport().mapTo(self, rect.topLeft()), rect.size()))

    # -- in Qt's words -----------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page, then the bar beside the block one was led to."""
        if self.underlay is not None and self._page is not None:
            painter = QPainter(self.viewport())
            self.underlay(painter, event.rect())
            painter.end()
        super().paintEvent(event)
        cursor = self._page.span(self._focus_block) if self._page is not None and self._focus_block else None
        if cursor is not None:
            painter = QPainter(self.viewport())
            painter.fillRect(self._bar(cursor.block()), self._accent)
            painter.end()
        if self._is_fresh and self._page is not None:
            self._is_fresh = False
            # Not before: what is out of sight must not keep the reader waiting for what is in sight.
            self._filling.start()
            self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle and its width fixed, so that nothing is set anew.

        Where there is no room for that width, the reader stays at the same line. A place one was led to
        before the page had its size is found again.
        """
        come_back = self._way_back()
        super().resizeEvent(event)
        self._is_sized = True
        width = self.lineWrapColumnOrWidth()
        if self._page is not None:
            self._centre(self._page.style)
        if width != self.lineWrapColumnOrWidth() or self._is_fresh:
            come_back()

    def showEvent(self, event: QShowEvent) -> None:
        """Stay where one was led: Qt brings its own cursor, at the top, into view at the first showing."""
        come_back = self._way_back()
        super().showEvent(event)
        come_back()

    def focusNextPrevChild(self, is_forward: bool) -> bool:
        """Go to the next link, and remember that Tab went there."""
        moved = super().focusNextPrevChild(is_forward)
        self._tabbed = _ends(self.textCursor())
        return moved

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What is selected from now on, the reader selected."""
        super().mousePressEvent(event)
        self._tabbed = (0, 0)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Wait a moment on a link before saying so."""
        super().mouseMoveEvent(event)
        href = self.anchorAt(event.position().toPoint())
        if href != self._hover_href:
            self._hover_href = href
            if href:
                self._hover.start()
            else:
                self._hover.stop()
                self.left.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open a link apart when Ctrl is held or the middle button was used.

        Who presses a paragraph is there: what is asked next is about it.
        """
        apart = (
            event.button() == Qt.MouseButton.MiddleButton
            or event.modifiers() & Qt.KeyboardModifier.ControlModifier
        )
        href = self.anchorAt(event.position().toPoint())
        if apart and href and not self.textCursor().hasSelection():
            self.left.emit()
            self.pressed.emit(href, True)
            return
        super().mouseReleaseEvent(event)
        if not href and not self.textCursor().hasSelection():
            pressed = self.block_at(self.viewport().mapToGlobal(event.position().toPoint()))
            if pressed and pressed != self._led_block:
                self._led_block, self._focus_block = pressed, ""
                self.viewport().update()
                self.moved.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """Leave the link with the widget."""
        super().leaveEvent(event)
        self._hover.stop()
        self._hover_href = ""
        self.left.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._hover.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space turns pages; Ctrl+Enter opens the link that has the focus apart."""
        bar = self.verticalScrollBar()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        step = max(
            40, bar.pageStep() - 2 * (self._page.style.leading(self._page.style.pixels) if self._page else 30)
        )
        if event.key() == Qt.Key.Key_Space and plain:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            bar.setValue(bar.value() + (-step if back else step))
            return
        if event.key() == Qt.Key.Key_Home and plain:
            bar.setValue(bar.minimum())
            return
        if event.key() == Qt.Key.Key_End and plain:
            self._fill_all()
            bar.setValue(bar.maximum())
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            href = self._link_in_focus()
            if href:
                self.pressed.emit(href, bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
                return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel change the size of the text."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.zoomed.emit(1 if turned > 0 else -1)
            return
        super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Let the owner show its menu."""
        self.menu_wanted.emit(event.globalPos(), self.anchorAt(event.pos()))

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the text alone: no paragraph numbers, no note marks."""
        data = QMimeData()
        data.setText(self.selected_text())
        return data

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Load nothing: a page is text."""
        del kind, name
        return None

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setMouseTracking(True)
        own_viewport(self).setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._filling.setInterval(0)
        self._hover.setInterval(_HOVER_MS)
        self._hover.setSingleShot(True)

    def _connect(self) -> None:
        self._filling.timeout.connect(self._on_fill)
        self._hover.timeout.connect(self._on_hover)
        self.anchorClicked.connect(self._on_anchor)
        self.verticalScrollBar().valueChanged.connect(self._on_moved)

    # -- in detail -------------------------------------------------------------

    def _centre(self, style: TextStyle) -> None:
        """Give the text its width and the margins the rest; the width follows no passing size of the view."""
        room = self.width() - self.verticalScrollBar().width()
        if not self._is_sized:
            if self.lineWrapColumnOrWidth() != style.column:
                self._fit(style.column)
                self.setLineWrapColumnOrWidth(style.column)
            return
        # The gutter counts half, so that the text itself looks centred.
        right = max(style.pixels + 4, (room - style.column) // 2 + style.gutter // 4)
        left = max(6, room - style.column - right)
        if room < style.column + style.pixels + 10:
            left, right = 6, style.pixels + 4
        self.setViewportMargins(left, 0, right, 0)
        self._fit(room - left - right)
        if self.lineWrapColumnOrWidth() != room - left - right:
            self.setLineWrapColumnOrWidth(room - left - right)

    def _fit(self, width: int) -> None:
        if self._page is not None:
            self._page.fit(width)

    def _fill_all(self) -> None:
        while self._page is not None and self._page.fill(500):
            pass
        self._filling.stop()
        # Asked for its size, the document is laid out to its end: else the scroll bar knows a part only.
        self.document().size()

    def _way_back(self) -> Callable[[], None]:
        """How to come back to where the reader is, once the text is set in another width."""
        return self._come_back or partial(self.bring_line, self.top_line())

    def _lead(self, scroll: Callable[[], None]) -> None:
        """Scroll now, and again whenever the width changes, until the reader scrolls."""
        self._come_back = partial(self._lead, scroll)
        self._is_led = True
        scroll()
        self._is_led = False

    def _scroll_to(self, block_id: str, start: int) -> None:
        self._scroll_line(Line(block_id, start, self.viewport().height() // 4))

    def _scroll_line(self, line: Line) -> None:
        cursor = self._page.span(line.block_id, line.start) if self._page is not None else None
        if cursor is not None:
            self._scroll(self.cursorRect(cursor).top() + self.verticalScrollBar().value() - line.top)

    def _scroll_past(self, block_id: str, scrolled: int) -> None:
        cursor = self._page.span(block_id) if self._page is not None else None
        if cursor is not None:
            top = self.document().documentLayout().blockBoundingRect(cursor.block()).top()
            self._scroll(round(top + scrolled))

    def _scroll(self, to: int) -> None:
        """Scroll, and remember whether what is set so far is too short for that."""
        bar = self.verticalScrollBar()
        self._is_short = to > bar.maximum()
        bar.setValue(max(0, to))
        # Do not begin with half a line.
        line = self.cursorRect(self.cursorForPosition(QPoint(self.viewport().width() // 2, 2)))
        if line.top() < 0:
            bar.setValue(bar.value() + line.top())

    def _bar(self, block: QTextBlock) -> QRectF:
        rect = self.document().documentLayout().blockBoundingRect(block)
        return QRectF(0, rect.top() - self.verticalScrollBar().value(), 3, rect.height())

    def _link_in_focus(self) -> str:
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return ""
        inside = QTextCursor(cursor)
        inside.setPosition(cursor.selectionStart() + 1)
        return inside.charFormat().anchorHref()


def _ends(cursor: QTextCursor) -> tuple[int, int]:
    return cursor.selectionStart(), cursor.selectionEnd()
