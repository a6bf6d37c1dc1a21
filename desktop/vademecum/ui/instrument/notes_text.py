"""The reader's own notes on an instrument: their place, their words, and a way to write another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from vademecum.text.markdown.plain import plain
from vademecum.ui.catalogue import say
from vademecum.ui.instrument.flow_text import FlowText
from vademecum.ui.instrument.lines import Lines
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.services.own_notes import OwnNote

_NOTE = "note:"
"""Followed by the id of a note; without one, another note is wanted."""

_MOST_QUOTE, _MOST_WORDS = 120, 600

_BELOW = 20
"""Pixels between the last note and what follows, in the usual size."""


class NotesText(FlowText):
    """Notes one after the other; pressing one opens it."""

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self.can_write = False
        """Whether another note can be added."""

    def show_notes(self, notes: Sequence[OwnNote]) -> None:
        """Put other notes on show."""
        lines = Lines(self.document(), self._theme, self._language, self.scale)
        for note in notes:
            self._add(lines, note)
        if self.can_write:
            lines.begin()
            lines.add(say(mark("instrument", "Add a note")), lines.link(_NOTE))
        # Of the last paragraph Qt leaves the margin out.
        frame = lines.document.rootFrame()
        look = frame.frameFormat()
        look.setBottomMargin(round(_BELOW * self.scale))
        frame.setFrameFormat(look)
        self.show_lines(lines.document)

    # -- in detail -------------------------------------------------------------

    def _add(self, lines: Lines, note: OwnNote) -> None:
        lines.begin(bottom=2, size=UI_PIXELS - 1)
        name = say(mark("instrument", "On the whole"))
        if note.label:
            name = say(mark("instrument", "On paragraph {label}"), label=note.label)
        elif note.quote:
            name = say(mark("instrument", "On a passage"))
        lines.add(name, lines.link(f"{_NOTE}{note.id}", size=UI_PIXELS - 1))
        quote = " ".join(note.quote.split())
        if quote:
            cut = quote if len(quote) <= _MOST_QUOTE else quote[:_MOST_QUOTE].rstrip() + "…"
            lines.add(f"\u2002{cut}", lines.look(size=UI_PIXELS - 1, colour="quiet"))
        words = plain(note.text[:_MOST_WORDS])
        if len(note.text) > _MOST_WORDS:
            words += "…"
        paragraphs = [line for line in words.split("\n") if line.strip()]
        for number, line in enumerate(paragraphs, 1):
            lines.line(line, leading=1.6, bottom=12 if number == len(paragraphs) else 2)


def note_in(href: str) -> str:
    """The id of the note that a link opens; empty for another note."""
    return href.removeprefix(_NOTE)
