"""Show the picture of a page, as large as there is room for."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

_EDGE = 10


class PagePreview(QLabel):
    """A page on a desk; without a page the words that say why."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumSize(160, 160)

    def show_page(self, image: QImage) -> None:
        """Show a picture."""
        self._image = image
        self.setText("")
        self.update()

    def show_words(self, words: str) -> None:
        """Show words in place of a picture."""
        self._image = None
        self.setText(words)
        self.update()

    @property
    def has_page(self) -> bool:
        """Whether a picture is shown."""
        return self._image is not None

    def sizeHint(self) -> QSize:
        return QSize(340, 460)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image is None:
            super().paintEvent(event)
            return
        room = self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        size = self._image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(room.topLeft(), size)
        place.moveCenter(room.center())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ratio = self.devicePixelRatioF()
        # Scaled by Qt's own slow way first: a page of small type is read better so.
        small = self._image.scaled(
            size * ratio, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        painter.drawImage(place, small)
        painter.setPen(QPen(QColor(128, 128, 128, 120), 1))
        painter.drawRect(place.adjusted(-1, -1, 0, 0))
        painter.end()
