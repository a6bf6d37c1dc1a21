"""Make a performance of what is wanted: the script for the wall, and the speaker's cues beside it."""

from __future__ import annotations

from dataclasses import replace

from vademecum.domain.annotation import Fit, Scope
from vademecum.domain.plan import LessonPlan, Step, StepKind
from vademecum.services.desk import Desk
from vademecum.services.notebook.plans.staging import Staged, staged
from vademecum.services.notebook.plans.stepping import Concern, Stepping
from vademecum.services.presenting.script import Entry, Scene, SceneKind, Script
from vademecum.services.presenting.writing import ScriptWriter
from vademecum.services.shelf import Shelved
from vademecum.ui.catalogue import say
from vademecum.ui.presenting.cues import Cue, Performance, without_plan
from vademecum.ui.presenting.starting import Wanted
from vademecum.words import Marked, mark

_CONCERNS: dict[Concern, Marked] = {
    Concern.REWORDED: mark("speaker", "Some words here are others than when the plan was made."),
    Concern.CHECK: mark("speaker", "Probably this passage is meant: check it before you go on."),
    Concern.GONE: mark("speaker", "This passage is not in the text any more; the wall stays empty."),
    Concern.NOT_HELD: mark("speaker", "This text is not in the library; the wall stays empty."),
}


def performance_of(
    wanted: Wanted, plan: LessonPlan | None, desk: Desk, writer: ScriptWriter, language: str
) -> Performance | None:
    """What is to be presented; `plan` is the one that is wanted, if one is. None: there is nothing of it."""
    made = (
        _of_plan(plan, wanted.step, desk, writer, language)
        if plan is not None
        else _at_hand(wanted, desk, writer, language)
    )
    return replace(made, is_rehearsal=wanted.is_rehearsal) if made is not None else None


def _at_hand(wanted: Wanted, desk: Desk, writer: ScriptWriter, language: str) -> Performance | None:
    if wanted.instrument is not None:
        return without_plan(writer.instrument(wanted.instrument, language))
    document = desk.reading.find(wanted.place.key, wanted.place.lang) if wanted.place is not None else None
    if document is None or wanted.place is None:
        return None
    if wanted.picture:
        is_timeline = wanted.picture == "timeline"
        return without_plan(Script((writer.entry_of_picture(document, is_timeline=is_timeline),)))
    if wanted.pieces:
        return without_plan(writer.words(document, wanted.pieces))
    return without_plan(writer.text(document, wanted.place.block))


def _of_plan(
    plan: LessonPlan, first: str, desk: Desk, writer: ScriptWriter, language: str
) -> Performance | None:
    if not plan.steps:
        return None
    stepping = Stepping(desk)
    entries: list[Entry] = []
    cues: list[Cue] = []
    before: Shelved | None = None
    for one in staged(plan, desk):
        document = desk.reading.find(one.place.key, one.place.lang) if one.place is not None else None
        entries.append(_entry(one, document, before, writer, language))
        now = stepping.look(one.step)
        concern = _CONCERNS.get(now.concern)
        cues.append(
            Cue(
                one.step.id,
                now.name or say(mark("speaker", "Pause")),
                one.step.speech,
                one.step.question,
                one.step.seconds,
                say(concern) if concern is not None else "",
            )
        )
        before = document or before
    start = next((n for n, step in enumerate(plan.steps) if step.id == first), 0)
    return Performance(Script(tuple(entries), start), tuple(cues), plan.name, plan.id, plan.seconds)


def _entry(
    one: Staged, document: Shelved | None, before: Shelved | None, writer: ScriptWriter, language: str
) -> Entry:
    step = one.step
    target = step.target
    if step.kind is StepKind.INSTRUMENT and target is not None:
        return writer.entry_of_instrument(target.key, language)
    if document is None or target is None or one.fit is Fit.ORPHAN:
        return _empty(step, before, language)
    if step.kind in (StepKind.MAP, StepKind.TIMELINE):
        return writer.entry_of_picture(document, is_timeline=step.kind is StepKind.TIMELINE)
    if target.scope is Scope.PARAGRAPH and one.place is not None:
        return writer.entry_of_paragraph(document, one.place.block)
    if target.scope is Scope.PASSAGE:
        return writer.entry_of_words(document, one.spans)
    return writer.entry_of_text(document)


def _empty(step: Step, before: Shelved | None, language: str) -> Entry:
    """A calm wall: for a pause, and for what is not there."""
    lang = before.head.lang if before is not None else language
    scene = Scene(SceneKind.PAUSE, lang, document=before)
    return Entry(step.id, lambda: scene)
