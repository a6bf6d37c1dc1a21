"""Show where the reader is: in the status line, the address box, the contents and the window's title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLabel, QSizePolicy

from vademecum.domain.locator import Locator
from vademecum.ui.names import key_name

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow
    from vademecum.ui.sheets.sheet import Sheet

_SETTLED_MS = 60
"""They follow once scrolling has settled, so that they never slow it."""


class WhereShown(QObject):
    """Two labels of the status line, and what follows the place with them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._heading = QLabel(window)
        self._symbol = QLabel(window)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self.show)

    def build(self) -> None:
        """Put the labels into the status line."""
        bar = self._window.statusBar()
        self._heading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        bar.addWidget(self._heading, 1)
        bar.addPermanentWidget(self._symbol)
        bar.setSizeGripEnabled(False)

    def show_soon(self) -> None:
        """Show it when scrolling has settled."""
        self._settled.start()

    def stop(self) -> None:
        """Follow nothing any more: the window closes."""
        self._settled.stop()
        self._settled.blockSignals(True)

    def show(self) -> None:
        """Show it now."""
        window = self._window
        window.arranged.emit()
        page = window.tabs.page
        if page is None or page.document is None:
            self._heading.setText("")
            self._symbol.setText("")
            if window.tabs.sheet is not None:
                self._show_subject(window.tabs.sheet)
            return
        head = page.document.head
        heading, place = page.heading_here(), page.paragraph_here()
        self._heading.setText(heading)
        self._symbol.setText("   ".join(part for part in (key_name(head.key), place) if part))
        window.address.show_here(
            " ".join(p for p in ("" if head.key.is_own else key_name(head.key), place) if p) or head.title
        )
        window.contents.show_place(Locator(head.key, head.lang, page.block_here()))
        window.setWindowTitle(f"{head.title} – Vademecum")

    def _show_subject(self, sheet: Sheet) -> None:
        """Show what a sheet is about; nothing of the pages behind it."""
        window = self._window
        about = window.desk.reading.find(sheet.subject.key, sheet.subject.lang) if sheet.subject else None
        head = about.head if about is not None else None
        name = "" if head is None else head.title if head.key.is_own else key_name(head.key)
        window.address.show_here(name)
        window.contents.show_place(about.locator if about is not None else None)
        window.setWindowTitle(f"{sheet.title} – Vademecum")
