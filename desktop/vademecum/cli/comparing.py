"""`vademecum compare A B`: two documents, or two languages of one, set against each other."""

from collections.abc import Iterator
from typing import Any

from vademecum.cli.asked import Asked
from vademecum.cli.opening import Answer, key_named, open_desk
from vademecum.domain.document import Block
from vademecum.paths import Places
from vademecum.services.comparing import Comparison
from vademecum.services.shelf import Shelved
from vademecum.text.diff.passages import Change, Row

Shape = dict[str, Any]

_SIGNS = {
    "same": " ",
    "changed": "~",
    "moved": ">",
    "moved-changed": ">",
    "new": "+",
    "gone": "-",
}


def compare(asked: Asked, places: Places) -> Answer:
    """Compare; what was compared is found, however different it is."""
    with open_desk(places) as desk:
        comparison = desk.comparing.compare(
            key_named(asked.key, desk), key_named(asked.other, desk), asked.lang_a, asked.lang_b
        )
    return comparison_shape(comparison), True


def comparison_shape(comparison: Comparison) -> Shape:
    """The comparison as the contract gives it; `moved` counts what moved and was changed too."""
    return {
        "a": _head(comparison.a.document),
        "b": _head(comparison.b.document),
        "kind": comparison.kind.value,
        "approximate": comparison.is_approximate,
        "counts": {
            "same": comparison.count(Change.SAME),
            "changed": comparison.count(Change.CHANGED),
            "moved": comparison.count(Change.MOVED, Change.MOVED_CHANGED),
            "new": comparison.count(Change.NEW),
            "gone": comparison.count(Change.GONE),
        },
        "rows": [_row(row, *comparison.block(row)) for row in comparison.rows],
    }


def lines(shape: Shape) -> Iterator[str]:
    """The same for people: what is alike only counted, what differs with its words."""
    for side in ("a", "b"):
        head = shape[side]
        yield f"{side.upper()}: {head['key']}  [{head['lang']}]  {head['title']}"
    is_diff = shape["kind"] == "diff"
    words = "same" if is_diff else "with a counterpart"
    counts = {words: shape["counts"]["same"], **{k: n for k, n in shape["counts"].items() if k != "same"}}
    if not is_diff:
        counts.pop("changed")
    about = " (approximate: nothing is numbered on both sides)" if shape["approximate"] else ""
    yield ", ".join(f"{name}: {count}" for name, count in counts.items()) + about
    alike = 0
    for row in shape["rows"]:
        if is_diff and row["change"] == "same":
            alike += 1
            continue
        if alike:
            yield f"  … the same: {alike}"
            alike = 0
        yield from _row_lines(row)
    if alike:
        yield f"  … the same: {alike}"


def _row_lines(row: Shape) -> Iterator[str]:
    a, b = row["a"], row["b"]
    places = [block["id"] for block in (a, b) if block is not None]
    place = places[0] if len(set(places)) == 1 else " → ".join(places)
    yield f"{_SIGNS[row['change']]} {place}  {row['change']}"
    if row["change"] == "moved":
        yield f"    {_marked(b['text'], [], '{+', '+}')}"
        return
    if a is not None:
        yield f"  A {_marked(a['text'], row['a_marks'], '[-', '-]')}"
    if b is not None:
        yield f"  B {_marked(b['text'], row['b_marks'], '{+', '+}')}"


def _marked(text: str, marks: list[list[int]], opening: str, closing: str) -> str:
    for start, end in reversed(marks):
        text = f"{text[:start]}{opening}{text[start:end]}{closing}{text[end:]}"
    return text.replace("\n", " ")


def _head(document: Shelved) -> Shape:
    return {"key": str(document.head.key), "lang": document.head.lang, "title": document.head.title}


def _row(row: Row, a: Block | None, b: Block | None) -> Shape:
    return {
        "a": _block(a),
        "b": _block(b),
        "change": row.change.value,
        "a_marks": [list(edit.a) for edit in row.edits if edit.a[1] > edit.a[0]],
        "b_marks": [list(edit.b) for edit in row.edits if edit.b[1] > edit.b[0]],
        "score": None if row.score is None else round(row.score, 4),
    }


def _block(block: Block | None) -> Shape | None:
    if block is None:
        return None
    return {"id": block.id, "kind": block.kind.value, "label": block.label, "text": block.text}
