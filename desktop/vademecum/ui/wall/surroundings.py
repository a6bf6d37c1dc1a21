"""Draw what stands around the text: the foot, the heads of a parted wall, the facts of an instrument."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from vademecum.services.presenting.frame import Frame
from vademecum.services.presenting.script import Part, Scene, SceneKind
from vademecum.ui.catalogue import say
from vademecum.ui.fonts import font
from vademecum.ui.wall.facts import BETWEEN, date_of, kind_of, pairs_of, symbol_of, title_of, unknown_of
from vademecum.ui.wall.look import WallLook
from vademecum.ui.wall.rooms import Rooms
from vademecum.ui.wall.style import is_right_to_left
from vademecum.ui.wall.words import draw_line, draw_words, words_height
from vademecum.words import mark

_MOST_DOTS = 8
"""More screens than these are counted in figures."""

_PATH = " › "

_PAD = 0.9
"""Room between a card's edge and its words, in sizes of these."""


def part_at_hand(frame: Frame) -> Part | None:
    """The part that the room is at; None where there is no text."""
    if not 0 <= frame.current < len(frame.screen):
        return None
    return frame.scene.parts[frame.screen[frame.current].part]


def draw_foot(painter: QPainter, rooms: Rooms, frame: Frame) -> None:
    """Where one is at the left, the citation at the right, and how far one has come; mirrored in Arabic."""
    scene, part, look = frame.scene, part_at_hand(frame), rooms.look
    foot, em = rooms.foot, rooms.small
    quiet, face = look.colour("quiet"), font(scene.lang, em)
    source = part.source if part is not None and part.source else scene.source
    path = _path(scene, part)
    is_mirrored = is_right_to_left(scene.lang)
    used = draw_progress(painter, foot, look, em, frame.number, frame.of, at_right=not is_mirrored)
    room = _less(foot, used + (1.2 * em if used else 0.0), at_right=not is_mirrored)
    source_room = _less(room, 0.35 * room.width() if path else 0.0, at_right=is_mirrored)
    used = draw_line(painter, source_room, source, face, quiet, at_right=not is_mirrored)
    room = _less(room, used + 2 * em, at_right=not is_mirrored)
    while len(path) > 1 and QFontMetricsF(face).horizontalAdvance(_PATH.join(path)) > room.width():
        path = path[1:]
    draw_line(painter, room, _PATH.join(path), face, quiet, at_right=is_mirrored)


def draw_progress(
    painter: QPainter, room: QRectF, look: WallLook, em: int, number: int, of: int, *, at_right: bool
) -> float:
    """The screens of a scene as dots, many of them as figures; return how wide that is."""
    if of < 2:
        return 0.0
    if of > _MOST_DOTS:
        face = font(look.language, em)
        return draw_line(painter, room, f"{number + 1}/{of}", face, look.colour("quiet"), at_right=at_right)
    pitch, radius = 0.8 * em, 0.2 * em
    wide = (of - 1) * pitch + 2 * radius
    x = (room.right() - wide if at_right else room.left()) + radius
    for dot in range(of):
        is_now = dot == (number if at_right else of - 1 - number)
        painter.setPen(QPen(look.colour("quiet"), max(1.0, 0.06 * em)))
        painter.setBrush(look.colour("quiet") if is_now else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(x + dot * pitch, room.center().y()), radius, radius)
    return wide


def draw_head(painter: QPainter, room: QRectF, rooms: Rooms, scene: Scene, number: int, of: int) -> None:
    """What stands on one side of a parted wall: symbol and date, and the title below."""
    look, em = rooms.look, rooms.head_size
    symbol, title, date = symbol_of(scene), title_of(scene), date_of(scene)
    is_mirrored = is_right_to_left(scene.lang)
    first = QRectF(room.left(), room.top(), room.width(), 1.5 * em)
    used = draw_progress(painter, first, look, em, number, of, at_right=not is_mirrored)
    first = _less(first, used + (em if used else 0.0), at_right=not is_mirrored)
    bold = font(scene.lang, em, bold=True)
    top = room.top()
    if symbol or date:
        words = BETWEEN.join(part for part in (symbol, date) if part)
        draw_line(painter, first, words, bold, look.colour("ink"), at_right=is_mirrored)
        top = first.bottom()
    below = QRectF(room.left(), top, room.width(), room.bottom() - top)
    draw_words(
        painter,
        below,
        title,
        font(scene.lang, em),
        look.colour("quiet"),
        most_lines=2,
        is_right_to_left=is_mirrored,
    )
    painter.setPen(QPen(look.colour("line"), max(1.0, 0.05 * em)))
    painter.drawLine(room.bottomLeft(), room.bottomRight())


def draw_facts(painter: QPainter, room: QRectF, rooms: Rooms, scene: Scene, size: int) -> None:
    """An instrument whose text is not held: what is known of it, and what is not."""
    look = rooms.look
    # As large as the text, or as much smaller as it takes that nothing is cut.
    while True:
        lines = _facts(scene, size)
        pad = _PAD * size
        wide = min(room.width(), 26 * size)
        heights = [words_height(words, face, wide - 2 * pad) for words, face, _, _ in lines]
        high = sum(heights) + sum(after for *_, after in lines) + 2 * pad
        if high <= room.height() or size <= rooms.small // 2:
            break
        size = max(rooms.small // 2, round(0.9 * size))
    card = QRectF(room.left(), room.top(), wide, min(high, room.height()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("card"))
    painter.drawRoundedRect(card, 0.3 * size, 0.3 * size)
    y = card.top() + pad
    for (words, face, colour, after), height in zip(lines, heights, strict=True):
        place = QRectF(card.left() + pad, y, wide - 2 * pad, height)
        draw_words(painter, place, words, face, look.colour(colour))
        y = place.bottom() + after


def _facts(scene: Scene, size: int) -> list[tuple[str, QFont, str, float]]:
    """The lines of a card of facts: words, letters, colour, and the room after them."""
    title, symbol = title_of(scene), symbol_of(scene)
    large = font(scene.lang, round(1.3 * size), bold=True)
    usual, small = font(scene.lang, size), font(scene.lang, round(0.85 * size))
    lines = [
        (symbol or title, large, "ink", 0.3 * size),
        (BETWEEN.join(part for part in (kind_of(scene), date_of(scene)) if part), usual, "quiet", 0.6 * size),
        (title if symbol else "", usual, "ink", 0.6 * size),
        *((f"{name}: {value}", small, "ink", 0.1 * size) for name, value in pairs_of(scene)),
        (unknown_of(scene), small, "quiet", 0.5 * size),
        (say(mark("instrument", "Its text is not in this library.")), small, "quiet", 0.0),
    ]
    return [line for line in lines if line[0]]


def _path(scene: Scene, part: Part | None) -> tuple[str, ...]:
    """The headings above; of an instrument its facts, of a map the title."""
    if scene.kind is SceneKind.INSTRUMENT and scene.parts:
        facts = BETWEEN.join(one for one in (symbol_of(scene), date_of(scene), title_of(scene)) if one)
        return (facts, *(part.heading_path if part is not None else ()))
    if part is None:
        # A card of facts names the instrument itself.
        is_told = scene.kind is SceneKind.INSTRUMENT or scene.title in scene.source
        return () if is_told else (scene.title,)
    return part.heading_path


def _less(room: QRectF, taken: float, *, at_right: bool) -> QRectF:
    """What is left of a room beside what was taken at one side."""
    return room.adjusted(0, 0, -taken, 0) if at_right else room.adjusted(taken, 0, 0, 0)
