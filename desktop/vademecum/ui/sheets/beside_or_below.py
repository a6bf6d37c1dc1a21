"""Two parts of a sheet: what one is on stands beside the list, or below it where there is no room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

Shares = tuple[int, int]
"""How the room is shared between the first part and the second."""


class BesideOrBelow(QSplitter):
    """Turns with the width of the sheet; how far the reader moved the border is forgotten then."""

    def __init__(self, wide: int, beside: Shares, below: Shares, parent: QWidget) -> None:
        """`wide` is the width, in pixels, from which there is room for both beside one another."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._wide = wide
        self._beside = beside
        self._below = below

    def share(self) -> None:
        """Share the room, once both parts are there."""
        self.setSizes([part * 10 for part in self._beside])
        for number, part in enumerate(self._beside):
            self.setStretchFactor(number, part)

    def fit(self, width: int) -> bool:
        """Stand as the sheet's width asks for, in pixels; return whether that turned it."""
        is_wide = width >= self._wide
        wanted = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if self.orientation() is wanted:
            return False
        self.setOrientation(wanted)
        self.refresh()
        self.setSizes([part * 10 for part in (self._beside if is_wide else self._below)])
        return True
