"""Complete a window once its page is painted and search is awake: Qt looks at every plugin for pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon

from vademecum.ui.drop_field import DropField

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow


def complete(window: MainWindow) -> None:
    """Let files be dropped, and give the window its icon and the address box its clear button."""
    field = DropField(window, window.theme)
    field.dropped.connect(window.import_wanted)
    field.notes_dropped.connect(window.note_commands.take_in)
    field.refused.connect(window.say)
    window.address.setClearButtonEnabled(True)
    window.setWindowIcon(QIcon(str(window.desk.places.resources / "icons" / "vademecum.svg")))
