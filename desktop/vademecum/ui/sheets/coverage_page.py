"""The map and the timeline as a handout: one page with title, picture, legend and where it comes from."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from vademecum.services.coverage import CoverageMap
from vademecum.ui.catalogue import say, together
from vademecum.ui.export import made_with
from vademecum.ui.names import day, key_name
from vademecum.ui.sheets.coverage_fit import MapFit, TimelineFit
from vademecum.ui.sheets.coverage_look import CoverageLook, paper_look
from vademecum.ui.sheets.coverage_words import document_name
from vademecum.ui.sheets.heat_drawing import draw_legend
from vademecum.ui.sheets.heat_grid import Order
from vademecum.ui.sheets.timeline_drawing import draw_organs
from vademecum.words import mark

_MARGIN = 34.0
"""Points around what is printed; printers leave no less."""

_LARGEST, _SMALLEST = 13, 7
"""Letters of the picture, in points."""

_LETTERS = 10.0
"""Letters above and below the picture, in points."""

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap

MAP = mark("coverage", "Coverage map")
TIMELINE = mark("coverage", "Timeline of the instruments cited")

_HOW_MAP = mark(
    "coverage",
    "Each number counts how often the text or a footnote of the section names the instrument "
    "or a place in it. A section ends where the next one begins.",
)
_HOW_TIMELINE = mark(
    "coverage",
    "The area of a circle grows with the citations in the text and its footnotes. Years stand to scale; "
    "where the axis is broken, years without an instrument are left out. "
    "A year that is not known is not guessed.",
)


@dataclass(frozen=True, slots=True)
class Handout:
    """What goes on one page, and draws it."""

    map: CoverageMap
    order: Order
    language: str
    is_timeline: bool
    library: str
    """Which library the text is from, with its version."""

    @property
    def title(self) -> str:
        """What the page is called, also as a file."""
        return f"{say(TIMELINE if self.is_timeline else MAP)}: {document_name(self.map)}"

    def draw(self, painter: QPainter, area: QRectF) -> None:
        """Draw the page into `area`, in points."""
        page = area.adjusted(_MARGIN, _MARGIN * 0.85, -_MARGIN, -_MARGIN * 0.75)
        look = paper_look(self.language, self.map.document.head.lang, _LETTERS)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = self._head(painter, page, look)
        bottom = self._foot(painter, page, look)
        room = QRectF(page.left(), top + 12, page.width(), bottom - top - 22)
        if self.is_timeline:
            self._timeline(painter, room)
        else:
            self._heat_map(painter, room)

    # -- above and below -----------------------------------------------------

    def _head(self, painter: QPainter, page: QRectF, look: CoverageLook) -> float:
        head = self.map.document.head
        kind = look.font(bold=True)
        painter.setFont(kind)
        painter.setPen(look.colour("accent"))
        line = QRectF(page.left(), page.top(), page.width(), 14)
        painter.drawText(line, _LEFT, say(TIMELINE if self.is_timeline else MAP))
        face = look.font(bold=True, of_document=True)
        face.setPixelSize(17)
        painter.setFont(face)
        painter.setPen(look.colour("ink"))
        metrics = QFontMetricsF(face)
        # Two lines hold the titles of the United Nations; what is longer is cut, never shrunk.
        title = metrics.elidedText(head.title, Qt.TextElideMode.ElideRight, 1.9 * page.width())
        needed = metrics.boundingRect(QRectF(0, 0, page.width(), 80), int(_TOP), title).height()
        painter.drawText(QRectF(page.left(), line.bottom() + 1, page.width(), needed + 2), int(_TOP), title)
        painter.setFont(look.font())
        painter.setPen(look.colour("quiet"))
        below = QRectF(page.left(), line.bottom() + needed + 3, page.width(), 14)
        painter.drawText(below, _LEFT, "  ·  ".join(self._facts()))
        return below.bottom()

    def _facts(self) -> list[str]:
        head = self.map.document.head
        symbol = key_name(head.key) if head.key.is_own else head.key.display()
        edition = head.edition if head.edition != head.date else ""
        cited = say(
            mark("coverage", "{count} citations of {instruments} instruments"),
            count=self.map.total,
            instruments=len(self.map.instruments),
        )
        words = say(mark("coverage", "edition {edition}"), edition=edition) if edition else ""
        return [part for part in (symbol, day(head.date), words, cited) if part]

    def _foot(self, painter: QPainter, page: QRectF, look: CoverageLook) -> float:
        how = say(_HOW_TIMELINE if self.is_timeline else _HOW_MAP)
        source = say(
            mark("coverage", "Made from the text of {document} in {library}."),
            document=self._named(),
            library=self.library,
        )
        painter.setFont(look.font(small=True))
        words = f"{together([how, source])}\n{made_with()}"
        metrics = QFontMetricsF(painter.font())
        needed = metrics.boundingRect(QRectF(0, 0, page.width(), 400), int(_TOP), words).height()
        place = QRectF(page.left(), page.bottom() - needed, page.width(), needed + 2)
        painter.setPen(QPen(look.colour("line"), 0.7))
        painter.drawLine(QPointF(place.left(), place.top() - 5), QPointF(place.right(), place.top() - 5))
        painter.setPen(look.colour("quiet"))
        painter.drawText(place, int(_TOP), words)
        return place.top() - 6

    def _named(self) -> str:
        head = self.map.document.head
        return say(mark("coverage", "“{title}”"), title=head.title) if head.key.is_own else head.key.display()

    # -- the pictures ----------------------------------------------------------

    def _heat_map(self, painter: QPainter, room: QRectF) -> None:
        first = paper_look(self.language, self.map.document.head.lang, _LARGEST)
        space = QSizeF(room.width(), room.height() - 28)
        fit = MapFit(self.map, self.order, first, space, _LARGEST, _SMALLEST)
        y = fit.draw(painter, room.topLeft()) + 7
        wide = draw_legend(painter, QRectF(room.left(), y, room.width(), 16), fit.grid, fit.look)
        left = room.left() + wide + 24
        organs = QRectF(left, y + 8 - fit.look.pixels, room.width() - wide - 24, 16)
        draw_organs(painter, organs, self.map.instruments, fit.look, with_sizes=False)

    def _timeline(self, painter: QPainter, room: QRectF) -> None:
        below = 44.0
        total = len(self.map.instruments)
        space = QRectF(room.left(), room.top(), room.width(), room.height() - below)
        first = paper_look(self.language, self.map.document.head.lang, _SMALLEST)
        fit = TimelineFit.of(self.map.instruments, first, space.size(), _LARGEST, _SMALLEST)
        look, shown = fit.look, fit.shown
        fit.draw(painter, space)
        foot = QRectF(room.left(), room.bottom() - below + 8, room.width(), below - 8)
        if len(shown) < total:
            foot.setTop(foot.top() - 6)
            painter.setPen(look.colour("quiet"))
            painter.setFont(look.font(small=True))
            painter.drawText(
                QRectF(foot.left(), foot.top(), foot.width(), 12), _LEFT, said_of_rest(fit, total)
            )
            foot.setTop(foot.top() + 13)
        draw_organs(painter, foot, shown, look)


def said_of_rest(fit: TimelineFit, total: int) -> str:
    """That a timeline does not show every instrument."""
    return say(
        mark("coverage", "Shown: the {shown} cited most often, of {total}."),
        shown=len(fit.shown),
        total=total,
    )
