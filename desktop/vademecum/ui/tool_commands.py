"""What each command of the Tools menu does to the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from vademecum.services.shelf import Shelved
    from vademecum.ui.linking import Linking
    from vademecum.ui.main_window import MainWindow


class ToolCommands(QObject):
    """Handlers by command id; see `tool_table.TOOLS`."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def handlers(self) -> dict[str, Callable[..., None]]:
        """One handler for each command."""
        return {
            "file.export": self._window.tabs.export,
            "file.print": self._window.tabs.print_out,
            "tools.actions": self._actions,
            "tools.compare": self._compare,
            "view.link_scrolling": self._link,
            "tools.ledger": lambda: self._open_about("ledger"),
            "tools.map": lambda: self._open_about("map"),
            "tools.timeline": lambda: self._open_about("timeline"),
            "tools.draft": lambda: self._window.open_sheet("draft"),
        }

    def refresh(self) -> None:
        """Bring the switch of linked scrolling up to date with what stands side by side."""
        action, sheet = self._window.actions_by_id["view.link_scrolling"], self._window.tabs.sheet
        if sheet is not None:
            action.setEnabled(sheet.is_linked is not None)
            action.setChecked(bool(sheet.is_linked))
        elif self._window.beside.is_reading or "_linking" in self.__dict__:
            self._linking.refresh()
        else:
            action.setEnabled(False)
            action.setChecked(False)

    def read_ahead(self) -> None:
        """Have the filter of operative verbs made ready in idle moments, from now on."""
        # Imported when the window is ready: the first page does not wait for it.
        from vademecum.ui.actions_ahead import ActionsAhead

        ahead = ActionsAhead(lambda: self._window.desk.acting, self._document_in_front, self)
        self._window.tabs.changed.connect(ahead.look)
        ahead.look()

    # -- in detail -------------------------------------------------------------

    def _actions(self) -> None:
        """Begin in the page at hand; where a sheet is in front, in a page of the document it is about."""
        window = self._window
        page = window.commands.page_in_hand
        if page is None and (subject := window.tabs.subject) is not None:
            if not window.tabs.bring_page(subject):
                window.open(subject, apart=True)
            page = window.tabs.page
        if page is not None:
            page.begin_actions()

    def _document_in_front(self) -> Shelved | None:
        """None when the window is closed: its library may be closed, too."""
        page = self._window.tabs.page
        return page.document if page is not None and self._window.isVisible() else None

    @cached_property
    def _linking(self) -> Linking:
        """What lets the page and the document beside it scroll together."""
        # Imported when two documents stand side by side: most starts do not wait for it.
        from vademecum.ui.linking import Linking

        return Linking(self._window)

    def _compare(self) -> None:
        # Imported when it is opened, like every dialog.
        from vademecum.ui.sheets.compare_chooser import CompareChooser

        window = self._window
        subject = window.tabs.subject
        document = window.desk.reading.find(subject.key, subject.lang) if subject is not None else None
        if document is None:
            return
        beside = window.beside.reader.document if window.beside.is_reading else None
        others = window.desk.comparing.counterparts(document)
        chooser = CompareChooser(document, others, beside, window.theme, window)
        chooser.chosen.connect(lambda other: window.open_sheet(f"compare {document.locator} {other}"))
        chooser.exec()

    def _link(self, is_on: bool) -> None:
        sheet = self._window.tabs.sheet
        if sheet is not None:
            sheet.link(is_on)
        else:
            self._linking.switch(is_on)

    def _open_about(self, name: str) -> None:
        """Open the sheet of that name about the document in front."""
        subject = self._window.tabs.subject
        if subject is not None:
            self._window.open_sheet(f"{name} {subject}")
