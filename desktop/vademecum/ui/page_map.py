"""Map a place in a block's text to a place in the page and back.

Texts count code points; a page counts UTF-16 units and holds labels and note marks that the text does not.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from vademecum.domain.document import NoteMark


def mark_on_page(note: NoteMark) -> str:
    """A note mark as it is set: a word joiner (U+2060) keeps it on the line of the word before it."""
    return "\u2060" + note.marker


def units(text: str) -> int:
    """Length in UTF-16 units, as Qt counts."""
    return len(text) if max(text, default="") <= "\uffff" else len(text.encode("utf-16-le")) // 2


@dataclass(slots=True)
class BlockMap:
    """One block of the page: `prefix` units of label, then the text with its note marks in between."""

    text: str
    prefix: int = 0
    notes: tuple[NoteMark, ...] = ()
    _offsets: list[int] = field(init=False)
    _is_astral: bool = field(init=False)

    def __post_init__(self) -> None:
        self._offsets = [note.offset for note in self.notes]
        self._is_astral = max(self.text, default="") > "\uffff"

    def to_page(self, offset: int, *, is_end: bool = False) -> int:
        """Units from the block's beginning to code point `offset`.

        Where a note mark stands at `offset`, the beginning of a span lies behind it and the end before it.
        """
        passed = bisect_left(self._offsets, offset) if is_end else bisect_right(self._offsets, offset)
        marks = sum(units(mark_on_page(note)) for note in self.notes[:passed])
        before = units(self.text[:offset]) if self._is_astral else min(offset, len(self.text))
        return self.prefix + before + marks

    def to_text(self, position: int) -> int:
        """The code point at `position` units from the block's beginning; inside a mark, the mark's place."""
        rest = position - self.prefix
        if rest <= 0:
            return 0
        marks = 0
        for note in self.notes:
            begin = self._units_before(note.offset) + marks
            length = units(mark_on_page(note))
            if rest <= begin:
                break
            if rest < begin + length:
                return note.offset
            marks += length
        return self._code_point(rest - marks)

    def _units_before(self, offset: int) -> int:
        return units(self.text[:offset]) if self._is_astral else offset

    def _code_point(self, position: int) -> int:
        if not self._is_astral:
            return min(position, len(self.text))
        passed = 0
        for offset, character in enumerate(self.text):
            if passed >= position:
                return offset
            passed += 2 if character > "\uffff" else 1
        return len(self.text)
