"""The card of one mark: its colours, how its note begins, its tags, and what can be done with it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from vademecum.ui.catalogue import say
from vademecum.ui.notes.colour_dots import ColourDots
from vademecum.ui.notes.marks_words import beginning, cut, kind_words, spoken, state_words
from vademecum.ui.theme import Theme
from vademecum.words import mark as marked

if TYPE_CHECKING:
    from vademecum.services.notebook.shown_marks import ShownMark

_WIDTH = 340
_MOST_NOTE = 1_500
"""Code points of a colleague's note that the card shows."""
_GAP = 6


class MarkCard(QFrame):
    """A child of the window; takes the keyboard only when it is opened by it."""

    colour_chosen = Signal(object)
    note_wanted = Signal()
    removal_wanted = Signal()
    adoption_wanted = Signal()
    """A colleague's mark is to become the reader's own."""
    next_wanted = Signal()
    """The next of the marks that lie on one another here."""
    left = Signal()
    """Esc was pressed in the card."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._what = QLabel(self)
        self._dots = ColourDots(theme, self)
        self._note = QLabel(self)
        self._tags = QLabel(self)
        self._next = QPushButton(self)
        self._open = QPushButton(self)
        self._remove = QPushButton(self)
        self._adopt = QPushButton(self)
        self._build()
        self._dots.chosen.connect(self.colour_chosen)
        self._open.clicked.connect(self.note_wanted)
        self._remove.clicked.connect(self.removal_wanted)
        self._adopt.clicked.connect(self.adoption_wanted)
        self._next.clicked.connect(self.next_wanted)
        self.hide()

    # -- what others may ask ---------------------------------------------

    def show_mark(self, mark: ShownMark, number: int, of: int, where: list[QRect]) -> None:
        """Show a mark, the one numbered `number` from 0 of those that lie there, near where it stands.

        `where` are its lines, in coordinates of the window; the card lies on none of them if it can.
        """
        self._what.setText("  ·  ".join([kind_words(mark), *state_words(mark)]))
        # What a colleague wrote has no panel: it is read here.
        note = beginning(mark) if mark.is_own else cut(mark.annotation.body.strip(), _MOST_NOTE)
        tags = ", ".join(mark.annotation.tags)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._tags.setText(say(marked("marks", "Tags: {names}"), names=tags) if tags else "")
        self._tags.setVisible(bool(tags))
        self._dots.show_colour(mark.annotation.colour)
        for widget in (self._dots, self._open, self._remove):
            widget.setVisible(mark.is_own)
        self._adopt.setVisible(not mark.is_own)
        has_note = bool(mark.annotation.body)
        self._open.setText(
            say(marked("marks", "Open note")) if has_note else say(marked("marks", "Add a note"))
        )
        self._next.setText(say(marked("marks", "{number} of {of} here"), number=number + 1, of=of))
        self._next.setVisible(of > 1)
        self.setAccessibleName(spoken(mark))
        self._place(where)
        self.show()
        self.raise_()

    def take_focus(self) -> None:
        """Give the keyboard to the card."""
        if self._dots.isVisible():
            self._dots.take_focus()
        else:
            self._adopt.setFocus(Qt.FocusReason.TabFocusReason)

    # -- in Qt's words -----------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.left.emit()
            return
        super().keyPressEvent(event)

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.setObjectName("card")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 12, 10)
        column.setSpacing(7)
        self._what.setObjectName("quiet")
        self._tags.setObjectName("quiet")
        for label in (self._what, self._note, self._tags):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._remove.setText(say(marked("marks", "Delete")))
        self._adopt.setText(say(marked("marks", "Adopt")))
        self._adopt.setToolTip(say(marked("marks", "Copy it into your own notes, its author kept")))
        self._next.setToolTip(say(marked("marks", "Show the next of the marks at this place")))
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._dots)
        row.addStretch(1)
        row.addWidget(self._next)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self._open)
        buttons.addWidget(self._remove)
        buttons.addWidget(self._adopt)
        buttons.addStretch(1)
        column.addWidget(self._what)
        column.addLayout(row)
        column.addWidget(self._note)
        column.addWidget(self._tags)
        column.addLayout(buttons)
        self._next.setFlat(True)
        for button in (self._next, self._open, self._remove, self._adopt):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAutoDefault(False)
        for before, after in pairwise([*self._dots.stops, self._next, self._open, self._remove, self._adopt]):
            self.setTabOrder(before, after)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(26)
        shadow.setOffset(0, 5)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)

    def _place(self, where: list[QRect]) -> None:
        over = self._over
        width = min(_WIDTH, max(220, over.width() - 40))
        self.setFixedWidth(width)
        self.adjustSize()
        height = max(self.sizeHint().height(), self.heightForWidth(width))
        self.resize(width, height)
        first, last = (where[0], where[-1]) if where else (QRect(over.rect().center(), self.size()),) * 2
        below = last.bottom() + _GAP
        fits = below + height < over.height() - 12
        top = below if fits else max(12, first.top() - height - _GAP)
        near = last if fits else first
        left = min(max(12, near.center().x() - width // 2), over.width() - width - 12)
        self.move(QPoint(left, top))
