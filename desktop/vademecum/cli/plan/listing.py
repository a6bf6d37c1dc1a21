"""`vademecum plan list`: the lesson plans, their steps and how each stands in the texts held now."""

from collections.abc import Iterator
from typing import Any

from vademecum.cli.asked import Asked
from vademecum.cli.notes.opening import open_notes
from vademecum.cli.notes.shapes import moment, target_shape
from vademecum.cli.notes.verb import Shape, Verb
from vademecum.cli.opening import Answer, open_desk
from vademecum.domain.plan import LessonPlan
from vademecum.paths import Places
from vademecum.services.notebook.notebook import Notebook
from vademecum.services.notebook.plans.naming import in_order
from vademecum.services.notebook.plans.stepping import StepNow, Stepping

_CARES = {
    "reworded": "please check: some of its words changed",
    "check": "please check its place",
    "gone": "its words are not in the library's text",
    "not-held": "its text is not in the library",
}
_LONGEST_LINE = 100
"""Code points of a step's name in one line."""


def _answer(_asked: Asked, places: Places) -> Answer:
    with open_desk(places) as desk, open_notes(places) as notebook:
        stepping = Stepping(desk)
        plans = [plan_shape(plan, notebook, stepping) for plan in in_order(notebook.items(LessonPlan))]
    return {"plans": plans}, bool(plans)


def plan_shape(plan: LessonPlan, notebook: Notebook, stepping: Stepping) -> Shape:
    """A lesson plan in the contract; times in seconds."""
    return {
        "id": plan.id,
        "name": plan.name,
        "seconds": plan.seconds,
        "planned": plan.planned,
        "created": moment(plan.created),
        "changed": moment(notebook.changed_at(plan.id)),
        "conflict": plan.id in notebook.conflicts(),
        "rehearsals": [
            {"at": moment(one.at), "seconds": one.seconds, "on_wall": one.on_wall} for one in plan.rehearsals
        ],
        "steps": [_step_shape(now) for now in stepping.look_at_all(plan)],
    }


def _step_shape(now: StepNow) -> Shape:
    step = now.step
    return {
        "id": step.id,
        "kind": step.kind.value,
        "name": now.name,
        "citation": now.citation,
        "fit": now.fit.value,
        "concern": now.concern.value,
        "seconds": step.seconds,
        "title": step.title,
        "speech": step.speech,
        "question": step.question,
        "target": target_shape(step.target) if step.target is not None else None,
    }


def _lines(shape: Shape) -> Iterator[str]:
    yield f"lesson plans: {len(shape['plans'])}"
    for plan in shape["plans"]:
        times = [_minutes(plan["planned"]), f"of {_minutes(plan['seconds'])}" if plan["seconds"] else ""]
        facts = [" ".join(filter(None, times)), "written differently on two computers" * plan["conflict"]]
        yield " · ".join(filter(None, [plan["name"] or "(without a name)", *facts, plan["id"]]))
        for number, step in enumerate(plan["steps"], 1):
            yield _step_line(number, step)


def _step_line(number: int, step: dict[str, Any]) -> str:
    name = " ".join(step["name"].split()) or "pause"
    name = name if len(name) <= _LONGEST_LINE else name[: _LONGEST_LINE - 1] + "…"
    facts = [name, _minutes(step["seconds"]) if step["seconds"] else "", _CARES.get(step["concern"], "")]
    return f"    {number}. " + " · ".join(filter(None, facts))


def _minutes(seconds: int) -> str:
    return f"{seconds // 60} min" if seconds % 60 == 0 else f"{seconds // 60}:{seconds % 60:02} min"


LIST = Verb(_answer, _lines)
