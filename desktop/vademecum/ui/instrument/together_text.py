"""The instruments named together with one, the most frequent first; each leads to its own facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from vademecum.ui.catalogue import say
from vademecum.ui.instrument.flow_text import FlowText
from vademecum.ui.instrument.lines import Lines
from vademecum.ui.names import key_name
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.services.lens import Lens

KEY = "key:"
"""Followed by the key of the instrument."""
_MORE = "more:"

_FIRST = 8
_MOST = 400
_TITLE = 60
"""Code points of a title."""


class TogetherText(FlowText):
    """A line for each: symbol, title, and in how many paragraphs both stand."""

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._lens: Lens | None = None
        self._most = _FIRST
        self.setAccessibleName(say(mark("instrument", "Cited together with")))
        self.pressed.connect(self._on_more)

    def show_lens(self, lens: Lens) -> None:
        """Show the first of them."""
        self._lens = lens
        self._set(_FIRST)

    def set_again(self) -> None:
        """Set the same lines in another size."""
        self._set(self._most)

    # -- what the widgets tell us ----------------------------------------

    def _on_more(self, href: str, _apart: bool) -> None:
        if href == _MORE:
            self._set(_MOST)

    # -- in detail -------------------------------------------------------------

    def _set(self, most: int) -> None:
        if self._lens is None:
            return
        self._most = most
        together = self._lens.together
        shown = together[:most]
        titles = self._lens.titles([key for key, _ in shown], self._language)
        lines = Lines(self.document(), self._theme, self._language, self.scale)
        for key, count in shown:
            title = titles.get(key, "")
            name = title if key.is_own and title else key_name(key)
            lines.begin(top=1, bottom=1, leading=1.6)
            lines.add(_cut(name), lines.link(f"{KEY}{key}"))
            if title and title != name:
                lines.add(f"\u2002{_cut(title)}", lines.look())
            words = (
                mark("instrument", "1 paragraph") if count == 1 else mark("instrument", "{count} paragraphs")
            )
            lines.add(
                "\u2002·\u2002" + say(words, count=count), lines.look(colour="quiet", size=UI_PIXELS - 1)
            )
        if len(together) > len(shown) and most < _MOST:
            lines.begin(top=4, bottom=2)
            more = say(mark("instrument", "Show more ({count} left)"), count=len(together) - len(shown))
            lines.add(more, lines.link(_MORE))
        self.show_lines(lines.document)


def _cut(words: str) -> str:
    return words if len(words) <= _TITLE else words[:_TITLE] + "…"
