"""The program tests itself: it opens the library, searches it, draws a page, and says whether all is well."""

import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from vademecum.domain.annotation import Annotation, Scope, Target
from vademecum.domain.key import Key
from vademecum.domain.trouble import Trouble
from vademecum.paths import Places
from vademecum.services.desk import Desk, Searching
from vademecum.services.importing import make_ready
from vademecum.services.notebook.backup import back_up
from vademecum.services.notebook.marking import Marking
from vademecum.services.notebook.opening import open_living_notebook, open_notebook
from vademecum.services.shelf import Shelf
from vademecum.ui.fonts import load_fonts
from vademecum.ui.preferences import Preferences
from vademecum.ui.reader_pane import ReaderPane
from vademecum.ui.theme import DAY, Theme


def run_self_test(places: Places) -> int:
    """Return 0 when opening, searching and drawing work, else 1 with a sentence on standard error."""
    try:
        _check(places)
    except Trouble as trouble:
        sys.stderr.write(f"self-test: {trouble} {trouble.advice_text}\n")
        return 1
    except _Failed as failed:
        sys.stderr.write(f"self-test: {failed}\n")
        return 1
    sys.stdout.write("self-test: the library opens, search finds, a note is kept, the page is drawn.\n")
    return 0


class _Failed(Exception):
    """One of the checks did not hold."""


def _check(places: Places) -> None:
    make_ready(places)
    desk = Desk(places, Shelf.open(places))
    documents = [d for d in desk.reading.documents() if d.head.kind != "guide"]
    if not documents:
        raise _Failed("the library holds no document")
    searching = Searching(places)
    try:
        for document in documents:
            if not searching.finding.search(document.head.title, within=document.head.key).hits:
                raise _Failed(f"search does not find the title of {document.head.key}")
    finally:
        searching.close()
    _keep_a_note(places, documents[0].head.key)
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY") and sys.platform == "linux":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _draw(places, desk)
    desk.close()


def _keep_a_note(places: Places, about: Key) -> None:
    """Write a note into a notebook of its own, read it at a second start, and back it up."""
    with tempfile.TemporaryDirectory() as scratch:
        apart = replace(places, data=Path(scratch) / "data")
        target, words = Target(Scope.DOCUMENT, about), "self-test"
        living = open_living_notebook(apart)
        note = Marking(living.notebook).note(target, words)
        living.keeper.close()
        again = open_notebook(apart)
        read = again.item(note.id)
        again.keeper.close()
        if not isinstance(read, Annotation) or read.body != words:
            raise _Failed("a note that was written is not there at the next start")
        if back_up(apart, Path(scratch) / "copy.vnb") != 1:
            raise _Failed("a backup does not hold the note")


def _draw(places: Places, desk: Desk) -> None:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    load_fonts(places.fonts)
    theme = Theme(DAY, places.resources / "icons", is_night=False)
    theme.icon("search")
    with tempfile.TemporaryDirectory() as scratch:
        preferences = Preferences(Path(scratch) / "preferences.ini")
        page = ReaderPane(desk.reading, theme, preferences.text_size, preferences.shows_numbers)
    page.resize(900, 700)
    for document in desk.reading.documents():
        page.go_to(document.locator)
        page.show()
        app.processEvents()
        picture = page.grab().toImage()
        dots = {picture.pixel(x, y) for x in range(60, 840, 7) for y in range(20, 680, 7)}
        if len(dots) < 3:
            raise _Failed(f"the page of {document.head.key} is blank")
    page.close()
    page.deleteLater()
