"""What the measured programs run in: a display of their own, an empty home, the library of the checkout."""

import contextlib
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.paths import HOME_VARIABLE, Places, find_places
from vademecum.services.library_making import ready_library

SCREEN = "1600x1000x24"
_PATIENCE_S = 10
PAPER = Locator(Key("CTOC/COP/WG.7/2020/3"), "zh", "para_24")
"""The page that a restored session opens."""
FACT_SHEET = Locator(Key("VM/CTED/CYBERSPACE"), "zh")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where programs are measured."""

    environment: Mapping[str, str]
    display: str
    """`Xvfb` or `offscreen`."""
    places: Places
    work: Path
    """For files that are thrown away."""


@contextlib.contextmanager
def surroundings() -> Iterator[Surroundings]:
    """Make a place to measure in; a virtual screen when there is Xvfb, else Qt's offscreen platform."""
    with tempfile.TemporaryDirectory(prefix="vademecum-bench-") as folder:
        work = Path(folder)
        home = work / "home"
        home.mkdir()
        places = find_places(home)
        # Building reads the finished library when it is fresh.
        places = replace(places, library=ready_library(places))
        _keep_session(home)
        environment = {**os.environ, HOME_VARIABLE: str(home), "LC_ALL": "C.UTF-8", "QT_SCALE_FACTOR": "1"}
        # Where Python is told to keep no compiled modules, each start would compile all of ours.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        with _screen() as display:
            if display is None:
                environment["QT_QPA_PLATFORM"] = "offscreen"
            else:
                environment.update({"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"})
            yield Surroundings(environment, "offscreen" if display is None else "Xvfb", places, work)


def child(where: Surroundings, module: str, *arguments: str) -> str:
    """Run one of our modules in a process of its own; return what it prints. Raise when it fails."""
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        env=dict(where.environment),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{module} failed:\n{done.stderr}")
    return done.stdout


def machine() -> str:
    """The kind of machine, in a form that names nobody."""
    parts = [
        platform.system(),
        platform.machine(),
        f"{os.cpu_count()} cores",
        f"Python {platform.python_version()}",
    ]
    with contextlib.suppress(OSError):
        known = Path("/proc/meminfo").read_text("ascii").split()[1]
        parts.insert(3, f"{int(known) / 1e6:.0f} GB of memory")
    return ", ".join(parts)


def load() -> float | None:
    """How many processes want a core at this moment, where the system tells it."""
    try:
        return os.getloadavg()[0]
    except (AttributeError, OSError):
        return None


def _keep_session(home: Path) -> None:
    # Imported here: the bench itself must not need a display before one is there.
    from vademecum.ui.reader_pane import PlaceKept
    from vademecum.ui.session import Session, write_session

    write_session(find_places(home).session, Session(tabs=(PlaceKept(PAPER),)))


@contextlib.contextmanager
def _screen() -> Iterator[str | None]:
    """Start Xvfb on a free display and end it afterwards; None when it is not installed or does not start."""
    program = shutil.which("Xvfb")
    if program is None:
        yield None
        return
    reading, writing = os.pipe()
    command = [program, "-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp"]
    process = subprocess.Popen(
        command, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        time.sleep(0.2)
        yield f":{number}" if number and process.poll() is None else None
    finally:
        process.terminate()
        process.wait(_PATIENCE_S)
