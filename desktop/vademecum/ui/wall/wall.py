"""A wall of some size and look: it measures text, paints frames, and knows where everything stands on it."""

from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen

from vademecum.services.presenting.frame import Frame
from vademecum.services.presenting.screens import Area
from vademecum.services.presenting.script import SceneKind
from vademecum.ui.catalogue import say
from vademecum.ui.fonts import font
from vademecum.ui.wall.facts import symbol_of
from vademecum.ui.wall.footnote_card import FootnoteCard
from vademecum.ui.wall.look import WallLook
from vademecum.ui.wall.measure import WallMeasure
from vademecum.ui.wall.pictures import MapOf, WallPictures
from vademecum.ui.wall.placing import Placed, place_pieces
from vademecum.ui.wall.rooms import Rooms
from vademecum.ui.wall.surroundings import draw_facts, draw_foot, draw_head
from vademecum.ui.wall.type_case import TypeCase
from vademecum.ui.wall.words import draw_line, draw_words
from vademecum.words import mark

_MOST_MEASURES = 12

_RING = 0.45
"""Radius of the pointer, in sizes of the text."""


@dataclass(frozen=True)
class Side:
    """The pieces on one side of a wall, all of those that have a place; `shown` of them are to be seen."""

    placed: tuple[Placed, ...]
    shown: int


