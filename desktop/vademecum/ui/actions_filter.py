"""The filter of operative verbs on one page: the choice in the bar decides which paragraphs stand there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vademecum.domain.trouble import Trouble
from vademecum.services.acting import Acting, Choice, Excerpt, NoVerbs, Survey
from vademecum.text.actions.act import NOBODY
from vademecum.ui.actions_bar import ActionsBar, Offer
from vademecum.ui.catalogue import say
from vademecum.ui.faults import words_of
from vademecum.ui.names import LANGS, named
from vademecum.ui.page_document import Touch
from vademecum.ui.page_view import Line
from vademecum.ui.reader_pane import PlaceKept
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.ui.reader_pane import ReaderPane


class ActionsFilter(QObject):
    """Shows the paragraphs that fit, and brings the whole text back at the place one was at."""

    def __init__(
        self, pane: ReaderPane, bar: ActionsBar, acting: Callable[[], Acting], language: str
    ) -> None:
        """`language` is that of the interface: verbs and addressees are named in it."""
        super().__init__(pane)
        self._pane = pane
        self._bar = bar
        self._acting = acting
        self._language = language
        self._survey: Survey | None = None
        self._before: PlaceKept | None = None
        self._rest: tuple[str, int] | None = None
        """What was in view when the page was set last: unchanged while the reader has not moved."""
        bar.chosen.connect(self._on_chosen)
        bar.closed.connect(self.close)

    # -- what others may ask ---------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether the bar is on show."""
        return not self._bar.isHidden()

    def open(self) -> None:
        """Show the bar and the paragraphs that act; when it is open already, give it the keyboard."""
        document = self._pane.document
        if document is None:
            return
        if not self.is_open:
            self._bar.forget()
            self._survey = None
            is_at_top = self._pane.view.verticalScrollBar().value() == 0
            self._before = PlaceKept(document.locator) if is_at_top else self._pane.place()
            self._rest = self._pane.view.top_place()
            self._bar.show()
            try:
                self._survey = self._acting().survey(document)
            except NoVerbs as trouble:
                self._bar.show_words(self._unknown(trouble))
            except Trouble as trouble:
                self._bar.show_words(words_of(trouble))
            if self._survey is not None:
                self._begin(self._survey)
        self._bar.take_focus()

    def close(self) -> None:
        """Bring the whole text back: at the line in view, or where the reader was when nothing was moved."""
        if not self.is_open:
            return
        line, has_moved = self._line_here(), self._has_moved()
        was_filtered = self._pane.excerpt is not None
        self.leave()
        if was_filtered and has_moved and line is not None:
            self._pane.show_whole(line.block_id)
            self._pane.view.bring_line(line)
        elif was_filtered and self._before is not None:
            self._pane.restore(self._before)
        self._pane.view.setFocus()

    def leave(self) -> None:
        """Put the bar away; the page is set anew by whoever asks."""
        self._bar.hide()
        self._survey = None
        self._pane.show_only(None)

    # -- what the widgets tell us ----------------------------------------

    def _on_chosen(self) -> None:
        if self._survey is not None:
            self._show(self._survey)

    # -- in detail -------------------------------------------------------------

    def _begin(self, survey: Survey) -> None:
        if survey.acted:
            self._show(survey)
            return
        words = mark(
            "actions", "No paragraph of this document decides, requests, urges, encourages or invites."
        )
        self._bar.show_words(say(words))

    def _show(self, survey: Survey) -> None:
        choice = Choice(self._bar.verbs, self._bar.addressee)
        excerpt = Excerpt(survey, choice)
        self._offer(survey, choice)
        has_moved, here = self._has_moved(), self._pane.view.top_place()
        self._pane.show_only(excerpt, _touches(excerpt))
        self._bar.show_count(len(excerpt.fitting), survey.paragraphs)
        if not has_moved:
            here = (self._before.locator.block, 0) if self._before is not None else None
        self._come_near(excerpt, here[0] if here else "")
        self._rest = self._pane.view.top_place()

    def _come_near(self, excerpt: Excerpt, block_id: str) -> None:
        """Show the first fitting paragraph from a block on."""
        row = self._pane.row_of(block_id)
        nearest = excerpt.nearest(row) if row is not None else ""
        first = excerpt.fitting[0][0].block.id if excerpt.fitting else ""
        if nearest and nearest != first:
            self._pane.show_part(excerpt.portion_of(nearest))
            self._pane.view.go_to(nearest, emphasised=False)
        else:
            self._pane.show_part(0)
            self._pane.view.verticalScrollBar().setValue(0)

    def _line_here(self) -> Line | None:
        """The paragraph one is at: that one was led to, else the first in view that acts."""
        view, excerpt = self._pane.view, self._pane.excerpt
        top = view.top_line()
        if top is None or excerpt is None or view.page is None:
            return top
        led = view.block_in_focus()
        if not led and excerpt.acts(top.block_id):
            return top
        block_id = led or excerpt.nearest(self._pane.row_of(top.block_id) or 0)
        beginning = view.page.span(block_id)
        return top if beginning is None else Line(block_id, 0, view.cursorRect(beginning).top())

    def _has_moved(self) -> bool:
        return self._pane.view.top_place() != self._rest

    def _offer(self, survey: Survey, choice: Choice) -> None:
        people = [Offer(one, self._name_of(survey, one), count) for one, count in survey.addressees(choice)]
        verbs = [
            Offer(verb, survey.verb_name(verb, self._language), count) for verb, count in survey.verbs(choice)
        ]
        self._bar.offer(verbs, people, len(survey.fitting(Choice(choice.verbs))))

    def _name_of(self, survey: Survey, addressee: str) -> str:
        if addressee == NOBODY:
            return say(mark("actions", "Nobody named"))
        return survey.addressee_name(addressee, self._language)

    def _unknown(self, trouble: NoVerbs) -> str:
        words = mark("actions", "Operative verbs are known for texts in {known}; this one is in {lang}.")
        known = " · ".join(named(LANGS, lang) for lang in self._acting().langs)
        return say(words, known=known, lang=named(LANGS, str(trouble.values["lang"])))


def _touches(excerpt: Excerpt) -> dict[str, tuple[Touch, ...]]:
    """Where the verbs and the names of those addressed stand, by block, without overlaps."""
    found: dict[str, tuple[Touch, ...]] = {}
    for one, acts in excerpt.fitting:
        marks = [Touch(act.start, act.end, is_verb=True) for act in acts if act.end > act.start]
        marks += [
            Touch(person.start, person.end, is_verb=False)
            for act in acts
            for person in act.addressees
            if person.end > person.start
        ]
        apart: list[Touch] = []
        for touch in sorted(marks, key=lambda touch: touch.start):
            if not apart or touch.start >= apart[-1].end:
                apart.append(touch)
        found[one.block.id] = tuple(apart)
    return found
