"""A case of large letters, each drawn once: Qt keeps no pictures of letters higher than 64 pixels.

It fills their outlines anew every time, half a millisecond a letter, and a wall has two hundred of them.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QGlyphRun,
    QImage,
    QPaintEngine,
    QPainter,
    QRawFont,
    QTextLayout,
    QTransform,
)

_LARGE = 64
"""Pixels of the screen up to which Qt keeps pictures of letters."""

_MOST_BYTES = 48 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Inked:
    """A stretch of a text in one colour: units, half open."""

    begin: int
    end: int
    colour: QColor


@dataclass(frozen=True, slots=True)
class _Letter:
    picture: QImage
    corner: QPoint
    """Of the picture from the letter's place on the base line, in pixels of the screen."""


class TypeCase:
    """Paints laid-out text; large letters out of the case."""

    def __init__(self) -> None:
        self._letters: dict[tuple[str, str, float, float, int, int], _Letter | None] = {}
        self._bytes = 0

    def draw(
        self, painter: QPainter, layout: QTextLayout, corner: QPointF, inked: list[Inked], pixels: float
    ) -> None:
        """Paint a text whose letters are about so large, with its upper left corner there."""
        scale = painter.deviceTransform().m11()
        if pixels * scale <= _LARGE or painter.paintEngine().type() != QPaintEngine.Type.Raster:
            layout.draw(painter, corner)
            return
        for stretch in inked:
            for run in layout.glyphRuns(stretch.begin, stretch.end - stretch.begin):
                self._draw_run(painter, run, corner, stretch.colour, scale)

    def _draw_run(
        self, painter: QPainter, run: QGlyphRun, corner: QPointF, colour: QColor, scale: float
    ) -> None:
        face = run.rawFont()
        name, style, size = face.familyName(), face.styleName(), face.pixelSize()
        ink = colour.rgba()
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
            key = (name, style, size, scale, glyph, ink)
            if key not in self._letters:
                self._add(key, face, glyph, colour, scale)
            letter = self._letters[key]
            if letter is not None:
                # On whole pixels, where no letter is blurred.
                x = (round((corner.x() + place.x()) * scale) + letter.corner.x()) / scale
                y = (round((corner.y() + place.y()) * scale) + letter.corner.y()) / scale
                painter.drawImage(QPointF(x, y), letter.picture)

    def _add(
        self,
        key: tuple[str, str, float, float, int, int],
        face: QRawFont,
        glyph: int,
        colour: QColor,
        scale: float,
    ) -> None:
        """Draw a letter into the case; an empty one such as a space leaves nothing."""
        outline = QTransform.fromScale(scale, scale).map(face.pathForGlyph(glyph))
        # Strokes of our fonts lie over one another, and must not cut each other out.
        outline.setFillRule(Qt.FillRule.WindingFill)
        if outline.isEmpty():
            self._letters[key] = None
            return
        area: QRect = outline.boundingRect().toAlignedRect().adjusted(-1, -1, 1, 1)
        picture = QImage(area.size(), QImage.Format.Format_ARGB32_Premultiplied)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-area.topLeft())
        painter.fillPath(outline, colour)
        painter.end()
        picture.setDevicePixelRatio(scale)
        self._bytes += picture.sizeInBytes()
        if self._bytes > _MOST_BYTES:
            self._letters.clear()
            self._bytes = picture.sizeInBytes()
        self._letters[key] = _Letter(picture, area.topLeft())
