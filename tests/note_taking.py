"""A reader with the notebook open; test modules that need one name this plugin."""

import pytest

pytest_plugins = ["windows"]


@pytest.fixture
def person(start):
    """Someone at paragraph 24 of the paper, with the notebook open."""
    someone = start()
    someone.until(lambda: someone.window.notes.notebook is not None)
    someone.go("WG.7/2020/3")
    someone.go("24")
    return someone
