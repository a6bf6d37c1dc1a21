"""The floating card over the window: hover cards of citations, pop-ups of footnotes."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from vademecum.domain.citation import Citation
from vademecum.services.desk import Desk
from vademecum.ui.reader_pane import ReaderPane
from vademecum.ui.theme import Theme

if TYPE_CHECKING:
    from vademecum.ui.floating_card import FloatingCard


class Hints(QObject):
    """Shows one card at a time for all pages of the window."""

    citation_pressed = Signal(object, bool)
    """A citation inside a footnote's pop-up."""

    def __init__(self, window: QWidget, desk: Desk, theme: Theme, language: str) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._theme = theme
        self._language = language
        self._citations: tuple[Citation, ...] = ()
        self._focus_back: Callable[[], None] = lambda: None

    def watch(self, page: ReaderPane) -> None:
        """Show cards for this page's links from now on."""
        page.link_hovered.connect(lambda href, citation, where: self._on_hovered(page, href, citation, where))
        page.link_left.connect(self._on_left)
        page.note_pressed.connect(lambda note, where: self._show_note(page, note, where, is_pinned=True))
        page.place_changed.connect(self.close)

    def close(self) -> bool:
        """Close the card; return whether one was open."""
        if not self._has_card or not self._card.isVisible():
            return False
        self._card.close_card()
        return True

    def _on_hovered(self, page: ReaderPane, href: str, citation: object, where: QRect) -> None:
        if self._has_card and self._card.is_pinned:
            return
        if isinstance(citation, Citation):
            # Imported when a card is wanted, as below: the first page does not wait for it.
            from vademecum.ui.cards import instrument_words

            card = self._desk.lookup.card(citation.key, self._language)
            words = instrument_words(card, self._language, self._theme.colours)
            self._focus_back = lambda: None
            self._card.show_at(self._there(page, where), words, spoken=str(card.key), is_pinned=False)
        elif href.startswith("note:"):
            self._show_note(page, href.partition(":")[2], where, is_pinned=False)

    def _on_left(self) -> None:
        if self._has_card and not self._card.is_pinned:
            self._card.hide()

    def _on_closed(self) -> None:
        self._focus_back()

    def _on_pressed(self, href: str) -> None:
        kind, _, number = href.partition(":")
        if kind == "card" and number.isdecimal() and int(number) < len(self._citations):
            citation = self._citations[int(number)]
            self._card.close_card()
            self.citation_pressed.emit(citation, False)

    def _show_note(self, page: ReaderPane, note: str, where: QRect, *, is_pinned: bool) -> None:
        if page.document is None:
            return
        stored = self._desk.reading.block(page.document, note)
        if stored is None:
            return
        self._citations = self._desk.reading.citations_in(page.document, stored)
        # Imported here: see above.
        from vademecum.ui.cards import footnote_words

        words = footnote_words(stored.block, self._citations, self._theme.colours)
        self._focus_back = page.view.setFocus if is_pinned else (lambda: None)
        spoken = f"{stored.block.label}: {stored.block.text}"
        self._card.show_at(self._there(page, where), words, spoken=spoken, is_pinned=is_pinned)

    @property
    def _has_card(self) -> bool:
        return "_card" in self.__dict__

    @cached_property
    def _card(self) -> FloatingCard:
        # Imported here: see above.
        from vademecum.ui.floating_card import FloatingCard

        card = FloatingCard(self._window)
        card.pressed.connect(self._on_pressed)
        card.closed.connect(self._on_closed)
        return card

    def _there(self, page: ReaderPane, where: QRect) -> QRect:
        return QRect(page.mapTo(self._window, where.topLeft()), where.size())
