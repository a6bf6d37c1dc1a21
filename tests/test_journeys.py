"""Journeys through the real window over the real library, by keyboard and mouse."""

import pytest

pytest_plugins = ["windows"]


def test_the_first_start_shows_the_welcome(start):
    person = start()
    assert person.page.title == "Welcome to Vademecum"
    assert person.window.windowTitle() == "Welcome to Vademecum – Vademecum"
    print(person.window.size(), person.words_on_screen(person.window))
    person.go("2396")
    print(person.window.session())
    person.search("人工智能")
    print(len(person.hits()))
