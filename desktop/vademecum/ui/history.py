"""Back and forward through the places a reader has been, as in a browser."""

from dataclasses import dataclass, field
from typing import Generic, TypeVar

P = TypeVar("P")

_MOST = 200


@dataclass(slots=True)
class History(Generic[P]):
    """Places visited, and where among them the reader is."""

    places: list[P] = field(default_factory=list)
    at: int = -1

    def visit(self, place: P) -> None:
        """Go to a new place; what lay ahead is forgotten."""
        if self.at >= 0 and self.places[self.at] == place:
            return
        del self.places[self.at + 1 :]
        self.places.append(place)
        if len(self.places) > _MOST:
            del self.places[: len(self.places) - _MOST]
        self.at = len(self.places) - 1

    def amend(self, place: P) -> None:
        """Remember more exactly where the reader is."""
        if self.at >= 0:
            self.places[self.at] = place

    @property
    def can_go_back(self) -> bool:
        return self.at > 0

    @property
    def can_go_forward(self) -> bool:
        return self.at < len(self.places) - 1

    def back(self) -> P | None:
        """The place before, or None."""
        if not self.can_go_back:
            return None
        self.at -= 1
        return self.places[self.at]

    def forward(self) -> P | None:
        """The place after, or None."""
        if not self.can_go_forward:
            return None
        self.at += 1
        return self.places[self.at]
