"""The heat map on the screen: a table whose cells and titles we paint, for pointer, keys and ear."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from vademecum.ui.catalogue import say
from vademecum.ui.sheets.coverage_look import CoverageLook
from vademecum.ui.sheets.coverage_words import number_of
from vademecum.ui.sheets.heat_drawing import (
    column_name,
    draw_cell,
    draw_column_label,
    draw_row_label,
    row_name,
    upward_length,
)
from vademecum.ui.sheets.heat_grid import Grid
from vademecum.ui.sheets.heat_model import HeatModel
from vademecum.ui.sheets.typed_number import TypedNumber
from vademecum.words import mark

_Index = QModelIndex | QPersistentModelIndex

_NARROWEST, _WIDEST = 1.5, 5.0
"""Width of a column, in ems; a column is never narrower than the largest number that stands in one."""

_LOWEST, _HIGHEST = 1.7, 2.15
"""Height of a row, in ems: lower rows only where that lets all of them be seen."""

_TALLEST = 14.0
"""Most height of the symbols over the columns, in ems."""

_OVER = 0.34
"""Most of the height that the symbols over the columns may take."""

_TITLES, _FEWEST_TITLES = 0.42, 0.26
"""Most of the width that the titles of sections may take; the least that they give way to."""


class HeatTable(QTableView):
    """Sections × instruments. The current cell's row and column stand out, as do those under the pointer."""

    chosen = Signal(int, int)
    """A cell to read: row and column."""
    reached = Signal(int, int)
    """The current cell is another one."""
    column_chosen = Signal(int)
    row_chosen = Signal(int)
    number_missed = Signal(str)
    """A number was typed that no column begins with."""

    def __init__(self, grid: Grid, look: CoverageLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.under: tuple[int, int] = (-1, -1)
        self._typed = TypedNumber()
        self._measured: Grid | None = None
        self._longest = self._highest = self._widest = 0.0
        self._model = HeatModel(grid, look.language, self)
        self._build()
        self._connect()
        self._fit()

    # -- what others may ask ---------------------------------------------

    @property
    def grid(self) -> Grid:
        """What is on show."""
        return self._model.grid

    def show_grid(self, grid: Grid) -> None:
        """Put another map on show; the current cell stays when what it stands for is still there."""
        old, index = self.grid, self.currentIndex()
        here = (old.rows[index.row()], old.columns[index.column()]) if index.isValid() else None
        self._model.show_grid(grid)
        self._fit()
        if here is not None:
            row = grid.rows.index(here[0]) if here[0] in grid.rows else 0
            column = grid.columns.index(here[1]) if here[1] in grid.columns else 0
            self.setCurrentIndex(self._model.index(row, column))

    def dress(self, look: CoverageLook) -> None:
        """Draw with other letters."""
        self.look = look
        self._measured = None
        self._fit()
        self._repaint()

    def is_lit(self, row: int, column: int) -> bool:
        """Whether a cell lies in the row or column of the current cell or of the pointer; -1 is a title."""
        now = self.currentIndex()
        crosses = [self.under, (now.row(), now.column())]
        return any((row >= 0 and row == r) or (column >= 0 and column == c) for r, c in crosses)

    def jump_to(self, number: str) -> bool:
        """Go to the first instrument whose number begins so; return whether there is one."""
        for column, numbers in enumerate(self.grid.columns):
            one = self.grid.map.instruments[numbers[0]]
            if len(numbers) == 1 and number_of(one.key).startswith(number):
                row = max(0, self.currentIndex().row())
                self.setCurrentIndex(self._model.index(row, column))
                return True
        return False

    # -- what the widgets tell us ----------------------------------------

    def keyboardSearch(self, search: str) -> None:
        """Typing a number goes to that instrument."""
        number = self._typed.add(search)
        if not self.jump_to(number):
            self.number_missed.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter reads the cell, with Shift the whole row; arrows, Home, End and Page are Qt's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            now = self.currentIndex()
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.row_chosen.emit(now.row())
            else:
                self.chosen.emit(now.row(), now.column())
            return
        if not event.text().isprintable() or not event.text():
            self._typed.forget()
        super().keyPressEvent(event)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """The cross goes with the current cell."""
        super().currentChanged(current, previous)
        self._repaint()
        if current.isValid():
            self.reached.emit(current.row(), current.column())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The cross shows where the pointer is."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        self._show_under((index.row(), index.column()) if index.isValid() else (-1, -1))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self._show_under((-1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns use the width there is, and the current cell stays in view."""
        super().resizeEvent(event)
        self._fit()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.setModel(self._model)
        self.setItemDelegate(_Cells(self))
        self.setHorizontalHeader(_Symbols(self))
        self.setVerticalHeader(_Titles(self))
        self.setObjectName("heatMap")
        self.setAccessibleName(say(mark("coverage", "Coverage map: sections by instruments")))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _connect(self) -> None:
        self.clicked.connect(lambda index: self.chosen.emit(index.row(), index.column()))
        self.horizontalHeader().sectionClicked.connect(self.column_chosen)
        self.verticalHeader().sectionClicked.connect(self.row_chosen)

    # -- in detail -------------------------------------------------------------

    def _fit(self) -> None:
        """Give titles, symbols and cells their room."""
        em = self.look.pixels
        grid = self.grid
        if not grid.rows or not grid.columns:
            return
        if self._measured is not grid:
            self._measured = grid
            self._measure()
        most = max(130, round(self.width() * _TITLES))
        titles = min(round(self._longest + 6.5 * em), most)
        over = max(7 * em, min(_TALLEST * em, _OVER * self.height()))
        height = min(self._highest, over)
        beside = self.verticalScrollBar().sizeHint().width()
        narrowest = max(_NARROWEST * em, self._widest)
        # Titles give way before a column is out of sight, but stay long enough to be told apart.
        spare = self.width() - beside - narrowest * len(grid.columns)
        if titles > spare >= _FEWEST_TITLES * self.width():
            titles = int(spare)
        self.verticalHeader().setFixedWidth(titles)
        self.horizontalHeader().setFixedHeight(round(height + 3.0 * em))
        room = self.width() - titles - beside
        each = max(narrowest, min(room / len(grid.columns), _WIDEST * em))
        self.horizontalHeader().setDefaultSectionSize(int(each))
        below = (
            self.height() - self.horizontalHeader().height() - self.horizontalScrollBar().sizeHint().height()
        )
        fitting = below / len(grid.rows)
        row = fitting if _LOWEST * em <= fitting <= _HIGHEST * em else _HIGHEST * em
        self.verticalHeader().setDefaultSectionSize(int(row))
        # Qt does not hear that the titles became higher or wider.
        self.updateGeometries()

    def _measure(self) -> None:
        """How long title, symbol and number are at most; once for each map."""
        grid, look = self.grid, self.look
        titles = QFontMetricsF(look.font(bold=True, of_document=True))
        self._longest = max(titles.horizontalAdvance(row_name(grid, n)) for n in range(len(grid.rows)))
        names = (column_name(grid, n, look.language) for n in range(len(grid.columns)))
        self._highest = max(upward_length(name, look.font()) for name in names)
        numbers = QFontMetricsF(look.font(bold=True))
        most = str(max(grid.column_sums))
        self._widest = numbers.horizontalAdvance(most) + 0.3 * look.pixels

    def _show_under(self, cell: tuple[int, int]) -> None:
        if cell != self.under:
            self.under = cell
            self._repaint()

    def _repaint(self) -> None:
        self.viewport().update()
        self.horizontalHeader().viewport().update()
        self.verticalHeader().viewport().update()


class _Cells(QStyledItemDelegate):
    """Paints a cell, lit where the cross goes through it."""

    def __init__(self, table: HeatTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the cell, and the frame of the current one."""
        table, look = self._table, self._table.look
        rect: QRect = option.rect
        area = QRectF(rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if table.is_lit(index.row(), index.column()):
            painter.fillRect(area, look.colour("hover"))
        draw_cell(painter, area, table.grid, table.grid.count(index.row(), index.column()), look)
        now = table.currentIndex()
        if (now.row(), now.column()) == (index.row(), index.column()):
            painter.setPen(QPen(look.colour("accent" if table.hasFocus() else "quiet"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1.5), 4, 4)
        painter.restore()


class _Header(QHeaderView):
    """The titles of one side, painted by us."""

    def __init__(self, orientation: Qt.Orientation, table: HeatTable) -> None:
        super().__init__(orientation, table)
        self._table = table
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(8)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def sectionSizeFromContents(self, logicalIndex: int) -> QSize:
        """Sizes are set by the table."""
        size = self.defaultSectionSize()
        return (
            QSize(size, self.height())
            if self.orientation() == Qt.Orientation.Horizontal
            else QSize(self.width(), size)
        )

    def _ground(self, painter: QPainter, rect: QRect, *, is_lit: bool) -> None:
        look = self._table.look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, look.colour("hover" if is_lit else "page"))


class _Symbols(_Header):
    """The instruments over the columns."""

    def __init__(self, table: HeatTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self.setAccessibleName(say(mark("coverage", "Instruments")))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Draw one symbol."""
        painter.save()
        painter.setClipRect(rect)
        self._ground(painter, rect, is_lit=self._table.is_lit(-1, logicalIndex))
        draw_column_label(painter, QRectF(rect), self._table.grid, logicalIndex, self._table.look)
        painter.restore()


class _Titles(_Header):
    """The sections before the rows."""

    def __init__(self, table: HeatTable) -> None:
        super().__init__(Qt.Orientation.Vertical, table)
        self.setAccessibleName(say(mark("coverage", "Sections")))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Draw one title."""
        painter.save()
        self._ground(painter, rect, is_lit=self._table.is_lit(logicalIndex, -1))
        draw_row_label(painter, QRectF(rect), self._table.grid, logicalIndex, self._table.look)
        painter.restore()
