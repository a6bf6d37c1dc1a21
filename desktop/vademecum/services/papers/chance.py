"""Draw by a seed: the same seed draws the same on every machine and with every version of Python.

Python promises that of `random.Random(seed).random()` for a whole number, but not of `shuffle` and `choice`.
"""

import random
import secrets
from collections.abc import Sequence
from typing import TypeVar

LARGEST_SEED = 999_999
"""Seeds are printed and typed again."""

_One = TypeVar("_One")


def new_seed() -> int:
    """A seed nobody chose, from 1 on."""
    return 1 + secrets.randbelow(LARGEST_SEED)


class Chance:
    """Draws, one after the other."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def below(self, count: int) -> int:
        """A whole number from 0 on, less than `count`."""
        return min(count - 1, int(self._random.random() * count))

    def shuffled(self, things: Sequence[_One]) -> list[_One]:
        """The same things in another order."""
        made = list(things)
        for place in range(len(made) - 1, 0, -1):
            other = self.below(place + 1)
            made[place], made[other] = made[other], made[place]
        return made
