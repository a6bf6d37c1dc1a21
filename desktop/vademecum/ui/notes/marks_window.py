"""The marks of all pages of a window: made, recoloured, removed, walked through, hidden."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QWidget

from vademecum.domain.annotation import Colour, Target
from vademecum.domain.changes import Changes
from vademecum.services.notebook.notebook import Notebook
from vademecum.services.notebook.shown_marks import ShownMark, ShownMarks
from vademecum.ui.catalogue import say
from vademecum.ui.notes.mark_showing import MarkShowing
from vademecum.ui.notes.marks_page import PageMarks
from vademecum.ui.notes.marks_walk import MarksWalk
from vademecum.ui.notes.marks_words import spoken
from vademecum.ui.notes.selection_offer import SelectionOffer
from vademecum.ui.page_selection import put_cursor, select_pieces, selected_pieces
from vademecum.ui.reader_pane import ReaderPane
from vademecum.words import Marked
from vademecum.words import mark as marked

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow


class MarksInWindow(QObject):
    """Brings the marks of the notebook onto the pages, and what is done on the pages into the notebook."""

    note_wanted = Signal(str)
    """The note of an item's id is to be opened."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._notes = window.notes
        self._hidden = QLabel(say(marked("marks", "Marks hidden")), window)
        self.offer = SelectionOffer(window, self)
        self.showing = MarkShowing(window, self)
        self.walk = MarksWalk(window, self)
        window.statusBar().insertPermanentWidget(1, self._hidden)
        self._notes.changed.connect(self._on_changed)
        self._notes.hidden_changed.connect(self._on_hidden)
        window.tabs.made.connect(self._watch)
        for page in [*window.tabs.pages(), window.beside.reader]:
            self._watch(page)
        self._on_hidden(self._notes.are_hidden)

    # -- what others may ask ---------------------------------------------

    def shown(self) -> ShownMarks | None:
        """Who tells what stands on pages; None while nothing may be shown."""
        return None if self._notes.are_hidden or self._notes.notebook is None else self._shown

    def of(self, page: ReaderPane) -> PageMarks:
        """The marks of a page of this window."""
        return self._pages[page]

    def highlight(self, colour: Colour, page: ReaderPane | None = None) -> None:
        """Put the selected words, else the mark at hand, into a colour; the same again takes it away."""
        page = page or self._window.commands.page_in_hand
        if page is None or page.document is None or not self._may_mark():
            return
        pieces = [] if page.view.link_reached() else selected_pieces(page.view)
        target = self._window.desk.targeting.passage(page.document, pieces) if pieces else None
        if target is not None:
            self._mark_words(page, target, colour)
        elif (mark := self.at_hand(page)) is not None:
            self.dye(page, mark, colour)
        else:
            self._say(
                marked("marks", "Select words to highlight them, or go to a mark: F8 leads to the next one.")
            )

    def dye(self, page: ReaderPane, mark: ShownMark, colour: Colour) -> None:
        """Give a mark another colour; its own again takes it away, and the words are selected."""
        if not self.may_change(mark):
            return
        made = self._notes.marking.dye(mark.id, colour)
        if made is None and self._pages[page].by_id(mark.id) is None:
            select_pieces(page.view, mark.pieces)
        self._tell(page, mark.id)

    def remove(self, page: ReaderPane, mark: ShownMark) -> None:
        """Take a mark away with its note; it can be undone."""
        if self.may_change(mark):
            self.showing.close()
            self._notes.marking.remove([mark.id])
            self._say(marked("marks", "Deleted. Ctrl+Z brings it back."))
            page.view.setFocus()

    def at_hand(self, page: ReaderPane) -> ShownMark | None:
        """The mark that commands mean on a page: reached or pressed last, else where the cursor stands."""
        marks = self._pages[page]
        return marks.current or marks.at_cursor()

    def may_change(self, mark: ShownMark) -> bool:
        """Whether a mark is the reader's own; say so when it is not."""
        if not mark.is_own:
            words = marked("marks", "This is {author}'s mark. Adopt it to change it.")
            self._window.say(say(words, author=mark.author))
        return mark.is_own

    def open_note(self, page: ReaderPane, mark: ShownMark) -> None:
        """Open what is noted on a mark: one's own in the panel, a colleague's in the card."""
        if mark.is_own:
            self.showing.close()
            self.note_wanted.emit(mark.id)
        else:
            self.showing.show_mark(page, mark)

    def adopt(self, mark: ShownMark) -> None:
        """Copy a colleague's mark into one's own notes."""
        self.showing.close()
        if self._notes.layers.adopt(mark.layer, [mark.id]):
            words = marked("marks", "Adopted from {author}. Ctrl+Z gives it back.")
            self._window.say(say(words, author=mark.author))

    def open_actions(self) -> None:
        """Give the keyboard to the bar of the selected words, else to the card of the mark at hand."""
        page = self._window.commands.page_in_hand
        if page is None or not self._may_mark():
            return
        if selected_pieces(page.view) and not page.view.link_reached():
            self.offer.take_focus(page)
        elif (mark := self.at_hand(page)) is not None:
            self.showing.show_mark(page, mark, takes_keyboard=True)
        else:
            self._say(marked("marks", "Select words, or go to a mark first: F8 leads to the next one."))

    def remove_at_hand(self) -> None:
        """Take the mark at hand away."""
        page = self._window.commands.page_in_hand
        mark = self.at_hand(page) if page is not None else None
        if page is not None and mark is not None:
            self.remove(page, mark)
        else:
            self._say(marked("marks", "Go to a mark first: F8 leads to the next one."))

    def close_topmost(self) -> bool:
        """Close the card or the bar; return whether one was open."""
        return self.showing.close() or self.offer.close()

    def announce(self, widget: QWidget, words: str) -> None:
        """Have a screen reader say something."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))

    # -- what the widgets tell us ----------------------------------------

    def _on_changed(self, changes: Changes) -> None:
        if changes.notebook or changes.layers:
            for made in ("_shown", "_layers"):
                self.__dict__.pop(made, None)
        for page, marks in self._pages.items():
            if page.document is not None and changes.concern(page.document.head.key):
                marks.reload()
        self.showing.refresh()

    def _on_hidden(self, are_hidden: bool) -> None:
        self.close_topmost()
        self._hidden.setVisible(are_hidden)
        self._window.actions_by_id["notes.hide"].setChecked(are_hidden)
        for marks in self._pages.values():
            marks.reload()

    def _on_closed(self, page: QObject) -> None:
        for one in [one for one in self._pages if one is page]:
            del self._pages[one]

    # -- in detail -------------------------------------------------------------

    @cached_property
    def _pages(self) -> dict[ReaderPane, PageMarks]:
        return {}

    @cached_property
    def _shown(self) -> ShownMarks:
        desk = self._window.desk
        return ShownMarks(self._notebook, desk.reading, desk.placing, self._notes.layers)

    @property
    def _notebook(self) -> Notebook:
        notebook = self._notes.notebook
        if notebook is None:
            raise RuntimeError("no notebook is open")
        return notebook

    def _watch(self, page: ReaderPane) -> None:
        marks = self._pages[page] = PageMarks(page, self.shown)
        page.destroyed.connect(lambda: self._on_closed(page))
        marks.note_wanted.connect(lambda mark: self.open_note(page, mark))
        marks.removal_wanted.connect(lambda mark: self.remove(page, mark))
        self.offer.watch(page, marks)
        self.showing.watch(page, marks)

    def _may_mark(self) -> bool:
        if self._notes.are_hidden:
            self._say(marked("marks", "Your marks are hidden: show them first (Ctrl+Shift+H)."))
        return not self._notes.are_hidden and self._notes.notebook is not None

    def _mark_words(self, page: ReaderPane, target: Target, colour: Colour) -> None:
        """Highlight words; what was selected makes room for the colour."""
        marks = self._pages[page]
        made = self._notes.marking.highlight(target, colour)
        if made is None:
            self._tell(page, "")
            return
        last = target.anchors[-1]
        put_cursor(page.view, last.block, last.end)
        marks.stand_out(marks.by_id(made.id))
        self._tell(page, made.id)

    def _tell(self, page: ReaderPane, item_id: str) -> None:
        mark = self._pages[page].by_id(item_id)
        if mark is None:
            self.announce(page.view, say(marked("marks", "Highlight taken away")))
        elif mark.annotation.colour is not None:
            self.announce(page.view, spoken(mark))

    def _say(self, words: Marked) -> None:
        self._window.say(say(words))
