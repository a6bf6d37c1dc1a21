"""Measure how soon every pane of the resolution desk stands, on the bundled library and on a large one."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from findings import Group, Row, bounded, high, middle
from generated import KEY, LANG, LATER, two_versions, well_cited
from surroundings import FACT_SHEET, PAPER, Surroundings, child

from factories_text import paragraphs, source_texts
from vademecum.services.manifest import write_manifest
from vademecum.storage.library_builder import Contents, write_library

LARGE = 10_000
PANES = (
    "address box, a number",
    "address box, words of a heading",
    "a paragraph by its address",
    "resolution pane",
    "filter by operative verbs",
    "coverage map",
    "timeline",
    "footnote ledger",
    "cited but not in the library",
    "draft, the empty sheet",
    "draft of twelve paragraphs, checked",
)
COMPARISON = "comparison with another document"
"""Of a library of its own, where the document has a second version."""
AT_ONCE = "filter by operative verbs, right after the page"
"""Before idle moments were used to find the verbs."""
_DRAFT = 12


@dataclass(frozen=True, slots=True)
class _Case:
    what: str
    library: Path
    library_of_two: Path
    """Holds the document and what it is compared with."""
    document: str
    other: str
    paragraph: str
    instrument: str
    most: float
    """Milliseconds a pane may take."""


def panes(where: Surroundings, rounds: int) -> list[Group]:
    """Every pane of both libraries, in a running program and first in a process."""
    corpus, bundled = where.places.corpus, where.places.library
    draft = "\n".join(
        f"第1373(2001)号决议指出，{text}" for text in paragraphs(7, _DRAFT, source_texts(corpus))
    )
    (where.work / "draft.txt").write_text(draft, "utf-8")
    large = _library(where, "cited", well_cited(LARGE, corpus))
    two = _library(where, "compared", two_versions(LARGE, corpus))
    paper, sheet = str(PAPER.document), str(FACT_SHEET)
    text, later = f"{KEY}@{LANG}", f"{LATER}@{LANG}"
    what = f"{LARGE:,} paragraphs with {LARGE // 2:,} citations of 40 instruments"
    cases = (
        _Case("bundled library", bundled, bundled, paper, sheet, "43", "S/RES/2396(2017)", 50),
        _Case(what, large, two, text, later, "4321", "S/RES/1310(2001)", 200),
    )
    return [group for case in cases for group in (_running(where, case, rounds), _first(where, case))]


def _running(where: Surroundings, case: _Case, rounds: int) -> Group:
    times = _times(where, case, PANES, rounds) | _times(where, case, (COMPARISON,), rounds)
    at_once = _times(where, case, (AT_ONCE,), rounds)[AT_ONCE]
    rows: list[Row] = []
    for name, took in times.items():
        rows.append(bounded(name, middle(took), "ms", case.most))
        if high(took) > case.most:
            rows.append(bounded(f"{name}, slowest of {len(took)}", max(took), "ms", None))
    rows.append(bounded(AT_ONCE, middle(at_once), "ms", None))
    return Group(
        f"Panes, {case.what}",
        f"From the wish to the painted answer in the real window on {where.display}, in Chinese, in a "
        "process that has shown the pane before; each round a new window over a new desk, so no answer is "
        f"remembered; medians of {rounds} rounds after one that is left out.",
        tuple(rows),
    )


def _first(where: Surroundings, case: _Case) -> Group:
    times = [_times(where, case, (name,), 0) for name in (*PANES, COMPARISON)]
    return Group(
        f"Panes first in a process, {case.what}",
        "A process of its own for each pane, that has shown nothing but a page before, and has done what the "
        "program does in idle moments after its start. One opening each, no median; nothing was promised.",
        tuple(bounded(name, took[0], "ms", None) for one in times for name, took in one.items()),
    )


def _times(where: Surroundings, case: _Case, names: Sequence[str], rounds: int) -> dict[str, list[float]]:
    """Milliseconds of every round by pane; with no rounds, of the one that is else left out."""
    answer = where.work / "panes.json"
    library = case.library_of_two if COMPARISON in names else case.library
    asked = {
        "library": str(library),
        "document": case.document,
        "other": case.other,
        "paragraph": case.paragraph,
        "instrument": case.instrument,
        "draft": str(where.work / "draft.txt"),
        "rounds": rounds,
        "panes": list(names),
    }
    child(where, "panes_child", json.dumps(asked), str(answer))
    times: dict[str, list[float]] = json.loads(answer.read_text("utf-8"))
    return times


def _library(where: Surroundings, name: str, contents: Contents) -> Path:
    """The folder of a library without an index: no pane here searches."""
    folder = where.work / name
    folder.mkdir()
    write_library(folder / "library.db", contents)
    write_manifest(folder, "bench")
    return folder
