"""What stands at a place of the wall, and where things stand: for pressing, and for walking by keyboard."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from vademecum.domain.citation import Citation
from vademecum.domain.document import NoteMark
from vademecum.services.presenting.frame import Frame
from vademecum.services.presenting.script import Part
from vademecum.ui.wall.placing import Placed
from vademecum.ui.wall.wall import Wall

_NEAR = 0.1
"""How far beside a note mark one may press, in sizes of the text: marks are small."""


@dataclass(frozen=True, slots=True)
class WordAt:
    """A place in a text: a code point of its block."""

    part: Part
    offset: int
    number: int
    """Of the piece in its screen; -1 on a footnote's card."""
    is_beside: bool = False
    """Whether it stands in the resolution beside the text."""


@dataclass(frozen=True, slots=True)
class CitationAt:
    """A citation, and the place inside it."""

    citation: Citation
    word: WordAt


@dataclass(frozen=True, slots=True)
class MarkAt:
    """The mark of a footnote."""

    note: NoteMark
    """As it stands in its block: `target` names the footnote, None when its text is missing."""
    part: Part
    is_beside: bool = False


Found = WordAt | CitationAt | MarkAt


@dataclass(frozen=True, slots=True)
class CitationOn:
    """A citation on the wall and where it stands, in pixels of the wall, a rectangle for each line."""

    citation: Citation
    rects: tuple[QRectF, ...]


@dataclass(frozen=True, slots=True)
class NoteOn:
    """A note mark on the wall and where it stands."""

    note: NoteMark
    rects: tuple[QRectF, ...]


def at(wall: Wall, frame: Frame, x: float, y: float) -> Found | None:
    """What stands at a place, given as shares of width and height; None where there is no text to be seen."""
    if frame.is_black:
        return None
    point = QPointF(x * wall.size.width(), y * wall.size.height())
    card = wall.card(frame)
    if card is not None and card.area.contains(point):
        return _in_piece(card.placed, point, is_beside=False)
    for is_beside, placed in _seen(wall, frame):
        found = _in_piece(placed, point, is_beside=is_beside)
        if found is not None:
            return found
    return None


def piece_area(wall: Wall, frame: Frame, number: int) -> QRectF:
    """The piece of that number with its label; empty where there is none."""
    placed = wall.text_side(frame).placed
    return placed[number].area if 0 <= number < len(placed) else QRectF()


def citations_on(wall: Wall, frame: Frame) -> list[CitationOn]:
    """The citations of the footnote that is open, else of the piece that the room is at, in reading order."""
    found = []
    for placed in _at_hand(wall, frame):
        for citation in placed.laid.part.citations:
            rects = placed.on_wall(placed.laid.rects(citation.start, citation.end))
            if rects:
                found.append(CitationOn(citation, tuple(rects)))
    return found


def notes_on(wall: Wall, frame: Frame) -> list[NoteOn]:
    """The note marks of the piece that the room is at, in reading order."""
    if frame.footnote is not None:
        return []
    return [
        NoteOn(_in_block(note, placed), tuple(placed.on_wall(rects)))
        for placed in _at_hand(wall, frame)
        for note, rects in placed.laid.note_rects()
    ]


def _at_hand(wall: Wall, frame: Frame) -> Iterator[Placed]:
    if frame.is_black:
        return
    card = wall.card(frame)
    if card is not None:
        yield card.placed
    elif 0 <= frame.current < frame.revealed:
        side = wall.text_side(frame)
        yield from side.placed[frame.current : frame.current + 1]


def _seen(wall: Wall, frame: Frame) -> Iterator[tuple[bool, Placed]]:
    side = wall.text_side(frame)
    yield from ((False, placed) for placed in side.placed[: side.shown])
    yield from ((True, placed) for placed in wall.beside_side(frame).placed)


def _in_piece(placed: Placed, point: QPointF, *, is_beside: bool) -> Found | None:
    laid, inside = placed.laid, point - placed.block.topLeft()
    near = _NEAR * laid.style.pixels
    for note, rects in laid.note_rects():
        if any(rect.adjusted(-near, 0, near, 0).contains(inside) for rect in rects):
            return MarkAt(_in_block(note, placed), laid.part, is_beside)
    offset = laid.offset_at(inside.x(), inside.y())
    if offset is None:
        return None
    word = WordAt(laid.part, offset, placed.number, is_beside)
    citation = next((c for c in laid.part.citations if c.start <= offset < c.end), None)
    return word if citation is None else CitationAt(citation, word)


def _in_block(note: NoteMark, placed: Placed) -> NoteMark:
    return NoteMark(note.marker, note.offset + placed.laid.start, note.target)
