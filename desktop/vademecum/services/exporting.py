"""Write what leaves the program into files: whole or not at all, and harmless to what opens them."""

import csv
import io
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from vademecum.domain.trouble import Trouble
from vademecum.words import mark

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
"""A spreadsheet program takes a cell that begins so for a formula and runs it (OWASP, CSV injection).

Those of East Asian languages read the signs in full width, too."""


class CannotExport(Trouble):
    """A file cannot be written where the reader wants it."""

    kind = "cannot-write"

    def __init__(self, path: Path, reason: str, *, is_refused: bool = False) -> None:
        advice = mark("trouble", "Choose another folder, or free some space.")
        if is_refused:
            advice = mark("trouble", "Close the file where it is open, or choose another folder.")
        super().__init__(
            mark("trouble", "{name} cannot be written: {reason}."), advice, name=path.name, reason=reason
        )


def write_whole(path: Path, data: bytes) -> None:
    """Write a file: to a new one beside it, synced, then renamed. Raise `CannotExport` when it cannot be."""
    new = path.with_name(f".{path.name}.new")
    try:
        with new.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError as error:
        # Where a name is too long or a folder is closed, there is nothing to remove either.
        with suppress(OSError):
            new.unlink(missing_ok=True)
        # Windows refuses to replace a file that another program has open.
        is_refused = isinstance(error, PermissionError)
        raise CannotExport(path, error.strerror or str(error), is_refused=is_refused) from error


def csv_bytes(rows: Iterable[Sequence[object]]) -> bytes:
    """Rows as CSV (RFC 4180) in UTF-8 with a byte order mark, which Excel needs to read Chinese.

    A cell that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    for row in rows:
        writer.writerow([_harmless(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def _harmless(cell: object) -> object:
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return "'" + cell
    return "" if cell is None else cell
