"""Write papers into files: as PDF or as Word documents, whole or not at all."""

import threading
from datetime import date
from enum import StrEnum
from pathlib import Path

from vademecum.services.exporting import write_whole
from vademecum.services.papers.paper import Paper, PaperSize
from vademecum.services.papers.pdf import pdf_of
from vademecum.services.papers.word import docx_of


class PaperForm(StrEnum):
    """What kind of file a paper is written as."""

    PDF = "pdf"
    DOCX = "docx"


def form_of(path: Path) -> PaperForm:
    """The kind of file that a name tells; PDF where it tells none."""
    return PaperForm.DOCX if path.suffix.lower() == ".docx" else PaperForm.PDF


def write_paper_file(
    path: Path,
    paper: Paper,
    form: PaperForm,
    size: PaperSize,
    day: date,
    ended: threading.Event | None = None,
) -> int | None:
    """Write a paper and return how many pages it has, as far as that is known before it is printed.

    Raise `CannotSet` or `CannotExport`; then nothing was written.
    """
    if form is PaperForm.DOCX:
        write_whole(path, docx_of(paper, size, day))
        return None
    made = pdf_of(paper, size, day, ended=ended)
    write_whole(path, made.data)
    return made.pages
