"""Open every pane and sheet in the real window, over a library given, and write down how long each took."""

import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from opening_child import _pass
from PySide6.QtWidgets import QApplication

from vademecum.app.window import _application, _searching
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.paths import Places, find_places
from vademecum.services.desk import Desk
from vademecum.services.shelf import Shelf, Volume
from vademecum.storage.library import Library
from vademecum.ui.catalogue import Catalogue
from vademecum.ui.fonts import load_fonts
from vademecum.ui.jobs import Latest
from vademecum.ui.main_window import MainWindow
from vademecum.ui.preferences import Preferences
from vademecum.ui.session import Session
from vademecum.ui.theme import DAY, Theme


@dataclass(frozen=True, slots=True)
class Subject:
    """What is opened."""

    document: Locator
    paragraph: str
    instrument: Key


def opened(library: Path | None, subject: Subject, rounds: int) -> dict[str, list[float]]:
    """Milliseconds from the wish to the painted pane, by pane; the first round warms up and is left out."""
    app = _application()
    places = find_places()
    load_fonts(places.fonts)
    theme = Theme(DAY, places.resources / "icons", is_night=False)
    theme.apply(app, "zh")
    catalogue = Catalogue(places.translations)
    catalogue.speak("zh")
    times: dict[str, list[float]] = {}
    for number in range(rounds + 1):
        desk = Desk(places, _shelf(places, library))
        window = MainWindow(
            desk,
            Latest(lambda: _searching(places), "search"),
            theme,
            Preferences(places.preferences),
            "zh",
            Session(),
        )
        window.show()
        window.open(subject.document)
        _pass(200)
        for name, act in _acts(window, subject).items():
            took = _until_painted(app, act)
            if number:
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


def _acts(window: MainWindow, subject: Subject) -> dict[str, Callable[[], object]]:
    at = str(subject.document)
    sheets = {
        "coverage map": f"map {at}",
        "timeline": f"timeline {at}",
        "footnote ledger": f"ledger {at}",
        "cited but not in the library": "missing",
    }
    acts: dict[str, Callable[[], object]] = {
        "address box, a number": lambda: window.desk.addressing.candidates("2396", subject.document),
        "address box, words of a heading": lambda: window.desk.addressing.candidates(
            "合作", subject.document
        ),
        "a paragraph by its address": lambda: window.go_to_address(subject.paragraph),
        "resolution pane": lambda: window.show_instrument(subject.instrument),
        "filter by operative verbs": window.actions_by_id["tools.actions"].trigger,
    }
    for name, address in sheets.items():
        acts[name] = lambda address=address: window.open_sheet(address)  # type: ignore[misc]
    return acts


def _until_painted(app: QApplication, act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    # Whatever is not on the screen yet is laid out and painted now: pixels count, not intentions.
    app.processEvents()
    return (time.perf_counter() - began) * 1000


def _shelf(places: Places, library: Path | None) -> Shelf:
    if library is None:
        return Shelf.open(places)
    return Shelf([Volume("bundled", library.parent, Library(library))])


def main(arguments: list[str]) -> None:
    """Arguments: a library or an empty word, document, paragraph, instrument, rounds, where to write."""
    library, document, paragraph, instrument, rounds, answer = arguments
    subject = Subject(Locator.parse(document), paragraph, Key.parse(instrument))
    times = opened(Path(library) if library else None, subject, int(rounds))
    Path(answer).write_text(json.dumps(times), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
