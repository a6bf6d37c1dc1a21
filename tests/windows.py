"""Open the real program over the really built library; test modules that need it name this plugin."""

import gc
import logging
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from people import FACT_SHEET, PAPER, Person
from vademecum.app.window import Application
from vademecum.domain.document import Document
from vademecum.paths import Places
from vademecum.services.library_state import LIBRARY_FILE
from vademecum.services.reading import Reading
from vademecum.services.shelf import Shelf, Shelved, Volume
from vademecum.storage.library import Library
from vademecum.storage.library_builder import Contents, write_library
from vademecum.ui.fonts import load_fonts
from vademecum.ui.theme import DAY, Theme

SIZE = (1440, 900)


@pytest.fixture
def reading(shelf: Shelf) -> Reading:
    """What a page asks for, over the built library."""
    return Reading(shelf)


@pytest.fixture
def both(shelf: Shelf) -> list[Shelved]:
    """The two documents of the first library."""
    return [shelf.demand(PAPER, "zh"), shelf.demand(FACT_SHEET, "zh")]


@pytest.fixture
def shelf_of(tmp_path: Path) -> Iterator[Callable[..., Shelf]]:
    """A function that puts documents on a shelf of their own, without an index."""
    opened: list[Shelf] = []

    def shelved(*documents: Document) -> Shelf:
        folder = tmp_path / f"shelf {len(opened)}"
        folder.mkdir()
        write_library(folder / LIBRARY_FILE, Contents(documents))
        opened.append(Shelf([Volume("imports", folder, Library(folder / LIBRARY_FILE))]))
        return opened[-1]

    yield shelved
    for one in opened:
        one.close()


@pytest.fixture
def theme(qapp: QApplication, library_places: Places) -> Theme:
    """The light theme, applied, with the fonts of the set-up."""
    load_fonts(library_places.fonts)
    made = Theme(DAY, library_places.resources / "icons", is_night=False)
    made.apply(qapp, "en")
    return made


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, places: Places) -> Iterator[Callable[..., Person]]:
    """A function that starts the program, as often as wanted one after the other, and gives its reader."""
    hook = sys.excepthook
    handlers = list(logging.getLogger("vademecum").handlers)
    people: list[Person] = []

    def started(address: str = "", at: Places = places, size: tuple[int, int] | None = SIZE) -> Person:
        application = Application(qapp, at)
        people.append(Person(application, qtbot))
        application.start(address)
        qtbot.waitUntil(lambda: application.window is not None, timeout=60_000)
        window = people[-1].window
        if size is not None:
            window.resize(*size)
        with qtbot.waitActive(window):
            window.activateWindow()
        qtbot.wait(1)
        # The notebook is opened in the background; a reader is slower than that.
        qtbot.waitUntil(lambda: window.notes.is_settled, timeout=20_000)
        return people[-1]

    yield started
    for person in people:
        if person.application.window is not None:
            person.window.close()
            person.window.deleteLater()
        person.application.deleteLater()
        # Translators and windows live as long as Python holds them, and pytest holds the reader.
        del person.application
    people.clear()
    sys.excepthook = hook
    # The offscreen clipboard lives longer than Python, and must not hold what Python made.
    qapp.clipboard().clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    for handler in [h for h in logging.getLogger("vademecum").handlers if h not in handlers]:
        logging.getLogger("vademecum").removeHandler(handler)
        handler.close()
