"""Measure search, and the index it stands on, over generated paragraphs, against SQLite FTS5."""

import gc
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from findings import Group, Row, bounded, compared, high, middle
from full_text import FullText
from generated import contents
from surroundings import Surroundings

from factories_text import queries
from vademecum.search.index import Index
from vademecum.search.index_builder import Entry, build_index
from vademecum.services.finding import Finding, OpenVolume
from vademecum.services.library_making import write_volume
from vademecum.services.library_state import INDEX_FOLDER, LIBRARY_FILE
from vademecum.storage.library import Library
from vademecum.text.citing.recogniser import Recogniser
from vademecum.text.folding import fold_text

_LENGTHS = (2, 4, 8, 14)
_QUERIES = 20
_WORST_MS = 1_000

HOSTILE = (
    "的",
    "的 国 在 和 为",
    "*",
    "的*",
    "1*",
    "a* OR b* OR c* OR d* OR e* OR f* OR g* OR h*",
    " OR ".join("的国在和为人有用以与对中不及" * 12),
    " ".join("国际合作信息技术犯罪活动恐怖主义" * 40),
    "NOT 国 NOT 的",
    "-的 -国 的",
    "国 NEAR/500 的",
    "国 NEAR/1 的 NEAR/1 在 NEAR/1 和",
    "(" * 200 + "国" + ")" * 200,
    "“" * 100 + "国",
    "heading:的 OR footnote:的 OR symbol:S* OR lang:zh",
    "symbol:*",
    "symbol:S/RES/1*",
    "国家" * 5_000,
    "，。；：！？" * 500,
    "/".join("国" * 900),
    "𠮷" * 900,
    "S/RES/1373(2001) " * 400,
    "0 1 2 3 4 5 6 7 8 9",
)
"""What a reader, or someone less kind, can type."""


@dataclass(frozen=True, slots=True)
class Budget:
    """What is promised for so many paragraphs."""

    count: int
    most_times: float
    """Median, as a multiple of FTS5's."""
    most_high_ms: float
    """95th percentile."""


SMALL = Budget(10_000, 4, 30)
LARGE = Budget(100_000, 6, 150)


def search(where: Surroundings, budget: Budget, rounds: int) -> list[Group]:
    """Search and its index over so many paragraphs."""
    folder = where.work / f"searched-{budget.count}"
    began = time.perf_counter()
    write_volume(folder, contents(budget.count, where.places.corpus), "bench", lambda _what, _done, _of: None)
    whole_s = time.perf_counter() - began
    library = Library(folder / LIBRARY_FILE)
    try:
        full_text, index_rows = _index(where, folder, library, budget, rounds)
        index = Index.open(folder / INDEX_FOLDER)
        try:
            finding = Finding([OpenVolume(library, index)], Recogniser.load(where.places.grammar))
            asked = _asked(library)
            # As the program does once it stands; what the bench itself holds must not be walked either.
            gc.collect()
            gc.freeze()
            rows = [_class(finding, full_text, name, words, budget, rounds) for name, words in asked.items()]
            rows.append(_hostile(finding))
        finally:
            gc.unfreeze()
            index.close()
            full_text.close()
    finally:
        library.close()
    size = f"{budget.count:,} paragraphs"
    index_rows.append(bounded(f"library and index of {size}, made", whole_s, "s", None))
    return [
        Group(
            f"Search, {size}",
            f"First 50 with snippets, {_QUERIES} queries of each kind, each the median of {rounds} rounds by "
            "turns with FTS5 over the same bigrams giving the same answer: how many, ranked where ours are "
            "ranked, label, heading, snippet. In brackets the ratio to FTS5 giving rows in order, uncounted. "
            "Measured: median / 95 %.",
            tuple(rows),
        ),
        Group(
            f"Index, {size}",
            "Built from folded texts in one process by turns (three times; 100,000 once); FTS5 contentless "
            "and optimised.",
            tuple(index_rows),
        ),
    ]


