"""Folders, bookmarks and numbered places as a tree for a view; dragged rows become moves of the service."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from vademecum.domain.annotation import Bookmark, Fit, Folder, NumberedPlace, Scope, Target
from vademecum.services.notebook.bookmark_tree import TOP
from vademecum.services.notebook.numbering import is_place
from vademecum.text.folding import fold_text
from vademecum.ui.notes.bookmark_words import Row, RowWords, places_of, tree_of
from vademecum.ui.notes.readers_notes import ReadersNotes
from vademecum.ui.notes.row_changes import differences
from vademecum.ui.theme import Theme

AboutRole = Qt.ItemDataRole.UserRole + 1
"""The second, quieter line of a row."""
LangRole = Qt.ItemDataRole.UserRole + 2
"""The language of the text that a row is about; empty for folders."""

CitationRole = Qt.ItemDataRole.UserRole + 3
"""Whether the first line is a citation, of which the end tells most."""

MIME = "application/x-vademecum-bookmarks"

PLACES_ID = "places"
"""The id of the row that holds the numbered places; no item of the notebook has it."""

_USUAL = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_OWN = _USUAL | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsEditable
_OF_BOOKMARK = _OWN | Qt.ItemFlag.ItemNeverHasChildren
_OF_FOLDER = _OWN | Qt.ItemFlag.ItemIsDropEnabled

_MOST_CHANGES = 300
"""Rows; when more came or went, the whole tree is made anew."""

_MOST_NODES = 100_000
"""Of rows that are gone something stays behind until then."""

_Index = QModelIndex | QPersistentModelIndex


@dataclass(slots=True)
class _Node:
    """A row that was shown; `children` is None until it is opened."""

    row: Row
    id: str
    parent: int
    number: int
    children: list[int] | None = None


class BookmarksModel(QAbstractItemModel):
    """Nodes are numbers, as `internalId`; no Python object is ever handed to Qt as a pointer."""

    moved = Signal(list, str)
    """Ids of rows that were dropped into a folder."""

    def __init__(
        self,
        notes: ReadersNotes,
        words: RowWords,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._notes = notes
        self._words = words
        self._theme = theme
        self._wanted: list[str] = []
        self._answers: dict[int, Callable[[Row], object]] = {
            Qt.ItemDataRole.DisplayRole: words.title,
            Qt.ItemDataRole.EditRole: lambda row: row.name if isinstance(row, Bookmark | Folder) else "",
            Qt.ItemDataRole.AccessibleTextRole: words.spoken,
            Qt.ItemDataRole.ToolTipRole: words.tip,
            Qt.ItemDataRole.DecorationRole: self._decoration,
            AboutRole: words.about,
            CitationRole: lambda row: (
                isinstance(row, NumberedPlace) or (isinstance(row, Bookmark) and not row.name)
            ),
            LangRole: lambda row: target.lang if (target := _target(row)) is not None else "",
        }
        self._fill()

    # -- what others may ask ---------------------------------------------

    def reload(self) -> None:
        """Show what is in the notebook now; where little changed, the other rows stay as they are."""
        self._look()
        plan = self._plan()
        if self.is_filtered or plan is None or len(self._nodes) > _MOST_NODES:
            self.beginResetModel()
            self._fill()
            self.endResetModel()
            return
        for number, rows in plan:
            self._bring(number, rows)

    def knows(self, item_id: str) -> bool:
        """Whether an item of the notebook is shown here, or would be after `reload`."""
        return item_id in self._shown_tree or item_id in tree_of(self._notes) or is_place(item_id)

    def filter(self, words: str) -> None:
        """Show only what holds every one of these words, with the folders above; folders with all in them."""
        self.beginResetModel()
        self._wanted = [fold_text(word) for word in words.split()]
        self._fill()
        self.endResetModel()

    @property
    def is_filtered(self) -> bool:
        """Whether only what fits the reader's words is shown."""
        return bool(self._wanted)

    @property
    def shown(self) -> int:
        """How many rows fit the filter."""
        return len(self._shown) if self._shown is not None else len(self._shown_tree)

    def id_of(self, index: _Index) -> str:
        """The id of a row; empty for none."""
        node = self._node(index)
        return node.id if node is not None else ""

    def row_at(self, index: _Index) -> Row:
        """The item of a row; None for the row of numbered places and for no row."""
        node = self._node(index)
        return node.row if node is not None else None

    def index_of(self, row_id: str) -> QModelIndex:
        """The row of an id; opens what lies on the way."""
        at = QModelIndex()
        for wanted in [*([PLACES_ID] if is_place(row_id) else self._shown_tree.above(row_id)), row_id]:
            below = self._children(int(at.internalId()) if at.isValid() else -1)
            number = next((number for number in below if self._nodes[number].id == wanted), None)
            if number is None:
                return QModelIndex()
            at = self._index(number)
        return at

    # -- what Qt asks ------------------------------------------------------

    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """The node at a row under `parent`."""
        children = self._children(int(parent.internalId()) if parent.isValid() else -1)
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row])

    def parent(self, index: _Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """The node above."""
        node = self._node(index)
        return QModelIndex() if node is None or node.parent < 0 else self._index(node.parent)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """How many nodes lie under `parent`."""
        return len(self._children(int(parent.internalId()) if parent.isValid() else -1))

    def hasChildren(self, parent: _Index = QModelIndex()) -> bool:  # noqa: B008
        """Whether a node can be opened; does not open it."""
        node = self._node(parent)
        if node is None or not isinstance(node.row, Folder) or node.children is not None or self.is_filtered:
            return self.rowCount(parent) > 0
        return not self._shown_tree.is_empty(node.id)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """One column."""
        del parent
        return 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Both lines of a row, its sign, and what is spoken of it."""
        node = self._node(index)
        if node is None:
            return None
        answer = self._answers.get(role)
        return answer(node.row) if answer is not None else None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Give a bookmark or folder the name that was typed; an empty one is no name."""
        row = self.row_at(index)
        if role != Qt.ItemDataRole.EditRole or not isinstance(row, Bookmark | Folder):
            return False
        if str(value).strip() != row.name:
            # Not before the view has put its editor away: the rows are made anew then.
            QTimer.singleShot(0, self, lambda: self._notes.bookmarking.change(row.id, name=str(value)))
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """What one can do with a row: all but numbered places can be named and moved; folders take others."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags if self.is_filtered else Qt.ItemFlag.ItemIsDropEnabled
        row = self.row_at(index)
        return (
            _OF_BOOKMARK if isinstance(row, Bookmark) else _OF_FOLDER if isinstance(row, Folder) else _USUAL
        )

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows are moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Our own rows only."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The ids of the rows that are dragged; for other programs their names."""
        rows = [row for index in indexes if isinstance(row := self.row_at(index), Bookmark | Folder)]
        data = QMimeData()
        data.setData(MIME, json.dumps([row.id for row in rows]).encode())
        data.setText("\n".join(self._words.title(row) for row in rows))
        return data

    def canDropMimeData(  # noqa: N802 -- Qt calls it by this name
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index
    ) -> bool:
        """Whether what is dragged can stand there: a folder goes neither into itself nor into its own."""
        del action, row, column
        ids, folder = _dragged(data), self._folder_at(parent)
        return folder is not None and bool(ids) and self._notes.bookmarking.can_move(ids, folder)

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index
    ) -> bool:
        """Move what was dragged before a row of `parent`, or last in it; the view takes nothing away."""
        folder = self._folder_at(parent)
        if folder is None or not self.canDropMimeData(data, action, row, column, parent):
            return False
        below = self._children(int(parent.internalId()) if parent.isValid() else -1)
        before = self._nodes[below[row]].id if 0 <= row < len(below) else ""
        if before == PLACES_ID:
            before = self._nodes[below[1]].id if len(below) > 1 else ""
        ids = _dragged(data)
        if self._notes.bookmarking.move(ids, folder, before):
            self.moved.emit(ids, folder)
        return True

    # -- in detail -------------------------------------------------------------

    def _fill(self) -> None:
        self._look()
        self._nodes: list[_Node] = []
        self._tops: list[int] | None = None

    def _look(self) -> None:
        """See what there is now."""
        self._shown_tree = tree_of(self._notes)
        self._shown = self._fitting() if self._wanted else None

    def _children(self, number: int) -> list[int]:
        known = self._tops if number < 0 else self._nodes[number].children
        if known is not None:
            return known
        first = len(self._nodes)
        self._nodes += [_Node(row, one, number, place) for place, (row, one) in enumerate(self._rows(number))]
        made = list(range(first, len(self._nodes)))
        if number < 0:
            self._tops = made
        else:
            self._nodes[number].children = made
        return made

    def _rows(self, number: int) -> list[tuple[Row, str]]:
        """What stands under a node now, with ids."""
        at = self._nodes[number] if number >= 0 else None
        rows: list[tuple[Row, str]] = []
        if at is None and any(self._shows(place.id) for place in places_of(self._notes)):
            rows.append((None, PLACES_ID))
        if at is not None and at.id == PLACES_ID:
            rows += [(place, place.id) for place in places_of(self._notes) if self._shows(place.id)]
        elif at is None or isinstance(at.row, Folder):
            entries = self._shown_tree.children(at.id if at is not None else TOP)
            rows += [(entry, entry.id) for entry in entries if self._shows(entry.id)]
        return rows

    def _plan(self) -> list[tuple[int, list[tuple[Row, str]]]] | None:
        """What stands now under each node that was opened and is still there; None when much has changed."""
        plan: list[tuple[int, list[tuple[Row, str]]]] = []
        waiting, changes = [-1], 0
        while waiting:
            number = waiting.pop(0)
            opened = self._tops if number < 0 else self._nodes[number].children
            if opened is None:
                continue
            rows = self._rows(number)
            now = {one for _, one in rows}
            then = {self._nodes[child].id for child in opened}
            changes += len(now ^ then)
            plan.append((number, rows))
            waiting += [child for child in opened if self._nodes[child].id in now]
        return plan if changes <= _MOST_CHANGES else None

    def _bring(self, number: int, rows: list[tuple[Row, str]]) -> None:
        """Take rows away from under a node and add others until they are these."""
        under = self._children(number)
        parent = self._index(number) if number >= 0 else QModelIndex()
        then, now = [self._nodes[child].id for child in under], [one for _, one in rows]
        for what, i1, i2, j1, j2 in reversed(differences(then, now)):
            if what in ("delete", "replace"):
                self.beginRemoveRows(parent, i1, i2 - 1)
                del under[i1:i2]
                self._count(under, i1)
                self.endRemoveRows()
            if what in ("insert", "replace"):
                self.beginInsertRows(parent, i1, i1 + j2 - j1 - 1)
                first = len(self._nodes)
                self._nodes += [_Node(row, one, number, 0) for row, one in rows[j1:j2]]
                under[i1:i1] = range(first, len(self._nodes))
                self._count(under, i1)
                self.endInsertRows()
        for child, (row, _) in zip(under, rows, strict=True):
            if self._nodes[child].row is not row:
                self._nodes[child].row = row
                self.dataChanged.emit(self._index(child), self._index(child))

    def _count(self, under: list[int], first: int) -> None:
        for place in range(first, len(under)):
            self._nodes[under[place]].number = place

    def _shows(self, row_id: str) -> bool:
        return self._shown is None or row_id in self._shown

    def _fitting(self) -> set[str]:
        """Ids of what holds the words, of what is above it, and of all in a folder whose name holds them."""
        tree = self._shown_tree
        shown = {place.id for place in places_of(self._notes) if self._words.fits(place, self._wanted)}
        whole: set[str] = set()
        for entry in tree.below():
            if tree.parent(entry.id) in whole:
                shown.add(entry.id)
            elif self._words.fits(entry, self._wanted):
                shown.update((*tree.above(entry.id), entry.id))
            else:
                continue
            if isinstance(entry, Folder):
                whole.add(entry.id)
        return shown

    def _decoration(self, row: Row) -> object:
        """An icon; the digit of a numbered place."""
        match row:
            case Bookmark() | NumberedPlace() if self._words.fit(row.target) in (Fit.ORPHAN, Fit.CHECK):
                return self._theme.icon("warning", "alarm")
            case Bookmark():
                is_instrument = row.target.scope is Scope.INSTRUMENT
                return self._theme.icon("instrument" if is_instrument else "bookmark", "quiet")
            case NumberedPlace():
                return str(row.number)
            case Folder():
                return self._theme.icon("folder", "quiet")
            case _:
                return self._theme.icon("numbers", "quiet")

    def _folder_at(self, parent: _Index) -> str | None:
        """The folder that a row is; the top for no row; None for what takes nothing."""
        if not parent.isValid():
            return TOP if not self.is_filtered else None
        row = self.row_at(parent)
        return row.id if isinstance(row, Folder) else None

    def _node(self, index: _Index) -> _Node | None:
        return self._nodes[int(index.internalId())] if index.isValid() else None

    def _index(self, number: int) -> QModelIndex:
        return self.createIndex(self._nodes[number].number, 0, number)


def _target(row: Row) -> Target | None:
    return row.target if isinstance(row, Bookmark | NumberedPlace) else None


def _dragged(data: QMimeData) -> list[str]:
    """The ids that are dragged; none when the data are not ours."""
    try:
        ids = json.loads(bytes(data.data(MIME).data())) if data.hasFormat(MIME) else []
    except ValueError:
        return []
    return [one for one in ids if isinstance(one, str)] if isinstance(ids, list) else []
