"""What shows while files are dragged over the window: whether they can be imported, and where to let go."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QMainWindow, QVBoxLayout, QWidget

from vademecum.ui.catalogue import say, together
from vademecum.ui.faults import words_of
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.services.arrivals import Arrivals

_MARGIN = 24
_RADIUS = 16
_VEIL = 246
"""How much the page behind is covered, of 255."""
_NAMED = 4
"""So many files are called by their names."""


class DropField(QWidget):
    """Covers the window while files are over it; takes the local ones that are texts when they are let go."""

    dropped = Signal(list)
    """Texts to import."""
    notes_dropped = Signal(Path)
    """A file of notes to take in."""
    refused = Signal(str)
    """Why files that were let go are not imported."""

    def __init__(self, window: QMainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._arrivals: Arrivals | None = None
        self._build()
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    # -- in Qt's words -----------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer what is dragged over the window; texts that are dragged as words are no business of ours."""
        if watched is not self._window:
            return False
        kind = event.type()
        if kind is QEvent.Type.DragEnter and isinstance(event, QDropEvent) and event.mimeData().hasUrls():
            self._look_at(event.mimeData())
            self._accept(event)
        elif kind is QEvent.Type.DragMove and isinstance(event, QDropEvent) and self._arrivals is not None:
            self._accept(event)
        elif kind is QEvent.Type.DragLeave and self._arrivals is not None:
            self._forget()
        elif kind is QEvent.Type.Drop and isinstance(event, QDropEvent) and self._arrivals is not None:
            self._accept(event)
            self._take()
        else:
            return False
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """A veil over the page, and a dashed frame to let go in."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(self._theme.colours.page)
        veil.setAlpha(_VEIL)
        painter.fillRect(self.rect(), veil)
        pen = QPen(QColor(self._colour()), 2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        frame = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
        painter.end()

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.setObjectName("drop field")
        # The widgets below stay what is dragged upon, so that the window hears every step.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._heading, self._names, self._hint = (QLabel(self) for _ in range(3))
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * _MARGIN, 2 * _MARGIN, 3 * _MARGIN, 2 * _MARGIN)
        column.setSpacing(10)
        column.addStretch(1)
        for label in (self._heading, self._names, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
        column.addStretch(1)
        self.hide()

    # -- in detail -------------------------------------------------------------

    def _look_at(self, mime: QMimeData) -> None:
        # Imported only here: reading needs nothing of it.
        from vademecum.services.arrivals import look_at

        urls = mime.urls()
        files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile() and not url.host()]
        self._arrivals = look_at(files)
        self._show(has_strangers=len(files) < len(urls))

    def _show(self, *, has_strangers: bool) -> None:
        arrivals = self._arrivals
        if arrivals is None:
            return
        reasons = [words_of(reason) for reason in arrivals.refused]
        if has_strangers:
            words = mark("drop", "Only files of this computer can be imported. Save the text here first.")
            reasons.append(say(words))
        if arrivals.taken:
            self._heading.setText(say(mark("drop", "Let go to import")))
            self._names.setText(_names(arrivals.taken))
        elif arrivals.notes and self._is_plan(arrivals):
            self._heading.setText(say(mark("plans", "Let go to take in the lesson plan")))
            self._names.setText(_names(arrivals.notes[:1]))
        elif arrivals.notes:
            self._heading.setText(say(mark("drop", "Let go to see the notes")))
            self._names.setText(_names(arrivals.notes[:1]))
        else:
            self._heading.setText(say(mark("drop", "This cannot be imported")))
            self._names.setText("")
        if reasons:
            hint = together(reasons[:_NAMED])
        elif arrivals.taken:
            hint = say(mark("drop", "The text joins your library, and every citation of it leads to it."))
        elif self._is_plan(arrivals):
            hint = say(mark("plans", "It comes beside the plans you have; Ctrl+Z takes it back."))
        else:
            hint = say(mark("drop", "You look at them first: nothing is taken in before you say so."))
        self._hint.setText(hint)
        self._dress()
        self.setAccessibleName(together(label.text() for label in self._labels() if label.text()))
        centre = self._window.centralWidget()
        self.setGeometry(centre.geometry() if centre is not None else self._window.rect())
        self.raise_()
        self.show()

    def _dress(self) -> None:
        colours = self._theme.colours
        self._heading.setStyleSheet(
            f"color: {self._colour()}; font-size: {UI_PIXELS + 10}px; font-weight: 600;"
        )
        self._names.setStyleSheet(f"color: {colours.ink}; font-size: {UI_PIXELS + 2}px;")
        self._hint.setStyleSheet(f"color: {colours.quiet}; font-size: {UI_PIXELS}px;")
        for label in self._labels():
            label.setVisible(bool(label.text()))

    def _take(self) -> None:
        arrivals = self._arrivals
        is_any = arrivals is not None and bool(arrivals.taken or arrivals.notes)
        words = self._hint.text() if arrivals is not None and not is_any else ""
        reasons = [words_of(reason) for reason in arrivals.refused] if arrivals is not None else []
        taken = list(arrivals.taken) if arrivals is not None else []
        notes = arrivals.notes[0] if arrivals is not None and arrivals.notes and not taken else None
        self._forget()
        if words or reasons:
            self.refused.emit(words or together(reasons))
        if taken:
            self.dropped.emit(taken)
        if notes is not None:
            # After the drop is over: a dialog that opens inside it would hold whoever dragged the file.
            QTimer.singleShot(0, self, lambda: self.notes_dropped.emit(notes))

    def _forget(self) -> None:
        self._arrivals = None
        self.hide()

    def _colour(self) -> str:
        colours = self._theme.colours
        arrivals = self._arrivals
        is_any = arrivals is not None and bool(arrivals.taken or arrivals.notes)
        return colours.accent if is_any else colours.alarm

    @staticmethod
    def _is_plan(arrivals: Arrivals) -> bool:
        # Imported with what looks at files: see `_look_at`.
        from vademecum.services.arrivals import PLANS

        return bool(arrivals.notes) and arrivals.notes[0].suffix.lower() in PLANS

    def _labels(self) -> tuple[QLabel, ...]:
        return self._heading, self._names, self._hint

    def _accept(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()


def _names(files: tuple[Path, ...]) -> str:
    names = [file.name for file in files[:_NAMED]]
    if len(files) > _NAMED:
        names.append(say(mark("drop", "and {count} more"), count=len(files) - _NAMED))
    return "\n".join(names)
