"""Break a text into lines of a width, each at its place, by the rules of its language."""

from collections.abc import Sequence
from itertools import count
from typing import cast

from PySide6.QtCore import QPointF, Qt, QTextBoundaryFinder
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextLine, QTextOption

from vademecum.ui.wall.line_rules import in_units, may_break

_RIM = 0.5
"""Added to a width that is to hold what was measured: Qt measures in 1/64 of a pixel."""


class Lines:
    """A text in lines that stand at equal distances; the first one may begin further in."""

    def __init__(
        self,
        text: str,
        face: QFont,
        width: float,
        leading: float,
        *,
        formats: Sequence[QTextLayout.FormatRange] = (),
        is_right_to_left: bool = False,
        first_indent: float = 0.0,
        most_height: float = 0.0,
        most_lines: int = 0,
    ) -> None:
        """Set the text; with `most_height` or `most_lines` only so much of it."""
        self.layout = QTextLayout(text, face)
        self.leading = leading
        self.width = width
        self.is_right_to_left = is_right_to_left
        self.ends: list[int] = []
        """Where each line ends, in units."""
        self._units = in_units(text)
        self._breaks: frozenset[int] | None = None
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if is_right_to_left else Qt.LayoutDirection.LeftToRight
        )
        self.layout.setTextOption(option)
        self.layout.setFormats(list(formats))
        self.layout.setCacheEnabled(True)
        self._set(QFontMetricsF(face), first_indent, most_height, most_lines)

    @property
    def height(self) -> float:
        """Of all lines."""
        return len(self.ends) * self.leading

    @property
    def is_whole(self) -> bool:
        """Whether all of the text stands in these lines."""
        return (self.ends[-1] if self.ends else 0) >= len(self._units)

    def line_at(self, y: float) -> int:
        """The line at a height, the nearest where there is none."""
        return max(0, min(len(self.ends) - 1, int(y // self.leading)))

    def _set(self, metrics: QFontMetricsF, first_indent: float, most_height: float, most_lines: int) -> None:
        base = (self.leading + metrics.ascent() - metrics.descent()) / 2
        self.layout.beginLayout()
        for number in count():
            if (most_lines and number >= most_lines) or (most_height and self.height > most_height):
                break
            line = self.layout.createLine()
            if not line.isValid():
                break
            indent = first_indent if not number else 0.0
            self._break(line, max(self.leading, self.width - indent))
            # What goes from right to left is set at the right of its own, shorter line.
            x = 0.0 if self.is_right_to_left else indent
            line.setPosition(QPointF(x, number * self.leading + base - line.ascent()))
            self.ends.append(line.textStart() + line.textLength())
        self.layout.endLayout()

    def _break(self, line: QTextLine, width: float) -> None:
        """Give a line its end: Qt's, or the nearest before it that the rules allow."""
        line.setLineWidth(width)
        begin, end = line.textStart(), line.textStart() + line.textLength()
        if self.is_right_to_left or end >= len(self._units) or may_break(self._units, end):
            return
        good = [at for at in range(begin + 1, end) if may_break(self._units, at)]
        words = [at for at in good if at in self._allowed]
        for at in reversed(words or good):
            line.setLineWidth(cursor_x(line, at) - line.x() + _RIM)
            if may_break(self._units, line.textStart() + line.textLength()):
                return
        line.setLineWidth(width)

    @property
    def _allowed(self) -> frozenset[int]:
        """Where the Unicode algorithm lets a line end."""
        if self._breaks is None:
            finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, self.layout.text())
            found = []
            while (at := finder.toNextBoundary()) >= 0:
                found.append(at)
            self._breaks = frozenset(found)
        return self._breaks


def cursor_x(line: QTextLine, unit: int) -> float:
    """Where a line's cursor stands before a unit; Qt gives the cursor back with it."""
    told = line.cursorToX(unit)
    return float(told[0]) if isinstance(told, tuple | list) else cast(float, told)
