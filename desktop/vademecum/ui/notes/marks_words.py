"""Say what a mark is: for tooltips, cards and screen readers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vademecum.domain.annotation import Fit, Scope
from vademecum.ui.catalogue import say
from vademecum.ui.notes.mark_colours import colour_name
from vademecum.words import mark as marked

if TYPE_CHECKING:
    from vademecum.services.notebook.shown_marks import ShownMark

_MOST_WORDS = 80
"""Code points of the marked words that are said."""

_MOST_NOTE = 160
"""Code points of a note that are said or shown as its beginning."""

_SIGNS = re.compile(
    r"^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+|\d+[.)]\s+)|[*_`~]{1,3}(?=\S)|(?<=\S)[*_`~]{1,3}", re.MULTILINE
)


def kind_words(mark: ShownMark) -> str:
    """What it is: “Yellow highlight”, “Note on a paragraph”."""
    annotation = mark.annotation
    match annotation.target.scope:
        case Scope.PASSAGE if annotation.colour is not None:
            return say(marked("marks", "{colour} highlight"), colour=colour_name(annotation.colour))
        case Scope.PASSAGE:
            return say(marked("marks", "Note on these words"))
        case Scope.PARAGRAPH if annotation.colour is not None:
            return say(marked("marks", "Paragraph in {colour}"), colour=colour_name(annotation.colour))
        case Scope.PARAGRAPH:
            return say(marked("marks", "Note on this paragraph"))
        case Scope.DOCUMENT:
            return say(marked("marks", "Note on this document"))
        case Scope.INSTRUMENT:
            return say(marked("marks", "Note on this instrument"))


def state_words(mark: ShownMark) -> list[str]:
    """What should be known of it besides: whose it is, whether it should be looked at."""
    said: list[str] = []
    if mark.author:
        said.append(say(marked("marks", "by {author}"), author=mark.author))
    if mark.fit is Fit.CHECK:
        said.append(say(marked("marks", "please check: the text has changed here")))
    if mark.has_conflict:
        said.append(say(marked("marks", "written differently on two machines")))
    return said


def words_of_mark(mark: ShownMark) -> str:
    """The marked words, cut where they are long, in one line; empty where a whole text is meant."""
    return cut(" ".join(mark.annotation.target.quote.split()), _MOST_WORDS)


def beginning(mark: ShownMark) -> str:
    """How its note begins, without the signs of Markdown, in one line."""
    return cut(" ".join(_SIGNS.sub("", mark.annotation.body[: _MOST_NOTE * 3]).split()), _MOST_NOTE)


def spoken(mark: ShownMark) -> str:
    """Everything a listener needs: “Yellow highlight: words. Note: … Tags: …”."""
    parts = [", ".join([kind_words(mark), *state_words(mark)])]
    if words := words_of_mark(mark):
        parts[0] = say(marked("marks", "{kind}: {words}"), kind=parts[0], words=words)
    if note := beginning(mark):
        parts.append(say(marked("marks", "Note: {words}"), words=note))
    if mark.annotation.tags:
        parts.append(say(marked("marks", "Tags: {names}"), names=", ".join(mark.annotation.tags)))
    return "\n".join(parts)


def hover_words(mark: ShownMark) -> str:
    """What is shown while the pointer rests on it: the words themselves can be seen."""
    parts = ["  ·  ".join([kind_words(mark), *state_words(mark)])]
    if note := beginning(mark):
        parts.append(note)
    if mark.annotation.tags:
        parts.append(", ".join(mark.annotation.tags))
    return "\n".join(parts)


def cut(words: str, most: int) -> str:
    """At most so many code points; what is left out is shown by an ellipsis."""
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
