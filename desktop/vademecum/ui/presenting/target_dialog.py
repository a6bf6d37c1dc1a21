"""Ask how much time there is for what is presented."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from vademecum.ui.catalogue import say
from vademecum.ui.presenting.minutes_box import MinutesBox
from vademecum.words import mark

_LONGEST = 10 * 60 * 60


class TargetDialog(QDialog):
    """`seconds` is what was chosen; 0: nobody says."""

    def __init__(self, seconds: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say(mark("speaker", "Time there is")))
        self._box = MinutesBox(_LONGEST, say(mark("speaker", "none")), self)
        self._box.setValue(seconds)
        self._box.setAccessibleName(say(mark("speaker", "Minutes there are")))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(say(mark("speaker", "&Minutes:")), self._box)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(buttons)
        self._box.selectAll()
        self._box.setFocus()

    @property
    def seconds(self) -> int:
        """The time chosen."""
        return self._box.value()
