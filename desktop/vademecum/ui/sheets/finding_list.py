"""The list of a draft's findings: one row each, with its kind, the draft's words and what is right."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from vademecum.services.checking.findings import KIND_NAMES, Finding, Level
from vademecum.ui.card_drawing import draw_frame, draw_line
from vademecum.ui.catalogue import say
from vademecum.ui.fonts import font
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import Marked, mark

FindingRole = Qt.ItemDataRole.UserRole + 1

LEVEL_COLOURS = {Level.ERROR: "alarm", Level.ADVICE: "accent", Level.UNKNOWN: "quiet"}

LEVEL_NAMES: dict[Level, Marked] = {
    Level.ERROR: mark("draft", "Wrong"),
    Level.ADVICE: mark("draft", "To look at"),
    Level.UNKNOWN: mark("draft", "Cannot be checked"),
}

_PAD = 9
_GAP = 5
_BAR = 4

_Index = QModelIndex | QPersistentModelIndex


def heading_of(finding: Finding) -> str:
    """Kind and place of a finding, in a few words."""
    kind = say(KIND_NAMES[finding.kind])
    return say(mark("draft", "{kind}  ·  paragraph {number}"), kind=kind, number=finding.paragraph)


def message_of(finding: Finding) -> str:
    """What is wrong, in the reader's language."""
    return say(finding.message, **finding.values)


class FindingsModel(QAbstractListModel):
    """Findings in the order of the draft."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._findings: list[Finding] = []

    def show(self, findings: Sequence[Finding]) -> None:
        """Put other findings on show."""
        self.beginResetModel()
        self._findings = list(findings)
        self.endResetModel()

    @property
    def findings(self) -> list[Finding]:
        """What is on show."""
        return self._findings

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        """One row for each finding."""
        return 0 if parent.isValid() else len(self._findings)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A finding, and what is said of it aloud."""
        if not index.isValid():
            return None
        finding = self._findings[index.row()]
        if role == FindingRole:
            return finding
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            level = say(LEVEL_NAMES[finding.level])
            return f"{level}. {heading_of(finding)}. {finding.surface}. {message_of(finding)}"
        return None


class _Rows(QStyledItemDelegate):
    """Paints a finding: a bar for its level, its kind, the draft's words, what is wrong."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.dress(1.0)

    def dress(self, scale: float) -> None:
        """Draw rows with letters so many times their usual size."""
        small = font("zh", round((UI_PIXELS - 1) * scale))
        self._fonts = small, font("zh", round(UI_PIXELS * scale)), small

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Room for three lines."""
        del index
        width = option.rect.width() if option.rect.width() > 0 else 300
        return QSize(width, 2 * _PAD + sum(QFontMetrics(one).height() for one in self._fonts) + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        finding = index.data(FindingRole)
        if not isinstance(finding, Finding):
            return
        colours = self._theme.colours
        state: QStyle.StateFlag = option.state
        rect: QRect = option.rect.adjusted(2, 1, -8, -_GAP + 1)
        level = getattr(colours, LEVEL_COLOURS[finding.level])
        painter.save()
        draw_frame(painter, QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), state, colours)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(level))
        painter.drawRoundedRect(QRectF(rect.left() + 4, rect.top() + 7, _BAR, rect.height() - 14), 2, 2)
        inner = rect.adjusted(_PAD + _BAR + 3, _PAD - 2, -_PAD, -_PAD + 2)
        top = inner.top()
        words = finding.surface.replace("\n", " ")
        for line, look, colour in (
            (f"{say(LEVEL_NAMES[finding.level])}  ·  {heading_of(finding)}", self._fonts[0], level),
            (words, self._fonts[1], colours.ink),
            (message_of(finding), self._fonts[2], colours.quiet),
        ):
            top += draw_line(painter, inner, top, line, look, colour)
        painter.restore()


class FindingList(QListView):
    """Shows findings; says which one the reader came to."""

    reached = Signal(object)
    """A finding, or None when none is chosen any more."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = FindingsModel(self)
        self.setModel(self._rows)
        self._drawing = _Rows(theme, self)
        self.setItemDelegate(self._drawing)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(say(mark("draft", "Findings")))
        self.selectionModel().currentChanged.connect(self._on_current)

    @property
    def findings(self) -> list[Finding]:
        """What is on show."""
        return self._rows.findings

    @property
    def current(self) -> Finding | None:
        """The finding that is chosen."""
        finding = self.currentIndex().data(FindingRole)
        return finding if isinstance(finding, Finding) else None

    def dress(self, scale: float) -> None:
        """Set the findings so many times their usual size."""
        self._drawing.dress(scale)
        self.doItemsLayout()
        self.scrollTo(self.currentIndex())

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Put other findings on show; the one at the same place stays chosen."""
        before, row = self.current, self.currentIndex().row()
        self._rows.show(findings)
        if before is None or not findings:
            self.reached.emit(None)
            return
        same = [
            n for n, one in enumerate(findings) if (one.kind, one.surface) == (before.kind, before.surface)
        ]
        nearest = min(
            same, key=lambda n: abs(findings[n].start - before.start), default=min(row, len(findings) - 1)
        )
        self.choose(nearest)

    def choose(self, row: int) -> None:
        """Choose a row."""
        index = self._rows.index(row, 0)
        if index.isValid():
            self.setCurrentIndex(index)

    def step(self, by: int) -> Finding | None:
        """Choose the next or the previous finding, round the ends."""
        count = self._rows.rowCount()
        if not count:
            return None
        row = self.currentIndex().row()
        self.choose((row + by) % count if row >= 0 else (0 if by > 0 else count - 1))
        return self.current

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows are as wide as the list."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.reached.emit(self.current)
