"""Notes as a table that spreadsheets open and that does nothing there."""

from collections.abc import Sequence

from vademecum.domain.annotation import Annotation
from vademecum.services.exporting import csv_bytes
from vademecum.services.notebook.exchange.about import About, moment_of
from vademecum.services.notebook.exchange.chapters import Chapter, Entry
from vademecum.words import mark

COLUMNS = (
    mark("note-export", "Kind"),
    mark("note-export", "Document"),
    mark("note-export", "Title"),
    mark("note-export", "Language"),
    mark("note-export", "Headings"),
    mark("note-export", "Citation"),
    mark("note-export", "Quotation"),
    mark("note-export", "Name"),
    mark("note-export", "Note"),
    mark("note-export", "Tags"),
    mark("note-export", "Colour"),
    mark("note-export", "Folder"),
    mark("note-export", "Author"),
    mark("note-export", "Made"),
    mark("note-export", "Place"),
    mark("note-export", "Address"),
    mark("note-export", "Id"),
)


def csv_of(chapters: Sequence[Chapter], about: About) -> bytes:
    """A row for each note, below a row of headings; moments in UTC."""
    rows: list[Sequence[object]] = [[about.say(column) for column in COLUMNS]]
    rows += [_row(chapter, entry, about) for chapter in chapters for entry in chapter.entries]
    return csv_bytes(rows)


def _row(chapter: Chapter, entry: Entry, about: About) -> list[str]:
    item = entry.item
    return [
        about.kind(entry),
        chapter.symbol or str(chapter.key),
        chapter.title,
        item.target.lang,
        " › ".join(entry.headings),
        entry.source,
        "\n".join(entry.quote),
        entry.title,
        entry.body if isinstance(item, Annotation) else "",
        "; ".join(entry.tags),
        about.colour(entry),
        " › ".join(entry.folders),
        about.author(entry),
        moment_of(item.created),
        about.status(entry),
        entry.address,
        item.id,
    ]
