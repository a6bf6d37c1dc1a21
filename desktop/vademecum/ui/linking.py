"""Let the page in front and the document beside it scroll together, counterpart by counterpart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from vademecum.domain.locator import Locator
from vademecum.services.shelf import Shelved
from vademecum.ui.catalogue import say
from vademecum.ui.linked_scrolling import LinkedScrolling
from vademecum.ui.reader_pane import ReaderPane
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow


class Linking(QObject):
    """The switch of one window. It stays on when other documents are opened, and works when it can."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._is_wanted = False
        self._linked: LinkedScrolling | None = None
        self._what: tuple[ReaderPane, Locator, Locator] | None = None
        window.beside.link_switched.connect(self.switch)
        window.beside.reader.document_changed.connect(window.refresh, Qt.ConnectionType.QueuedConnection)

    # -- what others may ask ---------------------------------------------

    def switch(self, is_on: bool) -> None:
        """Scroll together from now on, or no more."""
        self._is_wanted = is_on
        self.refresh()

    def refresh(self) -> None:
        """Link or part what stands side by side now, and show it on the switches."""
        page, beside = self._window.tabs.page, self._window.beside
        reason = self._reason()
        is_on = self._is_wanted and not reason
        beside.show_link(is_on, reason)
        action = self._window.actions_by_id["view.link_scrolling"]
        action.setEnabled(not reason)
        action.setChecked(is_on)
        if not is_on or page is None or page.document is None or beside.reader.document is None:
            self._part()
            return
        what = (page, page.document.locator, beside.reader.document.locator)
        if what != self._what:
            self._part()
            self._link(page, page.document, beside.reader.document)
            self._what = what

    # -- in detail -------------------------------------------------------------

    def _reason(self) -> str:
        """Why both sides cannot scroll together; empty when they can."""
        page, beside = self._window.tabs.page, self._window.beside
        if page is None or page.document is None or not beside.is_reading or beside.reader.document is None:
            return say(mark("beside", "Linked scrolling needs a document on each side."))
        if page.document.head.key != beside.reader.document.head.key:
            return say(
                mark("beside", "These are two documents: Tools, Compare finds what belongs together in them.")
            )
        return ""

    def _link(self, page: ReaderPane, left: Shelved, right: Shelved) -> None:
        reader = self._window.beside.reader
        linked = LinkedScrolling(page.view, reader.view, self)
        linked.pair(self._window.desk.comparing.pairs(left, right))
        linked.wanted.connect(self._on_wanted)
        linked.switch(True, leader=1 if reader.view.hasFocus() else 0)
        self._linked = linked

    def _part(self) -> None:
        if self._linked is not None:
            self._linked.switch(False)
            self._linked.deleteLater()
        self._linked, self._what = None, None

    def _on_wanted(self, side: int, block: str) -> None:
        """Show the portion of a long document that holds the counterpart."""
        pane = self._window.beside.reader if side else self._window.tabs.page
        if pane is not None and pane.document is not None:
            head = pane.document.head
            pane.go_to(Locator(head.key, head.lang, block), emphasised=False)
