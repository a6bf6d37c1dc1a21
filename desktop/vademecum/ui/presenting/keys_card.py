"""The keys while one presents, made from their table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vademecum.ui.catalogue import say
from vademecum.ui.presenting.speaker_keys import JUMP, SPEAKER_KEYS
from vademecum.words import mark

_SHOWN = 3
"""So many keys of one act are named."""


class KeysCard(QDialog):
    """A table of keys and what they do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(say(mark("speaker", "Keys while presenting")))
        self.resize(560, 620)
        rows = [("0 … 9", say(JUMP)), *((_keys(one.keys), say(one.does)) for one in SPEAKER_KEYS)]
        table = QTableWidget(len(rows), 2, self)
        table.setObjectName("rows")
        table.setAccessibleName(self.windowTitle())
        table.setHorizontalHeaderLabels([say(mark("speaker", "Keys")), say(mark("speaker", "What they do"))])
        for number, row in enumerate(rows):
            for column, words in enumerate(row):
                table.setItem(number, column, QTableWidgetItem(words))
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close.rejected.connect(self.reject)
        column_ = QVBoxLayout(self)
        column_.addWidget(table)
        column_.addWidget(close)
        table.setCurrentCell(0, 0)
        table.setFocus()


def _keys(keys: tuple[str, ...]) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return "  ·  ".join(QKeySequence(one).toString(native) for one in keys[:_SHOWN])
