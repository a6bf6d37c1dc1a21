"""The citation lens: who cites an instrument and for what, with a switch and chips that filter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vademecum.ui.catalogue import say
from vademecum.ui.instrument.chips import Chip, Chips
from vademecum.ui.instrument.lens_text import MORE, PASSAGE, LensText, Shown
from vademecum.ui.instrument.lines import set_section_title
from vademecum.ui.names import VERBS, named
from vademecum.ui.theme import Theme
from vademecum.words import Marked, mark

if TYPE_CHECKING:
    from vademecum.services.lens import Group, Lens, Mention, Passage

DEEDS, DOCUMENTS = "deeds", "documents"
"""The two ways to group."""

_ALL = ""
_FIRST = 6
"""Passages of a group that are shown while several groups are."""
_FIRST_ALONE = 25
_MORE = 50
_TITLE = 22
"""Code points of a document's title on a chip."""

_FACETS: dict[str, Marked] = {
    DEEDS: mark("instrument", "By what is done"),
    DOCUMENTS: mark("instrument", "By document"),
}


class LensView(QWidget):
    """A heading, the switch, the chips, the passages."""

    passage_chosen = Signal(object, bool)
    """A `Passage`, and whether it is to open in a tab of its own."""

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._lens: Lens | None = None
        self._facet = DEEDS
        self._chosen = _ALL
        self._room: dict[str, int] = {}
        self._passages: tuple[Passage, ...] = ()
        self._heading = QLabel(self)
        self._switch = Chips(self, look="facet")
        self._chips = Chips(self)
        self.sentences = LensText(theme, language, self)
        self._column = QVBoxLayout(self)
        self._build()
        self._connect()

    # -- what others may ask ---------------------------------------------

    @property
    def facet(self) -> str:
        """How passages are grouped: `DEEDS` or `DOCUMENTS`."""
        return self._facet

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages on show, in their order."""
        return self._passages

    @property
    def stops(self) -> list[QWidget]:
        """What takes the keyboard, in reading order."""
        return [*self._switch.stops, *self._chips.stops, self.sentences]

    def show_lens(self, lens: Lens) -> None:
        """Put other passages on show, all of them, grouped as the reader last wished."""
        self._lens = lens
        self._chosen = _ALL
        self._room = {}
        self._set()

    def dress(self, scale: float) -> None:
        """Set heading and passages larger or smaller than usual; what is shown stays."""
        set_section_title(self._heading, scale)
        self.sentences.scale = scale
        self._set_text()

    def settle(self) -> None:
        """Take the size of what is on show at once."""
        self._column.activate()
        self.updateGeometry()

    def group_by(self, facet: str) -> None:
        """Group anew."""
        self._facet = facet if facet in _FACETS else DEEDS
        self._chosen = _ALL
        self._room = {}
        self._set()

    # -- what the widgets tell us ----------------------------------------

    def _on_chip(self, group: str) -> None:
        self._chosen = group
        self._room = {}
        self._set_text()

    def _on_pressed(self, href: str, apart: bool) -> None:
        kind, rest = href.partition(":")[0] + ":", href.partition(":")[2]
        if kind == PASSAGE:
            self.passage_chosen.emit(self._passages[int(rest)], apart)
        elif kind == MORE:
            self._room[rest] = self._room_of(rest) + _MORE
            self._set_text()

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        column = self._column
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        set_section_title(self._heading, 1.0)
        self._heading.setWordWrap(True)
        column.addWidget(self._heading)
        column.addWidget(self._switch)
        column.addWidget(self._chips)
        column.addSpacing(4)
        column.addWidget(self.sentences)
        self._switch.setAccessibleName(say(mark("instrument", "Group passages")))
        self._chips.setAccessibleName(say(mark("instrument", "Show one group only")))

    def _connect(self) -> None:
        self._switch.chosen.connect(self.group_by)
        self._chips.chosen.connect(self._on_chip)
        self.sentences.pressed.connect(self._on_pressed)

    # -- in detail -------------------------------------------------------------

    def _set(self) -> None:
        if self._lens is None:
            return
        count = len(self._lens)
        if count == 0:
            self._heading.setText(say(mark("instrument", "No passage of the library cites it.")))
        elif count == 1:
            self._heading.setText(say(mark("instrument", "Cited in 1 passage")))
        else:
            self._heading.setText(say(mark("instrument", "Cited in {count} passages"), count=count))
        facets = [Chip(facet, say(words), say(words)) for facet, words in _FACETS.items()]
        self._switch.show_chips(facets if count > 1 else [], self._facet)
        groups = self._groups()
        chips = [self._chip(_ALL, say(mark("instrument", "All")), count)]
        chips += [self._chip(group.id, self._short(group), len(group)) for group in groups]
        self._chips.show_chips(chips if len(groups) > 1 else [], self._chosen)
        self._set_text()

    def _chip(self, group: str, words: str, count: int) -> Chip:
        spoken = (
            say(mark("instrument", "{group}: 1 passage"), group=words)
            if count == 1
            else say(mark("instrument", "{group}: {count} passages"), group=words, count=count)
        )
        return Chip(group, f"{words}\u2002{count}", spoken)

    def _set_text(self) -> None:
        if self._lens is None:
            return
        groups = [group for group in self._groups() if self._chosen in (_ALL, group.id)]
        is_alone = len(groups) == 1
        shown = [
            Shown(
                group.id,
                "" if is_alone and self._facet == DEEDS else self._name(group),
                group.mentions[: self._room_of(group.id)],
                len(group),
            )
            for group in groups
        ]
        mentions = [mention for group in shown for mention in group.mentions]
        self._passages = self._lens.read(mentions)
        asides = [self._aside(mention, is_alone=is_alone) for mention in mentions]
        self.sentences.show_groups(shown, self._passages, asides, names_documents=self._facet == DEEDS)
        self.sentences.setVisible(bool(mentions))

    def _groups(self) -> tuple[Group, ...]:
        if self._lens is None:
            return ()
        return self._lens.deeds if self._facet == DEEDS else self._lens.documents

    def _room_of(self, group: str) -> int:
        is_alone = self._chosen != _ALL or len(self._groups()) == 1
        return self._room.get(group, _FIRST_ALONE if is_alone else _FIRST)

    def _aside(self, mention: Mention, *, is_alone: bool) -> str:
        """The words beside a passage: what its group does not say already."""
        says_deed = self._facet == DOCUMENTS or (is_alone and self._chosen == _ALL)
        if says_deed:
            return "" if mention.deed == "cites" else self._deed(mention.deed)
        return self._deed(mention.verb) if mention.verb and mention.verb != mention.deed else ""

    def _name(self, group: Group) -> str:
        if self._facet == DOCUMENTS:
            return group.mentions[0].document.head.title
        return self._deed(group.id)

    def _short(self, group: Group) -> str:
        name = self._name(group)
        return name if self._facet == DEEDS or len(name) <= _TITLE else name[:_TITLE] + "…"

    def _deed(self, deed: str) -> str:
        own = self._lens.verb_name(deed, self._language) if self._lens is not None else ""
        return own or named(VERBS, deed)
