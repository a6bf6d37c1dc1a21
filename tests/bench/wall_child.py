"""Step through both documents and a paragraph of 20,000 characters on walls, and write down what it took."""

import json
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from PySide6.QtWidgets import QApplication
from surroundings import FACT_SHEET, PAPER

from vademecum.app.starting import make_application
from vademecum.domain.document import Block, BlockKind
from vademecum.domain.key import Key
from vademecum.paths import find_places
from vademecum.services.desk import Desk
from vademecum.services.presenting.presenter import Presenter
from vademecum.services.presenting.script import Entry, Part, Scene, SceneKind, Script
from vademecum.services.presenting.writing import ScriptWriter
from vademecum.services.shelf import Shelf
from vademecum.ui.fonts import load_fonts
from vademecum.ui.wall.audience_window import AudienceWindow
from vademecum.ui.wall.look import WallLook

LONG = 20_000
WALLS = {"1920 × 1080": (1920, 1080, 60.0), "3840 × 2160": (3840, 2160, 120.0)}
"""Size and type: larger than Qt keeps pictures of on the second."""


def measured(rounds: int) -> dict[str, list[float]]:
    """Milliseconds by what was done."""
    app = make_application()
    places = find_places()
    load_fonts(places.fonts)
    desk = Desk(places, Shelf.open(places))
    times: dict[str, list[float]] = {}
    for name, (width, height, pixels) in WALLS.items():
        window = AudienceWindow(WallLook(pixels, "zh"), desk.coverage.map)
        window.resize(width, height)
        window.show()
        for _ in range(10):
            app.processEvents()
        for _ in range(rounds):
            _walk(
                app,
                window,
                desk,
                lambda what, ms, name=name: times.setdefault(f"{name}: {what}", []).append(ms),
            )
        window.close()
        window.deleteLater()
    desk.close()
    return times


def _walk(app: QApplication, window: AudienceWindow, desk: Desk, note: Callable[[str, float], None]) -> None:
    """Every scene of both documents, then the long paragraph, then one of each other kind."""
    writer = ScriptWriter(desk.shelf, desk.reading, desk.quoting)
    documents = [desk.reading.demand(at.key, at.lang) for at in (PAPER, FACT_SHEET)]
    for document in documents:
        script = writer.text(document)
        presenter = _begun(app, window, Presenter(script, window.wall.measure), note, "a text begun")
        for step in _steps(presenter):
            _timed(app, window, presenter, step, note, "a step")
    text = "".join(stored.block.text for stored in desk.reading.portion(documents[0]).blocks)
    block = Block("para_1", BlockKind.PARAGRAPH, "1", 1, None, (text * 3)[:LONG])
    long = Script((Entry("", lambda: Scene(SceneKind.PASSAGE, "zh", parts=(Part(block),))),))
    presenter = _begun(app, window, Presenter(long, window.wall.measure), note, "20,000 characters begun")
    for step in islice(_steps(presenter), 40):
        _timed(app, window, presenter, step, note, "a step in them")
    presenter = Presenter(writer.text(documents[1]), window.wall.measure)
    scene = writer.instrument_scene(Key("CTOC/COP/WG.7/2020/3", "para_24"), "zh")
    for _ in range(5):
        _timed(app, window, presenter, lambda: presenter.show_beside(scene), note, "a text beside")
        _timed(app, window, presenter, lambda: presenter.show_beside(None), note, "and away")
        _timed(app, window, presenter, presenter.toggle_spotlight, note, "the spotlight")
        _timed(app, window, presenter, lambda: presenter.zoom_by(1), note, "larger letters")
        _timed(app, window, presenter, lambda: presenter.zoom_by(-1), note, "smaller letters")
    for number in range(40):
        _timed(app, window, presenter, lambda n=number: presenter.point((n / 40, 0.4)), note, "the pointer")
    for is_timeline in (False, True):
        entry = writer.entry_of_picture(documents[1], is_timeline=is_timeline)
        what = "the timeline" if is_timeline else "the map"
        for times in ("first", "again"):
            presenter = Presenter(Script((entry,)), window.wall.measure)
            window.show_frame(replace(presenter.wall, is_black=True))
            window.repaint()
            _timed(app, window, presenter, lambda: None, note, f"{what}, {times}")


def _begun(
    app: QApplication,
    window: AudienceWindow,
    presenter: Presenter,
    note: Callable[[str, float], None],
    what: str,
) -> Presenter:
    window.wall.measure.cache_clear()
    began = time.perf_counter()
    window.show_frame(presenter.wall)
    window.repaint()
    note(what, (time.perf_counter() - began) * 1000)
    app.processEvents()
    return presenter


def _steps(presenter: Presenter) -> Iterator[Callable[[], bool]]:
    """One step after another until the end."""
    while not presenter.is_at_end:
        yield presenter.advance


def _timed(
    app: QApplication,
    window: AudienceWindow,
    presenter: Presenter,
    doing: Callable[[], object],
    note: Callable[[str, float], None],
    what: str,
) -> None:
    """From the key to the painted picture."""
    began, used = time.perf_counter(), time.process_time()
    doing()
    window.show_frame(presenter.wall)
    app.processEvents()
    note(what, (time.perf_counter() - began) * 1000)
    note(f"{what}, of it our own work", (time.process_time() - used) * 1000)
    # What an idle moment is for.
    presenter.look_ahead()
    app.processEvents()


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(json.dumps(measured(int(sys.argv[1]))), "utf-8")
