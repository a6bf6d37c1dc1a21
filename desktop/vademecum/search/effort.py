"""How much a search may still do: a deadline and counts, so that nothing a reader can type runs away."""

import time
from collections.abc import Callable

LOOKS_PER_CLOCK = 64
"""Steps between two looks at the clock."""


class Effort:
    """Counts the steps of one search and says when to stop.

    A step is one posting moved to, one term looked up or one text compared. Both bounds hold: the
    deadline for the reader's patience, the number of steps for what a test can count.
    """

    def __init__(
        self, milliseconds: float, most_steps: int = 2_000_000, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.steps = 0
        self.texts = 0
        """Texts compared."""
        self.expanded = 0
        """Terms that prefixes stood for."""
        self._most_steps = most_steps
        self._clock = clock
        self._end = clock() + milliseconds / 1000
        self._next_look = LOOKS_PER_CLOCK
        self._is_spent = False

    def step(self, count: int = 1) -> bool:
        """Count steps; whether the search may go on."""
        self.steps += count
        if self.steps >= self._next_look:
            self._next_look = self.steps + LOOKS_PER_CLOCK
            if self.steps >= self._most_steps or self._clock() >= self._end:
                self._is_spent = True
        return not self._is_spent

    @property
    def is_spent(self) -> bool:
        """Whether the search had to stop before its end."""
        return self._is_spent
