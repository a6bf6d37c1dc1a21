"""Divide the lines into segments, each one paragraph, heading, item or footnote, and mend breaks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from vademecum.domain.document import Doubt, Erratum
from vademecum.importer import joining
from vademecum.importer.continuation import Gap, Verdict, goes_on, goes_on_in_note
from vademecum.importer.labels import Form, Marker, Reading, read_marker
from vademecum.importer.numerals import from_superscripts
from vademecum.importer.organs import opens_resolution
from vademecum.importer.resolution_words import begins_operatively
from vademecum.importer.resolutions import read_adoption
from vademecum.importer.script import SUPERSCRIPTS
from vademecum.importer.segment import HEADING_FORMS, Segment
from vademecum.importer.spaces import heal
from vademecum.importer.text_source import SourceLine

_FIRST_LABELS = frozenset({"letter", "roman", "digit", "han-item", "stem", "branch", "abjad", "enclosed"})
_LIST_DASHES = "-–—*"
_LONGEST_ADOPTION = 500
_MISREAD_NUMBER = re.compile(r"(?P<label>[0-9IlLSOo]{1,3})\s?[.,;:]?\s+(?P<text>[A-ZÀ-Ý\u0400-\u042f].*)")
_READ_AS = str.maketrans("IlLSOo", "111500")
_LETTER_ALONE = re.compile(r"[A-Z]|[IVX]{1,5}")
_NOTE_INSIDE = re.compile(rf"(?<=[。.)）”\"])\s+([{SUPERSCRIPTS}]{{1,3}})\s*(?=\S)")


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
        self._operative = -1
        """The last number of an operative paragraph; -1 outside of resolutions."""

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
        misread = self._misread(marker, line)
        if misread is not None:
            return misread
        if marker.form is Form.PLAIN_NOTE:
            return self._plain_note(marker, line) or as_text
        if marker.form is Form.STAR:
            return marker if self._star_awaited else as_text
        if marker.form is Form.BULLET and marker.sign == "*" and self._star_awaited:
            return Marker(Form.STAR, marker.text, "*")
        return marker

    def _misread(self, marker: Marker, line: SourceLine) -> Marker | None:
        """The number or letter of a paragraph of a resolution that recognition of a scan misread.

        Paragraphs are numbered consecutively and begin with a verb: `4, Calls upon` or
        `S. Appeals` where 5 is due can be nothing else, nor can `(6)` after `(a)`.
        """
        if self._operative < 0 or marker.form in (Form.BULLET, Form.NOTE, Form.RULE):
            return None
        text = line.text.strip()
        if marker.form is Form.ITEM and marker.label == "6" and self._last_item is not None:
            if self._last_item.label != "a":
                return None
            self._mend(line.number, "(6)", "(b)", "label misread in the source")
            return Marker(Form.ITEM, marker.text, "b", (Reading("letter", 2),))
        due = self._operative + 1
        found = _MISREAD_NUMBER.match(text)
        if found is None or marker.form is Form.NUMBER or not begins_operatively(found["text"]):
            return None
        if found["label"].translate(_READ_AS) != str(due):
            return None
        as_printed = text[: found.start("text")].rstrip()
        self._mend(line.number, f"{as_printed} ", f"{due}. ", "label misread in the source")
        return Marker(Form.NUMBER, found["text"], str(due), (Reading("number", due),))

    def _plain_note(self, marker: Marker, line: SourceLine) -> Marker | None:
        number = marker.number
        follows = number == self._last_note + 1 and self._in_notes
        begins = self._after_rule or (self._gap and number in (self._last_note + 1, self._first_note(number)))
        if self._follows_adoption() and number > self._last_note and (self._gap or self._in_notes):
            follows = True
        if not follows and (number not in self._note_numbers or not begins):
            return None
        unfinished = self._last is not None and not (
            joining.is_closed(self._last.tail) or self._follows_adoption()
        )
        if unfinished and not self._after_rule and not self._in_notes:
            return None
        if not follows and not self._after_rule:
            self._doubt(
                line.number, line.text.strip()[:20], "A plain number begins the line; taken for a footnote."
            )
        text = line.text.strip()[len(marker.label or "") :].strip()
        return Marker(Form.NOTE, text, str(number), (Reading("note", number),))

    def _follows_adoption(self) -> bool:
        """Whether the text of the resolution is over: only its footnotes can stand below that line."""
        last = self.result.body[-1] if self.result.body and self._operative >= 0 else None
        return last is not None and last.length < _LONGEST_ADOPTION and read_adoption(last.text) is not None

    def _first_note(self, number: int) -> int:
        """Footnotes of collected resolutions do not begin with 1: any number may be the first."""
        return number if self._last_note == 0 else 0

    def _starts_inside(self, marker: Marker, before: Segment) -> bool:
        """Whether a line that follows another without an empty line begins something new."""
        form = marker.form
        closed = joining.is_closed(before.tail)
        if form in (Form.HASH, Form.QUOTE, Form.ANNEX, Form.CHAPTER) or opens_resolution(marker.text):
            # `Chapter XI` at the beginning of a line may stand in the middle of a sentence.
            return form is not Form.CHAPTER or closed or not joining.goes_on(marker.text)
        if form is Form.BULLET:
            return marker.sign not in "–—" or before.marker.sign == marker.sign or closed
        if form in (Form.NUMBER, Form.ITEM):
            judge = self._number_starts if form is Form.NUMBER else self._item_starts
            return bool(marker.sign) or closed or judge(marker, before)
        if form in (Form.NUMERAL, Form.ARTICLE):
            is_heading = joining.looks_like_heading(marker.text or marker.label or "")
            return bool(marker.sign) or (is_heading and (closed or before.marker.form in HEADING_FORMS))
        if before.marker.form in HEADING_FORMS:
            return before.marker.form is not Form.NUMERAL or joining.is_prose(marker.text)
        return before.opens_a_resolution or (form is Form.TEXT and self._part_starts(marker.text, before))

    def _part_starts(self, text: str, before: Segment) -> bool:
        """Whether a line is the line of adoption, or the operative paragraph after a preambular one."""
        if self._operative < 0:
            return False
        if not joining.pauses(before.tail) and read_adoption(text) is not None:
            return True
        return (
            self._in_preamble
            and joining.pauses(before.tail)
            and text[:1].isupper()
            and begins_operatively(text)
        )

    def _number_starts(self, marker: Marker, before: Segment) -> bool:
        if before.marker.form in HEADING_FORMS:
            return True
        return joining.pauses(before.tail) and marker.number in (1, before.marker.number + 1)

    def _item_starts(self, marker: Marker, before: Segment) -> bool:
        if joining.pauses(before.tail):
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
                self._mend(
                    line, around, around.replace(found[1], f"⏎{found[1]}"), "two footnotes on one line"
                )
                return text[: found.start()].rstrip(), text[found.start(1) :]
        return text, ""

    def _open(self, marker: Marker, line: SourceLine, is_heading: bool = False) -> None:
        if marker.sign and marker.form is not Form.BULLET and marker.sign in _LIST_DASHES:
            label = line.text.strip()[len(marker.sign) :].lstrip()[:6].strip()
            self._mend(
                line.number, f"{marker.sign} {label}", label, "list dash put before a label by the extraction"
            )
        if marker.form is Form.ITEM:
            self._last_item = marker
        if marker.form is Form.NUMBER:
            self._in_preamble = False
            self._operative = marker.number if self._operative >= 0 else -1
        elif marker.form is Form.ANNEX:
            self._operative = -1
        if opens_resolution(marker.text):
            self._in_preamble = True
            self._operative = 0
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
            self._doubt(
                line, around, f"Whether a space stood at the beginning of line {line} cannot be told."
            )
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
        if self._in_notes and self._take(
            goes_on_in_note(self.result.notes[-1], body, text), text, line.number
        ):
            self._extend(self.result.notes[-1], text, line.number)
            self._last = self.result.notes[-1]
            return
        gap = Gap(self._broken, self._in_preamble)
        if body is not None and self._take(goes_on(self.result.body, text, gap), text, line.number):
            left, right = body.tail[-4:], text[:4]
            why = "page end inside a sentence" if self._broken else "empty line inside a sentence"
            between, _ = joining.seam(body.tail, text)
            self._mend(line.number, f"{left} ⏎ {right}", f"{left}{between}{right}", why)
            self._extend(body, text, line.number)
            self._last = body
            self._broken = self._in_notes = False
            return
        self._open(Marker(Form.TEXT, text), line, is_heading=self._is_heading(body, text))

    def _take(self, verdict: Verdict, text: str, line: int) -> bool:
        if verdict.doubt:
            self._doubt(line, text[:12], verdict.doubt)
        return verdict.goes_on

    def _is_heading(self, body: Segment | None, text: str) -> bool:
        if self._in_preamble or not joining.looks_like_heading(text) or read_adoption(text):
            return False
        if _LETTER_ALONE.fullmatch(text):
            return True
        return body is None or not body.tail.rstrip().endswith((":", "："))

    def _mend(self, line: int, old: str, new: str, why: str) -> None:
        self.result.mends.append(Erratum(line, old, new, why, by_hand=False))

    def _doubt(self, line: int, what: str, why: str) -> None:
        self.result.doubts.append((line, Doubt(None, what, why)))
