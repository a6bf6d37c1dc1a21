"""Write lesson plans into a file, and take them in from one: looked at first, then all as one act."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from vademecum.domain.item_form import write_item
from vademecum.domain.plan import LessonPlan
from vademecum.services.exporting import write_whole
from vademecum.services.notebook.exchange.plan_form import (
    BroughtPlans,
    CannotTakeIn,
    is_plans,
    plans_as_file,
    read_plans,
)
from vademecum.services.notebook.exchange.trusting_nothing import LARGEST, bytes_of, load
from vademecum.services.notebook.exchange.trusting_nothing import CannotTakeIn as CannotTakeInNotes
from vademecum.services.notebook.notebook import Notebook
from vademecum.words import Marked, mark


@dataclass(frozen=True, slots=True)
class Preview:
    """What taking a file of plans in would do."""

    name: str
    brought: BroughtPlans
    new: tuple[LessonPlan, ...]
    beside: tuple[LessonPlan, ...]
    """Plans of which the notebook has another version: they come beside it, with ids of their own."""
    same: int
    """In the notebook already."""

    @property
    def refused(self) -> Counter[Marked]:
        """How many cannot be taken in, by the reason."""
        return self.brought.refused

    @property
    def wanted(self) -> tuple[LessonPlan, ...]:
        """What would be added."""
        return (*self.new, *self.beside)


class Exchanging:
    """Files of plans for one notebook."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    def write(self, plans: Sequence[LessonPlan], path: Path) -> None:
        """Write plans into a file, whole or not at all; raise `CannotExport`."""
        write_whole(path, self.written(plans))

    def written(self, plans: Sequence[LessonPlan]) -> bytes:
        """Plans as a file holds them."""
        return plans_as_file(plans, self._notebook.device, self._notebook.now())

    def read(self, path: Path) -> BroughtPlans:
        """What a file holds; raise `CannotTakeIn`. Nothing that stands in it is opened or followed."""
        return self.understand(bytes_of(path), path.name)

    def understand(self, data: bytes, name: str) -> BroughtPlans:
        """What bytes hold; raise `CannotTakeIn`."""
        try:
            value = load(data, name)
        except CannotTakeInNotes as trouble:
            raise (_too_large(name) if "most" in trouble.values else _no_plans(name)) from trouble
        if not is_plans(value):
            raise _no_plans(name)
        return read_plans(value, name)

    def preview(self, brought: BroughtPlans, name: str = "") -> Preview:
        """What taking it in would do now."""
        new: list[LessonPlan] = []
        beside: list[LessonPlan] = []
        same = 0
        for plan in brought.plans:
            if self._has(plan):
                same += 1
            elif self._notebook.item(plan.id) is None:
                new.append(plan)
            elif self._notebook.item((other := _with_own_id(plan)).id) is None:
                beside.append(other)
            else:
                same += 1
        return Preview(name, brought, tuple(new), tuple(beside), same)

    def take(self, preview: Preview) -> int:
        """Take in what is not there, as one act; return how many plans."""
        self._notebook.act(mark("acts", "Import lesson plans"), preview.wanted)
        return len(preview.wanted)

    def _has(self, plan: LessonPlan) -> bool:
        written = write_item(plan)
        return any(write_item(one) == written for one in self._notebook.versions(plan.id))


def _with_own_id(plan: LessonPlan) -> LessonPlan:
    """The plan under an id made of all that is in it: the same file gives the same id every time."""
    made = hashlib.sha256(f"{plan.id}\n{write_item(plan)}".encode()).hexdigest()[:20]
    return replace(plan, id=made)


def _too_large(name: str) -> CannotTakeIn:
    return CannotTakeIn(
        mark("trouble", "{name} is too large for a file of lesson plans."),
        mark("trouble", "Files of up to {most} MB are read; have the plans exported one by one."),
        name=name,
        most=LARGEST // (1024 * 1024),
    )


def _no_plans(name: str) -> CannotTakeIn:
    return CannotTakeIn(
        mark("trouble", "{name} holds no lesson plan that Vademecum can read."),
        mark("trouble", "Lesson plans come in as .vplan of Vademecum; notes are imported as notes."),
        name=name,
    )
