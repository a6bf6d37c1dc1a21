"""Measure the notebook with ten thousand marks: opening, writing, checking, copying, mending, merging."""

import shutil
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from findings import Group, Row, bounded, compared, high, middle
from surroundings import Surroundings

from notebooks import a_past, passage, write_notebook
from vademecum.paths import Places
from vademecum.services.notebook import snapshots
from vademecum.services.notebook.marking import Marking
from vademecum.services.notebook.mending import mend
from vademecum.services.notebook.merging import preview, revisions_of
from vademecum.services.notebook.opening import open_living_notebook, open_notebook
from vademecum.storage.notebook.store import NotebookStore

_REVISIONS, _ITEMS = 50_000, 10_000
_TICK_S = 0.001


def notebook(where: Surroundings, rounds: int) -> list[Group]:
    """Everything is done to files of its own, in this process."""
    # As the window has it.
    sys.setswitchinterval(0.001)
    places = replace(where.places, data=where.work / "large")
    past = a_past(_REVISIONS, items=_ITEMS)
    write_notebook(places.notebook, past)
    rows = [
        *_opening(places, rounds),
        *_writing(places),
        *_looking_after(places, rounds),
        *_mending(places, where),
    ]
    how = (
        f"{_REVISIONS:,} revisions of {_ITEMS:,} marks with notes, "
        f"{places.notebook.stat().st_size / 1e6:.0f} MB; medians of {rounds} rounds. Held up: the longest "
        "time another thread of the program waited meanwhile, and (reference) where the program does nothing."
    )
    return [Group("Notebook of 10,000 marks", how, tuple(rows))]


def _opening(places: Places, rounds: int) -> list[Row]:
    opened, held_up, living = [], [], []
    for _ in range(rounds):
        took, longest = _timed(lambda: living.append(open_living_notebook(places)))
        living.pop().keeper.close()
        opened.append(took)
        held_up.append(longest)
    return [
        bounded("opened, in the background", middle(opened), "ms", None),
        _held_up("held up while it is opened", held_up, opened),
    ]


def _writing(places: Places) -> list[Row]:
    living = open_living_notebook(places)
    marking, typed, kept = Marking(living.notebook), [], []
    for number in range(100):
        begin = time.perf_counter()
        marking.note(passage(number), "typed " * 30)
        typed.append((time.perf_counter() - begin) * 1000)
        living.keeper.ask(lambda _store: None)
        kept.append((time.perf_counter() - begin) * 1000)
    living.keeper.close()
    return [
        bounded("an act, until one can go on, 95 %", high(typed), "ms", 16),
        bounded("an act, until it is on the disk, median", middle(kept), "ms", None),
        bounded("an act, until it is on the disk, 95 %", high(kept), "ms", None),
    ]


def _looking_after(places: Places, rounds: int) -> list[Row]:
    checked, copied, held_up = [], [], []
    for number in range(rounds):
        store = NotebookStore(places.notebook, is_writing=False)
        checked.append(_timed(lambda store=store: store.examine(_breathe))[0])
        store.close()
        notebook = open_notebook(places)
        Marking(notebook).note(passage(number), "news")
        notebook.keeper.close()
        day = f"2026-11-{number + 1:02}"
        took, longest = _timed(lambda day=day: snapshots.take(places, today=day, pause=_breathe))
        copied.append(took)
        held_up.append(longest)
    return [
        bounded("every revision checked", middle(checked), "ms", None),
        bounded("snapshot written, synced and read again", middle(copied), "ms", None),
        _held_up("held up while a snapshot is made", held_up, copied),
    ]


def _mending(places: Places, where: Surroundings) -> list[Row]:
    other = replace(places, data=where.work / "other")
    other.data.mkdir()
    shutil.copy(places.notebook, other.notebook)
    begin = time.perf_counter()
    store = NotebookStore(other.notebook)
    counted = preview(store, revisions_of(places.notebook))
    looked = (time.perf_counter() - begin) * 1000
    store.close()
    data = bytearray(other.notebook.read_bytes())
    data[:4096] = bytes(4096)
    other.notebook.write_bytes(data)
    begin = time.perf_counter()
    store, account = mend(other.notebook)
    mended = (time.perf_counter() - begin) * 1000
    lost = counted.revisions + account.lost_versions
    store.close()
    return [
        bounded("another one of the same size read and compared", looked, "ms", None),
        bounded("mended without its first page, once", mended, "ms", None),
        Row("revisions lost by that", str(lost), budget="0", is_held=lost == 0),
    ]


def _held_up(what: str, waits: list[float], times: list[float]) -> Row:
    """The wait beside that of a program that does nothing for as long: a busy machine holds up both."""
    idle = _timed(lambda: time.sleep(middle(times) / 1000))[1]
    return replace(compared(what, middle(waits), idle, "ms"), budget="≤ 50 ms", is_held=middle(waits) <= 50)


def _breathe() -> None:
    time.sleep(2 * _TICK_S)


def _timed(act: Callable[[], object]) -> tuple[float, float]:
    """How long something takes, and the longest time another thread was held up meanwhile; milliseconds."""
    ticks: list[float] = []
    is_done = threading.Event()

    def tick() -> None:
        while not is_done.is_set():
            ticks.append(time.perf_counter())
            time.sleep(_TICK_S)

    other = threading.Thread(target=tick)
    other.start()
    begin = time.perf_counter()
    act()
    took = (time.perf_counter() - begin) * 1000
    is_done.set()
    other.join()
    return took, max(((b - a) * 1000 for a, b in pairwise(ticks)), default=0.0)
