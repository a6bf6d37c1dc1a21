"""What an instrument is: symbol, title, organ, date; what is not known is said to be unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from vademecum.domain.key import Series
from vademecum.ui.catalogue import say
from vademecum.ui.faults import words_of
from vademecum.ui.instrument.fact_words import chapter_words, meeting_words, vote_words
from vademecum.ui.instrument.flow_text import FlowText
from vademecum.ui.instrument.lines import Lines
from vademecum.ui.names import KINDS, LANGS, ORGANS, day, key_name, named
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.services.lookup import InstrumentCard

COPY = "copy:"
TEXT = "text:"
"""Followed by the number of the version among those held."""
RIGHT = "right:"
"""The instrument that has this number."""

_BETWEEN = "  ·  "


class FactsText(FlowText):
    """The head of the resolution pane; its links are `COPY`, `TEXT` and `RIGHT`."""

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self.setAccessibleName(say(mark("instrument", "Facts")))

    def show_card(self, card: InstrumentCard) -> None:
        """Put another instrument on show."""
        lines = Lines(self.document(), self._theme, self._language, self.scale)
        self._head(lines, card)
        self._known(lines, card)
        self._held(lines, card)
        self._address(lines, card)
        if card.trouble is not None:
            lines.line(words_of(card.trouble), colour="alarm", top=6, bottom=2)
        self.show_lines(lines.document)

    # -- in detail -------------------------------------------------------------

    def _head(self, lines: Lines, card: InstrumentCard) -> None:
        title = title_of(card, self._language)
        is_titled_by_name = card.key.is_own and title
        lines.line(title if is_titled_by_name else key_name(card.key), size=22, bold=True, bottom=3)
        if title and not is_titled_by_name:
            lines.line(title, size=UI_PIXELS + 1, bottom=4, leading=1.5)
        if card.corrected is not None:
            words = mark("instrument", "Number and year do not belong together: number {number} is {right}.")
            number = card.key.council_number
            right = key_name(card.corrected)
            before, _, after = say(words, number=number[0] if number else "", right="\0").partition("\0")
            lines.begin(bottom=4)
            lines.add(before, lines.look(colour="alarm"))
            lines.add(right, lines.link(f"{RIGHT}{card.corrected}"))
            lines.add(after, lines.look(colour="alarm"))

    def _known(self, lines: Lines, card: InstrumentCard) -> None:
        instrument, grammar = card.instrument, card.grammar
        kind = "treaty" if grammar.organ == "treaty" else card.key.series.value
        organ = named(ORGANS, (instrument.organ if instrument else None) or grammar.organ)
        date = _date(card)
        parts = [
            named(KINDS, kind),
            organ,
            date,
            *([] if instrument or card.held else self._by_grammar(card)),
        ]
        lines.line(_BETWEEN.join(part for part in parts if part), colour="quiet", bottom=3)
        pairs = self._pairs(card)
        if pairs:
            lines.begin(bottom=3)
            for number, (name, value) in enumerate(pairs):
                lines.add(f"{_BETWEEN if number else ''}{name}\u2002", lines.look(colour="quiet"))
                lines.add(value, lines.look())
        agenda = _agenda(card, self._language)
        if agenda:
            lines.begin(bottom=3)
            lines.add(say(mark("instrument", "Agenda item")) + "\u2002", lines.look(colour="quiet"))
            lines.add(agenda, lines.look())
        unknown = self._unknown(card, has_date=bool(date))
        if unknown:
            words = say(
                mark("instrument", "Not known to this library: {facts}."),
                facts=QLocale().createSeparatedList(unknown),
            )
            lines.line(words, size=UI_PIXELS - 1, colour="quiet", bottom=3)

    def _by_grammar(self, card: InstrumentCard) -> list[str]:
        """What the symbol itself tells, of an instrument that the register does not know."""
        grammar = card.grammar
        facts = []
        if grammar.session:
            facts.append(say(mark("instrument", "session {session}"), session=grammar.session))
        if grammar.number:
            facts.append(say(mark("instrument", "number {number}"), number=grammar.number))
        if grammar.is_draft:
            facts.append(say(mark("instrument", "limited distribution (a draft)")))
        if grammar.is_restricted:
            facts.append(say(mark("instrument", "restricted distribution")))
        if grammar.revises:
            facts.append(grammar.revises)
        return facts

    def _pairs(self, card: InstrumentCard) -> list[tuple[str, str]]:
        """Facts with their names: the register's, else what the text itself prints."""
        instrument = card.instrument
        pairs = [
            (say(mark("instrument", "Signed")), day(instrument.signed if instrument else None)),
            (say(mark("instrument", "In force")), day(instrument.in_force if instrument else None)),
            (say(mark("instrument", "Meeting")), _meeting(card)),
            (say(mark("instrument", "Vote")), _vote(card)),
            (say(mark("instrument", "Chapter VII")), _chapter(card)),
        ]
        return [(name, value) for name, value in pairs if value]

    def _unknown(self, card: InstrumentCard, *, has_date: bool) -> list[str]:
        is_council = card.key.series is Series.RESOLUTION and card.grammar.organ == "security-council"
        facts = [
            (title_of(card, self._language) or card.held, mark("instrument", "title")),
            ("known" if has_date else "", mark("instrument", "date")),
            (_meeting(card) or not is_council, mark("instrument", "meeting")),
            (_vote(card) or not is_council, mark("instrument", "vote")),
            (_chapter(card) or not is_council, mark("instrument", "whether under Chapter VII")),
        ]
        return [say(words) for is_known, words in facts if not is_known]

    def _held(self, lines: Lines, card: InstrumentCard) -> None:
        if not card.held:
            lines.line(say(mark("instrument", "Its text is not in this library.")), bottom=3)
            return
        lines.begin(bottom=3)
        for number, shelved in enumerate(card.held):
            words = say(
                mark("instrument", "Read the text ({language})"), language=named(LANGS, shelved.head.lang)
            )
            lines.add(_BETWEEN if number else "", lines.look(colour="quiet"))
            lines.add(words, lines.link(f"{TEXT}{number}", bold=True))

    def _address(self, lines: Lines, card: InstrumentCard) -> None:
        small = UI_PIXELS - 1
        if card.address:
            lines.begin(bottom=0, size=small)
            lines.add(
                card.address.removeprefix("https://") + "\u2003", lines.look(size=small, colour="quiet")
            )
            lines.add(say(mark("instrument", "Copy address")), lines.link(COPY, size=small))
        elif card.key.is_own:
            lines.line(
                say(mark("instrument", "This work has no UN symbol; the key {key} is ours."), key=card.key),
                colour="quiet",
                size=small,
                bottom=0,
            )


