"""Write a paper as PDF: page by page, or two pages on each side of a sheet that is folded."""

import hashlib
from datetime import date

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QUuid
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from vademecum import __version__
from vademecum.services.papers.paper import Paper, PaperSize
from vademecum.services.papers.paper_form import write_paper
from vademecum.services.papers.pdf import Pdf
from vademecum.ui.papers.paper_pages import PaperPages
from vademecum.ui.papers.paper_style import UNITS_PER_INCH
from vademecum.ui.papers.pdf_mending import mended

A4_LONG = 297 / 25.4 * UNITS_PER_INCH
SHEETS = {
    PaperSize.A4: QPageSize.PageSizeId.A4,
    PaperSize.LETTER: QPageSize.PageSizeId.Letter,
    PaperSize.A5: QPageSize.PageSizeId.A5,
    PaperSize.A5_BOOKLET: QPageSize.PageSizeId.A4,
}


def write_pdf(paper: Paper, size: PaperSize, day: date) -> Pdf:
    """The file; the same paper on the same day always gives the same bytes."""
    pages = PaperPages(paper, size)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(UNITS_PER_INCH)
    writer.setTitle(paper.title)
    writer.setCreator(f"Vademecum {__version__}")
    digest = hashlib.sha256(write_paper(paper) + size.encode() + day.isoformat().encode()).digest()
    writer.setDocumentId(QUuid.fromRfc4122(digest[:16]))
    sides = sides_of(pages) if size is PaperSize.A5_BOOKLET else [(number,) for number in range(len(pages))]
    is_folded = size is PaperSize.A5_BOOKLET
    writer.setPageSize(QPageSize(SHEETS[size]))
    if is_folded:
        writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    for place, side in enumerate(sides):
        if place:
            writer.newPage()
        for half, number in enumerate(side):
            if number < len(pages):
                painter.save()
                # Two pages of A5 are half a millimetre narrower than a sheet of A4.
                painter.translate(half * (A4_LONG / 2) if is_folded else 0, 0)
                pages.paint(painter, number)
                painter.restore()
    painter.end()
    return Pdf(mended(bytes(buffer.data().data()), day), len(sides))


def sides_of(pages: PaperPages) -> list[tuple[int, int]]:
    """Which pages stand left and right on each side; see `folded`."""
    return folded(len(pages), is_from_the_right=pages.paper.lang == "ar")


def folded(count: int, *, is_from_the_right: bool = False) -> list[tuple[int, int]]:
    """The pages, from 0, on the left and on the right of each side of the sheets of a booklet.

    Sheets lie in each other and are folded in the middle; front and back follow one another, to be printed on
    both sides and turned on the short edge. Numbers from `count` on stand for empty pages.
    """
    whole = -(-max(count, 1) // 4) * 4
    sides = []
    for sheet in range(whole // 4):
        sides.append((whole - 1 - 2 * sheet, 2 * sheet))
        sides.append((2 * sheet + 1, whole - 2 - 2 * sheet))
    return [(right, left) for left, right in sides] if is_from_the_right else sides
