"""Measure how soon every pane of the resolution desk stands, on the bundled library and on a large one."""

import json

from findings import Group, Row, bounded, high, middle
from generated import KEY, LANG, well_cited
from surroundings import PAPER, Surroundings, child

from vademecum.storage.library_builder import write_library

LARGE = 10_000


def panes(where: Surroundings, rounds: int) -> list[Group]:
    """Every pane of both libraries."""
    large = where.work / "cited.db"
    write_library(large, well_cited(LARGE, where.places.corpus))
    return [
        _opened(where, "bundled library", "", (str(PAPER.document), "43", "S/RES/2396(2017)"), rounds, 50),
        _opened(
            where,
            f"{LARGE:,} paragraphs with {LARGE // 2:,} citations of 40 instruments",
            str(large),
            (f"{KEY}@{LANG}", "4321", "S/RES/1310(2001)"),
            rounds,
            200,
        ),
    ]


def _opened(
    where: Surroundings, what: str, library: str, subject: tuple[str, str, str], rounds: int, most: float
) -> Group:
    answer = where.work / "panes.json"
    child(where, "panes_child", library, *subject, str(rounds), str(answer))
    times: dict[str, list[float]] = json.loads(answer.read_text("utf-8"))
    rows: list[Row] = []
    for name, took in times.items():
        rows.append(bounded(name, middle(took), "ms", most))
        if high(took) > most:
            rows.append(bounded(f"{name}, slowest of {len(took)}", max(took), "ms", None))
    return Group(
        f"Panes, {what}",
        f"From the wish to the painted pane in the real window on {where.display}, in Chinese; each round a "
        f"new window over a new desk, so nothing is remembered; medians of {rounds} rounds after one that "
        "warms up.",
        tuple(rows),
    )
