"""The list of instruments that are cited but whose text is not in the library."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vademecum.domain.key import Key
from vademecum.services.lookup import Missing
from vademecum.ui.catalogue import say
from vademecum.ui.names import day, key_name
from vademecum.words import mark


class MissingDialog(QDialog):
    """A table; Enter or a double click shows what is known and who cites it."""

    chosen = Signal(Key)

    def __init__(self, missing: Sequence[Missing], language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._missing = missing
        self.setWindowTitle(say(mark("missing", "Cited but not in the library")))
        self.resize(820, 520)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        heading = say(
            mark("missing", "{count} instruments are cited whose text is not in the library."),
            count=len(missing),
        )
        layout.addWidget(QLabel(heading, self))
        self._table = QTableWidget(len(missing), 4, self)
        self._table.setHorizontalHeaderLabels(
            [
                say(mark("missing", "Symbol")),
                say(mark("missing", "Title or subject")),
                say(mark("missing", "Date")),
                say(mark("missing", "Passages")),
            ]
        )
        self._table.setAccessibleName(self.windowTitle())
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setShowGrid(False)
        self._table.verticalHeader().hide()
        header = self._table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for row, entry in enumerate(missing):
            instrument = entry.instrument
            cells = (
                key_name(entry.key),
                (instrument.title(language) if instrument is not None else None) or "",
                day(instrument.adopted if instrument is not None else None),
                str(len(entry.passages)),
            )
            for column, words in enumerate(cells):
                item = QTableWidgetItem(words)
                item.setToolTip(words)
                self._table.setItem(row, column, item)
        layout.addWidget(self._table, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self._table.setFocus()
        self._table.itemActivated.connect(lambda item: self._choose(item.row()))

    def _choose(self, row: int) -> None:
        self.accept()
        self.chosen.emit(self._missing[row].key)
