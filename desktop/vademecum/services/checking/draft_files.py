"""Open a draft: plain text in the encodings it may come in, or a Word document read in a process apart."""

import errno
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

from vademecum.domain.trouble import Trouble
from vademecum.importer.apart import read_docx_apart
from vademecum.importer.docx_text import LARGEST_FILE, UnreadableDocx, refuse_what_is_no_docx
from vademecum.importer.text_source import read_source
from vademecum.words import mark

STANDARD_INPUT = "-"

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


class CannotOpenDraft(Trouble):
    """A draft cannot be read from its file."""

    kind = "cannot-read"


@dataclass(frozen=True, slots=True)
class Draft:
    """The words of a draft, a paragraph a line; `set_apart` are lines that stand as quotations."""

    text: str
    set_apart: tuple[int, ...] = ()

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


def open_draft(name: str | Path, ended: threading.Event | None = None) -> Draft:
    """Read a file, or standard input for `-`; raise a `Trouble` with advice for what is no draft.

    Whoever sets `ended` while a Word document is read wants no answer any more.
    """
    try:
        data = _standard_input() if name == STANDARD_INPUT else _file(Path(name))
    except OSError as error:
        raise CannotOpenDraft(
            mark("trouble", "{name} cannot be read: {reason}."),
            mark("trouble", "Check the name and that you may read the file."),
            name=Path(name).name,
            reason=error.strerror or str(error),
        ) from error
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
        raise CannotOpenDraft(
            mark("trouble", "The file is too large: {size} MB."),
            mark("trouble", "A draft may have up to {largest} MB; check it in parts."),
            size=round(len(data) / 1024 / 1024),
            largest=LARGEST_FILE // 1024 // 1024,
        )
    return Draft("\n".join(line.text for line in read_source(data).lines))


def _file(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST_FILE + 4 * 1024 * 1024)


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise OSError(errno.EBADF, "standard input is closed")
    return sys.stdin.buffer.read(LARGEST_FILE + 4 * 1024 * 1024)
