"""Write lesson plans as plain values and read them again; what was read is checked in every field."""

from collections.abc import Mapping
from typing import Any

from vademecum.domain.plan import (
    LONGEST_DIGEST,
    LONGEST_SPEECH,
    LONGEST_STEP,
    MOST_REHEARSALS,
    MOST_STEPS,
    LessonPlan,
    Rehearsal,
    Step,
    StepKind,
)
from vademecum.domain.target_form import (
    MalformedItem,
    State,
    target_of,
    target_state,
    text_field,
    whole_field,
)


def plan_state(plan: LessonPlan) -> dict[str, Any]:
    """A plan as plain values, without its id."""
    return {
        "name": plan.name,
        "steps": [_step_state(step) for step in plan.steps],
        "seconds": plan.seconds,
        "created": plan.created,
        "rehearsals": [
            {"at": one.at, "wall": one.on_wall, "used": [list(used) for used in one.used]}
            for one in plan.rehearsals
        ],
    }


def read_plan(item_id: str, state: State) -> LessonPlan:
    """The plan of plain values; raise `MalformedItem` for a field that is missing or of another type."""
    steps = tuple(_step(one) for one in _objects(state, "steps", MOST_STEPS))
    if len({step.id for step in steps}) != len(steps):
        raise MalformedItem("steps of one id")
    rehearsals = tuple(_rehearsal(one) for one in _objects(state, "rehearsals", MOST_REHEARSALS))
    return LessonPlan(
        item_id, text_field(state, "name"), steps, _seconds(state), whole_field(state, "created"), rehearsals
    )


def _step(state: State) -> Step:
    try:
        kind = StepKind(text_field(state, "kind"))
    except ValueError as error:
        raise MalformedItem("kind of step") from error
    target = None if kind is StepKind.PAUSE else target_of(state.get("target"))
    step_id, speech, question = (
        text_field(state, "id"),
        text_field(state, "speech"),
        text_field(state, "question"),
    )
    digest = text_field(state, "digest")
    if not step_id or max(len(speech), len(question)) > LONGEST_SPEECH or len(digest) > LONGEST_DIGEST:
        raise MalformedItem("step")
    return Step(step_id, kind, target, text_field(state, "title"), speech, question, _seconds(state), digest)


def _rehearsal(state: State) -> Rehearsal:
    used = state.get("used", [])
    if not isinstance(used, list) or len(used) > MOST_STEPS or not all(_is_used(one) for one in used):
        raise MalformedItem("used")
    return Rehearsal(
        whole_field(state, "at"), tuple((step, seconds) for step, seconds in used), state.get("wall") is True
    )


def _is_used(one: object) -> bool:
    match one:
        case [str(), int(seconds)]:
            return not isinstance(seconds, bool) and 0 <= seconds <= LONGEST_STEP
    return False


def _seconds(state: State) -> int:
    seconds = whole_field(state, "seconds")
    if not 0 <= seconds <= LONGEST_STEP:
        raise MalformedItem("seconds")
    return seconds


def _objects(state: State, name: str, most: int) -> list[State]:
    value = state.get(name, [])
    if not isinstance(value, list) or len(value) > most or not all(isinstance(o, Mapping) for o in value):
        raise MalformedItem(name)
    return value


def _step_state(step: Step) -> dict[str, Any]:
    state = {
        "id": step.id,
        "kind": step.kind,
        "target": None if step.target is None else target_state(step.target),
        "title": step.title,
        "speech": step.speech,
        "question": step.question,
        "seconds": step.seconds,
        "digest": step.digest,
    }
    return {name: value for name, value in state.items() if value not in ("", None, 0)}
