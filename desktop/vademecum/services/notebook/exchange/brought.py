"""What a file of notes holds, before anything is done with it."""

from collections import Counter
from dataclasses import dataclass, field

from vademecum.domain.item import Item
from vademecum.words import Marked


@dataclass(frozen=True, slots=True)
class Brought:
    """Items that passed every check, and how many did not."""

    items: tuple[Item, ...]
    refused: Counter[Marked] = field(default_factory=Counter)
    """How many cannot be read, by the reason."""
    origin: str = ""
    """Names the notebook it comes from: a newer file of the same one has the same origin. May be empty."""
    author: str = ""
    """Whose notes these are, when the file says it."""
    title: str = ""

    @property
    def total(self) -> int:
        """How many there were in the file."""
        return len(self.items) + sum(self.refused.values())
