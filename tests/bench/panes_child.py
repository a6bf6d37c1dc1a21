"""Open panes and sheets in the real window, over a library given, and write down how long each took."""

import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from opening_child import _pass
from panes import AT_ONCE, COMPARISON
from PySide6.QtWidgets import QApplication

from vademecum.app.starting import look_for_garbage, make_application
from vademecum.app.window import _searching
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.paths import Places, find_places
from vademecum.services.desk import Desk
from vademecum.services.notebook.opening import open_living_notebook
from vademecum.services.shelf import Shelf
from vademecum.ui.catalogue import Catalogue
from vademecum.ui.fonts import load_fonts
from vademecum.ui.jobs import Latest
from vademecum.ui.main_window import MainWindow
from vademecum.ui.notes.readers_notes import ReadersNotes
from vademecum.ui.preferences import Preferences
from vademecum.ui.session import Session
from vademecum.ui.theme import DAY, Theme
from vademecum.ui.warming import MODULES, Warming

_PATIENCE_S = 60


@dataclass(frozen=True, slots=True)
class Subject:
    """What is opened."""

    document: Locator
    other: Locator
    """What it is compared with."""
    paragraph: str
    instrument: Key
    draft: Path
    panes: tuple[str, ...]
    """Names of what is measured, in this order."""


def opened(library: Path, subject: Subject, rounds: int) -> dict[str, list[float]]:
    """Milliseconds from the wish to the painted pane, by pane.

    The round before the first warms up and is left out; without rounds it is the one that counts.
    """
    app = make_application()
    places = replace(find_places(), library=library)
    load_fonts(places.fonts)
    theme = Theme(DAY, places.resources / "icons", is_night=False)
    theme.apply(app, "zh")
    catalogue = Catalogue(places.translations)
    catalogue.speak("zh")
    times: dict[str, list[float]] = {}
    for number in range(rounds + 1):
        desk, window = _window(places, theme, subject, reads_ahead=AT_ONCE not in subject.panes)
        acts = _acts(window, subject)
        for name in subject.panes:
            took = _until_painted(app, acts[name])
            if number or not rounds:
                times.setdefault(name, []).append(took)
            while window.tabs.sheet is not None:
                window.tabs.close_page(window.tabs.currentIndex())
            _pass(20)
        window.close()
        window.deleteLater()
        _pass(50)
        desk.close()
    catalogue.forget()
    return times


def _window(
    places: Places, theme: Theme, subject: Subject, *, reads_ahead: bool = True
) -> tuple[Desk, MainWindow]:
    """A window as the program makes it, at rest; without reading ahead as it is right after a page."""
    desk = Desk(places, Shelf.open(places))
    window = MainWindow(
        desk,
        Latest(lambda: _searching(places, desk), "search"),
        theme,
        Preferences(places.preferences),
        "zh",
        Session(),
        ReadersNotes(partial(open_living_notebook, places)),
    )
    window.show()
    window.open(subject.document)
    _pass(200)
    look_for_garbage()
    # What the program does in its search thread, and between events, when it is ready.
    desk.address_readers.warm_up()
    desk.warm_up()
    warming = Warming()
    for _ in MODULES:
        warming.step()
    if window.tabs.page is not None and (document := window.tabs.page.document) is not None:
        while reads_ahead and desk.acting.read_ahead(document):
            pass
    return desk, window


Answered = Callable[[], bool]


def _acts(window: MainWindow, subject: Subject) -> dict[str, Callable[[], Answered]]:
    """What brings each pane, and how one knows that it shows its answer."""
    at = str(subject.document)

    def candidates(words: str) -> Answered:
        window.desk.addressing.candidates(words, subject.document)
        return _at_once

    def sheet(address: str) -> Answered:
        window.open_sheet(address)
        return _at_once

    def instrument() -> Answered:
        window.show_instrument(subject.instrument)
        return _at_once

    def paragraph() -> Answered:
        window.go_to_address(subject.paragraph)
        return _at_once

    def filtered() -> Answered:
        window.actions_by_id["tools.actions"].trigger()
        return _at_once

    def checked() -> Answered:
        # Imported only here, as in the program: a first opening waits for it.
        from vademecum.ui.sheets.draft_sheet import DraftSheet

        window.open_sheet("draft")
        shown = window.tabs.sheet
        if not isinstance(shown, DraftSheet):
            raise TypeError("this is not the sheet that checks drafts")
        shown.open_file(subject.draft)
        # There is a report as soon as the findings are on show.
        return lambda: shown.can_export

    def compared() -> Answered:
        window.open_sheet(f"compare {at} {subject.other}")
        shown = window.tabs.sheet
        return lambda: shown is not None and shown.can_export

    return {
        "address box, a number": lambda: candidates("2396"),
        "address box, words of a heading": lambda: candidates("合作"),
        "a paragraph by its address": paragraph,
        "resolution pane": instrument,
        "filter by operative verbs": filtered,
        AT_ONCE: filtered,
        "coverage map": lambda: sheet(f"map {at}"),
        "timeline": lambda: sheet(f"timeline {at}"),
        "footnote ledger": lambda: sheet(f"ledger {at}"),
        "cited but not in the library": lambda: sheet("missing"),
        "draft, the empty sheet": lambda: sheet("draft"),
        "draft of twelve paragraphs, checked": checked,
        COMPARISON: compared,
    }


def _at_once() -> bool:
    return True


def _until_painted(app: QApplication, act: Callable[[], Answered]) -> float:
    began = time.perf_counter()
    is_answered = act()
    while not is_answered():
        app.processEvents()
        # An event loop waits for events and lets the thread work that prepares the answer.
        time.sleep(0.001)
        if time.perf_counter() - began > _PATIENCE_S:
            raise RuntimeError("a pane has not answered")
    # Whatever is not on the screen yet is laid out and painted now: pixels count, not intentions.
    app.processEvents()
    return (time.perf_counter() - began) * 1000


def main(asked: dict[str, Any], answer: Path) -> None:
    """Measure what is asked, as `panes` writes it, and write the times into a file."""
    subject = Subject(
        Locator.parse(asked["document"]),
        Locator.parse(asked["other"]),
        asked["paragraph"],
        Key.parse(asked["instrument"]),
        Path(asked["draft"]),
        tuple(asked["panes"]),
    )
    times = opened(Path(asked["library"]), subject, int(asked["rounds"]))
    answer.write_text(json.dumps(times), "utf-8")


if __name__ == "__main__":
    main(json.loads(sys.argv[1]), Path(sys.argv[2]))
