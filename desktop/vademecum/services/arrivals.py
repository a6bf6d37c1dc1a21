"""Look at files a reader brings before anything is read: which can be imported, and why the others cannot."""

import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from vademecum.domain.trouble import Trouble
from vademecum.importer.text_source import LARGEST
from vademecum.words import mark

MOST = 50
"""Files at once; more is a folder that slipped."""
_KINDS = frozenset({".txt", ".text"})
PLANS = frozenset({".vplan"})
"""Endings of files of lesson plans."""
NOTES = frozenset({".vnotes", ".jsonld", ".ann", ".json"}) | PLANS
"""Endings of files of what readers write; see `notebook/exchange`."""
_MEGABYTE = 1024 * 1024


class NotTaken(Trouble):
    """A file that was brought cannot be imported."""

    kind = "not-taken"


@dataclass(frozen=True, slots=True)
class Arrivals:
    """What was brought."""

    taken: tuple[Path, ...]
    refused: tuple[NotTaken, ...]
    """One for each file that cannot be imported, in their order."""
    notes: tuple[Path, ...] = ()
    """Files of notes."""


def look_at(files: Sequence[Path]) -> Arrivals:
    """Tell texts from what is none, by kind and size; no file is opened."""
    if len(files) > MOST:
        too_many = NotTaken(
            mark("trouble", "{count} files are too many at once."),
            mark("trouble", "Bring up to {most} texts at a time."),
            count=len(files),
            most=MOST,
        )
        return Arrivals((), (too_many,))
    taken: list[Path] = []
    notes: list[Path] = []
    refused: list[NotTaken] = []
    for file in dict.fromkeys(files):
        reason = _why_not(file)
        if reason is None and file.suffix.lower() in NOTES:
            notes.append(file)
        elif reason is None:
            taken.append(file)
        else:
            refused.append(reason)
    return Arrivals(tuple(taken), tuple(refused), tuple(notes))


def refuse_what_is_no_file(file: Path) -> None:
    """Raise `NotTaken` for a pipe or a device: opened, it may never end. What is not there passes."""
    if file.exists() and not (file.is_file() or file.is_dir()):
        raise _no_file(file)


def _no_file(file: Path) -> NotTaken:
    return NotTaken(
        mark("trouble", "{name} is not a file."),
        mark("trouble", "Bring a text that is saved as plain text (.txt)."),
        name=file.name,
    )


def _why_not(file: Path) -> NotTaken | None:
    try:
        if file.is_dir():
            return NotTaken(
                mark("trouble", "{name} is a folder."),
                mark("trouble", "Bring the texts that are in it."),
                name=file.name,
            )
        if file.suffix.lower() not in _KINDS | NOTES:
            return NotTaken(
                mark("trouble", "{name} is not a text file."),
                mark("trouble", "Save it as plain text (.txt) and bring that."),
                name=file.name,
            )
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            return _no_file(file)
    except OSError:
        return NotTaken(
            mark("trouble", "{name} cannot be read."),
            mark("trouble", "Check that the file is there and may be read."),
            name=file.name,
        )
    if status.st_size > LARGEST:
        return NotTaken(
            mark("trouble", "{name} is too large: {size} MB."),
            mark("trouble", "Texts up to {largest} MB can be imported; divide it into parts."),
            name=file.name,
            size=round(status.st_size / _MEGABYTE),
            largest=LARGEST // _MEGABYTE,
        )
    return None
