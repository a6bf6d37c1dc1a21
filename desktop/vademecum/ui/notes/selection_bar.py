"""The small bar at selected words: colours, a note, a copy with citation."""

from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QToolButton, QWidget

from vademecum.domain.annotation import Colour
from vademecum.ui.catalogue import say
from vademecum.ui.notes.colour_dots import ColourDots
from vademecum.ui.theme import Theme
from vademecum.words import mark

_GAP = 5
"""Pixels between the bar and the words."""


class SelectionBar(QFrame):
    """A child of the window that takes no keyboard unless it is given it, and never lies on the words."""

    colour_chosen = Signal(object)
    note_wanted = Signal()
    copy_wanted = Signal()
    left = Signal()
    """Esc was pressed in the bar."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._dots = ColourDots(theme, self)
        self._note = QToolButton(self)
        self._copy = QToolButton(self)
        self._build(theme)
        self._dots.chosen.connect(self.colour_chosen)
        self._note.clicked.connect(self.note_wanted)
        self._copy.clicked.connect(self.copy_wanted)
        self.hide()

    # -- what others may ask ---------------------------------------------

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [*self._dots.stops, self._note, self._copy]

    def show_colour(self, colour: Colour | None) -> None:
        """Tick the colour that the selected words have."""
        self._dots.show_colour(colour)

    def place(self, first: QRect, last: QRect, view: QRect) -> bool:
        """Stand above the first line of the words, else below the last; return whether there is room.

        All in coordinates of the window: the words' beginning and end, one line high, and the view.
        """
        size = self.sizeHint()
        above, below = first.top() - _GAP - size.height(), last.bottom() + _GAP
        if view.top() <= above and first.bottom() <= view.bottom():
            top, middle = (
                above,
                (first.left() + last.right()) // 2 if _on_one_line(first, last) else first.left(),
            )
        elif below + size.height() <= view.bottom() and last.top() >= view.top():
            top, middle = (
                below,
                (first.left() + last.right()) // 2 if _on_one_line(first, last) else last.left(),
            )
        else:
            self.hide()
            return False
        room = self._over.width() - size.width() - 8
        self.setGeometry(QRect(QPoint(max(8, min(room, middle - size.width() // 2)), top), size))
        self.show()
        self.raise_()
        return True

    def take_focus(self) -> None:
        """Give the keyboard to the bar."""
        self._dots.take_focus()

    # -- in Qt's words -----------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the bar."""
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.left.emit()
            return
        super().keyPressEvent(event)

    # -- building ------------------------------------------------------------

    def _build(self, theme: Theme) -> None:
        self.setObjectName("card")
        self.setAccessibleName(say(mark("marks", "Selected words")))
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 6, 4)
        row.setSpacing(3)
        row.addWidget(self._dots)
        self._note.setText(say(mark("marks", "Note…")))
        self._note.setToolTip(say(mark("marks", "Write a note on these words")))
        self._copy.setIcon(theme.icon("copy"))
        self._copy.setIconSize(QSize(18, 18))
        copy = say(mark("marks", "Copy with citation"))
        self._copy.setAccessibleName(copy)
        self._copy.setToolTip(f"{copy} (Ctrl+Shift+C)")
        for button in (self._note, self._copy):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        for before, after in pairwise(self.stops):
            self.setTabOrder(before, after)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(20)
        shadow.setOffset(0, 3)
        shadow.setColor(QColor(0, 0, 0, 60))
        self.setGraphicsEffect(shadow)


def _on_one_line(first: QRect, last: QRect) -> bool:
    return abs(first.top() - last.top()) < first.height() // 2
