"""The resolution pane's face of facts: what an instrument is, who cites it and for what, what beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.ui.catalogue import say
from vademecum.ui.instrument.facts import COPY, RIGHT, TEXT, FactsText
from vademecum.ui.instrument.flow_text import FlowText
from vademecum.ui.instrument.lens_view import LensView
from vademecum.ui.instrument.lines import set_section_title
from vademecum.ui.instrument.notes_text import NotesText, note_in
from vademecum.ui.instrument.qr_square import QrSquare
from vademecum.ui.instrument.together_text import KEY, TogetherText
from vademecum.ui.preferences import scale_of
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.services.lookup import InstrumentCard
    from vademecum.services.own_notes import OwnNote

_MEASURE = 660
"""Longest line in pixels of the usual text size."""
_FACTS_EMS = 10
"""Width below which symbols and dates of the facts would break inside."""
"""Below this share of their usual size facts cannot be read: they are small already."""


class InstrumentView(QScrollArea):
    """Facts, the reader's notes, the citation lens and what is cited together; all of it scrolls as one."""

    passage_chosen = Signal(object, bool)
    """A `Passage`, and whether it is to open in a tab of its own."""
    text_wanted = Signal(Locator, bool)
    """The instrument's own text, which the library holds."""
    instrument_wanted = Signal(Key, bool)
    """Another instrument, and whether it is to open in a tab of its own."""
    copied = Signal(str)
    note_wanted = Signal(str)
    """The reader's own note of that id; empty: another one."""

    def __init__(
        self, theme: Theme, language: str, copy: Callable[[str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._copy = copy
        self._card: InstrumentCard | None = None
        self._inside = QWidget(self)
        self._column = QVBoxLayout(self._inside)
        self._head: QBoxLayout = QHBoxLayout()
        self.facts = FactsText(theme, language, self._inside)
        self.code = QrSquare(self._inside)
        self._notes_title = QLabel(say(mark("instrument", "Your notes")), self._inside)
        self.notes = NotesText(theme, language, self._inside)
        self.lens = LensView(theme, language, self._inside)
        self._together_title = QLabel(say(mark("instrument", "Cited together with")), self._inside)
        self.together = TogetherText(theme, language, self._inside)
        self._build()
        self._connect()

    # -- what others may ask ---------------------------------------------

    @property
    def card(self) -> InstrumentCard | None:
        """The instrument on show."""
        return self._card

    @property
    def scrolled(self) -> int:
        """Pixels that are scrolled away."""
        return self.verticalScrollBar().value()

    def show_card(self, card: InstrumentCard) -> None:
        """Put another instrument on show."""
        self._card = card
        self.facts.show_card(card)
        self.code.show_address(card.address)
        self._set_notes(card)
        self.lens.show_lens(card.lens)
        self.together.show_lens(card.lens)
        for widget in (self._together_title, self.together):
            widget.setVisible(bool(card.lens.together))
        self.setAccessibleDescription(str(card.key))
        self.verticalScrollBar().setValue(0)

    def show_notes(self, notes: Sequence[OwnNote]) -> None:
        """Put other notes of the reader's among the facts; the reader stays where one is."""
        if self._card is not None:
            self._card = replace(self._card, notes=tuple(notes))
            self._set_notes(self._card)

    def allow_writing(self, is_allowed: bool) -> None:
        """Let notes be added from here, or not: there may be no notebook."""
        if is_allowed is not self.notes.can_write:
            self.notes.can_write = is_allowed
            if self._card is not None:
                self._set_notes(self._card)

    def dress(self, text_size: int) -> None:
        """Set all words in proportion to the size of the pages' text, in pixels; the reader stays there."""
        scale = scale_of(text_size)
        if scale == self.facts.scale:
            return
        # Share of what is scrolled away: lines break elsewhere in another size.
        bar = self.verticalScrollBar()
        share = bar.value() / max(1, bar.maximum())
        for text in (self.facts, self.notes, self.together):
            text.scale = scale
        for title in (self._notes_title, self._together_title):
            set_section_title(title, scale)
        self._arrange()
        self.lens.dress(scale)
        self.together.set_again()
        if self._card is not None:
            self.facts.show_card(self._card)
            self._set_notes(self._card)
            self.scroll_to(0)
            bar.setValue(round(share * bar.maximum()))

    def scroll_to(self, pixels: int) -> None:
        """Scroll so many pixels away, once what is shown has its size."""
        # Layouts inside layouts learn of new sizes one event after another: they are told now.
        self.lens.settle()
        self._column.activate()
        self._inside.resize(self._inside.width(), self._inside.heightForWidth(self._inside.width()))
        self.verticalScrollBar().setValue(pixels)

    def words(self) -> str:
        """All words on show."""
        texts = (self.facts, self.notes, self.lens.sentences, self.together)
        return "\n".join(text.toPlainText() for text in texts if text.isVisibleTo(self))

    @property
    def stops(self) -> list[QWidget]:
        """What takes the keyboard, in reading order."""
        return [self.facts, self.code, self.notes, *self.lens.stops, self.together]

    def focus_content(self) -> None:
        """Give the keyboard to the passages, or to the facts when there are none."""
        (self.lens.sentences if self.lens.sentences.isVisibleTo(self) else self.facts).setFocus()

    def close_topmost(self) -> bool:
        """Make a QR code that has grown small again; return whether there was one."""
        if not self.code.isChecked():
            return False
        self.code.setChecked(False)
        return True

    # -- what the widgets tell us ----------------------------------------

    def _on_fact(self, href: str, apart: bool) -> None:
        if self._card is None:
            return
        if href.startswith(TEXT):
            self.text_wanted.emit(self._card.held[int(href.removeprefix(TEXT))].locator, apart)
        elif href.startswith(RIGHT):
            self.instrument_wanted.emit(Key.parse(href.removeprefix(RIGHT)), apart)
        elif href == COPY:
            self._copy(self._card.address)
            self.copied.emit(self._card.address)

    def _on_together(self, href: str, apart: bool) -> None:
        if href.startswith(KEY):
            self.instrument_wanted.emit(Key.parse(href.removeprefix(KEY)), apart)

    def _on_grown(self, _is_large: bool) -> None:
        self._arrange()

    # -- in Qt's words -----------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space, Home and End scroll, as in every page."""
        bar = self.verticalScrollBar()
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Space:
                bar.setValue(bar.value() + (-bar.pageStep() if back else bar.pageStep()))
            case Qt.Key.Key_Home:
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines at a length that reads well."""
        self._arrange()
        super().resizeEvent(event)

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(say(mark("instrument", "Facts and citing passages")))
        self.setObjectName("instrument")
        self._inside.setObjectName("paper")
        self._column.setSpacing(0)
        self._head.setSpacing(14)
        self._head.addWidget(self.facts, 1)
        self._head.addWidget(self.code, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(self._head)
        self._column.addSpacing(20)
        for title, text in ((self._notes_title, self.notes),):
            set_section_title(title, 1.0)
            self._column.addWidget(title)
            self._column.addWidget(text)
        self._column.addWidget(self.lens)
        set_section_title(self._together_title, 1.0)
        self._together_title.setContentsMargins(0, 22, 0, 4)
        self._column.addWidget(self._together_title)
        self._column.addWidget(self.together)
        self._column.addStretch(1)
        self.notes.setAccessibleName(self._notes_title.text())
        self.setWidget(self._inside)

    def _connect(self) -> None:
        self.facts.pressed.connect(self._on_fact)
        self.code.grown.connect(self._on_grown)
        self.lens.passage_chosen.connect(self.passage_chosen)
        self.together.pressed.connect(self._on_together)
        self.notes.pressed.connect(lambda href, _apart: self.note_wanted.emit(note_in(href)))
        for text in (self.facts, self.notes, self.lens.sentences, self.together):
            text.reached.connect(lambda where, text=text: self._bring(text, where))

    # -- in detail -------------------------------------------------------------

    def _arrange(self) -> None:
        """Give lines a length that reads well, and the code a place beside the facts while they have room."""
        scale = self.facts.scale
        side = max(18, (self.width() - round(_MEASURE * scale)) // 2)
        self._column.setContentsMargins(side, 20, max(12, side - 12), 40)
        room = self.width() - 2 * side - self.code.sizeHint().width()
        is_above = self.code.isChecked() or room < _FACTS_EMS * UI_PIXELS * scale
        self._head.setDirection(
            QBoxLayout.Direction.BottomToTop if is_above else QBoxLayout.Direction.LeftToRight
        )

    def _set_notes(self, card: InstrumentCard) -> None:
        self.notes.show_notes(card.notes)
        self._notes_title.setVisible(bool(card.notes))
        self.notes.setVisible(bool(card.notes) or self.notes.can_write)

    def _bring(self, text: FlowText, where: QRect) -> None:
        """Bring a link into view, with a line of room around it."""
        top = text.mapTo(self._inside, where.topLeft()).y()
        self.ensureVisible(0, top, 0, 30)
        self.ensureVisible(0, top + where.height(), 0, 30)
