"""Notebooks of earlier versions: the program of today reads all of them, and brings them up to date."""

import shutil
from pathlib import Path

import pytest

from vademecum.domain.annotation import Annotation, Bookmark, Colour, Folder, NumberedPlace, Tag
from vademecum.paths import find_places
from vademecum.services.notebook.opening import open_notebook
from vademecum.storage.notebook.foreign import read_foreign
from vademecum.storage.notebook.schema import VERSION

OLD = Path(__file__).resolve().parents[1] / "old_data"

EXPECTED = {
    1: {
        "revisions": 14,
        "notes": {"**问秘书处**：哪一年的数字？", "compare with the draft", "on the other laptop"},
        "bookmarks": {"开头"},
    },
}
"""What a reader must find, by the version of the tables."""


@pytest.fixture(params=sorted(OLD.glob("notebook-*.db")), ids=lambda path: path.stem)
def old(request, tmp_path):
    places = find_places(tmp_path / "data")
    places.data.mkdir()
    shutil.copy(request.param, places.notebook)
    return places, EXPECTED[int(request.param.stem.rpartition("-")[2])]


def test_there_is_one_of_each_version():
    assert {int(path.stem.rpartition("-")[2]) for path in OLD.glob("notebook-*.db")} == set(EXPECTED)
    assert set(EXPECTED) == set(range(1, VERSION + 1))


def test_everything_in_it_is_read(old):
    places, expected = old
    notebook = open_notebook(places)
    notes = notebook.items(Annotation)
    assert {one.body for one in notes} == expected["notes"]
    marked = next(one for one in notes if one.colour is Colour.GREEN)
    assert (marked.tags, marked.target.anchors[0].block) == (("海上", "待查"), "para_24")
    (folder,) = notebook.items(Folder)
    assert [(one.name, one.folder) for one in notebook.items(Bookmark)] == [("开头", folder.id)]
    assert [one.number for one in notebook.items(NumberedPlace)] == [3]
    assert [(one.name, one.colour) for one in notebook.items(Tag)] == [("海上", Colour.BLUE)]
    (conflict,) = notebook.conflicts()
    assert {one.body for one in notebook.versions(conflict)} == {"on the laptop", "on the other laptop"}
    assert notebook.keeper.ask(lambda store: store.examine()) == expected["revisions"]
    assert [one.author for one in notebook.keeper.ask(lambda store: store.layers())] == ["Anna"]
    notebook.keeper.close()


def test_it_can_be_merged_as_it_is(old):
    places, expected = old
    before = places.notebook.read_bytes()
    assert len(read_foreign(places.notebook)) == expected["revisions"]
    assert places.notebook.read_bytes() == before
