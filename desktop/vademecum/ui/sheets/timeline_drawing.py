"""Lay out and draw the instruments by year, the same on the screen and on paper.

Years stand to scale. A run of years without an instrument that is longer than `_GAP` is cut out, and the axis
is broken there for everyone to see: 1945 and 2001 on one page leave no room for what lies between.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from vademecum.domain.key import Key
from vademecum.services.coverage import CitedInstrument
from vademecum.ui.catalogue import say
from vademecum.ui.names import ORGANS, named
from vademecum.ui.sheets.coverage_look import CoverageLook
from vademecum.ui.sheets.coverage_words import short_name
from vademecum.words import mark

_GAP = 6
"""Years without an instrument that are still drawn to scale."""

_BROKEN = 4.2
"""Room of a break in the axis, in ems."""

_NARROWEST, _WIDEST = 1.5, 6.5
"""Room of a year, in ems."""

_LARGEST = 1.35
"""Radius of the largest circle, in ems."""

_LABEL = 17.0
"""Most width of a name, in ems."""

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Spot:
    """An instrument's circle and name on the picture."""

    one: CitedInstrument
    centre: QPointF
    radius: float
    name: str
    label: QRectF
    """Where the name stands, left or right of the circle."""

    @property
    def area(self) -> QRectF:
        """All it takes."""
        round_it = QRectF(0, 0, 2 * self.radius, 2 * self.radius)
        round_it.moveCenter(self.centre)
        return round_it.united(self.label)


@dataclass(frozen=True)
class Picture:
    """A laid-out timeline; lengths are in the units of the drawing."""

    spots: tuple[Spot, ...]
    """In the order of the instruments that were given."""
    axis: float
    """Height at which the years stand."""
    runs: tuple[tuple[float, float, int, int], ...]
    """Unbroken pieces of the axis: from, to, first and last year."""
    ticks: tuple[tuple[float, int], ...]
    years: dict[int, float]
    """Where each year stands that has an instrument."""
    undated_top: float
    """Where the row of unknown years begins; the height when there is none."""
    width: float
    height: float


def lay_out(instruments: Sequence[CitedInstrument], look: CoverageLook, width: float) -> Picture:
    """Place every instrument so that no two names touch.

    The picture is wider than `width` when the years need it.
    """
    em = look.pixels
    metrics = QFontMetricsF(look.font())
    years = sorted({one.year for one in instruments if one.year is not None})
    runs, places, width = _axis(years, em, width)
    most = max((one.count for one in instruments), default=1)
    bare = [
        _Bare(one, _radius(one.count, most, em), _name(one, look, metrics), metrics, em)
        for one in instruments
    ]
    dated = [one for one in bare if one.cited.year is not None]
    lanes = _Lanes(em)
    for one in sorted(dated, key=lambda one: (one.cited.year or 0, -one.cited.count)):
        lanes.add(one, places[one.cited.year or 0], width)
    axis = lanes.height + 0.8 * em if dated else 0.0
    made = lanes.spots(axis - 0.4 * em)
    bottom = axis + (2.3 * em if dated else 0.0)
    undated, height = _undated([one for one in bare if one.cited.year is None], em, width, bottom)
    made |= undated
    ticks = _ticks(runs, metrics, em)
    spots = tuple(made[one.key] for one in instruments)
    return Picture(spots, axis, tuple(runs), tuple(ticks), places, bottom, width, height)


def draw_timeline(
    painter: QPainter, picture: Picture, look: CoverageLook, lit: int = -1, under: int = -1
) -> None:
    """Draw the picture with its upper left corner at the origin; the spot `lit` has the keyboard."""
    em = look.pixels
    hair = max(0.5, em / 14)
    painter.setFont(look.font(small=True))
    dated = [spot for spot in picture.spots if spot.one.year is not None]
    for year, x in picture.years.items():
        top = min(spot.centre.y() for spot in dated if spot.one.year == year)
        painter.setPen(QPen(look.colour("line"), hair))
        painter.drawLine(QPointF(x, top), QPointF(x, picture.axis))
    if dated:
        _draw_axis(painter, picture, look)
    if picture.undated_top < picture.height:
        painter.setPen(look.colour("quiet"))
        painter.setFont(look.font(small=True))
        place = QRectF(0, picture.undated_top, picture.width, 1.6 * em)
        painter.drawText(place, _LEFT, say(mark("coverage", "Year not known")))
        painter.setPen(QPen(look.colour("line"), hair))
        painter.drawLine(QPointF(0, picture.undated_top), QPointF(picture.width, picture.undated_top))
    for number, spot in enumerate(picture.spots):
        _draw_spot(painter, spot, look, is_lit=number == lit, is_under=number == under)


