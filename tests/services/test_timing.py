"""The speaker's clock: time is given to steps as it passes, and the pace follows from the plan."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from vademecum.domain.plan import LONGEST_STEP, Rehearsal
from vademecum.services.presenting.timing import (
    PACE_COLOURS,
    PACE_NAMES,
    PACE_SIGNS,
    Pace,
    PlannedStep,
    Timing,
)

PLAN = (PlannedStep("a", 120), PlannedStep("b", 60), PlannedStep("c", 0), PlannedStep("d", 300))


class Watch:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 5_000_000

    def __call__(self) -> int:
        return self.now

    def wait(self, seconds: float) -> None:
        self.now += round(seconds * 1000)


@pytest.fixture
def watch():
    return Watch()


def test_nothing_passes_before_the_beginning(watch):
    timing = Timing(PLAN, 0, watch)
    timing.go_to("a")
    watch.wait(50)
    standing = timing.standing()
    assert (standing.used, standing.is_begun, standing.is_running) == (0, False, False)
    assert timing.used() == (("a", 0),)


def test_each_step_gets_what_passes_in_it_and_coming_back_adds_up(watch):
    timing = Timing(PLAN, 0, watch)
    timing.start()
    for step, seconds in (("a", 30), ("b", 10), ("a", 12.4), ("d", 1)):
        timing.go_to(step)
        watch.wait(seconds)
    assert timing.used() == (("a", 42), ("b", 10), ("d", 1))
    assert timing.standing().used == pytest.approx(53.4)


def test_what_is_used_is_what_a_rehearsal_keeps(watch):
    timing = Timing(PLAN, 0, watch)
    timing.start()
    timing.go_to("b")
    watch.wait(75)
    assert Rehearsal(1, timing.used()).seconds == 75


def test_a_pause_uses_nothing(watch):
    timing = Timing(PLAN, 0, watch)
    timing.start()
    timing.go_to("a")
    watch.wait(10)
    timing.pause()
    watch.wait(500)
    timing.resume()
    watch.wait(5)
    assert timing.standing().used == 15


def test_outside_all_steps_time_belongs_to_the_whole_only(watch):
    timing = Timing(PLAN, 0, watch)
    timing.start()
    timing.go_to("a")
    watch.wait(10)
    timing.leave_step()
    watch.wait(20)
    assert timing.standing().used == 30
    assert timing.used() == (("a", 10),)


def test_when_the_clock_jumps_back_nothing_passes_until_it_goes_on(watch):
    timing = Timing(PLAN, 0, watch)
    timing.start()
    timing.go_to("a")
    watch.wait(10)
    assert timing.standing().used == 10
    watch.wait(-3600)
    assert timing.standing().used == 10
    watch.wait(7)
    assert timing.standing().used == 17


def test_when_the_clock_jumps_ahead_the_time_has_passed(watch):
    timing = Timing(PLAN, 0, watch)
    timing.start()
    watch.wait(3600)
    assert timing.standing().used == 3600


def test_a_reset_clock_stands_where_it_was_with_nothing_used(watch):
    timing = Timing(PLAN, 0, watch)
    timing.start()
    timing.go_to("b")
    timing.add_minute()
    watch.wait(99)
    timing.reset()
    watch.wait(99)
    assert timing.step == "b"
    assert timing.used() == (("b", 0),)
    assert timing.target == 480
    timing.start()
    watch.wait(1)
    assert timing.used() == (("b", 1),)


def test_the_target_is_the_whole_or_the_sum_of_the_steps_and_minutes_are_added(watch):
    assert Timing(PLAN, 0, watch).target == 480
    timing = Timing(PLAN, 600, watch)
    timing.add_minute()
    timing.add_minute()
    assert timing.target == 720
    without = Timing((PlannedStep("a"),), 0, watch)
    without.add_minute()
    assert without.target == 0


def test_the_end_is_expected_from_what_is_planned(watch):
    timing = Timing(PLAN, 0, watch)
    timing.start()
    timing.go_to("a")
    watch.wait(150)
    # Half a minute too long in a; b and d take what was planned.
    standing = timing.standing()
    assert (standing.expected, standing.late, standing.to_come) == (510, 30, 360)
    timing.go_to("d")
    # b is skipped.
    assert timing.standing().expected == 450


def test_steps_without_a_plan_share_what_the_whole_leaves_them(watch):
    timing = Timing(PLAN, 600, watch)
    timing.start()
    timing.go_to("a")
    assert timing.standing().expected == 600


def test_a_talk_without_steps_takes_the_time_there_is(watch):
    timing = Timing((), 600, watch)
    timing.start()
    watch.wait(100)
    assert (timing.standing().expected, timing.standing().pace) == (600, Pace.ON_TIME)
    watch.wait(600)
    assert (timing.standing().late, timing.standing().pace) == (100, Pace.LATE)


@pytest.mark.parametrize(
    ("waited", "step", "pace"),
    [
        (100, "a", Pace.ON_TIME),
        (20, "b", Pace.AHEAD),
        (460, "d", Pace.LATE),
        (200, "b", Pace.LATE),
        (130, "a", Pace.ON_TIME),
    ],
)
def test_the_pace(watch, waited, step, pace):
    timing = Timing(PLAN, 0, watch)
    timing.start()
    timing.go_to("a")
    watch.wait(waited)
    timing.go_to(step)
    assert timing.standing().pace is pace


def test_time_is_nearly_up_in_the_last_tenth_and_late_when_it_is_over(watch):
    timing = Timing((PlannedStep("a", 180),), 0, watch)
    timing.start()
    timing.go_to("a")
    seen = []
    for _ in range(20):
        seen.append(timing.standing().pace)
        watch.wait(10)
    assert seen == [Pace.ON_TIME] * 15 + [Pace.SOON] * 4 + [Pace.LATE]
    assert timing.standing().left == -20


def test_without_a_target_nobody_is_late(watch):
    timing = Timing((PlannedStep("a"),), 0, watch)
    timing.start()
    watch.wait(90_000)
    standing = timing.standing()
    assert (standing.pace, standing.late) == (Pace.ON_TIME, 0)


def test_every_pace_has_a_word_a_sign_and_a_colour():
    for names in (PACE_NAMES, PACE_SIGNS, PACE_COLOURS):
        assert set(names) == set(Pace)
        assert len(set(names.values())) == len(Pace)


def test_there_are_no_two_steps_of_one_name_and_no_unknown_ones(watch):
    with pytest.raises(ValueError, match="one name"):
        Timing((PlannedStep("a"), PlannedStep("a")), 0, watch)
    with pytest.raises(KeyError):
        Timing(PLAN, 0, watch).go_to("z")


def test_a_step_is_never_kept_longer_than_a_day(watch):
    timing = Timing(PLAN, 0, watch)
    timing.start()
    timing.go_to("a")
    watch.wait(10 * LONGEST_STEP)
    assert timing.used() == (("a", LONGEST_STEP),)


def test_left_alone_it_runs_by_the_monotonic_clock():
    timing = Timing(PLAN)
    timing.start()
    assert 0 <= timing.standing().used < 60


class TheClock(RuleBasedStateMachine):
    """Whatever the speaker does, time is neither lost nor invented."""

    def __init__(self) -> None:
        super().__init__()
        self.watch = Watch()
        self.timing = Timing(PLAN, 600, self.watch)
        self.expected: dict[str | None, int] = {}
        self.at: str | None = None
        self.is_begun = self.is_running = False
        self.added = 0

    @rule(ms=st.integers(0, 10_000_000))
    def wait(self, ms):
        self.watch.now += ms
        if self.is_running:
            self.expected[self.at] = self.expected.get(self.at, 0) + ms

    @rule(ms=st.integers(1, 10_000_000))
    def jump_back(self, ms):
        # What passed before the jump was seen: the window looks four times a second.
        self.timing.standing()
        self.watch.now -= ms

    @rule()
    def start(self):
        self.timing.start()
        if not self.is_begun:
            self.is_begun = self.is_running = True

    @rule()
    def pause(self):
        self.timing.pause()
        self.is_running = False

    @rule()
    def resume(self):
        self.timing.resume()
        self.is_running = self.is_begun

    @rule(step=st.sampled_from(PLAN))
    def go_to(self, step):
        self.timing.go_to(step.id)
        self.at = step.id
        self.expected.setdefault(step.id, 0)

    @precondition(lambda self: self.at is not None)
    @rule()
    def leave(self):
        self.timing.leave_step()
        self.at = None

    @rule()
    def add_minute(self):
        self.timing.add_minute()
        self.added += 60

    @rule()
    def reset(self):
        self.timing.reset()
        self.expected = {} if self.at is None else {self.at: 0}
        self.is_begun = self.is_running = False
        self.added = 0

    @invariant()
    def every_second_is_where_it_was_spent(self):
        standing = self.timing.standing()
        assert standing.used * 1000 == pytest.approx(sum(self.expected.values()))
        kept = [(s.id, self.expected[s.id]) for s in PLAN if s.id in self.expected]
        assert [name for name, _ in self.timing.used()] == [name for name, _ in kept]
        for (_, seconds), (_, ms) in zip(self.timing.used(), kept, strict=True):
            assert abs(min(ms / 1000, LONGEST_STEP) - seconds) <= 0.5

    @invariant()
    def what_is_told_holds_together(self):
        standing = self.timing.standing()
        assert (standing.is_begun, standing.is_running) == (self.is_begun, self.is_running)
        assert self.timing.step == self.at
        assert standing.target == 600 + min(self.added, LONGEST_STEP)
        assert standing.expected >= standing.used >= 0
        assert standing.left == standing.target - standing.used
        if standing.used > standing.target:
            assert standing.pace is Pace.LATE


TestTheClock = TheClock.TestCase


@given(st.integers(1, 36_000), st.integers(0, 40_000))
def test_the_longer_it_takes_the_less_early_it_is(target, waited):
    watch = Watch()
    timing = Timing((PlannedStep("a", target),), 0, watch)
    timing.start()
    timing.go_to("a")
    watch.wait(waited)
    before = timing.standing()
    watch.wait(10)
    after = timing.standing()
    assert after.late >= before.late
    assert not (before.pace is Pace.LATE and after.pace is not Pace.LATE)


def test_the_time_there_is_can_be_said_later_and_taken_back():
    now = [0]
    timing = Timing([PlannedStep("a", 60)], 0, lambda: now[0])
    timing.start()
    timing.set_target(600)
    timing.add_minute()
    assert timing.target == 660
    timing.set_target(300)
    assert timing.target == 300
    timing.set_target(0)
    assert timing.target == 60
