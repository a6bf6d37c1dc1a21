"""What the sheet “My notes” says: places, kinds, days, groups, and what a listener hears of an entry."""

from datetime import date, timedelta

from vademecum.domain.annotation import Colour, Scope
from vademecum.services.notebook.browsing import Browsing
from vademecum.services.notebook.note_listing import Care, Group, Grouping, day_of
from vademecum.services.notebook.note_places import place_words
from vademecum.services.notebook.note_text import NoteKind, NoteText
from vademecum.ui.catalogue import say
from vademecum.ui.names import LANGS, day, key_name, named
from vademecum.ui.notes.mark_colours import colour_name
from vademecum.words import Marked, mark

KINDS: dict[NoteKind, Marked] = {
    NoteKind.NOTE: mark("my notes", "Notes"),
    NoteKind.HIGHLIGHT: mark("my notes", "Highlights"),
    NoteKind.BOOKMARK: mark("my notes", "Bookmarks"),
    NoteKind.PLACE: mark("my notes", "Numbered places"),
}

_ONE: dict[NoteKind, Marked] = {
    NoteKind.NOTE: mark("my notes", "Note"),
    NoteKind.HIGHLIGHT: mark("my notes", "Highlight"),
    NoteKind.BOOKMARK: mark("my notes", "Bookmark"),
    NoteKind.PLACE: mark("my notes", "Numbered place"),
}

CARES: dict[Care, Marked] = {
    Care.CHECK: mark("my notes", "To check"),
    Care.ORPHAN: mark("my notes", "Orphans"),
    Care.CONFLICT: mark("my notes", "Conflicts"),
}

CARE_WORDS: dict[Care, Marked] = {
    Care.CHECK: mark("my notes", "Please check its place: the text has changed."),
    Care.ORPHAN: mark("my notes", "Orphan: these words are not in the text of your library."),
    Care.CONFLICT: mark("my notes", "Written differently on two machines."),
}

GROUPINGS: dict[Grouping, Marked] = {
    Grouping.DOCUMENT: mark("my notes", "By document"),
    Grouping.TAG: mark("my notes", "By tag"),
    Grouping.COLOUR: mark("my notes", "By colour"),
    Grouping.DAY: mark("my notes", "By day"),
}


class NotesInWords:
    """Says things of entries in the interface's language; titles are looked up once."""

    def __init__(self, browsing: Browsing, language: str) -> None:
        self._browsing = browsing
        self._language = language
        self._titles: dict[tuple[str, str], str] = {}

    def kind(self, entry: NoteText) -> str:
        """What it is; of a numbered place its number, too."""
        name = say(_ONE[entry.kind])
        return f"{name} {entry.name}" if entry.kind is NoteKind.PLACE else name

    def title(self, entry: NoteText) -> str:
        """The title of what an entry is about; the symbol of a text that is not held."""
        known = (entry.key.symbol, entry.lang)
        if known not in self._titles:
            document = self._browsing.document_of(entry)
            self._titles[known] = document.head.title if document is not None else key_name(entry.key)
        return self._titles[known]

    def place(self, entry: NoteText) -> str:
        """Where in its text: a paragraph as one cites it, else the heading above, else all of it."""
        match entry.target.scope:
            case Scope.DOCUMENT:
                return say(mark("my notes", "The whole document"))
            case Scope.INSTRUMENT:
                return say(mark("my notes", "The instrument"))
            case _:
                numbered = place_words(entry.target, self._language)
                return numbered[:1].upper() + numbered[1:] or self._browsing.heading(entry)

    def day(self, entry: NoteText) -> str:
        """The day on which it was written or changed last."""
        return said_day(day_of(entry.changed))

    def group(self, grouping: Grouping, group: Group) -> str:
        """What the entries of a group share."""
        match group.name:
            case Colour():
                return colour_name(group.name)
            case date():
                return said_day(group.name)
            case str():
                return group.name
            case None:
                if grouping is Grouping.TAG:
                    return say(mark("my notes", "Without a tag"))
                return say(mark("my notes", "Without a colour"))
            case _:
                entry = group.entries[0]
                title = self.title(entry)
                symbol = "" if entry.key.is_own else key_name(entry.key)
                return title if not symbol or title == symbol else f"{symbol}  {title}"

    def spoken(self, entry: NoteText) -> str:
        """Everything of an entry in one line, for a listener."""
        kind = self.kind(entry)
        if entry.colour is not None:
            words = mark("my notes", "{kind}, {colour}")
            kind = say(words, kind=kind, colour=colour_name(entry.colour))
        parts = [
            kind,
            self.place(entry),
            self.title(entry),
            " ".join(entry.target.quote.split())[:200],
            " ".join((entry.plain or ("" if entry.kind is NoteKind.PLACE else entry.name)).split())[:200],
            ", ".join(entry.tags),
            *(say(CARE_WORDS[care]) for care in sorted(self._browsing.cares(entry))),
            self.day(entry),
        ]
        return ". ".join(part.rstrip(".。") for part in parts if part)

    def copied(self, entry: NoteText) -> str:
        """An entry as plain text: quotation, note, and where it stands."""
        quote = entry.target.quote.strip()
        words = entry.body.strip() or (entry.name if entry.kind is NoteKind.BOOKMARK else "")
        symbol = self.title(entry) if entry.key.is_own else entry.key.display(entry.lang or "en")
        lang = entry.lang or self._language
        place = place_words(entry.target, lang)
        source = symbol + ("，" if lang == "zh" else ", ") * bool(place) + place
        return "\n".join(part for part in (quote, words, f"({source})") if part)

    def language(self, entry: NoteText) -> str:
        """The language of its text, by name."""
        return named(LANGS, entry.lang)


def said_day(when: date) -> str:
    """A day as one says it: today, yesterday, else the date."""
    today = date.today()  # noqa: DTZ011 - the reader's own day
    if when == today:
        return say(mark("my notes", "Today"))
    if when == today - timedelta(days=1):
        return say(mark("my notes", "Yesterday"))
    return day(when.isoformat()) if when.year > 1 else say(mark("my notes", "Day not known"))
