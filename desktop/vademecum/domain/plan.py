"""A lesson plan: passages, instruments, maps and pauses in the order in which they are presented."""

from dataclasses import dataclass
from enum import StrEnum

from vademecum.domain.annotation import Target

MOST_STEPS = 500
"""So many steps a plan holds at most."""

LONGEST_SPEECH = 100_000
"""Code points of one step's notes or question."""

LONGEST_DIGEST = 64
"""Code points of a step's digest."""

LONGEST_STEP = 24 * 60 * 60
"""Seconds that a step, a plan or a rehearsed step takes at most."""

MOST_REHEARSALS = 20
"""So many rehearsals are kept with a plan, the newest of them."""


class StepKind(StrEnum):
    """What stands on the wall during a step."""

    PASSAGE = "passage"
    """Words, a paragraph, a section or a whole text."""
    INSTRUMENT = "instrument"
    """A resolution or other instrument: its text where it is held, else its facts."""
    MAP = "map"
    """The coverage map of a document."""
    TIMELINE = "timeline"
    """The instruments that a document cites, by year."""
    PAUSE = "pause"
    """Nothing: the room talks, about a question or not."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a plan.

    `target` is None for a pause. A target of scope PARAGRAPH at a heading means the whole section below it.
    Nothing of what the reader wrote (`title`, `speech`, `question`) ever stands on the wall.
    """

    id: str
    """Unique inside its plan, and stays when the step is changed or moved."""
    kind: StepKind
    target: Target | None = None
    title: str = ""
    """The reader's own name for the step, one line; empty: named after its place."""
    speech: str = ""
    """The speaker's notes, Markdown."""
    question: str = ""
    """What the room is asked; printed on hand-outs."""
    seconds: int = 0
    """The time planned for it; 0: none was planned."""
    digest: str = ""
    """Of a paragraph or section: a digest of all its text as it was; `target` keeps the beginning."""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """How long each step took when the plan was run through."""

    at: int
    """When it began: milliseconds since 1970, UTC."""
    used: tuple[tuple[str, int], ...]
    """Step ids and seconds, in the order of the plan as it was."""
    on_wall: bool = False
    """Whether it was presented to a room, and not only rehearsed."""

    @property
    def seconds(self) -> int:
        """All of it together."""
        return sum(seconds for _, seconds in self.used)


@dataclass(frozen=True, slots=True)
class LessonPlan:
    """An ordered lesson. It is an item of the notebook, and is replaced as a whole when it is changed."""

    id: str
    name: str
    steps: tuple[Step, ...] = ()
    seconds: int = 0
    """The time there is for all of it; 0: as long as its steps together."""
    created: int = 0
    """Milliseconds since 1970, UTC."""
    rehearsals: tuple[Rehearsal, ...] = ()
    """The oldest first, at most `MOST_REHEARSALS`."""

    def step(self, step_id: str) -> Step | None:
        """The step of that id, or None."""
        return next((step for step in self.steps if step.id == step_id), None)

    @property
    def planned(self) -> int:
        """Seconds planned for all steps together."""
        return sum(step.seconds for step in self.steps)
