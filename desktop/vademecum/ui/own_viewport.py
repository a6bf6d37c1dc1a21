"""Give scrolling texts a viewport that Python knows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QTextEdit, QWidget


def own_viewport(text: QTextEdit) -> QWidget:
    """Put a widget of ours in the place of Qt's own viewport, alike in all; return it.

    When `viewport()` returns a widget that Qt made, PySide looks for its exact class and for that reads every
    widget class there is: 25 ms of a start, and 2 MB.
    """
    viewport = QWidget(text)
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    viewport.setCursor(Qt.CursorShape.IBeamCursor)
    text.setViewport(viewport)
    # The document that Qt made still paints for the viewport that is deleted now, and would crash.
    text.document().documentLayout().setPaintDevice(viewport)
    return viewport
