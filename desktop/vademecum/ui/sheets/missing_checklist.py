"""The checklist of missing texts: to print and carry to where there is a network."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPageLayout,
    QPainter,
    QPen,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from vademecum.services.qr import QUIET, Modules, modules
from vademecum.services.wanting import Wanted
from vademecum.ui.catalogue import say
from vademecum.ui.export import page_size
from vademecum.ui.fonts import families
from vademecum.ui.names import ORGANS, day, key_name, named
from vademecum.words import mark

_INCH = 25.4
_DOTS = 96
"""The document's pixels to the inch."""

CODE_MM = 30
"""Side of a QR code with its white border: the code alone of a symbol's address is at least 22 mm wide."""

_MODULE = 4
"""Pixels of a picture for each module of a code."""
_BOX = 15
_PAGE_MARGIN_MM, _FOOT = 16, 22
"""What `ui.export` leaves free around a page and under it, in millimetres and pixels."""
_CITED_IN = 420
"""Code points of “cited in” that are printed; a list of hundreds of places helps nobody to fetch a text."""
_SPARE = 4
_GREY = "#585858"


def checklist(
    missing: Sequence[Wanted], language: str, codes: Mapping[str, Modules] | None = None
) -> QTextDocument:
    """One entry for each instrument, none of them cut by the end of a page.

    `codes` are the QR codes of addresses already made; each takes some 10 ms to make.
    """
    return _Checklist(language, codes or {}).made(missing)


class _Checklist:
    """Sets the checklist, entry by entry."""

    def __init__(self, language: str, codes: Mapping[str, Modules]) -> None:
        self._language = language
        self._codes = codes
        self._document = QTextDocument()
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        font = QFont()
        font.setFamilies(families(language))
        font.setPixelSize(13)
        self._document.setDefaultFont(font)
        self._cursor = QTextCursor(self._document)
        self._room = _room()
        self._document.addResource(
            QTextDocument.ResourceType.ImageResource.value, QUrl("box"), _box(_BOX * _MODULE)
        )

    def made(self, missing: Sequence[Wanted]) -> QTextDocument:
        """The whole list."""
        self._block(top=0)
        self._say(say(mark("missing", "Cited but not in the library")), size=20, bold=True)
        self._block(top=4)
        words = (
            mark("missing", "1 text to fetch where there is a network. A code opens its official address.")
            if len(missing) == 1
            else mark(
                "missing",
                "{count} texts to fetch where there is a network. Each code opens an official address.",
            )
        )
        self._say(say(words, count=len(missing)), grey=True)
        entries = [self._entry(number, wanted) for number, wanted in enumerate(missing)]
        self._keep_whole(entries)
        return self._document

    def _entry(self, number: int, wanted: Wanted) -> QTextTable:
        look = QTextTableFormat()
        look.setBorder(0)
        look.setCellPadding(5)
        look.setCellSpacing(0)
        look.setTopMargin(9)
        fixed = QTextLength.Type.FixedLength
        code = round(CODE_MM / _INCH * _DOTS)
        sides = (_BOX + 12, code + 10)
        middle = self._room.width() - sum(sides)
        look.setColumnWidthConstraints([QTextLength(fixed, width) for width in (sides[0], middle, sides[1])])
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        table = self._cursor.insertTable(1, 3, look)
        box = QTextImageFormat()
        box.setName("box")
        box.setWidth(_BOX)
        box.setHeight(_BOX)
        table.cellAt(0, 0).firstCursorPosition().insertImage(box)
        self._cursor = table.cellAt(0, 1).firstCursorPosition()
        self._facts(wanted)
        if wanted.address:
            image = QTextImageFormat()
            image.setName(f"code{number}")
            image.setWidth(code)
            image.setHeight(code)
            picture = _code(self._codes.get(wanted.address) or modules(wanted.address))
            kind = QTextDocument.ResourceType.ImageResource.value
            self._document.addResource(kind, QUrl(f"code{number}"), picture)
            table.cellAt(0, 2).firstCursorPosition().insertImage(image)
        self._cursor = QTextCursor(self._document)
        return table

    def _facts(self, wanted: Wanted) -> None:
        title = wanted.title(self._language)
        is_named_by_title = wanted.key.is_own and bool(title)
        self._say(title if is_named_by_title else key_name(wanted.key), size=15, bold=True)
        if title and not is_named_by_title:
            self._block()
            self._say(title)
        facts = [named(ORGANS, wanted.organ), day(wanted.date)]
        self._block(top=2)
        self._say("  ·  ".join(fact for fact in facts if fact), grey=True)
        self._block(top=2)
        cited = wanted.cited_in(self._language)
        cited = cited if len(cited) <= _CITED_IN else cited[:_CITED_IN] + "…"
        words = mark("missing", "Cited in {count} passages: {places}")
        if wanted.passages == 1:
            words = mark("missing", "Cited in 1 passage: {places}")
        self._say(say(words, count=wanted.passages, places=cited), size=12)
        self._block(top=2)
        if wanted.address:
            self._say(wanted.address, size=12, grey=True)
        else:
            self._say(no_address(wanted), size=12, grey=True)

    def _keep_whole(self, entries: Sequence[QTextTable]) -> None:
        """Begin a new page before an entry that would not fit on the one it begins on."""
        self._document.setTextWidth(self._room.width())
        height = self._room.height() - _FOOT - _SPARE
        boxes = [self._document.documentLayout().frameBoundingRect(entry) for entry in entries]
        begun = 0.0
        for entry, box in zip(entries, boxes, strict=True):
            if box.bottom() - begun > height and box.top() > begun:
                look = entry.format()
                look.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                entry.setFormat(look)
                begun = box.top()

    def _block(self, top: int = 0) -> None:
        look = QTextBlockFormat()
        look.setTopMargin(top)
        if self._cursor.atStart():
            self._cursor.setBlockFormat(look)
        else:
            self._cursor.insertBlock(look)

    def _say(self, words: str, *, size: int = 13, bold: bool = False, grey: bool = False) -> None:
        look = QTextCharFormat()
        look.setProperty(QTextFormat.Property.FontPixelSize, size)
        look.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        look.setForeground(QColor(_GREY) if grey else Qt.GlobalColor.black)
        self._cursor.insertText(words, look)


