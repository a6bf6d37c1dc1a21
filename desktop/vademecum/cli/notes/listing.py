"""`vademecum notes list`: what the reader wrote, narrowed to a document, tag, colour, kind or words."""

from collections.abc import Iterator

from vademecum.cli.asked import Asked
from vademecum.cli.notes.opening import open_notes
from vademecum.cli.notes.shapes import kind_named, note_shape
from vademecum.cli.notes.verb import Shape, Verb
from vademecum.cli.opening import Answer, key_named, open_desk
from vademecum.domain.annotation import Annotation, Bookmark, NumberedPlace
from vademecum.domain.key import Key
from vademecum.paths import Places
from vademecum.text.folding import fold_text

Listed = Annotation | Bookmark | NumberedPlace


def _answer(asked: Asked, places: Places) -> Answer:
    with open_desk(places) as desk, open_notes(places) as notebook:
        within = key_named(asked.within, desk).whole if asked.within else None
        kept: list[Listed] = [
            *notebook.items(Annotation),
            *notebook.items(Bookmark),
            *notebook.items(NumberedPlace),
        ]
        items = [item for item in kept if _fits(item, asked, within)]
        notes = [
            note_shape(item, notebook.changed_at(item.id), desk.placing.fit(item.target)) for item in items
        ]
    return {"notes": notes}, bool(notes)


def _fits(item: Listed, asked: Asked, within: Key | None) -> bool:
    tags = () if isinstance(item, NumberedPlace) else item.tags
    colour = item.colour if isinstance(item, Annotation) else None
    words = [item.target.quote, *tags, *([item.body] if isinstance(item, Annotation) else ())]
    folded = {fold_text(tag) for tag in tags}
    return (
        (within is None or item.target.key.whole == within)
        and asked.lang in (None, item.target.lang)
        and all(fold_text(tag) in folded for tag in asked.tags)
        and asked.colour in (None, colour)
        and asked.kind in (None, kind_named(item))
        and fold_text(asked.text) in fold_text("\n".join(words))
    )


def _lines(shape: Shape) -> Iterator[str]:
    for note in shape["notes"]:
        place = f"{note['key']}#{note['block']}" if note["block"] else str(note["key"])
        facts = [note["kind"], note.get("colour"), *(f"#{tag}" for tag in note.get("tags", ()))]
        yield f"{place}  {' · '.join(fact for fact in facts if fact)}"
        for words in (note["quote"], note.get("body"), note.get("name")):
            if words:
                yield "    " + " ".join(words.split())


LIST = Verb(_answer, _lines)
