"""One document being read: its page, its find bar, and the places one goes to in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vademecum.domain.citation import Citation
from vademecum.domain.locator import Locator
from vademecum.services.reading import Portion, Reading
from vademecum.services.shelf import Shelved
from vademecum.ui.catalogue import say
from vademecum.ui.find_bar import FindBar
from vademecum.ui.mended import mended_words
from vademecum.ui.names import KINDS, LANGS, day, key_name, named
from vademecum.ui.page_document import Aside, PageDocument, Touch
from vademecum.ui.page_view import PageView, Span
from vademecum.ui.text_style import TextStyle
from vademecum.ui.theme import Theme
from vademecum.ui.whereabouts import headings_at, paragraph_at
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.services.acting import Acting, Excerpt
    from vademecum.ui.actions_filter import ActionsFilter


@dataclass(frozen=True, slots=True)
class PlaceKept:
    """Where a reader is, exactly enough to come back to the same line."""

    locator: Locator
    scrolled: int = 0
    """Pixels of the block that are scrolled away."""


class ReaderPane(QWidget):
    """A page of one document, in a tab or beside another."""

    citation_pressed = Signal(object, bool)
    """A `Citation`, and whether it is to open apart."""
    link_hovered = Signal(str, object, QRect)
    """The link, its `Citation` or None, and where it stands in this widget."""
    link_left = Signal()
    note_pressed = Signal(str, QRect)
    """A footnote's block id and where its mark stands in this widget."""
    corrections_wanted = Signal()
    document_changed = Signal()
    place_changed = Signal()
    leaving = Signal()
    """The reader is about to jump from where one is …"""
    arrived = Signal()
    """… and has come to another place of the same document."""
    zoomed = Signal(int)
    menu_wanted = Signal(QPoint, object)
    """A context menu at a global place, over a `Citation` or None."""
    painted = Signal()

    def __init__(self, reading: Reading, theme: Theme, text_size: int, shows_numbers: bool) -> None:
        super().__init__()
        self._reading = reading
        self._theme = theme
        self._text_size = text_size
        self._shows_numbers = shows_numbers
        self._document: Shelved | None = None
        self._portion: Portion | None = None
        self._found: list[Span] = []
        self._at = -1
        self._seek: Callable[[Shelved, str], list[Span]] = lambda _document, _words: []
        self._acting: Callable[[], Acting] | None = None
        self._language = "en"
        self._excerpt: Excerpt | None = None
        self._touches: Mapping[str, Sequence[Touch]] = {}
        self.view = PageView(self)
        self._build()
        self._connect()

    # -- what others may ask ---------------------------------------------

    @property
    def document(self) -> Shelved | None:
        """The document on show."""
        return self._document

    @property
    def title(self) -> str:
        """The document's title, in one line."""
        return self._document.head.title if self._document is not None else ""

    def seek_with(self, seek: Callable[[Shelved, str], list[Span]]) -> None:
        """Say how words are found in a document."""
        self._seek = seek

    def act_with(self, acting: Callable[[], Acting], language: str) -> None:
        """Say who finds operative verbs, and in which language they are named."""
        self._acting, self._language = acting, language

    @property
    def excerpt(self) -> Excerpt | None:
        """The paragraphs that alone are on show; None when the whole text is."""
        return self._excerpt

    def begin_actions(self) -> None:
        """Open the filter of operative verbs."""
        if self._acting is not None:
            self._actions.open()

    def show_only(
        self, excerpt: Excerpt | None, touches: Mapping[str, Sequence[Touch]] | None = None
    ) -> None:
        """Let the page be an excerpt, or the whole text; what is on show changes with the next part shown."""
        if excerpt is not self._excerpt:
            self._excerpt, self._touches, self._portion = excerpt, touches or {}, None
            if self._is_finding:
                self._find_again(self._bar.words)

    def show_part(self, number: int) -> None:
        """Show one part of the excerpt or of the text, at its top."""
        self._show_portion(number)
        self.place_changed.emit()

    def lead_to(self, block_id: str, start: int = 0) -> None:
        """Bring words into view in what is on show, excerpt or text, in whichever part they stand."""
        if self._document is not None:
            self._show_portion(self._part_of(self._document, block_id))
            self.view.go_to(block_id, start, emphasised=False)
            self.place_changed.emit()

    def show_whole(self, block_id: str) -> None:
        """Show the part of the whole text that holds a block."""
        if self._document is not None:
            self._show_portion(self._reading.portion_of(self._document, block_id))
            self.place_changed.emit()

    def row_of(self, block_id: str) -> int | None:
        """The row of a block of the document on show; of its beginning without an id."""
        if self._document is None:
            return None
        head = self._document.head
        return self._reading.row_of(self._document, block_id) if block_id else head.first_row

    def go_to(self, locator: Locator, marks: Sequence[Span] = (), *, emphasised: bool = True) -> None:
        """Show a place; raise `UnknownDocument` when its document is not on the shelf."""
        document = self._reading.demand(locator.key, locator.lang)
        self._leave_excerpt()
        is_new = self._document is None or self._document.locator != document.locator
        self._document = document
        self._show_portion(self._reading.portion_of(document, locator.block) if locator.block else 0)
        if is_new:
            self._forget_found()
        if locator.block and not self._is_top(locator.block):
            start = locator.span[0] if locator.span else 0
            self.view.go_to(locator.block, start, emphasised=emphasised)
        else:
            self.view.verticalScrollBar().setValue(0)
        if marks:
            self.view.mark(marks)
        elif locator.span is not None:
            self.view.mark([(locator.block, *locator.span)])
        elif not self._found:
            self.view.mark([])
        if is_new:
            self.document_changed.emit()
        self.place_changed.emit()

    def place(self) -> PlaceKept | None:
        """Where the reader is."""
        if self._document is None:
            return None
        top = self.view.top_place()
        if top is None:
            return PlaceKept(self._document.locator)
        return PlaceKept(Locator(self._document.head.key, self._document.head.lang, top[0]), top[1])

    def restore(self, place: PlaceKept) -> None:
        """Come back to a place as it was."""
        self.go_to(place.locator, emphasised=False)
        if place.locator.block:
            self.view.restore_place(place.locator.block, place.scrolled)

    def dress(self, theme: Theme, text_size: int, shows_numbers: bool) -> None:
        """Set the page anew in another look or size; the reader stays at the same line."""
        self._theme, self._text_size, self._shows_numbers = theme, text_size, shows_numbers
        if self._portion is None:
            return
        line, marks, number = self.view.top_line(), self.view.marks, self._portion.number
        self._portion = None
        self._show_portion(number)
        self.view.bring_line(line)
        self.view.mark(*marks)

    def step_section(self, by: int) -> None:
        """Go to the next (1) or previous (-1) heading."""
        if self._document is None:
            return
        here = self._reading.row_of(self._document, self.block_here()) or self._document.head.first_row
        outline = self._reading.outline(self._document)
        if self._excerpt is not None:
            self._step_in_excerpt(self._excerpt, [e.id for e in outline if e.row * by > here * by][::by])
            return
        if by > 0:
            target = next((entry for entry in outline if entry.row > here), None)
        else:
            target = next((entry for entry in reversed(outline) if entry.row < here), None)
        if target is not None:
            self.go_to(
                Locator(self._document.head.key, self._document.head.lang, target.id), emphasised=False
            )
        elif by < 0:
            self.go_to(self._document.locator)

    def _step_in_excerpt(self, excerpt: Excerpt, ahead: Sequence[str]) -> None:
        """Go to the first of these headings that the excerpt shows."""
        target = next((heading for heading in ahead if excerpt.shows(heading)), None)
        if target is not None:
            self.show_part(excerpt.portion_of(target))
            self.view.go_to(target, emphasised=False)

    def block_here(self) -> str:
        """The block the reader was led to while it is in view, else the first block in view."""
        top = self.view.top_place()
        return self.view.block_in_focus() or (top[0] if top is not None else "")

    def heading_here(self) -> str:
        """The headings above the block the reader is at, outermost first, in one line."""
        return headings_at(self._portion, self.block_here())

    def paragraph_here(self) -> str:
        """The paragraph the reader is at: `¶ 24`, `PP3`; or empty."""
        return paragraph_at(self._portion, self.block_here())

    def begin_find(self) -> None:
        """Open the find bar, with the selected words."""
        words = self.view.selected_text()
        self._bar.ask(words if 0 < len(words) <= 60 and "\n" not in words else "")

    def find_step(self, by: int) -> None:
        """Go to the next or previous place found."""
        if not self._is_finding:
            self.begin_find()
            return
        if self._found:
            self._at = (self._at + by) % len(self._found)
            self._show_found()

    def close_topmost(self) -> bool:
        """Close the find bar or clear marks; return whether there was something to close."""
        if self._is_finding:
            self._on_find_closed()
            return True
        if self.view.extraSelections():
            self.view.mark([])
            return True
        if self._is_filtering:
            self._actions.close()
            return True
        return False

    # -- what the widgets tell us ----------------------------------------

    def _on_pressed(self, href: str, apart: bool) -> None:
        kind, _, rest = href.partition(":")
        match kind:
            case "cite":
                citation = self._citation(rest)
                if citation is not None:
                    self.citation_pressed.emit(citation, apart)
            case "note":
                self.note_pressed.emit(rest, self._pointer())
            case "return":
                self._return_from(rest)
            case "part":
                self._show_portion(int(rest))
                self.view.verticalScrollBar().setValue(0)
                self.place_changed.emit()
            case "place":
                if self._document is not None:
                    self.go_to(Locator(self._document.head.key, self._document.head.lang, rest))
                    self.view.setFocus()
            case "corrections":
                self.corrections_wanted.emit()

    def _on_hovered(self, href: str, where: QRect) -> None:
        kind, _, rest = href.partition(":")
        if kind in ("cite", "note"):
            there = QRect(self.view.mapTo(self, where.topLeft()), where.size())
            self.link_hovered.emit(href, self._citation(rest) if kind == "cite" else None, there)

    def _on_menu(self, at: QPoint, href: str) -> None:
        kind, _, rest = href.partition(":")
        self.menu_wanted.emit(at, self._citation(rest) if kind == "cite" else None)

    def _on_find(self, words: str) -> None:
        self._find_again(words)
        self._at = self._nearest_found()
        self._show_found()

    def _on_find_closed(self) -> None:
        self._bar.hide()
        self._forget_found()
        self.view.setFocus()

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self.view.setAccessibleName(say(mark("reader", "Text of the document")))

    def _connect(self) -> None:
        self.view.pressed.connect(self._on_pressed)
        self.view.hovered.connect(self._on_hovered)
        self.view.left.connect(self.link_left)
        self.view.moved.connect(self.place_changed)
        self.view.zoomed.connect(self.zoomed)
        self.view.menu_wanted.connect(self._on_menu)
        self.view.painted.connect(self.painted)

    # -- in detail -------------------------------------------------------------

    @property
    def _is_finding(self) -> bool:
        return "_bar" in self.__dict__ and self._bar.isVisible()

    @property
    def _is_filtering(self) -> bool:
        return "_actions" in self.__dict__ and self._actions.is_open

    @cached_property
    def _actions(self) -> ActionsFilter:
        """The filter of operative verbs, made when it is wanted."""
        # Imported here: most pages are only read, and the first is painted without it.
        from vademecum.ui.actions_bar import ActionsBar
        from vademecum.ui.actions_filter import ActionsFilter

        assert self._acting is not None
        bar = ActionsBar(self._theme, self)
        bar.hide()
        self._column.insertWidget(0, bar)
        self.setTabOrder(bar.stops[-1], self.view)
        return ActionsFilter(self, bar, self._acting, self._language)

    def _leave_excerpt(self) -> None:
        """Put the filter away: another place or document is wanted."""
        if self._is_filtering:
            self._actions.leave()

    def _part_of(self, document: Shelved, block_id: str) -> int:
        if self._excerpt is not None:
            return self._excerpt.portion_of(block_id)
        return self._reading.portion_of(document, block_id)

    def _find_again(self, words: str) -> None:
        """Find words in what is on show: the whole text or the excerpt."""
        found = self._seek(self._document, words) if self._document is not None and words.strip() else []
        excerpt = self._excerpt
        self._found = found if excerpt is None else [span for span in found if excerpt.shows(span[0])]

    @cached_property
    def _bar(self) -> FindBar:
        """The find bar, made when it is wanted: most pages are only read."""
        bar = FindBar(self._theme, self)
        self._column.addWidget(bar)
        bar.hide()
        for before, after in pairwise([self.view, *bar.stops]):
            self.setTabOrder(before, after)
        bar.wanted.connect(self._on_find)
        bar.stepped.connect(self.find_step)
        bar.closed.connect(self._on_find_closed)
        return bar

    def _show_portion(self, number: int) -> None:
        if self._document is None:
            return
        same = self._portion is not None and self._portion.document.locator == self._document.locator
        if same and self._portion is not None and self._portion.number == number:
            return
        excerpt = self._excerpt
        self._portion = excerpt.portion(number) if excerpt else self._reading.portion(self._document, number)
        style = TextStyle(self._document.head.lang, self._text_size, self._theme.colours, self._shows_numbers)
        before = (
            []
            if self._portion.is_first
            else [Aside(say(mark("reader", "↑ Previous part")), f"part:{number - 1}")]
        )
        after = (
            [] if self._portion.is_last else [Aside(say(mark("reader", "↓ Next part")), f"part:{number + 1}")]
        )
        self.view.show_page(
            PageDocument(
                self._portion,
                style,
                self._about() if self._portion.is_first else (),
                before,
                after,
                say(mark("reader", "Footnotes")),
                touches=self._touches if excerpt else None,
            )
        )
        self.view.setAccessibleDescription(self._document.head.title)
        if self._found:
            self.view.mark(self._found, self._at)

    def _about(self) -> list[Aside]:
        if self._document is None or self._document.head.kind == "guide":
            return []
        head = self._document.head
        facts = [
            key_name(head.key),
            named(KINDS, head.kind),
            day(head.date) or say(mark("reader", "no date printed")),
            named(LANGS, head.lang),
        ]
        lines = [Aside("  ·  ".join(fact for fact in facts if fact))]
        reading = self._reading
        mended = mended_words(reading.errata(self._document), reading.doubts(self._document))
        if mended:
            lines.append(Aside(mended, "corrections:"))
        return lines

    def _citation(self, number: str) -> Citation | None:
        page = self.view.page
        if page is None or not number.isdecimal() or int(number) >= len(page.citations):
            return None
        return page.citations[int(number)]

    def _pointer(self) -> QRect:
        cursor = self.view.textCursor()
        position = self.view.mapFromGlobal(self.view.cursor().pos())
        if cursor.hasSelection():
            rect = self.view.link_rectangle(cursor)
        elif self.view.rect().contains(position):
            rect = QRect(position.x() - 4, position.y() - 10, 8, 20)
        else:
            rect = self.view.rect()
        return QRect(self.view.mapTo(self, rect.topLeft()), rect.size())

    def _return_from(self, footnote_id: str) -> None:
        if self._document is None:
            return
        carriers = self._reading.carriers(self._document, footnote_id)
        if carriers:
            stored = self._reading.block(self._document, carriers[0])
            offset = (
                next((n.offset for n in stored.block.notes if n.target == footnote_id), 0) if stored else 0
            )
            at = Locator(self._document.head.key, self._document.head.lang, carriers[0], (offset, offset))
            self.leaving.emit()
            self.go_to(at)
            self.arrived.emit()

    def _is_top(self, block_id: str) -> bool:
        return (
            self._portion is not None
            and self._portion.is_first
            and bool(self._portion.blocks and self._portion.blocks[0].block.id == block_id)
        )

    def _nearest_found(self) -> int:
        top = self.view.top_place()
        if not self._found or top is None or self._document is None:
            return 0 if self._found else -1
        document = self._document
        here = self._reading.row_of(document, top[0]) or 0
        rows = [self._reading.row_of(document, block_id) or 0 for block_id, _, _ in self._found[:2000]]
        return next((number for number, row in enumerate(rows) if row >= here), 0)

    def _show_found(self) -> None:
        self._bar.show_count(self._at, len(self._found))
        if not self._found or self._document is None:
            self.view.mark([])
            return
        block_id, start, _ = self._found[self._at]
        self.lead_to(block_id, start)
        self.view.mark(self._found, self._at)

    def _forget_found(self) -> None:
        self._found, self._at = [], -1
        self.view.mark([])
