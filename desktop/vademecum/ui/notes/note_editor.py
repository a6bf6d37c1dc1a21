"""One note, opened: as it reads or as it is written, with its tags, and how safe it is."""

from collections.abc import Callable
from functools import partial
from urllib.parse import unquote

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from vademecum.domain.annotation import Annotation, Target
from vademecum.domain.key import Key
from vademecum.services.notebook.marking import LONGEST_NOTE
from vademecum.services.notebook.settling import Settling
from vademecum.services.notebook.tagging import Tagging
from vademecum.ui.catalogue import say, together
from vademecum.ui.faults import words_of
from vademecum.ui.fonts import font
from vademecum.ui.notes.note_document import CITE, COPIED, OWN, Recognise
from vademecum.ui.notes.note_text import NoteText
from vademecum.ui.notes.note_versions import NoteVersions
from vademecum.ui.notes.note_writing import NoteWriting
from vademecum.ui.notes.readers_notes import ReadersNotes
from vademecum.ui.notes.sitting import Sitting, State
from vademecum.ui.notes.tag_field import TagField
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import Marked, mark

_ROOM = 18
"""Times the height of letters: a lower editor leaves the quotation out."""

_MOST_QUOTE = 110
"""Letters of the quotation above a note; a Han character counts twice."""


class NoteEditor(QWidget):
    """Committed at every pause, when the keyboard goes elsewhere, and when it is closed."""

    ended = Signal()
    """Writing is done: the keyboard may go back to where it came from."""
    closed = Signal()
    """No note is open any more."""
    key_wanted = Signal(Key, bool)
    """An instrument that the note names, and whether it is to open in a tab of its own."""
    address_wanted = Signal(str, bool)
    """An address of the library that the note names."""
    copied = Signal(str)
    """An address of the web, which is copied and never opened."""
    said = Signal(str)

    def __init__(
        self,
        notes: ReadersNotes,
        theme: Theme,
        language: str,
        recognise: Recognise,
        place_of: Callable[[Target, Annotation | None], str],
        parent: QWidget | None = None,
    ) -> None:
        """`place_of` names what a note is about."""
        super().__init__(parent)
        self._notes = notes
        self._theme = theme
        self._language = language
        self._place_of = place_of
        self._place = QLabel(self)
        self._quote = QLabel(self)
        self._faces = QStackedWidget(self)
        self._writing = NoteWriting(language, self)
        self._text = NoteText(theme, recognise, self)
        self._versions = NoteVersions(theme, language, self)
        self._tags = TagField(self._tagging, theme, self)
        self._state = QLabel(self)
        self._switch = QToolButton(self)
        self._close = QToolButton(self)
        self._signs: list[QToolButton] = []
        self._pixels = UI_PIXELS
        self._sitting = Sitting(notes, self._writing.toPlainText, self)
        self._build()
        self._connect()

    # -- what others may ask ---------------------------------------------

    @property
    def item_id(self) -> str:
        """The id of the note that is open; empty for none, and for a new one without words."""
        return self._sitting.note.id if self._sitting.note is not None else ""

    @property
    def is_open(self) -> bool:
        """Whether a note is open."""
        return self._sitting.target is not None

    @property
    def is_writing(self) -> bool:
        """Whether the note is shown as it is written."""
        return self.is_open and self._faces.currentWidget() is self._writing

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, in reading order."""
        faces: list[QWidget] = [self._writing, self._text]
        return [self._close, *faces, *self._tags.stops, self._switch, *self._signs]

    def begin(self, target: Target) -> None:
        """Open a new note on something, to be written."""
        self._sitting.begin(target)
        self._show(is_writing=True)

    def open(self, item_id: str, *, is_writing: bool) -> bool:
        """Open a note; return whether there is one of that id. One that is open already stays as it is."""
        notebook = self._notes.notebook
        note = notebook.item(item_id) if notebook is not None else None
        if not isinstance(note, Annotation):
            return False
        if item_id != self.item_id:
            self._tags.finish()
            self._sitting.take(note)
        elif self.is_writing == is_writing:
            return True
        else:
            self._sitting.keep()
        self._show(is_writing=is_writing)
        return True

    def close_note(self) -> None:
        """Close the note; its words are handed over."""
        if self.is_open:
            self._tags.finish()
            self._sitting.end()
            self._on_gone()

    def end_writing(self) -> None:
        """Show the note as it reads; one without anything is closed."""
        self._sitting.rest()
        if self._sitting.note is None or not (self._sitting.body or self._sitting.tags):
            self.close_note()
        else:
            self._show(is_writing=False)

    def show_place(self) -> None:
        """Name what the note is about anew: another document may be in front."""
        target = self._sitting.target
        if target is not None:
            self._place.setText(self._place_of(target, self._sitting.note))

    def focus_content(self) -> None:
        """Give the keyboard to the note."""
        if self._faces.currentWidget() is self._versions:
            self._versions.focus_content()
        else:
            (self._writing if self.is_writing else self._text).setFocus()

    def dress(self, pixels: int) -> None:
        """Set all words so many pixels high."""
        self._pixels = pixels
        for part in (self._writing, self._text, self._versions, self._tags):
            part.dress(pixels)
        small = max(10, pixels - 2)
        self._place.setFont(font(self._language, pixels, bold=True))
        for label in (self._quote, self._state):
            label.setFont(font(self._language, small))
        self._show_switch()

    # -- what the widgets tell us ----------------------------------------

    def _on_link(self, href: str, apart: bool) -> None:
        if href.startswith(CITE):
            self.key_wanted.emit(Key.parse(href.removeprefix(CITE)), apart)
        elif href.lower().startswith(OWN):
            self.address_wanted.emit(unquote(href[len(OWN) :]).lstrip("/"), apart)
        elif href.lower().startswith(COPIED):
            self.copied.emit(href)

    def _on_ended(self) -> None:
        self.end_writing()
        self.ended.emit()

    def _on_changed(self) -> None:
        """Somebody else wrote the note, or it was undone."""
        self._show(is_writing=self.is_writing)

    def _on_gone(self) -> None:
        """Let nothing of the note stay here, not even out of sight."""
        self._writing.put("")
        self._text.show_note("")
        self._versions.show_versions(())
        self._tags.show_tags(())
        self._place.setText("")
        self._quote.setText("")
        self.closed.emit()

    def _on_state(self) -> None:
        trouble = self._notes.in_trouble
        match self._sitting.state:
            case State.FAILED if trouble is not None:
                not_yet = say(mark("notes", "Not saved yet:"))
                self._state.setText(together([not_yet, words_of(trouble)]))
            case State.UNSAVED:
                self._state.setText(say(mark("notes", "Not saved yet")))
            case _:
                self._state.setText(say(mark("notes", "Saved")) if self._sitting.note is not None else "")

    def _on_refused(self) -> None:
        words = mark(
            "notes", "A note holds at most {count} characters; this was not put in. Begin another note."
        )
        self.said.emit(say(words, count=f"{LONGEST_NOTE:,}"))

    def _on_switch(self) -> None:
        if self.is_writing:
            self.end_writing()
        else:
            self._show(is_writing=True)
        if self.is_open:
            self.focus_content()

    def _on_kept(self, version: Annotation) -> None:
        notebook = self._notes.notebook
        if notebook is not None:
            Settling(notebook).keep(version)

    def _on_both_kept(self) -> None:
        notebook = self._notes.notebook
        if notebook is not None:
            Settling(notebook).keep_both(self.item_id)

    # -- in Qt's words -----------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the quotation out where there is little room."""
        super().resizeEvent(event)
        self._show_quote()

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.setObjectName("noteEditor")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 8)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(4)
        self._place.setWordWrap(True)
        self._place.setTextFormat(Qt.TextFormat.PlainText)
        head.addWidget(self._place, 1)
        self._button(self._close, "close", mark("notes", "Close this note (Esc)"))
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        self._quote.setObjectName("quiet")
        self._quote.setWordWrap(True)
        self._quote.setTextFormat(Qt.TextFormat.PlainText)
        self._quote.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self._quote)
        paper = QFrame(self)
        paper.setObjectName("notePaper")
        inner = QVBoxLayout(paper)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.setSpacing(0)
        for face in (self._writing, self._text, self._versions):
            self._faces.addWidget(face)
        inner.addWidget(self._faces, 1)
        column.addWidget(paper, 1)
        column.addWidget(self._tags)
        column.addLayout(self._make_foot())
        self._text.setPlaceholderText(say(mark("notes", "No words yet. Press F2 to write.")))
        self.dress(UI_PIXELS)

    def _make_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(2)
        self._state.setObjectName("quiet")
        self._state.setWordWrap(True)
        foot.addWidget(self._state, 1)
        for icon, words, act in (
            ("bold", mark("notes", "Bold"), partial(self._writing.wrap, "**")),
            ("italic", mark("notes", "Italic"), partial(self._writing.wrap, "*")),
            ("list", mark("notes", "List"), partial(self._writing.begin_lines, "- ")),
            ("quote", mark("notes", "Quotation"), partial(self._writing.begin_lines, "> ")),
        ):
            button = QToolButton(self)
            self._button(button, icon, words)
            button.clicked.connect(lambda _checked=False, act=act: self._sign(act))
            foot.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
            self._signs.append(button)
        self._switch.clicked.connect(self._on_switch)
        foot.addWidget(self._switch, 0, Qt.AlignmentFlag.AlignBottom)
        return foot

    def _connect(self) -> None:
        self._close.clicked.connect(self.close_note)
        self._writing.textChanged.connect(self._sitting.touch)
        self._writing.refused.connect(self._on_refused)
        self._writing.left.connect(self._sitting.rest)
        self._writing.ended.connect(self._on_ended)
        self._text.pressed.connect(self._on_link)
        self._text.writing_wanted.connect(self._on_switch)
        self._versions.kept.connect(self._on_kept)
        self._versions.both_kept.connect(self._on_both_kept)
        self._tags.changed.connect(self._sitting.give_tags)
        self._sitting.changed.connect(self._on_changed)
        self._sitting.gone.connect(self._on_gone)
        self._sitting.state_changed.connect(self._on_state)

    # -- in detail -------------------------------------------------------------

    def _tagging(self) -> Tagging | None:
        return Tagging(self._notes.notebook) if self._notes.notebook is not None else None

    def _button(self, button: QToolButton, icon: str, words: Marked) -> None:
        button.setIcon(self._theme.icon(icon))
        button.setToolTip(say(words))
        button.setAccessibleName(say(words))

    def _sign(self, act: Callable[[], None]) -> None:
        act()
        self._writing.setFocus()

    def _show(self, *, is_writing: bool) -> None:
        """Bring everything up to date with the note."""
        target = self._sitting.target
        if target is None:
            return
        body, note = self._sitting.body, self._sitting.note
        place = self._place_of(target, note)
        self._place.setText(place)
        quote = _cut(" ".join(target.quote.split()))
        self._quote.setText(quote)
        self._show_quote()
        for part in (self._writing, self._text):
            part.setAccessibleDescription(". ".join(words for words in (place, quote) if words))
        self._tags.show_tags(self._sitting.tags)
        notebook = self._notes.notebook
        versions = Settling(notebook).versions(note.id) if notebook is not None and note is not None else ()
        face: QWidget = self._text
        if len(versions) > 1:
            self._versions.show_versions(versions)
            face = self._versions
        elif is_writing:
            if self._writing.toPlainText() != body:
                self._writing.put(body)
            face = self._writing
        else:
            self._text.show_note(body)
        self._faces.setCurrentWidget(face)
        self._notes.is_open_note_written = face is self._writing
        self._show_switch()
        self._on_state()

    def _show_quote(self) -> None:
        self._quote.setVisible(bool(self._quote.text()) and self.height() >= _ROOM * self._pixels)

    def _show_switch(self) -> None:
        for button in self._signs:
            button.setVisible(self.is_writing)
        self._switch.setVisible(self._faces.currentWidget() is not self._versions)
        icon, words = ("read", mark("notes", "Read (Esc)"))
        if not self.is_writing:
            icon, words = ("write", mark("notes", "Write (F2)"))
        self._button(self._switch, icon, words)


def _cut(quote: str) -> str:
    """The beginning of a quotation, about three lines of the side bar."""
    room = _MOST_QUOTE
    for at, sign in enumerate(quote):
        room -= 2 if sign >= "\u2e80" else 1
        if room < 0:
            return quote[:at].rstrip() + "…"
    return quote
