"""Build the blocks: which number is a heading and which a paragraph, and what belongs to what."""

import re
from collections.abc import Sequence

from vademecum.domain.document import BlockKind, Doubt, Erratum
from vademecum.importer import joining
from vademecum.importer.dates import find_date
from vademecum.importer.drafts import Draft, Ids
from vademecum.importer.labels import Form, Marker, Reading, read_marker
from vademecum.importer.lists import Lists
from vademecum.importer.lookahead import is_operative_part, numbers_that_follow, operatives_that_follow
from vademecum.importer.organs import organ_named
from vademecum.importer.outline import Outline
from vademecum.importer.resolution_words import (
    acts_under_chapter_vii,
    announces_operatives,
    begins_operatively,
)
from vademecum.importer.resolutions import (
    belongs_to_preamble,
    closes_a_resolution,
    continues_unnumbered,
    meeting_in,
    read_adoption,
)
from vademecum.importer.segment import Segment

_LARGEST_GAP = 50
_WORD_SUFFIX = re.compile(r"\s?(bis|ter|quater)$")


def build_blocks(segments: Sequence[Segment]) -> "Builder":
    """Judge every segment in order; the result is in the builder's `drafts`, `doubts` and `mends`."""
    builder = Builder(segments)
    for index, segment in enumerate(segments):
        builder.add(index, segment)
    return builder


