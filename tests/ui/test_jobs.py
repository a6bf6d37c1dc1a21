"""Work in the background: only the newest answer is heard, and every end is told."""

import threading

import pytest

from vademecum.domain.trouble import Trouble
from vademecum.ui.jobs import Latest, Once
from vademecum.words import mark


class Late(Trouble):
    """A trouble of the tests."""

    kind = "late"

    def __init__(self):
        super().__init__(mark("trouble", "It is late."))


class Clerk:
    """Answers what it is asked; remembers in which thread, and whether it was let go."""

    def __init__(self):
        self.threads = {threading.get_ident()}
        self.asked = []
        self.is_closed = False

    def answer(self, question):
        self.threads.add(threading.get_ident())
        self.asked.append(question)
        return question

    def close(self):
        self.threads.add(threading.get_ident())
        self.is_closed = True


@pytest.fixture
def office(qtbot):
    """A clerk at work, who asks it, and every answer that was heard."""
    clerks, heard = [], []

    def make():
        clerks.append(Clerk())
        return clerks[0]

    latest = Latest(make, "office")
    latest.answered.connect(heard.append)
    with qtbot.waitSignal(latest.ready):
        latest.start()
    yield latest, clerks[0], heard
    latest.stop()
    assert clerks[0].is_closed
    assert clerks[0].threads.isdisjoint({threading.get_ident()})
    assert len(clerks[0].threads) == 1
    latest.deleteLater()


def test_an_answer_comes(office, qtbot):
    latest, _, heard = office
    with qtbot.waitSignal(latest.answered):
        latest.ask(lambda clerk: clerk.answer("?"))
    assert heard == ["?"]


def test_a_question_that_is_no_longer_the_newest_is_not_even_worked_on(office, qtbot):
    latest, clerk, heard = office
    is_working, may_end = threading.Event(), threading.Event()

    def slow(clerk):
        is_working.set()
        may_end.wait(5)
        return clerk.answer("slow")

    latest.ask(slow)
    assert is_working.wait(5)
    for number in range(50):
        latest.ask(lambda clerk, number=number: clerk.answer(number))
    may_end.set()
    qtbot.waitUntil(lambda: bool(heard))
    qtbot.wait(20)
    assert heard == [49]
    assert clerk.asked == ["slow", 49]


def test_an_answer_that_comes_after_a_newer_question_is_dropped(office, qtbot):
    latest, clerk, heard = office
    is_working, may_end = threading.Event(), threading.Event()

    def slow(clerk):
        is_working.set()
        may_end.wait(5)
        return clerk.answer("old")

    latest.ask(slow)
    assert is_working.wait(5)
    latest.ask(lambda clerk: clerk.answer("new"))
    may_end.set()
    qtbot.waitUntil(lambda: bool(heard))
    qtbot.wait(20)
    assert clerk.asked == ["old", "new"]
    assert heard == ["new"]


def test_what_is_forgotten_is_not_heard(office, qtbot):
    latest, _, heard = office
    latest.ask(lambda clerk: clerk.answer("?"))
    latest.forget()
    qtbot.wait(30)
    assert heard == []


def test_a_trouble_is_told_and_the_next_question_is_answered(office, qtbot):
    latest, _, _heard = office

    def fail(clerk):
        raise Late

    with qtbot.waitSignal(latest.failed) as told:
        latest.ask(fail)
    assert isinstance(told.args[0], Late)
    with qtbot.waitSignal(latest.answered):
        latest.ask(lambda clerk: clerk.answer("!"))


def test_a_fault_of_ours_is_logged_told_and_does_not_end_the_thread(office, qtbot, expected_logs):
    latest, _, heard = office
    with qtbot.waitSignal(latest.failed):
        latest.ask(lambda _clerk: 1 / 0)
    with qtbot.waitSignal(latest.answered):
        latest.ask(lambda clerk: clerk.answer("!"))
    assert heard == ["!"]


def test_what_cannot_be_made_is_told_and_so_is_every_question(qtbot):
    def make():
        raise Late

    latest = Latest(make, "shut")
    with qtbot.waitSignal(latest.failed):
        latest.start()
    with qtbot.waitSignal(latest.failed) as told:
        latest.ask(lambda clerk: clerk)
    assert isinstance(told.args[0], Late)
    latest.stop()


def test_long_work_tells_how_far_it_is_and_what_came_of_it(qtbot):
    def work(tell):
        tell("read", 1, 2)
        tell("read", 2, 2)
        return "done"

    once = Once(work)
    steps = []
    once.progressed.connect(lambda *step: steps.append(step))
    with qtbot.waitSignal(once.done) as done:
        once.start()
    once.wait()
    assert done.args == ["done"]
    assert steps == [("read", 1, 2), ("read", 2, 2)]


def test_long_work_that_fails_says_so(qtbot):
    def work(tell):
        raise Late

    once = Once(work)
    with qtbot.waitSignal(once.failed) as failed:
        once.start()
    once.wait()
    assert isinstance(failed.args[0], Late)
