"""Draw the first page of a paper, or a slide, as a picture for the preview."""

from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from vademecum.services.papers.paper import Paper, PaperSize
from vademecum.services.papers.slides import Slide
from vademecum.ui.fonts import font
from vademecum.ui.papers.paper_pages import PaperPages
from vademecum.ui.papers.paper_text import INK, QUIET

_ENOUGH = 36
"""So many elements fill a first page."""
_WIDE = 1_000
"""Dots of the picture of a page across."""


def page_picture(paper: Paper, size: PaperSize) -> QImage:
    """The first page. Of a long paper only its beginning is set: how many pages it has is not known then."""
    is_long = len(paper.elements) > _ENOUGH
    pages = PaperPages(replace(paper, elements=paper.elements[:_ENOUGH]) if is_long else paper, size)
    scale = _WIDE / pages.style.width
    image = _blank(_WIDE, round(pages.style.height * scale))
    painter = _painter(image)
    painter.scale(scale, scale)
    pages.paint(painter, 0, "…" if is_long else None)
    painter.end()
    return image


def slide_picture(slide: Slide) -> QImage:
    """A slide as it will stand, about: the program that shows it sets it anew."""
    image = _blank(_WIDE, _WIDE * 9 // 16)
    painter = _painter(image)
    wide, high = float(image.width()), float(image.height())
    side = wide / 19
    points = wide / 960
    wraps = Qt.TextFlag.TextWordWrap
    painter.setPen(QUIET if slide.words else INK)
    painter.setFont(font(slide.lang, round((20 if slide.words else 36) * points), bold=not slide.words))
    title = QRectF(side, high * 0.04, wide - 2 * side, high * 0.13)
    if not slide.words:
        title = QRectF(side, high * 0.28, wide - 2 * side, high * 0.34)
    painter.drawText(title, int(Qt.AlignmentFlag.AlignVCenter | wraps), slide.title)
    painter.setPen(INK)
    painter.setFont(font(slide.lang, round(slide.points * points)))
    words = "\n".join(f"{one.label} {one.text}".strip() for one in slide.words)
    body = QRectF(side, high * 0.18, wide - 2 * side, high * 0.7)
    painter.drawText(body, int(Qt.AlignmentFlag.AlignVCenter | wraps), words)
    painter.setPen(QUIET)
    painter.setFont(font(slide.lang, round(12 * points)))
    foot = QRectF(side, high * 0.91, wide - 2 * side, high * 0.07)
    painter.drawText(foot, int(Qt.AlignmentFlag.AlignVCenter), slide.foot)
    painter.end()
    return image


def _blank(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return image


def _painter(image: QImage) -> QPainter:
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    return painter
