"""The editor of a draft: plain text, with the places underlined that need attention."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from vademecum.services.checking.findings import Finding, Level
from vademecum.ui.catalogue import say
from vademecum.ui.fonts import font
from vademecum.ui.own_viewport import own_viewport
from vademecum.ui.theme import Theme
from vademecum.words import mark

LONGEST_TEXT, LONGEST_PARAGRAPH = 400_000, 20_000
"""UTF-16 units; laying out longer ones would make the reader wait."""

_MOST_UNDERLINED = 400
_LINES = {
    Level.ERROR: (QTextCharFormat.UnderlineStyle.WaveUnderline, "alarm"),
    Level.ADVICE: (QTextCharFormat.UnderlineStyle.DashUnderline, "accent"),
    Level.UNKNOWN: (QTextCharFormat.UnderlineStyle.DotLine, "quiet"),
}
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_QUOTE_MARGIN = 28.0
_PIXELS = 16
_LEADING = 140.0
_GAP = 8.0


class DraftEditor(QTextEdit):
    """Holds the draft as plain text; what is pasted or dropped loses its form."""

    file_dropped = Signal(Path)
    refused = Signal()
    """What was pasted is too long to be laid out."""
    place_reached = Signal(int)
    """The cursor came to a code point of the text."""

    def __init__(self, theme: Theme, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._astral: list[int] = []
        own_viewport(self).setAcceptDrops(True)
        self.setObjectName("draft")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setFont(font(lang, _PIXELS))
        self.document().setDocumentMargin(18)
        self.setAccessibleName(say(mark("draft", "Your draft")))
        self.setPlaceholderText(say(mark("draft", "Type, paste or drop your draft here.")))
        QTextCursor(self.document()).setBlockFormat(_spaced())
        self.document().clearUndoRedoStacks()
        self.cursorPositionChanged.connect(self._on_cursor)

    # -- what others may ask ---------------------------------------------

    def dress(self, scale: float) -> None:
        """Set the draft so many times its usual size."""
        look = self.font()
        look.setPixelSize(round(_PIXELS * scale))
        self.setFont(look)

    def put(self, text: str, set_apart: Sequence[int] = ()) -> bool:
        """Replace the whole draft in one step, so that the older one can be brought back.

        Return whether it could be; `set_apart` are paragraphs to indent.
        """
        if not self.can_hold(text):
            self.refused.emit()
            return False
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(_spaced())
        look = QTextBlockFormat()
        look.setLeftMargin(_QUOTE_MARGIN)
        look.setRightMargin(_QUOTE_MARGIN)
        for number in set_apart:
            block = self.document().findBlockByNumber(number)
            if block.isValid():
                QTextCursor(block).mergeBlockFormat(look)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        return True

    @staticmethod
    def can_hold(text: str) -> bool:
        """Whether a text is short enough to be laid out without a wait."""
        return len(text) <= LONGEST_TEXT and all(len(line) <= LONGEST_PARAGRAPH for line in text.split("\n"))

    def spans_set_apart(self) -> list[tuple[int, int]]:
        """The paragraphs that stand as quotations, in code points."""
        found: list[tuple[int, int]] = []
        at = 0
        for _, block in self._blocks():
            length = len(block.text())
            if _is_set_apart(block):
                found.append((at, at + length))
            at += length + 1
        return found

    def paragraphs_set_apart(self) -> list[int]:
        """The numbers of the paragraphs that stand as quotations, from 0."""
        return [number for number, block in self._blocks() if _is_set_apart(block)]

    def know(self, text: str) -> None:
        """Remember where characters beyond the first plane stand: Qt counts them twice."""
        self._astral = [found.start() for found in _ASTRAL.finditer(text)]

    def underline(self, findings: Sequence[Finding], chosen: Finding | None) -> None:
        """Underline the findings, each level with a line of its own, and lift out the chosen one."""
        marks: list[QTextEdit.ExtraSelection] = []
        for finding in findings[:_MOST_UNDERLINED]:
            style, colour = _LINES[finding.level]
            marks.append(self._marked(finding, style, self._theme.colour(colour), None))
        if chosen is not None:
            style, colour = _LINES[chosen.level]
            ground = self._theme.colour("found")
            marks.append(self._marked(chosen, style, self._theme.colour(colour), ground))
        self.setExtraSelections(marks)

    def reveal(self, finding: Finding) -> None:
        """Bring a finding into view and put the cursor before it."""
        cursor = self._cursor(finding.start, finding.start)
        self.blockSignals(True)
        self.setTextCursor(cursor)
        self.blockSignals(False)
        self.ensureCursorVisible()

    def change(self, start: int, end: int, text: str) -> None:
        """Replace code points of the text, so that it can be undone."""
        cursor = self._cursor(start, end)
        cursor.beginEditBlock()
        cursor.insertText(text)
        cursor.endEditBlock()

    # -- what Qt asks ----------------------------------------------------------

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Words, or one file."""
        return source.hasText() or _file_of(source) is not None

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take a file as the draft, anything else as plain words."""
        file = _file_of(source)
        if file is not None:
            self.file_dropped.emit(file)
            return
        words = source.text().replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
        if self.can_hold(words) and self.document().characterCount() + len(words) <= LONGEST_TEXT:
            self.textCursor().insertText(words)
            self.ensureCursorVisible()
        else:
            self.refused.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files and words."""
        if self.canInsertFromMimeData(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Files may be dropped anywhere, words where the cursor goes."""
        if _file_of(event.mimeData()) is not None:
            event.acceptProposedAction()
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open a file that is dropped."""
        file = _file_of(event.mimeData())
        if file is None:
            super().dropEvent(event)
        else:
            event.acceptProposedAction()
            self.file_dropped.emit(file)

    # -- in detail -------------------------------------------------------------

    def _on_cursor(self) -> None:
        at = self.textCursor().position()
        behind = sum(1 for number, place in enumerate(self._astral) if place + number < at)
        self.place_reached.emit(at - behind)

    def _blocks(self) -> Iterator[tuple[int, QTextBlock]]:
        block = self.document().begin()
        while block.isValid():
            yield block.blockNumber(), block
            block = block.next()

    def _units(self, offset: int) -> int:
        """Qt's position of a code point."""
        return offset + bisect_left(self._astral, offset)

    def _cursor(self, start: int, end: int) -> QTextCursor:
        last = self.document().characterCount() - 1
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(self._units(start), last))
        cursor.setPosition(min(self._units(end), last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _marked(
        self, finding: Finding, style: QTextCharFormat.UnderlineStyle, colour: QColor, ground: QColor | None
    ) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        look = QTextCharFormat()
        look.setUnderlineStyle(style)
        look.setUnderlineColor(colour)
        if ground is not None:
            look.setBackground(ground)
        made.format = look
        made.cursor = self._cursor(finding.start, finding.end)
        return made


def _is_set_apart(block: QTextBlock) -> bool:
    return block.blockFormat().leftMargin() == _QUOTE_MARGIN


def _spaced() -> QTextBlockFormat:
    """A paragraph with the leading of a page."""
    look = QTextBlockFormat()
    look.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    look.setBottomMargin(_GAP)
    return look


def _file_of(source: QMimeData) -> Path | None:
    """The one file of this machine that is dropped or pasted; one of another machine would be asked for."""
    urls = source.urls() if source.hasUrls() else []
    is_here = len(urls) == 1 and urls[0].isLocalFile() and not urls[0].host()
    return Path(urls[0].toLocalFile()) if is_here else None
