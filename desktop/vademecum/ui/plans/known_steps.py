"""How the steps of a plan stand in the texts of now: looked at once, a few at a time while nobody waits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from vademecum.domain.plan import Step
from vademecum.services.notebook.plans.stepping import Concern, StepNow, Stepping


class KnownSteps:
    """Remembers by what says where a step stands: what is typed changes nothing about that."""

    def __init__(self, stepping: Stepping) -> None:
        self.stepping = stepping
        self._known: dict[Step, StepNow] = {}

    def look(self, step: Step) -> StepNow:
        """How a step stands; the first time this may take up to 0.1 s."""
        place = _place_of(step)
        if place not in self._known:
            self._known[place] = self.stepping.look(place)
        return replace(self._known[place], step=step)

    def known(self, step: Step) -> StepNow | None:
        """How a step stands, when somebody has looked."""
        found = self._known.get(_place_of(step))
        return replace(found, step=step) if found is not None else None

    def unknown(self, steps: Iterable[Step]) -> list[Step]:
        """Those of some steps that nobody has looked at, each place once."""
        return [step for step in dict.fromkeys(map(_place_of, steps)) if step not in self._known]

    def doubtful(self, steps: Iterable[Step]) -> list[Step]:
        """Those of some steps that a reader should look at, as far as it is known."""
        found = ((step, self._known.get(_place_of(step))) for step in steps)
        return [step for step, now in found if now is not None and now.concern is not Concern.NONE]

    def forget(self) -> None:
        """Hold nothing of any step any more."""
        self._known.clear()


def _place_of(step: Step) -> Step:
    return Step("", step.kind, step.target, digest=step.digest)
