"""The tree of contents: library, document, chapter, section, paragraph; children are read when opened."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from vademecum.domain.locator import Locator
from vademecum.services.contents import Branch, Contents
from vademecum.services.shelf import Shelved
from vademecum.ui.catalogue import say
from vademecum.ui.names import key_name
from vademecum.ui.theme import Theme
from vademecum.words import Marked, mark

LocatorRole = Qt.ItemDataRole.UserRole + 1

_Index = QModelIndex | QPersistentModelIndex


class Kind(Enum):
    """What a node of the tree is."""

    SHELF = "library"
    GUIDES = "guide"
    IMPORTS = "contents"
    DOCUMENT = "document"
    BRANCH = ""


_TITLES: dict[Kind, Marked] = {
    Kind.SHELF: mark("contents", "Library"),
    Kind.IMPORTS: mark("contents", "My imports"),
    Kind.GUIDES: mark("contents", "Guide"),
}


@dataclass(slots=True)
class _Node:
    """A node that was shown; `children` is None until it is opened."""

    kind: Kind
    parent: int
    row: int
    title: str
    tip: str = ""
    document: Shelved | None = None
    branch: Branch | None = None
    children: list[int] | None = None


class ContentsModel(QAbstractItemModel):
    """Nodes are numbers, as `internalId`; no Python object is ever handed to Qt as a pointer."""

    def __init__(self, contents: Contents, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._contents = contents
        self._theme = theme
        self._words = ""
        self._nodes: list[_Node] = []
        self._fill()

    # -- what others may ask ---------------------------------------------

    def filter(self, words: str) -> None:
        """Show only documents, headings and paragraphs that hold `words`, with what is above them."""
        self.beginResetModel()
        self._words = words.strip()
        self._fill()
        self.endResetModel()

    @property
    def is_filtered(self) -> bool:
        """Whether the tree shows only what fits the reader's words."""
        return bool(self._words)

    def locator(self, index: _Index) -> Locator | None:
        """Where a node leads."""
        node = self._node(index)
        if node is None or node.document is None:
            return None
        head = node.document.head
        return Locator(head.key, head.lang, node.branch.block if node.branch else "")

    def index_of(self, locator: Locator) -> QModelIndex:
        """The node of a block or of the nearest heading above it; opens what lies on the way."""
        for top in self._roots:
            for number in self._children(top):
                document = self._nodes[number].document
                if document is not None and document.locator == locator.document:
                    return self._index(self._descend(number, document, locator.block))
        return QModelIndex()

    # -- what Qt asks ------------------------------------------------------

    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """The node at a row under `parent`."""
        children = self._children(int(parent.internalId())) if parent.isValid() else self._roots
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row])

    def parent(self, index: _Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """The node above."""
        node = self._node(index)
        return QModelIndex() if node is None or node.parent < 0 else self._index(node.parent)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """How many nodes lie under `parent`."""
        if not parent.isValid():
            return len(self._roots)
        return len(self._children(int(parent.internalId())))

    def hasChildren(self, parent: _Index = QModelIndex()) -> bool:  # noqa: B008
        """Whether a node can be opened; does not open it."""
        node = self._node(parent)
        if node is None:
            return True
        if node.children is None and node.branch is not None:
            return node.branch.has_children
        return self.rowCount(parent) > 0

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """One column."""
        del parent
        return 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, tip, icon and place of a node."""
        node = self._node(index)
        if node is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return node.title
            case Qt.ItemDataRole.ToolTipRole:
                return node.tip or node.title
            case Qt.ItemDataRole.DecorationRole:
                return self._theme.icon(node.kind.value, "quiet") if node.kind.value else None
            case _ if role == LocatorRole:
                return self.locator(index)
            case _:
                return None

    # -- in detail -------------------------------------------------------------

    def _fill(self) -> None:
        self._nodes = []
        groups: dict[Kind, list[Shelved]] = {Kind.SHELF: [], Kind.IMPORTS: [], Kind.GUIDES: []}
        for document in self._contents.documents():
            groups[_group(document)].append(document)
        self._roots: list[int] = []
        for kind, documents in groups.items():
            if not documents:
                continue
            root = self._add(_Node(kind, -1, len(self._roots), say(_TITLES[kind]), children=[]))
            for document in documents:
                self._add_document(root, document)
            if self._words and not self._nodes[root].children:
                continue
            self._roots.append(root)
            self._nodes[root].row = len(self._roots) - 1

    def _add(self, node: _Node) -> int:
        self._nodes.append(node)
        return len(self._nodes) - 1

    def _add_document(self, root: int, document: Shelved) -> None:
        branches = self._contents.filtered(document, self._words) if self._words else None
        if branches is not None and not branches and not self._contents.title_fits(document, self._words):
            return
        siblings = self._nodes[root].children
        if siblings is None:
            return
        head = document.head
        tip = f"{head.title}\n{key_name(head.key)}"
        number = self._add(_Node(Kind.DOCUMENT, root, len(siblings), head.title, tip, document))
        siblings.append(number)
        if branches:
            self._nodes[number].children = []
            self._add_branches(number, document, branches)

    def _add_branches(self, parent: int, document: Shelved, branches: list[Branch]) -> None:
        """Add branches that come in reading order with their depth, each under the last less deep one."""
        above: list[tuple[int, int]] = [(0, parent)]
        for branch in branches:
            while above[-1][0] >= branch.depth:
                above.pop()
            holder = self._nodes[above[-1][1]]
            if holder.children is None:
                holder.children = []
            number = self._add(
                _Node(
                    Kind.BRANCH,
                    above[-1][1],
                    len(holder.children),
                    branch.title,
                    branch.tip,
                    document,
                    branch,
                )
            )
            holder.children.append(number)
            above.append((branch.depth, number))

    def _children(self, number: int) -> list[int]:
        node = self._nodes[number]
        if node.children is None:
            node.children = []
            can_open = node.branch is None or node.branch.has_children
            if node.document is not None and can_open and not self._words:
                for branch in self._contents.under(node.document, node.branch):
                    node.children.append(
                        self._add(
                            _Node(
                                Kind.BRANCH,
                                number,
                                len(node.children),
                                branch.title,
                                branch.tip,
                                node.document,
                                branch,
                            )
                        )
                    )
        return node.children

    def _descend(self, number: int, document: Shelved, block: str) -> int:
        """The deepest node on the way to a block."""
        if not block:
            return number
        row = self._contents.row_of(document, block)
        while row is not None:
            under = [
                child
                for child in self._children(number)
                if (branch := self._nodes[child].branch) is not None and branch.row <= row < branch.end
            ]
            if not under:
                return number
            number = under[-1]
        return number

    def _node(self, index: _Index) -> _Node | None:
        return self._nodes[int(index.internalId())] if index.isValid() else None

    def _index(self, number: int) -> QModelIndex:
        return self.createIndex(self._nodes[number].row, 0, number)


def _group(document: Shelved) -> Kind:
    if document.head.kind == "guide":
        return Kind.GUIDES
    return Kind.IMPORTS if document.volume.name == "imports" else Kind.SHELF
