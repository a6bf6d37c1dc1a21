"""List a large notebook, by itself and in the real window, and write down how long each step took."""

import json
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from opening_child import Heart, _pass
from PySide6.QtWidgets import QApplication

from vademecum.app.starting import look_for_garbage, make_application
from vademecum.app.window import Application
from vademecum.domain.annotation import Annotation, Colour
from vademecum.paths import find_places
from vademecum.services.desk import Desk
from vademecum.services.notebook.browsing import Browsing
from vademecum.services.notebook.note_listing import Grouping, Narrowed
from vademecum.services.notebook.opening import open_notebook
from vademecum.services.shelf import Shelf
from vademecum.ui.notes.my_notes_sheet import MyNotesSheet
from vademecum.words import mark

QUERIES = ("数字证据", "人工智能", "偷运移民 技术", "网络 -安全", "标签 7", "2020")
_PATIENCE_S = 60
_PAGES = 5
"""Pages of the list that one step of scrolling passes."""


def listed(rounds: int, times: dict[str, list[float]]) -> None:
    """The service by itself."""
    places = find_places()
    desk, notebook = Desk(places, Shelf.open(places)), open_notebook(places)
    for _ in range(rounds):
        began = time.perf_counter()
        browsing = Browsing(notebook, desk.reading, desk.placing)
        browsing.listing(Narrowed(), Grouping.DOCUMENT)
        _note(times, "first", began)
        began = time.perf_counter()
        while browsing.fold_ahead(1000):
            pass
        _note(times, "folded", began)
        for grouping in Grouping:
            began = time.perf_counter()
            browsing.listing(Narrowed(), grouping)
            _note(times, f"by {grouping}", began)
        for query in QUERIES:
            for length in range(1, len(query) + 1):
                began = time.perf_counter()
                browsing.listing(Narrowed(query[:length]), Grouping.DOCUMENT)
                _note(times, "filter", began)
        began = time.perf_counter()
        narrowed = Narrowed(tags=frozenset({"标签7"}), colours=frozenset({Colour.BLUE}))
        browsing.listing(narrowed, Grouping.DOCUMENT)
        _note(times, "narrowed", began)
        hush = notebook.listen(browsing.heed)
        note = notebook.items(Annotation)[5_000]
        began = time.perf_counter()
        notebook.act(mark("acts", "Write note"), [replace(note, body=f"{note.body}x")])
        browsing.listing(Narrowed("数字"), Grouping.DOCUMENT)
        _note(times, "changed", began)
        hush()
    notebook.keeper.close()
    desk.close()


def shown(rounds: int, times: dict[str, list[float]]) -> None:
    """The sheet in the real window."""
    app = make_application()
    application = Application(app, find_places())
    application.start()
    window = application.window
    if window is None:
        raise RuntimeError("there is no window")
    _until(lambda: window.notes.notebook is not None)
    _pass(500)
    look_for_garbage()
    for number in range(rounds):
        began = time.perf_counter()
        window.open_sheet("notes")
        app.processEvents()
        _note(times, "opened", began)
        sheet = window.tabs.sheet
        if not isinstance(sheet, MyNotesSheet):
            raise TypeError("this is not the sheet of all notes")
        # What is worked ahead in idle moments.
        _pass(2_000)
        for query in QUERIES:
            for length in range(1, len(query) + 1):
                _act(app, times, "typed", partial(sheet.bar.words.setText, query[:length]))
        sheet.bar.words.clear()
        app.processEvents()
        for grouping in (1, 2, 3, 0):
            _act(app, times, "grouped", partial(sheet.bar.grouping.setCurrentIndex, grouping))
        if number < 2:
            # Two passes over all of it are long enough.
            times.setdefault("scrolled", []).append(_scrolled(sheet))
        notebook = window.notes.notebook
        if notebook is None:
            raise RuntimeError("the notebook was closed")
        note = notebook.items(Annotation)[4_000]
        changed = replace(note, body=f"{note.body}y")
        _act(app, times, "followed", partial(notebook.act, mark("acts", "Write note"), [changed]))
        window.tabs.close_page(window.tabs.currentIndex())
        _pass(50)
    window.close()


def _scrolled(sheet: MyNotesSheet) -> float:
    """Scroll through the whole list; the longest pause of the event loop."""
    bar = sheet.list.verticalScrollBar()
    heart = Heart()
    while bar.value() < bar.maximum():
        bar.setValue(bar.value() + _PAGES * bar.pageStep())
        _pass(0)
    return heart.stop()


def _act(app: QApplication, times: dict[str, list[float]], name: str, act: Callable[[], object]) -> None:
    began = time.perf_counter()
    act()
    app.processEvents()
    _note(times, name, began)


def _note(times: dict[str, list[float]], name: str, began: float) -> None:
    times.setdefault(name, []).append((time.perf_counter() - began) * 1000)


def _until(holds: Callable[[], bool]) -> None:
    began = time.perf_counter()
    while not holds():
        _pass(5)
        if time.perf_counter() - began > _PATIENCE_S:
            raise RuntimeError("the notebook does not open")


if __name__ == "__main__":
    measured: dict[str, list[float]] = {}
    listed(int(sys.argv[1]), measured)
    shown(int(sys.argv[1]), measured)
    Path(sys.argv[2]).write_text(json.dumps(measured), "utf-8")
