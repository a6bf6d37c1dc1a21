"""The side bar: contents and search, one in front of the other."""

from itertools import pairwise

from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from vademecum.ui.catalogue import say
from vademecum.ui.contents_panel import ContentsPanel
from vademecum.ui.search_panel import SearchPanel
from vademecum.words import mark

CONTENTS, SEARCH = 0, 1


class SideBar(QWidget):
    """Two panels under a row of tabs."""

    def __init__(self, contents: ContentsPanel, search: SearchPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs = QTabBar(self)
        self._panels = QStackedWidget(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._tabs.setDocumentMode(True)
        self._tabs.setExpanding(False)
        self._tabs.setDrawBase(False)
        self._tabs.addTab(say(mark("side", "Contents")))
        self._tabs.addTab(say(mark("side", "Search")))
        self._tabs.setAccessibleName(say(mark("side", "Side bar")))
        layout.addWidget(self._tabs)
        layout.addWidget(self._panels, 1)
        self._panels.addWidget(contents)
        self._panels.addWidget(search)
        for before, after in pairwise([self._tabs, *contents.stops, *search.stops]):
            self.setTabOrder(before, after)
        self._tabs.currentChanged.connect(self._panels.setCurrentIndex)

    @property
    def in_front(self) -> int:
        """`CONTENTS` or `SEARCH`."""
        return self._tabs.currentIndex()

    def bring(self, panel: int) -> None:
        """Bring a panel to the front."""
        self._tabs.setCurrentIndex(panel)
