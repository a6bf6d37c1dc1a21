"""Every command with its keys and what it does, made from the table of commands."""

import re

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vademecum.ui.catalogue import say
from vademecum.ui.command_table import COMMANDS, MENUS
from vademecum.ui.commands import plain_title
from vademecum.words import mark

_WIDE = 1100
"""Pixels; explanations then stand in one line."""


class ShortcutsDialog(QDialog):
    """A sheet one can filter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say(mark("shortcuts", "Keys")))
        self.resize(_WIDE, 600)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        self._filter = QLineEdit(self)
        self._filter.setPlaceholderText(say(mark("shortcuts", "Filter commands")))
        self._filter.setAccessibleName(say(mark("shortcuts", "Filter commands")))
        self._filter.setClearButtonEnabled(True)
        self._sheet = QTreeWidget(self)
        self._sheet.setColumnCount(3)
        self._sheet.setHeaderLabels(
            [
                say(mark("shortcuts", "Command")),
                say(mark("shortcuts", "Keys")),
                say(mark("shortcuts", "What it does")),
            ]
        )
        self._sheet.setAccessibleName(say(mark("shortcuts", "Keys")))
        self._sheet.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._sheet.setRootIsDecorated(False)
        self._sheet.setIndentation(12)
        self._fill()
        self._sheet.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self._sheet.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout.addWidget(self._filter)
        layout.addWidget(self._sheet, 1)
        layout.addWidget(buttons)
        self._filter.setFocus()
        self._filter.textChanged.connect(self._on_filter)

    def _fill(self) -> None:
        self._groups: list[QTreeWidgetItem] = []
        for menu, title in MENUS.items():
            group = QTreeWidgetItem(self._sheet, [re.sub(r"\(&.\)", "", say(title)).replace("&", "")])
            for command in COMMANDS:
                if command.menu == menu or (command.menu == "" and menu == "view"):
                    keys = "  ".join(
                        QKeySequence(k).toString(QKeySequence.SequenceFormat.NativeText)
                        for k in command.keys[:1]
                    )
                    QTreeWidgetItem(group, [plain_title(command), keys, say(command.help)])
            group.setExpanded(True)
            self._groups.append(group)

    def _on_filter(self, words: str) -> None:
        for group in self._groups:
            shown = 0
            for row in range(group.childCount()):
                item = group.child(row)
                if item is None:
                    continue
                line = " ".join(item.text(column) for column in range(3)).casefold()
                item.setHidden(words.casefold() not in line)
                shown += not item.isHidden()
            group.setHidden(shown == 0)
