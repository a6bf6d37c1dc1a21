"""What each command of the menu Present does to the window, as far as it is about lesson plans."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QMenu

from vademecum.ui.catalogue import say
from vademecum.words import mark

if TYPE_CHECKING:
    from pathlib import Path

    from vademecum.domain.plan import Step
    from vademecum.services.notebook.plans.planning import Planning
    from vademecum.ui.main_window import MainWindow

_OFFERED = 6
"""So many plans stand in the context menu."""
_LONGEST = 40
"""Code points of a plan's name in a menu."""


class PlanCommands(QObject):
    """Handlers by command id; see `plan_table.PLANS`."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def handlers(self) -> dict[str, Callable[..., None]]:
        """One handler for each command."""
        return {
            "present.plans": lambda: self._window.open_sheet("plans"),
            "present.add": self.add,
        }

    # -- what others may ask ---------------------------------------------

    def add(self, block: str = "") -> None:
        """Add what is at hand to the plan used last; have one chosen where there is none."""
        planning = self._planning()
        if planning is None:
            # Imported when it is wanted: see above.
            from vademecum.ui.plans.plan_words import why_nothing

            self._window.say(why_nothing(self._window.notes))
            return
        step = self._step(block)
        if step is None:
            return
        if planning.plan(self._window.notes.last_plan) is None:
            self._choose(planning, step)
        else:
            self._add(planning, step, self._window.notes.last_plan)

    def add_to_menu(self, menu: QMenu, block: str) -> None:
        """Offer the plans to which the words or the paragraph pressed may be added."""
        planning = self._planning()
        if planning is None:
            return
        below = menu.addMenu(say(mark("plans", "Add to &lesson plan")))
        last = self._window.notes.last_plan
        plans = sorted(planning.plans(), key=lambda plan: plan.id != last)
        for plan in plans[:_OFFERED]:
            name = plan.name if len(plan.name) <= _LONGEST else plan.name[:_LONGEST] + "…"
            keys = "\tCtrl+Shift+Ins" if plan.id == last else ""
            action = below.addAction(name.replace("&", "&&") + keys)
            action.triggered.connect(lambda _on=False, one=plan.id: self._on_offered(block, one))
        if plans:
            below.addSeparator()
        other = below.addAction(say(mark("plans", "&Other or new…")))
        other.triggered.connect(lambda: self._on_offered(block, ""))

    def take_in(self, file: Path) -> None:
        """Take in a file of plans that was brought, and show what came."""
        # Imported when a file is brought: the first page does not wait for it.
        from vademecum.ui.plans.plan_files import take_in

        notebook = self._window.notes.on_show
        if notebook is None:
            self._window.say(say(mark("plans", "Open your notebook first: lesson plans are kept in it.")))
            return
        words, plan_id = take_in(notebook, file)
        if plan_id:
            self._window.open_sheet(f"plan {plan_id}")
        self._window.say(words)
        self._window.refresh_commands()

    # -- in detail -------------------------------------------------------------

    def _planning(self) -> Planning | None:
        # Imported when plans are wanted: the first page does not wait for it.
        from vademecum.services.notebook.plans.planning import Planning

        notebook = self._window.notes.on_show
        return Planning(notebook) if notebook is not None else None

    def _step(self, block: str) -> Step | None:
        """What is at hand; says so when it is nothing."""
        # Imported when something is added: see above.
        from vademecum.ui.plans.gathering import step_at_hand

        step = step_at_hand(self._window, block)
        if step is None:
            words = mark(
                "plans", "Go to a text, a resolution, a map or a timeline first; then it can be added."
            )
            self._window.say(say(words))
        return step

    def _on_offered(self, block: str, plan_id: str) -> None:
        planning, step = self._planning(), self._step(block)
        if planning is None or step is None:
            return
        if plan_id:
            self._add(planning, step, plan_id)
        else:
            self._choose(planning, step)

    def _choose(self, planning: Planning, step: Step) -> None:
        # Imported when it is opened, like every dialog.
        from vademecum.ui.plans.plan_chooser import PlanChooser

        chooser = PlanChooser(
            self._name(step), planning.plans(), self._window.notes.last_plan, parent=self._window
        )
        if chooser.exec() != QDialog.DialogCode.Accepted:
            return
        if chooser.plan_id:
            self._add(planning, step, chooser.plan_id)
        elif chooser.name:
            made = planning.make(chooser.name, [step])
            self._told(made.id, step, 1)

    def _add(self, planning: Planning, step: Step, plan_id: str) -> None:
        # Imported when something is added: see above.
        from vademecum.domain.trouble import Trouble
        from vademecum.ui.faults import words_of

        try:
            planning.add(plan_id, [step])
        except Trouble as trouble:
            self._window.say(words_of(trouble))
            return
        plan = planning.plan(plan_id)
        if plan is not None:
            self._told(plan_id, step, len(plan.steps))

    def _told(self, plan_id: str, step: Step, number: int) -> None:
        window, planning = self._window, self._planning()
        window.notes.last_plan = plan_id
        plan = planning.plan(plan_id) if planning is not None else None
        words = mark("plans", "Added to “{plan}” as step {number}: {name}. Ctrl+Z takes it back.")
        name = plan.name if plan is not None else ""
        window.say(say(words, plan=name, number=number, name=self._name(step)))
        window.refresh_commands()

    def _name(self, step: Step) -> str:
        # Imported when something is added: see above.
        from vademecum.services.notebook.plans.stepping import Stepping
        from vademecum.ui.plans.plan_words import kind_words

        found = Stepping(self._window.desk).look(step)
        return "  ".join(part for part in (kind_words(step), found.citation, found.words) if part)
