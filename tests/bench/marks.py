"""Measure what hundreds of highlights on a page cost when it is painted."""

import json

from findings import Group, bounded, middle
from surroundings import Surroundings, child

FRAME = 16


def marks(where: Surroundings, rounds: int) -> Group:
    """Paint the paper with 500 highlights and without them, by turns."""
    answer = where.work / "marks.json"
    child(where, "marks_child", str(rounds), str(answer))
    times: dict[str, list[float]] = json.loads(answer.read_text("utf-8"))
    rows = []
    for scene in ("all over the document", "all in view"):
        bare, drawn, anew = (times[f"{scene}: {what}"] for what in ("without", "with", "anew"))
        more = [two - one for one, two in zip(bare, drawn, strict=True)]
        first = [two - one for one, two in zip(bare, anew, strict=True)]
        rows += [
            bounded(f"500 highlights {scene}: painted in addition", middle(more), "ms", FRAME),
            bounded(f"500 highlights {scene}: in addition, places not known", middle(first), "ms", None),
            bounded(f"500 highlights {scene}: page without them", middle(bare), "ms", None),
            bounded(
                f"500 highlights {scene}: asked for and painted first",
                middle(times[f"{scene}: asked for and painted first"]),
                "ms",
                None,
            ),
        ]
    return Group(
        "Marks on a page",
        f"The paper of the bundled library in a page of 1100 × 950 pixels on {where.display}, painted "
        f"without and with 500 highlights by turns; medians of {rounds} pairs, by difference.",
        tuple(rows),
    )
