"""The list of search results: one card each, with the words marked in the snippet."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from vademecum.domain.document import BlockKind
from vademecum.services.search_results import Hit
from vademecum.ui.card_drawing import draw_frame, draw_line, laid_out
from vademecum.ui.catalogue import say
from vademecum.ui.fonts import font
from vademecum.ui.names import part_name
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark

HitRole = Qt.ItemDataRole.UserRole + 1

_PAD = 11
_GAP = 7
_SNIPPET_LINES = 3

_Index = QModelIndex | QPersistentModelIndex


def hit_name(hit: Hit) -> str:
    """Where a hit is, in few words: its paragraph and the heading above it."""
    if hit.note:
        where = say(mark("results", "Paragraph {label}"), label=hit.label) if hit.label else ""
        note = say(mark("results", "Your note"))
        return f"{note}  ·  {where}" if where else note
    heading = hit.heading_path[-1] if hit.heading_path else ""
    match BlockKind(hit.kind):
        case BlockKind.TITLE:
            return say(mark("results", "Title"))
        case BlockKind.HEADING | BlockKind.ANNEX:
            return say(mark("results", "Heading"))
        case BlockKind.FOOTNOTE:
            return say(mark("results", "Footnote {label}"), label=hit.label or "")
        case BlockKind.PARAGRAPH | BlockKind.OPERATIVE if hit.label:
            where = say(mark("results", "Paragraph {label}"), label=hit.label)
            return f"{where}  ·  {heading}" if heading else where
        case _:
            return heading or part_name(BlockKind(hit.kind))


class ResultsModel(QAbstractListModel):
    """Hits in order."""

    def __init__(self, title_of: Callable[[Hit], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._title_of = title_of
        self._hits: list[Hit] = []

    def show(self, hits: Sequence[Hit]) -> None:
        """Put other hits on show."""
        self.beginResetModel()
        self._hits = list(hits)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """How many hits."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The hit, and what a screen reader says of it."""
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == HitRole:
            return hit
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return f"{hit_name(hit)}. {self._title_of(hit)}. {hit.snippet}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join([self._title_of(hit), *hit.heading_path])
        return None

    def title(self, hit: Hit) -> str:
        """The title of the hit's document."""
        return self._title_of(hit)


class _Cards(QStyledItemDelegate):
    """Paints a hit as a card."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Room for two lines of place and three of snippet."""
        del index
        width = option.rect.width() if option.rect.width() > 0 else 300
        place = QFontMetrics(font("zh", UI_PIXELS, bold=True)).height()
        small = QFontMetrics(font("zh", UI_PIXELS - 2)).height()
        return QSize(width, 2 * _PAD + place + small + 5 + _SNIPPET_LINES * round(UI_PIXELS * 1.6) + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the card."""
        hit = index.data(HitRole)
        model = index.model()
        if not isinstance(hit, Hit) or not isinstance(model, ResultsModel):
            return
        colours = self._theme.colours
        state: QStyle.StateFlag = option.state
        rect: QRect = option.rect.adjusted(2, 1, -8, -_GAP + 1)
        painter.save()
        draw_frame(painter, QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), state, colours)
        inner = rect.adjusted(_PAD, _PAD - 2, -_PAD, -_PAD + 2)
        top = inner.top()
        top += draw_line(
            painter, inner, top, hit_name(hit), font(hit.lang, UI_PIXELS, bold=True), colours.ink
        )
        top += draw_line(painter, inner, top, model.title(hit), font(hit.lang, UI_PIXELS - 2), colours.quiet)
        self._snippet(painter, QRect(inner.left(), top + 4, inner.width(), inner.bottom() - top), hit)
        painter.restore()

    def _snippet(self, painter: QPainter, room: QRect, hit: Hit) -> None:
        face, colours = font(hit.lang, UI_PIXELS), self._theme.colours
        leading = round(UI_PIXELS * 1.6)
        painter.setPen(QColor(colours.ink))
        words = laid_out(hit.snippet, hit.marks, face, colours.found, room.width(), leading, _SNIPPET_LINES)
        words.draw(painter, QPointF(room.left(), room.top()))


class ResultsList(QListView):
    """Shows hits; says which one the reader wants."""

    chosen = Signal(Hit, bool)
    """A hit, and whether to open it in a tab of its own."""

    def __init__(self, theme: Theme, title_of: Callable[[Hit], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._results = ResultsModel(title_of, self)
        self.setModel(self._results)
        self.setItemDelegate(_Cards(theme, self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(say(mark("results", "Search results")))
        self.clicked.connect(self._on_chosen)
        self.activated.connect(self._on_chosen)

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Put other hits on show, from the top."""
        self._results.show(hits)
        self.scrollToTop()

    def choose(self, row: int) -> None:
        """Select a row and give the list the keyboard."""
        index = self._results.index(row, 0)
        if index.isValid():
            self.setCurrentIndex(index)
            self.setFocus()

    def hit_at_hand(self) -> Hit | None:
        """The hit that one is on."""
        hit = self.currentIndex().data(HitRole)
        return hit if isinstance(hit, Hit) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards are as wide as the list."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _on_chosen(self, index: QModelIndex) -> None:
        hit = index.data(HitRole)
        if isinstance(hit, Hit):
            self.chosen.emit(hit, False)
