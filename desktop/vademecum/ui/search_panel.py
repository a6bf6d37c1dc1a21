"""The search panel: results while typing, over the whole library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from vademecum.domain.locator import Locator
from vademecum.services.desk import Searching
from vademecum.services.shelf import Shelf
from vademecum.ui.catalogue import say, together
from vademecum.ui.faults import words_of
from vademecum.ui.jobs import Latest
from vademecum.ui.names import key_name
from vademecum.ui.theme import Theme
from vademecum.words import mark

if TYPE_CHECKING:
    from collections.abc import Callable

    from vademecum.services.notebook.note_text import NoteText
    from vademecum.services.search_results import Hit, Results
    from vademecum.ui.results_list import ResultsList

_LIMIT = 50
_EXAMPLES = ("数字证据", "S/RES/2396", "第24段", "众筹 虚拟资产", "“综合性国际框架”")


class SearchPanel(QWidget):
    """Asks the search thread at every keystroke and shows the newest answer."""

    chosen = Signal(object, bool)
    """A `Hit`, and whether to open it in a tab of its own."""
    painted = Signal()
    """Results stand on the screen (the bench listens)."""

    def __init__(self, search: Latest, shelf: Shelf, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = search
        self._shelf = shelf
        self._words = QLineEdit(self)
        self._count = QLabel(self)
        self._suggestion = QPushButton(self)
        self._noted = QPushButton(self)
        self._notes: Callable[[], tuple[NoteText, ...]] = tuple
        self._theme = theme
        self._results: ResultsList | None = None
        self._empty = QLabel(self)
        self._build()
        self._connect()
        self._show_empty()

    # -- what others may ask ---------------------------------------------

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [self._words, self._suggestion, self._noted]

    @property
    def words(self) -> str:
        """What is searched."""
        return self._words.text()

    def place_at_hand(self) -> Locator | None:
        """The hit that one is on; None where there is none, or it is a note."""
        hit = self._results.hit_at_hand() if self._results is not None else None
        return Locator(hit.key, hit.lang, hit.block) if hit is not None and not hit.note else None

    def look_in(self, notes: Callable[[], tuple[NoteText, ...]]) -> None:
        """Search these notes, too."""
        self._notes = notes

    def look_again(self) -> None:
        """Search anew: notes were locked or hidden, and what was found among them may not stay."""
        if self.words.strip():
            self._on_words(self.words)

    def ask(self, words: str = "") -> None:
        """Search for `words`, or wait for the reader's."""
        self._list()
        if words:
            self._words.setText(words)
        self._words.setFocus()
        self._words.selectAll()

    # -- what the widgets tell us ----------------------------------------

    def _on_words(self, words: str) -> None:
        if not words.strip():
            self._search.forget()
            self._show_empty()
            return
        notes = self._notes()
        self._search.ask(lambda searching: _ask(searching, words, notes))

    def _on_answered(self, results: object) -> None:
        # Imported here: what answered has read it already, the first page does without.
        from vademecum.services.search_results import Results

        if not isinstance(results, Results):
            return
        self._list().show_hits(results.hits)
        self._list().setVisible(bool(results.hits))
        self._empty.setVisible(not results.hits)
        remarks = [say(remark.value) for remark in results.remarks]
        if results.hits:
            self._count.setText("\n".join([self._counted(results), *remarks]))
        else:
            nothing = say(mark("search", "Nothing found for “{words}”."), words=results.query[:80])
            self._count.setText("")
            self._empty.setText(_as_it_is(together([nothing, *remarks])))
        self._offer(results.suggestions[0] if results.suggestions else "")
        self._offer_notes(results.query, results.noted)
        QTimer.singleShot(0, self.painted.emit)

    def _on_failed(self, failure: object) -> None:
        if isinstance(failure, Exception):
            self._list().hide()
            self._offer("")
            self._offer_notes("", 0)
            self._empty.show()
            self._count.setText("")
            self._empty.setText(_as_it_is(words_of(failure)))

    def _on_suggestion(self) -> None:
        self._words.setText(self._suggestion.property("words"))
        self._words.setFocus()

    def _on_noted(self) -> None:
        self._words.setText(self._noted.property("words"))
        self._words.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the words into the results."""
        if event.key() == Qt.Key.Key_Down and self._words.hasFocus():
            self._list().choose(0)
            return
        super().keyPressEvent(event)

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 0, 0)
        layout.setSpacing(6)
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 0, 8, 0)
        inner.setSpacing(6)
        self._words.setPlaceholderText(say(mark("search", "Search the library")))
        self._words.setAccessibleName(say(mark("search", "Search the library")))
        # Not before something stands there: for its picture Qt looks at every image plugin, 10 ms.
        self._words.textChanged.connect(lambda: self._words.setClearButtonEnabled(True))
        self._words.setMaxLength(20_000)
        self._count.setObjectName("quiet")
        self._count.setWordWrap(True)
        for button in (self._suggestion, self._noted):
            button.setFlat(True)
            button.hide()
        self._empty.setObjectName("quiet")
        self._empty.setWordWrap(True)
        self._empty.setTextFormat(Qt.TextFormat.RichText)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(6, 4, 6, 0)
        for widget in (self._words, self._count, self._suggestion, self._noted):
            inner.addWidget(widget)
        layout.addLayout(inner)
        layout.addWidget(self._empty, 1)

    def _connect(self) -> None:
        self._words.textChanged.connect(self._on_words)
        self._words.returnPressed.connect(lambda: self._list().choose(0))
        self._suggestion.clicked.connect(self._on_suggestion)
        self._noted.clicked.connect(self._on_noted)
        self._empty.linkActivated.connect(self._words.setText)
        self._search.answered.connect(self._on_answered)
        self._search.failed.connect(self._on_failed)

    # -- in detail -------------------------------------------------------------

    def _list(self) -> ResultsList:
        """The list of results, made when someone is about to search."""
        if self._results is None:
            # Imported here: what draws results costs the first page 20 ms.
            from vademecum.ui.results_list import ResultsList

            self._results = ResultsList(self._theme, self._title_of, self)
            self._results.hide()
            self.setTabOrder(self._noted, self._results)
            self._results.chosen.connect(self.chosen)
            self._column.insertWidget(1, self._results, 1)
        return self._results

    def _title_of(self, hit: Hit) -> str:
        found = self._shelf.find(hit.key, hit.lang)
        return found.head.title if found is not None else key_name(hit.key)

    def _counted(self, results: Results) -> str:
        if not results.is_total_exact:
            return say(mark("search", "More than {count} passages"), count=results.total)
        if results.total > len(results.hits):
            return say(
                mark("search", "The first {shown} of {count} passages"),
                shown=len(results.hits),
                count=results.total,
            )
        if results.hits[0].note:
            words = mark("search", "1 note") if results.total == 1 else mark("search", "{count} notes")
            return say(words, count=results.total)
        if results.total == 1:
            return say(mark("search", "1 passage"))
        return say(mark("search", "{count} passages"), count=results.total)

    def _offer(self, words: str) -> None:
        self._suggestion.setVisible(bool(words))
        if words:
            self._suggestion.setText(say(mark("search", "Did you mean “{words}”?"), words=words))
            self._suggestion.setProperty("words", words)

    def _offer_notes(self, query: str, count: int) -> None:
        """Say how many of the reader's notes hold the same words; a press shows them."""
        self._noted.setVisible(count > 0)
        if count:
            words = query.strip()
            self._noted.setText(say(mark("search", "In your notes: {count}"), count=count))
            self._noted.setProperty("words", f"note:{words}" if words.isalnum() else f"note:({words})")

    def _show_empty(self) -> None:
        if self._results is not None:
            self._results.hide()
        self._suggestion.hide()
        self._noted.hide()
        self._count.setText("")
        examples = "<br>".join(f'<a href="{words}">{words}</a>' for words in _EXAMPLES)
        self._empty.setText(
            say(mark("search", "Results come while you type. Try:"))
            + f'<p style="line-height:170%">{examples}</p>'
        )
        self._empty.show()


def _as_it_is(words: str) -> str:
    """Words in rich text; the angle brackets of a query are no tags."""
    # Imported here: its table of entities costs the first page 3 ms.
    from html import escape

    return escape(words)


def _ask(searching: object, words: str, notes: tuple[NoteText, ...]) -> object:
    if not isinstance(searching, Searching):
        raise TypeError("the search thread holds no Searching")
    return searching.finding.search(words, limit=_LIMIT, is_typing=True, notes=notes)
