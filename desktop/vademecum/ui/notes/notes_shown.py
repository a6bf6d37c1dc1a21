"""Notes in one window: adds them, lists them in the side bar, opens them, and leads to their places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from vademecum.domain.annotation import Annotation, Scope, Target
from vademecum.domain.changes import Changes
from vademecum.domain.key import Key, MalformedKey
from vademecum.domain.locator import Locator
from vademecum.services.notebook.in_document import Written, written_on
from vademecum.ui.catalogue import say
from vademecum.ui.names import key_name
from vademecum.ui.notes.note_editor import NoteEditor
from vademecum.ui.notes.note_names import PlaceNames, place_name
from vademecum.ui.notes.note_rows import Row
from vademecum.ui.notes.notes_panel import NotesPanel
from vademecum.ui.preferences import Preferences
from vademecum.ui.theme import UI_PIXELS
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.domain.citation import Found
    from vademecum.services.shelf import Shelved
    from vademecum.ui.main_window import MainWindow
    from vademecum.ui.reader_pane import ReaderPane

_SETTLED_MS = 30
"""Changes that come together are listed together."""

_SMALLEST, _LARGEST = 12, 30
"""Pixels of the words of the panel: it is narrow."""


class NotesShown(QObject):
    """What the commands of the menu Notes do, and what others ask for to see a note."""

    def __init__(self, window: MainWindow, number: int) -> None:
        """`number` is that of the panel in the side bar."""
        super().__init__(window)
        self._window = window
        self._number = number
        self._names: tuple[Shelved | None, PlaceNames] | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SETTLED_MS)
        self._later.timeout.connect(self._list)
        window.notes.changed.connect(self._on_changed)
        window.notes.hidden_changed.connect(self._on_hidden)
        window.tabs.changed.connect(self._later.start)

    # -- what others may ask ---------------------------------------------

    @cached_property
    def panel(self) -> NotesPanel:
        """The panel of the side bar."""
        window = self._window
        editor = NoteEditor(window.notes, window.theme, window.language, self._recognise, self._place_of)
        editor.key_wanted.connect(self._on_key)
        editor.address_wanted.connect(self._on_address)
        editor.copied.connect(self._on_copied)
        editor.said.connect(window.say)
        panel = NotesPanel(editor, window.theme, window.language, self._why_empty)
        panel.chosen.connect(self.lead)
        panel.removed.connect(self.remove)
        panel.document_note_wanted.connect(self.add_on_document)
        panel.tags_wanted.connect(self.show_tags)
        panel.stale.connect(self._later.start)
        panel.left.connect(self._on_left)
        self._dress(panel)
        if window.notes.open_note:
            panel.restore(window.notes.open_note, is_writing=window.notes.is_open_note_written)
        return panel

    def open(self, item_id: str, *, is_writing: bool = True) -> bool:
        """Open the panel at a note; return whether there is one of that id that may be shown."""
        if not self._may_show():
            return False
        self._bring()
        return self.panel.open(item_id, is_writing=is_writing)

    def begin(self, target: Target) -> None:
        """Open the panel with a new note on something."""
        if self._may_show():
            self._bring()
            self.panel.begin(target)

    def add(self, block: str = "") -> None:
        """A note on the selected words, else on the paragraph `block`, the mark or the paragraph at hand."""
        page = self._window.commands.page_in_hand
        if page is not None and not block and not page.view.selected_text():
            mark_here = self._window.note_commands.marks.at_hand(page)
            if mark_here is not None and mark_here.is_own:
                self.open(mark_here.id)
                return
        target = self._target(page, block) if page is not None else None
        if target is None:
            self._window.say(say(mark("notes", "There is no paragraph here to write on.")))
            return
        # What was offered for the words would cover the page while one writes.
        self._window.note_commands.marks.offer.close()
        same = self._window.notes.marking.on_words(target)
        if same is not None:
            # Highlighted words and the note on them are one.
            self.open(same.id)
        else:
            self.begin(target)

    def add_on_document(self) -> None:
        """A note on the document at hand."""
        document = self._document(self._window.commands.page_in_hand)
        if document is not None:
            self.begin(self._window.desk.targeting.document(document))

    def add_on_instrument(self, key: Key | None = None) -> None:
        """A note on an instrument; without a key, on the one at hand."""
        key = key or self.instrument
        if key is not None:
            self.begin(self._window.desk.targeting.instrument(key))

    @property
    def instrument(self) -> Key | None:
        """The instrument at hand: in the tab in front, beside, or that of the document."""
        return instrument_at_hand(self._window)

    def show_panel(self) -> None:
        """Show the panel and give it the keyboard."""
        self._bring()
        self._list()
        self.panel.focus_content()

    def lead(self, item_id: str) -> None:
        """Lead to the place of a note, its words marked."""
        note, window = self._note(item_id), self._window
        if note is None:
            return
        target = note.target
        document = window.desk.reading.find(target.key, target.lang or None)
        if document is None:
            window.show_instrument(target.key)
            return
        one = next((w for w in self._written(document) if w.note.id == item_id), Written(note))
        if target.scope is Scope.INSTRUMENT and not one.block:
            window.show_instrument(target.key)
        elif one.block:
            span = (one.start, one.end) if target.scope is Scope.PASSAGE else None
            window.open(Locator(document.head.key, document.head.lang, one.block, span))
        elif target.scope is Scope.DOCUMENT:
            window.open(document.locator)
        else:
            window.say(say(mark("notes", "The words this was written on are not in the text any more.")))

    def remove(self, item_ids: Sequence[str]) -> None:
        """Take notes and highlights away, and say how they come back."""
        window = self._window
        window.notes.marking.remove(item_ids)
        if len(item_ids) == 1:
            window.say(say(mark("notes", "Deleted. Ctrl+Z brings it back.")))
        else:
            window.say(say(mark("notes", "{count} deleted. Ctrl+Z brings them back."), count=len(item_ids)))

    def show_tags(self) -> None:
        """Show all tags, to be renamed, coloured and deleted."""
        # Imported when it is opened, like every dialog.
        from vademecum.ui.notes.tags_dialog import TagsDialog

        notebook = self._window.notes.notebook
        if notebook is not None:
            TagsDialog(self._window.notes, notebook, self._window.theme, self._window).exec()

    def dress(self) -> None:
        """Set the words in proportion to the text of the pages."""
        if "panel" in self.__dict__:
            self._dress(self.panel)

    # -- what the parts tell us ---------------------------------------------

    def _on_changed(self, changes: Changes) -> None:
        subject = self._window.tabs.subject
        if subject is None or (changes.concern(subject.key) and not self._show_words(changes)):
            self._later.start()

    def _on_hidden(self, are_hidden: bool) -> None:
        if are_hidden and "panel" in self.__dict__:
            self.panel.editor.close_note()
        self._list()

    def _on_key(self, key: Key, apart: bool) -> None:
        window = self._window
        place = window.desk.reading.place(key)
        if place is None:
            window.show_instrument(key)
        elif apart:
            window.open(place, apart=True)
        else:
            window.show_beside(place)

    def _on_address(self, address: str, apart: bool) -> None:
        try:
            key = Key.parse(address)
        except MalformedKey:
            self._window.go_to_address(address)
            return
        place = self._window.desk.reading.place(key)
        if place is None:
            self._window.go_to_address(address)
        else:
            self._window.open(place, apart=apart)

    def _on_copied(self, address: str) -> None:
        QApplication.clipboard().setText(address)
        words = mark("notes", "Copied, since nothing here goes online: {address}")
        self._window.say(say(words, address=address))

    def _on_left(self) -> None:
        self._window.focus_front()

    # -- in detail -------------------------------------------------------------

    def _may_show(self) -> bool:
        """Whether notes may stand on the screen; say so when they may not."""
        if self._window.notes.are_hidden:
            self._window.say(say(mark("marks", "Your marks are hidden: show them first (Ctrl+Shift+H).")))
        return not self._window.notes.are_hidden

    def _bring(self) -> None:
        self._window.toggle_side_bar(self._number)

    def _dress(self, panel: NotesPanel) -> None:
        scale = self._window.preferences.text_size / Preferences.text_size.default
        panel.dress(round(max(_SMALLEST, min(UI_PIXELS * scale, _LARGEST))))

    def _list(self) -> None:
        """List what was written on the text in front; out of sight that can wait."""
        if "panel" not in self.__dict__ or not self.panel.isVisible():
            return
        document = self._document(None)
        if self._names is None or self._names[0] is not document:
            self._names = document, PlaceNames(document, self._window.desk.reading)
        names = self._names[1]
        rows = [
            Row(one, names.name(one), names.day(one.note.created))
            for one in (self._written(document) if document is not None else ())
        ]
        self.panel.show_rows(rows)
        self.panel.editor.show_place()

    def _show_words(self, changes: Changes) -> bool:
        """Show notes anew that stand where they stood; return whether that is all that is to be done."""
        notebook = self._window.notes.on_show
        if (
            notebook is None
            or not changes.items
            or changes.notebook
            or self._later.isActive()
            or "panel" not in self.__dict__
        ):
            return False
        rows = {row.id: row for row in self.panel.list.rows}
        for item_id in changes.items:
            row, note = rows.get(item_id), notebook.item(item_id)
            if row is None or not isinstance(note, Annotation) or note.target != row.written.note.target:
                return False
            # What is written is one again, even when it was two before.
            rows[item_id] = replace(row, written=replace(row.written, note=note, has_conflict=False))
        self.panel.show_rows(list(rows.values()))
        return True

    def _written(self, document: Shelved) -> list[Written]:
        notebook, desk = self._window.notes.on_show, self._window.desk
        if notebook is None:
            return []
        return written_on(document, notebook, desk.reading, desk.placing)

    def _document(self, page: ReaderPane | None) -> Shelved | None:
        """The document of a page, else the one in front."""
        if page is not None and page.document is not None:
            return page.document
        subject = self._window.tabs.subject
        return self._window.desk.reading.find(subject.key, subject.lang) if subject is not None else None

    def _target(self, page: ReaderPane, block: str) -> Target | None:
        if page.document is None:
            return None
        # Imported when it is asked for: the first page does not wait for it.
        from vademecum.ui.page_selection import selected_pieces

        targeting = self._window.desk.targeting
        reached = page.view.link_reached()
        pieces = [] if reached else selected_pieces(page.view)
        passage = targeting.passage(page.document, pieces) if pieces else None
        return passage or targeting.paragraph(page.document, block or reached or page.block_here())

    def _note(self, item_id: str) -> Annotation | None:
        notebook = self._window.notes.notebook
        item = notebook.item(item_id) if notebook is not None else None
        return item if isinstance(item, Annotation) else None

    def _recognise(self, text: str, lang: str) -> Sequence[Found]:
        return self._window.desk.recogniser.find(text, lang)

    def _place_of(self, target: Target, note: Annotation | None) -> str:
        """What a note is about: its place, with the symbol where that is not the document in front."""
        desk, subject = self._window.desk, self._window.tabs.subject
        document = desk.reading.find(target.key, target.lang or None)
        one = None
        if note is not None and document is not None:
            one = next((w for w in self._written(document) if w.note.id == note.id), None)
        if one is None:
            anchor = target.anchors[0] if target.anchors else None
            new = note or Annotation("", target)
            one = Written(new, anchor.block, anchor.start, anchor.end) if anchor else Written(new)
        place = place_name(one, document, desk.reading)
        if subject is not None and subject.key == target.key:
            return place
        name = document.head.title if document is not None and target.key.is_own else key_name(target.key)
        return f"{name}  ·  {place}"

    def _why_empty(self) -> str:
        if self._window.notes.notebook is None:
            return say(mark("notes", "Your notes are not open."))
        if self._window.notes.are_hidden:
            return say(mark("notes", "Your notes are hidden. Ctrl+Shift+H shows them again."))
        if self._document(None) is None:
            return say(mark("notes", "Notes are listed here when a document is in front."))
        return say(mark("notes", "Nothing written on this document yet. Select words and press Ctrl+Alt+M."))


def instrument_at_hand(window: MainWindow) -> Key | None:
    """The instrument whose facts have the keyboard or are in front, are beside, or that the document is."""
    beside, sheet = window.beside, window.tabs.sheet
    card = beside.card if beside.isVisibleTo(window) and not beside.shows_document else None
    focus: QWidget | None = QApplication.focusWidget()
    if card is not None and focus is not None and beside.isAncestorOf(focus):
        return card.key
    if sheet is not None and sheet.address.startswith("facts "):
        return Key.parse(sheet.address.removeprefix("facts "))
    if card is not None:
        return card.key
    subject = window.tabs.subject
    return subject.key if subject is not None else None
