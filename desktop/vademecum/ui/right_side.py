"""What stands on the right: shows it, knows the way back through it, pins it, exchanges it with the left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from vademecum.domain.citation import Citation
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.domain.trouble import Trouble
from vademecum.ui.catalogue import say
from vademecum.ui.faults import words_of
from vademecum.ui.history import History
from vademecum.ui.names import key_name
from vademecum.ui.reader_pane import PlaceKept
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.services.lens import Passage
    from vademecum.ui.instrument_view import InstrumentView
    from vademecum.ui.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class FactsKept:
    """An instrument's facts, and how many pixels of them were scrolled away."""

    key: Key
    scrolled: int = 0


class RightSide(QObject):
    """Works the right-hand pane of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._pane = window.beside
        self._history: History[FactsKept | PlaceKept] = History()
        self._fragment = ""
        """The place inside the instrument that the reader asked for."""
        self._had_focus = False
        pane = self._pane
        pane.back_wanted.connect(self.back)
        pane.forward_wanted.connect(self.forward)
        pane.facts_wanted.connect(self.show_facts)
        pane.text_wanted.connect(self.show_text)
        pane.tab_wanted.connect(self.open_as_tab)
        pane.swap_wanted.connect(self.swap)
        pane.pinned.connect(lambda _on: window.refresh())
        pane.made.connect(self._on_made)
        pane.reader.citation_pressed.connect(self.follow_citation)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    # -- what others may ask ---------------------------------------------

    @property
    def is_held(self) -> bool:
        """Whether presses outside must leave the pane as it is."""
        return self._pane.is_pinned and not self._pane.is_empty and self._pane.isVisibleTo(self._window)

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is in the pane."""
        focus = QApplication.focusWidget()
        return focus is not None and self._pane.isVisible() and self._pane.isAncestorOf(focus)

    @property
    def history(self) -> History[FactsKept | PlaceKept]:
        """The way back, to be taken over when the window is made anew."""
        self._remember()
        return self._history

    def adopt(self, history: History[FactsKept | PlaceKept]) -> None:
        """Take over the way back of another window."""
        self._history = history
        self._show_way()

    def context(self, on_the_left: frozenset[str]) -> frozenset[str]:
        """What commands may count on: the way back is that of the side that has the keyboard."""
        facts = set(on_the_left)
        if self.has_focus:
            facts -= {"back", "forward"}
            facts |= {"back"} if self._history.can_go_back else set()
            facts |= {"forward"} if self._history.can_go_forward else set()
        if not self._pane.is_empty and self._pane.isVisibleTo(self._window):
            facts.add("beside")
        return frozenset(facts)

    def show_instrument(self, key: Key) -> None:
        """Show an instrument's facts; its text, once asked for, opens at the place that `key` names."""
        self._remember()
        card = self._window.desk.lookup.card(key, self._window.language)
        self._pane.show_instrument(card)
        self._fragment = key.fragment
        self._visit(FactsKept(card.key))

    def show_document(self, locator: Locator) -> None:
        """Show a text at a place; raise `UnknownDocument` when it is not on the shelf."""
        self._remember()
        self._pane.reader.go_to(locator)
        self._pane.show_reader()
        self._fragment = locator.block
        place = self._pane.reader.place()
        if place is not None:
            self._visit(place)

    def open(self, place: PlaceKept) -> None:
        """Open the pane with a text at the very line of a place; raise `UnknownDocument` when it is gone."""
        self._remember()
        self.restore(place)
        self._visit(place)
        self._window.open_beside()

    def restore(self, kept: FactsKept | PlaceKept) -> None:
        """Show what was shown, at the same line; raise `UnknownDocument` when it is no longer there."""
        if isinstance(kept, FactsKept):
            self._pane.show_instrument(self._window.desk.lookup.card(kept.key, self._window.language))
            self._pane.instrument.scroll_to(kept.scrolled)
        else:
            self._pane.reader.restore(kept)
            self._pane.show_reader()
        self._fragment = ""

    def kept(self) -> FactsKept | PlaceKept | None:
        """What is shown now and where in it the reader is."""
        if self._pane.shows_document:
            return self._pane.reader.place()
        card = self._pane.card
        return None if card is None else FactsKept(card.key, self._pane.instrument.scrolled)

    def back(self) -> None:
        """Go to what was shown before."""
        self._remember()
        self._travel(self._history.back())

    def forward(self) -> None:
        """Go to what was shown after."""
        self._remember()
        self._travel(self._history.forward())

    def switch_face(self) -> None:
        """From the text to the facts, or from the facts to the text."""
        if self._pane.shows_document:
            self.show_facts()
        else:
            self.show_text()

    def show_facts(self) -> None:
        """Show what is known of the document on the right, and who cites it."""
        document = self._pane.reader.document
        if self._pane.shows_document and document is not None:
            fragment = self._pane.reader.block_here()
            had_focus = self.has_focus
            self.show_instrument(document.head.key)
            self._fragment = fragment
            self._keep_focus(had_focus)

    def show_text(self) -> None:
        """Show the text of the instrument on the right, when the library holds it."""
        card = self._pane.card
        if card is None or self._pane.shows_document:
            return
        if not card.held:
            words = mark("beside", "The text of {name} is not in this library.")
            self._window.say(say(words, name=key_name(card.key)))
            return
        had_focus = self.has_focus
        held = [d for d in card.held if d.head.lang == self._window.language] or list(card.held)
        document = self._pane.reader.document
        shown = next(
            (d for d in card.held if document is not None and d.locator == document.locator), held[0]
        )
        block = self._window.desk.reading.nearest_block(shown, self._fragment)
        self.show_document(Locator(shown.head.key, shown.head.lang, block))
        self._keep_focus(had_focus)

    def pin(self, is_on: bool) -> None:
        """Let what is shown stay, or give way again."""
        self._pane.pin(is_on)

    def open_as_tab(self) -> None:
        """Open what is shown as a tab, at the same line."""
        kept = self.kept()
        if isinstance(kept, FactsKept):
            self._window.open_sheet(f"facts {kept.key}")
        elif kept is not None:
            self._add_tab(kept)

    def open_apart(self, key: Key | None, locator: Locator | None) -> None:
        """Open in a tab what would have been shown here were it not pinned, and say why."""
        if locator is not None:
            self._window.open(locator, apart=True)
        elif key is not None:
            self._window.open_sheet(f"facts {key.whole}")
        self._window.say(say(mark("beside", "The right side is pinned: opened in a tab.")))

    def swap(self) -> None:
        """Exchange both sides: each shows what the other did, at the same line."""
        right, tabs = self.kept(), self._window.tabs
        page, sheet = tabs.page, tabs.sheet
        left: FactsKept | PlaceKept | None = page.place() if page is not None else None
        number = tabs.currentIndex()
        if page is None and sheet is not None and sheet.address.startswith("facts "):
            left = FactsKept(Key.parse(sheet.address.removeprefix("facts ")))
        if right is None or left is None:
            return
        self._remember()
        if isinstance(right, PlaceKept) and page is not None:
            tabs.travel_to(right)
        elif isinstance(right, PlaceKept):
            self._bring(right)
        else:
            self._window.open_sheet(f"facts {right.key}")
        if isinstance(left, FactsKept):
            tabs.close_page(number)
        self.restore(left)
        self._visit(left)
        self._window.focus_front()

    def follow_citation(self, citation: Citation, apart: bool) -> None:
        """Follow a citation pressed in the text on the right: the way leads on on this side."""
        place = self._window.desk.reading.place(citation.key) if citation.key.fragment or apart else None
        if place is not None and apart:
            self._window.open(place, apart=True)
        elif place is not None:
            self.show_document(place)
        else:
            self.show_instrument(citation.key)

    # -- what the widgets tell us ----------------------------------------

    def _on_made(self) -> None:
        view: InstrumentView = self._pane.instrument
        view.passage_chosen.connect(self._on_passage)
        view.text_wanted.connect(self._on_text)
        view.instrument_wanted.connect(self._on_instrument)
        view.copied.connect(
            lambda address: self._window.say(say(mark("window", "Copied: {address}"), address=address))
        )

    def _on_passage(self, passage: Passage, apart: bool) -> None:
        self._window.leading.follow_passage(passage, apart)

    def _on_text(self, locator: Locator, apart: bool) -> None:
        if apart:
            self._window.open(locator, apart=True)
            return
        had_focus = self.has_focus
        self.show_document(Locator(locator.key, locator.lang, self._fragment_block(locator)))
        self._keep_focus(had_focus)

    def _on_instrument(self, key: Key, apart: bool) -> None:
        if apart:
            self._window.open_sheet(f"facts {key}")
            return
        had_focus = self.has_focus
        self.show_instrument(key)
        self._keep_focus(had_focus)

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        del old, new
        # Of a window that is being destroyed the keyboard is taken away, too.
        if isValid(self._window) and self._window.isVisible() and self.has_focus != self._had_focus:
            self._had_focus = self.has_focus
            self._window.refresh_commands()

    # -- in detail -------------------------------------------------------------

    def _fragment_block(self, locator: Locator) -> str:
        shelved = self._window.desk.reading.find(locator.key, locator.lang)
        return self._window.desk.reading.nearest_block(shelved, self._fragment) if shelved else ""

    def _keep_focus(self, had_focus: bool) -> None:
        if had_focus:
            self._pane.focus_content()

    def _remember(self) -> None:
        """Keep where the reader is in what is shown before it gives way."""
        kept = self.kept()
        if kept is not None and self._history.at >= 0:
            self._history.amend(kept)

    def _visit(self, kept: FactsKept | PlaceKept) -> None:
        self._history.visit(kept)
        self._show_way()

    def _travel(self, kept: FactsKept | PlaceKept | None) -> None:
        if kept is None:
            return
        had_focus = self.has_focus
        try:
            self.restore(kept)
        except Trouble as trouble:
            self._window.say(words_of(trouble))
        self._show_way()
        self._keep_focus(had_focus)

    def _show_way(self) -> None:
        self._pane.show_way(
            can_go_back=self._history.can_go_back, can_go_forward=self._history.can_go_forward
        )
        self._window.refresh_commands()

    def _bring(self, place: PlaceKept) -> None:
        """Show a place on the left, in a tab that has its document when there is one."""
        tabs = self._window.tabs
        for page in tabs.pages():
            if page.document is not None and page.document.locator == place.locator.document:
                tabs.setCurrentWidget(page)
                tabs.travel_to(place)
                return
        self._add_tab(place)

    def _add_tab(self, place: PlaceKept) -> None:
        tabs = self._window.tabs
        tabs.add_kept(place)
        tabs.setCurrentIndex(tabs.count() - 1)
        self._window.focus_front()
