"""The citing passages, in groups, each with its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from vademecum.ui.catalogue import say
from vademecum.ui.instrument.flow_text import FlowText
from vademecum.ui.instrument.lines import Lines
from vademecum.ui.names import part_name
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.services.lens import Mention, Passage

PASSAGE = "passage:"
"""Followed by the number of the passage among those shown."""
MORE = "more:"
"""Followed by the id of the group of which more is wanted."""

_SENTENCE = 260
"""Code points of a citing sentence that are shown; the rest is one press away."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A group of passages as it is shown: its heading, its first passages, and how many there are."""

    id: str
    heading: str
    mentions: Sequence[Mention]
    of: int


class LensText(FlowText):
    """Headings and passages; its links are `PASSAGE` and `MORE`."""

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self.setAccessibleName(say(mark("instrument", "Citing passages")))

    def show_groups(
        self,
        groups: Sequence[Shown],
        passages: Sequence[Passage],
        asides: Sequence[str],
        *,
        names_documents: bool,
    ) -> None:
        """Show groups; `passages` are those of all of them in their order, each with a few words beside it.

        `names_documents` says whether a group's passages come from several documents.
        """
        lines = Lines(self.document(), self._theme, self._language, self.scale)
        number = 0
        for group in groups:
            if group.heading:
                lines.line(group.heading, bold=True, top=0 if lines.is_empty else 20, bottom=0, leading=1.45)
            title = ""
            for _ in group.mentions:
                passage = passages[number]
                if names_documents and passage.document_title != title:
                    title = passage.document_title
                    look = {"size": UI_PIXELS, "top": 8 if not lines.is_empty else 0, "bottom": 0}
                    lines.begin(leading=1.45, **look)
                    lines.add(title, lines.look(lang=passage.place.lang, bold=not group.heading))
                self._passage(lines, number, passage, asides[number])
                number += 1
            if group.of > len(group.mentions):
                lines.begin(top=4, bottom=2)
                words = say(
                    mark("instrument", "Show more ({count} left)"), count=group.of - len(group.mentions)
                )
                lines.add(words, lines.link(f"{MORE}{group.id}"))
        self.show_lines(lines.document)

    # -- in detail -------------------------------------------------------------

    def _passage(self, lines: Lines, number: int, passage: Passage, aside: str) -> None:
        where = ""
        if passage.place.block.startswith("fn_"):
            where = say(mark("instrument", "Footnote {label}"), label=passage.label or "")
        elif passage.label:
            where = say(mark("instrument", "Paragraph {label}"), label=passage.label)
        path = passage.heading_path[-1] if passage.heading_path else part_name(passage.kind)
        parts = [part for part in (where, path, aside) if part]
        lines.begin(top=8, bottom=1, size=UI_PIXELS - 1)
        lines.add("  ·  ".join(parts), lines.look(colour="quiet", size=UI_PIXELS - 1))
        lines.begin(top=0, bottom=4, leading=1.62)
        text, marks = _shortened(passage)
        lines.marked(text, marks, lines.link(f"{PASSAGE}{number}", colour="ink", lang=passage.place.lang))


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
