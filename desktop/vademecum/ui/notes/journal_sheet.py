"""What the sheets of the journal have in common: a bar, rows, one of them in full, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from vademecum.domain.annotation import Scope, Target
from vademecum.domain.changes import Changes
from vademecum.domain.locator import Locator
from vademecum.domain.trouble import Trouble
from vademecum.services.desk import Desk
from vademecum.services.notebook.journal import Journal
from vademecum.ui.catalogue import say
from vademecum.ui.faults import words_of
from vademecum.ui.notes.journal_list import JournalList, Row
from vademecum.ui.notes.journal_text import JournalText
from vademecum.ui.sheets.beside_or_below import BesideOrBelow
from vademecum.ui.sheets.sheet import Sheet
from vademecum.ui.theme import Theme
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.ui.notes.readers_notes import ReadersNotes

_WIDE = 860
"""Pixels; in a narrower sheet what one is on stands below the rows."""
_SHARES, _SHARES_BELOW = (42, 58), (45, 55)

_SETTLED_MS = 120
"""So long after a change it is read: it is on the disk by then, so that whoever writes does not wait."""


class JournalSheet(Sheet):
    """Follows the notebook; shows nothing of it while the reader's marks are hidden or it is locked."""

    def __init__(
        self, desk: Desk, theme: Theme, language: str, notes: ReadersNotes, names: tuple[str, str]
    ) -> None:
        """`names` are those of the rows and of what stands beside them, for listeners."""
        super().__init__()
        self.desk = desk
        self.language = language
        self.notes = notes
        self._is_stale = False
        self._later = QTimer(self)
        self.bar = QWidget(self)
        self.tools = QHBoxLayout()
        self.headline = QLabel(self.bar)
        self.note = QLabel(self.bar)
        self.alert = QLabel(self.bar)
        self.list = JournalList(theme, language, names[0], self)
        self.text = JournalText(theme, names[1], self)
        self.buttons = QHBoxLayout()
        self._right = QWidget(self)
        self._splitter = BesideOrBelow(_WIDE, _SHARES, _SHARES_BELOW, self)
        self._empty = QLabel(self)
        self._put_together()
        self.list.reached.connect(self.show_one)
        self.text.pressed.connect(self._on_pressed)
        self._later.setSingleShot(True)
        self._later.setInterval(_SETTLED_MS)
        self._later.timeout.connect(self.reload_when_seen)
        notes.changed.connect(self._on_changed)
        notes.hidden_changed.connect(self._on_hidden)

    # -- what an heir does -------------------------------------------------

    def fill(self, journal: Journal) -> str:
        """Put the rows on show; return why there are none, empty when there are some. May raise `Trouble`."""
        raise NotImplementedError

    def show_one(self, thing: object | None) -> None:
        """Show what the reader came to in full."""
        raise NotImplementedError

    def concerns(self, changes: Changes) -> bool:
        """Whether the rows may look different now."""
        raise NotImplementedError

    def forget(self) -> None:
        """Forget everything personal: nothing of it may be shown."""
        self.list.show_things((), lambda _thing: Row(""))
        self.text.clear()
        self.headline.clear()
        self.note.clear()
        self.alert.clear()

    # -- what others may ask ---------------------------------------------

    @property
    def icon(self) -> str:
        """Name of its icon."""
        return "history"

    @property
    def journal(self) -> Journal | None:
        """The journal of the open notebook; None while nothing of it may be shown."""
        notebook = self.notes.notebook
        return None if notebook is None or self.notes.are_hidden else Journal(notebook)

    def reload(self) -> None:
        """Read everything again."""
        self._is_stale = False
        self._later.stop()
        journal = self.journal
        if journal is None:
            self.forget()
            words = (
                mark("journal", "Your marks and notes are hidden. Ctrl+Shift+H shows them again.")
                if self.notes.are_hidden
                else mark("journal", "The notebook is not open.")
            )
            why = say(words)
        else:
            try:
                why = self.fill(journal)
            except Trouble as trouble:
                self.forget()
                why = words_of(trouble)
        self.bar.setVisible(journal is not None)
        self.show_emptiness(why)
        self.renamed.emit()

    def show_emptiness(self, why: str) -> None:
        """Show words instead of the rows; no words show the rows."""
        self._empty.setText(why)
        self._empty.setVisible(bool(why))
        self._splitter.setVisible(not why)

    def reload_when_seen(self) -> None:
        """Read everything again as soon as the reader sees it; forget at once what may not be shown."""
        if self.isVisible() or self.journal is None:
            self.reload()
        else:
            self._is_stale = True

    def set_again(self) -> None:
        """Set rows and words in another size."""
        self.list.dress(self.scale)
        self.text.scale = self.scale
        self.show_one(self.list.current)

    def focus_content(self) -> None:
        """Give the keyboard to the rows."""
        self.list.setFocus()

    def next_part(self) -> bool:
        """From the bar to the rows, from there to the words and to the buttons below."""
        focus = QApplication.focusWidget()
        if focus is None or not self._splitter.isVisible():
            return False
        if self.bar.isAncestorOf(focus):
            self.list.setFocus()
        elif focus is self.list:
            self.text.setFocus()
        elif focus is self.text and (button := self._first_button()) is not None:
            button.setFocus()
        else:
            return False
        return True

    def announce(self, words: str) -> None:
        """Have a screen reader say something, and show it."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.list, words))
        self.said.emit(words)

    def place_words(self, target: Target | None) -> str:
        """Where something stands, as one cites it; empty where it stands nowhere."""
        return self.desk.place_names.source(target) if target is not None else ""

    def lead(self, target: Target, apart: bool) -> None:
        """Lead to what an item is or was about, as far as it is held."""
        reading = self.desk.reading
        document = reading.find(target.key, target.lang or None)
        if document is None or target.scope is Scope.INSTRUMENT:
            self.instrument_wanted.emit(target.key)
            return
        block = reading.nearest_block(document, target.anchors[0].block) if target.anchors else ""
        self.place_wanted.emit(Locator(document.head.key, document.head.lang, block), apart)

    def target_of(self, link: str) -> Target | None:
        """What a link of the words leads to."""
        raise NotImplementedError

    # -- in Qt's words -----------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Take over what was written while nobody looked."""
        super().showEvent(event)
        if self._is_stale:
            self.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what one is on beside the rows, or below them where there is no room."""
        super().resizeEvent(event)
        if self._splitter.fit(self.width()):
            self.list.scrollTo(self.list.currentIndex())

    # -- what the widgets tell us ----------------------------------------

    def _on_changed(self, changes: Changes) -> None:
        if changes.notebook:
            self.reload_when_seen()
        elif self.concerns(changes):
            self._later.start()

    def _on_hidden(self, _are_hidden: bool) -> None:
        self.reload_when_seen()

    def _on_pressed(self, link: str, apart: bool) -> None:
        target = self.target_of(link)
        if target is not None:
            self.lead(target, apart)

    # -- building ------------------------------------------------------------

    def add_button(self, words: str, tip: str = "") -> QPushButton:
        """A button below the words."""
        button = QPushButton(words, self._right)
        button.setToolTip(tip)
        self.buttons.addWidget(button)
        return button

    def add_chip(self, words: str) -> QToolButton:
        """A switch in the bar; its owner puts it into a place."""
        chip = QToolButton(self.bar)
        chip.setObjectName("chip")
        chip.setText(words)
        chip.setAccessibleName(words)
        chip.setCheckable(True)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return chip

    def _put_together(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._splitter, 1)
        column.addWidget(self._empty, 1)
        self.bar.setObjectName("bar")
        self.bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = QVBoxLayout(self.bar)
        inside.setContentsMargins(14, 10, 14, 10)
        inside.setSpacing(8)
        look = self.headline.font()
        look.setBold(True)
        self.headline.setFont(look)
        self.note.setObjectName("quiet")
        self.alert.setObjectName("alarm")
        self.alert.hide()
        for label in (self.headline, self.note, self.alert):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            inside.addWidget(label)
        self.tools.setSpacing(8)
        inside.addLayout(self.tools)
        beside = QVBoxLayout(self._right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.text, 1)
        self.buttons.setContentsMargins(14, 8, 14, 10)
        self.buttons.setSpacing(8)
        beside.addLayout(self.buttons)
        self._empty.setObjectName("quiet")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setMargin(30)
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(self._right)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.share()
        self.list.setMinimumSize(220, 110)
        self._right.setMinimumSize(220, 130)

    def _first_button(self) -> QPushButton | None:
        found = self._right.findChildren(QPushButton)
        return next((one for one in found if one.isEnabled() and one.isVisible()), None)
