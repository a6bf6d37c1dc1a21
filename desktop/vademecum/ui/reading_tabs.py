"""The tabs: each a page with its own way back, or a sheet."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTabBar, QTabWidget, QToolButton, QWidget

from vademecum.domain.locator import Locator
from vademecum.ui.catalogue import say
from vademecum.ui.history import History
from vademecum.ui.reader_pane import PlaceKept, ReaderPane
from vademecum.ui.sheets.sheet import Sheet
from vademecum.ui.theme import Theme
from vademecum.words import mark

_TITLE = 18
"""Code points of a title that stand on a tab."""

_MOST_CLOSED = 20


class ReadingTabs(QTabWidget):
    """Opens, closes and brings back pages."""

    changed = Signal()
    """Another page is in front, or the same one is elsewhere."""
    made = Signal(ReaderPane)
    """A page was made; its owner may connect to it."""
    sheet_made = Signal(Sheet)

    def __init__(self, make: Callable[[], ReaderPane], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._theme = theme
        self._histories: dict[ReaderPane, History[PlaceKept]] = {}
        self._closed: list[tuple[PlaceKept | str, object | None]] = []
        """With what a sheet kept: in memory only."""
        self.setDocumentMode(True)
        self.setMovable(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setUsesScrollButtons(True)
        self.tabBar().setExpanding(False)
        self.tabBar().setDrawBase(False)
        self.setAccessibleName(say(mark("tabs", "Open documents")))
        self.tabBar().setAccessibleName(say(mark("tabs", "Open documents")))
        self.currentChanged.connect(lambda _: self.changed.emit())

    # -- what others may ask ---------------------------------------------

    @property
    def page(self) -> ReaderPane | None:
        """The page in front."""
        widget = self.currentWidget()
        return widget if isinstance(widget, ReaderPane) else None

    @property
    def sheet(self) -> Sheet | None:
        """The sheet in front."""
        widget = self.currentWidget()
        return widget if isinstance(widget, Sheet) else None

    @property
    def subject(self) -> Locator | None:
        """The document in front, or the one that the sheet in front is about."""
        if self.page is not None and self.page.document is not None:
            return self.page.document.locator
        return self.sheet.subject if self.sheet is not None else None

    def pages(self) -> list[ReaderPane]:
        """Every page, from left to right."""
        return [w for n in range(self.count()) if isinstance(w := self.widget(n), ReaderPane)]

    def sheets(self) -> list[Sheet]:
        """Every sheet, from left to right."""
        return [w for n in range(self.count()) if isinstance(w := self.widget(n), Sheet)]

    def kept(self) -> list[tuple[int, PlaceKept | str]]:
        """What each tab needs to be opened again, with its number: a page's place or a sheet's address."""
        made: list[tuple[int, PlaceKept | str]] = []
        for number in range(self.count()):
            widget = self.widget(number)
            if isinstance(widget, ReaderPane) and (place := widget.place()) is not None:
                made.append((number, place))
            elif isinstance(widget, Sheet) and widget.address:
                made.append((number, widget.address))
        return made

    def open(self, locator: Locator, *, apart: bool = False) -> ReaderPane:
        """Go to a place in the page in front, or in a new tab when `apart`.

        When a sheet is in front, the page of that document comes there, or a new tab when there is none.
        Raise `UnknownDocument` when its document is not on the shelf; then nothing has changed.
        """
        page = self.page
        if page is None and not apart:
            page = next((one for one in self.pages() if _shows(one, locator)), None)
        if page is None or apart:
            page = self._make()
            page.go_to(locator)
            self._add(page)
            self.setCurrentWidget(page)
        else:
            self._remember(page)
            page.go_to(locator)
            self.setCurrentWidget(page)
        self._visit(page)
        return page

    def add_kept(self, place: PlaceKept) -> None:
        """Open a tab at a place of an earlier session."""
        page = self._make()
        page.restore(place)
        self._add(page)
        self._visit(page)

    def add_sheet(self, sheet: Sheet) -> None:
        """Open a sheet in a tab of its own, on the right."""
        self._add_tab(sheet)
        sheet.renamed.connect(lambda: self._name(sheet))
        sheet.renamed.connect(self.changed)
        self._name(sheet)
        self.sheet_made.emit(sheet)

    def bring_sheet(self, address: str) -> bool:
        """Bring the sheet of that address to the front; return whether there is one."""
        for sheet in self.sheets():
            if sheet.address == address:
                self.setCurrentWidget(sheet)
                return True
        return False

    def bring_page(self, document: Locator) -> bool:
        """Bring a page of that document to the front; return whether there is one."""
        for page in self.pages():
            if page.document is not None and page.document.locator == document:
                self.setCurrentWidget(page)
                return True
        return False

    def close_page(self, number: int) -> None:
        """Close a tab; it can be brought back."""
        widget = self.widget(number)
        keepsake = widget.keepsake() if isinstance(widget, Sheet) else None
        closed = [(kept, keepsake) for n, kept in self.kept() if n == number]
        self._closed = [*self._closed, *closed][-_MOST_CLOSED:]
        self.removeTab(number)
        if isinstance(widget, ReaderPane):
            self._histories.pop(widget, None)
        if widget is not None:
            widget.deleteLater()
        self.changed.emit()

    def take_closed(self) -> tuple[PlaceKept | str | None, object | None]:
        """What was closed last, to be opened again: a page's place, or a sheet's address and keepsake."""
        return self._closed.pop() if self._closed else (None, None)

    def export(self) -> None:
        """Write what the sheet in front shows into a file."""
        if self.sheet is not None:
            self.sheet.export()

    def print_out(self) -> None:
        """Print what the sheet in front shows."""
        if self.sheet is not None:
            self.sheet.print_out()

    def step(self, by: int) -> None:
        """Go to a neighbouring tab, round the ends."""
        if self.count():
            self.setCurrentIndex((self.currentIndex() + by) % self.count())

    def back(self) -> None:
        """Go to the place before in this tab."""
        self._travel(History.back)

    def forward(self) -> None:
        """Go to the place after in this tab."""
        self._travel(History.forward)

    def travel_to(self, place: PlaceKept) -> None:
        """Go to the very line of a place in the page in front; raise `UnknownDocument` when it is gone."""
        page = self.page
        if page is not None:
            self._remember(page)
            page.restore(place)
            self._visit(page)

    def histories(self) -> list[History[PlaceKept]]:
        """The way back of each page, from left to right."""
        return [self._histories[page] for page in self.pages()]

    def adopt(self, histories: Sequence[History[PlaceKept]]) -> None:
        """Take over the ways back of as many pages as there were."""
        pages = self.pages()
        if len(pages) == len(histories):
            self._histories = dict(zip(pages, histories, strict=True))

    def context(self) -> frozenset[str]:
        """What commands may count on: tab, document, subject, back, forward, closed, export, print."""
        page, sheet = self.page, self.sheet
        history = self._histories.get(page) if page is not None else None
        can_export = sheet is not None and sheet.can_export
        facts = {
            "tab": self.count() > 0,
            "document": page is not None,
            "subject": self.subject is not None,
            "export": can_export,
            "print": can_export,
            "back": history is not None and history.can_go_back,
            "forward": history is not None and history.can_go_forward,
            "closed": bool(self._closed),
        }
        return frozenset(name for name, holds in facts.items() if holds)

    # -- in detail -------------------------------------------------------------

    def _add(self, page: ReaderPane) -> None:
        self._histories[page] = History()
        self._add_tab(page)
        self.setTabOrder(self.tabBar(), page.view)
        page.document_changed.connect(lambda: self._name(page))
        page.leaving.connect(lambda: self._remember(page))
        page.arrived.connect(lambda: self._visit(page))
        self._name(page)
        self.made.emit(page)

    def _add_tab(self, page: ReaderPane | Sheet) -> None:
        number = self.addTab(page, "")
        close = QToolButton()
        close.setIcon(self._theme.icon("close", "quiet"))
        close.setAutoRaise(True)
        close.setFixedSize(20, 20)
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.setToolTip(say(mark("tabs", "Close tab")))
        close.setAccessibleName(say(mark("tabs", "Close tab")))
        close.clicked.connect(lambda: self.close_page(self.indexOf(page)))
        self.tabBar().setTabButton(number, QTabBar.ButtonPosition.RightSide, close)

    def _name(self, page: ReaderPane | Sheet) -> None:
        number = self.indexOf(page)
        title = page.title
        self.setTabText(number, (title if len(title) <= _TITLE else title[:_TITLE] + "…").replace("&", "&&"))
        self.setTabToolTip(number, title)

    def _remember(self, page: ReaderPane) -> None:
        if (place := page.place()) is not None:
            self._histories[page].amend(place)

    def _visit(self, page: ReaderPane) -> None:
        place = page.place()
        if place is not None:
            self._histories[page].visit(place)
        self.changed.emit()

    def _travel(self, step: Callable[[History[PlaceKept]], PlaceKept | None]) -> None:
        page = self.page
        if page is None:
            return
        self._remember(page)
        place = step(self._histories[page])
        if place is not None:
            page.restore(place)
            self.changed.emit()


def _shows(page: ReaderPane, locator: Locator) -> bool:
    shown = page.document.locator if page.document is not None else None
    return shown is not None and (shown.key, shown.lang) == (locator.key.whole, locator.lang)
