"""What is imported before the first page: little, and nothing that search, import or dialogs need."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

SPY = """
import json, sys
from pathlib import Path
import vademecum.trace

def seen(name):
    if name == "first_paint":
        from PySide6.QtCore import QObject
        from PySide6.QtWidgets import QWidget
        feature = sys.modules["shibokensupport.feature"]
        import linecache
        known = {
            "modules": sorted(name for name, module in sys.modules.items() if module is not None),
            "sources": sorted(Path(file).name for file in linecache.cache if "vademecum" in file),
            "classes": [kind.__name__ for base in (QObject, QWidget) for kind in base.__subclasses__()],
            "asks_sources": feature._mod_uses_pyside(sys.modules["vademecum.app.window"]),
        }
        Path(sys.argv.pop()).write_text(json.dumps(known))
    return name == "first_paint"

vademecum.trace.milestone = seen
from vademecum.__main__ import main
main([])
"""
"""Start the window, and write down what has been imported when the first page is painted."""


@pytest.fixture(scope="module")
def at_first_paint(library_places, tmp_path_factory):
    """What the program knows when its first page is painted."""
    home = tmp_path_factory.mktemp("started")
    answer = home / "known.json"
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT / "desktop"),
        "QT_QPA_PLATFORM": "offscreen",
        "VADEMECUM_HOME": str(home / "data"),
    }
    script = SPY.replace("main([])", LIBRARY.format(library=str(library_places.library)) + "\nmain([])")
    subprocess.run([sys.executable, "-c", script, str(answer)], env=environment, check=True, timeout=60)
    return json.loads(answer.read_text("utf-8"))


LIBRARY = """
import dataclasses, vademecum.paths
from pathlib import Path
find = vademecum.paths.find_places
vademecum.paths.find_places = lambda data=None: dataclasses.replace(find(data), library=Path({library!r}))
"""
"""Let the program read the library that the tests have built."""

LATER = [
    "whoosh",
    "sqlite_utils",
    "tomllib",
    "html",
    "PySide6.QtNetwork",
    "_hashlib",
    "vademecum.importer",
    "vademecum.text.citing",
    "vademecum.text.folding",
    "vademecum.search",
    "vademecum.services.addressing",
    "vademecum.services.candidates",
    "vademecum.services.quoting",
    "vademecum.text.addresses",
    "vademecum.ui.address_list",
    "vademecum.ui.address_rows",
    "vademecum.ui.page_selection",
    "vademecum.services.finding",
    "vademecum.services.importing",
    "vademecum.services.library_making",
    "vademecum.services.lookup",
    "vademecum.storage.library_builder",
    "vademecum.ui.cards",
    "vademecum.ui.corrections_dialog",
    "vademecum.ui.floating_card",
    "vademecum.ui.sheets.ledger_sheet",
    "vademecum.ui.sheets.missing_sheet",
    "vademecum.ui.progress_window",
    "vademecum.ui.results_list",
    "vademecum.ui.shortcuts_dialog",
    "vademecum.ui.warming",
    "vademecum.cli.grammar",
    "vademecum.cli.main",
]


@pytest.mark.parametrize("later", LATER)
def test_the_first_page_does_not_wait_for(at_first_paint, later):
    waited = [m for m in at_first_paint["modules"] if m == later or m.startswith(later + ".")]
    assert not waited, "import it where it is needed, and say why"


def test_the_first_page_is_there(at_first_paint):
    assert {"vademecum.ui.page_view", "sqlite3", "PySide6.QtWidgets"} <= set(at_first_paint["modules"])


def test_few_modules_of_ours_are_imported_before_the_first_page(at_first_paint):
    ours = [name for name in at_first_paint["modules"] if name.startswith("vademecum.")]
    assert len(ours) <= 77, ours


def test_pyside_reads_no_source_of_ours(at_first_paint):
    # Its name for that is not public: when it changes, this cries, and the start is 30 ms slower.
    assert not at_first_paint["asks_sources"]
    assert not at_first_paint["sources"]


@pytest.mark.parametrize(("kind", "reason"), [("QMdiSubWindow", "viewport()"), ("QStyle", "setStyle()")])
def test_pyside_reads_no_class_that_no_one_uses(at_first_paint, kind, reason):
    # An object that Qt made comes back from a call, and PySide reads its class, or all that may be its class.
    assert kind not in at_first_paint["classes"], f"what calls {reason}, or the like?"
