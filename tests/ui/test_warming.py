"""What is read in idle moments after the first page: what the first opening of a pane would wait for."""

import subprocess
import sys
from pathlib import Path

from vademecum.ui.warming import Warming

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
