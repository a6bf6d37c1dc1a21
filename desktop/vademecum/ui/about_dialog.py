"""Which version this is, and the licences of all that comes with it, with their texts."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from vademecum import __version__
from vademecum.services.licences import Component
from vademecum.ui.catalogue import say
from vademecum.words import mark

_SIZE = (900, 620)
_LIST_WIDTH = 260


class AboutDialog(QDialog):
    """A sentence about the program above, whose work it stands on at the left, the licence at the right."""

    def __init__(self, components: Sequence[Component], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._components = list(components)
        self._build()
        self._connect()
        self._fill()

    def _build(self) -> None:
        self.setWindowTitle(say(mark("about", "About Vademecum")))
        self.resize(*_SIZE)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._list = QListWidget(self)
        self._list.setAccessibleName(say(mark("about", "What comes with the program")))
        self._text = QPlainTextEdit(self)
        self._text.setReadOnly(True)
        self._text.setAccessibleName(say(mark("about", "Licence")))
        self._text.setTabChangesFocus(True)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        parts = QSplitter(self)
        parts.addWidget(self._list)
        parts.addWidget(self._text)
        parts.setSizes([_LIST_WIDTH, _SIZE[0] - _LIST_WIDTH])
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.addWidget(self._words)
        layout.addWidget(parts, 1)
        layout.addWidget(self._buttons)

    def _connect(self) -> None:
        self._buttons.rejected.connect(self.reject)
        self._list.currentRowChanged.connect(self._on_row)

    def _fill(self) -> None:
        words = mark(
            "about",
            "<h3>Vademecum {version}</h3><p>The desktop reader of United Nations documents that works "
            "without a network. MIT licence.</p><p>It stands on the work of others, each under a licence of "
            "its own. Qt and PySide6 are used under the LGPL: their libraries are files of their own, and "
            "may be exchanged for others of the same interface.</p>",
        )
        self._words.setText(say(words, version=__version__))
        for one in self._components:
            self._list.addItem(f"{one.name} {one.version}".strip())
        if self._components:
            self._list.setCurrentRow(0)
            self._list.setFocus()
        else:
            missing = mark(
                "about", "The licences are not here: “python3 dev.py setup” gathers them in a checkout."
            )
            self._text.setPlainText(say(missing))

    # -- what the widgets tell us ----------------------------------------

    def _on_row(self, row: int) -> None:
        one = self._components[row]
        licence = say(mark("about", "Licence: {licence}"), licence=one.licence)
        self._text.setPlainText("\n\n".join(part for part in (one.what, licence, one.text()) if part))
