"""Type queries into the real window, a character at a time, and print how long each took to be painted."""

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from vademecum.app.starting import make_application
from vademecum.app.window import Application
from vademecum.paths import find_places
from vademecum.ui.side_bar import SEARCH

QUERIES = (
    "数字证据",
    "人工智能",
    "偷运移民",
    "犯罪集团",
    "国际合作",
    "社交媒体",
    "恐怖主义",
    "虚拟资产",
    "信息和通信技术",
    "S/RES/2396",
    "第1373号决议",
    "众筹 虚拟资产",
)
_PATIENCE_MS = 10_000


def typed(rounds: int) -> list[list[float]]:
    """For each round the milliseconds from each keystroke to its painted results."""
    app = make_application()
    application = Application(app, find_places())
    ready = QEventLoop()
    application.start()
    window, search = application.window, application._search
    if window is None or search is None:
        raise RuntimeError("there is no window")
    search.ready.connect(ready.quit)
    QTimer.singleShot(_PATIENCE_MS, ready.quit)
    ready.exec()
    window.side.bring(SEARCH)
    window.search.ask()
    painted = QEventLoop()
    window.search.painted.connect(painted.quit)
    times: list[list[float]] = []
    # The first round only warms up.
    for _ in range(rounds + 1):
        took: list[float] = []
        for query in QUERIES:
            for length in range(1, len(query) + 1):
                if query[length - 1].isspace():
                    continue
                began = time.perf_counter()
                window.search.ask(query[:length])
                painted.exec()
                # Whatever is not on the screen yet is laid out and painted now: pixels count, not intentions.
                app.processEvents()
                took.append((time.perf_counter() - began) * 1000)
            app.processEvents()
        times.append(took)
    window.close()
    return times[1:]


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(json.dumps(typed(int(sys.argv[1]))), "utf-8")
