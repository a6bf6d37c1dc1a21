"""Make lesson plans, order their steps and give them time; every doing is one act that can be undone."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace

from vademecum.domain.plan import (
    LONGEST_SPEECH,
    LONGEST_STEP,
    MOST_REHEARSALS,
    MOST_STEPS,
    LessonPlan,
    Rehearsal,
    Step,
)
from vademecum.domain.trouble import Trouble
from vademecum.services.notebook.notebook import Notebook, new_id
from vademecum.services.notebook.plans.naming import in_order
from vademecum.words import Marked, mark

LONGEST_NAME = 300
"""Code points of a plan's name or a step's title; what is longer is cut."""


class PlanFull(Trouble):
    """A plan cannot take so many steps."""

    kind = "plan-full"

    def __init__(self) -> None:
        super().__init__(
            mark("trouble", "A lesson plan holds {most} steps at most."),
            mark("trouble", "Divide it into two plans."),
            most=MOST_STEPS,
        )


class Planning:
    """What a reader can do with lesson plans. A plan that is gone meanwhile is left alone."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    # -- reading ------------------------------------------------------------------

    def plans(self) -> list[LessonPlan]:
        """Every plan, by name."""
        return in_order(self._notebook.items(LessonPlan))

    def plan(self, plan_id: str) -> LessonPlan | None:
        """The plan of that id; None when there is none (any more)."""
        found = self._notebook.item(plan_id)
        return found if isinstance(found, LessonPlan) else None

    # -- whole plans ----------------------------------------------------------------

    def make(self, name: str, steps: Sequence[Step] = ()) -> LessonPlan:
        """Begin a plan, with steps or without; raise `PlanFull`."""
        if len(steps) > MOST_STEPS:
            raise PlanFull
        made = LessonPlan(new_id(), one_line(name), tuple(_fresh(steps, ())), created=self._notebook.now())
        self._notebook.act(mark("acts", "New lesson plan"), [made])
        return made

    def rename(self, plan_id: str, name: str, run: str = "") -> None:
        """Give a plan another name; an empty one changes nothing."""
        if tidied := one_line(name):
            self._alter(
                plan_id, mark("acts", "Rename lesson plan"), lambda plan: replace(plan, name=tidied), run
            )

    def copy(self, plan_id: str, name: str) -> LessonPlan | None:
        """Make a plan of the same steps; the rehearsals stay with the old one."""
        plan = self.plan(plan_id)
        if plan is None:
            return None
        made = replace(
            plan, id=new_id(), name=one_line(name) or plan.name, created=self._notebook.now(), rehearsals=()
        )
        self._notebook.act(mark("acts", "Copy lesson plan"), [made])
        return made

    def delete(self, plan_ids: Iterable[str]) -> None:
        """Take plans away; the journal brings them back."""
        self._notebook.act(mark("acts", "Delete lesson plan"), remove=plan_ids)

    def write(self, plan: LessonPlan, run: str = "") -> None:
        """Have a plan be as given, with all that was typed into it; it comes back when it is gone meanwhile.

        A name that is empty stays as it was.
        """
        old = self.plan(plan.id)
        name = one_line(plan.name) or (old.name if old is not None else "")
        steps = tuple(map(_sound, plan.steps))
        made = replace(plan, name=name, steps=steps, seconds=_bounded(plan.seconds))
        is_renamed = old is not None and made == replace(old, name=name)
        label = mark("acts", "Rename lesson plan") if is_renamed else mark("acts", "Change lesson plan")
        self._put(label, made, run)

    def set_time(self, plan_id: str, seconds: int, run: str = "") -> None:
        """Say how much time there is for all of it; 0: as long as its steps together."""
        self._alter(
            plan_id,
            mark("acts", "Time of a lesson plan"),
            lambda plan: replace(plan, seconds=_bounded(seconds)),
            run,
        )

    # -- steps ------------------------------------------------------------------------

    def add(self, plan_id: str, steps: Sequence[Step], before: str = "") -> list[str]:
        """Put steps before one of the plan's, else at its end; return the ids they got. Raise `PlanFull`."""
        plan = self.plan(plan_id)
        if plan is None or not steps:
            return []
        if len(plan.steps) + len(steps) > MOST_STEPS:
            raise PlanFull
        made = _fresh(steps, {step.id for step in plan.steps})
        at = _row(plan, before)
        self._put(
            mark("acts", "Add to lesson plan"),
            replace(plan, steps=(*plan.steps[:at], *made, *plan.steps[at:])),
        )
        return [step.id for step in made]

    def change(self, plan_id: str, step: Step, run: str = "") -> None:
        """Have a step, known by its id, be as given; with the same `run` in a row they are undone as one."""
        self._alter_steps(plan_id, mark("acts", "Change of a step"), {step.id}, lambda _: _sound(step), run)

    def set_step_time(self, plan_id: str, step_ids: Collection[str], seconds: int, run: str = "") -> None:
        """Plan so much time for each of some steps."""
        self._alter_steps(
            plan_id,
            mark("acts", "Minutes of a step"),
            step_ids,
            lambda step: replace(step, seconds=_bounded(seconds)),
            run,
        )

    def move(self, plan_id: str, step_ids: Collection[str], before: str = "") -> None:
        """Put steps, in their order, before another of the plan; without `before` at its end."""
        plan = self.plan(plan_id)
        if plan is None:
            return
        # Before the first that stays: what is dropped upon itself stays where it is.
        rest = [step for step in plan.steps[_row(plan, before) :] if step.id not in step_ids]
        stay = [step for step in plan.steps if step.id not in step_ids]
        moved = [step for step in plan.steps if step.id in step_ids]
        at = len(stay) - len(rest)
        self._put(mark("acts", "Order of a lesson plan"), replace(plan, steps=(*stay[:at], *moved, *rest)))

    def shift(self, plan_id: str, step_ids: Collection[str], by: int) -> None:
        """Move steps together one place up (-1) or down (1); those at the edge stay there."""
        plan = self.plan(plan_id)
        if plan is None:
            return
        steps = list(plan.steps if by < 0 else reversed(plan.steps))
        for row in range(1, len(steps)):
            if steps[row].id in step_ids and steps[row - 1].id not in step_ids:
                steps[row - 1], steps[row] = steps[row], steps[row - 1]
        steps = steps if by < 0 else steps[::-1]
        self._put(mark("acts", "Order of a lesson plan"), replace(plan, steps=tuple(steps)))

    def remove(self, plan_id: str, step_ids: Collection[str]) -> None:
        """Take steps out of a plan."""
        plan = self.plan(plan_id)
        if plan is not None:
            left = tuple(step for step in plan.steps if step.id not in step_ids)
            self._put(mark("acts", "Remove from lesson plan"), replace(plan, steps=left))

    # -- rehearsals -----------------------------------------------------------------------

    def keep_rehearsal(self, plan_id: str, rehearsal: Rehearsal) -> None:
        """Keep how long each step took, beside the newest of those before."""
        used = tuple((step, _bounded(seconds)) for step, seconds in rehearsal.used[:MOST_STEPS])
        sound = replace(rehearsal, used=used)
        self._alter(
            plan_id,
            mark("acts", "Rehearsal"),
            lambda plan: replace(plan, rehearsals=(*plan.rehearsals, sound)[-MOST_REHEARSALS:]),
        )

    # -- what two machines changed --------------------------------------------------------

    def versions(self, plan_id: str) -> tuple[LessonPlan, ...]:
        """The versions of a plan that still stand against each other, the later one first."""
        if plan_id not in self._notebook.conflicts():
            return ()
        return tuple(one for one in self._notebook.versions(plan_id) if isinstance(one, LessonPlan))

    def keep(self, version: LessonPlan) -> None:
        """Keep one version; the others stay in the plan's history."""
        self._notebook.act(mark("acts", "Settle a conflict"), [version])

    def keep_both(self, plan_id: str, name: str) -> list[LessonPlan]:
        """Keep the later version as it is and the others as plans called `name`; return those."""
        versions = self.versions(plan_id)
        if not versions:
            return []
        others = [replace(one, id=new_id(), name=one_line(name) or one.name) for one in versions[1:]]
        self._notebook.act(mark("acts", "Settle a conflict"), [versions[0], *others])
        return others

    # -- in detail -------------------------------------------------------------------------

    def _alter(
        self, plan_id: str, label: Marked, altered: Callable[[LessonPlan], LessonPlan], run: str = ""
    ) -> None:
        plan = self.plan(plan_id)
        if plan is not None:
            self._put(label, altered(plan), run)

    def _alter_steps(
        self,
        plan_id: str,
        label: Marked,
        step_ids: Collection[str],
        altered: Callable[[Step], Step],
        run: str = "",
    ) -> None:
        def all_steps(plan: LessonPlan) -> LessonPlan:
            steps = (altered(step) if step.id in step_ids else step for step in plan.steps)
            return replace(plan, steps=tuple(steps))

        self._alter(plan_id, label, all_steps, run)

    def _put(self, label: Marked, plan: LessonPlan, run: str = "") -> None:
        if plan != self.plan(plan.id):
            self._notebook.act(label, [plan], run=run)


def one_line(words: str) -> str:
    """A name as it is kept: one line, not too long."""
    return " ".join(words.split())[:LONGEST_NAME].rstrip()


def _row(plan: LessonPlan, step_id: str) -> int:
    """Where a step stands; after all others when there is none of that id."""
    return next((row for row, step in enumerate(plan.steps) if step.id == step_id), len(plan.steps))


def _fresh(steps: Iterable[Step], taken: Collection[str]) -> list[Step]:
    """Steps within bounds, each with an id that no other has."""
    known = set(taken)
    made: list[Step] = []
    for step in steps:
        sound = _sound(step)
        if not step.id or step.id in known:
            sound = replace(sound, id=new_id())
        known.add(sound.id)
        made.append(sound)
    return made


def _sound(step: Step) -> Step:
    """A step as it can be read again."""
    return replace(
        step,
        title=one_line(step.title),
        speech=step.speech[:LONGEST_SPEECH],
        question=step.question[:LONGEST_SPEECH],
        seconds=_bounded(step.seconds),
    )


def _bounded(seconds: int) -> int:
    return min(max(0, seconds), LONGEST_STEP)