class Wall:
    """Measures for whoever sets screens, and paints for whoever has a painter in the wall's own pixels."""

    def __init__(self, size: QSizeF, look: WallLook, map_of: MapOf) -> None:
        """`map_of` makes the coverage map of a document; it is asked only when one is presented."""
        self.rooms = Rooms(size, look)
        self.look = look
        self.measure = lru_cache(maxsize=_MOST_MEASURES)(self._measure)
        self._pictures = WallPictures(self.rooms, map_of)
        self._case = TypeCase()

    @property
    def size(self) -> QSizeF:
        """Width and height in its own pixels."""
        return self.rooms.size

    # -- where things stand ----------------------------------------------------

    def text_side(self, frame: Frame) -> Side:
        """The pieces of the scene."""
        area = Area.WHOLE if frame.beside is None else Area.TEXT
        measure = self.measure(frame.scene.lang, frame.zoom, area)
        others = frozenset(range(len(frame.screen))) - {frame.current}
        dim = others if frame.is_spotlit else frozenset()
        placed = place_pieces(frame.scene, frame.screen, measure, self.rooms.column(area), dim)
        return Side(tuple(placed), frame.revealed)

    def beside_side(self, frame: Frame) -> Side:
        """The pieces of the resolution beside it."""
        if frame.beside is None:
            return Side((), 0)
        scene, screen = frame.beside.scene, frame.beside.screen
        measure = self.measure(scene.lang, frame.zoom, Area.BESIDE)
        placed = place_pieces(scene, screen, measure, self.rooms.column(Area.BESIDE))
        return Side(tuple(placed), len(placed))

    def card(self, frame: Frame) -> FootnoteCard | None:
        """The footnote that lies over the text."""
        return (
            None if frame.footnote is None else FootnoteCard.of(frame.footnote, frame.scene.lang, self.rooms)
        )

    def changed(self, before: Frame, after: Frame) -> list[QRectF] | None:
        """Where two frames differ, if only in how far the room has come on a screen; else None."""
        same = replace(before, revealed=after.revealed, current=after.current, pointer=after.pointer)
        if before.is_black or same != after:
            return None
        numbers = set(range(*sorted((before.revealed, after.revealed)))) | {before.current, after.current}
        em = self.look.pixels
        around = [
            placed.area.adjusted(-em, -0.3 * em, em, 0.3 * em)
            for placed in self.text_side(after).placed
            if after.is_spotlit or placed.number in numbers
        ]
        return [*around, self.rooms.foot.adjusted(-em, -2, em, 2)] if numbers != {after.current} else []

    # -- painting ------------------------------------------------------------

    def draw(self, painter: QPainter, frame: Frame) -> None:
        """Paint a frame over all of the wall."""
        self.draw_still(painter, frame)
        self.draw_pointer(painter, frame)

    def draw_still(self, painter: QPainter, frame: Frame) -> None:
        """Paint a frame without its pointer."""
        # Whole pixels are filled twice as fast, and there are eight million of them.
        everything = self.rooms.wall.toAlignedRect()
        if frame.is_black:
            painter.fillRect(everything, Qt.GlobalColor.black)
            return
        painter.fillRect(everything, self.look.colour("page"))
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        match frame.scene.kind:
            case SceneKind.PAUSE:
                self._draw_pause(painter, frame)
            case SceneKind.MAP | SceneKind.TIMELINE:
                self._pictures.draw(painter, frame.scene)
                draw_foot(painter, self.rooms, frame)
            case _:
                self._draw_text(painter, frame)
        card = self.card(frame)
        if card is not None:
            card.draw(painter, self.rooms, self._case)

    def draw_pointer(self, painter: QPainter, frame: Frame) -> None:
        """Paint the pointer: a ring that is seen on every ground."""
        if frame.pointer is None or frame.is_black:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = _RING * self.look.pixels
        centre = QPointF(frame.pointer[0] * self.size.width(), frame.pointer[1] * self.size.height())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for name, share in (("page", 0.32), ("accent", 0.18)):
            painter.setPen(QPen(self.look.colour(name), share * radius * 2))
            painter.drawEllipse(centre, radius, radius)

    def pointer_area(self, frame: Frame) -> QRectF:
        """What the pointer covers."""
        if frame.pointer is None:
            return QRectF()
        reach = 1.5 * _RING * self.look.pixels + 2
        x, y = frame.pointer[0] * self.size.width(), frame.pointer[1] * self.size.height()
        return QRectF(x - reach, y - reach, 2 * reach, 2 * reach)

    def _draw_text(self, painter: QPainter, frame: Frame) -> None:
        scene, beside = frame.scene, frame.beside
        if not scene.parts and scene.kind is SceneKind.INSTRUMENT:
            area = Area.WHOLE if beside is None else Area.TEXT
            size = self.measure(scene.lang, frame.zoom, area).style.pixels
            draw_facts(painter, self.rooms.column(area), self.rooms, scene, size)
        self._draw_side(painter, frame, self.text_side(frame))
        if beside is not None:
            self._draw_beside(painter, frame)
        draw_foot(painter, self.rooms, frame)

    def _draw_beside(self, painter: QPainter, frame: Frame) -> None:
        beside = frame.beside
        if beside is None:
            return
        rooms = self.rooms
        painter.setPen(QPen(self.look.colour("line"), max(1.0, 0.05 * rooms.small)))
        top, bottom = rooms.safe.top(), rooms.foot.top() - 0.5 * rooms.small
        painter.drawLine(QPointF(rooms.parting, top), QPointF(rooms.parting, bottom))
        draw_head(painter, rooms.head(Area.TEXT), rooms, frame.scene, 0, 0)
        if beside.scene.parts:
            draw_head(painter, rooms.head(Area.BESIDE), rooms, beside.scene, beside.number, beside.of)
        else:
            # The facts are all that stands there, and say what a head would.
            size = self.measure(beside.scene.lang, frame.zoom, Area.BESIDE).style.pixels
            room = rooms.head(Area.BESIDE).united(rooms.column(Area.BESIDE))
            draw_facts(painter, room, rooms, beside.scene, size)
        side = self.beside_side(frame)
        for placed in side.placed:
            if _is_in_clip(painter, placed):
                placed.laid.draw(painter, placed.column, placed.top, self._case)

    def _draw_side(self, painter: QPainter, frame: Frame, side: Side) -> None:
        for placed in side.placed[: side.shown]:
            if not _is_in_clip(painter, placed):
                continue
            self._draw_marks(painter, frame, placed)
            placed.laid.draw(painter, placed.column, placed.top, self._case)
            if placed.number == frame.current:
                self._draw_open_citations(painter, frame, placed)
                if frame.is_spotlit:
                    self._draw_bar(painter, placed)

    def _draw_marks(self, painter: QPainter, frame: Frame, placed: Placed) -> None:
        """Lay a ground under marked words; where the spotlight leaves them only the line below them."""
        laid, em = placed.laid, placed.laid.style.pixels
        for piece in frame.marks:
            if piece.block != laid.part.block.id:
                continue
            for rect in placed.on_wall(laid.rects(piece.start, piece.end)):
                ground = rect.adjusted(0, 0.14 * em, 0, -0.14 * em)
                if not laid.is_dim:
                    painter.fillRect(ground, self.look.colour("found"))
                line = QRectF(ground.left(), ground.bottom() - 0.07 * em, ground.width(), 0.07 * em)
                painter.fillRect(line, self.look.colour("dim" if laid.is_dim else "found_edge"))

    def _draw_open_citations(self, painter: QPainter, frame: Frame, placed: Placed) -> None:
        """Draw a line below the citations of what stands beside: the room sees where it was cited."""
        key = frame.beside.scene.key if frame.beside is not None else None
        if key is None:
            return
        thick = 0.06 * placed.laid.style.pixels
        for citation in placed.laid.part.citations:
            if citation.key.whole != key.whole:
                continue
            for rect in placed.on_wall(placed.laid.rects(citation.start, citation.end)):
                y = rect.bottom() - 0.13 * rect.height()
                painter.fillRect(QRectF(rect.left(), y, rect.width(), thick), self.look.colour("accent"))

    def _draw_bar(self, painter: QPainter, placed: Placed) -> None:
        """The bar beside the piece in the spotlight: it is not told by colour alone."""
        em, area = self.look.pixels, placed.area
        wide, apart = 0.14 * em, 0.35 * em
        left = area.right() + apart if placed.laid.lines.is_right_to_left else area.left() - apart - wide
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("accent"))
        painter.drawRoundedRect(QRectF(left, area.top(), wide, area.height()), wide / 2, wide / 2)

    def _draw_pause(self, painter: QPainter, frame: Frame) -> None:
        """The title and symbol of what was presented, small; else the word for a pause."""
        scene, look, em = frame.scene, self.look, self.rooms.small
        safe = self.rooms.safe
        title = scene.title
        if not title:
            line = QRectF(safe.left(), safe.center().y() - em, safe.width(), 2 * em)
            draw_line(
                painter, line, say(mark("wall", "Pause")), font(look.language, 2 * em), look.colour("quiet")
            )
            return
        room = QRectF(safe.left(), safe.center().y() - 2 * em, 0.7 * safe.width(), 5 * em)
        face = font(scene.lang, round(1.3 * em))
        bottom = draw_words(painter, room, title, face, look.colour("quiet"), most_lines=2)
        line = QRectF(room.left(), bottom + 0.3 * em, room.width(), 1.4 * em)
        draw_line(painter, line, symbol_of(scene), font(scene.lang, em), look.colour("quiet"))

    def _measure(self, lang: str, zoom: float, area: Area) -> WallMeasure:
        """The measure of a text in that language; what `services.presenting.screens.Measuring` asks for."""
        style = self.rooms.style(lang, zoom, area)
        return WallMeasure(style, self.look, self.rooms.column(area).height())


def _is_in_clip(painter: QPainter, placed: Placed) -> bool:
    """Whether anything of a piece would be painted."""
    near = 0.3 * placed.laid.lines.leading
    area = placed.area.adjusted(-near, -near, near, near)
    return not painter.hasClipping() or painter.clipBoundingRect().intersects(area)
