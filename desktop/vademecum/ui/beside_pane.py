"""The right-hand pane: an instrument's facts and citing passages, or a second document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from vademecum.ui.catalogue import say
from vademecum.ui.instrument_view import InstrumentView
from vademecum.ui.names import key_name
from vademecum.ui.reader_pane import ReaderPane
from vademecum.ui.theme import Theme
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.services.lookup import InstrumentCard


class BesidePane(QWidget):
    """A header that names what is shown, and one of two faces below."""

    closed = Signal()
    tab_wanted = Signal()
    """The reader wants what is shown as a tab."""
    facts_wanted = Signal()
    """The reader wants the facts of the document that is shown."""

    def __init__(self, view: InstrumentView, reader: ReaderPane, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.instrument = view
        self.reader = reader
        self._faces = QStackedWidget(self)
        self._title = QLabel(self)
        self._facts = QToolButton(self)
        self._tab = QToolButton(self)
        self._close = QToolButton(self)
        self._build()
        self._connect()

    # -- what others may ask ---------------------------------------------

    @property
    def shows_document(self) -> bool:
        """Whether a document stands here, not an instrument's facts."""
        return self._faces.currentWidget() is self.reader

    @property
    def is_empty(self) -> bool:
        """Whether nothing was opened here yet."""
        return self.instrument.card is None and self.reader.document is None

    def show_instrument(self, card: InstrumentCard) -> None:
        """Show the facts of an instrument."""
        self.instrument.show_card(card)
        self._faces.setCurrentWidget(self.instrument)
        self._head(key_name(card.key) if not card.key.is_own else self._own_title(card), is_document=False)

    def show_reader(self) -> None:
        """Show the document that stands in `reader`."""
        self._faces.setCurrentWidget(self.reader)
        self._head(self.reader.title, is_document=True)

    def focus_content(self) -> None:
        """Give what is shown the keyboard."""
        (self.reader if self.shows_document else self.instrument).setFocus()

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        bar = QWidget(self)
        bar.setObjectName("bar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 2, 6, 2)
        row.setSpacing(2)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._title.setObjectName("panelTitle")
        row.addWidget(self._title, 1)
        for button, icon, words in (
            (self._facts, "instrument", mark("beside", "Facts and citing passages")),
            (self._tab, "tab", mark("beside", "Open as a tab")),
            (self._close, "close", mark("beside", "Close this side")),
        ):
            button.setIcon(self._theme.icon(icon))
            button.setToolTip(say(words))
            button.setAccessibleName(say(words))
            row.addWidget(button)
        layout.addWidget(bar)
        layout.addWidget(self._faces, 1)
        self._faces.addWidget(self.instrument)
        self._faces.addWidget(self.reader)

    def _connect(self) -> None:
        self._close.clicked.connect(self.closed)
        self._tab.clicked.connect(self.tab_wanted)
        self._facts.clicked.connect(self.facts_wanted)
        self.reader.document_changed.connect(lambda: self._head(self.reader.title, is_document=True))

    # -- in detail -------------------------------------------------------------

    def _head(self, title: str, *, is_document: bool) -> None:
        self._title.setText(title)
        self._title.setToolTip(title)
        self._tab.setVisible(is_document)
        self._facts.setVisible(is_document)

    def _own_title(self, card: InstrumentCard) -> str:
        title = card.instrument.title("zh") if card.instrument is not None else None
        return title or str(card.key)
