"""A row of small buttons of which one is chosen, each with the number of passages behind it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QToolButton, QWidget

from vademecum.ui.flow_layout import FlowLayout


@dataclass(frozen=True, slots=True)
class Chip:
    """What stands on a button and what is said of it."""

    id: str
    words: str
    spoken: str


class Chips(QWidget):
    """Tab comes to the chosen one, arrow keys choose another."""

    chosen = Signal(str)
    """The id of the chip that was pressed."""

    def __init__(self, parent: QWidget | None = None, look: str = "chip") -> None:
        """Make an empty row; `look` is the buttons' name in the style sheet: `chip` or `facet`."""
        super().__init__(parent)
        self._look = look
        self._layout = FlowLayout(self)
        self._group = QButtonGroup(self)
        self._buttons: list[QAbstractButton] = []
        self._chips: Sequence[Chip] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._group.buttonClicked.connect(self._on_clicked)
        # The first is there from the beginning, so that those made later follow it when one presses Tab.
        self._add()

    # -- what others may ask ---------------------------------------------

    @property
    def stops(self) -> list[QAbstractButton]:
        """The buttons there are so far, in their order."""
        return list(self._buttons)

    def show_chips(self, chips: Sequence[Chip], chosen: str) -> None:
        """Put other words on the buttons; the one of the id `chosen` is down."""
        self._chips = tuple(chips)
        while len(self._buttons) < len(chips):
            self._add()
            self.setTabOrder(*self._buttons[-2:])
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(chips))
        for button, chip in zip(self._buttons, chips, strict=False):
            button.setText(chip.words.replace("&", "&&"))
            button.setChecked(chip.id == chosen)
            button.setAccessibleName(chip.spoken)
            button.setToolTip(chip.spoken)
        self.setVisible(bool(chips))
        self.updateGeometry()

    # -- what the widgets tell us ----------------------------------------

    def _on_clicked(self, button: QAbstractButton) -> None:
        self.chosen.emit(self._chips[self._buttons.index(button)].id)

    # -- in detail -------------------------------------------------------------

    def _add(self) -> None:
        button = _Button(self)
        button.setObjectName(self._look)
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        # Of a group in which one is chosen Tab reaches only that one: the others must keep some focus.
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.hide()
        self._group.addButton(button)
        self._layout.addWidget(button)
        self._buttons.append(button)


class _Button(QToolButton):
    """A button that gives way: its words may be longer than a narrow pane."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())
