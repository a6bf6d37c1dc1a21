"""A text with links that is as high as its lines: it scrolls with what stands around it."""

import math

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OUTER = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Space,
)
"""Keys that scroll, which is what the widget around the text does."""


class FlowText(QTextBrowser):
    """Tab goes from link to link and then on; Enter presses, Ctrl+Enter presses apart."""

    pressed = Signal(str, bool)
    """A link by its address, and whether it is to open apart (Ctrl or middle button)."""
    reached = Signal(QRect)
    """The keyboard came to a link that stands there, in coordinates of this widget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heights: dict[int, int] = {}
        self.scale = 1.0
        """How large the next lines are set, as a factor of the usual size."""
        self._build()
        self.anchorClicked.connect(self._on_anchor)

    # -- what others may ask ---------------------------------------------

    def show_lines(self, document: QTextDocument) -> None:
        """Put another text on show, at the height it needs; the widget deletes the one it showed."""
        self._heights = {}
        self.setDocument(document)
        self._set_width(self.viewport().width())
        self.updateGeometry()

    # -- in Qt's words -----------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        """Yes: lines break."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high the text is when it is so wide, in pixels."""
        if width not in self._heights:
            # Layouts ask many times over, and each answer sets every line anew.
            shown = self.document().textWidth()
            self._set_width(width)
            self._heights[width] = math.ceil(self.document().size().height())
            # A layout also asks about widths it does not give; when it then gives the old one, no
            # resizeEvent follows that would end the lines where the widget ends.
            self._set_width(shown)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """As high as the lines of a usual width."""
        return QSize(320, self.heightForWidth(max(1, self.width())))

    def minimumSizeHint(self) -> QSize:
        """As small as need be."""
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines end where the text ends, also before the first showing, when Qt does not look."""
        super().resizeEvent(event)
        self._set_width(self.viewport().width())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to what stands around."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the link that has the focus; leave scrolling to what stands around."""
        if event.key() in _ENTER and (href := self._link_in_focus()):
            self.pressed.emit(href, bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif event.key() in _OUTER:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open a link apart when Ctrl is held or the middle button was used."""
        apart = (
            event.button() == Qt.MouseButton.MiddleButton
            or event.modifiers() & Qt.KeyboardModifier.ControlModifier
        )
        href = self.anchorAt(event.position().toPoint())
        if apart and href and not self.textCursor().hasSelection():
            self.pressed.emit(href, True)
            return
        super().mouseReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tab comes to the first link, Shift+Tab to the last."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            is_forward = event.reason() == Qt.FocusReason.TabFocusReason
            self._move(QTextCursor.MoveOperation.Start if is_forward else QTextCursor.MoveOperation.End)
            if super().focusNextPrevChild(is_forward):
                self._tell_where()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave no link marked behind; a selection stays."""
        super().focusOutEvent(event)
        if self._link_in_focus() and event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        ):
            self._move(QTextCursor.MoveOperation.Start)

    def focusNextPrevChild(self, is_forward: bool) -> bool:
        """Go to the next link, and say where it stands."""
        moved = super().focusNextPrevChild(is_forward)
        if moved and self.hasFocus():
            self._tell_where()
        return moved

    def changeEvent(self, event: QEvent) -> None:
        """Take another height with another type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._heights = {}
            self.updateGeometry()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Load nothing."""
        del kind, name
        return None

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # -- in detail -------------------------------------------------------------

    def _set_width(self, width: float) -> None:
        if self.document().textWidth() != width:
            self.document().setTextWidth(width)

    def _on_anchor(self, url: QUrl) -> None:
        self.pressed.emit(url.toString(), False)

    def _move(self, where: QTextCursor.MoveOperation) -> None:
        cursor = self.textCursor()
        cursor.movePosition(where)
        self.setTextCursor(cursor)

    def _tell_where(self) -> None:
        cursor = self.textCursor()
        begin, end = QTextCursor(cursor), QTextCursor(cursor)
        begin.setPosition(cursor.selectionStart())
        end.setPosition(cursor.selectionEnd())
        self.reached.emit(self.cursorRect(begin).united(self.cursorRect(end)))

    def _link_in_focus(self) -> str:
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return ""
        inside = QTextCursor(cursor)
        inside.setPosition(cursor.selectionStart() + 1)
        return inside.charFormat().anchorHref()
