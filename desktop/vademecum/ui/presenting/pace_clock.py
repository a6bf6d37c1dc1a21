"""The clock in the speaker's window: time used and left, the expected end, and the pace by sign and word."""

from collections.abc import Callable

from PySide6.QtCore import QTime, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vademecum.services.presenting.timing import PACE_COLOURS, PACE_NAMES, PACE_SIGNS, Pace, Standing, Timing
from vademecum.ui.catalogue import say
from vademecum.ui.fonts import font
from vademecum.ui.presenting.spans_of_time import in_words, on_a_clock
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import Marked, mark

TICK_MS = 250

_DIGITS, _SMALLER = 40, 20
"""Pixels: legible from where a speaker stands, an arm's length and more away."""
_RUN = (mark("clock", "Start"), mark("clock", "Pause"), mark("clock", "Go on"))
_MINUTE = 60
_CALM = 10
"""Seconds by which a difference below a minute is rounded: one that changes each second would distract."""


class PaceClock(QWidget):
    """Shows a `Timing` four times a second while it can be seen."""

    acted = Signal()
    """The speaker paused, went on, added a minute or began anew."""

    def __init__(
        self,
        timing: Timing,
        theme: Theme,
        lang: str,
        parent: QWidget | None = None,
        now: Callable[[], QTime] = QTime.currentTime,
    ) -> None:
        super().__init__(parent)
        self._timing = timing
        self._theme = theme
        self._lang = lang
        self._now = now
        self._used, self._left, self._day, self._end = (QLabel(self) for _ in range(4))
        self._step, self._pace = QLabel(self), QLabel(self)
        self._run, self._more, self._reset = (QPushButton(self) for _ in range(3))
        self._timer = QTimer(self)
        self._build()
        self._connect()
        self.refresh()

    # -- what others may ask ---------------------------------------------

    def follow(self, timing: Timing) -> None:
        """Show another clock from now on."""
        self._timing = timing
        self.refresh()

    def refresh(self) -> None:
        """Show the moment."""
        standing = self._timing.standing()
        self._used.setText(on_a_clock(int(standing.used)))
        self._left.setText(on_a_clock(standing.target - int(standing.used)) if standing.target else "–")
        self._day.setText(self._now().toString("HH:mm"))
        end = self._now().addSecs(round(standing.to_come))
        is_expected = standing.is_begun and (standing.target > 0 or standing.to_come > 0)
        self._end.setText(end.toString("HH:mm") if is_expected else "–")
        self._step.setText(_step_said(standing))
        self._show_pace(standing)
        self._run.setText(say(_run_words(standing)))
        self._more.setEnabled(standing.target > 0)
        # Only a paused clock: what was measured must not be lost by a slip.
        self._reset.setEnabled(standing.is_begun and not standing.is_running)

    @property
    def summary(self) -> str:
        """All of it in words, as a screen reader says it."""
        return self.accessibleDescription()

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.setObjectName("paceClock")
        self.setAccessibleName(say(mark("clock", "Clock of the talk")))
        self._timer.setInterval(TICK_MS)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        figures = QGridLayout()
        figures.setHorizontalSpacing(18)
        figures.setVerticalSpacing(0)
        for number, (figure, words, pixels) in enumerate(
            (
                (self._used, mark("clock", "Used"), _DIGITS),
                (self._left, mark("clock", "Left"), _DIGITS),
                (self._day, mark("clock", "Now"), _SMALLER),
                (self._end, mark("clock", "Expected end"), _SMALLER),
            )
        ):
            row, place = divmod(number, 2)
            title = QLabel(say(words), self)
            title.setObjectName("quiet")
            figure.setFont(font("en", pixels, bold=pixels == _DIGITS))
            figure.setAccessibleName(say(words))
            figures.addWidget(title, 2 * row, place)
            figures.addWidget(figure, 2 * row + 1, place)
            figures.setColumnStretch(place, 1)
        column.addLayout(figures)
        self._step.setFont(font(self._lang, UI_PIXELS + 1))
        self._pace.setFont(font(self._lang, UI_PIXELS + 3, bold=True))
        self._pace.setObjectName("pace")
        for label in (self._step, self._pace):
            label.setWordWrap(True)
        column.addWidget(self._step)
        column.addWidget(self._pace)
        row_of_buttons = QHBoxLayout()
        row_of_buttons.setSpacing(8)
        self._more.setText(say(mark("clock", "+1 min")))
        self._more.setToolTip(say(mark("clock", "The room gives one minute more")))
        self._more.setAccessibleName(say(mark("clock", "One minute more")))
        self._reset.setText(say(mark("clock", "Reset")))
        self._reset.setToolTip(say(mark("clock", "Back to nothing used; pause first")))
        for button in (self._run, self._more, self._reset):
            button.setAutoDefault(False)
            row_of_buttons.addWidget(button)
        longest = max(len(say(words)) for words in _RUN)
        self._run.setText("M" * longest)
        # Its words change under the pointer: the buttons beside it must stay where they are.
        self._run.setMinimumWidth(self._run.sizeHint().width())
        row_of_buttons.addStretch(1)
        column.addLayout(row_of_buttons)

    def _connect(self) -> None:
        self._timer.timeout.connect(self.refresh)
        self._run.clicked.connect(self._on_run)
        self._more.clicked.connect(self._on_more)
        self._reset.clicked.connect(self._on_reset)

    def _show_pace(self, standing: Standing) -> None:
        if not standing.is_begun:
            words, colour = say(mark("clock", "Not begun")), "quiet"
        elif not standing.is_running:
            words, colour = say(mark("clock", "Paused")), "quiet"
        else:
            words, colour = _pace_said(standing), PACE_COLOURS[standing.pace]
        if words == self._pace.text():
            return
        self._pace.setText(words)
        ground, ink = (self._theme.colour(name).name() for name in (colour, "page"))
        self._pace.setStyleSheet(f"background: {ground}; color: {ink}; border-radius: 6px; padding: 5px 10px")
        # Said when the pace changes, not four times a second.
        self.setAccessibleDescription(
            say(
                mark("clock", "{pace}. Used {used}, left {left}, expected end {end}."),
                pace=words,
                used=self._used.text(),
                left=self._left.text(),
                end=self._end.text(),
            )
        )

    # -- what the widgets tell us ----------------------------------------

    def _on_run(self) -> None:
        standing = self._timing.standing()
        if standing.is_running:
            self._timing.pause()
        elif standing.is_begun:
            self._timing.resume()
        else:
            self._timing.start()
        self._acted()

    def _on_more(self) -> None:
        self._timing.add_minute()
        self._acted()

    def _on_reset(self) -> None:
        self._timing.reset()
        self._acted()

    def _acted(self) -> None:
        self.refresh()
        self.acted.emit()

    # -- in Qt's words -----------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Run while it can be seen."""
        super().showEvent(event)
        self.refresh()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: the timing goes on by itself."""
        super().hideEvent(event)
        self._timer.stop()


def _run_words(standing: Standing) -> Marked:
    start, pause, resume = _RUN
    if standing.is_running:
        return pause
    return resume if standing.is_begun else start


def _step_said(standing: Standing) -> str:
    used = on_a_clock(int(standing.step_used))
    if not standing.step_planned:
        return say(mark("clock", "This step: {used}"), used=used)
    planned = on_a_clock(standing.step_planned)
    return say(mark("clock", "This step: {used} of {planned}"), used=used, planned=planned)


def _pace_said(standing: Standing) -> str:
    """Sign and word, and how late or early it ends where that is worth a word."""
    words = f"{PACE_SIGNS[standing.pace]} {say(PACE_NAMES[standing.pace])}"
    late = standing.late
    step = _MINUTE if abs(late) >= _MINUTE else _CALM
    rounded = round(abs(late) / step) * step
    if not rounded or standing.pace in (Pace.ON_TIME, Pace.SOON):
        return words
    return say(mark("clock", "{pace} by {time}"), pace=words, time=in_words(rounded))
