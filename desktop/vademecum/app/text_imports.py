"""Import texts for a window: read them, show what becomes of the notes on them, take them, go back."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vademecum.domain.annotation import Annotation, Bookmark, Fit, NumberedPlace
from vademecum.domain.item import Item
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.domain.plan import LessonPlan
from vademecum.domain.trouble import Trouble
from vademecum.paths import Places
from vademecum.services.desk import Desk
from vademecum.services.former_edition import Former
from vademecum.services.importing import Brought, Importing, Looked, Standing
from vademecum.services.notebook.rehearsal import Rehearsal, rehearse
from vademecum.services.shelf import Shelf
from vademecum.ui.brought import words_for
from vademecum.ui.catalogue import say, together
from vademecum.ui.jobs import Tell, Work
from vademecum.ui.notes.rehearsal_dialog import RehearsalDialog, counted
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow
    from vademecum.ui.notes.readers_notes import ReadersNotes

_TextOf = tuple[Key, str]


class Stopped(Trouble):
    """The reader stopped an import before anything was written."""

    kind = "stopped"

    def __init__(self) -> None:
        super().__init__(mark("trouble", "Stopped: nothing was imported."))


@dataclass(frozen=True, slots=True)
class Hands:
    """What an import needs of the application."""

    window: Callable[[], MainWindow | None]
    desk: Callable[[], Desk | None]
    run: Callable[[Work, str, Callable[[object], None], Callable[[], None] | None], None]
    """Does work in the background; is given what to say, who hears of the end, and what stops it."""
    end: Callable[[], None]
    """The work has ended."""
    renew: Callable[[], None]
    """Makes the window anew over the library of now."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """What has to be decided before anything is kept."""

    looked: Looked
    rehearsals: tuple[Rehearsal, ...]


class TextImports(QObject):
    """One import at a time; nothing is kept before the reader has decided about each new edition."""

    def __init__(self, places: Places, notes: ReadersNotes, hands: Hands, parent: QObject) -> None:
        super().__init__(parent)
        self._places = places
        self._notes = notes
        self._hands = hands
        self._taken: dict[_TextOf, Rehearsal] = {}

    # -- what others may ask ---------------------------------------------

    def bring(self, files: Sequence[Path], symbol: str | None = None) -> None:
        """Import files; `symbol` is what the reader says a single file is."""
        items = self._items()
        stop = threading.Event()

        def work(tell: Tell) -> object:
            def tell_or_stop(step: str, done: int, of: int) -> None:
                if stop.is_set():
                    raise Stopped
                tell(step, done, of)

            desk = Desk(self._places, Shelf.open(self._places))
            try:
                importing = Importing.over(desk)
                looked = importing.look(files, tell_or_stop, symbol=symbol)
                rehearsals = _rehearsals(looked, desk, items, partial(tell_or_stop, "notes"))
                if any(one.asks for one in rehearsals):
                    return _Asked(looked, rehearsals)
                return importing.take(looked, tell)
            finally:
                desk.close()

        self._taken = {}
        self._hands.run(work, say(mark("app", "The text is being imported.")), self._on_ended, stop.set)

    def update(self, *, is_back: bool) -> None:
        """Update library or program from a file, or undo the last update."""
        # Imported here: few readers take an update.
        from vademecum.app.updates import Updates

        updates = Updates(self._places, self._hands, self)
        if is_back:
            updates.go_back()
        else:
            updates.choose(self._items(), are_hidden=self._notes.are_hidden)

    def go_back(self) -> None:
        """Put back the texts that the last import replaced."""

        def work(tell: Tell) -> object:
            desk = Desk(self._places, Shelf.open(self._places))
            try:
                return Importing.over(desk).go_back(tell)
            finally:
                desk.close()

        words = say(mark("app", "The former text is being put back."))
        self._hands.run(work, words, self._on_back, None)

    # -- what happens ------------------------------------------------------------

    def _on_ended(self, answer: object) -> None:
        self._hands.end()
        if isinstance(answer, _Asked):
            self._ask(answer, frozenset())
        elif isinstance(answer, Brought):
            self._on_taken(answer)

    def _ask(self, asked: _Asked, kept: frozenset[_TextOf]) -> None:
        """Ask about one new edition after the other, then take what is wanted."""
        window = self._hands.window()
        waiting = [one for one in asked.rehearsals if one.asks and (one.key, one.lang) not in self._taken]
        waiting = [one for one in waiting if (one.key, one.lang) not in kept]
        if window is None:
            return
        if not waiting:
            self._take(asked.looked.without(kept))
            return
        first = waiting[0]
        dialog = RehearsalDialog(
            first, window.theme, window.language, window, are_hidden=self._notes.are_hidden
        )

        def decided(is_taken: int) -> None:
            dialog.deleteLater()
            at = first.key, first.lang
            if is_taken:
                self._taken[at] = first
            self._ask(asked, kept if is_taken else kept | {at})

        dialog.finished.connect(decided)
        dialog.open()

    def _take(self, looked: Looked) -> None:
        window = self._hands.window()
        if not looked.read:
            if window is not None:
                window.say(say(mark("app", "The present text stays; nothing was imported.")))
            return

        def work(tell: Tell) -> object:
            desk = Desk(self._places, Shelf.open(self._places))
            try:
                return Importing.over(desk).take(looked, tell)
            finally:
                desk.close()

        self._hands.run(work, say(mark("app", "The text is being imported.")), self._on_ended, None)

    def _on_taken(self, brought: Brought) -> None:
        self._hands.renew()
        window, desk = self._hands.window(), self._hands.desk()
        if window is None or desk is None:
            return
        first = brought.documents[0]
        window.open(Locator(first.key, first.lang), apart=True)
        said = [words_for(brought, desk.lookup)]
        if self._taken:
            counts = {fit: sum(one.counts[fit] for one in self._taken.values()) for fit in Fit}
            words = mark("app", "Your notes on it: {counts}. Notes, Back to the former edition, undoes this.")
            said.append(say(words, counts=counted(counts)))
        window.say(together(said))

    def _on_back(self, formers: object) -> None:
        self._hands.end()
        self._hands.renew()
        window = self._hands.window()
        if window is None or not isinstance(formers, tuple):
            return
        back = [one for one in formers if isinstance(one, Former)]
        if back:
            window.open(Locator(Key.parse(back[0].key), back[0].lang))
            words = mark("app", "The former text of “{title}” is back, with your notes where they stood.")
            window.say(say(words, title=back[0].title))

    # -- in detail -------------------------------------------------------------

    def _items(self) -> tuple[Item, ...]:
        """What stands at places, as it is now: the work in the background must not see it change."""
        notebook = self._notes.notebook
        if notebook is None:
            return ()
        kinds: tuple[type[Item], ...] = (Annotation, Bookmark, NumberedPlace, LessonPlan)
        return tuple(item for kind in kinds for item in notebook.items(kind))


def _rehearsals(
    looked: Looked, desk: Desk, items: Sequence[Item], tell: Callable[[int, int], None]
) -> tuple[Rehearsal, ...]:
    """What becomes of the notes on each text that would replace another one."""
    made: list[Rehearsal] = []
    for imported, standing in zip(looked.read, looked.standings, strict=True):
        document = imported.document
        held = desk.shelf.find(document.key, document.lang)
        if held is not None and standing is not Standing.UNCHANGED:
            made.append(rehearse(items, document, held, tell))
    return tuple(made)
