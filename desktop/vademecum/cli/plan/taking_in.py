"""`vademecum plan import`: take lesson plans in from a file."""

from collections.abc import Iterator
from pathlib import Path

from vademecum.cli.asked import Asked
from vademecum.cli.notes.opening import open_notes
from vademecum.cli.notes.verb import Shape, Verb
from vademecum.cli.opening import Answer
from vademecum.domain.plan import LessonPlan
from vademecum.paths import Places
from vademecum.services.notebook.plans.exchanging import Exchanging


def _answer(asked: Asked, places: Places) -> Answer:
    path = Path(asked.file)
    with open_notes(places) as notebook:
        exchanging = Exchanging(notebook)
        preview = exchanging.preview(exchanging.read(path), path.name)
        if not asked.dry_run:
            exchanging.take(preview)
    shape: Shape = {
        "file": path.name,
        "new": [_plan_shape(plan) for plan in preview.new],
        "beside": [_plan_shape(plan) for plan in preview.beside],
        "same": preview.same,
        "refused": [{"count": count, "why": str(why)} for why, count in preview.refused.most_common()],
        "dry_run": asked.dry_run,
    }
    return shape, bool(preview.brought.plans)


def _plan_shape(plan: LessonPlan) -> Shape:
    return {"id": plan.id, "name": plan.name, "steps": len(plan.steps)}


def _lines(shape: Shape) -> Iterator[str]:
    yield "would be taken in:" if shape["dry_run"] else "taken in:"
    for plan in shape["new"]:
        yield f"  {plan['name']} · {plan['steps']} steps · {plan['id']}"
    for plan in shape["beside"]:
        yield f"  {plan['name']} · {plan['steps']} steps · {plan['id']}, beside the one you have"
    yield f"  already there: {shape['same']}"
    for one in shape["refused"]:
        yield f"  cannot be read: {one['count']} ({one['why']})"


IMPORT = Verb(_answer, _lines)
