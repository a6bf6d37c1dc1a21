"""An instrument's facts and citing passages in a tab of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from vademecum.domain.locator import Locator
from vademecum.ui.catalogue import say
from vademecum.ui.instrument.facts import title_of
from vademecum.ui.instrument_view import InstrumentView
from vademecum.ui.names import key_name
from vademecum.ui.sheets.sheet import Sheet
from vademecum.ui.theme import Theme
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.services.lens import Passage
    from vademecum.services.lookup import InstrumentCard

NAME = "facts"
"""First word of its address; the key follows."""


class FactsSheet(Sheet):
    """The face of facts of the right-hand pane, as a tab; passages open beside it."""

    def __init__(
        self, card: InstrumentCard, theme: Theme, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._card = card
        self._language = language
        self.instrument = InstrumentView(theme, language, QApplication.clipboard().setText, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.instrument)
        self._connect()
        self.instrument.show_card(card)

    # -- what others may ask ---------------------------------------------

    @property
    def title(self) -> str:
        """The symbol; the title of a work that has none."""
        own = title_of(self._card, self._language) if self._card.key.is_own else ""
        return own or key_name(self._card.key)

    @property
    def icon(self) -> str:
        """The icon of instruments."""
        return "instrument"

    @property
    def address(self) -> str:
        """`facts` and the key."""
        return f"{NAME} {self._card.key}"

    @property
    def subject(self) -> Locator | None:
        """The instrument's own text, when the library holds it."""
        return self._card.held[0].locator if self._card.held else None

    def dress(self, text_size: int) -> None:
        """Set the facts and passages in proportion to the text of the pages."""
        self.instrument.dress(text_size)

    def focus_content(self) -> None:
        """Give the keyboard to the passages."""
        self.instrument.focus_content()

    def close_topmost(self) -> bool:
        """Make a QR code that has grown small again."""
        return self.instrument.close_topmost()

    # -- what the widgets tell us ----------------------------------------

    def _on_passage(self, passage: Passage, apart: bool) -> None:
        self.place_wanted.emit(passage.place, apart)

    # -- building ------------------------------------------------------------

    def _connect(self) -> None:
        self.instrument.passage_chosen.connect(self._on_passage)
        self.instrument.text_wanted.connect(self.place_wanted)
        self.instrument.instrument_wanted.connect(lambda key, _apart: self.instrument_wanted.emit(key))
        self.instrument.copied.connect(
            lambda address: self.said.emit(say(mark("window", "Copied: {address}"), address=address))
        )
