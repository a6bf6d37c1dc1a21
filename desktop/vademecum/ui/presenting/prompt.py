"""The speaker's notes for the passage at hand, large enough to be read standing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QTextBrowser, QVBoxLayout, QWidget

from vademecum.ui.catalogue import say
from vademecum.ui.notes.note_document import note_document
from vademecum.ui.presenting.cues import Cue
from vademecum.ui.theme import Theme
from vademecum.words import mark

_PIXELS = 20


class Prompt(QWidget):
    """Notes, the question for the room, and a warning where the passage has changed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cue: Cue | None = None
        self._warning = QLabel(self)
        self._question = QLabel(self)
        self._speech = QTextBrowser(self)
        self._build()

    def show_cue(self, cue: Cue) -> None:
        """Show what the speaker has for an entry."""
        if cue == self._cue:
            return
        self._cue = cue
        self._warning.setText(cue.warning)
        self._warning.setVisible(bool(cue.warning))
        self._question.setText(say(mark("speaker", "Question: {words}"), words=cue.question))
        self._question.setVisible(bool(cue.question))
        none = say(mark("speaker", "No notes for this passage."))
        made = note_document(cue.speech or f"*{none}*", self._theme, _PIXELS, lambda _text, _lang: ())
        made.setParent(self._speech)
        self._speech.setDocument(made)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        title = QLabel(say(mark("speaker", "Your notes")), self)
        title.setObjectName("panelTitle")
        self._warning.setObjectName("alarm")
        for label in (self._warning, self._question):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.hide()
        self._speech.setFrameShape(QFrame.Shape.NoFrame)
        self._speech.setOpenLinks(False)
        self._speech.setAccessibleName(title.text())
        self._speech.setMinimumHeight(60)
        self._speech.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        for part in (title, self._warning, self._question):
            column.addWidget(part)
        column.addWidget(self._speech, 1)
