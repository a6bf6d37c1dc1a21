"""What the edition mended in its source, what it kept although it looks wrong, and what is doubtful."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from vademecum.domain.document import Doubt, Erratum
from vademecum.ui.catalogue import say
from vademecum.ui.reasons import say_reason
from vademecum.words import Marked, mark


class CorrectionsDialog(QDialog):
    """Tables one can read, copy from and go through by keyboard."""

    def __init__(
        self,
        title: str,
        errata: Sequence[Erratum],
        doubts: Sequence[Doubt],
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(say(mark("corrections", "Corrections and doubts")))
        self.resize(860, 560)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        heading = QLabel(title, self)
        heading.setWordWrap(True)
        layout.addWidget(heading)
        tabs = QTabWidget(self)
        tabs.setDocumentMode(True)
        tabs.setAccessibleName(self.windowTitle())
        by_hand = [e for e in errata if e.by_hand and not e.is_kept]
        by_rule = [e for e in errata if not e.by_hand and not e.is_kept]
        kept = [e for e in errata if e.is_kept]
        for name, rows in (
            (mark("corrections", "Corrected by the editor ({count})"), by_hand),
            (mark("corrections", "Mended on import ({count})"), by_rule),
            (mark("corrections", "Kept as printed ({count})"), kept),
        ):
            tabs.addTab(_errata(rows, language), say(name, count=len(rows)))
        if doubts:
            tabs.addTab(_doubts(doubts), say(mark("corrections", "Doubts ({count})"), count=len(doubts)))
        layout.addWidget(tabs, 1)
        tabs.setFocus()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)


def _errata(rows: Sequence[Erratum], language: str) -> QTableWidget:
    heads = (
        mark("corrections", "Line of the source"),
        mark("corrections", "In the source"),
        mark("corrections", "In this edition"),
        mark("corrections", "Why"),
    )
    return _table(
        heads,
        [(str(e.line), e.old, e.new, e.reason(language) if e.by_hand else say_reason(e.why)) for e in rows],
    )


def _doubts(rows: Sequence[Doubt]) -> QTableWidget:
    heads = (mark("corrections", "Place"), mark("corrections", "What"), mark("corrections", "Why"))
    return _table(heads, [(d.block or "", d.what, say_reason(d.why)) for d in rows])


def _table(heads: Sequence[Marked], rows: Sequence[Sequence[str]]) -> QTableWidget:
    table = QTableWidget(len(rows), len(heads))
    table.setHorizontalHeaderLabels([say(head) for head in heads])
    table.setAccessibleName(say(mark("corrections", "Corrections and doubts")))
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setWordWrap(True)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    for row, cells in enumerate(rows):
        for column, words in enumerate(cells):
            item = QTableWidgetItem(words)
            item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            table.setItem(row, column, item)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    return table
