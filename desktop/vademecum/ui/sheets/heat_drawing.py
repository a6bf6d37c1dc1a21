"""Draw the parts of a heat map, the same on the screen and on paper: cells, titles, symbols, the legend."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from vademecum.services.sections import SectionKind
from vademecum.ui.catalogue import say
from vademecum.ui.sheets.coverage_look import CoverageLook
from vademecum.ui.sheets.coverage_words import section_name, short_name
from vademecum.ui.sheets.heat_grid import Grid
from vademecum.words import mark

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_HAN = range(0x2E80, 0xA000)
_STACKED_EM = 1.12
"""Distance of signs that stand upright one below the other, in ems."""


def row_name(grid: Grid, row: int) -> str:
    """The title of a row."""
    numbers = grid.rows[row]
    if len(numbers) > 1:
        return say(mark("coverage", "and {count} more sections"), count=len(numbers))
    return section_name(grid.map.sections[numbers[0]])


def column_name(grid: Grid, column: int, language: str) -> str:
    """The short symbol over a column."""
    numbers = grid.columns[column]
    if len(numbers) > 1:
        return say(mark("coverage", "and {count} more"), count=len(numbers))
    return short_name(grid.map.instruments[numbers[0]], language)


def draw_cell(painter: QPainter, area: QRectF, grid: Grid, count: int, look: CoverageLook) -> None:
    """A cell: its colour and its number; nothing is cited where nothing stands but the line."""
    painter.setPen(QPen(look.colour("line"), _hair(look)))
    painter.drawLine(area.bottomLeft(), area.bottomRight())
    if not count:
        return
    fill = look.fill(grid.step(count), len(grid.bounds))
    gap = look.pixels * 0.09
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(area.adjusted(gap, gap, -gap, -gap - _hair(look)), gap * 2.5, gap * 2.5)
    painter.setPen(look.ink_on(fill))
    painter.setFont(look.font(bold=True))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(count))


def draw_row_label(painter: QPainter, area: QRectF, grid: Grid, row: int, look: CoverageLook) -> None:
    """The title of a section, set in by its level, and how often it cites anything."""
    numbers = grid.rows[row]
    section = grid.map.sections[numbers[0]] if len(numbers) == 1 else None
    painter.setPen(QPen(look.colour("line"), _hair(look)))
    painter.drawLine(area.bottomLeft(), area.bottomRight())
    total = grid.row_sums[row]
    room = QFontMetricsF(look.font(bold=True)).horizontalAdvance("000") + look.pixels * 0.9
    painter.setFont(look.font(bold=True))
    painter.setPen(look.colour("ink" if total else "quiet"))
    painter.drawText(area.adjusted(0, 0, -look.pixels * 0.5, 0), _RIGHT, str(total))
    is_heading = section is not None and section.kind is SectionKind.HEADING
    first = min((s.level for s in grid.map.sections if s.kind is SectionKind.HEADING), default=1)
    indent = (section.level - first if section is not None and is_heading else 0) * look.pixels * 1.1
    is_top = is_heading and section is not None and section.level == first and grid.map.depth > first
    face = look.font(bold=is_top, of_document=is_heading)
    painter.setFont(face)
    painter.setPen(look.colour("ink" if total or is_top else "quiet"))
    place = area.adjusted(look.pixels * 0.5 + indent, 0, -room, 0)
    painter.drawText(place, _LEFT, _elided(row_name(grid, row), face, place.width()))


def draw_column_label(painter: QPainter, area: QRectF, grid: Grid, column: int, look: CoverageLook) -> None:
    """The symbol of an instrument, upwards, over the number of its citations; its organ as a stroke."""
    sum_height = look.pixels * 1.7
    painter.setPen(look.colour("ink"))
    painter.setFont(look.font(bold=True))
    foot = QRectF(area.left(), area.bottom() - sum_height, area.width(), sum_height)
    painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, str(grid.column_sums[column]))
    painter.setPen(QPen(look.colour("line"), _hair(look)))
    painter.drawLine(area.bottomLeft(), area.bottomRight())
    numbers = grid.columns[column]
    if len(numbers) == 1:
        organ = look.organ(grid.map.instruments[numbers[0]].organ)
        stroke = QRectF(area.left(), foot.top(), area.width(), look.pixels * 0.24)
        inset = area.width() * 0.18
        if organ is not None:
            painter.fillRect(stroke.adjusted(inset, 0, -inset, 0), organ)
    room = area.adjusted(0, look.pixels * 0.3, 0, -sum_height - look.pixels * 0.35)
    draw_upwards(painter, room, column_name(grid, column, look.language), look.font(), look.colour("ink"))


def draw_upwards(painter: QPainter, area: QRectF, words: str, face: QFont, colour: QColor) -> None:
    """Words that stand on the bottom of a narrow column: letters turned, Chinese signs upright."""
    painter.save()
    painter.setFont(face)
    painter.setPen(colour)
    metrics = QFontMetricsF(face)
    if is_stacked(words):
        pitch = metrics.height() / 1.45 * _STACKED_EM
        fits = max(1, int(area.height() / pitch))
        signs = words if len(words) <= fits else words[: (fits - 1) // 2] + "⋮" + words[-(fits // 2) :]
        top = area.bottom() - len(signs) * pitch
        for number, sign in enumerate(signs):
            painter.drawText(
                QRectF(area.left(), top + number * pitch - pitch, area.width(), 3 * pitch),
                Qt.AlignmentFlag.AlignCenter,
                sign,
            )
    else:
        painter.translate(QPointF(area.center().x(), area.bottom()))
        painter.rotate(-90)
        line = QRectF(0, -area.width(), area.height(), 2 * area.width())
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, area.height())
        painter.drawText(line, _LEFT, shown)
    painter.restore()


def upward_length(words: str, face: QFont) -> float:
    """How high words are that are drawn upwards."""
    metrics = QFontMetricsF(face)
    if is_stacked(words):
        return len(words) * metrics.height() / 1.45 * _STACKED_EM
    return metrics.horizontalAdvance(words)


def is_stacked(words: str) -> bool:
    """Whether words are mostly Chinese, and so are set upright from the top down."""
    return 2 * sum(ord(sign) in _HAN for sign in words) > len(words)


def draw_legend(painter: QPainter, area: QRectF, grid: Grid, look: CoverageLook) -> float:
    """What the colours mean; return how wide the legend is."""
    x = area.left()
    side = look.pixels * 1.25
    painter.setFont(look.font(small=True))
    metrics = QFontMetricsF(painter.font())
    words = say(mark("coverage", "Citations in a section:"))
    painter.setPen(look.colour("quiet"))
    painter.drawText(QRectF(x, area.top(), 900, area.height()), _LEFT, words)
    x += metrics.horizontalAdvance(words) + look.pixels * 0.7
    for step, meaning in enumerate(grid.legend()):
        fill = look.fill(step, len(grid.bounds))
        wide = max(side, metrics.horizontalAdvance(meaning) + look.pixels * 0.8)
        box = QRectF(x, area.center().y() - side / 2, wide, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(box, look.pixels * 0.2, look.pixels * 0.2)
        painter.setPen(look.ink_on(fill))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, meaning)
        x += wide + look.pixels * 0.25
    return x - area.left()


def _elided(words: str, face: QFont, width: float) -> str:
    return QFontMetricsF(face).elidedText(words, Qt.TextElideMode.ElideRight, max(0.0, width))


def _hair(look: CoverageLook) -> float:
    return max(0.5, look.pixels / 14)
