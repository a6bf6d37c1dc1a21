"""The panel with the tree of contents and its filter."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QLabel, QLineEdit, QTreeView, QVBoxLayout, QWidget

from vademecum.domain.locator import Locator
from vademecum.services.contents import Contents
from vademecum.ui.catalogue import say
from vademecum.ui.contents_model import ContentsModel
from vademecum.ui.theme import Theme
from vademecum.words import mark

_FILTER_MS = 120


class ArrowTree(QTreeView):
    """A tree that draws its own arrows: a style sheet for selected rows would hide the style's."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._closed = theme.icon("right", "quiet")
        self._open = theme.icon("down", "quiet")

    def drawBranches(  # noqa: N802 -- Qt calls it by this name
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw an arrow where there is something to open."""
        super().drawBranches(painter, rect, index)
        if self.model().hasChildren(index):
            size = 14
            at = QRect(rect.right() - size, rect.center().y() - size // 2 + 1, size, size)
            (self._open if self.isExpanded(index) else self._closed).paint(painter, at)


class ContentsPanel(QWidget):
    """Shows where the reader is in the library, and leads elsewhere."""

    chosen = Signal(Locator, bool)
    """A place, and whether to open it in a tab of its own."""

    def __init__(self, contents: Contents, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ContentsModel(contents, theme, self)
        self._filter = QLineEdit(self)
        self._tree = ArrowTree(theme, self)
        self._empty = QLabel(self)
        self._wait = QTimer(self)
        self._build()
        self._connect()

    # -- what others may ask ---------------------------------------------

    def show_place(self, locator: Locator | None) -> None:
        """Select the node of a place without moving the focus; none for no place."""
        if self._model.is_filtered:
            return
        if locator is None:
            self._tree.setCurrentIndex(QModelIndex())
            return
        index = self._model.index_of(locator)
        if index.isValid() and index != self._tree.currentIndex():
            self._tree.setCurrentIndex(index)
            self._tree.scrollTo(index)

    @property
    def current(self) -> Locator | None:
        """Where the node leads that the reader is on; None for none, and for one that only holds others."""
        return self._model.locator(self._tree.currentIndex())

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [self._filter, self._tree]

    def place_at_hand(self) -> Locator | None:
        """The entry that one is on; None where it leads nowhere."""
        return self._model.locator(self._tree.currentIndex())

    def focus_tree(self) -> None:
        """Give the tree the keyboard."""
        self._tree.setFocus()

    # -- what the widgets tell us ----------------------------------------

    def _on_typed(self) -> None:
        self._wait.start()

    def _on_filter(self) -> None:
        words = self._filter.text()
        self._model.filter(words)
        if self._model.is_filtered:
            self._tree.expandAll()
        else:
            self._open_top()
        nothing = self._model.rowCount() == 0
        self._empty.setVisible(nothing)
        self._tree.setVisible(not nothing)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._lead(index, apart=False)

    def _on_activated(self, index: QModelIndex) -> None:
        self._lead(index, apart=False)

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 0, 0)
        layout.setSpacing(6)
        self._filter.setPlaceholderText(say(mark("contents", "Filter by heading or paragraph")))
        self._filter.setAccessibleName(say(mark("contents", "Filter the contents")))
        # Not before something stands there: for its picture Qt looks at every image plugin, 10 ms.
        self._filter.textChanged.connect(lambda: self._filter.setClearButtonEnabled(True))
        self._filter.setMaxLength(200)
        self._tree.setModel(self._model)
        self._tree.setHeaderHidden(True)
        self._tree.setUniformRowHeights(True)
        self._tree.setIndentation(16)
        self._tree.setAccessibleName(say(mark("contents", "Contents")))
        self._tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._empty.setText(
            say(mark("contents", "No heading or paragraph fits. Search looks inside the text: Ctrl+Shift+F."))
        )
        self._empty.setWordWrap(True)
        self._empty.setObjectName("quiet")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.hide()
        filter_row = QVBoxLayout()
        filter_row.setContentsMargins(0, 0, 8, 0)
        filter_row.addWidget(self._filter)
        layout.addLayout(filter_row)
        layout.addWidget(self._tree, 1)
        layout.addWidget(self._empty, 1)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_FILTER_MS)
        self._open_top()

    def _connect(self) -> None:
        self._filter.textChanged.connect(self._on_typed)
        self._filter.returnPressed.connect(self.focus_tree)
        self._wait.timeout.connect(self._on_filter)
        self._tree.clicked.connect(self._on_clicked)
        self._tree.activated.connect(self._on_activated)

    # -- in detail -------------------------------------------------------------

    def _open_top(self) -> None:
        for row in range(self._model.rowCount()):
            self._tree.setExpanded(self._model.index(row, 0), True)

    def _lead(self, index: QModelIndex, *, apart: bool) -> None:
        locator = self._model.locator(index)
        if locator is not None:
            self.chosen.emit(locator, apart)
        else:
            self._tree.setExpanded(index, not self._tree.isExpanded(index))
