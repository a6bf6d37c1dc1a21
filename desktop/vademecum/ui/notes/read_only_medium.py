"""On a medium that cannot be written: ask once, calmly, where notes go, and let the reader change it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from vademecum.paths import Keeping, Places, system_folder
from vademecum.ui.catalogue import say
from vademecum.ui.flow_layout import FlowLayout
from vademecum.words import Marked, mark

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow
    from vademecum.ui.notes.readers_notes import ReadersNotes

_ON_COMPUTER = mark("carrying", "Keep notes on this computer")
_NOWHERE = mark("carrying", "Keep no notes")

_NOW: dict[Keeping, Marked] = {
    Keeping.ASK: mark(
        "carrying", "This medium cannot be written. Until you decide, notes stay in this window only."
    ),
    Keeping.NOWHERE: mark(
        "carrying", "This medium cannot be written, and no notes are kept on this computer."
    ),
    Keeping.COMPUTER: mark(
        "carrying", "This medium cannot be written. Your notes are kept on this computer, in {folder}."
    ),
}


def ask(window: MainWindow) -> None:
    """Show the question below the page; it stays until it is answered or put away, and hinders nothing."""
    words = mark(
        "carrying",
        "This medium cannot be written. Shall notes be kept on this computer, beginning with a copy of those "
        "on the medium? Your choice is remembered on this computer; Notes › My data changes it.",
    )
    window.notice.ask(
        say(words),
        [
            (say(_ON_COMPUTER), partial(window.notes.keeping_wanted.emit, Keeping.COMPUTER)),
            (say(_NOWHERE), partial(window.notes.keeping_wanted.emit, Keeping.NOWHERE)),
        ],
    )


def words_when_decided(keeping: Keeping) -> str:
    """What is so from now on."""
    return say(_NOW[keeping], folder=str(system_folder()))


class KeepingCard(QFrame):
    """How it is now, and the other choice."""

    def __init__(self, notes: ReadersNotes, places: Places, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        words = QLabel(words_when_decided(places.keeping), self)
        words.setWordWrap(True)
        buttons = QWidget(self)
        flow = FlowLayout(buttons)
        for title, keeping in ((_ON_COMPUTER, Keeping.COMPUTER), (_NOWHERE, Keeping.NOWHERE)):
            if keeping is not places.keeping:
                button = QPushButton(say(title), buttons)
                button.clicked.connect(partial(self._choose, notes, keeping))
                flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addWidget(words)
        column.addWidget(buttons)

    def _choose(self, notes: ReadersNotes, keeping: Keeping, _is_checked: bool = False) -> None:
        notes.keeping_wanted.emit(keeping)
