"""The right-hand pane: an instrument's facts and citing passages, or a text, and a switch between them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from vademecum.domain.key import Series
from vademecum.ui.catalogue import say
from vademecum.ui.names import key_name
from vademecum.ui.reader_pane import ReaderPane
from vademecum.ui.theme import Theme
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.services.lookup import InstrumentCard
    from vademecum.ui.instrument_view import InstrumentView


class BesidePane(QWidget):
    """A bar that names what is shown, a switch between its text and its facts, and one of both below."""

    closed = Signal()
    tab_wanted = Signal()
    """The reader wants what is shown as a tab."""
    swap_wanted = Signal()
    link_switched = Signal(bool)
    """The reader wants both sides to scroll together, or no more."""
    facts_wanted = Signal()
    """The reader wants the facts of the document that is shown."""
    text_wanted = Signal()
    """The reader wants the text of the instrument that is shown."""
    back_wanted = Signal()
    forward_wanted = Signal()
    pinned = Signal(bool)
    made = Signal()
    """The face of facts was made; its owner may connect to it."""

    def __init__(self, make: Callable[[], InstrumentView], reader: ReaderPane, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._make = make
        self.reader = reader
        self._faces = QStackedWidget(self)
        self._words = ""
        self._back = QToolButton(self)
        self._forward = QToolButton(self)
        self._title = QLabel(self)
        self._pin = QToolButton(self)
        self._swap = QToolButton(self)
        self._link = QToolButton(self)
        self._tab = QToolButton(self)
        self._close = QToolButton(self)
        self._switch = QWidget(self)
        self._text = QToolButton(self._switch)
        self._facts = QToolButton(self._switch)
        self._build()
        self._connect()

    # -- what others may ask ---------------------------------------------

    @cached_property
    def instrument(self) -> InstrumentView:
        """The face of facts, made when it is first wanted: the first page does not wait for it."""
        view = self._make()
        self._faces.insertWidget(0, view)
        before: QWidget = self._facts
        for stop in (*view.stops, self.reader.view):
            self.setTabOrder(before, stop)
            before = stop
        self.__dict__["instrument"] = view
        self.made.emit()
        return view

    @property
    def card(self) -> InstrumentCard | None:
        """The instrument whose facts were shown last."""
        return self.instrument.card if "instrument" in self.__dict__ else None

    @property
    def shows_document(self) -> bool:
        """Whether a document stands here, not an instrument's facts."""
        return self._faces.currentWidget() is self.reader

    @property
    def is_reading(self) -> bool:
        """Whether a document is to be read here now."""
        return self.shows_document and self.reader.document is not None and not self.isHidden()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was opened here yet."""
        return self.card is None and self.reader.document is None

    @property
    def is_pinned(self) -> bool:
        """Whether what is shown stays when links outside are pressed."""
        return self._pin.isChecked()

    def pin(self, is_on: bool) -> None:
        """Let what is shown stay, or give way again."""
        self._pin.setChecked(is_on)

    def show_instrument(self, card: InstrumentCard) -> None:
        """Show the facts of an instrument."""
        self.instrument.show_card(card)
        self._faces.setCurrentWidget(self.instrument)
        self._head(key_name(card.key) if not card.key.is_own else self._own_title(card))
        self._show_switch(has_text=bool(card.held))

    def show_reader(self) -> None:
        """Show the document that stands in `reader`."""
        self._faces.setCurrentWidget(self.reader)
        self._head(self._reader_title())
        self._show_switch(has_text=True)

    def show_way(self, *, can_go_back: bool, can_go_forward: bool) -> None:
        """Say which of the two arrows lead anywhere."""
        self._back.setEnabled(can_go_back)
        self._forward.setEnabled(can_go_forward)

    def show_link(self, is_on: bool, reason: str) -> None:
        """Show whether both sides scroll together; `reason` says why they cannot, empty when they can."""
        self._link.setEnabled(not reason)
        self._link.setChecked(is_on and not reason)
        self._link.setToolTip(reason or say(mark("beside", "Scroll both sides together")))

    def focus_content(self) -> None:
        """Give what is shown the keyboard."""
        if self.shows_document:
            self.reader.setFocus()
        else:
            self.instrument.focus_content()

    def close_topmost(self) -> bool:
        """Close what lies on top inside; return whether there was something."""
        if self.shows_document:
            return self.reader.close_topmost()
        return self.card is not None and self.instrument.close_topmost()

    # -- in Qt's words -----------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the title to the room there is."""
        super().resizeEvent(event)
        self._cut_title()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes what lies on top here before anything else."""
        if event.key() == Qt.Key.Key_Escape and self.close_topmost():
            return
        super().keyPressEvent(event)

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        bar = QWidget(self)
        bar.setObjectName("bar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(bar)
        row.setContentsMargins(6, 2, 6, 2)
        row.setSpacing(1)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._title.setObjectName("panelTitle")
        self._title.setContentsMargins(6, 0, 6, 0)
        for button, icon, words in (
            (self._back, "back", mark("beside", "Back on this side (Alt+Left)")),
            (self._forward, "forward", mark("beside", "Forward on this side (Alt+Right)")),
            (self._pin, "pin", mark("beside", "Keep this here when citations are pressed (Shift+F9)")),
            (self._swap, "swap", mark("beside", "Exchange both sides (Ctrl+F9)")),
            (self._link, "link", mark("beside", "Scroll both sides together")),
            (self._tab, "tab", mark("beside", "Open as a tab")),
            (self._close, "close", mark("beside", "Close this side")),
        ):
            button.setIcon(self._theme.icon(icon))
            button.setToolTip(say(words))
            button.setAccessibleName(say(words))
            row.addWidget(button)
        row.insertWidget(2, self._title, 1)
        self._pin.setCheckable(True)
        self.show_way(can_go_back=False, can_go_forward=False)
        self._link.setCheckable(True)
        layout.addWidget(bar)
        layout.addWidget(self._switch)
        layout.addWidget(self._faces, 1)
        self._faces.addWidget(self.reader)
        self._build_switch()

    def _build_switch(self) -> None:
        self._switch.setObjectName("bar")
        self._switch.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self._switch)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(6)
        group = QButtonGroup(self._switch)
        for button, words, tip in (
            (self._text, mark("beside", "Text"), mark("beside", "Read the text (F9)")),
            (
                self._facts,
                mark("beside", "Facts and citations"),
                mark("beside", "See what is known and who cites it (F9)"),
            ),
        ):
            button.setObjectName("chip")
            button.setText(say(words))
            button.setToolTip(say(tip))
            button.setAccessibleName(say(words))
            button.setCheckable(True)
            group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self._switch.hide()

    def _connect(self) -> None:
        self._close.clicked.connect(self.closed)
        self._tab.clicked.connect(self.tab_wanted)
        self._swap.clicked.connect(self.swap_wanted)
        self._back.clicked.connect(self.back_wanted)
        self._forward.clicked.connect(self.forward_wanted)
        self._text.clicked.connect(self.text_wanted)
        self._facts.clicked.connect(self.facts_wanted)
        self._pin.toggled.connect(self.pinned)
        self.reader.document_changed.connect(self._on_document)
        self._link.clicked.connect(self.link_switched)

    # -- in detail -------------------------------------------------------------

    def _on_document(self) -> None:
        if self.shows_document:
            self._head(self._reader_title())

    def _head(self, title: str) -> None:
        self._words = title
        self._title.setToolTip(title)
        self._link.setVisible(self.shows_document)
        self._cut_title()

    def _cut_title(self) -> None:
        room = self._title.width() - 14
        metrics = QFontMetrics(self._title.font())
        self._title.setText(metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, max(room, 0)))

    def _show_switch(self, *, has_text: bool) -> None:
        self._switch.setVisible(has_text)
        (self._text if self.shows_document else self._facts).setChecked(True)

    def _reader_title(self) -> str:
        document = self.reader.document
        if document is None or document.head.key.series is not Series.RESOLUTION:
            return self.reader.title
        return key_name(document.head.key)

    def _own_title(self, card: InstrumentCard) -> str:
        title = card.instrument.title("zh") if card.instrument is not None else None
        return title or str(card.key)
