"""The coverage map and the timeline on the wall, drawn by what draws them in the window and on paper."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter, QPicture

from vademecum.services.coverage import CoverageMap
from vademecum.services.presenting.screens import Area
from vademecum.services.presenting.script import Scene, SceneKind
from vademecum.services.shelf import Shelved
from vademecum.ui.catalogue import say
from vademecum.ui.fonts import font
from vademecum.ui.sheets.coverage_fit import MapFit, TimelineFit
from vademecum.ui.sheets.coverage_look import CoverageLook
from vademecum.ui.sheets.coverage_page import MAP, TIMELINE, said_of_rest
from vademecum.ui.sheets.heat_drawing import draw_legend
from vademecum.ui.sheets.heat_grid import Grid, Order
from vademecum.ui.sheets.timeline_drawing import draw_organs
from vademecum.ui.wall.rooms import Rooms
from vademecum.ui.wall.words import draw_line, draw_words
from vademecum.words import mark

MapOf = Callable[[Shelved], CoverageMap]

_LARGEST, _SMALLEST = 0.75, 0.36
"""Letters of a picture, in sizes of the text: larger ones would leave a map of two rows."""

_MOST = 0.08
"""Size of the text up to which a picture follows it, as a share of the wall's height: no map holds more."""


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
        at = (made.document.locator, SceneKind.MAP)
        fit = self._fits.get(at)
        if not isinstance(fit, MapFit):
            look = self._look(made)
            grid = Grid.of(made)
            below = _height(lambda air: self._colours(air, room, made, grid)) + self._smallest
            space = QSizeF(room.width(), room.height() - below)
            fit = MapFit(made, Order.YEAR, look, space, self._largest, self._smallest)
            self._fits[at] = fit
        y = fit.draw(painter, room.topLeft()) + 0.7 * self._smallest
        self._colours(painter, room.adjusted(0, y - room.top(), 0, 0), made, fit.grid)

    def _colours(self, painter: QPainter, room: QRectF, made: CoverageMap, grid: Grid) -> float:
        """What the colours of the map mean, from the top of a room; return how high that is."""
        look, em = self._look(made), self._smallest
        wide = draw_legend(painter, QRectF(room.left(), room.top(), room.width(), 2 * em), grid, look)
        left = room.left() + wide + 2 * em
        organs = QRectF(left, room.top(), room.right() - left, 2 * em)
        return draw_organs(painter, organs, made.instruments, look, with_sizes=False)

    def _timeline(self, painter: QPainter, room: QRectF, made: CoverageMap) -> None:
        at = (made.document.locator, SceneKind.TIMELINE)
        fit = self._fits.get(at)
        look, em = self._look(made), self._smallest
        below = _height(lambda air: draw_organs(air, room, made.instruments, look)) + 2.2 * em
        space = room.adjusted(0, 0, 0, -below)
        if not isinstance(fit, TimelineFit):
            fit = TimelineFit.of(made.instruments, look, space.size(), self._largest, em)
            self._fits[at] = fit
        fit.draw(painter, space)
        foot = QRectF(room.left(), space.bottom() + 0.3 * em, room.width(), below)
        if len(fit.shown) < len(made.instruments):
            line = QRectF(foot.left(), foot.top(), foot.width(), 1.4 * em)
            words = said_of_rest(fit, len(made.instruments))
            draw_line(painter, line, words, look.font(small=True), look.colour("quiet"))
            foot.setTop(line.bottom())
        draw_organs(painter, foot, fit.shown, look)

    def _look(self, made: CoverageMap) -> CoverageLook:
        """The look of a picture with its smallest letters, in which its legend is set."""
        return self._rooms.look.of_pictures(made.document.head.lang, self._smallest)

    def _map(self, document: Shelved) -> CoverageMap:
        if document.locator not in self._maps:
            self._maps[document.locator] = self._map_of(document)
        return self._maps[document.locator]

    @property
    def _largest(self) -> int:
        return round(_LARGEST * self._pixels)

    @property
    def _smallest(self) -> int:
        return max(8, round(_SMALLEST * self._pixels))

    @property
    def _pixels(self) -> float:
        """The size of the text that the picture follows."""
        return min(self._rooms.look.pixels, _MOST * self._rooms.size.height())


def _height(draw: Callable[[QPainter], float]) -> float:
    """How high something is that tells it when it is drawn."""
    nowhere = QPicture()
    painter = QPainter(nowhere)
    high = draw(painter)
    painter.end()
    return high
