"""Draw QR codes: always dark on white, with their quiet zone, sharp at any size."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from vademecum.services.qr import QUIET, Modules, modules
from vademecum.ui.catalogue import say
from vademecum.words import mark


def _draw(painter: QPainter, rows: Modules, square: QRectF) -> None:
    size = square.width() / (len(rows) + 2 * QUIET)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(square, Qt.GlobalColor.white)
    for number, row in enumerate(rows):
        y = square.top() + (number + QUIET) * size
        column = 0
        while column < len(row):
            # Neighbouring dark modules are one rectangle: no hairlines between them on paper.
            end = column
            while end < len(row) and row[end]:
                end += 1
            if end > column:
                x = square.left() + (column + QUIET) * size
                painter.fillRect(QRectF(x, y, (end - column) * size, size * 1.01), Qt.GlobalColor.black)
            column = max(end, column + 1)
    painter.restore()


def code_pixmap(text: str, side: int, ratio: float = 1.0) -> QPixmap:
    """The code as a square picture of at most `side` pixels, a whole number of device pixels a module.

    Raise `CannotCode` when the text is too long.
    """
    rows = modules(text)
    count = len(rows) + 2 * QUIET
    pixels = max(1, int(side * ratio) // count) * count
    image = QImage(pixels, pixels, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    _draw(painter, rows, QRectF(0, 0, pixels, pixels))
    painter.end()
    picture = QPixmap.fromImage(image)
    picture.setDevicePixelRatio(ratio)
    return picture


class QrPicture(QWidget):
    """A code as a widget; a screen reader hears the address instead."""

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._text = ""
        self.setFixedSize(side, side)
        self.setAccessibleName(say(mark("qr", "QR code of the official address")))
        self.hide()

    def show_code(self, text: str) -> None:
        """Show the code of a text; an empty text hides the widget."""
        self._text = text
        self.setAccessibleDescription(text)
        self.setToolTip(text)
        self.setVisible(bool(text))
        self.update()

    def sizeHint(self) -> QSize:
        """As large as it was made."""
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the code in the middle."""
        if not self._text:
            return
        picture = code_pixmap(self._text, self._side, self.devicePixelRatioF())
        side = picture.width() / picture.devicePixelRatio()
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        painter.drawPixmap(round((self.width() - side) / 2), round((self.height() - side) / 2), picture)
        painter.end()
