"""The marks of one page: painted, pressed, pointed at, and signs of notes in its margin."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QToolTip

from vademecum.ui.notes.marks_margin import MarksMargin, as_tooltip
from vademecum.ui.notes.marks_painting import MarksPainting
from vademecum.ui.notes.marks_words import hover_words
from vademecum.ui.reader_pane import ReaderPane

if TYPE_CHECKING:
    from vademecum.services.notebook.shown_marks import ShownMark, ShownMarks


class PageMarks(QObject):
    """Lays marks under a page and hears what the reader does to them; decides nothing about notes."""

    pressed = Signal(object, int, int)
    """A `ShownMark`, its number from 0 among those at that place, and how many these are."""
    released = Signal()
    """The reader pressed the page where there is no mark."""
    sign_pressed = Signal(list, QRect)
    """The marks behind a sign of the margin, and where it stands on the screen."""
    note_wanted = Signal(object)
    """Enter on a `ShownMark`."""
    removal_wanted = Signal(object)
    """Delete on a `ShownMark`."""
    selected = Signal()
    """The reader has let go the button: what is selected now stays selected."""
    fitted = Signal()
    """The page has another size or place."""

    def __init__(self, pane: ReaderPane, shown: Callable[[], ShownMarks | None]) -> None:
        """`shown` gives None as long as nothing may be shown."""
        super().__init__(pane)
        self.pane = pane
        self.painting = MarksPainting(pane.view)
        self.margin = MarksMargin(pane.view)
        self.marks: tuple[ShownMark, ...] = ()
        """Everything on the page, in reading order."""
        self._shown = shown
        self._current: ShownMark | None = None
        self._pressed_at: QPoint | None = None
        self._pressed: ShownMark | None = None
        """The mark pressed last, as long as nothing else was done."""
        pane.view.underlay = self._paint
        pane.view.page_set.connect(self.reload)
        pane.view.installEventFilter(self)
        pane.view.viewport().installEventFilter(self)
        self.margin.pressed.connect(self._on_sign)
        self.reload()

    # -- what others may ask ---------------------------------------------

    @property
    def current(self) -> ShownMark | None:
        """The mark that was pressed or reached last, as long as it is on the page."""
        return self._current

    def stand_out(self, mark: ShownMark | None) -> None:
        """Make a mark the one that commands mean."""
        self._pressed = None
        self._current = mark
        self.painting.stand_out(mark)

    def by_id(self, item_id: str) -> ShownMark | None:
        """The reader's own mark of that id, if it is on the page."""
        return next((one for one in self.marks if one.is_own and one.id == item_id), None)

    def at_cursor(self) -> ShownMark | None:
        """The mark in which the text cursor stands, in view."""
        view = self.pane.view
        place = view.cursorRect().center()
        if view.textCursor().atStart() or not view.viewport().rect().contains(place):
            return None
        return next(iter(self.painting.at(place)), None)

    def reload(self) -> None:
        """Ask again what stands on the page."""
        page, shown = self.pane.view.page, self._shown()
        self.marks = shown.on(page.portion) if page is not None and shown is not None else ()
        self.painting.show(self.marks)
        self.margin.show_marks(self.marks)
        self.margin.fit()
        now = self._current
        same = (one for one in self.marks if now is not None and (one.id, one.layer) == (now.id, now.layer))
        self.stand_out(next(same, None))

    # -- in Qt's words -----------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See what happens on the page before it does; take only what is about marks."""
        kind = event.type()
        if watched is self.pane.view:
            if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._on_key(event)
            return False
        if kind == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return self._on_rest(event)
        if kind == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            self._on_down(event)
        elif kind == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            self._on_up(event)
        elif kind in (QEvent.Type.Resize, QEvent.Type.Move):
            # The margins of the page come last.
            QTimer.singleShot(0, self, self._fit)
        return False

    # -- what the widgets tell us ----------------------------------------

    def _paint(self, painter: QPainter, exposed: QRect) -> None:
        self.painting.paint(painter, exposed)

    def _fit(self) -> None:
        self.margin.fit()
        self.fitted.emit()

    def _on_key(self, event: QKeyEvent) -> bool:
        """Enter and Delete on the mark one was led to; a link that was reached comes first."""
        is_plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        mark = self._current
        if mark is None or not is_plain or self.pane.view.textCursor().hasSelection():
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.note_wanted.emit(mark)
            return True
        if event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit(mark)
            return True
        return False

    def _on_rest(self, event: QHelpEvent) -> bool:
        """Say what a mark is while the pointer rests on it; a link has a card of its own."""
        view = self.pane.view
        here = self.painting.at(event.pos())
        if not here or view.anchorAt(event.pos()):
            return False
        words = "\n".join(hover_words(mark) for mark in here)
        QToolTip.showText(event.globalPos(), as_tooltip(words), view.viewport())
        return True

    def _on_down(self, event: QMouseEvent) -> None:
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed_at = event.position().toPoint() if is_left else None

    def _on_up(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        QTimer.singleShot(0, self, self.selected.emit)
        began, position = self._pressed_at, event.position().toPoint()
        self._pressed_at = None
        has_moved = began is None or (position - began).manhattanLength() >= QApplication.startDragDistance()
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if not has_moved and is_plain and not self.pane.view.anchorAt(position):
            # The page takes the press first: it may end a selection.
            QTimer.singleShot(0, self, lambda: self._on_pressed(position))

    def _on_pressed(self, position: QPoint) -> None:
        """Take the mark that was pressed; pressed again, the next of those that lie on one another there."""
        if self.pane.view.textCursor().hasSelection():
            return
        here = self.painting.at(position)
        if not here:
            self.stand_out(None)
            self.released.emit()
            return
        number = next((n for n, one in enumerate(here) if one == self._pressed), -1)
        number = (number + 1) % len(here)
        self.stand_out(here[number])
        self._pressed = here[number]
        self.pressed.emit(here[number], number, len(here))

    def _on_sign(self, marks: list[ShownMark], where: QRect) -> None:
        self.sign_pressed.emit(marks, QRect(self.margin.mapToGlobal(where.topLeft()), where.size()))
