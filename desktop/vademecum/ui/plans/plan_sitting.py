"""Somebody writes in a lesson plan: what is typed is handed over at each pause, and undone as one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from vademecum.domain.plan import LessonPlan
from vademecum.services.notebook.notebook import new_id
from vademecum.services.notebook.plans.planning import Planning
from vademecum.ui.notes.readers_notes import ReadersNotes
from vademecum.ui.notes.sitting import State

PAUSE_MS = 2_500
"""Nothing was typed for so long: it is handed over. Longer than for a note: a plan is kept as a whole, and
one of 20 steps takes some 20 kB each time."""

LONGEST_WAIT_MS = 15_000
"""Who types without a pause does not risk more than this."""


class PlanSitting(QObject):
    """Keeps one plan while it is open. What was typed comes back with the plan when it is gone meanwhile."""

    state_changed = Signal()

    def __init__(
        self,
        notes: ReadersNotes,
        read: Callable[[LessonPlan], LessonPlan],
        parent: QObject | None = None,
    ) -> None:
        """`read` gives a plan with what stands in the fields."""
        super().__init__(parent)
        self._notes = notes
        self._read = read
        self._plan: LessonPlan | None = None
        self._run = new_id()
        self._is_typed = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._longest = QTimer(self)
        self._longest.setSingleShot(True)
        self._longest.setInterval(LONGEST_WAIT_MS)
        for timer in (self._pause, self._longest):
            timer.timeout.connect(self.keep)
        notes.leaving.connect(self.keep)
        # The notebook outlives this: signal to signal, which ends with the receiver (a lambda does not).
        notes.kept.connect(self.state_changed)
        notes.trouble.connect(self.state_changed)

    # -- what others may ask ---------------------------------------------

    @property
    def is_typed(self) -> bool:
        """Whether something waits to be handed over."""
        return self._is_typed

    @property
    def state(self) -> State:
        """How safe the words are."""
        if self._notes.in_trouble is not None:
            return State.FAILED
        return State.UNSAVED if self._is_typed or self._notes.unsaved else State.SAVED

    def take(self, plan: LessonPlan | None) -> None:
        """Work on a plan as it is now; None: on none."""
        self._plan = plan

    def touch(self) -> None:
        """Something was typed."""
        if self._plan is None:
            return
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()
        if not self._is_typed:
            self._is_typed = True
            self.state_changed.emit()

    def keep(self) -> None:
        """Hand over what is typed, now."""
        self._pause.stop()
        self._longest.stop()
        notebook, last = self._notes.notebook, self._plan
        if not self._is_typed or notebook is None or last is None:
            return
        planning = Planning(notebook)
        made = self._read(planning.plan(last.id) or last)
        # Before it is written: the fields that then change are no typing.
        self._is_typed = False
        planning.write(made, self._run)
        self.state_changed.emit()

    def rest(self) -> None:
        """The keyboard goes elsewhere: what is written after this is undone apart."""
        self.keep()
        self._run = new_id()
