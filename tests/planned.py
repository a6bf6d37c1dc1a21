"""Lesson plans for tests of the window: a step of every kind, and steps that a new edition broke."""

from dataclasses import replace

from PySide6.QtWidgets import QAbstractItemView, QLabel, QTextEdit

from people import PAPER, Person
from vademecum.domain.annotation import Anchor, Scope, Target
from vademecum.domain.excerpt import Piece
from vademecum.domain.key import Key
from vademecum.domain.plan import LessonPlan, Rehearsal, Step, StepKind
from vademecum.services.desk import Desk
from vademecum.services.notebook.plans.composing import Composing
from vademecum.services.notebook.plans.planning import Planning
from vademecum.ui.faults import Notice
from vademecum.ui.plans.plan_sheet import PlanSheet
from vademecum.ui.plans.step_list import StepList

DAY = 1_789_986_000_000
"""A day in September 2026: pictures must not tell when they were drawn."""


def some_steps(desk: Desk) -> list[Step]:
    """One of every kind, with fixed ids."""
    composing, paper = Composing(desk), desk.reading.demand(PAPER, "zh")
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


# -- what stands in the sheet ------------------------------------------------


def planning(person) -> Planning:
    return Planning(person.window.notes.notebook)


def plan_of(person) -> LessonPlan:
    """The only plan."""
    (plan,) = planning(person).plans()
    return plan


def sheet(person) -> PlanSheet:
    front = person.window.tabs.sheet
    assert isinstance(front, PlanSheet)
    return front


def steps(person) -> StepList:
    return sheet(person).list


def order(person) -> str:
    """The last signs of the ids of the plan's steps, and the same in the list."""
    kept = "".join(step.id[-1] for step in plan_of(person).steps)
    assert kept == "".join(row.step.id[-1] for row in steps(person).rows)
    return kept


def said(person) -> str:
    (notice,) = person.window.findChildren(Notice)
    return person.words_on_screen(notice)


def everything(widget) -> str:
    """All that stands in lists, texts and labels of a widget."""
    words = [text.toPlainText() for text in widget.findChildren(QTextEdit)]
    for view in widget.findChildren(QAbstractItemView):
        model = view.model()
        words += [str(model.index(row, 0).data()) for row in range(model.rowCount() if model else 0)]
    words += [label.text() for label in widget.findChildren(QLabel)]
    return "\n".join(words)


def settled(person):
    person.until(lambda: not sheet(person)._idle.isActive())
    person.rest()