class Builder:
    """Goes through the segments once; the sequence of numbers decides what looks alike."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self.drafts: list[Draft] = []
        self.doubts: list[Doubt] = []
        self.mends: list[Erratum] = []
        self.facts: dict[str, str] = {}
        """What a resolution tells of itself: meeting, vote, date of adoption, organ, Chapter VII."""
        self.is_resolution = False
        self._segments = segments
        self._next_number = numbers_that_follow(segments)
        self._next_operative = operatives_that_follow(segments)
        self._ids = Ids()
        self._outline = Outline()
        self._lists = Lists(self._ids)
        self._scope = ""
        self._article = ""
        self._expected = 1
        self._has_numbers = False
        self._is_resolution = is_operative_part(segments)
        self.is_resolution = self._is_resolution
        self._in_preamble = False
        self._preambular = 0
        self._unnumbered_operatives = 0
        self._is_adopted = False
        self._annexes = 0
        self._heading_since_number = False

    def add(self, index: int, segment: Segment) -> None:
        """Judge one segment."""
        form = segment.marker.form
        if form is Form.NUMBER:
            self._add_number(index, segment)
        elif form in (Form.NUMERAL, Form.CHAPTER, Form.ARTICLE, Form.HASH):
            self._add_labelled_heading(segment)
        elif form is Form.ANNEX:
            self._add_annex(segment)
        elif form is Form.ITEM:
            self._add_item(index, segment)
        elif form is Form.BULLET and not self._in_preamble:
            self._add_bullet(segment)
        elif form is Form.QUOTE:
            self._put(self._ids.next_unnumbered(), BlockKind.QUOTE, None, 1, self._outline.current, segment)
        else:
            self._add_unmarked(index, segment)

    # -- text without a number ---------------------------------------------

    def _add_unmarked(self, index: int, segment: Segment) -> None:
        if segment.opens_a_resolution:
            self._open_resolution(segment)
        elif self.is_resolution and self._tells_adoption(segment):
            self._close(segment)
        elif self._in_preamble and self._announces(index, segment):
            self._paragraph(segment)
        elif self._in_preamble and self._is_unnumbered_operative(index, segment):
            self._unnumbered_operative(segment, self._next_operative[index])
        elif self._in_preamble and belongs_to_preamble(segment.text):
            self._add_preambular(segment)
        elif self._unnumbered_operatives and not self._is_adopted and continues_unnumbered(segment.text):
            self._unnumbered_operative(segment)
        elif segment.is_heading and self._can_be_heading(segment):
            self._add_unnumbered_heading(segment)
        else:
            self._paragraph(segment)

    # -- the parts of a resolution -------------------------------------------

    def _open_resolution(self, segment: Segment) -> None:
        """`The Security Council,`: the preamble begins."""
        self._is_resolution = self.is_resolution = self._in_preamble = True
        self._is_adopted = False
        self._preambular = 0 if self._expected == 1 else self._preambular
        organ = organ_named(segment.text)
        if organ:
            self.facts.setdefault("organ", organ)
        self._paragraph(segment)

    def _add_preambular(self, segment: Segment) -> None:
        self._preambular += 1
        proposed = f"{self._scope}pp_{self._preambular}"
        draft = self._put(proposed, BlockKind.PREAMBULAR, None, 1, self._outline.current, segment)
        self._lists.hold(draft)
        self._note_chapter(draft)

    def _unnumbered_operative(self, segment: Segment, lost_before: int | None = None) -> None:
        """An operative paragraph without a number: the only one, or one of an old text that numbers none.

        They are counted like numbered ones (`para_1`, `para_2`), for so they are cited, but bear no label.
        """
        self._in_preamble = False
        self._unnumbered_operatives += 1
        proposed = f"{self._scope}para_{self._unnumbered_operatives}"
        draft = self._put(proposed, BlockKind.OPERATIVE, None, 1, self._outline.current, segment)
        self._lists.hold(draft)
        self._note_chapter(draft)
        if lost_before:
            self._expected, self._has_numbers = 2, True
            why = "The paragraph has no number; it was taken for the one before the next."
            self.doubts.append(Doubt(draft.id, segment.text[:20], why))

    def _is_unnumbered_operative(self, index: int, segment: Segment) -> bool:
        """Where operative paragraphs are numbered none is without a number, but 1 may be lost before 2."""
        due = self._next_operative[index]
        return due in (None, 2) and begins_operatively(segment.text)

    def _announces(self, index: int, segment: Segment) -> bool:
        """`Resolves:` or 爰 before a number, which all the numbered paragraphs share."""
        following = self._segments[index + 1].marker if index + 1 < len(self._segments) else None
        numbered = following is not None and following.form in (Form.NUMBER, Form.NUMERAL)
        return numbered and announces_operatives(segment.text)

    def _tells_adoption(self, segment: Segment) -> bool:
        text = segment.text
        if read_adoption(text) is not None:
            return True
        has_operatives = self._is_resolution and (self._has_numbers or self._unnumbered_operatives > 0)
        return has_operatives and bool(meeting_in(text)) and joining.looks_like_heading(text)

    def _close(self, segment: Segment) -> None:
        """The line that tells meeting, vote or date: it stands under no heading, and nothing follows it."""
        adoption = read_adoption(segment.text)
        dated = find_date(segment.text)
        told = {
            "meeting": adoption.meeting if adoption else meeting_in(segment.text),
            "vote": adoption.vote if adoption else "",
            "adopted": adoption.date if adoption else dated[0] if dated else "",
        }
        for name, value in told.items():
            if value:
                self.facts.setdefault(name, value)
        self._is_adopted = True
        self._in_preamble = False
        self._lists.leave()
        self._put(self._ids.next_unnumbered(), BlockKind.PARAGRAPH, None, 1, None, segment)

    def _note_chapter(self, draft: Draft) -> None:
        if self.facts.get("organ") == "security-council" and acts_under_chapter_vii(draft.text):
            self.facts.setdefault("chapter_vii", draft.id)

    def _can_be_heading(self, segment: Segment) -> bool:
        if self._in_preamble or segment is self._segments[-1]:
            return False
        return not (self._is_resolution and self._has_numbers and closes_a_resolution(segment.text))

    def _paragraph(self, segment: Segment) -> None:
        holder = self._lists.paragraph
        if joining.goes_on(segment.text) and holder and self._lists.has_items:
            self._put(self._ids.next_unnumbered(), BlockKind.PARAGRAPH, None, 2, holder.id, segment)
            return
        proposed = self._ids.next_unnumbered()
        draft = self._put(proposed, BlockKind.PARAGRAPH, None, 1, self._outline.current, segment)
        self._lists.hold(draft)
        if segment.text.isdecimal():
            why = "A number alone on its line: perhaps of a page or a paragraph."
            self.doubts.append(Doubt(draft.id, segment.text, why))

    def _add_unnumbered_heading(self, segment: Segment) -> None:
        has_numbers = self._outline.has_numbers
        place = self._outline.place(None)
        self._put(place.id, BlockKind.HEADING, None, place.level, place.parent, segment)
        self._lists.leave()
        if has_numbers and not (place.parent or "").startswith("annex_"):
            why = "The heading has no number; its level was told from the headings before it."
            self.doubts.append(Doubt(place.id, segment.text[:60], why))

    # -- headings with a label ---------------------------------------------

    def _add_labelled_heading(self, segment: Segment) -> None:
        marker = segment.marker
        depth = marker.depth if marker.form is Form.HASH else 0
        if marker.form is Form.HASH:
            sign = "#" * depth + " "
            self.mends.append(Erratum(segment.line, sign, "", "sign of a heading taken out", by_hand=False))
            inner = read_marker(segment.text)
            labelled = (
                inner.form in (Form.NUMERAL, Form.NUMBER, Form.CHAPTER, Form.ARTICLE) and not inner.sign
            )
            marker = inner if labelled else Marker(Form.TEXT, segment.text)
        elif marker.form is Form.NUMERAL and not joining.looks_like_heading(segment.text):
            self._add_numeral_paragraph(segment)
            return
        self._heading(segment, marker, depth)

    def _heading(self, segment: Segment, marker: Marker, depth: int = 0) -> None:
        reading = self._outline.reading_of(marker.readings) if marker.readings else None
        own_id = f"{self._scope}art_{reading.number}" if reading and marker.form is Form.ARTICLE else ""
        follows = reading is None or self._outline.continues(reading)
        place = self._outline.place(reading, depth, own_id)
        text = marker.text if marker is not segment.marker else segment.text
        words, label = (text, marker.label) if text else (marker.label or "", None)
        if marker.form is Form.ARTICLE and text and joining.is_prose(text):
            words, label = marker.label or "", None
        draft = self._put(place.id, BlockKind.HEADING, label, place.level, place.parent, segment, words)
        self._lists.leave()
        self._heading_since_number = True
        if not follows:
            why = "The number does not follow the heading before it."
            self.doubts.append(Doubt(draft.id, f"{marker.label} {words}"[:60], why))
        if own_id:
            self._article, self._expected, self._has_numbers = f"{draft.id}__", 1, False
        elif marker.form is Form.CHAPTER:
            self._article = ""
        if marker.form is Form.ARTICLE and words != text and text:
            provision = self._put(
                self._ids.next_unnumbered(), BlockKind.PARAGRAPH, None, 1, draft.id, segment, text
            )
            self._lists.hold(provision)

    def _add_annex(self, segment: Segment) -> None:
        self._annexes += 1
        marker = segment.marker
        number = marker.number or self._annexes
        self._article = ""
        draft = self._put(f"annex_{number}", BlockKind.ANNEX, marker.label, 1, None, segment, marker.text)
        self._outline.begin_annex(draft.id)
        self._lists.leave()
        self._scope, self._expected, self._has_numbers = f"{draft.id}__", 1, False
        self._is_resolution = self._in_preamble = False
        self._unnumbered_operatives = 0

    # -- numbers -----------------------------------------------------------

    def _add_number(self, index: int, segment: Segment) -> None:
        number = segment.marker.number
        if self._is_number_heading(index, segment):
            self._heading(segment, segment.marker)
        elif self._has_numbers and number < self._expected and segment.marker.label == str(number):
            restarts = number == 1 and self._heading_since_number
            if restarts:
                self._numbered_paragraph(segment, number)
            else:
                self._inner_number(segment, segment.marker.readings)
        elif number > self._expected + _LARGEST_GAP and self._has_numbers:
            self._inner_number(segment, segment.marker.readings)
        else:
            self._numbered_paragraph(segment, number)

    def _is_number_heading(self, index: int, segment: Segment) -> bool:
        """Whether `1. Words` is a heading: short, and out of sequence or followed by the same number."""
        if segment.marker.sign or self._is_resolution or not joining.looks_like_heading(segment.text):
            return False
        number = segment.marker.number
        if number != self._expected:
            return True
        if self._next_number[index] == number:
            return True
        following = self._segments[index + 1] if index + 1 < len(self._segments) else None
        return following is not None and following.marker.form is Form.TEXT and not following.is_heading

    def _numbered_paragraph(self, segment: Segment, number: int) -> None:
        label = segment.marker.label or str(number)
        suffix = _WORD_SUFFIX.search(label)
        prefix = self._article or f"{self._scope}para_"
        proposed = f"{prefix}{number}{suffix[1] if suffix else ''}"
        is_operative = self._is_resolution and not self._is_adopted
        kind = BlockKind.OPERATIVE if is_operative else BlockKind.PARAGRAPH
        draft = self._put(proposed, kind, label, 1, self._outline.current, segment)
        self._lists.hold(draft)
        self._in_preamble = self._heading_since_number = False
        self._unnumbered_operatives = 0
        if kind is BlockKind.OPERATIVE:
            self._note_chapter(draft)
        if number > self._expected:
            missing = (
                f"{self._expected}" if number == self._expected + 1 else f"{self._expected}–{number - 1}"
            )
            why = f"The numbers before it are missing: {missing}."
            self.doubts.append(Doubt(draft.id, f"{label}. {segment.text[:20]}", why))
        if draft.id != proposed:
            why = "The number occurs a second time; the paragraphs are told apart by an id of ours."
            self.doubts.append(Doubt(draft.id, f"{label}. {segment.text[:20]}", why))
        self._has_numbers = True
        self._expected = number + 1

    def _inner_number(self, segment: Segment, readings: tuple[Reading, ...]) -> None:
        """A number out of sequence that is no heading: a list inside the paragraph."""
        draft, follows = self._lists.item(segment, readings, self._outline.current)
        self.drafts.append(draft)
        if not follows:
            why = "The number is out of sequence; it was taken for a list inside the paragraph."
            self.doubts.append(Doubt(draft.id, f"{segment.marker.label}. {segment.text[:20]}", why))

    def _add_numeral_paragraph(self, segment: Segment) -> None:
        """一. or A. before a whole sentence: a paragraph numbered so, or a list inside one."""
        readings = segment.marker.readings
        if readings[0].style == "han" and readings[0].number == self._expected:
            self._numbered_paragraph(segment, readings[0].number)
        else:
            self._inner_number(segment, readings)

    # -- items and bullets -------------------------------------------------

    def _add_item(self, index: int, segment: Segment) -> None:
        readings = segment.marker.readings
        following = self._segments[index + 1].marker.form if index + 1 < len(self._segments) else Form.ITEM
        before = self.drafts[-1].text if self.drafts else ""
        is_heading = (
            following in (Form.NUMBER, Form.TEXT)
            and not segment.marker.sign
            and not self._is_resolution
            and not self._lists.continues(readings)
            and joining.looks_like_heading(segment.text)
            and not before.endswith((":", "：", ";", "；"))
            and not self._lists.is_inside_list
        )
        if is_heading:
            self._heading(segment, segment.marker)
            return
        draft, follows = self._lists.item(segment, readings, self._outline.current)
        self.drafts.append(draft)
        if not follows:
            why = "The label does not follow the one before it."
            self.doubts.append(Doubt(draft.id, f"({segment.marker.label}) {segment.text[:20]}", why))

    def _add_bullet(self, segment: Segment) -> None:
        if self._lists.paragraph is None and not self._lists.has_items:
            why = "The bullet stands under no paragraph: its number may have been lost."
            draft = self._lists.bullet(segment, self._outline.current)
            self.doubts.append(Doubt(draft.id, segment.text[:30], why))
        else:
            draft = self._lists.bullet(segment, self._outline.current)
        self.drafts.append(draft)

    # -- putting -----------------------------------------------------------

    def _put(
        self,
        proposed: str,
        kind: BlockKind,
        label: str | None,
        level: int,
        parent: str | None,
        segment: Segment,
        text: str | None = None,
    ) -> Draft:
        is_new = proposed.startswith("b_")
        block_id = proposed if is_new else self._ids.unique(proposed)[0]
        words = segment.text if text is None else text
        draft = Draft(block_id, kind, label, level, parent, words, segment.line, segment.origins)
        self.drafts.append(draft)
        return draft
