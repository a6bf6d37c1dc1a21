"""A sheet that is a table with a filter above it and the thing one is on beside it."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from vademecum.ui.catalogue import say
from vademecum.ui.choice_box import ChoiceBox
from vademecum.ui.sheets.beside_or_below import BesideOrBelow
from vademecum.ui.sheets.rows_table import RowsTable
from vademecum.ui.sheets.sheet import Sheet
from vademecum.words import mark

_WIDE = 980
"""Pixels; in a narrower sheet what one is on stands below the table."""
_SHARES, _SHARES_BELOW = (60, 40), (50, 50)


class FilterLine(QLineEdit):
    """Words to filter by; Down goes into the table."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Enter leave the line."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
            return
        super().keyPressEvent(event)


class _Headline(QLabel):
    """One line that is cut off with dots where there is no room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = ""
        look = self.font()
        look.setBold(True)
        self.setFont(look)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def show_words(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self.setAccessibleName(words)
        self._set()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for."""
        super().resizeEvent(event)
        self._set()

    def _set(self) -> None:
        room = self.contentsRect().width()
        self.setText(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room))


class TableBar(QWidget):
    """Above the table: what it is, a filter, kinds with counts, the order, and export."""

    changed = Signal()
    """Other words or another kind."""
    ordered = Signal(int)
    """Sort by that column."""
    export_wanted = Signal()

    def __init__(self, columns: Sequence[str], placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.headline = _Headline(self)
        self.words = FilterLine(self)
        self.words.setPlaceholderText(placeholder)
        self.words.setAccessibleName(placeholder)
        self.words.setClearButtonEnabled(True)
        self.words.setMaxLength(500)
        self.kinds = _choice("kinds", say(mark("sheet", "Show only")), self)
        self.order = _choice("order", say(mark("sheet", "Sort by")), self)
        for title in columns:
            words = say(mark("sheet", "By {column}"), column=title)
            self.order.addItem(words[:1] + words[1:].lower())
        self.export = QPushButton(say(mark("sheet", "Export…")), self)
        self.export.setAccessibleName(say(mark("sheet", "Export…")))
        self._build()
        self.words.textChanged.connect(self.changed)
        self.kinds.currentIndexChanged.connect(self.changed)
        self.order.activated.connect(self.ordered)
        self.export.clicked.connect(self.export_wanted)

    def show_headline(self, words: str, tip: str = "") -> None:
        """Say what the table is."""
        self.headline.show_words(words)
        self.headline.setToolTip(tip or words)

    def offer_kinds(self, kinds: Iterable[tuple[str, object]]) -> None:
        """Offer kinds to show, each with what stands for it."""
        self.kinds.blockSignals(True)
        self.kinds.clear()
        for words, kind in kinds:
            self.kinds.addItem(words, kind)
        self.kinds.setVisible(self.kinds.count() > 1)
        self.kinds.blockSignals(False)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(8)
        upper, lower = QHBoxLayout(), QHBoxLayout()
        upper.setSpacing(8)
        lower.setSpacing(8)
        upper.addWidget(self.headline, 1)
        upper.addWidget(self.export)
        lower.addWidget(self.words, 3)
        lower.addWidget(self.kinds, 2)
        lower.addWidget(self.order, 1)
        column.addLayout(upper)
        column.addLayout(lower)
        for before, after in (
            (self.words, self.kinds),
            (self.kinds, self.order),
            (self.order, self.export),
        ):
            QWidget.setTabOrder(before, after)


class TableSheet(Sheet):
    """Puts the bar, the table and the detail together; its heirs say what stands in them."""

    def __init__(
        self, bar: TableBar, table: RowsTable, detail: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.bar = bar
        self.table = table
        self.detail = detail
        self.empty = QLabel(self)
        self._splitter = BesideOrBelow(_WIDE, _SHARES, _SHARES_BELOW, self)
        self._column = QVBoxLayout(self)
        self._put_together()
        bar.words.left.connect(table.setFocus)
        bar.ordered.connect(self._on_ordered)
        bar.export_wanted.connect(self.export)
        table.horizontalHeader().sortIndicatorChanged.connect(self._on_sorted)

    # -- what others may ask ---------------------------------------------

    def focus_content(self) -> None:
        """Give the keyboard to the table, or to the words when nothing is on show."""
        if self.table.rows():
            self.table.setFocus()
        else:
            self.bar.words.setFocus()

    def select_all(self) -> None:
        """Select every row when the table has the keyboard."""
        if QApplication.focusWidget() is self.table:
            self.table.selectAll()
        else:
            super().select_all()

    def close_topmost(self) -> bool:
        """Empty the filter."""
        if not self.bar.words.text():
            return False
        self.bar.words.clear()
        return True

    def set_again(self) -> None:
        """Set the table and what one is on in another size."""
        self.table.dress(self.scale)

    def show_emptiness(self, words: str) -> None:
        """Show words instead of the table; no words show the table."""
        self.empty.setText(words)
        self.empty.setVisible(bool(words))
        self._splitter.setVisible(not words)

    def copy_table(
        self, headings: Sequence[str], rows: Iterable[Sequence[str]], plain: str | None = None
    ) -> None:
        """Copy rows as a table that word processors and spreadsheets understand."""
        made = [tuple(row) for row in rows]
        if not made:
            return
        data = QMimeData()
        data.setText(plain if plain is not None else "\n".join("\t".join(map(_flat, row)) for row in made))
        data.setHtml(_html_table(headings, made))
        QApplication.clipboard().setMimeData(data)
        words = mark("sheet", "1 row copied.") if len(made) == 1 else mark("sheet", "{count} rows copied.")
        self.said.emit(say(words, count=len(made)))

    # -- in Qt's words -----------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what one is on beside the table, or below it where there is no room."""
        super().resizeEvent(event)
        if self._splitter.fit(self.width()):
            self.table.scrollTo(self.table.currentIndex())

    # -- what the widgets tell us ----------------------------------------

    def _on_ordered(self, column: int) -> None:
        """Sort by a column; chosen once more, the other way round."""
        header = self.table.horizontalHeader()
        again = header.sortIndicatorSection() == column
        is_up = header.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        down, up = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
        self.table.sort_by(column, down if again and is_up else up)

    def _on_sorted(self, column: int) -> None:
        self.bar.order.setCurrentIndex(column)

    # -- building ------------------------------------------------------------

    def _put_together(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.bar)
        self._column.addWidget(self._splitter, 1)
        self._column.addWidget(self.empty, 1)
        self.empty.setObjectName("quiet")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setMargin(30)
        self.empty.hide()
        self._splitter.addWidget(self.table)
        self._splitter.addWidget(self.detail)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.share()
        self.table.setMinimumSize(240, 120)
        self.detail.setMinimumSize(200, 120)
        self.table.setObjectName("rows")


def _choice(object_name: str, name: str, parent: QWidget) -> QComboBox:
    """A choice with a name; what is chosen can be read in a narrow window too."""
    combo = ChoiceBox(parent)
    combo.setObjectName(object_name)
    combo.setAccessibleName(name)
    combo.setAccessibleDescription(name)
    combo.setToolTip(name)
    combo.view().setAccessibleName(name)
    return combo


def _flat(words: Any) -> str:
    """Words for one cell of plain text."""
    return str(words).replace("\t", " ").replace("\n", " ")


def _html_table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    def line(cells: Iterable[str], tag: str) -> str:
        return "<tr>" + "".join(f"<{tag}>{html.escape(str(cell))}</{tag}>" for cell in cells) + "</tr>"

    return "<table>" + line(headings, "th") + "".join(line(row, "td") for row in rows) + "</table>"
