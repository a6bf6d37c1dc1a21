"""The bar over the map: which picture, how deep, in which order, and out of the program."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from vademecum.ui.catalogue import say
from vademecum.ui.sheets.heat_grid import Order
from vademecum.words import mark

_ONE_LINE_FROM = 800
"""Pixels of width from which everything stands in one line."""

_AFTER_VIEWS = 2


class CoverageBar(QWidget):
    """Says what the reader wants to see."""

    view_chosen = Signal(bool)
    """Whether it is the timeline."""
    depth_chosen = Signal(int)
    order_chosen = Signal(Order)
    all_wanted = Signal(bool)
    export_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._map = QToolButton(self)
        self._timeline = QToolButton(self)
        self._views = QButtonGroup(self)
        self._choices = QWidget(self)
        self._depth = QComboBox(self._choices)
        self._order = QComboBox(self._choices)
        self._all = QToolButton(self._choices)
        self._export = QPushButton(say(mark("coverage", "Export…")), self)
        self._print = QPushButton(say(mark("coverage", "Print…")), self)
        self._lines = QVBoxLayout(self)
        self._first = QHBoxLayout()
        self._is_wide = True
        self._build()
        self._connect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow bar has two lines."""
        super().resizeEvent(event)
        if (self.width() >= _ONE_LINE_FROM) != self._is_wide:
            self._arrange(is_wide=not self._is_wide)

    def show_state(self, *, is_timeline: bool, depths: Sequence[int], depth: int, order: Order) -> None:
        """Show what is chosen."""
        (self._timeline if is_timeline else self._map).setChecked(True)
        self._depth.blockSignals(True)
        self._depth.clear()
        for level in depths:
            self._depth.addItem(say(mark("coverage", "Headings to level {level}"), level=level), level)
        self._depth.setCurrentIndex(list(depths).index(depth) if depth in depths else -1)
        self._depth.blockSignals(False)
        self._depth.setVisible(len(depths) > 1 and not is_timeline)
        self._order.setVisible(not is_timeline)
        self._order.blockSignals(True)
        self._order.setCurrentIndex(self._order.findData(order))
        self._order.blockSignals(False)

    def show_cut(self, total: int, *, is_cut: bool, shows_all: bool) -> None:
        """Offer all instruments when only some are shown."""
        self._all.setVisible(is_cut)
        self._all.setText(say(mark("coverage", "Show all {count}"), count=total))
        self._all.setChecked(shows_all)

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.setObjectName("bar")
        for button, words in (
            (self._map, mark("coverage", "Heat map")),
            (self._timeline, mark("coverage", "Timeline")),
        ):
            button.setText(say(words))
            button.setCheckable(True)
            self._views.addButton(button)
        self._all.setCheckable(True)
        self._depth.setAccessibleName(say(mark("coverage", "Depth of the sections")))
        self._order.setAccessibleName(say(mark("coverage", "Order of the instruments")))
        self._order.addItem(say(mark("coverage", "Oldest first")), Order.YEAR)
        self._order.addItem(say(mark("coverage", "Most cited first")), Order.COUNT)
        for widget in (self._map, self._timeline):
            self._first.addWidget(widget)
        self._first.addStretch(1)
        for outward in (self._export, self._print):
            outward.setAutoDefault(False)
            self._first.addWidget(outward)
        inner = QHBoxLayout(self._choices)
        inner.setContentsMargins(0, 0, 0, 0)
        for box in (self._depth, self._order, self._all):
            inner.addWidget(box)
        inner.addStretch(1)
        self._lines.setContentsMargins(10, 7, 10, 7)
        self._lines.setSpacing(6)
        self._lines.addLayout(self._first)
        self._arrange(is_wide=True)

    def _arrange(self, *, is_wide: bool) -> None:
        """The choices stand in the one line, or in a second one; Tab goes as one reads."""
        self._is_wide = is_wide
        choices: list[QWidget] = [self._depth, self._order, self._all]
        outward: list[QWidget] = [self._export, self._print]
        if is_wide:
            self._first.insertWidget(_AFTER_VIEWS, self._choices)
        else:
            self._lines.addWidget(self._choices)
        ordered = [self._timeline, *(choices + outward if is_wide else outward + choices)]
        for before, after in pairwise(ordered):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        self._map.clicked.connect(lambda: self.view_chosen.emit(False))
        self._timeline.clicked.connect(lambda: self.view_chosen.emit(True))
        self._depth.activated.connect(lambda _: self.depth_chosen.emit(int(self._depth.currentData())))
        self._order.activated.connect(lambda _: self.order_chosen.emit(self._order.currentData()))
        self._all.clicked.connect(self.all_wanted)
        self._export.clicked.connect(self._on_export)
        self._print.clicked.connect(self._on_print)

    # -- what the widgets tell us ----------------------------------------

    def _on_export(self) -> None:
        self.export_wanted.emit()

    def _on_print(self) -> None:
        self.print_wanted.emit()
