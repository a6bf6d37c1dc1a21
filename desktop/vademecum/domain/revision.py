"""One step in the life of an item: nothing in the notebook is ever overwritten, a newer revision follows."""

import hashlib
import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Revision:
    """What an item was from then on.

    `id` is made of everything else, so that a damaged revision is known as such and the same revision is the
    same in every copy. `parents` are the revisions it follows: none for a new item, two or more where a
    conflict was settled. `sequence` grows along parents and orders revisions; `at` (milliseconds since 1970,
    UTC) is only shown, since clocks go wrong. `act` is shared by all revisions of one act of the reader.
    """

    id: str
    item: str
    kind: str
    parents: tuple[str, ...]
    state: str | None
    """The item as canonical JSON; None: deleted."""
    at: int
    device: str
    sequence: int
    act: str

    @classmethod
    def made(
        cls,
        item: str,
        kind: str,
        parents: tuple[str, ...],
        state: str | None,
        *,
        at: int,
        device: str,
        sequence: int,
        act: str,
    ) -> "Revision":
        """A revision with its id."""
        parents = tuple(sorted(parents))
        name = _digest(item, kind, parents, state, at, device, sequence, act)
        return cls(name, item, kind, parents, state, at, device, sequence, act)

    @property
    def is_whole(self) -> bool:
        """Whether it is what was written: the id fits the rest."""
        return self.id == _digest(
            self.item, self.kind, self.parents, self.state, self.at, self.device, self.sequence, self.act
        )


def _digest(*parts: object) -> str:
    """32 hexadecimal digits of the SHA-256 of the parts as JSON."""
    written = json.dumps(parts, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()[:32]
