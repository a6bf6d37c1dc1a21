"""Make a paper or slides of what a reader chose, from a plan of passages."""

from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from vademecum.domain.plan import LessonPlan
from vademecum.services.desk import Desk
from vademecum.services.notebook.plans.run_sheet import run_sheet
from vademecum.services.papers.gathering import Gathering, NothingThere
from vademecum.services.papers.handout import HandoutOptions, handout
from vademecum.services.papers.material import Material
from vademecum.services.papers.paper import Paper
from vademecum.services.papers.run_paper import run_paper
from vademecum.services.papers.sheet import SheetOptions, sheet
from vademecum.services.papers.slide_file import pptx_of
from vademecum.services.papers.slides import Slide, Slides, plan_slides


class What(StrEnum):
    """What is made."""

    HANDOUT = "handout"
    SHEET = "sheet"
    KEY = "key"
    SLIDES = "slides"
    RUN = "run"


@dataclass(frozen=True)
class Wish:
    """What a reader wants made."""

    what: What
    plan: LessonPlan
    """Of what is no lesson plan one with a single step, named after its text."""
    day: date
    lang: str = "en"
    """Of a paper without a text."""
    handout: HandoutOptions = field(default_factory=HandoutOptions)
    sheet: SheetOptions = field(default_factory=SheetOptions)
    has_answers: bool = True
    """Whether the answers follow the sheet."""
    has_speech: bool = False
    """Whether speaker's notes go on the pages for notes of slides."""
    begins: time | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """A paper, and how many answers it asks for; None where it asks for none."""

    paper: Paper
    items: int | None = None


def paper_of(desk: Desk, wish: Wish) -> Made:
    """The paper; raise a `Trouble` when it cannot be made of this."""
    material = material_of(desk, wish)
    if wish.what is What.RUN:
        return Made(run_paper(run_sheet(wish.plan, desk, wish.begins), material, wish.day))
    if wish.what is What.HANDOUT:
        return Made(handout(material, desk.shelf, wish.day, wish.handout))
    made = sheet(material, desk.acting, wish.day, wish.sheet)
    if wish.what is What.KEY:
        return Made(made.key, made.items)
    return Made(made.with_key if wish.has_answers else made.paper, made.items)


def slides_of(desk: Desk, wish: Wish) -> Slides:
    """The slides as a file."""
    speeches = {step.id: step.speech for step in wish.plan.steps} if wish.has_speech else {}
    return pptx_of(material_of(desk, wish), wish.day, speeches)


def first_slides(desk: Desk, wish: Wish) -> list[Slide]:
    """What stands on each slide."""
    return list(plan_slides(material_of(desk, wish), wish.day))


def material_of(desk: Desk, wish: Wish) -> Material:
    """The text; raise `NothingThere` when there is none."""
    if not wish.plan.steps:
        raise NothingThere
    return Gathering(desk).of_plan(wish.plan, wish.lang)
