"""The resolution pane's first face: the facts of an instrument and every passage that cites it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from vademecum.domain.locator import Locator
from vademecum.ui.catalogue import say
from vademecum.ui.fonts import families
from vademecum.ui.names import KINDS, LANGS, ORGANS, VERBS, day, key_name, named
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.services.lookup import InstrumentCard, Passage

_SENTENCE = 260
"""Code points of a citing sentence that are shown; the rest is one press away."""


class InstrumentView(QTextBrowser):
    """Facts first, then the citing passages by document; what is not known is said to be unknown."""

    passage_chosen = Signal(object, bool)
    """A `Passage`, and whether it is to open in a tab of its own."""
    text_wanted = Signal(Locator, bool)
    """The instrument's own text, which the library holds."""
    copied = Signal(str)

    def __init__(
        self, theme: Theme, language: str, copy: Callable[[str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._copy = copy
        self._card: InstrumentCard | None = None
        self._build()
        self.anchorClicked.connect(self._on_anchor)

    # -- what others may ask ---------------------------------------------

    @property
    def card(self) -> InstrumentCard | None:
        """The instrument on show."""
        return self._card

    def show_card(self, card: InstrumentCard) -> None:
        """Put another instrument on show."""
        self._card = card
        self._set()
        self.verticalScrollBar().setValue(0)

    # -- what the widgets tell us ----------------------------------------

    def _on_anchor(self, url: QUrl) -> None:
        kind, _, rest = url.toString().partition(":")
        if self._card is None:
            return
        if kind == "passage":
            self.passage_chosen.emit(self._card.passages[int(rest)], False)
        elif kind == "text":
            self.text_wanted.emit(self._card.held[int(rest)].locator, False)
        elif kind == "copy":
            self._copy(self._card.address)
            self.copied.emit(self._card.address)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Load nothing."""
        del kind, name
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines at a length that reads well."""
        super().resizeEvent(event)
        side = max(20, (self.width() - 640) // 2)
        self.setViewportMargins(side, 0, max(10, side - 12), 0)
        # A view that is not shown yet is told of its first size only: lines would end outside it.
        self.document().setTextWidth(self.viewport().width())

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setAccessibleName(say(mark("instrument", "Facts and citing passages")))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    # -- in detail -------------------------------------------------------------

    def _set(self) -> None:
        if self._card is None:
            return
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        font = QFont()
        font.setFamilies(families(self._language))
        font.setPixelSize(UI_PIXELS)
        document.setDefaultFont(font)
        frame = QTextFrameFormat()
        frame.setTopMargin(22)
        frame.setBottomMargin(40)
        document.rootFrame().setFrameFormat(frame)
        self._cursor = QTextCursor(document)
        self._is_first = True
        card = self._card
        instrument = card.instrument
        title = instrument.title(self._language) if instrument is not None else None
        if card.held and not title:
            title = card.held[0].head.title
        is_titled_by_name = card.key.is_own and title is not None
        self._line(title if is_titled_by_name and title else key_name(card.key), size=22, bold=True, bottom=4)
        if title and not is_titled_by_name:
            self._line(title, size=UI_PIXELS + 2, bottom=4, leading=1.5)
        if card.corrected is not None:
            words = mark("instrument", "Number and year do not belong together: number {number} is {right}.")
            number = card.key.council_number
            self._line(
                say(words, number=number[0] if number else "", right=key_name(card.corrected)),
                colour="alarm",
                bottom=4,
            )
        self._facts()
        self._held()
        self._passages()
        # The view deletes a document of its own when it gets another.
        self.setDocument(document)

    def _facts(self) -> None:
        if self._card is None:
            return
        card, instrument, grammar = self._card, self._card.instrument, self._card.grammar
        unknown = say(mark("instrument", "not known to this library"))
        is_resolution = card.key.series.value in ("resolution", "statement")
        rows: list[tuple[str, str | None]] = [
            (
                say(mark("instrument", "Kind")),
                named(KINDS, "treaty" if grammar.organ == "treaty" else card.key.series.value),
            ),
            (
                say(mark("instrument", "Organ")),
                named(ORGANS, (instrument.organ if instrument else None) or grammar.organ),
            ),
            (
                say(mark("instrument", "Adopted")) if is_resolution else say(mark("instrument", "Date")),
                day(instrument.adopted if instrument else None) or self._year(),
            ),
        ]
        if instrument is not None and instrument.signed:
            rows.append((say(mark("instrument", "Signed")), day(instrument.signed)))
        if instrument is not None and instrument.in_force:
            rows.append((say(mark("instrument", "In force")), day(instrument.in_force)))
        if card.key.series.value == "resolution":
            meeting = instrument.meeting if instrument else None
            rows += [
                (say(mark("instrument", "Meeting")), meeting),
                (say(mark("instrument", "Vote")), self._vote(instrument.vote if instrument else None)),
            ]
            if instrument is not None and instrument.chapter_vii is not None:
                answer = mark("instrument", "yes") if instrument.chapter_vii else mark("instrument", "no")
                rows.append((say(mark("instrument", "Chapter VII")), say(answer)))
        if instrument is not None and instrument.agenda:
            agenda = instrument.agenda.get(self._language) or next(iter(instrument.agenda.values()))
            rows.append((say(mark("instrument", "Agenda item")), agenda))
        table_format = QTextTableFormat()
        table_format.setBorder(0)
        table_format.setCellPadding(0)
        table_format.setCellSpacing(0)
        table_format.setTopMargin(14)
        table_format.setBottomMargin(8)
        table_format.setColumnWidthConstraints(
            [
                QTextLength(QTextLength.Type.FixedLength, 104),
                QTextLength(QTextLength.Type.PercentageLength, 100),
            ]
        )
        self._block()
        table = self._cursor.insertTable(len(rows), 2, table_format)
        for number, (name, value) in enumerate(rows):
            for column, (words, colour) in enumerate(
                ((name, "quiet"), (value or unknown, "ink" if value else "quiet"))
            ):
                cell = table.cellAt(number, column).firstCursorPosition()
                look = QTextBlockFormat()
                look.setLineHeight(24, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
                cell.setBlockFormat(look)
                cell.insertText(words, self._look(colour=colour))
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        if card.address:
            self._line(card.address, size=UI_PIXELS - 1, colour="quiet", top=2, bottom=0)
            self._block(bottom=0)
            self._cursor.insertText(
                say(mark("instrument", "Copy the official address")), self._link("copy:", size=UI_PIXELS - 1)
            )
        elif card.key.is_own:
            self._line(
                say(mark("instrument", "This work has no UN symbol; the key {key} is ours."), key=card.key),
                colour="quiet",
            )

    def _year(self) -> str | None:
        if self._card is None:
            return None
        instrument, grammar = self._card.instrument, self._card.grammar
        year = (instrument.year if instrument else None) or grammar.year
        return str(year) if year else None

    def _vote(self, vote: str | None) -> str | None:
        if vote is None:
            return None
        for_it, against, abstaining = vote.split("-")
        return say(
            mark("instrument", "{for_it} in favour, {against} against, {abstaining} abstaining"),
            for_it=for_it,
            against=against,
            abstaining=abstaining,
        )

    def _held(self) -> None:
        if self._card is None:
            return
        if not self._card.held:
            self._line(say(mark("instrument", "Its text is not in this library.")), colour="quiet", top=10)
            return
        for number, shelved in enumerate(self._card.held):
            self._block(top=10)
            words = say(
                mark("instrument", "Read the text ({language})"), language=named(LANGS, shelved.head.lang)
            )
            self._cursor.insertText(words, self._link(f"text:{number}", bold=True))

    def _passages(self) -> None:
        if self._card is None:
            return
        passages = self._card.passages
        if not passages:
            self._line(say(mark("instrument", "No passage of the library cites it.")), colour="quiet", top=22)
            return
        heading = (
            say(mark("instrument", "Cited in 1 passage"))
            if len(passages) == 1
            else say(mark("instrument", "Cited in {count} passages"), count=len(passages))
        )
        self._line(heading, size=UI_PIXELS + 3, bold=True, top=26, bottom=2)
        title = ""
        for number, passage in enumerate(passages):
            if passage.document_title != title:
                title = passage.document_title
                self._line(title, bold=True, top=14, bottom=2, leading=1.45)
            self._passage(number, passage)

    def _passage(self, number: int, passage: Passage) -> None:
        lang = passage.place.lang
        where = say(mark("instrument", "Paragraph {label}"), label=passage.label) if passage.label else ""
        if passage.place.block.startswith("fn_"):
            where = say(mark("instrument", "Footnote {label}"), label=passage.label or "")
        path = passage.heading_path[-1] if passage.heading_path else say(mark("instrument", "Introduction"))
        parts = [part for part in (where, path, named(VERBS, passage.verb)) if part]
        self._block(top=12, bottom=1)
        self._cursor.insertText("  ·  ".join(parts), self._look(colour="quiet", size=UI_PIXELS - 1))
        self._block(top=0, bottom=4, leading=1.62)
        text, marks = _shortened(passage)
        look = self._look(lang=lang)
        look.setAnchor(True)
        look.setAnchorHref(f"passage:{number}")
        cited = QTextCharFormat(look)
        cited.setBackground(self._theme.colour("found"))
        at = 0
        for start, end in marks:
            self._cursor.insertText(text[at:start], look)
            self._cursor.insertText(text[start:end], cited)
            at = end
        self._cursor.insertText(text[at:], look)

    def _line(
        self,
        words: str,
        *,
        size: int = UI_PIXELS,
        bold: bool = False,
        colour: str = "ink",
        top: int = 0,
        bottom: int = 6,
        leading: float = 1.4,
    ) -> None:
        self._block(top=top, bottom=bottom, leading=leading, size=size)
        self._cursor.insertText(words, self._look(size=size, bold=bold, colour=colour))

    def _block(self, *, top: int = 0, bottom: int = 4, leading: float = 1.45, size: int = UI_PIXELS) -> None:
        look = QTextBlockFormat()
        look.setTopMargin(top)
        look.setBottomMargin(bottom)
        look.setLineHeight(round(size * leading), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        if self._is_first:
            self._cursor.setBlockFormat(look)
            self._is_first = False
        else:
            self._cursor.insertBlock(look, QTextCharFormat())

    def _look(
        self, *, size: int = UI_PIXELS, bold: bool = False, colour: str = "ink", lang: str = ""
    ) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setFontFamilies(families(lang or self._language))
        look.setProperty(QTextFormat.Property.FontPixelSize, size)
        look.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        look.setForeground(QColor(self._theme.colour(colour)))
        return look

    def _link(self, href: str, *, size: int = UI_PIXELS, bold: bool = False) -> QTextCharFormat:
        look = self._look(size=size, bold=bold, colour="accent")
        look.setAnchor(True)
        look.setAnchorHref(href)
        return look


def _shortened(passage: Passage) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The sentence, or the part of it around its first mark when it is long."""
    text = passage.sentence
    if len(text) <= _SENTENCE:
        return text, passage.marks
    begin = max(0, min(passage.marks[0][0] - _SENTENCE // 3, len(text) - _SENTENCE))
    end = begin + _SENTENCE
    before, after = ("…" if begin else ""), ("…" if end < len(text) else "")
    shift = len(before) - begin
    marks = tuple((s + shift, e + shift) for s, e in passage.marks if begin <= s and e <= end)
    return before + text[begin:end] + after, marks
