"""The place where the reader's own notes on an instrument come in; the notebook fills it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from vademecum.domain.key import Key


@dataclass(frozen=True, slots=True)
class OwnNote:
    """A note of the reader's on an instrument."""

    id: str
    text: str


class NotesOn(Protocol):
    """Whoever knows the reader's notes."""

    def on(self, key: Key) -> Sequence[OwnNote]:
        """The reader's notes on an instrument, in the reader's order."""


class NoNotes:
    """Nobody has written anything."""

    def on(self, key: Key) -> Sequence[OwnNote]:
        """No notes."""
        del key
        return ()
