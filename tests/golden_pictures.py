"""Compare widgets with the pictures in tests/golden, exactly, on the one platform where that can be done.

`dev.py golden` redraws them, and `git diff` decides. What differs is collected on one page,
build/_work/golden/index.html, with what was expected, what came, and the difference.
"""

import os
import platform
import shutil
import sys
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QCursor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

GOLDEN = Path(__file__).resolve().parent / "golden"
REPORT = Path(__file__).resolve().parents[1] / "build" / "_work" / "golden"

AWAY = (10, 10)
"""Where the mouse is when the platform starts; nothing of a window reacts to it there."""

_ROUNDED = 8
"""So many values of colour in a whole picture may be one step off; the faintest letter changes hundreds."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--golden`."""
    parser.addoption("--golden", action="store_true", help="redraw the golden pictures instead of comparing")


def pytest_configure(config: pytest.Config) -> None:
    """Throw away the report of the last run."""
    shutil.rmtree(REPORT, ignore_errors=True)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """With `--golden`, run only the tests that draw."""
    if config.getoption("--golden"):
        drawing = [item for item in items if "golden" in getattr(item, "fixturenames", ())]
        config.hook.pytest_deselected(items=[item for item in items if item not in drawing])
        items[:] = drawing


@pytest.fixture(autouse=True)
def _nothing_left(request: pytest.FixtureRequest) -> None:
    """Before a window opens to be compared: forget what the tests before have left in the application.

    A mouse would light up a button, and digits would come out in the form of the last interface language:
    Qt shapes text for its default locale, and the Chinese font has digits of its own for Chinese.
    """
    if "golden" in request.fixturenames:
        request.getfixturevalue("qapp")
        QCursor.setPos(*AWAY)
        QLocale.setDefault(QLocale.c())


@pytest.fixture
def golden(request: pytest.FixtureRequest, qtbot, qapp: QApplication) -> Iterator[Callable]:
    """A function that compares a widget with the picture of a name, or redraws it."""
    reason = _not_the_reference()
    if reason:
        pytest.skip(reason)
    redraw = request.config.getoption("--golden") or os.environ.get("VADEMECUM_GOLDEN") == "redraw"
    flash, style = qapp.cursorFlashTime(), qapp.style().objectName()
    qapp.setStyle("Fusion")
    # A blinking cursor is there in every other picture only.
    qapp.setCursorFlashTime(0)

    def compare(widget: QWidget, name: str) -> None:
        # The first painting asks for what is made late, such as a QR code; the second one has it.
        widget.grab()
        qtbot.wait(50)
        actual = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        path = GOLDEN / f"{name}.png"
        if redraw:
            path.parent.mkdir(parents=True, exist_ok=True)
            assert actual.save(str(path)), f"{path} cannot be written"
            return
        expected = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
        if not look_alike(expected, actual):
            _report(name, expected, actual)
            pytest.fail(f"{name} looks different: see {REPORT / 'index.html'}, or redraw with dev.py golden")

    yield compare
    qapp.setStyle(style)
    qapp.setCursorFlashTime(flash)


def look_alike(expected: QImage, actual: QImage) -> bool:
    """Whether two pictures are the same, but for what processors round otherwise.

    At the edge of a round corner one processor may set one colour of one dot one step off. No letter and no
    line can differ so little.
    """
    if expected == actual:
        return True
    if expected.size() != actual.size():
        return False
    before, after = bytes(expected.constBits()), bytes(actual.constBits())
    steps = [abs(a - b) for a, b in zip(before, after, strict=True) if a != b]
    return len(steps) <= _ROUNDED and max(steps, default=0) <= 1


def _not_the_reference() -> str:
    """Why pictures cannot be compared here; empty where they can."""
    if (sys.platform, platform.machine()) != ("linux", "x86_64") or PySide6.__version__ != "6.11.3":
        return "golden pictures are drawn on 64-bit Linux with the pinned Qt"
    if "FONTCONFIG_FILE" not in os.environ:
        return "golden pictures need the fonts of the set-up"
    return ""


def _report(name: str, expected: QImage, actual: QImage) -> None:
    """Add one difference to the page."""
    folder = (REPORT / name).parent
    folder.mkdir(parents=True, exist_ok=True)
    difference = actual.copy()
    painter = QPainter(difference)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, expected)
    painter.end()
    shown = {"expected": expected, "actual": actual, "difference": difference}
    for kind, picture in shown.items():
        picture.save(str(REPORT / f"{name}.{kind}.png"))
    pictures = "".join(
        f'<figure><figcaption>{kind}</figcaption><img src="{escape(name)}.{kind}.png"></figure>'
        for kind in shown
    )
    with (REPORT / "index.html").open("a", encoding="utf-8") as page:
        page.write(f"<h2>{escape(name)}</h2>{pictures}\n")
