"""What lesson plans say: times, kinds of steps, and why a step should be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTime

from vademecum.domain.annotation import Scope
from vademecum.domain.plan import LessonPlan, Step, StepKind
from vademecum.services.notebook.plans.stepping import Concern, StepNow
from vademecum.ui.catalogue import say, together
from vademecum.ui.faults import words_of
from vademecum.ui.names import key_name
from vademecum.ui.notes.sitting import State
from vademecum.words import Marked, mark

if TYPE_CHECKING:
    from vademecum.ui.notes.readers_notes import ReadersNotes

ICONS: dict[StepKind, str] = {
    StepKind.PASSAGE: "document",
    StepKind.INSTRUMENT: "instrument",
    StepKind.MAP: "map",
    StepKind.TIMELINE: "timeline",
    StepKind.PAUSE: "pause",
}

_KINDS: dict[StepKind, Marked] = {
    StepKind.INSTRUMENT: mark("plans", "Resolution or other instrument"),
    StepKind.MAP: mark("plans", "Coverage map"),
    StepKind.TIMELINE: mark("plans", "Timeline"),
    StepKind.PAUSE: mark("plans", "Pause"),
}

SHORT: dict[Concern, Marked] = {
    Concern.REWORDED: mark("plans", "reworded"),
    Concern.CHECK: mark("plans", "please check"),
    Concern.GONE: mark("plans", "not found"),
    Concern.NOT_HELD: mark("plans", "text not held"),
}
"""On the row of a step."""

_WHOLE: dict[Concern, Marked] = {
    Concern.REWORDED: mark("plans", "Some of its words are others now. Please check."),
    Concern.CHECK: mark("plans", "Its words changed. Please check that this is the place."),
    Concern.GONE: mark(
        "plans", "Its words are not in the text any more. Below they stand as they were kept."
    ),
    Concern.NOT_HELD: mark("plans", "The text of {name} is not in your library."),
}


def kind_words(step: Step) -> str:
    """What a step is."""
    if step.kind in _KINDS or step.target is None:
        return say(_KINDS.get(step.kind, _KINDS[StepKind.PAUSE]))
    if step.target.scope is Scope.DOCUMENT:
        return say(mark("plans", "Whole text"))
    if step.target.scope is Scope.PASSAGE:
        return say(mark("plans", "Passage"))
    return say(mark("plans", "Section") if _is_section(step) else mark("plans", "Paragraph"))


def _is_section(step: Step) -> bool:
    """Whether it is a heading, and so all that stands below it: told by the name of its block."""
    target = step.target
    if target is None or target.scope is not Scope.PARAGRAPH:
        return False
    block = target.anchors[0].block
    return block.startswith(("h_", "annex_")) and "__" not in block


def concern_words(now: StepNow) -> str:
    """Why a step should be looked at, in a sentence; empty when nothing is to be said."""
    if now.concern not in _WHOLE:
        return ""
    name = key_name(now.step.target.key) if now.step.target is not None else ""
    return say(_WHOLE[now.concern], name=name)


def step_name(step: Step, now: StepNow | None) -> str:
    """How a step is called: its own title, else where it is; a pause is called a pause."""
    if step.title:
        return step.title
    if step.target is not None and step.kind in (StepKind.MAP, StepKind.TIMELINE):
        words = mark("plans", "{kind}: {name}")
        return say(words, kind=kind_words(step), name=now.citation if now is not None else "")
    if _is_section(step) and step.target is not None:
        return " ".join(step.target.quote.split())
    if now is not None and now.citation:
        return now.citation
    return kind_words(step) if step.target is None else key_name(step.target.key)


def step_words(step: Step, now: StepNow | None) -> str:
    """What stands below the name, in one line: first words, a question, and where it is if it has a title."""
    if step.target is None:
        return " ".join(step.question.split())
    if now is None:
        return " ".join(step.target.quote.split())
    if _is_section(step) and not step.title:
        return now.citation
    return "  ".join(part for part in (now.citation if step.title else "", now.words) if part)


def minutes(seconds: int) -> str:
    """A time: `5 min`, `1 h 05 min`, `1:30 min`."""
    if seconds < 0:
        return f"−{minutes(-seconds)}"
    whole, rest = divmod(seconds, 60)
    if rest:
        return say(mark("plans", "{minutes} min"), minutes=f"{whole}:{rest:02}")
    if whole < 60:
        return say(mark("plans", "{minutes} min"), minutes=whole)
    return say(mark("plans", "{hours} h {minutes} min"), hours=whole // 60, minutes=f"{whole % 60:02}")


def clock(begins: QTime, seconds: int) -> str:
    """The time of day so many seconds after the beginning."""
    return QLocale().toString(begins.addSecs(seconds), "HH:mm")


def total_words(plan: LessonPlan, begins: QTime) -> str:
    """How long all of it takes, beside the time there is, and when it ends."""
    steps = say(mark("plans", "{count} steps"), count=len(plan.steps))
    if plan.seconds:
        words = mark("plans", "{planned} of {available}")
        time = say(words, planned=minutes(plan.planned), available=minutes(plan.seconds))
    else:
        time = minutes(plan.planned)
    parts = [steps, time]
    over = plan.planned - plan.seconds if plan.seconds else 0
    if over > 0:
        parts.append(say(mark("plans", "{time} too long"), time=minutes(over)))
    parts.append(say(mark("plans", "ends at {time}"), time=clock(begins, plan.planned)))
    if plan.rehearsals:
        last = plan.rehearsals[-1]
        parts.append(say(mark("plans", "rehearsed: {time}"), time=minutes(last.seconds)))
    return "  ·  ".join(parts)


def state_words(notes: ReadersNotes, state: State) -> str:
    """How safe a plan is, as for notes; a notebook that can only be read is said, too."""
    account, trouble = notes.account, notes.in_trouble
    if state is State.FAILED and trouble is not None:
        return together([say(mark("notes", "Not saved yet:")), words_of(trouble)])
    if account is not None and account.trouble is not None and notes.unsaved:
        return together([say(mark("notes", "Not saved yet:")), words_of(account.trouble)])
    if state is State.UNSAVED:
        return say(mark("notes", "Not saved yet"))
    return say(mark("notes", "Saved"))


def why_nothing(notes: ReadersNotes) -> str:
    """Why no plan can be shown; empty when they can. A blank as long as the notebook is being opened."""
    if notes.is_locked:
        return say(
            mark("plans", "Your notes are locked, and lesson plans with them. Unlock them in the menu Notes.")
        )
    if notes.notebook is None:
        return say(mark("plans", "Your notebook is not open.")) if notes.is_settled else " "
    if notes.are_hidden:
        return say(mark("plans", "Everything of your own is hidden. Ctrl+Shift+H shows it again."))
    return ""
