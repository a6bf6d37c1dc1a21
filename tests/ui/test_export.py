"""Drawings and documents as files: the kind the name says, with their words and their pages."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QFileDialog, QWidget

from vademecum.services.exporting import CannotExport
from vademecum.services.qr import QUIET, modules
from vademecum.ui.export import ask_where, write_document, write_drawing
from vademecum.ui.fonts import font
from vademecum.ui.qr_picture import code_pixmap

pytest_plugins = ["windows"]

ADDRESS = "https://docs.un.org/zh/S/RES/1373(2001)"


def draw(painter, area):
    painter.setFont(font("zh", 20))
    painter.drawText(20, 40, "覆盖图")
    painter.drawPixmap(20, 60, code_pixmap(ADDRESS, 99))


@pytest.mark.parametrize(
    ("kind", "start"), [("svg", b"<?xml"), ("png", b"\x89PNG"), ("pdf", b"%PDF")], ids=["svg", "png", "pdf"]
)
def test_a_drawing_is_written_as_its_ending_says(qapp, tmp_path, kind, start):
    path = tmp_path / f"map.{kind}"
    write_drawing(path, draw, 300, 200)
    assert path.read_bytes().startswith(start)


def test_a_picture_is_three_pixels_a_point_on_white(qapp, tmp_path):
    write_drawing(tmp_path / "map.png", draw, 300, 200)
    image = QImage(str(tmp_path / "map.png"))
    assert (image.width(), image.height()) == (900, 600)
    assert image.pixelColor(899, 599).name() == "#ffffff"


def test_what_cannot_be_written_is_said(qapp, tmp_path):
    with pytest.raises(CannotExport):
        write_drawing(tmp_path / "not" / "map.svg", draw, 300, 200)


def test_a_long_document_has_as_many_pages_as_it_needs(qapp, tmp_path):
    document = QTextDocument()
    document.setPlainText("\n".join(["第一段。"] * 200))
    write_document(tmp_path / "long.pdf", document, "Provenance")
    assert (tmp_path / "long.pdf").read_bytes().count(b"/Type /Page\n") > 2


def test_every_module_of_a_code_is_drawn_where_it_belongs(qapp):
    rows = modules(ADDRESS)
    image = code_pixmap(ADDRESS, 200).toImage()
    size = image.width() // (len(rows) + 2 * QUIET)
    drawn = [
        [
            image.pixelColor((QUIET + x) * size + size // 2, (QUIET + y) * size + size // 2).lightness() < 128
            for x in range(len(rows))
        ]
        for y in range(len(rows))
    ]
    assert drawn == [list(row) for row in rows]


def test_a_name_without_an_ending_gets_that_of_the_kind_chosen(qtbot, monkeypatch, tmp_path):
    parent = QWidget()
    qtbot.addWidget(parent)
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "WG.7 map"), "Picture (*.png)")
    )
    assert ask_where(parent, "Export", "map", ("pdf", "png")) == Path(tmp_path / "WG.7 map.png")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    assert ask_where(parent, "Export", "map", ("pdf", "png")) is None
