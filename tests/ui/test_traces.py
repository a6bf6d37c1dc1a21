"""Where data lies elsewhere, fonts are remembered there, and nobody else is told."""

import os
from dataclasses import replace

import pytest

from vademecum.ui.traces import carried_along


@pytest.mark.parametrize("before", [None, "/somewhere"])
def test_the_place_of_caches_is_told_for_a_moment_only(qapp, library_places, tmp_path, monkeypatch, before):
    if before is None:
        monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    else:
        monkeypatch.setenv("XDG_CACHE_HOME", before)
    places = replace(library_places, data=tmp_path)
    with carried_along(places):
        assert os.environ["XDG_CACHE_HOME"] == str(places.cache)
    assert os.environ.get("XDG_CACHE_HOME") == before
