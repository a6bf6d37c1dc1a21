"""What can be chosen for each kind of paper."""

from datetime import time

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from vademecum.services.papers.chance import LARGEST_SEED, new_seed
from vademecum.services.papers.handout import HandoutOptions
from vademecum.services.papers.hiding import Hidden
from vademecum.services.papers.sheet import MOST_GAPS, SheetOptions
from vademecum.ui.catalogue import say
from vademecum.words import Marked, mark

_KINDS: dict[Hidden, Marked] = {
    Hidden.NUMBER: mark("papers", "N&umbers of resolutions"),
    Hidden.YEAR: mark("papers", "&Years of resolutions"),
    Hidden.VERB: mark("papers", "Operative &verbs"),
    Hidden.ACTOR: mark("papers", "Who is a&ddressed"),
    Hidden.TERM: mark("papers", "&Terms"),
}
_MOST_LINES = 40


class HandoutPage(QWidget):
    """Room for notes, footnotes, instruments."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = _number(0, _MOST_LINES, HandoutOptions().note_lines, self)
        self._footnotes = _switch(mark("papers", "&Footnotes of the passages"), True, self)
        self._instruments = _switch(mark("papers", "List of the i&nstruments cited"), True, self)
        column = QFormLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        _row(column, mark("papers", "&Lines for notes"), self._lines)
        column.addRow(self._footnotes)
        column.addRow(self._instruments)
        self._lines.valueChanged.connect(lambda _: self.changed.emit())
        for box in (self._footnotes, self._instruments):
            box.toggled.connect(lambda _on: self.changed.emit())

    @property
    def options(self) -> HandoutOptions:
        """What is chosen."""
        return HandoutOptions(
            self._lines.value(),
            has_footnotes=self._footnotes.isChecked(),
            has_instruments=self._instruments.isChecked(),
        )


class SheetPage(QWidget):
    """What is hidden, what helps, and the number that a sheet is drawn by."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        chosen = SheetOptions().kinds
        self._kinds = {kind: _switch(words, kind in chosen, self) for kind, words in _KINDS.items()}
        self._gaps = _number(0, MOST_GAPS, SheetOptions().gaps, self)
        self._bank = _switch(mark("papers", "&Box with the words hidden"), False, self)
        self._matching = _switch(mark("papers", "&Match instruments with sentences"), False, self)
        self.answers = _switch(mark("papers", "Answers on a page of their o&wn"), True, self)
        self._seed = _number(1, LARGEST_SEED, new_seed(), self)
        self._another = QPushButton(say(mark("papers", "&Another one")), self)
        self._another.setToolTip(say(mark("papers", "Draw another sheet")))
        self._another.setAutoDefault(False)
        self._build()
        self._connect()

    # -- what others may ask ---------------------------------------------

    @property
    def options(self) -> SheetOptions:
        """What is chosen."""
        kinds = frozenset(kind for kind, box in self._kinds.items() if box.isChecked())
        return SheetOptions(
            kinds,
            self._gaps.value() if kinds else 0,
            has_bank=self._bank.isChecked(),
            has_matching=self._matching.isChecked(),
            seed=self._seed.value(),
        )

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for box in self._kinds.values():
            column.addWidget(box)
        column.addSpacing(6)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        _row(form, mark("papers", "&Gaps at most"), self._gaps)
        column.addLayout(form)
        for box in (self._bank, self._matching, self.answers):
            column.addWidget(box)
        column.addSpacing(6)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        drawn = QWidget(self)
        row = QHBoxLayout(drawn)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._seed)
        row.addWidget(self._another)
        row.addStretch(1)
        words = mark("papers", "Sheet numb&er")
        self._seed.setAccessibleName(_plain(words))
        self._seed.setToolTip(say(mark("papers", "The same number makes the same sheet again")))
        form.addRow(say(words), drawn)
        label = form.labelForField(drawn)
        if label is not None:
            label.setBuddy(self._seed)  # type: ignore[attr-defined]  # it is a QLabel
        column.addLayout(form)
        column.addStretch(1)

    def _connect(self) -> None:
        for box in (*self._kinds.values(), self._bank, self._matching, self.answers):
            box.toggled.connect(lambda _on: self.changed.emit())
        for field in (self._gaps, self._seed):
            field.valueChanged.connect(lambda _: self.changed.emit())
        self._another.clicked.connect(lambda: self._seed.setValue(new_seed()))


class SlidesPage(QWidget):
    """Whether speaker's notes go along."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.speech = _switch(mark("papers", "With my speaker’s n&otes"), False, self)
        self.speech.setToolTip(say(mark("papers", "Whoever gets the file can read them")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.speech)
        column.addStretch(1)
        self.speech.toggled.connect(lambda _on: self.changed.emit())


class RunPage(QWidget):
    """Whether times are those of the clock."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by_clock = _switch(mark("papers", "By the cl&ock, beginning at"), False, self)
        self._time = QTimeEdit(QTime(9, 30), self)
        self._time.setDisplayFormat("HH:mm")
        self._time.setAccessibleName(say(mark("papers", "Beginning of the lesson")))
        self._time.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addWidget(self._by_clock)
        row.addWidget(self._time)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self._by_clock.toggled.connect(self._time.setEnabled)
        self._by_clock.toggled.connect(lambda _on: self.changed.emit())
        self._time.timeChanged.connect(lambda _: self.changed.emit())

    def suggest(self, begins: QTime) -> None:
        """Offer the time at which the plan begins."""
        self._time.setTime(begins)

    @property
    def begins(self) -> time | None:
        """The time by the clock; None when times are counted."""
        at = self._time.time()
        return time(at.hour(), at.minute()) if self._by_clock.isChecked() else None


def _number(least: int, most: int, value: int, parent: QWidget) -> QSpinBox:
    field = QSpinBox(parent)
    field.setRange(least, most)
    field.setValue(value)
    field.setKeyboardTracking(False)
    return field


def _switch(words: Marked, is_on: bool, parent: QWidget) -> QCheckBox:
    box = QCheckBox(say(words), parent)
    box.setChecked(is_on)
    box.setAccessibleName(_plain(words))
    return box


def _row(form: QFormLayout, words: Marked, field: QSpinBox) -> None:
    field.setAccessibleName(_plain(words))
    form.addRow(say(words), field)


def _plain(words: Marked) -> str:
    """Words without the mark of their letter; Chinese sets the letter in brackets behind them."""
    said = say(words)
    head, bracket, _ = said.partition("(&")
    return head if bracket else said.replace("&", "")
