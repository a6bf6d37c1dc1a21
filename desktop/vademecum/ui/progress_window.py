"""A small window that tells how far long work is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QProgressBar, QVBoxLayout, QWidget

from vademecum.ui.catalogue import say
from vademecum.words import Marked, mark

_STEPS: dict[str, Marked] = {
    "read": mark("progress", "Reading the sources"),
    "library": mark("progress", "Writing the library"),
    "index": mark("progress", "Building the index"),
    "update": mark("updates", "Unpacking and verifying"),
    "test": mark("updates", "The new program tests itself"),
    "notes": mark("progress", "Placing your notes in the new text"),
}

_HARMLESS = frozenset({"read", "notes", "update"})
"""Steps that write nothing: work that can be stopped is stopped in them."""


class ProgressWindow(QDialog):
    """Words, a bar, and what is being done; in the end a failure, if there was one."""

    stopped = Signal()
    """The reader does not want the work done; whoever does it says what became of it."""

    def __init__(self, words: str, parent: QWidget | None = None, *, can_stop: bool = False) -> None:
        super().__init__(parent)
        self._can_stop = can_stop
        self.setWindowTitle("Vademecum")
        self.setMinimumWidth(420)
        self._words = QLabel(words, self)
        self._words.setWordWrap(True)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(words)
        self._step = QLabel(self)
        self._step.setObjectName("quiet")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._buttons.rejected.connect(self.reject)
        self._buttons.hide()
        self._stop = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._stop.rejected.connect(self.reject)
        self._stop.setVisible(can_stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(10)
        for widget in (self._words, self._bar, self._step, self._stop, self._buttons):
            layout.addWidget(widget)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def show_progress(self, step: str, done: int, of: int) -> None:
        """Show how far a step is."""
        self._step.setText(say(_STEPS[step]) if step in _STEPS else step)
        self._can_stop = self._can_stop and step in _HARMLESS
        self._stop.setVisible(self._can_stop)
        self._bar.setRange(0, max(1, of))
        self._bar.setValue(done)

    def show_failure(self, words: str) -> None:
        """Say why it did not work."""
        self._words.setText(words)
        self._bar.hide()
        self._step.hide()
        self._stop.hide()
        self._buttons.show()

    def reject(self) -> None:
        """Close; work that can still be stopped is stopped."""
        if self._can_stop:
            self._can_stop = False
            self._stop.setEnabled(False)
            self.stopped.emit()
        else:
            super().reject()
