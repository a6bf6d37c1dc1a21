"""Update library or program from a file for a window: verify, show, ask, take, and go back."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog

from vademecum.domain.item import Item
from vademecum.domain.trouble import Trouble
from vademecum.paths import Places
from vademecum.services.notebook.rehearsal import Rehearsal
from vademecum.services.updating.form import ENDING, Kind
from vademecum.services.updating.updating import Offered, go_back, offered
from vademecum.ui.catalogue import say
from vademecum.ui.jobs import Tell
from vademecum.ui.notes.rehearsal_dialog import RehearsalDialog
from vademecum.ui.update_dialog import UpdateDialog
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.app.text_imports import Hands

_RESTART = mark("updates", "The new program is in place. Close this window now, and start Vademecum again.")
_RESTART_BACK = mark("updates", "The former program is in place. Close this window now, and start it again.")


class Stopped(Trouble):
    """The reader stopped an update before anything was changed."""

    kind = "stopped"

    def __init__(self) -> None:
        super().__init__(mark("updates", "Stopped: nothing was changed."))


class Updates(QObject):
    """One update at a time; what is unpacked is gone again unless it is taken."""

    def __init__(self, places: Places, hands: Hands, parent: QObject) -> None:
        super().__init__(parent)
        self._places = places
        self._hands = hands
        self._beside = ExitStack()
        """Holds what is unpacked until it is decided about."""

    # -- what others may ask ---------------------------------------------

    def choose(self, items: Sequence[Item], *, are_hidden: bool = False) -> None:
        """Ask for a file and look into it."""
        title = say(mark("updates", "Update from a file"))
        kinds = say(mark("updates", "Updates (*{ending})"), ending=ENDING)
        file, _ = QFileDialog.getOpenFileName(self._hands.window(), title, "", kinds)
        if file:
            self.look_into(Path(file), items, are_hidden=are_hidden)

    def look_into(self, file: Path, items: Sequence[Item], *, are_hidden: bool = False) -> None:
        """Verify and try a file in the background, then ask."""
        stop = threading.Event()

        def work(tell: Tell) -> object:
            def tell_or_stop(step: str, done: int, of: int) -> None:
                if stop.is_set():
                    raise Stopped
                tell(step, done, of)

            return self._beside.enter_context(offered(self._places, file, items, tell_or_stop))

        def looked(offer: object) -> None:
            self._hands.end()
            if isinstance(offer, Offered):
                waiting = [one for one in offer.rehearsals if one.asks]
                self._ask(offer, waiting, are_hidden=are_hidden)

        words = say(mark("updates", "The update is being verified and tried. Nothing is changed yet."))
        self._hands.run(work, words, looked, stop.set)

    def go_back(self) -> None:
        """Undo the last update."""

        def back(answer: object) -> None:
            self._hands.end()
            kind, version = answer if isinstance(answer, tuple) else (None, "")
            if kind is Kind.LIBRARY:
                self._hands.renew()
                self._say(say(mark("updates", "The library {version} is in use again."), version=version))
            else:
                self._say(say(_RESTART_BACK), stays=True)

        words = say(mark("updates", "The one before is being put back."))
        self._hands.run(lambda _tell: go_back(self._places), words, back, None)

    # -- what happens ------------------------------------------------------------

    def _ask(self, offer: Offered, waiting: Sequence[Rehearsal], *, are_hidden: bool) -> None:
        """Show what becomes of the notes on one text after the other, then the update itself."""
        window = self._hands.window()
        if window is None:
            self._beside.close()
            return
        dialog: QDialog
        if waiting:
            dialog = RehearsalDialog(waiting[0], window.theme, window.language, window, are_hidden=are_hidden)
        else:
            dialog = UpdateDialog(offer.manifest, window)

        def decided(is_taken: int) -> None:
            dialog.deleteLater()
            if not is_taken:
                self._beside.close()
                self._say(say(mark("updates", "The update was not taken; nothing was changed.")))
            elif waiting:
                self._ask(offer, waiting[1:], are_hidden=are_hidden)
            else:
                self._take(offer)

        dialog.finished.connect(decided)
        dialog.open()

    def _take(self, offer: Offered) -> None:
        def work(_tell: Tell) -> object:
            with self._beside:
                offer.take()
            return offer.manifest

        words = say(mark("updates", "The update is being switched in."))
        self._hands.run(work, words, lambda _manifest: self._on_taken(offer), None)

    def _on_taken(self, offer: Offered) -> None:
        self._hands.end()
        if offer.manifest.kind is Kind.PROGRAM:
            self._say(say(_RESTART), stays=True)
            return
        self._hands.renew()
        taken = mark(
            "updates", "The library {version} is in use. File › Back to before the update undoes this."
        )
        self._say(say(taken, version=offer.manifest.to))

    def _say(self, words: str, *, stays: bool = False) -> None:
        window = self._hands.window()
        if window is not None:
            window.say(words, stays=stays)
