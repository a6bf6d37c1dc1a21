"""`vademecum plan export`: a lesson plan as a file, or on standard output."""

from collections.abc import Iterator

from vademecum.cli.asked import Asked
from vademecum.cli.notes.opening import open_notes
from vademecum.cli.notes.verb import Shape, Verb
from vademecum.cli.opening import Answer
from vademecum.paths import Places
from vademecum.services.notebook.plans.exchanging import Exchanging
from vademecum.services.notebook.plans.naming import plan_named


def _answer(asked: Asked, places: Places) -> Answer:
    with open_notes(places) as notebook:
        plan = plan_named(notebook, asked.plan)
        exchanging = Exchanging(notebook)
        shape: Shape = {"id": plan.id, "name": plan.name, "file": None}
        if asked.out is None:
            return shape | {"text": exchanging.written([plan]).decode()}, True
        exchanging.write([plan], asked.out)
    return shape | {"file": str(asked.out)}, True


def _lines(shape: Shape) -> Iterator[str]:
    if shape["file"] is not None:
        yield f"“{shape['name']}” written to {shape['file']}"
    else:
        yield from shape["text"].removesuffix("\n").split("\n")


EXPORT = Verb(_answer, _lines)
