"""The steps of a plan as the presenter takes them: where each leads and which words it means."""

from dataclasses import dataclass

from vademecum.domain.annotation import Fit, Scope
from vademecum.domain.excerpt import Piece
from vademecum.domain.locator import Locator
from vademecum.domain.plan import LessonPlan, Step
from vademecum.services.desk import Desk
from vademecum.services.notebook.placing import Placing
from vademecum.services.notebook.whereabouts import text_of, where
from vademecum.services.reading import Reading


@dataclass(frozen=True, slots=True)
class Staged:
    """One step and what of the texts held now it means."""

    step: Step
    fit: Fit
    """ORPHAN: its words are not found, or its text is not held; then `spans` is empty."""
    place: Locator | None
    """The text, with the first block meant; None for a pause and for what is not held. Of an orphan the
    block is the nearest to where it stood, or none."""
    spans: tuple[Piece, ...] = ()
    """Words: each piece. A paragraph: all of it; a heading's block stands for its whole section. Nothing for
    a whole text, a map, a timeline, an instrument or a pause."""


def staged(plan: LessonPlan, desk: Desk) -> tuple[Staged, ...]:
    """Every step of a plan in order. A step that has to be searched for takes up to 0.1 s."""
    return tuple(stage(step, desk.reading, desk.placing) for step in plan.steps)


def stage(step: Step, reading: Reading, placing: Placing) -> Staged:
    """One step."""
    target = step.target
    if target is None:
        return Staged(step, Fit.EXACT, None)
    document = text_of(target, reading)
    led = where(target, reading, placing)
    place = led[0] if led is not None else None
    if document is None or target.scope in (Scope.DOCUMENT, Scope.INSTRUMENT):
        return Staged(step, placing.fit(target, document), place)
    found = (one for one in placing.places(target, document) if one.fit is not Fit.ORPHAN)
    pieces = tuple(Piece(one.block, one.start, one.end) for one in found)
    return Staged(step, placing.fit(target, document), place, pieces)
