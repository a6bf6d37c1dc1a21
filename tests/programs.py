"""Run the program as a script would, over a checkout of its own, without Qt; test modules ask for it."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from vademecum.cli.arguments import parse
from vademecum.cli.main import run_command
from vademecum.paths import Places

ROOT = Path(__file__).resolve().parents[1]

NO_QT = """
import importlib.abc, sys
class NoQt(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(f"{name} is imported by a command that needs no Qt")
sys.meta_path.insert(0, NoQt())
"""


@dataclass(frozen=True)
class Ended:
    """What a process left: its exit code, and both of its streams."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output, which must be one JSON object and nothing else."""
        shape = json.loads(self.out)
        assert isinstance(shape, dict)
        return shape


class Program:
    """The program in a folder of its own, with a library, and data that nobody else sees."""

    def __init__(self, root: Path, home: Path, no_qt: Path) -> None:
        self.root = root
        self.home = home
        self._no_qt = no_qt

    @property
    def library(self) -> Path:
        """The folder of the bundled library."""
        return self.root / "build" / "_work" / "library"

    def command(self, *arguments: str | Path) -> list[str]:
        """The command line of the program."""
        return [sys.executable, "-m", "vademecum", *map(str, arguments)]

    def environment(self, *, with_qt: bool = False, **more: str) -> dict[str, str]:
        """The surroundings of the process: no display, no data of the reader's, no Qt."""
        paths = [str(self.root / "desktop"), *([] if with_qt else [str(self._no_qt)])]
        kept = {
            name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")
        }
        return {**kept, "PYTHONPATH": os.pathsep.join(paths), "VADEMECUM_HOME": str(self.home), **more}

    def run(
        self, *arguments: str | Path, stdin: str | bytes = b"", with_qt: bool = False, **more: str
    ) -> Ended:
        """Run one command to its end."""
        done = subprocess.run(
            self.command(*arguments),
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            env=self.environment(with_qt=with_qt, **more),
            cwd=self.root,
            capture_output=True,
            check=False,
            timeout=120,
        )
        ended = Ended(done.returncode, done.stdout.decode(), done.stderr.decode())
        assert "Traceback" not in ended.out + ended.err, ended.err
        return ended


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ended]:
    """Runs one command in this process, over the places given: faster, where no process is needed."""

    def run(places: Places, *arguments: str | Path) -> Ended:
        code = run_command(parse([str(argument) for argument in arguments]), places)
        streams = capsys.readouterr()
        return Ended(code, streams.out, streams.err)

    return run


@pytest.fixture(scope="session")
def no_qt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for the path of imports that makes every import of Qt fail."""
    folder = tmp_path_factory.mktemp("no qt")
    (folder / "sitecustomize.py").write_text(NO_QT, "utf-8")
    return folder


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory, library_places: Places) -> Path:
    """A copy of the program with the library just built; nobody may write into it."""
    root = tmp_path_factory.mktemp("checkout")
    for name in ("desktop", "resources", "corpus"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copytree(library_places.library, root / "build" / "_work" / "library")
    return root


@pytest.fixture
def program(checkout: Path, no_qt: Path, tmp_path: Path) -> Program:
    """The program, with an empty folder for the reader's data that is not made yet."""
    return Program(checkout, tmp_path / "home", no_qt)


@pytest.fixture
def own_program(checkout: Path, no_qt: Path, tmp_path: Path) -> Program:
    """Like `program`, in a copy that a test may damage."""
    root = tmp_path / "own"
    shutil.copytree(checkout, root)
    return Program(root, tmp_path / "home", no_qt)
