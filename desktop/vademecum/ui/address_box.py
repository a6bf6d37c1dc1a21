"""The address box: says where what is typed would lead, and leads there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QWidget

from vademecum.ui.catalogue import say
from vademecum.ui.names import key_name
from vademecum.ui.theme import Theme
from vademecum.words import Marked, mark

if TYPE_CHECKING:
    from vademecum.services.candidates import Candidate

_WAIT_MS = 60
_ROWS = 8
CandidateRole = Qt.ItemDataRole.UserRole + 1

_KINDS: dict[str, tuple[str, Marked]] = {
    "instrument": ("instrument", mark("address", "text not in the library; facts and citing passages")),
    "document": ("document", mark("address", "document")),
    "paragraph": ("address", mark("address", "paragraph")),
    "footnote": ("address", mark("address", "footnote")),
    "heading": ("contents", mark("address", "heading")),
}


class AddressBox(QLineEdit):
    """A line for addresses, with candidates below while typing.

    The candidates are an ordinary child of the window, never a pop-up window: input methods fail there.
    """

    chosen = Signal(object, bool)
    """A `Candidate`, and whether it is to open beside."""
    refused = Signal(str)
    """Enter was pressed on something no one understands."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ask: Callable[[str], list[Candidate]] = lambda _text: []
        self._model = QStandardItemModel(self)
        self._list: QListView | None = None
        self._asked = ""
        """The text that the candidates answer."""
        self._wait = QTimer(self)
        self._build()

    # -- what others may ask ---------------------------------------------

    def answer_with(self, ask: Callable[[str], list[Candidate]]) -> None:
        """Say who understands addresses."""
        self._ask = ask

    def show_here(self, address: str) -> None:
        """Show where the reader is, unless the reader is typing."""
        if not self.hasFocus():
            self.setText(address)
            self.setCursorPosition(0)

    def begin(self) -> None:
        """Take the keyboard, with everything selected."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def close_candidates(self) -> bool:
        """Hide the candidates; return whether they were open."""
        if self._list is not None and self._list.isVisible():
            self._list.hide()
            return True
        return False

    # -- what the widgets tell us ----------------------------------------

    def _on_edited(self) -> None:
        self._wait.start()

    def _on_wait_over(self) -> None:
        self._asked = self.text()
        self._fill(self._ask(self._asked))

    def _on_clicked(self) -> None:
        self._choose(beside=False)

    # -- in Qt's words -----------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads; Up and Down choose; Esc closes the candidates."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._asked != self.text() or self._model.rowCount() == 0:
                self._wait.stop()
                self._on_wait_over()
            self._choose(beside=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
            return
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._list is not None and self._list.isVisible():
            step = 1 if key == Qt.Key.Key_Down else -1
            row = (self._list.currentIndex().row() + step) % max(1, self._model.rowCount())
            self._list.setCurrentIndex(self._model.index(row, 0))
            return
        if key == Qt.Key.Key_Escape and self.close_candidates():
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the candidates when the reader goes elsewhere."""
        super().focusOutEvent(event)
        if self._list is not None and not self._list.underMouse():
            self.close_candidates()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the candidates below the box when the window changes."""
        if event.type() == QEvent.Type.Resize and self._list is not None and self._list.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        words = say(mark("address", "Go to a symbol, number or paragraph: 2396, S/2015/939, 第24段"))
        self.setPlaceholderText(words)
        self.setAccessibleName(say(mark("address", "Address")))
        self.setAccessibleDescription(words)
        self.setMaxLength(2_000)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_MS)
        self._wait.timeout.connect(self._on_wait_over)
        self.textEdited.connect(self._on_edited)

    # -- in detail -------------------------------------------------------------

    def _fill(self, candidates: list[Candidate]) -> None:
        self._model.clear()
        for candidate in candidates:
            icon, kind = _KINDS[candidate.what.value]
            item = QStandardItem(self._theme.icon(icon, "quiet"), describe(candidate, say(kind)))
            item.setData(candidate, CandidateRole)
            item.setToolTip(item.text())
            self._model.appendRow(item)
        if not candidates:
            self.close_candidates()
            return
        self._show()

    def _show(self) -> None:
        if self._list is None:
            window = self.window()
            self._list = QListView(window)
            self._list.setObjectName("candidates")
            self._list.setModel(self._model)
            self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
            self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self._list.setAccessibleName(say(mark("address", "Where the address may lead")))
            self._list.clicked.connect(self._on_clicked)
            window.installEventFilter(self)
        self._place()
        self._list.setCurrentIndex(self._model.index(0, 0))
        self._list.show()
        self._list.raise_()

    def _place(self) -> None:
        if self._list is None:
            return
        window = self.window()
        corner = self.mapTo(window, QPoint(0, self.height() + 3))
        width = max(self.width(), min(560, window.width() - 24))
        rows = min(_ROWS, self._model.rowCount())
        height = min(rows * max(30, self._list.sizeHintForRow(0)) + 12, window.height() - corner.y() - 12)
        x = min(corner.x(), window.width() - width - 12)
        self._list.setGeometry(max(12, x), corner.y(), width, height)

    def _choose(self, *, beside: bool) -> None:
        index = self._list.currentIndex() if self._list is not None else self._model.index(0, 0)
        candidate = index.data(CandidateRole) if index.isValid() else None
        if candidate is not None:
            self.close_candidates()
            self.chosen.emit(candidate, beside)
        elif self.text().strip():
            self.refused.emit(self.text().strip())


def describe(candidate: Candidate, kind: str) -> str:
    """A candidate in one line: what it is called, what it is, and what was corrected."""
    symbol = key_name(candidate.key)
    place = candidate.key.fragment.replace("para_", "¶ ").replace("__", " ")
    if place.startswith("fn_"):
        place = say(mark("address", "footnote {label}"), label=place.removeprefix("fn_"))
    words = [
        w
        for w in (symbol if not candidate.key.is_own else "", place if not place.startswith("h_") else "")
        if w
    ]
    if candidate.note is not None:
        # Before the title: the end of a long line is not seen.
        words.append(
            say(mark("address", "year corrected, you wrote {written}"), written=key_name(candidate.note))
        )
    if candidate.display != str(candidate.key):
        words.append(candidate.display)
    return "  ·  ".join([*words, kind])
