"""What can be done with one lesson plan and its steps; each is one act to undo, and says so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from vademecum.domain.plan import LessonPlan, Step, StepKind
from vademecum.domain.trouble import Trouble
from vademecum.services.desk import Desk
from vademecum.services.notebook.notebook import new_id
from vademecum.services.notebook.plans.planning import Planning
from vademecum.services.notebook.plans.stepping import Replacing
from vademecum.ui.catalogue import say
from vademecum.ui.faults import words_of
from vademecum.ui.plans.plan_sitting import PlanSitting
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.ui.notes.readers_notes import ReadersNotes


class PlanActs(QObject):
    """Acts on the plan of one id, once what is typed is handed over."""

    said = Signal(str)

    def __init__(
        self, desk: Desk, notes: ReadersNotes, plan_id: str, sitting: PlanSitting, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._notes = notes
        self._plan_id = plan_id
        self._sitting = sitting

    # -- steps ---------------------------------------------------------------

    def move(self, ids: Sequence[str], before: str) -> None:
        """Put steps before another."""
        if (planning := self._planning()) is not None:
            planning.move(self._plan_id, ids, before)

    def shift(self, ids: Sequence[str], by: int) -> None:
        """Move steps by one place."""
        if (planning := self._planning()) is not None:
            planning.shift(self._plan_id, ids, by)

    def remove(self, ids: Sequence[str]) -> None:
        """Take steps away."""
        if (planning := self._planning()) is not None and ids:
            planning.remove(self._plan_id, ids)
            words = mark("plans", "{count} steps removed. Ctrl+Z brings them back.")
            if len(ids) == 1:
                words = mark("plans", "Step removed. Ctrl+Z brings it back.")
            self.said.emit(say(words, count=len(ids)))

    def add_pause(self, after: str) -> str:
        """Make room to talk after a step; return the id of the pause, empty when there is no room for it."""
        planning = self._planning()
        plan = planning.plan(self._plan_id) if planning is not None else None
        if planning is None or plan is None:
            return ""
        row = next((row for row, step in enumerate(plan.steps, 1) if step.id == after), len(plan.steps))
        before = plan.steps[row].id if row < len(plan.steps) else ""
        try:
            (made,) = planning.add(self._plan_id, [Step(new_id(), StepKind.PAUSE)], before)
        except Trouble as trouble:
            self.said.emit(words_of(trouble))
            return ""
        return made

    def confirm(self, ids: Sequence[str]) -> None:
        """Have steps stand where they were found."""
        self._sitting.rest()
        notebook = self._notes.notebook
        if notebook is not None and Replacing(notebook, self._desk).confirm(self._plan_id, ids):
            self.said.emit(say(mark("plans", "Its place is kept. Ctrl+Z takes that back.")))

    # -- the plan --------------------------------------------------------------

    def keep(self, version: LessonPlan) -> None:
        """Of two versions keep one."""
        if (planning := self._planning()) is not None:
            planning.keep(version)

    def keep_both(self) -> None:
        """Of two versions make two plans."""
        planning = self._planning()
        plan = planning.plan(self._plan_id) if planning is not None else None
        if planning is not None and plan is not None:
            planning.keep_both(self._plan_id, say(mark("plans", "{name}, other version"), name=plan.name))

    def delete(self) -> None:
        """Take the plan away."""
        if (planning := self._planning()) is not None:
            planning.delete([self._plan_id])
            self.said.emit(say(mark("plans", "Lesson plan deleted. Ctrl+Z brings it back.")))

    def copy(self) -> str:
        """Make a plan of the same steps; return its id, empty when there is none."""
        planning = self._planning()
        plan = planning.plan(self._plan_id) if planning is not None else None
        if planning is None or plan is None:
            return ""
        made = planning.copy(plan.id, say(mark("plans", "Copy of {name}"), name=plan.name))
        return made.id if made is not None else ""

    def _planning(self) -> Planning | None:
        """What changes plans; None while no notebook is open."""
        self._sitting.rest()
        return Planning(self._notes.notebook) if self._notes.notebook is not None else None
