"""Be the process that sets a paper as PDF: read it from standard input, answer on standard output."""

import json
import os
from datetime import date
from typing import IO

from PySide6.QtGui import QGuiApplication

from vademecum.paths import find_places
from vademecum.services.papers.paper import PaperSize
from vademecum.services.papers.paper_form import LARGEST, read_paper
from vademecum.ui.fonts import load_fonts
from vademecum.ui.papers.paper_pdf import write_pdf

_MOST_HEAD = 200


def serve() -> int:
    """Read, set, answer; the limits were set before."""
    # The files themselves: a program without a console has no text streams.
    with open(0, "rb", closefd=False) as source, open(1, "wb", closefd=False) as answer:
        return answer_apart(source, answer)


def answer_apart(source: IO[bytes], answer: IO[bytes]) -> int:
    """Set the paper that `source` holds; what is no paper gets no answer."""
    head = json.loads(source.readline(_MOST_HEAD))
    size, day = PaperSize(head["size"]), date.fromisoformat(head["day"])
    paper = read_paper(source.read(LARGEST + 1))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    load_fonts(find_places().fonts)
    made = write_pdf(paper, size, day)
    answer.write(json.dumps({"pages": made.pages}).encode() + b"\n" + made.data)
    answer.flush()
    del application
    return 0
