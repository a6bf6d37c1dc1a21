"""The speaker's clock: what each step and all of it used, what is left, when it ends and how late that is.

Time is read from a monotonic clock, which no change of the time of day moves. Should it jump back all the
same, nothing passes until it goes on. Should it jump ahead (some machines count their sleep), the time has
passed: the room was waiting. Steps that follow are expected to take what was planned for them, and what was
skipped takes nothing; steps without a plan share what the whole leaves them.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from vademecum.words import Marked, mark

Clock = Callable[[], int]
"""Milliseconds of a clock that goes ahead."""

MINUTE = 60

LONGEST = 24 * 60 * 60
"""Seconds that are counted of a step; the same as of a plan, of which nothing here knows."""

_SECOND = 1000
_TOLERANCE, _LEAST_TOLERANCE, _MOST_TOLERANCE = 0.05, 15, 120
"""A twentieth of the target counts as on time, at least and at most so many seconds."""
_NEAR, _LEAST_NEAR, _MOST_NEAR = 0.1, 30, 300
"""The last tenth of the target is near the end, at least and at most so many seconds."""


class Pace(StrEnum):
    """How the clock stands to the target.

    - LATE: the target is over, or it would end later than the tolerance allows.
    - SOON: not late, and the last tenth of the time has begun.
    - AHEAD: it would end earlier than the tolerance allows.
    - ON_TIME: anything else, and always when nothing was planned.

    The tolerance is a twentieth of the target, between 15 seconds and 2 minutes; the last tenth is between
    30 seconds and 5 minutes.
    """

    ON_TIME = "on-time"
    AHEAD = "ahead"
    SOON = "soon"
    LATE = "late"


PACE_NAMES: dict[Pace, Marked] = {
    Pace.ON_TIME: mark("clock", "On time"),
    Pace.AHEAD: mark("clock", "Ahead"),
    Pace.SOON: mark("clock", "Time is nearly up"),
    Pace.LATE: mark("clock", "Late"),
}

PACE_SIGNS: dict[Pace, str] = {Pace.ON_TIME: "●", Pace.AHEAD: "▲", Pace.SOON: "◆", Pace.LATE: "■"}
"""A shape for each, so that nothing is told by colour alone."""

PACE_COLOURS: dict[Pace, str] = {
    Pace.ON_TIME: "edge_green",
    Pace.AHEAD: "edge_blue",
    Pace.SOON: "edge_yellow",
    Pace.LATE: "alarm",
}
"""Names of the window's colours."""


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A step and the seconds planned for it; 0: none."""

    id: str
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """The clock at one moment; all times in seconds."""

    used: float
    """Since it began, without pauses."""
    target: int
    """0: there is none."""
    expected: float
    """How long it will have taken when it ends."""
    step_used: float
    """In the step at hand, all its visits together."""
    step_planned: int
    pace: Pace
    is_begun: bool
    is_running: bool

    @property
    def left(self) -> float:
        """Until the target; below 0 when it is over."""
        return self.target - self.used

    @property
    def to_come(self) -> float:
        """From now to the expected end."""
        return self.expected - self.used

    @property
    def late(self) -> float:
        """So much later than the target it ends; below 0: earlier; 0 without a target."""
        return self.expected - self.target if self.target else 0.0


class Timing:
    """A clock over the steps of a plan: begin, pause, go on, go to a step, leave it, reset."""

    def __init__(self, steps: Sequence[PlannedStep], target: int = 0, clock: Clock | None = None) -> None:
        if len({step.id for step in steps}) != len(steps):
            raise ValueError("two steps of one name")
        self._order = {step.id: number for number, step in enumerate(steps)}
        self._steps = tuple(steps)
        self._target = target
        self._clock = clock or _now
        self._at: str | None = None
        self._used: dict[str, int] = {}
        """Milliseconds of each step that was visited."""
        self._total = 0
        self._added = 0
        self._is_begun = self._is_running = False
        self._last = self._clock()

    # -- what the speaker does ---------------------------------------------------

    def start(self) -> None:
        """Begin; one that has begun already is not touched."""
        if not self._is_begun:
            self._last = self._clock()
            self._is_begun = self._is_running = True

    def pause(self) -> None:
        """Stop the clock for a while."""
        self._pass()
        self._is_running = False

    def resume(self) -> None:
        """Let a paused clock go on; one that has not begun stays where it is."""
        self._pass()
        self._is_running = self._is_begun

    def reset(self) -> None:
        """Back to nothing used and not begun; the step at hand stays, added minutes go."""
        self._used.clear()
        self._total = self._added = 0
        self._is_begun = self._is_running = False
        if self._at is not None:
            self._used[self._at] = 0

    def set_target(self, seconds: int) -> None:
        """Say how much time there is for all of it; 0: as long as its steps together. Added minutes go."""
        self._target = min(max(0, seconds), LONGEST)
        self._added = 0

    def add_minute(self, seconds: int = MINUTE) -> None:
        """The room gives more time; a target that does not exist is not made."""
        if self.target:
            self._added = min(self._added + seconds, LONGEST)

    def go_to(self, step_id: str) -> None:
        """Enter a step; what it used before is kept, and added to. Raise `KeyError` for an unknown one."""
        if step_id not in self._order:
            raise KeyError(step_id)
        self._pass()
        self._at = step_id
        self._used.setdefault(step_id, 0)

    def leave_step(self) -> None:
        """Be in no step: what passes now belongs to none, but to the whole."""
        self._pass()
        self._at = None

    # -- what one may ask ----------------------------------------------------------

    @property
    def step(self) -> str | None:
        """The step at hand."""
        return self._at

    @property
    def target(self) -> int:
        """Seconds there are, minutes that were added included; 0: nobody said."""
        wanted = self._target or sum(step.seconds for step in self._steps)
        return wanted + self._added if wanted else 0

    def used(self) -> tuple[tuple[str, int], ...]:
        """Ids and whole seconds of the visited steps, in the plan's order: what a rehearsal keeps."""
        self._pass()
        return tuple(
            (step.id, min(round(self._used[step.id] / _SECOND), LONGEST))
            for step in self._steps
            if step.id in self._used
        )

    def standing(self) -> Standing:
        """Everything at this moment."""
        self._pass()
        used = self._total / _SECOND
        expected = used + self._to_come()
        number = self._order.get(self._at) if self._at is not None else None
        return Standing(
            used=used,
            target=self.target,
            expected=expected,
            step_used=self._used.get(self._at, 0) / _SECOND if self._at is not None else 0.0,
            step_planned=self._steps[number].seconds if number is not None else 0,
            pace=_pace(used, expected, self.target),
            is_begun=self._is_begun,
            is_running=self._is_running,
        )

    # -- in detail -------------------------------------------------------------

    def _pass(self) -> None:
        """Give the time since the last look to the step at hand."""
        now = self._clock()
        passed = max(0, now - self._last)
        self._last = now
        if self._is_running:
            self._total += passed
            if self._at is not None:
                self._used[self._at] += passed

    def _to_come(self) -> float:
        """Seconds that the step at hand and those after it still take."""
        if not self._steps:
            return max(0.0, self.target - self._total / _SECOND)
        here = self._order[self._at] if self._at is not None else self._furthest()
        share = self._share()
        return sum(
            max(0.0, (step.seconds or share) - self._used.get(step.id, 0) / _SECOND)
            for step in self._steps[here:]
        )

    def _furthest(self) -> int:
        """Outside all steps: the first one after those that were visited."""
        return max((self._order[step] + 1 for step in self._used), default=0)

    def _share(self) -> float:
        """What a step without a plan may take."""
        unplanned = sum(1 for step in self._steps if not step.seconds)
        if not unplanned or not self._target:
            return 0.0
        planned = sum(step.seconds for step in self._steps)
        return max(0, self._target - planned) / unplanned


def _pace(used: float, expected: float, target: int) -> Pace:
    if not target:
        return Pace.ON_TIME
    tolerance = min(max(target * _TOLERANCE, _LEAST_TOLERANCE), _MOST_TOLERANCE)
    near = min(max(target * _NEAR, _LEAST_NEAR), _MOST_NEAR)
    if used > target or expected - target > tolerance:
        return Pace.LATE
    if target - used <= near:
        return Pace.SOON
    if target - expected > tolerance:
        return Pace.AHEAD
    return Pace.ON_TIME


def _now() -> int:
    return time.monotonic_ns() // 1_000_000
