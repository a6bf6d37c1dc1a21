"""Pictures of lesson plans: the list, and a plan by night, in Chinese, narrow, large, empty and broken."""

import pytest

from planned import doubtful_steps, planned, rehearsed, some_steps
from vademecum.ui.plans.plan_chooser import PlanChooser

pytest_plugins = ["windows"]

SIZE = (1360, 860)
LONG = (
    "A workshop on " + "technology, cameras and the smuggling of migrants at land, sea and air borders " * 3
)


@pytest.fixture
def opened(start):
    """A function that opens a sheet, in a window of a size, once the plan is there."""

    def open_sheet(address="plan plan1", size=SIZE, **plan):
        person = start(size=size)
        planned(person, **plan)
        person.until(lambda: not person.window.notes.unsaved)
        person.window.open_sheet(address)
        person.rest()
        settle(person)
        return person

    return open_sheet


def settle(person):
    """Wait until every step has been looked at."""
    sheet = person.window.tabs.sheet
    person.until(lambda: not sheet._idle.isActive())
    sheet.focus_content()
    person.rest()


def test_a_plan(opened, golden):
    person = opened(seconds=1800, rehearsals=rehearsed(320, 200, 700))
    golden(person.window.tabs.sheet, "plans/plan")


def test_a_plan_by_night_and_too_long(opened, golden):
    person = opened(seconds=1500)
    old = person.window
    person.keys("Down", "Ctrl+Shift+L")
    person.until(lambda: person.window is not old and person.window.isVisible())
    settle(person)
    golden(person.window.tabs.sheet, "plans/plan_night")


def test_a_plan_in_chinese(opened, golden):
    person = opened(name="边境与摄像头")
    old = person.window
    person.window.actions_by_id["view.chinese"].trigger()
    person.until(lambda: person.window is not old and person.window.isVisible())
    settle(person)
    person.keys("End")
    person.rest()
    golden(person.window.tabs.sheet, "plans/plan_zh")


def test_a_plan_in_a_narrow_window(opened, golden):
    person = opened(size=(700, 860))
    golden(person.window.tabs.sheet, "plans/plan_narrow")


def test_a_plan_in_large_type(opened, golden):
    person = opened(name=LONG)
    for _ in range(10):
        person.keys("Ctrl+=")
    person.rest()
    golden(person.window.tabs.sheet, "plans/plan_large")


def test_a_plan_without_steps(opened, golden):
    person = opened(steps=[])
    golden(person.window.tabs.sheet, "plans/plan_empty")


def test_a_plan_with_steps_that_a_new_edition_broke(opened, golden, start):
    person = start(size=SIZE)
    person.until(lambda: person.window.notes.notebook is not None)
    desk = person.window.desk
    planned(person, steps=[*some_steps(desk)[:1], *doubtful_steps(desk)])
    person.window.open_sheet("plan plan1")
    person.rest()
    settle(person)
    person.keys("Down")
    person.rest()
    golden(person.window.tabs.sheet, "plans/plan_to_check")
    person.keys("Down")
    person.rest()
    golden(person.window.tabs.sheet, "plans/plan_gone")


def test_the_list_of_plans(opened, golden):
    person = opened("plans", name=LONG)
    golden(person.window.tabs.sheet, "plans/plans")


def test_the_list_without_plans(start, golden):
    person = start(size=SIZE)
    person.until(lambda: person.window.notes.notebook is not None)
    person.window.open_sheet("plans")
    settle(person)
    golden(person.window.tabs.sheet, "plans/plans_empty")


def test_the_chooser(opened, golden, qtbot):
    person = opened()
    plans = [planned(person)]
    chooser = PlanChooser("Paragraph  CTOC/COP/WG.7/2020/3，第24段", plans, "", person.window)
    qtbot.addWidget(chooser)
    chooser.show()
    golden(chooser, "plans/chooser")
    chooser.close()
