"""Read in idle moments, after the first page, the modules that the first opening of a pane would wait for."""

from collections.abc import Sequence
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal

MODULES = (
    "vademecum.services.lookup",
    "vademecum.ui.instrument.flow_text",
    "vademecum.ui.instrument_view",
    "vademecum.ui.notes.notes_list",
    "vademecum.ui.notes.tag_field",
    "vademecum.ui.notes.note_editor",
    "vademecum.ui.notes.notes_shown",
    "vademecum.services.acting",
    "vademecum.ui.actions_bar",
    "vademecum.ui.actions_filter",
    "vademecum.text.footnotes.tracing",
    "vademecum.services.ledger",
    "vademecum.ui.sheets.table_sheet",
    "vademecum.ui.sheets.linked_text",
    "vademecum.ui.sheets.ledger_sheet",
    "vademecum.services.wanting",
    "vademecum.ui.sheets.missing_sheet",
    "vademecum.services.coverage",
    "vademecum.ui.export",
    "vademecum.ui.sheets.heat_table",
    "vademecum.ui.sheets.timeline_view",
    "vademecum.ui.sheets.coverage_page",
    "vademecum.ui.sheets.coverage_sheet",
    "vademecum.services.notebook.place_names",
    "vademecum.services.notebook.bookmarking",
    "vademecum.ui.notes.bookmarks_panel",
    "vademecum.ui.notes.bookmark_commands",
)
"""What one opens beside a page, the likeliest first; parts stand before the whole: each step is short."""

_REST_MS = 25
"""Between two steps: keys, pointer and painting come first."""


class Warming(QObject):
    """Reads one module at a time; the window stands still for no longer than that takes, 5 to 30 ms."""

    done = Signal()

    def __init__(self, modules: Sequence[str] = MODULES, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left = list(modules)
        self._timer = QTimer(self)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(self.step)

    def start(self) -> None:
        """Begin when the window is idle next."""
        self._timer.start()

    def step(self) -> None:
        """Read the next module; tell when none is left."""
        if self._left:
            import_module(self._left.pop(0))
        if not self._left:
            self._timer.stop()
            self.done.emit()
