"""Measure the list of everything in the notebook: 10,000 annotations, listed, searched, grouped, scrolled."""

import json
from dataclasses import replace

from findings import Group, bounded, high, middle
from many_notes import loose_notes, many_notes
from surroundings import Surroundings, child

from vademecum.paths import HOME_VARIABLE, find_places
from vademecum.services.library_making import ready_library
from vademecum.services.library_state import LIBRARY_FILE
from vademecum.services.notebook.opening import open_notebook
from vademecum.storage.library import Library
from vademecum.words import mark

MANY = 10_000
_LOOSE = 3_000
"""Of these, on texts that no library holds."""


def my_notes(where: Surroundings, rounds: int) -> list[Group]:
    """The service by itself, then the sheet in the real window."""
    home = where.work / "noted"
    places = find_places(home)
    library = Library(ready_library(places) / LIBRARY_FILE)
    items = many_notes(library, MANY - _LOOSE, places.corpus) + loose_notes(_LOOSE, places.corpus)
    library.close()
    notebook = open_notebook(places)
    notebook.act(mark("acts", "Import"), [replace(one, id=f"{one.id}{n}") for n, one in enumerate(items)])
    notebook.keeper.close()
    answer = where.work / "listed.json"
    noted = replace(where, environment={**where.environment, HOME_VARIABLE: str(home)})
    child(noted, "my_notes_child", str(rounds), str(answer))
    times: dict[str, list[float]] = json.loads(answer.read_text("utf-8"))
    middles = {name: middle(found) for name, found in times.items()}
    return [
        Group(
            f"A notebook of {MANY:,} annotations, the service",
            "Listing, filtering and grouping, without a window; medians. The first list of a process reads "
            "the order of the texts, the first letter folds every note: the window does both ahead.",
            (
                bounded("first list, by document", middles["first"], "ms", None),
                bounded("every text folded", middles["folded"], "ms", None),
                bounded("list by document", middles["by document"], "ms", 50),
                bounded("list by tag", middles["by tag"], "ms", 50),
                bounded("list by colour", middles["by colour"], "ms", 50),
                bounded("list by day", middles["by day"], "ms", 50),
                bounded("filter while typing, median", middle(times["filter"]), "ms", 50),
                bounded("filter while typing, slowest letter", max(times["filter"]), "ms", 50),
                bounded("filter by a tag and a colour", middles["narrowed"], "ms", 50),
                bounded("list after one note changed", middles["changed"], "ms", 50),
            ),
        ),
        Group(
            f"A notebook of {MANY:,} annotations, the sheet",
            f"My notes in the real window on {where.display}, from the key to painted cards; "
            f"{rounds} rounds.",
            (
                bounded("opened, to painted cards", middles["opened"], "ms", None),
                bounded("filter while typing, 95 % of keystrokes", high(times["typed"]), "ms", None),
                bounded("filter while typing, median", middle(times["typed"]), "ms", None),
                bounded("grouped otherwise", middles["grouped"], "ms", None),
                bounded("standing still while scrolling through all", middles["scrolled"], "ms", 50),
                bounded("a note changed elsewhere, to painted cards", middles["followed"], "ms", None),
            ),
        ),
    ]
