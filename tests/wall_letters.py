"""Letters for walls without a window; test modules that set text name this plugin."""

import pytest
from PySide6.QtWidgets import QApplication

from vademecum.paths import Places
from vademecum.ui.fonts import load_fonts

pytest_plugins = ["windows"]


@pytest.fixture(scope="session")
def letters(qapp: QApplication, library_places: Places) -> None:
    """The fonts of the set-up."""
    load_fonts(library_places.fonts)
