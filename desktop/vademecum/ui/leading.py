"""Where a press leads: a citation, a passage, a hit or an address opens a page, or what stands beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vademecum.domain.citation import Citation
from vademecum.domain.locator import Locator
from vademecum.ui.catalogue import say
from vademecum.ui.faults import words_of
from vademecum.ui.names import key_name
from vademecum.ui.reader_pane import ReaderPane
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.services.candidates import Candidate
    from vademecum.services.lens import Passage
    from vademecum.services.search_results import Hit
    from vademecum.ui.main_window import MainWindow


_WORDS = re.compile(r"[^\W\d_]{2,}[\w\s]*")
"""Words, and perhaps numbers behind the first: no address is begun by them."""


class Leading(QObject):
    """Leads the reader of one window; `apart` means a tab of its own."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def follow_citation(self, citation: Citation, apart: bool) -> None:
        """Show its text, at the paragraph it names, when that is here; else the instrument's facts."""
        window = self._window
        page = window.tabs.page
        lang = page.document.head.lang if page is not None and page.document is not None else None
        place = window.desk.reading.place(citation.key, lang)
        if place is not None and apart:
            window.open(place, apart=True)
        elif place is not None:
            window.show_beside(place)
        else:
            window.show_instrument(citation.key)

    def follow_passage(self, passage: Passage, apart: bool) -> None:
        """Open a citing passage on the left."""
        self._window.open(passage.place, apart=apart)

    def follow_place(self, place: Locator, apart: bool) -> None:
        """Show a passage that a sheet names: beside the sheet, or in a tab."""
        if apart:
            self._window.open(place, apart=True)
        else:
            self._window.show_beside(place)

    def follow_marked(self, place: Locator, marks: tuple[tuple[str, int, int], ...], beside: bool) -> None:
        """Show a passage in the page in front or beside, with these words marked."""
        window = self._window
        if beside and not window.right.is_held:
            window.show_beside(place)
            page: ReaderPane | None = window.beside.reader
        else:
            window.open(place, apart=beside)
            page = window.tabs.page
            window.focus_front()
        if page is not None and page.document is not None and page.document.head.key == place.key:
            page.view.mark(list(marks))

    def follow_hit(self, hit: Hit, apart: bool) -> None:
        """Open a hit, its words marked wherever they stand in the document; a note where it was written."""
        if hit.note:
            self._follow_note(hit, apart)
            return
        self._window.open(Locator(hit.key, hit.lang, hit.block), apart=apart)
        page = self._window.tabs.page
        if page is not None and page.document is not None:
            page.view.mark(_words_in(page, hit))

    def _follow_note(self, hit: Hit, apart: bool) -> None:
        found = _place_of(self._window, hit)
        if found is None:
            self._window.show_instrument(hit.key)
            return
        place, marks = found
        self._window.open(place, apart=apart)
        page = self._window.tabs.page
        if page is not None and page.document is not None:
            page.view.mark(list(marks))

    def follow_candidate(self, candidate: Candidate, beside: bool, *, apart: bool = False) -> None:
        """Go where an address leads, mark the words it quotes, and say what was corrected in it."""
        window = self._window
        is_in_pane = (beside or candidate.locator is None) and not window.right.is_held
        if candidate.locator is None:
            window.show_instrument(candidate.key)
        elif beside:
            window.show_beside(candidate.locator)
        else:
            window.open(candidate.locator, apart=apart)
        page = window.beside.reader if beside and is_in_pane else window.tabs.page
        if candidate.marks and page is not None:
            page.view.mark(candidate.marks)
        # What was typed is done with: the keyboard goes to what was opened.
        if is_in_pane and window.beside.isVisibleTo(window) and (beside or window.tabs.page is None):
            window.beside.focus_content()
        else:
            window.focus_front()
        window.refresh()
        if candidate.reason is not None:
            window.say(words_of(candidate.reason))
        if candidate.note is not None:
            words = mark("window", "{written} does not exist: resolution {number} is {right}.")
            number = candidate.key.council_number
            window.say(
                say(
                    words,
                    written=key_name(candidate.note.whole),
                    number=number[0] if number else "",
                    right=key_name(candidate.key.whole),
                )
            )

    def refuse(self, text: str) -> None:
        """Search the library for words that lead nowhere; of anything else say why, and what would."""
        window = self._window
        reason = window.desk.addressing.why_not(text, window.tabs.subject)
        if text.replace(" ", "").isalpha() or (reason.is_unknown and _WORDS.fullmatch(text)):
            window.say(
                say(mark("window", "No title or heading holds “{text}”: see where texts do."), text=text)
            )
            window.search_for(text)
            return
        window.say(words_of(reason))

    def recall(self, passage: bytes) -> Candidate | None:
        """Where a copied passage leads, as it lies on the clipboard."""
        return self._window.desk.quoting.pasted(passage)

    def why_not(self, text: str) -> str:
        """Why an address leads nowhere, while it is typed; empty when more letters may mend it."""
        reason = self._window.desk.addressing.why_not(text, self._window.tabs.subject)
        return "" if reason.may_be_begun else words_of(reason)


def _place_of(window: MainWindow, hit: Hit) -> tuple[Locator, tuple[tuple[str, int, int], ...]] | None:
    """Where the note of a hit leads now, and the words it was written to."""
    # Imported when a note is followed: see below.
    from vademecum.domain.annotation import Annotation
    from vademecum.services.notebook.notebook import target_of_item
    from vademecum.services.notebook.whereabouts import where

    notebook = window.notes.notebook
    item = notebook.item(hit.note) if notebook is not None else None
    target = target_of_item(item) if item is not None else None
    found = where(target, window.desk.reading, window.desk.placing) if target is not None else None
    is_seen = isinstance(item, Annotation) and item.colour is not None
    # Words in a colour are seen as they are.
    return (found[0], ()) if found is not None and is_seen else found


def _words_in(page: ReaderPane, hit: Hit) -> list[tuple[str, int, int]]:
    """The words of a hit wherever they stand in its document."""
    if page.document is None:
        return []
    # Imported when a result is followed: the first page does not wait for it.
    from vademecum.services.finding_inside import find_inside

    spans: dict[tuple[str, int, int], None] = {}
    for words in dict.fromkeys(hit.snippet[start:end] for start, end in hit.marks):
        spans.update(dict.fromkeys(find_inside(page.document, words)))
    return list(spans)
