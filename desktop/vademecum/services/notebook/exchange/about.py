"""What a file of notes says of itself and of each note, in the reader's language."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo

from vademecum import __version__
from vademecum.domain.annotation import Annotation, Bookmark, Colour, Fit
from vademecum.services.notebook.exchange.chapters import Chapter, Entry
from vademecum.services.notebook.exchange.printable import one_line
from vademecum.words import Marked, mark

Say = Callable[..., str]
"""Says a marked text with its values in the reader's language."""

COLOURS: dict[Colour, Marked] = {
    Colour.YELLOW: mark("colours", "yellow"),
    Colour.GREEN: mark("colours", "green"),
    Colour.BLUE: mark("colours", "blue"),
    Colour.PINK: mark("colours", "pink"),
    Colour.PURPLE: mark("colours", "purple"),
}

_HIGHLIGHT = mark("note-export", "highlight")
_NOTE = mark("note-export", "note")
_BOOKMARK = mark("note-export", "bookmark")
_FITS: dict[Fit, Marked] = {
    Fit.CHECK: mark("note-export", "please check its place"),
    Fit.ORPHAN: mark("note-export", "without a place in the library"),
}
_LAST_MS = 253_402_300_799_999
"""The end of the year 9999."""


def speak_english(text: Marked, /, **values: object) -> str:
    """A marked text as it was written."""
    return text.format(**values) if values else str(text)


@dataclass(frozen=True, slots=True)
class About:
    """What goes into a file beside the notes; the same notes with the same `About` give the same bytes."""

    title: str = ""
    """What the notes are about; empty: my notes."""
    day: date = date(1970, 1, 1)
    """The day it is made."""
    zone: tzinfo = UTC
    """Whose days notes are dated by."""
    language: str = "en"
    """Of everything but the texts and the notes."""
    say: Say = speak_english

    def heading(self) -> str:
        """The title of the whole."""
        if self.title:
            return self.say(mark("note-export", "Notes on {title}"), title=one_line(self.title))
        return self.say(mark("note-export", "My notes"))

    def provenance(self, chapters: Sequence[Chapter]) -> str:
        """What made it, when, and how much is in it."""
        return self.say(
            mark("note-export", "{count} notes and marks, made with Vademecum {version} on {day}"),
            count=sum(len(chapter.entries) for chapter in chapters),
            version=__version__,
            day=self.day.isoformat(),
        )

    def kind(self, entry: Entry) -> str:
        """What an entry is."""
        item = entry.item
        if isinstance(item, Bookmark):
            return self.say(_BOOKMARK)
        return self.say(_NOTE if item.body or item.colour is None else _HIGHLIGHT)

    def colour(self, entry: Entry) -> str:
        """The name of its colour, or empty."""
        item = entry.item
        return self.say(COLOURS[item.colour]) if isinstance(item, Annotation) and item.colour else ""

    def made(self, entry: Entry) -> str:
        """The day it was made, or empty."""
        return day_of(entry.item.created, self.zone)

    def status(self, entry: Entry) -> str:
        """What is to be said of its place; empty when its words stand where they are sought."""
        return self.say(_FITS[entry.fit]) if entry.fit in _FITS else ""

    def author(self, entry: Entry) -> str:
        """Who wrote it, when it was somebody else."""
        return one_line(entry.item.author) if isinstance(entry.item, Annotation) else ""

    def part(self, entry: Entry) -> str:
        """The heading that an entry stands under: those of the text; words of ours where it has none."""
        if entry.headings:
            return " › ".join(entry.headings)
        if entry.fit is Fit.ORPHAN:
            return self.say(mark("note-export", "Without a place in the library"))
        return self.say(mark("note-export", "Elsewhere in the document"))

    def facts(self, entry: Entry) -> list[str]:
        """Everything that is said below an entry, but its tags."""
        folders = " › ".join(entry.folders)
        said = [
            self.kind(entry),
            self.colour(entry),
            folders,
            self.author(entry),
            self.made(entry),
            self.status(entry),
        ]
        return [fact for fact in said if fact]


def day_of(created: int, zone: tzinfo) -> str:
    """The day of milliseconds since 1970 as ISO 8601; empty for none and for what no calendar has."""
    if not 0 < created <= _LAST_MS:
        return ""
    return datetime.fromtimestamp(created // 1000, UTC).astimezone(zone).date().isoformat()


def moment_of(created: int) -> str:
    """Milliseconds since 1970 as ISO 8601 in UTC, to the millisecond; empty for none."""
    if not 0 < created <= _LAST_MS:
        return ""
    seconds, rest = divmod(created, 1000)
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%S") + f".{rest:03d}Z"
