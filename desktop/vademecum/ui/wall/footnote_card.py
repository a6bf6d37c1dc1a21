"""A footnote over the lower part of the wall: smaller the longer it is, and never cut without saying so."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from vademecum.services.presenting.screens import Area
from vademecum.services.presenting.script import Part
from vademecum.ui.catalogue import say
from vademecum.ui.fonts import font
from vademecum.ui.wall.laid_piece import LaidPiece
from vademecum.ui.wall.look import WallLook
from vademecum.ui.wall.placing import Placed
from vademecum.ui.wall.rooms import Rooms
from vademecum.ui.wall.style import WallStyle
from vademecum.ui.wall.type_case import TypeCase
from vademecum.ui.wall.words import draw_line
from vademecum.words import mark

_SIZES = ((0.8, 0.55), (0.8, 0.75), (0.7, 0.85), (0.6, 1.0), (0.5, 1.0))
"""Sizes of letters, in sizes of the text, and how much of the room a card may take with each."""

_SMALLEST = 9.0


@dataclass(frozen=True)
class FootnoteCard:
    """A footnote in its place."""

    area: QRectF
    placed: Placed
    is_whole: bool
    """Whether all of it stands on the card."""

    @classmethod
    def of(cls, part: Part, lang: str, rooms: Rooms) -> "FootnoteCard":
        """Set a footnote as large as it fits."""
        column = rooms.column(Area.WHOLE)
        pad = 0.55 * rooms.look.pixels
        inner = column.width() - 2 * pad
        usual = rooms.style(lang, 1.0, Area.WHOLE).pixels
        tried = (
            (share * column.height() - 2 * pad, WallStyle(lang, round(max(_SMALLEST, times * usual)), inner))
            for times, share in _SIZES
        )
        laid, most = _first_fitting(part, tried, rooms.look)
        is_whole = laid.lines.is_whole and laid.height <= most
        if not is_whole:
            # One line is left for saying so.
            fitting = max(1, int(most / laid.lines.leading) - 1)
            laid = LaidPiece(part, 0, laid.line_ends()[fitting - 1], laid.style, rooms.look)
        high = laid.height + 2 * pad + (0.0 if is_whole else laid.lines.leading)
        area = QRectF(column.left(), column.bottom() - high, column.width(), high)
        inside = area.adjusted(pad, pad, -pad, -pad)
        return cls(area, Placed(-1, laid, inside, inside.top()), is_whole)

    def draw(self, painter: QPainter, rooms: Rooms, case: TypeCase) -> None:
        """Draw the card with its text."""
        look = rooms.look
        em = look.pixels
        # A margin in the page's colour parts the card from the text it lies on.
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("page"))
        below = QRectF(0, self.area.top() - 0.3 * em, rooms.size.width(), self.area.height() + 0.6 * em)
        painter.drawRect(below)
        painter.setBrush(look.colour("card"))
        painter.setPen(QPen(look.colour("quiet"), max(1.0, 0.04 * em)))
        painter.drawRoundedRect(self.area, 0.3 * em, 0.3 * em)
        self.placed.laid.draw(painter, self.placed.column, self.placed.top, case)
        if not self.is_whole:
            laid = self.placed.laid
            left = self.placed.block
            room = QRectF(left.left(), left.bottom(), left.width(), laid.lines.leading)
            face = font(look.language, round(0.8 * laid.style.pixels))
            words = say(mark("wall", "… The footnote goes on in the document."))
            draw_line(painter, room, words, face, look.colour("quiet"))


def _first_fitting(
    part: Part, tried: Iterable[tuple[float, WallStyle]], look: WallLook
) -> tuple[LaidPiece, float]:
    """The part in the first style in which it is not higher than is allowed, else in the last one."""
    end = len(part.block.text)
    made: list[tuple[LaidPiece, float]] = []
    for most, style in tried:
        laid = LaidPiece(part, 0, end, style, look, most_height=most)
        made.append((laid, most))
        if laid.lines.is_whole and laid.height <= most:
            break
    return made[-1]
