"""Divide the lines of the text into segments, each one paragraph, heading, item or footnote, and mend breaks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from vademecum.domain.document import Doubt, Erratum
from vademecum.importer import joining
from vademecum.importer.labels import Form, Marker, Reading, read_marker
from vademecum.importer.numerals import from_superscripts
from vademecum.importer.organs import opens_resolution
from vademecum.importer.script import SUPERSCRIPTS
from vademecum.importer.spaces import heal
from vademecum.importer.text_source import SourceLine

_NOTE_FORMS = (Form.NOTE, Form.STAR, Form.PLAIN_NOTE)
_HEADING_FORMS = (Form.HASH, Form.NUMERAL, Form.CHAPTER, Form.ARTICLE, Form.ANNEX)
_FIRST_LABELS = frozenset({"letter", "roman", "digit", "han-item", "stem", "enclosed"})
_LIST_DASHES = "-–—*"
_TAIL = 120
_LETTER_ALONE = re.compile(r"[A-Z]|[IVX]{1,5}")
_NOTE_INSIDE = re.compile(rf"(?<=[。.)）”\"])\s+([{SUPERSCRIPTS}]{{1,3}})\s*(?=\S)")


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


@dataclass(slots=True)
class Segments:
    """The segments of the text and of its footnotes, and what was mended on the way."""

    body: list[Segment] = field(default_factory=list)
    notes: list[Segment] = field(default_factory=list)
    mends: list[Erratum] = field(default_factory=list)
    doubts: list[tuple[int, Doubt]] = field(default_factory=list)
    """With the source line; the block is known only when the structure is."""


def read_segments(
    lines: Sequence[SourceLine], page_ends: frozenset[int], star_awaited: bool, note_numbers: frozenset[int]
) -> Segments:
    """Divide `lines`; `star_awaited` tells that the masthead has a `*` whose footnote must come.

    `note_numbers` are the numbers that stand in the text where note marks stand: only they can begin a
    footnote that is printed with a plain number.
    """
    reader = _SegmentReader(page_ends, star_awaited, note_numbers)
    for line in lines:
        reader.read(line)
    return reader.result


class _SegmentReader:
    """Reads line by line; every decision looks only at the segment before."""

    def __init__(self, page_ends: frozenset[int], star_awaited: bool, note_numbers: frozenset[int]) -> None:
        self.result = Segments()
        self._page_ends = page_ends
        self._star_awaited = star_awaited
        self._note_numbers = note_numbers
        self._last: Segment | None = None
        self._broken = False
        self._in_notes = False
        self._gap = True
        self._in_preamble = False
        self._last_note = 0
        self._after_rule = False
        self._last_item: Marker | None = None

    def read(self, line: SourceLine) -> None:
        if line.number in self._page_ends:
            self._broken = True
        if not line.text.strip():
            self._gap = True
            return
        marker = self._judged(read_marker(line.text), line)
        if marker.form is Form.RULE:
            self._gap = self._after_rule = True
            return
        if marker.form in (Form.NOTE, Form.STAR):
            self._open_note(marker, line)
        elif self._last is not None and not self._gap and not self._starts_inside(marker, self._last):
            self._extend(self._last, line.text.strip(), line.number)
        elif marker.form is Form.TEXT and self._gap:
            self._read_unmarked(line)
        else:
            self._open(marker, line)
        self._gap = False

    # -- what a line begins ------------------------------------------------

    def _judged(self, marker: Marker, line: SourceLine) -> Marker:
        """A mark of a footnote, or what it is when it is none."""
        as_text = Marker(Form.TEXT, line.text.strip())
        if marker.form is Form.PLAIN_NOTE:
            return self._plain_note(marker, line) or as_text
        if marker.form is Form.STAR:
            return marker if self._star_awaited else as_text
        if marker.form is Form.BULLET and marker.sign == "*" and self._star_awaited:
            return Marker(Form.STAR, marker.text, "*")
        return marker

    def _plain_note(self, marker: Marker, line: SourceLine) -> Marker | None:
        number = marker.number
        follows = number == self._last_note + 1 and self._in_notes
        begins = self._after_rule or (self._gap and number in (self._last_note + 1, self._first_note(number)))
        if not follows and (number not in self._note_numbers or not begins):
            return None
        unfinished = self._last is not None and not joining.is_closed(self._last.tail)
        if unfinished and not self._after_rule and not self._in_notes:
            return None
        if not follows and not self._after_rule:
            self._doubt(line.number, line.text.strip()[:20], "A plain number begins the line; taken for a footnote.")
        text = line.text.strip()[len(marker.label or "") :].strip()
        return Marker(Form.NOTE, text, str(number), (Reading("note", number),))

    def _first_note(self, number: int) -> int:
        """Footnotes of collected resolutions do not begin with 1: any number may be the first."""
        return number if self._last_note == 0 else 0

    def _starts_inside(self, marker: Marker, before: Segment) -> bool:
        """Whether a line that follows another without an empty line begins something new."""
        if marker.form in (Form.HASH, Form.QUOTE, Form.ANNEX, Form.CHAPTER):
            return True
        if opens_resolution(marker.text):
            return True
        if marker.form is Form.BULLET:
            return marker.sign not in "–—" or before.marker.sign == marker.sign or joining.is_closed(before.tail)
        if marker.form is Form.NUMBER:
            return self._number_starts(marker, before)
        if marker.form is Form.ITEM:
            return bool(marker.sign) or self._item_starts(marker, before)
        if marker.form in (Form.NUMERAL, Form.ARTICLE):
            return bool(marker.sign) or (
                joining.looks_like_heading(marker.text or marker.label or "")
                and (joining.is_closed(before.tail) or before.marker.form in _HEADING_FORMS)
            )
        if before.marker.form in _HEADING_FORMS and not before.marker.sign:
            return before.marker.form is not Form.NUMERAL or joining.is_prose(marker.text)
        return self._in_preamble and joining.pauses(before.tail) and before.opens_a_resolution

    def _number_starts(self, marker: Marker, before: Segment) -> bool:
        if marker.sign or joining.is_closed(before.tail) or before.marker.form in _HEADING_FORMS:
            return True
        return joining.pauses(before.tail) and marker.number in (1, before.marker.number + 1)

    def _item_starts(self, marker: Marker, before: Segment) -> bool:
        if joining.is_closed(before.tail) or joining.pauses(before.tail):
            return True
        if any(reading.number == 1 and reading.style in _FIRST_LABELS for reading in marker.readings):
            return False
        last = self._last_item
        return last is not None and any(
            reading.style == known.style and reading.number == known.number + 1
            for reading in marker.readings
            for known in last.readings
        )

    # -- opening and extending ---------------------------------------------

    def _open_note(self, marker: Marker, line: SourceLine) -> None:
        label = marker.label or ""
        if marker.form is Form.STAR:
            self._star_awaited = False
        else:
            self._last_note = int(label) if label.isdecimal() else from_superscripts(label)
            marker = Marker(Form.NOTE, marker.text, str(self._last_note), (Reading("note", self._last_note),))
        first, second = self._divided(marker.text, line.number)
        self._last = self._new(replace(marker, text=first), line.number)
        self.result.notes.append(self._last)
        self._in_notes = self._broken = True
        self._after_rule = False
        if second:
            self._open_note(read_marker(second), SourceLine(line.number, second))

    def _divided(self, text: str, line: int) -> tuple[str, str]:
        """The footnote, and the next one when both stand on one line."""
        for found in _NOTE_INSIDE.finditer(text):
            if from_superscripts(found[1]) == self._last_note + 1:
                around = text[max(0, found.start() - 3) : found.end(1) + 2]
                self._mend(line, around, around.replace(found[1], f"⏎{found[1]}"), "two footnotes on one line")
                return text[: found.start()].rstrip(), text[found.start(1) :]
        return text, ""

    def _open(self, marker: Marker, line: SourceLine, is_heading: bool = False) -> None:
        if marker.sign and marker.form is not Form.BULLET and marker.sign in _LIST_DASHES:
            label = line.text.strip()[len(marker.sign) :].lstrip()[:6].strip()
            self._mend(line.number, f"{marker.sign} {label}", label, "list dash put before a label by the extraction")
        if marker.form is Form.ITEM:
            self._last_item = marker
        if marker.form is Form.NUMBER:
            self._in_preamble = False
        if opens_resolution(marker.text):
            self._in_preamble = True
        segment = self._new(marker, line.number)
        segment.broken, segment.is_heading = self._broken, is_heading
        self.result.body.append(segment)
        self._last = segment
        self._broken = self._in_notes = self._after_rule = False

    def _new(self, marker: Marker, line: int) -> Segment:
        text = self._healed(marker.text, line)
        return Segment(marker, line, [text], [(0, line)], joining.open_brackets(text), length=len(text))

    def _extend(self, segment: Segment, words: str, line: int) -> None:
        added = self._healed(words, line)
        between, certain = joining.seam(segment.tail, added)
        if not certain:
            around = f"{segment.tail[-6:]}|{added[:6]}"
            self._doubt(line, around, f"Whether a space stood at the beginning of line {line} cannot be told.")
        segment.add(between, added, line)

    def _healed(self, text: str, line: int) -> str:
        healed = heal(text)
        for old, new in healed.mends:
            self._mend(line, old, new, "space left by a line end")
        for place in healed.unsure:
            self._doubt(line, place, f"The space on line {line} may be a stray one.")
        return healed.text

    # -- across empty lines and page ends ----------------------------------

    def _read_unmarked(self, line: SourceLine) -> None:
        text = line.text.strip()
        body = self.result.body[-1] if self.result.body else None
        if self._in_notes and self.result.notes and self._goes_on_in_notes(body, text, line.number):
            self._extend(self.result.notes[-1], text, line.number)
            self._last = self.result.notes[-1]
            return
        if body is not None and self._goes_on(body, text, line.number):
            left, right = body.tail[-4:], text[:4]
            why = "page end inside a sentence" if self._broken else "empty line inside a sentence"
            between, _ = joining.seam(body.tail, text)
            self._mend(line.number, f"{left} ⏎ {right}", f"{left}{between}{right}", why)
            self._extend(body, text, line.number)
            self._last = body
            self._broken = self._in_notes = False
            return
        self._open(Marker(Form.TEXT, text), line, is_heading=self._is_heading(body, text))

    def _goes_on_in_notes(self, body: Segment | None, text: str, line: int) -> bool:
        """Whether the text after a footnote belongs to it rather than to the page."""
        note = self.result.notes[-1]
        if body is not None and self._is_open(body):
            if not joining.is_closed(note.tail) and (joining.goes_on(text) or note.brackets > 0):
                self._doubt(line, text[:12], "It may go on the paragraph of the page or the footnote before it.")
            return False
        return not joining.is_closed(note.tail) and (joining.goes_on(text) or note.brackets > 0)

    def _is_open(self, body: Segment) -> bool:
        if body.is_heading or body.marker.form in _HEADING_FORMS or body.marker.form is Form.QUOTE:
            return False
        if body.opens_a_resolution:
            return False
        return not joining.is_closed(body.tail)

    def _goes_on(self, body: Segment, text: str, line: int) -> bool:
        """Whether an unmarked line after an empty one is the second half of `body`."""
        if not self._is_open(body) or opens_resolution(text):
            return False
        if joining.goes_on(text):
            return True
        if self._in_preamble and joining.pauses(body.tail):
            return self._broken and not text[:1].isupper() and not joining.pauses(text)
        if body.brackets > 0 and joining.open_brackets(text) < 0:
            return True
        if body.marker.form in (Form.BULLET, Form.ITEM):
            return self._bullet_goes_on(body, text, line)
        if self._broken or joining.is_prose(text):
            return True
        if not joining.looks_like_heading(text) and not joining.pauses(text):
            self._doubt(line, text[:12], "The paragraph before has no final mark; this was taken for its second half.")
            return True
        self._doubt(line, text[:12], "The paragraph before has no final mark; this was not taken for its second half.")
        return False

    def _bullet_goes_on(self, body: Segment, text: str, line: int) -> bool:
        siblings = self.result.body[-4:-1]
        same = [other for other in siblings if other.marker.form is body.marker.form]
        unfinished = [other for other in same if not joining.is_closed(other.tail)]
        if not joining.is_prose(text) and not self._broken:
            return False
        if same and not unfinished:
            return True
        what = "The list before has no final marks"
        if self._broken:
            self._doubt(line, text[:12], f"{what}; after the page end this was taken for the second half of its last line.")
            return True
        self._doubt(line, text[:12], f"{what}; this was taken for a paragraph of its own.")
        return False

    def _is_heading(self, body: Segment | None, text: str) -> bool:
        if self._in_preamble or not joining.looks_like_heading(text):
            return False
        if _LETTER_ALONE.fullmatch(text):
            return True
        return body is None or not body.tail.rstrip().endswith((":", "："))

    def _mend(self, line: int, old: str, new: str, why: str) -> None:
        self.result.mends.append(Erratum(line, old, new, why, by_hand=False))

    def _doubt(self, line: int, what: str, why: str) -> None:
        self.result.doubts.append((line, Doubt(None, what, why)))
