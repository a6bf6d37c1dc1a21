"""A number of seconds that is shown and typed as minutes: 3:30."""

import re

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QSpinBox, QWidget

from vademecum.ui.presenting.spans_of_time import on_a_clock

_TYPED = re.compile(r"\s*(\d{0,3})(?:[:：.](\d{0,2}))?\s*")
_STEP = 30


class MinutesBox(QSpinBox):
    """Steps by half a minute; what stands for nothing is said in `nothing`."""

    def __init__(self, most: int, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, most)
        self.setSingleStep(_STEP)
        self.setSpecialValueText(nothing)

    def textFromValue(self, value: int) -> str:
        """As a clock shows it, hours as minutes."""
        minutes, seconds = divmod(value, 60)
        return f"{minutes}:{seconds:02d}" if minutes >= 60 else on_a_clock(value)

    def valueFromText(self, text: str) -> int:
        """`3` are three minutes, `3:30` half a minute more."""
        typed = _TYPED.fullmatch(text)
        if typed is None:
            return 0
        return int(typed[1] or 0) * 60 + int(typed[2] or 0)

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        """Let minutes and seconds be typed."""
        if text == self.specialValueText():
            return QValidator.State.Acceptable, text, at
        typed = _TYPED.fullmatch(text)
        if typed is None or self.valueFromText(text) > self.maximum():
            return QValidator.State.Invalid, text, at
        is_whole = bool(typed[1]) and typed[2] != ""
        return (QValidator.State.Acceptable if is_whole else QValidator.State.Intermediate), text, at
