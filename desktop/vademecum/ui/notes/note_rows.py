"""A note as lists show it and as a screen reader hears it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt

from vademecum.domain.annotation import Fit
from vademecum.services.notebook.in_document import Written
from vademecum.text.markdown.plain import plain
from vademecum.ui.catalogue import say
from vademecum.ui.notes.mark_colours import colour_name
from vademecum.words import mark

RowRole = Qt.ItemDataRole.UserRole + 1

_MOST_WORDS = 600
"""Code points of a note that are looked at for the first lines of it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A note as the list shows it."""

    written: Written
    place: str
    day: str

    @property
    def id(self) -> str:
        """The note's id."""
        return self.written.note.id

    @property
    def quote(self) -> str:
        """The words it is about, in one line."""
        return " ".join(self.written.note.target.quote.split())

    @property
    def words(self) -> str:
        """The beginning of what the reader wrote."""
        return plain(self.written.note.body[:_MOST_WORDS])

    @property
    def remark(self) -> str:
        """What the reader is asked to look at; empty when all is well."""
        if self.written.has_conflict:
            return say(mark("notes", "Two versions: choose one"))
        if self.written.fit is Fit.CHECK:
            return say(mark("notes", "Please check its place: the text was changed"))
        return ""


def spoken(row: Row) -> str:
    """What a screen reader says of a note."""
    note = row.written.note
    kind = say(mark("notes", "Note"))
    if note.colour is not None:
        kind = say(mark("notes", "Highlight, {colour}"), colour=colour_name(note.colour))
    tags = say(mark("notes", "Tags: {tags}"), tags=", ".join(note.tags)) if note.tags else ""
    parts = (row.place, kind, row.quote, row.words, tags, row.remark, row.day)
    return ". ".join(part for part in parts if part)
