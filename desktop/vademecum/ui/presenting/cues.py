"""What the speaker has for each entry of a script: notes, question, time. It never reaches the wall."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vademecum.services.presenting.script import Script


@dataclass(frozen=True, slots=True)
class Cue:
    """The speaker's side of one entry."""

    step: str
    """The id of a plan's step; without a plan all entries are one step, for nobody planned them."""
    name: str
    """What the list of what comes calls it."""
    speech: str = ""
    """The speaker's notes, Markdown."""
    question: str = ""
    seconds: int = 0
    """Planned for it; 0: none."""
    warning: str = ""
    """A sentence, where the passage is not as it was when the plan was made."""


@dataclass(frozen=True)
class Performance:
    """A script with the speaker's cues, one for each entry."""

    script: Script
    cues: tuple[Cue, ...]
    name: str = ""
    """Of the plan; empty without one."""
    plan: str = ""
    """Its id; what was used is kept with it."""
    seconds: int = 0
    """The time there is for all of it; 0: as long as its steps together."""
    is_rehearsal: bool = False
    """Without a wall."""


def without_plan(script: Script, speech: Sequence[str] = ()) -> Performance:
    """A script as it is; `speech` may give notes for its entries."""
    cues = tuple(
        Cue("all", entry.name, speech[number] if number < len(speech) else "")
        for number, entry in enumerate(script.entries)
    )
    return Performance(script, cues)
