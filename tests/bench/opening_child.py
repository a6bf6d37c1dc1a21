"""Open a long document in a real page, scroll through it, and write down how long the window stood still."""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from generated import KEY, LANG
from PySide6.QtCore import QEventLoop, QTimer

from vademecum.app.starting import make_application
from vademecum.domain.locator import Locator
from vademecum.paths import find_places
from vademecum.services.reading import Reading
from vademecum.services.shelf import Shelf, Volume
from vademecum.storage.library import Library
from vademecum.ui.fonts import load_fonts
from vademecum.ui.reader_pane import ReaderPane
from vademecum.ui.theme import DAY, Theme

_BEAT_MS = 2
_PAGES = 3
"""Pages of the window that one step of scrolling passes."""


class Heart:
    """Beats in the event loop; the longest pause between two beats is how long the loop stood still."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setInterval(_BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000 - _BEAT_MS)
        self._last = now

    def stop(self) -> float:
        """Milliseconds of the longest pause."""
        self._timer.stop()
        return self.longest


def opened(library: Path, rounds: int) -> dict[str, list[float]]:
    """Milliseconds by what was done, one for each round."""
    app = make_application()
    places = find_places()
    load_fonts(places.fonts)
    theme = Theme(DAY, places.resources / "icons", is_night=False)
    theme.apply(app, LANG)
    shelf = Shelf([Volume("bundled", library.parent, Library(library))])
    last = _last(shelf)
    times: dict[str, list[float]] = {"first": [], "filling": [], "jump": [], "part": [], "scrolling": []}
    for number in range(rounds):
        pane = ReaderPane(Reading(shelf), theme, 17, True)
        pane.resize(900, 860)
        pane.show()
        _pass(200)
        times["first"].append(_until_painted(pane, lambda pane=pane: pane.go_to(Locator(KEY, LANG))))  # type: ignore[misc]
        heart = Heart()
        _until(lambda pane=pane: pane.view.page is not None and pane.view.page.is_complete)  # type: ignore[misc]
        times["filling"].append(heart.stop())
        times["jump"].append(_until_painted(pane, lambda pane=pane: pane.go_to(last)))  # type: ignore[misc]
        if number < 2:
            # Two passes over all of it are long enough: some 4,000 steps.
            still, parts = _scrolled(pane)
            times["scrolling"].append(still)
            times["part"].extend(parts)
        pane.close()
        pane.deleteLater()
        _pass(50)
    shelf.close()
    return times


def _last(shelf: Shelf) -> Locator:
    """The last numbered paragraph."""
    document = shelf.documents()[0]
    library, head = document.volume.library, document.head
    outline = library.outline(head)
    inside = library.blocks(head, outline[-1].row - head.first_row, outline[-1].end - outline[-1].row)
    return Locator(KEY, LANG, inside[-1].block.id)


def _scrolled(pane: ReaderPane) -> tuple[float, list[float]]:
    """Scroll through the whole document; return the longest pause, and what each next part took."""
    pane.go_to(Locator(KEY, LANG))
    _pass(20)
    bar = pane.view.verticalScrollBar()
    longest, parts = 0.0, list[float]()
    while True:
        step = bar.pageStep() * _PAGES
        heart = Heart()
        while bar.value() < bar.maximum() or not _is_set(pane):
            bar.setValue(bar.value() + step)
            _pass(0)
        page = pane.view.page
        longest = max(longest, heart.stop())
        if page is None or page.portion.is_last:
            return longest, parts
        part = f"part:{len(parts) + 1}"
        parts.append(_until_painted(pane, lambda part=part: pane.view.pressed.emit(part, False)))  # type: ignore[misc]


def _is_set(pane: ReaderPane) -> bool:
    return pane.view.page is not None and pane.view.page.is_complete


def _until_painted(pane: ReaderPane, act: Callable[[], None]) -> float:
    """Milliseconds from an act to the page it paints."""
    loop = QEventLoop()
    pane.view.painted.connect(loop.quit)
    began = time.perf_counter()
    act()
    loop.exec()
    pane.view.painted.disconnect(loop.quit)
    return (time.perf_counter() - began) * 1000


def _until(holds: Callable[[], bool]) -> None:
    while not holds():
        _pass(5)


def _pass(milliseconds: int) -> None:
    """Let the event loop run."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    Path(sys.argv[3]).write_text(json.dumps(opened(Path(sys.argv[1]), int(sys.argv[2]))), "utf-8")
