"""Present for a window, over a shelf of its own: the window may be made anew meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from vademecum.domain.plan import LessonPlan, Rehearsal
from vademecum.domain.trouble import Trouble
from vademecum.paths import Places
from vademecum.services.desk import Desk
from vademecum.services.notebook.plans.planning import Planning
from vademecum.services.presenting.writing import ScriptWriter
from vademecum.services.shelf import Shelf
from vademecum.ui.catalogue import say
from vademecum.ui.faults import words_of
from vademecum.ui.notes.readers_notes import ReadersNotes
from vademecum.ui.preferences import Preferences
from vademecum.ui.presenting.kept_marks import keep_marks
from vademecum.ui.presenting.performances import performance_of
from vademecum.ui.presenting.presentation import Backstage, Presentation
from vademecum.ui.presenting.starting import Wanted
from vademecum.ui.theme import Theme
from vademecum.words import mark


class Talks(QObject):
    """Begins what is wanted, and keeps with a plan what was used of its time."""

    def __init__(
        self,
        places: Places,
        preferences: Preferences,
        notes: ReadersNotes,
        tell: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        """`tell` says a sentence in the window."""
        super().__init__(parent)
        self._places = places
        self._preferences = preferences
        self._notes = notes
        self._tell = tell
        self._desk: Desk | None = None
        self.presentation: Presentation | None = None
        self._began = 0

    def begin(self, wanted: Wanted, theme: Theme, language: str) -> None:
        """Present something; while something else is presented it is shown in between, but for a plan."""
        try:
            if self.presentation is not None and not wanted.plan:
                self._show_also(wanted, language)
            else:
                self.end()
                self._begin(wanted, theme, language)
        except Trouble as trouble:
            self.end()
            self._tell(words_of(trouble))

    def end(self) -> None:
        """End what is presented."""
        if self.presentation is not None:
            self.presentation.end()

    # -- in detail -------------------------------------------------------------

    def _begin(self, wanted: Wanted, theme: Theme, language: str) -> None:
        plan = self._plan(wanted.plan)
        self._desk = desk = Desk(self._places, Shelf.open(self._places), lambda: self._notes.notebook)
        writer = ScriptWriter(desk.shelf, desk.reading, desk.quoting)
        performance = performance_of(wanted, plan, desk, writer, language)
        if performance is None:
            self._close_desk()
            if wanted.plan and plan is None:
                self._tell(say(mark("speaker", "Your notes are not open, and the plan is in them.")))
            elif wanted.plan:
                self._tell(say(mark("speaker", "This plan has no steps yet: add passages to it first.")))
            else:
                self._tell(say(mark("speaker", "There is nothing here to present.")))
            return
        backstage = Backstage(
            writer,
            desk.coverage.map,
            theme,
            language,
            self._preferences,
            partial(keep_marks, self._notes, desk.targeting),
        )
        self.presentation = Presentation(performance, backstage, self)
        self.presentation.ended.connect(self._on_ended)
        self._began = time.time_ns() // 1_000_000
        self.presentation.begin()

    def _show_also(self, wanted: Wanted, language: str) -> None:
        if self.presentation is None or self._desk is None:
            return
        desk = self._desk
        writer = ScriptWriter(desk.shelf, desk.reading, desk.quoting)
        performance = performance_of(wanted, None, desk, writer, language)
        if performance is None:
            # An import since then is not on the shelf of this presentation.
            self._tell(say(mark("speaker", "This cannot be shown in the presentation that is going on.")))
            return
        self.presentation.show_also(performance.script)

    def _on_ended(self) -> None:
        presentation, self.presentation = self.presentation, None
        if presentation is not None:
            self._keep_used(presentation)
            presentation.deleteLater()
        self._close_desk()

    def _keep_used(self, presentation: Presentation) -> None:
        performance, notebook = presentation.talk.performance, self._notes.notebook
        rehearsal = Rehearsal(
            self._began, presentation.talk.timing.used(), on_wall=not performance.is_rehearsal
        )
        if performance.plan and notebook is not None and rehearsal.seconds:
            Planning(notebook).keep_rehearsal(performance.plan, rehearsal)

    def _plan(self, plan_id: str) -> LessonPlan | None:
        notebook = self._notes.notebook
        return Planning(notebook).plan(plan_id) if plan_id and notebook is not None else None

    def _close_desk(self) -> None:
        if self._desk is not None:
            self._desk.close()
            self._desk = None
