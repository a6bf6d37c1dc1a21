"""Give the pieces of a screen their places on the wall; painting and pressing ask the same places."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from vademecum.services.presenting.screens import Screen
from vademecum.services.presenting.script import Scene
from vademecum.ui.wall.laid_piece import LaidPiece
from vademecum.ui.wall.measure import WallMeasure


@dataclass(frozen=True)
class Placed:
    """A piece in its place."""

    number: int
    """In the screen."""
    laid: LaidPiece
    column: QRectF
    top: float

    @property
    def block(self) -> QRectF:
        """The text block without its label."""
        return QRectF(self.laid.left(self.column), self.top, self.laid.lines.width, self.laid.height)

    @property
    def area(self) -> QRectF:
        """The piece with its label, over the whole column of text."""
        style, lines = self.laid.style, self.laid.lines
        wide = style.gutter + style.width
        left = self.column.right() - wide if lines.is_right_to_left else self.column.left()
        return QRectF(left, self.top, wide, self.laid.height)

    def on_wall(self, rects: Iterator[QRectF] | list[QRectF]) -> list[QRectF]:
        """Places inside the text block as places on the wall."""
        corner = self.block.topLeft()
        return [rect.translated(corner) for rect in rects]


def place_pieces(
    scene: Scene, screen: Screen, measure: WallMeasure, column: QRectF, dim: frozenset[int] = frozenset()
) -> list[Placed]:
    """The pieces of a screen from the top of a column down; the spotlight leaves those named in `dim`."""
    placed: list[Placed] = []
    top = column.top()
    for number, shown in enumerate(screen):
        part = scene.parts[shown.part]
        if placed:
            top += measure.gap(placed[-1].laid.part, part)
        laid = measure.piece(part, shown.start, shown.end, is_dim=number in dim)
        placed.append(Placed(number, laid, column, top))
        top += laid.height
    return placed