def draw_organs(
    painter: QPainter,
    area: QRectF,
    instruments: Sequence[CitedInstrument],
    look: CoverageLook,
    *,
    with_sizes: bool = True,
) -> float:
    """Which colour is whose, and what a circle's size means, in lines from the top; return their height."""
    em = look.pixels
    painter.setFont(look.font(small=True))
    metrics = QFontMetricsF(painter.font())
    x, y = area.left(), area.top()
    seen = dict.fromkeys(one.organ if look.organ(one.organ) is not None else None for one in instruments)
    most = max((one.count for one in instruments), default=1)
    entries: list[tuple[float, QColor | None, str]] = [
        (0.4 * em, look.organ(organ), named(ORGANS, organ) or say(mark("coverage", "other")))
        for organ in sorted(seen, key=lambda organ: (organ is None, organ or ""))
    ]
    sizes = sorted({1, max(1, round(most / 2)), most}) if with_sizes else []
    entries += [(_radius(size, most, em), look.colour("quiet"), counted_words(size)) for size in sizes]
    for radius, colour, words in entries:
        wide = 2 * radius + 0.4 * em + metrics.horizontalAdvance(words) + 1.3 * em
        if x + wide - 1.3 * em > area.right() and x > area.left():
            x, y = area.left(), y + 2.0 * em
        centre = QPointF(x + radius, y + em)
        _circle(painter, centre, radius, colour, look)
        painter.setPen(look.colour("quiet"))
        painter.drawText(QRectF(centre.x() + radius + 0.4 * em, y, wide, 2 * em), _LEFT, words)
        x += wide
    return y + 2.0 * em - area.top()


def counted_words(count: int) -> str:
    """What a circle of that count means in the legend."""
    if count == 1:
        return say(mark("coverage", "1 citation"))
    return say(mark("coverage", "{count} citations"), count=count)


def _axis(
    years: Sequence[int], em: float, width: float
) -> tuple[list[tuple[float, float, int, int]], dict[int, float], float]:
    """The unbroken pieces of the axis, where each year stands, and the width they take."""
    if not years:
        return [], {}, width
    pieces = [[years[0], years[0]]]
    for before, after in pairwise(years):
        if after - before > _GAP:
            pieces.append([after, after])
        else:
            pieces[-1][1] = after
    count = sum(last - first + 1 for first, last in pieces)
    broken = (len(pieces) - 1) * _BROKEN * em
    each = max(_NARROWEST * em, min((width - broken) / count, _WIDEST * em))
    width = max(width, count * each + broken)
    runs: list[tuple[float, float, int, int]] = []
    x = 0.0
    for first, last in pieces:
        end = x + (last - first + 1) * each
        runs.append((x, end, first, last))
        x = end + _BROKEN * em
    places = {
        year: begin + (year - first + 0.5) * each
        for begin, _, first, last in runs
        for year in years
        if first <= year <= last
    }
    return runs, places, width


def _ticks(
    runs: Sequence[tuple[float, float, int, int]], metrics: QFontMetricsF, em: float
) -> list[tuple[float, int]]:
    """The years that are written: the ends of every piece, and round ones between where there is room."""
    room = metrics.horizontalAdvance("2000") + 0.8 * em
    made: list[tuple[float, int]] = []
    for begin, end, first, last in runs:
        each = (end - begin) / (last - first + 1)
        places = {year: begin + (year - first + 0.5) * each for year in range(first, last + 1)}
        step = next((s for s in (1, 2, 5, 10, 20, 50) if s * each >= room), 100)
        chosen = [first, *([last] if places[last] - places[first] >= room else [])]
        for year in range(first, last + 1):
            if year % step == 0 and all(abs(places[year] - places[other]) >= room for other in chosen):
                chosen.append(year)
        made += [(places[year], year) for year in sorted(chosen)]
    return made


class _Bare:
    """An instrument that has its size, but no place yet."""

    def __init__(
        self, cited: CitedInstrument, radius: float, name: str, metrics: QFontMetricsF, em: float
    ) -> None:
        self.cited = cited
        self.radius = radius
        self.name = name
        self.wide = metrics.horizontalAdvance(name) + 0.2 * em
        self._em = em

    def reach(self, x: float, width: float) -> tuple[float, float]:
        """From where to where it stands at `x`: the name goes left of its circle at the right edge."""
        beside = self.radius + 0.35 * self._em + self.wide
        return (x - beside, x + self.radius) if x + beside > width else (x - self.radius, x + beside)

    def put(self, x: float, y: float, *, is_left: bool) -> Spot:
        """Give it its place."""
        gap = self.radius + 0.35 * self._em
        left = x - gap - self.wide if is_left else x + gap
        label = QRectF(left, y - 0.75 * self._em, self.wide, 1.5 * self._em)
        return Spot(self.cited, QPointF(x, y), self.radius, self.name, label)


