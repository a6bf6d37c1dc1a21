"""What papers can be made from: a lesson plan, or what is at hand, its section and its whole text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vademecum.domain.annotation import Target
from vademecum.domain.document import BlockKind
from vademecum.domain.plan import LessonPlan, Step
from vademecum.services.notebook.plans.composing import Composing
from vademecum.services.notebook.plans.stepping import Stepping
from vademecum.services.shelf import Shelved
from vademecum.ui.catalogue import say
from vademecum.ui.plans.gathering import step_at_hand
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow

_HOLDING = (BlockKind.HEADING, BlockKind.ANNEX)
_LONGEST = 60
"""Code points of a name among the offers."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that papers can be made from."""

    words: str
    plan: LessonPlan
    is_plan: bool = False
    """Whether it is a lesson plan of the reader's, which has speaker's notes and times."""


def offers_of_plan(window: MainWindow, plan_id: str) -> list[Offer]:
    """The plan; none, and a sentence, when it is not there."""
    notebook = window.notes.on_show
    item = notebook.item(plan_id) if notebook is not None else None
    if not isinstance(item, LessonPlan):
        window.say(say(mark("papers", "This lesson plan is not in your notebook any more.")))
        return []
    words = say(mark("papers", "Lesson plan: {name}"), name=_short(item.name))
    return [Offer(words, item, is_plan=True)]


def offers_at_hand(window: MainWindow) -> list[Offer]:
    """What is at hand, its section and its whole text, each once; a sentence when nothing is."""
    step = step_at_hand(window)
    if step is None or step.target is None:
        window.say(say(mark("papers", "Go to a text first; then papers can be made of it.")))
        return []
    reading, composing = window.desk.reading, Composing(window.desk)
    document = reading.find(step.target.key, step.target.lang or None)
    stepping = Stepping(window.desk)
    offers = [_offer(stepping, step, document)]
    if document is not None:
        section = _section(window, document, step.target)
        others = [composing.paragraph(document, section) if section else None, composing.document(document)]
        offers += [_offer(stepping, other, document) for other in others if other is not None]
    unique = {(offer.plan.steps[0].kind, offer.plan.steps[0].target): offer for offer in reversed(offers)}
    return list(reversed(unique.values()))


def _section(window: MainWindow, document: Shelved, target: Target) -> str:
    """The id of the heading above a place; empty for none."""
    block = target.anchors[0].block if target.anchors else ""
    stored = window.desk.reading.block(document, block) if block else None
    while stored is not None and stored.block.kind not in _HOLDING:
        above = stored.block.parent
        stored = window.desk.reading.block(document, above) if above else None
    return stored.block.id if stored is not None else ""


def _offer(stepping: Stepping, step: Step, document: Shelved | None) -> Offer:
    now = stepping.look(step)
    name = document.head.title if document is not None else now.citation or now.words
    words = "  ".join(part for part in (now.citation, now.words) if part)
    return Offer(_short(words) or name, LessonPlan("", name, (step,)))


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
