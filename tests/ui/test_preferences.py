"""Preferences: what is stored is read back, bad values in the file fall back, bad assignments are refused."""

import pytest

from vademecum.ui.preferences import Preferences

GOOD = [("text_size", 24), ("shows_numbers", False), ("theme", "night"), ("language", "zh")]
KEYS = {
    "text_size": "reading/text_size",
    "shows_numbers": "reading/shows_numbers",
    "theme": "appearance/theme",
    "language": "appearance/language",
}


def stored(path, key, value):
    """Preferences over a file that holds one value."""
    group, name = key.split("/")
    path.write_text(f"[{group}]\n{name}={value}\n", "utf-8")
    return Preferences(path)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "preferences.ini"


def test_without_a_file_the_defaults_hold(path):
    preferences = Preferences(path)
    assert (preferences.text_size, preferences.shows_numbers) == (17, True)
    assert (preferences.theme, preferences.language) == ("system", "system")


@pytest.mark.parametrize(("name", "value"), GOOD)
def test_a_choice_is_told_and_kept(path, qtbot, name, value):
    preferences = Preferences(path)
    with qtbot.waitSignal(preferences.changed) as told:
        setattr(preferences, name, value)
    assert told.args == [KEYS[name]]
    preferences.deleteLater()
    del preferences
    assert getattr(Preferences(path), name) == value


@pytest.mark.parametrize(
    ("name", "bad"),
    [
        ("text_size", "9"),
        ("text_size", "49"),
        ("text_size", "large"),
        ("text_size", ""),
        ("text_size", "1, 2"),
        ("shows_numbers", "perhaps"),
        ("theme", "pink"),
        ("language", "xx"),
        ("language", "@Invalid()"),
    ],
)
def test_a_bad_value_in_the_file_is_the_default(path, name, bad):
    assert getattr(stored(path, KEYS[name], bad), name) == getattr(Preferences, name).default


@pytest.mark.parametrize(
    ("name", "bad"),
    [("text_size", 9), ("text_size", "24"), ("text_size", True), ("shows_numbers", 1), ("theme", "pink")],
)
def test_a_bad_assignment_is_refused_and_changes_nothing(path, name, bad):
    preferences = Preferences(path)
    before = getattr(preferences, name)
    with pytest.raises(ValueError, match=KEYS[name]):
        setattr(preferences, name, bad)
    assert getattr(preferences, name) == before


def test_a_file_of_rubbish_is_no_obstacle(path):
    path.write_bytes(bytes(range(256)) * 20)
    assert Preferences(path).text_size == 17
