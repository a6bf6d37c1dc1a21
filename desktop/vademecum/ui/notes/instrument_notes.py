"""The reader's notes among an instrument's facts: kept up to date, opened, added to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vademecum.domain.changes import Changes

if TYPE_CHECKING:
    from vademecum.ui.instrument_view import InstrumentView
    from vademecum.ui.main_window import MainWindow


class InstrumentNotes(QObject):
    """Lives as long as the facts it watches."""

    def __init__(self, window: MainWindow, view: InstrumentView) -> None:
        super().__init__(view)
        self._window = window
        self._view = view
        view.note_wanted.connect(self._on_wanted)
        window.notes.changed.connect(self._on_changed)
        window.notes.hidden_changed.connect(self._on_hidden)
        view.allow_writing(window.notes.on_show is not None)

    def _on_wanted(self, item_id: str) -> None:
        shown, card = self._window.note_commands.shown, self._view.card
        if item_id:
            shown.open(item_id)
        elif card is not None:
            shown.add_on_instrument(card.key)

    def _on_hidden(self, _are_hidden: bool) -> None:
        self._on_changed(Changes(notebook=True))

    def _on_changed(self, changes: Changes) -> None:
        self._view.allow_writing(self._window.notes.on_show is not None)
        card = self._view.card
        if card is not None and changes.concern(card.key):
            self._view.show_notes(self._window.desk.lookup.notes(card.key))
