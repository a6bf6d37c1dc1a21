"""What Help → About reads: everything shipped, with its licence; whatever lies there, it never fails."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.services.licences import INDEX, components

ONE = {"name": "Qt", "version": "6", "licence": "LGPL", "what": "Draws.", "texts": ["a.txt", "b.txt"]}


def test_each_component_is_read_with_all_its_texts(tmp_path):
    (tmp_path / INDEX).write_text(json.dumps({"components": [ONE]}))
    (tmp_path / "a.txt").write_text("first")
    (tmp_path / "b.txt").write_text("second\n")
    (qt,) = components(tmp_path)
    assert (qt.name, qt.version, qt.licence, qt.what) == ("Qt", "6", "LGPL", "Draws.")
    assert qt.text() == "first\n\nsecond"


def test_nothing_outside_the_folder_is_shown(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    folder = tmp_path / "licences"
    folder.mkdir()
    for name in ("../secret.txt", str(secret), "..", ""):
        (folder / INDEX).write_text(json.dumps({"components": [{**ONE, "texts": [name]}]}))
        assert components(folder)[0].text() == ""


@pytest.mark.parametrize(
    "found", ["", "[]", '{"components": 1}', '{"components": [1]}', '{"components": [{}]}']
)
def test_a_list_that_cannot_be_read_is_empty(tmp_path, found):
    assert components(tmp_path) == []
    (tmp_path / INDEX).write_text(found)
    assert components(tmp_path) == []


@given(st.binary(max_size=200))
def test_any_bytes_are_read_without_failing(tmp_path_factory, found):
    folder = tmp_path_factory.mktemp("any")
    (folder / INDEX).write_bytes(found)
    assert components(folder) == []
