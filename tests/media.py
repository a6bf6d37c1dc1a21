"""Media as they are carried: a stick with the program on it, and any folder locked."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sticks import ROOT, Stick
from vademecum.paths import Places


@pytest.fixture
def stick(tmp_path: Path, library_places: Places) -> Stick:
    """A stick with the program and an empty `portable` folder."""
    program = tmp_path / "stick" / "Vademecum"
    inside = program / "_internal"
    for name in ("resources", "corpus"):
        shutil.copytree(ROOT / name, inside / name)
    shutil.copytree(library_places.library, inside / "library")
    (program / "portable").mkdir()
    for name in ("home", "temp", "share"):
        (tmp_path / "computer" / name).mkdir(parents=True)
    return Stick(program, tmp_path / "computer")


@pytest.fixture
def closed_medium() -> Iterator[tuple[Callable[[Path], None], Callable[[Path], None]]]:
    """Two functions: one makes what lies in a folder unwritable, also for root, the other undoes that."""
    mounted: list[Path] = []

    def close(folder: Path) -> None:
        if os.geteuid() != 0:
            folder.chmod(0o555)
            mounted.append(folder)
            return
        done = subprocess.run(["mount", "--bind", folder, folder], check=False, capture_output=True)
        if done.returncode:
            pytest.skip("nothing can be mounted here")
        mounted.append(folder)
        subprocess.run(["mount", "-o", "remount,ro,bind", folder], check=True)

    def free(folder: Path) -> None:
        mounted.remove(folder)
        if os.geteuid() != 0:
            folder.chmod(0o755)
        else:
            subprocess.run(["umount", "-l", folder], check=True)

    yield close, free
    for folder in tuple(mounted):
        free(folder)
