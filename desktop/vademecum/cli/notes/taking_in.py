"""`vademecum notes import`: take notes in from a file, as one's own or as a colleague's layer."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from vademecum.cli.asked import Asked
from vademecum.cli.notes.opening import open_notes
from vademecum.cli.notes.verb import Shape, Verb
from vademecum.cli.opening import Answer, open_desk
from vademecum.domain.annotation import Colour
from vademecum.paths import Places
from vademecum.services.notebook.exchange.shown import shown_items
from vademecum.services.notebook.exchange.taking_in import Preview, TakingIn
from vademecum.services.notebook.layers import Layer, Layers


def _answer(asked: Asked, places: Places) -> Answer:
    with open_desk(places) as desk, open_notes(places) as notebook:
        taking = TakingIn(desk, notebook)
        path = Path(asked.file)
        brought = taking.read(path)
        preview = taking.preview(brought, path.name)
        layer: Layer | None = None
        if asked.as_layer and not asked.dry_run:
            colour = Colour(asked.colour) if asked.colour else None
            layer = Layers(notebook).add(brought, asked.author, colour, path.stem)
        elif not asked.dry_run:
            taking.take(preview)
    shape = preview_shape(preview) | {"dry_run": asked.dry_run, "layer": _layer_shape(layer)}
    can_be_shown = shown_items(brought.items) if asked.as_layer else brought.items
    return shape, bool(can_be_shown)


def preview_shape(preview: Preview) -> Shape:
    """What a file brings, in numbers."""
    return {
        "file": preview.name,
        "author": preview.brought.author or None,
        "new": len(preview.new),
        "changed": len(preview.changed),
        "same": preview.same,
        "refused": [{"count": count, "why": str(why)} for why, count in preview.refused.most_common()],
    }


def _layer_shape(layer: Layer | None) -> dict[str, Any] | None:
    if layer is None:
        return None
    return {"id": layer.id, "author": layer.author, "colour": layer.colour.value, "items": layer.count}


def _lines(shape: Shape) -> Iterator[str]:
    if shape["layer"] is not None:
        layer = shape["layer"]
        yield f"layer of {layer['author'] or 'an unnamed author'} ({layer['colour']}): {layer['items']} notes"
    else:
        yield "would be taken in:" if shape["dry_run"] else "taken in:"
        yield f"  new: {shape['new']}, changed: {shape['changed']}, already there: {shape['same']}"
    for one in shape["refused"]:
        yield f"  cannot be read: {one['count']} ({one['why']})"


IMPORT = Verb(_answer, _lines)
