"""A choice that is never narrower than what is chosen, so that its words and counts can be read."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QWidget


class ChoiceBox(QComboBox):
    """Takes the room of the choice made, not that of the longest one: a narrow window has little."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentTextChanged.connect(lambda _words: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:
        """Room for the words on show and the arrow."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        size = QSize(
            self.fontMetrics().horizontalAdvance(self.currentText()) + 4, self.fontMetrics().height()
        )
        return self.style().sizeFromContents(QStyle.ContentsType.CT_ComboBox, option, size, self)

    def sizeHint(self) -> QSize:
        """As much as is needed."""
        return self.minimumSizeHint()
