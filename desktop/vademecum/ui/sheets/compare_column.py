"""One side of a comparison: its page, and what stands above it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from vademecum.services.comparing import Side
from vademecum.ui.names import LANGS, key_name, named
from vademecum.ui.page_view import PageView
from vademecum.ui.sheets.compare_page import ComparePage


class CompareView(PageView):
    """A page whose paragraphs can be opened in their document."""

    chosen = Signal(str)
    """A block to read in its document."""

    @property
    def sheet_page(self) -> ComparePage | None:
        """The page on show, with what a comparison knows of it."""
        return self.page if isinstance(self.page, ComparePage) else None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the paragraph under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton and self.page is not None:
            place = self.page.place(self.cursorForPosition(event.position().toPoint()).position())
            if place is not None:
                self.chosen.emit(place[0])
                return
        super().mouseDoubleClickEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the paragraph one was led to, unless a link has the focus."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not self.textCursor().hasSelection() and (block := self.block_in_focus()):
            self.chosen.emit(block)
            return
        super().keyPressEvent(event)


class CompareHead(QWidget):
    """Title, role, symbol and language of one side, above its page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self._about = QLabel(self)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(16, 8, 12, 8)
        lines.setSpacing(1)
        for label in (self._title, self._about):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setTextFormat(Qt.TextFormat.PlainText)
            lines.addWidget(label)
        self._about.setObjectName("quiet")

    def name(self, side: Side, role: str, view: CompareView) -> None:
        """Say which document stands in `view`; `role` is what it is in the comparison."""
        head = side.document.head
        facts = [fact for fact in (role, key_name(head.key), named(LANGS, head.lang)) if fact]
        for label, words in ((self._title, head.title), (self._about, "  ·  ".join(facts))):
            label.setText(words)
            label.setToolTip(words)
        view.setAccessibleName(", ".join([head.title, *facts]))
