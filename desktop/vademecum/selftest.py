"""The program tests itself: it opens, searches, keeps and locks a note, writes for Word, and draws."""

import contextlib
import os
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from vademecum.domain.annotation import Annotation, Scope, Target
from vademecum.domain.document import BlockKind
from vademecum.domain.key import Key
from vademecum.domain.trouble import Trouble
from vademecum.paths import Places
from vademecum.services.checking.draft_files import open_draft_file
from vademecum.services.desk import Desk, Searching
from vademecum.services.importing import make_ready
from vademecum.services.notebook.backup import back_up
from vademecum.services.notebook.exchange.about import About
from vademecum.services.notebook.exchange.taking_out import Format, TakingOut
from vademecum.services.notebook.marking import Marking
from vademecum.services.notebook.opening import open_living_notebook, open_notebook
from vademecum.services.notebook.privacy import Privacy, key_of
from vademecum.services.shelf import Shelf, Shelved
from vademecum.ui.fonts import HAN, load_fonts
from vademecum.ui.preferences import Preferences
from vademecum.ui.reader_pane import ReaderPane
from vademecum.ui.theme import DAY, Theme
from vademecum.ui.traces import carried_along

_WORDS = "self-test 自检"
_PASSPHRASE = "only for the self-test 7!"
_HAN_WORDS = re.compile("[\u4e00-\u9fff]{4}")
"""So much of a Chinese text is searched for."""
_PATIENCE_S = 10
"""A window that a screen has not shown after so long is none."""


def run_self_test(places: Places) -> int:
    """Return 0 when everything works, else 1 with a sentence on standard error.

    What it writes lies in a folder of its own, among the reader's data where there are any, and is taken away
    again: the reader's own notes are not touched.
    """
    try:
        platform = _check(places)
    except Trouble as trouble:
        sys.stderr.write(f"self-test: {trouble} {trouble.advice_text}\n")
        return 1
    except _Failed as failed:
        sys.stderr.write(f"self-test: {failed}\n")
        return 1
    sys.stdout.write(
        "self-test: the library opens, search finds, a note is kept, locked and written for Word, "
        f"the page is drawn ({platform}).\n"
    )
    return 0


class _Failed(Exception):
    """One of the checks did not hold."""


def _check(places: Places) -> str:
    make_ready(places)
    desk = Desk(places, Shelf.open(places))
    documents = [d for d in desk.reading.documents() if d.head.kind != "guide"]
    if not documents:
        raise _Failed("the library holds no document")
    _search(places, desk, documents)
    with _folder(places) as folder:
        apart = replace(places, data=folder / "data")
        _keep_a_note(apart, desk, documents[0].head.key, folder)
        platform = _draw(apart, desk, folder)
    desk.close()
    return platform


@contextlib.contextmanager
def _folder(places: Places) -> Iterator[Path]:
    """A folder for what is written; the system's own where the reader has none that can be written."""
    own = places.data if places.data.is_dir() and os.access(places.data, os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="self-test-", dir=own) as folder:
        yield Path(folder)


def _search(places: Places, desk: Desk, documents: list[Shelved]) -> None:
    """Find every document by its title, and words of a Chinese one where they stand."""
    searching = Searching(places)
    try:
        for document in documents:
            if not searching.finding.search(document.head.title, within=document.head.key).hits:
                raise _Failed(f"search does not find the title of {document.head.key}")
        for document in documents:
            if document.head.lang == "zh":
                block, words = _han_words(desk, document)
                hits = searching.finding.search(words, within=document.head.key).hits
                if block not in {hit.block for hit in hits}:
                    raise _Failed(f"search does not find “{words}” in {document.head.key}")
    finally:
        searching.close()


def _han_words(desk: Desk, document: Shelved) -> tuple[str, str]:
    """A paragraph of a Chinese document, and words of it."""
    for block in desk.reading.whole(document).blocks:
        found = _HAN_WORDS.search(block.text) if block.kind == BlockKind.PARAGRAPH else None
        if found is not None:
            return block.id, found[0]
    raise _Failed(f"{document.head.key} holds no Chinese paragraph")


def _keep_a_note(apart: Places, desk: Desk, about: Key, folder: Path) -> None:
    """Write a note into a notebook of its own; read it again, back it up, write it for Word, lock it."""
    target = Target(Scope.DOCUMENT, about)
    living = open_living_notebook(apart)
    note = Marking(living.notebook).note(target, _WORDS)
    living.keeper.close()
    again = open_notebook(apart)
    read = again.item(note.id)
    taking_out = TakingOut(desk, again)
    word = taking_out.write(taking_out.everything(), Format.DOCX, About())
    again.keeper.close()
    if not isinstance(read, Annotation) or read.body != _WORDS:
        raise _Failed("a note that was written is not there at the next start")
    if back_up(apart, folder / "copy.vnb") != 1:
        raise _Failed("a backup does not hold the note")
    (folder / "notes.docx").write_bytes(word)
    # Read in a process of its own, which the program starts by itself.
    if _WORDS not in open_draft_file(folder / "notes.docx").text:
        raise _Failed("a Word file does not hold the note that was written into it")
    Privacy(apart).set(_PASSPHRASE)
    locked = open_notebook(apart, key_of(_PASSPHRASE))
    unlocked = locked.item(note.id)
    locked.keeper.close()
    if unlocked != read:
        raise _Failed("a locked notebook does not give back the note")


def _draw(places: Places, desk: Desk, folder: Path) -> str:
    """Draw a page of each document, on the screen where there is one; return the platform that drew it."""
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY") and sys.platform == "linux":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with carried_along(places) if places.is_elsewhere else contextlib.nullcontext():
        app = QApplication.instance() or QApplication(sys.argv[:1])
        families = load_fonts(places.fonts)
    if any(places.fonts.glob("*.ttf")) and HAN not in families:
        raise _Failed("the fonts that came with the program cannot be loaded")
    theme = Theme(DAY, places.resources / "icons", is_night=False)
    theme.icon("search")
    preferences = Preferences(folder / "preferences.ini")
    page = ReaderPane(desk.reading, theme, preferences.text_size, preferences.shows_numbers)
    page.resize(900, 700)
    for document in desk.reading.documents():
        page.go_to(document.locator)
        page.show()
        _wait_until_shown(page)
        picture = page.grab().toImage()
        dots = {picture.pixel(x, y) for x in range(60, 840, 7) for y in range(20, 680, 7)}
        if len(dots) < 3:
            raise _Failed(f"the page of {document.head.key} is blank")
    page.close()
    page.deleteLater()
    app.processEvents()
    return QGuiApplication.platformName()


def _wait_until_shown(page: ReaderPane) -> None:
    patience = time.monotonic() + _PATIENCE_S
    QApplication.processEvents()
    while not page.windowHandle().isExposed():
        if time.monotonic() > patience:
            raise _Failed("the screen does not show the window")
        QApplication.processEvents()
        time.sleep(0.01)
    QApplication.processEvents()
