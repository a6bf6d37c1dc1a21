"""Paint a page with hundreds of highlights and without, by turns, and write down what both took."""

import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random

from opening_child import _pass
from surroundings import PAPER

from vademecum.app.starting import make_application
from vademecum.domain.annotation import Annotation, Colour, Target
from vademecum.domain.excerpt import Piece
from vademecum.paths import find_places
from vademecum.services.desk import Desk
from vademecum.services.notebook.notebook import Notebook, new_id
from vademecum.services.notebook.opening import open_notebook
from vademecum.services.notebook.shown_marks import ShownMarks
from vademecum.services.shelf import Shelf, Shelved
from vademecum.ui.fonts import load_fonts
from vademecum.ui.notes.marks_page import PageMarks
from vademecum.ui.page_view import PageView
from vademecum.ui.reader_pane import ReaderPane
from vademecum.ui.theme import DAY, Theme
from vademecum.words import Marked

COUNT = 500


def measured(rounds: int) -> dict[str, list[float]]:
    """Milliseconds by what was done, one for each pair of paintings."""
    app = make_application()
    places = find_places()
    load_fonts(places.fonts)
    theme = Theme(DAY, places.resources / "icons", is_night=False)
    theme.apply(app, "zh")
    desk = Desk(places, Shelf.open(places))
    document = desk.reading.demand(PAPER.key, PAPER.lang)
    pane = ReaderPane(desk.reading, theme, 17, True)
    pane.resize(1100, 950)
    pane.show()
    pane.go_to(PAPER)
    while pane.view.page is None or not pane.view.page.is_complete:
        _pass(5)
    notebook = open_notebook(places)
    shown = ShownMarks(notebook, desk.reading, desk.placing)
    marks = PageMarks(pane, lambda: shown)
    times: dict[str, list[float]] = {}
    every = [stored.block.id for stored in desk.reading.portion(document).blocks]
    seen = _in_view(pane.view)
    for scene, blocks in (("all over the document", every), ("all in view", seen)):
        _highlight(notebook, desk, document, blocks)
        began = time.perf_counter()
        marks.reload()
        pane.view.viewport().repaint()
        times[f"{scene}: asked for and painted first"] = [(time.perf_counter() - began) * 1000]
        for _ in range(rounds):
            _pair(pane.view, marks, times, scene)
    pane.close()
    notebook.keeper.close()
    desk.close()
    return times


def _pair(view: PageView, marks: PageMarks, times: dict[str, list[float]], scene: str) -> None:
    """The same page without marks, with marks, and with marks of which nothing is remembered."""
    underlay, view.underlay = view.underlay, None
    times.setdefault(f"{scene}: without", []).append(_painted(view))
    view.underlay = underlay
    times.setdefault(f"{scene}: with", []).append(_painted(view))
    marks.painting.show([])
    marks.painting.show(marks.marks)
    times.setdefault(f"{scene}: anew", []).append(_painted(view))


def _painted(view: PageView) -> float:
    began = time.perf_counter()
    view.viewport().repaint()
    return (time.perf_counter() - began) * 1000


def _in_view(view: PageView) -> list[str]:
    """The blocks that are on the screen."""
    # Imported here: only now there is a page.
    from vademecum.ui.notes.marks_geometry import blocks_in

    return [block_id for block_id, _ in blocks_in(view, view.viewport().rect())]


def _highlight(notebook: Notebook, desk: Desk, document: Shelved, blocks: Sequence[str]) -> None:
    """Let `COUNT` highlights of 5 to 60 characters stand in these blocks, and no others anywhere."""
    chance = Random(500)
    targets: list[Target] = []
    while len(targets) < COUNT:
        stored = desk.reading.block(document, chance.choice(blocks))
        length = len(stored.block.text) if stored is not None else 0
        if stored is not None and length > 5:
            start = chance.randrange(length - 5)
            piece = Piece(stored.block.id, start, start + chance.randint(5, 60))
            target = desk.targeting.passage(document, [piece])
            targets += [target] if target is not None else []
    old = [one.id for one in notebook.items(Annotation)]
    made = [Annotation(new_id(), target, chance.choice(list(Colour))) for target in targets]
    notebook.act(Marked("", "Highlights"), made, old)


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(json.dumps(measured(int(sys.argv[1]))), "utf-8")
