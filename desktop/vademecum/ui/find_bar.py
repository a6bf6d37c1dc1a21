"""Find in the document: a line at the foot of the page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from vademecum.ui.catalogue import say
from vademecum.ui.theme import Theme
from vademecum.words import mark


class FindBar(QWidget):
    """Asks for words and shows which of how many places is on show."""

    wanted = Signal(str)
    """The words changed."""
    stepped = Signal(int)
    """Next (1) or previous (-1) place."""
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLineEdit(self)
        self._count = QLabel(self)
        self._previous = QToolButton(self)
        self._next = QToolButton(self)
        self._close = QToolButton(self)
        self._build(theme)
        self._words.textChanged.connect(self.wanted)
        self._words.returnPressed.connect(lambda: self.stepped.emit(1))
        self._next.clicked.connect(lambda: self.stepped.emit(1))
        self._previous.clicked.connect(lambda: self.stepped.emit(-1))
        self._close.clicked.connect(self.closed)
        back = QShortcut(QKeySequence("Shift+Return"), self._words)
        back.activated.connect(lambda: self.stepped.emit(-1))

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [self._words, self._previous, self._next, self._close]

    @property
    def words(self) -> str:
        """What is looked for."""
        return self._words.text()

    def ask(self, words: str = "") -> None:
        """Show the bar and wait for words."""
        self.show()
        if words:
            self._words.setText(words)
        self._words.setFocus()
        self._words.selectAll()

    def show_count(self, at: int, of: int) -> None:
        """Say which of how many places is on show; `at` counts from 0."""
        if not self.words.strip():
            self._count.setText("")
        elif of == 0:
            self._count.setText(say(mark("find", "Not in this document")))
        else:
            self._count.setText(say(mark("find", "{at} of {of}"), at=at + 1, of=of))
        for button in (self._next, self._previous):
            button.setEnabled(of > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the bar."""
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _build(self, theme: Theme) -> None:
        self.setObjectName("findBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.setSpacing(4)
        self._words.setPlaceholderText(say(mark("find", "Find in this document")))
        self._words.setAccessibleName(say(mark("find", "Find in this document")))
        self._words.setMaxLength(1_000)
        self._words.setClearButtonEnabled(True)
        self._words.setMaximumWidth(380)
        self._count.setObjectName("quiet")
        for button, icon, name in (
            (self._previous, "up", mark("find", "Previous place (Shift+F3)")),
            (self._next, "down", mark("find", "Next place (F3)")),
            (self._close, "close", mark("find", "Close (Esc)")),
        ):
            button.setIcon(theme.icon(icon))
            button.setToolTip(say(name))
            button.setAccessibleName(say(name))
        layout.addWidget(self._words, 2)
        layout.addWidget(self._previous)
        layout.addWidget(self._next)
        layout.addWidget(self._count)
        layout.addStretch(1)
        layout.addWidget(self._close)
