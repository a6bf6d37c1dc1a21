"""Make the standalone program in `build/_dist`; `dev.py package` runs this with the Python of `.venv`."""

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import archives
import bare_root
import debian_package
import identity
import readers
import shared_libraries
import sizes
from console import ROOT, WORK, NotPossible, must_run, say
from system_libraries import PACKAGES, STANDALONE
from vademecum.paths import find_places
from vademecum.services.library_making import ready_library
from vademecum.services.library_state import packaged_fingerprint
from vademecum.services.manifest import write_manifest

BUILD = ROOT / "build"
FOLDER = identity.DIST / identity.FOLDER
SIZES = identity.DIST / "sizes.txt"


def main(arguments: list[str]) -> int:
    """Make what is asked for; return 1 when the program made does not hold what it must."""
    asked = _parsed(arguments)
    try:
        if not asked.keep:
            make_folder()
        if sys.platform == "linux":
            check_libraries()
        test_folder()
        say(write_sizes())
        if asked.prove:
            bare_root.tell(bare_root.prove(FOLDER))
        if not asked.folder_only:
            say(write_sizes(pack()))
    except NotPossible as trouble:
        say(str(trouble))
        return 1
    return 0


def _parsed(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py package", description=__doc__)
    parser.add_argument("--prove", action="store_true", help="start it in a bare root without a network")
    parser.add_argument("--folder-only", action="store_true", help="pack no archives: they take minutes")
    parser.add_argument("--keep", action="store_true", help="take the folder that is there")
    return parser.parse_args(arguments)


def make_folder() -> None:
    """Pack program, library, fonts and texts into one folder."""
    must_run([sys.executable, str(BUILD / "icons.py")], "The icons could not be drawn.")
    pack_library()
    must_run(
        [
            *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
            *("--workpath", str(WORK / "package"), "--distpath", str(identity.DIST)),
            str(BUILD / "vademecum.spec"),
        ],
        "The program could not be packed; PyInstaller says above why.",
    )
    readers.write(FOLDER)
    if sys.platform == "win32":
        for file in ("register.cmd", "unregister.cmd"):
            words = (BUILD / "windows" / file).read_text("utf-8")
            # Windows looks for labels behind its own line ends.
            (FOLDER / file).write_text(words, "utf-8", newline="\r\n")
    if sys.platform == "darwin":
        # What is packed there is the bundle, with the words for readers beside it.
        outer = identity.DIST / identity.MAC_FOLDER
        shutil.rmtree(outer, ignore_errors=True)
        outer.mkdir()
        (identity.DIST / identity.BUNDLE).rename(outer / identity.BUNDLE)
        for file in ("README.txt", "README.html"):
            shutil.move(FOLDER / file, outer / file)
        shutil.rmtree(FOLDER)


def pack_library() -> None:
    """Copy library and index, with what the packaged program takes for the hash of their sources."""
    packed = WORK / "packaged" / "library"
    with tempfile.TemporaryDirectory() as nobody:
        places = find_places(Path(nobody))
        built = ready_library(places)
        shutil.rmtree(packed, ignore_errors=True)
        shutil.copytree(built, packed)
        write_manifest(packed, packaged_fingerprint(places))


def packed_folder() -> Path:
    """The folder that a reader gets."""
    return identity.DIST / identity.MAC_FOLDER if sys.platform == "darwin" else FOLDER


def pack() -> list[Path]:
    """Pack the folder into the archives of this system; return them."""
    when = archives.moment()
    machine = platform.machine().lower().replace("amd64", "x86_64")
    name = f"{identity.PROGRAM}-{identity.VERSION}-{identity.system_name()}-{machine}"
    folder = packed_folder()
    made = [archives.pack_tar(folder, identity.DIST / f"{name}.tar.xz", when)]
    if sys.platform == "win32":
        made.append(archives.pack_zip(folder, identity.DIST / f"{name}.zip", when))
    if sys.platform == "linux" and shutil.which("dpkg-deb") is not None:
        made.append(debian_package.make(folder, identity.DIST, when))
    return made


def check_libraries() -> None:
    """Raise `NotPossible` when the program needs a library of the system that no list names."""
    missing = sorted(
        name
        for name in shared_libraries.needed_outside(FOLDER)
        if PACKAGES.get(f"{name.partition('.so')[0]}.so") not in STANDALONE
    )
    if missing:
        raise NotPossible(
            f"The program needs {', '.join(missing)}, which is neither in it nor named by STANDALONE in "
            "build/system_libraries.py."
        )


def program() -> Path:
    """The program as a script starts it."""
    if sys.platform == "darwin":
        return packed_folder() / identity.BUNDLE / "Contents" / "MacOS" / identity.PROGRAM
    return FOLDER / (f"{identity.COMMAND_LINE}.exe" if sys.platform == "win32" else identity.PROGRAM)


def test_folder() -> None:
    """Have the packaged program test itself, away from everybody's data and without a display."""
    with tempfile.TemporaryDirectory() as nobody:
        environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
        done = subprocess.run(
            [str(program()), "--data-dir", str(Path(nobody) / "data"), "self-test"],
            env={**environment, "QT_QPA_PLATFORM": "offscreen"},
            cwd=nobody,
            check=False,
        )
    if done.returncode:
        raise NotPossible(f"The packaged program fails its self-test (exit code {done.returncode}).")


def write_sizes(packed: Sequence[Path] = ()) -> str:
    """Write down what each megabyte is; raise `NotPossible` when it is too much."""
    told = json.loads((WORK / "left-out.json").read_text("utf-8"))
    folder = packed_folder()
    said = sizes.report(folder, told, packed)
    SIZES.write_text(said, "utf-8")
    if too_much := sizes.too_much(folder, packed):
        raise NotPossible("\n".join([said, *too_much]))
    return said.partition("\n\nLargest")[0]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
