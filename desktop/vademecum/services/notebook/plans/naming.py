"""Find a lesson plan by what a reader calls it; names for new ones."""

from vademecum.domain.plan import LessonPlan
from vademecum.domain.trouble import Trouble
from vademecum.services.notebook.notebook import Notebook
from vademecum.text.folding import fold_text
from vademecum.words import mark


class NoSuchPlan(Trouble):
    """No lesson plan has that id or name, or several have the name."""

    kind = "no-such-plan"


def plan_named(notebook: Notebook, words: str) -> LessonPlan:
    """The plan of that id, else the only one of that name; raise `NoSuchPlan`."""
    by_id = notebook.item(words)
    if isinstance(by_id, LessonPlan):
        return by_id
    every = notebook.items(LessonPlan)
    found = [plan for plan in every if plan.name == words]
    found = found or [plan for plan in every if fold_text(plan.name) == fold_text(words)]
    if len(found) == 1:
        return found[0]
    if found:
        raise NoSuchPlan(
            mark("trouble", "{count} lesson plans are called “{name}”."),
            mark("trouble", "Name one of them by its id; “vademecum plan list” shows it."),
            count=len(found),
            name=words,
        )
    raise NoSuchPlan(
        mark("trouble", "There is no lesson plan “{name}”."),
        mark("trouble", "“vademecum plan list” shows them all."),
        name=words,
    )


def in_order(plans: list[LessonPlan]) -> list[LessonPlan]:
    """Plans in the order in which they are listed: by name."""
    return sorted(plans, key=lambda plan: (fold_text(plan.name), plan.name, plan.created, plan.id))
