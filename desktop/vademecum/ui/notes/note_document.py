"""Set a note's Markdown as a text: no raw HTML, no pictures, nothing loaded, only links that lead safely."""

import re
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
)

from vademecum.domain.citation import Found
from vademecum.text.languages import guess_language
from vademecum.ui.fonts import families
from vademecum.ui.page_map import units
from vademecum.ui.theme import Theme

CITE = "cite:"
"""Followed by the key of an instrument that the note names."""

OWN = "vademecum:"
"""Followed by an address of the library."""

COPIED = ("http:", "https:", "mailto:")
"""Beginnings of addresses that are copied and never opened."""

Recognise = Callable[[str, str], Sequence[Found]]
"""Citations in a text of a language, as `Recogniser.find` gives them."""

_LONGEST_READ = 20_000
"""Code points of a paragraph in which instruments are looked for."""

_OWN_ADDRESS = re.compile(r"vademecum:[^\s<>“”‘’，。；、！？）】]{1,300}")
_FENCE = re.compile(r"[ \t]{0,3}(```|~~~)")
_LEADING_BARS = re.compile(r"-{3,}[ \t]*(?:\n|\Z)")


class NoteDocument(QTextDocument):
    """A text that asks nobody for anything."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """An empty picture for every picture: for none at all Qt looks into the file itself."""
        del name
        if kind == QTextDocument.ResourceType.ImageResource.value:
            empty = QImage(1, 1, QImage.Format.Format_ARGB32)
            empty.fill(0)
            return empty
        return None


def note_document(markdown: str, theme: Theme, pixels: int, recognise: Recognise) -> NoteDocument:
    """A note as one reads it, its letters so many pixels high."""
    made = NoteDocument()
    made.setUndoRedoEnabled(False)
    face = QFont()
    face.setFamilies(families(guess_language(markdown)))
    face.setPixelSize(pixels)
    made.setDefaultFont(face)
    made.setIndentWidth(1.8 * pixels)
    feature = QTextDocument.MarkdownFeature
    made.setMarkdown(_as_typed(markdown), feature.MarkdownDialectGitHub | feature.MarkdownNoHTML)
    _mend_fragments(made, theme)
    _link_words(made, theme, recognise)
    return made


def _as_typed(markdown: str) -> str:
    """Let every line end where the reader ended it, and let a line of dashes at the top be one."""
    lines = markdown.split("\n")
    is_code = False
    for number, line in enumerate(lines):
        if _FENCE.match(line):
            is_code = not is_code
        elif not is_code and line.strip() and not line.startswith("    "):
            lines[number] = line.rstrip() + "  "
    text = "\n".join(lines)
    return f"\n{text}" if _LEADING_BARS.match(text.lstrip("\ufeff")) else text


def _mend_fragments(document: QTextDocument, theme: Theme) -> None:
    """Put words in the place of pictures, keep safe links, quieten quotations, and keep headings small."""
    for begin, end, look in [
        (f.position(), f.position() + f.length(), f.charFormat())
        for f in reversed(list(_fragments(document)))
    ]:
        cursor = QTextCursor(document)
        cursor.setPosition(begin)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        if level := cursor.blockFormat().headingLevel():
            # Qt's sizes are those of a page; a note is read in a column of a hand's width.
            cursor.mergeCharFormat(_heading(level))
        if look.isImageFormat():
            picture = look.toImageFormat()
            words = str(picture.property(QTextFormat.Property.ImageAltText) or picture.name())
            cursor.insertText(f"[{words}]" * (end - begin), _plain(theme, "quiet"))
        elif look.isAnchor() or look.anchorHref():
            href = look.anchorHref()
            is_safe = href.lower().startswith((*COPIED, OWN))
            plain = _linked(theme, href) if is_safe else _unlinked(theme)
            cursor.mergeCharFormat(plain)
        elif cursor.blockFormat().intProperty(QTextFormat.Property.BlockQuoteLevel):
            cursor.mergeCharFormat(_plain(theme, "quiet"))


def _link_words(document: QTextDocument, theme: Theme, recognise: Recognise) -> None:
    """Make links of the instruments and addresses that stand in the words."""
    block = document.begin()
    while block.isValid():
        text = block.text()
        if text and len(text) <= _LONGEST_READ:
            links = [(m.start(), m.end(), m[0].rstrip(".,;:)")) for m in _OWN_ADDRESS.finditer(text)]
            links = [(start, start + len(href), href) for start, _, href in links]
            taken = [(start, end) for start, end, _ in links]
            for found in recognise(text, guess_language(text)):
                if all(found.end <= start or end <= found.start for start, end in taken):
                    links.append((found.start, found.end, f"{CITE}{found.key}"))
            for start, end, href in links:
                _link(block, units(text[:start]), units(text[:end]), theme, href)
        block = block.next()


def _link(block: QTextBlock, start: int, end: int, theme: Theme, href: str) -> None:
    """Make a link of some units of a block, unless one is there already."""
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + start)
    cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
    if not any(f.charFormat().anchorHref() for f in _inside(block, cursor)):
        cursor.mergeCharFormat(_linked(theme, href))


def _inside(block: QTextBlock, cursor: QTextCursor) -> Iterator[QTextFragment]:
    for fragment in _fragments_of(block):
        if fragment.position() < cursor.selectionEnd() and cursor.selectionStart() < (
            fragment.position() + fragment.length()
        ):
            yield fragment


def _fragments(document: QTextDocument) -> Iterator[QTextFragment]:
    block = document.begin()
    while block.isValid():
        yield from _fragments_of(block)
        block = block.next()


def _fragments_of(block: QTextBlock) -> Iterator[QTextFragment]:
    at = block.begin()
    while not at.atEnd():
        yield at.fragment()
        at += 1


def _linked(theme: Theme, href: str) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setAnchor(True)
    look.setAnchorHref(href)
    look.setForeground(theme.colour("accent"))
    look.setFontUnderline(False)
    return look


def _unlinked(theme: Theme) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setAnchor(False)
    look.setAnchorHref("")
    look.setForeground(theme.colour("ink"))
    look.setFontUnderline(False)
    return look


def _heading(level: int) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setProperty(QTextFormat.Property.FontSizeAdjustment, 1 if level == 1 else 0)
    look.setFontWeight(QFont.Weight.Bold)
    return look


def _plain(theme: Theme, colour: str) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(theme.colour(colour))
    return look
