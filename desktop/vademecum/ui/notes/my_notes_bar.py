"""Above “My notes”: how many there are, a filter, days, groups, and chips that narrow further."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from vademecum.domain.annotation import Colour
from vademecum.services.notebook.note_listing import Care, Counts, Grouping
from vademecum.services.notebook.note_text import NoteKind
from vademecum.ui.catalogue import say
from vademecum.ui.choice_box import ChoiceBox
from vademecum.ui.flow_layout import FlowLayout
from vademecum.ui.notes.colour_icon import colour_icon
from vademecum.ui.notes.mark_colours import colour_name
from vademecum.ui.notes.my_notes_words import CARES, GROUPINGS, KINDS
from vademecum.ui.sheets.table_sheet import FilterLine
from vademecum.ui.theme import Theme
from vademecum.words import Marked, mark

_BESIDE = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
_MOST_TAGS, _MOST_WHERE_NARROW = 12, 4
"""Tags that have a chip at once: the commonest, and those chosen."""
_NARROW = 620
"""Pixels; in a narrower bar colours show their dots alone, and fewer tags have a chip."""

_SINCE: Sequence[tuple[Marked, int | None]] = (
    (mark("my notes", "Any day"), None),
    (mark("my notes", "Today"), 0),
    (mark("my notes", "Last 7 days"), 6),
    (mark("my notes", "Last 30 days"), 29),
    (mark("my notes", "Last 12 months"), 365),
)

Choice = NoteKind | Care | Colour | str | None
"""What a chip stands for: a kind, a care, a colour (None: without), or the folded name of a tag."""


@dataclass(frozen=True, slots=True)
class _Chip:
    facet: str
    choice: Choice
    words: str
    count: int
    icon: QIcon | None = None
    is_bare: bool = False
    """Whether the icon says it all."""


class NotesBar(QWidget):
    """Asks what is to be listed."""

    changed = Signal()
    """Other words, days or chips."""
    regrouped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chips: dict[tuple[str, Choice], QToolButton] = {}
        self._chosen: dict[str, set[Choice]] = {
            "kinds": set(),
            "cares": set(),
            "colours": set(),
            "tags": set(),
        }
        self._shows_all_tags = False
        self._is_narrow = False
        self._last: tuple[Counts, Mapping[str, Colour | None]] | None = None
        self.headline = QLabel(self)
        self.words = FilterLine(self)
        self.since = ChoiceBox(self)
        self.grouping = ChoiceBox(self)
        self._shelf = QWidget(self)
        self._flow = FlowLayout(self._shelf)
        self._more = QToolButton(self._shelf)
        self._actions = QHBoxLayout()
        self._build()
        self._connect()

    # -- what others may ask ---------------------------------------------

    @property
    def kinds(self) -> frozenset[NoteKind]:
        """Kinds chosen."""
        return frozenset(one for one in self._chosen["kinds"] if isinstance(one, NoteKind))

    @property
    def cares(self) -> frozenset[Care]:
        """What has to be looked at."""
        return frozenset(one for one in self._chosen["cares"] if isinstance(one, Care))

    @property
    def colours(self) -> frozenset[Colour | None]:
        """Colours chosen; None among them: without a colour."""
        return frozenset(one for one in self._chosen["colours"] if one is None or isinstance(one, Colour))

    @property
    def tags(self) -> frozenset[str]:
        """Folded names of the tags chosen."""
        return frozenset(one for one in self._chosen["tags"] if isinstance(one, str))

    @property
    def first_day(self) -> date | None:
        """The first day that is listed; None: all are."""
        back = self.since.currentData()
        return date.today() - timedelta(days=back) if isinstance(back, int) else None  # noqa: DTZ011 - the reader’s own day

    @property
    def grouped_by(self) -> Grouping:
        """What stands together."""
        return Grouping(self.grouping.currentData())

    @property
    def is_narrowing(self) -> bool:
        """Whether anything is left out."""
        return bool(self.words.text().strip() or self.since.currentIndex() > 0 or any(self._chosen.values()))

    def show_only(self, cares: frozenset[Care]) -> None:
        """Narrow to what has to be looked at for these reasons, and to nothing else."""
        self._chosen["cares"] = set(cares)
        for facet in ("kinds", "colours", "tags"):
            self._chosen[facet].clear()
        for widget in (self.words, self.since):
            widget.blockSignals(True)
        self.words.clear()
        self.since.setCurrentIndex(0)
        for widget in (self.words, self.since):
            widget.blockSignals(False)
        self.changed.emit()

    def forget(self) -> None:
        """Narrow nothing any more."""
        self.show_only(frozenset())

    def state(self) -> tuple[str, int, int, dict[str, set[Choice]]]:
        """What is asked, to be taken over by `restore`."""
        chosen = {facet: set(choices) for facet, choices in self._chosen.items()}
        return self.words.text(), self.since.currentIndex(), self.grouping.currentIndex(), chosen

    def restore(self, state: tuple[str, int, int, dict[str, set[Choice]]]) -> None:
        """Ask what was asked before."""
        words, since, grouping, chosen = state
        for widget in (self.words, self.since, self.grouping):
            widget.blockSignals(True)
        self.words.setText(words)
        self.since.setCurrentIndex(since)
        self.grouping.setCurrentIndex(grouping)
        for widget in (self.words, self.since, self.grouping):
            widget.blockSignals(False)
        self._chosen = {facet: set(choices) for facet, choices in chosen.items()}
        self.changed.emit()

    def add_action(self, button: QWidget) -> None:
        """Put a button at the end of the first line."""
        self._actions.addWidget(button)

    def show_counts(self, counts: Counts, tag_colours: Mapping[str, Colour | None]) -> None:
        """Offer the chips that would leave something, with how much, and those that are chosen."""
        self._last = counts, tag_colours
        wanted = list(self._offers(counts, tag_colours))
        for key in [key for key in self._chips if key not in {(one.facet, one.choice) for one in wanted}]:
            chip = self._chips.pop(key)
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for offer in wanted:
            chip = self._chips.get((offer.facet, offer.choice)) or self._make_chip(offer.facet, offer.choice)
            self._flow.removeWidget(chip)
            self._flow.addWidget(chip)
            words = str(offer.count) if offer.is_bare else f"{offer.words}  {offer.count}"
            chip.setText(words.replace("&", "&&"))
            if offer.icon is not None:
                chip.setIcon(offer.icon)
            spoken = say(mark("my notes", "{name}, {count}"), name=offer.words, count=offer.count)
            chip.setAccessibleName(spoken)
            chip.setToolTip(spoken)
            chip.setChecked(offer.choice in self._chosen[offer.facet])
        self._flow.removeWidget(self._more)
        self._flow.addWidget(self._more)
        hidden = len(counts.tags) - sum(1 for one in wanted if one.facet == "tags")
        self._more.setVisible(hidden > 0 or (self._shows_all_tags and len(counts.tags) > self._most_tags))
        fewer = say(mark("my notes", "Fewer tags"))
        self._more.setText(say(mark("my notes", "{count} more tags"), count=hidden) if hidden > 0 else fewer)
        self._more.setAccessibleName(self._more.text())
        self._shelf.setVisible(bool(wanted))
        self._put_in_order()
        self._shelf.updateGeometry()
        self._flow.invalidate()

    # -- what the widgets tell us ----------------------------------------

    def _on_chip(self, facet: str, choice: Choice, is_on: bool) -> None:
        if is_on:
            self._chosen[facet].add(choice)
        else:
            self._chosen[facet].discard(choice)
        self.changed.emit()

    def _on_more(self) -> None:
        self._shows_all_tags = not self._shows_all_tags
        if self._last is not None:
            self.show_counts(*self._last)

    # -- in Qt's words -----------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow bar chips take less room."""
        super().resizeEvent(event)
        is_narrow = self.width() < _NARROW
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            if self._last is not None:
                self.show_counts(*self._last)

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.setObjectName("notesBar")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(8)
        upper, lower = QHBoxLayout(), QHBoxLayout()
        upper.setSpacing(8)
        lower.setSpacing(8)
        look = self.headline.font()
        look.setBold(True)
        self.headline.setFont(look)
        self.headline.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        upper.addWidget(self.headline, 1)
        self._actions.setSpacing(4)
        upper.addLayout(self._actions)
        placeholder = say(mark("my notes", "Search notes, quotations and tags"))
        self.words.setPlaceholderText(placeholder)
        self.words.setAccessibleName(placeholder)
        self.words.setClearButtonEnabled(True)
        self.words.setMaxLength(500)
        self.since.setObjectName("since")
        self.grouping.setObjectName("grouping")
        _name(self.since, say(mark("my notes", "Written or changed")))
        for words, back in _SINCE:
            self.since.addItem(say(words), back)
        _name(self.grouping, say(mark("my notes", "Group")))
        for grouping, title in GROUPINGS.items():
            self.grouping.addItem(say(title), grouping.value)
        lower.addWidget(self.words, 1)
        lower.addWidget(self.since)
        lower.addWidget(self.grouping)
        self._more.setObjectName("chip")
        self._more.hide()
        self._shelf.setAccessibleName(say(mark("my notes", "Show only")))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._shelf.setSizePolicy(policy)
        column.addLayout(upper)
        column.addLayout(lower)
        column.addWidget(self._shelf)

    def _connect(self) -> None:
        self.words.textChanged.connect(lambda _words: self.changed.emit())
        self.since.currentIndexChanged.connect(lambda _number: self.changed.emit())
        self.grouping.currentIndexChanged.connect(lambda _number: self.regrouped.emit())
        self._more.clicked.connect(self._on_more)

    # -- in detail -------------------------------------------------------------

    def _make_chip(self, facet: str, choice: Choice) -> QToolButton:
        chip = QToolButton(self._shelf)
        chip.setObjectName("chip")
        chip.setCheckable(True)
        chip.setToolButtonStyle(_BESIDE)
        chip.clicked.connect(lambda is_on: self._on_chip(facet, choice, is_on))
        self._chips[facet, choice] = chip
        chip.show()
        return chip

    def _offers(self, counts: Counts, tag_colours: Mapping[str, Colour | None]) -> Iterable[_Chip]:
        for care, title in CARES.items():
            if counts.cares.get(care) or care in self._chosen["cares"]:
                icon = self._theme.icon("warning", "alarm")
                yield _Chip("cares", care, say(title), counts.cares.get(care, 0), icon)
        kinds = [kind for kind in KINDS if counts.kinds.get(kind) or kind in self._chosen["kinds"]]
        if len(kinds) > 1 or self._chosen["kinds"]:
            for kind in kinds:
                yield _Chip("kinds", kind, say(KINDS[kind]), counts.kinds.get(kind, 0))
        colours = [one for one in Colour if counts.colours.get(one) or one in self._chosen["colours"]]
        if len(colours) > 1 or self._chosen["colours"]:
            for colour in colours:
                count = counts.colours.get(colour, 0)
                dot = colour_icon(colour, self._theme)
                yield _Chip("colours", colour, colour_name(colour), count, dot, self._is_narrow)
        commonest = sorted(counts.tags, key=lambda tag: (-counts.tags[tag][1], tag))
        shown = commonest if self._shows_all_tags else commonest[: self._most_tags]
        chosen = [tag for tag in self.tags if tag not in shown]
        for tag in [*shown, *sorted(chosen)]:
            name, count = counts.tags.get(tag, (tag, 0))
            tint = tag_colours.get(tag)
            yield _Chip("tags", tag, f"#{name}", count, colour_icon(tint, self._theme) if tint else None)

    @property
    def _most_tags(self) -> int:
        return _MOST_WHERE_NARROW if self._is_narrow else _MOST_TAGS

    def _put_in_order(self) -> None:
        """Tab goes as one reads."""
        before: QWidget = self.grouping
        for number in range(self._flow.count()):
            item = self._flow.itemAt(number)
            widget = item.widget() if item is not None else None
            if widget is not None:
                QWidget.setTabOrder(before, widget)
                before = widget


def _name(box: ChoiceBox, name: str) -> None:
    box.setAccessibleName(name)
    box.setToolTip(name)
    box.view().setAccessibleName(name)
