"""Decide whether a line after a gap is the second half of what stood before the gap."""

from collections.abc import Sequence
from dataclasses import dataclass

from vademecum.importer import joining
from vademecum.importer.labels import Form
from vademecum.importer.organs import opens_resolution
from vademecum.importer.resolution_words import is_preambular
from vademecum.importer.resolutions import read_adoption
from vademecum.importer.segment import HEADING_FORMS, Segment

_SIBLINGS = 4
_LONGEST_ADOPTION = 60


@dataclass(frozen=True, slots=True)
class Verdict:
    """The decision, and the reason when it is not certain."""

    goes_on: bool
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """What lies between the two halves."""

    is_page_end: bool
    """Whether a page ends there, or footnotes stand there; otherwise it is only an empty line."""
    is_in_preamble: bool


def is_open(body: Segment) -> bool:
    """Whether a segment of the text is a sentence that is not finished."""
    if body.is_heading or body.marker.form in HEADING_FORMS or body.marker.form is Form.QUOTE:
        return False
    return not body.opens_a_resolution and not joining.is_closed(body.tail)


def goes_on_in_note(note: Segment, body: Segment | None, text: str) -> Verdict:
    """Whether the text after a footnote belongs to it rather than to the page."""
    fits = not joining.is_closed(note.tail) and (joining.goes_on(text) or note.brackets > 0)
    if body is not None and is_open(body):
        return Verdict(
            False, "It may go on the paragraph of the page or the footnote before it." if fits else ""
        )
    return Verdict(fits)


def goes_on(segments: Sequence[Segment], text: str, gap: Gap) -> Verdict:
    """Whether an unmarked line is the second half of the last segment of the text."""
    body = segments[-1]
    if not is_open(body) or _begins_anew(body, text, gap):
        return Verdict(False)
    closes_bracket = body.brackets > 0 and joining.open_brackets(text) < 0
    if joining.goes_on(text) or _is_half_an_adoption(body) or (closes_bracket and not gap.is_in_preamble):
        return Verdict(True)
    if gap.is_in_preamble and joining.pauses(body.tail):
        return Verdict(gap.is_page_end and not text[:1].isupper() and not joining.pauses(text))
    if body.marker.form in (Form.BULLET, Form.ITEM):
        return _list_goes_on(segments, text, gap)
    return _paragraph_goes_on(text, gap)


def _begins_anew(body: Segment, text: str, gap: Gap) -> bool:
    """Whether a line of a resolution can only be a part of its own."""
    if opens_resolution(text) or read_adoption(text) is not None:
        return True
    return gap.is_in_preamble and joining.pauses(body.tail) and is_preambular(text)


def _is_half_an_adoption(body: Segment) -> bool:
    """`Adopted unanimously at the`, whose meeting must follow."""
    adoption = read_adoption(body.text) if body.length < _LONGEST_ADOPTION else None
    return adoption is not None and not adoption.meeting and not adoption.date


def _paragraph_goes_on(text: str, gap: Gap) -> Verdict:
    if gap.is_page_end or joining.is_prose(text):
        return Verdict(True)
    if joining.looks_like_heading(text) or joining.pauses(text):
        return Verdict(
            False, "The paragraph before has no final mark; this was not taken for its second half."
        )
    return Verdict(True, "The paragraph before has no final mark; this was taken for its second half.")


def _list_goes_on(segments: Sequence[Segment], text: str, gap: Gap) -> Verdict:
    """Lists are often set without final marks: the other lines of the list tell."""
    form = segments[-1].marker.form
    siblings = [other for other in segments[-_SIBLINGS:-1] if other.marker.form is form]
    if not joining.is_prose(text) and not gap.is_page_end:
        return Verdict(False)
    if siblings and all(joining.is_closed(other.tail) for other in siblings):
        return Verdict(True)
    if gap.is_page_end:
        return Verdict(
            True,
            "The list has no final marks; after the page end this was taken for its last line's second half.",
        )
    return Verdict(False, "The list before has no final marks; this was taken for a paragraph of its own.")
