"""The line above a comparison: what was found, where one is, and its switches."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from vademecum.ui.catalogue import say
from vademecum.ui.theme import Theme
from vademecum.words import Marked, mark


class CompareBar(QWidget):
    """Says counts; its buttons step through the differences and switch."""

    stepped = Signal(int)
    """To the next (1) or the previous (-1) difference."""
    linked = Signal(bool)
    narrowed = Signal(bool)
    """Whether only differences are to be shown."""
    swapped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._counts = QLabel(self)
        self._here = QLabel(self)
        self._counts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for label in (self._counts, self._here):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            label.setMinimumWidth(40)
        self._here.setObjectName("quiet")
        self._here.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._previous = self._button("up", mark("compare", "Previous difference"), "Shift+F8")
        self._next = self._button("down", mark("compare", "Next difference"), "F8")
        self._only = self._button("filter", mark("compare", "Only differences"))
        self._link = self._button("link", mark("compare", "Scroll both sides together"), "Ctrl+Shift+\\")
        self._swap = self._button("swap", mark("compare", "Swap the sides"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 3, 8, 3)
        row.setSpacing(2)
        row.addWidget(self._counts, 3)
        row.addWidget(self._here, 2)
        row.addSpacing(6)
        for button in (self._previous, self._next, self._only, self._link, self._swap):
            row.addWidget(button)
        for switch in (self._only, self._link):
            switch.setCheckable(True)
        self._previous.clicked.connect(lambda: self.stepped.emit(-1))
        self._next.clicked.connect(lambda: self.stepped.emit(1))
        self._only.toggled.connect(self.narrowed)
        self._link.toggled.connect(self.linked)
        self._swap.clicked.connect(self.swapped)

    # -- what others may ask ---------------------------------------------

    def show_counts(self, words: str, differences: int) -> None:
        """Say what was found."""
        self._counts.setText(words)
        self._counts.setToolTip(words)
        for button in (self._previous, self._next, self._only):
            button.setEnabled(differences > 0)

    def show_here(self, words: str, *, spoken: bool = False) -> None:
        """Say where one is; `spoken` has a screen reader say it now."""
        self._here.setText(words)
        self._here.setToolTip(words)
        if spoken and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._here, words))

    def switch_link(self, is_on: bool) -> None:
        """Show whether both sides scroll together, and say so to whoever listens."""
        self._link.setChecked(is_on)

    @property
    def is_linked(self) -> bool:
        """Whether both sides scroll together."""
        return self._link.isChecked()

    # -- building ------------------------------------------------------------

    def _button(self, icon: str, words: Marked, keys: str = "") -> QToolButton:
        button = QToolButton(self)
        button.setIcon(self._theme.icon(icon))
        button.setIconSize(QSize(18, 18))
        name = say(words)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({keys})" if keys else name)
        return button
