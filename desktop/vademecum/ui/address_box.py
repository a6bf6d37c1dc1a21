"""The address box: says where what is typed would lead, and leads there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from vademecum.ui.address_history import AddressHistory, Gone
from vademecum.ui.catalogue import say
from vademecum.ui.theme import Theme
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.services.candidates import Candidate
    from vademecum.ui.address_list import AddressList

_WAIT_MS = 30
"""Between the last key and the candidates: typing is not slowed by what nobody looks at."""

_KEEP_MS = 1_500
_LONGEST = 2_000
_MOST_PASTED = 4 * _LONGEST
"""Characters that are looked at when text is pasted: among them may be many spaces."""
_MOST_GONE_WHILE_TYPING = 3
_MOST_GONE = 30


class AddressBox(QLineEdit):
    """A line for addresses, with candidates below while typing and addresses gone to when it is empty."""

    chosen = Signal(object, bool)
    """A `Candidate`, and whether it is to open beside."""
    chosen_apart = Signal(object)
    """A `Candidate` that is to open in a tab of its own."""
    refused = Signal(str)
    """Enter was pressed on something no one understands."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        history: AddressHistory | None = None,
        language: str = "en",
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._history = history or AddressHistory()
        self._ask: Callable[[str], list[Candidate]] = lambda _text: []
        self._why: Callable[[str], str] = lambda _text: ""
        self._recall: Callable[[bytes], Candidate | None] = lambda _data: None
        self._rows: AddressList | None = None
        self._candidates: list[Candidate] = []
        self._is_all_gone = False
        """Whether the rows are all addresses gone to, not the answer to a text."""
        self._asked: str | None = None
        """The text that the rows answer."""
        self._pasted: tuple[str, Candidate] | None = None
        """A passage that was pasted, and the text it stands behind as long as nobody changes it."""
        self._wait = QTimer(self)
        self._keep = QTimer(self)
        self._build()

    # -- what others may ask ---------------------------------------------

    def answer_with(self, ask: Callable[[str], list[Candidate]]) -> None:
        """Say who understands addresses."""
        self._ask = ask

    def explain_with(self, why: Callable[[str], str]) -> None:
        """Say who knows why an address leads nowhere; an empty answer says nothing while typing."""
        self._why = why

    def recall_with(self, recall: Callable[[bytes], Candidate | None]) -> None:
        """Say who knows where a copied passage leads."""
        self._recall = recall

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
        if self._rows is not None and self._rows.isVisible():
            self._rows.hide()
            return True
        return False

    def remember(self, said: str, candidate: Candidate) -> None:
        """Keep an address that led somewhere."""
        at = candidate.locator
        # The words of a quotation are not part of the address.
        self._history.add(Gone(said, str(replace(at, span=None)) if at is not None else str(candidate.key)))
        self._keep.start()

    def keep_history(self) -> None:
        """Write what is remembered."""
        self._keep.stop()
        self._history.keep()

    # -- what the widgets tell us ----------------------------------------

    def _on_edited(self) -> None:
        self._wait.start()

    def _on_wait_over(self) -> None:
        self._fill()

    def _on_pressed(self, candidate: Candidate, keys: Qt.KeyboardModifier) -> None:
        self._lead(candidate, keys)

    def _on_removed(self, gone: Gone) -> None:
        self._history.remove(gone)
        self._keep.start()
        self._renew()

    def _on_cleared(self) -> None:
        self._history.clear()
        self._keep.start()
        self._renew()

    # -- in Qt's words -----------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads; Up and Down choose; Shift+Delete forgets; Esc closes the candidates."""
        key, rows = event.key(), self._rows
        is_open = rows is not None and rows.isVisible() and rows.count > 0
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(event.modifiers())
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and rows is not None and is_open:
            rows.step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Down:
            self._show_gone(is_chosen=True)
        elif key == Qt.Key.Key_Delete and is_open and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            if rows is not None and rows.gone is not None:
                self._on_removed(rows.gone)
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste(QGuiApplication.clipboard().mimeData())
        elif key == Qt.Key.Key_Escape and self.close_candidates():
            pass
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu, in which Paste knows passages of ours."""
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.triggered.disconnect()
                action.triggered.connect(lambda: self._paste(QGuiApplication.clipboard().mimeData()))
        menu.exec(event.globalPos())
        menu.deleteLater()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take passages of ours like any text."""
        if _passage_in(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """A passage that is dropped is a passage that is pasted."""
        if _passage_in(event.mimeData()):
            self.selectAll()
            self._paste(event.mimeData())
            event.acceptProposedAction()
        else:
            super().dropEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """An empty box shows where one has been."""
        super().focusInEvent(event)
        by_hand = event.reason() not in (
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.PopupFocusReason,
        )
        if by_hand and not self.text():
            self._show_gone()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the candidates when the reader goes elsewhere."""
        super().focusOutEvent(event)
        if self._rows is not None and not self._rows.underMouse():
            self.close_candidates()

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        words = say(mark("address", "Go to a symbol, number or paragraph: 2396, S/2015/939, 第24段"))
        self.setPlaceholderText(words)
        self.setAccessibleName(say(mark("address", "Address")))
        self.setAccessibleDescription(words)
        self.setMaxLength(_LONGEST)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_MS)
        self._wait.timeout.connect(self._on_wait_over)
        self._keep.setSingleShot(True)
        self._keep.setInterval(_KEEP_MS)
        self._keep.timeout.connect(self._history.keep)
        self.textEdited.connect(self._on_edited)

    # -- in detail -------------------------------------------------------------

    def _enter(self, keys: Qt.KeyboardModifier) -> None:
        """Lead to what is chosen; the answer to an older text is not waited for but asked anew."""
        rows = self._rows
        if self._asked != self.text() or rows is None or rows.count == 0:
            self._wait.stop()
            self._fill()
        candidate = self._rows.candidate if self._rows is not None else None
        if candidate is not None:
            self._lead(candidate, keys)
        elif self.text().strip():
            self.refused.emit(self.text().strip())

    def _lead(self, candidate: Candidate, keys: Qt.KeyboardModifier) -> None:
        gone = self._rows.gone if self._rows is not None else None
        self.remember(gone.said if gone is not None else self.text(), candidate)
        self.close_candidates()
        self._asked = None
        if keys & Qt.KeyboardModifier.AltModifier:
            self.chosen_apart.emit(candidate)
        else:
            self.chosen.emit(candidate, bool(keys & Qt.KeyboardModifier.ControlModifier))

    def _renew(self) -> None:
        """Show the same rows again after some were forgotten."""
        if self._is_all_gone:
            self._show_gone(is_chosen=True)
        else:
            self._fill()

    def _fill(self) -> None:
        """Answer the text that stands in the box."""
        text = self._asked = self.text()
        self._is_all_gone = False
        if not text.strip():
            self._show_gone()
            return
        candidates = self._ask(text)
        if self._pasted is not None and self._pasted[0] == text:
            meant = self._pasted[1]
            candidates = [meant, *(c for c in candidates if c.locator != meant.locator)]
        places = {(c.key, c.locator) for c in candidates}
        gone = [
            (one, candidate)
            for one, candidate in self._gone(text, _MOST_GONE_WHILE_TYPING)
            if (candidate.key, candidate.locator) not in places
        ]
        self._show(candidates, gone, "" if candidates or gone else self._why(text))

    def _show_gone(self, *, is_chosen: bool = False) -> None:
        """Show the addresses gone to: all of them when the box holds no words of the reader's."""
        self._asked = self.text()
        self._is_all_gone = True
        words = self.text() if self.isModified() else ""
        self._show([], self._gone(words, _MOST_GONE), "", is_chosen=is_chosen)

    def _gone(self, words: str, most: int) -> list[tuple[Gone, Candidate]]:
        """Addresses gone to that hold these words and still lead somewhere."""
        found = []
        for one in self._history.fitting(words)[:most]:
            candidates = self._ask(one.to) or self._ask(one.said)
            if candidates:
                found.append((one, candidates[0]))
        return found

    def _show(
        self,
        candidates: list[Candidate],
        gone: list[tuple[Gone, Candidate]],
        reason: str,
        *,
        is_chosen: bool = True,
    ) -> None:
        if not candidates and not gone and not reason:
            if self._rows is not None:
                self._rows.forget()
            return
        if self._rows is None:
            # Imported when there is something to list: the first page does not wait for it.
            from vademecum.ui.address_list import AddressList

            self._rows = AddressList(self._theme, self._language, self)
            self._rows.pressed.connect(self._on_pressed)
            self._rows.removed.connect(self._on_removed)
            self._rows.cleared.connect(self._on_cleared)
        self._rows.show_rows(candidates, gone, reason, is_chosen=is_chosen)

    def _paste(self, data: QMimeData | None) -> None:
        """Paste text; a passage of ours leads to exactly its words as long as its text is not changed."""
        if data is None:
            return
        passage = _passage_in(data)
        candidate = self._recall(passage) if passage else None
        words = " ".join(data.text()[:_MOST_PASTED].split())
        if candidate is None:
            self.insert(words)
        else:
            self.setText(words[: self.maxLength()])
            self._pasted = (self.text(), candidate)
        self.setModified(True)
        self._wait.stop()
        self._fill()


def _passage_in(data: QMimeData | None) -> bytes:
    # Imported when something is pasted or dropped: the first page does not wait for it.
    from vademecum.ui.passage_clipboard import passage_in

    return passage_in(data)
