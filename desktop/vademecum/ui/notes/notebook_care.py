"""Tell the reader how the notebook is: calmly in the status line, as a notice when something happened."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox

from vademecum.domain.trouble import Trouble
from vademecum.paths import Keeping
from vademecum.services.notebook.checking import (
    Account,
    Offer,
    Standing,
    sentence_about,
    sentence_about_offer,
)
from vademecum.ui.catalogue import say, together
from vademecum.ui.faults import words_of
from vademecum.ui.names import day
from vademecum.ui.notes.data_acts import DataActs
from vademecum.words import Marked, mark

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow

_SHOWN_MS = 20_000
"""So long the status line says that all is well."""


class NotebookCare(QObject):
    """Stands beside one window; a window with unsaved notes does not close without a question."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._notes = window.notes
        self._is_let_go = False
        self._has_trouble = False
        self._question: QMessageBox | None = None
        self.acts = DataActs(window.notes, window.desk.places, window)
        self._line = QLabel(window)
        self._line.setObjectName("notebookState")
        self._line.hide()
        window.statusBar().insertPermanentWidget(1, self._line)
        self._fading = QTimer(self)
        self._fading.setSingleShot(True)
        self._fading.setInterval(_SHOWN_MS)
        self._fading.timeout.connect(self._line.hide)
        self._connect()
        if window.desk.places.keeping is Keeping.ASK:
            # Imported when it is asked: few media cannot be written.
            from vademecum.ui.notes.read_only_medium import ask

            ask(window)
        if self._notes.account is not None:
            self._on_account(self._notes.account, is_news=False)
        if self._notes.offer is not None:
            self._on_offer(self._notes.offer)

    # -- what others may ask ---------------------------------------------

    def words(self) -> str:
        """What was found, in one or two sentences."""
        account = self._notes.account
        return spoken(sentence_about(account)) if account is not None else ""

    # -- what happens --------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold a window that is closed while notes wait to be written, unless another takes its place."""
        if (
            event.type() == QEvent.Type.Close
            and watched is self._window
            and self._notes.unsaved
            and not self._is_let_go
            and not self._has_successor()
            and self._notes.try_to_save()
        ):
            event.ignore()
            self._ask()
            return True
        return super().eventFilter(watched, event)

    def _on_account(self, account: Account, *, is_news: bool = True) -> None:
        if self._window.desk.places.keeping is Keeping.ASK:
            # The question says so.
            return
        words = spoken(sentence_about(account))
        if account.is_well:
            # A window made anew (look, language) would tell how many there were at the start.
            # Where nothing is written yet there is nothing to say.
            if is_news and account.standing not in (Standing.OPEN, Standing.NEW):
                self._show(words, fades=True)
            return
        if account.standing is not Standing.MENDED:
            self._show(say(mark("notebook", "New notes are not saved")), fades=False)
            if isinstance(account.trouble, Trouble):
                words = together([words, words_of(account.trouble)])
        self._window.say(words, stays=True)

    def _on_offer(self, offer: Offer | None) -> None:
        self._window.refresh_commands()
        action = self._window.actions_by_id["notes.take_snapshot"]
        if offer is None:
            action.setText(say(mark("commands", "&Take the newest snapshot")))
            return
        action.setText(say(mark("commands", "&Take the snapshot of {day}"), day=day(offer.day)))
        parts = [self.words()] if self._notes.account and not self._notes.account.is_well else []
        parts.append(spoken(sentence_about_offer(offer)))
        parts.append(say(mark("notebook", "Notes › My data brings them back.")))
        self._window.say(together(parts), stays=True)

    def _on_kept(self, waiting: int) -> None:
        if waiting == 0 and self._has_trouble:
            self._has_trouble = False
            self._show(say(mark("notebook", "All notes are saved")), fades=True)

    def _on_trouble(self, _trouble: object) -> None:
        self._has_trouble = True
        count = self._notes.unsaved
        if count:
            words = mark("notebook", "{count} changes are not saved yet")
            self._show(say(words, count=count), fades=False)

    # -- in detail -------------------------------------------------------------

    def _connect(self) -> None:
        self._window.installEventFilter(self)
        self._notes.accounted.connect(self._on_account)
        self._notes.offered.connect(self._on_offer)
        self._notes.kept.connect(self._on_kept)
        self._notes.trouble.connect(self._on_trouble)
        self._notes.changed.connect(self._on_changed)
        self.acts.said.connect(self._window.say)

    def _on_changed(self, _changes: object) -> None:
        if self._has_trouble:
            self._on_trouble(None)
        elif self._fading.isActive():
            # The number it tells is no longer true.
            self._fading.stop()
            self._line.hide()

    def _show(self, words: str, *, fades: bool) -> None:
        self._line.setText(words)
        self._line.setAccessibleName(words)
        self._line.show()
        self._fading.stop()
        if fades:
            self._fading.start()

    def _has_successor(self) -> bool:
        """Whether the window closes because it has been made anew."""
        kind = type(self._window)
        others = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind)]
        return any(one is not self._window and one.isVisible() for one in others)

    def _ask(self) -> None:
        if self._question is not None:
            return
        box = QMessageBox(self._window)
        self._question = box
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(say(mark("notebook", "Notes are not saved")))
        box.setText(
            say(mark("notebook", "{count} changes of your notes are not saved."), count=self._notes.unsaved)
        )
        reason = self._notes.why_unsaved
        box.setInformativeText(words_of(reason) if reason is not None else "")
        save = box.addButton(
            say(mark("notebook", "Save a copy elsewhere…")), QMessageBox.ButtonRole.AcceptRole
        )
        close = box.addButton(
            say(mark("notebook", "Close without saving")), QMessageBox.ButtonRole.DestructiveRole
        )
        stay = box.addButton(say(mark("notebook", "Stay")), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(save)
        box.setEscapeButton(stay)

        def answered() -> None:
            self._question = None
            pressed = box.clickedButton()
            box.deleteLater()
            if pressed is save:
                self._save_elsewhere()
            elif pressed is close:
                self._let_go()

        box.finished.connect(answered)
        box.open()

    def _save_elsewhere(self) -> None:
        self.acts.done.connect(self._let_go)
        self.acts.back_up()
        if not self.acts.is_busy:
            self.acts.done.disconnect(self._let_go)

    def _let_go(self) -> None:
        self._is_let_go = True
        self._notes.give_up()
        self._window.close()


def spoken(sentence: tuple[Marked, Mapping[str, object]]) -> str:
    """A sentence in the reader's language."""
    words, values = sentence
    said: dict[str, object] = {
        name: day(str(value)) if name == "day" else words_of(value) if isinstance(value, Trouble) else value
        for name, value in values.items()
    }
    return say(words, **said)
