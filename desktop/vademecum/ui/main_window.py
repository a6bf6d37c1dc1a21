"""The window: side bar, pages in tabs, and what stands beside them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.domain.trouble import Trouble
from vademecum.services.desk import Desk
from vademecum.ui.address_box import AddressBox
from vademecum.ui.address_history import AddressHistory
from vademecum.ui.arrangement import restore
from vademecum.ui.bars import fill_menus, make_tool_bar
from vademecum.ui.beside_pane import BesidePane
from vademecum.ui.commands import build_actions, enable
from vademecum.ui.contents_panel import ContentsPanel
from vademecum.ui.faults import Notice, words_of
from vademecum.ui.hints import Hints
from vademecum.ui.jobs import Latest
from vademecum.ui.leading import Leading
from vademecum.ui.notes.note_commands import NoteCommands
from vademecum.ui.notes.readers_notes import ReadersNotes
from vademecum.ui.papers.paper_commands import PaperCommands
from vademecum.ui.plans.plan_commands import PlanCommands
from vademecum.ui.preferences import Preferences
from vademecum.ui.presenting.present_commands import PresentCommands
from vademecum.ui.reader_pane import ReaderPane
from vademecum.ui.reading_tabs import ReadingTabs
from vademecum.ui.right_side import RightSide
from vademecum.ui.search_panel import SearchPanel
from vademecum.ui.session import Session
from vademecum.ui.sheets.sheet import Sheet
from vademecum.ui.sheets.sheet_maker import SheetMaker
from vademecum.ui.side_bar import SEARCH, SideBar
from vademecum.ui.theme import Theme
from vademecum.ui.tool_commands import ToolCommands
from vademecum.ui.where_shown import WhereShown
from vademecum.ui.window_commands import WindowCommands

if TYPE_CHECKING:
    from vademecum.services.shelf import Shelved
    from vademecum.ui.instrument_view import InstrumentView
    from vademecum.ui.reader_pane import PlaceKept

_THREE_COLUMNS = 1000
"""Narrower windows show at most two columns."""

_PAGE_SHARE = 0.58
"""Of the width, for the page on the left when there are two columns."""

_SMALLEST_TEXT, _LARGEST_TEXT = 10, 48


class MainWindow(QMainWindow):
    """Puts the panels together and lets them talk; decides nothing about texts."""

    ready = Signal()
    """The page's text is painted."""
    completing = Signal()
    """What the first page and search did not wait for is added now."""
    closing = Signal()
    arranged = Signal()
    """What a session keeps is not as it was: another place, tab or width."""
    renewal_wanted = Signal()
    """The look, the language or the library changed: the window is to be made anew."""
    import_wanted = Signal(list)
    """Files to add to the reader's library."""
    import_as_wanted = Signal(object, str)
    """A file to add, and the key of the text that it holds."""
    former_wanted = Signal()
    present_wanted = Signal(object)
    """Something to present, a `Wanted` of `ui.presenting.starting`."""
    update_wanted = Signal(bool)
    """Library or program are to be updated from a file; True: the last update is to be undone."""

    def __init__(
        self,
        desk: Desk,
        search: Latest,
        theme: Theme,
        preferences: Preferences,
        language: str,
        session: Session,
        notes: ReadersNotes,
    ) -> None:
        super().__init__()
        self.desk = desk
        self.theme = theme
        self.preferences = preferences
        self.language = language
        self.notes = notes
        self._is_painted = self._is_complete = False
        # Made in the order in which Tab goes through them.
        self.contents = ContentsPanel(desk.contents, theme, self)
        self.search = SearchPanel(search, desk.shelf, theme, self)
        self.side = SideBar(self.contents, self.search, theme, self)
        self.tabs = ReadingTabs(self._make_page, theme, self)
        self.beside = BesidePane(self._make_instrument, self._make_page(), theme)
        self.address = AddressBox(theme, self, AddressHistory(desk.places.addresses), language)
        self.notice = Notice(theme, self)
        self.hints = Hints(self, desk, theme, language)
        self._sheets = SheetMaker(desk, theme, language, notes, preferences)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._where = WhereShown(self)
        self.leading = Leading(self)
        self.right = RightSide(self)
        self.commands = WindowCommands(self)
        self.tools = ToolCommands(self)
        self.note_commands = NoteCommands(self)
        self.plans = PlanCommands(self)
        self.presenting = PresentCommands(self)
        self.papers = PaperCommands(self)
        parts = (self.commands, self.tools, self.note_commands, self.plans, self.presenting, self.papers)
        self.actions_by_id = build_actions(self, {k: v for part in parts for k, v in part.handlers().items()})
        self._build()
        self._connect()
        restore(self, session)

    # -- what others may ask ---------------------------------------------

    def open(self, locator: Locator, *, apart: bool = False) -> None:
        """Go to a place on the left; say so when it is not on the shelf."""
        try:
            self.tabs.open(locator, apart=apart)
        except Trouble as trouble:
            self.notice.show_words(words_of(trouble))

    def show_instrument(self, key: Key) -> None:
        """Show an instrument's facts beside, without moving the page; in a tab when the side is pinned."""
        if self.right.is_held:
            self.right.open_apart(key, None)
            return
        self.right.show_instrument(key)
        self.open_beside()

    def show_beside(self, locator: Locator) -> None:
        """Show a document beside, without moving the page; in a tab when the side is pinned."""
        if self.right.is_held:
            self.right.open_apart(None, locator)
            return
        try:
            self.right.show_document(locator)
        except Trouble as trouble:
            self.notice.show_words(words_of(trouble))
            return
        self.open_beside()

    def go_to_address(self, text: str) -> None:
        """Go where an address leads, as if it had been typed."""
        candidates = self.desk.addressing.candidates(text, self._here(), self.language)
        if candidates:
            self.leading.follow_candidate(candidates[0], False)
        else:
            self.leading.refuse(text)

    def open_sheet(self, address: str) -> None:
        """Bring the sheet of that address to the front; make it when there is none; say why it cannot be."""
        try:
            if not self.tabs.bring_sheet(address):
                self.add_kept(address)
                self.tabs.setCurrentIndex(self.tabs.count() - 1)
        except Trouble as trouble:
            self.notice.show_words(words_of(trouble))
            return
        self.focus_front()

    def add_kept(self, tab: PlaceKept | str) -> bool:
        """Open a tab at a page's place or with a sheet's address; return whether there is such a thing.

        Raise `Trouble` when its document is not on the shelf.
        """
        if not isinstance(tab, str):
            self.tabs.add_kept(tab)
            return True
        sheet = self._sheets.make(tab)
        if sheet is not None:
            sheet.dress(self.preferences.text_size)
            self.tabs.add_sheet(sheet)
        return sheet is not None

    def reopen(self) -> None:
        """Bring back the tab closed last."""
        tab, keepsake = self.tabs.take_closed()
        if isinstance(tab, str):
            self.open_sheet(tab)
            sheet = self.tabs.sheet
            if keepsake is not None and sheet is not None and sheet.address == tab:
                sheet.receive(keepsake)
        elif tab is not None:
            try:
                self.tabs.add_kept(tab)
            except Trouble as trouble:
                self.notice.show_words(words_of(trouble))
                return
            self.tabs.setCurrentIndex(self.tabs.count() - 1)

    def search_for(self, words: str) -> None:
        """Search the library for words, in the side bar."""
        self.toggle_side_bar(SEARCH)
        self.search.ask(words)

    def focus_front(self) -> None:
        """Give the keyboard to the page or the sheet in front."""
        if self.tabs.page is not None:
            self.tabs.page.setFocus()
        elif self.tabs.sheet is not None:
            self.tabs.sheet.focus_content()

    def say(self, words: str, *, stays: bool = False) -> None:
        """Show a notice above the page."""
        self.notice.show_words(words, stays=stays)

    def dress_pages(self) -> None:
        """Set every page anew after the size of the text or the numbers changed."""
        for page in [*self.tabs.pages(), self.beside.reader]:
            page.dress(self.theme, self.preferences.text_size, self.preferences.shows_numbers)
        for sheet in self.tabs.sheets():
            sheet.dress(self.preferences.text_size)
        self.note_commands.dress()
        if self.beside.card is not None:
            self.beside.instrument.dress(self.preferences.text_size)

    def change_size(self, by: int) -> None:
        """Make the text bigger or smaller, by so many steps; 0 sets the normal size."""
        size = self.preferences.text_size + by if by else Preferences.text_size.default
        self.preferences.text_size = max(_SMALLEST_TEXT, min(size, _LARGEST_TEXT))
        self.dress_pages()

    def toggle_side_bar(self, panel: int | None = None) -> None:
        """Show a panel of the side bar; without a panel, show or hide the side bar."""
        shows = panel is not None or not self.side.isVisibleTo(self)
        if shows and self.width() < _THREE_COLUMNS:
            self.beside.setVisible(False)
        self.side.setVisible(shows)
        if panel is not None:
            self.side.bring(panel)
        self.refresh()

    def toggle_beside(self) -> None:
        """Show or close the right-hand pane; the first time it shows who cites the document on the left."""
        if self.beside.isVisibleTo(self):
            self._close_beside()
        elif self.beside.is_empty and (subject := self.tabs.subject) is not None:
            self.show_instrument(subject.key)
        else:
            self.open_beside()

    def next_pane(self) -> None:
        """Give the keyboard to the next part of the window, which shows that it has it, as after Tab."""
        if self.tabs.sheet is None or not self.tabs.sheet.next_part():
            # Imported when it is pressed: the first page does not wait for it.
            from vademecum.ui.next_pane import go_round

            go_round(self)
        # Last: Qt forgets it whenever the keyboard is given away.
        self.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)

    def refresh(self) -> None:
        """Bring commands, address and status line up to date with what is shown."""
        self.refresh_commands()
        switches = {
            "beside.pin": self.beside.is_pinned,
            "view.side_bar": self.side.isVisibleTo(self),
            "view.beside": self.beside.isVisibleTo(self),
            "view.numbers": self.preferences.shows_numbers,
            "view.full_screen": self.isFullScreen(),
            f"view.theme_{self.preferences.theme}": True,
            "view.english" if self.language == "en" else "view.chinese": True,
        }
        for command, is_on in switches.items():
            self.actions_by_id[command].setChecked(is_on)
        self.tools.refresh()
        self._where.show()

    def refresh_commands(self) -> None:
        """Enable the commands that can do something now."""
        enable(self.actions_by_id, self.right.context(self.tabs.context()) | self.note_commands.context())

    # -- what the widgets tell us ----------------------------------------

    def _on_painted(self) -> None:
        if not self._is_painted:
            self._is_painted = True
            self.ready.emit()

    def complete(self) -> None:
        """Add, once, what the first page and search did not wait for."""
        if not self._is_complete:
            self._is_complete = True
            # Imported only now, for the same reason.
            from vademecum.ui.completing import complete

            complete(self)
            self.completing.emit()

    # -- in Qt's words -----------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the owner keep the session; what still moves is no longer followed."""
        self._where.stop()
        self.closing.emit()
        super().closeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """With a sheet in front, or nothing, no page will say that it is painted."""
        super().showEvent(event)
        if self.tabs.page is None:
            QTimer.singleShot(0, self, self._on_painted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the side bar gives way to the two sides one reads."""
        super().resizeEvent(event)
        self._make_room()
        self.arranged.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the topmost thing only."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_topmost()
            return
        super().keyPressEvent(event)

    def close_topmost(self) -> None:
        """Close a card, else candidates, else the find bar or marks, else the notice, else full screen."""
        if self.hints.close() or self.address.close_candidates() or self.note_commands.close_topmost():
            return
        pages = dict.fromkeys((self.commands.page_in_hand, self.tabs.page))
        if any(page is not None and page.close_topmost() for page in pages):
            return
        if self.tabs.sheet is not None and self.tabs.sheet.close_topmost():
            return
        if self.notice.isVisible():
            self.notice.leave()
        elif self.isFullScreen():
            self.showNormal()
            self.refresh()

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.setWindowTitle("Vademecum")
        self.setMinimumSize(560, 420)
        fill_menus(self.menuBar(), self.actions_by_id)
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs, 1)
        # Below the page: a notice must never move the line one is reading.
        column.addWidget(self.notice)
        self.splitter.addWidget(self.side)
        self.splitter.addWidget(centre)
        self.splitter.addWidget(self.beside)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setStretchFactor(1, 1)
        self.side.setMinimumWidth(190)
        centre.setMinimumWidth(260)
        self.beside.setMinimumWidth(240)
        self.setCentralWidget(self.splitter)
        # Last, so that Tab goes from what stands beside to the bar, and from there round to the side bar.
        self.addToolBar(make_tool_bar(self, self.actions_by_id, self.theme, self.address))
        self._where.build()

    def _connect(self) -> None:
        self.address.answer_with(
            lambda text: self.desk.addressing.candidates(text, self._here(), self.language)
        )
        self.address.explain_with(self.leading.why_not)
        self.address.recall_with(self.leading.recall)
        self.address.chosen.connect(self.leading.follow_candidate)
        self.address.chosen_apart.connect(partial(self.leading.follow_candidate, beside=False, apart=True))
        self.address.refused.connect(self.leading.refuse)
        self.contents.chosen.connect(lambda locator, apart: self.open(locator, apart=apart))
        self.search.chosen.connect(self.leading.follow_hit)
        self.tabs.changed.connect(self.refresh)
        self.tabs.currentChanged.connect(lambda _number: self.notice.pass_on())
        self.tabs.made.connect(self._watch)
        self.tabs.sheet_made.connect(self._watch_sheet)
        self.beside.closed.connect(self._close_beside)
        self.splitter.splitterMoved.connect(lambda _at, _number: self.arranged.emit())
        self.hints.citation_pressed.connect(self.leading.follow_citation)
        self.notes.changed.connect(self.refresh_commands)
        self._watch(self.beside.reader)

    def _watch(self, page: ReaderPane) -> None:
        if page is not self.beside.reader:
            page.citation_pressed.connect(self.leading.follow_citation)
        page.place_changed.connect(self._where.show_soon)
        page.zoomed.connect(self.change_size)
        page.menu_wanted.connect(partial(self._show_page_menu, page))
        page.corrections_wanted.connect(self.commands.show_corrections)
        page.painted.connect(self._on_painted)
        self.hints.watch(page)

    def _watch_sheet(self, sheet: Sheet) -> None:
        sheet.place_wanted.connect(self.leading.follow_place)
        sheet.instrument_wanted.connect(self.show_instrument)
        sheet.import_wanted.connect(self.import_as_wanted)
        sheet.sheet_wanted.connect(self.open_sheet)
        sheet.said.connect(self.say)
        self.presenting.watch(sheet)
        self.papers.watch(sheet)

    # -- in detail -------------------------------------------------------------

    def _make_page(self) -> ReaderPane:
        page = ReaderPane(
            self.desk.reading, self.theme, self.preferences.text_size, self.preferences.shows_numbers
        )
        page.seek_with(self._find_inside)
        page.act_with(lambda: self.desk.acting, self.language)
        return page

    @staticmethod
    def _find_inside(document: Shelved, words: str) -> list[tuple[str, int, int]]:
        # Imported when words are sought: the first page does not wait for it.
        from vademecum.services.finding_inside import find_inside

        return find_inside(document, words)

    def _show_page_menu(self, page: ReaderPane, at: QPoint, citation: object) -> None:
        # Imported when it is opened: see above.
        from vademecum.ui.page_menu import show_page_menu

        show_page_menu(self, page, at, citation)

    def _make_instrument(self) -> InstrumentView:
        # Imported when an instrument is first wanted: the first page does not wait for it.
        from vademecum.ui.instrument_view import InstrumentView

        view = InstrumentView(self.theme, self.language, QApplication.clipboard().setText)
        view.dress(self.preferences.text_size)
        return view

    def open_beside(self) -> None:
        """Show the right-hand pane with what it holds."""
        self.beside.setVisible(True)
        self._make_room()
        self.refresh()

    def _make_room(self) -> None:
        if self.width() < _THREE_COLUMNS and self.beside.isVisibleTo(self) and self.side.isVisibleTo(self):
            self.side.setVisible(False)
            room = self.splitter.width()
            self.splitter.setSizes([0, round(room * _PAGE_SHARE), round(room * (1 - _PAGE_SHARE))])
            self.refresh()

    def _close_beside(self) -> None:
        self.beside.setVisible(False)
        self.refresh()
        self.focus_front()

    def _here(self) -> Locator | None:
        return self.tabs.subject
