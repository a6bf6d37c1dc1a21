"""Take a new program: its self-test runs before it is switched in and after; the one before is kept.

Only what the update brings is exchanged in the program's own folder (`program_switch` says how): the
`portable` folder and files that are not ours stay where they are. The former program lies in `former`, to go
back to.
"""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from vademecum import __version__
from vademecum.domain.trouble import Trouble
from vademecum.paths import HOME_VARIABLE, PORTABLE, can_be_written
from vademecum.services.updating.form import MANIFEST
from vademecum.services.updating.form import write_manifest as manifest_bytes
from vademecum.services.updating.library_update import CannotUpdate, FailsItsTest, NothingToGoBackTo
from vademecum.services.updating.program_switch import (
    FORMER,
    NEW,
    Program,
    Switch,
    all_contents,
)
from vademecum.services.updating.unpacking import NotAnUpdate, Tell, Update, demand_newer, unpack
from vademecum.words import mark

_PATIENCE_S = 180
_LONGEST_REASON = 300


class NotThisWay(Trouble):
    """This program is not one that is carried in a folder of its own."""

    kind = "not-this-way"

    def __init__(self) -> None:
        super().__init__(
            mark("updates", "This Vademecum runs from its sources and is not updated from a file."),
            mark("updates", "Get the new sources, or use the packaged program. A library can be updated."),
        )


class ProgramReadOnly(Trouble):
    """The program's folder cannot be written."""

    kind = "read-only"

    def __init__(self, folder: Path) -> None:
        super().__init__(
            mark("updates", "The program lies in {folder}, which cannot be written."),
            mark(
                "updates",
                "Copy its folder to a medium that can be written and update it there, or unlock this one. "
                "A new library can be taken all the same.",
            ),
            folder=str(folder),
        )


@contextmanager
def made_ready(program: Program, update: Update, tell: Tell) -> Iterator[Path]:
    """Unpack, verify and try a new program inside the folder of the present one; give where it lies.

    Raise `NotAnUpdate`, `NotNewer`, `ProgramReadOnly`, `FailsItsTest` or `CannotUpdate`; then nothing has
    changed.
    """
    demand_newer(__version__, update.manifest)
    names = [one.name for one in update.manifest.members] + [one.name for one in update.manifest.links]
    # On a stick that tells no capitals apart, `Portable` is the reader's folder too.
    tops = {name.split("/")[0].casefold() for name in names}
    starts = {one.name for one in update.manifest.members if one.runs or os.name != "posix"}
    if program.starter not in starts or tops & {PORTABLE, FORMER, program.contents.casefold()}:
        raise NotAnUpdate(update.path)
    if not can_be_written(program.folder):
        raise ProgramReadOnly(program.folder)
    made: Path | None = None
    try:
        made = Path(tempfile.mkdtemp(prefix=NEW, dir=program.folder))
        unpack(update, made, tell)
        (made / MANIFEST).write_bytes(manifest_bytes(update.manifest))
        tell("test", 0, 1)
        demand_works(made / program.starter)
        yield made
    except OSError as error:
        raise CannotUpdate(program.folder, error.strerror or str(error)) from error
    finally:
        if made is not None:
            shutil.rmtree(made, ignore_errors=True)


def take(program: Program, made: Path) -> None:
    """Switch a program in that is ready, and try it once more in its place.

    Raise `FailsItsTest` or `CannotUpdate`; then the program before stands again.
    """
    contents = all_contents(made)
    switch = _switched(program, made)
    try:
        demand_works(program.folder / program.starter)
    except Trouble:
        switch.undo()
        raise
    switch.stay(program.contents, *contents)


def go_back(program: Program) -> str:
    """Use the former program again; return its version, empty when it is not known.

    The one in use becomes the former. Raise `NothingToGoBackTo`, `ProgramReadOnly` or `CannotUpdate`.
    """
    former = program.folder / FORMER
    if not (former / program.starter).exists():
        raise NothingToGoBackTo
    if not can_be_written(program.folder):
        raise ProgramReadOnly(program.folder)
    _switched(program, former).stay(*all_contents(program.folder))
    with suppress(OSError, ValueError, KeyError, TypeError):
        return str(json.loads((program.folder / MANIFEST).read_text("utf-8"))["to"])
    return ""


def demand_works(starter: Path) -> None:
    """Run the self-test of a program in a process of its own, on data of its own; raise `FailsItsTest`."""
    with tempfile.TemporaryDirectory() as scratch:
        surroundings = {**os.environ, HOME_VARIABLE: str(Path(scratch) / "data")}
        # What this program's packer told its own process must not lead the new one astray.
        for name in ("LD_LIBRARY_PATH", "PYTHONPATH", "PYTHONHOME"):
            surroundings.pop(name, None)
        command = [str(starter), "self-test"]
        try:
            done = subprocess.run(
                command,
                env=surroundings,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_PATIENCE_S,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise FailsItsTest(f"it does not start, {type(error).__name__}") from error
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise FailsItsTest((said[-1] if said else f"it ended with {done.returncode}")[:_LONGEST_REASON])


def _switched(program: Program, new: Path) -> Switch:
    try:
        switch = Switch(program, new)
        switch.do()
    except OSError as error:
        raise CannotUpdate(program.folder, error.strerror or str(error)) from error
    return switch
