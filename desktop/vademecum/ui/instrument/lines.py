"""Set lines of words and links into a text, one paragraph after another."""

from collections.abc import Sequence

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QLabel

from vademecum.ui.fonts import families
from vademecum.ui.theme import UI_PIXELS, Theme

_SECTION = 16
"""Pixels of the titles between the texts."""


def set_section_title(title: QLabel, scale: float) -> None:
    """Set a title between texts, as large as these are."""
    title.setObjectName("sectionTitle")
    title.setStyleSheet(f"font-size: {round(_SECTION * scale)}px;")


class Lines:
    """Writes a new document; the widget that shows it takes it over with `setDocument`."""

    def __init__(self, owner: QTextDocument, theme: Theme, language: str, scale: float = 1.0) -> None:
        """Begin an empty document that belongs to the parent of `owner`.

        Sizes and margins are given in pixels of the usual text size, and set times `scale`.
        """
        self.document = QTextDocument(owner.parent())
        self._theme = theme
        self._language = language
        self._scale = scale
        self._is_first = True
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        font = QFont()
        font.setFamilies(families(language))
        font.setPixelSize(round(UI_PIXELS * scale))
        self.document.setDefaultFont(font)
        self._cursor = QTextCursor(self.document)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was set yet."""
        return self._is_first

    def line(
        self,
        words: str,
        *,
        size: int = UI_PIXELS,
        bold: bool = False,
        colour: str = "ink",
        lang: str = "",
        top: int = 0,
        bottom: int = 6,
        leading: float = 1.4,
    ) -> None:
        """Set one paragraph of words; sizes and margins in pixels."""
        self.begin(top=top, bottom=bottom, leading=leading, size=size)
        self.add(words, self.look(size=size, bold=bold, colour=colour, lang=lang))

    def begin(self, *, top: int = 0, bottom: int = 4, leading: float = 1.45, size: int = UI_PIXELS) -> None:
        """Begin a paragraph."""
        look = QTextBlockFormat()
        look.setTopMargin(round(top * self._scale))
        look.setBottomMargin(round(bottom * self._scale))
        height = round(size * leading * self._scale)
        look.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        if self._is_first:
            self._cursor.setBlockFormat(look)
            self._is_first = False
        else:
            self._cursor.insertBlock(look, QTextCharFormat())

    def add(self, words: str, look: QTextCharFormat) -> None:
        """Go on with the paragraph."""
        self._cursor.insertText(words, look)

    def marked(self, text: str, marks: Sequence[tuple[int, int]], look: QTextCharFormat) -> None:
        """Go on with text of which some code points stand out."""
        standing_out = QTextCharFormat(look)
        standing_out.setBackground(self._theme.colour("found"))
        at = 0
        for start, end in marks:
            self.add(text[at:start], look)
            self.add(text[start:end], standing_out)
            at = end
        self.add(text[at:], look)

    def look(
        self, *, size: int = UI_PIXELS, bold: bool = False, colour: str = "ink", lang: str = ""
    ) -> QTextCharFormat:
        """How letters look; `lang` chooses the type, the reader's own language when it is empty."""
        look = QTextCharFormat()
        look.setFontFamilies(families(lang or self._language))
        look.setProperty(QTextFormat.Property.FontPixelSize, round(size * self._scale))
        look.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        look.setForeground(QColor(self._theme.colour(colour)))
        return look

    def link(
        self, href: str, *, size: int = UI_PIXELS, bold: bool = False, colour: str = "accent", lang: str = ""
    ) -> QTextCharFormat:
        """How a link looks."""
        look = self.look(size=size, bold=bold, colour=colour, lang=lang)
        look.setAnchor(True)
        look.setAnchorHref(href)
        return look
