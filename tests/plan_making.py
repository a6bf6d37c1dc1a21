"""Someone at the window in front of a lesson plan; test modules that need one name this plugin."""

import pytest

from planned import planned, settled, sheet

pytest_plugins = ["note_taking"]


@pytest.fixture
def opened(person):
    """Someone in front of a plan with a step of every kind, the keyboard in its list."""

    def open_plan(steps=None, **more):
        planned(person, steps=steps, **more)
        person.window.open_sheet("plan plan1")
        settled(person)
        sheet(person).focus_content()
        person.rest()
        return person

    return open_plan
