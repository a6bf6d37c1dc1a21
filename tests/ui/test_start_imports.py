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
            "seldom": sorted(n for n, one in sys.modules.items() if type(one).__name__ == "_Seldom"),
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
    "sqlcipher3",
    "docx",
    "lxml",
    "markdown_it",
    "segno",
    "platformdirs",
    "argparse",
    "pickle",
    "vademecum.app.carrying",
    "vademecum.app.text_imports",
    "vademecum.app.single",
    "vademecum.services.carrying",
    "vademecum.services.updating",
    "vademecum.services.notebook",
    "vademecum.storage.notebook",
    "vademecum.text.anchoring",
    "vademecum.ui.completing",
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


MOST = 90
"""Modules of ours that the first page waits for: whoever needs one more says here why.

The menu Present has three tables and three holders of handlers, and its packages. `late_methods` comes first
and spares a start to `ready` 69 ms.
"""


def test_few_modules_of_ours_are_imported_before_the_first_page(at_first_paint):
    ours = [name for name in at_first_paint["modules"] if name.startswith("vademecum.")]
    assert len(ours) <= MOST, ours


def test_pyside_s_words_about_wrong_arguments_wait(at_first_paint):
    seldom = [name for name in at_first_paint["seldom"] if name.startswith("shibokensupport.")]
    assert len(seldom) == 6, "PySide's modules have other names, or something asks them for something"


WRONG = """
import sys
{prepare}
from PySide6.QtWidgets import QApplication, QLabel
from PySide6.QtGui import QColor

app = QApplication(["x"])
for wrong in (lambda: QLabel().setText(3), lambda: QLabel(1, 2, 3), lambda: QLabel().setAlignment("x"),
              lambda: QColor(object()), lambda: QLabel(foo=1)):
    try:
        wrong()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
print(QLabel.setText.__doc__)
print(QLabel.__doc__)
"""


def said(script, prepare):
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "desktop"), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", script.format(prepare=prepare)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_pyside_still_says_what_was_wrong():
    ours = said(WRONG, "from vademecum.app.quick_imports import prepare_imports; prepare_imports()")
    assert "called with wrong argument types" in ours
    assert ours == said(WRONG, "import PySide6")


DATACLASSES = """
{prepare}
import dataclasses, functools, threading
from dataclasses import KW_ONLY, InitVar, dataclass, field, replace

@dataclass(frozen=True, slots=True)
class Point:
    "Somewhere."
    x: int
    y: int = 0
    seen: list = field(default_factory=list, compare=False, repr=False)
    _: KW_ONLY
    name: str = ""
    def __post_init__(self):
        object.__setattr__(self, "x", self.x + 1)

@dataclass(frozen=True, slots=True)
class Far(Point):
    "Elsewhere."
    z: int = 9

@dataclass(order=True)
class Grade:
    "Compared."
    value: int
    by: InitVar[int] = 1
    def __post_init__(self, by):
        self.value *= by
    @functools.cached_property
    def half(self):
        return self.value / 2

@dataclass
class Own:
    "With a word of its own."
    value: int
    def __repr__(self):
        return f"own {{self.value}}"
    def __eq__(self, other):
        return True

def tried(act):
    try:
        print(act())
    except Exception as error:
        print(type(error).__name__, error)

for act in (
    lambda: Point(1), lambda: Point(1, name="a"), lambda: Point(), lambda: Point(1, 2, [], "a"),
    lambda: Point(1) == Point(1, 0, [3]), lambda: Point(1) == Point(2), lambda: Point(1) == Far(1),
    lambda: {{Point(1), Point(1), Far(1)}} == {{Point(1), Far(1)}}, lambda: hash(Far(1)) == hash(Far(1)),
    lambda: setattr(Point(1), "x", 2), lambda: delattr(Far(1), "z"), lambda: setattr(Point(1), "other", 2),
    lambda: replace(Far(1, z=2), y=5), lambda: dataclasses.asdict(Far(1)), lambda: repr(Far(1)),
    lambda: sorted([Grade(3), Grade(1, 5), Grade(2)]), lambda: Grade(3) < Grade(4), lambda: hash(Grade(3)),
    lambda: Grade(3).half, lambda: Own(3), lambda: Own(3) == Own(4), lambda: Point.__match_args__,
):
    tried(act)
    tried(act)

@dataclass(frozen=True)
class Shared:
    "First called by many at once."
    x: int

together = threading.Barrier(8)
made = []
def make(number):
    together.wait()
    made.append((hash(Shared(number)), Shared(number) == Shared(number)))
threads = [threading.Thread(target=make, args=(1,)) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(made), len(set(made)), Shared.__init__.__qualname__, Shared.__eq__.__qualname__)
"""


def test_dataclasses_are_what_they_are_without_us():
    ours = said(
        DATACLASSES, "from vademecum.late_methods import compile_methods_late; compile_methods_late()"
    )
    assert "FrozenInstanceError" in ours
    assert ours == said(DATACLASSES, "")


ORDER = """
import sys, threading
import vademecum.trace
order = []
told = vademecum.trace.milestone
def seen(name):
    order.append(name)
    if name == "ready":
        import vademecum.app.window as window
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication
        app = QApplication.instance()
        def look():
            (application,) = app.findChildren(window.Application)
            if application.window.notes.is_settled:
                order.append("notes settled")
                application.window.close()
        timer = QTimer(app)
        timer.timeout.connect(look)
        timer.start(20)
    return False
vademecum.trace.milestone = seen
import vademecum.app.window as window
from vademecum.ui.main_window import MainWindow
from vademecum.ui.notes.readers_notes import ReadersNotes
def watched(owner, name, label):
    real = getattr(owner, name)
    def act(*arguments):
        order.append(label)
        return real(*arguments)
    setattr(owner, name, act)
watched(window, "_searching", "search wakes")
watched(MainWindow, "complete", "window completed")
watched(ReadersNotes, "open", "notes wake")
from vademecum.__main__ import main
main([])
print("\\n".join(order))
"""
"""Start the window, and write down in which order its parts wake up."""


def test_the_page_is_painted_before_index_panels_and_notes_wake_up(library_places, tmp_path):
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT / "desktop"),
        "QT_QPA_PLATFORM": "offscreen",
        "VADEMECUM_HOME": str(tmp_path / "data"),
    }
    at = ORDER.index("import vademecum.app.window as window\nfrom vademecum.ui.main_window")
    script = ORDER[:at] + LIBRARY.format(library=str(library_places.library)) + ORDER[at:]
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.stdout.split("\n")[:7] == [
        "imported",
        "first_paint",
        "search wakes",
        "ready",
        "window completed",
        "notes wake",
        "notes settled",
    ], done.stderr


def test_pyside_reads_no_source_of_ours(at_first_paint):
    # Its name for that is not public: when it changes, this cries, and the start is 30 ms slower.
    assert not at_first_paint["asks_sources"]
    assert not at_first_paint["sources"]


@pytest.mark.parametrize(("kind", "reason"), [("QMdiSubWindow", "viewport()"), ("QStyle", "setStyle()")])
def test_pyside_reads_no_class_that_no_one_uses(at_first_paint, kind, reason):
    # An object that Qt made comes back from a call, and PySide reads its class, or all that may be its class.
    assert kind not in at_first_paint["classes"], f"what calls {reason}, or the like?"
