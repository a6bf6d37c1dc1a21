"""Print a paper page by page, away from the window's thread."""

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from vademecum.services.papers.paper import Paper, PaperSize
from vademecum.ui.papers.paper_pages import PaperPages
from vademecum.ui.papers.paper_pdf import A4_LONG, SHEETS, sides_of
from vademecum.ui.papers.paper_style import UNITS_PER_INCH


def printer_for(size: PaperSize) -> QPrinter:
    """A printer set for a paper of that size; a booklet on both sides, turned on the short edge."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(SHEETS[size]))
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))
    if size is PaperSize.A5_BOOKLET:
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        printer.setDuplex(QPrinter.DuplexMode.DuplexShortSide)
    return printer


def print_paper(paper: Paper, size: PaperSize, printer: QPrinter) -> int:
    """Print a paper; return how many pages or sides that are."""
    pages = PaperPages(paper, size)
    is_folded = size is PaperSize.A5_BOOKLET
    sides = sides_of(pages) if is_folded else [(number,) for number in range(len(pages))]
    painter = QPainter(printer)
    scale = printer.logicalDpiX() / UNITS_PER_INCH
    painter.scale(scale, scale)
    for place, side in enumerate(sides):
        if place:
            printer.newPage()
        for half, number in enumerate(side):
            if number < len(pages):
                painter.save()
                painter.translate(half * A4_LONG / 2, 0)
                pages.paint(painter, number)
                painter.restore()
    painter.end()
    return len(sides)
