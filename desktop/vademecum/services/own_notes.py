"""The place where the reader's own notes on an instrument come in; the notebook fills it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from vademecum.domain.key import Key
from vademecum.domain.locator import Locator


@dataclass(frozen=True, slots=True)
class OwnNote:
    """A note of the reader's on an instrument."""

    id: str
    text: str
    """Markdown, as the reader wrote it."""
    place: Locator | None = None
    """Where in the instrument's text it stands; None: it is about the whole, or its place is gone."""
    quote: str = ""
    """The words it is about; empty for the whole."""
    label: str = ""
    """The number of the paragraph it stands in, as printed."""
    created: int = 0
    """Milliseconds since 1970, UTC."""


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
