"""Measure how long the audience waits: from the key to the painted wall."""

import json

from findings import Group, bounded, high, middle
from surroundings import Surroundings, child

KEY_TO_PICTURE = 50


def wall(where: Surroundings, rounds: int) -> Group:
    """Step through both documents on two walls, and through a paragraph of 20,000 characters."""
    answer = where.work / "wall.json"
    child(where, "wall_child", str(rounds), str(answer))
    times: dict[str, list[float]] = json.loads(answer.read_text("utf-8"))
    rows = []
    for what, found in times.items():
        # Processor time is nearly the same on a busy machine, and promises nothing.
        most = None if what.endswith("our own work") else KEY_TO_PICTURE
        rows.append(bounded(f"{what}, median", middle(found), "ms", most))
        if len(found) >= 20:
            rows.append(bounded(f"{what}, 95 %", high(found), "ms", most))
    return Group(
        "The wall",
        f"Every step through both documents in the audience's window on {where.display}, from the key to the "
        f"painted picture, with letters of 60 and of 120 pixels; {rounds} rounds.",
        tuple(rows),
    )
