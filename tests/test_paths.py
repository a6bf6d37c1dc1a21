"""Where the reader's own data lies."""

import sys

import pytest
from platformdirs import user_data_path

from vademecum.paths import HOME_VARIABLE, find_places


@pytest.fixture
def _no_home(monkeypatch):
    monkeypatch.delenv(HOME_VARIABLE)


@pytest.mark.usefixtures("_no_home")
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs itself is asked")
@pytest.mark.parametrize("shared", [None, "", "  ", "/somewhere/else"])
def test_the_system_s_folder_is_the_one_platformdirs_names(monkeypatch, shared):
    if shared is None:
        monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    else:
        monkeypatch.setenv("XDG_DATA_HOME", shared)
    assert find_places().data == user_data_path("Vademecum", appauthor=False)


def test_the_variable_wins_over_the_system_and_an_option_over_both(monkeypatch, tmp_path):
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "moved"))
    assert find_places().data == tmp_path / "moved"
    assert find_places(tmp_path / "said").data == tmp_path / "said"


@pytest.mark.usefixtures("_no_home")
@pytest.mark.skipif(sys.platform != "linux", reason="only there fontconfig draws")
def test_fonts_are_remembered_beside_the_readers_data_when_these_have_a_place_of_their_own(tmp_path):
    assert not find_places().is_elsewhere
    assert find_places(tmp_path).is_elsewhere
    assert find_places(tmp_path).cache == tmp_path / "cache"
