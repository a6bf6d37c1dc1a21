"""The side bar: contents, search and what is added later, one in front of the other."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Protocol

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from vademecum.ui.catalogue import say
from vademecum.ui.contents_panel import ContentsPanel
from vademecum.ui.search_panel import SearchPanel
from vademecum.ui.theme import Theme
from vademecum.words import mark

CONTENTS, SEARCH = 0, 1

_ICON = 16
"""Pixels."""


class Panel(Protocol):
    """What stands in the side bar."""

    @property
    def stops(self) -> Sequence[QWidget]:
        """What Tab goes through, in order."""

    def focus_content(self) -> None:
        """Give the keyboard to what one works with."""


Maker = Callable[[], tuple[QWidget, Panel] | None]
"""Makes a panel (twice the same object), or not yet."""


class SideBar(QWidget):
    """Panels under a row of tabs: icons, and the title of the one in front, so that all have room."""

    def __init__(
        self, contents: ContentsPanel, search: SearchPanel, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._titles: list[str] = []
        self._contents = contents
        self._search = search
        self._tabs = QTabBar(self)
        self._panels = QStackedWidget(self)
        self._makers: dict[int, Maker] = {}
        self._made: dict[int, Panel] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._tabs.setDocumentMode(True)
        self._tabs.setExpanding(False)
        self._tabs.setDrawBase(False)
        self._tabs.setObjectName("sideTabs")
        self._tabs.setUsesScrollButtons(False)
        self._tabs.setIconSize(QSize(_ICON, _ICON))
        self._add(say(mark("side", "Contents")), "contents")
        self._add(say(mark("side", "Search")), "search")
        self._tabs.setAccessibleName(say(mark("side", "Side bar")))
        layout.addWidget(self._tabs)
        layout.addWidget(self._panels, 1)
        self._panels.addWidget(contents)
        self._panels.addWidget(search)
        for before, after in pairwise([self._tabs, *contents.stops, *search.stops]):
            self.setTabOrder(before, after)
        self._name_tabs()
        self._tabs.currentChanged.connect(self._on_tab)

    @property
    def in_front(self) -> int:
        """The number of the panel in front: `CONTENTS`, `SEARCH`, or what `add_later` gave."""
        return self._tabs.currentIndex()

    def bring(self, panel: int) -> None:
        """Bring a panel to the front; one that is not there leaves things as they are."""
        self._tabs.setCurrentIndex(panel)

    def add_later(self, title: str, icon: str, make: Maker) -> int:
        """Add a tab whose panel is made when it is first in front; return its number."""
        number = self._add(title, icon)
        waiting = QLabel(self._panels)
        waiting.setObjectName("quiet")
        waiting.setWordWrap(True)
        waiting.setMargin(14)
        waiting.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._panels.addWidget(waiting)
        self._makers[number] = make
        return number

    def complete(self) -> None:
        """Make the panel in front now, if it could not be made before."""
        number = self.in_front
        made = self._makers[number]() if number in self._makers else None
        if made is None:
            return
        del self._makers[number]
        widget, self._made[number] = made
        waiting = self._panels.widget(number)
        self._panels.insertWidget(number, widget)
        self._panels.setCurrentIndex(number)
        if waiting is not None:
            self._panels.removeWidget(waiting)
            waiting.deleteLater()
        for before, after in pairwise([self._search.stops[-1], *self._made[number].stops]):
            self.setTabOrder(before, after)

    def focus_panel(self) -> None:
        """Give the keyboard to the panel in front."""
        if self.in_front == CONTENTS:
            self._contents.focus_tree()
        elif self.in_front == SEARCH:
            self._search.ask()
        elif self.in_front in self._made:
            self._made[self.in_front].focus_content()
        else:
            self._tabs.setFocus()

    def _add(self, title: str, icon: str) -> int:
        self._titles.append(title)
        number = self._tabs.addTab(self._theme.icon(icon), "")
        self._tabs.setTabToolTip(number, title)
        self._tabs.setAccessibleTabName(number, title)
        return number

    def _name_tabs(self) -> None:
        for number, title in enumerate(self._titles):
            self._tabs.setTabText(number, title if number == self._tabs.currentIndex() else "")

    def _on_tab(self, number: int) -> None:
        self._name_tabs()
        self._panels.setCurrentIndex(number)
        self.complete()
