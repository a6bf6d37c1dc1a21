"""A card that floats over the window: a footnote's text, or what is known of a citation."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QLabel, QVBoxLayout, QWidget

_WIDTH = 420
_GAP = 6


class FloatingCard(QFrame):
    """A child of the window, not a window of its own: the focus stays where input methods find it."""

    pressed = Signal(str)
    """A link in the card."""
    closed = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._text = QLabel(self)
        self._is_pinned = False
        self._build()
        self._text.linkActivated.connect(self.pressed)
        self.hide()

    @property
    def is_pinned(self) -> bool:
        """Whether the card stays until it is closed (a footnote), or leaves with the pointer (a hint)."""
        return self._is_pinned and self.isVisible()

    def show_at(self, target: QRect, words: str, *, spoken: str, is_pinned: bool) -> None:
        """Show rich text near `target` (in coordinates of the window), above or below it as room allows."""
        self._is_pinned = is_pinned
        over = self._over
        width = min(_WIDTH, max(200, over.width() - 40))
        self._text.setText(words)
        self._text.setAccessibleName(spoken)
        self.setAccessibleName(spoken)
        self._text.setFixedWidth(width - 32)
        self.setFixedWidth(width)
        self.adjustSize()
        height = self.sizeHint().height()
        self.resize(width, height)
        x = min(max(12, target.center().x() - width // 3), over.width() - width - 12)
        below = target.bottom() + _GAP
        y = below if below + height < over.height() - 12 else max(12, target.top() - height - _GAP)
        self.move(QPoint(x, y))
        self.show()
        self.raise_()
        if is_pinned:
            self._text.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_card(self) -> None:
        """Hide the card."""
        if self.isVisible():
            self.hide()
            self._is_pinned = False
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        self.setObjectName("card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 13, 16, 13)
        layout.addWidget(self._text)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(26)
        shadow.setOffset(0, 5)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)
