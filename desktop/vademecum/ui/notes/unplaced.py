"""Notes without a place: the list of them, and the place that the reader gives to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vademecum.services.notebook.note_listing import Care
from vademecum.services.notebook.plans.stepping import Replacing, is_step
from vademecum.services.notebook.reanchoring import Reanchoring
from vademecum.ui.catalogue import say
from vademecum.ui.notes.my_notes_places import reanchoring
from vademecum.ui.notes.my_notes_sheet import MyNotesSheet
from vademecum.ui.notes.places_at_hand import place_at_hand
from vademecum.ui.page_selection import selected_pieces
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow


class Unplaced(QObject):
    """What the commands do."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def show(self) -> None:
        """List all notes that are to be checked or have no place."""
        self._window.open_sheet("notes")
        sheet = self._window.tabs.sheet
        if isinstance(sheet, MyNotesSheet):
            sheet.bar.show_only(frozenset({Care.CHECK, Care.ORPHAN}))
            sheet.focus_content()

    def place_here(self) -> None:
        """Give the note that waits the selected words; one on a paragraph, the paragraph at hand."""
        window = self._window
        item_id = window.notes.placing
        acts = self._acts(item_id)
        page = window.commands.page_in_hand
        if acts is None or page is None or page.document is None or not item_id:
            window.say(say(mark("notes", "Go to the text first, and choose the place there.")))
            return
        pieces = [] if page.view.link_reached() else selected_pieces(page.view)
        target = window.desk.targeting.passage(page.document, pieces) if pieces else None
        if target is None and acts.takes_words(item_id):
            window.say(say(mark("notes", "Select the words first that the note is to stand at.")))
            return
        if target is None or not acts.takes_words(item_id):
            at_hand = place_at_hand(window)
            target = at_hand.target if at_hand is not None else None
        if target is None or not acts.place(item_id, target):
            window.say(say(mark("notes", "There is no paragraph here to write on.")))
            return
        window.notes.placing = ""
        window.refresh_commands()
        words = mark("notes", "The note stands here now. Ctrl+Z takes that back.")
        if is_step(item_id):
            words = mark("plans", "The step of your lesson plan stands here now. Ctrl+Z takes that back.")
        window.say(say(words))

    def _acts(self, item_id: str) -> Reanchoring | Replacing | None:
        """What places the item; a step of a lesson plan is placed by the plan."""
        notes, desk = self._window.notes, self._window.desk
        if is_step(item_id):
            return Replacing(notes.notebook, desk) if notes.notebook is not None else None
        return reanchoring(notes, desk)
