"""The rows below the address box: what a candidate says of itself, and how a row is painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from vademecum.ui.catalogue import say
from vademecum.ui.faults import words_of
from vademecum.ui.fonts import font
from vademecum.ui.names import KINDS, LANGS, ORGANS, key_name, named
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import Marked, mark

if TYPE_CHECKING:
    from vademecum.services.candidates import Candidate

_Index = QModelIndex | QPersistentModelIndex

CandidateRole = Qt.ItemDataRole.UserRole + 1
RowRole = Qt.ItemDataRole.UserRole + 2
GoneRole = Qt.ItemDataRole.UserRole + 3

_PAD = 10
_ICON = 18
_HEIGHT_BETWEEN = 2
_LEAST_TAG_ROOM = 300
"""Pixels of a row; in a narrower one the tag gives way to the words."""

_KINDS: dict[str, tuple[str, Marked]] = {
    "instrument": ("instrument", mark("address", "facts only")),
    "document": ("document", mark("address", "document")),
    "paragraph": ("address", mark("address", "paragraph")),
    "footnote": ("address", mark("address", "footnote")),
    "heading": ("contents", mark("address", "heading")),
}


@dataclass(frozen=True, slots=True)
class Row:
    """The words of one row."""

    icon: str
    name: str
    """What it is called: the symbol with its place, or the title of a work of ours."""
    detail: str
    """Title, heading or first words; what was corrected comes first."""
    tag: str
    """What it is and where it leads."""
    lang: str
    """The language of the detail, for its type."""
    is_corrected: bool = False

    @property
    def spoken(self) -> str:
        """The row in one line, for the screen reader and tool tip."""
        return "  ·  ".join(part for part in (self.name, self.detail, self.tag) if part)


def row_of(candidate: Candidate, language: str) -> Row:
    """A candidate as a row, in the interface's `language`."""
    icon, kind = _KINDS[candidate.what.value]
    held = candidate.locator
    tag = [say(kind)]
    if candidate.is_one_of_several and held is not None:
        tag.append(named(LANGS, held.lang))
    detail = candidate.display if candidate.display != candidate.key.symbol else ""
    if candidate.facts is not None:
        detail = _by_symbol(candidate)
    name = candidate.key.display(language) if not candidate.key.is_own else _own_name(candidate, language)
    if candidate.what.value == "heading":
        # Headings of one document may have the same words: the ones above tell them apart.
        above = candidate.within if candidate.key.is_own else (*candidate.within[1:], detail)
        detail = " › ".join(above)
    elif candidate.key.is_own and name == detail:
        detail = say(KINDS["own"]) if held is not None else ""
    if candidate.note is not None:
        # Before the title: the end of a long line is not seen.
        words = mark("address", "year corrected, you wrote {written}")
        corrected = say(words, written=key_name(candidate.note.whole))
        detail = "  ·  ".join(part for part in (corrected, detail) if part)
    if candidate.reason is not None:
        # As above.
        detail = "  ·  ".join(part for part in (words_of(candidate.reason), detail) if part)
    lang = held.lang if held is not None else language
    is_corrected = candidate.note is not None or candidate.reason is not None
    return Row(icon, name, detail, "  ·  ".join(tag), lang, is_corrected)


def _own_name(candidate: Candidate, language: str) -> str:
    """A work of ours has no symbol to print: its title or heading names it."""
    if candidate.what.value in ("document", "heading"):
        return candidate.display
    place = candidate.key.at(candidate.key.fragment).display(language).partition(candidate.key.symbol)[2]
    if candidate.what.value == "instrument":
        return f"{candidate.display}{place}"
    return place.lstrip("，,、 ") or say(_KINDS[candidate.what.value][1])


def _by_symbol(candidate: Candidate) -> str:
    """What the symbol tells of an instrument that nothing else is known of."""
    facts = candidate.facts
    if facts is None:
        return ""
    year = str(facts.year) if facts.year else ""
    session = say(mark("address", "session {number}"), number=facts.session) if facts.session else ""
    draft = say(mark("address", "draft")) if facts.is_draft else ""
    parts = [named(ORGANS, facts.organ), named(KINDS, facts.series.value), draft, session, year]
    told = "  ·  ".join(part for part in parts if part)
    return say(mark("address", "by its symbol: {facts}"), facts=told)


class Rows(QStyledItemDelegate):
    """Paints a row in two lines: name and tag, then the detail."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Room for the two lines."""
        del option, index
        name = QFontMetrics(font("zh", UI_PIXELS, bold=True)).height()
        detail = QFontMetrics(font("zh", UI_PIXELS - 1)).height()
        return QSize(120, name + detail + _HEIGHT_BETWEEN + _PAD + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the row."""
        row = index.data(RowRole)
        if not isinstance(row, Row):
            return
        colours = self._theme.colours
        state: QStyle.StateFlag = option.state
        rect: QRect = option.rect.adjusted(1, 1, -1, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if is_chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.chosen if is_chosen else colours.hover))
            painter.drawRoundedRect(QRectF(rect), 5, 5)
        icon = "history" if index.data(GoneRole) is not None else row.icon
        middle = rect.top() + (rect.height() - _ICON) // 2
        self._theme.icon(icon, "quiet").paint(painter, rect.left() + _PAD - 2, middle, _ICON, _ICON)
        left = rect.left() + _PAD + _ICON + 8
        inner = QRect(left, rect.top() + _PAD // 2, rect.right() - _PAD - left, rect.height() - _PAD)
        self._lines(painter, inner, row)
        painter.restore()

    def _lines(self, painter: QPainter, inner: QRect, row: Row) -> None:
        colours = self._theme.colours
        bold, small = font(row.lang, UI_PIXELS, bold=True), font(row.lang, UI_PIXELS - 1)
        tag_look = font(row.lang, UI_PIXELS - 2)
        first = QFontMetrics(bold).height()
        tag_width = QFontMetrics(tag_look).horizontalAdvance(row.tag) + 2
        tag_room = tag_width if inner.width() >= _LEAST_TAG_ROOM else 0
        line = QRect(inner.left(), inner.top(), inner.width(), first)
        if tag_room:
            painter.setFont(tag_look)
            painter.setPen(QColor(colours.quiet))
            painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.tag)
        painter.setFont(bold)
        painter.setPen(QColor(colours.ink))
        room = line.adjusted(0, 0, -tag_room - (12 if tag_room else 0), 0)
        self._elided(painter, room, row.name)
        second = inner.top() + first + _HEIGHT_BETWEEN
        below = QRect(inner.left(), second, inner.width(), QFontMetrics(small).height())
        painter.setFont(small)
        painter.setPen(QColor(colours.alarm if row.is_corrected else colours.quiet))
        self._elided(painter, below, row.detail if tag_room else row.detail or row.tag)

    @staticmethod
    def _elided(painter: QPainter, room: QRect, words: str) -> None:
        metrics = painter.fontMetrics()
        painter.drawText(
            room,
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width()),
        )
