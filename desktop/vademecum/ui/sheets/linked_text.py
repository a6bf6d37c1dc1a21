"""Words with links in them, set line by line: what stands beside a table."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QFrame, QTextBrowser, QWidget

from vademecum.ui.fonts import families
from vademecum.ui.theme import UI_PIXELS, Theme


class LinkedText(QTextBrowser):
    """A text of our own words and passages; it loads nothing and leads nowhere by itself."""

    pressed = Signal(str, bool)
    """The name of a link; True with Ctrl."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.scale = 1.0
        """How many times the sizes that are given the words are set, from the next `begin` on."""
        self._is_first = True
        self._cursor = QTextCursor(self.document())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.anchorClicked.connect(self._on_anchor)

    # -- what others may ask ---------------------------------------------

    def begin(self, language: str) -> None:
        """Begin anew, in the type of a language."""
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(14)
        look = QFont()
        look.setFamilies(families(language))
        look.setPixelSize(round(UI_PIXELS * self.scale))
        document.setDefaultFont(look)
        self._cursor = QTextCursor(document)
        self._is_first = True
        self._made = document

    def done(self) -> None:
        """Show what was set."""
        # The view deletes a document of its own when it gets another.
        self.setDocument(self._made)
        self.verticalScrollBar().setValue(0)

    def line(
        self,
        words: str = "",
        *,
        lang: str = "",
        size: int = UI_PIXELS,
        bold: bool = False,
        colour: str = "ink",
        top: int = 0,
        left: int = 0,
        leading: float = 1.55,
    ) -> None:
        """Begin a line, with or without words."""
        block = QTextBlockFormat()
        block.setTopMargin(round(top * self.scale))
        block.setLeftMargin(round(left * self.scale))
        height = round(size * leading * self.scale)
        block.setLineHeight(height, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        if self._is_first:
            self._cursor.setBlockFormat(block)
            self._is_first = False
        else:
            self._cursor.insertBlock(block)
        self.say(words, lang=lang, size=size, bold=bold, colour=colour)

    def say(
        self,
        words: str,
        *,
        lang: str = "",
        size: int = UI_PIXELS,
        bold: bool = False,
        colour: str = "ink",
        ground: str = "",
    ) -> None:
        """Go on in the line."""
        self._cursor.insertText(words, self._look(lang, size, bold, colour, ground))

    def link(
        self, words: str, target: str, *, lang: str = "", size: int = UI_PIXELS, bold: bool = False
    ) -> None:
        """Go on in the line with a link of that name."""
        look = self._look(lang, size, bold, "accent", "")
        look.setAnchor(True)
        look.setAnchorHref(target)
        self._cursor.insertText(words, look)

    # -- what the widgets tell us ----------------------------------------

    def _on_anchor(self, url: QUrl) -> None:
        apart = QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        self.pressed.emit(url.toString(), bool(apart))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Load nothing."""
        del kind, name
        return None

    # -- in detail -------------------------------------------------------------

    def _look(self, lang: str, size: int, bold: bool, colour: str, ground: str) -> QTextCharFormat:
        look = QTextCharFormat()
        if lang:
            look.setFontFamilies(families(lang))
        look.setProperty(QTextCharFormat.Property.FontPixelSize, round(size * self.scale))
        look.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        look.setForeground(self._theme.colour(colour))
        if ground:
            look.setBackground(QColor(self._theme.colour(ground)))
        return look
