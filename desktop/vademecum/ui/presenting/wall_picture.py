"""The wall in small, in the speaker's hand: press a citation, drag over words to mark them, point."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from vademecum.ui.catalogue import say
from vademecum.ui.presenting.talk import Talk, part_words
from vademecum.ui.theme import Theme
from vademecum.ui.wall.audience_window import shares
from vademecum.ui.wall.preview import WallPreview
from vademecum.words import mark

_STILL = 4
"""Pixels that a press may move without being a drag."""


class WallPicture(WallPreview):
    """Shows where the speaker is, also while the wall is frozen or black."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, say(mark("speaker", "The wall")), parent)
        self._talk: Talk | None = None
        self._begun: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(240, 135)
        self.pointed.connect(self._on_pointed)
        self.left.connect(self._on_left)

    def show_talk(self, talk: Talk) -> None:
        """Show the frame that a talk is at."""
        self._talk = talk
        frame = talk.frame
        self.show_frame(talk.wall, frame)
        self.setAccessibleDescription(part_words(talk.presenter.part) or frame.scene.title)

    # -- in Qt's words -----------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where words may begin."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.area.contains(event.position()):
            self._begun = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Mark the words that were dragged over, or follow what was pressed."""
        begun, self._begun = self._begun, None
        if begun is None or self._talk is None or event.button() != Qt.MouseButton.LeftButton:
            return
        area = self.area
        first = shares(begun - area.topLeft(), area.size())
        last = shares(event.position() - area.topLeft(), area.size())
        if (event.position() - begun).manhattanLength() > _STILL:
            self._talk.drag(first, last)
        else:
            self._talk.press(*first)

    # -- in detail -------------------------------------------------------------

    def _on_pointed(self, x: float, y: float) -> None:
        if self._talk is not None:
            self._talk.point(x, y)

    def _on_left(self) -> None:
        if self._talk is not None:
            self._talk.point_away()
