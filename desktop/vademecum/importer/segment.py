"""A paragraph, heading, item, bullet or footnote before its number is judged."""

from dataclasses import dataclass

from vademecum.importer import joining
from vademecum.importer.labels import Form, Marker
from vademecum.importer.organs import opens_resolution

HEADING_FORMS = (Form.HASH, Form.NUMERAL, Form.CHAPTER, Form.ARTICLE, Form.ANNEX)
_TAIL = 120


@dataclass(slots=True)
class Segment:
    """One paragraph, heading, item, bullet or footnote before its number is judged."""

    marker: Marker
    line: int
    parts: list[str]
    origins: list[tuple[int, int]]
    """(offset, line): from that code point of `text` on, the words stand on that line of the source."""
    brackets: int = 0
    """How many brackets are open at the end."""
    broken: bool = False
    """Whether a page end or footnotes stand before it."""
    is_heading: bool = False
    """Whether an unnumbered line was taken for a heading."""
    length: int = 0

    @property
    def text(self) -> str:
        """The whole text, in one piece."""
        if len(self.parts) > 1:
            self.parts[:] = ["".join(self.parts)]
        return self.parts[0]

    @property
    def tail(self) -> str:
        """The end of the text; enough to see whether it is finished."""
        return "".join(self.parts[-2:])[-_TAIL:] if len(self.parts) > 1 else self.parts[0][-_TAIL:]

    @property
    def opens_a_resolution(self) -> bool:
        """Whether it is the organ's name as subject: `The General Assembly,`."""
        return len(self.parts) == 1 and opens_resolution(self.parts[0])

    def add(self, between: str, words: str, line: int) -> None:
        """Put `words` of source line `line` at the end."""
        self.origins.append((self.length + len(between), line))
        self.parts.append(between + words)
        self.length += len(between) + len(words)
        self.brackets += joining.open_brackets(words)

    def line_at(self, offset: int) -> int:
        """The source line on which the code point `offset` stands."""
        found = self.line
        for start, line in self.origins:
            if start > offset:
                break
            found = line
        return found
