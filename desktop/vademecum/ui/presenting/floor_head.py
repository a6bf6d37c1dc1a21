"""Above the text: what one can do with it, pace and time, and what the ruler says of it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vademecum.services.presenting.floor import Scope
from vademecum.ui.catalogue import say
from vademecum.ui.choice_box import ChoiceBox
from vademecum.ui.flow_layout import FlowLayout
from vademecum.ui.fonts import font
from vademecum.ui.presenting.floor_bar import FloorBar
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import Marked, mark

_SCOPES: dict[Scope, Marked] = {
    Scope.SELECTION: mark("floor", "Selected words"),
    Scope.PARAGRAPH: mark("floor", "Paragraph"),
    Scope.SECTION: mark("floor", "Section"),
    Scope.DOCUMENT: mark("floor", "Whole document"),
}

_NARROW = 700
"""Pixels, at the usual size of words."""


class FloorHead(QWidget):
    """Buttons, choices and three sentences."""

    open_wanted = Signal()
    copy_wanted = Signal()
    clear_wanted = Signal()
    scope_chosen = Signal(Scope)

    def __init__(self, bar: FloorBar, theme: Theme, lang: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lang = lang
        self._scale = 1.0
        self._total, self._verdict, self._chosen = QLabel(self), QLabel(self), QLabel(self)
        self._scopes = ChoiceBox(self)
        self._build(bar)
        self.dress(1.0)

    # -- what others may ask ---------------------------------------------

    def dress(self, scale: float) -> None:
        """Set the sentences so many times their usual size."""
        self._scale = scale
        pixels = UI_PIXELS * scale
        self._total.setFont(font(self._lang, round(pixels * 1.15), bold=True))
        self._verdict.setFont(font(self._lang, round(pixels * 1.15), bold=True))
        self._chosen.setFont(font(self._lang, round(pixels)))

    def show_total(self, words: str) -> None:
        """Say how long all of it takes."""
        self._total.setText(words)

    def show_verdict(self, words: str, *, is_bad: bool) -> None:
        """Say whether it fits into the time there is; nothing when there is nothing to say."""
        self._verdict.setText(f"■ {words}" if is_bad else words)
        self._verdict.setVisible(bool(words))
        self._verdict.setStyleSheet(f"color: {self._theme.colour('alarm' if is_bad else 'quiet').name()}")

    def show_chosen(self, words: str) -> None:
        """Say how long the selected words take; nothing when none are."""
        self._chosen.setText(words)
        self._chosen.setVisible(bool(words))

    def offer_scopes(self, scopes: Sequence[Scope], now: Scope) -> None:
        """Offer to read more or less of the document; one alone is no choice."""
        self._scopes.clear()
        for scope in scopes:
            self._scopes.addItem(say(_SCOPES[scope]), scope.value)
        self._scopes.setCurrentIndex(self._scopes.findData(now.value))
        self._scopes.setVisible(len(scopes) > 1)

    # -- in Qt's words -----------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room beside one another, the sentences stand in lines of their own."""
        super().resizeEvent(event)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        is_narrow = event.size().width() < _NARROW * self._scale
        self._said.setDirection(down if is_narrow else across)
        self._said.setSpacing(4 if is_narrow else 16)

    # -- building ------------------------------------------------------------

    def _build(self, bar: FloorBar) -> None:
        self.setObjectName("bar")
        for label, name in (
            (self._total, "floorTotal"),
            (self._verdict, "floorVerdict"),
            (self._chosen, "quiet"),
        ):
            label.setObjectName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(8)
        column.addWidget(self._buttons())
        bar.lead_with(self._scopes)
        column.addWidget(bar)
        said = QWidget(self)
        self._said = QBoxLayout(QBoxLayout.Direction.LeftToRight, said)
        self._said.setContentsMargins(0, 0, 0, 0)
        self._said.setSpacing(16)
        for label in (self._total, self._verdict, self._chosen):
            label.setWordWrap(True)
            self._said.addWidget(label)
        self._said.addStretch(1)
        column.addWidget(said)

    def _buttons(self) -> QWidget:
        row = QWidget(self)
        line = FlowLayout(row, gap=8)
        opening = mark("floor", "Open a speech: a text or a Word document")
        copying = mark("floor", "Copy the text, each minute in brackets where it falls")
        clearing = mark("floor", "Empty the text; this can be undone")
        for words, help_words, wanted in (
            (mark("floor", "&Open…"), opening, self.open_wanted),
            (mark("floor", "&Copy with minutes"), copying, self.copy_wanted),
            (mark("floor", "C&lear"), clearing, self.clear_wanted),
        ):
            button = QPushButton(say(words), row)
            button.setToolTip(say(help_words))
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, wanted=wanted: wanted.emit())
            line.addWidget(button)
        for box in (self._scopes, self._scopes.view()):
            box.setAccessibleName(say(mark("floor", "How much of the document")))
        self._scopes.setObjectName("floorScope")
        self._scopes.activated.connect(lambda n: self.scope_chosen.emit(Scope(self._scopes.itemData(n))))
        return row
