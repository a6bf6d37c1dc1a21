"""Open a draft: plain text in the encodings it may come in, or a Word document read in a process apart."""

import errno
import os
import stat
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

from vademecum.domain.document import Doubt
from vademecum.domain.trouble import Trouble
from vademecum.importer.apart import read_docx_apart
from vademecum.importer.docx_text import LARGEST_FILE, UnreadableDocx, refuse_what_is_no_docx
from vademecum.importer.text_source import read_source
from vademecum.words import mark

STANDARD_INPUT = "-"

_MEGABYTE = 1024 * 1024
_MOST_READ = LARGEST_FILE + 4 * _MEGABYTE
"""Bytes; a file that is a little too large is still read, to say what it is."""
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


class CannotOpenDraft(Trouble):
    """A draft cannot be read from its file."""

    kind = "cannot-read"


@dataclass(frozen=True, slots=True)
class Draft:
    """The words of a draft, a paragraph a line; `set_apart` are lines that stand as quotations."""

    text: str
    set_apart: tuple[int, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    """What is not sure about the file: an encoding that was guessed, characters that were lost."""

    def spans_set_apart(self) -> list[tuple[int, int]]:
        """The same paragraphs as spans of the text."""
        wanted = frozenset(self.set_apart)
        found: list[tuple[int, int]] = []
        at = 0
        for number, line in enumerate(self.text.split("\n")):
            if number in wanted:
                found.append((at, at + len(line)))
            at += len(line) + 1
        return found


def open_draft_file(path: Path, ended: threading.Event | None = None) -> Draft:
    """Read a file; raise a `Trouble` with advice for what is no draft.

    A pipe or a device is never opened: it may never end. Whoever sets `ended` while a Word document is
    read wants no answer any more.
    """
    try:
        is_file = stat.S_ISREG(path.stat().st_mode)
    except OSError as error:
        raise _unreadable(path, error) from error
    if not is_file:
        raise CannotOpenDraft(
            mark("trouble", "{name} is not a file."),
            mark("trouble", "Choose a text or a Word document, or paste its text."),
            name=path.name,
        )
    return open_draft(path, ended)


def open_draft(name: str | Path, ended: threading.Event | None = None) -> Draft:
    """Read a file or a pipe, or standard input for `-`; raise a `Trouble` with advice for what is no draft.

    Whoever sets `ended` while a Word document is read wants no answer any more.
    """
    try:
        data = _standard_input() if name == STANDARD_INPUT else _file(Path(name))
    except OSError as error:
        raise _unreadable(Path(name), error) from error
    return draft_of(data, ended)


def draft_of(data: bytes, ended: threading.Event | None = None) -> Draft:
    """The draft that these bytes of a file are."""
    if data.startswith(_ZIP):
        words = read_docx_apart(data, ended=ended)
        if not words.text.strip():
            raise UnreadableDocx(
                mark("trouble", "The file holds no words."),
                mark("trouble", "If its pages are pictures, they must be recognised as text first."),
            )
        return Draft(words.text, words.set_apart)
    if data.startswith(_OLE):
        refuse_what_is_no_docx(data)
    if len(data) > LARGEST_FILE:
        raise _too_large(len(data))
    source = read_source(data)
    return Draft("\n".join(line.text for line in source.lines), doubts=source.doubts)


def _file(path: Path) -> bytes:
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        if size > _MOST_READ:
            raise _too_large(size)
        data = file.read(_MOST_READ)
    # Only a pipe, whose size nobody knows, can be as long.
    if len(data) == _MOST_READ:
        raise _endless()
    return data


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise OSError(errno.EBADF, "standard input is closed")
    data = sys.stdin.buffer.read(_MOST_READ)
    if len(data) == _MOST_READ:
        raise _endless()
    return data


def _unreadable(path: Path, error: OSError) -> CannotOpenDraft:
    return CannotOpenDraft(
        mark("trouble", "{name} cannot be read: {reason}."),
        mark("trouble", "Check the name and that you may read the file."),
        name=path.name,
        reason=error.strerror or str(error),
    )


def _too_large(size: int) -> CannotOpenDraft:
    return CannotOpenDraft(
        mark("trouble", "The file is too large: {size} MB."),
        mark("trouble", "A draft may have up to {largest} MB; check it in parts."),
        size=round(size / _MEGABYTE),
        largest=LARGEST_FILE // _MEGABYTE,
    )


def _endless() -> CannotOpenDraft:
    return CannotOpenDraft(
        mark("trouble", "The draft is too large: more than {largest} MB."),
        mark("trouble", "Check it in parts."),
        largest=LARGEST_FILE // _MEGABYTE,
    )
