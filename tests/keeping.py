"""Open the program for a reader who keeps places; test modules that need it name this plugin."""

import pytest

from keepers import Keeper

pytest_plugins = ["windows"]


@pytest.fixture
def reader(start):
    person = start()
    person.__class__ = Keeper
    person.until(lambda: person.notebook is not None)
    person.rest()
    person.go("WG.7/2020/3 24")
    return person
