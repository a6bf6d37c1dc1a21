"""Start the window: make the application of Qt, hand over to a window that stands, or open one."""

from __future__ import annotations

import gc
import sys
from contextlib import AbstractContextManager, nullcontext

from PySide6.QtGui import QGuiApplication, Qt
from PySide6.QtWidgets import QApplication

from vademecum.app.latch import Latch
from vademecum.app.window import Application
from vademecum.paths import Places

_SWITCH_S = 0.001
"""Search is pure Python: shorter turns keep the window's frames short while it works."""


def run_window(places: Places, address: str) -> int:
    """Open the window at `address`; return the exit code when it is closed."""
    with _surroundings(places):
        app = make_application()
        if address:
            # Imported only here: most starts are asked for nothing.
            from vademecum.app.outside import settled

            address = settled(address)
        latch = Latch(places.data)
        if not latch.shut():
            # Imported only here, like the door below: only a second start needs it before its first page.
            from vademecum.app.single import hand_over

            if hand_over(places.data, address, is_there=latch.is_held_by_another()):
                return 0
        window = Application(app, places)
    window.started.connect(look_for_garbage)
    window.start(address)
    code = app.exec()
    latch.open()
    return code


def look_for_garbage() -> None:
    """Look for garbage from now on, but not among what the start has made."""
    gc.freeze()
    gc.enable()


def _surroundings(places: Places) -> AbstractContextManager[None]:
    if not places.is_elsewhere:
        return nullcontext()
    # Imported when data lies elsewhere: see above.
    from vademecum.ui.traces import carried_along

    return carried_along(places)


def make_application() -> QApplication:
    """The application of Qt, made where there is none yet."""
    sys.setswitchinterval(_SWITCH_S)
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    # The style is named here: `setStyle` gives it back, and PySide would read 570 names of it for that.
    app = QApplication.instance() or QApplication([*sys.argv[:1], "-style", "fusion"])
    if not isinstance(app, QApplication):
        raise TypeError("another kind of Qt application runs already")
    app.setApplicationName("Vademecum")
    app.setDesktopFileName("vademecum")
    return app
