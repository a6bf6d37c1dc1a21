"""The marks of the ruler as a list: each with the words it stands before, so that it can be heard, too."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from vademecum.ui.catalogue import say
from vademecum.ui.presenting.floor_editor import RulerMark
from vademecum.ui.presenting.floor_words import place_said
from vademecum.ui.theme import Theme
from vademecum.words import mark

_MOST = 300
"""Marks, five hours; the ruler shows them all."""


class FloorList(QListWidget):
    """Leads to a mark when its line is pressed."""

    chosen = Signal(int)
    """A code point of the text."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("floorMarks")
        self.setAccessibleName(say(mark("floor", "Where the minutes fall")))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumSize(QSize(160, 70))
        self.setViewportMargins(10, 8, 6, 8)
        self.setSpacing(2)
        self.itemActivated.connect(self._on_item)
        self.itemClicked.connect(self._on_item)

    def show_marks(self, marks: Sequence[RulerMark], text: str) -> None:
        """Show these marks of a text; lines that stay keep their place."""
        shown = marks[:_MOST]
        while self.count() > len(shown):
            self.takeItem(self.count() - 1)
        while self.count() < len(shown):
            self.addItem(QListWidgetItem())
        for row, one in enumerate(shown):
            item = self.item(row)
            words = place_said(one, text)
            if words != item.text():
                item.setText(words)
                item.setForeground(self._theme.colour("alarm" if one.is_target else "ink"))
            item.setData(Qt.ItemDataRole.UserRole, one.offset)

    def _on_item(self, item: QListWidgetItem) -> None:
        self.chosen.emit(int(item.data(Qt.ItemDataRole.UserRole)))
