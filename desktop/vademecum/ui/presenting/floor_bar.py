"""How fast it is read, and how long the floor may be held."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QWidget

from vademecum.services.presenting.reading_time import FASTEST, SLOWEST, Paces, ReadingPace, Unit
from vademecum.ui.catalogue import say
from vademecum.ui.choice_box import ChoiceBox
from vademecum.ui.flow_layout import FlowLayout
from vademecum.ui.preferences import Preferences
from vademecum.ui.presenting.minutes_box import MinutesBox
from vademecum.words import Marked, mark

LONGEST_FLOOR = 7200
"""Seconds."""

_NARROWEST = 120
_SLOW, _FRIENDLY, _OWN = "slow", "friendly", "own"
_TITLES: dict[str, dict[Unit, Marked]] = {
    _SLOW: {
        Unit.CHARACTERS: mark("floor", "Slow: {number} characters a minute"),
        Unit.WORDS: mark("floor", "Slow: {number} words a minute"),
    },
    _FRIENDLY: {
        Unit.CHARACTERS: mark("floor", "For interpreters: {number} characters a minute"),
        Unit.WORDS: mark("floor", "For interpreters: {number} words a minute"),
    },
    _OWN: {
        Unit.CHARACTERS: mark("floor", "My own pace, characters a minute:"),
        Unit.WORDS: mark("floor", "My own pace, words a minute:"),
    },
}


class FloorBar(QWidget):
    """Remembers what is chosen as the reader's preference."""

    changed = Signal()

    def __init__(self, paces: Paces, preferences: Preferences, lang: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._paces = paces
        self._preferences = preferences
        self._lang = lang
        self._pace = ChoiceBox(self)
        self._own = QSpinBox(self)
        self._target = MinutesBox(LONGEST_FLOOR, say(mark("floor", "no limit")), self)
        self._build()
        self.speak(lang)
        self._pace.activated.connect(self._on_pace)
        self._own.valueChanged.connect(self._on_own)
        self._target.valueChanged.connect(self._on_target)

    # -- what others may ask ---------------------------------------------

    @property
    def pace(self) -> ReadingPace:
        """How fast the text of that language is read."""
        known = self._paces.of(self._lang)
        if self._preferences.floor_pace == _OWN:
            return ReadingPace(known.friendly.unit, self._own_number)
        return known.slow if self._preferences.floor_pace == _SLOW else known.friendly

    @property
    def target(self) -> int:
        """Seconds that the floor may be held; 0: as long as it takes."""
        return self._preferences.floor_seconds

    def speak(self, lang: str) -> None:
        """Offer the paces of a language."""
        self._lang = lang
        known = self._paces.of(lang)
        unit = known.friendly.unit
        numbers = {_SLOW: known.slow.per_minute, _FRIENDLY: known.friendly.per_minute, _OWN: 0}
        for row, (name, titles) in enumerate(_TITLES.items()):
            self._pace.setItemText(row, say(titles[unit], number=numbers[name]))
        self._pace.setToolTip(
            say(mark("floor", "Where the figures come from: {source}"), source=known.source)
        )
        self._own.blockSignals(True)
        self._own.setValue(self._own_number)
        self._own.blockSignals(False)
        self._own.setVisible(self._preferences.floor_pace == _OWN)
        self._pace.updateGeometry()

    def lead_with(self, control: QWidget) -> None:
        """Put one more choice before the others."""
        self._first.addWidget(control)

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        rows = FlowLayout(self, gap=10)
        lead = QWidget(self)
        for name in _TITLES:
            self._pace.addItem("", name)
        self._pace.setObjectName("floorPace")
        # Else its words would decide how narrow the sheet may be.
        self._pace.setMinimumWidth(_NARROWEST)
        self._pace.setCurrentIndex(self._pace.findData(self._preferences.floor_pace))
        self._own.setRange(SLOWEST, FASTEST)
        self._own.setSingleStep(5)
        self._own.setAccessibleName(say(mark("floor", "My own pace, a minute")))
        self._target.setValue(self._preferences.floor_seconds)
        self._target.setToolTip(say(mark("floor", "Minutes and seconds, as 3:30")))
        rows.addWidget(lead)
        self._first = QHBoxLayout(lead)
        self._first.setContentsMargins(0, 0, 0, 0)
        for words, controls in (
            (mark("floor", "&Pace"), (self._pace, self._own)),
            (mark("floor", "&Time there is"), (self._target,)),
        ):
            group = QWidget(self)
            row = QHBoxLayout(group)
            row.setContentsMargins(0, 0, 0, 0)
            label = QLabel(say(words), group)
            label.setBuddy(controls[0])
            row.addWidget(label)
            for control in controls:
                row.addWidget(control)
            rows.addWidget(group)
        for box in (self._pace, self._pace.view()):
            box.setAccessibleName(say(mark("floor", "Pace of reading")))
        self._target.setAccessibleName(say(mark("floor", "Time there is, in minutes")))

    @property
    def _own_number(self) -> int:
        is_chinese = self._paces.of(self._lang).friendly.unit is Unit.CHARACTERS
        return self._preferences.floor_characters if is_chinese else self._preferences.floor_words

    # -- what the widgets tell us ----------------------------------------

    def _on_pace(self, row: int) -> None:
        self._preferences.floor_pace = str(self._pace.itemData(row))
        self.speak(self._lang)
        self.changed.emit()

    def _on_own(self, number: int) -> None:
        if self._paces.of(self._lang).friendly.unit is Unit.CHARACTERS:
            self._preferences.floor_characters = number
        else:
            self._preferences.floor_words = number
        self.changed.emit()

    def _on_target(self, seconds: int) -> None:
        self._preferences.floor_seconds = seconds
        self.changed.emit()
