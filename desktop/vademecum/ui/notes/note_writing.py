"""Where a note is written: plain Markdown, with lists that go on and words that can be wrapped in marks."""

import re

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from vademecum.services.notebook.marking import LONGEST_NOTE
from vademecum.ui.catalogue import say
from vademecum.ui.fonts import font
from vademecum.ui.theme import UI_PIXELS
from vademecum.words import mark

_LEADING = re.compile(
    r"([ \t]*)(?:([-*+•])[ \t]+(\[[ xX]\][ \t]+)?|(\d{1,3})([.)](?=[ \t])|[、．])[ \t]*|((?:>[ \t]?)+))"
)
_PAIRS = {"*": "*", "_": "_", "`": "`", "~": "~~"}


class NoteWriting(QPlainTextEdit):
    """Enter goes on with a list or a quotation and ends it on an empty line; Tab goes to the next control.

    `*`, `_`, `` ` `` and `~` around selected words make them slanted, fixed or struck out; twice `*` bold.
    """

    refused = Signal()
    """It would grow too long; nothing was put in."""
    left = Signal()
    """The keyboard went elsewhere."""
    ended = Signal()
    """Esc or Ctrl+Enter: writing is done."""

    def __init__(self, language: str, parent: QWidget | None = None, most: int = LONGEST_NOTE) -> None:
        """`most` code points are taken."""
        super().__init__(parent)
        self._language = language
        self._most = most
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setObjectName("noteWriting")
        self.setAccessibleName(say(mark("notes", "Note")))
        self.setPlaceholderText(say(mark("notes", "Write here; Markdown is understood.")))
        self.document().setDocumentMargin(8)
        self.dress(UI_PIXELS)

    # -- what others may ask ---------------------------------------------

    def put(self, text: str) -> None:
        """Put another note here; what was typed before cannot be undone here any more."""
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def dress(self, pixels: int) -> None:
        """Set the letters so many pixels high."""
        self.setFont(font(self._language, pixels))

    def wrap(self, sign: str, *, takes_away: bool = True) -> None:
        """Put signs around the selected words, or take those away that are there already."""
        cursor = self.textCursor()
        words = cursor.selectedText().replace("\u2029", "\n")
        start, length = cursor.selectionStart(), len(sign)
        outer = QTextCursor(cursor)
        outer.setPosition(max(0, start - length))
        end = min(cursor.selectionEnd() + length, self.document().characterCount() - 1)
        outer.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        if takes_away and words and outer.selectedText() == f"{sign}{cursor.selectedText()}{sign}":
            outer.insertText(words)
            self._select(start - length, start - length + _units(words))
            return
        if not self._has_room(2 * length):
            return
        cursor.insertText(f"{sign}{words}{sign}")
        self._select(start + length, start + length + _units(words))

    def begin_lines(self, sign: str) -> None:
        """Put a sign at the beginning of every selected line, or take it away when all have it."""
        cursor = self.textCursor()
        first = self.document().findBlock(cursor.selectionStart())
        last = self.document().findBlock(cursor.selectionEnd())
        blocks = []
        block = first
        while block.isValid() and block.blockNumber() <= last.blockNumber():
            blocks.append(block)
            block = block.next()
        has_all = all(one.text().startswith(sign) for one in blocks)
        if not has_all and not self._has_room(len(sign) * len(blocks)):
            return
        cursor.beginEditBlock()
        for one in blocks:
            edit = QTextCursor(one)
            if has_all:
                edit.movePosition(
                    QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor, len(sign)
                )
                edit.removeSelectedText()
            elif not one.text().startswith(sign):
                edit.insertText(sign)
        cursor.endEditBlock()
        self.setFocus()

    # -- in Qt's words -----------------------------------------------------

    def sizeHint(self) -> QSize:
        """A few lines; more where there is room."""
        return QSize(200, self.fontMetrics().lineSpacing() * 6)

    def minimumSizeHint(self) -> QSize:
        """Two lines can always be seen."""
        return QSize(60, self.fontMetrics().lineSpacing() * 2 + 16)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with lists, wrap selected words, end with Esc or Ctrl+Enter."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape or (is_enter and is_control):
            self.ended.emit()
        elif is_enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._goes_on():
            event.accept()
        elif event.text() in _PAIRS and self.textCursor().hasSelection():
            self.wrap(_PAIRS[event.text()], takes_away=False)
        elif event.text() and event.text().isprintable() and not self._has_room(len(event.text())):
            event.accept()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what an input method gives, as long as there is room."""
        if event.commitString() and not self._has_room(len(event.commitString())):
            # The letters under way go; the note stays as it is.
            event = QInputMethodEvent("", [])
        super().inputMethodEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take plain words only, as long as there is room."""
        words = source.text().replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
        if self._has_room(len(words)):
            self.textCursor().insertText(words)
            self.ensureCursorVisible()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard went elsewhere."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    # -- in detail -------------------------------------------------------------

    def _has_room(self, more: int) -> bool:
        """Whether so many code points fit in; else say that they do not."""
        # Counted exactly only when it matters: UTF-16 units are never fewer than code points.
        if self.document().characterCount() + more <= self._most:
            return True
        selected = len(self.textCursor().selectedText())
        if len(self.toPlainText()) - selected + more <= self._most:
            return True
        self.refused.emit()
        return False

    def _goes_on(self) -> bool:
        """Begin the next line like this one; an empty point of a list ends the list."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            return False
        line = cursor.block().text()
        found = _LEADING.match(line)
        if found is None or cursor.positionInBlock() < _units(found[0]):
            return False
        indent, bullet, task, number, dot, quote = found.groups()
        cursor.beginEditBlock()
        if not line[found.end() :].strip():
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        elif quote:
            cursor.insertText(f"\n{indent}{quote}")
        elif bullet:
            cursor.insertText(f"\n{indent}{bullet} {'[ ] ' if task else ''}")
        else:
            gap = found[0][len(indent) + len(number) + 1 :]
            cursor.insertText(f"\n{indent}{int(number) + 1}{dot}{gap}")
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        return True

    def _select(self, start: int, end: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)


def _units(text: str) -> int:
    """How long a text is in Qt's positions."""
    return sum(2 if sign > "\uffff" else 1 for sign in text)