def no_address(wanted: Wanted) -> str:
    """Why there is no official address."""
    if wanted.key.is_own:
        return say(mark("missing", "It has no UN symbol, so there is no official address to give."))
    return say(mark("missing", "Its symbol is not known in full, so its address is not known."))


def _room() -> QSizeF:
    """What a page leaves between its margins, in the document's pixels."""
    margins = QMarginsF(_PAGE_MARGIN_MM, _PAGE_MARGIN_MM, _PAGE_MARGIN_MM, _PAGE_MARGIN_MM)
    layout = QPageLayout(page_size(), QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
    return layout.paintRect(QPageLayout.Unit.Inch).size() * _DOTS


def _box(side: int) -> QImage:
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setPen(QPen(Qt.GlobalColor.black, side / 10))
    painter.drawRect(QRectF(image.rect()).adjusted(side / 10, side / 10, -side / 10, -side / 10))
    painter.end()
    return image


def _code(rows: Modules) -> QImage:
    """A code of few pixels: paper shows each module as a sharp square, and hundreds fit into memory."""
    side = len(rows) + 2 * QUIET
    white = bytes([255])
    border = white * (side * QUIET)
    inside = b"".join(
        white * QUIET + bytes(0 if dark else 255 for dark in row) + white * QUIET for row in rows
    )
    small = QImage(border + inside + border, side, side, side, QImage.Format.Format_Grayscale8)
    return small.scaled(side * _MODULE, side * _MODULE)
