"""A small QR code that grows when it is pressed."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QToolButton, QWidget

from vademecum.services.qr import CannotCode
from vademecum.ui.catalogue import say
from vademecum.ui.qr_picture import code_pixmap
from vademecum.words import mark

SMALL, LARGE = 52, 216
"""Sides in pixels: to be seen, and to be read by a telephone across a table."""


class QrSquare(QToolButton):
    """A code of the official address; dark on white in every theme, a whole number of dots a module."""

    grown = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._address = ""
        self._picture: QPixmap | None = None
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(say(mark("instrument", "QR code of the official address")))
        self.toggled.connect(self._on_toggled)
        self._set_side(SMALL)

    # -- what others may ask ---------------------------------------------

    def show_address(self, address: str) -> None:
        """Show the code of an address, small; an empty one hides it."""
        if address == self._address:
            self.setChecked(False)
            return
        self._address = address
        self._picture = None
        self.setChecked(False)
        self.setVisible(bool(address))
        self.setAccessibleDescription(address)
        self._name()
        self.update()

    # -- what the widgets tell us ----------------------------------------

    def _on_toggled(self, is_large: bool) -> None:
        self._picture = None
        self._set_side(LARGE if is_large else SMALL)
        self._name()
        self.grown.emit(is_large)

    # -- in Qt's words -----------------------------------------------------

    def sizeHint(self) -> QSize:
        """As large as it is now."""
        return self.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the code in the middle of a white square, with a frame while it has the keyboard."""
        del event
        if not self._address:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if self._picture is None:
            # A code takes longer to make than all the rest of the pane: what one reads is painted first.
            QTimer.singleShot(0, self, self._make)
        else:
            side = self._picture.width() / self._picture.devicePixelRatio()
            at = round((self.width() - side) / 2)
            painter.drawPixmap(at, at, self._picture)
        painter.setPen(self.palette().accent().color() if self.hasFocus() else self.palette().mid().color())
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    # -- in detail -------------------------------------------------------------

    def _make(self) -> None:
        if self._address and self._picture is None:
            try:
                self._picture = code_pixmap(self._address, self.width() - 4, self.devicePixelRatioF())
            except CannotCode:
                self._address = ""
                self.hide()
            self.update()

    def _name(self) -> None:
        words = (
            mark("instrument", "Make the QR code small again")
            if self.isChecked()
            else mark("instrument", "Enlarge the QR code of {address}")
        )
        self.setToolTip(say(words, address=self._address))

    def _set_side(self, side: int) -> None:
        self.setFixedSize(side, side)
        self.updateGeometry()
