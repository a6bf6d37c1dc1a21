"""A rewritten text that still knows where each of its characters came from."""

from array import array
from bisect import bisect_left
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class MappedText:
    """`text`, made from a source character by character.

    `starts[i]` and `ends[i]` say which code points of the source stand behind `text[i]`; both never
    decrease. A source character may give none, one or several characters.
    """

    text: str
    starts: "array[int]"
    ends: "array[int]"
    source_length: int

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The span of the source behind `text[start:end]`, half open."""
        if start >= end:
            at = self.starts[start] if start < len(self.starts) else self.source_length
            return at, at
        return self.starts[start], self.ends[end - 1]

    def from_source(self, offset: int) -> int:
        """The first place of `text` that comes from source offset `offset` or later."""
        return bisect_left(self.starts, offset)
