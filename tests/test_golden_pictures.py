"""Pictures are compared exactly; only what processors round otherwise is let pass."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QCursor, QImage, QPainter

from golden_pictures import AWAY, look_alike


def blank() -> QImage:
    picture = QImage(120, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor(250, 250, 250))
    return picture


def test_a_dot_that_is_rounded_otherwise_is_let_pass():
    changed = blank()
    changed.setPixelColor(5, 5, QColor(249, 250, 250))
    assert look_alike(blank(), changed)


@pytest.mark.parametrize("colour", [QColor(248, 250, 250), QColor(0, 0, 0)])
def test_a_dot_of_another_colour_is_not(colour):
    changed = blank()
    changed.setPixelColor(5, 5, colour)
    assert not look_alike(blank(), changed)


def test_the_faintest_full_stop_is_not(qapp):
    changed = blank()
    painter = QPainter(changed)
    painter.setPen(QColor(249, 249, 249))
    painter.drawText(10, 20, ".,")
    painter.end()
    assert not look_alike(blank(), changed)


def test_another_size_is_not():
    assert not look_alike(blank(), blank().copy(0, 0, 119, 40))


@pytest.mark.parametrize("turn", ["first", "second"])
def test_no_mouse_stands_where_the_test_before_left_it(golden, turn):
    assert QCursor.pos() == QPoint(*AWAY)
    QCursor.setPos(500, 500)
