"""The shape of a note in the contract: lower-case names, keys and blocks as ids, offsets in code points."""

from typing import Any

from vademecum.domain.annotation import Annotation, Bookmark, Fit, NumberedPlace, Target

Shape = dict[str, Any]


def note_shape(item: Annotation | Bookmark | NumberedPlace, changed: int, fit: Fit) -> Shape:
    """An annotation, bookmark or numbered place; `changed` is in milliseconds since 1970, UTC."""
    shape: Shape = {"id": item.id, "kind": kind_named(item), **target_shape(item.target)}
    match item:
        case Annotation():
            shape |= {"body": item.body, "colour": item.colour, "tags": list(item.tags)}
            shape |= {"author": item.author, "created": item.created}
        case Bookmark():
            shape |= {"name": item.name, "folder": item.folder, "tags": list(item.tags)}
            shape |= {"created": item.created}
        case NumberedPlace():
            shape |= {"number": item.number}
    return shape | {"changed": changed, "fit": fit.value}


def target_shape(target: Target) -> Shape:
    """What an item is about. `block` is the first block meant, None for a whole text."""
    first = target.anchors[0] if target.anchors else None
    return {
        "scope": target.scope.value,
        "key": str(target.key),
        "lang": target.lang or None,
        "block": first.block if first else None,
        "label": first.label if first else None,
        "quote": target.quote,
        "anchors": [
            {"block": one.block, "label": one.label, "start": one.start, "end": one.end, "quote": one.quote}
            for one in target.anchors
        ],
    }


def kind_named(item: Annotation | Bookmark | NumberedPlace) -> str:
    """The word for an item's kind: a highlight that the reader wrote something to is a note."""
    match item:
        case Annotation():
            return "note" if item.body or item.colour is None else "highlight"
        case Bookmark():
            return "bookmark"
        case _:
            return "place"
