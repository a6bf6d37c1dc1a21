"""The rows of “My notes”: headings of groups, which can be folded, and the entries below them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from vademecum.services.notebook.note_listing import Group
from vademecum.services.notebook.note_text import NoteText
from vademecum.ui.catalogue import say
from vademecum.words import mark

RowRole = Qt.ItemDataRole.UserRole + 1

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a group."""

    name: Hashable
    words: str
    count: int
    is_folded: bool


@dataclass(frozen=True, slots=True)
class Card:
    """An entry in a group; an entry with two tags stands on two cards."""

    entry: NoteText
    group: Hashable


Row = Heading | Card


class NotesModel(QAbstractTableModel):
    """One column of rows."""

    def __init__(self, spoken: Callable[[NoteText], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spoken = spoken
        self.rows: Sequence[Row] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Put other rows on show."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def speak_with(self, spoken: Callable[[NoteText], str]) -> None:
        """Have somebody else say what a listener hears of an entry."""
        self._spoken = spoken

    def row(self, index: _Index) -> Row | None:
        """The row at an index."""
        return self.rows[index.row()] if index.isValid() else None

    # -- in Qt's words -----------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """How many rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """One."""
        return 0 if parent.isValid() else 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Headings can be gone to, but not selected."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.NoItemFlags
        if isinstance(self.rows[index.row()], Heading):
            return flag.ItemIsEnabled
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row, and what a screen reader says of it."""
        row = self.row(index)
        if row is None:
            return None
        if role == RowRole:
            return row
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            if isinstance(row, Card):
                return self._spoken(row.entry)
            words = (
                mark("my notes", "{name}, {count}, folded")
                if row.is_folded
                else mark("my notes", "{name}, {count}")
            )
            return say(words, name=row.words, count=row.count)
        return None


def rows_of(
    groups: Sequence[Group], words_of: Callable[[Group], str], folded: frozenset[Hashable]
) -> list[Row]:
    """Headings and entries in order; the entries of folded groups are left out."""
    rows: list[Row] = []
    for group in groups:
        is_folded = group.name in folded
        rows.append(Heading(group.name, words_of(group), len(group.entries), is_folded))
        if not is_folded:
            name = group.name
            rows += [Card(entry, name) for entry in group.entries]
    return rows