def _index(
    where: Surroundings, folder: Path, library: Library, budget: Budget, rounds: int
) -> tuple[FullText, list[Row]]:
    """Build both indexes in turns; the reference is given back, with texts."""
    entries = [
        Entry(row, document, lang, kind, folded)
        for row, document, lang, kind, folded in library.every_block()
    ]
    folded = [entry.folded for entry in entries]
    ours: list[float] = []
    theirs: list[float] = []
    full_text: FullText | None = None
    path = where.work
    times = 1 if budget is LARGE else 3
    for number in range(times):
        target, path = (
            where.work / f"index-{budget.count}-{number}",
            where.work / f"fts-{budget.count}-{number}.db",
        )
        gc.collect()
        ours.append(_timed(lambda target=target: build_index(target, entries)) / 1000)  # type: ignore[misc]
        if full_text is not None:
            full_text.close()
        began = time.perf_counter()
        full_text = FullText(path, folded)
        theirs.append(time.perf_counter() - began)
    if full_text is None:
        raise RuntimeError("nothing was built")
    size = sum(file.stat().st_size for file in (folder / INDEX_FOLDER).iterdir()) / 1e6
    rows = [
        compared("index built", middle(ours), middle(theirs), "s", 8),
        compared("index on disk", size, path.stat().st_size / 1e6, "MB", 5),
        bounded("index opened", middle([_timed(lambda: _opened(folder)) for _ in range(rounds)]), "ms", 100),
    ]
    full_text.add_texts(list(_rows(library)))
    return full_text, rows


def _rows(library: Library) -> Iterator[tuple[int, str, str, str]]:
    head = library.documents()[0]
    for stored in library.blocks(head, 0, head.blocks):
        yield stored.row, stored.block.label or "", " › ".join(stored.heading_path), stored.block.text


def _opened(folder: Path) -> None:
    Index.open(folder / INDEX_FOLDER).close()


def _asked(library: Library) -> dict[str, list[tuple[str, ...]]]:
    """Queries of each kind; the words of a pair stand in one paragraph."""
    texts = [folded for _, _, _, kind, folded in library.every_block() if kind == "paragraph"]
    asked: dict[str, list[tuple[str, ...]]] = {
        f"{length} characters": [(words,) for words in queries(length, _QUERIES, texts, length)]
        for length in _LENGTHS
    }
    chance = random.Random(5)
    pairs: list[tuple[str, ...]] = []
    while len(pairs) < _QUERIES:
        pairs.append(tuple(queries(chance.randint(0, 1 << 30), 2, [chance.choice(texts)], 3)))
    asked["two of 3 characters"] = pairs
    return asked


def _class(
    finding: Finding,
    full_text: FullText,
    name: str,
    asked: Sequence[tuple[str, ...]],
    budget: Budget,
    rounds: int,
) -> Row:
    ours: list[float] = []
    theirs: list[float] = []
    least: list[float] = []
    for words in asked:
        times = [
            (
                _timed(lambda: finding.search(" ".join(words))),  # noqa: B023
                _timed(lambda: full_text.answer(words)),  # noqa: B023
                _timed(lambda: full_text.first(words)),  # noqa: B023
            )
            for _ in range(rounds)
        ]
        ours.append(middle([one for one, _, _ in times]))
        theirs.append(middle([other for _, other, _ in times]))
        least.append(middle([other for _, _, other in times]))
    ratio = middle(ours) / middle(theirs)
    return Row(
        name,
        f"{middle(ours):.2f} / {high(ours):.1f} ms",
        f"{middle(theirs):.2f} / {high(theirs):.1f} ms",
        f"{ratio:.2f} ({middle(ours) / middle(least):.1f})",
        f"≤ {budget.most_times:g} ×, ≤ {budget.most_high_ms:g} ms",
        ratio <= budget.most_times and high(ours) <= budget.most_high_ms,
    )


def _hostile(finding: Finding) -> Row:
    worst = max(_timed(lambda: finding.search(text)) for text in (*HOSTILE, *map(fold_text, HOSTILE)))  # noqa: B023
    return bounded(f"the longest of {len(HOSTILE)} hostile queries", worst, "ms", _WORST_MS)


def _timed(act: Callable[[], object]) -> float:
    """Milliseconds that something takes."""
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000
