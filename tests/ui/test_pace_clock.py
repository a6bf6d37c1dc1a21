"""The clock in the speaker's window: what it says, what its buttons do, and that it rests when hidden."""

import pytest
from PySide6.QtCore import QTime, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPushButton
from test_spoken_names import nameless

from people import spoken_name
from vademecum.services.presenting.timing import PlannedStep, Timing
from vademecum.ui.presenting.pace_clock import PaceClock

pytest_plugins = ["windows"]

PLAN = (PlannedStep("a", 180), PlannedStep("b", 600))


class Watch:
    def __init__(self):
        self.now = 0

    def __call__(self):
        return self.now


class Talk:
    """A clock on the screen and the watch by which it runs."""

    def __init__(self, qtbot, theme, lang="en"):
        self.watch = Watch()
        self.timing = Timing(PLAN, 0, self.watch)
        self.clock = PaceClock(self.timing, theme, lang, None, lambda: QTime(15, 30))
        qtbot.addWidget(self.clock)
        self.clock.resize(340, 240)
        self.clock.show()

    def wait(self, seconds):
        self.watch.now += seconds * 1000
        self.clock.refresh()

    def shows(self, name):
        (label,) = [
            one
            for one in self.clock.findChildren(QLabel)
            if spoken_name(one) == name and one.font().pixelSize() >= 20
        ]
        return label.text()

    def pace(self):
        return self.clock.findChild(QLabel, "pace").text()

    def press(self, words):
        (button,) = [one for one in self.clock.findChildren(QPushButton) if one.text() == words]
        button.click()


@pytest.fixture
def talk(qtbot, theme):
    return Talk(qtbot, theme)


def test_it_begins_pauses_goes_on_and_ends_when_planned(talk):
    assert talk.pace() == "Not begun"
    assert (talk.shows("Used"), talk.shows("Left"), talk.shows("Expected end")) == ("0:00", "13:00", "–")
    talk.press("Start")
    talk.timing.go_to("a")
    talk.wait(170)
    assert (talk.shows("Used"), talk.shows("Left")) == ("2:50", "10:10")
    assert (talk.shows("Now"), talk.shows("Expected end")) == ("15:30", "15:40")
    assert talk.pace() == "● On time"
    talk.press("Pause")
    talk.wait(1000)
    assert talk.pace() == "Paused"
    talk.press("Go on")
    talk.wait(10)
    assert talk.shows("Used") == "3:00"


def test_it_says_by_how_much_one_is_late_or_early(talk):
    talk.press("Start")
    talk.timing.go_to("a")
    talk.wait(310)
    assert talk.pace() == "■ Late by 2 min"
    talk.press("+1 min")
    talk.press("+1 min")
    assert talk.pace() == "● On time"
    assert talk.shows("Left") == "9:50"
    talk.timing.go_to("b")
    talk.wait(590)
    assert talk.pace() == "◆ Time is nearly up"


def test_time_that_is_over_counts_below_nought(talk):
    talk.press("Start")
    talk.timing.go_to("b")
    talk.wait(785)
    assert talk.shows("Left") == "−0:05"
    assert talk.pace().startswith("■ Late")


def test_only_a_paused_clock_is_reset(talk):
    reset = next(one for one in talk.clock.findChildren(QPushButton) if one.text() == "Reset")
    assert not reset.isEnabled()
    talk.press("Start")
    talk.wait(50)
    assert not reset.isEnabled()
    talk.press("Pause")
    assert reset.isEnabled()
    talk.press("Reset")
    assert (talk.shows("Used"), talk.pace()) == ("0:00", "Not begun")


def test_the_coordinator_hears_what_was_pressed(talk, qtbot):
    for words in ("Start", "+1 min", "Pause", "Reset"):
        with qtbot.waitSignal(talk.clock.acted):
            talk.press(words)


def test_it_rests_while_it_is_hidden(talk):
    (timer,) = talk.clock.findChildren(QTimer)
    assert timer.isActive()
    assert timer.interval() == 250
    talk.clock.hide()
    assert not timer.isActive()
    talk.clock.show()
    assert timer.isActive()


def test_another_talk_is_followed(talk):
    other = Timing((PlannedStep("x", 60),), 0, talk.watch)
    talk.clock.follow(other)
    assert talk.shows("Left") == "1:00"


def test_a_talk_without_a_plan_shows_what_is_used(qtbot, theme):
    watch = Watch()
    timing = Timing((PlannedStep("a"),), 0, watch)
    clock = PaceClock(timing, theme, "en")
    qtbot.addWidget(clock)
    timing.start()
    watch.now = 65_000
    clock.refresh()
    texts = [label.text() for label in clock.findChildren(QLabel)]
    assert "1:05" in texts
    assert texts.count("–") == 2
    (more,) = [one for one in clock.findChildren(QPushButton) if one.text() == "+1 min"]
    assert not more.isEnabled()


def test_it_is_heard_and_speaks_when_the_pace_changes(talk):
    assert nameless(talk.clock) == []
    spoken = QAccessible.queryAccessibleInterface(talk.clock)
    assert spoken.text(QAccessible.Text.Name) == "Clock of the talk"
    talk.press("Start")
    talk.timing.go_to("a")
    talk.wait(310)
    words = spoken.text(QAccessible.Text.Description)
    assert words == "■ Late by 2 min. Used 5:10, left 7:50, expected end 15:40."
    talk.wait(1)
    assert spoken.text(QAccessible.Text.Description) == words


def test_pictures_of_the_clock(talk, golden):
    talk.press("Start")
    talk.timing.go_to("a")
    talk.wait(170)
    golden(talk.clock, "presenting/clock_on_time")
    talk.wait(140)
    golden(talk.clock, "presenting/clock_late")
