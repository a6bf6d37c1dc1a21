"""What the parts of the recogniser hand to one another: a place in the plain text and what it names."""

from dataclasses import dataclass

from vademecum.domain.citation import CitationKind
from vademecum.domain.key import Key


@dataclass(frozen=True, slots=True)
class Mention:
    """An instrument named in the plain text; offsets count its code points, half open."""

    start: int
    end: int
    key: Key
    kind: CitationKind
    is_assumed: bool = False
    head: int = -1
    """Where the phrase around a number begins: its cue word, its organ, its 第."""
    tail: int = -1
    """Where that phrase ends: after 号决议."""

    @property
    def phrase(self) -> tuple[int, int]:
        """The span of the whole phrase, or of the surface when there is no phrase."""
        return (self.head if self.head >= 0 else self.start), (self.tail if self.tail >= 0 else self.end)


class Claims:
    """Which characters of the plain text already belong to a citation."""

    def __init__(self, length: int) -> None:
        self._taken = bytearray(length)

    def is_free(self, start: int, end: int) -> bool:
        """Whether nothing between the two offsets is taken."""
        return self._taken.find(1, start, end) < 0

    def take(self, start: int, end: int) -> bool:
        """Take the span if all of it is free; say whether it was."""
        if not self.is_free(start, end):
            return False
        self._taken[start:end] = b"\x01" * (end - start)
        return True
