"""What stands on the run sheet of a plan: every step with its time, as data; others print it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time

from vademecum.domain.plan import LessonPlan, Rehearsal, StepKind
from vademecum.services.desk import Desk
from vademecum.services.notebook.plans.stepping import Concern, Stepping

_DAY = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class RunRow:
    """One step."""

    number: int
    """From 1."""
    kind: StepKind
    starts: int
    """Seconds from the beginning of the plan."""
    clock: time | None
    """When it begins by the clock, where the sheet has a beginning."""
    seconds: int
    """Planned; 0: none was planned."""
    rehearsed: int | None
    """Seconds it took at the last rehearsal; None where it was not rehearsed."""
    name: str
    """The reader's own title; empty: it is named by citation and words."""
    citation: str
    words: str
    """First words, or the title of a whole text or instrument."""
    speech: str
    """The speaker's notes, Markdown."""
    question: str
    concern: Concern
    """Why it should be looked at before it is presented."""


@dataclass(frozen=True, slots=True)
class RunSheet:
    """A plan to be printed."""

    name: str
    rows: tuple[RunRow, ...]
    planned: int
    """Seconds of all steps together."""
    available: int
    """Seconds there are for all of it; 0: not said."""
    begins: time | None
    """By the clock; None: times are counted from the beginning."""
    ends: time | None
    rehearsal: Rehearsal | None
    """The last one."""

    @property
    def over(self) -> int:
        """Seconds by which the steps exceed the time there is; negative: so much is left."""
        return self.planned - self.available if self.available else 0


def run_sheet(plan: LessonPlan, desk: Desk, begins: time | None = None) -> RunSheet:
    """The run sheet of a plan; with `begins` each step has its time by the clock."""
    last = plan.rehearsals[-1] if plan.rehearsals else None
    used: Mapping[str, int] = dict(last.used) if last is not None else {}
    stepping = Stepping(desk)
    rows: list[RunRow] = []
    starts = 0
    for number, step in enumerate(plan.steps, 1):
        now = stepping.look(step)
        rows.append(
            RunRow(
                number,
                step.kind,
                starts,
                later(begins, starts),
                step.seconds,
                used.get(step.id),
                step.title,
                now.citation,
                now.words if step.target is not None else "",
                step.speech,
                step.question,
                now.concern,
            )
        )
        starts += step.seconds
    return RunSheet(
        plan.name, tuple(rows), plan.planned, plan.seconds, begins, later(begins, plan.planned), last
    )


def later(begins: time | None, seconds: int) -> time | None:
    """The clock so many seconds after `begins`; past midnight it begins anew."""
    if begins is None:
        return None
    at = (begins.hour * 3600 + begins.minute * 60 + begins.second + seconds) % _DAY
    return time(at // 3600, at // 60 % 60, at % 60)