def title_of(card: InstrumentCard, language: str) -> str:
    """The title or subject in the reader's language, else in another; empty when none is known.

    Resolutions of the Security Council have no title of their own: what their text prints is the number.
    """
    title = card.instrument.title(language) if card.instrument is not None else None
    return title or (card.held[0].head.title if card.held and not card.key.council_number else "")


def _agenda(card: InstrumentCard, language: str) -> str:
    items = card.instrument.agenda if card.instrument is not None else {}
    return items.get(language) or next(iter(items.values()), "")


def _meeting(card: InstrumentCard) -> str:
    return meeting_words(
        (card.instrument.meeting if card.instrument else None) or card.printed("meeting") or ""
    )


def _vote(card: InstrumentCard) -> str:
    vote = card.instrument.vote if card.instrument else None
    return vote_words(vote) if vote is not None else card.printed("vote") or ""


def _chapter(card: InstrumentCard) -> str:
    is_known = card.instrument.chapter_vii if card.instrument else None
    if is_known is None and card.printed("chapter_vii"):
        is_known = True
    return chapter_words(is_known)


def _date(card: InstrumentCard) -> str:
    """The date of adoption, else that of the held text, else the year; as much as is known."""
    adopted = (card.instrument.adopted if card.instrument else None) or card.printed("adopted")
    held = card.held[0].head.date if card.held else None
    year = (card.instrument.year if card.instrument else None) or card.grammar.year
    return day(adopted) or day(held) or (str(year) if year else "")
