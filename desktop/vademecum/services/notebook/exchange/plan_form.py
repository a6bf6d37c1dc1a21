"""Our own form of lesson plans, nothing left out: what is read is what was written. Files end in `.vplan`.

Version 1 (2026): one JSON object in UTF-8, `{"format": "vademecum-plan", "version": 1, "origin": …,
"made": …, "plans": [{"id", "name", "steps", "seconds", "created", "rehearsals"}, …]}`, a plan a line, by id;
what is empty is left out. A step is `{"id", "kind", "target", "title", "speech", "question", "seconds"}`, a
target as `domain/target_form.py` writes it, a rehearsal `{"at", "wall", "used": [[step, seconds], …]}`.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from vademecum.domain.item_form import MalformedItem, item_of, state_of
from vademecum.domain.key import MalformedKey
from vademecum.domain.plan import LessonPlan
from vademecum.services.notebook.exchange.about import moment_of
from vademecum.services.notebook.exchange.trusting_nothing import (
    DAMAGED,
    TWICE,
    Refused,
    checked,
    clean,
    cleaned,
)
from vademecum.services.notebook.exchange.trusting_nothing import (
    CannotTakeIn as CannotTakeInNotes,
)
from vademecum.words import Marked, mark

FORMAT = "vademecum-plan"
VERSION = 1
ENDING = ".vplan"

MOST_PLANS = 1_000
"""So many plans are read from one file."""

_NAME = re.compile(r"[A-Za-z0-9_.-]{0,80}")
_KIND = "plan"


class CannotTakeIn(CannotTakeInNotes):
    """A file that should hold lesson plans cannot be read as such."""

    kind = "plans-unreadable"


@dataclass(frozen=True, slots=True)
class BroughtPlans:
    """Plans that passed every check, and how many did not."""

    plans: tuple[LessonPlan, ...]
    refused: Counter[Marked] = field(default_factory=Counter)
    """How many cannot be read, by the reason."""
    origin: str = ""
    """Names the notebook they come from; may be empty."""


def plans_as_file(plans: Iterable[LessonPlan], origin: str, made: int) -> bytes:
    """The file; deterministic. `made` is in milliseconds since 1970, UTC."""
    head = {"format": FORMAT, "version": VERSION, "origin": origin, "made": moment_of(made)}
    lines = [_written({"id": plan.id, **state_of(plan)}) for plan in sorted(plans, key=lambda plan: plan.id)]
    inside = ",\n".join(lines)
    written = f'{_written(head)[:-1]},"plans":[\n{inside}\n]}}\n'
    # Half a surrogate pair becomes a question mark, as in the notebook itself.
    return written.encode("utf-8", "replace")


def is_plans(value: Any) -> bool:
    """Whether JSON says that it is of this form."""
    return isinstance(value, dict) and value.get("format") == FORMAT


def read_plans(value: Mapping[str, Any], name: str) -> BroughtPlans:
    """What the file holds; raise `CannotTakeIn` when it is of a newer version, too much, or damaged."""
    version, entries = value.get("version"), value.get("plans")
    if type(version) is int and version > VERSION:
        raise CannotTakeIn(
            mark("trouble", "{name} was written by a newer Vademecum."),
            mark("trouble", "Take it in with that version. Nothing was changed."),
            name=name,
        )
    is_ours = type(version) is int and version == VERSION
    if not is_ours or not isinstance(entries, list) or len(entries) > MOST_PLANS:
        raise CannotTakeIn(
            mark("trouble", "{name} is damaged, or holds more than {most} lesson plans."),
            mark("trouble", "Have it exported again."),
            name=name,
            most=MOST_PLANS,
        )
    plans: dict[str, LessonPlan] = {}
    refused: Counter[Marked] = Counter()
    for entry in entries:
        try:
            plan = _plan(entry)
            if plan.id in plans:
                raise Refused(TWICE)
        except Refused as refusal:
            refused[refusal.reason] += 1
            continue
        plans[plan.id] = plan
    origin = value.get("origin")
    return BroughtPlans(
        tuple(plans.values()), refused, origin if isinstance(origin, str) and _NAME.fullmatch(origin) else ""
    )


def _plan(entry: object) -> LessonPlan:
    if not isinstance(entry, dict):
        raise Refused(DAMAGED)
    plan_id = entry.get("id")
    if not isinstance(plan_id, str):
        raise Refused(DAMAGED)
    try:
        item = checked(item_of(_KIND, clean(plan_id), cleaned(entry)))
    except (MalformedItem, MalformedKey, RecursionError) as error:
        raise Refused(DAMAGED) from error
    if not isinstance(item, LessonPlan):
        raise Refused(DAMAGED)
    return item


def _written(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
