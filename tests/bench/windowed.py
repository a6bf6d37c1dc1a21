"""Measure what happens in the real window: search while typing, and opening a long document."""

import json

from findings import Group, bounded, high, middle
from generated import contents
from surroundings import Surroundings, child

from vademecum.storage.library_builder import write_library

LONG = 20_000


def typing(where: Surroundings, rounds: int) -> Group:
    """Search while typing over the bundled library, from the key to painted results."""
    answer = where.work / "typed.json"
    child(where, "typing_child", str(rounds), str(answer))
    times: list[list[float]] = json.loads(answer.read_text("utf-8"))
    strokes = len(times[0])
    return Group(
        "Search while typing",
        f"{strokes} keystrokes in the real window on {where.display}, from the key to painted results; "
        f"{rounds} rounds after one to warm up.",
        (
            bounded(
                "search while typing, 95 % of keystrokes", middle([high(one) for one in times]), "ms", 16
            ),
            bounded("search while typing, median", middle([middle(one) for one in times]), "ms", None),
        ),
    )


def opening(where: Surroundings, rounds: int) -> Group:
    """Open a document of 20,000 paragraphs, go to its end, scroll through it."""
    library, answer = where.work / "long.db", where.work / "opened.json"
    write_library(library, contents(LONG, where.places.corpus))
    child(where, "opening_child", str(library), str(rounds), str(answer))
    times: dict[str, list[float]] = json.loads(answer.read_text("utf-8"))
    return Group(
        f"A document of {LONG:,} paragraphs",
        f"A generated document with headings, citations and footnotes in a reader's pane, on "
        f"{where.display}; {rounds} rounds (scrolling through all of it: {len(times['scrolling'])}). "
        "Standing still: the longest time the event loop was not reached.",
        (
            bounded("opened, to first paint", middle(times["first"]), "ms", 150),
            bounded("jump to its last paragraph, to paint", middle(times["jump"]), "ms", 150),
            bounded("next of its parts, to paint", middle(times["part"]), "ms", 150),
            bounded("standing still while the rest is set", middle(times["filling"]), "ms", 50),
            bounded("standing still while scrolling through it", middle(times["scrolling"]), "ms", 50),
        ),
    )
