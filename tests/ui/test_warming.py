"""What is read in idle moments after the first page: what the first opening of a pane would wait for."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from people import PAPER
from vademecum.ui.actions_ahead import ActionsAhead
from vademecum.ui.warming import Warming

pytest_plugins = ["windows"]

ROOT = Path(__file__).resolve().parents[2]

ASK = """
import sys
import vademecum.app.window
from vademecum.ui.warming import MODULES, Warming
warming = Warming()
for _ in MODULES:
    warming.step()
before = set(sys.modules)
import vademecum.ui.actions_filter, vademecum.ui.instrument_view
import vademecum.ui.sheets.coverage_sheet, vademecum.ui.sheets.ledger_sheet, vademecum.ui.sheets.missing_sheet
print(sorted(set(sys.modules) - before))
"""


def test_the_panes_find_their_modules_read():
    done = subprocess.run(
        [sys.executable, "-c", ASK], cwd=ROOT / "desktop", capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_modules_are_read_one_at_a_time_between_events(qtbot):
    warming = Warming(["json", "csv"])
    with qtbot.waitSignal(warming.done):
        warming.start()
    assert {"json", "csv"} <= set(sys.modules)


def test_the_document_in_front_is_surveyed_in_idle_moments(qtbot, desk):
    document, owner = desk.reading.demand(PAPER, "zh"), QObject()
    ahead = ActionsAhead(lambda: desk.acting, lambda: document, owner)
    ahead.look()
    timer = ahead.findChild(QTimer)
    qtbot.waitUntil(lambda: not timer.isActive(), timeout=5_000)
    assert not desk.acting.read_ahead(document), "a bit was left to do"


def test_nothing_is_surveyed_when_nothing_is_in_front(qtbot, desk):
    owner, asked = QObject(), []
    ahead = ActionsAhead(lambda: desk.acting, lambda: asked.append(True), owner)
    ahead.look()
    qtbot.waitUntil(lambda: bool(asked), timeout=5_000)
    qtbot.wait(100)
    assert len(asked) == 1
