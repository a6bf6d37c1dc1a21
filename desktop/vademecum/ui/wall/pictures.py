"""The coverage map and the timeline on the wall, drawn by what draws them in the window and on paper."""

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from vademecum.services.coverage import CoverageMap
from vademecum.services.presenting.screens import Area
from vademecum.services.presenting.script import Scene, SceneKind
from vademecum.services.shelf import Shelved
from vademecum.ui.catalogue import say
from vademecum.ui.fonts import font
from vademecum.ui.sheets.coverage_fit import MapFit, TimelineFit
from vademecum.ui.sheets.coverage_page import MAP, TIMELINE, said_of_rest
from vademecum.ui.sheets.heat_drawing import draw_legend
from vademecum.ui.sheets.heat_grid import Order
from vademecum.ui.sheets.timeline_drawing import draw_organs
from vademecum.ui.wall.rooms import Rooms
from vademecum.ui.wall.words import draw_line, draw_words
from vademecum.words import mark

MapOf = Callable[[Shelved], CoverageMap]

_LARGEST, _SMALLEST = 0.75, 0.5
"""Letters of a picture, in sizes of the text: they are few, and stand alone."""


class WallPictures:
    """Draws pictures of documents; what was fitted once is remembered."""

    def __init__(self, rooms: Rooms, map_of: MapOf) -> None:
        self._rooms = rooms
        self._map_of = map_of
        self._maps: dict[object, CoverageMap] = {}
        self._fits: dict[object, MapFit | TimelineFit] = {}

    def draw(self, painter: QPainter, scene: Scene) -> None:
        """Draw the map or the timeline of a scene's document below its title."""
        if scene.document is None:
            return
        rooms, look = self._rooms, self._rooms.look
        column, em = rooms.column(Area.WHOLE), rooms.small
        is_timeline = scene.kind is SceneKind.TIMELINE
        line = QRectF(column.left(), column.top(), column.width(), 1.4 * em)
        words = say(TIMELINE if is_timeline else MAP)
        draw_line(painter, line, words, font(look.language, em, bold=True), look.colour("accent"))
        title = QRectF(column.left(), line.bottom(), column.width(), 3.6 * em)
        face = font(scene.lang, round(1.2 * em), bold=True)
        top = draw_words(painter, title, scene.title, face, look.colour("ink"), most_lines=2) + 0.4 * em
        room = QRectF(column.left(), top, column.width(), column.bottom() - top)
        made = self._map(scene.document)
        if not made.total:
            nothing = say(mark("wall", "This document cites no instrument."))
            draw_words(painter, room, nothing, font(look.language, em), look.colour("quiet"))
        elif is_timeline:
            self._timeline(painter, room, made)
        else:
            self._heat_map(painter, room, made)

    def _heat_map(self, painter: QPainter, room: QRectF, made: CoverageMap) -> None:
        below = 2.2 * self._smallest
        space = room.adjusted(0, 0, 0, -below)
        fit = self._fits.get((made.document.locator, SceneKind.MAP))
        if not isinstance(fit, MapFit):
            look = self._rooms.look.of_pictures(made.document.head.lang, self._largest)
            fit = MapFit(made, Order.YEAR, look, space.size(), self._largest, self._smallest)
            self._fits[made.document.locator, SceneKind.MAP] = fit
        y = fit.draw(painter, space.topLeft()) + 0.5 * fit.look.pixels
        high = 1.4 * fit.look.pixels
        wide = draw_legend(painter, QRectF(room.left(), y, room.width(), high), fit.grid, fit.look)
        left = room.left() + wide + 2 * fit.look.pixels
        organs = QRectF(left, y + high / 2 - fit.look.pixels, room.right() - left, high)
        draw_organs(painter, organs, made.instruments, fit.look, with_sizes=False)

    def _timeline(self, painter: QPainter, room: QRectF, made: CoverageMap) -> None:
        below = 4.6 * self._smallest
        space = room.adjusted(0, 0, 0, -below)
        fit = self._fits.get((made.document.locator, SceneKind.TIMELINE))
        if not isinstance(fit, TimelineFit):
            look = self._rooms.look.of_pictures(made.document.head.lang, self._smallest)
            fit = TimelineFit.of(made.instruments, look, space.size(), self._largest, self._smallest)
            self._fits[made.document.locator, SceneKind.TIMELINE] = fit
        fit.draw(painter, space)
        foot = QRectF(room.left(), space.bottom() + 0.3 * self._smallest, room.width(), below)
        look = fit.look.sized(self._smallest)
        if len(fit.shown) < len(made.instruments):
            line = QRectF(foot.left(), foot.top(), foot.width(), 1.4 * self._smallest)
            words = said_of_rest(fit, len(made.instruments))
            draw_line(painter, line, words, look.font(small=True), look.colour("quiet"))
            foot.setTop(line.bottom())
        draw_organs(painter, foot, fit.shown, look)

    def _map(self, document: Shelved) -> CoverageMap:
        if document.locator not in self._maps:
            self._maps[document.locator] = self._map_of(document)
        return self._maps[document.locator]

    @property
    def _largest(self) -> int:
        return round(_LARGEST * self._rooms.look.pixels)

    @property
    def _smallest(self) -> int:
        return max(8, round(_SMALLEST * self._rooms.look.pixels))
