"""What each command about papers does to the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from vademecum.ui.main_window import MainWindow
    from vademecum.ui.sheets.sheet import Sheet


class PaperCommands(QObject):
    """Handlers by command id; see `paper_table.PAPERS`."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def handlers(self) -> dict[str, Callable[..., None]]:
        """One handler for each command."""
        return {"present.handout": self._open}

    def watch(self, sheet: Sheet) -> None:
        """Offer what a sheet wants to have on paper."""
        sheet.papers_wanted.connect(lambda plan: open_papers(self._window, plan))
        sheet.run_sheet_wanted.connect(lambda plan: open_papers(self._window, plan, is_run_sheet=True))

    def _open(self) -> None:
        """Make papers from the plan in front, else from what is at hand."""
        sheet = self._window.tabs.sheet
        kind, _, rest = sheet.address.partition(" ") if sheet is not None else ("", "", "")
        open_papers(self._window, rest if kind == "plan" else "")


def open_papers(window: MainWindow, plan_id: str = "", *, is_run_sheet: bool = False) -> None:
    """Offer papers made from a lesson plan; without one from the selection, paragraph or section at hand."""
    # Imported when it is opened, like every dialog.
    from vademecum.services.papers.making import What
    from vademecum.ui.papers.paper_offers import offers_at_hand, offers_of_plan
    from vademecum.ui.papers.papers_dialog import PapersDialog
    from vademecum.ui.plans.plan_sheet import PlanSheet

    for sheet in window.tabs.sheets():
        sheet.keep_typed()
    offers = offers_of_plan(window, plan_id) if plan_id else offers_at_hand(window)
    if offers:
        dialog = PapersDialog(window.desk.places, offers, window.preferences, window.language, window)
        front = window.tabs.sheet
        if isinstance(front, PlanSheet):
            dialog.suggest(front.bar.begins.time())
        if is_run_sheet:
            dialog.choose(What.RUN)
        dialog.exec()
