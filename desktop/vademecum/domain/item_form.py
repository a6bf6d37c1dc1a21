"""Write items as JSON and read them again; what was read is checked in every field."""

import json
import math
from collections.abc import Callable, Mapping
from typing import Any

from vademecum.domain.annotation import (
    PLACES,
    Annotation,
    Bookmark,
    Colour,
    Folder,
    NumberedPlace,
    Tag,
)
from vademecum.domain.item import Item
from vademecum.domain.plan import LessonPlan
from vademecum.domain.plan_form import plan_state, read_plan
from vademecum.domain.target_form import (
    MalformedItem,
    State,
    target_of,
    target_state,
    text_field,
    whole_field,
)

__all__ = ["KINDS", "MalformedItem", "item_of", "kind_of", "read_item", "state_of", "write_item"]

KINDS: Mapping[type[Item], str] = {
    Annotation: "annotation",
    Bookmark: "bookmark",
    Folder: "folder",
    NumberedPlace: "place",
    Tag: "tag",
    LessonPlan: "plan",
}


def kind_of(item: Item) -> str:
    """The word for an item's kind, as revisions and files have it."""
    return KINDS[type(item)]


def write_item(item: Item) -> str:
    """An item as canonical JSON: the same item always gives the same text. The id is not in it.

    Half a surrogate pair, which no file can hold, becomes a question mark.
    """
    written = json.dumps(state_of(item), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return written.encode("utf-8", "replace").decode()


def state_of(item: Item) -> dict[str, Any]:
    """An item as plain values, without its id; what is empty is left out."""
    state: dict[str, Any]
    match item:
        case Annotation():
            state = {
                "target": target_state(item.target),
                "colour": item.colour,
                "body": item.body,
                "tags": list(item.tags),
                "created": item.created,
                "author": item.author,
            }
        case Bookmark():
            state = {
                "target": target_state(item.target),
                "name": item.name,
                "folder": item.folder,
                "rank": item.rank,
                "tags": list(item.tags),
                "created": item.created,
            }
        case Folder():
            state = {"name": item.name, "parent": item.parent, "rank": item.rank}
        case NumberedPlace():
            state = {"number": item.number, "target": target_state(item.target)}
        case Tag():
            state = {"name": item.name, "colour": item.colour}
        case LessonPlan():
            state = plan_state(item)
    return {name: value for name, value in state.items() if value not in ("", None, [], 0)}


def read_item(kind: str, item_id: str, written: str) -> Item:
    """Read what `write_item` wrote; raise `MalformedItem` for anything else."""
    try:
        state = json.loads(written)
    except (ValueError, RecursionError) as error:
        raise MalformedItem("no JSON") from error
    return item_of(kind, item_id, state)


def item_of(kind: str, item_id: str, state: object) -> Item:
    """The item of plain values; raise `MalformedItem` for a field that is missing or of another type."""
    read = _READERS.get(kind)
    if read is None:
        raise MalformedItem(f"unknown kind {kind!r}")
    if not isinstance(state, Mapping):
        raise MalformedItem("no object")
    return read(item_id, state)


def _annotation(item_id: str, state: State) -> Item:
    return Annotation(
        item_id,
        target_of(state.get("target")),
        _colour(state),
        text_field(state, "body"),
        _texts(state, "tags"),
        whole_field(state, "created"),
        text_field(state, "author"),
    )


def _bookmark(item_id: str, state: State) -> Item:
    return Bookmark(
        item_id,
        target_of(state.get("target")),
        text_field(state, "name"),
        text_field(state, "folder"),
        _rank(state),
        _texts(state, "tags"),
        whole_field(state, "created"),
    )


def _folder(item_id: str, state: State) -> Item:
    return Folder(item_id, text_field(state, "name"), text_field(state, "parent"), _rank(state))


def _place(item_id: str, state: State) -> Item:
    number = whole_field(state, "number")
    if number not in PLACES:
        raise MalformedItem("number")
    return NumberedPlace(item_id, number, target_of(state.get("target")))


def _tag(item_id: str, state: State) -> Item:
    return Tag(item_id, text_field(state, "name"), _colour(state))


_READERS: Mapping[str, Callable[[str, State], Item]] = {
    "annotation": _annotation,
    "bookmark": _bookmark,
    "folder": _folder,
    "place": _place,
    "tag": _tag,
    "plan": read_plan,
}


def _texts(state: State, name: str) -> tuple[str, ...]:
    value = state.get(name, [])
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise MalformedItem(name)
    return tuple(dict.fromkeys(value))


def _rank(state: State) -> float:
    value = state.get("rank", 0)
    if not isinstance(value, int | float) or isinstance(value, bool) or not math.isfinite(value):
        raise MalformedItem("rank")
    return float(value)


def _colour(state: State) -> Colour | None:
    value = state.get("colour")
    try:
        return None if value is None else Colour(value)
    except ValueError as error:
        raise MalformedItem("colour") from error