class _Lanes:
    """Lines of instruments above the axis; each instrument goes into the lowest that has room for it."""

    def __init__(self, em: float) -> None:
        self._em = em
        self._taken: list[list[tuple[float, float]]] = []
        self._heights: list[float] = []
        self._added: list[tuple[_Bare, float, int, bool]] = []

    @property
    def height(self) -> float:
        """Of all lanes together."""
        return sum(self._heights)

    def add(self, one: _Bare, x: float, width: float) -> None:
        """Find a lane for an instrument that stands at `x`."""
        begin, end = one.reach(x, width)
        apart = 0.7 * self._em
        lane = next(
            (
                number
                for number, spans in enumerate(self._taken)
                if all(end + apart < a or begin > b + apart for a, b in spans)
            ),
            len(self._taken),
        )
        if lane == len(self._taken):
            self._taken.append([])
            self._heights.append(1.5 * self._em)
        self._taken[lane].append((begin, end))
        self._heights[lane] = max(self._heights[lane], 2 * one.radius + 0.25 * self._em)
        self._added.append((one, x, lane, begin < x - one.radius))

    def spots(self, floor: float) -> dict[Key, Spot]:
        """Every instrument in its place; the lowest lane stands on `floor`."""
        middles: list[float] = []
        for height in self._heights:
            middles.append(floor - height / 2)
            floor -= height
        return {
            one.cited.key: one.put(x, middles[lane], is_left=is_left) for one, x, lane, is_left in self._added
        }


def _undated(undated: Sequence[_Bare], em: float, width: float, top: float) -> tuple[dict[Key, Spot], float]:
    """The row of unknown years, as many lines as it needs, and where it ends."""
    made: dict[Key, Spot] = {}
    if not undated:
        return made, top
    x, y, high = 0.0, top + 1.7 * em, max(2 * one.radius for one in undated) + 0.7 * em
    high = max(high, 1.8 * em)
    for one in undated:
        if x and one.reach(x + one.radius, width)[0] < x:
            x, y = 0.0, y + high
        spot = one.put(x + one.radius + 0.1 * em, y + high / 2, is_left=False)
        made[one.cited.key] = spot
        x = spot.label.right() + 1.6 * em
    return made, y + high


def _radius(count: int, most: int, em: float) -> float:
    """So that areas are as counts; the smallest is still seen."""
    return max(min(_LARGEST, 0.42 * sqrt(most)) * em * sqrt(count / most), 0.12 * em)


def _name(one: CitedInstrument, look: CoverageLook, metrics: QFontMetricsF) -> str:
    name = metrics.elidedText(
        short_name(one, look.language), Qt.TextElideMode.ElideMiddle, _LABEL * look.pixels
    )
    return f"{name} × {one.count}" if one.count > 1 else name


def _draw_axis(painter: QPainter, picture: Picture, look: CoverageLook) -> None:
    em = look.pixels
    painter.setPen(QPen(look.colour("quiet"), max(0.7, em / 11)))
    for begin, end, _, _ in picture.runs:
        painter.drawLine(QPointF(begin, picture.axis), QPointF(end, picture.axis))
    for (_, end, _, _), (begin, _, _, _) in pairwise(picture.runs):
        middle, tall, wide = (end + begin) / 2, 0.45 * em, 0.3 * em
        painter.drawLine(QPointF(end, picture.axis), QPointF(middle - 2 * wide, picture.axis))
        painter.drawLine(QPointF(middle + 2 * wide, picture.axis), QPointF(begin, picture.axis))
        painter.drawPolyline(
            QPolygonF(
                [
                    QPointF(middle - 2 * wide, picture.axis),
                    QPointF(middle - wide, picture.axis - tall),
                    QPointF(middle + wide, picture.axis + tall),
                    QPointF(middle + 2 * wide, picture.axis),
                ]
            )
        )
    painter.setFont(look.font(small=True))
    for x, year in picture.ticks:
        painter.setPen(look.colour("quiet"))
        painter.drawLine(QPointF(x, picture.axis), QPointF(x, picture.axis + 0.3 * em))
        place = QRectF(x - 3 * em, picture.axis + 0.35 * em, 6 * em, 1.4 * em)
        painter.setPen(look.colour("ink" if year in picture.years else "quiet"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(year))


def _draw_spot(painter: QPainter, spot: Spot, look: CoverageLook, *, is_lit: bool, is_under: bool) -> None:
    em = look.pixels
    ground = look.colour("chosen" if is_lit else "hover" if is_under else "page")
    painter.setPen(QPen(look.colour("accent"), 1.5) if is_lit else Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    if is_lit or is_under:
        painter.drawRoundedRect(
            spot.area.adjusted(-0.3 * em, -0.1 * em, 0.3 * em, 0.1 * em), 0.4 * em, 0.4 * em
        )
    else:
        # A line of another year may pass behind the name.
        painter.drawRect(spot.label)
    _circle(painter, spot.centre, spot.radius, look.organ(spot.one.organ), look)
    painter.setFont(look.font())
    painter.setPen(look.colour("ink"))
    painter.drawText(spot.label, _LEFT, spot.name)


def _circle(
    painter: QPainter, centre: QPointF, radius: float, colour: QColor | None, look: CoverageLook
) -> None:
    painter.setPen(
        QPen(look.colour("quiet"), max(0.7, look.pixels / 11)) if colour is None else Qt.PenStyle.NoPen
    )
    painter.setBrush(look.colour("page") if colour is None else colour)
    painter.drawEllipse(centre, radius, radius)
