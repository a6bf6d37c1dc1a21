"""Lock and unlock the notes of a window, by hand and by themselves."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from vademecum.domain.trouble import Trouble
from vademecum.services.notebook.privacy import Privacy
from vademecum.ui.catalogue import say
from vademecum.ui.faults import words_of
from vademecum.ui.notes.passphrase_dialog import Asked, PassphraseDialog
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow

MINUTES = (5, 15, 60, 0)
"""The choices; 0 is never."""

_SIGNS_OF_LIFE = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})


class Locking(QObject):
    """Knows the window and its notes; the passphrase itself is only known to `ReadersNotes`."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._notes = window.notes
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._on_idle)
        self._is_watching = False

    # -- what others may ask ---------------------------------------------

    def unlock(self) -> None:
        """Ask for the passphrase and open the notes."""
        if self._ask(Asked.UNLOCK, lambda old, _new: self._notes.unlock(old)):
            self._window.say(say(mark("notes", "Your notes are open.")))

    def lock(self) -> None:
        """Close the notes until the passphrase is typed again."""
        try:
            self._notes.lock()
        except Trouble as trouble:
            self._window.say(words_of(trouble))
        else:
            self._window.say(say(mark("notes", "Your notes are locked. The texts can be read on.")))

    def set(self) -> None:
        """Ask for a first passphrase and encrypt the notes with it."""
        privacy = Privacy(self._window.desk.places)
        if self._ask(Asked.SET, lambda _old, new: self._notes.exchange(lambda: privacy.set(new), new)):
            self._window.say(say(mark("notes", "Your notes and their snapshots are encrypted.")))

    def change(self) -> None:
        """Ask for the passphrase and another one, and encrypt the notes anew."""
        privacy = Privacy(self._window.desk.places)

        def act(old: str, new: str) -> None:
            self._notes.exchange(lambda: privacy.change(old, new), new)

        if self._ask(Asked.CHANGE, act):
            self._window.say(say(mark("notes", "The passphrase is changed.")))

    def remove(self) -> None:
        """Ask for the passphrase and write the notes plainly."""
        privacy = Privacy(self._window.desk.places)

        def act(old: str, _new: str) -> None:
            self._notes.exchange(lambda: privacy.remove(old), None)

        if self._ask(Asked.REMOVE, act):
            self._window.say(say(mark("notes", "Your notes have no passphrase any more.")))

    def lock_after(self, minutes: int) -> None:
        """Lock by itself after so many minutes without a sign of life; 0: never."""
        self._window.preferences.lock_minutes = minutes
        self.watch()

    def watch(self) -> None:
        """Look for signs of life, while notes with a passphrase are open and are to lock by themselves."""
        minutes = self._window.preferences.lock_minutes
        for one in MINUTES:
            self._window.actions_by_id[f"notes.lock_after_{one}"].setChecked(one == minutes)
        is_wanted = bool(minutes) and self._notes.has_passphrase and not self._notes.is_locked
        application = QApplication.instance()
        if application is not None and is_wanted is not self._is_watching:
            self._is_watching = is_wanted
            if is_wanted:
                application.installEventFilter(self)
            else:
                application.removeEventFilter(self)
        if is_wanted:
            self._idle.start(minutes * 60_000)
        else:
            self._idle.stop()

    # -- in Qt's words -----------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to count anew at every sign of life."""
        if event.type() in _SIGNS_OF_LIFE:
            self._idle.start()
        return False

    # -- in detail -------------------------------------------------------------

    def _on_idle(self) -> None:
        if self._window.isVisible():
            self.lock()

    def _ask(self, asked: Asked, act: Callable[[str, str], None]) -> bool:
        return bool(PassphraseDialog(asked, act, self._window).exec())
