"""Floor time: a text with a ruler of minutes, and whether it fits into the time there is.

Nothing of what is typed is written anywhere: it lives in the editor, and in memory while the window is made
anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeySequence, QResizeEvent, QShortcut, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QVBoxLayout,
    QWidget,
)

from vademecum.domain.excerpt import Piece
from vademecum.domain.locator import Locator
from vademecum.services.checking.draft_files import Draft
from vademecum.services.desk import Desk
from vademecum.services.presenting.floor import FloorText, FloorTexts, Scope
from vademecum.services.presenting.reading_time import Paces, Reading, Speech
from vademecum.text.languages import guess_language
from vademecum.ui.catalogue import say, together
from vademecum.ui.faults import words_of
from vademecum.ui.fonts import font
from vademecum.ui.jobs import Latest
from vademecum.ui.names import key_name
from vademecum.ui.preferences import Preferences
from vademecum.ui.presenting.floor_bar import FloorBar
from vademecum.ui.presenting.floor_editor import FloorEditor
from vademecum.ui.presenting.floor_head import FloorHead
from vademecum.ui.presenting.floor_list import FloorList
from vademecum.ui.presenting.floor_words import Told, place_said, told, with_marks
from vademecum.ui.presenting.spans_of_time import on_a_clock
from vademecum.ui.sheets.beside_or_below import BesideOrBelow
from vademecum.ui.sheets.draft_doubts import doubts_said
from vademecum.ui.sheets.draft_opening import DraftOpening
from vademecum.ui.sheets.sheet import Sheet
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark

_AT_ONCE = 20_000
"""So many new code points are counted while one types; more of them by the thread."""
_SAMPLE = 4_000
"""Code points by which the language is told."""
_WIDE = 760
_SHARES, _SHARES_BELOW = (70, 30), (75, 25)

_TOO_LONG = mark("floor", "This is too long to be measured in one piece. Open it in parts.")


@dataclass(frozen=True, slots=True)
class Selected:
    """Words of the document that the sheet is about."""

    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class _Kept:
    """What lives on while the window is made anew."""

    text: str
    headings: frozenset[int]
    name: str
    is_own: bool
    block: str
    pieces: tuple[Piece, ...]
    scope: Scope


class FloorSheet(Sheet):
    """An editor with a ruler, the pace, the time there is, and a list of where the minutes fall."""

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        lang: str,
        preferences: Preferences,
        at: Locator | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Raise `UnknownDocument` when the document of `at` is not on the shelf."""
        super().__init__(parent)
        self._theme = theme
        self._lang = lang
        self._texts = FloorTexts(desk.reading, desk.quoting)
        self._document = desk.reading.demand(at.key, at.lang) if at is not None else None
        self._asked = at.block if at is not None else ""
        """The block at which the sheet was opened."""
        self._pieces: tuple[Piece, ...] = ()
        self._shown = FloorText(Speech(""), Scope.DOCUMENT, "")
        self._is_own = at is None
        """Whether the text is the reader's: typed, pasted, opened or changed."""
        self._name = ""
        self._opening = ""
        self._reading: Reading | None = None
        self._told: Told | None = None
        self._is_put = self._is_refused = False
        self._known: tuple[str, str, bool] | None = None
        """What the window was told of the sheet."""
        paces = Paces.load(desk.places.resources / "data" / "pace.toml")
        self._bar = FloorBar(paces, preferences, lang, self)
        self._head = FloorHead(self._bar, theme, lang, self)
        self._editor = FloorEditor(theme, lang, self)
        self._list = FloorList(theme, self)
        self._split = BesideOrBelow(_WIDE, _SHARES, _SHARES_BELOW, self)
        self._files = DraftOpening()
        self._work = Latest(object, "floor")
        self._build()
        self._connect()
        self._work.start()
        if self._document is not None:
            self._show_text(self._texts.meant(self._document, self._asked))
        self._measure()

    # -- what a sheet is -----------------------------------------------------------

    @property
    def title(self) -> str:
        """The name of the tool, and of what is read."""
        tool = say(mark("floor", "Floor time"))
        name = self._name
        if self._document is not None and self._is_of_document:
            name = key_name(self._document.head.key)
        return f"{tool}: {name}" if name else tool

    @property
    def icon(self) -> str:
        return "clock"

    @property
    def address(self) -> str:
        """The place in the document; the tool alone when the text is the reader's: nothing of it is kept."""
        return f"floor {self._place}" if self._is_of_document else "floor"

    @property
    def subject(self) -> Locator | None:
        """The document that is read."""
        return self._document.locator if self._document is not None and self._is_of_document else None

    @property
    def can_export(self) -> bool:
        """Whether there is a text."""
        return self._reading is not None and bool(self._reading.speech.text.strip())

    def export(self) -> None:
        """Ask for a file and write the text with its minutes: PDF or plain text."""
        # Imported when something is exported: reading does not need it.
        from vademecum.services.exporting import CannotExport, write_whole
        from vademecum.ui.export import ask_where, made_with, write_document
        from vademecum.ui.presenting.floor_paper import floor_document

        path = ask_where(
            self,
            say(mark("floor", "Save the text with its minutes")),
            say(mark("floor", "Floor time")),
            ("pdf", "txt"),
        )
        if path is None or self._told is None:
            return
        try:
            if path.suffix.lower() == ".pdf":
                paper = floor_document(
                    self._text, self._headings(), self._told, self.title, self._speech_lang
                )
                write_document(path, paper, made_with(), self.title)
            else:
                write_whole(path, f"{self._marked_text()}\n".encode())
        except CannotExport as trouble:
            self.said.emit(words_of(trouble))
            return
        self.said.emit(say(mark("floor", "The text is saved as {name}."), name=path.name))

    def print_out(self) -> None:
        """Print the text with its minutes."""
        # Imported when something is printed: as above.
        from vademecum.ui.export import made_with, print_document
        from vademecum.ui.presenting.floor_paper import floor_document

        if self._told is not None:
            paper = floor_document(self._text, self._headings(), self._told, self.title, self._speech_lang)
            print_document(self, paper, made_with())

    def focus_content(self) -> None:
        """Give the keyboard to the text."""
        self._editor.setFocus()

    def next_part(self) -> bool:
        """From the text to the list of its minutes."""
        if not self._editor.hasFocus() or not self._list.count():
            return False
        self._list.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def set_again(self) -> None:
        """Set everything in another size."""
        self._editor.dress(self.scale)
        self._head.dress(self.scale)
        self._list.setFont(font(self._lang, round(UI_PIXELS * self.scale)))

    def keepsake(self) -> object | None:
        """The text, in memory only."""
        shown = self._shown
        return _Kept(
            self._text, self._headings(), self._name, self._is_own, self._asked, self._pieces, shown.scope
        )

    def receive(self, keepsake: object) -> None:
        """Take a text over, or read the words that were selected."""
        if isinstance(keepsake, Selected) and self._document is not None:
            self._pieces = keepsake.pieces
            self._show_text(self._texts.selected(self._document, self._pieces))
        elif isinstance(keepsake, _Kept):
            self._asked, self._pieces, self._name = keepsake.block, keepsake.pieces, keepsake.name
            if self._document is not None and not keepsake.is_own:
                self._show_scope(keepsake.scope)
            else:
                self._put(Speech(keepsake.text, keepsake.headings), is_own=keepsake.is_own)

    # -- what others may ask ----------------------------------------------------------

    def open_file(self, path: Path) -> None:
        """Read a speech from a file; a Word document in a process of its own."""
        self._editor.setReadOnly(True)
        self._opening = path.name
        self._head.show_total(say(mark("floor", "{name} is being read."), name=path.name))
        self._work.ask(self._files.begin(path))

    # -- building --------------------------------------------------------------------

    def _build(self) -> None:
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.addWidget(self._editor)
        self._split.addWidget(self._list)
        self._split.share()
        self._editor.setMinimumSize(220, 120)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head)
        whole.addWidget(self._split, 1)

    def _connect(self) -> None:
        self._editor.textChanged.connect(self._on_text)
        self._editor.selectionChanged.connect(self._show_chosen)
        self._editor.file_dropped.connect(self.open_file)
        self._editor.refused.connect(self._on_refused)
        self._bar.changed.connect(self._measure)
        self._head.open_wanted.connect(self._on_open)
        self._head.copy_wanted.connect(self._on_copy)
        self._head.clear_wanted.connect(self._on_clear)
        self._head.scope_chosen.connect(self._show_scope)
        self._list.chosen.connect(self._editor.go_to)
        self._work.answered.connect(self._on_answer)
        self._work.failed.connect(self._on_failed)
        for key, by in (("F8", 1), ("Shift+F8", -1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self._step(by))
        files, work = self._files, self._work

        def stop() -> None:
            files.give_up()
            work.stop()

        # A function, not the method: it keeps hold of the thread until the sheet is gone.
        self.destroyed.connect(stop)
        application = QApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(stop)
            # Else every closed sheet would live on in this connection.
            self.destroyed.connect(lambda: application.aboutToQuit.disconnect(stop))

    # -- the text ------------------------------------------------------------------------

    @property
    def _text(self) -> str:
        return self._editor.toPlainText()

    @property
    def _is_of_document(self) -> bool:
        return self._document is not None and not self._is_own

    @property
    def _place(self) -> Locator | None:
        if self._document is None:
            return None
        return Locator(self._document.head.key, self._document.head.lang, self._shown.block)

    @property
    def _speech_lang(self) -> str:
        if self._document is not None and not self._is_own:
            return self._document.head.lang
        sample = self._text[:_SAMPLE]
        return guess_language(sample) if sample.strip() else self._lang

    def _headings(self) -> frozenset[int]:
        """The numbers of the lines that are headings; each line carries that with it."""
        found: list[int] = []
        block = self._editor.document().begin()
        while block.isValid():
            if block.userState() == 1:
                found.append(block.blockNumber())
            block = block.next()
        return frozenset(found)

    def _show_text(self, text: FloorText) -> None:
        """Read words of the document."""
        if self._put(text.speech, is_own=False):
            self._shown = text
            self._name = ""
        self._offer_scopes()
        self._tell_renamed()

    def _show_scope(self, scope: Scope) -> None:
        if self._document is None:
            return
        if scope is Scope.SELECTION:
            self._show_text(self._texts.selected(self._document, self._pieces))
        else:
            block = self._asked or (self._pieces[0].block if self._pieces else "")
            self._show_text(self._texts.taken(self._document, block, scope))

    def _offer_scopes(self) -> None:
        """From what is meant by the place to the whole document."""
        offered: list[Scope] = []
        if self._document is not None and self._is_of_document:
            scopes = list(Scope)
            meant = self._texts.meant(self._document, self._asked).scope
            offered = [Scope.SELECTION] * bool(self._pieces) + scopes[scopes.index(meant) :]
        self._head.offer_scopes(offered, self._shown.scope)

    def _put(self, speech: Speech, *, is_own: bool) -> bool:
        """Put a text into the editor, its headings in bold; return whether it could be."""
        self._is_put = True
        taken = self._editor.put(speech.text)
        self._is_refused = not taken
        if taken:
            self._is_own = is_own
            strong = QTextCharFormat()
            strong.setFontWeight(QFont.Weight.Bold)
            for number in speech.headings:
                block = self._editor.document().findBlockByNumber(number)
                block.setUserState(1)
                cursor = QTextCursor(block)
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                cursor.joinPreviousEditBlock()
                cursor.mergeCharFormat(strong)
                cursor.endEditBlock()
        self._is_put = False
        self._measure()
        return taken

    # -- measuring ----------------------------------------------------------------------

    def _measure(self) -> None:
        """Count what is new, at once where it is little."""
        # A file that is still being read is no longer waited for: the reader works on what stands here.
        self._files.give_up()
        self._editor.setReadOnly(False)
        text = self._text
        self._editor.know(text)
        lang = self._speech_lang
        self._bar.speak(lang)
        self._editor.speak(lang)
        speech, pace, former = Speech(text, self._headings()), self._bar.pace, self._reading
        known = former.counted if former is not None else {}
        if (
            len(text) > _AT_ONCE
            and sum(len(line) for line in text.split("\n") if line not in known) > _AT_ONCE
        ):
            self._head.show_total(say(mark("floor", "The text is being counted.")))
            self._work.ask(lambda _nothing: Reading(speech, pace, former))
        else:
            self._work.forget()
            self._show(Reading(speech, pace, former))

    def _show(self, reading: Reading) -> None:
        self._reading = reading
        self._told = told(reading, self._bar.target)
        nothing = _TOO_LONG if self._is_refused else mark("floor", "There is nothing to read yet.")
        self._head.show_total(self._told.total if reading.units else say(nothing))
        self._head.show_verdict(self._told.verdict, is_bad=self._told.is_too_long)
        self._editor.show_marks(self._told.marks, self._told.too_much)
        self._list.show_marks(self._told.marks, reading.speech.text)
        self._show_chosen()
        self._tell_renamed()

    def _tell_renamed(self) -> None:
        """Only when there is something to tell: the window does much with it, and the reader types."""
        known = (self.title, self.address, self.can_export)
        if known != self._known:
            self._known = known
            self.renamed.emit()

    def _show_chosen(self) -> None:
        start, end = self._editor.selected()
        words = ""
        if end > start and self._reading is not None:
            seconds = self._reading.seconds_until(end) - self._reading.seconds_until(start)
            words = say(mark("floor", "Selected: about {time}"), time=on_a_clock(seconds))
        self._head.show_chosen(words)

    # -- what the widgets tell us ----------------------------------------------------------

    def _on_text(self) -> None:
        if self._is_put:
            return
        self._is_own, self._is_refused = True, False
        if not self._text.strip():
            self._name = ""
        self._head.offer_scopes((), self._shown.scope)
        self._measure()

    def _on_answer(self, answer: object) -> None:
        if isinstance(answer, Reading):
            if answer.speech.text == self._text:
                self._show(answer)
        elif isinstance(answer, Draft):
            self._name = self._opening
            if self._put(Speech(answer.text), is_own=True):
                self._head.offer_scopes((), self._shown.scope)
                self._editor.setFocus()
                if answer.doubts:
                    self.said.emit(together(doubts_said(answer.doubts)))

    def _on_failed(self, failure: object) -> None:
        self._measure()
        self.said.emit(words_of(failure) if isinstance(failure, BaseException) else "")

    def _step(self, by: int) -> None:
        """To the next or the former mark from where the cursor stands, and say which it is."""
        marks = self._told.marks if self._told is not None else ()
        here = self._editor.cursor_at()
        ahead = [n for n, one in enumerate(marks) if (one.offset > here if by > 0 else one.offset < here)]
        if not ahead:
            return
        number = ahead[0] if by > 0 else ahead[-1]
        self._editor.go_to(marks[number].offset)
        self._list.setCurrentRow(number)
        self.said.emit(place_said(marks[number], self._text))

    def _on_open(self) -> None:
        kinds = say(mark("floor", "Speeches (*.txt *.md *.docx);;All files (*)"))
        file, _ = QFileDialog.getOpenFileName(self, say(mark("floor", "Open a speech")), "", kinds)
        if file:
            self.open_file(Path(file))

    def _on_copy(self) -> None:
        QApplication.clipboard().setText(self._marked_text())
        self.said.emit(say(mark("floor", "The text is copied with its minutes.")))

    def _on_clear(self) -> None:
        cursor = self._editor.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.removeSelectedText()
        self._editor.setFocus()

    def _on_refused(self) -> None:
        self.said.emit(say(_TOO_LONG))

    def _marked_text(self) -> str:
        return with_marks(self._text, self._told.marks) if self._told is not None else self._text

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list below the text where there is no room beside it."""
        super().resizeEvent(event)
        self._split.fit(event.size().width())
