"""Five dots to choose a colour with."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from vademecum.domain.annotation import Colour
from vademecum.ui.catalogue import say
from vademecum.ui.notes.mark_colours import colour_name, edge, ground
from vademecum.ui.theme import Theme
from vademecum.words import mark

_SIDE = 20
"""Pixels of a dot."""

_STEPS = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}


class ColourDots(QWidget):
    """A row of dots; the one that is chosen has a tick, and pressing it takes the colour away."""

    chosen = Signal(object)
    """The `Colour` that was pressed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: dict[Colour, QToolButton] = {}
        self._build()

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return list(self._buttons.values())

    def show_colour(self, chosen: Colour | None) -> None:
        """Tick the dot of a colour, or none."""
        for number, (colour, button) in enumerate(self._buttons.items(), 1):
            is_chosen = colour is chosen
            button.setChecked(is_chosen)
            button.setIcon(swatch_icon(self._theme, colour, is_chosen=is_chosen))
            name = colour_name(colour)
            if is_chosen:
                name = say(mark("marks", "{colour}: take away"), colour=name)
            button.setAccessibleName(name)
            button.setToolTip(f"{name} (Alt+{number})")

    def take_focus(self) -> None:
        """Give the keyboard to the chosen dot, else to the first."""
        found = next((one for one in self._buttons.values() if one.isChecked()), None)
        (found or next(iter(self._buttons.values()))).setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows go from dot to dot; Enter presses."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            buttons = list(self._buttons.values())
            here = next((n for n, one in enumerate(buttons) if one is watched), -1)
            step = _STEPS.get(event.key())
            if here >= 0 and step is not None:
                target = max(0, min(len(buttons) - 1, here + step))
                buttons[target].setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if here >= 0 and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                buttons[here].click()
                return True
        return super().eventFilter(watched, event)

    # -- in detail -------------------------------------------------------------

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        self.setAccessibleName(say(mark("marks", "Colours")))
        for colour in Colour:
            button = QToolButton(self)
            button.setCheckable(True)
            # A press must not take the keyboard from the page.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setFixedSize(_SIDE + 10, _SIDE + 10)
            button.installEventFilter(self)
            button.clicked.connect(lambda _on=False, one=colour: self.chosen.emit(one))
            self._buttons[colour] = button
            row.addWidget(button)
        self.show_colour(None)


def swatch_icon(theme: Theme, colour: Colour, *, is_chosen: bool = False) -> QIcon:
    """A dot of a colour, with a tick when it is the chosen one."""
    colours = theme.colours
    picture = QPixmap(_SIDE * 2, _SIDE * 2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge(colours, colour), 4))
    painter.setBrush(ground(colours, colour))
    painter.drawEllipse(QPointF(_SIDE, _SIDE), _SIDE * 0.78, _SIDE * 0.78)
    if is_chosen:
        pen = QPen(QColor(colours.ink), 4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        tick = [QPointF(x * _SIDE, y * _SIDE) for x, y in ((0.65, 1.05), (0.92, 1.3), (1.38, 0.75))]
        painter.drawPolyline(tick)
    painter.end()
    picture.setDevicePixelRatio(2.0)
    return QIcon(picture)
