"""A text with its minutes as a document for paper."""

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from vademecum.ui.fonts import font
from vademecum.ui.presenting.floor_words import Told

_PIXELS = 16
_LEADING = 150.0


def floor_document(text: str, headings: frozenset[int], told: Told, title: str, lang: str) -> QTextDocument:
    """Large enough to be read at a lectern; each minute stands framed in the text, before its first word."""
    document = QTextDocument()
    document.setDefaultFont(font(lang, _PIXELS))
    cursor = QTextCursor(document)
    plain, strong, small, frame = (QTextCharFormat() for _ in range(4))
    strong.setFont(font(lang, _PIXELS, bold=True))
    small.setFont(font(lang, _PIXELS - 3))
    frame.setFont(font(lang, _PIXELS - 3, bold=True))
    frame.setFontUnderline(True)
    look = QTextBlockFormat()
    look.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    look.setBottomMargin(8)
    cursor.setBlockFormat(look)
    cursor.insertText(title, strong)
    cursor.insertBlock(look)
    cursor.insertText("  ·  ".join(part for part in (told.total, told.verdict) if part), small)
    places = iter([*((one.offset, one.words) for one in told.marks), (len(text) + 1, "")])
    mark_at, words = next(places)
    at = 0
    for number, line in enumerate(text.split("\n")):
        cursor.insertBlock(look)
        inside = strong if number in headings else plain
        done = 0
        while mark_at <= at + len(line):
            cursor.insertText(line[done : mark_at - at], inside)
            cursor.insertText(f"▏{words}", frame)
            cursor.insertText(" ", plain)
            done = mark_at - at
            mark_at, words = next(places)
        cursor.insertText(line[done:], inside)
        at += len(line) + 1
    return document
