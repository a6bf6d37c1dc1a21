"""Update library or program from a file, or go back: what the window and the command line ask for."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from vademecum.domain.item import Item
from vademecum.paths import Places, program_folder, source_root
from vademecum.services.notebook.rehearsal import Rehearsal
from vademecum.services.updating import library_update, program_update
from vademecum.services.updating.form import Kind, Manifest
from vademecum.services.updating.program_switch import Program
from vademecum.services.updating.unpacking import Tell, open_update
from vademecum.words import mark

CAUTION = mark(
    "updates",
    "The file is checked against damage only; nothing in it proves who made it. "
    "Take it from somebody you trust.",
)


@dataclass(frozen=True, slots=True)
class Offered:
    """An update that was verified and tried, and is not taken yet."""

    manifest: Manifest
    rehearsals: tuple[Rehearsal, ...]
    take: Callable[[], None]


@contextmanager
def offered(
    places: Places,
    path: Path,
    items: Sequence[Item] = (),
    tell: Tell = lambda _what, _done, _of: None,
) -> Iterator[Offered]:
    """Verify and try an update; it is gone at the end unless it was taken. Raise a `Trouble`."""
    update = open_update(path)
    if update.manifest.kind is Kind.LIBRARY:
        with library_update.made_ready(places, update, items, tell) as ready:
            yield Offered(update.manifest, ready.rehearsals, lambda: library_update.take(places, ready))
    else:
        program = this_program(places)
        with program_update.made_ready(program, update, tell) as made:
            yield Offered(update.manifest, (), lambda: program_update.take(program, made))


def go_back(places: Places) -> tuple[Kind, str]:
    """Undo the last update, a library's before a program's; return which and the version that is used now.

    Raise a `Trouble`: `NothingToGoBackTo` when none was taken.
    """
    if places.updated_library.exists() or not places.is_packaged:
        return Kind.LIBRARY, library_update.go_back(places)
    return Kind.PROGRAM, program_update.go_back(this_program(places))


def this_program(places: Places) -> Program:
    """The packaged program that runs; raise `NotThisWay` in a checkout."""
    if not places.is_packaged:
        raise program_update.NotThisWay
    return Program(program_folder(), Path(sys.executable).name, source_root().name)
