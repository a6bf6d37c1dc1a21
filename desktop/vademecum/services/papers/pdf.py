"""Have a paper set as PDF by the program itself in a process of its own: only that process knows Qt.

The process gets the paper's size and the paper on its standard input, a line each, and answers with a line of
JSON and the file. It needs no display.
"""

import json
import threading
from dataclasses import dataclass
from datetime import date

from vademecum.domain.trouble import Trouble
from vademecum.importer.child import GaveUp, ask_child
from vademecum.services.papers.paper import Paper, PaperSize
from vademecum.services.papers.paper_form import write_paper
from vademecum.words import mark

COMMAND = "draw-paper"
"""The hidden command that makes the program such a process."""

LARGEST_PDF = 120_000_000
_PATIENCE_S = 120.0
_ENVIRONMENT = {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "1", "QT_HASH_SEED": "0"}
"""No display, no scaling, and fonts written in the same order each time."""


class CannotSet(Trouble):
    """The paper could not be set as PDF."""

    kind = "cannot-set"

    def __init__(self) -> None:
        super().__init__(
            mark("papers", "The paper took too much time or memory to be set as PDF; nothing was written."),
            mark("papers", "Take less text, or write it as a Word file."),
        )


@dataclass(frozen=True, slots=True)
class Pdf:
    """A file, and how many pages or sides of sheets it has."""

    data: bytes
    pages: int


def pdf_of(
    paper: Paper,
    size: PaperSize,
    day: date,
    *,
    patience_s: float = _PATIENCE_S,
    ended: threading.Event | None = None,
) -> Pdf:
    """The paper as PDF; raise `CannotSet`. Somebody who sets `ended` stops it."""
    head = json.dumps({"size": size, "day": day.isoformat()}).encode()
    try:
        answer = ask_child(
            COMMAND,
            head + b"\n" + write_paper(paper),
            most=LARGEST_PDF,
            patience_s=patience_s,
            ended=ended or threading.Event(),
            environment=_ENVIRONMENT,
        )
        line, _, data = answer.partition(b"\n")
        told = json.loads(line)
        if data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF"):
            return Pdf(data, int(told["pages"]))
    except (GaveUp, ValueError, KeyError, TypeError) as fault:
        raise CannotSet from fault
    raise CannotSet
