"""The heat map as a table of rows and columns that Qt can walk through and speak."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from vademecum.ui.catalogue import say
from vademecum.ui.names import ORGANS, named
from vademecum.ui.sheets.coverage_words import counted, instrument_name
from vademecum.ui.sheets.heat_drawing import column_name, row_name
from vademecum.ui.sheets.heat_grid import Grid
from vademecum.words import mark

_Index = QModelIndex | QPersistentModelIndex
_SPOKEN = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)


class HeatModel(QAbstractTableModel):
    """Counts by section and instrument; every cell says whose count it is."""

    def __init__(self, grid: Grid, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.grid = grid
        self._language = language

    def show_grid(self, grid: Grid) -> None:
        """Put another map, or the same one in another order, on show."""
        self.beginResetModel()
        self.grid = grid
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """How many rows."""
        return 0 if parent.isValid() else len(self.grid.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """How many columns."""
        return 0 if parent.isValid() else len(self.grid.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What is spoken of a cell, and its tip."""
        if not index.isValid() or role not in (*_SPOKEN, Qt.ItemDataRole.ToolTipRole):
            return None
        count = self.grid.count(index.row(), index.column())
        parts = (row_name(self.grid, index.row()), self.full_name(index.column()), counted(count))
        return "\n".join(parts) if role == Qt.ItemDataRole.ToolTipRole else ", ".join(parts)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What is spoken of a row or a column as a whole, and its tip."""
        if role not in (*_SPOKEN, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation == Qt.Orientation.Vertical:
            times = say(mark("coverage", "{count} citations"), count=self.grid.row_sums[section])
            parts = [row_name(self.grid, section), times]
            numbers = self.grid.rows[section]
            if role == Qt.ItemDataRole.ToolTipRole and len(numbers) == 1:
                parts = [*self.grid.map.sections[numbers[0]].path, *parts]
                parts.append(say(mark("coverage", "Press, or Shift+Enter: all that this section cites")))
        else:
            parts = [self.full_name(section), counted(self.grid.column_sums[section])]
            if role == Qt.ItemDataRole.ToolTipRole:
                parts[1:1] = self._facts(section)
        return "\n".join(parts) if role == Qt.ItemDataRole.ToolTipRole else ", ".join(parts)

    def full_name(self, column: int) -> str:
        """The instrument of a column by its whole symbol."""
        numbers = self.grid.columns[column]
        if len(numbers) > 1:
            return column_name(self.grid, column, self._language)
        return instrument_name(self.grid.map.instruments[numbers[0]], self._language)

    def _facts(self, column: int) -> list[str]:
        numbers = self.grid.columns[column]
        if len(numbers) > 1:
            return []
        one = self.grid.map.instruments[numbers[0]]
        title = "" if one.key.is_own else one.title(self._language) or ""
        return [fact for fact in (title, named(ORGANS, one.organ)) if fact]
