"""What the commands about bookmarks and numbered places do to the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication

from vademecum.domain.annotation import Bookmark, Fit, NumberedPlace, Scope, Target
from vademecum.domain.locator import Locator
from vademecum.services.notebook.bookmarking import ADDED
from vademecum.services.notebook.notebook import new_id
from vademecum.ui.catalogue import say
from vademecum.ui.names import LANGS, named
from vademecum.ui.notes.bookmark_card import BookmarkCard
from vademecum.ui.notes.bookmark_words import RowWords
from vademecum.ui.notes.bookmarks_panel import BookmarksPanel
from vademecum.ui.notes.bookmarks_tree import Way
from vademecum.ui.notes.places_at_hand import AtHand, place_at_hand
from vademecum.ui.preferences import Preferences
from vademecum.ui.theme import UI_PIXELS
from vademecum.words import Marked, mark

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow

_SMALLEST, _LARGEST = 12, 30
"""Pixels of names in the panel."""


class BookmarkCommands(QObject):
    """Bookmarks in one window. Only asked for while a notebook is open."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._notes = window.notes
        self._card: BookmarkCard | None = None
        self.panel: BookmarksPanel | None = None
        """The panel in the side bar, once it was made."""
        window.notes.changed.connect(self._on_notes)
        window.notes.hidden_changed.connect(self._on_notes)

    # -- what others may ask ---------------------------------------------

    @property
    def words(self) -> RowWords:
        """Words for bookmarks and places as they stand now."""
        return RowWords(self._notes, self._window.desk)

    def make_panel(self) -> BookmarksPanel:
        """Make the panel for the side bar."""
        window = self._window
        panel = BookmarksPanel(self._notes, window.desk, window.theme, window.side)
        self.panel = panel
        self.dress()
        panel.chosen.connect(self.open)
        panel.card_wanted.connect(self._on_card_wanted)
        return panel

    def dress(self) -> None:
        """Set names in proportion to the text of the pages."""
        if self.panel is not None:
            scale = self._window.preferences.text_size / Preferences.text_size.default
            self.panel.dress(round(max(_SMALLEST, min(UI_PIXELS * scale, _LARGEST))))

    def add(self, block: str = "") -> None:
        """Bookmark the place at hand and let the reader name it; of a place kept already open the name.

        `block` is the paragraph that is pressed, when a menu asks.
        """
        if self._card is not None:
            self._card.keep()
            return
        if self._notes.are_hidden:
            self._say(say(mark("marks", "Your marks are hidden: show them first (Ctrl+Shift+H).")))
            return
        at = self._at_hand(block)
        if at is None:
            return
        known = self._notes.bookmarking.at(at.target, at.document, self._window.desk.placing)
        run = f"bookmark {new_id()}"
        bookmark = known or self._notes.bookmarking.bookmark(at.target, run=run)
        self._show_card(bookmark, at.where, is_new=known is None, run=run)
        if known is None:
            self._speak(say(mark("bookmarks", "Bookmarked: {name}"), name=self._name(bookmark)))

    def remove(self) -> None:
        """Take the bookmark of the place at hand away."""
        at = self._at_hand("")
        if at is None:
            return
        bookmark = self._notes.bookmarking.at(at.target, at.document, self._window.desk.placing)
        if bookmark is None:
            self._say(say(mark("bookmarks", "There is no bookmark here. Ctrl+D makes one.")))
        else:
            self._remove(bookmark)

    def new_folder(self) -> None:
        """Make a folder in the panel, and let the reader name it."""
        if self.panel is not None:
            self.panel.new_folder()

    def open(self, item_id: str, way: Way = Way.HERE) -> None:
        """Open a bookmark or a numbered place."""
        notebook = self._notes.notebook
        item = notebook.item(item_id) if notebook is not None else None
        if isinstance(item, Bookmark | NumberedPlace):
            self._lead(item.target, way)

    def set_place(self, number: int) -> None:
        """Set the place at hand under a number, and say so."""
        at = self._at_hand("")
        if at is None:
            return
        before = self._notes.numbering.set(number, at.target)
        name = self._window.desk.place_names.source(at.target)
        if before is None or before.target == at.target:
            words = mark("bookmarks", "Place {number} is now {name}. Ctrl+{number} goes there.")
            self._say(say(words, number=number, name=name))
        else:
            old = self._window.desk.place_names.source(before.target)
            words = mark("bookmarks", "Place {number} is now {name}; it was {old}. Ctrl+Z brings that back.")
            self._say(say(words, number=number, name=name, old=old))

    def go(self, number: int) -> None:
        """Go to the place under a number, and say where that is, or how one is set."""
        place = self._notes.numbering.place(number)
        if place is None:
            words = mark(
                "bookmarks", "Place {number} is not set. Ctrl+Shift+{number} sets it to where you are."
            )
            self._say(say(words, number=number))
        elif self._lead(place.target, Way.HERE):
            name = self._window.desk.place_names.source(place.target)
            self._say(say(mark("bookmarks", "Place {number}: {name}"), number=number, name=name))

    # -- what the widgets tell us ----------------------------------------

    def _on_notes(self, _what: object) -> None:
        """Nothing personal stays on the screen when the notebook is locked or hidden."""
        if self._card is not None and (self._notes.notebook is None or self._notes.are_hidden):
            self._card.keep()

    def _on_card_wanted(self, item_id: str, at: QRect) -> None:
        notebook = self._notes.notebook
        item = notebook.item(item_id) if notebook is not None else None
        if isinstance(item, Bookmark):
            where = QRect(self._window.mapFromGlobal(at.topLeft()), at.size())
            self._show_card(item, where, is_new=False, run=f"bookmark {new_id()}")

    # -- the card -------------------------------------------------------------

    def _show_card(self, bookmark: Bookmark, where: QRect, *, is_new: bool, run: str) -> None:
        if self._card is not None:
            self._card.keep()
        back = self._way_back()
        card = BookmarkCard(
            bookmark,
            self._window.desk.place_names.own_name(bookmark.target),
            self._notes,
            self._window.theme,
            self._window,
            is_new=is_new,
        )
        self._card = card

        def keep(name: str, folder: str, tags: list[str]) -> None:
            self._close_card(back)
            if self._notes.notebook is not None:
                self._notes.bookmarking.change(bookmark.id, name=name, folder=folder, tags=tags, run=run)

        def drop() -> None:
            self._close_card(back)
            if is_new:
                self._take_back(bookmark)

        def remove() -> None:
            self._close_card(back)
            if self._notes.notebook is not None:
                self._remove(bookmark)

        card.kept.connect(keep)
        card.dropped.connect(drop)
        card.removal_wanted.connect(remove)
        card.show_at(where)

    def _close_card(self, back: Callable[[], None]) -> None:
        """Close the card; the keyboard goes back to where it was, if it was in the card."""
        card, self._card = self._card, None
        if card is None:
            return
        now = QApplication.focusWidget()
        was_inside = now is None or card.isAncestorOf(now)
        card.hide()
        card.deleteLater()
        if was_inside:
            back()

    def _way_back(self) -> Callable[[], None]:
        """Where the keyboard goes when the card is closed."""
        focus = QApplication.focusWidget()
        if self.panel is not None and focus is not None and self.panel.isAncestorOf(focus):
            return self.panel.focus_content
        return self._window.beside.focus_content if self._window.right.has_focus else self._window.focus_front

    def _take_back(self, bookmark: Bookmark) -> None:
        """Undo the adding, as if it had never been."""
        notebook = self._notes.notebook
        if notebook is None or notebook.item(bookmark.id) != bookmark:
            return
        if notebook.undo_label == ADDED:
            notebook.undo()
        else:
            self._notes.bookmarking.remove([bookmark.id])
        self._say(say(mark("bookmarks", "Not bookmarked.")))

    # -- in detail -------------------------------------------------------------

    def _at_hand(self, block: str) -> AtHand | None:
        at = place_at_hand(self._window, block)
        if at is None:
            self._say(say(mark("bookmarks", "There is no place here that can be kept.")))
        return at

    def _name(self, bookmark: Bookmark) -> str:
        return self._window.desk.place_names.name(bookmark)

    def _remove(self, bookmark: Bookmark) -> None:
        self._notes.bookmarking.remove([bookmark.id])
        words = mark("bookmarks", "Bookmark removed: {name}. Ctrl+Z brings it back.")
        self._say(say(words, name=self._name(bookmark)))

    def _lead(self, target: Target, way: Way) -> bool:
        """Go to a target; say with its quotation why that cannot be. Return whether one is there now."""
        window = self._window
        if target.scope is Scope.INSTRUMENT:
            window.show_instrument(target.key)
            return True
        held = window.desk.reading.find(target.key, target.lang)
        document = held or window.desk.reading.find(target.key)
        fit = self.words.fit(target)
        if document is None:
            words = mark("bookmarks", "The text of {name} is not in the library. There stood: “{quote}”")
            return self._refuse(words, target)
        if fit is Fit.ORPHAN:
            words = mark("bookmarks", "{name}: these words are no longer in the text. There stood: “{quote}”")
            return self._refuse(words, target)
        if held is None:
            block = target.anchors[0].block if target.anchors else ""
        else:
            places = window.desk.placing.places(target, held)
            block = places[0].block if places else ""
        locator = Locator(document.head.key, document.head.lang, block)
        if way is Way.BESIDE:
            window.show_beside(locator)
        else:
            window.open(locator, apart=way is Way.APART)
            window.focus_front()
        if held is None:
            lang = named(LANGS, document.head.lang)
            words = mark("bookmarks", "The text is here only in another language: {language}")
            self._say(say(words, language=lang))
            return False
        if fit is Fit.CHECK:
            words = mark("bookmarks", "Please check: the text has changed. There stood: “{quote}”")
            return self._refuse(words, target)
        return True

    def _refuse(self, words: Marked, target: Target) -> bool:
        """Say what is wrong with a place, with its quotation; the sentence stays until it is closed."""
        names = self._window.desk.place_names
        quote = names.words(target)
        if not target.anchors:
            words = mark("bookmarks", "The text of {name} is not in the library.")
        self._say(say(words, name=names.source(target), quote=quote), stays=True)
        return False

    def _say(self, words: str, *, stays: bool = False) -> None:
        self._window.say(words, stays=stays)
        self._speak(words)

    def _speak(self, words: str) -> None:
        """Have a screen reader say it."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, words))
