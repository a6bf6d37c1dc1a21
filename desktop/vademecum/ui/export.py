"""Put what is shown on paper or into files: drawings as SVG, PNG or PDF, documents as PDF, both printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QDate, QIODevice, QLocale, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtWidgets import QFileDialog, QWidget

from vademecum import __version__
from vademecum.services.exporting import write_whole
from vademecum.ui.catalogue import say
from vademecum.ui.fonts import font
from vademecum.words import Marked, mark

Draw = Callable[[QPainter, QRectF], None]
"""Draws into a rectangle, in points of 1/72 inch."""

_PNG_SCALE = 3.0
"""Pixels of a PNG for each point: 216 to the inch, sharp on paper and on the wall."""

_POINTS = 72
_MARGIN = 16.0
"""Millimetres around the text of a document."""

_FOOT = 22
"""Points that the footer of a document's page takes."""

_KINDS: dict[str, Marked] = {
    "svg": mark("export", "Drawing (*.svg)"),
    "png": mark("export", "Picture (*.png)"),
    "pdf": mark("export", "PDF (*.pdf)"),
    "csv": mark("export", "Table (*.csv)"),
    "txt": mark("export", "Text (*.txt)"),
    "html": mark("export", "Web page (*.html)"),
    "md": mark("export", "Markdown (*.md)"),
    "docx": mark("export", "Word document (*.docx)"),
    "jsonld": mark("export", "Web Annotations (*.jsonld)"),
    "vnotes": mark("export", "Vademecum notes (*.vnotes)"),
    "pptx": mark("papers", "Slides (*.pptx)"),
    "vplan": mark("plans", "Vademecum lesson plan (*.vplan)"),
}


def page_size() -> QPageSize:
    """A4, or Letter where people use it."""
    is_metric = QLocale.system().measurementSystem() != QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize(QPageSize.PageSizeId.A4 if is_metric else QPageSize.PageSizeId.Letter)


def ask_where(parent: QWidget, title: str, name: str, kinds: tuple[str, ...]) -> Path | None:
    """Ask for a file to write, of one of `kinds` (`pdf`, `csv` …); None when the reader changes their mind.

    The path always ends in one of the kinds.
    """
    filters = {say(_KINDS[kind]): kind for kind in kinds}
    file, chosen = QFileDialog.getSaveFileName(parent, title, f"{name}.{kinds[0]}", ";;".join(filters))
    if not file:
        return None
    path = Path(file)
    if path.suffix.lower().removeprefix(".") in kinds:
        return path
    return path.with_name(f"{path.name}.{filters.get(chosen, kinds[0])}")


def made_with() -> str:
    """The line of provenance under everything that leaves the program."""
    today = QLocale().toString(QDate.currentDate(), QLocale.FormatType.LongFormat)
    return say(mark("export", "Made with Vademecum {version} on {day}"), version=__version__, day=today)


# -- drawings --------------------------------------------------------------


def write_drawing(path: Path, draw: Draw, width: float, height: float, title: str = "") -> None:
    """Write a drawing of that size in points as SVG, PNG or PDF, by the file's ending.

    Raise `CannotExport` when the file cannot be written.
    """
    kind = path.suffix.lower()
    area = QRectF(0, 0, width, height)
    if kind == ".svg":
        write_whole(path, _svg(draw, area, title))
    elif kind == ".png":
        write_whole(path, _png(draw, area))
    else:
        write_whole(path, _pdf(draw, area, title))


def print_drawing(parent: QWidget, draw: Draw, width: float, height: float) -> bool:
    """Ask for a printer and print a drawing on one page, as large as fits; return whether it was printed."""
    # Imported when something is printed: it takes time, and asks the system for printers.
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(page_size())
    landscape = QPageLayout.Orientation.Landscape
    printer.setPageOrientation(landscape if width > height else QPageLayout.Orientation.Portrait)
    if QPrintDialog(printer, parent).exec() == 0:
        return False
    painter = QPainter(printer)
    room = printer.pageRect(QPrinter.Unit.DevicePixel)
    scale = min(room.width() / width, room.height() / height)
    painter.scale(scale, scale)
    draw(painter, QRectF(0, 0, width, height))
    painter.end()
    return True


