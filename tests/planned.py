"""Lesson plans for tests of the window: a step of every kind, and steps that a new edition broke."""

from dataclasses import replace

from people import PAPER, Person
from vademecum.domain.annotation import Anchor, Scope, Target
from vademecum.domain.excerpt import Piece
from vademecum.domain.key import Key
from vademecum.domain.plan import LessonPlan, Rehearsal, Step, StepKind
from vademecum.services.desk import Desk
from vademecum.services.notebook.plans.composing import Composing
from vademecum.services.notebook.plans.planning import Planning

DAY = 1_789_986_000_000
"""A day in September 2026: pictures must not tell when they were drawn."""


def some_steps(desk: Desk) -> list[Step]:
    """One of every kind, with fixed ids."""
    composing, paper = Composing(desk.targeting), desk.reading.demand(PAPER, "zh")
    heading = next(one.id for one in desk.reading.outline(paper) if one.level > 1)
    made = [
        replace(
            composing.passage(paper, [Piece("para_25", 0, 40)]),
            seconds=300,
            speech="Ask first what people have seen.\n\n- cameras\n- **registers**",
        ),
        replace(composing.paragraph(paper, "para_26"), seconds=240, title="Where it begins"),
        replace(composing.paragraph(paper, heading), seconds=600),
        replace(composing.instrument(Key("S/RES/2396(2017)")), seconds=180),
        replace(composing.map(paper), seconds=120),
        replace(composing.timeline(paper), seconds=60),
        replace(composing.pause("在贵国边境使用哪些技术？"), seconds=420),
    ]
    return [replace(step, id=f"step{number}") for number, step in enumerate(made)]


def doubtful_steps(desk: Desk) -> list[Step]:
    """Steps whose words were reworded, moved doubtfully, vanished, and of a text that is not held."""
    paper = desk.reading.demand(PAPER, "zh")
    block = desk.reading.block(paper, "para_26").block
    words = block.text[4:34]

    def passage(step_id: str, quote: str, lang: str = "zh") -> Step:
        anchor = Anchor("para_27", "27", 0, len(quote), quote, block.text[:4], block.text[34:60])
        target = Target(Scope.PASSAGE, PAPER, lang, "earlier", (anchor,))
        return Step(step_id, StepKind.PASSAGE, target, seconds=120)

    changed = words[:9] + "新" + words[10:20] + "旧" + words[21:]
    return [
        passage("moved", changed),
        passage("gone", "灯塔看守人应当每日黄昏之前点亮灯塔，并在黎明之后熄灭"),
        passage("not held", "Ask the lighthouse keeper", "fr"),
    ]


def planned(person: Person, name: str = "Borders and cameras", steps=None, **more) -> LessonPlan:
    """A plan in the notebook of someone at the window."""
    person.until(lambda: person.window.notes.notebook is not None)
    desk, notebook = person.window.desk, person.window.notes.notebook
    plan = LessonPlan("plan1", name, tuple(some_steps(desk) if steps is None else steps), created=DAY)
    made = replace(plan, **more)
    notebook._clock = lambda: DAY
    Planning(notebook).write(made)
    return made


def rehearsed(*seconds: int) -> tuple[Rehearsal, ...]:
    """A rehearsal in which the first steps took so long."""
    return (Rehearsal(DAY, tuple((f"step{n}", one) for n, one in enumerate(seconds))),)
