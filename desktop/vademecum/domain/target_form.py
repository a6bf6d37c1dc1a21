"""Write targets as plain values and read them again; readers of single fields, which `item_form` uses too."""

from collections.abc import Mapping
from typing import Any

from vademecum.domain.annotation import Anchor, Scope, Target
from vademecum.domain.key import Key, MalformedKey

State = Mapping[str, Any]


class MalformedItem(ValueError):
    """What was read is no item of its kind."""


def target_state(target: Target) -> dict[str, Any]:
    """A target as plain values."""
    state: dict[str, Any] = {"scope": target.scope, "key": str(target.key)}
    if target.lang:
        state["lang"] = target.lang
    if target.edition:
        state["edition"] = target.edition
    if target.anchors:
        state["anchors"] = [
            {
                "block": anchor.block,
                "label": anchor.label,
                "start": anchor.start,
                "end": anchor.end,
                "quote": anchor.quote,
                "before": anchor.before,
                "after": anchor.after,
            }
            for anchor in target.anchors
        ]
    return state


def target_of(state: object) -> Target:
    """The target of plain values; raise `MalformedItem`."""
    if not isinstance(state, Mapping):
        raise MalformedItem("no target")
    try:
        scope, key = Scope(text_field(state, "scope")), Key.parse(text_field(state, "key"))
    except (ValueError, MalformedKey) as error:
        raise MalformedItem("no target") from error
    anchors = state.get("anchors", [])
    if not isinstance(anchors, list):
        raise MalformedItem("anchors")
    return Target(
        scope,
        key,
        text_field(state, "lang"),
        text_field(state, "edition"),
        tuple(_anchor(one) for one in anchors),
    )


def _anchor(state: object) -> Anchor:
    if not isinstance(state, Mapping):
        raise MalformedItem("no anchor")
    label = state.get("label")
    if label is not None and not isinstance(label, str):
        raise MalformedItem("label")
    start, end = whole_field(state, "start"), whole_field(state, "end")
    if not 0 <= start <= end:
        raise MalformedItem("start and end")
    return Anchor(
        text_field(state, "block"),
        label,
        start,
        end,
        text_field(state, "quote"),
        text_field(state, "before"),
        text_field(state, "after"),
    )


def text_field(state: State, name: str) -> str:
    """The text in a field, empty when there is none; raise `MalformedItem` for anything else."""
    value = state.get(name, "")
    if not isinstance(value, str):
        raise MalformedItem(name)
    return value


def whole_field(state: State, name: str) -> int:
    """The whole number in a field, 0 when there is none; raise `MalformedItem` for anything else."""
    value = state.get(name, 0)
    if not isinstance(value, int) or isinstance(value, bool):
        raise MalformedItem(name)
    return value
