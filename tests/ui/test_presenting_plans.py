"""Present and rehearse a lesson plan through the real windows; nothing the trainer wrote reaches the wall."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QTextBrowser

from people import FACT_SHEET, PAPER
from trainers import Trainer
from vademecum.domain.annotation import Anchor, Scope, Target
from vademecum.domain.key import Key
from vademecum.domain.plan import Step, StepKind
from vademecum.services.notebook.plans.composing import Composing
from vademecum.services.notebook.plans.planning import Planning
from vademecum.services.presenting.script import SceneKind

pytest_plugins = ["note_taking"]

SECRET = "绝密备注 squeamish"


def steps_of(person, *, are_written=True):
    """A passage, a resolution, a pause, a map and a timeline, each with words of the trainer's or without."""
    desk = person.window.desk
    composing = Composing(desk)
    paper, sheet = desk.reading.demand(PAPER, "zh"), desk.reading.demand(FACT_SHEET, "zh")
    made = [
        composing.paragraph(paper, "para_24"),
        composing.paragraph(sheet, "h_4"),
        composing.instrument(Key("S/RES/2396(2017)")),
        composing.pause(),
        composing.map(paper),
        composing.timeline(sheet),
    ]
    if not are_written:
        return [replace(one, id=f"s{n}") for n, one in enumerate(made)]
    return [
        replace(
            one,
            id=f"s{n}",
            title=f"{SECRET} title {n}",
            speech=f"**{SECRET}** speech {n}",
            question=f"{SECRET}?",
            seconds=60 * (n + 1),
        )
        for n, one in enumerate(made)
    ]


@pytest.fixture
def present(person):
    """A function that makes a plan of steps and presents it from its sheet."""

    def presented(steps, *, button="Present"):
        planning = Planning(person.window.notes.notebook)
        plan = planning.make(f"{SECRET} plan", steps)
        person.window.open_sheet(f"plan {plan.id}")
        (pressed,) = [one for one in person.sees(button, QPushButton) if one.isEnabled()]
        pressed.click()
        trainer = Trainer(person)
        person.until(trainer.speaker.isActiveWindow)
        return trainer

    yield presented
    if "_talks" in person.application.__dict__:
        person.application._talks.end()


def pictures(trainer):
    """The wall at every step of the whole script, as pictures."""
    found = []
    talk = trainer.presentation.talk
    while True:
        found.append(trainer.wall.picture().toImage())
        if talk.presenter.is_at_end:
            return found
        trainer.keys("Space")


def test_a_plan_is_presented_step_by_step_with_its_notes_for_the_speaker_only(present, person):
    steps = steps_of(person)
    trainer = present(steps)
    kinds = []
    for step in steps:
        speaker = trainer.speaker
        (notes,) = speaker.prompt.findChildren(QTextBrowser)
        assert f"speech {step.id[1:]}" in notes.toPlainText()
        assert any(SECRET in label.text() for label in speaker.prompt.findChildren(QLabel))
        kinds.append(trainer.wall.frame.scene.kind)
        trainer.keys("Ctrl+Right")
    assert kinds == [
        SceneKind.PASSAGE,
        SceneKind.PASSAGE,
        SceneKind.INSTRUMENT,
        SceneKind.PAUSE,
        SceneKind.MAP,
        SceneKind.TIMELINE,
    ]


def test_the_room_sees_the_same_with_and_without_what_the_trainer_wrote(present, person):
    # Once before: Qt sets some signs otherwise the first time it meets them.
    pictures(present(steps_of(person, are_written=False)))
    person.application._talks.end()
    trainer = present(steps_of(person))
    written = pictures(trainer)
    person.application._talks.end()
    trainer = present(steps_of(person, are_written=False))
    assert pictures(trainer) == written
    assert len(written) > 6


def test_the_windows_on_the_wall_are_called_by_nothing_that_was_written(present, person):
    trainer = present(steps_of(person))
    wall = trainer.wall
    for words in (wall.windowTitle(), wall.accessibleName(), wall.toolTip(), wall.accessibleDescription()):
        assert "squeamish" not in words
    assert "squeamish" in trainer.speaker.windowTitle()


def test_a_rehearsal_keeps_the_time_of_each_passage_with_the_plan(present, person):
    trainer = present(steps_of(person), button="Rehearse")
    assert trainer.wall is None
    now = [0]
    timing = trainer.presentation.talk.timing
    timing._clock = lambda: now[0]
    timing._last = 0
    trainer.keys("Space")
    for seconds in (70, 30, 200):
        now[0] += seconds * 1000
        trainer.keys("Ctrl+Right")
    plan_id = trainer.presentation.talk.performance.plan
    trainer.keys("Escape")
    person.until(lambda: trainer.presentation is None)
    (rehearsal,) = Planning(person.window.notes.notebook).plan(plan_id).rehearsals
    assert dict(rehearsal.used)["s1"] == 30
    assert dict(rehearsal.used)["s2"] == 200
    assert not rehearsal.on_wall


def test_presenting_begins_at_the_step_one_is_on(present, person):
    trainer = present(steps_of(person))
    person.application._talks.end()
    trainer.to_the_window()
    person.window.tabs.sheet.list.setFocus()
    person.keys("Home", "Down", "Down", "F5")
    assert trainer.presentation.talk.presenter.entry == 2


def test_a_passage_that_vanished_leaves_the_wall_empty_and_is_told(present, person):
    gone = Step(
        "gone",
        StepKind.PASSAGE,
        Target(Scope.PASSAGE, PAPER, "zh", "1", (Anchor("para_24", "24", 0, 12, "从来没有写过的一句话吧"),)),
    )
    away = Step("away", StepKind.PASSAGE, Target(Scope.DOCUMENT, Key("A/TEST/NOWHERE"), "en", "1"))
    trainer = present([*steps_of(person)[:1], gone, away])
    agenda = [trainer.speaker.agenda.item(row).text() for row in range(3)]
    assert [words.startswith("⚠") for words in agenda] == [False, True, True]
    trainer.keys("Ctrl+Right")
    assert trainer.wall.frame.scene.parts == ()
    warnings = [label.text() for label in trainer.speaker.prompt.findChildren(QLabel)]
    assert any("not in the text any more" in words for words in warnings)
    trainer.keys("Ctrl+Right")
    assert trainer.wall.frame.scene.parts == ()


def test_a_plan_without_steps_says_so(person):
    plan = Planning(person.window.notes.notebook).make("Empty")
    person.window.open_sheet(f"plan {plan.id}")
    person.keys("F5")
    assert "no steps yet" in person.window.notice.accessibleName()
