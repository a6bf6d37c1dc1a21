"""Beside the list of “My notes”: the whole of the entry one is on, to be read and copied."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from vademecum.domain.annotation import Scope
from vademecum.services.notebook.browsing import Browsing
from vademecum.services.notebook.note_listing import Care
from vademecum.services.notebook.note_text import NoteKind, NoteText
from vademecum.ui.catalogue import say
from vademecum.ui.fonts import families
from vademecum.ui.notes.mark_colours import ground
from vademecum.ui.notes.my_notes_words import CARE_WORDS, NotesInWords
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark

_AIRY = 112
"""Height of a line, in hundredths of what the type asks for."""


class NoteBrowser(QTextBrowser):
    """Shows Markdown and loads nothing: no picture, no file, no address."""

    def loadResource(self, _kind: int, _name: QUrl | str, /) -> object:
        """Nothing, whatever a note names."""
        return b""


class NoteDetail(QWidget):
    """The quotation, the note as it is meant to look, tags and days; and what can be done with it."""

    open_wanted = Signal(object, bool)
    """The entry shown; True: beside."""
    edit_wanted = Signal(object)
    right_wanted = Signal(object)
    """The place that was found for the entry is the right one."""
    place_wanted = Signal(object)
    """The entry is to have another place."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pixels = UI_PIXELS
        self._entry: NoteText | None = None
        self._shown: tuple[object, ...] = ()
        self._title = QLabel(self)
        self._place = QLabel(self)
        self._text = NoteBrowser(self)
        self.go = QPushButton(say(mark("my notes", "Go there")), self)
        self.beside = QPushButton(say(mark("my notes", "Open beside")), self)
        self.edit = QPushButton(say(mark("my notes", "Edit")), self)
        self.right = QPushButton(say(mark("my notes", "This place is right")), self)
        self.place = QPushButton(say(mark("my notes", "Another place…")), self)
        self._build()
        self._connect()

    # -- what others may ask ---------------------------------------------

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [self._text, self.right, self.place, self.go, self.beside, self.edit]

    def show_entry(self, entry: NoteText | None, browsing: Browsing, said: NotesInWords) -> None:
        """Show an entry; None clears the pane."""
        self._entry = entry
        self.setEnabled(entry is not None)
        self._text.setVisible(entry is not None)
        if entry is None:
            self.clear()
            return
        cares = tuple(sorted(browsing.cares(entry)))
        new = (entry.item, entry.changed, cares, self._pixels)
        if new == self._shown:
            return
        self._shown = new
        place = said.place(entry)
        self._place.setText(place or said.kind(entry))
        self._title.setText(said.title(entry))
        is_doubtful = Care.CHECK in cares
        found = browsing.words_now(entry) if is_doubtful else ""
        self._text.setDocument(self._written(entry, [say(CARE_WORDS[care]) for care in cares], found))
        self.right.setVisible(is_doubtful)
        self.place.setVisible(is_doubtful or Care.ORPHAN in cares)
        words = mark("my notes", "Another place…") if is_doubtful else mark("my notes", "Give it a place…")
        self.place.setText(say(words))
        self.place.setAccessibleName(say(words))
        self._text.verticalScrollBar().setValue(0)
        self._text.setAccessibleName(say(mark("my notes", "{kind}, whole"), kind=said.kind(entry)))
        is_note = entry.kind in (NoteKind.NOTE, NoteKind.HIGHLIGHT)
        self.edit.setVisible(is_note)
        self.beside.setVisible(entry.target.scope is not Scope.INSTRUMENT)

    def clear(self) -> None:
        """Hold nothing of a note any more: hidden is not enough where notes are locked."""
        self._entry, self._shown = None, ()
        for label in (self._title, self._place):
            label.setText("")
        self._text.clear()

    def copy(self) -> None:
        """Copy the words selected in the note."""
        self._text.copy()

    def dress(self, pixels: int) -> None:
        """Set the note so many pixels high."""
        self._pixels = pixels
        self._shown = ()

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(say(mark("my notes", "The note one is on")))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 14, 12)
        column.setSpacing(4)
        look = self._place.font()
        look.setBold(True)
        self._place.setFont(look)
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse
        for label in (self._place, self._title):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(selectable)
        self._title.setObjectName("quiet")
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setOpenLinks(False)
        self._text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._text.setTextInteractionFlags(selectable | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self._text.setAccessibleName(say(mark("my notes", "The note one is on")))
        row = QHBoxLayout()
        row.setSpacing(8)
        places = QHBoxLayout()
        places.setSpacing(8)
        for button in (self.right, self.place, self.go, self.beside, self.edit):
            button.setAccessibleName(button.text())
            (places if button in (self.right, self.place) else row).addWidget(button)
        row.addStretch(1)
        places.addStretch(1)
        for button in (self.right, self.place):
            button.hide()
        column.addWidget(self._place)
        column.addWidget(self._title)
        column.addSpacing(6)
        column.addWidget(self._text, 1)
        column.addLayout(places)
        column.addLayout(row)

    def _connect(self) -> None:
        self.go.clicked.connect(lambda: self.open_wanted.emit(self._entry, False))
        self.beside.clicked.connect(lambda: self.open_wanted.emit(self._entry, True))
        self.right.clicked.connect(lambda: self.right_wanted.emit(self._entry))
        self.place.clicked.connect(lambda: self.place_wanted.emit(self._entry))
        self.edit.clicked.connect(lambda: self.edit_wanted.emit(self._entry))

    # -- in detail -------------------------------------------------------------

    def _written(self, entry: NoteText, cares: list[str], found: str) -> QTextDocument:
        """Cares, quotation and note in one document; of what lost its place also what stood around it."""
        document = QTextDocument(self._text)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(_face(entry.lang or "zh", self._pixels))
        if entry.plain:
            # No HTML: a note may hold what looks like it, and it is shown as it was written.
            document.setMarkdown(
                entry.body,
                QTextDocument.MarkdownFeature.MarkdownDialectGitHub
                | QTextDocument.MarkdownFeature.MarkdownNoHTML,
            )
        cursor = QTextCursor(document)
        heading = [(words, "alarm") for words in cares]
        if entry.name:
            heading.append((entry.name, "ink"))
        for words, colour in heading:
            self._before(cursor, words, QColor(getattr(self._theme.colours, colour)))
        if entry.target.quote:
            behind = ground(self._theme.colours, entry.colour) if entry.colour is not None else None
            for line in entry.target.quote.split("\n"):
                self._before(cursor, line, self._theme.colour("ink"), behind)
        for words in _around(entry, cares, found):
            self._before(cursor, words, self._theme.colour("quiet"))
        self._add_facts(document, entry)
        airy = QTextBlockFormat()
        airy.setLineHeight(_AIRY, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(airy)
        return document

    def _before(self, cursor: QTextCursor, words: str, ink: QColor, behind: QColor | None = None) -> None:
        """Set a paragraph before what follows, without taking its form on."""
        look = QTextCharFormat()
        look.setForeground(ink)
        if behind is not None:
            look.setBackground(behind)
        form = QTextBlockFormat()
        form.setBottomMargin(self._pixels * 0.7)
        after = QTextBlockFormat(cursor.blockFormat())
        kept = QTextCharFormat(cursor.blockCharFormat())
        cursor.insertBlock(after, kept)
        cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
        cursor.setBlockFormat(form)
        cursor.insertText(words, look)
        cursor.movePosition(QTextCursor.MoveOperation.NextBlock)

    def _add_facts(self, document: QTextDocument, entry: NoteText) -> None:
        """Tags, author and days at the end, a line each."""
        lines = []
        if entry.tags:
            lines.append("  ".join(f"#{tag}" for tag in entry.tags))
        author = getattr(entry.item, "author", "")
        if author:
            lines.append(say(mark("my notes", "By {author}"), author=author))
        words = mark("my notes", "Written {created}")
        if entry.changed - entry.created > 60_000:
            words = mark("my notes", "Written {created}, changed {changed}")
        lines.append(say(words, created=_moment(entry.created), changed=_moment(entry.changed)))
        cursor = QTextCursor(document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        look = QTextCharFormat()
        look.setForeground(self._theme.colour("quiet"))
        look.setProperty(
            QTextCharFormat.Property.FontPixelSize, max(UI_PIXELS - 2, round(self._pixels * 0.88))
        )
        for number, line in enumerate(lines):
            form = QTextBlockFormat()
            form.setTopMargin(0 if number else self._pixels)
            if number or cursor.block().length() > 1:
                cursor.insertBlock(form, look)
            cursor.setBlockFormat(form)
            cursor.insertText(line, look)


def _around(entry: NoteText, cares: list[str], found: str) -> list[str]:
    """What helps to find a place again: the words found now, and those that stood around the quotation."""
    made: list[str] = []
    if found and found != entry.target.quote:
        made.append(say(mark("my notes", "Found now: {words}"), words=found))
    anchors = entry.target.anchors
    if cares and anchors and (anchors[0].before or anchors[-1].after):
        words = mark("my notes", "It stood between: {before} … {after}")
        made.append(say(words, before=anchors[0].before or "–", after=anchors[-1].after or "–"))
    return made


def _moment(at: int) -> str:
    """A moment as the reader writes it."""
    moment = QDateTime.fromMSecsSinceEpoch(at)
    if not moment.isValid():
        return say(mark("my notes", "Day not known"))
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)


def _face(lang: str, pixels: int) -> QFont:
    made = QFont()
    made.setFamilies(families(lang))
    made.setPixelSize(pixels)
    return made
