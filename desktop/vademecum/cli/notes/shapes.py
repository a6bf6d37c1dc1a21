"""The shape of a note in the contract: lower-case names, keys and blocks as ids, offsets in code points."""

from datetime import UTC, datetime
from typing import Any

from vademecum.domain.annotation import Annotation, Bookmark, Fit, NumberedPlace, Target
from vademecum.services.notebook.note_text import NoteText

Shape = dict[str, Any]


def note_shape(entry: NoteText, fit: Fit, place: str) -> Shape:
    """An annotation, bookmark or numbered place; what its kind has not is null or empty."""
    item = entry.item
    return {
        "id": entry.id,
        "kind": entry.kind.value,
        **target_shape(entry.target),
        "place": place,
        "fit": fit.value,
        "colour": entry.colour.value if entry.colour else None,
        "body": entry.body,
        "name": item.name if isinstance(item, Bookmark) else "",
        "number": item.number if isinstance(item, NumberedPlace) else None,
        "folder": item.folder if isinstance(item, Bookmark) else "",
        "tags": list(entry.tags),
        "author": item.author if isinstance(item, Annotation) else "",
        "created": moment(entry.created),
        "changed": moment(entry.changed),
    }


def target_shape(target: Target) -> Shape:
    """What an item is about. `block` is the first block meant, null for a whole text."""
    first = target.anchors[0] if target.anchors else None
    return {
        "scope": target.scope.value,
        "key": str(target.key),
        "lang": target.lang or None,
        "edition": target.edition,
        "block": first.block if first else None,
        "label": first.label if first else None,
        "quote": target.quote,
        "anchors": [
            {"block": one.block, "label": one.label, "start": one.start, "end": one.end, "quote": one.quote}
            for one in target.anchors
        ],
    }


def moment(at: int) -> str | None:
    """Milliseconds since 1970 as ISO 8601 in UTC; null for none and for what no calendar holds."""
    try:
        return datetime.fromtimestamp(at / 1000, tz=UTC).isoformat(timespec="milliseconds") if at else None
    except (OverflowError, OSError, ValueError):
        return None