def _svg(draw: Draw, area: QRectF, title: str) -> bytes:
    # Imported when a drawing is exported, as few are.
    from PySide6.QtSvg import QSvgGenerator

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setResolution(_POINTS)
    drawing.setSize(area.size().toSize())
    drawing.setViewBox(area)
    drawing.setTitle(title)
    drawing.setDescription(made_with())
    _draw(drawing, draw, area)
    return bytes(buffer.data().data())


def _png(draw: Draw, area: QRectF) -> bytes:
    size = (QSizeF(area.width(), area.height()) * _PNG_SCALE).toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(_POINTS * _PNG_SCALE / 0.0254))
    image.setDotsPerMeterY(round(_POINTS * _PNG_SCALE / 0.0254))
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # A font's size in points must mean the same on every device: the picture counts as 72 to the inch.
    painter.scale(_PNG_SCALE, _PNG_SCALE)
    draw(painter, area)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes; Qt takes the text
    return bytes(buffer.data().data())


def _pdf(draw: Draw, area: QRectF, title: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_POINTS)
    writer.setPageSize(QPageSize(area.size(), QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(title)
    writer.setCreator(f"Vademecum {__version__}")
    _draw(writer, draw, area)
    return bytes(buffer.data().data())


def _draw(device: QPagedPaintDevice | object, draw: Draw, area: QRectF) -> None:
    painter = QPainter(device)  # type: ignore[arg-type]  # every device here is a paint device
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, area)
    painter.end()


# -- documents -------------------------------------------------------------


def write_document(path: Path, document: QTextDocument, footer: str, title: str = "") -> None:
    """Write a document as PDF, page by page, with `footer` and the page's number under each.

    The document's sizes are pixels of 1/96 inch. Raise `CannotExport` when the file cannot be written.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(page_size())
    writer.setPageMargins(QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN), QPageLayout.Unit.Millimeter)
    writer.setTitle(title)
    writer.setCreator(f"Vademecum {__version__}")
    _paint_pages(writer, document, footer)
    write_whole(path, bytes(buffer.data().data()))


def print_document(parent: QWidget, document: QTextDocument, footer: str) -> bool:
    """Ask for a printer and print a document; return whether it was printed."""
    # Imported when something is printed: see above.
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(page_size())
    printer.setPageMargins(QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN), QPageLayout.Unit.Millimeter)
    if QPrintDialog(printer, parent).exec() == 0:
        return False
    _paint_pages(printer, document, footer)
    return True


def _paint_pages(device: QPagedPaintDevice, document: QTextDocument, footer: str) -> None:
    """Paint a copy of a document, so that the one on the screen keeps its width."""
    pages = document.clone()
    scale = device.logicalDpiX() / 96
    room = QSizeF(device.width() / scale, device.height() / scale - _FOOT)
    pages.setPageSize(room)
    painter = QPainter(device)
    painter.scale(scale, scale)
    for number in range(pages.pageCount()):
        if number:
            device.newPage()
        painter.save()
        painter.translate(0, -number * room.height())
        pages.drawContents(painter, QRectF(0, number * room.height(), room.width(), room.height()))
        painter.restore()
        _paint_footer(painter, room, footer, f"{number + 1} / {pages.pageCount()}")
    painter.end()


def _paint_footer(painter: QPainter, room: QSizeF, footer: str, page: str) -> None:
    painter.save()
    painter.setFont(font("zh", 10))
    line = QRectF(0, room.height() + 8, room.width(), _FOOT - 8)
    painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, page)
    metrics = painter.fontMetrics()
    place = line.adjusted(0, 0, -metrics.horizontalAdvance(page) - 16, 0)
    words = metrics.elidedText(footer, Qt.TextElideMode.ElideRight, int(place.width()))
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
    painter.restore()
