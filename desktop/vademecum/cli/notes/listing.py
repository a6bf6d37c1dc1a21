"""`vademecum notes list`: what the reader wrote, narrowed to a document, tag, colour, kind or words."""

from collections.abc import Iterator
from typing import Any

from vademecum.cli.asked import Asked
from vademecum.cli.notes.opening import open_notes
from vademecum.cli.notes.shapes import note_shape
from vademecum.cli.notes.verb import Shape, Verb
from vademecum.cli.opening import Answer, key_named, open_desk
from vademecum.domain.annotation import Colour
from vademecum.paths import Places
from vademecum.services.notebook.browsing import Browsing
from vademecum.services.notebook.note_listing import Narrowed
from vademecum.services.notebook.note_places import place_words
from vademecum.services.notebook.note_text import NoteKind, tag_id

_LONGEST_LINE = 100
"""Code points of a note or quotation in one line."""


def _answer(asked: Asked, places: Places) -> Answer:
    with open_desk(places) as desk, open_notes(places) as notebook:
        narrowed = Narrowed(
            asked.text,
            frozenset({NoteKind(asked.kind)} if asked.kind else ()),
            frozenset({Colour(asked.colour)} if asked.colour else ()),
            frozenset(map(tag_id, asked.tags)),
            within=key_named(asked.within, desk).whole if asked.within else None,
            lang=asked.lang,
        )
        browsing = Browsing(notebook, desk.reading, desk.placing)
        entries = [entry for group in browsing.listing(narrowed).groups for entry in group.entries]
        notes = [
            note_shape(entry, browsing.fit(entry), place_words(entry.target, entry.lang or "en"))
            for entry in entries
        ]
    return {"notes": notes}, bool(notes)


def _lines(shape: Shape) -> Iterator[str]:
    yield f"notes: {len(shape['notes'])}"
    for note in shape["notes"]:
        place = f"{note['key']}#{note['block']}" if note["block"] else str(note["key"])
        tags = [f"#{tag}" for tag in note["tags"]]
        facts = [note["kind"], note["colour"], *tags, _care(note), note["id"]]
        yield " · ".join([f"{place}  {note['place']}".rstrip(), *(fact for fact in facts if fact)])
        if note["quote"]:
            yield f"    “{_line(note['quote'])}”"
        for words in (note["name"], note["body"]):
            if words:
                yield f"    {_line(words)}"


def _care(note: dict[str, Any]) -> str:
    """What the reader should know of where a note stands."""
    if note["fit"] == "orphan":
        return "orphan: its words are not in the library's text"
    return "please check its place" if note["fit"] == "check" else ""


def _line(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST_LINE else line[: _LONGEST_LINE - 1] + "…"


LIST = Verb(_answer, _lines)
