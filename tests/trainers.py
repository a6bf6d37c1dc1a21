"""Someone who presents: keys in the speaker's window, and what the room sees on the wall."""

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton


class Trainer:
    """Someone who presents, and an audience that looks at the wall."""

    def __init__(self, person):
        self.person = person

    @property
    def presentation(self):
        return self.person.application._talks.presentation

    @property
    def speaker(self):
        return self.presentation.speaker

    @property
    def wall(self):
        return self.presentation.audience

    def keys(self, *keys):
        """Press keys in the speaker's window."""
        for key in keys:
            combination = QKeySequence(key)[0]
            target = self.speaker.focusWidget() or self.speaker
            QTest.keyClick(target, combination.key(), combination.keyboardModifiers())

    def to_the_window(self):
        """Go back to the window in which one reads."""
        self.person.window.activateWindow()
        self.person.until(self.person.window.isActiveWindow)

    def says(self):
        """What is said to the speaker."""
        return self.speaker.notice.accessibleName() if self.speaker.notice.isVisible() else ""

    def button(self, name):
        return next(b for b in self.speaker.findChildren(QToolButton) if b.text() == name)

    def labels(self):
        """The numbers of the paragraphs that the room can see."""
        frame = self.wall.frame
        return [frame.scene.parts[one.part].block.label for one in frame.screen[: frame.revealed]]
