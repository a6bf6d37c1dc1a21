"""A note as one reads it, with its links; pressing beside them begins writing."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from vademecum.ui.catalogue import say
from vademecum.ui.notes.note_document import Recognise, note_document
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark

_MARGIN = 8


class NoteText(QTextBrowser):
    """Tab goes from link to link; Enter presses one, else it begins writing, as F2 does."""

    pressed = Signal(str, bool)
    """A link by its address, and whether it is to open apart (Ctrl)."""
    writing_wanted = Signal()

    def __init__(self, theme: Theme, recognise: Recognise, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._recognise = recognise
        self._pixels = UI_PIXELS
        self._markdown = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setObjectName("noteText")
        self.setAccessibleName(say(mark("notes", "Note, as it reads")))
        self.anchorClicked.connect(self._on_anchor)

    # -- what others may ask ---------------------------------------------

    def show_note(self, markdown: str) -> None:
        """Put another note on show."""
        self._markdown = markdown
        made = note_document(markdown, self._theme, self._pixels, self._recognise)
        made.setParent(self)
        made.setDocumentMargin(_MARGIN)
        self.setDocument(made)
        self.verticalScrollBar().setValue(0)

    def dress(self, pixels: int) -> None:
        """Set the words so many pixels high."""
        self._pixels = pixels
        self.show_note(self._markdown)

    # -- what the widgets tell us ----------------------------------------

    def _on_anchor(self, url: QUrl) -> None:
        self.pressed.emit(url.toString(), False)

    # -- in Qt's words -----------------------------------------------------

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Load nothing."""
        del kind, name
        return None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ctrl opens a link apart."""
        href = self.anchorAt(event.position().toPoint())
        if href and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.pressed.emit(href, True)
            return
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Begin to write."""
        if self.anchorAt(event.position().toPoint()):
            super().mouseDoubleClickEvent(event)
        else:
            self.writing_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the link that has the focus; without one, begin to write."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        href = self._link_in_focus() if is_enter else ""
        if href:
            self.pressed.emit(href, bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif is_enter or event.key() == Qt.Key.Key_F2:
            self.writing_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    # -- in detail -------------------------------------------------------------

    def _link_in_focus(self) -> str:
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return ""
        inside = QTextCursor(cursor)
        inside.setPosition(cursor.selectionStart() + 1)
        return inside.charFormat().anchorHref()
