"""Look ahead in the segments: which number comes next, and whether a text is the operative part alone."""

from collections.abc import Sequence

from vademecum.importer import joining
from vademecum.importer.labels import Form
from vademecum.importer.resolution_words import begins_operatively
from vademecum.importer.resolutions import read_adoption
from vademecum.importer.segment import Segment

_FEWEST_OPERATIVES = 3
_MOST = 0.8
_ENOUGH = 100
"""So many numbered paragraphs tell what all of them are."""


def numbers_that_follow(segments: Sequence[Segment]) -> list[int | None]:
    """For each segment the number of the next numbered one."""
    following: list[int | None] = [None] * len(segments)
    number: int | None = None
    for index in range(len(segments) - 1, -1, -1):
        following[index] = number
        if segments[index].marker.form is Form.NUMBER:
            number = segments[index].marker.number
    return following


def operatives_that_follow(segments: Sequence[Segment]) -> list[int | None]:
    """For each segment the next number of an operative paragraph before the resolution ends."""
    following: list[int | None] = [None] * len(segments)
    number: int | None = None
    for index in range(len(segments) - 1, -1, -1):
        segment = segments[index]
        following[index] = number
        marker = segment.marker
        if marker.form is Form.NUMBER or (marker.form is Form.NUMERAL and marker.readings[0].style == "han"):
            number = marker.number
        elif marker.form is Form.ANNEX or _parts_resolutions(segment):
            number = None
    return following


def is_operative_part(segments: Sequence[Segment]) -> bool:
    """Whether a text is the operative part alone: numbered paragraphs, each with its verb and a semicolon."""
    numbered = [segment for segment in segments if segment.marker.form is Form.NUMBER]
    if len(numbered) < _FEWEST_OPERATIVES or any(segment.opens_a_resolution for segment in segments):
        return False
    first = numbered[:_ENOUGH]
    going_on = sum(
        1 for segment in first if joining.without_final_notes(segment.tail).endswith((";", "；", ":", "："))
    )
    if going_on < _MOST * (len(first) - 1):
        return False
    return sum(1 for segment in first if begins_operatively(segment.text)) >= _MOST * len(first)


def _parts_resolutions(segment: Segment) -> bool:
    if segment.opens_a_resolution:
        return True
    return segment.marker.form is Form.TEXT and read_adoption(segment.text) is not None
