"""What stands beside the map: the passages of the current cell, and the ways on from there."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from vademecum.services.coverage import CitingPassage
from vademecum.ui.catalogue import say
from vademecum.ui.flow_layout import FlowLayout
from vademecum.ui.sheets.passages_list import PassagesList
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark


class CoverageReading(QWidget):
    """A title, two buttons and the passages."""

    chosen = Signal(CitingPassage, bool)
    facts_wanted = Signal()
    section_wanted = Signal()

    def __init__(self, theme: Theme, copy: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self._words = QLabel(self)
        self._facts = QPushButton(self)
        self._section = QPushButton(say(mark("coverage", "Go to the section")), self)
        self._spare = QWidget(self)
        self.passages = PassagesList(theme, copy, self)
        self._build()
        self._connect()
        self.show_nothing(
            say(mark("coverage", "Choose a cell, or the name of a section, to read its passages here."))
        )

    def show_nothing(self, words: str, title: str = "") -> None:
        """Say why there is nothing to read."""
        self._show(title, words, [], "", has_section=False)

    def dress(self, scale: float) -> None:
        """Set the words so many times their usual size."""
        for label in (self._title, self._words):
            look = label.font()
            look.setPixelSize(round(UI_PIXELS * scale))
            label.setFont(look)
        self.passages.dress(scale)

    def show_passages(
        self,
        title: str,
        words: str,
        passages: Sequence[tuple[CitingPassage, str]],
        facts: str,
        *,
        has_section: bool,
    ) -> None:
        """Put passages on show; `facts` names the instrument whose facts can be asked for."""
        self._show(title, words, passages, facts, has_section=has_section)

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.setObjectName("coverageReading")
        self.setMinimumSize(220, 120)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse
        for label in (self._title, self._words):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(selectable)
        self._words.setObjectName("quiet")
        buttons = FlowLayout(gap=4)
        for button in (self._facts, self._section):
            button.setProperty("flat", True)
            button.setAutoDefault(False)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 4, 4)
        column.setSpacing(3)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addLayout(buttons)
        column.addWidget(self.passages, 1)
        column.addWidget(self._spare, 1)

    def _connect(self) -> None:
        self.passages.chosen.connect(self.chosen)
        self._facts.clicked.connect(self._on_facts)
        self._section.clicked.connect(self._on_section)

    # -- what the widgets tell us ----------------------------------------

    def _on_facts(self) -> None:
        self.facts_wanted.emit()

    def _on_section(self) -> None:
        self.section_wanted.emit()

    def _show(
        self,
        title: str,
        words: str,
        passages: Sequence[tuple[CitingPassage, str]],
        facts: str,
        *,
        has_section: bool,
    ) -> None:
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._words.setText(words)
        self._facts.setText(facts)
        self._facts.setVisible(bool(facts))
        self._section.setVisible(has_section)
        self.passages.show_passages(passages)
        self.passages.setVisible(bool(passages))
        self._spare.setVisible(not passages)
