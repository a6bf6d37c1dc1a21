"""The filter of operative verbs: a bar above the page with verbs, addressees and counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from vademecum.ui.catalogue import say
from vademecum.ui.choice_box import ChoiceBox
from vademecum.ui.flow_layout import FlowLayout
from vademecum.ui.theme import Theme
from vademecum.words import mark

_WIDE = 560
"""Pixels from which the bar has room for its title."""

_STEPS = {
    int(Qt.Key.Key_Left): -1,
    int(Qt.Key.Key_Up): -1,
    int(Qt.Key.Key_Right): 1,
    int(Qt.Key.Key_Down): 1,
}


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to choose: its id, its name, and in how many paragraphs it stands."""

    id: str
    name: str
    count: int


class ActionsBar(QWidget):
    """Asks which verbs and whom, and shows how many paragraphs that leaves."""

    chosen = Signal()
    """A verb was switched or another addressee taken."""
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self._people = ChoiceBox(self)
        self._count = QLabel(self)
        self._close = QToolButton(self)
        self._words = QLabel(self)
        self._shelf = QWidget(self)
        self._flow = FlowLayout(self._shelf)
        self._chips: dict[str, QToolButton] = {}
        self._build(theme)
        self._people.activated.connect(lambda _index: self.chosen.emit())
        self._close.clicked.connect(self.closed)

    # -- what others may ask ---------------------------------------------

    @property
    def verbs(self) -> frozenset[str]:
        """Ids of the verbs that are switched on."""
        return frozenset(verb for verb, chip in self._chips.items() if chip.isChecked())

    @property
    def addressee(self) -> str:
        """Id of the addressee; empty for everybody."""
        return str(self._people.currentData() or "")

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [self._people, self._close, *self._chips.values()]

    def forget(self) -> None:
        """Take every choice away: another document comes."""
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips.clear()
        self._people.clear()

    def offer(self, verbs: Sequence[Offer], people: Sequence[Offer], everybody: int) -> None:
        """Show what there is to choose; what is chosen stays chosen.

        `everybody` counts the paragraphs without a choice of addressee.
        """
        for verb in verbs:
            chip = self._chips.get(verb.id) or self._make_chip(verb.id)
            chip.setText(f"{verb.name}  {verb.count}")
            chip.setAccessibleName(
                say(mark("actions", "{name}, {count} paragraphs"), name=verb.name, count=verb.count)
            )
            chip.setEnabled(verb.count > 0 or chip.isChecked())
        chosen = self.addressee
        self._people.clear()
        self._people.addItem(say(mark("actions", "Towards everybody ({count})"), count=everybody), "")
        for one in people:
            self._people.addItem(f"{one.name} ({one.count})", one.id)
        self._people.setCurrentIndex(max(0, self._people.findData(chosen)))
        self._show_parts(has_choice=True)

    def show_count(self, count: int, of: int) -> None:
        """Say how many of how many paragraphs are on show, to eyes and ears."""
        words = say(mark("actions", "{count} of {of} paragraphs"), count=count, of=of)
        if words != self._count.text():
            self._count.setText(words)
            self._announce(words)

    def show_words(self, words: str) -> None:
        """Say why there is nothing to choose."""
        self._words.setText(words)
        self._show_parts(has_choice=False)
        self._announce(words)

    def take_focus(self) -> None:
        """Give the keyboard to the first verb, or to the button that closes the bar."""
        first = next((chip for chip in self._chips.values() if chip.isEnabled()), None)
        (first or self._close).setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -- in Qt's words -----------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the bar."""
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow pane the title makes room for the choices."""
        super().resizeEvent(event)
        self._title.setVisible(self.width() >= _WIDE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows go from verb to verb, Home and End to the first and last."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            chips = [chip for chip in self._chips.values() if chip.isEnabled()]
            if watched in chips and (target := _target(chips.index(watched), event.key(), len(chips))) >= 0:
                chips[target].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    # -- building ------------------------------------------------------------

    def _build(self, theme: Theme) -> None:
        self.setObjectName("actionsBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 8, 8)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(8)
        self._title.setText(say(mark("actions", "Operative verbs")))
        self._title.setObjectName("panelTitle")
        self._count.setObjectName("quiet")
        self._words.setObjectName("quiet")
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._people.setAccessibleName(say(mark("actions", "Towards whom")))
        self._people.setToolTip(say(mark("actions", "Towards whom")))
        self._people.setMaximumWidth(260)
        self._people.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._people.setMaxVisibleItems(16)
        close = say(mark("actions", "Show the whole text (Esc)"))
        self._close.setIcon(theme.icon("close"))
        self._close.setToolTip(close)
        self._close.setAccessibleName(close)
        row.addWidget(self._title)
        row.addWidget(self._people, 3)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self._close)
        column.addLayout(row)
        column.addWidget(self._shelf)
        column.addWidget(self._words)
        self._shelf.setAccessibleName(say(mark("actions", "Verbs")))
        self._show_parts(has_choice=False)

    # -- in detail -------------------------------------------------------------

    def _make_chip(self, verb: str) -> QToolButton:
        chip = QToolButton(self._shelf)
        chip.setObjectName("chip")
        chip.setCheckable(True)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.installEventFilter(self)
        chip.toggled.connect(lambda _on: self.chosen.emit())
        previous = next(reversed(self._chips.values()), self._close)
        self._chips[verb] = chip
        self._flow.addWidget(chip)
        self.setTabOrder(previous, chip)
        chip.show()
        return chip

    def _show_parts(self, *, has_choice: bool) -> None:
        for widget in (self._people, self._count, self._shelf):
            widget.setVisible(has_choice)
        self._words.setVisible(not has_choice)

    def _announce(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))


def _target(here: int, key: int, count: int) -> int:
    """Which of `count` chips a key leads to from `here`; -1 for keys that lead nowhere."""
    if key == Qt.Key.Key_Home:
        return 0
    if key == Qt.Key.Key_End:
        return count - 1
    step = _STEPS.get(key)
    return -1 if step is None else max(0, min(count - 1, here + step))
