"""The displays: which one the wall goes to, and what happens when one is plugged in or pulled out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QSizeF, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

Screens = Callable[[], Sequence[QScreen]]

_SETTLED_MS = 300
"""A display that is plugged in is announced in several steps."""


class Displays(QObject):
    """Chooses for the wall another display than the speaker's, unless the speaker chose one."""

    added = Signal()
    removed = Signal()

    def __init__(self, screens: Screens = QGuiApplication.screens, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._screens = screens
        self._chosen: str | None = None
        """The name of the display that the speaker chose; empty: a window."""
        self._names = [screen.name() for screen in self._screens()]
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self.look)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._on_change)
            app.screenRemoved.connect(self._on_change)

    # -- what others may ask ---------------------------------------------

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._screens())

    @property
    def is_chosen(self) -> bool:
        """Whether the speaker said where the wall is to be."""
        return self._chosen is not None

    def forget_choice(self) -> None:
        """Choose again by ourselves."""
        self._chosen = None

    def of(self, window: QWidget) -> QScreen:
        """The display that a window is on."""
        return window.screen()

    def name_of(self, window: QWidget | None) -> str:
        """The name of a window's display; of no window's that of the one a wall would go to."""
        screen = window.screen() if window is not None else self._likely
        return " ".join(f"{screen.manufacturer()} {screen.model()} {screen.name()}".split())

    @property
    def size_for_wall(self) -> QSizeF | None:
        """The size of the display that a wall would go to; None where there is only one."""
        return QSizeF(self._likely.size()) if self.count > 1 else None

    @property
    def _likely(self) -> QScreen:
        first = QGuiApplication.primaryScreen()
        return next((one for one in self._screens() if one.name() != first.name()), first)

    def is_gone(self, name: str) -> bool:
        """Whether there is no display of that name any more."""
        return name not in [screen.name() for screen in self._screens()]

    def for_wall(self, speaker: QWidget) -> QScreen:
        """The display for the wall: the chosen one, else another than the speaker's, else the only one."""
        here = self.of(speaker)
        screens = self._screens()
        if self._chosen:
            return next((one for one in screens if one.name() == self._chosen), here)
        return next((one for one in screens if one.name() != here.name()), here)

    def choose_next(self, wall: QWidget) -> QScreen | None:
        """Go on to the next display; after the last one comes a window: None."""
        names: list[str] = [screen.name() for screen in self._screens()] + [""]
        now = "" if not wall.isFullScreen() else self.of(wall).name()
        self._chosen = names[(names.index(now) + 1) % len(names)] if now in names else names[0]
        return next((one for one in self._screens() if one.name() == self._chosen), None)

    # -- in detail -------------------------------------------------------------

    def _on_change(self, _screen: QScreen) -> None:
        # Qt still moves windows about while it tells.
        self._settled.start()

    def look(self) -> None:
        """Tell what was plugged in or pulled out since the last look."""
        before, self._names = set(self._names), [screen.name() for screen in self._screens()]
        now = set(self._names)
        if before - now:
            self.removed.emit()
        if now - before:
            self.added.emit()
